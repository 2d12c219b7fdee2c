//! The policy for rows that match a record in the trash.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The policy for a row that matches a record in the trash.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OnDeleted {
    /// Leaves the row out. A deleted record returns only if the user asks for it.
    #[default]
    Skip,
    /// Takes the record out of the trash, then applies the duplicate policy.
    Restore,
    /// Creates a new record.
    Create,
    /// Asks the user. Without a terminal the row waits.
    Ask,
}

impl OnDeleted {
    /// All policies, in the order of help and error messages.
    pub const ALL: [OnDeleted; 4] = [
        OnDeleted::Skip,
        OnDeleted::Restore,
        OnDeleted::Create,
        OnDeleted::Ask,
    ];

    /// Returns the name in flags.
    pub fn name(self) -> &'static str {
        match self {
            OnDeleted::Skip => "skip",
            OnDeleted::Restore => "restore",
            OnDeleted::Create => "create",
            OnDeleted::Ask => "ask",
        }
    }
}

impl fmt::Display for OnDeleted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for OnDeleted {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        OnDeleted::ALL
            .into_iter()
            .find(|policy| policy.name() == text)
            .ok_or_else(|| "use skip, restore, create or ask".to_owned())
    }
}
