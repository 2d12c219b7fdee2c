//! Files with the ids of another system: what a nightly export does, and what is said of a missing name or column.

use serde_json::{Value, json};

use crate::sandbox::Sandbox;

const HEADER: &str = "Client Ref,First Name,Last Name,Email";
const NIGHT: [&str; 6] = [
    "import",
    "leads",
    "night.csv",
    "--source",
    "crm",
    "--on-duplicate=update",
];

fn with_rows(sandbox: &Sandbox, rows: &str) {
    sandbox.write("night.csv", format!("{HEADER}\n{rows}"));
}

/// Imports the rows of a night. Returns the result.
fn night(sandbox: &Sandbox, rows: &str) -> Value {
    with_rows(sandbox, rows);
    let map = ["--map", "Client Ref=external_id"];
    let (status, result) = sandbox.json(&[&NIGHT[..], &map].concat());
    assert_eq!(status, 0, "{result}");
    result
}

fn ids(sandbox: &Sandbox) -> Vec<String> {
    let store = rusqlite::Connection::open(sandbox.store()).unwrap();
    let select =
        "SELECT concat_ws(' ', entity, source, id, record) FROM external_id ORDER BY source, id";
    let mut statement = store.prepare(select).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

#[test]
fn a_nightly_export_is_matched_by_its_own_ids() {
    let sandbox = Sandbox::new();
    // A couple shares an email.
    let first = night(
        &sandbox,
        "0017,Ada,Moor,moor@example.com\n18,Bob,Moor,moor@example.com\n",
    );
    assert_eq!(first["created"], 2, "{first}");
    // Ada has another email in the other system.
    let second = night(
        &sandbox,
        "0017,Ada,Moor,ada@example.org\n18,Bob,Moor,moor@example.com\n",
    );
    assert_eq!(
        (&second["updated"], &second["unchanged"]),
        (&1.into(), &1.into())
    );
    assert_eq!(
        sandbox.values(&["id", "first_name", "email"]),
        ["1 | Ada | ada@example.org", "2 | Bob | moor@example.com"]
    );
    assert_eq!(ids(&sandbox), ["lead crm 0017 1", "lead crm 18 2"]);
    let job = second["job"].to_string();
    sandbox.done(&["jobs", "undo", &job, "--yes"]);
    assert_eq!(
        sandbox.values(&["id", "email"]),
        ["1 | moor@example.com", "2 | moor@example.com"]
    );
    let job = first["job"].to_string();
    sandbox.done(&["jobs", "undo", &job, "--yes"]);
    assert_eq!(ids(&sandbox), [""; 0]);
}

#[test]
fn an_import_that_only_updates_creates_no_record() {
    let sandbox = Sandbox::new();
    night(&sandbox, "17,Ada,Moor,moor@example.com\n");
    with_rows(
        &sandbox,
        "17,Ada,Moor,ada@example.org\n18,Bob,Moor,moor@example.com\n",
    );
    let update = ["--map", "Client Ref=external_id", "--on-new", "skip"];
    let said = sandbox.ok(&[&NIGHT[..], &update].concat());
    assert!(said.out.contains("1  skipped: matches no record"), "{said}");
    assert!(said.out.contains("jobs failed 2 --with-skipped"), "{said}");
    assert_eq!(sandbox.values(&["id", "email"]), ["1 | ada@example.org"]);
    let skipped = sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]).out;
    assert!(
        skipped.contains("18,Bob,Moor,moor@example.com,3,matches no existing lead"),
        "{skipped}"
    );

    let ask = ["--map", "Client Ref=external_id", "--on-new", "ask"];
    let said = sandbox.run(&[&NIGHT[..], &ask].concat());
    assert_eq!(said.status, 3, "{said}");
    sandbox.done(&["jobs", "review", "3", "--write-decisions", "sheet.csv"]);
    let sheet = sandbox.read("sheet.csv").trim_end().to_owned();
    sandbox.write("sheet.csv", format!("{sheet}create\n"));
    sandbox.done(&["jobs", "review", "3", "--decisions", "sheet.csv"]);
    assert_eq!(ids(&sandbox), ["lead crm 17 1", "lead crm 18 2"]);
}

