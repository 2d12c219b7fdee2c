//! The questions about pairs. Each decision is carried out at once, so that Ctrl-C loses none.

use super::Found;
use crate::cli::record::counted;
use crate::cli::record::judge;
use crate::cli::record::merge::show_both;
use crate::cli::record::merged;
use crate::cli::record::noun::Noun;
use crate::cli::record::records::Records;
use crate::cli::suggestion::command;
use crate::duplicate::Evidence;
use crate::error::{Kind, Outcome, Result};
use crate::job::duplicates::{DuplicatePair, DuplicateSearch};
use crate::record::Entity;
use crate::session::Session;
use crate::terminal::Prompts;

/// The answer to the question about a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    /// Merges the second record into the first one.
    KeepA,
    /// Merges the first record into the second one.
    KeepB,
    /// Notes that they are not the same.
    Different,
    /// Leaves the pair as it is for now.
    Later,
    /// Ends the questions.
    Stop,
}

/// Asks about every pair until all are decided or the user stops.
pub fn run<N: Noun>(
    search: &DuplicateSearch<'_>,
    found: &Found<'_>,
    records: &Records<'_>,
    session: &Session,
) -> Result<Outcome> {
    let (mut rank, mut decided) = (0, 0);
    while let Some(pair) = found.next(&mut rank, search)? {
        session.terminal.heading(&format!(
            "Pair {rank} of {}: {}, {}",
            found.ranked,
            pair.explanation.evidence.name(),
            pair.reasons()
        ));
        show_both((&pair.a, &pair.b), records, session);
        let answer = match ask(&*session.prompts, N::ENTITY, &pair) {
            Err(error) if error.kind() == Kind::Aborted && decided > 0 => Answer::Stop,
            answer => answer?,
        };
        let ids = match answer {
            Answer::KeepA => (pair.a.id, pair.b.id),
            Answer::KeepB => (pair.b.id, pair.a.id),
            Answer::Different => {
                different(search, &pair, session)?;
                decided += 1;
                continue;
            }
            Answer::Later => continue,
            Answer::Stop => break,
        };
        merge(search, ids, records, session)?;
        decided += 1;
    }
    if found.ranked == 0 {
        let plural = N::ENTITY.plural();
        session
            .terminal
            .note(&format!("No {plural} seem to be duplicates."));
        return Ok(Outcome::Done);
    }
    let pairs = counted(decided, "pair");
    session.terminal.note(&format!("Decided: {pairs}."));
    Ok(Outcome::Done)
}

fn merge(
    search: &DuplicateSearch<'_>,
    (keep, other): (i64, i64),
    records: &Records<'_>,
    session: &Session,
) -> Result<()> {
    let entity = search.schema.entity();
    let by = format!("{entity} duplicates");
    let author = session.author(&by);
    let result =
        search
            .store
            .merge_records(search.schema, search.region, (keep, other), &author)?;
    let id = other.to_string();
    session.terminal.note(&format!(
        "Merged {entity} {id} into {entity} {keep}: {}. To undo the merge: {}",
        merged::summary(entity, &result),
        command(session, &[entity.name(), "unmerge", &id])
    ));
    merged::note_related(session, records, keep, &result)
}

fn different(search: &DuplicateSearch<'_>, pair: &DuplicatePair, session: &Session) -> Result<()> {
    let entity = search.schema.entity();
    let by = format!("{entity} duplicates");
    let author = session.author(&by);
    let ids = (pair.a.id, pair.b.id);
    let given = search.store.judge_records(entity, ids, false, &author)?;
    let [a, b] = [&pair.a, &pair.b]
        .map(|stored| format!("{entity} {}, {}", stored.id, stored.name(search.schema)));
    judge::note(&given, [&a, &b], false, session);
    Ok(())
}

/// Asks what should happen to a pair. Enter merges only a certain pair.
fn ask(prompts: &dyn Prompts, entity: Entity, pair: &DuplicatePair) -> Result<Answer> {
    let (a, b) = (pair.a.id, pair.b.id);
    let options = [
        (format!("Merge, and keep {entity} {a}"), Answer::KeepA),
        (format!("Merge, and keep {entity} {b}"), Answer::KeepB),
        ("They are not the same".to_owned(), Answer::Different),
        ("Decide later".to_owned(), Answer::Later),
        ("Stop".to_owned(), Answer::Stop),
    ];
    let is_certain = pair.explanation.evidence == Evidence::Certain;
    let wanted = if is_certain {
        Answer::KeepA
    } else {
        Answer::Later
    };
    let default = options.iter().position(|(_, answer)| *answer == wanted);
    let texts: Vec<String> = options.iter().map(|(text, _)| text.clone()).collect();
    let chosen = prompts.choose(
        "What should happen to this pair?",
        &texts,
        default.unwrap_or_default(),
    )?;
    Ok(chosen.map_or(Answer::Stop, |at| options[at].1))
}
