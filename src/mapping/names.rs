//! The names of the fields of a schema, and the field that a header names.

use super::alike::{are_alike, is_plural};
use super::heads;
use super::table::{Known, Table};
use super::words::words;
use crate::record::{Field, Kind, Schema};

/// The names of the fields of a schema.
#[derive(Debug)]
pub(super) struct Names<'s> {
    pub schema: &'s Schema,
    /// The words of the name of each field, in the order of the schema.
    own: Vec<(Vec<String>, &'s str)>,
    table: &'static Table,
}

impl<'s> Names<'s> {
    pub fn of(schema: &'s Schema) -> Self {
        let fields = schema.iter().map(|(_, field)| field);
        let fields = fields.filter(|field| field.kind != Kind::ExternalId);
        let own = fields.flat_map(|field: &Field| {
            let names = [field.short_name(), &field.name];
            names.map(|name| (words(name), &*field.name))
        });
        Names {
            schema,
            own: own.collect(),
            table: Table::of(schema.entity()),
        }
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
