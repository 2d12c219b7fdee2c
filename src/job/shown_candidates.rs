//! The candidates as a sheet or a question shows them. The records may have been deleted or changed since, and others created.

use super::review_sheet::{CANDIDATE, candidate};
use super::{Review, RowDecision, Waiting};
use crate::error::Result;
use crate::record::fold::are_same;
use crate::record::{Schema, fields, trash};
use crate::sheet::unguard;
use crate::source::Row;
use crate::store::Stored;

/// The fields that tell one person or client from another.
const NAMES: [&str; 3] = [fields::FIRST_NAME, fields::LAST_NAME, fields::NAME];

/// The columns of a sheet that show a candidate.
#[derive(Debug)]
pub(super) struct CandidateColumns {
    /// The column with its id.
    id: usize,
    /// The columns with its names, each with the field.
    names: Vec<(&'static str, usize)>,
}

/// A candidate as a user has seen it.
#[derive(Clone, Debug)]
pub struct ShownCandidate {
    /// The id, and until when it can be restored if it was in the trash.
    told: String,
    /// Its names, each with the field.
    names: Vec<(&'static str, String)>,
}

impl CandidateColumns {
    /// Finds the columns of all candidates. A user may have removed some.
    pub fn find(header: &[String]) -> Vec<Self> {
        let position = |name: &str| header.iter().position(|column| column == name);
        let ids = header
            .iter()
            .enumerate()
            .filter(|(_, name)| name.starts_with(CANDIDATE));
        let columns = ids.map(|(id, candidate)| {
            let of =
                |field: &'static str| Some((field, position(&format!("{field} ({candidate})"))?));
            CandidateColumns {
                id,
                names: NAMES.into_iter().filter_map(of).collect(),
            }
        });
        columns.collect()
    }

    /// Returns the candidate of a line.
    pub fn shown(&self, row: &Row) -> ShownCandidate {
        let text = |at: usize| unguard(row.text(at).unwrap_or_default()).trim().to_owned();
        let names = self.names.iter().map(|&(field, at)| (field, text(at)));
        ShownCandidate {
            told: text(self.id),
            names: names.collect(),
        }
    }
}

/// A waiting row as a user has seen it at a terminal.
#[derive(Clone, Debug)]
pub struct ShownRow {
    row: u64,
    candidates: Vec<ShownCandidate>,
}

impl Review<'_> {
    /// Returns a waiting row as it is shown now.
    pub fn shown(&self, waiting: &Waiting) -> ShownRow {
        let schema = self.schema_of_candidates(&waiting.kept);
        let of = |stored: &Stored| {
            let name = |field| stored.text(schema, field).unwrap_or_default().to_owned();
            ShownCandidate {
                told: candidate(stored),
                names: NAMES.map(|field| (field, name(field))).to_vec(),
            }
        };
        ShownRow {
            row: waiting.kept.row,
            candidates: waiting.candidates.iter().map(of).collect(),
        }
    }

    /// Returns the decided rows of which a candidate was deleted, changed or created after a user had seen them, each with what
    /// happened. The import lock of the store must be held.
    pub fn outdated(
        &self,
        shown: &[ShownRow],
        verdicts: &[(u64, RowDecision)],
    ) -> Result<Vec<(u64, String)>> {
        if shown.is_empty() {
            return Ok(Vec::new());
        }
        let waiting = self.waiting()?;
        let mut outdated = Vec::new();
        for ShownRow { row, candidates } in shown {
            let verdict = verdicts.iter().find(|(decided, _)| decided == row);
            let now = waiting.iter().find(|one| one.kept.row == *row);
            if let (Some((_, verdict)), Some(now)) = (verdict, now)
                && let Some(since) = self.why_outdated(candidates, now, verdict)
            {
                outdated.push((*row, since));
            }
        }
        Ok(outdated)
    }

    /// Returns what has happened since a user saw the candidates of a row, if it may change the decision.
    pub(super) fn why_outdated(
        &self,
        shown: &[ShownCandidate],
        now: &Waiting,
        verdict: &RowDecision,
    ) -> Option<String> {
        let schema = self.schema_of_candidates(&now.kept);
        let mut candidates = now.candidates.iter();
        match verdict {
            RowDecision::Skip => None,
            RowDecision::Create => candidates
                .find_map(|one| changed_since(shown, one, schema))
                .or_else(|| appeared_since(shown, now, schema)),
            RowDecision::Merge(id) | RowDecision::MergeFields(id, _) => {
                let chosen = candidates.find(|one| one.id == *id);
                match chosen {
                    Some(chosen) => changed_since(shown, chosen, schema),
                    None => Some(format!("{} {id} is no candidate any more", schema.entity())),
                }
            }
        }
    }
}

impl ShownCandidate {
    fn is_of(&self, id: i64) -> bool {
        let shown = self.told.split(' ').next();
        shown.and_then(|shown| shown.parse().ok()) == Some(id)
    }
}

/// Returns what a sheet does not show of a record that a row is merged into: it was deleted, or has another name now.
fn changed_since(shown: &[ShownCandidate], stored: &Stored, schema: &Schema) -> Option<String> {
    let (entity, id) = (schema.entity(), stored.id);
    if let Some(at) = stored.deleted_at
        && shown.iter().all(|one| one.told != candidate(stored))
    {
        let day = trash::day(at);
        return Some(format!("{entity} {id} was deleted on {day}"));
    }
    let shown = shown.iter().find(|one| one.is_of(id))?;
    let other = shown.names.iter().find_map(|(field, name)| {
        let now = stored.text(schema, field).unwrap_or_default();
        (!are_same(name, now)).then_some((field, name, now))
    });
    other.map(|(field, name, now)| {
        format!("{entity} {id} was changed: its {field} is \"{now}\", and not \"{name}\"")
    })
}

/// Returns which record that a row may be too a sheet does not show: it was created or changed since.
fn appeared_since(shown: &[ShownCandidate], waiting: &Waiting, schema: &Schema) -> Option<String> {
    let mut appeared = waiting.appeared.iter();
    let unseen = appeared.find(|&&id| shown.iter().all(|one| !one.is_of(id)))?;
    let entity = schema.entity();
    Some(format!("the row may be {entity} {unseen}, too"))
}
