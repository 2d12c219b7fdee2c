//! Reads the keys of all leads with two connections.

use rusqlite::{OptionalExtension, Rows, params_from_iter};

use crate::error::Result;
use crate::record::{Entity, Key};
use crate::store::Store;
use crate::store::records::halves::MANY;
use crate::store::records::lookup::column_of;

/// The number of leads among whose emails one is chosen that stands in the middle of all, more or less.
const SAMPLE: i64 = 31;

/// A part of the index over emails.
#[derive(Clone, Copy, Debug)]
enum Emails<'m> {
    All,
    Below(&'m str),
    From(&'m str),
}

impl Store {
    /// Calls `take` with the rows of each part of the leads, and returns the results in the order of the parts. A row has the id of a
    /// lead, and then these keys. All parts show the same moment.
    pub(in crate::store) fn read_keys<T: Send>(
        &self,
        keys: &[Key],
        take: impl Fn(Rows<'_>) -> Result<T> + Sync,
    ) -> Result<Vec<T>> {
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        if keys == [Key::Email] {
            return self.read_emails(take);
        }
        let columns: Vec<_> = keys.iter().map(|&key| column_of(key)).collect();
        let all = format!(
            "SELECT id, {} FROM lead WHERE id BETWEEN ?1 AND ?2",
            columns.join(", ")
        );
        self.read_in_halves(Entity::Lead, |connection, ids| {
            take(connection.prepare(&all)?.query(ids)?)
        })
    }

    /// Reads the emails only. Their index is a tenth as long as the table.
    fn read_emails<T: Send>(&self, take: impl Fn(Rows<'_>) -> Result<T> + Sync) -> Result<Vec<T>> {
        let middle = self.middle_email()?;
        let halves = middle
            .as_deref()
            .map(|middle| [Emails::Below(middle), Emails::From(middle)]);
        self.read_parts((Emails::All, halves), |connection, part| {
            let (condition, email) = match part {
                Emails::All => ("IS NOT NULL", None),
                Emails::Below(email) => ("< ?", Some(email)),
                Emails::From(email) => (">= ?", Some(email)),
            };
            let part = format!("SELECT id, email_key FROM lead WHERE email_key {condition}");
            take(connection.prepare(&part)?.query(params_from_iter(email))?)
        })
    }

    /// Returns an email below which about half of all emails stand, or `None` if there are few leads or no emails.
    fn middle_email(&self) -> Result<Option<String>> {
        let [first, last] = self.first_and_last(Entity::Lead)?;
        if last - first < MANY {
            return Ok(None);
        }
        let mut first_in = self.connection.prepare(
            "SELECT email_key FROM lead WHERE id BETWEEN ? AND ? AND email_key IS NOT NULL
             ORDER BY id LIMIT 1",
        )?;
        let step = (last - first) / SAMPLE;
        let mut sample: Vec<String> = Vec::new();
        for at in 0..SAMPLE {
            let id = first + step * at;
            let email = first_in.query_row([id, id + step - 1], |row| row.get(0));
            sample.extend(email.optional()?);
        }
        sample.sort_unstable();
        let middle = sample.len() / 2;
        Ok(sample.into_iter().nth(middle))
    }
}
