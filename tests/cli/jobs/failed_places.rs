//! Where failed rows may be written, and what is never lost by it; what a job hands on to the next.

use std::os::unix::fs::symlink;

use crate::sandbox::{Sandbox, fixture};

const LIST: &str =
    "Email,First Name,Phone\nada@example.com,Ada,07700 900101\nnone,Bea,07700 900102\n";

fn imported() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("list.csv", LIST);
    let args = [
        "list.csv",
        "--map",
        "Phone=mobile",
        "--default",
        "source=Fair",
    ];
    assert_eq!(sandbox.import(&args).0, 3);
    sandbox
}

#[test]
fn failed_rows_replace_nothing_but_failed_rows() {
    let sandbox = imported();
    let store = std::fs::read(sandbox.store()).unwrap();
    sandbox.write("notes.txt", "call Bea\n");
    sandbox.write(
        "rows.xlsx",
        std::fs::read(fixture("trade-show.xlsx")).unwrap(),
    );
    symlink("/dev/null", sandbox.path("device")).unwrap();
    for place in [
        "store/intake.db",
        "list.csv",
        "notes.txt",
        "device",
        "store",
        "rows.xlsx",
    ] {
        let said = sandbox.run(&["jobs", "failed", "1", "--out", place]);
        assert_eq!(said.status, 2, "{place}: {said}");
        let said = sandbox.run(&["import", "leads", "list.csv", "--again", "--failed", place]);
        assert_eq!(said.status, 2, "{place}: {said}");
    }
    assert!(store == std::fs::read(sandbox.store()).unwrap());
    assert_eq!(
        (sandbox.read("list.csv"), sandbox.read("notes.txt")),
        (LIST.into(), "call Bea\n".into())
    );
    for place in ["failed.csv", "failed.csv", "failed.xlsx", "failed.xlsx"] {
        let said = sandbox.ok(&["jobs", "failed", "1", "--out", place]);
        assert!(said.err.contains(place), "{said}");
    }
}

#[test]
fn failed_rows_do_not_replace_a_store_that_is_only_now_made() {
    let sandbox = Sandbox::new();
    sandbox.write("list.csv", LIST);
    let args = [
        "--store", "new.db", "import", "leads", "list.csv", "--failed", "new.db",
    ];
    let said = sandbox.run(&args);
    assert!(
        said.status == 1 && said.err.contains("exists and does not hold failed rows"),
        "{said}"
    );
    assert!(
        sandbox
            .ok(&["--store", "new.db", "lead", "list"])
            .out
            .contains("ada@example.com")
    );
}

#[test]
fn failed_rows_go_where_a_link_leads() {
    let sandbox = imported();
    sandbox.write("target.csv", "");
    symlink("target.csv", sandbox.path("link.csv")).unwrap();
    assert!(
        sandbox
            .ok(&["jobs", "failed", "1", "--out", "link.csv"])
            .err
            .contains("link.csv")
    );
    assert!(sandbox.path("link.csv").is_symlink());
    assert!(sandbox.read("target.csv").contains("none,Bea"));
}

#[test]
fn columns_in_another_order_keep_the_mapping_of_their_job() {
    let sandbox = imported();
    sandbox.write(
        "back.csv",
        "First Name,Email,Phone,_row,_error,_fix\nBea,bea@example.com,07700 900102,3,why,how\n",
    );
    let said = sandbox.ok(&["import", "leads", "back.csv"]);
    assert!(said.err.contains("The mapping is that of job 1."), "{said}");
    assert_eq!(sandbox.column("mobile")[1], "07700 900102");
    assert_eq!(sandbox.column("source")[1], "Fair");
    sandbox.write(
        "stray.csv",
        "First Name,Email,_row,_error,_fix\nCy,cy@example.com,99,why,how\n",
    );
    let said = sandbox.ok(&["import", "leads", "stray.csv"]);
    assert!(said.err.contains("no job of this store has them"), "{said}");
}

#[test]
fn the_settings_of_a_job_are_its_duplicates_too() {
    let sandbox = Sandbox::new();
    sandbox.write("one.csv", "Email,Name\nada@example.com,Ada\n");
    assert_eq!(
        sandbox.import(&["one.csv", "--on-duplicate", "update"]).0,
        0
    );
    sandbox.write("two.csv", "Email,Name\nada@example.com,Ada Moor\n");
    let (_, result) = sandbox.import(&["two.csv", "--like", "1", "--dry-run"]);
    assert_eq!(result["updated"], 1);
    let (_, result) = sandbox.import(&["two.csv", "--like", "1", "--on-duplicate", "skip"]);
    assert_eq!(result["skipped"], 1);
}

#[test]
fn a_default_that_is_no_valid_value_stops_before_row_1() {
    let sandbox = Sandbox::new();
    sandbox.write("list.csv", LIST);
    let said = sandbox.run(&["import", "leads", "list.csv", "--default", "mobile=xyz"]);
    assert!(
        said.status == 2 && said.err.contains("--default mobile: \"xyz\" cannot be"),
        "{said}"
    );
    assert!(!sandbox.store().exists());
}

#[test]
fn a_strangers_id_column_is_no_mark_of_ours() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "export.csv",
        "_id,First Name,Email,Notes\n507f1f77,Ada,ada@example.com,'=x\n507f1f78,Bea,bea@example.com,''quoted\n",
    );
    let said = sandbox.run(&["import", "leads", "export.csv"]);
    assert_eq!(said.status, 0, "{said}");
    assert_eq!(sandbox.column("description"), ["=x", "''quoted"]);
    assert!(said.err.contains("Not imported: _id"), "{said}");
    let (status, _) = sandbox.import(&[
        "export.csv",
        "--map",
        "_id=owner",
        "--on-duplicate",
        "merge",
    ]);
    assert_eq!(status, 0);
    assert_eq!(sandbox.column("owner"), ["507f1f77", "507f1f78"]);
}

#[test]
fn a_strangers_columns_with_one_of_our_names_are_theirs() {
    for header in ["_row", "_error", "_fix"] {
        let sandbox = Sandbox::new();
        sandbox.write(
            "export.csv",
            format!("{header},First Name,Email,Notes\n7,Ada,ada@example.com,'=x\n"),
        );
        let args = ["export.csv", "--map", &format!("{header}=owner")];
        assert_eq!(sandbox.import(&args).0, 0, "{header}");
        assert_eq!(
            sandbox.values(&["owner", "description"]),
            ["7 | =x"],
            "{header}"
        );
    }
}

#[test]
fn the_commands_in_remedies_name_the_store_of_the_command() {
    let sandbox = Sandbox::new();
    let rows = "Name,Email,Phone\nAda Moor,ada@example.com,\nBea Lind,,020 7946 0018\n";
    sandbox.write("list.csv", rows);
    let on_store = |args: &[&str]| sandbox.run(&[&["--store", "store/intake.db"], args].concat());
    let said = on_store(&["import", "leads", "list.csv", "--failed", "failed.csv"]);
    assert_eq!(said.status, 3, "{said}");
    let named = "intake --store store/intake.db config set leads.required name";
    let page = on_store(&["jobs", "report", "1"]).out;
    for text in [
        sandbox.read("failed.csv"),
        on_store(&["jobs", "failed", "1"]).out,
        page.clone(),
    ] {
        assert!(text.contains(named), "{text}");
    }
    assert_eq!(
        page.matches(named).count(),
        2,
        "for the cause and for the row"
    );
    let said = sandbox.ok(&["jobs", "failed", "1"]);
    assert!(
        said.out.contains("intake config set leads.required name"),
        "{said}"
    );
}
