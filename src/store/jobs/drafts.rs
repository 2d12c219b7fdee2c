//! Drafts: the confirmed answers of questions that a user has not finished. Their content is a matter of the commands.

use rusqlite::{OptionalExtension, named_params};

use crate::error::Result;
use crate::store::Store;

/// The confirmed answers of one unfinished sequence of questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The answers, as JSON.
    pub content: String,
    /// When the last of them was given, in seconds since 1970.
    pub at: i64,
}

/// The subject of a draft: its kind, such as the kind of a job, and a name within the kind, such as the path of a file.
#[derive(Clone, Copy, Debug)]
pub struct DraftKey<'k> {
    /// The kind.
    pub kind: &'k str,
    /// The name.
    pub name: &'k str,
}

impl Store {
    /// Returns a draft.
    pub fn draft(&self, key: DraftKey<'_>) -> Result<Option<Draft>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT content, at FROM draft WHERE kind = ? AND name = ?")?;
        let draft = statement.query_row([key.kind, key.name], |row| {
            Ok(Draft {
                content: row.get("content")?,
                at: row.get("at")?,
            })
        });
        Ok(draft.optional()?)
    }

    /// Keeps a draft in place of an earlier one.
    pub fn keep_draft(&self, key: DraftKey<'_>, draft: &Draft) -> Result<()> {
        self.connection.execute(
            "INSERT INTO draft (kind, name, content, at) VALUES (:kind, :name, :content, :at)
             ON CONFLICT (kind, name) DO UPDATE SET content = :content, at = :at",
            named_params! {
                ":kind": key.kind,
                ":name": key.name,
                ":content": draft.content,
                ":at": draft.at,
            },
        )?;
        Ok(())
    }

    /// Removes a draft, if there is one.
    pub fn remove_draft(&self, key: DraftKey<'_>) -> Result<()> {
        self.connection.execute(
            "DELETE FROM draft WHERE kind = ? AND name = ?",
            [key.kind, key.name],
        )?;
        Ok(())
    }

    /// Removes the drafts whose last answer is older than `cutoff`.
    pub fn remove_old_drafts(&self, cutoff: i64) -> Result<()> {
        self.connection
            .execute("DELETE FROM draft WHERE at < ?", [cutoff])?;
        Ok(())
    }
}
