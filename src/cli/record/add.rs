//! `add`: adds a record from the flags.

use clap::Args;

use super::args::NewFields;
use super::given::Texts;
use super::note_same_email;
use super::noun::Noun;
use super::records::Records;
use crate::error::{Outcome, Result};
use crate::session::Session;

/// The arguments of `add`.
#[derive(Args, Debug)]
pub struct AddArgs<N: Noun> {
    #[command(flatten)]
    fields: NewFields<N>,
}

/// Adds the record, and shows it.
pub fn run<N: Noun>(args: &AddArgs<N>, session: &Session) -> Result<Outcome> {
    let entity = N::ENTITY;
    let records = Records::to_add(session, entity)?;
    let texts = Texts::of(&records.schema, &args.fields.flags)?;
    let record = texts.whole(&records.schema, &records.rules(session, &records.schema)?)?;
    let records = records.made(session)?;
    let command = format!("{entity} add");
    let author = session.author(&command);
    let id = records
        .store
        .insert_record(&records.schema, &record, &author)?;
    session.terminal.note(&format!("Added {entity} {id}."));
    note_same_email(session, &records, id)?;
    N::show(session, &records, id)?;
    Ok(Outcome::Done)
}
