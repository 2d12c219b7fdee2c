//! The fuzz targets of values: what a cell means, and that a value which was read once stays the same.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a property that does not hold panics"
)]

use super::amount::Currency;
use super::date::{self, Century, Order, Reading};
use super::decimal::{self, Mark};
use super::evidence::Evidence;
use super::phone::{self, Region};
use super::{
    Cell, Checker, Draft, Entity, Record, Rules, Schema, email, joint_name, name, text, whole_name,
};

/// A date has one meaning in a reading, is the same in ISO 8601, and keeps the digits of its year.
///
/// # Panics
/// Panics if it does not.
pub fn dates(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let century = Century::Nineteen;
    for order in [None, Some(Order::Dmy), Some(Order::Mdy), Some(Order::Ymd)] {
        for century in [None, Some(century)] {
            let reading = Reading { order, century };
            let Some(found) = date::parse(&text, reading) else {
                let _ = date::flaw(&text, reading);
                continue;
            };
            assert_eq!(date::parse(&found.to_string(), reading), Some(found));
            assert_eq!(date::parse(text.trim(), reading), Some(found));
            let year = format!("{:04}", found.year());
            assert!(text.contains(&year) || text.contains(&year[2..]), "{found}");
        }
    }
    for century in [None, Some(century)] {
        let parsed = |order| {
            date::parse(
                &text,
                Reading {
                    order: Some(order),
                    century,
                },
            )
        };
        match date::weigh(&text, century) {
            Evidence::Proof(Order::Dmy) => assert_eq!(parsed(Order::Mdy), None),
            Evidence::Proof(Order::Mdy) => assert_eq!(parsed(Order::Dmy), None),
            Evidence::Proof(Order::Ymd) => unreachable!("no cell proves it"),
            Evidence::Either => assert_ne!(parsed(Order::Dmy), None),
            Evidence::Nothing => assert_eq!(parsed(Order::Dmy), parsed(Order::Mdy)),
        }
    }
}

/// An amount keeps its digits and its sign, and is the same when it is read again. If both marks give an amount, the text
/// does not prove a mark.
///
/// # Panics
/// Panics if it does not.
pub fn amounts(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    for code in ["GBP", "JPY", "KWD"] {
        let currency = Currency::parse(code).expect("a currency");
        let units = [Mark::Point, Mark::Comma].map(|mark| {
            let plain = decimal::plain(&text, mark, Some(&currency))?;
            let units = currency.minor_units(&plain)?;
            let decimal = currency.decimal(units);
            assert_eq!(currency.minor_units(&decimal), Some(units));
            assert_eq!(significant(&decimal), significant(&text), "{decimal}");
            let is_negative = text.contains(['-', '\u{2212}', '(']);
            assert!(units == 0 || is_negative == (units < 0), "{decimal}");
            Some(units)
        });
        if let [Some(point), Some(comma)] = units
            && point != comma
        {
            assert_eq!(decimal::weigh(&text, Some(&currency)), Evidence::Either);
        }
        if let Some(whole) = currency.whole_units(&text) {
            assert_eq!(units, [Some(whole); 2]);
        }
    }
}

/// Returns the digits without zeros at the beginning and at the end.
fn significant(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').to_owned()
}

/// A telephone number has one key, which is the key of itself, and its digits come from the number.
///
/// # Panics
/// Panics if it has another.
pub fn phones(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let number = phone::number(text::clean(&text));
    assert_eq!(phone::number(number), number);
    for code in ["GB", "US", "DE", "FR", "IT"] {
        let region = Region::parse(code).expect("a region");
        let Some(key) = phone::key(number, region) else {
            continue;
        };
        assert!(key.starts_with('+'), "{key}");
        assert_eq!(phone::key(&key, region).as_ref(), Some(&key), "{code}");
        let other = Region::parse("CH").expect("a region");
        assert_eq!(phone::key(&key, other).as_ref(), Some(&key), "{code}");
        let digits = key.bytes().filter(u8::is_ascii_digit).count();
        let given = number.chars().filter(|c| c.is_numeric()).count();
        // A country code has at most three digits. A number of San Marino with its country code gets the area code 0549.
        assert!(digits <= given + 4, "{key} of {number}");
    }
}

/// An email address is a part of its cell, valid, and the same when it is read again.
///
/// # Panics
/// Panics if it is not.
pub fn emails(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let cell = text::clean(&text);
    let Some(address) = email::address(cell) else {
        return;
    };
    assert!(cell.contains(address));
    assert!(email::is_valid(address));
    assert_eq!(email::address(address), Some(address));
    assert!(!address.contains(char::is_whitespace));
    let key = email::key(address);
    assert_eq!(email::key(&key), key);
}

/// No word of a name is lost when it is split, and its key does not depend on the order of its parts.
///
/// # Panics
/// Panics if it is otherwise.
pub fn names(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let whole = whole_name::split(&text);
    let parts = [whole.title, whole.first, whole.last.as_deref()];
    let joined = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    assert_eq!(words(&joined), words(&text), "{whole:?}");
    if let Some((first, last)) = text.split_once('\n') {
        let key = name::key(Some(first), Some(last));
        assert_eq!(key, name::key(Some(last), Some(first)));
        let own: Option<String> = key.as_deref().and_then(|key| name::key(Some(key), None));
        assert_eq!(own, key);
    }
    let may_be = joint_name::may_be(&text);
    assert!(may_be || !joint_name::is_whole(&text), "{text:?}");
}

/// Returns the words of a name in alphabetical order. A comma separates them, too.
fn words(text: &str) -> Vec<&str> {
    let words = text.split(|c: char| c.is_whitespace() || c == ',');
    let mut words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.sort_unstable();
    words
}

/// A record that was taken is taken again, unchanged, from the values that it has. The input has a cell of each field, with
/// unit separators between them.
///
/// # Panics
/// Panics if it is not.
pub fn records(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let cells: Vec<&str> = text.split('\u{1f}').collect();
    let region = Region::parse("GB").expect("a region");
    for entity in [Entity::Lead, Entity::Contact] {
        let schema = Schema::of(entity);
        let currency = Currency::parse("GBP").expect("a currency");
        let rules = Rules {
            options: schema.own_options(),
            ..Rules::of(region, currency)
        };
        let Some(record) = taken(&schema, &rules, &cells) else {
            continue;
        };
        let values: Vec<String> = schema
            .of_rows()
            .map(|(id, _)| {
                record
                    .get(id)
                    .map_or_else(String::new, |value| value.plain(&rules.currency))
            })
            .collect();
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        let again = taken(&schema, &rules, &values);
        let again = again.unwrap_or_else(|| panic!("the values of a record are valid: {values:?}"));
        for (id, field) in schema.stored() {
            assert_eq!(again.get(id), record.get(id), "{}", field.name);
        }
    }
}

fn taken(schema: &Schema, rules: &Rules, cells: &[&str]) -> Option<Record> {
    let mut draft = Draft::with_room_for(schema.len());
    for ((id, _), cell) in schema.of_rows().zip(cells) {
        draft.fill(id, Cell::text(cell));
    }
    let mut record = Record::default();
    let is_valid = Checker::new(schema, rules)
        .check(&draft, &mut record)
        .is_ok();
    is_valid.then_some(record)
}
