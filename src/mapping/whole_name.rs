//! A whole name beside columns of the first and of the last name. It adds nothing to them, unless it names someone else, such as the
//! company of the person.

use super::Mapping;
use super::blank::Blanks;
use super::column::Column;
use crate::record::fields;
use crate::record::name::words;

impl Mapping {
    /// Returns the column of the whole name, and the first value in it that is not imported: the row has another first and last name.
    /// `rows` are the first ones of the file.
    pub fn unused_name<'r>(&self, rows: &'r [Vec<String>]) -> Option<(&Column, &'r str)> {
        let at = |field: &str| {
            self.columns_of(field)
                .next()
                .map(|column| column.column - 1)
        };
        let (first, last) = (at(fields::FIRST_NAME)?, at(fields::LAST_NAME)?);
        let whole = at(fields::FULL_NAME)?;
        let blanks = Blanks::of(&self.blank);
        let mut unused = rows.iter().filter_map(|row| {
            let filled = |at: usize| {
                let text = row.get(at)?.as_str();
                (!text.is_empty() && !blanks.has(text)).then_some(text)
            };
            let (name, first, last) = (filled(whole)?, filled(first)?, filled(last)?);
            (!has_words(name, first) && !has_words(name, last)).then_some(name)
        });
        unused.next().map(|name| (&self.columns[whole], name))
    }
}

/// Returns whether a name has the words of another one in it, one after the other. Titles are no words.
pub(super) fn has_words(name: &str, part: &str) -> bool {
    let (name, part) = (words(name), words(part));
    !part.is_empty() && name.windows(part.len()).any(|words| words == part)
}

#[cfg(test)]
mod tests {
    use crate::mapping::{Basis, Mapping, MappingOptions};
    use crate::record::{Entity, Schema};

    #[test]
    fn a_whole_name_of_someone_else_is_not_used() {
        let cases: [(&str, &[&str], Option<&str>); 6] = [
            (
                "Name,First Name,Last Name",
                &["Dr Bob LIND,Bob,Lind", "Quill Ltd,Ada,Moor"],
                Some("Quill Ltd"),
            ),
            (
                "Contact,First Name,Last Name",
                &["03 9555 0101,Olga,Berg"],
                Some("03 9555 0101"),
            ),
            (
                "Name,First Name,Last Name",
                &["Eve Park,Eve,Parks", "Tak Wai Chan,Wai,-"],
                None,
            ),
            (
                "Name,First Name,Last Name",
                &["Quill Ltd,Ada,", "Quill Ltd,,", ",Ada,Moor"],
                None,
            ),
            ("Name,First Name,City", &["Quill Ltd,Ada,Leeds"], None),
            ("Name,First Name,Last Name", &[], None),
        ];
        for (header, rows, expected) in cases {
            let cells = |row: &str| row.split(',').map(str::to_owned).collect::<Vec<_>>();
            let schema = Schema::of(Entity::Lead);
            let (options, basis) = (MappingOptions::default(), Basis::default());
            let mapping = Mapping::resolve(&schema, &cells(header), &options, &basis).unwrap();
            let rows: Vec<Vec<String>> = rows.iter().map(|row| cells(row)).collect();
            let unused = mapping.unused_name(&rows).map(|(_, name)| name);
            assert_eq!(unused, expected, "{header} {rows:?}");
        }
    }
}
