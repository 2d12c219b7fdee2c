//! The decisions of a user about waiting rows, in a review and in later imports.

use super::identity::Incoming;
use super::outcome::{Note, Outcome, Skipped};
use super::writer::RecordWriter;
use super::{Importer, notes};
use crate::duplicate::{Decision, Match, Merge, OnDuplicate, choose, decide};
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
                let decided = self.with_known_record(&incoming, decided, record)?;
                self.chosen_target(&mut incoming, &decided, record)?
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

    /// Returns what a user decided about a row. If a record has the external id of the row, the row goes into that record.
    ///
    /// # Errors
    /// Fails if that record is another one than the user has chosen, or another person than the row, or if the user decided that
    /// the row is not that record.
    fn with_known_record(
        &mut self,
        incoming: &Incoming<'_>,
        decided: DecidedRecord,
        record: &Record,
    ) -> Result<DecidedRecord> {
        let Some(known) = self.known_record(incoming)? else {
            return Ok(decided);
        };
        let import = &self.writer.import;
        let assessor = &self.decider.assessor;
        let is_refused = incoming.others.contains(&known);
        let is_known = match decided.record {
            Some(chosen) => import.survivor(chosen)? == known,
            None => {
                !is_refused && !assessor.is_another(&import.existing(known)?, record, Merge::Fill)
            }
        };
        if is_known {
            let record = Some(known);
            return Ok(DecidedRecord { record, ..decided });
        }
        let (row, entity) = (incoming.number, self.writer.schema.entity());
        let so = match decided.record {
            Some(chosen) => format!("so it cannot go into {entity} {chosen}"),
            None if is_refused => format!("so it cannot become a second {entity}"),
            None => "and another name".to_owned(),
        };
        let what = format!("row {row}: {entity} {known} has the external id of the row, {so}");
        Err(Error::failure(what).hint(format!(
            "Nothing was changed. Skip the row. If it is {entity} {known}, import it again with --on-duplicate merge; otherwise correct its id in the file first."
        )))
    }

    /// Returns the living record with the external id of a row.
    fn known_record(&mut self, incoming: &Incoming<'_>) -> Result<Option<i64>> {
        match &incoming.external {
            Some(external) => external.living(&mut self.writer.import),
            None => Ok(None),
        }
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

    /// Returns the decision about the client of a row whose contact the user has decided: the client with the id of the row, the
    /// one that the row matched before, or the one that it matches now. The row waits if an individual or a couple would have
    /// more people than it can have.
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
        let matched = match (self.known_record(incoming)?, related.to) {
            (Some(known), _) => Some(self.found(Rule::ExternalId, known)?),
            (None, Some(client)) => Some(self.found(Rule::Name, client)?),
            (None, None) if self.writer.plan.creates_always() => None,
            (None, None) => {
                let writer = &mut self.writer;
                self.decider.find_match(writer, incoming, record, false)?
            }
        };
        let Some(matched) = matched else {
            return Ok(Ok(Decision::Create));
        };
        match matched.only() {
            _ if matched.doubt.is_some() => Ok(Ok(Decision::Wait(matched))),
            // The client was deleted since.
            _ if matched.deleted_at.is_some() => {
                Ok(Ok(decide(Some(matched), self.writer.plan.policies())))
            }
            None => Ok(Err(notes::failed(&self.writer, matched))),
            Some(client) => {
                let answers = (incoming.answers(), self.writer.import.now());
                match self.decider.finder.doubt(client, record, answers)? {
                    None => self.existing_target(incoming.number, client, merge).map(Ok),
                    doubt => Ok(Ok(Decision::Wait(Match { doubt, ..matched }))),
                }
            }
        }
    }

    /// Returns the certain match with a record, or with the one that it was merged into.
    fn found(&self, rule: Rule, id: i64) -> Result<Match> {
        let id = self.writer.import.survivor(id)?;
        let deleted_at = self.writer.import.deleted_at(id)?;
        Ok(Match::by_id(rule, id, deleted_at.flatten()))
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
