//! Headers whose values tell what they mean: `Title` is `Mrs` or `Director`, and a `URL` may be a profile.

use super::column::{Column, How, is_taken};
use super::words::words;
use crate::record::{Schema, client, fields};

/// The words of headers that mean a title or a job.
const TITLES: &[&str] = &["title", "titel", "titre", "titulo", "titolo"];
/// The words beside them that only say whose title it is.
const OWNERS: &[&str] = &["primary", "main", "contact", "person", "attendee", "lead"];
/// The words of headers that mean a web page of any kind.
const PAGES: &[&str] = &["url", "website", "web", "page", "profile", "link"];
/// A part of the address of every profile.
const PROFILE: &str = "linkedin.com/";

/// Headers of relationships, if the values say so.
const ROLES: &[&str] = &["role", "capacity", "position"];

/// Words of which a job has at least one.
const JOBS: &[&str] = &[
    "accountant",
    "administrator",
    "adviser",
    "advisor",
    "agent",
    "analyst",
    "architect",
    "assistant",
    "associate",
    "banker",
    "broker",
    "buyer",
    "ceo",
    "cfo",
    "chair",
    "chairman",
    "chef",
    "chief",
    "cio",
    "clerk",
    "cmo",
    "consultant",
    "coo",
    "coordinator",
    "counsel",
    "cto",
    "designer",
    "developer",
    "director",
    "driver",
    "editor",
    "engineer",
    "executive",
    "founder",
    "geschaftsfuhrer",
    "gerente",
    "head",
    "inspector",
    "lawyer",
    "leiter",
    "leiterin",
    "lecturer",
    "manager",
    "md",
    "nurse",
    "officer",
    "operator",
    "owner",
    "partner",
    "planner",
    "president",
    "principal",
    "producer",
    "programmer",
    "recruiter",
    "representative",
    "researcher",
    "scientist",
    "secretary",
    "solicitor",
    "specialist",
    "supervisor",
    "surveyor",
    "teacher",
    "technician",
    "trainer",
    "treasurer",
    "vp",
];

/// Maps the columns whose values tell what they mean. `samples` has the first values of each column.
pub(super) fn map(schema: &Schema, columns: &mut [Column], samples: &[Vec<String>]) {
    for at in 0..columns.len().min(samples.len()) {
        let meant = field_for(&words(&columns[at].header), &samples[at]);
        let meant = meant.filter(|field| schema.find(field).is_some());
        if let Some(field) = meant
            && columns[at].how == How::None
            && !is_taken(columns, field)
        {
            columns[at].field = Some(field.to_owned());
            columns[at].how = How::Alias;
        }
    }
}

/// Maps a column such as `Role` to the relationship of a contact to its client, if no column has a header that says so, and all
/// values are relationships that a client offers. In a file of contacts, `Role` is a job.
pub(super) fn map_roles(schema: &Schema, columns: &mut [Column], samples: &[Vec<String>]) {
    let brings_contacts = !schema.entity().spec().related.is_empty();
    if !brings_contacts || is_taken(columns, fields::RELATIONSHIP) {
        return;
    }
    let is_role = |column: &Column| {
        let words = words(&column.header);
        column.how == How::None && words.len() == 1 && ROLES.contains(&&*words[0])
    };
    let are_roles = |values: &[String]| {
        !values.is_empty() && values.iter().all(|word| client::is_relationship(word))
    };
    let mut found = columns.iter().zip(samples);
    let found = found.position(|(column, values)| is_role(column) && are_roles(values));
    if let Some(at) = found {
        columns[at].field = Some(fields::RELATIONSHIP.to_owned());
        columns[at].how = How::Alias;
    }
}

/// Returns the field that the header and the values of a column mean together.
fn field_for(header: &[String], values: &[String]) -> Option<&'static str> {
    let has_only = |known: &[&[&str]]| {
        let is_known = |word: &String| known.iter().any(|words| words.contains(&word.as_str()));
        !header.is_empty() && header.iter().all(is_known)
    };
    let has_title = header.iter().any(|word| TITLES.contains(&word.as_str()));
    if values.is_empty() {
        None
    } else if has_title && has_only(&[TITLES, OWNERS]) && are_jobs(values) {
        Some(fields::JOB_TITLE)
    } else if has_only(&[PAGES]) && values.iter().all(|value| value.contains(PROFILE)) {
        Some(fields::LINKEDIN)
    } else {
        None
    }
}

/// Returns whether at least half of the values name a job.
fn are_jobs(values: &[String]) -> bool {
    let is_job = |value: &&String| {
        let mut words = words(value).into_iter();
        words.any(|word| JOBS.contains(&word.as_str()))
    };
    values.iter().filter(is_job).count() * 2 >= values.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapping::{Basis, Mapping, MappingOptions};
    use crate::record::Entity;
    use crate::record::related::schema_of_rows;

    #[test]
    fn values_tell_what_a_header_means() {
        let cases: [(&str, &[&str], Option<&str>); 9] = [
            ("Title", &["Director", "Head of Sales"], Some("job_title")),
            ("Title", &["Director", "Dogsbody"], Some("job_title")),
            ("Contact Title", &["Director"], Some("job_title")),
            ("Title", &["Mrs", "Dr", "Mr"], None),
            ("Title", &["A walk in the woods", "Second letter"], None),
            ("Title", &[], None),
            ("Book Title", &["Director"], None),
            (
                "URL",
                &["https://www.linkedin.com/in/ada"],
                Some("linkedin"),
            ),
            ("URL", &["https://ada.example"], None),
        ];
        for (header, values, expected) in cases {
            let values: Vec<String> = values.iter().map(ToString::to_string).collect();
            assert_eq!(
                field_for(&words(header), &values),
                expected,
                "{header} {values:?}"
            );
        }
    }

    #[test]
    fn a_role_is_a_relationship_if_all_values_are() {
        let schema = schema_of_rows(Schema::of(Entity::Client), &Schema::of(Entity::Contact));
        let of_contacts = schema_of_rows(Schema::of(Entity::Contact), &Schema::of(Entity::Client));
        let cases: [(&Schema, &str, &[&str], Option<&str>); 6] = [
            (
                &schema,
                "Role",
                &["Trustee", "director"],
                Some("relationship"),
            ),
            (&schema, "Capacity", &["Settlor"], Some("relationship")),
            (&schema, "Role", &["Trustee", "Head of Sales"], None),
            (&schema, "Role", &[], None),
            (&schema, "Role of the firm", &["Trustee"], None),
            (&of_contacts, "Role", &["Director"], Some("job_title")),
        ];
        for (schema, header, values, expected) in cases {
            let names = ["Client Name", header].map(str::to_owned);
            let samples = vec![
                vec!["Quill Ltd".to_owned()],
                values.iter().map(ToString::to_string).collect(),
            ];
            let basis = Basis {
                samples,
                ..Basis::default()
            };
            let mapping = Mapping::resolve(schema, &names, &MappingOptions::default(), &basis);
            let field = mapping.unwrap().columns[1].field.clone();
            assert_eq!(field.as_deref(), expected, "{header} {values:?}");
        }
    }
}
