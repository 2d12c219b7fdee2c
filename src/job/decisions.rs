//! Sheets for decisions about waiting rows: a line for each row, with its candidates side by side.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use super::editable::EditableSheet;
use super::sheet_kind::{DECISION, RECORD, ROW, TAKE};
use super::{DecidedBefore, Review, Verdict, Waiting};
use crate::duplicate::{Merge, changes};
use crate::error::{Error, Result};
use crate::mapping::no_such_field;
use crate::record::{FieldId, Schema, Value, trash};
use crate::source::{self, Flaw, Row};
use crate::store::{KeptRow, Stored};

/// The column with the evidence for and against the candidates.
const WHY: &str = "why";

impl Review<'_> {
    /// Writes the sheet: a line for each waiting row, with its candidates side by side.
    pub fn write_sheet(&self, sheet: EditableSheet) -> Result<PathBuf> {
        let waiting = self.waiting()?;
        let most = waiting.iter().map(|row| row.candidates.len()).max();
        let numbered: Vec<String> = (1..=most.unwrap_or(0))
            .map(|at| format!("candidate_{at}"))
            .collect();
        sheet.write(self.store(), |writer| {
            let first = [ROW, "rule", "incoming"].into_iter();
            let numbered = numbered.iter().map(String::as_str);
            writer.row(first.chain(numbered).chain([WHY, TAKE, RECORD, DECISION]))?;
            for row in &waiting {
                let cells = self.sheet_row(row, most.unwrap_or(0))?;
                writer.row(cells.iter().map(String::as_str))?;
            }
            Ok(())
        })
    }

    fn sheet_row(&self, waiting: &Waiting, candidates: usize) -> Result<Vec<String>> {
        let reason = waiting.kept.reasons.first();
        let rule = reason.and_then(|reason| reason.rule);
        let incoming = match self.record(&waiting.kept) {
            Ok(record) => self.describe(self.schema(), |field| record.get(field)),
            Err(error) => error.to_string(),
        };
        let mut cells = vec![
            waiting.kept.row.to_string(),
            rule.map(|rule| rule.name().to_owned()).unwrap_or_default(),
            incoming,
        ];
        for at in 0..candidates {
            let there = waiting.candidates.get(at);
            let schema = self.schema_of_candidates(&waiting.kept);
            cells.push(match there {
                Some(stored) => self.candidate(&waiting.kept, schema, stored)?,
                None => String::new(),
            });
        }
        cells.push(self.why(waiting)?);
        cells.push(String::new());
        let decided = waiting.decided.as_ref();
        let record = decided.and_then(DecidedBefore::record);
        cells.push(match (record, &waiting.candidates[..]) {
            (Some((_, id)), _) => id.to_string(),
            (None, [only]) => only.id.to_string(),
            (None, _) => String::new(),
        });
        cells.push(match decided {
            Some(_) if record.is_some() => "merge".to_owned(),
            Some(_) => "skip".to_owned(),
            None => String::new(),
        });
        Ok(cells)
    }

    /// Returns what speaks for and against each candidate of a row, and the links that a merge makes.
    fn why(&self, waiting: &Waiting) -> Result<String> {
        let kept = &waiting.kept;
        let Ok(record) = self.compared(kept) else {
            return Ok(String::new());
        };
        let mut reasons = Vec::new();
        for stored in &waiting.candidates {
            let mut evidence = self.evidence(kept, &record, stored)?.summary();
            let brought = self.brought(kept, stored)?;
            if !brought.is_empty() {
                evidence.push_str(&format!("; a merge {}", brought.join(", and ")));
            }
            reasons.push(match waiting.candidates.len() {
                1 => evidence,
                _ => format!("{}: {evidence}", stored.id),
            });
        }
        Ok(reasons.join("; "))
    }

    /// Returns a candidate for the sheet: its id, all its values and its links.
    fn candidate(&self, kept: &KeptRow<'_>, schema: &Schema, stored: &Stored) -> Result<String> {
        let mut known = self.describe(schema, |field| stored.get(field).cloned());
        if let Some((name, links)) = self.links(kept, stored)?
            && !links.is_empty()
        {
            known.push_str(&format!(" | {name} {}", links.join("; ")));
        }
        let id = if schema.entity() == self.schema().entity() {
            stored.id.to_string()
        } else {
            format!("{} {}", schema.entity(), stored.id)
        };
        Ok(match stored.deleted_at {
            Some(at) => format!("{id}: {known} (in the trash until {})", trash::ends_on(at)),
            None => format!("{id}: {known}"),
        })
    }

    /// Returns all values of a record in one line.
    fn describe<'v>(&self, schema: &Schema, get: impl Fn(FieldId) -> Option<Value<'v>>) -> String {
        let values = self.compared_fields(schema).filter_map(|(id, field)| {
            let text = get(id)?.plain(self.currency());
            Some(format!("{} {text}", field.name))
        });
        values.collect::<Vec<_>>().join(" | ")
    }

    /// Reads the decisions of a sheet. A row without a decision stays waiting. `scratch` is a private folder.
    pub fn read_sheet(&self, path: &Path, scratch: PathBuf) -> Result<Vec<(u64, Verdict)>> {
        let options = source::Options {
            max_bytes: u64::MAX,
            scratch,
            ..source::Options::default()
        };
        let sheet = source::open(path, &options)?;
        let place = sheet.place();
        let column = |name: &str| sheet.header.iter().position(|header| header == name);
        let (Some(row_at), Some(decision_at)) = (column(ROW), column(DECISION)) else {
            return Err(Error::usage(format!(
                "{place} has no columns \"{ROW}\" and \"{DECISION}\""
            ))
            .hint("To write the sheet: intake jobs review JOB --write-decisions FILE."));
        };
        let (take_at, record_at) = (column(TAKE), column(RECORD));
        let waiting = self.waiting()?;
        let (mut rows, mut row) = (sheet.data()?, Row::default());
        let mut verdicts: Vec<(u64, Verdict)> = Vec::new();
        while rows.next(&mut row)? {
            let text = |at: usize| row.text(at).unwrap_or_default().trim().to_owned();
            let line = Line {
                number: row.number,
                row: text(row_at),
                take: take_at.map(text).unwrap_or_default(),
                record: record_at.map(text).unwrap_or_default(),
                decision: text(decision_at),
            };
            if let Err(flaw @ Flaw::Quotation(_)) = row.view() {
                return Err(line.wrong(&place, &flaw.to_string()));
            }
            let Some((of, verdict)) = line.verdict(&place, &waiting, self)? else {
                continue;
            };
            if verdicts.iter().any(|(other, _)| *other == of) {
                return Err(line.wrong(&place, &format!("row {of} is decided twice")));
            }
            verdicts.push((of, verdict));
        }
        verdicts.sort_unstable_by_key(|(row, _)| *row);
        Ok(verdicts)
    }
}

