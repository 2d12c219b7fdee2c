//! `edit`: changes fields of a record, by flags or by a form at the terminal.

use clap::Args;

use super::args::{ChangedFields, OneRecord};
use super::asking;
use super::external_ids::ExternalIdFlag;
use super::given::{Given, Texts, assert_whole};
use super::noun::Noun;
use super::one::living;
use super::records::Records;
use super::{note_same_email, note_same_phone};
use crate::error::{Error, Outcome, Result};
use crate::record::{Rules, fields};
use crate::session::Session;
use crate::store::{Edits, Stored};

/// The arguments of `edit`.
#[derive(Args, Debug)]
pub struct EditArgs<N: Noun> {
    #[command(flatten)]
    record: OneRecord<N>,
    #[command(flatten)]
    fields: ChangedFields<N>,
    #[command(flatten)]
    ids: ExternalIdFlag,
}

/// Changes the record that the text names, and shows it.
pub fn run<N: Noun>(args: &EditArgs<N>, session: &Session) -> Result<Outcome> {
    let text = &args.record.text;
    let records = Records::to_change(session, N::ENTITY, text)?;
    let stored = living(session, records.store, &records.schema, text)?;
    let texts = Texts::of(&records.schema, &args.fields.flags)?;
    change_with_ids(session, &records, &stored, (&texts, &args.ids))?;
    N::show(session, &records, stored.id)?;
    Ok(Outcome::Done)
}

/// Changes the given fields and external ids of a record: all or none.
pub fn change_with_ids(
    session: &Session,
    records: &Records<'_>,
    stored: &Stored,
    (texts, ids): (&Texts<'_>, &ExternalIdFlag),
) -> Result<()> {
    if ids.is_empty() {
        return change(session, records, stored, texts);
    }
    records.store.transaction(|| {
        ids.set(session, records, stored.id)?;
        if texts.are_any() {
            change(session, records, stored, texts)?;
        }
        Ok(())
    })
}

/// Changes the given fields of a record, and notes how many changed. If no field was given, asks the user at the
/// terminal field by field.
pub fn change(
    session: &Session,
    records: &Records<'_>,
    stored: &Stored,
    texts: &Texts<'_>,
) -> Result<()> {
    let rules = records.rules(session, &records.schema)?;
    let given = texts.part(&records.schema, &rules)?;
    if given.is_any {
        return write(session, records, stored, (&given, &rules));
    }
    if !session.can_ask() {
        return Err(nothing_given(records, stored));
    }
    let mut answers = Vec::new();
    let asked =
        session.converse(|| asking::changes(session, records, &rules, (stored, &mut answers)));
    asked.map_err(|error| {
        asking::left_changes(error, session, (&records.schema, stored), &answers)
    })?;
    let given = Texts::from_fields(&answers).part(&records.schema, &rules)?;
    write(session, records, stored, (&given, &rules))
}

fn write(
    session: &Session,
    records: &Records<'_>,
    stored: &Stored,
    (given, rules): (&Given, &Rules),
) -> Result<()> {
    let whole = |edited: &Stored| assert_whole((&records.schema, rules), &given.cleared, edited);
    let edits = Edits {
        given: &given.record,
        cleared: &given.cleared,
        check: &whole,
    };
    let entity = records.schema.entity();
    let command = format!("{entity} edit");
    let author = session.author(&command);
    let changed = records
        .store
        .edit_record(&records.schema, stored.id, edits, &author)?;
    let said = match changed {
        0 => format!(
            "Nothing was changed: {entity} {} already has these values.",
            stored.id
        ),
        1 => format!("Changed 1 field of {entity} {}.", stored.id),
        more => format!("Changed {more} fields of {entity} {}.", stored.id),
    };
    session.terminal.note(&said);
    let email = records.schema.find(fields::EMAIL);
    if changed > 0 && email.is_some_and(|email| given.record.get(email).is_some()) {
        note_same_email(session, records, stored.id)?;
    }
    if changed > 0 && entity.spec().comes_from_lead() {
        note_same_phone(session, records, stored.id, &given.record)?;
    }
    Ok(())
}

fn nothing_given(records: &Records<'_>, stored: &Stored) -> Error {
    let entity = records.schema.entity();
    Error::usage(format!("nothing to change in {entity} {}", stored.id)).hint(format!(
        "Name a field: `intake {entity} edit --help` shows the flags."
    ))
}
