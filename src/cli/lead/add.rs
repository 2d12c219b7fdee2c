//! `lead add`: a new lead, by hand.

use clap::Args;

use super::flags::LeadFlags;
use super::show::show_lead;
use crate::cli::record::desk::Desk;
use crate::cli::record::given::Texts;
use crate::cli::record::note_same_email;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::Entity;

/// Add a lead
#[derive(Args, Debug)]
pub struct AddArgs {
    /// The whole name; split into first and last name
    name: Option<String>,
    #[command(flatten)]
    flags: LeadFlags,
}

pub fn run(args: &AddArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_add(context, Entity::Lead)?;
    let flags = args.flags.by_field(args.name.as_deref());
    let texts = Texts::of(&desk.form, &flags, &args.flags.set)?;
    let record = texts.whole(&desk.form, &desk.rules(context, &desk.form)?)?;
    let desk = desk.made(context)?;
    let author = context.author("lead add");
    let id = desk.store.insert_record(&desk.form, &record, &author)?;
    context.terminal.note(&format!("Added lead {id}."));
    note_same_email(context, &desk, id)?;
    show_lead(context, &desk, id)?;
    Ok(Outcome::Done)
}
