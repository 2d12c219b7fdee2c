//! The questions about waiting rows: each row beside its candidates, and the decision.
//!
//! Nothing is written here. The review gets all decisions at once.

use super::answers::{Answer, Case, Progress};
use super::cases::case;
use super::row_question::ask;
use super::side_by_side;
use crate::error::{Kind as ErrorKind, Result};
use crate::job::{DecidedBefore, Foreseen, Review, RowDecision, ShownRow, Waiting};
use crate::record::{Entity, Record, trash};
use crate::session::Session;

/// The decisions of a conversation.
pub struct Decided {
    /// The rows and their verdicts.
    pub verdicts: Vec<(u64, RowDecision)>,
    /// The rows as they were shown.
    pub shown: Vec<ShownRow>,
    /// Whether Ctrl-C ended the conversation after the first decision.
    pub is_stopped: bool,
    /// Whether every row was decided.
    pub is_complete: bool,
}

/// Asks about every waiting row that was not decided before, until all are decided or the user stops. Ctrl-C stops too, and
/// keeps the decisions made so far.
///
/// # Errors
/// Fails with `Kind::Aborted` for Ctrl-C before the first decision.
pub fn decide(session: &Session, review: &Review<'_>) -> Result<Decided> {
    let (before, open): (Vec<_>, Vec<_>) = review
        .waiting()?
        .into_iter()
        .partition(|row| row.decided.is_some());
    for row in before.iter().filter_map(|row| row.decided.as_ref()) {
        session.terminal.note(&told(row));
    }
    let asked = ask_all(session, &Rows::of(review, &before, open))?;
    let before = before.into_iter().filter_map(|row| row.decided);
    let mut verdicts: Vec<_> = before.map(|one| (one.row, one.decision)).collect();
    verdicts.extend(asked.verdicts);
    Ok(Decided { verdicts, ..asked })
}

/// The rows of a review, and what they say of the records.
struct Rows<'r> {
    review: &'r Review<'r>,
    /// The rows that are asked about, with the candidates as they are stored.
    open: Vec<Waiting>,
    /// The values of each, as they are compared.
    records: Vec<Result<Record>>,
    /// The decisions that were given before.
    before: Vec<(Entity, Record, RowDecision)>,
}

impl<'r> Rows<'r> {
    fn of(review: &'r Review<'r>, before: &[Waiting], open: Vec<Waiting>) -> Self {
        let decided = before.iter().filter_map(|row| {
            let record = review.compared(&row.kept).ok()?;
            let entity = review.schema_of_candidates(&row.kept).entity();
            Some((entity, record, row.decided.as_ref()?.decision.clone()))
        });
        Rows {
            review,
            before: decided.collect(),
            records: open.iter().map(|row| review.compared(&row.kept)).collect(),
            open,
        }
    }

    /// Returns a row whose candidates are as they will be after the decisions so far, and the facts that its question needs.
    fn foreseen(&self, at: usize, progress: &Progress) -> Result<(Waiting, Case)> {
        let before = self.before.iter();
        let before = before.map(|(entity, record, verdict)| Foreseen {
            entity: *entity,
            record,
            verdict: verdict.clone(),
        });
        let decided = progress.decided().filter_map(|(at, verdict)| {
            Some(Foreseen {
                entity: progress.cases[at].entity,
                record: self.records[at].as_ref().ok()?,
                verdict: verdict.clone(),
            })
        });
        let decisions: Vec<Foreseen<'_>> = before.chain(decided).collect();
        let row = &self.open[at];
        let candidates = row.candidates.iter();
        let candidates = candidates.map(|one| self.review.foreseen(&row.kept, one, &decisions));
        let row = Waiting {
            kept: row.kept.clone(),
            candidates: candidates.collect::<Result<_>>()?,
            decided: None,
            appeared: row.appeared.clone(),
        };
        let case = case(self.review, &row, self.records[at].as_ref().ok())?;
        Ok((row, case))
    }
}

/// Asks about each row, and returns the decisions.
fn ask_all(session: &Session, rows: &Rows<'_>) -> Result<Decided> {
    let review = rows.review;
    let pairs = rows.open.iter().zip(&rows.records);
    let cases: Vec<Case> = pairs
        .map(|(row, record)| case(review, row, record.as_ref().ok()))
        .collect::<Result<_>>()?;
    let shown = rows.open.iter().map(|row| review.shown(row)).collect();
    let mut progress = Progress::new(cases);
    while let Some(at) = progress.next() {
        let (row, case) = rows.foreseen(at, &progress)?;
        progress.cases[at] = case;
        session.terminal.heading(&format!(
            "Row {} ({} of {}){}: {}",
            row.kept.row,
            at + 1,
            progress.cases.len(),
            of_client(review, &row),
            why(&row)
        ));
        match &rows.records[at] {
            Ok(record) => side_by_side::show(&session.terminal, review, &row, record)?,
            Err(error) => session.terminal.tell(&format!("{error}.")),
        }
        let answer = match ask(&*session.prompts, &progress, at) {
            Err(error) if error.kind() == ErrorKind::Aborted && !progress.trail.is_empty() => {
                return Ok(Decided {
                    verdicts: progress.verdicts(),
                    shown,
                    is_stopped: true,
                    is_complete: false,
                });
            }
            answer => answer?,
        };
        if answer == Answer::Back && progress.trail.is_empty() {
            session.go_before_first()?;
        }
        if !progress.take(at, answer) {
            break;
        }
    }
    Ok(Decided {
        verdicts: progress.verdicts(),
        shown,
        is_stopped: false,
        is_complete: progress.is_complete(),
    })
}

