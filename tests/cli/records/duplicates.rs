//! `duplicates`: pairs that are already in the store, in a list, in a sheet and at a terminal.

use serde_json::{Value, json};

use crate::sandbox::{Sandbox, words};
use crate::support::terminal::{ENTER, ended, session};

const ROWS: &str = "First Name,Last Name,Email,Phone,Company\n\
    Ada,Moor,ada@example.com,,Moor Ltd\n\
    Bob,Lind,bob@example.com,020 7946 0018,\n\
    Robert,Lind,bob@example.com,,Lind Ltd\n\
    Cat,Shaw,cat@example.com,020 7946 0099,\n\
    Jane,Lind,bob@example.com,,\n\
    Ada,Moor,ADA@example.com,020 7946 0011,\n";

/// Six leads: 1 and 6 are certainly the same, 2 and 3 too, and 5 shares its email with 2 and 3.
fn leads() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.import_text("leads", ROWS, &["--on-duplicate", "create"]);
    assert_eq!(sandbox.lead_count(), 6);
    sandbox
}

fn pairs(sandbox: &Sandbox, line: &str) -> Vec<Value> {
    let (status, pairs) = sandbox.json(&words(line));
    assert_eq!(status, 0, "{pairs}");
    let pairs = pairs.as_array().unwrap().clone().into_iter();
    pairs
        .map(|pair| json!([pair["a"], pair["b"], pair["evidence"]]))
        .collect()
}

#[test]
fn the_pairs_of_a_store_are_listed_once_each_the_best_first() {
    let sandbox = leads();
    let all = [
        json!([1, 6, "certain"]),
        json!([2, 3, "certain"]),
        json!([2, 5, "possible"]),
        json!([3, 5, "possible"]),
    ];
    assert_eq!(pairs(&sandbox, "lead duplicates"), all);
    assert_eq!(pairs(&sandbox, "lead duplicates --limit 1"), all[..1]);
    assert_eq!(
        pairs(&sandbox, "lead duplicates --match phone"),
        [] as [Value; 0]
    );
    let (_, listed) = sandbox.json(&words("lead duplicates"));
    assert_eq!(
        listed[2]["reasons"],
        "same email; possibly the same: another first name (same last name, email; different first name)"
    );
    assert_eq!(
        [
            &listed[0]["a_name"],
            &listed[0]["b_phone"],
            &listed[0]["a_company"]
        ],
        ["Ada Moor", "020 7946 0011", "Moor Ltd"]
    );
    let said = sandbox.ok(&words("lead duplicates"));
    assert!(said.out.contains("certain"), "{said}");
    assert!(said.err.contains("Nothing was merged."), "{said}");
    let said = sandbox.ok(&words("lead duplicates --limit 1"));
    assert!(said.err.contains("3 more pairs are not shown"), "{said}");
    let said = sandbox.ok(&words("lead duplicates --format csv"));
    assert!(
        said.out
            .starts_with("a,b,evidence,rule,score,reasons,a_name,b_name,a_email,b_email,"),
        "{said}"
    );
}

#[test]
fn every_entity_has_duplicates() {
    let sandbox = Sandbox::new();
    for line in [
        "client add Moor --type trust --skip-contacts",
        "client add MOOR --type company --skip-contacts",
        "client add Lind --type trust --skip-contacts",
        "contact add Ada --last-name Moor --email ada@example.com --date-of-birth 1980-02-01",
        "contact add Ada --last-name Moor --email moor@example.com --date-of-birth 1980-02-01 --on-duplicate create",
        "contact add Cat --last-name Shaw --email cat@example.com",
    ] {
        sandbox.done(&words(line));
    }
    assert_eq!(
        pairs(&sandbox, "client duplicates"),
        [json!([1, 2, "certain"])]
    );
    assert_eq!(
        pairs(&sandbox, "contact duplicates"),
        [json!([1, 2, "certain"])]
    );
    sandbox.done(&words("contact delete 2 --yes"));
    assert_eq!(pairs(&sandbox, "contact duplicates"), [] as [Value; 0]);
    assert_eq!(pairs(&sandbox, "lead duplicates"), [] as [Value; 0]);
    let empty = Sandbox::new();
    assert_eq!(pairs(&empty, "lead duplicates"), [] as [Value; 0]);
}

