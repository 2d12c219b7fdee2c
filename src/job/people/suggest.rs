//! The suggestion for each person from Intelliflo, before anything is written.

use std::collections::HashSet;

use super::choice::{Action, Choice};
use super::household::{self, Person};
use super::suggestion::Suggestion;
use super::{ID_COLUMN, SOURCE, external_id};
use crate::duplicate::{Match, OnDuplicate, Search};
use crate::error::Result;
use crate::job::PlannedImport;
use crate::job::matching::{Excluded, Matching, VerdictCache};
use crate::mapping::Room;
use crate::record::{
    Checker, Entity, Reason, Record, Rejection, Schema, client, derived_name, fields, trash,
};
use crate::source::Row;
use crate::store::{Candidates, Judged, Known, Store};

/// Returns the suggestion for each person of a planned import: the client that the contact is linked to, the client with
/// the same name, or a new client. If `otherwise` skips, or if the contact was unlinked, no new client is suggested.
pub fn suggest(
    planned: &PlannedImport,
    store: &Store,
    otherwise: &Choice,
    now: i64,
) -> Result<Vec<Suggestion>> {
    let rules = planned.plan.rules(&planned.schema)?;
    let checker = Checker::new(&planned.schema, &rules);
    let binding = planned.plan.mapping.bind(&planned.schema);
    let header = &planned.source.header;
    let mut rows = planned.source.data()?;
    let (mut row, mut record, mut room) = (Row::default(), Record::default(), Room::default());
    let (mut suggestions, mut people) = (Vec::new(), Vec::new());
    let candidates = Candidates::indexed(&planned.schema, &planned.plan.matching);
    let clients = store.schema(Entity::Client)?;
    let mut taken = HashSet::new();
    while rows.next(&mut row)? {
        let Ok(view) = row.view() else { continue };
        let draft = binding.draft(|cell| view.cell(cell), &mut room);
        let result = checker.check(&draft, &mut record);
        let of = Of {
            planned,
            store,
            candidates: &candidates,
            clients: &clients,
            otherwise,
            now,
            taken: &taken,
        };
        let name = derived_name(|field| cell(header, &row, field).filter(|text| !text.is_empty()));
        let id = cell(header, &row, ID_COLUMN).unwrap_or_default();
        let (person, mut suggestion) = match result {
            Ok(()) => {
                let mut suggestion = of.person(id, &record, &name)?;
                if suggestion.matched.is_some() {
                    suggestion.record = Some(Box::new(record.clone()));
                }
                let person = Person::of(&planned.schema, &record);
                (person.filter(|_| !suggestion.is_left_out), suggestion)
            }
            Err(rejection) => (None, rejected(&rejection)),
        };
        people.push(person);
        // A contact is certainly only one person: two people in Intelliflo are two contacts.
        taken.extend(certain(&suggestion));
        suggestion.line.id = id.parse().unwrap_or_default();
        suggestion.line.name = name;
        let email = cell(header, &row, fields::EMAIL).unwrap_or_default();
        email.clone_into(&mut suggestion.line.email);
        suggestions.push(suggestion);
    }
    // A user who gives another type means that type.
    if otherwise.entity_type == client::INDIVIDUAL {
        household::suggest(&mut suggestions, &people);
    }
    Ok(suggestions)
}

/// Returns the contact that a person certainly is.
fn certain(suggestion: &Suggestion) -> Option<i64> {
    let matched = suggestion.matched.as_ref()?;
    matched.only().filter(|_| matched.doubt.is_none())
}

/// Returns the suggestion for a person who cannot be imported.
fn rejected(rejection: &Rejection) -> Suggestion {
    let reasons = rejection.reasons.iter();
    let reasons: Vec<String> = reasons.map(Reason::sentence).collect();
    let mut suggestion = Suggestion {
        is_rejected: true,
        ..Suggestion::default()
    };
    suggestion.line.known = format!("cannot be imported: {}", reasons.join("; "));
    suggestion
}

/// Returns the text of a row in the column with this name.
fn cell<'r>(header: &[String], row: &'r Row, name: &str) -> Option<&'r str> {
    row.text(header.iter().position(|column| column == name)?)
}

/// The material for the suggestion for one person.
struct Of<'a> {
    planned: &'a PlannedImport,
    store: &'a Store,
    /// Finds the contacts that a person may be.
    candidates: &'a Candidates,
    /// The schema of clients.
    clients: &'a Schema,
    otherwise: &'a Choice,
    now: i64,
    /// The certain contacts of earlier people.
    taken: &'a HashSet<i64>,
}

