//! `show`: shows one record with its related records.

use clap::Args;

use super::args::OneRecord;
use super::noun::Noun;
use super::one::{Among, one};
use super::records::Records;
use crate::error::{Outcome, Result};
use crate::session::Session;

/// The arguments of `show`.
#[derive(Args, Debug)]
pub struct ShowArgs<N: Noun> {
    #[command(flatten)]
    record: OneRecord<N>,
}

/// Shows the record that the text names.
pub fn run<N: Noun>(args: &ShowArgs<N>, session: &Session) -> Result<Outcome> {
    let text = args.record.text.as_str();
    let records = Records::to_show(session, N::ENTITY, text)?;
    let meant = (text, Among::Living);
    let stored = one(session, records.store, &records.schema, meant)?;
    N::show(session, &records, stored.id)?;
    Ok(Outcome::Done)
}
