//! The outcomes of the rows of a job, as its JSON counts them.

use serde_json::Value;

const OUTCOMES: [&str; 7] = [
    "created",
    "merged",
    "updated",
    "unchanged",
    "skipped",
    "failed",
    "waiting",
];

/// Outcomes that are not 0, as `created 1, skipped 2`.
pub fn outcomes(result: &Value) -> String {
    let counts = OUTCOMES
        .iter()
        .filter(|key| result[**key] != 0)
        .map(|key| format!("{key} {}", result[*key]));
    counts.collect::<Vec<_>>().join(", ")
}

/// Asserts the exit status of an import or an undo, and some of its counts.
pub fn assert_counts((status, result): (i32, &Value), expected: i32, counts: &[(&str, u64)]) {
    assert_eq!(status, expected, "{result}");
    for (key, count) in counts {
        assert_eq!(result[*key], *count, "{key}: {result}");
    }
}

/// A number as results show it: `3,000`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let groups = digits.as_bytes().rchunks(3).rev();
    let groups = groups.map(|group| std::str::from_utf8(group).unwrap());
    groups.collect::<Vec<_>>().join(",")
}
