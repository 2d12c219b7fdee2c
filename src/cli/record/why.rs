//! `why`: explains whether two records are the same person or client, as an import would decide.

use clap::Args;
use serde_json::json;

use super::args::TwoRecords;
use super::noun::Noun;
use super::one::living;
use super::records::Records;
use super::{capital, explained};
use crate::cli::suggestion::command;
use crate::cli::verdict;
use crate::duplicate::{Assessor, Evidence, Explanation, Identity};
use crate::error::{Error, Outcome, Result};
use crate::job::Household;
use crate::record::{Record, Rule, Schema};
use crate::session::Session;
use crate::store::{RecordRef, Stored};
use crate::terminal::Format;

/// The arguments of `why`.
#[derive(Args, Debug)]
pub struct WhyArgs<N: Noun> {
    #[command(flatten)]
    records: TwoRecords<N>,
}

/// Explains how an import would decide about two records.
pub fn run<N: Noun>(args: &WhyArgs<N>, session: &Session) -> Result<Outcome> {
    let (entity, texts) = (N::ENTITY, &args.records);
    let records = Records::to_show(session, entity, &texts.a)?;
    let a = living(session, records.store, &records.schema, &texts.a)?;
    let b = living(session, records.store, &records.schema, &texts.b)?;
    if a.id == b.id {
        return Err(Error::usage(format!("both are {entity} {}", a.id))
            .hint("Name two different records by their ids."));
    }
    let decided = decided(&records, (&a, &b))?;
    let mut found = explanations(&records, (&a, &b))?;
    let source = shared_source(&records, (&a, &b))?;
    if source.is_some() {
        for one in &mut found {
            one.evidence = Evidence::Contradicted;
        }
    }
    let best = found.iter().min_by_key(|one| rank(one.evidence));
    if session.terminal.format() == Format::Json {
        let candidates: Vec<_> = found
            .iter()
            .map(|one| explained::candidate(a.id, one))
            .collect();
        let evidence = best.map_or("none", |best| best.evidence.name());
        session.terminal.json(&json!({
            "a": a.id, "b": b.id, "candidates": candidates, "decision": evidence,
            "verdict": decided.map(verdict::name), "source": source,
        }))?;
        return Ok(Outcome::Done);
    }
    let width = session.terminal.width();
    let text = match (best, &source) {
        (Some(best), Some(source)) => {
            let compared = compared((&a, &b), (&records.schema, width), best);
            of_one_source((&a, &b), &records.schema, (&compared, source))
        }
        (Some(best), None) => text((&a, &b), (&records.schema, width), (best, &found)),
        (None, _) => format!(
            "{}: no rule finds one for the other. An import takes them for two.\n",
            names((&a, &b), &records.schema)
        ),
    };
    session.terminal.lines(&text)?;
    if let Some(is_same) = decided {
        let list = command(session, &["verdict", "list"]);
        session.terminal.lines(&format!(
            "A user decided that they are {}, and an import obeys that: {list}",
            verdict::words(is_same)
        ))?;
    }
    Ok(Outcome::Done)
}

/// Returns whether a user decided that two records are the same; none without a verdict. A verdict on a row holds for the
/// record that has the values of the row.
fn decided(records: &Records<'_>, (a, b): (&Stored, &Stored)) -> Result<Option<bool>> {
    let (store, schema) = (records.store, &records.schema);
    let (entity, region) = (schema.entity(), records.config.region()?);
    if let Some(is_same) = store.verdict_on_records(entity, (a.id, b.id))? {
        return Ok(Some(is_same));
    }
    for (one, other) in [(a, b), (b, a)] {
        let row = Record::of_values(schema, &one.values, region);
        if let Some(identity) = Identity::of(schema, &row, None) {
            let verdicts = store.verdicts_on_row(entity, &identity)?;
            if verdicts.same.contains(&other.id) {
                return Ok(Some(true));
            }
            if verdicts.different.contains(&other.id) {
                return Ok(Some(false));
            }
        }
    }
    Ok(None)
}

