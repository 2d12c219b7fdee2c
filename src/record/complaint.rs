//! What is said of a cell that its field cannot take: what is wrong with it, and what to do.
//!
//! When it is said is up to `check`.

use super::amount::Currency;
use super::date::{self, Order};
use super::evidence::Evidence;
use super::phone::Region;
use super::rules::{AGES, CELL_MAX, NUMBER_DIGITS};
use super::{Code, Field, Form, Reason, Requirement, choice, cut};

/// How many options a message lists before it says how many more there are.
const OPTIONS_SHOWN: usize = 12;

pub(super) fn not_an_email(field: &Field, text: &str) -> Reason {
    Reason::field(
        Code::Email,
        &field.name,
        format!("{} is not an email address", cut(text)),
        "write one address, like name@example.com",
    )
}

pub(super) fn not_a_phone(field: &Field, text: &str, region: Region) -> Reason {
    Reason::field(
        Code::Phone,
        &field.name,
        format!("{} cannot be a telephone number", cut(text)),
        format!(
            "write it with its country code, or as it is dialled within {}",
            region.code()
        ),
    )
}

pub(super) fn not_an_age(field: &Field, text: &str) -> Reason {
    Reason::field(
        Code::Age,
        &field.name,
        format!("{} is not an age at which people retire", cut(text)),
        format!(
            "write a whole number of years from {} to {}",
            AGES.start(),
            AGES.end()
        ),
    )
}

pub(super) fn not_an_amount(field: &Field, text: &str, currency: &Currency) -> Reason {
    Reason::field(
        Code::Amount,
        &field.name,
        format!("{} is not an amount in {}", cut(text), currency.code()),
        format!(
            "write a number with at most {} decimals, like {}",
            currency.decimals(),
            currency.decimal(4_500_000)
        ),
    )
}

pub(super) fn not_a_number(field: &Field, text: &str) -> Reason {
    Reason::field(
        Code::Number,
        &field.name,
        format!("{} is not a number", cut(text)),
        "write digits, like 1250 or 12.5",
    )
}

pub(super) fn not_checkbox(field: &Field, text: &str) -> Reason {
    Reason::field(
        Code::Option,
        &field.name,
        format!("{} is neither yes nor no", cut(text)),
        "write yes or no",
    )
}

pub(super) fn missing(form: &Form, requirement: &Requirement) -> Reason {
    if let [only] = requirement.any_of[..] {
        return Reason::field(
            Code::Required,
            &form.field(only).name,
            "is required and blank",
            "fill it in",
        );
    }
    let names: Vec<&str> = requirement
        .any_of
        .iter()
        .map(|&id| &*form.field(id).name)
        .collect();
    Reason::field(
        Code::Required,
        &requirement.name,
        "is required and blank",
        format!("fill in one of {}", names.join(", ")),
    )
}

pub(super) fn too_long(field: &Field, length: usize) -> Reason {
    Reason::field(
        Code::TooLong,
        &field.name,
        format!("{length} bytes are more than the {CELL_MAX} that a cell may have"),
        "shorten it, or look for a quotation mark that is never closed",
    )
}

pub(super) fn error_cell(field: &Field, text: &str) -> Reason {
    Reason::field(
        Code::ErrorCell,
        &field.name,
        format!("the cell holds the error {text}"),
        "mend the formula, or write the value",
    )
}

pub(super) fn damaged(field: &Field, text: &str) -> Reason {
    Reason::field(
        Code::Damaged,
        &field.name,
        format!(
            "{} is a number of more than {NUMBER_DIGITS} digits, of which the workbook has lost the last ones",
            cut(text)
        ),
        "format the cell as text and type it anew",
    )
}

pub(super) fn not_a_date(field: &Field, text: &str, order: Option<Order>) -> Reason {
    let message = match (order, date::weigh(text)) {
        // Numbers that are a date in one order only, and that is not the column's.
        (Some(_), Evidence::Either | Evidence::Proof(_)) => {
            format!("{} is not a date in the order of its column", cut(text))
        }
        // A flag and a form have no column.
        (None, _) | (_, Evidence::Nothing) => format!("{} is not a date", cut(text)),
    };
    Reason::field(Code::Date, &field.name, message, "write it as YYYY-MM-DD")
}

pub(super) fn not_past(field: &Field, text: &str) -> Reason {
    Reason::field(
        Code::Date,
        &field.name,
        format!("{} is not in the past", cut(text)),
        "check the year",
    )
}

pub(super) fn mere_number(field: &Field, text: &str) -> Reason {
    Reason::field(
        Code::Name,
        &field.name,
        format!("{} is a number, not a name", cut(text)),
        "write a name with letters in it",
    )
}

pub(super) fn not_an_option(field: &Field, text: &str, options: &[String]) -> Reason {
    let shown: Vec<&str> = options
        .iter()
        .take(OPTIONS_SHOWN)
        .map(String::as_str)
        .collect();
    let more = match options.len() - shown.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let list = format!("{}{more}", shown.join(", "));
    let fix = match choice::nearest(text, options.iter().map(String::as_str)) {
        Some(near) => format!("perhaps \"{near}\"; allowed are {list}"),
        None => format!("use one of {list}"),
    };
    Reason::field(
        Code::Option,
        &field.name,
        format!("{} is not one of the options", cut(text)),
        fix,
    )
}
