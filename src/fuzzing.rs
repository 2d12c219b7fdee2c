//! The fuzz targets: each is a function that takes any bytes and panics if a property does not hold. `fuzz/` runs them
//! with libFuzzer, and a test replays `fuzz/corpus/`.

#![expect(clippy::expect_used, reason = "a property that does not hold panics")]

use crate::{duplicate, mapping, record, sheet, source};

/// A fuzz target: its name, which is also the name of its folder in `fuzz/corpus/`, and its property.
pub type Target = (&'static str, fn(&[u8]));

/// All fuzz targets.
pub const TARGETS: &[Target] = &[
    ("csv", source::fuzzing::csv),
    ("table", source::fuzzing::table),
    ("xlsx", source::workbook::fuzzing::xlsx),
    ("ods", source::workbook::fuzzing::ods),
    ("xls", source::workbook::fuzzing::xls),
    ("intelliflo", source::intelliflo::fuzzing::pages),
    ("dates", record::fuzzing::dates),
    ("amounts", record::fuzzing::amounts),
    ("phones", record::fuzzing::phones),
    ("emails", record::fuzzing::emails),
    ("names", record::fuzzing::names),
    ("records", record::fuzzing::records),
    ("mapping", mapping::fuzzing::headers),
    ("people", duplicate::fuzzing::people),
    ("guard", sheet::fuzzing::texts),
];

/// Runs the target with a name on an input.
///
/// # Panics
/// Panics if there is no such target, or if its property does not hold.
pub fn run(name: &str, data: &[u8]) {
    let found = TARGETS.iter().find(|(target, _)| *target == name);
    let (_, property) = found.expect("a target has this name");
    property(data);
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// The smallest number of inputs that each target has.
    const INPUTS_MIN: usize = 3;

    #[test]
    fn every_input_of_the_corpus_passes() {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
        for (name, property) in TARGETS {
            let inputs = std::fs::read_dir(corpus.join(name)).unwrap();
            let mut count = 0;
            for input in inputs {
                let path = input.unwrap().path();
                let data = std::fs::read(&path).unwrap();
                let passed = std::panic::catch_unwind(|| property(&data));
                assert!(passed.is_ok(), "{}", path.display());
                count += 1;
            }
            assert!(count >= INPUTS_MIN, "{name} has {count} inputs");
        }
    }

    #[test]
    fn every_target_has_its_program() {
        let programs = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/fuzz_targets");
        let mut names: Vec<String> = std::fs::read_dir(programs)
            .unwrap()
            .map(|entry| {
                let path = entry.unwrap().path();
                path.file_stem().unwrap().to_string_lossy().into_owned()
            })
            .collect();
        names.sort();
        let mut targets: Vec<&str> = TARGETS.iter().map(|(name, _)| *name).collect();
        targets.sort_unstable();
        assert_eq!(names, targets);
    }
}
