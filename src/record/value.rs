//! Records: checked values by field, and the keys for matching.

use std::borrow::Cow;
use std::hash::{BuildHasher, Hasher};

use foldhash::quality::FixedState;
use jiff::civil::Date;

use super::amount::Currency;
use super::phone::{self, Region};
use super::{FieldId, Schema, email, fields};

/// A checked value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'r> {
    /// Text as the store keeps it.
    Text(Cow<'r, str>),
    /// A calendar date.
    Date(Date),
    /// An amount of money in minor units of the store's currency.
    Amount(i64),
}

impl Value<'_> {
    /// Returns the value as text: an amount as a decimal number, a date in ISO 8601.
    pub fn plain(&self, currency: &Currency) -> String {
        match self {
            Value::Text(text) => text.to_string(),
            Value::Date(date) => date.to_string(),
            Value::Amount(units) => currency.decimal(*units),
        }
    }
}

/// The keys of a record, by the fields from which they are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The email in lower case.
    Email,
    /// The phone in E.164.
    Phone,
    /// The mobile phone in E.164.
    Mobile,
}

/// A valid record: checked values by field, and the keys for matching.
///
/// All text is in one buffer, so that a record that is reused for the next row allocates nothing.
#[derive(Clone, Debug, Default)]
pub struct Record {
    text: String,
    values: Vec<Option<Slot>>,
    keys: [Option<HashedKey>; 3],
    /// The fields whose values are defaults of the import.
    defaults: Vec<FieldId>,
    /// Whether each key is that of a default.
    are_default_keys: [bool; 3],
    row: StoredRow,
}

/// A record in the form in which the store keeps it. The reading half of an import prepares it.
#[derive(Clone, Debug, Default)]
pub struct StoredRow {
    /// The bytes; none if the row is not prepared.
    pub bytes: Vec<u8>,
    /// The place of the time at which the record is created.
    pub time_at: usize,
}

/// A value. It is small, because a record goes from one core to another.
#[derive(Clone, Copy, Debug)]
enum Slot {
    Text(Span),
    Date(Date),
    /// The bytes of a number, which need no alignment.
    Amount([u8; 8]),
}

/// A part of the buffer, in bytes. A row has at most 16 MB.
#[derive(Clone, Copy, Debug)]
struct Span {
    start: u32,
    end: u32,
}

/// A key and its hash.
#[derive(Clone, Copy, Debug)]
struct HashedKey {
    hash: u64,
    span: Span,
}

/// Returns the hash of a key in UTF-8.
pub fn hash_of_key(key: impl AsRef<[u8]>) -> u64 {
    let mut hasher = FixedState::default().build_hasher();
    hasher.write(key.as_ref());
    hasher.finish()
}

impl Record {
    /// Returns the record with the values of a stored record by field, and with its keys. The store has checked them.
    pub fn of_values(schema: &Schema, values: &[Option<Value<'_>>], region: Region) -> Self {
        let mut record = Record::default();
        record.clear(schema.len());
        for (field, _) in schema.stored() {
            match values.get(field.index()).and_then(Option::as_ref) {
                None => {}
                Some(Value::Text(text)) => record.set_text(field, text),
                Some(Value::Date(date)) => record.set_date(field, *date),
                Some(Value::Amount(units)) => record.set_amount(field, *units),
            }
        }
        record.set_keys(schema, region);
        record
    }

    /// Sets the keys of the email and the telephone numbers.
    fn set_keys(&mut self, schema: &Schema, region: Region) {
        for (key, field) in [
            (Key::Email, fields::EMAIL),
            (Key::Phone, fields::PHONE),
            (Key::Mobile, fields::MOBILE),
        ] {
            let text = schema.find(field).and_then(|field| self.text(field));
            let of_text = text.and_then(|text| match key {
                Key::Email => Some(email::key(text).into_owned()),
                Key::Phone | Key::Mobile => phone::key(text, region),
            });
            if let Some(of_text) = of_text {
                self.set_key(key, &of_text);
            }
        }
    }

    /// Returns the value of a field, or `None` if it is blank.
    pub fn get(&self, field: FieldId) -> Option<Value<'_>> {
        Some(match (*self.values.get(field.index())?)? {
            Slot::Text(span) => Value::Text(Cow::Borrowed(self.part(span))),
            Slot::Date(date) => Value::Date(date),
            Slot::Amount(units) => Value::Amount(i64::from_ne_bytes(units)),
        })
    }

    /// Returns a key for matching, or `None` if its field is blank or has a default. A blank never matches, and a default says
    /// nothing about whose it is.
    pub fn key(&self, key: Key) -> Option<&str> {
        self.stored_key(key)
            .filter(|_| !self.are_default_keys[key as usize])
    }

