//! Templates, value mappings and likeness: how the next file of a kind finds its fields.

use serde_json::{Value, json};

use crate::assert_said;
use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;

const FILE: &str = "Wer;Post;Stand;Wann;Extra\nAda Moor;ada@example.com;Neu;03/04/2026;x\nBob Lind;bob@example.com;Offen;05/06/2026;\n";

/// A store with options, a German file, and a template made of importing it.
fn with_template() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.set("leads.status.options", "New,Open");
    sandbox.write("januar.csv", FILE);
    let (status, result) = sandbox.import(&[
        "januar.csv",
        "--map",
        "Wer=full_name",
        "--map",
        "Post=email",
        "--map",
        "Stand=status",
        "--map",
        "Wann=expected_close",
        "--value",
        "status:neu=New",
        "--value",
        "status:Offen=Open",
        "--default",
        "country=Austria",
        "--date-order",
        "dmy",
        "--save-template",
        "Messe Wien",
    ]);
    assert_counts((status, &result), 0, &[("created", 2)]);
    sandbox
}

#[test]
fn a_template_takes_over_mapping_defaults_values_and_reading() {
    let sandbox = with_template();
    assert_eq!(
        sandbox.values(&["name", "status", "expected_close", "country"]),
        [
            "Ada Moor | New | 2026-04-03 | Austria",
            "Bob Lind | Open | 2026-06-05 | Austria"
        ]
    );
    // Other order of columns, one new.
    sandbox.write(
        "februar.csv",
        "Post;Neues;Wann;Wer;Extra;Stand\ncyd@example.com;y;07/08/2026;Cyd Hale;;NEU\n",
    );
    let said = sandbox.ok(&["import", "leads", "februar.csv", "--template", "messe wien"]);
    assert_said!(said, @r"
    Job 2: februar.csv completed in [duration]
        1  row read, of which
        1  created

    Since the last file of this template:
      new column: Neues
      columns in another order: Post, Wann, Wer, Extra, Stand
    --- exit 0
    ");
    assert_eq!(
        sandbox.values(&["name", "status", "expected_close", "country"])[2],
        "Cyd Hale | New | 2026-08-07 | Austria"
    );
}

#[test]
fn a_missing_column_stops_before_row_1_and_another_may_take_its_place() {
    let sandbox = with_template();
    sandbox.write(
        "maerz.csv",
        "Wer;E-Post;Stand;Wann;Extra\nDot Ray;dot@example.com;Neu;;\n",
    );
    let said = sandbox.run(&["import", "leads", "maerz.csv", "--template", "Messe Wien"]);
    assert_said!(said, @r"
    --- stderr
    error: the template maps columns that the file does not have: Post (email)
     hint: Perhaps they have other headers now: --map 'E-Post=email'.
     hint: Name the column that replaces it: --map 'COLUMN=FIELD'; or save the template again.
     hint: Columns: Wer, E-Post, Stand, Wann, Extra.
    --- exit 2
    ");
    let args = [
        "maerz.csv",
        "--template",
        "Messe Wien",
        "--map",
        "E-Post=email",
    ];
    assert_eq!(sandbox.import(&args).0, 0);
}

#[test]
fn flags_come_before_the_template() {
    let sandbox = with_template();
    sandbox.write(
        "rows.csv",
        "Wer;Post;Stand;Wann;Extra\nEve Roe;eve@example.com;Neu;03/04/2026;Linz\n",
    );
    let args = [
        "rows.csv",
        "--template",
        "Messe Wien",
        "--date-order",
        "mdy",
        "--map",
        "Extra=city",
        "--value",
        "status:neu=Open",
        "--default",
        "country=Italy",
    ];
    assert_eq!(sandbox.import(&args).0, 0);
    assert_eq!(
        sandbox.values(&["status", "expected_close", "country", "city"])[2],
        "Open | 2026-03-04 | Italy | Linz"
    );
}

#[test]
fn templates_are_listed_shown_exported_loaded_and_deleted() {
    let sandbox = with_template();
    let (_, list) = sandbox.json(&["template", "list"]);
    assert_eq!(
        (&list[0]["name"], &list[0]["columns"]),
        (&json!("Messe Wien"), &json!(5))
    );
    assert_said!(sandbox.ok(&["template", "show", "MESSE WIEN"]), @r#"
    Name  Messe Wien
    Of    lead
    By    tester

      Wer → full_name
      Post → email
      Stand → status
      Wann → expected_close
      Extra → (left out)
      (default) Austria → country
      (status) neu → New
      (status) offen → Open
      date order: "dmy"
    --- exit 0
    "#);
    let exported = sandbox.ok(&["template", "export", "Messe Wien"]).out;
    sandbox.write("template.json", &exported);
    let said = sandbox.ok(&["template", "load", "template.json", "--name", "Other"]);
    assert!(said.err.contains("Saved as template \"Other\""), "{said}");
    let mut other: Value =
        serde_json::from_str(&sandbox.ok(&["template", "export", "other"]).out).unwrap();
    other["name"] = json!("Messe Wien");
    assert_eq!(other, serde_json::from_str::<Value>(&exported).unwrap());
    sandbox.ok(&["template", "delete", "Other"]).out.clear();
    let said = sandbox.run(&["import", "leads", "januar.csv", "--template", "Messe Wein"]);
    assert_said!(said, @r#"
    --- stderr
    error: there is no template "Messe Wein"
     hint: Perhaps "Messe Wien"?
    --- exit 2
    "#);
}

#[test]
fn a_template_is_replaced_only_when_told_to() {
    let sandbox = with_template();
    sandbox.write("other.csv", "First Name,Email\nZed,zed@example.com\n");
    let args = [
        "import",
        "leads",
        "other.csv",
        "--save-template",
        "messe wien",
    ];
    let said = sandbox.run(&args);
    assert_said!(said, @r#"
    --- stderr
    error: a different template "Messe Wien" exists already
     hint: To replace it: --yes.
    --- exit 2
    "#);
    assert_eq!(
        sandbox.lead_count(),
        2,
        "nothing is imported before that is answered"
    );
    assert_eq!(sandbox.run(&[&args[..], &["--yes"]].concat()).status, 0);
    let (_, list) = sandbox.json(&["template", "list"]);
    assert_eq!(
        (&list[0]["name"], &list[0]["columns"]),
        (&json!("messe wien"), &json!(2))
    );
}

#[test]
fn a_file_that_is_not_a_template_is_refused() {
    let sandbox = with_template();
    let template = sandbox.ok(&["template", "export", "Messe Wien"]).out;
    for (content, expected) in [
        ("{}".to_owned(), "this is not an import template"),
        ("name,email\n".to_owned(), "this is not an import template"),
        (
            template.replace("\"intake_template\": 1", "\"intake_template\": 2"),
            "has format 2",
        ),
        (
            template.replace("\"expected_close\"", "\"custom.Shoe\""),
            "custom.Shoe",
        ),
        (template.replace("\"lead\"", "\"shoe\""), "not an entity"),
    ] {
        sandbox.write("template.json", content);
        let said = sandbox.run(&["template", "load", "template.json"]);
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains(expected), "{expected}: {said}");
    }
    assert_eq!(sandbox.run(&["template", "load", "nowhere.json"]).status, 1);
}

#[test]
fn a_value_mapping_must_be_possible() {
    let sandbox = with_template();
    for (value, expected) in [
        ("status:neu=Nwe", "\"Nwe\" is not one of the options"),
        ("city:a=b", "has no options"),
        ("shoe:a=b", "not a field"),
        ("status", "write field:FROM=TO"),
    ] {
        let said = sandbox.run(&["import", "leads", "januar.csv", "--value", value]);
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains(expected), "{expected}: {said}");
    }
}

#[test]
fn a_dry_run_saves_no_template_and_a_job_hands_its_values_on() {
    let sandbox = with_template();
    let args = [
        "import",
        "leads",
        "januar.csv",
        "--template",
        "Messe Wien",
        "--save-template",
        "New one",
    ];
    let said = sandbox.run(&[&args[..], &["--dry-run", "--again"]].concat());
    assert_eq!(said.status, 0, "{said}");
    assert_eq!(
        sandbox
            .json(&["template", "list"])
            .1
            .as_array()
            .unwrap()
            .len(),
        1
    );
    sandbox.write(
        "next.csv",
        "Wer;Post;Stand;Wann\nFay Lo;fay@example.com;Offen;01/02/2026\n",
    );
    assert_eq!(sandbox.import(&["next.csv", "--like", "1"]).0, 0);
    assert_eq!(
        sandbox.values(&["status", "expected_close"])[2],
        "Open | 2026-02-01"
    );
}

#[test]
fn a_header_that_is_only_alike_is_mapped_but_never_to_what_people_are_matched_by() {
    let sandbox = Sandbox::new();
    sandbox.set("leads.required", "name");
    sandbox.write(
        "typos.csv",
        "Frist Name,Sirname,Emial,Departement,Company size\nAda,Moor,ada@example.com,Sales,11-50\n",
    );
    let said = sandbox.ok(&["import", "leads", "typos.csv", "--preview"]);
    assert_said!(said, @r#"
    typos.csv: csv, utf-8, separated by comma, header in row 1

    encoding utf-8 (certain: all bytes fit; --encoding changes it)
    delimiter comma (certain: every row looked at has the header's 5 cells; --delimiter changes it)
    header in row 1 (certain: 2 of 5 columns found a field; --header-row changes it)

    #  Column        Field       How    Sample
    1  Frist Name    first_name  fuzzy  Ada
    2  Sirname                   none   Moor
    3  Emial                     none   ada@example.com
    4  Departement   department  fuzzy  Sales
    5  Company size              none   11-50

    2 columns find no field, and are not imported. To import "Sirname": --map Sirname=FIELD, or make a field for it first: intake field add lead Sirname --kind text
    --- stderr
    "Emial" may be email, which is not guessed: --map 'Emial=email'.
    --- exit 0
    "#);
    let said = sandbox.ok(&["import", "leads", "typos.csv"]);
    assert!(said.err.contains("\"Emial\" may be email"), "{said}");
    assert_eq!(
        sandbox.values(&["first_name", "email", "department"]),
        ["Ada |  | Sales"]
    );
    // With `name` among the rules, the parts of a name are not guessed either.
    let (_, preview) = sandbox.json(&[
        "import",
        "leads",
        "typos.csv",
        "--preview",
        "--match",
        "name",
    ]);
    assert_eq!(preview["columns"][0]["how"], "none");
}

/// A store with a template made of a file with the header Tel twice.
fn with_template_of_two_phones() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write(
        "one.csv",
        "Tel,Name,Tel,Email,\n07700 900001,Ada,07700 900002,ada@example.com,Bath\n",
    );
    let args = [
        "one.csv",
        "--map",
        "#1=phone",
        "--map",
        "#3=mobile",
        "--map",
        "#5=city",
        "--save-template",
        "Tels",
    ];
    assert_eq!(sandbox.import(&args).0, 0);
    sandbox
}

#[test]
fn a_template_tells_headers_apart_that_are_there_twice() {
    let sandbox = with_template_of_two_phones();
    // In another order, with another separator, and as a workbook: the first is still the first.
    sandbox.write(
        "two.csv",
        "Email;Tel;Tel;;Name\nbea@example.com;07700 900003;07700 900004;York;Bea\n",
    );
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in (0..).zip([
        ["Name", "Tel", "", "Tel", "Email"],
        [
            "Cyd",
            "07700 900005",
            "Hull",
            "07700 900006",
            "cyd@example.com",
        ],
    ]) {
        sheet.write_row(row, 0, line).unwrap();
    }
    book.save(sandbox.path("three.xlsx")).unwrap();
    for file in ["two.csv", "three.xlsx"] {
        let said = sandbox.run(&["import", "leads", file, "--template", "Tels"]);
        assert_eq!(said.status, 0, "{said}");
    }
    assert_eq!(
        sandbox.values(&["name", "phone", "mobile", "city"]),
        [
            "Ada | 07700 900001 | 07700 900002 | Bath",
            "Bea | 07700 900003 | 07700 900004 | York",
            "Cyd | 07700 900005 | 07700 900006 | Hull"
        ]
    );
    sandbox.write(
        "four.csv",
        "Email,Tel,,Name\ndan@example.com,07700 900007,Ely,Dan\n",
    );
    let said = sandbox.run(&["import", "leads", "four.csv", "--template", "Tels"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("Tel (mobile)"), "{said}");
    assert_eq!(sandbox.lead_count(), 3);
}

/// A store with options and custom fields, and a workbook with other words for their values.
fn with_workbook_of_other_words() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.set("leads.status.options", "New,Open");
    for field in [
        &["VIP", "--kind", "checkbox"][..],
        &["Tier", "--kind", "dropdown", "--option", "Gold"],
    ] {
        sandbox.done(&[&["field", "add", "lead"], field].concat());
    }
    let header = ["First Name", "Email", "Status", "VIP", "Tier"];
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, header).unwrap();
    for (row, email) in (1..).zip(["a@example.com", "none"]) {
        sheet
            .write_row(row, 0, ["A", email, " NEU ", "", ""])
            .unwrap();
        sheet.write(row, 3, "ja").unwrap();
        sheet.write(row, 4, 1).unwrap();
    }
    sheet
        .write_row(3, 0, ["C", "c@example.com", "n/a", "nein"])
        .unwrap();
    book.save(sandbox.path("list.xlsx")).unwrap();
    sandbox
}

#[test]
fn values_that_stand_for_options_hold_for_every_kind_of_cell_and_on_the_way_back() {
    let sandbox = with_workbook_of_other_words();
    let args = [
        "list.xlsx",
        "--value",
        "status:Neu=new",
        "--value",
        "status:n/a=",
        "--value",
        "custom.VIP:Ja=yes",
        "--value",
        "custom.VIP:nein=no",
        "--value",
        "custom.Tier:1=Gold",
    ];
    assert_eq!(sandbox.import(&args).1["failed"], 1);
    let said = sandbox.ok(&["jobs", "failed", "1", "--out", "failed.csv"]);
    assert!(said.err.contains("failed.csv"), "{said}");
    let corrected = sandbox
        .read("failed.csv")
        .replace("none,", "b@example.com,");
    sandbox.write("failed.csv", corrected);
    assert_eq!(sandbox.import(&["failed.csv"]).0, 0);
    assert_eq!(
        sandbox.values(&["email", "status", "custom.VIP", "custom.Tier"]),
        [
            "a@example.com | New | true | Gold",
            "c@example.com |  | false | ",
            "b@example.com | New | true | Gold"
        ]
    );
}

#[test]
fn a_value_mapping_that_cannot_work_is_refused() {
    let sandbox = with_template();
    let values: [&[&str]; 2] = [
        &["--value", "status:=Open"],
        &["--value", "status:neu=New", "--value", "status:NEU=Open"],
    ];
    for args in values {
        let said = sandbox.run(
            &[
                &[
                    "import",
                    "leads",
                    "januar.csv",
                    "--template",
                    "Messe Wien",
                    "--dry-run",
                    "--again",
                ],
                args,
            ]
            .concat(),
        );
        assert_eq!(said.status, 2, "{args:?}: {said}");
    }
}

#[test]
fn like_an_earlier_job_is_read_like_it_too() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "one.csv",
        "Trade fair,2026,\nWer,Post,Ort\nAda,ada@example.com\n",
    );
    sandbox.write(
        "two.csv",
        "Trade fair,2027,\nWer,Post,Ort\nBea,bea@example.com\n",
    );
    let args = [
        "one.csv",
        "--header-row",
        "2",
        "--short-rows",
        "pad",
        "--map",
        "Wer=full_name",
        "--map",
        "Post=email",
    ];
    assert_eq!(sandbox.import(&args).0, 0);
    let said = sandbox.run(&["import", "leads", "two.csv", "--like", "1"]);
    assert_eq!(said.status, 0, "{said}");
    assert_eq!(sandbox.column("name"), ["Ada", "Bea"]);
}

#[test]
fn a_template_of_clients_with_contacts_and_ids_is_loaded_again() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "clients.csv",
        "Client Name,Client Type,Client ID,Contact First Name,Contact Surname,Contact Email,Contact 2 First Name,Contact 2 Surname,Contact 2 Email,Role\nMoor,trust,C1,Ada,Moor,ada@example.com,Ben,Lund,ben@example.com,Trustee\n",
    );
    let args = [
        "import",
        "clients",
        "clients.csv",
        "--source",
        "crm",
        "--map",
        "Role=relationship",
        "--default",
        "contact2.relationship=Trustee",
        "--save-template",
        "crm",
    ];
    sandbox.done(&args);
    let exported = sandbox.ok(&["template", "export", "crm"]).out;
    for field in ["external_id", "contact2.email", "relationship"] {
        assert!(exported.contains(&format!("\"{field}\"")), "{exported}");
    }
    sandbox.write("crm.json", &exported);
    for store in [&[][..], &["--store", "new.db"]] {
        sandbox.done(&[&["template", "load", "crm.json"], store].concat());
        let again = [&["template", "export", "crm"], store].concat();
        assert_eq!(sandbox.ok(&again).out, exported, "{store:?}");
    }
    let import = ["import", "clients", "clients.csv", "--template", "crm"];
    sandbox.done(&[&import[..], &["--store", "new.db"]].concat());
    // A field of contacts that the store does not have is still named.
    let other = exported.replace("contact2.email", "contact2.custom.Pet");
    sandbox.write("other.json", other);
    let said = sandbox.run(&["template", "load", "other.json", "--store", "new.db"]);
    assert_eq!(said.status, 2, "{said}");
    let named = "a client of this store does not have: contact2.custom.Pet\n";
    assert!(said.err.contains(named), "{said}");
}

#[test]
fn a_rehearsal_says_that_it_saves_no_template() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", "First Name,Email\nAda,ada@example.com\n");
    let args = [
        "import",
        "leads",
        "leads.csv",
        "--dry-run",
        "--save-template",
        "crm",
    ];
    let said = sandbox.ok(&args);
    let note = "Not saved as template \"crm\": this is a rehearsal.";
    assert!(said.err.contains(note), "{said}");
    assert_eq!(sandbox.json(&["template", "list"]).1, json!([]));
}
