//! What a store asks of every record of a kind: which fields must be there, which options there are, how amounts
//! and dates are read.
//!
//! Where it is set is `config`; how a draft is held against it is `check`.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::amount::Currency;
use super::date::{Century, Order, Reading};
use super::decimal::Mark;
use super::phone::Region;
use super::{FieldId, Form};

/// The longest cell that can be meant, in bytes.
pub(super) const CELL_MAX: usize = 1 << 20;

/// The digits of a number that a spreadsheet program keeps.
pub(super) const NUMBER_DIGITS: usize = 15;

/// The age in years above which a date of birth is taken for an error. The oldest person on record lived 122 years.
pub(super) const AGE_MAX: i16 = 120;

/// The first year of a date. Earlier years are the typing errors and the lost digits of others: 0058, 0201.
pub(super) const YEAR_MIN: i16 = 1000;

/// The ages at which somebody may want to retire, in years.
pub(super) const AGES: RangeInclusive<u16> = 16..=100;

/// Something that every record needs: one field, or any one of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The name in the setting: a field, or `name`.
    pub name: String,
    /// The fields of which one must be there.
    pub any_of: Vec<FieldId>,
}

impl Requirement {
    /// A requirement by its name in the settings; none if the form has no such field.
    pub fn parse(form: &Form, name: &str) -> Option<Self> {
        let names: &[&str] = match name {
            "name" if form.find("name").is_none() => {
                &["first_name", "last_name", "full_name", "company"]
            }
            // A whole name has one.
            "first_name" => &["first_name", "full_name"],
            "contact.first_name" => &["contact.first_name", "contact.full_name"],
            other => &[other],
        };
        let any_of: Vec<FieldId> = names.iter().filter_map(|n| form.find(n)).collect();
        (!any_of.is_empty()).then(|| Requirement {
            name: name.to_owned(),
            any_of,
        })
    }
}

/// What the store's settings ask of a record.
#[derive(Clone, Debug)]
pub struct Rules {
    /// What must not be blank.
    pub required: Vec<Requirement>,
    /// What must not be blank in a row that brings something beside its record.
    pub brought: Vec<Requirement>,
    /// The options by field; a field without an entry takes any text.
    pub options: Vec<(FieldId, Vec<String>)>,
    /// What values of the source mean, by field: the value in lower case, and what it stands for.
    pub values: Vec<(FieldId, BTreeMap<String, String>)>,
    /// Where national telephone numbers are from.
    pub region: Region,
    /// The currency of amounts.
    pub currency: Currency,
    /// The order of dates of numbers, by field, where the column proves it or somebody said it.
    pub orders: Vec<(FieldId, Order)>,
    /// The century of years with two digits, where the operator said it; without it such a date fails.
    pub century: Option<Century>,
    /// The mark before the decimals, by field; a point where nothing else is known.
    pub marks: Vec<(FieldId, Mark)>,
    /// The present day: a date of birth must lie before it. None where it is not known.
    pub today: Option<Date>,
}

impl Rules {
    /// How the dates of a field are read.
    pub(super) fn reading(&self, id: FieldId) -> Reading {
        let order = self.orders.iter().find(|(of, _)| *of == id);
        Reading {
            order: order.map(|(_, order)| *order),
            century: self.century,
        }
    }
}
