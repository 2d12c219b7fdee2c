//! The options for running a job. The store keeps them with the job as `orders`.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::Guards;
use crate::error::{Error, Result};
use crate::files::FileState;

/// The options for running a job. The job keeps them as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RunOptions {
    /// The file that the failed rows are written to.
    pub failed: Option<PathBuf>,
    /// Whether the job runs even if the same import was completed before.
    pub again: bool,
    /// Whether the job is rolled back if a row fails.
    pub is_atomic: bool,
    /// The guards. They also stop a running job once too many rows have failed.
    #[serde(flatten)]
    pub guards: Guards,
    /// Whether a worker in the background runs the job. A worker also resumes it.
    pub in_background: bool,
    /// Whether a user must approve the numbers of its rehearsal before the job runs.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub needs_approval: bool,
    /// The name of the template that the job uses or saves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// The file in an inbox that the job imports. The same file is never imported by another job.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arrival: Option<FileState>,
}

impl RunOptions {
    /// Returns the options as JSON, for the job.
    ///
    /// # Errors
    /// Returns a usage error if the path of the failed file is not valid UTF-8.
    pub fn to_json(&self) -> Result<String> {
        if let Some(path) = self.failed.as_ref().filter(|path| path.to_str().is_none()) {
            return Err(Error::usage(format!(
                "the path of the failed file is not valid UTF-8: {}",
                path.display()
            ))
            .hint("Name another file: --failed PATH."));
        }
        serde_json::to_string(self)
            .map_err(|error| Error::failure("cannot keep the options of the job").because(error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Limit;

    #[test]
    fn options_of_earlier_versions_are_read() {
        let kept = [
            ("{}", RunOptions::default()),
            (
                r#"{"failed":"failed.csv","again":true}"#,
                RunOptions {
                    failed: Some(PathBuf::from("failed.csv")),
                    again: true,
                    ..RunOptions::default()
                },
            ),
            (
                r#"{"failed":null,"again":false,"is_atomic":true,"max_failed":{"Share":250},"in_background":true}"#,
                RunOptions {
                    is_atomic: true,
                    guards: Guards {
                        max_failed: Some(Limit::Share(250)),
                        ..Guards::default()
                    },
                    in_background: true,
                    ..RunOptions::default()
                },
            ),
        ];
        for (json, expected) in kept {
            let options: RunOptions = serde_json::from_str(json).unwrap();
            assert_eq!(options, expected, "{json}");
        }
    }
}
