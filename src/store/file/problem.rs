//! A problem that a check of the store finds.

/// A problem of a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The kind of the problem, for scripts.
    pub code: &'static str,
    /// The problem and its place.
    pub what: String,
    /// The remedy.
    pub fix: String,
    /// Whether the store itself is damaged, so that it should not be written to.
    pub is_damage: bool,
}

impl Problem {
    /// Damage of the store itself.
    pub(in crate::store) fn damage(code: &'static str, what: String) -> Self {
        Problem {
            code,
            what,
            fix: "Do not write to the store. Copy it with its -wal file to another place, and restore a backup."
                .to_owned(),
            is_damage: true,
        }
    }

    /// A problem of the files beside the store, which itself is sound.
    pub(in crate::store) fn beside(code: &'static str, what: String, fix: String) -> Self {
        Problem {
            code,
            what,
            fix,
            is_damage: false,
        }
    }
}
