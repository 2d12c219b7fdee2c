//! What the search finds, as tables of candidates and their evidence.

use super::*;
use crate::record::{Entity, trash};
use Evidence::{Certain, Contradicted, Possible};

const POSSIBLE: Evidence = Possible(Doubt::FirstName);
const NOW: i64 = 1_000_000 + trash::KEPT;
const LONG_AGO: Option<i64> = Some(1);
const DELETED: Option<i64> = Some(1_000_000);

/// The results of the rules: rule, id, time of deletion, evidence.
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

fn candidate(id: i64, deleted_at: Option<i64>, score: u8) -> Candidate {
    Candidate {
        id,
        deleted_at,
        score,
    }
}

fn search(found: Found<'_>) -> Option<Match> {
    let mut table = Table { found, weighed: 0 };
    let search = Search {
        rules: &Rule::of(Entity::Lead),
        now: NOW,
        creates: false,
    };
    search.run(&mut table).unwrap()
}

#[test]
fn the_evidence_decides_before_the_order_of_the_rules() {
    use Rule::{Email, Name, Phone};
    assert_matches(&[
        (&[], None),
        (
            &[(Phone, 2, None, Certain), (Name, 1, None, Certain)],
            Some((Phone, vec![2], true)),
        ),
        // A certain match by a later rule takes precedence over a possible match by an earlier rule.
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
        // A record at the same home is more likely the person than one with the name alone.
        (
            &[
                (Name, 1, None, Possible(Doubt::Unconfirmed)),
                (Name, 2, None, Possible(Doubt::Relative)),
                (Name, 3, None, Possible(Doubt::LastName)),
            ],
            Some((Name, vec![2, 3], false)),
        ),
        // The certain one of several records with the same email matches.
        (
            &[(Email, 1, None, POSSIBLE), (Email, 2, None, Certain)],
            Some((Email, vec![2], true)),
        ),
        (
            &[(Email, 1, None, Certain), (Email, 2, None, Certain)],
            Some((Email, vec![1, 2], true)),
        ),
    ]);
}

#[test]
fn the_evidence_decides_before_the_trash() {
    use Rule::{Email, Phone};
    assert_matches(&[
        // Certain records take precedence over possible ones, and living over deleted ones.
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
        // The rule that finds a deleted record does not hide a living one.
        (
            &[(Email, 1, DELETED, Certain), (Phone, 2, None, Certain)],
            Some((Phone, vec![2], true)),
        ),
        (
            &[(Email, 1, DELETED, POSSIBLE), (Phone, 2, None, POSSIBLE)],
            Some((Phone, vec![2], false)),
        ),
        (
            &[(Email, 1, DELETED, Certain), (Phone, 2, None, POSSIBLE)],
            Some((Email, vec![1], true)),
        ),
    ]);
}

#[test]
fn living_records_are_offered_first_and_those_in_the_trash_beside_them() {
    use Rule::{Email, Phone};
    let cases: [(Found<'_>, &[i64]); 7] = [
        (
            &[(Email, 1, DELETED, Certain), (Phone, 9, None, Certain)],
            &[9, 1],
        ),
        (
            &[(Email, 1, DELETED, POSSIBLE), (Phone, 9, None, Certain)],
            &[9],
        ),
        (
            &[(Email, 9, None, POSSIBLE), (Email, 1, DELETED, POSSIBLE)],
            &[9, 1],
        ),
        (
            &[(Email, 1, DELETED, POSSIBLE), (Phone, 9, None, POSSIBLE)],
            &[9, 1],
        ),
        (
            &[(Email, 1, DELETED, Certain), (Phone, 9, None, POSSIBLE)],
            &[9, 1],
        ),
        (
            &[(Email, 1, DELETED, POSSIBLE), (Phone, 1, DELETED, POSSIBLE)],
            &[1],
        ),
        (
            &[
                (Email, 1, DELETED, Contradicted),
                (Phone, 9, None, POSSIBLE),
            ],
            &[9],
        ),
    ];
    for (found, offered) in cases {
        assert_eq!(search(found).unwrap().offered(), offered, "{found:?}");
    }
    let both = search(&[(Email, 1, DELETED, POSSIBLE), (Phone, 9, None, POSSIBLE)]);
    assert_eq!(
        both.unwrap().describe_all(Entity::Lead),
        "lead 9, by phone; or lead 1, by email, in the trash until 1970-04-12"
    );
}

/// The rule, the records, and whether the match is certain.
type Expected = Option<(Rule, Vec<i64>, bool)>;

fn assert_matches(cases: &[(Found<'_>, Expected)]) {
    for (found, expected) in cases {
        let matched = search(found);
        let picked =
            matched.map(|matched| (matched.rule, matched.records, matched.doubt.is_none()));
        assert_eq!(&picked, expected, "{found:?}");
    }
}

#[test]
fn a_key_of_too_many_records_matches_no_single_record() {
    let many = |evidence: Evidence, rule| -> Vec<_> {
        (0..100).map(|id| (rule, id, None, evidence)).collect()
    };
    let doubt_of = |rule, evidence| {
        search(&many(evidence, rule)).map(|matched| (matched.only(), matched.doubt))
    };
    let too_many = Some((None, Some(Doubt::TooMany)));
    assert_eq!(doubt_of(Rule::Email, Contradicted), too_many);
    assert_eq!(
        doubt_of(Rule::Phone, Contradicted),
        None,
        "the email finds no record"
    );
    assert_eq!(doubt_of(Rule::Phone, Certain), Some((None, None)));
    let mut found = many(POSSIBLE, Rule::Phone);
    found[7].3 = Certain;
    let matched = search(&found).unwrap();
    assert_eq!((matched.records.clone(), matched.only()), (vec![7], None));
    assert_eq!(
        matched.describe(Entity::Lead),
        "lead 7 and many more, by phone"
    );
}

#[test]
fn living_candidates_are_not_assessed_if_a_second_record_is_created() {
    let weighed = |deleted_at| {
        let found = [(Rule::Email, 1, deleted_at, POSSIBLE)];
        let mut table = Table {
            found: &found,
            weighed: 0,
        };
        let search = Search {
            rules: &Rule::of(Entity::Lead),
            now: NOW,
            creates: true,
        };
        search.run(&mut table).unwrap();
        table.weighed
    };
    assert_eq!((weighed(None), weighed(DELETED)), (0, 1));
}
