//! Checks the clock of the machine. Commands that delete by age refuse a clock that is far from every time in the store.

use crate::error::{Error, Result};
use crate::record::Entity;
use crate::store::Store;

/// The setting with the newest time at which the clock was trusted.
const TRUSTED: &str = "store.clock";
/// How far the clock may be past the newest trusted time, in seconds: 30 days.
const GAP_MAX: i64 = 30 * 24 * 60 * 60;

/// Returns the query of every time at which the store was used.
fn times() -> String {
    let of_records =
        Entity::ALL.map(|entity| format!(" UNION ALL SELECT created_at FROM {entity}"));
    let of_records = of_records.concat();
    format!(
        "SELECT at FROM change
         UNION ALL SELECT started_at FROM job
         UNION ALL SELECT ended_at FROM job
         UNION ALL SELECT created_at FROM activity
         UNION ALL SELECT created_at FROM document
         {of_records}"
    )
}

impl Store {
    /// Fails if the clock cannot be trusted.
    ///
    /// Times that were written while the clock was wrong do not prove it right. From the last trusted time until now, the
    /// store must have been used at least every 30 days.
    ///
    /// # Errors
    /// If the clock is more than 30 days past the newest trusted time.
    pub fn assert_trusted(&self, now: i64) -> Result<()> {
        let known = self.setting(TRUSTED)?.and_then(|text| text.parse().ok());
        let Some(mut trusted) = known else {
            return self.trust_clock(now);
        };
        let times = times();
        while now > trusted + GAP_MAX {
            let newer: Option<i64> = self.connection.query_row(
                &format!("SELECT max(at) FROM ({times}) WHERE at > ?1 AND at <= ?1 + ?2"),
                [trusted, GAP_MAX],
                |row| row.get(0),
            )?;
            trusted = newer.ok_or_else(|| far_ahead(now, trusted))?;
        }
        if now > trusted {
            self.trust_clock(now)?;
        }
        Ok(())
    }

    /// Trusts the clock: the user confirmed it, or it is near the last trusted time.
    pub fn trust_clock(&self, now: i64) -> Result<()> {
        self.set_setting(TRUSTED, &now.to_string())
    }
}

fn far_ahead(now: i64, trusted: i64) -> Error {
    Error::failure(format!(
        "the clock says {}, but the store was last used at {}: nothing old was removed",
        moment(now),
        moment(trusted)
    ))
    .hint("If the clock is wrong, correct it.")
    .hint("If it is right, and the store was not used for so long, confirm the date of today: intake store purge --today YYYY-MM-DD")
}

/// Returns a time for a message: RFC 3339 in UTC.
pub(in crate::store) fn moment(seconds: i64) -> String {
    jiff::Timestamp::from_second(seconds)
        .map_or_else(|_| seconds.to_string(), |moment| moment.to_string())
}

/// Returns a time as part of a file's name, without colons, which some disks refuse: `2026-11-27T02-00-00Z`.
pub(in crate::store) fn moment_for_names(seconds: i64) -> String {
    moment(seconds).replace(':', "-")
}
