//! Checks of whole rows: values, reasons and fixes.

mod amounts;

use std::collections::BTreeMap;

use super::*;
use crate::record::amount::Currency;
use crate::record::date::{Century, Order};
use crate::record::phone::Region;
use crate::record::{Entity, Requirement, Value, related};

fn rules(schema: &Schema) -> Rules {
    let requirement = |name| Requirement::parse(schema, name).unwrap();
    Rules {
        required: vec![requirement("email"), requirement("name")],
        options: vec![(
            schema.find("status").unwrap(),
            vec!["New".into(), "Open".into()],
        )],
        values: vec![(
            schema.find("status").unwrap(),
            BTreeMap::from([
                ("offen".to_owned(), "open".to_owned()),
                ("n/a".to_owned(), String::new()),
            ]),
        )],
        ..Rules::of(
            Region::parse("GB").unwrap(),
            Currency::parse("GBP").unwrap(),
        )
    }
}

/// Checks a row of `field: text` pairs. Returns `field=value` pairs, or `code: sentence; fix` lines.
fn check(cells: &[(&str, &str)]) -> Result<Vec<String>, Vec<String>> {
    let schema = Schema::of(Entity::Lead);
    let rules = rules(&schema);
    let mut draft = Draft::default();
    for (name, text) in cells {
        draft.fill(schema.find(name).unwrap(), Cell::text(text));
    }
    let mut record = Record::default();
    match Checker::new(&schema, &rules).check(&draft, &mut record) {
        Ok(()) => Ok(schema
            .iter()
            .filter_map(|(id, field)| {
                let value = match record.get(id)? {
                    Value::Text(text) => text.to_string(),
                    Value::Date(date) => date.to_string(),
                    Value::Amount(units) => units.to_string(),
                };
                Some(format!("{}={value}", field.name))
            })
            .collect()),
        Err(rejection) => Err(rejection
            .reasons
            .iter()
            .map(|r| format!("{:?}: {}; {}", r.code, r.sentence(), r.fix))
            .collect()),
    }
}

