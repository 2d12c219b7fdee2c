//! The fields that an undo restores, in the temporary table `taken`, each with the value that it gets.

use crate::error::Result;
use crate::store::Store;
use crate::store::history::log::{CHANGE_COLUMNS, Change, RecordRef, SINCE, change_of};

const TAKEN: &str = "
    CREATE TEMP TABLE taken (
      entity TEXT NOT NULL, record INTEGER NOT NULL, field TEXT NOT NULL, old TEXT, new TEXT,
      first INTEGER NOT NULL, last INTEGER NOT NULL,
      PRIMARY KEY (entity, field, record)
    ) WITHOUT ROWID;";

impl Store {
    /// Collects the fields that a job changed in records that it did not create and that do not stay as they are, with the values
    /// before and after.
    pub(super) fn collect_fields(&self, job: i64, tables: &[String]) -> Result<()> {
        self.connection.execute_batch(TAKEN)?;
        self.connection.execute(
            "INSERT INTO taken (entity, record, field, old, new, first, last)
             SELECT first.entity, first.record, first.field, first.old, last.new, first.id, last.id
             FROM (
               SELECT min(id) AS first, max(id) AS last FROM change WHERE job = ? AND kind = 'field'
               GROUP BY entity, record, field
             ) AS both
             JOIN change AS first ON first.id = both.first JOIN change AS last ON last.id = both.last",
            [job],
        )?;
        for table in tables {
            self.connection.execute(
                &format!(
                    "DELETE FROM taken WHERE entity = '{table}' AND record IN (SELECT id FROM \"{table}\" WHERE job = ?)"
                ),
                [job],
            )?;
        }
        self.connection.execute(
            "DELETE FROM taken WHERE (entity, record) IN (SELECT entity, record FROM held)",
            [],
        )?;
        self.skip_to_last_run(job)?;
        self.skip_undone_merges(job)
    }

    /// Others may have changed a field between two changes of the job. Then the field gets the value that it had before the
    /// last uninterrupted run of the job's own changes. Changes of jobs that were undone do not count, because their values
    /// must not come back.
    fn skip_to_last_run(&self, job: i64) -> Result<()> {
        const SAME: &str =
            "entity = shared.entity AND record = shared.record AND field = shared.field";
        self.connection.execute(
            &format!(
                "UPDATE taken SET old = first.old
                 FROM (
                   SELECT DISTINCT taken.entity, taken.record, taken.field, taken.last
                   FROM (SELECT DISTINCT entity, record FROM taken) AS touched
                   CROSS JOIN change ON change.entity = touched.entity AND change.record = touched.record
                   CROSS JOIN taken ON taken.entity = change.entity AND taken.field = change.field AND taken.record = change.record
                   WHERE change.job IS NOT ?1 AND change.id < taken.last AND (change.id > taken.first OR NOT ({SINCE}))
                 ) AS shared
                 JOIN change AS first ON first.id = (
                   SELECT min(id) FROM change WHERE {SAME} AND id > (
                     SELECT coalesce(max(id), 0) FROM change WHERE {SAME} AND id < shared.last AND {SINCE}))
                 WHERE taken.entity = shared.entity AND taken.record = shared.record AND taken.field = shared.field"
            ),
            [job],
        )?;
        Ok(())
    }

    /// A merge that was undone since the job may have given a field the value that it had before the job. The other record has
    /// that value again, so the field gets the value from before the merge.
    fn skip_undone_merges(&self, job: i64) -> Result<()> {
        let mut of_unmerged = self.connection.prepare(
            "SELECT entity, record, field, last FROM taken WHERE EXISTS (
               SELECT 1 FROM change
               WHERE entity = taken.entity AND record = taken.record AND kind = 'merge' AND new IS NULL)",
        )?;
        let mut rows = of_unmerged.query([])?;
        let mut before = Vec::new();
        while let Some(row) = rows.next()? {
            let field: String = row.get("field")?;
            let last: i64 = row.get("last")?;
            let record = RecordRef::of_row(row)?;
            if let Some(change) = self.field_change_before((job, last), record, &field)?
                && self.parted_from(&change)?.is_some()
            {
                before.push((change, field));
            }
        }
        let mut take = self
            .connection
            .prepare("UPDATE taken SET old = ? WHERE entity = ? AND record = ? AND field = ?")?;
        for (Change { event, record, .. }, field) in before {
            let old = event.values().old;
            take.execute((old, record.entity.name(), record.id, field))?;
        }
        Ok(())
    }

    /// Returns the last change of a field that others made before a change of the job.
    fn field_change_before(
        &self,
        (job, change): (i64, i64),
        RecordRef { entity, id }: RecordRef,
        field: &str,
    ) -> Result<Option<Change>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {CHANGE_COLUMNS} FROM change
             WHERE id < ?2 AND entity = ?3 AND record = ?4 AND kind = 'field' AND field = ?5 AND {SINCE}
             ORDER BY id DESC LIMIT 1"
        ))?;
        let mut rows = statement.query((job, change, entity.name(), id, field))?;
        rows.next()?.map(change_of).transpose()
    }
}
