//! Duplicates that are already in the store: pairs of records, assessed as an import assesses a row.

mod decisions;
mod sheet;

use std::collections::HashSet;

use crate::duplicate::{Assessor, Candidate, Evidence, Explanation, Lookup, Search};
use crate::error::{Error, Result};
use crate::job::{Excluded, Household, Matching, VerdictCache};
use crate::record::amount::Currency;
use crate::record::phone::Region;
use crate::record::{Record, Rule, Schema};
use crate::store::{Candidates, Filter, FoundPair, Pairs, RecordRef, Store, Stored};

pub use decisions::{Applied, PairDecision, PairLine, apply};
pub(super) use sheet::is_sheet;
pub use sheet::{read, told, write};

/// Stores with more records compare each name with fewer other names.
const NAMES_FEW: u64 = 20_000;
/// The number of records between two calls that show the progress.
const STEP: u64 = 500;

/// The search for pairs of records of one entity.
#[derive(Clone, Copy, Debug)]
pub struct DuplicateSearch<'d> {
    /// The store.
    pub store: &'d Store,
    /// The schema of the records.
    pub schema: &'d Schema,
    /// The region of national telephone numbers.
    pub region: Region,
    /// The currency of amounts.
    pub currency: &'d Currency,
    /// The rules that find pairs, the strongest first.
    pub rules: &'d [Rule],
}

/// Two records that may mean the same person or client.
#[derive(Clone, Debug)]
pub struct DuplicatePair {
    /// The older record, which a merge keeps.
    pub a: Stored,
    /// The newer record.
    pub b: Stored,
    /// The rule that found them, the evidence, and the compared fields.
    pub explanation: Explanation,
    /// The score of the names, in percent.
    pub score: u8,
    /// Whether a user noted that they are the same.
    pub is_same_by_verdict: bool,
}

impl<'d> DuplicateSearch<'d> {
    /// Returns the look-up of the search. It must be prepared by the store.
    pub fn candidates(&self) -> Result<Candidates> {
        let candidates = Candidates::indexed(self.schema, self.rules);
        let records = self.store.count_living(self.schema.entity())?;
        Ok(if records > NAMES_FEW {
            candidates.of_first_names()
        } else {
            candidates
        })
    }

    /// Collects all pairs, and returns them ranked, with their number. `limit` is the largest number of pairs that are
    /// ranked. `show` gets the number of records that were searched.
    pub fn run(
        &self,
        candidates: &Candidates,
        limit: Option<u64>,
        show: &mut dyn FnMut(u64),
    ) -> Result<(Pairs<'d>, u64)> {
        let targets = self.store.merge_targets(self.schema.entity())?;
        let pairs = Pairs::begin(self.store)?;
        let mut searched = 0;
        self.store.snapshot(|| {
            let all = Filter::default();
            self.store.visit_records(self.schema, &all, |stored| {
                self.pairs_of(stored, candidates, (&targets, &pairs))?;
                searched += 1;
                if searched % STEP == 0 {
                    show(searched);
                }
                Ok(())
            })
        })?;
        let ranked = pairs.rank(limit)?;
        Ok((pairs, ranked))
    }

