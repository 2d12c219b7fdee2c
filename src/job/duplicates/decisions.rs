//! The decisions of a user about pairs of records.

use super::DuplicateSearch;
use crate::error::{Error, Result};
use crate::record::fold::are_same;
use crate::store::{Author, MergeOptions, RecordRef};

/// A decision about a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PairDecision {
    /// Merges the second record into the first one.
    Merge,
    /// Notes that the records are not the same.
    Different,
}

impl PairDecision {
    /// Reads a decision, `None` for a blank text.
    ///
    /// # Errors
    /// Returns the reason why the text is no decision.
    pub fn read(text: &str) -> std::result::Result<Option<Self>, String> {
        match text.to_lowercase().as_str() {
            "" => Ok(None),
            "merge" => Ok(Some(PairDecision::Merge)),
            "different" => Ok(Some(PairDecision::Different)),
            other => Err(format!(
                "\"{other}\" is not a decision: write merge or different, or leave the cell blank"
            )),
        }
    }
}

/// A line of a sheet with a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairLine {
    /// The number of the row.
    pub number: u64,
    /// The record that stays.
    pub a: i64,
    /// The other record.
    pub b: i64,
    /// The decision.
    pub decision: PairDecision,
    /// The names of both records in the sheet; none if a user removed the columns.
    pub names: [Option<String>; 2],
}

/// The numbers of what the decisions did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Pairs that were merged.
    pub merged: u64,
    /// Pairs that were noted as not the same.
    pub different: u64,
    /// Pairs that were one record already, by an earlier merge or an earlier line.
    pub already: u64,
}

/// Carries out all decisions of a sheet or none, in their order. A record that was merged is replaced by the one that
/// remained, so that A = B and B = C make one record of three.
///
/// # Errors
/// Fails for a record that does not exist or was deleted, and for a merge of one that has another name than in the sheet. The error
/// names the row.
pub fn apply(
    search: &DuplicateSearch<'_>,
    (place, lines): (&str, &[PairLine]),
    author: &Author<'_>,
) -> Result<Applied> {
    let mut applied = Applied::default();
    let mut different: Vec<&PairLine> = Vec::new();
    for line in lines {
        assert_unchanged(search, place, line)?;
    }
    for line in lines {
        let wrong = |what: String| wrong(place, line, &what);
        let a = remaining(search, line.a)?.map_err(&wrong)?;
        let b = remaining(search, line.b)?.map_err(&wrong)?;
        match line.decision {
            _ if line.a == line.b => return Err(wrong("a and b are the same record".to_owned())),
            PairDecision::Different if a == b => {
                return Err(wrong(format!(
                    "{} {} and {} are one record by a merge: they cannot be different",
                    search.schema.entity(),
                    line.a,
                    line.b
                )));
            }
            PairDecision::Different => {
                let entity = search.schema.entity();
                search.store.judge_records(entity, (a, b), false, author)?;
                different.push(line);
                applied.different += 1;
            }
            PairDecision::Merge if a == b => applied.already += 1,
            PairDecision::Merge => {
                let options = MergeOptions::filling(search.region);
                let store = search.store;
                store.merge_records(search.schema, options, (a, b), author)?;
                if let Some(apart) = joined(search, &different)? {
                    return Err(wrong(format!(
                        "merging {} and {} would make one record of {} and {}, which row {} says are different",
                        line.a, line.b, apart.a, apart.b, apart.number
                    )));
                }
                applied.merged += 1;
            }
        }
    }
    Ok(applied)
}

fn wrong(place: &str, line: &PairLine, what: &str) -> Error {
    Error::usage(format!("{place}, row {}: {what}", line.number))
        .hint("Nothing was changed. Correct the sheet, and run the same command again.")
}

/// Fails if a record that a line merges has become another person since the sheet was written.
fn assert_unchanged(search: &DuplicateSearch<'_>, place: &str, line: &PairLine) -> Result<()> {
    if line.decision != PairDecision::Merge {
        return Ok(());
    }
    let entity = search.schema.entity();
    for (id, shown) in [line.a, line.b].into_iter().zip(&line.names) {
        let stored = search.store.record(search.schema, id)?;
        let (Some(stored), Some(shown)) = (stored, shown) else {
            continue;
        };
        let now = stored.name(search.schema);
        if !are_same(shown, &now) {
            let what = format!(
                "{entity} {id} was changed since the sheet was written: it is {now} now, and not {shown}"
            );
            return Err(wrong(place, line, &what));
        }
    }
    Ok(())
}

/// Returns the first of these pairs that is one record now.
fn joined<'l>(
    search: &DuplicateSearch<'_>,
    pairs: &[&'l PairLine],
) -> Result<Option<&'l PairLine>> {
    let entity = search.schema.entity();
    let survivor = |id| search.store.survivor(RecordRef { entity, id });
    for pair in pairs {
        if survivor(pair.a)? == survivor(pair.b)? {
            return Ok(Some(pair));
        }
    }
    Ok(None)
}

/// Returns the living record that a record is now part of, or the reason why there is none.
fn remaining(search: &DuplicateSearch<'_>, id: i64) -> Result<std::result::Result<i64, String>> {
    let entity = search.schema.entity();
    let survivor = search.store.survivor(RecordRef { entity, id })?;
    let Some(stored) = search.store.record(search.schema, survivor)? else {
        return Ok(Err(format!("there is no {entity} {id}")));
    };
    if stored.deleted_at.is_some() {
        let name = stored.name(search.schema);
        return Ok(Err(format!("{entity} {survivor}, {name}, is in the trash")));
    }
    Ok(Ok(survivor))
}
