//! Values that mean blank: `--blank`, the setting `import.blank`, templates, and the placeholders that are pointed out.

use serde_json::json;

use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;

/// What exports and people write for a missing value, in fields of every kind.
const HOLDERS: &str = "\
First Name,Last Name,Company,Email,Phone,Job Title,City,Annual Revenue,Expected Close,Website
Ada,Quill,N/A,ada@example.com,n/a,n/a,-,n/a,0/0/00,N/A
Ben,NULL,NULL,ben@example.com,,NULL,NULL,-,TBC, null
Ida,.,x,ida@example.com,-,,,,,
Eli,Shaw,,N/A,,,,,,
N/A,N/A,N/A,noname@example.com,,,,,,
";
const BLANK: &str = "N/A,NULL,-,TBC,.,0/0/00";

fn with(content: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("list.csv", content);
    sandbox
}

#[test]
fn a_value_that_means_blank_is_blank_in_every_kind_of_field() {
    let sandbox = with(HOLDERS);
    let (status, result) = sandbox.import(&["list.csv", "--blank", BLANK]);
    assert_counts((status, &result), 3, &[("created", 3), ("failed", 2)]);
    let fields = [
        "name",
        "company",
        "phone",
        "job_title",
        "city",
        "annual_revenue",
        "expected_close",
        "website",
    ];
    assert_eq!(
        sandbox.values(&fields),
        [
            "Ada Quill |  |  |  |  |  |  | ",
            "Ben |  |  |  |  |  |  | ",
            "Ida | x |  |  |  |  |  | "
        ]
    );
    assert_eq!(
        sandbox.failed_rows(),
        [
            "5: Email: is required and blank",
            "6: name: is required and blank"
        ]
    );
    // The cells of the failed rows are those of the file.
    assert!(
        sandbox
            .ok(&["jobs", "failed", "1"])
            .out
            .contains("N/A,N/A,N/A,noname")
    );
}

#[test]
fn values_that_mean_blank_are_those_of_the_flag_then_of_the_template_then_of_the_setting() {
    let names = |sandbox: &Sandbox| sandbox.values(&["company", "city"]);
    let list = |n: usize| format!("Name,Email,Company,City\nAda,a{n}@example.com,N/A,-\n");
    let sandbox = with(&list(0));
    assert_eq!(sandbox.import(&["list.csv"]).0, 0);
    sandbox.set("import.blank", "n/a");
    assert_eq!(sandbox.import_text("leads", &list(1), &[]).0, 0);
    let flag = ["--blank", "-", "--save-template", "Show"];
    assert_eq!(sandbox.import_text("leads", &list(2), &flag).0, 0);
    assert_eq!(
        sandbox
            .import_text("leads", &list(3), &["--template", "Show"])
            .0,
        0
    );
    let none = ["--template", "Show", "--blank", ""];
    assert_eq!(sandbox.import_text("leads", &list(4), &none).0, 0);
    let both = ["--blank", "-", "--blank", "N/A,[x]"];
    assert_eq!(sandbox.import_text("leads", &list(5), &both).0, 0);
    assert_eq!(
        names(&sandbox),
        ["N/A | -", " | -", "N/A | ", "N/A | ", "N/A | -", " | "]
    );
    let exported = sandbox.ok(&["template", "export", "Show"]);
    sandbox.write("show.json", exported.out);
    let other = Sandbox::new();
    other.write("show.json", sandbox.read("show.json"));
    other.done(&["template", "load", "show.json"]);
    assert_eq!(
        other
            .import_text("leads", &list(0), &["--template", "Show"])
            .0,
        0
    );
    assert_eq!(names(&other), ["N/A | "]);
    assert!(
        sandbox
            .ok(&["template", "show", "Show"])
            .out
            .contains("blank in every column: -")
    );
    assert!(
        sandbox
            .ok(&["jobs", "show", "3"])
            .out
            .contains("blank in every column: -")
    );
}

