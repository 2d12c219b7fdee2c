//! Reasons for values that a field cannot take: the fault of the value, and its fix.
//!
//! `check` finds the faults.

use jiff::civil::Date;

use super::amount::Currency;
use super::currency_mark::CurrencyMark;
use super::date::{self, Flaw, Reading};
use super::decimal::{self, Mark};
use super::phone::Region;
use super::rules::{AGE_MAX, AGES, CELL_MAX, NUMBER_DIGITS};
use super::{Code, Field, Reason, Requirement, Schema, choice, cut, phone, text};

/// The number of options that a message lists. It then says how many more there are.
const OPTIONS_SHOWN: usize = 12;

/// The longest value, in characters, that a fix suggests as a value that means blank.
const PLACEHOLDER_MAX: usize = 20;

pub(super) fn not_an_email(field: &Field, text: &str) -> Reason {
    Reason::field(
        Code::Email,
        &field.name,
        format!("{} is not an email address", cut(text)),
        "write one address, like name@example.com",
    )
}

pub(super) fn not_a_phone(
    field: &Field,
    text: &str,
    (flaw, region): (phone::Flaw, Region),
) -> Reason {
    let shown = cut(text);
    let no_number = format!("{shown} cannot be a telephone number");
    let (message, fix) = match flaw {
        phone::Flaw::Form => (
            no_number,
            format!(
                "write it with its country code, or as it is dialled within {} (setting region)",
                region.code()
            ),
        ),
        phone::Flaw::NoDigits => (
            no_number,
            "write a telephone number, or leave it blank".to_owned(),
        ),
        phone::Flaw::Repeated => (
            no_number,
            format!("write the number, or leave it blank{}", or_blank(text)),
        ),
        phone::Flaw::CutOff => (
            format!("a spreadsheet program has cut off the last digits of {shown}"),
            "format the column as text in the spreadsheet program and enter the number again"
                .to_owned(),
        ),
        phone::Flaw::Several => (
            format!("{shown} is more than one telephone number"),
            "write one number".to_owned(),
        ),
        phone::Flaw::NoAreaCode => (
            format!(
                "{shown} is too short for a telephone number of {}",
                region.code()
            ),
            "write it with its area code, or with its country code".to_owned(),
        ),
    };
    Reason::field(Code::Phone, &field.name, message, fix)
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
    let foreign = CurrencyMark::beside(text).filter(|mark| !mark.is_of(currency));
    if let Some(mark) = foreign {
        let code = currency.code();
        let mark = if mark.is_unknown() {
            "another currency"
        } else {
            mark.text()
        };
        return Reason::field(
            Code::Amount,
            &field.name,
            format!("{} is in {mark}, not in {code}", cut(text)),
            format!("convert it to {code}, the currency of the store"),
        );
    }
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

/// Returns the reason of an amount like `1.200`, which may have decimals or be more than a thousand.
pub(super) fn maybe_thousands(field: &Field, text: &str, currency: &Currency) -> Reason {
    let reading = |mark| {
        let number = decimal::plain(text, mark, Some(currency)).unwrap_or_default();
        let units = currency.minor_units(&number).unwrap_or_default();
        currency.decimal(units)
    };
    let (small, large) = (reading(Mark::Point), reading(Mark::Comma));
    Reason::field(
        Code::Amount,
        &field.name,
        format!("{} may be {small} or {large}", cut(text)),
        format!("write {small} or {large}"),
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

pub(super) fn missing(schema: &Schema, requirement: &Requirement) -> Reason {
    if let [only] = requirement.any_of[..] {
        return Reason::field(
            Code::Required,
            &schema.field(only).name,
            "is required and blank",
            "fill it in",
        );
    }
    let names: Vec<&str> = requirement
        .any_of
        .iter()
        .map(|&id| &*schema.field(id).name)
        .collect();
    Reason::field(
        Code::Required,
        &requirement.name,
        "is required and blank",
        format!("fill in one of {}", names.join(", ")),
    )
}

pub(super) fn no_first_name(field: &Field, text: &str, fix: String) -> Reason {
    let message = format!("{} has no first name", cut(text));
    Reason::field(Code::Required, &field.name, message, fix)
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
    if text.starts_with('=') {
        return Reason::field(
            Code::ErrorCell,
            &field.name,
            format!(
                "the cell holds the formula {}, which was never calculated",
                cut(text)
            ),
            "open the file in a spreadsheet program and save it, or write the value",
        );
    }
    Reason::field(
        Code::ErrorCell,
        &field.name,
        format!("the cell holds the error {text}"),
        "correct the formula, or write the value",
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
        "format the cell as text and type it again",
    )
}

/// Returns the reason that names an invisible character in the value. Returns `None` if the value has none, or if the
/// reason has another cause.
pub(super) fn invisible(field: &Field, code: Code, value: &str) -> Option<Reason> {
    let is_of_value = matches!(
        code,
        Code::Email
            | Code::Phone
            | Code::Date
            | Code::Amount
            | Code::Number
            | Code::Option
            | Code::Age
    );
    let (before, hidden) = text::invisible(value).filter(|_| is_of_value)?;
    let hidden = u32::from(hidden);
    let place = match before {
        "" => "at the beginning".to_owned(),
        before => format!("after {}", cut(before)),
    };
    Some(Reason::field(
        code,
        &field.name,
        format!(
            "{} holds the invisible character U+{hidden:04X} {place}",
            cut(value)
        ),
        "delete it, or enter the value again",
    ))
}

/// Returns the end of a fix: the argument that makes the value mean blank in the whole file. It is empty if the value
/// cannot be quoted.
fn or_blank(text: &str) -> String {
    let is_long = text.chars().count() > PLACEHOLDER_MAX;
    // An apostrophe ends the quotation. A comma separates values.
    if is_long || text.contains(['\'', ',']) || text.chars().any(char::is_control) {
        return String::new();
    }
    // A value that begins with two hyphens would be taken for an option.
    let sign = if text.starts_with("--") { "=" } else { " " };
    format!("{IF_BLANK}--blank{sign}'{text}'")
}

pub(super) fn no_name(field: &Field, text: &str) -> Reason {
    Reason::field(
        Code::Name,
        &field.name,
        format!("{} is not a name", cut(text)),
        format!("write a name with a letter or a digit{}", or_blank(text)),
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
        Flaw::Either {
            day_first,
            month_first,
        } => (
            format!("{shown} may have the day or the month first"),
            format!("{WRITE_DATE}: {day_first} or {month_first}"),
        ),
        Flaw::Zeros => (
            format!("{shown} is not a date"),
            format!("{WRITE_DATE}{}", or_blank(text)),
        ),
        Flaw::ShortYear => (
            format!("the year of {shown} has two digits"),
            format!("{WRITE_DATE}{FOR_ALL}--century 19 or --century 20"),
        ),
        Flaw::Day { year, month, days } => (
            format!("{shown} is not a date: {}", days_of(year, month, days)),
            "check the day".to_owned(),
        ),
    };
    Reason::field(Code::Date, &field.name, message, fix)
}

const WRITE_DATE: &str = "write it as YYYY-MM-DD";
/// The beginnings of what helps only with files.
const IF_BLANK: &str = ", or if it means blank in the file: ";
const FOR_ALL: &str = ", or for the whole file: ";

/// Returns a fix without what helps only with files.
pub fn fix_of_one(fix: &str) -> &str {
    let end = [IF_BLANK, FOR_ALL]
        .iter()
        .filter_map(|one| fix.find(one))
        .min();
    &fix[..end.unwrap_or(fix.len())]
}

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

/// Returns the reason for a wrong year. It shows the date that was read if its year differs from the text.
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
