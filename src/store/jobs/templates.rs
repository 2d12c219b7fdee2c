//! Import templates by name. Their content is a matter of `job`.

use rusqlite::{OptionalExtension, Row};

use crate::error::Result;
use crate::store::Store;

/// A template in the store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedTemplate {
    /// The id.
    pub id: i64,
    /// The name.
    pub name: String,
    /// The template, as JSON.
    pub content: String,
    /// The user who saved it last.
    pub by: String,
    /// When it was created, in seconds since 1970.
    pub created_at: i64,
    /// When it was last changed.
    pub updated_at: Option<i64>,
}

const COLUMNS: &str = "id, name, content, by, created_at, updated_at";

impl Store {
    /// Returns all templates, sorted by name.
    pub fn templates(&self) -> Result<Vec<SavedTemplate>> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM template ORDER BY name"))?;
        let templates = statement.query_map([], template_of)?;
        Ok(templates.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns a template by its name, whatever the case of the letters.
    pub fn template(&self, name: &str) -> Result<Option<SavedTemplate>> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM template WHERE name = ?"))?;
        Ok(statement.query_row([name.trim()], template_of).optional()?)
    }

    /// Saves a template. It replaces a template with the same name.
    pub fn save_template(&self, name: &str, content: &str, by: &str, now: i64) -> Result<()> {
        self.connection.execute(
            "INSERT INTO template (name, content, by, created_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (name) DO UPDATE SET name = ?1, content = ?2, by = ?3, updated_at = ?4
             WHERE content <> ?2 OR name <> ?1",
            (name, content, by, now),
        )?;
        Ok(())
    }

    /// Deletes a template by its id.
    pub fn delete_template(&self, id: i64) -> Result<()> {
        self.connection
            .execute("DELETE FROM template WHERE id = ?", [id])?;
        Ok(())
    }
}

fn template_of(row: &Row<'_>) -> rusqlite::Result<SavedTemplate> {
    Ok(SavedTemplate {
        id: row.get("id")?,
        name: row.get("name")?,
        content: row.get("content")?,
        by: row.get("by")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
    })
}
