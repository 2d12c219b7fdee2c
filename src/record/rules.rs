//! The rules of a store for every record of an entity: required fields, options, and the reading of amounts and dates.
//!
//! `config` sets them, and `check` applies them.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::amount::Currency;
use super::date::{Century, Order, Reading};
use super::decimal::Mark;
use super::phone::Region;
use super::{FieldId, Schema, fields, related};

/// The largest size of a cell, in bytes.
pub(super) const CELL_MAX: usize = 1 << 20;

/// The number of digits of a number that a spreadsheet program keeps.
pub(super) const NUMBER_DIGITS: usize = 15;

/// The largest age in years of a person. An earlier date of birth is an error. The oldest known person lived 122 years.
pub(super) const AGE_MAX: i16 = 120;

/// The first year of a date. Earlier years are typing errors or have lost digits: 0058, 0201.
pub(super) const YEAR_MIN: i16 = 1000;

/// The ages in years at which people retire.
pub(super) const AGES: RangeInclusive<u16> = 16..=100;

/// A requirement of every record: one field, or one of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The name in the setting: a field, or `name`.
    pub name: String,
    /// The fields of which one must be filled.
    pub any_of: Vec<FieldId>,
}

impl Requirement {
    /// Parses a requirement by its name in the settings. Returns `None` if the schema has no such field.
    pub fn parse(schema: &Schema, name: &str) -> Option<Self> {
        let own = related::own_name(schema.entity(), name);
        let prefix = name.strip_suffix(own).unwrap_or_default();
        let names: &[&str] = match own {
            fields::NAME if schema.find(name).is_none() => &[
                fields::FIRST_NAME,
                fields::LAST_NAME,
                fields::FULL_NAME,
                fields::COMPANY,
            ],
            // A whole name contains a first name.
            fields::FIRST_NAME => &[fields::FIRST_NAME, fields::FULL_NAME],
            own => &[own],
        };
        let found = names
            .iter()
            .filter_map(|own| schema.find(&format!("{prefix}{own}")));
        let any_of: Vec<FieldId> = found.collect();
        (!any_of.is_empty()).then(|| Requirement {
            name: name.to_owned(),
            any_of,
        })
    }
}

/// The first year of an agreement, or of an expected close, with two digits.
const OF_NOW_MIN: i16 = 1970;

/// Returns the year of a date with a year of two digits in a field, of which the user said the century. The date of an agreement and
/// an expected close are about now: 26 is 2026 by them, also if people of the file were born in the 1900s, and 97 is 1997.
pub fn year_of_now(field: &str, year: i16) -> i16 {
    let is_of_now = [fields::REFERENCE_DATE, fields::EXPECTED_CLOSE].contains(&field);
    if is_of_now && (1900..OF_NOW_MIN).contains(&year) {
        year + 100
    } else {
        year
    }
}

/// The rules for a related record that a row can have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelatedRules {
    /// The fields of which one must be filled, so that a row has the related record.
    pub fields: Vec<FieldId>,
    /// The requirements of a row with the related record.
    pub required: Vec<Requirement>,
}

/// The rules that the store's settings define for a record.
#[derive(Clone, Debug)]
pub struct Rules {
    /// The requirements of every row.
    pub required: Vec<Requirement>,
    /// The rules for each related record that a row can have.
    pub related: Vec<RelatedRules>,
    /// The options by field. A field without an entry takes any text.
    pub options: Vec<(FieldId, Vec<String>)>,
    /// The meanings of values in the source, by field: the value in lower case, and its meaning.
    pub values: Vec<(FieldId, BTreeMap<String, String>)>,
    /// The region of national telephone numbers.
    pub region: Region,
    /// The currency of amounts.
    pub currency: Currency,
    /// The order of numeric dates, by field, if the column proves it or the user set it.
    pub orders: Vec<(FieldId, Order)>,
    /// The century of two-digit years, if the user set it. Otherwise such a date fails.
    pub century: Option<Century>,
    /// The mark before the decimals, by field. The default is a point.
    pub marks: Vec<(FieldId, Mark)>,
    /// Whether a contact whose name is that of two people fails.
    pub refuses_two_people: bool,
    /// Whether a client without a name gets the names of its contacts.
    pub names_from_contacts: bool,
    /// The current day, which every date of birth must precede. `None` if it is not known.
    pub today: Option<Date>,
}

impl Rules {
    /// Returns the rules of a store with this region and currency that requires no field and limits none.
    pub fn of(region: Region, currency: Currency) -> Self {
        Rules {
            required: Vec::new(),
            related: Vec::new(),
            options: Vec::new(),
            values: Vec::new(),
            region,
            currency,
            orders: Vec::new(),
            century: None,
            marks: Vec::new(),
            refuses_two_people: false,
            names_from_contacts: false,
            today: None,
        }
    }

    /// Returns the reading of the dates of a field.
    pub(super) fn reading(&self, id: FieldId) -> Reading {
        let order = self.orders.iter().find(|(of, _)| *of == id);
        Reading {
            order: order.map(|(_, order)| *order),
            century: self.century,
        }
    }
}