#[test]
fn a_source_without_its_column_is_refused_and_the_other_way_round() {
    let sandbox = Sandbox::new();
    with_rows(&sandbox, "17,Ada,Moor,moor@example.com\n");
    let cases: [(&[&str], &str, &str); 6] = [
        (
            &["--source", "crm"],
            "--source crm: no column of night.csv is mapped to external_id",
            "--map 'COLUMN=external_id'",
        ),
        (
            &["--map", "Client Ref=external_id"],
            "column \"Client Ref\" is mapped to external_id, but the system of these ids is not named",
            "--source NAME",
        ),
        (
            &["--match", "external_id,email"],
            "--match external_id: the rows have no ids of another system",
            "--source NAME",
        ),
        (
            &["--source", "intelliflo", "--map", "Client Ref=external_id"],
            "intelliflo is the source of `intake import intelliflo`",
            "intelliflo-file",
        ),
        (
            &["--source", "my crm", "--map", "Client Ref=external_id"],
            "letters, digits",
            "such as crm",
        ),
        (
            &["--source", "crm", "--default", "external_id=7"],
            "all rows would have one id",
            "--map 'COLUMN=external_id'",
        ),
    ];
    for (args, what, hint) in cases {
        let said = sandbox.run(&[&["import", "leads", "night.csv"], args].concat());
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains(what) && said.err.contains(hint), "{said}");
    }
}

#[test]
fn a_header_that_means_the_ids_counts_only_with_a_source() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "crm.csv",
        "Record ID,Name,Email\n17,Ada Moor,moor@example.com\n",
    );
    let said = sandbox.run(&["import", "leads", "crm.csv"]);
    assert_eq!(said.status, 0, "{said}");
    let hint = "To match by them: --source NAME --map 'Record ID=external_id'.";
    assert!(said.err.contains(hint), "{said}");
    sandbox.done(&["import", "leads", "crm.csv", "--source", "CRM"]);
    assert_eq!(ids(&sandbox), ["lead crm 17 1"]);
}

#[test]
fn templates_earlier_jobs_and_failed_rows_keep_the_source() {
    let sandbox = Sandbox::new();
    with_rows(
        &sandbox,
        "17,Ada,Moor,moor@example.com\n18,Bob,Moor,not an address\n",
    );
    let map = [
        "--map",
        "Client Ref=external_id",
        "--save-template",
        "Night",
    ];
    let said = sandbox.run(&[&NIGHT[..], &map].concat());
    assert_eq!(said.status, 3, "{said}");
    let template = sandbox.ok(&["template", "show", "Night"]).out;
    assert!(
        template.contains("source of external ids: crm"),
        "{template}"
    );
    let shown = sandbox.ok(&["jobs", "show", "1"]).out;
    assert!(
        shown.contains("Duplicates by external_id, email"),
        "{shown}"
    );
    assert!(shown.contains("External ids of crm"), "{shown}");

    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let failed = sandbox.read("failed.csv");
    sandbox.write(
        "failed.csv",
        failed.replace("not an address", "bob@example.com"),
    );
    sandbox.done(&["import", "leads", "failed.csv"]);
    assert_eq!(ids(&sandbox), ["lead crm 17 1", "lead crm 18 2"]);

    for (args, id) in [(["--template", "Night"], "19"), (["--like", "1"], "20")] {
        with_rows(&sandbox, &format!("{id},Cy,Hill,{id}@example.com\n"));
        sandbox.done(&[&["import", "leads", "night.csv"], &args[..]].concat());
        let last = ids(&sandbox).pop().unwrap_or_default();
        assert!(last.starts_with(&format!("lead crm {id}")), "{last}");
    }
    // Without the column of the template, its source does not count.
    with_rows(&sandbox, "21,Di,Lind,di@example.com\n");
    sandbox.done(&[
        "import",
        "leads",
        "night.csv",
        "--template",
        "Night",
        "--map",
        "Client Ref=",
    ]);
    assert_eq!(ids(&sandbox).len(), 4);
}

