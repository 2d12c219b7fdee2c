//! The names of the fields of a schema, and the field that a header names.

use super::alike::{are_alike, is_plural};
use super::heads;
use super::languages::{LANGUAGES, Language, PartOfName};
use super::table::{Known, Table};
use super::words::words;
use crate::record::{Field, Kind, Schema, fields};

/// The names of the fields of a schema.
#[derive(Debug)]
pub(super) struct Names<'s> {
    pub schema: &'s Schema,
    /// The words of the name of each field, in the order of the schema.
    own: Vec<(Vec<String>, &'s str)>,
    table: &'static Table,
    /// The headers in the language of the file, if it is not English.
    local: Option<Local>,
}

/// A language, and the table of its headers.
#[derive(Clone, Copy, Debug)]
struct Local {
    language: &'static Language,
    table: &'static Table,
    /// The table of the first related record of the rows.
    related: Option<&'static Table>,
}

impl Local {
    /// Returns the languages that a file of an entity may be in, in the order of `LANGUAGES`.
    fn all(schema: &Schema) -> impl Iterator<Item = Self> {
        let related = schema.entity().spec().related.first();
        let related = related.map(|place| Table::in_languages(place.entity));
        let tables = Table::in_languages(schema.entity()).iter();
        let tables = LANGUAGES.iter().zip(tables).enumerate();
        tables.map(move |(at, (language, table))| Local {
            language,
            table,
            related: related.map(|tables| &tables[at]),
        })
    }

    /// Returns the field of the record, or of the related one, whose name a header is.
    fn of_any(&self, header: &[String]) -> Option<&'static str> {
        let own = self.table.whole(&self.table.meaningful(header));
        own.map(|own| own.field).or_else(|| self.of_related(header))
    }

    /// Returns the field of the related record whose name a header is.
    fn of_related(&self, header: &[String]) -> Option<&'static str> {
        let table = self.related?;
        let known = table.whole(&table.meaningful(header))?;
        Some(known.field)
    }
}

/// The rank of a header that may be a part of the name.
const PART_OF_NAME: u8 = 6;
/// The least number of headers of a file that tell its language. One word can mean something else in English, unless it is a part of
/// a name, such as `Vorname`.
const HEADERS_MIN: usize = 2;

impl<'s> Names<'s> {
    /// Returns the names for a file with these headers.
    pub fn of<'h>(schema: &'s Schema, header: impl Iterator<Item = &'h str> + Clone) -> Self {
        let fields = schema.iter().map(|(_, field)| field);
        let fields = fields.filter(|field| field.kind != Kind::ExternalId);
        let own = fields.flat_map(|field: &Field| {
            let names = [field.short_name(), &field.name];
            names.map(|name| (words(name), &*field.name))
        });
        let mut names = Names {
            schema,
            own: own.collect(),
            table: Table::of(schema.entity()),
            local: None,
        };
        names.local = names.local_for(header);
        names
    }

    /// Returns the language that the most headers are in.
    fn local_for<'h>(&self, header: impl Iterator<Item = &'h str>) -> Option<Local> {
        let mut unknown: Vec<Vec<String>> = header.map(words).collect();
        unknown.retain(|words| !words.is_empty() && self.known(words).is_none());
        let count = |local: &Local| {
            let found = unknown.iter().filter_map(|words| local.of_any(words));
            let is_part = |field: &str| [fields::FIRST_NAME, fields::LAST_NAME].contains(&field);
            found
                .map(|field| if is_part(field) { HEADERS_MIN } else { 1 })
                .sum::<usize>()
        };
        // The first of those with the most headers.
        let counted = Local::all(self.schema).map(|local| (count(&local), local));
        let (most, local) =
            counted.reduce(|best, other| if other.0 > best.0 { other } else { best })?;
        (most >= HEADERS_MIN).then_some(local)
    }

    /// Returns the field of the first related record whose name a header is in the language of the file.
    pub fn local_of_related(&self, header: &[String]) -> Option<&'static str> {
        self.local?.of_related(header)
    }

    /// Returns the header in the language of the file that is the whole name or a part of it.
    pub fn part_of_name(&self) -> Option<&'static PartOfName> {
        self.local.map(|local| &local.language.name)
    }

    /// Returns the field whose name a header is.
    pub fn exact(&self, header: &[String]) -> Option<&'s str> {
        let found = self.own.iter().find(|(name, _)| name == header);
        found
            .filter(|_| !header.is_empty())
            .map(|&(_, field)| field)
    }

    /// Returns the meaning of a header that is known.
    pub fn known(&self, header: &[String]) -> Option<Known<'s>> {
        // A damaged workbook can have 65,536 blank headers.
        if header.is_empty() {
            return None;
        }
        let is_field = |known: &Known<'_>| self.schema.find(known.field).is_some();
        let own = self.table.whole(header).filter(is_field);
        own.or_else(|| heads::known(self.schema, header))
            .or_else(|| self.table.qualified(header).filter(is_field))
            .or_else(|| {
                let Local {
                    language, table, ..
                } = self.local?;
                let header = table.meaningful(header);
                let is_part = header == [language.name.header];
                let known = table.whole(&header).or_else(|| table.qualified(&header));
                known.filter(is_field).map(|known| Known {
                    rank: known.rank + if is_part { PART_OF_NAME } else { 0 },
                    ..known
                })
            })
    }

    /// Returns the field whose name a header is similar to, word by word.
    pub fn alike(&self, header: &[String]) -> Option<&'s str> {
        if header.is_empty() {
            return None;
        }
        let named = |header: &[String]| {
            let own = self.own.iter().find(|(name, _)| is_plural(header, name));
            let alike = || self.own.iter().find(|(name, _)| are_alike(header, name));
            own.or_else(alike).map(|&(_, field)| field)
        };
        let is_field = |field: &&str| self.schema.find(field).is_some();
        named(header)
            .or_else(|| self.table.alike(header).filter(is_field))
            .or_else(|| heads::alike(self.schema, header))
    }
}
