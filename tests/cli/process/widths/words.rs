//! Help, wrong usage and other errors.

use super::Flow;

pub const WORDS: &[Flow] = &[
    ("", &[], 0),
    ("demo", &[], 0),
    ("-h", &[], 0),
    ("--help", &[], 0),
    ("import -h", &[], 0),
    ("import leads -h", &[], 0),
    ("import leads --help", &[], 0),
    ("import intelliflo -h", &[], 0),
    ("jobs -h", &[], 0),
    ("jobs review --help", &[], 0),
    ("client add -h", &[], 0),
    ("contact link --help", &[], 0),
    ("jobs list", &[], 0),
    ("lead shwo", &[], 2),
    ("leads", &[], 2),
    ("undo", &[], 2),
    ("find Ada Moor", &[], 2),
    ("import june.csv", &[], 2),
    ("import leads --on-duplicate sometimes", &[], 2),
    ("import leads june.csv --no-input", &[], 1),
    ("import leads june.csv --map Fone", &[], 2),
    ("import intelliflo", &[], 1),
    ("connector intelliflo status", &[], 0),
    ("config set region Atlantis", &[], 2),
    ("config get reigon", &[], 2),
    ("contact link 1 --no-input", &[], 2),
    ("frobnicate", &[], 2),
];
