//! The values of a record or of a row that identify a person.

use std::borrow::Cow;

use jiff::civil::Date;

use super::places::Places;
use crate::record::phone::{self, Region};
use crate::record::{Key, Record, Schema, Value, email, fields};

/// The values that identify a person.
#[derive(Debug, Default)]
pub struct Person<'v> {
    /// The first name as it is written. A title may stand before it.
    pub first: Option<&'v str>,
    /// The last name as it is written.
    pub last: Option<&'v str>,
    /// The title, such as Mrs.
    pub title: Option<&'v str>,
    /// The key of the email.
    pub email: Option<Cow<'v, str>>,
    /// The keys of all telephone numbers.
    pub phones: Vec<Cow<'v, str>>,
    /// The date of birth.
    pub born: Option<Date>,
    /// The address and the company.
    pub places: Places<'v>,
}

/// The values that an assessment needs in addition to names, emails and dates of birth.
#[derive(Clone, Copy, Debug)]
pub struct Needs {
    /// The region of national telephone numbers, if telephone numbers are needed. Parsing one of a record takes longer
    /// than the rest of the assessment.
    pub phones: Option<Region>,
    /// Whether addresses and companies are needed.
    pub places: bool,
}

impl<'v> Person<'v> {
    /// Returns the person of a record from its values. Values that are not needed stay unknown.
    pub fn of_record(schema: &Schema, needs: Needs, values: &'v [Option<Value<'static>>]) -> Self {
        let get = |field: &str| values.get(schema.find(field)?.index())?.as_ref();
        let text = |field: &str| match get(field)? {
            Value::Text(text) => Some(&**text),
            Value::Date(_) | Value::Amount(_) => None,
        };
        let phones = [fields::PHONE, fields::MOBILE].into_iter().filter_map(text);
        Person {
            first: text(fields::FIRST_NAME),
            last: text(fields::LAST_NAME),
            title: text(fields::TITLE),
            email: text(fields::EMAIL).map(email::key),
            phones: phones
                .filter_map(|phone| phone::key(phone, needs.phones?))
                .map(Cow::Owned)
                .collect(),
            born: match get(fields::DATE_OF_BIRTH) {
                Some(Value::Date(date)) => Some(*date),
                _ => None,
            },
            places: if needs.places {
                Places::of_record(schema, values)
            } else {
                Places::default()
            },
        }
    }

    /// Returns the person of a row.
    pub fn of_row(schema: &Schema, needs: Needs, record: &'v Record) -> Self {
        let text = |field: &str| record.text(schema.find(field)?);
        let phones = [Key::Phone, Key::Mobile].into_iter();
        let born = schema.find(fields::DATE_OF_BIRTH);
        let born = born.filter(|&id| !record.is_default(id));
        let born = born.map(|id| record.get(id));
        Person {
            first: text(fields::FIRST_NAME),
            last: text(fields::LAST_NAME),
            title: text(fields::TITLE),
            email: record.key(Key::Email).map(Cow::Borrowed),
            phones: phones
                .filter_map(|key| record.key(key))
                .map(Cow::Borrowed)
                .collect(),
            born: match born.flatten() {
                Some(Value::Date(date)) => Some(date),
                _ => None,
            },
            places: if needs.places {
                Places::of_row(schema, record)
            } else {
                Places::default()
            },
        }
    }
}
