//! The address of a record as one value: a row never leaves a record with parts of the addresses of two places.

use super::compared::Compared::{self, Alike, Other, Same, Unknown};
use super::places::{compare_cities, compare_postcodes, compare_streets, compare_words};
use crate::record::name::words;
use crate::record::{FieldId, Record, Schema, Value, fields};

/// A comparison of two texts.
type Comparison = fn(&str, &str) -> Compared;

/// The parts of an address with their comparisons, from the house to the country.
const PARTS: [(&str, Comparison); 5] = [
    (fields::STREET, compare_streets),
    (fields::POSTCODE, compare_whole_postcodes),
    (fields::CITY, compare_cities),
    (fields::REGION, compare_cities),
    (fields::COUNTRY, compare_countries),
];

/// Names that mean one country.
const COUNTRIES: [&[&str]; 2] = [
    &[
        "uk",
        "gb",
        "gbr",
        "unitedkingdom",
        "greatbritain",
        "england",
        "scotland",
        "wales",
        "northernireland",
    ],
    &["us", "usa", "unitedstates", "unitedstatesofamerica"],
];

/// The effect of a row on the address of its record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressEffect {
    /// Each part is changed for itself: the row means the same place, or leaves nothing of another one.
    Parts,
    /// The address stays as it is: the row means another place, and does not say the whole address.
    Kept,
    /// The address of the row takes the place of the old one. These parts of the old one, which the row leaves blank, are
    /// cleared.
    Replaced(Vec<FieldId>),
}

/// The parts of two addresses.
struct Addresses<'v> {
    parts: [Option<Part<'v>>; PARTS.len()],
}

/// A part of the address of a record and of a row.
#[derive(Clone, Copy)]
struct Part<'v> {
    field: FieldId,
    old: Option<&'v str>,
    new: Option<&'v str>,
    compared: Compared,
}

impl AddressEffect {
    /// Returns the effect of a row that only fills empty parts. `existing` has the values of the record by field.
    pub fn of_filling(
        schema: &Schema,
        existing: &[Option<Value<'static>>],
        incoming: &Record,
    ) -> Self {
        match Addresses::of(schema, existing, incoming) {
            Some(addresses) if addresses.differ() => AddressEffect::Kept,
            _ => AddressEffect::Parts,
        }
    }

    /// Returns the effect of a row that overwrites parts.
    pub fn of_overwriting(
        schema: &Schema,
        existing: &[Option<Value<'static>>],
        incoming: &Record,
    ) -> Self {
        let Some(addresses) = Addresses::of(schema, existing, incoming) else {
            return AddressEffect::Parts;
        };
        let stale = addresses.stale();
        match (stale.is_empty(), addresses.is_row_whole()) {
            (true, _) => AddressEffect::Parts,
            (false, true) => AddressEffect::Replaced(stale),
            (false, false) => AddressEffect::Kept,
        }
    }
}

/// Returns whether a field is a part of an address.
pub fn is_part_of_address(field: &str) -> bool {
    PARTS.iter().any(|(part, _)| *part == field)
}

impl<'v> Addresses<'v> {
    /// Returns the two addresses, or `None` if one of them is blank. Defaults are no parts of that of the row.
    fn of(
        schema: &Schema,
        existing: &'v [Option<Value<'static>>],
        incoming: &'v Record,
    ) -> Option<Self> {
        let parts = PARTS.map(|(name, compare)| {
            let field = schema.find(name)?;
            let old = match existing.get(field.index()) {
                Some(Some(Value::Text(text))) => Some(&**text),
                _ => None,
            };
            let new = incoming.text(field).filter(|_| !incoming.is_default(field));
            let compare = |old: &str, new: &str| {
                if old == new { Same } else { compare(old, new) }
            };
            Some(Part {
                field,
                old,
                new,
                compared: Compared::of(old, new, compare),
            })
        });
        let found = Addresses { parts };
        let has_both = found.all().any(|part| part.old.is_some())
            && found.all().any(|part| part.new.is_some());
        has_both.then_some(found)
    }

    fn all(&self) -> impl Iterator<Item = &Part<'v>> {
        self.parts.iter().flatten()
    }

    fn compared(&self, name: &str) -> Compared {
        let at = PARTS.iter().position(|(part, _)| *part == name);
        let part = at.and_then(|at| self.parts[at].as_ref());
        part.map_or(Unknown, |part| part.compared)
    }

    fn has_new(&self, name: &str) -> bool {
        let mut parts = PARTS.iter().zip(&self.parts);
        parts.any(|((part, _), found)| *part == name && found.is_some_and(|one| one.new.is_some()))
    }

    /// Returns whether a part contradicts the other address.
    fn differ(&self) -> bool {
        self.all().any(|part| part.compared == Other)
    }

    /// Returns whether the address of the row can stand alone.
    fn is_row_whole(&self) -> bool {
        self.has_new(fields::STREET)
            && (self.has_new(fields::POSTCODE) || self.has_new(fields::CITY))
    }

    /// Returns the parts of the record that the row leaves blank and that belong to another place than that of the row. A
    /// postcode says what its city, region and country are.
    fn stale(&self) -> Vec<FieldId> {
        if !self.differ() || self.compared(fields::POSTCODE) == Same {
            return Vec::new();
        }
        let agrees = |name| matches!(self.compared(name), Same | Alike);
        let contradicts = |name| self.compared(name) == Other;
        let is_sure = |name: &str| match name {
            fields::REGION => agrees(fields::CITY) && !contradicts(fields::COUNTRY),
            fields::COUNTRY => {
                agrees(fields::REGION) || agrees(fields::CITY) && !contradicts(fields::REGION)
            }
            _ => false,
        };
        let parts = PARTS.iter().zip(&self.parts);
        let stale = parts.filter_map(|((name, _), part)| {
            let part = part.as_ref()?;
            let is_left = part.old.is_some() && part.new.is_none();
            (is_left && !is_sure(name)).then_some(part.field)
        });
        stale.collect()
    }
}

