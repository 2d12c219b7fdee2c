//! `same` and `different`: notes whether two records are the same, for every later import.

use clap::Args;

use super::args::TwoRecords;
use super::noun::Noun;
use super::one::living;
use super::records::Records;
use crate::cli::suggestion::command;
use crate::cli::verdict::{self, words};
use crate::error::{Outcome, Result};
use crate::record::trash;
use crate::session::Session;
use crate::store::{Given, Judged, LastingVerdict};
use crate::terminal::Format;

/// The arguments of `same` and `different`.
#[derive(Args, Debug)]
pub struct JudgeArgs<N: Noun> {
    #[command(flatten)]
    records: TwoRecords<N>,
}

/// Notes whether the records that the texts name are the same.
pub fn run<N: Noun>(args: &JudgeArgs<N>, is_same: bool, session: &Session) -> Result<Outcome> {
    let entity = N::ENTITY;
    let records = Records::to_change(session, entity, &args.records.a)?;
    let find = |text| living(session, records.store, &records.schema, text);
    let (a, b) = (find(&args.records.a)?, find(&args.records.b)?);
    let command_line = format!("{entity} {}", verdict::name(is_same));
    let author = session.author(&command_line);
    let store = records.store;
    let given = store.judge_records(entity, (a.id, b.id), is_same, &author)?;
    let [first, second] = [&a, &b].map(|stored| {
        let name = stored.name(&records.schema);
        format!("{entity} {}, {name}", stored.id)
    });
    note(&given, [&first, &second], is_same, session);
    if session.terminal.format() == Format::Json {
        let (record, other) = (a.id.min(b.id), a.id.max(b.id));
        session.terminal.json(&verdict::record(&LastingVerdict {
            id: given.id,
            entity,
            judged: Judged::Records {
                record,
                other,
                is_same,
            },
            by: author.by.to_owned(),
            at: author.at,
            job: None,
        }))?;
    }
    Ok(Outcome::Done)
}

/// Notes the verdict that was given on two records, and the command that removes it.
pub fn note(given: &Given, names: [&str; 2], is_same: bool, session: &Session) {
    let id = given.id.to_string();
    session.terminal.note(&format!(
        "Noted as verdict {id}: {}, and {}, are {}.",
        names[0],
        names[1],
        words(is_same)
    ));
    if let Some(older) = &given.replaced {
        session.terminal.note(&replaced(older));
    }
    let forget = command(session, &["verdict", "forget", &id]);
    session.terminal.note(&format!("To forget it: {forget}"));
}

fn replaced(older: &LastingVerdict) -> String {
    format!(
        "It replaces verdict {}: {}, by {} on {}.",
        older.id,
        words(older.is_same()),
        older.by,
        trash::day(older.at)
    )
}
