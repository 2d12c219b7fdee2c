//! `jobs list --stale`: templates without a completed import in a time.

use serde_json::json;

use crate::assert_said;
use crate::sandbox::Sandbox;

const DAY: i64 = 24 * 60 * 60;
const GOOD: &str = "Last Name,Email\nMoor,ada@example.com\n";

/// A sandbox with the template `crm`, which one completed job has saved.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", GOOD);
    assert_eq!(
        sandbox.import(&["leads.csv", "--save-template", "crm"]).0,
        0
    );
    sandbox
}

#[test]
fn a_template_is_stale_once_its_last_completed_import_is_older() {
    let sandbox = sandbox();
    let said = sandbox.run(&["jobs", "list", "--stale", "26h"]);
    assert_eq!((said.status, said.err.as_str()), (0, ""), "{said}");
    sandbox.age_jobs(2 * DAY + 60);
    assert_said!(sandbox.run(&["jobs", "list", "--stale", "26h", "-q"]), @"
    Template  Last completed job  Ended                 Age      To run next
    crm                        1  [time]  2 d 0 h  intake jobs list --template crm
    --- stderr
    No completed import in the last 26h: crm.
    --- exit 3
    ");
    for args in [
        &["--stale", "26h"][..],
        &["--stale", "26h", "--template", "CRM"],
    ] {
        let (status, stale) = sandbox.json(&[&["jobs", "list"], args].concat());
        assert_eq!(status, 3, "{stale}");
        assert_eq!(stale[0]["job"], 1);
        assert!(stale[0]["age_seconds"].as_i64() >= Some(2 * 24 * 3600));
        assert_eq!(stale.as_array().unwrap().len(), 1);
    }
    let (status, stale) = sandbox.json(&["jobs", "list", "--stale", "3d"]);
    assert_eq!((status, stale), (0, json!([])));
}

#[test]
fn imports_that_failed_or_were_undone_are_not_good_and_those_with_failed_rows_are() {
    let sandbox = sandbox();
    sandbox.age_jobs(2 * DAY + 60);
    sandbox.write(
        "bad.csv",
        "Last Name,Email\nA,bad\nB,bad\nC,c@example.com\n",
    );
    let args = ["bad.csv", "--template", "Crm"];
    assert_eq!(
        sandbox
            .import(&[&args[..], &["--max-failed", "1"]].concat())
            .0,
        1
    );
    let (status, stale) = sandbox.json(&["jobs", "list", "--stale", "26h"]);
    assert_eq!(
        (status, &stale[0]["next"]),
        (3, &json!("intake jobs show 2"))
    );
    assert_eq!(sandbox.import(&args).0, 3);
    assert_eq!(sandbox.json(&["jobs", "list", "--stale", "26h"]).0, 0);
    sandbox.done(&["jobs", "undo", "2", "--yes"]);
    let (status, stale) = sandbox.json(&["jobs", "list", "--stale", "26h"]);
    assert_eq!((status, &stale[0]["job"]), (3, &json!(1)));
}

#[test]
fn without_a_store_every_import_is_overdue() {
    let sandbox = Sandbox::new();
    assert_said!(sandbox.run(&["jobs", "list", "--stale", "26h", "-q"]), @"
    --- stderr
    There is no store at [folder]/store/intake.db, and so no import. Give its path: --store PATH, or INTAKE_STORE.
    --- exit 3
    ");
    std::fs::create_dir(sandbox.path("store")).unwrap();
    sandbox.write("store/intake.db", "");
    let (status, stale) = sandbox.json(&["jobs", "list", "--stale", "26h"]);
    assert_eq!((status, stale), (3, json!([])), "an empty file");
    let named = ["jobs", "list", "--stale", "26h", "--template", "crm", "-q"];
    assert_said!(sandbox.run(&named), @r#"
    Template  Last completed job  Ended  Age  To run next
    crm                                       intake template list
    --- stderr
    warning: there is no template "crm"
     hint: `intake template list` shows all.
    There is no store at [folder]/store/intake.db, and so no import. Give its path: --store PATH, or INTAKE_STORE.
    No completed import in the last 26h: crm.
    --- exit 3
    "#);
}

#[test]
fn a_template_that_never_ran_counts_if_it_is_named() {
    let sandbox = Sandbox::new();
    let (status, stale) = sandbox.json(&["jobs", "list", "--stale", "26h", "--template", "crm"]);
    assert_eq!((status, &stale[0]["job"]), (3, &json!(null)), "{stale}");
    let template = r#"{"intake_template":1,"name":"crm","entity":"lead","columns":[],"defaults":[],"values":{}}"#;
    sandbox.write("crm.json", template);
    sandbox.done(&["template", "load", "crm.json"]);
    assert_eq!(sandbox.run(&["jobs", "list", "--stale", "26h"]).status, 0);
    assert_said!(sandbox.run(&["jobs", "list", "--stale", "26h", "--template", "crm"]), @"
    Template  Last completed job  Ended  Age  To run next
    crm                                       intake import leads FILE --template crm
    --- stderr
    No completed import in the last 26h: crm.
    --- exit 3
    ");
    assert_said!(sandbox.run(&["jobs", "list", "--stale", "26h", "--template", "crms"]), @r#"
    Template  Last completed job  Ended  Age  To run next
    crms                                      intake template list
    --- stderr
    warning: there is no template "crms"
     hint: Perhaps "crm"?
    No completed import in the last 26h: crms.
    --- exit 3
    "#);
}

#[test]
fn imports_are_listed_by_template() {
    let sandbox = sandbox();
    sandbox.write("other.csv", "Last Name,Email\nFalk,dora@example.com\n");
    assert_eq!(sandbox.import(&["other.csv"]).0, 0);
    let (_, jobs) = sandbox.json(&["jobs", "list", "--template", "crm"]);
    assert_eq!(jobs.as_array().unwrap().len(), 1, "{jobs}");
    assert_eq!(
        (&jobs[0]["id"], &jobs[0]["template"]),
        (&json!(1), &json!("crm"))
    );
}
