//! Fields that together say one thing: the name of a person, the address of a place, the kind of a client.

use crate::record::fields;

/// The fields whose values belong together. A record that keeps one of them, and gets an older value of another, would say
/// what was never true: the street of one place in the city of another.
pub const TOGETHER: [&[&str]; 4] = [
    &[fields::FIRST_NAME, fields::LAST_NAME],
    &[
        fields::STREET,
        fields::POSTCODE,
        fields::CITY,
        fields::REGION,
        fields::COUNTRY,
    ],
    // Only a company has an industry and a size.
    &[fields::ENTITY_TYPE, fields::INDUSTRY],
    &[fields::ENTITY_TYPE, fields::COMPANY_SIZE],
];

/// Returns whether the values of two different fields belong together.
pub fn belong_together(field: &str, other: &str) -> bool {
    let mut groups = TOGETHER.iter();
    field != other && groups.any(|group| group.contains(&field) && group.contains(&other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_one_thing_belong_together() {
        for (field, other, expected) in [
            ("street", "city", true),
            ("last_name", "first_name", true),
            ("entity_type", "industry", true),
            ("industry", "company_size", false),
            ("city", "last_name", false),
            ("city", "city", false),
            ("phone", "mobile", false),
        ] {
            assert_eq!(
                belong_together(field, other),
                expected,
                "{field} and {other}"
            );
        }
    }
}