    /// Returns the hash of a key for matching.
    pub fn key_hash(&self, key: Key) -> Option<u64> {
        self.stored_key_hash(key)
            .filter(|_| !self.are_default_keys[key as usize])
    }

    /// Returns a key that is stored with the record, or `None` if its field is blank.
    pub fn stored_key(&self, key: Key) -> Option<&str> {
        self.keys[key as usize].map(|key| self.part(key.span))
    }

    /// Returns the hash of a key that is stored with the record.
    pub fn stored_key_hash(&self, key: Key) -> Option<u64> {
        self.keys[key as usize].map(|key| key.hash)
    }

    /// Returns a key that is stored beside its field: it does not equal the text of the field.
    pub fn key_beside(&self, key: Key, field: FieldId) -> Option<&str> {
        let text = self.stored_key(key)?;
        let is_same = matches!(self.get(field), Some(Value::Text(own)) if own == text);
        (!is_same).then_some(text)
    }

    /// Returns the text of a field, or `None` if it is blank or not a text.
    pub fn text(&self, field: FieldId) -> Option<&str> {
        match (*self.values.get(field.index())?)? {
            Slot::Text(span) => Some(self.part(span)),
            Slot::Date(_) | Slot::Amount(_) => None,
        }
    }

    /// Returns the row of the record, if it was prepared and the record has not changed since.
    pub fn stored_row(&self) -> Option<&StoredRow> {
        Some(&self.row).filter(|row| !row.bytes.is_empty())
    }

    /// Returns the row of the record, for the store to prepare it.
    pub fn stored_row_mut(&mut self) -> &mut StoredRow {
        &mut self.row
    }

    /// Empties the fields for which `is_left` returns false.
    pub fn leave_only(&mut self, is_left: impl Fn(FieldId) -> bool) {
        self.row.bytes.clear();
        for (index, value) in (0..).zip(&mut self.values) {
            if !is_left(FieldId(index)) {
                *value = None;
            }
        }
    }

    /// Empties the record for a schema with `fields` fields.
    pub(super) fn clear(&mut self, fields: usize) {
        self.row.bytes.clear();
        self.text.clear();
        self.values.clear();
        self.values.resize(fields, None);
        self.keys = [None; 3];
        self.defaults.clear();
        self.are_default_keys = [false; 3];
    }

    pub(super) fn set_defaults(&mut self, fields: &[FieldId]) {
        self.defaults.extend_from_slice(fields);
    }

    pub(super) fn set_text(&mut self, field: FieldId, text: &str) {
        let span = self.append(text);
        self.values[field.index()] = Some(Slot::Text(span));
    }

    pub(super) fn set_date(&mut self, field: FieldId, date: Date) {
        self.row.bytes.clear();
        self.values[field.index()] = Some(Slot::Date(date));
    }

    pub(super) fn set_amount(&mut self, field: FieldId, units: i64) {
        self.row.bytes.clear();
        self.values[field.index()] = Some(Slot::Amount(units.to_ne_bytes()));
    }

    pub(super) fn set_key(&mut self, key: Key, text: &str) {
        let (hash, span) = (hash_of_key(text), self.append(text));
        self.keys[key as usize] = Some(HashedKey { hash, span });
    }

    /// Sets the key of a field.
    pub(super) fn set_key_of(&mut self, key: Key, field: FieldId, text: &str) {
        self.set_key(key, text);
        self.are_default_keys[key as usize] = self.is_default(field);
    }

    /// Returns whether the value of a field is a default of the import: the row leaves the field blank.
    pub fn is_default(&self, field: FieldId) -> bool {
        self.defaults.contains(&field)
    }

    /// Copies the value of a field of another record. Returns whether it had one.
    pub(super) fn copy(&mut self, other: &Record, from: FieldId, to: FieldId) -> bool {
        match other.get(from) {
            None => return false,
            Some(Value::Text(text)) => self.set_text(to, &text),
            Some(Value::Date(date)) => self.set_date(to, date),
            Some(Value::Amount(units)) => self.set_amount(to, units),
        }
        if other.is_default(from) {
            self.defaults.push(to);
        }
        true
    }

    fn append(&mut self, text: &str) -> Span {
        self.row.bytes.clear();
        let start = self.end();
        self.text.push_str(text);
        Span {
            start,
            end: self.end(),
        }
    }

    fn end(&self) -> u32 {
        u32::try_from(self.text.len()).unwrap_or(u32::MAX)
    }

    fn part(&self, span: Span) -> &str {
        &self.text[span.start as usize..span.end as usize]
    }
}
