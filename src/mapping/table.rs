//! The table of headers that are known for an entity: which field each means.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::alike::are_alike;
use super::languages::{LANGUAGES, Language};
use super::qualifiers::{self, Qualifier};
use super::topic::Topic;
use super::words::{sorted, words};
use crate::record::{Entity, Kind, fields};

/// The known headers of an entity in one language.
#[derive(Debug)]
pub(super) struct Table {
    /// The field by the words of the header, sorted.
    by_words: HashMap<String, &'static str>,
    /// The field by the words of the header, run together.
    run_together: HashMap<String, &'static str>,
    /// The words of each header, for a comparison with similar ones.
    pub names: Vec<(Vec<String>, &'static str)>,
    qualifiers: Vec<&'static Qualifier>,
    /// Words that stand beside or instead of each other, by their field.
    alternatives: &'static [(&'static str, &'static [&'static str])],
    /// Words without a meaning.
    links: &'static [&'static str],
}

/// The meaning of a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known<'f> {
    /// The field.
    pub field: &'f str,
    /// The rank among the columns of the field: the lowest one is mapped.
    pub rank: u8,
    /// The words that tell apart several addresses, such as `work`. Empty for the address without such words.
    pub place: String,
}

/// The rank that the number 1 adds, as in `Email 1`.
const FIRST: u8 = 1;
/// The most words beside the name of a field.
const BESIDE_MAX: usize = 4;

/// Headers that mean their field only if no other column does.
const WEAK: &[(&[&str], u8)] = &[
    (&["name"], 6),
    (&["display", "name"], 6),
    (&["account"], 6),
    (&["business"], 6),
    (&["contact"], 7),
];

/// A word after which a header names a part of an address.
const ADDRESS: &str = "address";
/// The words before `address` after which a header may also name a company, a person or a telephone.
const IN_ADDRESS: &[&str] = &["default", "billing"];

/// Headers that have another meaning if a word stands beside them, as in `Last Contact`.
pub(super) const ALONE: &[&str] = &["first", "last"];

/// Words that stand beside or instead of each other: a header of such words alone, of which one is a known header, means
/// the field.
const ALTERNATIVES: &[(&str, &[&str])] = &[
    (
        fields::CITY,
        &["city", "town", "village", "suburb", "locality"],
    ),
    (
        fields::REGION,
        &[
            "state",
            "province",
            "county",
            "region",
            "territory",
            "prefecture",
            "canton",
        ],
    ),
    (
        fields::POSTCODE,
        &["zip", "postal", "post", "postcode", "zipcode", "code"],
    ),
    (fields::COUNTRY, &["country", "region", "territory", "name"]),
    (
        fields::COMPANY,
        &[
            "company",
            "account",
            "organization",
            "organisation",
            "business",
        ],
    ),
];

impl<'f> Known<'f> {
    /// The meaning of a header without words beside the name of the field.
    pub fn whole(field: &'f str) -> Self {
        Known {
            field,
            rank: 0,
            place: String::new(),
        }
    }
}

