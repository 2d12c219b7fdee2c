//! The policy for rows that match no record.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The policy for a row that matches no record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OnNew {
    /// Creates a record.
    #[default]
    Create,
    /// Leaves the row out, so that the import only updates records.
    Skip,
    /// Counts the row as failed.
    Fail,
    /// Asks the user. Without a terminal the row waits.
    Ask,
}

impl OnNew {
    /// All policies, in the order of help and error messages.
    pub const ALL: [OnNew; 4] = [OnNew::Create, OnNew::Skip, OnNew::Fail, OnNew::Ask];

    /// Returns the name in flags and settings.
    pub fn name(self) -> &'static str {
        match self {
            OnNew::Create => "create",
            OnNew::Skip => "skip",
            OnNew::Fail => "fail",
            OnNew::Ask => "ask",
        }
    }

    /// Returns whether the policy is the default, which serialized data omits.
    pub fn is_create(&self) -> bool {
        *self == OnNew::Create
    }
}

impl fmt::Display for OnNew {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for OnNew {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        OnNew::ALL
            .into_iter()
            .find(|policy| policy.name() == text)
            .ok_or_else(|| "use create, skip, fail or ask".to_owned())
    }
}
