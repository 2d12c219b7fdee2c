//! Several columns for the phone of a contact: the first number of a row that is not blank counts.

use super::Joins;
use super::column::{Column, How, columns_of, has_ticks, is_taken};
use super::names::Names;
use super::words::words;
use crate::record::{Schema, fields};

/// Words in the headers of mobile numbers.
const MOBILE: &[&str] = &[
    "mobile",
    "cell",
    "cellphone",
    "handy",
    "mobil",
    "mobiltelefon",
    "mobilnummer",
    "portable",
    "movil",
    "celular",
    "mobiel",
    "mobiele",
    "gsm",
    "telemovel",
    "cellulare",
];

/// Returns whether records of a schema have one number, which may be a mobile or not.
fn has_one_number(schema: &Schema) -> bool {
    schema.find(fields::MOBILE).is_none() && schema.find(fields::PHONE).is_some()
}

/// Returns whether only the first cell that is not blank counts if several columns go to a field.
pub(super) fn is_choice(schema: &Schema, field: &str) -> bool {
    has_one_number(schema) && field == fields::PHONE
}

/// Adds a second column to the phone of a contact: a mobile if the first is a telephone, or a telephone if the first is
/// a mobile. A mapping by the user or by a template is final: it gets no second column. `samples` has the first values of each column.
pub(super) fn map_second_choice(
    names: &Names<'_>,
    columns: &mut [Column],
    samples: &[Vec<String>],
) {
    let found = columns_of(columns, fields::PHONE).next().cloned();
    let Some(first) = found.filter(|_| has_one_number(names.schema)) else {
        return;
    };
    if !matches!(first.how, How::Exact | How::Alias | How::Fuzzy) {
        return;
    }
    let names_phone = |column: &Column| {
        let words = words(&column.header);
        let known = || names.known(&words).map(|known| known.field);
        names.exact(&words).or_else(known) == Some(fields::PHONE)
    };
    let second = columns.iter_mut().find(|column| {
        column.how == How::None
            && is_mobile(&column.header) != is_mobile(&first.header)
            && names_phone(column)
            && !has_ticks(samples, column.column - 1)
    });
    if let Some(column) = second {
        column.field = Some(fields::PHONE.to_owned());
        column.how = How::Alias;
    }
}

/// Returns whether a header names mobile numbers. They count only if the telephone is blank.
pub(super) fn is_mobile(header: &str) -> bool {
    words(header)
        .iter()
        .any(|word| MOBILE.contains(&word.as_str()))
}

/// Returns one line for the user for each field with several columns that are not joined. It names the columns in the
/// order in which they count.
pub(super) fn notes(columns: &[Column], joins: &Joins) -> Vec<String> {
    let mut notes = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        let Some(field) = &column.field else {
            continue;
        };
        let mut of_field: Vec<&Column> = columns_of(columns, field).collect();
        let is_done = is_taken(&columns[..at], field) || joins.contains_key(field);
        if of_field.len() > 1 && !is_done {
            of_field.sort_by_key(|column| is_mobile(&column.header));
            let names: Vec<String> = of_field.into_iter().map(Column::name).collect();
            let names = names.join(", ");
            notes.push(format!("{field}: the first of {names} that is not blank"));
        }
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapping::{Basis, Mapping, MappingOptions, Room};
    use crate::record::{Cell, Entity, related};

    /// Returns the headers that go to the phone of a contact, and the number of a row with these cells.
    fn phone(header: &[&str], cells: &[&str], specs: &[&str]) -> (Vec<String>, Option<String>) {
        let contact = Schema::of(Entity::Contact);
        let schema = related::schema_of_rows(contact.clone(), &contact);
        let options = MappingOptions {
            columns: specs.iter().map(|text| text.parse().unwrap()).collect(),
            ..MappingOptions::default()
        };
        let header: Vec<String> = header.iter().map(|&text| text.to_owned()).collect();
        let mapping = Mapping::resolve(&schema, &header, &options, &Basis::default()).unwrap();
        let headers = mapping
            .columns_of(fields::PHONE)
            .map(Column::name)
            .collect();
        let mut room = Room::default();
        let binding = mapping.bind(&schema);
        let draft = binding.draft(|at| Cell::text(cells[at]), &mut room);
        let number = draft
            .cells()
            .find(|(id, _)| Some(*id) == schema.find(fields::PHONE))
            .map(|(_, cell)| cell.text.to_owned());
        (headers, number)
    }

    #[test]
    fn a_contact_with_only_a_mobile_gets_it_as_its_phone() {
        let cases: [(&[&str], &[&str], Option<&str>); 7] = [
            (&["Phone", "Mobile"], &["1", "2"], Some("1")),
            (&["Phone", "Mobile"], &[" ", "2"], Some("2")),
            (&["Mobile", "Phone"], &["2", "1"], Some("1")),
            (&["Mobile", "Phone"], &["2", ""], Some("2")),
            (&["Mobile Phone", "Telephone"], &["2", "1"], Some("1")),
            (&["Cell", "Work Phone"], &["", "1"], Some("1")),
            (&["Phone", "Mobile"], &["", ""], None),
        ];
        for (header, cells, expected) in cases {
            let (headers, number) = phone(header, cells, &[]);
            assert_eq!(headers.len(), 2, "{header:?}");
            assert_eq!(number.as_deref(), expected, "{header:?} {cells:?}");
        }
    }

    #[test]
    fn a_phone_that_the_user_maps_gets_no_further_column() {
        let (headers, number) = phone(&["Phone", "Mobile"], &["", "2"], &["Phone=phone"]);
        assert_eq!((headers.len(), number), (1, None));
        let specs = ["Work=phone", "Home=phone"];
        let (headers, number) = phone(&["Work", "Home"], &["", "2"], &specs);
        assert_eq!((headers.len(), number.as_deref()), (2, Some("2")));
        let (headers, _) = phone(&["Phone", "Home Phone"], &["", "2"], &[]);
        assert_eq!(headers, ["Phone"], "two landlines are not two choices");
    }
}