/// Compares two postcodes. Postcodes that differ by a letter are two places.
fn compare_whole_postcodes(a: &str, b: &str) -> Compared {
    match compare_postcodes(a, b) {
        Same => Same,
        _ => Other,
    }
}

fn compare_countries(a: &str, b: &str) -> Compared {
    let (a, b) = (words(a), words(b));
    let group = |country: &[String]| {
        let name = country.concat();
        let mut groups = COUNTRIES.iter();
        groups.position(|names| names.contains(&name.as_str()))
    };
    match (group(&a), group(&b)) {
        (Some(one), Some(other)) if one == other => Alike,
        _ => compare_words(&a, &b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Entity;
    use crate::record::phone::Region;

    /// An address: street, city, region, postcode, country, with `|` between them.
    fn values(schema: &Schema, address: &str) -> Vec<Option<Value<'static>>> {
        let mut values = vec![None; schema.len()];
        let names = ["street", "city", "region", "postcode", "country"];
        for (name, part) in names.into_iter().zip(address.split('|')) {
            if !part.is_empty() {
                let text = Value::Text(part.to_owned().into());
                values[schema.find(name).unwrap().index()] = Some(text);
            }
        }
        values
    }

    fn effects(entity: Entity, record: &str, row: &str) -> (String, String) {
        let schema = Schema::of(entity);
        let existing = values(&schema, record);
        let incoming = values(&schema, row);
        let incoming = Record::of_values(&schema, &incoming, Region::parse("GB").unwrap());
        let told = |effect| match effect {
            AddressEffect::Parts => "parts".to_owned(),
            AddressEffect::Kept => "kept".to_owned(),
            AddressEffect::Replaced(stale) => {
                let names = stale.iter().map(|&id| schema.field(id).name.to_string());
                format!("without {}", names.collect::<Vec<_>>().join(" "))
            }
        };
        (
            told(AddressEffect::of_filling(&schema, &existing, &incoming)),
            told(AddressEffect::of_overwriting(&schema, &existing, &incoming)),
        )
    }

    /// The address of the record, that of the row, the effect of filling and the effect of overwriting. Without a colon: a
    /// title of the cases below.
    const CASES: &str = "\
Only one of them has an address, or they have no part in common.
: 1 Mill Lane|Leeds : parts : parts
1 Mill Lane|Leeds :  : parts : parts
||||UK : 1 Mill Lane|Leeds||LS1 4AB : parts : parts
The same place, however it is written.
|||LS1 4AB : 1 Mill Lane|Leeds||ls14ab : parts : parts
1 Mill Ln|Leeds : 1 Mill Lane|LEEDS||LS1 4AB : parts : parts
|Leeds||LS1 4AB|UK : 1 Mill Lane|Leeds||LS1 4AB|England : parts : parts
Another place that the row says in all parts of the record.
|Leeds||LS1 4AB : 9 High Street|York||YO1 7HH : kept : parts
|||LS1 4AB : 9 High Street|York||YO1 7HH : kept : parts
|||LS1 4AB : 9 High Street|Leeds||LS1 4AD : kept : parts
|Leeds : 9 High Street|York : kept : parts
|Boston|||UK : 9 High Street|Boston||02108|USA : kept : parts
Another house of the same postcode, or another name of its city.
9 Mill Lane|||LS1 4AB|UK : 1 Mill Lane|Leeds||LS1 4AB : kept : parts
9 Mill Lane|London||E8 1AA : |Hackney||E8 1AA : kept : parts
A part of another address.
1 Mill Lane|Leeds||LS1 4AB : |York : kept : kept
1 Mill Lane|Leeds||LS1 4AB : |York||YO1 7HH : kept : kept
1 Mill Lane|||LS1 4AB : |York||YO1 7HH : kept : kept
1 Mill Lane|Leeds||LS1 4AB : 9 High Street : kept : kept
1 Mill Lane|Boston|Lincolnshire|PE21 6NH|UK : |Boston|Massachusetts||USA : kept : kept
A whole address in the place of the old one.
1 Mill Lane|Leeds|West Yorkshire|LS1 4AB|UK : 9 High Street|York||YO1 7HH : kept : without region country
1 Mill Lane|Leeds|West Yorkshire|LS1 4AB|UK : 9 High Street|York : kept : without postcode region country
1 Mill Lane|Leeds|West Yorkshire|LS1 4AB|UK : 9 High Street|Leeds||LS9 7XY : kept : parts
1 Mill Lane|Leeds|West Yorkshire|LS1 4AB|UK : 9 High Street|Leeds : kept : without postcode
1 Mill Lane|Leeds|West Yorkshire|LS1 4AB|UK : 9 High Street|Bradford|West Yorkshire|BD1 1AA : kept : parts
";

    #[test]
    fn no_address_is_made_of_two_places() {
        for case in CASES.lines() {
            let parts: Vec<&str> = case.split(':').map(str::trim).collect();
            let [record, row, filling, overwriting] = parts[..] else {
                continue;
            };
            for entity in [Entity::Lead, Entity::Client] {
                let found = effects(entity, record, row);
                let expected = (filling.to_owned(), overwriting.to_owned());
                assert_eq!(found, expected, "{entity}: {case}");
            }
        }
    }
}