impl Of<'_> {
    fn person(&self, id: &str, record: &Record, name: &str) -> Result<Suggestion> {
        let known = self.store.known(external_id(id))?;
        let mut suggestion = Suggestion::default();
        suggestion.line.choice = self.choice(known, name)?;
        suggestion.line.known = match known {
            Known::Living(contact) => format!("contact {contact}, imported before"),
            Known::Deleted(contact, at) => format!(
                "contact {contact}, in the trash until {}",
                trash::ends_on(at)
            ),
            Known::Gone => "deleted and removed".to_owned(),
            Known::Never => {
                suggestion.matched = self.find_match(record)?;
                match suggestion.matched.clone() {
                    Some(matched) => {
                        let known = self.told(&matched)?;
                        self.left_out(record, &mut suggestion)?.unwrap_or(known)
                    }
                    None => String::new(),
                }
            }
        };
        Ok(suggestion)
    }

    /// Suggests to leave out a person that a user left out earlier. Returns the reason.
    fn left_out(&self, record: &Record, suggestion: &mut Suggestion) -> Result<Option<String>> {
        let PlannedImport { plan, schema, .. } = self.planned;
        let given = match plan.identity(schema, record) {
            Some(identity) => self.store.decision_on_row(schema.entity(), &identity)?,
            None => None,
        };
        let Some(given) = given.filter(|given| matches!(given.judged, Judged::Skipped(_))) else {
            return Ok(None);
        };
        suggestion.is_left_out = true;
        suggestion.line.choice = Choice {
            action: Action::Skip,
            on_duplicate: Some(OnDuplicate::Skip),
            ..self.otherwise.clone()
        };
        let (id, by, day) = (given.id, given.by, trash::day(given.at));
        Ok(Some(format!(
            "left out, as {by} decided on {day} (verdict {id})"
        )))
    }

    fn find_match(&self, record: &Record) -> Result<Option<Match>> {
        let search = Search {
            rules: &self.planned.plan.matching,
            now: self.now,
            creates: false,
        };
        search.run(&mut Matching {
            store: self.store,
            candidates: self.candidates,
            assessor: self.planned.plan.assessor(&self.planned.schema)?,
            record,
            excluded: Excluded {
                source: Some(SOURCE),
                records: Some(self.taken),
            },
            finds_single_words: false,
            verdicts: VerdictCache::at(self.now),
            household: None,
        })
    }

    /// Returns the contacts of a match with their names.
    fn told(&self, matched: &Match) -> Result<String> {
        let mut names = Vec::new();
        for &id in &matched.records {
            if let Some(stored) = self.store.record(&self.planned.schema, id)? {
                names.push(stored.name(&self.planned.schema));
            }
        }
        Ok(format!(
            "possible duplicate of {}: {}",
            matched.describe(Entity::Contact),
            names.join(", ")
        ))
    }

    /// Returns the relationship to a client of the person's name. Only an individual is the person; any other client has a
    /// relationship of its type, such as Trustee.
    fn relationship(&self, id: i64) -> Result<String> {
        let stored = self.store.record(self.clients, id)?.unwrap_or_default();
        let entity_type = stored.text(self.clients, fields::ENTITY_TYPE);
        let entity_type = entity_type.unwrap_or_default();
        let said = &self.otherwise.relationship;
        let offered = client::relationships(entity_type);
        let is_offered = offered.iter().any(|one| one.eq_ignore_ascii_case(said));
        Ok(match offered.first() {
            Some(first) if !is_offered && said == client::SELF => (*first).to_owned(),
            _ => said.clone(),
        })
    }

    fn choice(&self, known: Known, name: &str) -> Result<Choice> {
        let otherwise = self.otherwise;
        let to = |client: String, relationship: &str| Choice {
            action: Action::Link,
            client,
            relationship: relationship.to_owned(),
            ..otherwise.clone()
        };
        if let Known::Living(contact) = known
            && let Some(link) = self.store.links(Entity::Contact, contact)?.first()
        {
            return Ok(to(link.client.to_string(), &link.relationship));
        }
        let was_linked = match known {
            Known::Living(contact) | Known::Deleted(contact, _) => {
                self.store.was_linked(contact)?
            }
            Known::Never | Known::Gone => false,
        };
        if was_linked || otherwise.action == Action::Skip {
            return Ok(Choice {
                action: Action::Skip,
                ..otherwise.clone()
            });
        }
        Ok(match self.store.clients_named(name)?[..] {
            [only] => to(only.to_string(), &self.relationship(only)?),
            _ => Choice {
                action: Action::New,
                client: name.to_owned(),
                ..otherwise.clone()
            },
        })
    }
}