impl Table {
    /// Returns the table of an entity with the English headers. It is made once in a process.
    pub fn of(entity: Entity) -> &'static Table {
        static TABLES: [OnceLock<Table>; Entity::ALL.len()] =
            [const { OnceLock::new() }; Entity::ALL.len()];
        TABLES[entity as usize].get_or_init(|| Table::english(entity))
    }

    /// Returns the tables of an entity with the headers in other languages, in the order of `LANGUAGES`.
    pub fn in_languages(entity: Entity) -> &'static [Table] {
        static TABLES: [OnceLock<Vec<Table>>; Entity::ALL.len()] =
            [const { OnceLock::new() }; Entity::ALL.len()];
        let tables = || {
            LANGUAGES
                .iter()
                .map(|language| Table::local(entity, language))
        };
        TABLES[entity as usize].get_or_init(|| tables().collect())
    }

    fn english(entity: Entity) -> Self {
        let spec = entity.spec();
        let is_person = spec.has_first_names();
        let mut table = Table::new(qualifiers::ENGLISH, ALTERNATIVES, &[]);
        table
            .qualifiers
            .retain(|of| is_person || qualifiers::of_organizations(of));
        for field in spec.fields.iter().chain(spec.row_fields) {
            if field.kind != Kind::ExternalId {
                table.add(words(field.name), field.name);
                for synonym in field.synonyms.iter().copied().flatten() {
                    table.add(words(synonym), field.name);
                }
            }
        }
        table
    }

    fn local(entity: Entity, language: &'static Language) -> Self {
        let mut table = Table::new(language.qualifiers, language.alternatives, language.links);
        for (field, headers) in language.names {
            // Contacts have one field for all telephone numbers.
            let has_mobile = entity.spec().field(fields::MOBILE).is_some();
            let is_other = *field == fields::MOBILE && !has_mobile;
            let field = if is_other { fields::PHONE } else { *field };
            if let Some(field) = entity.spec().field(field) {
                for header in *headers {
                    let header = table.meaningful(&words(header));
                    table.add(header, field.name);
                }
            }
        }
        table
    }

    fn new(
        qualifiers: &'static [Qualifier],
        alternatives: &'static [(&'static str, &'static [&'static str])],
        links: &'static [&'static str],
    ) -> Self {
        Table {
            by_words: HashMap::new(),
            run_together: HashMap::new(),
            names: Vec::new(),
            qualifiers: qualifiers.iter().collect(),
            alternatives,
            links,
        }
    }

    /// Returns the words of a header that have a meaning.
    pub fn meaningful(&self, header: &[String]) -> Vec<String> {
        let words = header.iter();
        let words = words.filter(|word| !self.links.contains(&word.as_str()));
        words.cloned().collect()
    }

    /// Adds a header. Of two fields with one header, the first has it.
    fn add(&mut self, header: Vec<String>, field: &'static str) {
        // `Address 1 - Street` is not `Street Address 1`.
        if !header.iter().any(|word| word.parse::<u8>().is_ok()) {
            self.by_words.entry(sorted(&header)).or_insert(field);
        }
        self.run_together.entry(header.concat()).or_insert(field);
        self.names.push((header, field));
    }

    /// Returns the field of the known header that a header is similar to, word by word. One word may stand before it.
    pub fn alike(&self, header: &[String]) -> Option<&'static str> {
        let find = |header: &[String]| {
            let mut names = self.names.iter();
            names
                .find(|(name, _)| are_alike(header, name))
                .map(|&(_, field)| field)
        };
        find(header).or_else(|| {
            let (first, rest) = header.split_first()?;
            let field = find(rest)?;
            self.known_beside(std::slice::from_ref(first), field)
                .map(|known| known.field)
        })
    }

    /// Returns the field that the words of a header mean without words beside its name.
    pub fn whole(&self, header: &[String]) -> Option<Known<'static>> {
        let weak = WEAK.iter().find(|(words, _)| header == *words);
        self.field_of(header).map(|field| Known {
            rank: weak.map_or(0, |&(_, rank)| rank),
            ..Known::whole(field)
        })
    }

    fn field_of(&self, header: &[String]) -> Option<&'static str> {
        let found = self.by_words.get(&sorted(header));
        let found = found.or_else(|| self.run_together.get(&header.concat()));
        found.copied().or_else(|| self.alternative(header))
    }

    /// Returns the field of a header such as `State/Province`.
    fn alternative(&self, header: &[String]) -> Option<&'static str> {
        let found = self.alternatives.iter().find(|(field, words)| {
            let is_own = |word: &String| self.by_words.get(word) == Some(field);
            header.iter().all(|word| words.contains(&word.as_str())) && header.iter().any(is_own)
        });
        found.map(|&(field, _)| field)
    }

    /// Returns the meaning of a header with words beside the name of the field, such as `Work Email`, `workemail`,
    /// `Address 1: City` and `Organization 1 - Name`.
    pub fn qualified(&self, header: &[String]) -> Option<Known<'static>> {
        if let [word] = header {
            return self.with_prefix(word);
        }
        let first = header.iter().skip(1).position(|word| word == "1");
        let without_first = first.map(|at| [&header[..=at], &header[at + 2..]].concat());
        let without_first = without_first.and_then(|header| {
            let known = self.whole(&header).or_else(|| self.beside(&header))?;
            Some(Known {
                rank: known.rank + FIRST,
                place: format!("{}1", known.place),
                ..known
            })
        });
        self.beside(header).or(without_first)
    }

    /// Returns the meaning of a header with words beside the name of the field. The fewest such words count.
    fn beside(&self, header: &[String]) -> Option<Known<'static>> {
        let is_qualifier = |at: &usize| self.qualifiers.iter().any(|of| of.word == header[*at]);
        let found: Vec<usize> = (0..header.len())
            .filter(is_qualifier)
            .take(BESIDE_MAX)
            .collect();
        let mut sets: Vec<u32> = (1..1 << found.len()).collect();
        sets.sort_by_key(|set| set.count_ones());
        sets.into_iter().find_map(|set| {
            let is_beside = |at: usize| {
                found
                    .iter()
                    .position(|&of| of == at)
                    .is_some_and(|bit| set >> bit & 1 == 1)
            };
            let (mut beside, mut rest) = (Vec::new(), Vec::new());
            for (at, word) in header.iter().enumerate() {
                let words = if is_beside(at) {
                    &mut beside
                } else {
                    &mut rest
                };
                words.push(word.clone());
            }
            let is_alone = |word: &String| ALONE.contains(&word.as_str());
            if rest.iter().all(is_alone) {
                return None;
            }
            self.known_beside(&beside, self.field_of(&rest)?)
        })
    }

    /// Returns the meaning of a single word that begins with a word beside the name of the field: `workemail`.
    fn with_prefix(&self, word: &str) -> Option<Known<'static>> {
        self.qualifiers.iter().find_map(|qualifier| {
            let field = self.run_together.get(word.strip_prefix(qualifier.word)?)?;
            self.known_beside(&[qualifier.word.to_owned()], field)
        })
    }

    /// Returns the meaning of the name of a field with these words beside it, if they may stand there.
    fn known_beside(&self, beside: &[String], field: &'static str) -> Option<Known<'static>> {
        let topic = Topic::of(field)?;
        let (mut rank, mut places) = (0, Vec::new());
        for word in beside {
            let qualifier = self.qualifiers.iter().find(|of| of.word == *word)?;
            let is_allowed = qualifier.of.contains(&topic);
            // `Default Address Company` is of the address, and `Account Address` is no account.
            let is_in_address = word == ADDRESS
                && beside
                    .iter()
                    .any(|word| IN_ADDRESS.contains(&word.as_str()));
            if !is_allowed && !is_in_address {
                return None;
            }
            rank += qualifier.rank;
            if qualifier.is_place {
                places.push(word.clone());
            }
        }
        Some(Known {
            field,
            rank,
            place: sorted(&places),
        })
    }
}