#[test]
fn a_merge_moves_the_ids_and_its_undo_returns_them() {
    for (noun, header) in [
        ("lead", "Record ID,First Name,Email"),
        ("contact", "Record ID,First Name,Email"),
        ("client", "Record ID,Name,Type"),
    ] {
        let sandbox = Sandbox::new();
        let plural = format!("{noun}s");
        let value = |text: &str| match noun {
            "client" => "company".to_owned(),
            _ => format!("{text}@example.com"),
        };
        let file = format!("{header}\n17,Ada,{}\n18,Adah,{}\n", value("a"), value("b"));
        let (status, result) = sandbox.import_text(&plural, &file, &["--source", "crm"]);
        assert_eq!((status, &result["created"]), (0, &2.into()), "{result}");
        sandbox.done(&[noun, "merge", "1", "2", "--yes"]);
        let of = |id, record| format!("{noun} crm {id} {record}");
        assert_eq!(ids(&sandbox), [of(17, 1), of(18, 1)]);
        let file = format!("{header}\n18,Adele,{}\n", value("c"));
        let (_, again) = sandbox.import_text(&plural, &file, &["--source", "crm"]);
        assert_eq!(again["skipped"], 1, "{again}");
        sandbox.done(&[noun, "unmerge", "2"]);
        assert_eq!(ids(&sandbox), [of(17, 1), of(18, 2)]);
    }
}

#[test]
fn ids_are_shown_listed_and_exported() {
    let sandbox = Sandbox::new();
    night(
        &sandbox,
        "0017,Ada,Moor,moor@example.com\n18,Bob,Moor,moor@example.com\n",
    );
    let fair = "Ref,First Name,Last Name,Email\nF-1,Ada,Moor,moor@example.com\n";
    let args = ["--source", "fair", "--map", "Ref=external_id"];
    let (status, result) = sandbox.import_text("leads", fair, &args);
    assert_eq!((status, &result["skipped"]), (0, &1.into()), "{result}");

    let expected = json!([
        {"source": "crm", "id": "0017"},
        {"source": "fair", "id": "F-1"},
    ]);
    let (_, ada) = sandbox.json(&["lead", "show", "1"]);
    assert_eq!(ada["external_ids"], expected);
    assert_eq!(sandbox.leads()[0]["external_ids"], expected);
    let shown = sandbox.ok(&["lead", "show", "1"]).out;
    assert!(shown.contains("external_ids  crm  0017\n"), "{shown}");
    let list = sandbox.ok(&["lead", "list", "--format", "csv"]).out;
    assert!(list.contains(",crm 0017; fair F-1\r\n"), "{list}");
    let history = sandbox.ok(&["lead", "history", "1"]).out;
    assert!(history.contains("fair F-1"), "{history}");

    sandbox.done(&["lead", "export", "--out", "leads.csv"]);
    let exported = sandbox.read("leads.csv");
    let header = exported.lines().next().unwrap_or_default();
    assert!(
        header.ends_with(",owner,external_id.crm,external_id.fair,_intake"),
        "{header}"
    );
    // An export finds its records by its own marks, whatever their ids.
    let said = sandbox.ok(&["import", "leads", "leads.csv", "--on-duplicate", "update"]);
    assert!(said.out.contains("2  unchanged"), "{said}");
    assert!(!said.err.contains("external_id"), "{said}");
    assert_eq!(ids(&sandbox).len(), 3);
}

