//! The lead: its fields and its shown name. Scripts rely on the order of the fields in CLI.md.

use super::Kind;

/// The name and kind of every field of a lead, in the order of lists and views.
pub const LEAD_FIELDS: &[(&str, Kind)] = &[
    ("first_name", Kind::Name),
    ("last_name", Kind::Name),
    ("full_name", Kind::FullName),
    ("email", Kind::Email),
    ("phone", Kind::Phone),
    ("mobile", Kind::Phone),
    ("company", Kind::Name),
    ("job_title", Kind::Text),
    ("department", Kind::Text),
    ("source", Kind::Choice),
    ("status", Kind::Choice),
    ("priority", Kind::Choice),
    ("value", Kind::Amount),
    ("expected_close", Kind::Date),
    ("industry", Kind::Choice),
    ("annual_revenue", Kind::Amount),
    ("website", Kind::Text),
    ("linkedin", Kind::Text),
    ("street", Kind::Text),
    ("city", Kind::Text),
    ("region", Kind::Text),
    ("postcode", Kind::Text),
    ("country", Kind::Text),
    ("description", Kind::Text),
    ("owner", Kind::Text),
];

/// Returns the shown name of a record: its `name`, else first and last name, else the company, else the email.
pub fn derived_name<'a>(get: impl Fn(&str) -> Option<&'a str>) -> String {
    if let Some(own) = get("name") {
        return own.to_owned();
    }
    match (get("first_name"), get("last_name")) {
        (Some(first), Some(last)) => format!("{first} {last}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => get("company")
            .or_else(|| get("email"))
            .unwrap_or_default()
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shown_name_is_the_first_one_that_is_filled() {
        let cases = [
            (
                vec![("first_name", "Ada"), ("last_name", "Moor")],
                "Ada Moor",
            ),
            (vec![("last_name", "Moor"), ("company", "Acme")], "Moor"),
            (
                vec![("company", "Acme"), ("email", "a@example.com")],
                "Acme",
            ),
            (vec![("email", "a@example.com")], "a@example.com"),
            (vec![("name", "Moor Ltd")], "Moor Ltd"),
            (vec![], ""),
        ];
        for (fields, expected) in cases {
            let get = |name: &str| fields.iter().find(|(n, _)| *n == name).map(|(_, v)| *v);
            assert_eq!(derived_name(get), expected);
        }
    }
}
