//! Decides about a waiting row by the answer of a user in a review. `decider.rs` decides by the rules and the policies.

use super::decider::{Decided, Decider, without_seen};
use super::identity::Incoming;
use super::notes;
use super::writer::RecordWriter;
use crate::duplicate::{Decision, Match, Merge, OnDuplicate, choose, decide};
use crate::error::{Error, Result};
use crate::record::{DecidedRecord, FieldId, Record, Related, Rule, Schema, trash};

impl<'p> Decider<'p> {
    /// Decides about a row by the answer of a user. If the row waits for a related record, the answer is about that record, and
    /// `question` says which it is. `incoming` gets the answer, and `record` keeps only the values that the user chose.
    pub fn by_answer(
        &self,
        writer: &mut RecordWriter<'p>,
        (incoming, record): (&mut Incoming<'_>, &mut Record),
        question: Option<Related>,
        decided: DecidedRecord,
    ) -> Result<Decided> {
        let Some(mut related) = question else {
            return self.of_own(writer, (incoming, record), decided);
        };
        incoming.contacts = std::mem::take(&mut related.decided);
        incoming.contacts.push((related.place, decided));
        if let Some(own) = related.own.take() {
            return self.of_own(writer, (incoming, record), own);
        }
        let decided = self.client_of(writer, (incoming, record), &related)?;
        without_seen(writer, record, decided)
    }

    /// Decides about a row by the answer about its own record. It may have been given before a question about a contact.
    fn of_own(
        &self,
        writer: &mut RecordWriter<'_>,
        (incoming, record): (&mut Incoming<'_>, &mut Record),
        own: DecidedRecord,
    ) -> Result<Decided> {
        incoming.is_reviewed = true;
        let own = self.with_known_record(writer, incoming, own, record)?;
        chosen_target(writer, incoming, &own, record).map(Decided::Do)
    }

    /// Returns what a user decided about a row. If a record has the external id of the row, the row goes into that record.
    ///
    /// # Errors
    /// Fails if that record is another one than the user has chosen, or another person than the row, or if the user decided that
    /// the row is not that record.
    fn with_known_record(
        &self,
        writer: &mut RecordWriter<'_>,
        incoming: &Incoming<'_>,
        decided: DecidedRecord,
        record: &Record,
    ) -> Result<DecidedRecord> {
        let Some(known) = known_record(writer, incoming)? else {
            return Ok(decided);
        };
        let import = &writer.import;
        let is_refused = incoming.others.contains(&known);
        let is_known = match decided.record {
            Some(chosen) => import.survivor(chosen)? == known,
            None => {
                !is_refused
                    && !self
                        .assessor
                        .is_another(&import.existing(known)?, record, Merge::Fill)
            }
        };
        if is_known {
            let record = Some(known);
            return Ok(DecidedRecord { record, ..decided });
        }
        let (row, entity) = (incoming.number, writer.schema.entity());
        let so = match decided.record {
            Some(chosen) => format!("so it cannot go into {entity} {chosen}"),
            None if is_refused => format!("so it cannot become a second {entity}"),
            None => "and another name".to_owned(),
        };
        let what = format!("row {row}: {entity} {known} has the external id of the row, {so}");
        Err(Error::failure(what).hint(format!(
            "Nothing was changed. Decide again: merge with record {known}, or skip. If it is another {entity}, correct its id in the file first."
        )))
    }

    /// Returns the decision about the client of a row whose contact the user has decided: the client with the id of the row, the
    /// one that the row matched before, or the one that it matches now. The row waits if an individual or a couple would have
    /// more people than it can have.
    fn client_of(
        &self,
        writer: &mut RecordWriter<'p>,
        (incoming, record): (&mut Incoming<'_>, &mut Record),
        related: &Related,
    ) -> Result<Decided> {
        let merge = match writer.plan.on_duplicate {
            OnDuplicate::Merge | OnDuplicate::Ask => Merge::Fill,
            OnDuplicate::Update => Merge::Overwrite,
            OnDuplicate::Skip | OnDuplicate::Create | OnDuplicate::Fail => Merge::Keep,
        };
        let matched = match (known_record(writer, incoming)?, related.to) {
            (Some(known), _) => Some(found(writer, Rule::ExternalId, known)?),
            (None, Some(client)) => Some(found(writer, Rule::Name, client)?),
            (None, None) if writer.plan.creates_always() => None,
            (None, None) => self.match_or_household(writer, incoming, record)?,
        };
        let Some(matched) = matched else {
            return Ok(Decided::Do(Decision::Create));
        };
        match matched.only() {
            _ if matched.doubt.is_some() => Ok(Decided::Do(Decision::Wait(matched))),
            // The client was deleted since.
            _ if matched.deleted_at.is_some() => {
                let decision = decide(Some(matched), writer.plan.policies());
                Ok(Decided::Do(decision))
            }
            None => Ok(Decided::Done(notes::failed(writer, matched))),
            Some(client) => {
                let answers = (incoming.answers(), writer.import.now());
                match self.finder.doubt(client, record, answers)? {
                    None => existing_target(writer, incoming.number, client, merge)
                        .map_err(|error| error.map_hints(|_| without_client(writer)))
                        .map(Decided::Do),
                    doubt => Ok(Decided::Do(Decision::Wait(Match { doubt, ..matched }))),
                }
            }
        }
    }
}

/// Returns the living record with the external id of a row.
fn known_record(writer: &mut RecordWriter<'_>, incoming: &Incoming<'_>) -> Result<Option<i64>> {
    match &incoming.external {
        Some(external) => external.living(&mut writer.import),
        None => Ok(None),
    }
}

/// Returns the decision that a user took about the record of a row. Leaves only the values in the record that the
/// user chose, and the contacts of the row with all values: they are found by them.
fn chosen_target(
    writer: &RecordWriter<'_>,
    incoming: &mut Incoming<'_>,
    decided: &DecidedRecord,
    record: &mut Record,
) -> Result<Decision> {
    let Some(id) = decided.record else {
        return Ok(Decision::Create);
    };
    // The record may have been merged into another one since the row was kept.
    let id = writer.import.survivor(id)?;
    let merge = match &decided.fields {
        None => Merge::Fill,
        Some(names) => {
            let schema = writer.schema;
            let existing = writer.import.existing(id)?;
            let chosen = fields_of(schema, names)?;
            let is_own = |id: &FieldId| !schema.field(*id).is_related;
            let own: Vec<FieldId> = chosen.iter().copied().filter(is_own).collect();
            incoming.chosen = Some(chosen);
            choose(schema, &existing, record, &own)
        }
    };
    existing_target(writer, incoming.number, id, merge)
}

/// Returns the certain match with a record, or with the one that it was merged into.
fn found(writer: &RecordWriter<'_>, rule: Rule, id: i64) -> Result<Match> {
    let id = writer.import.survivor(id)?;
    let deleted_at = writer.import.deleted_at(id)?;
    Ok(Match::by_id(rule, id, deleted_at.flatten()))
}

/// Returns the decision that puts a row into an existing record.
fn existing_target(writer: &RecordWriter<'_>, row: u64, id: i64, merge: Merge) -> Result<Decision> {
    let entity = writer.schema.entity();
    let gone = || {
        Error::failure(format!("row {row}: {entity} {id} no longer exists"))
            .hint("Nothing was changed. Decide again: create or skip.")
    };
    let import = &writer.import;
    match import.deleted_at(id)?.ok_or_else(gone)? {
        None => Ok(Decision::Change(id, merge)),
        Some(at) if trash::is_restorable(at, import.now()) => {
            Ok(Decision::Restore(id, Some(merge)))
        }
        Some(_) => Err(gone()),
    }
}

/// Returns what to do with a row whose contact is decided, if the client that it goes into was removed since.
fn without_client(writer: &RecordWriter<'_>) -> String {
    let job = writer.import.job();
    format!(
        "Nothing was changed. Skip the row, or do not decide about it and import it as a new one: intake jobs failed {job} --out FILE"
    )
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
