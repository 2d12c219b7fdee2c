//! Matches: the records that may be what a row means, by which rule, and what the evidence says of them.

use super::{Doubt, Evidence};
use crate::record::{Entity, Rule, trash};

/// How many records of one key are looked at for a row. A key that more records have identifies nobody; without a bound, rows
/// of one key would cost quadratic time.
pub const LOOKED_AT_MAX: usize = 64;

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

/// Finds the candidates of one row, and weighs the evidence for each.
pub trait Lookup {
    /// Why it cannot.
    type Error;

    /// The records that a rule finds, those in the trash among them; more than `LOOKED_AT_MAX` need not be given.
    ///
    /// # Errors
    /// If the store cannot be read.
    fn candidates(&mut self, rule: Rule) -> Result<Vec<Candidate>, Self::Error>;

    /// What the fields of the row and of a candidate say.
    ///
    /// # Errors
    /// If the store cannot be read.
    fn evidence(&mut self, rule: Rule, candidate: i64) -> Result<Evidence, Self::Error>;
}

/// How matches are searched for.
#[derive(Clone, Copy, Debug)]
pub struct Search<'r> {
    /// The rules, in order.
    pub rules: &'r [Rule],
    /// The time, in seconds since 1970: nothing can be restored after 90 days.
    pub now: i64,
    /// Whether a living match makes a new record whatever the evidence says: then none is weighed.
    pub creates: bool,
}

impl Search<'_> {
    /// What a row matches: by the first rule with a certain match, else by the first with a possible one. A contradicted
    /// candidate is another person, and the next rule looks.
    ///
    /// # Errors
    /// Those of the lookup.
    pub fn run<L: Lookup>(&self, lookup: &mut L) -> Result<Option<Hit>, L::Error> {
        let mut possible = None;
        for &rule in self.rules {
            let mut found = lookup.candidates(rule)?;
            // Nearly always, of nearly every row.
            if found.is_empty() {
                continue;
            }
            let is_cut = found.len() > LOOKED_AT_MAX;
            found.truncate(LOOKED_AT_MAX);
            found.retain(|one| {
                one.deleted_at
                    .is_none_or(|at| trash::is_restorable(at, self.now))
            });
            let needs_evidence = !self.creates || found.iter().all(|one| one.deleted_at.is_some());
            let mut weighed = Vec::with_capacity(found.len());
            for candidate in found {
                let evidence = match needs_evidence {
                    true => lookup.evidence(rule, candidate.id)?,
                    false => Evidence::Certain,
                };
                weighed.push((candidate, evidence));
            }
            match self.pick(rule, &weighed, is_cut) {
                Some(hit) if hit.doubt.is_none() => return Ok(Some(hit)),
                hit => possible = possible.or(hit),
            }
        }
        Ok(possible)
    }

    /// Of the candidates of a rule: the certain ones, living before those in the trash; else the possible ones.
    fn pick(&self, rule: Rule, weighed: &[(Candidate, Evidence)], is_cut: bool) -> Option<Hit> {
        let tier = |is_certain: bool, is_living: bool| {
            let members = weighed.iter().filter(move |(candidate, evidence)| {
                let fits = match evidence {
                    Evidence::Certain => is_certain,
                    Evidence::Possible(_) => !is_certain,
                    Evidence::Contradicted => false,
                };
                fits && candidate.deleted_at.is_none() == is_living
            });
            Hit::of(rule, members.copied().collect(), is_cut)
        };
        let hit = tier(true, true)
            .or_else(|| tier(true, false))
            .or_else(|| tier(false, true))
            .or_else(|| tier(false, false));
        // An unchanged email would have found somebody among the many of a switchboard.
        if hit.is_some() || !is_cut || self.rules.contains(&Rule::Email) && rule != Rule::Email {
            return hit;
        }
        let unsettled = |(candidate, _): &(Candidate, Evidence)| {
            (*candidate, Evidence::Possible(Doubt::TooMany))
        };
        Hit::of(rule, weighed.iter().map(unsettled).collect(), is_cut)
    }
}

