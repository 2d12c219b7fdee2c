//! Duplicates that are already in the store: the search through the indexes finds what a comparison of all pairs finds.

use std::collections::BTreeMap;

use intake::duplicate::{Assessor, Evidence};
use intake::job::duplicates::DuplicateSearch;
use intake::record::amount::Currency;
use intake::record::phone::Region;
use intake::record::{Entity, Record, Rule};
use intake::store::{Filter, Stored};

use super::world::World;

/// People made of few names, emails and telephone numbers, so that many pairs have something in common.
fn people(count: usize) -> String {
    const FIRST: [&str; 6] = ["Ada", "Bob", "Robert", "Cat", "Jane", "Jayne"];
    const LAST: [&str; 5] = ["Moor", "Lind", "Lindt", "Shaw", "Berg"];
    const PHONES: [&str; 4] = ["", "020 7946 0018", "020 7946 0099", "07700 900123"];
    let mut text = "First Name,Last Name,Email,Phone,Mobile\n".to_owned();
    let mut dice: usize = 7;
    let mut roll = |sides: usize| {
        dice = dice.wrapping_mul(1_103_515_245).wrapping_add(12_345) % (1 << 31);
        (dice >> 8) % sides
    };
    for _ in 0..count {
        let (first, last) = (FIRST[roll(6)], LAST[roll(5)]);
        let (phone, mobile, email) = (PHONES[roll(4)], PHONES[roll(4)], roll(12));
        text.push_str(&format!(
            "{first},{last},p{email}@example.com,{phone},{mobile}\n"
        ));
    }
    text
}

/// Every pair with whether it is certain.
type Found = BTreeMap<(i64, i64), bool>;

fn searched(world: &World) -> Found {
    let (schema, rules) = (world.schema(Entity::Lead), Rule::of(Entity::Lead));
    let currency = Currency::parse("GBP").unwrap();
    let search = DuplicateSearch {
        store: &world.store,
        schema: &schema,
        region: Region::parse("GB").unwrap(),
        currency: &currency,
        rules: &rules,
    };
    let mut candidates = search.candidates().unwrap();
    world.store.prepare_search(&mut candidates).unwrap();
    let (pairs, ranked) = search.run(&candidates, None, &mut |_| {}).unwrap();
    let mut found = Found::new();
    let mut last = true;
    for rank in 1..=ranked {
        let pair = pairs.of_rank(rank).unwrap().unwrap();
        assert!(last || !pair.is_certain, "the certain ones come first");
        last = pair.is_certain;
        let is_new = found.insert((pair.a, pair.b), pair.is_certain).is_none();
        assert!(is_new && pair.a < pair.b, "{pair:?}");
    }
    found
}

fn compared(world: &World) -> Found {
    let (schema, rules) = (world.schema(Entity::Lead), Rule::of(Entity::Lead));
    let region = Region::parse("GB").unwrap();
    let mut all: Vec<(Stored, Record)> = Vec::new();
    let visit = |stored: &Stored| {
        let record = Record::of_values(&schema, &stored.values, region);
        all.push((stored.clone(), record));
        Ok(())
    };
    let store = &world.store;
    store
        .visit_records(&schema, &Filter::default(), visit)
        .unwrap();
    let assessor = Assessor {
        schema: &schema,
        region,
    };
    let mut found = Found::new();
    for (at, (b, of_b)) in all.iter().enumerate() {
        for (a, of_a) in &all[..at] {
            for rule in rules.iter().filter(|rule| rule.finds(&schema, of_a, of_b)) {
                let is_certain = match assessor.assess(*rule, &a.values, of_b) {
                    Evidence::Certain => true,
                    Evidence::Possible(_) => false,
                    Evidence::Contradicted => continue,
                };
                *found.entry((a.id, b.id)).or_default() |= is_certain;
            }
        }
    }
    found
}

#[test]
fn the_search_finds_what_a_comparison_of_all_pairs_finds() {
    let world = World::new();
    world.import("leads", &people(30), &["--on-duplicate", "create"]);
    let (found, expected) = (searched(&world), compared(&world));
    let certain = expected.values().filter(|is_certain| **is_certain).count();
    assert!(certain > 2 && expected.len() > certain + 10, "{expected:?}");
    assert_eq!(found, expected);
}
