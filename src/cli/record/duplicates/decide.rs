//! The questions about pairs. Each decision is carried out at once, so that Ctrl-C loses none.

use super::{Found, list};
use crate::cli::record::counted;
use crate::cli::record::field_by_field::{self, Differing, of_stored, takes};
use crate::cli::record::judge;
use crate::cli::record::merge::show_both;
use crate::cli::record::merged;
use crate::cli::record::noun::Noun;
use crate::cli::record::records::Records;
use crate::cli::suggestion::command;
use crate::duplicate::Evidence;
use crate::error::{Kind, Outcome, Result};
use crate::job::duplicates::{DuplicatePair, DuplicateSearch};
use crate::record::{FieldId, Schema};
use crate::session::Session;
use crate::store::{MergeOptions, UnmergeOptions};
use crate::terminal::Prompts;

/// The answer to the question about a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Answer {
    /// Merges the second record into the first one.
    KeepA,
    /// Merges the second record into the first one, which takes the values of these fields.
    Take(Vec<FieldId>),
    /// Merges the first record into the second one.
    KeepB,
    /// Notes that they are not the same.
    Different,
    /// Leaves the pair as it is for now.
    Later,
    /// Undoes the last answer, and asks about its pair again.
    Back,
    /// Ends the questions.
    Stop,
}

/// The effect of an answer, so that it can be undone.
#[derive(Clone, Copy, Debug)]
enum Done {
    Nothing,
    /// Merged this record into the other one.
    Merged(i64),
    /// Gave this verdict.
    Judged(i64),
}

/// An answer that was carried out: the rank of its pair, and what it did.
type Step = (u64, Done);

/// Asks about every pair until all are decided or the user stops.
pub fn run<N: Noun>(
    search: &DuplicateSearch<'_>,
    found: &Found<'_>,
    records: &Records<'_>,
    session: &Session,
) -> Result<Outcome> {
    let (mut rank, mut steps) = (0, Vec::<Step>::new());
    while let Some(pair) = found.next(&mut rank, search)? {
        session.terminal.heading(&format!(
            "Pair {rank} of {}: {}, {}",
            found.ranked,
            pair.explanation.evidence.name(),
            pair.reasons()
        ));
        show_both((&pair.a, &pair.b), records, session);
        let fields = (search.schema, &records.currency);
        let differing = of_stored(fields, search.region, (&pair.a, &pair.b));
        let of = (search.schema, &pair, &differing[..]);
        let answer = match ask(&*session.prompts, of, !steps.is_empty()) {
            Err(error) if error.kind() == Kind::Aborted && decided(&steps) > 0 => Answer::Stop,
            answer => answer?,
        };
        match answer {
            Answer::Stop => break,
            Answer::Back => match steps.pop() {
                Some((of, done)) => {
                    undo(search, done, records, session)?;
                    rank = of - 1;
                }
                None => {
                    session.note_first_question();
                    rank -= 1;
                }
            },
            answer => steps.push((rank, carry_out(search, (&pair, answer), records, session)?)),
        }
    }
    if found.ranked == 0 {
        let none = list::none_found(N::ENTITY);
        session.terminal.note(&format!("{none}."));
        return Ok(Outcome::Done);
    }
    let pairs = counted(decided(&steps), "pair");
    session.terminal.note(&format!("Decided: {pairs}."));
    Ok(Outcome::Done)
}

/// Returns the number of pairs that were decided.
fn decided(steps: &[Step]) -> usize {
    let decided = steps.iter();
    decided
        .filter(|(_, done)| !matches!(done, Done::Nothing))
        .count()
}

/// Carries out an answer at once.
fn carry_out(
    search: &DuplicateSearch<'_>,
    (pair, answer): (&DuplicatePair, Answer),
    records: &Records<'_>,
    session: &Session,
) -> Result<Done> {
    let (a, b) = (pair.a.id, pair.b.id);
    let (ids, taken) = match &answer {
        Answer::KeepA => ((a, b), None),
        Answer::KeepB => ((b, a), None),
        Answer::Take(fields) => ((a, b), Some(&fields[..])),
        Answer::Different => return different(search, pair, session).map(Done::Judged),
        Answer::Later | Answer::Back | Answer::Stop => return Ok(Done::Nothing),
    };
    let options = MergeOptions {
        region: search.region,
        taken,
        shown: &[&pair.a, &pair.b],
    };
    merge(search, (ids, options), records, session)?;
    Ok(Done::Merged(ids.1))
}