impl Hit {
    /// The match with these candidates, which are all living or all in the trash; none of none.
    fn of(rule: Rule, members: Vec<(Candidate, Evidence)>, is_cut: bool) -> Option<Self> {
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
        let named = &self.records[..self.records.len().min(NAMED_MAX)];
        let row_of = |id: &i64| self.rows.iter().find(|(of, _)| of == id);
        let (rows, ids): (Vec<i64>, Vec<i64>) = named.iter().partition(|id| row_of(id).is_some());
        let list = |numbers: Vec<String>, what: &str| {
            let plural = if numbers.len() > 1 { "s" } else { "" };
            (!numbers.is_empty()).then(|| format!("{what}{plural} {}", numbers.join(" and ")))
        };
        let ids = ids.iter().map(i64::to_string).collect();
        let rows = rows.iter().filter_map(row_of);
        let rows = rows.map(|(_, row)| row.to_string()).collect();
        let names = [list(ids, entity.name()), list(rows, "row")];
        let mut names: Vec<String> = names.into_iter().flatten().collect();
        match (self.records.len() - named.len(), self.is_cut) {
            (0, false) => {}
            (more, false) => names.push(format!("{more} more")),
            (_, true) => names.push("many more".to_owned()),
        }
        names.join(" and ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Evidence::{Certain, Contradicted, Possible};

    const POSSIBLE: Evidence = Possible(Doubt::FirstName);
    const NOW: i64 = 1_000_000 + trash::KEPT;
    const LONG_AGO: Option<i64> = Some(1);
    const DELETED: Option<i64> = Some(1_000_000);

    /// What the rules find: rule, id, time of deletion, evidence.
    type Found<'f> = &'f [(Rule, i64, Option<i64>, Evidence)];

    struct Table<'f> {
        found: Found<'f>,
        weighed: usize,
    }

    impl Lookup for Table<'_> {
        type Error = ();

        fn candidates(&mut self, rule: Rule) -> Result<Vec<Candidate>, ()> {
            let found = self.found.iter().filter(|one| one.0 == rule);
            Ok(found.map(|one| candidate(one.1, one.2, 100)).collect())
        }

        fn evidence(&mut self, rule: Rule, candidate: i64) -> Result<Evidence, ()> {
            self.weighed += 1;
            let mut found = self.found.iter();
            Ok(found
                .find(|one| one.0 == rule && one.1 == candidate)
                .unwrap()
                .3)
        }
    }

    fn candidate(id: i64, deleted_at: Option<i64>, likeness: u8) -> Candidate {
        Candidate {
            id,
            deleted_at,
            likeness,
        }
    }

    fn search(found: Found<'_>) -> Option<Hit> {
        let mut table = Table { found, weighed: 0 };
        let search = Search {
            rules: &Rule::ALL,
            now: NOW,
            creates: false,
        };
        search.run(&mut table).unwrap()
    }