#[test]
fn a_blank_value_never_matches_and_never_wipes() {
    let sandbox = with(
        "Name,Email,Phone,Company\nAda,ada@example.com,none,Moor Ltd\nBob,bob@example.com,none,\n",
    );
    let args = ["list.csv", "--match", "email,phone", "--blank", "none,N/A"];
    assert_eq!(sandbox.import(&args).1["created"], 2);
    let update = "Name,Email,Phone,Company\nAda,ada@example.com,N/A,N/A\n";
    let args = ["--on-duplicate", "update", "--blank", "none,N/A"];
    assert_eq!(
        sandbox.import_text("leads", update, &args).1["unchanged"],
        1
    );
    assert_eq!(sandbox.values(&["company"])[0], "Moor Ltd");
}

#[test]
fn a_default_and_a_dropdown_take_a_blank_value_for_blank() {
    let sandbox = with("Name,Email,Country,Status\nAda,ada@example.com,N/A,N/A\n");
    sandbox.set("leads.status.options", "New,Open");
    let args = ["list.csv", "--blank", "N/A", "--default", "country=Wales"];
    assert_eq!(sandbox.import(&args).0, 0);
    assert_eq!(sandbox.values(&["country", "status"]), ["Wales | "]);
}

#[test]
fn a_blank_value_proves_nothing_about_a_column() {
    let sandbox = with(
        "Name,Email,Expected Close\nAda,ada@example.com,01/02/1900\nBob,bob@example.com,13/04/2026\n",
    );
    let american = "Name,Email,Expected Close\nCyd,cyd@example.com,01/02/1900\n";
    assert_eq!(
        sandbox
            .import_text("leads", american, &["--blank", "01/02/1900"])
            .0,
        0
    );
    assert_eq!(sandbox.import(&["list.csv", "--blank", "01/02/1900"]).0, 0);
    assert_eq!(
        sandbox.column("expected_close"),
        ["null", "null", "2026-04-13"]
    );
}

#[test]
fn clients_and_contacts_take_blank_values_too() {
    let sandbox = Sandbox::new();
    let clients = "Client,Type,Street,Contact First Name,Contact Email,Relationship\nElm,company,N/A,N/A,n/a,N/A\n";
    let (status, result) = sandbox.import_text("clients", clients, &["--blank", "N/A"]);
    assert_counts((status, &result), 0, &[("created", 1), ("linked", 0)]);
    // Outlook writes 0/0/00 for every birthday that it does not know.
    let contacts =
        "First Name,Last Name,Email,Birthday,Client\nAda,Quill,ada@example.com,0/0/00,N/A\n";
    let (status, result) = sandbox.import_text("contacts", contacts, &["--blank", "N/A,0/0/00"]);
    assert_counts((status, &result), 0, &[("created", 1), ("link_failed", 0)]);
    assert_eq!(
        sandbox.json(&["contact", "show", "1"]).1["date_of_birth"],
        json!(null)
    );
}

#[test]
fn failed_rows_come_back_with_what_was_blank() {
    let sandbox = with("Name,Email,Company\nAda,nowhere,N/A\n");
    assert_eq!(sandbox.import(&["list.csv", "--blank", "N/A"]).0, 3);
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    sandbox.write(
        "failed.csv",
        sandbox
            .read("failed.csv")
            .replace("nowhere", "ada@example.com"),
    );
    assert_eq!(sandbox.import(&["failed.csv"]).0, 0);
    assert_eq!(sandbox.values(&["company"]), [""]);
    let next = "Name,Email,Company\nBob,bob@example.com,n/a\n";
    assert_eq!(sandbox.import_text("leads", next, &["--like", "1"]).0, 0);
    assert_eq!(sandbox.values(&["company"]), ["", ""]);
}

