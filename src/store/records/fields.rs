//! Custom fields, and the schemas that contain them.
//!
//! A custom field is a column in the table of its entity. It is written, listed and undone like any other field.

use std::str::FromStr;

use rusqlite::{Transaction, TransactionBehavior};

use super::columns::column;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::record::{CUSTOM, Custom, Entity, Field, Kind, Schema, related};
use crate::store::Store;

/// A custom field of the store.
#[derive(Clone, Debug)]
pub struct CustomField {
    /// The id.
    pub id: i64,
    /// The entity that has the field.
    pub entity: Entity,
    /// The field.
    pub field: Field,
    /// When it was added, in seconds since 1970.
    pub created_at: i64,
}

/// The kinds of custom fields: the name that a user chooses, and the kind that checks the values.
pub const CUSTOM_KINDS: &[(&str, Kind)] = &[
    ("text", Kind::Text),
    ("number", Kind::Number),
    ("date", Kind::Date),
    ("dropdown", Kind::Choice),
    ("checkbox", Kind::Checkbox),
];

/// The user who removes a field, and the time.
#[derive(Clone, Copy, Debug)]
pub struct Removal<'r> {
    /// The user.
    pub by: &'r str,
    /// The time, in seconds since 1970.
    pub now: i64,
}

impl CustomField {
    /// Returns the name of its kind in `CUSTOM_KINDS`.
    pub fn kind_name(&self) -> &'static str {
        let named = CUSTOM_KINDS
            .iter()
            .find(|(_, kind)| *kind == self.field.kind);
        named.map_or("text", |(name, _)| name)
    }
}

impl Store {
    /// Returns the schema of an entity, with the custom fields of this store.
    pub fn schema(&self, entity: Entity) -> Result<Schema> {
        let fields = self.custom_fields()?.into_iter();
        let own = fields.filter(|custom| custom.entity == entity);
        Ok(Schema::of(entity).with(own.map(|custom| custom.field)))
    }

    /// Returns the schema of an entity, without custom fields if there is no store.
    pub fn schema_of(store: Option<&Store>, entity: Entity) -> Result<Schema> {
        store.map_or_else(|| Ok(Schema::of(entity)), |store| store.schema(entity))
    }

    /// Returns the schema of the rows of a file: the fields of the record, and of its related records. It has no custom
    /// fields if there is no store.
    pub fn schema_of_rows(store: Option<&Store>, entity: Entity) -> Result<Schema> {
        let contact = Store::schema_of(store, Entity::Contact)?;
        Ok(related::schema_of_rows(
            Store::schema_of(store, entity)?,
            &contact,
        ))
    }

    /// Returns all custom fields, in the order in which they were added.
    pub fn custom_fields(&self) -> Result<Vec<CustomField>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, entity, name, kind, options, required, created_at FROM field ORDER BY id",
        )?;
        let mut rows = statement.query([])?;
        let mut fields = Vec::new();
        while let Some(row) = rows.next()? {
            let (name, options): (String, String) = (row.get(2)?, row.get(4)?);
            let kind: String = row.get(3)?;
            fields.push(CustomField {
                id: row.get(0)?,
                entity: Entity::from_str(&row.get::<_, String>(1)?).map_err(Error::unusable)?,
                field: Field {
                    name: format!("{CUSTOM}{name}").into(),
                    kind: kind_of(&kind),
                    custom: Some(Custom {
                        options: serde_json::from_str(&options)
                            .map_err(|error| Error::unusable("a custom field").because(error))?,
                        is_required: row.get(5)?,
                    }),
                    is_related: false,
                    own_options: &[],
                },
                created_at: row.get(6)?,
            });
        }
        Ok(fields)
    }

    /// Adds a custom field, and its column.
    ///
    /// # Errors
    /// Fails with a usage error if the entity has a field of that name.
    pub fn add_field(&self, entity: Entity, field: &Field, now: i64) -> Result<CustomField> {
        let custom = field.custom.clone().unwrap_or_default();
        let options = serde_json::to_string(&custom.options).map_err(|error| {
            Error::failure("cannot save the options of the field").because(error)
        })?;
        let transaction =
            Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        let added = transaction.execute(
            "INSERT OR IGNORE INTO field (entity, name, kind, options, required, created_at) VALUES (?, ?, ?, ?, ?, ?)",
            (
                entity.name(),
                field.short_name(),
                kind_name(field.kind),
                options,
                custom.is_required,
                now,
            ),
        )?;
        if added == 0 {
            return Err(
                Error::usage(format!("a {entity} already has a field \"{}\"", field.name))
                    .hint("`intake field list` shows all."),
            );
        }
        let id = transaction.last_insert_rowid();
        transaction.execute_batch(&format!(
            "ALTER TABLE {entity} ADD COLUMN {} TEXT",
            column(&field.name)
        ))?;
        transaction.commit()?;
        Ok(CustomField {
            id,
            entity,
            field: field.clone(),
            created_at: now,
        })
    }

    /// Adds an option to a dropdown.
    pub fn add_option(&self, custom: &CustomField, option: &str) -> Result<()> {
        self.connection.execute(
            "UPDATE field SET options = json_insert(options, '$[#]', ?2) WHERE id = ?1",
            (custom.id, option),
        )?;
        Ok(())
    }

    /// Counts the records that have a value in a custom field, living or in the trash.
    pub fn count_values(&self, custom: &CustomField) -> Result<u64> {
        let count: i64 = self.connection.query_row(
            &format!(
                "SELECT count(*) FROM {} WHERE {} IS NOT NULL",
                custom.entity,
                column(&custom.field.name)
            ),
            [],
            |row| row.get(0),
        )?;
        Ok(count.unsigned_abs())
    }

    /// Removes a custom field and its values. The history of each record keeps its value.
    ///
    /// # Errors
    /// Fails if another process has removed the field.
    pub fn remove_field(&self, custom: &CustomField, removal: Removal<'_>) -> Result<()> {
        let (entity, name) = (custom.entity, &*custom.field.name);
        let column = column(name);
        let transaction =
            Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        transaction.execute(
            &format!(
                "INSERT INTO change (entity, record, kind, field, old, new, at, by, command)
                 SELECT ?1, id, 'field', ?2, {column}, NULL, ?3, ?4, 'field remove' FROM {entity} WHERE {column} IS NOT NULL"
            ),
            (entity.name(), name, removal.now, removal.by),
        )?;
        let removed = transaction.execute("DELETE FROM field WHERE id = ?", [custom.id])?;
        if removed == 0 {
            return Err(Error::new(
                ErrorKind::Failure,
                format!("another process has removed the field {name}"),
            ));
        }
        transaction.execute_batch(&format!("ALTER TABLE {entity} DROP COLUMN {column}"))?;
        transaction.commit()?;
        Ok(())
    }
}

fn kind_of(name: &str) -> Kind {
    let known = CUSTOM_KINDS.iter().find(|(of, _)| *of == name);
    known.map_or(Kind::Text, |(_, kind)| *kind)
}

fn kind_name(kind: Kind) -> &'static str {
    let known = CUSTOM_KINDS.iter().find(|(_, of)| *of == kind);
    known.map_or("text", |(name, _)| name)
}
