//! How counts add up, and how they are told.

use super::*;

#[test]
fn each_count_finds_its_own_line() {
    for (at, spec) in TABLE.iter().enumerate() {
        assert_eq!(spec.count as usize, at, "{}", spec.name);
    }
}

#[test]
fn a_part_is_also_counted_in_its_outcome() {
    let mut counts = Counts::from_iter([(Count::Read, 5), (Count::Blank, 1)]);
    for count in [
        Count::Created,
        Count::Differing,
        Count::SkippedDeleted,
        Count::Linked,
    ] {
        counts.add(count);
    }
    let named: Vec<_> = Count::all()
        .map(|count| (count.name(), counts.get(count)))
        .collect();
    let some: Vec<_> = named
        .into_iter()
        .filter(|(_, number)| *number > 0)
        .collect();
    let expected = [
        ("read", 5),
        ("blank", 1),
        ("created", 1),
        ("unchanged", 1),
        ("differing", 1),
        ("skipped", 1),
        ("skipped_deleted", 1),
        ("not_tried", 2),
        ("linked", 1),
    ];
    assert_eq!(some, expected);
    assert_eq!(counts.done(), 3);
}
