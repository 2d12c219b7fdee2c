//! The lines of an address in columns of their own, `Address Line 1`, `Address Line 2`: all of them are the street.

use super::column::{Column, How};
use super::header::words;
use crate::record::Form;

/// The field that lines of an address go to.
pub const STREET: &str = "street";

/// Words of which at least one stands in the header of a line.
const ADDRESS: &[&str] = &["address", "addr", "street"];
/// A word that may stand beside them.
const LINE: &str = "line";
/// Whose first line is the street by itself. A second address, such as that of the home, is another one's.
const WHOSE: &[&[&str]] = &[&[], &["billing"], &["mailing"], &["postal"]];

/// The header of a line of an address.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    /// The other words, sorted: whose address it is.
    whose: Vec<String>,
    /// Which line it is, from 1; none if it is not numbered.
    number: Option<u8>,
}

impl Line {
    /// The line that a header names; none if it names something else.
    fn of(header: &str) -> Option<Self> {
        let mut words = words(header);
        let last = words.pop()?;
        let name = last.trim_end_matches(|c: char| c.is_ascii_digit());
        let number = last[name.len()..].parse().ok().filter(|&number| number > 0);
        if number.is_none() {
            words.push(last);
        } else if !name.is_empty() {
            words.push(name.to_owned());
        }
        let is_address = |word: &String| ADDRESS.contains(&word.as_str());
        if !words.iter().any(is_address) {
            return None;
        }
        words.retain(|word| !is_address(word) && word != LINE);
        words.sort_unstable();
        Some(Line {
            whose: words,
            number,
        })
    }
}

/// Maps a first line to the street, where nothing else is.
pub(super) fn map_first_line(form: &Form, columns: &mut [Column]) {
    if form.find(STREET).is_none() || street(columns).is_some() {
        return;
    }
    let first = columns.iter_mut().find(|column| {
        let is_first = |line: Line| {
            let is_own = WHOSE.iter().any(|whose| line.whose == **whose);
            is_own && line.number == Some(1)
        };
        column.how == How::None && Line::of(&column.header).is_some_and(is_first)
    });
    if let Some(column) = first {
        column.field = Some(STREET.to_owned());
        column.how = How::Alias;
    }
}

/// Adds the further lines of the address whose first line is the street. What the operator or a template says of the
/// street is all of it.
pub(super) fn map_further_lines(columns: &mut [Column]) {
    let Some(first) = street(columns) else {
        return;
    };
    let how = match columns[first].how {
        How::Exact | How::Alias => How::Alias,
        How::Fuzzy => How::Fuzzy,
        How::Template | How::Manual | How::None => return,
    };
    let Some(Line { whose, number }) = Line::of(&columns[first].header) else {
        return;
    };
    let lines: Vec<Option<u8>> = columns
        .iter()
        .map(|column| {
            Line::of(&column.header)
                .filter(|line| line.whose == whose)?
                .number
        })
        .collect();
    // A whole address beside its lines.
    let is_whole = number.is_none() && lines.contains(&Some(1));
    if is_whole || number.is_some_and(|number| number > 1) {
        return;
    }
    let mut taken = vec![1];
    for (column, line) in columns.iter_mut().zip(lines) {
        // Of two addresses with the same headers, the first.
        if let Some(line) = line.filter(|line| !taken.contains(line))
            && column.how == How::None
        {
            taken.push(line);
            column.field = Some(STREET.to_owned());
            column.how = how;
        }
    }
}

fn street(columns: &[Column]) -> Option<usize> {
    columns
        .iter()
        .position(|column| column.field.as_deref() == Some(STREET))
}

#[cfg(test)]
mod tests {
    use crate::mapping::{Choices, Mapping};
    use crate::record::{Entity, Form};

    /// The headers of the columns that become the street.
    fn street<'h>(entity: Entity, header: &[&'h str], said: &[&str]) -> Vec<&'h str> {
        let names: Vec<String> = header.iter().map(|&name| name.to_owned()).collect();
        let choices = Choices {
            columns: said.iter().map(|spec| spec.parse().unwrap()).collect(),
            ..Choices::default()
        };
        let mapping = Mapping::resolve(&Form::of(entity), &names, &choices).unwrap();
        let columns = mapping.columns.iter().zip(header);
        let streets = columns.filter(|(column, _)| column.field.as_deref() == Some("street"));
        streets.map(|(_, &name)| name).collect()
    }

    #[test]
    fn numbered_lines_of_one_address_are_the_street() {
        let whole: &[&[&str]] = &[
            &["Address Line 1", "Address Line 2", "Address Line 3"],
            &["Address 1", "Address 2"],
            &["address1", "address2", "address3"],
            &["AddressLine1", "AddressLine2"],
            &["address_line_1", "address_line_2"],
            &["Address (line 1)", "Address (line 2)"],
            &["Street", "Street 2", "Street 3"],
            &["Street 1", "Street 2"],
            &["Address", "Address 2"],
            &["Street Address", "Address Line 2"],
            &["Billing Street 1", "Billing Street 2"],
            &["Mailing Address Line 1", "Mailing Address Line 2"],
            &["Postal Address 1", "Postal Address 2"],
            &["Addr 1", "Addr 2"],
        ];
        for header in whole {
            assert_eq!(street(Entity::Lead, header, &[]), *header);
            assert_eq!(street(Entity::Client, header, &[]), *header);
        }
    }

    #[test]
    fn lines_of_something_else_are_left_out() {
        let cases: &[(&[&str], &[&str])] = &[
            (
                &["Address", "Email Address 2", "IP Address 2"],
                &["Address"],
            ),
            (
                &["Billing Address 1", "Mailing Address 2"],
                &["Billing Address 1"],
            ),
            (
                &["Address", "Address Line 1", "Address Line 2"],
                &["Address"],
            ),
            (
                &[
                    "Address Line 1",
                    "Address Line 2",
                    "Address Line 1",
                    "Address Line 2",
                ],
                &["Address Line 1", "Address Line 2"],
            ),
            (&["Address Line 2", "City"], &[]),
            (&["Home Address 1", "Home Address 2"], &[]),
            (&["Email Address 1", "Email Address 2"], &[]),
            (&["Line 1", "Line 2"], &[]),
            (&["Address 1 - Street", "Address 2 - Street"], &[]),
        ];
        for (header, expected) in cases {
            assert_eq!(street(Entity::Lead, header, &[]), *expected, "{header:?}");
        }
    }

    #[test]
    fn what_was_said_of_the_street_is_all_of_it() {
        let header = ["Address 1", "Address 2", "Address 3"];
        let cases: &[(&[&str], &[&str])] = &[
            (&["Address 2=street"], &["Address 2"]),
            (&["Address 1=street"], &["Address 1"]),
            (&["Address 2="], &["Address 1", "Address 3"]),
            (&["Address 3=city"], &["Address 1", "Address 2"]),
            (&["Address 1=company"], &[]),
        ];
        for (said, expected) in cases {
            assert_eq!(street(Entity::Lead, &header, said), *expected, "{said:?}");
        }
        assert_eq!(street(Entity::Contact, &header, &[]), [""; 0]);
    }
}