/// Returns the sentence about a row that was decided before.
pub fn told(before: &DecidedBefore) -> String {
    let DecidedBefore { row, given, .. } = before;
    let what = match before.record() {
        Some((entity, id)) => format!("is {entity} {id}"),
        None => "is skipped".to_owned(),
    };
    let (id, by, day) = (given.id, &given.by, trash::day(given.at));
    format!("Row {row} was decided before: it {what} (verdict {id}, by {by} on {day}).")
}

/// Returns which client the contact of a row belongs to. Blank if the row waits for its own record.
fn of_client(review: &Review<'_>, waiting: &Waiting) -> String {
    let client = review.client_of(&waiting.kept);
    client.map_or_else(String::new, |client| format!(", a contact of {client}"))
}

/// Returns the rule that found the candidates, and the score.
fn why(waiting: &Waiting) -> String {
    let messages = waiting.kept.reasons.iter().map(|reason| &*reason.message);
    messages.collect::<Vec<&str>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::super::answers::{Candidate, Kind};
    use super::*;
    use crate::cli::record::field_by_field::{Differing, differing as differing_of};
    use crate::duplicate::Evidence;
    use crate::record::amount::Currency;
    use crate::record::phone::Region;
    use crate::record::{Cell, Checker, Doubt, Draft, Rule, Rules, Schema, Value};
    use crate::store::Stored;
    use crate::terminal::ScriptedPrompts;

    fn case(row: u64, rule: Rule, candidates: &[i64]) -> Case {
        Case {
            row,
            entity: Entity::Lead,
            rule: Some(rule),
            candidates: candidates.iter().map(|&id| candidate(id)).collect(),
            is_valid: true,
            is_known: rule == Rule::ExternalId,
            evidence: (candidates.len() == 1).then_some(Evidence::Certain),
            is_plain: rule != Rule::Name && candidates.len() == 1,
        }
    }

    fn candidate(id: i64) -> Candidate {
        Candidate {
            id,
            differing: differing(),
            brought: Vec::new(),
        }
    }

    /// A field that a merge fills, and one in which the record keeps its value.
    fn differing() -> Vec<Differing> {
        let schema = Schema::of(Entity::Lead);
        let currency = Currency::parse("GBP").unwrap();
        let record = |cells: &[(&str, &str)]| {
            let rules = Rules::of(Region::parse("GB").unwrap(), currency.clone());
            let mut draft = Draft::default();
            for (field, cell) in cells {
                draft.fill(schema.find(field).unwrap(), Cell::text(cell));
            }
            let mut record = Record::default();
            let checker = Checker::new(&schema, &rules);
            checker.check(&draft, &mut record).unwrap();
            record
        };
        let value = Value::Text("ada@example.com".into());
        let mut stored = Stored::default();
        stored.values.resize(schema.len(), None);
        stored.values[schema.find("email").unwrap().index()] = Some(value);
        let row = record(&[("email", "moor@example.com"), ("city", "York")]);
        differing_of((&schema, &currency), &stored, &row)
    }

    /// Returns the verdicts for these answers to two rows by email, one by name and one with two candidates.
    fn decided(answers: &[&str]) -> Vec<(u64, RowDecision)> {
        let cases = vec![
            case(2, Rule::Email, &[7]),
            case(3, Rule::Name, &[8]),
            case(4, Rule::Email, &[9]),
            case(5, Rule::Email, &[7, 9]),
        ];
        let prompts = ScriptedPrompts::new(answers.iter().copied());
        let mut progress = Progress::new(cases);
        while let Some(at) = progress.next() {
            let answer = ask(&prompts, &progress, at).unwrap();
            if !progress.take(at, answer) {
                break;
            }
        }
        progress.verdicts()
    }

    #[test]
    fn values_are_taken_field_by_field_from_what_a_merge_would_do() {
        type Decided = Vec<(u64, RowDecision)>;
        let fields = |id, fields: &[&str]| {
            let fields = fields.iter().map(ToString::to_string);
            vec![(2, RowDecision::MergeFields(id, fields.collect()))]
        };
        let cases: [(&[&str], Decided); 5] = [
            (&["field by field", "enter", "Stop"], fields(7, &["city"])),
            (&["field by field", "email", "Stop"], fields(7, &["email"])),
            (
                &["field by field", "email + city", "Stop"],
                fields(7, &["email", "city"]),
            ),
            (&["field by field", "none", "Stop"], fields(7, &[])),
            // Esc goes back to the question about the row.
            (
                &["field by field", "esc", "Create", "Stop"],
                vec![(2, RowDecision::Create)],
            ),
        ];
        for (answers, expected) in cases {
            assert_eq!(decided(answers), expected, "{answers:?}");
        }
        // Of several candidates, one is chosen first.
        let answers = ["Skip", "Skip", "Skip", "field by field", "lead 9", "email"];
        let last = decided(&answers).pop();
        assert_eq!(
            last,
            Some((5, RowDecision::MergeFields(9, vec!["email".to_owned()])))
        );
    }

    #[test]
    fn a_row_with_the_external_id_of_a_living_record_cannot_become_a_new_one() {
        let in_trash = Case {
            is_known: false,
            ..case(2, Rule::ExternalId, &[7])
        };
        assert_eq!(Kind::Create.verdict(&in_trash), Some(RowDecision::Create));
        let known = case(2, Rule::ExternalId, &[7]);
        for (kind, expected) in [
            (Kind::Create, None),
            (Kind::Merge, Some(RowDecision::Merge(7))),
            (Kind::Skip, Some(RowDecision::Skip)),
        ] {
            assert_eq!(kind.verdict(&known), expected);
        }
        let progress = Progress::new(vec![known]);
        let answer = ask(&ScriptedPrompts::new(["Create a new lead"]), &progress, 0);
        assert!(answer.is_err(), "it is not offered");
        let answer = ask(&ScriptedPrompts::new(["Merge into lead 7"]), &progress, 0);
        assert_eq!(answer.unwrap(), Answer::This(RowDecision::Merge(7)));
    }

    #[test]
    fn the_links_that_a_merge_makes_are_named_in_its_option() {
        let mut linking = case(2, Rule::Email, &[7]);
        linking.candidates[0].brought = vec!["links contact 2, Hanna Moor, as Self".to_owned()];
        let cases = vec![linking];
        let progress = Progress::new(cases);
        let option = "Merge into lead 7: fills city; links contact 2, Hanna Moor, as Self";
        let answer = ask(&ScriptedPrompts::new([option]), &progress, 0);
        assert_eq!(answer.unwrap(), Answer::This(RowDecision::Merge(7)));
    }

    #[test]
    fn rows_that_may_be_another_person_are_no_kind_with_those_that_are_not() {
        let with = |row, id, evidence| Case {
            evidence: Some(evidence),
            is_plain: false,
            ..case(row, Rule::Email, &[id])
        };
        let doubtful = |row, id| with(row, id, Evidence::Possible(Doubt::FirstName));
        let cases = vec![
            doubtful(2, 7),
            case(3, Rule::Email, &[8]),
            doubtful(4, 9),
            case(5, Rule::Email, &[6]),
            // Certain, with a name that is only alike, and another doubt.
            with(6, 11, Evidence::Certain),
            with(7, 12, Evidence::Possible(Doubt::LastName)),
        ];
        let progress = Progress::new(cases);
        assert_eq!(
            [0, 1, 4, 5].map(|at| progress.alike(at)),
            [vec![0, 2], vec![1, 3], vec![4], vec![5]]
        );
        let answered = |at, answers: &[&str]| {
            let prompts = ScriptedPrompts::new(answers.iter().copied());
            ask(&prompts, &progress, at).unwrap()
        };
        assert_eq!(
            answered(1, &["The same", "enter"]),
            Answer::Alike(Kind::Merge)
        );
        // A row that may be another person is only merged if the user chooses it.
        assert_eq!(answered(0, &["The same", "enter", "Stop"]), Answer::Later);
        assert_eq!(
            answered(0, &["The same", "Merge each"]),
            Answer::Alike(Kind::Merge)
        );
    }

    #[test]
    fn each_row_gets_what_was_said_of_it() {
        use RowDecision::{Create, Merge, Skip};
        type Decided<'d> = &'d [(u64, RowDecision)];
        let cases: [(&[&str], Decided<'_>); 7] = [
            (
                &["Merge into lead 7", "Create", "Skip", "Merge into lead 9"],
                &[(2, Merge(7)), (3, Create), (4, Skip), (5, Merge(9))],
            ),
            // Enter merges a plain row, and stops at any other.
            (&["enter", "enter"], &[(2, Merge(7))]),
            (
                &["The same", "Merge each", "Create", "Stop"],
                &[(2, Merge(7)), (3, Create), (4, Merge(9))],
            ),
            (
                &["Decide on this row", "Create", "Undo", "Skip", "Stop"],
                &[(3, Skip)],
            ),
            // Back undoes all that the previous answer decided.
            (
                &[
                    "The same",
                    "Skip them",
                    "Undo",
                    "Create",
                    "esc",
                    "esc",
                    "Stop",
                ],
                &[],
            ),
            (&["The same", "esc", "Skip", "Stop"], &[(2, Skip)]),
            (&["Stop"], &[]),
        ];
        for (answers, expected) in cases {
            assert_eq!(decided(answers), expected, "{answers:?}");
        }
    }
}
