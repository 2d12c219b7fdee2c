//! What happens to a row whose person is in the trash.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What happens to a row that meets a deleted record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OnDeleted {
    /// Leave the row out: who was deleted does not come back by itself.
    #[default]
    Skip,
    /// Take the record out of the trash, then treat the row as any duplicate of it.
    Restore,
    /// Make a new record.
    Create,
    /// Let a person decide; where nobody can be asked, the row waits.
    Ask,
}

impl OnDeleted {
    /// All policies, as help and errors list them.
    pub const ALL: [OnDeleted; 4] = [
        OnDeleted::Skip,
        OnDeleted::Restore,
        OnDeleted::Create,
        OnDeleted::Ask,
    ];

    /// The name in flags.
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
