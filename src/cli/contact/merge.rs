//! `contact merge`: two records of one person become one.

use clap::Args;

use super::card;
use crate::cli::record::counted;
use crate::cli::record::desk::Desk;
use crate::cli::record::given::Texts;
use crate::cli::record::one::living;
use crate::cli::record::plain;
use crate::cli::suggestion::command;
use crate::context::Context;
use crate::duplicate::{Merge, changes};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::store::{Edit, MERGING, MovedLinks};

/// Fill what one contact lacks from another, which gives its links and goes to the trash
#[derive(Args, Debug)]
pub struct MergeArgs {
    /// The contact that stays: an id, an email, or a whole name
    keep: String,
    /// The contact that goes to the trash: an id, an email, or a whole name
    other: String,
}

pub fn run(args: &MergeArgs, context: &mut Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_change(context, Entity::Contact, &args.keep)?;
    let form = &desk.form;
    let keep = living(context, &desk.store, form, &args.keep)?;
    let other = living(context, &desk.store, form, &args.other)?;
    let texts: Vec<(crate::record::FieldId, String)> = form
        .stored()
        .filter_map(|(id, _)| Some((id, plain(other.get(id)?, &desk.currency))))
        .collect();
    let given = Texts::from_fields(&texts).part(form, &desk.rules(context, form)?)?;
    let edits: Vec<Edit<'_>> = changes(form, &keep.values, &given.record, Merge::Fill)
        .into_iter()
        .map(Edit::from)
        .collect();
    let author = context.author(MERGING);
    let links =
        desk.store
            .merge_contacts(form, (keep.id, other.id), (&edits, &given.record), &author)?;
    let note = format!(
        "Contact {} is merged into contact {}: {} filled, {} moved. It is in the trash: {}",
        other.id,
        keep.id,
        counted(edits.len(), "field"),
        counted(links.moved.len(), "link"),
        command(context, &["contact", "restore", &other.id.to_string()])
    );
    context.terminal.note(&note);
    note_links(context, &desk, keep.id, &links)?;
    card::show(context, &desk, keep.id)?;
    Ok(Outcome::Done)
}

/// Says which relationships of the one that goes are no more, and where the other one is the primary contact now.
fn note_links(context: &mut Context, desk: &Desk, keep: i64, links: &MovedLinks) -> Result<()> {
    let form = desk.form_of(Entity::Client)?;
    let client = |id: i64| -> Result<String> {
        let stored = desk.store.record(&form, id)?.unwrap_or_default();
        Ok(format!("client {id}, {}", stored.name(&form)))
    };
    for (link, stays) in &links.dropped {
        let note = format!(
            "Dropped: {} of {}; contact {keep} stays its {stays}.",
            link.relationship,
            client(link.client)?
        );
        context.terminal.note(&note);
    }
    let dropped = links.dropped.iter().map(|(link, _)| link);
    for link in links
        .moved
        .iter()
        .chain(dropped)
        .filter(|one| one.is_primary)
    {
        let client = client(link.client)?;
        let note = format!("Contact {keep} is the primary contact of {client} now.");
        context.terminal.note(&note);
    }
    Ok(())
}
