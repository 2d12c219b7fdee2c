//! Address lines in separate columns, such as `Address Line 1` and `Address Line 2`. All of them go to the street.

use super::column::{Column, How};
use super::words::words;
use crate::record::fields;

/// Words of which the header of an address line has at least one.
const ADDRESS: &[&str] = &[
    "address",
    "addr",
    "street",
    "adresse",
    "strasse",
    "rue",
    "direccion",
    "calle",
    "adres",
    "straat",
    "endereco",
    "rua",
    "indirizzo",
];
/// A word that the header of an address line may have in addition.
const LINE: &str = "line";

/// The header of an address line.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    /// The other words, sorted. They name the kind of address, such as `billing`.
    kind: Vec<String>,
    /// The number of the line, from 1. `None` if the header has no number.
    number: Option<u8>,
}

impl Line {
    /// Parses a header. Returns `None` if it does not name an address line. The number of the line stands behind the word
    /// for the address: `Address 2 - Street` is the street of a second address.
    fn of(header: &str) -> Option<Self> {
        let mut words: Vec<String> = Vec::new();
        for mut word in self::words(header) {
            let letters = word.trim_end_matches(|c: char| c.is_ascii_digit()).len();
            let digits = word.split_off(letters);
            words.extend([word, digits].into_iter().filter(|part| !part.is_empty()));
        }
        let is_address = |word: &String| ADDRESS.contains(&word.as_str());
        let last = words.iter().rposition(is_address)?;
        let number = |word: &String| word.parse::<u8>().ok().filter(|&number| number > 0);
        let at = (last..words.len()).find(|&at| number(&words[at]).is_some());
        let number = at.and_then(|at| number(&words.remove(at)));
        words.retain(|word| !is_address(word) && word != LINE);
        words.sort_unstable();
        Some(Line {
            kind: words,
            number,
        })
    }
}

/// Maps the further lines of the address whose first line goes to the street. A mapping by the user or by a template is
/// final: it gets no further lines.
pub(super) fn map_further_lines(columns: &mut [Column]) {
    let Some(first) = street(columns) else {
        return;
    };
    let how = match columns[first].how {
        How::Exact | How::Alias => How::Alias,
        How::Fuzzy => How::Fuzzy,
        How::Template | How::Manual | How::None => return,
    };
    let Some(Line { kind, number }) = Line::of(&columns[first].header) else {
        return;
    };
    let lines: Vec<Option<u8>> = columns
        .iter()
        .map(|column| {
            Line::of(&column.header)
                .filter(|line| line.kind == kind)?
                .number
        })
        .collect();
    // The column holds the whole address. The numbered lines repeat it.
    let is_whole = number.is_none() && lines.contains(&Some(1));
    if is_whole || number.is_some_and(|number| number > 1) {
        return;
    }
    let mut taken = vec![1];
    for (column, line) in columns.iter_mut().zip(lines) {
        // Only the first address counts if two have the same headers.
        if let Some(line) = line.filter(|line| !taken.contains(line))
            && column.how == How::None
        {
            taken.push(line);
            column.field = Some(fields::STREET.to_owned());
            column.how = how;
        }
    }
}

fn street(columns: &[Column]) -> Option<usize> {
    columns
        .iter()
        .position(|column| column.field.as_deref() == Some(fields::STREET))
}

#[cfg(test)]
mod tests {
    use crate::mapping::{Basis, Mapping, MappingOptions};
    use crate::record::{Entity, Schema};

    /// Returns the headers of the columns that go to the street.
    fn street<'h>(entity: Entity, header: &[&'h str], specs: &[&str]) -> Vec<&'h str> {
        let names: Vec<String> = header.iter().map(|&name| name.to_owned()).collect();
        let options = MappingOptions {
            columns: specs.iter().map(|spec| spec.parse().unwrap()).collect(),
            ..MappingOptions::default()
        };
        let mapping =
            Mapping::resolve(&Schema::of(entity), &names, &options, &Basis::default()).unwrap();
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
            &["Home Address 1", "Home Address 2"],
            &["Address 1: Street 1", "Address 1: Street 2"],
            &[
                "Street address line 1 - Home",
                "Street address line 2 - Home",
            ],
            &["Default Address Address1", "Default Address Address2"],
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
            (&["Email Address 1", "Email Address 2"], &[]),
            (&["Line 1", "Line 2"], &[]),
            (
                &["Address 1 - Street", "Address 2 - Street"],
                &["Address 1 - Street"],
            ),
            (&["Other Address 1", "Other Address 2"], &[]),
        ];
        for (header, expected) in cases {
            assert_eq!(street(Entity::Lead, header, &[]), *expected, "{header:?}");
        }
    }

    #[test]
    fn a_street_that_the_user_maps_gets_no_further_lines() {
        let header = ["Address 1", "Address 2", "Address 3"];
        let cases: &[(&[&str], &[&str])] = &[
            (&["Address 2=street"], &["Address 2"]),
            (&["Address 1=street"], &["Address 1"]),
            (&["Address 2="], &["Address 1", "Address 3"]),
            (&["Address 3=city"], &["Address 1", "Address 2"]),
            (&["Address 1=company"], &[]),
        ];
        for (specs, expected) in cases {
            assert_eq!(street(Entity::Lead, &header, specs), *expected, "{specs:?}");
        }
        assert_eq!(street(Entity::Contact, &header, &[]), [""; 0]);
    }
}
