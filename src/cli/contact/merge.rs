//! `contact merge`: merges two records of one person.

use clap::Args;

use super::card;
use crate::cli::record::counted;
use crate::cli::record::given::Texts;
use crate::cli::record::one::living;
use crate::cli::record::plain;
use crate::cli::record::records::Records;
use crate::cli::suggestion::command;
use crate::duplicate::{Merge, changes};
use crate::error::{Error, Outcome, Result};
use crate::record::{Entity, listed};
use crate::session::Session;
use crate::store::{Edit, MERGING, MovedLinks, Stored};

/// Merge two records of one person: fill the empty fields of one, move the links, delete the other
///
/// Shows both records and asks first; a script needs --yes. `intake contact unmerge OTHER` undoes the merge.
#[derive(Args, Debug)]
pub struct MergeArgs {
    /// Contact that stays: an id, an email, or a whole name
    keep: String,
    /// Contact that moves to the trash: an id, an email, or a whole name
    other: String,
    /// Show what would change, and change nothing
    #[arg(long)]
    dry_run: bool,
}

pub fn run(args: &MergeArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_change(session, Entity::Contact, &args.keep)?;
    let schema = &records.schema;
    let keep = living(session, records.store, schema, &args.keep)?;
    let other = living(session, records.store, schema, &args.other)?;
    let texts: Vec<(crate::record::FieldId, String)> = schema
        .stored()
        .filter_map(|(id, _)| Some((id, plain(other.get(id)?, &records.currency))))
        .collect();
    let given = Texts::from_fields(&texts).part(schema, &records.rules(session, schema)?)?;
    let edits: Vec<Edit<'_>> = changes(schema, &keep.values, &given.record, Merge::Fill)
        .into_iter()
        .map(Edit::from)
        .collect();
    if keep.id == other.id {
        return Err(Error::usage("a contact cannot be merged with itself"));
    }
    if !is_confirmed(args, (&keep, &other), &edits, &records, session)? {
        return Ok(Outcome::Done);
    }
    let author = session.author(MERGING);
    let links = records.store.merge_contacts(
        schema,
        (keep.id, other.id),
        (&edits, &given.record),
        &author,
    )?;
    let note = format!(
        "Merged contact {} into contact {}: {} filled, {} moved. To undo the merge: {}",
        other.id,
        keep.id,
        counted(edits.len(), "field"),
        counted(links.moved.len(), "link"),
        command(session, &["contact", "unmerge", &other.id.to_string()])
    );
    session.terminal.note(&note);
    note_links(session, &records, keep.id, &links)?;
    card::show(session, &records, keep.id)?;
    Ok(Outcome::Done)
}

/// Shows both records and the fields that the merge fills, and asks whether to merge them.
fn is_confirmed(
    args: &MergeArgs,
    (keep, other): (&Stored, &Stored),
    edits: &[Edit<'_>],
    records: &Records<'_>,
    session: &Session,
) -> Result<bool> {
    let schema = &records.schema;
    if args.dry_run || (session.can_ask() && !session.yes) {
        show_both(keep, other, records, session);
        let fills = edits.iter().map(|edit| &*schema.field(edit.field).name);
        let fills = match listed(fills) {
            fields if fields.is_empty() => "no field".to_owned(),
            fields => fields,
        };
        session.terminal.tell(&format!(
            "The merge fills {fills} of contact {}, moves the links of contact {}, and deletes contact {}.",
            keep.id, other.id, other.id
        ));
    }
    if args.dry_run {
        session
            .terminal
            .note("Nothing was merged: this was a rehearsal.");
        return Ok(false);
    }
    let question = format!(
        "Merge contact {}, {}, into contact {}, {}?",
        other.id,
        other.name(schema),
        keep.id,
        keep.name(schema)
    );
    let is_confirmed = session.confirm(&question, "merging contacts")?;
    if !is_confirmed {
        session.terminal.note("Nothing was merged.");
    }
    Ok(is_confirmed)
}

fn show_both(keep: &Stored, other: &Stored, records: &Records<'_>, session: &Session) {
    let text = |stored: &Stored, id| {
        let value = stored.get(id).map(|value| plain(value, &records.currency));
        value.unwrap_or_default()
    };
    let rows: Vec<(String, Vec<String>)> = records
        .schema
        .stored()
        .map(|(id, field)| {
            (
                field.name.to_string(),
                vec![text(keep, id), text(other, id)],
            )
        })
        .filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()))
        .collect();
    let titles = [keep, other].map(|stored| format!("contact {}", stored.id));
    session.terminal.side_by_side(&titles, &rows);
}

/// Notes the links that were dropped, and the clients whose primary contact changed.
fn note_links(
    session: &Session,
    records: &Records<'_>,
    keep: i64,
    links: &MovedLinks,
) -> Result<()> {
    let schema = records.schema_of(Entity::Client)?;
    let client = |id: i64| -> Result<String> {
        let stored = records.store.record(&schema, id)?.unwrap_or_default();
        Ok(format!("client {id}, {}", stored.name(&schema)))
    };
    for (link, stays) in &links.dropped {
        let note = format!(
            "Dropped: {} of {}; contact {keep} stays its {stays}.",
            link.relationship,
            client(link.client)?
        );
        session.terminal.note(&note);
    }
    let dropped = links.dropped.iter().map(|(link, _)| link);
    for link in links
        .moved
        .iter()
        .chain(dropped)
        .filter(|one| one.is_primary)
    {
        let client = client(link.client)?;
        let note = format!("Contact {keep} is now the primary contact of {client}.");
        session.terminal.note(&note);
    }
    Ok(())
}
