//! The notes about skipped, failed and waiting rows, and about records that keep values which differ from their row.

use super::finder::RelatedFinder;
use super::identity::Incoming;
use super::outcome::{Existing, Note, Outcome, Skipped};
use super::writer::{Change, RecordWriter};
use crate::duplicate::{
    Difference, Doubt, Match, OnDuplicate, difference_reason, duplicate_reason, is_part_of_address,
    new_reason, repeated_id_reason, skipped_reason, waiting_reason,
};
use crate::error::Result;
use crate::job::matching::difference;
use crate::mapping::Mapping;
use crate::record::related::brings;
use crate::record::{Code, Reason, Record, Rule, listed, trash};
use crate::store::{Commits, LastingVerdict};

/// Skips a duplicate. If the row adds nothing to its record, it is kept without its cells.
pub fn skipped(
    (writer, finder): (&RecordWriter<'_>, &RelatedFinder<'_>),
    matched: Match,
    record: &Record,
) -> Result<Outcome> {
    let entity = writer.schema.entity();
    let mut why = if matched.deleted_at.is_some() {
        Skipped::Deleted
    } else if matched.doubt.is_some() {
        Skipped::OtherName
    } else {
        Skipped::Duplicate
    };
    let mut reasons = vec![match doubt(writer, &matched, record)? {
        Some(difference) => skipped_reason(&matched, entity, &difference),
        None => duplicate_reason(&matched, entity),
    }];
    // The values of another person, or of a deleted record, are no differences to settle here.
    let is_same = matched.deleted_at.is_none() && matched.doubt.is_none();
    if let Some(only) = matched.only().filter(|_| is_same) {
        let found = writer.differences((only, matched.rule), record)?;
        if found.is_empty() && matched.rows.is_empty() && !brings_something(writer, record) {
            let note = Note {
                reasons: Vec::new(),
                records: matched.records,
                says_nothing_new: Some(matched.rule),
            };
            return Ok(Outcome::Skipped(why, note));
        }
        if !found.is_empty() {
            let mut reason = differing_reason(writer, only, &found);
            if are_blank_cells(&found) {
                reason.fix = kept_fix(writer, only, &found);
            }
            reasons.push(reason);
        }
        reasons.extend(finder.left(writer, record, only)?);
        reasons.extend(finder.differing_links(writer, record, only)?);
        if reasons.len() > 1 {
            why = Skipped::Differing;
        }
    }
    let note = Note {
        reasons,
        records: matched.records,
        says_nothing_new: None,
    };
    Ok(Outcome::Skipped(why, note))
}

/// Fails a duplicate.
pub fn failed(writer: &RecordWriter<'_>, matched: Match) -> Outcome {
    let entity = writer.schema.entity();
    let reason = match matched.doubt {
        Some(Doubt::RepeatedId) => repeated_id_reason(&matched, entity),
        _ => duplicate_reason(&matched, entity),
    };
    let reason = reason.by(matched.rule, matched.doubt);
    Outcome::Failed(Note::of(reason, matched.records))
}

/// Makes a row wait for a decision.
pub fn waiting(
    writer: &RecordWriter<'_>,
    incoming: &Incoming<'_>,
    record: &Record,
    matched: Match,
) -> Result<Outcome> {
    let entity = writer.schema.entity();
    let difference = doubt(writer, &matched, record)?;
    let mut reason = waiting_reason(&matched, entity, difference.as_deref());
    let own = incoming.own;
    if let Some(own) = own.filter(|own| !matched.records.contains(&own.id)) {
        let became = match matched.rule {
            Rule::Id => "was merged into that one",
            _ => "was removed",
        };
        let told = format!(
            "; {entity} {}, from which the row was exported, {became}",
            own.id
        );
        reason.message.push_str(&told);
    }
    if writer.plan.traits().has_choices {
        let job = match writer.commits {
            Commits::Never => "JOB".to_owned(),
            Commits::Batches | Commits::AtOnce => writer.import.job().to_string(),
        };
        reason.fix = format!(
            "decide with `intake jobs review {job}`; or in its row: on_duplicate merge, create or skip, then import with this file as --decisions"
        );
    }
    Ok(Outcome::Waiting(Note::of(reason, matched.offered())))
}

