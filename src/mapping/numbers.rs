//! Several columns for the phone of a contact: of each row, the first number that is not blank counts.

use super::Joins;
use super::column::{Column, How, columns_of, is_taken};
use super::header::{self, words};
use crate::record::{Entity, Form};

/// The field that takes a second column by itself. Leads have a field for mobiles.
const PHONE: &str = "phone";
/// Words in the header of mobile numbers.
const MOBILE: &[&str] = &["mobile", "cell", "cellphone"];

/// Whether of several columns of a field the first cell counts that is not blank.
pub(super) fn is_choice(form: &Form, field: &str) -> bool {
    form.entity() == Entity::Contact && field == PHONE
}

/// Adds a second choice to the phone of a contact: the mobile beside a telephone, or a telephone beside a mobile. What the
/// operator or a template says of the phone is all of it.
pub(super) fn map_second_choice(form: &Form, columns: &mut [Column]) {
    let found = columns_of(columns, PHONE).next().cloned();
    let Some(first) = found.filter(|_| form.entity() == Entity::Contact) else {
        return;
    };
    if !matches!(first.how, How::Exact | How::Alias | How::Fuzzy) {
        return;
    }
    let names_phone = |column: &Column| {
        [How::Exact, How::Alias]
            .into_iter()
            .any(|how| header::field_for(form, &column.header, how) == Some(PHONE))
    };
    let second = columns.iter_mut().find(|column| {
        column.how == How::None
            && is_mobile(&column.header) != is_mobile(&first.header)
            && names_phone(column)
    });
    if let Some(column) = second {
        column.field = Some(PHONE.to_owned());
        column.how = How::Alias;
    }
}

/// Whether a header names mobile numbers, which are the second choice.
pub(super) fn is_mobile(header: &str) -> bool {
    words(header)
        .iter()
        .any(|word| MOBILE.contains(&word.as_str()))
}

/// Of each field with several columns that are not joined: which cell counts, as people are told.
pub(super) fn told(columns: &[Column], joins: &Joins) -> Vec<String> {
    let mut told = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        let Some(field) = &column.field else {
            continue;
        };
        let mut of_field: Vec<&Column> = columns_of(columns, field).collect();
        let is_told = is_taken(&columns[..at], field) || joins.contains_key(field);
        if of_field.len() > 1 && !is_told {
            of_field.sort_by_key(|column| is_mobile(&column.header));
            let names: Vec<String> = of_field.into_iter().map(Column::name).collect();
            let names = names.join(", ");
            told.push(format!("{field}: the first of {names} that is not blank"));
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapping::{Choices, Mapping, Room};
    use crate::record::{Cell, brought};

    /// The headers that go to the phone of a contact, and the number of a row with these cells.
    fn phone(header: &[&str], cells: &[&str], said: &[&str]) -> (Vec<String>, Option<String>) {
        let contact = Form::of(Entity::Contact);
        let form = brought::form_of_rows(contact.clone(), &contact);
        let choices = Choices {
            columns: said.iter().map(|text| text.parse().unwrap()).collect(),
            ..Choices::default()
        };
        let header: Vec<String> = header.iter().map(|&text| text.to_owned()).collect();
        let mapping = Mapping::resolve(&form, &header, &choices).unwrap();
        let headers = mapping.columns_of(PHONE).map(Column::name).collect();
        let mut room = Room::default();
        let binding = mapping.bind(&form);
        let draft = binding.draft(|at| Cell::text(cells[at]), &mut room);
        let number = draft
            .cells()
            .find(|(id, _)| Some(*id) == form.find(PHONE))
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
    fn what_the_operator_says_of_the_phone_is_all_of_it() {
        let (headers, number) = phone(&["Phone", "Mobile"], &["", "2"], &["Phone=phone"]);
        assert_eq!((headers.len(), number), (1, None));
        let said = ["Work=phone", "Home=phone"];
        let (headers, number) = phone(&["Work", "Home"], &["", "2"], &said);
        assert_eq!((headers.len(), number.as_deref()), (2, Some("2")));
        let (headers, _) = phone(&["Phone", "Home Phone"], &["", "2"], &[]);
        assert_eq!(headers, ["Phone"], "two landlines are not two choices");
    }
}