/// A line of a decisions sheet.
struct Line {
    number: u64,
    row: String,
    take: String,
    record: String,
    decision: String,
}

impl Line {
    /// Returns the row of the job and the decision about it; none without a decision.
    fn verdict(
        &self,
        place: &str,
        waiting: &[Waiting],
        review: &Review<'_>,
    ) -> Result<Option<(u64, Verdict)>> {
        let decision = self.decision.to_lowercase();
        if !self.take.is_empty() && decision != "merge" {
            let what =
                format!("\"{TAKE}\" is only for the decision merge: write merge, or empty it");
            return Err(self.wrong(place, &what));
        }
        if decision.is_empty() {
            return Ok(None);
        }
        let row = self.row.parse::<u64>().ok();
        let Some(waiting) = waiting.iter().find(|waiting| Some(waiting.kept.row) == row) else {
            return Err(self.wrong(
                place,
                &format!("the job has no waiting row \"{}\"", self.row),
            ));
        };
        let verdict = match decision.as_str() {
            "create" => Verdict::Create,
            "skip" => Verdict::Skip,
            "merge" => self.merge(place, waiting, review)?,
            other => {
                return Err(self.wrong(
                    place,
                    &format!("\"{other}\" is not a decision: write merge, create or skip"),
                ));
            }
        };
        Ok(Some((waiting.kept.row, verdict)))
    }

    /// Returns the merge of a row into a candidate. The fields in `take` take the values of the row, and the empty fields
    /// are filled as by every merge.
    fn merge(&self, place: &str, waiting: &Waiting, review: &Review<'_>) -> Result<Verdict> {
        let id = self.merged_into(place, waiting)?;
        if self.take.is_empty() {
            return Ok(Verdict::Merge(id));
        }
        let schema = review.schema_of_candidates(&waiting.kept);
        let record = review.compared(&waiting.kept)?;
        let mut fields = Vec::new();
        let names = self.take.split([',', ';']).map(str::trim);
        for name in names.filter(|name| !name.is_empty()) {
            let is_stored = |&id: &FieldId| schema.stored().any(|(stored, _)| stored == id);
            let Some(field) = schema.named(name).filter(is_stored) else {
                let unknown = no_such_field(schema, name);
                let error = self.wrong_take(place, &unknown.to_string());
                return Err(unknown.hints().iter().fold(error, Error::hint));
            };
            let name = schema.field(field).name.to_string();
            if record.get(field).is_none() {
                return Err(self.wrong_take(place, &format!("the row has no {name}")));
            }
            fields.push(name);
        }
        let values = waiting.candidates.iter().find(|stored| stored.id == id);
        let values = values.map(|stored| &*stored.values).unwrap_or_default();
        let filled = changes(schema, values, &record, Merge::Fill);
        let filled = filled.iter().map(|change| &schema.field(change.field).name);
        fields.extend(filled.map(ToString::to_string));
        fields.sort_unstable();
        fields.dedup();
        Ok(Verdict::MergeFields(id, fields))
    }

    fn merged_into(&self, place: &str, waiting: &Waiting) -> Result<i64> {
        let ids: Vec<i64> = waiting.candidates.iter().map(|stored| stored.id).collect();
        let named = i64::from_str(&self.record).ok();
        match (named, &ids[..]) {
            (Some(id), _) if ids.contains(&id) => Ok(id),
            (None, &[only]) if self.record.is_empty() => Ok(only),
            (_, []) => Err(self.wrong(
                place,
                "its candidates no longer exist: write create or skip",
            )),
            _ => {
                let ids: Vec<String> = ids.iter().map(i64::to_string).collect();
                Err(self.wrong(
                    place,
                    &format!(
                        "write in \"{RECORD}\" the id of the record to merge into: {}",
                        ids.join(" or ")
                    ),
                ))
            }
        }
    }

    fn wrong_take(&self, place: &str, what: &str) -> Error {
        self.wrong(place, &format!("column \"{TAKE}\": {what}"))
    }

    fn wrong(&self, place: &str, what: &str) -> Error {
        Error::usage(format!("{place}, row {}: {what}", self.number))
            .hint("Nothing was changed. Correct the sheet, and run the same command again.")
    }
}
