//! The column with the ids of another system. It is mapped by its header only if the user names the system, and only if
//! no other column may have the ids, too: a wrong id is worse than none.

use super::Mapping;
use super::column::{Column, How, is_taken};
use super::words::words;
use crate::record::{Schema, fields};

/// Maps the only column whose header means the ids.
pub(super) fn map(schema: &Schema, columns: &mut [Column]) {
    if is_taken(columns, fields::EXTERNAL_ID) {
        return;
    }
    if let [only] = positions(schema, columns)[..] {
        let column = &mut columns[only];
        let is_name = words(&column.header) == words(fields::EXTERNAL_ID);
        column.how = if is_name { How::Exact } else { How::Alias };
        column.field = Some(fields::EXTERNAL_ID.to_owned());
    }
}

/// Returns the positions of the unmapped columns whose headers mean the ids.
fn positions(schema: &Schema, columns: &[Column]) -> Vec<usize> {
    let spec = schema.entity().spec().field(fields::EXTERNAL_ID);
    let synonyms = spec.into_iter().flat_map(|spec| spec.synonyms).flatten();
    let own = std::iter::once(fields::EXTERNAL_ID).chain(synonyms.copied());
    let known: Vec<Vec<String>> = own.map(words).collect();
    let is_meant =
        |column: &Column| column.how == How::None && known.contains(&words(&column.header));
    let columns = columns.iter().enumerate();
    columns
        .filter(|(_, column)| is_meant(column))
        .map(|(at, _)| at)
        .collect()
}

impl Mapping {
    /// Returns whether a column has the ids of another system.
    pub fn has_external_ids(&self) -> bool {
        is_taken(&self.columns, fields::EXTERNAL_ID)
    }

    /// Returns the unmapped columns whose headers mean the ids of another system.
    pub fn possible_external_ids(&self, schema: &Schema) -> Vec<String> {
        let positions = positions(schema, &self.columns).into_iter();
        positions.map(|at| self.columns[at].name()).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::mapping::{Basis, Mapping, MappingOptions};
    use crate::record::related::schema_of_rows;
    use crate::record::{Entity, Schema, fields};

    #[test]
    fn only_one_column_with_a_named_source_is_mapped() {
        use Entity::{Client, Contact, Lead};
        let cases: [(Entity, &[&str], bool, Option<&str>); 10] = [
            (Lead, &["Email", "Record ID"], true, Some("Record ID")),
            (Lead, &["Email", "Record ID"], false, None),
            (Lead, &["external_id"], true, Some("external_id")),
            (Lead, &["External ID"], false, None),
            (Lead, &["Lead ID", "Contact ID"], true, None),
            // Several people have one client, and a number may only count the rows.
            (Lead, &["Client Ref", "ID", "No."], true, None),
            (Client, &["Client ID", "Name"], true, Some("Client ID")),
            (
                Contact,
                &["Client ID", "Contact ID"],
                true,
                Some("Contact ID"),
            ),
            (Contact, &["Client ID"], true, None),
            // A similar header is never guessed.
            (Lead, &["Recrod ID"], true, None),
        ];
        for (entity, headers, has_source, expected) in cases {
            let schema = schema_of_rows(Schema::of(entity), &Schema::of(Contact));
            let header: Vec<String> = headers.iter().map(ToString::to_string).collect();
            let basis = Basis {
                has_source,
                ..Basis::default()
            };
            let options = MappingOptions::default();
            let mapping = Mapping::resolve(&schema, &header, &options, &basis).unwrap();
            let column = mapping.columns_of(fields::EXTERNAL_ID).next();
            let found = column.map(|column| &*column.header);
            assert_eq!(found, expected, "{headers:?}");
        }
    }

    #[test]
    fn a_default_is_no_id() {
        let schema = schema_of_rows(Schema::of(Entity::Lead), &Schema::of(Entity::Contact));
        let options = MappingOptions {
            defaults: vec!["external_id=7".parse().unwrap()],
            ..MappingOptions::default()
        };
        let error = Mapping::resolve(&schema, &[], &options, &Basis::default()).unwrap_err();
        assert!(error.to_string().contains("one id"), "{error}");
    }
}
