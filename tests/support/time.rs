//! Time that passes in a store: no command moves the clock.

use crate::sandbox::Sandbox;

impl Sandbox {
    /// Makes records of an entity lie in the trash for so many days longer.
    pub fn age_trash(&self, entity: &str, ids: &[i64], days: i64) {
        for id in ids {
            self.sql(&format!(
                "UPDATE {entity} SET deleted_at = deleted_at - {days} * 86400 WHERE id = {id}"
            ));
        }
    }

    /// Makes all jobs end so many seconds earlier.
    pub fn age_jobs(&self, seconds: i64) {
        self.sql(&format!("UPDATE job SET ended_at = ended_at - {seconds}"));
    }

    /// Makes everything in the store so many days older, as if the clock had moved on.
    pub fn let_days_pass(&self, days: i64) {
        let past = days * 86_400;
        self.sql(&format!(
            "UPDATE setting SET value = value - {past} WHERE key = 'store.clock';
             UPDATE job SET started_at = started_at - {past}, ended_at = ended_at - {past};
             UPDATE lead SET created_at = created_at - {past}, updated_at = updated_at - {past};
             UPDATE change SET at = at - {past};"
        ));
    }
}
