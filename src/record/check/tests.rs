//! The checker over whole rows: values, reasons, and what to do.

use std::collections::BTreeMap;

use super::*;
use crate::record::amount::Currency;
use crate::record::phone::Region;
use crate::record::{Requirement, Value};

fn rules(form: &Form) -> Rules {
    let requirement = |name| Requirement::parse(form, name).unwrap();
    Rules {
        brought: Vec::new(),
        required: vec![requirement("email"), requirement("name")],
        options: vec![(
            form.find("status").unwrap(),
            vec!["New".into(), "Open".into()],
        )],
        values: vec![(
            form.find("status").unwrap(),
            BTreeMap::from([
                ("offen".to_owned(), "open".to_owned()),
                ("n/a".to_owned(), String::new()),
            ]),
        )],
        region: Region::parse("GB").unwrap(),
        currency: Currency::parse("GBP").unwrap(),
        orders: Vec::new(),
        century: None,
        marks: Vec::new(),
        today: None,
    }
}

/// Checks a row of `field: text` pairs; gives `field=value` pairs or `code: sentence; fix` lines.
fn check(cells: &[(&str, &str)]) -> Result<Vec<String>, Vec<String>> {
    let form = Form::of(Entity::Lead);
    let rules = rules(&form);
    let mut draft = Draft::default();
    for (name, text) in cells {
        draft.fill(form.find(name).unwrap(), Cell::text(text));
    }
    let mut record = Record::default();
    match Checker::new(&form, &rules).check(&draft, &mut record) {
        Ok(()) => Ok(form
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
fn a_value_may_stand_for_an_option_or_for_nothing() {
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
fn a_column_of_its_own_beats_the_whole_name() {
    let record = check(&[
        ("full_name", "Anna Berg"),
        ("last_name", "Borg"),
        ("email", "a@b.example"),
    ]);
    assert_eq!(
        record.unwrap(),
        ["first_name=Anna", "last_name=Borg", "email=a@b.example"]
    );
}

#[test]
fn every_reason_is_given_with_what_to_do() {
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
    Phone: phone: "call me" cannot be a telephone number; write it with its country code, or as it is dialled within GB
    Option: status: "Opne" is not one of the options; perhaps "Open"; allowed are New, Open
    Amount: value: "1,20" is not an amount in GBP; write a number with at most 2 decimals, like 45000.00
    Date: expected_close: "24/12/2026" is not a date; write it as YYYY-MM-DD
    Required: name: is required and blank; fill in one of first_name, last_name, full_name, company
    "#);
}

#[test]
fn a_cell_that_cannot_be_meant_fails_its_row() {
    let long = "x".repeat(CELL_MAX + 1);
    let reasons = check(&[("email", "a@b.example"), ("company", &long)]).unwrap_err();
    assert_eq!(reasons.len(), 1);
    assert!(
        reasons[0].starts_with("TooLong: company: 1048577 bytes"),
        "{reasons:?}"
    );
}

#[test]
fn a_date_that_cannot_be_meant_says_what_is_wrong_with_it() {
    use crate::record::date::{Century, Order};
    let form = Form::of(Entity::Contact);
    let born = form.find("date_of_birth").unwrap();
    let said = |text: &str, century| {
        let rules = Rules {
            required: Vec::new(),
            orders: vec![(born, Order::Dmy)],
            century,
            today: Some("2026-11-26".parse().unwrap()),
            ..rules(&Form::of(Entity::Lead))
        };
        let mut draft = Draft::default();
        draft.fill(born, Cell::text(text));
        let mut record = Record::default();
        match Checker::new(&form, &rules).check(&draft, &mut record) {
            Ok(()) => record.get(born).unwrap().plain(&rules.currency),
            Err(rejection) => {
                let reason = &rejection.reasons[0];
                format!("{}; {}", reason.message, reason.fix)
            }
        }
    };
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
    .map(|text| said(text, None))
    .into_iter()
    .chain(in_nineteen.map(|text| said(text, Some(Century::Nineteen))))
    .chain([said("14/03/58", Some(Century::Twenty))]);
    insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"), @r#"
    "14/03/0058" is in the year 58; check the year
    "14/03/1858" is more than 120 years ago; check the year
    1906-03-14
    "14/03/2058" is not in the past; check the year
    "0/0/00" is not a date; write it as YYYY-MM-DD, or if it means blank in the file: --blank "0/0/00"
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