#[test]
fn a_household_under_two_names_is_a_pair() {
    let sandbox = Sandbox::new();
    let header = "Client Name,Client Type,First Name,Last Name,Email,Partner First Name,Partner Last Name,Partner Email\n";
    let people = "John,Quill,john@example.com,Jane,Quill,jane@example.com\n";
    let of = |name: &str| format!("{header}{name},couple,{people}");
    sandbox.import_text("clients", &of("John & Jane Quill"), &[]);
    let (status, waits) = sandbox.import_text("clients", &of("The Quills"), &[]);
    assert_eq!((status, &waits["waiting"]), (3, &json!(1)), "{waits}");
    let said = sandbox.ok(&words("jobs show 2"));
    let why = "possible duplicate of client 1, by contacts: another name: \"The Quills\", not \"John & Jane Quill\"";
    assert!(said.out.contains(why), "{said}");

    sandbox.import_text("clients", &of("The Quills"), &["--on-duplicate", "create"]);
    let both = [json!([1, 2, "possible"])];
    assert_eq!(pairs(&sandbox, "client duplicates"), both);
    assert_eq!(
        pairs(&sandbox, "client duplicates --match name"),
        [] as [Value; 0]
    );
    let (_, why) = sandbox.json(&words("client why 1 2"));
    assert_eq!(why["decision"], "possible", "{why}");
    assert_eq!(why["candidates"][0]["rule"], "contacts", "{why}");
    sandbox.done(&words("client different 1 2"));
    assert_eq!(pairs(&sandbox, "client duplicates"), [] as [Value; 0]);
}

#[test]
fn what_was_merged_still_finds_a_duplicate() {
    let sandbox = Sandbox::new();
    for line in [
        "lead add Ada --last-name Moor --email old@example.com",
        "lead add Ada --last-name Moor --email new@example.com",
    ] {
        sandbox.done(&words(line));
    }
    sandbox.done(&words("lead merge 2 1 --yes"));
    sandbox.import_text(
        "leads",
        "First Name,Last Name,Email\nAda,Moor,old@example.com\n",
        &["--on-duplicate", "create"],
    );
    assert_eq!(
        pairs(&sandbox, "lead duplicates --match email"),
        [json!([2, 3, "certain"])]
    );
}

/// Fills in the column decision of the pairs of a sheet.
fn decide(sheet: &str, decisions: &[(&str, &str, &str)]) -> String {
    let lines = sheet.lines().map(|line| {
        let decided = decisions.iter().find_map(|(a, b, decision)| {
            let pair = format!("{a},{b},");
            let rest = line.strip_prefix(&pair)?;
            let (evidence, rest) = rest.split_once(",,")?;
            Some(format!("{pair}{evidence},{decision},{rest}"))
        });
        decided.unwrap_or_else(|| line.to_owned())
    });
    lines.map(|line| line + "\n").collect()
}

#[test]
fn a_sheet_decides_on_pairs_and_a_chain_makes_one_record() {
    let sandbox = leads();
    let said = sandbox.ok(&words("lead duplicates --write-decisions pairs.csv"));
    assert!(
        said.err
            .contains("intake lead duplicates --decisions pairs.csv"),
        "{said}"
    );
    let sheet = sandbox.read("pairs.csv");
    let header =
        "\u{feff}a,b,evidence,decision,reasons,a_name,b_name,a_email,b_email,a_phone,b_phone,";
    assert!(sheet.starts_with(header), "{sheet}");
    let decided = decide(
        &sheet,
        &[
            ("1", "6", "merge"),
            ("2", "3", "Merge"),
            ("3", "5", "merge"),
        ],
    );
    sandbox.write("pairs.csv", &decided);
    let said = sandbox.run(&words("lead duplicates --write-decisions pairs.csv"));
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("it is not overwritten"), "{said}");
    assert_eq!(sandbox.read("pairs.csv"), decided);

    let (_, rehearsed) = sandbox.json(&words("lead duplicates --decisions pairs.csv --dry-run"));
    assert_eq!(rehearsed["merged"], 3);
    assert_eq!(sandbox.lead_count(), 6);
    let (_, result) = sandbox.json(&words("lead duplicates --decisions pairs.csv"));
    assert_eq!(result["merged"], 3, "{result}");
    let ids: Vec<Value> = sandbox
        .leads()
        .iter()
        .map(|lead| lead["id"].clone())
        .collect();
    assert_eq!(json!(ids), json!([1, 2, 4]));
    let (_, again) = sandbox.json(&words("lead duplicates --decisions pairs.csv"));
    assert_eq!([&again["merged"], &again["already_merged"]], [0, 3]);
    for id in ["6", "5", "3"] {
        sandbox.done(&["lead", "unmerge", id]);
    }
    assert_eq!(sandbox.lead_count(), 6);
    sandbox.done(&["store", "check"]);
}

