//! `merge`: merges two records that mean the same person or organisation.

use clap::Args;
use serde_json::{Map, Value as Json, json};

use super::args::KeepAndOther;
use super::facing::{self, Shown};
use super::field_by_field::{self, of_stored, takes};
use super::noun::Noun;
use super::one::living;
use super::records::Records;
use super::{merged, plain};
use crate::cli::suggestion::command;
use crate::error::{Error, Outcome, Result};
use crate::record::FieldId;
use crate::record::phone::Region;
use crate::session::Session;
use crate::store::{MergeOptions, Merged, Stored};
use crate::terminal::Format;

/// The arguments of `merge`.
#[derive(Args, Debug)]
pub struct MergeArgs<N: Noun> {
    #[command(flatten)]
    records: KeepAndOther<N>,
    /// Show what would change, and change nothing
    #[arg(long)]
    dry_run: bool,
}

/// Merges the records that the texts name.
pub fn run<N: Noun>(args: &MergeArgs<N>, session: &Session) -> Result<Outcome> {
    let entity = N::ENTITY;
    let records = Records::to_change(session, entity, &args.records.keep)?;
    let keep = living(session, records.store, &records.schema, &args.records.keep)?;
    let other = living(session, records.store, &records.schema, &args.records.other)?;
    let (command, region) = (format!("{entity} merge"), records.config.region()?);
    let author = session.author(&command);
    let merge = |taken: Option<&[FieldId]>| {
        let ids = (keep.id, other.id);
        let options = MergeOptions { region, taken };
        let store = records.store;
        store.merge_records(&records.schema, options, ids, &author)
    };
    let pair = (&keep, &other);
    if args.dry_run || (session.can_ask() && !session.yes) || keep.id == other.id {
        let planned = records.store.rehearse(|| merge(None))?;
        show_plan(pair, &planned, &records, session);
        if args.dry_run {
            session
                .terminal
                .note("Nothing was merged: this was a rehearsal.");
            return answer(pair, &planned, &records, session);
        }
    }
    let answer = session.converse(|| ask(pair, region, &records, session))?;
    let taken = match &answer {
        Answer::Fill => None,
        Answer::Take(fields) => Some(&fields[..]),
        Answer::No => {
            session.terminal.note("Nothing was merged.");
            return Ok(Outcome::Done);
        }
    };
    let result = merge(taken)?;
    session
        .terminal
        .note(&told(session, pair, &result, &records));
    merged::note_related(session, &records, keep.id, &result)?;
    N::show(session, &records, keep.id)?;
    Ok(Outcome::Done)
}

/// The answer to the question whether to merge.
enum Answer {
    /// Fills empty fields.
    Fill,
    /// Takes the values of the other record in these fields.
    Take(Vec<FieldId>),
    No,
}

/// Asks whether to merge, and how. A script answers with --yes.
fn ask(
    (keep, other): (&Stored, &Stored),
    region: Region,
    records: &Records<'_>,
    session: &Session,
) -> Result<Answer> {
    let (schema, question) = (&records.schema, question((keep, other), records));
    if session.yes || !session.can_ask() {
        let what = format!("merging {}", schema.entity().plural());
        let is_wanted = session.confirm(&question, &what)?;
        return Ok(if is_wanted { Answer::Fill } else { Answer::No });
    }
    let differing = of_stored((schema, &records.currency), region, (keep, other));
    let mut options = vec!["No", "Yes: fill the empty fields"];
    if !differing.is_empty() {
        options.push("Yes: choose field by field …");
    }
    let options: Vec<String> = options.into_iter().map(str::to_owned).collect();
    let chosen = session.prompts.choose(&question, &options, 0)?;
    match chosen.ok_or_else(Error::back)? {
        0 => Ok(Answer::No),
        1 => Ok(Answer::Fill),
        _ => {
            let question = takes(schema.entity(), (keep.id, other.id));
            let about = (&records.schema, &differing[..]);
            let fields = field_by_field::ask_about_records(&*session.prompts, &question, about)?;
            fields.map(Answer::Take).ok_or_else(Error::back)
        }
    }
}

fn question((keep, other): (&Stored, &Stored), records: &Records<'_>) -> String {
    let schema = &records.schema;
    let entity = schema.entity();
    format!(
        "Merge {entity} {}, {}, into {entity} {}, {}?",
        other.id,
        other.name(schema),
        keep.id,
        keep.name(schema)
    )
}

/// Returns what the merge did, and the command that undoes it.
fn told(
    session: &Session,
    (keep, other): (&Stored, &Stored),
    result: &Merged,
    records: &Records<'_>,
) -> String {
    let entity = records.schema.entity();
    let id = other.id.to_string();
    format!(
        "Merged {entity} {id} into {entity} {}: {}. To undo the merge: {}",
        keep.id,
        merged::summary(entity, result),
        command(session, &[entity.name(), "unmerge", &id])
    )
}

/// Shows both records side by side, and what the merge changes.
fn show_plan(
    (keep, other): (&Stored, &Stored),
    planned: &Merged,
    records: &Records<'_>,
    session: &Session,
) {
    show_both((keep, other), records, session);
    for line in merged::plan(records, (keep.id, other.id), planned) {
        session.terminal.tell(&line);
    }
}

/// Shows two records side by side.
pub fn show_both((a, b): (&Stored, &Stored), records: &Records<'_>, session: &Session) {
    let shown = [a, b].map(|stored| Shown::stored(&records.schema, stored, &records.currency));
    facing::show(&session.terminal, &records.schema, &shown);
}

/// Writes what a merge would do, as JSON.
fn answer(
    (keep, other): (&Stored, &Stored),
    planned: &Merged,
    records: &Records<'_>,
    session: &Session,
) -> Result<Outcome> {
    if session.terminal.format() != Format::Json {
        return Ok(Outcome::Done);
    }
    let schema = &records.schema;
    let text = |stored: &Stored, id| stored.get(id).map(|value| plain(value, &records.currency));
    let fields = |ids: &[FieldId], value: &dyn Fn(FieldId) -> Json| {
        let named = ids
            .iter()
            .map(|&id| (schema.field(id).name.to_string(), value(id)));
        named.collect::<Map<String, Json>>()
    };
    let filled = fields(&planned.filled, &|id| json!(text(other, id)));
    let differing = fields(
        &planned.differing,
        &|id| json!({ "keep": text(keep, id), "other": text(other, id) }),
    );
    session.terminal.json(&json!({
        "keep": keep.id, "other": other.id, "filled": filled, "differing": differing,
        "moved": merged::counts(planned),
    }))?;
    Ok(Outcome::Done)
}