    #[test]
    fn the_evidence_decides_before_the_order_of_the_rules() {
        use Rule::{Email, Name, Phone};
        type Expected = Option<(Rule, Vec<i64>, bool)>;
        let cases: [(Found<'_>, Expected); 12] = [
            (&[], None),
            (
                &[(Phone, 2, None, Certain), (Name, 1, None, Certain)],
                Some((Phone, vec![2], true)),
            ),
            // A certain match by a later rule beats a possible one of an earlier rule.
            (
                &[(Email, 1, None, POSSIBLE), (Phone, 2, None, Certain)],
                Some((Phone, vec![2], true)),
            ),
            (
                &[(Email, 1, None, POSSIBLE), (Phone, 2, None, POSSIBLE)],
                Some((Email, vec![1], false)),
            ),
            // A contradicted candidate is another person.
            (
                &[(Email, 1, None, Contradicted), (Phone, 2, None, POSSIBLE)],
                Some((Phone, vec![2], false)),
            ),
            (&[(Email, 1, None, Contradicted)], None),
            // The one who is certain among those who share an email.
            (
                &[(Email, 1, None, POSSIBLE), (Email, 2, None, Certain)],
                Some((Email, vec![2], true)),
            ),
            (
                &[(Email, 1, None, Certain), (Email, 2, None, Certain)],
                Some((Email, vec![1, 2], true)),
            ),
            // The living before the trash, the certain before the possible.
            (
                &[(Email, 1, DELETED, Certain), (Email, 2, None, Certain)],
                Some((Email, vec![2], true)),
            ),
            (
                &[(Email, 1, DELETED, Certain), (Email, 2, None, POSSIBLE)],
                Some((Email, vec![1], true)),
            ),
            (
                &[(Email, 1, DELETED, POSSIBLE), (Phone, 2, None, Certain)],
                Some((Phone, vec![2], true)),
            ),
            (
                &[(Email, 1, LONG_AGO, Certain), (Phone, 2, DELETED, POSSIBLE)],
                Some((Phone, vec![2], false)),
            ),
        ];
        for (found, expected) in cases {
            let hit = search(found);
            let picked = hit.map(|hit| (hit.rule, hit.records, hit.doubt.is_none()));
            assert_eq!(picked, expected, "{found:?}");
        }
    }

    #[test]
    fn the_same_name_is_no_question_beside_one_that_is_alike() {
        let members = vec![
            (candidate(2, None, 95), Certain),
            (candidate(3, None, 100), Certain),
        ];
        let hit = Hit::of(Rule::Name, members, false).unwrap();
        assert_eq!((hit.records, hit.likeness), (vec![3], 100));
    }

    #[test]
    fn of_a_key_that_too_many_have_nobody_is_taken() {
        let many = |evidence: Evidence, rule| -> Vec<_> {
            (0..100).map(|id| (rule, id, None, evidence)).collect()
        };
        let doubt_of =
            |rule, evidence| search(&many(evidence, rule)).map(|hit| (hit.only(), hit.doubt));
        let too_many = Some((None, Some(Doubt::TooMany)));
        assert_eq!(doubt_of(Rule::Email, Contradicted), too_many);
        assert_eq!(
            doubt_of(Rule::Phone, Contradicted),
            None,
            "the email has found nobody"
        );
        assert_eq!(doubt_of(Rule::Phone, Certain), Some((None, None)));
        let mut found = many(POSSIBLE, Rule::Phone);
        found[7].3 = Certain;
        let hit = search(&found).unwrap();
        assert_eq!((hit.records.clone(), hit.only()), (vec![7], None));
        assert_eq!(hit.describe(Entity::Lead), "lead 7 and many more, by phone");
    }

    #[test]
    fn where_a_second_record_is_made_the_living_are_not_weighed() {
        let weighed = |deleted_at| {
            let found = [(Rule::Email, 1, deleted_at, POSSIBLE)];
            let mut table = Table {
                found: &found,
                weighed: 0,
            };
            let search = Search {
                rules: &Rule::ALL,
                now: NOW,
                creates: true,
            };
            search.run(&mut table).unwrap();
            table.weighed
        };
        assert_eq!((weighed(None), weighed(DELETED)), (0, 1));
    }

    #[test]
    fn a_match_says_rule_records_score_and_trash() {
        let describe = |candidates: &[Candidate], rule| {
            let members = candidates.iter().map(|one| (*one, Certain)).collect();
            Hit::of(rule, members, false)
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
        let mut hit = Hit::of(Rule::Email, members, false).unwrap();
        hit.rows = vec![(4, 17), (5, 18)];
        assert_eq!(
            hit.describe(Entity::Lead),
            "lead 3 and rows 17 and 18, by email"
        );
    }
}
