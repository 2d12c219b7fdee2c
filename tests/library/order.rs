//! The order of imports: it changes the ids of records, but never who is certainly the same person.

use std::collections::BTreeSet;

use intake::record::Entity;

use super::world::World;

const HEADER: &str = "Description,First Name,Last Name,Email,Phone,Company,Street,City,Postcode";

/// Values that many rows have in common. A blank is as frequent as a value.
const VALUES: [&[&str]; 8] = [
    &["Ada", "Adah", "A.", "Bob", "Robert", "Jane", "Mr John"],
    &["Moor", "Moore", "Moor-Hale", "Smith", "Quill", "Ada"],
    &[
        "",
        "",
        "a@example.com",
        "info@example.com",
        "q@example.com",
        "ada.quill77@example.com",
        "ada.quill77@example.org",
    ],
    &[
        "",
        "",
        "020 7946 0001",
        "020 7946 0010",
        "07700 900123",
        "07700 900456",
    ],
    &["", "", "Rowe Ltd", "Rowe Limited", "Shaw plc"],
    &["", "1 Mill Lane", "1 Mill Ln", "9 High Street"],
    &["", "Leeds", "York"],
    &["", "LS1 4AB", "LS1 4AD", "YO9 7XY"],
];

/// Makes rows from a seed. Each has its number as the description.
fn rows(seed: u64) -> Vec<String> {
    let mut state = seed;
    let mut pick = |values: &[&'static str]| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let count = u64::try_from(values.len()).unwrap();
        values[usize::try_from((state >> 33) % count).unwrap()]
    };
    let row = |number: usize| {
        let cells = VALUES.map(&mut pick);
        format!("{number},{}", cells.join(","))
    };
    (0..16).map(row).collect()
}

/// Imports rows in this order into a store, and returns for each row the descriptions of the records that it certainly is.
fn certain(rows: &[String], order: &[usize]) -> Vec<BTreeSet<String>> {
    let world = World::of_names();
    let content = |rows: Vec<&str>| format!("{HEADER}\n{}\n", rows.join("\n"));
    let ordered = order.iter().map(|&at| &*rows[at]).collect();
    world.import("leads", &content(ordered), &["--on-duplicate", "create"]);
    let described = world.values(Entity::Lead, &["description"]);
    let mut found = Vec::new();
    for row in rows {
        let flags = ["--match", "email,phone,name", "--on-duplicate", "fail"];
        let job = world.import("leads", &content(vec![row]), &flags).job;
        let reasons = world.reasons(job);
        let [reason] = &reasons[..] else {
            panic!("{row} does not match itself: {reasons:?}");
        };
        let named = reason.strip_prefix("duplicate of lead").unwrap_or_default();
        assert!(!named.contains("more"), "more records than are named");
        let ids = named.split(',').next().unwrap_or_default().split(' ');
        let ids = ids.filter_map(|word| word.parse::<usize>().ok());
        found.push(ids.map(|id| described[id - 1].clone()).collect());
    }
    found
}

#[test]
fn no_order_of_imports_changes_who_is_certain() {
    let mut matches = 0;
    for seed in 0..12 {
        let rows = rows(seed);
        let forward: Vec<usize> = (0..rows.len()).collect();
        let backward: Vec<usize> = forward.iter().rev().copied().collect();
        let mixed: Vec<usize> = forward.iter().map(|at| at * 7 % rows.len()).collect();
        let expected = certain(&rows, &forward);
        for order in [backward, mixed] {
            let found = certain(&rows, &order);
            for ((row, found), expected) in rows.iter().zip(&found).zip(&expected) {
                assert_eq!(found, expected, "{row}, seed {seed}");
            }
        }
        matches += expected.iter().map(BTreeSet::len).sum::<usize>();
    }
    assert!(
        matches > 12 * 16,
        "rows match others, not only themselves: {matches}"
    );
}
