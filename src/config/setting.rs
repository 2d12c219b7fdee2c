//! The table of all settings: their keys, their defaults and their help.

use crate::error::{Error, Result};
use crate::record::choice;

/// A setting: its key, its default and its help.
#[derive(Debug)]
pub struct Setting {
    /// The key, such as `leads.required`.
    pub key: &'static str,
    /// The value while the setting is not set.
    pub default: Option<&'static str>,
    /// Whether the value is a list.
    pub is_list: bool,
    /// The help: one line on its purpose.
    pub help: &'static str,
}

const fn text(key: &'static str, default: Option<&'static str>, help: &'static str) -> Setting {
    Setting {
        key,
        default,
        is_list: false,
        help,
    }
}

const fn list(key: &'static str, default: Option<&'static str>, help: &'static str) -> Setting {
    Setting {
        key,
        default,
        is_list: true,
        help,
    }
}

/// All settings, in the order in which they are listed.
pub const SETTINGS: &[Setting] = &[
    text("organisation", None, "Name of the practice"),
    text(
        "region",
        Some("GB"),
        "Country of national telephone numbers (ISO 3166)",
    ),
    text(
        "currency",
        Some("GBP"),
        "Currency of all amounts (ISO 4217); fixed once an amount is stored",
    ),
    text(
        "import.max_size_mb",
        Some("50"),
        "Largest file that is imported, in MB",
    ),
    list(
        "import.blank",
        None,
        "Values of files that mean blank, in every column and any case, such as N/A,-,NULL",
    ),
    text(
        "import.max_failed",
        None,
        "Rows that may fail: a number, or a percentage of all rows; see --max-failed",
    ),
    text(
        "import.max_updated",
        None,
        "Rows that may change an existing record; with more an import is refused",
    ),
    text(
        "import.max_created",
        None,
        "Rows that may create a record; with more an import is refused",
    ),
    text(
        "import.max_waiting",
        None,
        "Rows that may wait for a decision; with more an import is refused",
    ),
    text(
        "import.min_rows",
        None,
        "Rows that a source must have, or a percentage of those of the last import with its template",
    ),
    text(
        "import.new_columns",
        Some("ignore"),
        "Columns that the last file of the template did not have: ignore (named once) or stop",
    ),
    text(
        "import.mapping",
        Some("any"),
        "Columns that a file may have: any, or exact (those of the last file of the template, in the same order)",
    ),
    text(
        "approve.by_another",
        Some("false"),
        "Whether the user who queued an import with --hold may not approve it: false or true",
    ),
    text(
        "documents.max_size_mb",
        Some("100"),
        "Largest document that is kept, in MB",
    ),
    text(
        "jobs.keep_rows_days",
        Some("30"),
        "Days after which the cells of failed rows, the list of skipped rows and unused answers are removed",
    ),
    text(
        "jobs.keep_rows_mb",
        Some("100"),
        "Largest size of the failed and skipped rows that an import keeps, in MB; further rows are only counted",
    ),
    text(
        "history.keep_days",
        None,
        "Days after which changes of records leave their history, and imports can no longer be undone; all are kept while not set",
    ),
    text(
        "inbox.keep_days",
        None,
        "Days after which imported files leave the folders done and failed of inboxes; all are kept while not set",
    ),
    list(
        "notify.command",
        None,
        "Program and its arguments, run after every job with the result as JSON on its standard input",
    ),
    list(
        "notify.heartbeat",
        None,
        "Program and its arguments, run in the same way after every completed import without a user at a terminal",
    ),
    text(
        "plan.max_clients",
        None,
        "Number of active clients that the plan allows; no limit while not set",
    ),
    list(
        "leads.match",
        Some("email"),
        "Rules that match a row with an existing lead, in order",
    ),
    text(
        "leads.on_duplicate",
        Some("skip"),
        "What to do when a row matches an existing lead",
    ),
    text(
        "leads.on_new",
        Some("create"),
        "What to do when a row matches no lead: create, skip, fail or ask",
    ),
    list(
        "leads.required",
        Some("email,name"),
        "Fields a lead must have; name is any of first_name, last_name, full_name, company",
    ),
    list(
        "leads.status.options",
        None,
        "Allowed values of status; any text while not set",
    ),
    list(
        "leads.source.options",
        None,
        "Allowed values of source; any text while not set",
    ),
    list(
        "leads.priority.options",
        None,
        "Allowed values of priority; any text while not set",
    ),
    list(
        "leads.industry.options",
        None,
        "Allowed values of industry; any text while not set",
    ),
    text(
        "intelliflo.tries",
        Some("5"),
        "Number of attempts for each request to Intelliflo",
    ),
    text(
        "intelliflo.longest_wait",
        Some("60"),
        "Longest wait before a request to Intelliflo is repeated, in seconds",
    ),
    text(
        "intelliflo.timeout",
        Some("60"),
        "Longest wait for a response from Intelliflo, in seconds",
    ),
    text(
        "intelliflo.parallel",
        Some("4"),
        "Number of simultaneous requests to Intelliflo",
    ),
    text(
        "intelliflo.requests_per_second",
        Some("20"),
        "Number of requests to Intelliflo per second",
    ),
    text(
        "intelliflo.longest_fetch",
        Some("240"),
        "Longest time to fetch the list of clients, or the details of all people, in minutes",
    ),
    text(
        "intelliflo.check_count",
        Some("yes"),
        "Whether a list with fewer entries than Intelliflo counts is an error: yes or no",
    ),
    text(
        "intelliflo.income",
        Some("gross"),
        "Amount of an income that is imported: gross or net",
    ),
    text(
        "intelliflo.joint_income",
        Some("whole"),
        "Share of a joint income that each owner gets: whole or split",
    ),
    text(
        "intelliflo.first_email",
        Some("no"),
        "Take the first email of a client who has no default one: yes or no",
    ),
];

/// Returns the setting of a key.
///
/// # Errors
/// Returns a usage error that names the nearest key if there is no such setting.
pub fn setting(key: &str) -> Result<&'static Setting> {
    let found = SETTINGS.iter().find(|setting| setting.key == key);
    found.ok_or_else(|| {
        let error = Error::usage(format!("there is no setting \"{key}\""));
        let error = match choice::nearest(key, SETTINGS.iter().map(|setting| setting.key)) {
            Some(near) => error.hint(format!("Perhaps \"{near}\"?")),
            None => error,
        };
        error.hint("`intake config list` shows all.")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_key_names_the_nearest() {
        let error = setting("lead.required").unwrap_err();
        assert_eq!(error.hints()[0], "Perhaps \"leads.required\"?");
    }
}
