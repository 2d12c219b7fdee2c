//! The decisions of a user about waiting rows, in a review and in later imports.

use super::identity::Incoming;
use super::outcome::{Note, Outcome, Skipped};
use super::writer::RecordWriter;
use super::{Importer, notes};
use crate::duplicate::{Decision, Doubt, Match, Merge, OnDuplicate, choose, decide};
use crate::error::{Error, Result};
use crate::record::{DecidedRecord, FieldId, Record, Related, Rule, Schema, trash};
use crate::source::Row;
use crate::store::{Judged, RecordRef};

impl Importer<'_> {
    /// Returns the outcome of a row that would wait. If a user decided about it earlier, it is skipped, or goes into the only
    /// record that it may be.
    pub(super) fn as_decided(
        &mut self,
        row: &Row,
        record: &mut Record,
        note: Note,
    ) -> Result<Outcome> {
        let RecordWriter {
            plan,
            schema,
            store,
            ..
        } = self.writer;
        let entity = schema.entity();
        let Some(identity) = plan.identity(schema, record) else {
            return Ok(Outcome::Waiting(note));
        };
        let Some(verdict) = store.decision_on_row(entity, &identity)? else {
            return Ok(Outcome::Waiting(note));
        };
        let is_of_related = note.reasons.iter().any(|reason| reason.related.is_some());
        match verdict.judged {
            Judged::Skipped(_) => {
                let note = notes::skipped_by(&verdict, note);
                Ok(Outcome::Skipped(Skipped::ByVerdict, note))
            }
            Judged::Row {
                record: id,
                identity: decided,
                ..
            } if note.records == [id]
                && !is_of_related
                && store.is_living(RecordRef { entity, id })? =>
            {
                let incoming = self.incoming(row, record);
                let merge = match Merge::of_decided(plan.on_duplicate, decided.seen(&identity)) {
                    // The row was exported from a record that was merged: all its values were seen then.
                    Merge::Decided(_) if incoming.own.is_some_and(|own| own.id != id) => {
                        Merge::Fill
                    }
                    merge => merge,
                };
                self.carry_out(Decision::Change(id, merge), &incoming, record)
            }
            Judged::Row { .. } | Judged::Records { .. } => Ok(Outcome::Waiting(note)),
        }
    }

    /// Carries out the decision of a user about a waiting row. If the row waits for a related record, the decision is
    /// about that record. The outcome is not counted yet, and nothing is kept.
    pub fn obey(
        &mut self,
        mut incoming: Incoming<'_>,
        question: Option<Related>,
        decided: DecidedRecord,
        record: &mut Record,
    ) -> Result<Outcome> {
        let decision = match question {
            None => {
                incoming.is_reviewed = true;
                match self.known_target(&incoming, &decided, record)? {
                    Some(decision) => decision,
                    None => self.chosen_target(&mut incoming, &decided, record)?,
                }
            }
            Some(mut related) => {
                incoming.contacts = std::mem::take(&mut related.decided);
                incoming.contacts.push((related.place, decided));
                match self.client_of(&mut incoming, &related, record)? {
                    Ok(decision) => decision,
                    Err(outcome) => return Ok(outcome),
                }
            }
        };
        let mut outcome = self.carry_out(decision, &incoming, record)?;
        if let Outcome::Merged(existing)
        | Outcome::Updated(existing)
        | Outcome::Unchanged(existing) = &mut outcome
        {
            // The user has seen both.
            existing.differing = None;
        }
        Ok(outcome)
    }

    /// Returns the decision about a row whose external id a record has, if the user has not chosen that record: the row is that
    /// record, or it fails because its id is that of another person.
    ///
    /// # Errors
    /// Fails if the user has chosen another record.
    fn known_target(
        &mut self,
        incoming: &Incoming<'_>,
        decided: &DecidedRecord,
        record: &Record,
    ) -> Result<Option<Decision>> {
        let Some(external) = &incoming.external else {
            return Ok(None);
        };
        let import = &mut self.writer.import;
        let Some(known) = external.living(import)? else {
            return Ok(None);
        };
        let Some(chosen) = decided.record else {
            let matched = Match::by_id(Rule::ExternalId, known, None);
            let existing = import.existing(known)?;
            let is_another = self
                .decider
                .assessor
                .is_another(&existing, record, Merge::Fill);
            return Ok(Some(if is_another {
                Decision::Fail(Match {
                    doubt: Some(Doubt::RepeatedId),
                    ..matched
                })
            } else {
                Decision::Change(known, Merge::Fill)
            }));
        };
        if import.survivor(chosen)? == known {
            return Ok(None);
        }
        let (row, entity) = (incoming.number, self.writer.schema.entity());
        Err(Error::failure(format!(
            "row {row}: {entity} {known} has the id {} of the row, so it cannot be merged into {entity} {chosen}",
            external.key().id
        ))
        .hint(format!(
            "Nothing was changed. If both are the same: intake {entity} merge {chosen} {known}. Otherwise skip the row, and correct its id."
        )))
    }

    /// Returns the decision that a user took about the record of a row. Leaves only the values in the record that the
    /// user chose, and the contacts of the row with all values: they are found by them.
    fn chosen_target(
        &self,
        incoming: &mut Incoming<'_>,
        decided: &DecidedRecord,
        record: &mut Record,
    ) -> Result<Decision> {
        let Some(id) = decided.record else {
            return Ok(Decision::Create);
        };
        // The record may have been merged into another one since the row was kept.
        let id = self.writer.import.survivor(id)?;
        let merge = match &decided.fields {
            None => Merge::Fill,
            Some(names) => {
                let schema = self.writer.schema;
                let existing = self.writer.import.existing(id)?;
                let chosen = fields_of(schema, names)?;
                let is_own = |id: &FieldId| !schema.field(*id).is_related;
                let own: Vec<FieldId> = chosen.iter().copied().filter(is_own).collect();
                incoming.chosen = Some(chosen);
                choose(schema, &existing, record, &own)
            }
        };
        self.existing_target(incoming.number, id, merge)
    }

    /// Returns the decision about the client of a row whose contact the user has decided: the client that the row
    /// matched before, or the one that it matches now.
    fn client_of(
        &mut self,
        incoming: &mut Incoming<'_>,
        related: &Related,
        record: &mut Record,
    ) -> Result<std::result::Result<Decision, Outcome>> {
        if let Some(own) = &related.own {
            return self.chosen_target(incoming, own, record).map(Ok);
        }
        let merge = match self.writer.plan.on_duplicate {
            OnDuplicate::Merge | OnDuplicate::Ask => Merge::Fill,
            OnDuplicate::Update => Merge::Overwrite,
            OnDuplicate::Skip | OnDuplicate::Create | OnDuplicate::Fail => Merge::Keep,
        };
        let known = match &incoming.external {
            Some(external) => external.living(&mut self.writer.import)?,
            None => None,
        };
        if let Some(client) = known.or(related.to) {
            let client = self.writer.import.survivor(client)?;
            return self.client_again(incoming, client, merge, record).map(Ok);
        }
        if self.writer.plan.creates_always() {
            return Ok(Ok(Decision::Create));
        }
        let matched = self
            .decider
            .find_match(&mut self.writer, incoming, record, false)?;
        Ok(match matched {
            None => Ok(Decision::Create),
            Some(matched) if matched.doubt.is_some() => Ok(Decision::Wait(matched)),
            Some(matched) => match matched.only().filter(|_| matched.deleted_at.is_none()) {
                Some(client) => Ok(self.client_again(incoming, client, merge, record)?),
                None => Err(notes::failed(&self.writer, matched)),
            },
        })
    }

    /// Returns the decision about the client that a row matches, now that its contacts are decided. The row waits if the client
    /// would have other people than an individual or a couple can have. If the client was deleted since, the policy decides.
    fn client_again(
        &self,
        incoming: &Incoming<'_>,
        client: i64,
        merge: Merge,
        record: &Record,
    ) -> Result<Decision> {
        let RecordWriter { import, plan, .. } = &self.writer;
        let found = |deleted_at| Match::by_id(Rule::Name, client, deleted_at);
        if let Some(Some(at)) = import.deleted_at(client)? {
            return Ok(decide(Some(found(Some(at))), plan.policies()));
        }
        let answers = (incoming.answers(), import.now());
        let doubt = self.decider.finder.doubt(client, record, answers)?;
        if doubt.is_some() {
            return Ok(Decision::Wait(Match {
                doubt,
                ..found(None)
            }));
        }
        self.existing_target(incoming.number, client, merge)
    }

    /// Returns the decision that puts a row into an existing record.
    fn existing_target(&self, row: u64, id: i64, merge: Merge) -> Result<Decision> {
        let entity = self.writer.schema.entity();
        let gone = || {
            Error::failure(format!("row {row}: {entity} {id} no longer exists"))
                .hint("Nothing was changed. Decide again: create or skip.")
        };
        let import = &self.writer.import;
        match import.deleted_at(id)?.ok_or_else(gone)? {
            None => Ok(Decision::Change(id, merge)),
            Some(at) if trash::is_restorable(at, import.now()) => {
                Ok(Decision::Restore(id, Some(merge)))
            }
            Some(_) => Err(gone()),
        }
    }
}

/// Returns the fields with these names, which a user chose.
///
/// # Errors
/// Fails if a field was removed.
pub fn fields_of(schema: &Schema, names: &[String]) -> Result<Vec<FieldId>> {
    let find = |name: &String| {
        schema.find(name).ok_or_else(|| {
            Error::failure(format!("the field {name} no longer exists"))
                .hint("Nothing was changed. Decide again without this field.")
        })
    };
    names.iter().map(find).collect()
}