#[test]
fn a_faulty_sheet_changes_nothing() {
    let sandbox = leads();
    sandbox.done(&words("lead delete 4 --yes"));
    for (rows, fault) in [
        (
            "1,6,merge\n2,x,merge\n",
            "row 3: \"x\" in column b is not an id",
        ),
        ("1,6,perhaps\n", "row 2: \"perhaps\" is not a decision"),
        ("1,6,merge\n1,99,merge\n", "row 3: there is no lead 99"),
        (
            "1,6,merge\n1,4,merge\n",
            "row 3: lead 4, Cat Shaw, is in the trash",
        ),
        ("1,1,merge\n", "row 2: a and b are the same record"),
    ] {
        sandbox.write("pairs.csv", format!("a,b,decision\n{rows}"));
        let said = sandbox.run(&words("lead duplicates --decisions pairs.csv"));
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains(fault), "{fault}: {said}");
        assert_eq!(sandbox.lead_count(), 5, "{rows}");
    }
    sandbox.write("leads.csv", "Email\nada@example.com\n");
    let said = sandbox.run(&words("lead duplicates --decisions leads.csv"));
    assert!(said.err.contains("has no columns \"a\", \"b\""), "{said}");
}

#[test]
fn a_sheet_of_another_store_merges_nothing() {
    let (sandbox, other) = (leads(), leads());
    other.done(&words("lead duplicates --write-decisions pairs.csv"));
    let sheet = decide(&other.read("pairs.csv"), &[("1", "6", "merge")]);
    sandbox.write("pairs.csv", sheet);
    let said = sandbox.run(&words("lead duplicates --decisions pairs.csv"));
    assert_eq!(said.status, 2, "{said}");
    let why = "error: pairs.csv is a sheet of another store\n";
    assert!(said.err.starts_with(why), "{said}");
}

#[test]
fn a_pair_that_is_not_the_same_is_not_shown_again() {
    let sandbox = leads();
    sandbox.write(
        "pairs.csv",
        "a,b,decision\n2,5,different\n3,5,Different\n1,6,merge\n",
    );
    let (_, result) = sandbox.json(&words("lead duplicates --decisions pairs.csv"));
    assert_eq!(
        [&result["merged"], &result["different"]],
        [1, 2],
        "{result}"
    );
    assert_eq!(
        pairs(&sandbox, "lead duplicates"),
        [json!([2, 3, "certain"])]
    );
    let (_, verdicts) = sandbox.json(&words("verdict list"));
    // The third one says that rows with the values of lead 6 are lead 1.
    assert_eq!(verdicts.as_array().unwrap().len(), 3, "{verdicts}");
    sandbox.write("pairs.csv", "a,b,decision\n1,6,different\n");
    let said = sandbox.run(&words("lead duplicates --decisions pairs.csv"));
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("are one record by a merge"), "{said}");
    // A verdict on a merged record counts for the record that remained.
    sandbox.done(&words("lead merge 2 3 --yes"));
    assert_eq!(pairs(&sandbox, "lead duplicates"), [] as [Value; 0]);
    sandbox.done(&words("lead unmerge 3"));
    assert_eq!(
        pairs(&sandbox, "lead duplicates"),
        [json!([2, 3, "certain"])]
    );
}

#[test]
fn a_pair_that_a_user_noted_as_the_same_is_certain() {
    let sandbox = leads();
    sandbox.done(&words("lead same 2 5"));
    let all = pairs(&sandbox, "lead duplicates");
    assert!(all.contains(&json!([2, 5, "certain"])), "{all:?}");
}

#[test]
fn a_workbook_decides_on_pairs_too() {
    let sandbox = leads();
    sandbox.done(&words("lead duplicates --write-decisions pairs.xlsx"));
    sandbox.done(&words("lead duplicates --write-decisions pairs.xlsx"));
    let (_, result) = sandbox.json(&words("lead duplicates --decisions pairs.xlsx"));
    assert_eq!(result["merged"], 0, "no line has a decision");
    let said = sandbox.run(&words("lead duplicates --decide"));
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("--write-decisions"), "{said}");
}

