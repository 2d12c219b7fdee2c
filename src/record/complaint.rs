//! What is said of a cell that its field cannot take: what is wrong with it, and what to do.
//!
//! When it is said is up to `check`.

use jiff::civil::Date;

use super::amount::Currency;
use super::date::{self, Flaw, Reading};
use super::phone::Region;
use super::rules::{AGE_MAX, AGES, CELL_MAX, NUMBER_DIGITS};
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

pub(super) fn not_a_date(field: &Field, text: &str, reading: Reading) -> Reason {
    let shown = cut(text);
    let (message, fix) = match date::flaw(text, reading) {
        Flaw::Form => (format!("{shown} is not a date"), WRITE_DATE.to_owned()),
        Flaw::Order => (
            format!("{shown} is not a date in the order of its column"),
            WRITE_DATE.to_owned(),
        ),
        Flaw::Zeros => (
            format!("{shown} is not a date"),
            format!("write it as YYYY-MM-DD, or if it means blank in the file: --blank {shown}"),
        ),
        Flaw::ShortYear => (
            format!("the year of {shown} has two digits"),
            "write it as YYYY-MM-DD, or for the whole file: --century 19 or --century 20"
                .to_owned(),
        ),
        Flaw::Day { year, month, days } => (
            format!("{shown} is not a date: {}", days_of(year, month, days)),
            "check the day".to_owned(),
        ),
    };
    Reason::field(Code::Date, &field.name, message, fix)
}

const WRITE_DATE: &str = "write it as YYYY-MM-DD";

fn days_of(year: i16, month: i8, days: i8) -> String {
    let first = Date::new(year, month, 1).unwrap_or_default();
    let month = match month {
        2 => first.strftime("%B %Y"),
        _ => first.strftime("%B"),
    };
    format!("{month} has {days} days")
}

pub(super) fn not_past(field: &Field, text: &str, date: Date) -> Reason {
    check_year(field, text, date, "is not in the past")
}

pub(super) fn too_long_ago(field: &Field, text: &str, date: Date) -> Reason {
    let message = format!("is more than {AGE_MAX} years ago");
    check_year(field, text, date, &message)
}

pub(super) fn absurd_year(field: &Field, text: &str, date: Date) -> Reason {
    check_year(
        field,
        text,
        date,
        &format!("is in the year {}", date.year()),
    )
}

/// The date is shown as it was read, if that is not how it is written.
fn check_year(field: &Field, text: &str, date: Date, message: &str) -> Reason {
    let read = date.to_string();
    let read = if text.contains(&read[..4]) {
        String::new()
    } else {
        format!(", read as {read},")
    };
    Reason::field(
        Code::Date,
        &field.name,
        format!("{}{read} {message}", cut(text)),
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