#[test]
fn an_error_of_a_formula_can_be_taken_as_blank_when_its_row_comes_back() {
    let sandbox = Sandbox::new();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet
        .write_row(0, 0, ["First Name", "Email", "Company"])
        .unwrap();
    sheet.write_row(1, 0, ["Ada", "ada@example.com"]).unwrap();
    let formula = rust_xlsxwriter::Formula::new("NA()").set_result("#N/A");
    sheet.write_formula(1, 2, formula).unwrap();
    book.save(sandbox.path("list.xlsx")).unwrap();
    assert_eq!(sandbox.import(&["list.xlsx"]).0, 3);
    assert_eq!(
        sandbox.failed_rows(),
        ["2: Company: the cell holds the error #N/A"]
    );
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.xlsx"]);
    assert_eq!(sandbox.import(&["failed.xlsx"]).0, 3);
    assert_eq!(sandbox.import(&["failed.xlsx", "--blank", "#N/A"]).0, 0);
    assert_eq!(sandbox.values(&["company"]), [""]);
}

#[test]
fn the_same_import_with_the_same_blanks_is_nothing_to_do() {
    let sandbox = with("Name,Email,Company\nAda,ada@example.com,N/A\n");
    assert_eq!(sandbox.import(&["list.csv"]).0, 0);
    assert_eq!(sandbox.run(&["import", "leads", "list.csv"]).status, 7);
    assert_eq!(sandbox.import(&["list.csv", "--blank", "N/A,-"]).0, 0);
    let again = ["import", "leads", "list.csv", "--blank", "-,n/a,N/A"];
    assert_eq!(sandbox.run(&again).status, 7);
}

#[test]
fn a_preview_points_out_placeholders_and_the_flag_that_makes_them_blank() {
    let sandbox = with(HOLDERS);
    let preview = ["import", "leads", "list.csv", "--preview"];
    let said = sandbox.ok(&preview);
    for line in [
        "\nCells that may mean blank:\n",
        "\n  NULL: 5 cells, in Last Name (1), Company (1), Job Title (1), City (1), Website (1)\n",
        "\nTo read them as blank: --blank N/A,NULL,-,.,0/0/00,TBC\n",
    ] {
        assert!(said.out.contains(line), "{line}: {said}");
    }
    let (_, found) = sandbox.json(&preview);
    assert_eq!(
        found["placeholders"][0],
        json!({"value": "N/A", "column": 1, "header": "First Name", "cells": 1})
    );
    let said = sandbox.ok(&[&preview[..], &["--blank", BLANK]].concat());
    assert!(!said.out.contains("may mean blank"), "{said}");
    assert!(
        said.out.contains("blank in every column: N/A  NULL  -"),
        "{said}"
    );
}

#[test]
fn an_option_or_an_unmapped_column_is_no_placeholder() {
    let sandbox = with("Name,Email,Source,Pet\nAda,ada@example.com,None,N/A\n");
    sandbox.set("leads.source.options", "None,Web");
    let said = sandbox.ok(&["import", "leads", "list.csv", "--preview"]);
    assert!(!said.out.contains("may mean blank"), "{said}");
}

#[test]
fn a_value_of_a_field_without_options_is_refused_with_the_flag_for_blanks() {
    let sandbox = with("Name,Email,Phone\nAda,ada@example.com,n/a\n");
    for (value, from) in [
        ("phone:n/a=", "n/a"),
        ("expected_close:0/0/00=", "0/0/00"),
        ("company:N/A=", "N/A"),
    ] {
        let said = sandbox.run(&["import", "leads", "list.csv", "--value", value]);
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains(&format!("--blank '{from}'")), "{said}");
    }
    let said = sandbox.run(&["import", "leads", "list.csv", "--value", "phone:n/a=0"]);
    assert!(said.status == 2 && !said.err.contains("--blank"), "{said}");
}

#[test]
fn the_setting_is_a_list() {
    let sandbox = Sandbox::new();
    sandbox.set("import.blank", "N/A, -,NULL");
    assert_eq!(
        sandbox.ok(&["config", "get", "import.blank"]).out.trim(),
        "N/A,-,NULL"
    );
}
