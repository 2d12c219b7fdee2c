//! `merge`: merges two records that mean the same person or organisation.

use clap::Args;
use serde_json::{Map, Value as Json, json};

use super::args::KeepAndOther;
use super::facing::{self, Shown};
use super::field_by_field::{self, of_stored, takes};
use super::noun::Noun;
use super::one::living;
use super::records::Records;
use super::{merged, plain, write};
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
        let options = MergeOptions {
            region,
            taken,
            shown: &[&keep, &other],
        };
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
    let mut record = N::record(session, &records, keep.id)?;
    if session.terminal.format() == Format::Json {
        let not_taken = differing(pair, &result, &records);
        record.insert("not_taken".to_owned(), Json::Object(not_taken));
        let unmerge = unmerge(session, pair.1, &records);
        record.insert("unmerge".to_owned(), Json::String(unmerge));
    }
    write(session, &record)?;
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
    let schema = &records.schema;
    let entity = schema.entity();
    let mut text = format!(
        "Merged {entity} {} into {entity} {}: {}.",
        other.id,
        keep.id,
        merged::summary(entity, result)
    );
    let not_taken = result.differing.iter().filter_map(|&id| {
        let value = plain(other.get(id)?, &records.currency);
        Some(format!("{} {value}", schema.field(id).name))
    });
    let not_taken: Vec<String> = not_taken.collect();
    if !not_taken.is_empty() {
        text.push_str(&format!(
            " Not taken from {entity} {}: {}.",
            other.id,
            not_taken.join("; ")
        ));
    }
    let unmerge = unmerge(session, other, records);
    format!("{text} To undo the merge: {unmerge}")
}

/// Returns the command that undoes a merge.
fn unmerge(session: &Session, other: &Stored, records: &Records<'_>) -> String {
    let id = other.id.to_string();
    command(session, &[records.schema.entity().name(), "unmerge", &id])
}

/// Returns the fields in which the record that stays keeps another value, with both values, as JSON.
fn differing(
    (keep, other): (&Stored, &Stored),
    merged: &Merged,
    records: &Records<'_>,
) -> Map<String, Json> {
    let text = |stored: &Stored, id| stored.get(id).map(|value| plain(value, &records.currency));
    let both = merged.differing.iter().map(|&id| {
        let name = records.schema.field(id).name.to_string();
        (
            name,
            json!({ "keep": text(keep, id), "other": text(other, id) }),
        )
    });
    both.collect()
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
    let filled = planned.filled.iter().map(|&id| {
        let value = other.get(id).map(|value| plain(value, &records.currency));
        (schema.field(id).name.to_string(), json!(value))
    });
    let filled: Map<String, Json> = filled.collect();
    let differing = differing((keep, other), planned, records);
    session.terminal.json(&json!({
        "keep": keep.id, "other": other.id, "filled": filled, "differing": differing,
        "moved": merged::counts(planned),
    }))?;
    Ok(Outcome::Done)
}
