//! Inboxes: folders whose files a worker imports.

use std::path::{Path, PathBuf};

use rusqlite::Row;
use rusqlite::types::Type;

use crate::duplicate::OnDuplicate;
use crate::error::{Error, Result};
use crate::record::Entity;
use crate::store::Store;

/// A folder whose files a worker imports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inbox {
    /// The folder: absolute, without links.
    pub folder: PathBuf,
    /// The entity of the rows of its files.
    pub entity: Entity,
    /// The name of the template of its files.
    pub template: String,
    /// The policy for rows that match an existing record. `None` if the settings have it.
    pub on_duplicate: Option<OnDuplicate>,
    /// The user who added it. Its imports are in the name of this user.
    pub by: String,
    /// When it was added, in seconds since 1970.
    pub created_at: i64,
}

impl Store {
    /// Returns all inboxes, sorted by folder.
    pub fn inboxes(&self) -> Result<Vec<Inbox>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT folder, entity, template, on_duplicate, by, created_at FROM inbox ORDER BY folder",
        )?;
        let inboxes = statement.query_map([], inbox_of)?;
        Ok(inboxes.collect::<rusqlite::Result<_>>()?)
    }

    /// Saves an inbox. It replaces the inbox of the same folder.
    ///
    /// # Errors
    /// Returns a usage error if the path of the folder is not valid UTF-8.
    pub fn save_inbox(&self, inbox: &Inbox) -> Result<()> {
        let folder = inbox.folder.to_str().ok_or_else(|| {
            let shown = inbox.folder.display();
            Error::usage(format!(
                "the path of the folder is not valid UTF-8: {shown}"
            ))
            .hint("Rename the folder.")
        })?;
        self.connection.execute(
            "INSERT INTO inbox (folder, entity, template, on_duplicate, by, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (folder) DO UPDATE
             SET entity = ?2, template = ?3, on_duplicate = ?4, by = ?5, created_at = ?6",
            (
                folder,
                inbox.entity.name(),
                &inbox.template,
                inbox.on_duplicate.map(OnDuplicate::name),
                &inbox.by,
                inbox.created_at,
            ),
        )?;
        Ok(())
    }

    /// Removes an inbox. Its files stay. Returns false if the folder is not an inbox.
    pub fn remove_inbox(&self, folder: &Path) -> Result<bool> {
        let removed = self.connection.execute(
            "DELETE FROM inbox WHERE folder = ?",
            [folder.to_string_lossy()],
        )?;
        Ok(removed > 0)
    }
}

fn inbox_of(row: &Row<'_>) -> rusqlite::Result<Inbox> {
    let wrong = |at: usize| {
        move |unknown: String| {
            rusqlite::Error::FromSqlConversionFailure(at, Type::Text, unknown.into())
        }
    };
    let entity: String = row.get("entity")?;
    let entity = entity.parse().map_err(wrong(1))?;
    let on_duplicate: Option<String> = row.get("on_duplicate")?;
    let on_duplicate = on_duplicate.map(|policy| policy.parse().map_err(wrong(3)));
    Ok(Inbox {
        folder: PathBuf::from(row.get::<_, String>("folder")?),
        entity,
        template: row.get("template")?,
        on_duplicate: on_duplicate.transpose()?,
        by: row.get("by")?,
        created_at: row.get("created_at")?,
    })
}
