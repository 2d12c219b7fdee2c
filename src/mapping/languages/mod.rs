//! Headers in other languages than English. English headers are the synonyms of the tables of entities.

mod de;
mod es;
mod fr;
mod it;
mod nl;
mod pt;

use super::qualifiers::Qualifier;
use crate::record::fields;

/// The headers of a language.
#[derive(Debug)]
pub(super) struct Language {
    /// The headers that mean a field. Accents and the `links` do not matter.
    pub names: &'static [(&'static str, &'static [&'static str])],
    /// Words that may stand beside or instead of each other, such as `Bundesland/Kanton`, without accents.
    pub alternatives: &'static [(&'static str, &'static [&'static str])],
    /// Words that say which of several addresses, telephones or emails a column has, without
    /// accents.
    pub qualifiers: &'static [Qualifier],
    /// Words without a meaning of their own, such as `de` in `Número de teléfono`.
    pub links: &'static [&'static str],
    /// The header that is the whole name, or a part of it if another column has the other part.
    pub name: PartOfName,
}

/// A header that is one part of the name if another column has the other part.
#[derive(Debug)]
pub(super) struct PartOfName {
    /// The header.
    pub header: &'static str,
    /// The field that it then means.
    pub part: &'static str,
    /// The field of the other column.
    pub other: &'static str,
}

/// `Name` beside `Vorname` is the last name.
const fn last(header: &'static str) -> PartOfName {
    PartOfName {
        header,
        part: fields::LAST_NAME,
        other: fields::FIRST_NAME,
    }
}

/// `Nome` beside `Cognome` is the first name.
const fn first(header: &'static str) -> PartOfName {
    PartOfName {
        header,
        part: fields::FIRST_NAME,
        other: fields::LAST_NAME,
    }
}

/// The languages. The headers of a file are in English and in at most one of them.
pub(super) static LANGUAGES: [Language; 6] = [de::DE, fr::FR, es::ES, nl::NL, pt::PT, it::IT];
