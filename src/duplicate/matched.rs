//! Matches: the existing records that a row may be, the rule that found them, and their assessment.

use super::{Doubt, Evidence};
use crate::record::{Entity, Rule, trash};

/// The largest number of records of one key that are compared with a row. More records with one key identify no person.
/// Without a limit, rows with one key would take quadratic time.
pub const LOOKED_AT_MAX: usize = 32;

/// The largest number of records that a message names.
const NAMED_MAX: usize = 5;

/// An existing record that a rule found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The id of the record.
    pub id: i64,
    /// The time of its deletion, in seconds since 1970. `None` if it is living.
    pub deleted_at: Option<i64>,
    /// The score of the names, in percent. An exact rule has 100.
    pub score: u8,
}

impl Candidate {
    /// Returns whether the record is living, or can be restored at this time.
    pub fn is_restorable(&self, now: i64) -> bool {
        self.deleted_at
            .is_none_or(|at| trash::is_restorable(at, now))
    }
}

/// The records that a row matches by one rule: at least one. All of them are living, or all are in the trash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The rule that found the records.
    pub rule: Rule,
    /// The ids of the records, in ascending order.
    pub records: Vec<i64>,
    /// The highest score of the records, in percent.
    pub score: u8,
    /// The time of the first deletion, in seconds since 1970. `None` if the records are living.
    pub deleted_at: Option<i64>,
    /// The reason why the match is only possible. `None` if it is certain.
    pub doubt: Option<Doubt>,
    /// Whether more records have the key than were compared.
    pub is_cut: bool,
    /// Records of earlier rows that the run will not keep: the id and the row. Messages name the row, because the id will
    /// not exist.
    pub rows: Vec<(i64, u64)>,
    /// The match with the records in the trash if these are living, or with the living ones if these are in the trash. A
    /// user who decides is offered both.
    pub beside: Option<Box<Match>>,
}

impl Match {
    /// Creates the match with candidates that are all living or all in the trash. Candidates with a lower score are
    /// left out if one has 100. Returns `None` without candidates.
    pub(super) fn of(rule: Rule, members: &[(Candidate, Evidence)], is_cut: bool) -> Option<Self> {
        let score = members.iter().map(|(one, _)| one.score).max()?;
        let kept = members
            .iter()
            .filter(|(one, _)| score < 100 || one.score == 100);
        let mut records: Vec<i64> = kept.clone().map(|(one, _)| one.id).collect();
        records.sort_unstable();
        Some(Match {
            rule,
            records,
            score,
            deleted_at: members.iter().filter_map(|(one, _)| one.deleted_at).min(),
            doubt: kept
                .map(|(_, evidence)| *evidence)
                .find_map(|evidence| match evidence {
                    Evidence::Possible(doubt) => Some(doubt),
                    Evidence::Certain | Evidence::Contradicted => None,
                }),
            is_cut,
            rows: Vec::new(),
            beside: None,
        })
    }

    /// Creates the certain match with one record that was found by an id.
    pub fn by_id(rule: Rule, record: i64, deleted_at: Option<i64>) -> Self {
        Match {
            rule,
            records: vec![record],
            score: 100,
            deleted_at,
            doubt: None,
            is_cut: false,
            rows: Vec::new(),
            beside: None,
        }
    }

    /// Returns the match with another one beside it.
    pub(super) fn beside(self, other: Match) -> Self {
        let beside = Some(Box::new(other));
        Match { beside, ..self }
    }

    /// Returns the records that a user who decides is offered: the living ones first.
    pub fn offered(self) -> Vec<i64> {
        let is_deleted = self.deleted_at.is_some();
        let (mut first, mut last) = (self.records, Vec::new());
        if let Some(beside) = self.beside {
            last = beside.records;
        }
        if is_deleted {
            std::mem::swap(&mut first, &mut last);
        }
        first.append(&mut last);
        first
    }

    /// Returns the record if the match has exactly one, or `None`.
    pub fn only(&self) -> Option<i64> {
        match self.records[..] {
            [only] if !self.is_cut => Some(only),
            _ => None,
        }
    }

    /// Returns the records and the rule as text: `lead 12, by email`.
    pub fn describe(&self, entity: Entity) -> String {
        let mut text = format!("{}, by {}", self.names(entity), self.rule);
        if self.score < 100 {
            text.push_str(&format!(" ({} % alike)", self.score));
        }
        if let Some(deleted_at) = self.deleted_at {
            text.push_str(&format!(
                ", in the trash until {}",
                trash::ends_on(deleted_at)
            ));
        }
        text
    }

    /// Returns the records with those beside them as text: `lead 12, by phone; or lead 3, by email, in the trash until …`.
    pub fn describe_all(&self, entity: Entity) -> String {
        let own = self.describe(entity);
        self.or_beside(own, entity)
    }

    /// Adds the records beside these to a text about these.
    pub fn or_beside(&self, mut text: String, entity: Entity) -> String {
        if let Some(beside) = &self.beside {
            text.push_str(&format!("; or {}", beside.describe(entity)));
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

    fn candidate(id: i64, deleted_at: Option<i64>, score: u8) -> Candidate {
        Candidate {
            id,
            deleted_at,
            score,
        }
    }

    #[test]
    fn an_equal_name_takes_precedence_over_a_similar_one() {
        let members = vec![
            (candidate(2, None, 95), Certain),
            (candidate(3, None, 100), Certain),
        ];
        let matched = Match::of(Rule::Name, &members, false).unwrap();
        assert_eq!((matched.records, matched.score), (vec![3], 100));
    }

    #[test]
    fn a_match_says_rule_records_score_and_trash() {
        let describe = |candidates: &[Candidate], rule| {
            let members: Vec<_> = candidates.iter().map(|one| (*one, Certain)).collect();
            Match::of(rule, &members, false)
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
        let mut matched = Match::of(Rule::Email, &members, false).unwrap();
        matched.rows = vec![(4, 17), (5, 18)];
        assert_eq!(
            matched.describe(Entity::Lead),
            "lead 3 and rows 17 and 18, by email"
        );
    }
}
