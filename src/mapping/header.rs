//! Headers: the columns whose headers name a field.

use super::column::{Column, How, is_blank, is_taken};
use super::names::Names;
use super::words::words;
use crate::record::{Entity, Kind, Schema};

/// Returns the field that a header names: by its own name (`Exact`), by a known name (`Alias`) or by similar words
/// (`Fuzzy`). Other values of `how` find nothing.
pub fn field_for<'s>(names: &Names<'s>, header: &str, how: How) -> Option<&'s str> {
    let words = words(header);
    match how {
        How::Exact => names.exact(&words),
        How::Alias => names.known(&words).map(|known| known.field),
        How::Fuzzy => names.alike(&words),
        How::Template | How::Manual | How::None => None,
    }
}

/// Returns whether a header names a date in the past, such as the date of birth of a contact.
pub fn names_past_date(header: &str) -> bool {
    let schema = Schema::of(Entity::Contact);
    let names = Names::of(&schema, std::iter::once(header));
    let field = [How::Exact, How::Alias]
        .into_iter()
        .find_map(|how| field_for(&names, header, how));
    let field = field.and_then(|field| schema.find(field));
    field.is_some_and(|field| schema.field(field).kind == Kind::PastDate)
}

/// Returns the columns with these headers, without fields.
pub(super) fn unmapped(header: &[String]) -> Vec<Column> {
    header
        .iter()
        .enumerate()
        .map(|(index, header)| Column {
            column: index + 1,
            header: header.clone(),
            field: None,
            how: How::None,
        })
        .collect()
}

/// Maps the unmapped columns whose headers are the name of a free field, or similar to one. `unguessed` fields are not
/// mapped by similarity. `samples` has the first values of each column: one without any gives way to another one that
/// means the field.
pub(super) fn detect(
    names: &Names<'_>,
    columns: &mut [Column],
    how: How,
    unguessed: &[String],
    samples: &[Vec<String>],
) {
    for index in 0..columns.len() {
        if columns[index].how != How::None {
            continue;
        }
        let Some(field) = field_for(names, &columns[index].header, how) else {
            continue;
        };
        let is_guess = how == How::Fuzzy && unguessed.iter().any(|name| name == field);
        // A column whose header is known was left out for a better one.
        let is_left_out =
            how == How::Fuzzy && field_for(names, &columns[index].header, How::Alias).is_some();
        if is_guess || is_left_out || is_taken(columns, field) {
            continue;
        }
        // A known header of an email or a telephone number means nothing else; `job` of a list is no job title.
        let kind = names
            .schema
            .find(field)
            .map(|id| names.schema.field(id).kind);
        let hows: &[How] = match kind {
            Some(Kind::Email | Kind::Phone) => &[How::Exact, How::Alias],
            _ => &[How::Exact],
        };
        let is_filled_twin = |(at, other): (usize, &Column)| {
            let mut means = hows.iter().map(|&how| field_for(names, &other.header, how));
            other.how == How::None && !is_blank(samples, at) && means.any(|of| of == Some(field))
        };
        let gives_way = is_blank(samples, index) && columns.iter().enumerate().any(is_filled_twin);
        if !gives_way {
            columns[index].field = Some(field.to_owned());
            columns[index].how = how;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_of_birth_is_known_by_its_header() {
        for (header, expected) in [
            ("DOB", true),
            ("Date of birth", true),
            ("Birthday", true),
            ("Close Date", false),
            ("Reborn", false),
        ] {
            assert_eq!(names_past_date(header), expected, "{header}");
        }
    }

    #[test]
    fn typing_errors_are_alike_and_other_words_are_not() {
        let schema = Schema::of(Entity::Lead);
        let names = Names::of(&schema, std::iter::empty());
        let cases = [
            ("Frist Name", Some("first_name")),
            ("Emial", Some("email")),
            ("Email Adress", Some("email")),
            ("Emails", Some("email")),
            ("Telphone", Some("phone")),
            ("Compnay Name", Some("company")),
            ("Attendee Surname", Some("last_name")),
            ("Departement", Some("department")),
            ("Contract", None),
            ("Count", None),
            ("Closed date", None),
            ("Advisory", None),
            ("Accounts", None),
            ("Email consent", None),
            ("Email opt out", None),
            ("Last updated", None),
            ("Company size", None),
            ("Phone type", None),
            ("Lead stage", None),
            ("Stage", None),
            ("Role type", None),
            ("Name of dog", None),
            ("Post", None),
            ("Rating", None),
            ("Valve", None),
            ("Opt in source", None),
            ("Company email", None),
            ("Partner first name", None),
            ("", None),
        ];
        for (header, expected) in cases {
            assert_eq!(field_for(&names, header, How::Fuzzy), expected, "{header}");
        }
    }
}
