//! The columns of the fields of a record, and of the keys that are made of them.

use std::rc::Rc;

use rusqlite::Row;
use rusqlite::types::{Value as SqlValue, ValueRef};

use crate::record::date::{self, Reading};
use crate::record::{CUSTOM, FieldId, Key, Kind, Schema, Value, fields};

/// A key, the field it is made of, and the column that keeps the key if it differs from the field.
pub const KEYS: [(Key, &str, &str); 3] = [
    (Key::Email, fields::EMAIL, "email_folded"),
    (Key::Phone, fields::PHONE, "phone_e164"),
    (Key::Mobile, fields::MOBILE, "mobile_e164"),
];

/// Returns the column of a field in SQL. The column of a custom field stands in brackets: SQLite takes a quoted name
/// that is no column for a text.
pub(in crate::store) fn column(name: &str) -> String {
    if name.starts_with(CUSTOM) {
        format!("[{name}]")
    } else {
        name.to_owned()
    }
}

/// The values of a record by field.
pub type Values = Rc<[Option<Value<'static>>]>;

/// The columns of all fields that the store keeps in a record.
#[derive(Clone, Debug)]
pub(in crate::store) struct FieldColumns {
    /// The columns in SQL, separated by commas.
    pub sql: String,
    /// The field and the kind of each column.
    fields: Vec<(FieldId, Kind)>,
    /// The number of fields of the schema.
    length: usize,
}

impl FieldColumns {
    /// Returns the columns of the fields of a schema.
    pub fn of(schema: &Schema) -> Self {
        let names: Vec<String> = schema
            .stored()
            .map(|(_, field)| column(&field.name))
            .collect();
        let fields = schema.stored().map(|(id, field)| (id, field.kind));
        FieldColumns {
            sql: names.join(", "),
            fields: fields.collect(),
            length: schema.len(),
        }
    }

    /// Returns the number of columns.
    pub fn count(&self) -> usize {
        self.fields.len()
    }

    /// Returns the values by field. `first` is the place of the first of the columns in the row.
    pub fn values(
        &self,
        row: &Row<'_>,
        first: usize,
    ) -> rusqlite::Result<Vec<Option<Value<'static>>>> {
        let mut values = vec![None; self.length];
        for (column, &(id, kind)) in (first..).zip(&self.fields) {
            values[id.index()] = value_of(kind, row.get_ref(column)?)?;
        }
        Ok(values)
    }
}

/// Returns the value of a field from its column.
pub(in crate::store) fn value_of(
    kind: Kind,
    value: ValueRef<'_>,
) -> rusqlite::Result<Option<Value<'static>>> {
    Ok(match (value, kind) {
        (ValueRef::Null, _) => None,
        (ValueRef::Integer(units), _) => Some(Value::Amount(units)),
        (value, Kind::Date | Kind::PastDate) => {
            date::parse(value.as_str()?, Reading::default()).map(Value::Date)
        }
        (value, _) => Some(Value::Text(value.as_str()?.to_owned().into())),
    })
}

/// Returns a value as its column holds it.
pub(in crate::store) fn kept(value: &Value<'_>) -> SqlValue {
    match value {
        Value::Text(text) => SqlValue::Text(text.to_string()),
        Value::Amount(units) => SqlValue::Integer(*units),
        Value::Date(date) => SqlValue::Text(date.to_string()),
    }
}