#[test]
fn a_good_row_becomes_a_record() {
    let record = check(&[
        ("full_name", "Berg, Anna"),
        ("email", " Anna@Example.com "),
        ("phone", "07700 900123"),
        ("status", "open"),
        ("annual_revenue", "45000"),
        ("expected_close", "2026-12-24"),
        ("postcode", "007"),
        ("company", "  "),
    ])
    .unwrap();
    insta::assert_snapshot!(record.join("\n"), @r"
    first_name=Anna
    last_name=Berg
    email=Anna@Example.com
    phone=07700 900123
    status=Open
    expected_close=2026-12-24
    annual_revenue=4500000
    postcode=007
    ");
}

#[test]
fn a_value_may_mean_an_option_or_blank() {
    let status = |text| {
        check(&[
            ("first_name", "A"),
            ("email", "a@b.example"),
            ("status", text),
        ])
    };
    assert_eq!(status(" OFFEN ").unwrap()[2], "status=Open");
    assert_eq!(status("N/A").unwrap().len(), 2);
}

#[test]
fn a_separate_column_takes_precedence_over_the_whole_name() {
    let record = check(&[
        ("full_name", "Mary Ann"),
        ("last_name", "Rowe"),
        ("email", "a@b.example"),
    ]);
    assert_eq!(
        record.unwrap(),
        ["first_name=Mary Ann", "last_name=Rowe", "email=a@b.example"]
    );
}

#[test]
fn every_reason_has_a_fix() {
    let reasons = check(&[
        ("email", "anna@"),
        ("phone", "call me"),
        ("status", "Opne"),
        ("value", "1,20"),
        ("expected_close", "24/12/2026"),
    ])
    .unwrap_err();
    insta::assert_snapshot!(reasons.join("\n"), @r#"
    Email: email: "anna@" is not an email address; write one address, like name@example.com
    Phone: phone: "call me" cannot be a telephone number; write a telephone number, or leave it blank
    Option: status: "Opne" is not one of the options; perhaps "Open"; allowed are New, Open
    Amount: value: "1,20" is not an amount in GBP; write a number with at most 2 decimals, like 45000.00
    Date: expected_close: "24/12/2026" is not a date; write it as YYYY-MM-DD
    Required: name: is required and blank; fill in one of first_name, last_name, full_name, company
    "#);
}

#[test]
fn a_cell_that_is_too_long_fails_its_row() {
    let long = "x".repeat(CELL_MAX + 1);
    let reasons = check(&[("email", "a@b.example"), ("company", &long)]).unwrap_err();
    assert_eq!(reasons.len(), 1);
    assert!(
        reasons[0].starts_with("TooLong: company: 1048577 bytes"),
        "{reasons:?}"
    );
}

/// Returns the date of birth that a text gives, or the reason and the fix.
fn born(text: &str, century: Option<Century>) -> String {
    let schema = Schema::of(Entity::Contact);
    let born = schema.find(fields::DATE_OF_BIRTH).unwrap();
    let rules = Rules {
        required: Vec::new(),
        orders: vec![(born, Order::Dmy)],
        century,
        today: Some("2026-11-26".parse().unwrap()),
        ..rules(&Schema::of(Entity::Lead))
    };
    let mut draft = Draft::default();
    draft.fill(born, Cell::text(text));
    let mut record = Record::default();
    match Checker::new(&schema, &rules).check(&draft, &mut record) {
        Ok(()) => record.get(born).unwrap().plain(&rules.currency),
        Err(rejection) => {
            let reason = &rejection.reasons[0];
            format!("{}; {}", reason.message, reason.fix)
        }
    }
}

#[test]
fn the_reason_of_an_invalid_date_names_its_flaw() {
    let in_nineteen = ["14/03/58", "14/03/04", "14/03/1958"];
    let lines = [
        "14/03/0058",
        "14/03/1858",
        "14/03/1906",
        "14/03/2058",
        "0/0/00",
        "14/03/58",
        "29/02/1961",
        "31/04/1970",
        "03/14/1958",
        "soon",
    ]
    .map(|text| born(text, None))
    .into_iter()
    .chain(in_nineteen.map(|text| born(text, Some(Century::Nineteen))))
    .chain([born("14/03/58", Some(Century::Twenty))]);
    insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"), @r#"
    "14/03/0058" is in the year 58; check the year
    "14/03/1858" is more than 120 years ago; check the year
    1906-03-14
    "14/03/2058" is not in the past; check the year
    "0/0/00" is not a date; write it as YYYY-MM-DD, or if it means blank in the file: --blank '0/0/00'
    the year of "14/03/58" has two digits; write it as YYYY-MM-DD, or for the whole file: --century 19 or --century 20
    "29/02/1961" is not a date: February 1961 has 28 days; check the day
    "31/04/1970" is not a date: April has 30 days; check the day
    "03/14/1958" is not a date in the order of its column; write it as YYYY-MM-DD
    "soon" is not a date; write it as YYYY-MM-DD
    1958-03-14
    "14/03/04", read as 1904-03-14, is more than 120 years ago; check the year
    1958-03-14
    "14/03/58", read as 2058-03-14, is not in the past; check the year
    "#);
}

/// Checks a row of a contact without requirements. Returns `field=value` pairs, or `message; fix` lines.
fn check_contact(cells: &[(&str, &str)]) -> Vec<String> {
    let cells = cells.iter().map(|&(name, text)| (name, Cell::text(text)));
    check_cells(&cells.collect::<Vec<_>>())
}

fn check_cells(cells: &[(&str, Cell<'_>)]) -> Vec<String> {
    let contact = Schema::of(Entity::Contact);
    let schema = related::schema_of_rows(contact.clone(), &contact);
    let rules = Rules {
        required: Vec::new(),
        options: Vec::new(),
        values: Vec::new(),
        ..rules(&Schema::of(Entity::Lead))
    };
    let mut draft = Draft::default();
    for &(name, cell) in cells {
        draft.fill(schema.find(name).unwrap(), cell);
    }
    let mut record = Record::default();
    match Checker::new(&schema, &rules).check(&draft, &mut record) {
        Ok(()) => schema
            .iter()
            .filter_map(|(id, field)| {
                let value = record.get(id)?.plain(&rules.currency);
                Some(format!("{}={value}", field.name))
            })
            .collect(),
        Err(Rejection { reasons }) => reasons
            .iter()
            .map(|reason| format!("{}; {}", reason.message, reason.fix))
            .collect(),
    }
}

#[test]
fn cells_are_kept_clean() {
    let cases = [
        ("email", "'jan@example.com", "jan@example.com"),
        ("email", "\u{200b}jan@example.com\u{a0}", "jan@example.com"),
        ("email", "<mailto:jan@example.com>;", "jan@example.com"),
        ("phone", "'+447700900101", "+447700900101"),
        ("phone", "'07700 900101", "07700 900101"),
        ("phone", "tel:+447700900101", "+447700900101"),
        ("phone", "p:+447700900101", "+447700900101"),
        ("phone", "\u{202a}+447700900102\u{202c}", "+447700900102"),
        ("phone", "=\"07700900101\"", "07700900101"),
        ("first_name", "'-Ben Rowe", "-Ben Rowe"),
        ("first_name", "'@Cat", "@Cat"),
        ("last_name", "'t Hooft", "'t Hooft"),
        ("last_name", "O'Neil", "O'Neil"),
        ("job_title", "=\"01067\"", "01067"),
        ("id_document", "\u{feff}X1\u{ad}", "X1"),
        ("date_of_birth", "'1958-03-14", "1958-03-14"),
        ("date_of_birth", "\u{200e}1958-03-14", "1958-03-14"),
        ("annual_income", "'-1,200", "-1200.00"),
        ("annual_income", "=\"1200\"", "1200.00"),
        ("target_retirement_age", "65.0", "65"),
        ("target_retirement_age", "'65", "65"),
    ];
    for (field, text, expected) in cases {
        let kept = check_contact(&[(field, text)]);
        assert_eq!(kept, [format!("{field}={expected}")], "{text:?}");
    }
    assert!(check_contact(&[("job_title", "=\"\""), ("phone", "\u{200b}")]).is_empty());
}

#[test]
fn a_title_goes_to_its_own_field() {
    type Case = (
        &'static [(&'static str, &'static str)],
        &'static [&'static str],
    );
    let cases: [Case; 8] = [
        (
            &[("full_name", "Mrs Jane Quill")],
            &["first_name=Jane", "last_name=Quill", "title=Mrs"],
        ),
        (
            &[("full_name", "Mrs Jane Quill"), ("title", "Dr")],
            &["first_name=Jane", "last_name=Quill", "title=Dr"],
        ),
        (
            &[("first_name", "Mrs Jane"), ("last_name", "Quill")],
            &["first_name=Jane", "last_name=Quill", "title=Mrs"],
        ),
        (
            &[("first_name", "Mrs Jane"), ("title", "Mrs")],
            &["first_name=Jane", "title=Mrs"],
        ),
        (
            &[("first_name", "Jane"), ("full_name", "Mr John Quill")],
            &["first_name=Jane", "last_name=Quill", "title=Mr"],
        ),
        (&[("first_name", "Mrs")], &["first_name=Mrs"]),
        // The guard of another program behind the title.
        (
            &[("first_name", "Mrs '-Jane")],
            &["first_name=-Jane", "title=Mrs"],
        ),
        (
            &[("full_name", "Mrs '@Jane '-Quill")],
            &["first_name=@Jane", "last_name=-Quill", "title=Mrs"],
        ),
    ];
    for (cells, expected) in cases {
        assert_eq!(check_contact(cells), expected, "{cells:?}");
    }
    let lead = check(&[
        ("full_name", "Mrs Jane Quill"),
        ("email", "jane@example.com"),
    ]);
    assert_eq!(
        lead.unwrap(),
        [
            "first_name=Jane",
            "last_name=Quill",
            "email=jane@example.com"
        ]
    );
}

#[test]
fn fixes_fit_their_faults() {
    let lines = [
        ("first_name", "-"),
        ("last_name", "."),
        ("full_name", "--"),
        ("last_name", "?'"),
        ("first_name", "007"),
        ("phone", "0000000000"),
        ("phone", "4.47701E+11"),
        ("phone", "07700900101 / 07700900102"),
        ("phone", "n/a"),
        ("phone", "07700 900\u{200b}103"),
        ("phone", "123"),
        ("email", "jan@exa\u{200b}mple.com"),
        ("email", "'=cat@example.com"),
        ("annual_income", "€1,234.50"),
        ("annual_income", "12k"),
        ("annual_income", "-1.200"),
        ("target_retirement_age", "65.5"),
    ]
    .map(|cell| check_contact(&[cell]).join("\n"));
    let shown = lines.join("\n").replace('\u{200b}', "[]");
    insta::assert_snapshot!(shown, @r#"
    "-" is not a name; write a name with a letter or a digit, or if it means blank in the file: --blank '-'
    "." is not a name; write a name with a letter or a digit, or if it means blank in the file: --blank '.'
    "--" is not a name; write a name with a letter or a digit, or if it means blank in the file: --blank='--'
    "?'" is not a name; write a name with a letter or a digit
    "007" is a number, not a name; write a name with letters in it
    "0000000000" cannot be a telephone number; write the number, or leave it blank, or if it means blank in the file: --blank '0000000000'
    a spreadsheet program has cut off the last digits of "4.47701E+11"; format the column as text in the spreadsheet program and enter the number again
    "07700900101 / 07700900102" is more than one telephone number; write one number
    "n/a" cannot be a telephone number; write a telephone number, or leave it blank
    "07700 900[]103" holds the invisible character U+200B after "07700 900"; delete it, or enter the value again
    "123" cannot be a telephone number; write it with its country code, or as it is dialled within GB (setting region)
    "jan@exa[]mple.com" holds the invisible character U+200B after "jan@exa"; delete it, or enter the value again
    "=cat@example.com" is not an email address; write one address, like name@example.com
    "€1,234.50" is in €, not in GBP; convert it to GBP, the currency of the store
    "12k" is not an amount in GBP; write a number with at most 2 decimals, like 45000.00
    "-1.200" may be -1.20 or -1200.00; write -1.20 or -1200.00
    "65.5" is not an age at which people retire; write a whole number of years from 16 to 100
    "#);
    for field in ["first_name", "last_name", "company", "full_name"] {
        let reasons = check(&[("email", "a@b.example"), (field, "-")]).unwrap_err();
        assert!(reasons[0].contains("is not a name"), "{field}");
    }
}

#[test]
fn a_whole_name_without_the_required_first_name_is_named() {
    let contact = Schema::of(Entity::Contact);
    let schema = related::schema_of_rows(contact.clone(), &contact);
    let rules = Rules {
        required: vec![Requirement::parse(&schema, "first_name").unwrap()],
        options: Vec::new(),
        values: Vec::new(),
        ..rules(&Schema::of(Entity::Lead))
    };
    let sentence = |full: &'static str| {
        let mut draft = Draft::default();
        draft.fill(schema.find("full_name").unwrap(), Cell::text(full));
        let checked = Checker::new(&schema, &rules).check(&draft, &mut Record::default());
        checked.err().map(|rejection| {
            let reason = &rejection.reasons[0];
            format!("{}; {}", reason.sentence(), reason.fix)
        })
    };
    let expected = "full_name: \"Prof Smith\" has no first name; write the first name, too";
    assert_eq!(sentence("Prof Smith").as_deref(), Some(expected));
    assert_eq!(sentence("Jane Smith"), None);
    let blank = "first_name: is required and blank; fill in one of first_name, full_name";
    assert_eq!(sentence("").as_deref(), Some(blank));
}
