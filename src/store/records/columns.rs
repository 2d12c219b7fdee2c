//! The columns of the fields of a record, and of the keys that are made of them.

use rusqlite::Row;
use rusqlite::types::{Value as SqlValue, ValueRef};

use crate::record::date::{self, Reading};
use crate::record::{CUSTOM, Key, Kind, Schema, Value, fields};

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

/// Returns the columns that `values_of` reads.
pub(in crate::store) fn field_columns(schema: &Schema) -> String {
    let columns: Vec<String> = schema
        .stored()
        .map(|(_, field)| column(&field.name))
        .collect();
    columns.join(", ")
}

/// Returns the values by field, from the first columns of a row.
pub(in crate::store) fn values_of(
    schema: &Schema,
    row: &Row<'_>,
) -> rusqlite::Result<Vec<Option<Value<'static>>>> {
    let mut values = vec![None; schema.len()];
    for (column, (id, field)) in schema.stored().enumerate() {
        values[id.index()] = value_of(field.kind, row.get_ref(column)?)?;
    }
    Ok(values)
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
