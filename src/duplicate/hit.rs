//! Matches: the records that may be what a row means, by which rule, and what the evidence says of them.

use super::{Doubt, Evidence};
use crate::record::{Entity, Rule, trash};

/// How many records of one key are looked at for a row. A key that more records have identifies nobody; without a bound, rows
/// of one key would cost quadratic time.
pub const LOOKED_AT_MAX: usize = 32;

/// How many records a message names.
const NAMED_MAX: usize = 5;

/// A record that a rule finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its id.
    pub id: i64,
    /// When it went to the trash, in seconds since 1970.
    pub deleted_at: Option<i64>,
    /// How alike, in percent; 100 of an exact rule.
    pub likeness: u8,
}

/// The records that a row matches by one rule; at least one. They are all living or all in the trash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The rule that found them.
    pub rule: Rule,
    /// Their ids, in ascending order.
    pub records: Vec<i64>,
    /// How alike the most alike is, in percent.
    pub likeness: u8,
    /// When the first of them went to the trash; none if they are living.
    pub deleted_at: Option<i64>,
    /// Why they are only possibly the same; none if that is certain.
    pub doubt: Option<Doubt>,
    /// Whether more records have the key than were looked at.
    pub is_cut: bool,
    /// Rows of the same file that would have made some of the records, where those will not stay.
    pub rows: Vec<(i64, u64)>,
}

impl Hit {
    /// The match with these candidates, which are all living or all in the trash; none of none.
    pub(super) fn of(rule: Rule, members: &[(Candidate, Evidence)], is_cut: bool) -> Option<Self> {
        let likeness = members.iter().map(|(one, _)| one.likeness).max()?;
        let kept = members
            .iter()
            .filter(|(one, _)| likeness < 100 || one.likeness == 100);
        let mut records: Vec<i64> = kept.clone().map(|(one, _)| one.id).collect();
        records.sort_unstable();
        Some(Hit {
            rule,
            records,
            likeness,
            deleted_at: members.iter().filter_map(|(one, _)| one.deleted_at).min(),
            doubt: kept
                .map(|(_, evidence)| *evidence)
                .find_map(|evidence| match evidence {
                    Evidence::Possible(doubt) => Some(doubt),
                    Evidence::Certain | Evidence::Contradicted => None,
                }),
            is_cut,
            rows: Vec::new(),
        })
    }

    /// The match with one record by an id, which nothing can put in doubt.
    pub fn by_id(rule: Rule, record: i64, deleted_at: Option<i64>) -> Self {
        Hit {
            rule,
            records: vec![record],
            likeness: 100,
            deleted_at,
            doubt: None,
            is_cut: false,
            rows: Vec::new(),
        }
    }

    /// The only record that may be meant; none if there are several.
    pub fn only(&self) -> Option<i64> {
        match self.records[..] {
            [only] if !self.is_cut => Some(only),
            _ => None,
        }
    }

    /// The records and the rule, in words: `lead 12, by email`.
    pub fn describe(&self, entity: Entity) -> String {
        let mut text = format!("{}, by {}", self.names(entity), self.rule);
        if self.likeness < 100 {
            text.push_str(&format!(" ({} % alike)", self.likeness));
        }
        if let Some(deleted_at) = self.deleted_at {
            text.push_str(&format!(
                ", in the trash until {}",
                trash::ends_on(deleted_at)
            ));
        }
        text
    }

    fn names(&self, entity: Entity) -> String {
        let shown = &self.records[..self.records.len().min(NAMED_MAX)];
        let row_of = |id: &i64| self.rows.iter().find(|(of, _)| of == id);
        let (rows, ids): (Vec<i64>, Vec<i64>) = shown.iter().partition(|id| row_of(id).is_some());
        let list = |numbers: Vec<String>, what: &str| {
            let plural = if numbers.len() > 1 { "s" } else { "" };
            (!numbers.is_empty()).then(|| format!("{what}{plural} {}", numbers.join(" and ")))
        };
        let ids = ids.iter().map(i64::to_string).collect();
        let rows = rows.iter().filter_map(row_of);
        let rows = rows.map(|(_, row)| row.to_string()).collect();
        let others = match (self.records.len() - shown.len(), self.is_cut) {
            (0, false) => None,
            (more, false) => Some(format!("{more} more")),
            (_, true) => Some("many more".to_owned()),
        };
        let parts = [list(ids, entity.name()), list(rows, "row"), others];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(" and ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Evidence::Certain;

    fn candidate(id: i64, deleted_at: Option<i64>, likeness: u8) -> Candidate {
        Candidate {
            id,
            deleted_at,
            likeness,
        }
    }

    #[test]
    fn the_same_name_is_no_question_beside_one_that_is_alike() {
        let members = vec![
            (candidate(2, None, 95), Certain),
            (candidate(3, None, 100), Certain),
        ];
        let hit = Hit::of(Rule::Name, &members, false).unwrap();
        assert_eq!((hit.records, hit.likeness), (vec![3], 100));
    }

    #[test]
    fn a_match_says_rule_records_score_and_trash() {
        let describe = |candidates: &[Candidate], rule| {
            let members: Vec<_> = candidates.iter().map(|one| (*one, Certain)).collect();
            Hit::of(rule, &members, false)
                .unwrap()
                .describe(Entity::Lead)
        };
        let living = |id| candidate(id, None, 100);
        let cases = [
            (describe(&[living(3)], Rule::Email), "lead 3, by email"),
            (
                describe(&[living(5), living(3)], Rule::Phone),
                "leads 3 and 5, by phone",
            ),
            (
                describe(&[1, 2, 3, 4, 5, 6, 7].map(living), Rule::Phone),
                "leads 1 and 2 and 3 and 4 and 5 and 2 more, by phone",
            ),
            (
                describe(&[candidate(3, None, 96)], Rule::Name),
                "lead 3, by name (96 % alike)",
            ),
            (
                describe(&[candidate(3, Some(0), 100)], Rule::Email),
                "lead 3, by email, in the trash until 1970-04-01",
            ),
        ];
        for (described, expected) in cases {
            assert_eq!(described, expected);
        }
        let members = [3, 4, 5].map(|id| (living(id), Certain)).to_vec();
        let mut hit = Hit::of(Rule::Email, &members, false).unwrap();
        hit.rows = vec![(4, 17), (5, 18)];
        assert_eq!(
            hit.describe(Entity::Lead),
            "lead 3 and rows 17 and 18, by email"
        );
    }
}
