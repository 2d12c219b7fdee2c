//! The key of a record's name, and the entries of a contact in the index over similar names.

use crate::error::Result;
use crate::record::entity::NameIndex;
use crate::record::search::fold;
use crate::record::{Schema, fields, name};
use crate::store::{Store, Stored};

impl Store {
    /// Writes the key of a record's name, if its entity has one. Several fields make up a name, so the key is made of
    /// the record as it is stored.
    pub(in crate::store) fn renew_name_key(&self, schema: &Schema, id: i64) -> Result<()> {
        let spec = schema.entity().spec();
        if !spec.has_name_key() {
            return Ok(());
        }
        let Some(stored) = self.record(schema, id)? else {
            return Ok(());
        };
        if let NameIndex::Words { .. } = spec.name_index {
            self.renew_blocks(schema, &stored)?;
        }
        self.connection
            .prepare_cached(&format!(
                "UPDATE {} SET name_key = ?2 WHERE id = ?1",
                schema.entity()
            ))?
            .execute((id, fold(&stored.name(schema))))?;
        Ok(())
    }

    /// Writes the index entries by which similar names find a contact.
    fn renew_blocks(&self, schema: &Schema, stored: &Stored) -> Result<()> {
        self.connection
            .prepare_cached("DELETE FROM contact_block WHERE contact = ?")?
            .execute([stored.id])?;
        let part = |field| stored.text(schema, field);
        let Some(key) = name::key(part(fields::FIRST_NAME), part(fields::LAST_NAME)) else {
            return Ok(());
        };
        let mut insert = self
            .connection
            .prepare_cached("INSERT INTO contact_block (block, contact) VALUES (?, ?)")?;
        for block in name::blocks(&key) {
            insert.execute((block, stored.id))?;
        }
        Ok(())
    }
}
