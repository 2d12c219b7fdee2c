//! What a job imports: the rows of a file as one entity, or people from Intelliflo.

use std::fmt;
use std::str::FromStr;

use crate::record::Entity;

/// What a job imports. The name is the word after `intake import`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum JobKind {
    /// Leads from a file.
    #[default]
    Leads,
    /// Clients from a file, with their contacts.
    Clients,
    /// Contacts from a file.
    Contacts,
    /// People from Intelliflo, as contacts with their clients.
    Intelliflo,
}

impl JobKind {
    /// All kinds, in the order of help and error messages.
    pub const ALL: [JobKind; 4] = [
        JobKind::Leads,
        JobKind::Clients,
        JobKind::Contacts,
        JobKind::Intelliflo,
    ];

    /// Returns the kind of a job that imports a file.
    pub fn of_file(entity: Entity) -> Self {
        match entity {
            Entity::Lead => JobKind::Leads,
            Entity::Client => JobKind::Clients,
            Entity::Contact => JobKind::Contacts,
        }
    }

    /// Returns the entity of the job's rows.
    pub fn entity(self) -> Entity {
        match self {
            JobKind::Leads => Entity::Lead,
            JobKind::Clients => Entity::Client,
            JobKind::Contacts | JobKind::Intelliflo => Entity::Contact,
        }
    }

    /// Returns the name in the store, in JSON and after `intake import`.
    pub fn name(self) -> &'static str {
        match self {
            JobKind::Leads | JobKind::Clients | JobKind::Contacts => self.entity().plural(),
            JobKind::Intelliflo => "intelliflo",
        }
    }

    /// Whether the job imports people from Intelliflo, not the rows of a file.
    pub fn is_of_people(self) -> bool {
        self == JobKind::Intelliflo
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
        JobKind::ALL
            .into_iter()
            .find(|kind| kind.name() == text)
            .ok_or_else(|| {
                let names = JobKind::ALL.map(JobKind::name).join(", ");
                format!("\"{text}\" is not a kind of import; use one of {names}")
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gives_the_kind_that_has_it() {
        for kind in JobKind::ALL {
            assert_eq!(kind.name().parse(), Ok(kind));
        }
        assert!("lead".parse::<JobKind>().is_err());
    }

    #[test]
    fn the_kind_of_a_file_says_the_entity_of_its_rows() {
        for entity in Entity::ALL {
            assert_eq!(JobKind::of_file(entity).entity(), entity);
        }
    }
}
