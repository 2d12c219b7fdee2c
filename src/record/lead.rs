//! The lead: its fields, and the name it is shown by. Lead fields are listed in CLI.md's order, on which scripts rely.

use super::Kind;

/// Name and kind of every field of a lead, in the order in which they are listed and shown.
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

/// The name a record is shown by: its own, first and last name, else the company, else the email.
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
    fn the_shown_name_is_the_first_that_there_is() {
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