/// Undoes what the last answer did.
fn undo(
    search: &DuplicateSearch<'_>,
    done: Done,
    records: &Records<'_>,
    session: &Session,
) -> Result<()> {
    let entity = search.schema.entity();
    match done {
        Done::Nothing => {}
        Done::Merged(other) => {
            let options = UnmergeOptions {
                limit: records.config.max_clients(),
                region: search.region,
            };
            let by = format!("{entity} duplicates");
            let author = session.author(&by);
            search
                .store
                .unmerge_record(search.schema, other, options, &author)?;
            let note = format!("The merge of {entity} {other} is undone.");
            session.terminal.note(&note);
        }
        Done::Judged(verdict) => {
            search.store.take_back_verdict(verdict)?;
            session.terminal.note("The last decision is undone.");
        }
    }
    Ok(())
}

fn merge(
    search: &DuplicateSearch<'_>,
    ((keep, other), options): ((i64, i64), MergeOptions<'_>),
    records: &Records<'_>,
    session: &Session,
) -> Result<()> {
    let entity = search.schema.entity();
    let by = format!("{entity} duplicates");
    let author = session.author(&by);
    let store = search.store;
    let result = store.merge_records(search.schema, options, (keep, other), &author)?;
    let id = other.to_string();
    session.terminal.note(&format!(
        "Merged {entity} {id} into {entity} {keep}: {}. To undo the merge: {}",
        merged::summary(entity, &result),
        command(session, &[entity.name(), "unmerge", &id])
    ));
    merged::note_related(session, records, keep, &result)
}

/// Notes that the records of a pair are not the same. Returns the verdict.
fn different(search: &DuplicateSearch<'_>, pair: &DuplicatePair, session: &Session) -> Result<i64> {
    let entity = search.schema.entity();
    let by = format!("{entity} duplicates");
    let author = session.author(&by);
    let ids = (pair.a.id, pair.b.id);
    let given = search.store.judge_records(entity, ids, false, &author)?;
    let [a, b] = [&pair.a, &pair.b]
        .map(|stored| format!("{entity} {}, {}", stored.id, stored.name(search.schema)));
    judge::note(&given, [&a, &b], false, session);
    Ok(given.id)
}

/// Asks what should happen to a pair. Enter merges only a certain pair. Esc goes back.
fn ask(
    prompts: &dyn Prompts,
    (schema, pair, differing): (&Schema, &DuplicatePair, &[Differing]),
    has_before: bool,
) -> Result<Answer> {
    let (entity, a, b) = (schema.entity(), pair.a.id, pair.b.id);
    let mut options = vec![
        (format!("Merge, and keep {entity} {a}"), Answer::KeepA),
        (format!("Merge, and keep {entity} {b}"), Answer::KeepB),
        ("They are not the same".to_owned(), Answer::Different),
        ("Decide later".to_owned(), Answer::Later),
    ];
    if !differing.is_empty() {
        let text = format!("Merge into {entity} {a}, and choose field by field …");
        options.insert(2, (text, Answer::Take(Vec::new())));
    }
    if has_before {
        options.push(("Undo the last answer".to_owned(), Answer::Back));
    }
    options.push(("Stop".to_owned(), Answer::Stop));
    let is_certain = pair.explanation.evidence == Evidence::Certain;
    let wanted = if is_certain {
        Answer::KeepA
    } else {
        Answer::Later
    };
    let default = options.iter().position(|(_, answer)| *answer == wanted);
    let texts: Vec<String> = options.iter().map(|(text, _)| text.clone()).collect();
    let question = "What should happen to this pair?";
    loop {
        let chosen = prompts.choose(question, &texts, default.unwrap_or_default())?;
        match chosen.map_or(Answer::Back, |at| options[at].1.clone()) {
            Answer::Take(_) => {
                let question = takes(entity, (a, b));
                if let Some(fields) =
                    field_by_field::ask_about_records(prompts, &question, (schema, differing))?
                {
                    return Ok(Answer::Take(fields));
                }
            }
            answer => return Ok(answer),
        }
    }
}