/// Returns the note about a row that would wait, which a user decided earlier to skip.
pub fn skipped_by(verdict: &LastingVerdict, waiting: Note) -> Note {
    let id = verdict.id;
    let (by, day) = (&verdict.by, trash::day(verdict.at));
    let mut message = format!("skipped, as {by} decided on {day} (verdict {id})");
    if let Some(reason) = waiting.reasons.first() {
        message.push_str(&format!(": {}", reason.message));
    }
    let fix = format!("to be asked about it again: intake verdict forget {id}");
    Note::of(Reason::row(Code::Verdict, message, fix), waiting.records)
}

/// A failed row that was corrected before.
#[derive(Clone, Copy, Debug)]
pub struct CorrectedBefore {
    /// The job in which it failed.
    pub original: i64,
    /// Its number there.
    pub row: u64,
    /// The job that corrected it.
    pub by: i64,
}

/// Returns the reason of a corrected row that another job imported.
pub fn imported_before(before: CorrectedBefore) -> Reason {
    let CorrectedBefore { original, row, by } = before;
    Reason::row(
        Code::Duplicate,
        format!("row {row} of job {original} was corrected and imported by job {by}"),
        "to import it once more as another record: clear its cell _row",
    )
}

/// Returns the note about a row that was corrected before, and that matches no record now.
pub fn waiting_again(before: CorrectedBefore) -> Note {
    let CorrectedBefore { original, row, by } = before;
    let reason = Reason::row(
        Code::Decision,
        format!(
            "row {row} of job {original} was corrected before, in job {by}, and matches no record now"
        ),
        "decide with `intake jobs review`, or, if it is another person, clear its cell _row and import it again",
    );
    Note::of(reason, Vec::new())
}

/// Returns the note about a row that matches no record.
pub fn new(writer: &RecordWriter<'_>) -> Note {
    Note::of(new_reason(writer.schema.entity()), Vec::new())
}

/// Returns the note about a row that matches no record and waits for a decision.
pub fn new_waiting(writer: &RecordWriter<'_>) -> Note {
    let reason = Reason {
        code: Code::Decision,
        fix: "decide with `intake jobs review`, or import the row with --on-new create or skip"
            .into(),
        ..new_reason(writer.schema.entity())
    };
    Note::of(reason, Vec::new())
}

/// Returns the record that a row went into, with a note about the values in which the row still differs from it. `of_contacts`
/// has the reasons of its contacts.
pub fn existing(
    writer: &RecordWriter<'_>,
    id: i64,
    (change, of_contacts): (&Change, Vec<Reason>),
) -> Existing {
    let (mut reasons, left) = (Vec::new(), &change.left);
    if !left.is_empty() {
        let mut reason = differing_reason(writer, id, left);
        if change.is_late {
            reason.message.push_str("; a later import changed it");
            reason.fix = edit_fix(writer, id);
        } else if writer.plan.on_duplicate == OnDuplicate::Update {
            reason.fix = kept_fix(writer, id, left);
            if keeps_address(writer, left) {
                reason = reason.of_address();
            }
        } else if writer.plan.traits().has_choices {
            // A person's row cannot be imported again with another policy.
            let entity = writer.schema.entity();
            reason.fix =
                format!("to keep the record: do nothing; to change it: intake {entity} edit {id}");
        }
        reasons.push(reason);
    }
    reasons.extend(of_contacts);
    Existing {
        id,
        differing: differing_note(id, reasons),
    }
}

/// Returns the note about the values that a record or its contacts keep; none without such reasons.
pub fn differing_note(record: i64, reasons: Vec<Reason>) -> Option<Note> {
    (!reasons.is_empty()).then(|| Note {
        reasons,
        records: vec![record],
        says_nothing_new: None,
    })
}