    /// Adds the pairs of one record with older records.
    fn pairs_of(
        &self,
        stored: &Stored,
        candidates: &Candidates,
        (targets, pairs): (&HashSet<i64>, &Pairs<'_>),
    ) -> Result<()> {
        let record = Record::of_values(self.schema, &stored.values, self.region);
        let household = if self.rules.contains(&Rule::Contacts) {
            Household::of_client(self.store, self.schema, stored)?
        } else {
            None
        };
        let mut lookup = Others {
            matching: Matching {
                store: self.store,
                candidates,
                assessor: self.assessor(),
                record: &record,
                excluded: Excluded::default(),
                finds_single_words: false,
                // Verdicts on two records are asked for each pair.
                verdicts: VerdictCache::none(),
                household,
            },
            id: stored.id,
            targets,
        };
        let search = Search {
            rules: self.rules,
            now: 0,
            creates: false,
        };
        for (at, &rule) in self.rules.iter().enumerate() {
            for (candidate, evidence) in search.assess(rule, &mut lookup)?.candidates {
                let is_certain = match evidence {
                    Evidence::Certain => true,
                    Evidence::Possible(_) => false,
                    Evidence::Contradicted => continue,
                };
                let (entity, ids) = (self.schema.entity(), (candidate.id, stored.id));
                let verdict = self.store.verdict_on_records(entity, ids)?;
                let is_certain = is_certain || verdict == Some(true);
                if verdict == Some(false) || self.store.share_source(entity, ids)? {
                    continue;
                }
                pairs.add(FoundPair {
                    a: candidate.id,
                    b: stored.id,
                    is_certain,
                    rule: at,
                    score: candidate.score,
                })?;
            }
        }
        Ok(())
    }

    /// Returns a pair with its records as they are now. Records that were merged in the meantime are replaced by those
    /// that remain. Returns `None` if it is no pair any more.
    pub fn pair(&self, found: FoundPair) -> Result<Option<DuplicatePair>> {
        let entity = self.schema.entity();
        let now = |id| -> Result<Option<Stored>> {
            let id = self.store.survivor(RecordRef { entity, id })?;
            let stored = self.store.record(self.schema, id)?;
            Ok(stored.filter(|stored| stored.deleted_at.is_none()))
        };
        let (Some(a), Some(b)) = (now(found.a)?, now(found.b)?) else {
            return Ok(None);
        };
        if a.id == b.id {
            return Ok(None);
        }
        let verdict = self.store.verdict_on_records(entity, (a.id, b.id))?;
        if verdict == Some(false) {
            return Ok(None);
        }
        let rule = self.rules.get(found.rule).copied().unwrap_or(Rule::Name);
        let record = Record::of_values(self.schema, &b.values, self.region);
        let pair = (&a.values[..], &record);
        let mut explanation = self.assessor().explain(rule, pair, self.currency);
        if verdict == Some(true) {
            explanation.evidence = Evidence::Certain;
        }
        let is_pair = explanation.evidence != Evidence::Contradicted;
        Ok(is_pair.then_some(DuplicatePair {
            explanation,
            score: found.score,
            is_same_by_verdict: verdict == Some(true),
            b,
            a,
        }))
    }

    fn assessor(&self) -> Assessor<'d> {
        Assessor {
            schema: self.schema,
            region: self.region,
        }
    }
}

impl DuplicatePair {
    /// Returns what speaks for the pair and against it, in words.
    pub fn reasons(&self) -> String {
        let found = match (self.explanation.rule, self.score) {
            (Rule::Name, score) if score < 100 => format!("similar name ({score} % alike)"),
            (rule, _) => format!("same {rule}"),
        };
        if self.is_same_by_verdict {
            return format!("{found}; a user noted that they are the same");
        }
        format!("{found}; {}", self.explanation.summary())
    }
}

/// The other living records that a record may match, each pair once.
struct Others<'l> {
    matching: Matching<'l>,
    id: i64,
    /// The records that others were merged into. A merged record is found, but is not searched for by itself.
    targets: &'l HashSet<i64>,
}

impl Lookup for Others<'_> {
    type Error = Error;

    fn candidates(&mut self, rule: Rule) -> Result<Vec<Candidate>> {
        let mut found = self.matching.candidates(rule)?;
        found.retain(|one| {
            let is_other = one.deleted_at.is_none() && one.id != self.id;
            is_other && (one.id < self.id || self.targets.contains(&one.id))
        });
        Ok(found)
    }

    fn evidence(&mut self, rule: Rule, candidate: i64) -> Result<Evidence> {
        self.matching.evidence(rule, candidate)
    }
}
