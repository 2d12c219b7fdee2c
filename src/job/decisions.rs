//! Reads the decisions about waiting rows from the sheet that `review_sheet.rs` writes.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use super::sheet_kind::{DECISION, RECORD, ROW, TAKE};
use super::sheet_mark::{MARK, SheetMark};
use super::shown_candidates::{CandidateColumns, ShownCandidate};
use super::{Review, RowDecision, Waiting};
use crate::error::{Error, Result};
use crate::mapping::no_such_field;
use crate::record::FieldId;
use crate::source::{self, Flaw, Row};
use crate::store::Stored;

impl Review<'_> {
    /// Reads the decisions of a sheet. A row without a decision stays waiting. `scratch` is a private folder.
    pub fn read_sheet(&self, path: &Path, scratch: PathBuf) -> Result<Vec<(u64, RowDecision)>> {
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
            .hint("To write the sheet: intake jobs review JOB --write-decisions FILE"));
        };
        let (take_at, record_at) = (column(TAKE), column(RECORD));
        let candidates = CandidateColumns::find(&sheet.header);
        let (mark, mark_at) = (SheetMark::of_job(self.job.id, self.store)?, column(MARK));
        let waiting = self.waiting()?;
        let (mut rows, mut row) = (sheet.data()?, Row::default());
        let mut verdicts: Vec<(u64, RowDecision)> = Vec::new();
        while rows.next(&mut row)? {
            let text = |at: usize| row.text(at).unwrap_or_default().trim().to_owned();
            mark.assert(&place, &mark_at.map(text).unwrap_or_default())?;
            let line = Line {
                number: row.number,
                row: text(row_at),
                take: take_at.map(text).unwrap_or_default(),
                record: record_at.map(text).unwrap_or_default(),
                shown: candidates.iter().map(|one| one.shown(&row)).collect(),
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
    shown: Vec<ShownCandidate>,
    decision: String,
}

impl Line {
    /// Returns the row of the job and the decision about it; none without a decision.
    fn verdict(
        &self,
        place: &str,
        waiting: &[Waiting],
        review: &Review<'_>,
    ) -> Result<Option<(u64, RowDecision)>> {
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
            "create" => RowDecision::Create,
            "skip" => RowDecision::Skip,
            "merge" => self.merge(place, waiting, review)?,
            other => {
                return Err(self.wrong(
                    place,
                    &format!("\"{other}\" is not a decision: write merge, create or skip"),
                ));
            }
        };
        match review.why_outdated(&self.shown, waiting, &verdict) {
            Some(since) => Err(self.outdated(place, &since)),
            None => Ok(Some((waiting.kept.row, verdict))),
        }
    }

    /// Returns the merge of a row into a candidate. The fields in `take` take the values of the row, and the empty fields
    /// are filled as by every merge.
    fn merge(&self, place: &str, waiting: &Waiting, review: &Review<'_>) -> Result<RowDecision> {
        let stored = self.merged_into(place, waiting)?;
        let schema = review.schema_of_candidates(&waiting.kept);
        if self.take.is_empty() {
            return Ok(RowDecision::Merge(stored.id));
        }
        let record = review.compared(&waiting.kept)?;
        let contacts = review.faced_contacts(&waiting.kept, &record, stored)?;
        let is_taken = |&id: &FieldId| {
            schema.stored().any(|(stored, _)| stored == id)
                || contacts.iter().any(|one| one.is_certain && one.has(id))
        };
        let mut fields = Vec::new();
        let names = self.take.split([',', ';']).map(str::trim);
        for name in names.filter(|name| !name.is_empty()) {
            let field = schema.named(name);
            if field.is_some_and(|id| schema.field(id).is_related && !is_taken(&id)) {
                let what = format!(
                    "{name} cannot be taken: only an existing contact that the row certainly means takes values, and no relationship is taken. Leave it out"
                );
                return Err(self.wrong_take(place, &what));
            }
            let Some(field) = field.filter(is_taken) else {
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
        let filled = review.one_beside(&waiting.kept, &record, stored)?.filled;
        let filled = filled.into_iter();
        fields.extend(filled.map(|field| schema.field(field).name.to_string()));
        fields.sort_unstable();
        fields.dedup();
        Ok(RowDecision::MergeFields(stored.id, fields))
    }

    fn merged_into<'w>(&self, place: &str, waiting: &'w Waiting) -> Result<&'w Stored> {
        let candidates = &waiting.candidates;
        let named = i64::from_str(&self.record).ok();
        let named = candidates.iter().find(|stored| Some(stored.id) == named);
        match (named, &candidates[..]) {
            (Some(stored), _) => Ok(stored),
            (None, [only]) if self.record.is_empty() => Ok(only),
            (_, []) => Err(self.wrong(
                place,
                "its candidates no longer exist: write create or skip",
            )),
            _ => {
                let ids = candidates.iter().map(|stored| stored.id.to_string());
                let ids: Vec<String> = ids.collect();
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

    /// Returns the error of a line that does not show what has happened since.
    fn outdated(&self, place: &str, since: &str) -> Error {
        Error::usage(format!(
            "{place}, row {}: {since}, which the sheet does not show",
            self.number
        ))
        .hint("Nothing was changed. Write the sheet again, and decide this row there.")
    }

    fn wrong_take(&self, place: &str, what: &str) -> Error {
        self.wrong(place, &format!("column \"{TAKE}\": {what}"))
    }

    fn wrong(&self, place: &str, what: &str) -> Error {
        Error::usage(format!("{place}, row {}: {what}", self.number))
            .hint("Nothing was changed. Correct the sheet, and run the same command again.")
    }
}
