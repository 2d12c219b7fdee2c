//! The name under which a record is shown.

use super::fields;

/// Returns the shown name of a record: its `name`, else first and last name, else the company, else the email.
pub fn derived_name<'a>(get: impl Fn(&str) -> Option<&'a str>) -> String {
    if let Some(own) = get(fields::NAME) {
        return own.to_owned();
    }
    match (get(fields::FIRST_NAME), get(fields::LAST_NAME)) {
        (Some(first), Some(last)) => format!("{first} {last}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => get(fields::COMPANY)
            .or_else(|| get(fields::EMAIL))
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
