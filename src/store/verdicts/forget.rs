//! Removes verdicts: at the wish of a user, with a record, or with the job that gave them.

use super::{Judged, LastingVerdict};
use crate::error::Result;
use crate::store::Store;
use crate::store::history::RecordRef;

impl Store {
    /// Removes a verdict, and the older ones that it replaced. Returns it, or `None` if there is no such verdict.
    pub fn forget_verdict(&self, id: i64) -> Result<Option<LastingVerdict>> {
        let Some(forgotten) = self.select_verdicts("id = ?", [id])?.pop() else {
            return Ok(None);
        };
        self.connection
            .prepare_cached(
                "WITH RECURSIVE forgotten (id) AS (
                   SELECT ?
                   UNION SELECT verdict.id FROM verdict JOIN forgotten ON verdict.replaced_by = forgotten.id
                 )
                 DELETE FROM verdict WHERE id IN (SELECT id FROM forgotten)",
            )?
            .execute([id])?;
        Ok(Some(forgotten))
    }

    /// Removes the verdicts on a record, before it is removed for good, and those on the rows that are this record. A
    /// record that was merged leaves its verdicts to the record that it was merged into.
    pub(in crate::store) fn forget_verdicts_of(&self, record: RecordRef) -> Result<()> {
        if !self.has_verdicts(record.entity)? || self.merged_into(record)?.is_some() {
            return Ok(());
        }
        for verdict in self.verdicts_of(record.entity, record.id)? {
            self.forget_verdict(verdict.id)?;
            if let Judged::Row {
                identity,
                is_same: true,
                ..
            } = &verdict.judged
            {
                for of_row in self.verdicts_on_identity(record.entity, identity)? {
                    self.forget_verdict(of_row.id)?;
                }
            }
        }
        for member in self.merged_records(record)? {
            self.take_back_verdicts(
                "SELECT id FROM verdict WHERE entity = ?1 AND (record = ?2 OR other = ?2)",
                (record.entity.name(), member),
            )?;
        }
        Ok(())
    }

    /// Removes a verdict that was given by mistake. The one that it replaced counts again.
    pub fn take_back_verdict(&self, id: i64) -> Result<()> {
        self.take_back_verdicts("SELECT id FROM verdict WHERE id = ?", [id])
    }

    /// Removes the verdicts that a query finds. Those that they replaced count again.
    pub(in crate::store) fn take_back_verdicts(
        &self,
        query: &str,
        values: impl rusqlite::Params,
    ) -> Result<()> {
        let ids: Vec<i64> = self
            .connection
            .prepare_cached(query)?
            .query_map(values, |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let mut bring_back = self.connection.prepare_cached(
            "UPDATE verdict SET replaced_by = (SELECT replaced_by FROM verdict WHERE id = ?1) WHERE replaced_by = ?1",
        )?;
        let mut delete = self
            .connection
            .prepare_cached("DELETE FROM verdict WHERE id = ?")?;
        for id in ids {
            bring_back.execute([id])?;
            delete.execute([id])?;
        }
        Ok(())
    }
}
