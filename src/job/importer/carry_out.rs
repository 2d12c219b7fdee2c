//! Carries out the decision about a row: writes its record and the related record.

use super::finder::RelatedFinder;
use super::identity::Incoming;
use super::notes;
use super::outcome::{Outcome, Skipped};
use super::related::{FoundRelated, Refusal, RelatedRecord, Target};
use super::writer::RecordWriter;
use crate::duplicate::{Decision, Match, Merge};
use crate::error::Result;
use crate::record::{Record, fields};
use crate::store::Commits;

/// Carries out a decision. The related record is found before anything is written.
pub fn carry_out(
    (writer, finder): (&mut RecordWriter<'_>, &RelatedFinder<'_>),
    decision: Decision,
    incoming: &Incoming<'_>,
    record: &Record,
) -> Result<Outcome> {
    match related(writer, finder, (&decision, incoming), record)? {
        Ok(related) => write((writer, finder), (decision, related), incoming, record),
        Err(refusal) => Ok(refusal.outcome(&writer.plan.mapping)),
    }
}

/// Returns the related record of a row, or the reason why the row is not imported.
fn related(
    writer: &RecordWriter<'_>,
    finder: &RelatedFinder<'_>,
    (decision, incoming): (&Decision, &Incoming<'_>),
    record: &Record,
) -> Result<FoundRelated> {
    let Some(target) = Target::of(decision, incoming.is_reviewed) else {
        return Ok(Ok(RelatedRecord::Nothing));
    };
    if let (Some(id), Some(merge)) = (target.id, target.merge) {
        let unfit = writer.unfit(id, merge, record)?;
        if !unfit.is_empty() {
            return Ok(Err(Refusal::Fails(unfit)));
        }
    }
    let now = writer.import.now();
    finder.find(record, target, (incoming.answers(), now))
}

/// Writes the record of a row and its related record.
fn write(
    (writer, finder): (&mut RecordWriter<'_>, &RelatedFinder<'_>),
    (decision, related): (Decision, RelatedRecord),
    incoming: &Incoming<'_>,
    record: &Record,
) -> Result<Outcome> {
    let row = incoming.number;
    let (id, change) = match decision {
        Decision::Create => (writer.create(row, record)?, None),
        Decision::Change(id, merge) => {
            let change = writer.change(id, merge, row, record)?;
            (id, Some((change, merge)))
        }
        Decision::Restore(id, merge) => {
            let change = writer.restore(id, merge, row, record)?;
            follow(writer, related, incoming, (id, false))?;
            let left = finder.left(writer, record, id)?;
            let existing = notes::existing(writer, id, (&change, left));
            return Ok(Outcome::Updated(existing));
        }
        Decision::Skip(matched) => {
            learn(writer, incoming, &matched)?;
            return notes::skipped((writer, finder), matched, record);
        }
        Decision::Fail(matched) => {
            let matched = name_rows(writer, matched)?;
            return Ok(notes::failed(writer, matched));
        }
        Decision::Wait(matched) => return notes::waiting(writer, incoming, record, matched),
        Decision::SkipNew => return Ok(Outcome::Skipped(Skipped::New, notes::new(writer))),
        Decision::FailNew => return Ok(Outcome::Failed(notes::new(writer))),
        Decision::WaitNew => return Ok(Outcome::Waiting(notes::new_waiting(writer))),
    };
    let has_existing = related.has_existing_contact();
    let brings = follow(writer, related, incoming, (id, change.is_none()))?;
    let Some((change, merge)) = change else {
        let left = if has_existing {
            finder.left(writer, record, id)?
        } else {
            Vec::new()
        };
        return Ok(Outcome::Created(id, notes::differing_note(id, left)));
    };
    let mut left = finder.left(writer, record, id)?;
    let entity_type = writer.schema.find(fields::ENTITY_TYPE);
    if entity_type.is_some_and(|field| change.fields.contains(&field)) {
        left.extend(finder.remaining_partners(writer, record, id)?);
    }
    let existing = notes::existing(writer, id, (&change, left));
    Ok(match merge {
        _ if change.fields.is_empty() && !brings => Outcome::Unchanged(existing),
        Merge::Fill | Merge::Keep => Outcome::Merged(existing),
        Merge::Overwrite | Merge::Decided(_) | Merge::Edit => Outcome::Updated(existing),
    })
}

/// Writes the external id of the record of a row, and the related record. Returns whether that counts as a change.
fn follow(
    writer: &mut RecordWriter<'_>,
    related: RelatedRecord,
    incoming: &Incoming<'_>,
    (id, is_new): (i64, bool),
) -> Result<bool> {
    let row = incoming.number;
    if let Some(external) = &incoming.external {
        let import = &mut writer.import;
        import.remember_external_id(row, external.key(), (id, is_new))?;
    }
    related.make(writer, row, (id, is_new))
}

/// Writes the external id of a skipped row beside the record that it certainly is, so that a later file finds the record by
/// the id. A person that the user left out stays unknown.
fn learn(writer: &mut RecordWriter<'_>, incoming: &Incoming<'_>, matched: &Match) -> Result<()> {
    let is_certain = matched.doubt.is_none() && matched.deleted_at.is_none();
    match (&incoming.external, matched.only()) {
        (Some(external), Some(id)) if is_certain && !writer.plan.traits().has_choices => {
            let import = &mut writer.import;
            import.remember_external_id(incoming.number, external.key(), (id, false))
        }
        _ => Ok(()),
    }
}

/// Adds the rows of the file whose records the run will not keep.
fn name_rows(writer: &mut RecordWriter<'_>, mut matched: Match) -> Result<Match> {
    if writer.commits != Commits::Batches {
        for &record in &matched.records {
            if let Some(row) = writer.import.row_of(record)? {
                matched.rows.push((record, row));
            }
        }
    }
    Ok(matched)
}