#[test]
fn pairs_are_decided_side_by_side_at_a_terminal_and_ctrl_c_keeps_the_decisions() {
    let sandbox = leads();
    let mut session = session(120, &sandbox.command(&words("lead duplicates --decide")));
    session.expect("Pair 1 of 4: certain, same email").unwrap();
    session.expect("Moor Ltd").unwrap();
    session.expect("What should happen to this pair?").unwrap();
    // Enter merges a certain pair, and keeps the older record.
    session.send(ENTER).unwrap();
    session.expect("Merged lead 6 into lead 1").unwrap();
    session.expect("Pair 2 of 4").unwrap();
    session.expect("What should happen to this pair?").unwrap();
    session.send("\x1b[B\x1b[B\x1b[B\r").unwrap();
    session
        .expect("lead 2, Bob Lind, and lead 3, Robert Lind, are not the same")
        .unwrap();
    session.expect("Pair 3 of 4").unwrap();
    session.expect("What should happen to this pair?").unwrap();
    // Esc undoes the last answer, and asks again.
    session.send("\x1b").unwrap();
    session.expect("The last decision is undone.").unwrap();
    session.expect("Pair 2 of 4").unwrap();
    session.expect("What should happen to this pair?").unwrap();
    session.send("\x1b").unwrap();
    session.expect("The merge of lead 6 is undone.").unwrap();
    for pair in ["Pair 1 of 4", "Pair 2 of 4"] {
        session.expect(pair).unwrap();
        session.expect("What should happen to this pair?").unwrap();
        session
            .send(if pair.contains('1') {
                ENTER
            } else {
                "\x1b[B\x1b[B\x1b[B\r"
            })
            .unwrap();
    }
    session.expect("Pair 3 of 4").unwrap();
    session.expect("What should happen to this pair?").unwrap();
    session.send("\x03").unwrap();
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("Decided: 2 pairs."), "{text}");
    assert_eq!(sandbox.lead_count(), 5);
    assert_eq!(
        sandbox.json(&words("lead show 1")).1["phone"],
        "020 7946 0011"
    );
}

#[test]
fn no_sheet_is_written_if_there_is_nothing_to_decide() {
    let sandbox = Sandbox::new();
    sandbox.write("one.csv", "First Name,Email\nAda,ada@example.com\n");
    assert_eq!(sandbox.import(&["one.csv"]).0, 0);
    let said = sandbox.ok(&words("lead duplicates --write-decisions pairs.xlsx"));
    assert!(said.err.contains("there is nothing to decide"), "{said}");
    assert!(!sandbox.path("pairs.xlsx").exists());
}

#[test]
fn a_sheet_that_joins_records_that_it_says_are_different_is_refused() {
    let sandbox = Sandbox::new();
    for (first, phone) in [
        ("John", "07700900100"),
        ("Jon", "07700900101"),
        ("Johnny", ""),
    ] {
        let lead = [
            "lead",
            "add",
            first,
            "--last-name",
            "Quill",
            "--email",
            "h@example.com",
        ];
        let phone = if phone.is_empty() {
            vec![]
        } else {
            vec!["--phone", phone]
        };
        sandbox.done(&[&lead[..], &phone[..]].concat());
    }
    let orders = [
        "1,2,different\n1,3,merge\n2,3,merge\n",
        "1,3,merge\n1,2,different\n2,3,merge\n",
        "1,3,merge\n2,3,merge\n1,2,different\n",
    ];
    for lines in orders {
        sandbox.write("pairs.csv", format!("a,b,decision\n{lines}"));
        let said = sandbox.run(&words("lead duplicates --decisions pairs.csv"));
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains("different"), "{said}");
        let leads = sandbox.json(&words("lead list")).1;
        assert_eq!(leads.as_array().map(Vec::len), Some(3), "{lines}");
    }
}

#[test]
fn a_sheet_does_not_merge_a_record_that_became_another_person() {
    let sandbox = leads();
    sandbox.done(&words("lead duplicates --write-decisions pairs.csv"));
    let sheet = sandbox.read("pairs.csv");
    let decided = sheet.replacen("1,6,certain,,", "1,6,certain,merge,", 1);
    assert_ne!(decided, sheet);
    sandbox.write("pairs.csv", decided);
    sandbox.done(&words("lead edit 6 --first-name Zara --last-name Khan"));
    let said = sandbox.run(&words("lead duplicates --decisions pairs.csv"));
    assert_eq!(said.status, 2, "{said}");
    let expected = "row 2: lead 6 was changed since the sheet was written: it is Zara Khan now, and not Ada Moor";
    assert!(said.err.contains(expected), "{said}");
    assert_eq!(sandbox.lead_count(), 6);
}