/// Returns the other system in which two records have different ids. There they are two records.
fn shared_source(records: &Records<'_>, (a, b): (&Stored, &Stored)) -> Result<Option<String>> {
    let entity = records.schema.entity();
    let ids = |id| records.store.external_ids(RecordRef { entity, id });
    let (of_a, of_b) = (ids(a.id)?, ids(b.id)?);
    let shared = of_a.into_iter().find(|one| {
        let mut others = of_b.iter();
        others.any(|other| other.source == one.source)
    });
    Ok(shared.map(|one| one.source))
}

/// Returns the explanation for each rule that finds one of two records for the other.
fn explanations(records: &Records<'_>, (a, b): (&Stored, &Stored)) -> Result<Vec<Explanation>> {
    let (schema, region) = (&records.schema, records.config.region()?);
    let of = |stored: &Stored| Record::of_values(schema, &stored.values, region);
    let (record_a, record_b) = (of(a), of(b));
    let assessor = Assessor { schema, region };
    let rules = Rule::of(schema.entity()).into_iter();
    let found = rules.filter(|&rule| {
        Assessor::may_look(rule, &record_b) && rule.finds(schema, &record_a, &record_b)
    });
    let mut found: Vec<Rule> = found.collect();
    // An import looks at the people of a client only if no rule finds it.
    if found.is_empty()
        && let Some(people) = Household::of_client(records.store, schema, b)?
        && people
            .clients(records.store, assessor, &record_b)?
            .contains(&a.id)
    {
        found.push(Rule::Contacts);
    }
    let explain = |rule| assessor.explain(rule, (&a.values, &record_b), &records.currency);
    Ok(found.into_iter().map(explain).collect())
}

/// Returns the rank of an assessment: the best has the lowest.
fn rank(evidence: Evidence) -> u8 {
    match evidence {
        Evidence::Certain => 0,
        Evidence::Possible(_) => 1,
        Evidence::Contradicted => 2,
    }
}

fn names((a, b): (&Stored, &Stored), schema: &Schema) -> String {
    let entity = schema.entity();
    format!(
        "{} {}, {}, and {entity} {}, {}",
        capital(entity.name()),
        a.id,
        a.name(schema),
        b.id,
        b.name(schema)
    )
}

/// Returns the text about two records that an import never takes for one: each has an id of its own in one other system.
fn of_one_source(
    pair: (&Stored, &Stored),
    schema: &Schema,
    (compared, source): (&str, &str),
) -> String {
    format!(
        "{}: two records of {source}, each with an id of its own there.\n\n{}\nAn import takes them for two.\n",
        names(pair, schema),
        compared
    )
}

/// Returns the fields of two records side by side.
fn compared(
    pair: (&Stored, &Stored),
    (schema, width): (&Schema, Option<usize>),
    best: &Explanation,
) -> String {
    let entity = schema.entity();
    let titles = [pair.0, pair.1].map(|stored| format!("{entity} {}", stored.id));
    explained::fields([&titles[1], &titles[0]], best, width)
}

fn text(
    pair: (&Stored, &Stored),
    (schema, width): (&Schema, Option<usize>),
    (best, found): (&Explanation, &[Explanation]),
) -> String {
    let mut text = format!("{}: {}.\n\n", names(pair, schema), best.evidence.words());
    text.push_str(&compared(pair, (schema, width), best));
    text.push('\n');
    for one in found {
        text.push_str(&format!(
            "Found by {}: {}.\n",
            one.rule,
            one.evidence.words()
        ));
    }
    text.push_str(match best.evidence {
        Evidence::Certain => "An import acts on such a match as --on-duplicate says.\n",
        Evidence::Possible(_) => "An import lets such a row wait for a decision.\n",
        Evidence::Contradicted => "An import creates a record for such a row.\n",
    });
    text
}