/// Fails a row. The reasons in `named` come first, and already name their columns.
pub fn rejected(mapping: &Mapping, mut reasons: Vec<Reason>, named: Vec<Reason>) -> Outcome {
    mapping.name_columns(&mut reasons);
    reasons.splice(0..0, named);
    Outcome::Failed(Note {
        reasons,
        ..Note::default()
    })
}

/// Returns the reason of a row that is only a part of a record and matches no record that it may change.
pub fn only_a_part(writer: &RecordWriter<'_>, missing: &[String]) -> Reason {
    let entity = writer.schema.entity();
    Reason::row(
        Code::Required,
        format!("has only some fields of a {entity}, and matches no {entity} that it may change"),
        format!(
            "check _id and _intake, and import with --on-duplicate update or merge; or add columns for {}",
            listed(missing.iter().map(String::as_str))
        ),
    )
}

/// Returns the reason of a row whose record, known by its external id, was deleted too long ago.
pub fn gone(writer: &RecordWriter<'_>) -> Reason {
    let entity = writer.schema.entity();
    Reason::row(
        Code::Duplicate,
        format!("the {entity} was deleted too long ago to be restored"),
        format!("to create a new {entity}: import it with --on-deleted create"),
    )
}

/// Returns the reason of a person without an email.
pub fn without_email() -> Reason {
    Reason::row(
        Code::Required,
        "has no default email in Intelliflo",
        "set a default email in Intelliflo, or run: intake config set intelliflo.first_email yes",
    )
}

/// Returns the reason why a match is only possible, with the values that differ. Returns `None` if the match is
/// certain.
fn doubt(writer: &RecordWriter<'_>, matched: &Match, record: &Record) -> Result<Option<String>> {
    difference(matched, (writer.schema, &writer.currency), record, |id| {
        writer.import.existing(id)
    })
}

fn differing_reason(writer: &RecordWriter<'_>, id: i64, found: &[Difference]) -> Reason {
    let plan = writer.plan;
    let header = |field: &str| plan.mapping.header_of(field);
    let column = |field: &str| header(field).unwrap_or_else(|| field.to_owned());
    difference_reason(writer.schema, id, found, &writer.currency, column)
}

/// Returns the fix for values that only a user can put into the record.
fn edit_fix(writer: &RecordWriter<'_>, id: i64) -> String {
    let entity = writer.schema.entity();
    format!("to keep the record: delete this row; to change it: intake {entity} edit {id}")
}

/// Returns the fix for values that do not overwrite those of the record.
fn kept_fix(writer: &RecordWriter<'_>, id: i64, left: &[Difference]) -> String {
    let entity = writer.schema.entity();
    let how = if are_blank_cells(left) {
        format!("a blank cell never clears a value, to clear it: intake {entity} edit {id}")
    } else if keeps_address(writer, left) {
        "to take the new address: fill in its street, postcode and city".to_owned()
    } else {
        return edit_fix(writer, id);
    };
    format!("to keep the record: delete this row; {how}")
}

/// Returns whether a row differs from its record only in cells that a user blanked.
fn are_blank_cells(found: &[Difference]) -> bool {
    found.iter().all(|one| one.row.is_none())
}

/// Returns whether an update left the address of the record: the row has only a part of another one.
fn keeps_address(writer: &RecordWriter<'_>, left: &[Difference]) -> bool {
    let is_part = |one: &Difference| is_part_of_address(&writer.schema.field(one.field).name);
    left.iter().any(|one| one.row.is_some() && is_part(one))
}

/// Returns whether a row has values of a related record. The choice about a person is no such value: a user made it
/// before the import.
fn brings_something(writer: &RecordWriter<'_>, record: &Record) -> bool {
    if writer.plan.traits().has_choices {
        return false;
    }
    let mut fields = writer.schema.iter();
    fields.any(|(id, field)| brings(field) && record.get(id).is_some())
}
