//! The key of a record's name, and its entries in the index over similar names.

use crate::error::Result;
use crate::record::entity::NameIndex;
use crate::record::fold::fold;
use crate::record::near::NearName;
use crate::record::{Schema, Value, fields};
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
        if let NameIndex::Words { table, near } = spec.name_index {
            self.renew_blocks((table, near), schema, &stored)?;
        }
        self.connection
            .prepare_cached(&format!(
                "UPDATE {} SET name_key = ?2 WHERE id = ?1",
                schema.entity()
            ))?
            .execute((id, fold(&stored.name(schema))))?;
        Ok(())
    }

    /// Writes the entries of the table `blocks` by which similar names find a record. `near` is the field by which more
    /// people are found.
    fn renew_blocks(
        &self,
        (blocks, near): (&str, &str),
        schema: &Schema,
        stored: &Stored,
    ) -> Result<()> {
        let entity = schema.entity();
        self.connection
            .prepare_cached(&format!("DELETE FROM {blocks} WHERE {entity} = ?"))?
            .execute([stored.id])?;
        let part = |field| stored.text(schema, field);
        let near = match schema.find(near).and_then(|field| stored.get(field)) {
            Some(Value::Text(text)) => Some(text.to_string()),
            Some(Value::Date(date)) => Some(date.to_string()),
            Some(Value::Amount(_)) | None => None,
        };
        let (first, last) = (part(fields::FIRST_NAME), part(fields::LAST_NAME));
        let Some(name) = NearName::of(first, last, near.as_deref()) else {
            return Ok(());
        };
        let mut insert = self.connection.prepare_cached(&format!(
            "INSERT INTO {blocks} (block, name, {entity}) VALUES (?, ?, ?)"
        ))?;
        for block in name.blocks() {
            insert.execute((block, &name.key, stored.id))?;
        }
        Ok(())
    }
}
