//! The result of a comparison of two values.

/// The comparison of a field in two records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// The values are the same, apart from their writing.
    Same,
    /// The values may mean the same: a typing error, a short form or an initial.
    Alike,
    /// One of the values is blank.
    Unknown,
    /// The values are different.
    Other,
}

impl Compared {
    /// Returns the name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Compared::Same => "same",
            Compared::Alike => "alike",
            Compared::Unknown => "unknown",
            Compared::Other => "other",
        }
    }

    /// Compares two values, or returns `Unknown` if one of them is blank.
    pub(super) fn of<T>(
        a: Option<T>,
        b: Option<T>,
        compare: impl FnOnce(T, T) -> Compared,
    ) -> Self {
        match (a, b) {
            (Some(a), Some(b)) => compare(a, b),
            _ => Compared::Unknown,
        }
    }

    /// Compares two values that are the same only if they are equal.
    pub(super) fn exactly<T: PartialEq>(a: Option<T>, b: Option<T>) -> Self {
        Compared::of(a, b, |a, b| Compared::same_if(a == b))
    }

    /// Returns `Same` or `Other`.
    pub(super) fn same_if(is_same: bool) -> Self {
        if is_same {
            Compared::Same
        } else {
            Compared::Other
        }
    }
}