#[test]
fn a_wrong_id_is_corrected_by_hand() {
    let sandbox = Sandbox::new();
    night(
        &sandbox,
        "17,Ada,Moor,moor@example.com\n18,Bob,Moor,moor@example.com\n",
    );
    let edit = |lead: &str, args: &[&str]| sandbox.run(&[&["lead", "edit", lead], args].concat());
    let said = edit("1", &["--external-id", "CRM=18", "--city", "Leeds"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("lead 2 has the id 18 in crm"), "{said}");
    assert_eq!(sandbox.values(&["id", "city"]), ["1 | ", "2 | "]);

    assert_eq!(edit("2", &["--external-id", "crm="]).status, 0);
    let said = edit("1", &["--external-id", "CRM=18", "--city", "Leeds"]);
    assert!(
        said.err.contains("Set the id of lead 1 in crm: 18."),
        "{said}"
    );
    assert_eq!(ids(&sandbox), ["lead crm 18 1"]);
    assert_eq!(sandbox.values(&["id", "city"]), ["1 | Leeds", "2 | "]);
    let said = edit("1", &["--external-id", "crm=18"]);
    assert!(said.err.contains("Nothing was changed"), "{said}");
    let (_, history) = sandbox.json(&["lead", "history", "1"]);
    let told: Vec<String> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|one| format!("{} {} {}", one["field"], one["old"], one["new"]))
        .collect();
    assert_eq!(
        told[1..],
        [
            "\"crm 17\" \"1\" null",
            "\"crm 18\" null \"1\"",
            "\"city\" null \"Leeds\""
        ]
    );
}

#[test]
fn a_row_that_only_gives_a_lead_its_id_leaves_a_sound_store() {
    for policy in ["skip", "merge", "update"] {
        let sandbox = Sandbox::new();
        let rows = format!("{HEADER}\n7,Ann,Ash,ann@example.com\n");
        sandbox.import_text("leads", &rows, &["--map", "Client Ref="]);
        let flags = ["--source", "crm", "--map", "Client Ref=external_id"];
        let flags = [&flags[..], &["--on-duplicate", policy]].concat();
        let (status, result) = sandbox.import_text("leads", &rows, &flags);
        assert_eq!((status, &result["created"]), (0, &json!(0)), "{result}");
        assert_eq!(ids(&sandbox), ["lead crm 7 1"], "{policy}");
        sandbox.assert_whole();
        sandbox.done(&["store", "backup", &format!("{policy}.db")]);
    }
}

#[test]
fn a_row_that_waits_by_its_id_is_not_told_to_create_a_second_record() {
    let sandbox = Sandbox::new();
    let flags = ["--source", "crm", "--map", "Client Ref=external_id"];
    let flags = [&flags[..], &["--on-duplicate", "ask"]].concat();
    for row in [
        "1,Anna,Smith,anna@example.com",
        "1,Zara,Khan,zara@example.com",
    ] {
        sandbox.import_text("leads", &format!("{HEADER}\n{row}\n"), &flags);
    }
    let said = sandbox.ok(&["jobs", "failed", "2"]);
    let fix =
        "decide with `intake jobs review`, or import the row with --on-duplicate skip or merge";
    assert!(said.out.contains(fix), "{said}");
}

#[test]
fn a_record_in_the_trash_hides_no_living_one_by_its_id() {
    let row = "Id,First Name,Last Name,Email,City\n7,Ann,Moor,ann@example.com,York\n";
    let crm = [
        "--source",
        "crm",
        "--map",
        "Id=external_id",
        "--on-duplicate",
        "update",
    ];
    for on_deleted in ["skip", "restore", "create"] {
        let sandbox = Sandbox::new();
        assert_eq!(sandbox.import_text("leads", row, &crm).0, 0);
        sandbox.done(&["lead", "delete", "1", "--yes"]);
        let again = ["--on-deleted", on_deleted, "--again"];
        let flags = [&crm[..], &again].concat();
        if on_deleted == "skip" {
            let (_, result) = sandbox.import_text("leads", row, &flags);
            assert_eq!(
                result["skipped_deleted"], 1,
                "nobody added her again: {result}"
            );
        }
        sandbox.done(&crate::sandbox::words(
            "lead add Ann --last-name Moor --email ann@example.com",
        ));
        let (status, result) = sandbox.import_text("leads", &row.replace("York", "Hull"), &flags);
        assert_eq!(
            (status, &result["updated"]),
            (0, &serde_json::json!(1)),
            "{result}"
        );
        assert_eq!(sandbox.column("city"), ["Hull"], "{on_deleted}");
        sandbox.assert_whole();
    }
}
