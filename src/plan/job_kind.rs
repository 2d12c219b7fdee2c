//! The kind of a job: it imports the rows of a file as one entity, or people from Intelliflo.

use std::fmt;
use std::str::FromStr;

use crate::record::Entity;

/// The kind of a job. Its name is the word after `intake import`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobKind {
    /// The rows of a file, as records of an entity.
    File(Entity),
    /// People from Intelliflo, as contacts with their clients.
    Intelliflo,
}

impl Default for JobKind {
    fn default() -> Self {
        JobKind::File(Entity::default())
    }
}

impl JobKind {
    /// Returns all kinds, in the order of help and error messages.
    pub fn all() -> impl Iterator<Item = JobKind> {
        let files = Entity::ALL.into_iter().map(JobKind::File);
        files.chain([JobKind::Intelliflo])
    }

    /// Returns the entity of the job's rows.
    pub fn entity(self) -> Entity {
        match self {
            JobKind::File(entity) => entity,
            JobKind::Intelliflo => Entity::Contact,
        }
    }

    /// Returns the entities whose records the rows of the job may match: their own, and that of related records.
    pub fn matched_entities(self) -> impl Iterator<Item = Entity> {
        let spec = self.entity().spec();
        let related = spec.linked_with.filter(|_| spec.has_related());
        [Some(self.entity()), related].into_iter().flatten()
    }

    /// Returns the name in the store, in JSON and after `intake import`.
    pub fn name(self) -> &'static str {
        match self {
            JobKind::File(entity) => entity.plural(),
            JobKind::Intelliflo => "intelliflo",
        }
    }

    /// Returns whether the job imports people from Intelliflo, not the rows of a file.
    pub fn is_of_people(self) -> bool {
        self == JobKind::Intelliflo
    }

    /// Returns whether a row of the job writes one record at most. Other rows may write related records, too.
    pub fn writes_one_record(self) -> bool {
        match self {
            JobKind::File(entity) => !entity.spec().has_related(),
            JobKind::Intelliflo => false,
        }
    }
}

impl fmt::Display for JobKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for JobKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        JobKind::all()
            .find(|kind| kind.name() == text)
            .ok_or_else(|| {
                let names: Vec<&str> = JobKind::all().map(JobKind::name).collect();
                let names = names.join(", ");
                format!("\"{text}\" is not a kind of import; use one of {names}")
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gives_the_kind_that_has_it() {
        for kind in JobKind::all() {
            assert_eq!(kind.name().parse(), Ok(kind));
        }
        assert!("lead".parse::<JobKind>().is_err());
    }

    #[test]
    fn rows_match_records_of_their_entity_and_of_related_records() {
        use Entity::{Client, Contact, Lead};
        let cases = [
            (JobKind::File(Lead), vec![Lead]),
            (JobKind::File(Client), vec![Client, Contact]),
            (JobKind::File(Contact), vec![Contact, Client]),
            (JobKind::Intelliflo, vec![Contact, Client]),
        ];
        for (kind, expected) in cases {
            let matched: Vec<Entity> = kind.matched_entities().collect();
            assert_eq!(matched, expected, "{kind}");
        }
    }
}
