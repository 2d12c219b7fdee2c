//! Hits: the records that may be the same person as a row, by which rule, and how alike.

use crate::record::{Entity, Rule, trash};

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

/// The records that a row hits by one rule; at least one. They are all living or all in the trash.
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
    /// Rows of the same file that would have made some of the records, where those will not stay.
    pub rows: Vec<(i64, u64)>,
}

impl Hit {
    /// What candidates amount to: the living ones if there are any, else those that can still be restored.
    pub fn of(rule: Rule, candidates: &[Candidate], now: i64) -> Option<Self> {
        let living = candidates.iter().filter(|one| one.deleted_at.is_none());
        let found: Vec<&Candidate> = living.collect();
        let found = if found.is_empty() {
            let is_restorable = |at| trash::is_restorable(at, now);
            let deleted = candidates.iter();
            deleted
                .filter(|one| one.deleted_at.is_some_and(is_restorable))
                .collect()
        } else {
            found
        };
        let likeness = found.iter().map(|one| one.likeness).max()?;
        let mut records: Vec<i64> = found
            .iter()
            .filter(|one| likeness < 100 || one.likeness == 100)
            .map(|one| one.id)
            .collect();
        records.sort_unstable();
        Some(Hit {
            rule,
            records,
            likeness,
            deleted_at: found.iter().filter_map(|one| one.deleted_at).min(),
            rows: Vec::new(),
        })
    }

    /// Who is meant by the first rule that finds anybody, living or in the trash: a weaker rule would find somebody else.
    /// `find` gives what a rule finds.
    ///
    /// # Errors
    /// Those of `find`.
    pub fn first<E>(
        rules: impl IntoIterator<Item = Rule>,
        now: i64,
        mut find: impl FnMut(Rule) -> Result<Vec<Candidate>, E>,
    ) -> Result<Option<Self>, E> {
        for rule in rules {
            let found = find(rule)?;
            // Nearly always, of nearly every row.
            if found.is_empty() {
                continue;
            }
            let hit = Hit::of(rule, &found, now);
            if hit.is_some() {
                return Ok(hit);
            }
        }
        Ok(None)
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
        let row_of = |id: &i64| self.rows.iter().find(|(of, _)| of == id);
        let (rows, ids): (Vec<i64>, Vec<i64>) =
            self.records.iter().partition(|id| row_of(id).is_some());
        let list = |numbers: Vec<String>, what: &str| {
            let plural = if numbers.len() > 1 { "s" } else { "" };
            (!numbers.is_empty()).then(|| format!("{what}{plural} {}", numbers.join(" and ")))
        };
        let ids = ids.iter().map(i64::to_string).collect();
        let rows = rows.iter().filter_map(row_of);
        let rows = rows.map(|(_, row)| row.to_string()).collect();
        let names = [list(ids, entity.name()), list(rows, "row")];
        names
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" and ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(id: i64, deleted_at: Option<i64>, likeness: u8) -> Candidate {
        Candidate {
            id,
            deleted_at,
            likeness,
        }
    }

    #[test]
    fn the_living_come_first_and_the_long_dead_not_at_all() {
        let now = 1_000_000 + trash::KEPT;
        let records = |candidates: &[Candidate]| {
            Hit::of(Rule::Name, candidates, now).map(|hit| (hit.records, hit.deleted_at.is_some()))
        };
        assert_eq!(records(&[]), None);
        let (old, fresh) = (Some(1), Some(1_000_000));
        assert_eq!(records(&[candidate(1, old, 100)]), None);
        assert_eq!(
            records(&[candidate(2, fresh, 100), candidate(1, old, 100)]),
            Some((vec![2], true))
        );
        assert_eq!(
            records(&[candidate(2, fresh, 100), candidate(3, None, 95)]),
            Some((vec![3], false))
        );
        assert_eq!(
            records(&[candidate(4, None, 95), candidate(3, None, 92)]),
            Some((vec![3, 4], false))
        );
        assert_eq!(
            records(&[candidate(4, None, 95), candidate(3, None, 100)]),
            Some((vec![3], false)),
            "the same name is no question beside one that is alike"
        );
    }

    #[test]
    fn the_first_rule_that_finds_anybody_who_can_come_back_decides() {
        let rules = [Rule::Email, Rule::Phone, Rule::Name];
        let first = |found: [&[Candidate]; 3]| {
            let find = |rule| {
                let at = rules.iter().position(|one| *one == rule).unwrap();
                Ok::<_, ()>(found[at].to_vec())
            };
            let hit = Hit::first(rules, trash::KEPT + 2, find).unwrap();
            hit.map(|hit| (hit.rule, hit.records))
        };
        let (living, deleted) = (
            |id| candidate(id, None, 100),
            |id| candidate(id, Some(2), 100),
        );
        let long_dead = candidate(9, Some(1), 100);
        assert_eq!(first([&[], &[], &[]]), None);
        assert_eq!(
            first([&[], &[living(2)], &[living(1)]]),
            Some((Rule::Phone, vec![2]))
        );
        assert_eq!(
            first([&[deleted(1)], &[deleted(2)], &[living(3)]]),
            Some((Rule::Email, vec![1])),
            "a weaker rule would find somebody else"
        );
        assert_eq!(
            first([&[deleted(1), living(4)], &[living(3)], &[]]),
            Some((Rule::Email, vec![4])),
            "the living before the trash within one rule"
        );
        assert_eq!(
            first([&[long_dead], &[deleted(2)], &[living(3)]]),
            Some((Rule::Phone, vec![2]))
        );
    }

    #[test]
    fn a_hit_says_rule_records_score_and_trash() {
        let describe = |candidates: &[Candidate], rule| {
            let hit = Hit::of(rule, candidates, 0).unwrap();
            hit.describe(Entity::Lead)
        };
        let cases = [
            (
                describe(&[candidate(3, None, 100)], Rule::Email),
                "lead 3, by email",
            ),
            (
                describe(
                    &[candidate(5, None, 100), candidate(3, None, 100)],
                    Rule::Phone,
                ),
                "leads 3 and 5, by phone",
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
        let found = [3, 4, 5].map(|id| candidate(id, None, 100));
        let mut hit = Hit::of(Rule::Email, &found, 0).unwrap();
        hit.rows = vec![(4, 17), (5, 18)];
        assert_eq!(
            hit.describe(Entity::Lead),
            "lead 3 and rows 17 and 18, by email"
        );
    }
}
