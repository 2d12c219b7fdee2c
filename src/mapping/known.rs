//! Columns whose headers are known. If several columns mean one field, the one that says so best is mapped. All parts of
//! an address come from one address.

use std::collections::{BTreeMap, BTreeSet};

use super::column::{Column, How, has_ticks, is_blank, is_taken};
use super::names::Names;
use super::table::Known;
use super::topic::Topic;
use super::words::words;
use crate::record::{Kind, fields};

/// The parts that tell which of several addresses a file has.
const MAIN_PARTS: &[&str] = &[fields::STREET, fields::CITY, fields::POSTCODE];

/// Maps the unmapped columns whose headers are known. `samples` has the first values of each column: columns without any
/// are mapped last.
pub(super) fn map(names: &Names<'_>, columns: &mut [Column], samples: &[Vec<String>]) {
    let mut known: Vec<(usize, Known<'_>)> = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        if column.how == How::None {
            let meant = names.known(&words(&column.header));
            // `Email Contact` with yes and no says who may be written to.
            let meant = meant.filter(|known| !(is_reach(names, known) && has_ticks(samples, at)));
            known.extend(meant.map(|known| (at, known)));
        }
    }
    let filled = known.iter().filter(|(at, _)| !is_blank(samples, *at));
    let filled: Vec<&Known<'_>> = filled.map(|(_, known)| known).collect();
    let all: Vec<&Known<'_>> = known.iter().map(|(_, known)| known).collect();
    let place = main_place(names, columns, &filled).or_else(|| main_place(names, columns, &all));
    if let Some(place) = place {
        known.retain(|(_, known)| !is_address(known.field) || is_of_place(known, &place));
    }
    // The sort is stable: of two columns that say it equally well, the first is mapped.
    known.sort_by_key(|(at, known)| (is_blank(samples, *at), known.rank));
    for (at, known) in known {
        if !is_taken(columns, known.field) {
            columns[at].field = Some(known.field.to_owned());
            columns[at].how = How::Alias;
        }
    }
    map_part_of_name(names, columns);
}

/// Maps the column whose header is the whole name, or one part of it if another column has the other part: `Name` beside
/// `Vorname`.
fn map_part_of_name(names: &Names<'_>, columns: &mut [Column]) {
    let Some(name) = names.part_of_name() else {
        return;
    };
    if !is_taken(columns, name.other) || is_taken(columns, name.part) {
        return;
    }
    let column = columns.iter_mut().find(|column| {
        let is_open = column.field.is_none() || column.field.as_deref() == Some(fields::FULL_NAME);
        let is_found = matches!(column.how, How::Alias | How::None);
        is_open && is_found && words(&column.header) == [name.header]
    });
    if let Some(column) = column {
        column.field = Some(name.part.to_owned());
        column.how = How::Alias;
    }
}

/// Returns whether a header means an email or a telephone number.
fn is_reach(names: &Names<'_>, known: &Known<'_>) -> bool {
    let field = names.schema.find(known.field);
    let kind = field.map(|field| names.schema.field(field).kind);
    matches!(kind, Some(Kind::Email | Kind::Phone))
}

fn is_address(field: &str) -> bool {
    Topic::of(field) == Some(Topic::Address)
}

/// Returns whether a column belongs to the address of a place. A country alone belongs to every address.
fn is_of_place(known: &Known<'_>, place: &str) -> bool {
    let is_general = known.place.is_empty() && !MAIN_PARTS.contains(&known.field);
    known.place == place || is_general
}

/// Returns the place of the address that is mapped: the address without a name if it has a city or a postcode, otherwise
/// the address with the most parts.
fn main_place(names: &Names<'_>, columns: &[Column], known: &[&Known<'_>]) -> Option<String> {
    let mut parts: BTreeMap<String, Place> = BTreeMap::new();
    let mut add = |known: &Known<'_>| {
        if MAIN_PARTS.contains(&known.field) {
            let place = parts.entry(known.place.clone()).or_default();
            place.fields.insert(known.field.to_owned());
            place.rank = place.rank.max(known.rank);
        }
    };
    for column in columns {
        if column.field.as_deref().is_some_and(is_address) {
            let words = words(&column.header);
            let exact = names.exact(&words).map(Known::whole);
            exact
                .or_else(|| names.known(&words))
                .iter()
                .for_each(&mut add);
        }
    }
    for known in known {
        add(known);
    }
    let is_whole = |place: &Place| place.fields.len() > 1 || !place.fields.contains(fields::STREET);
    if parts.get("").is_some_and(is_whole) {
        return Some(String::new());
    }
    let best = parts.into_iter().rev();
    let best = best.max_by_key(|(_, place)| (place.fields.len(), u8::MAX - place.rank));
    best.map(|(place, _)| place)
}

/// The parts of an address.
#[derive(Debug, Default)]
struct Place {
    fields: BTreeSet<String>,
    rank: u8,
}
