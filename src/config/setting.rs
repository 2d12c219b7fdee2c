//! The settings that there are: their keys, their defaults, and what each is for.

use crate::error::{Error, Result};
use crate::record::choice;

/// A setting: its key, its default and what it is for.
#[derive(Debug)]
pub struct Setting {
    /// The key, such as `leads.required`.
    pub key: &'static str,
    /// The value while it is not set; none: nothing.
    pub default: Option<&'static str>,
    /// Whether the value is a list.
    pub is_list: bool,
    /// What it is for, in a line.
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
        "Where national telephone numbers are from (ISO 3166)",
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
        "documents.max_size_mb",
        Some("100"),
        "Largest document that is kept, in MB",
    ),
    text(
        "jobs.keep_rows_days",
        Some("30"),
        "Days after which the cells of failed rows and the list of skipped rows are removed",
    ),
    text(
        "jobs.keep_rows_mb",
        Some("100"),
        "How much an import keeps of its failed and skipped rows, in MB; rows beyond are only counted",
    ),
    list(
        "notify.command",
        None,
        "Program and its arguments, run after every job with the result as JSON on its standard input",
    ),
    text(
        "plan.max_clients",
        None,
        "How many active clients the plan allows; no limit while not set",
    ),
    list(
        "leads.match",
        Some("email"),
        "How a lead that is there already is recognised, in order",
    ),
    text(
        "leads.on_duplicate",
        Some("skip"),
        "What happens to a row whose lead is there already",
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
        "How often a request to Intelliflo is tried",
    ),
    text(
        "intelliflo.longest_wait",
        Some("60"),
        "Longest wait before Intelliflo is asked again, in seconds",
    ),
    text(
        "intelliflo.timeout",
        Some("60"),
        "How long an answer of Intelliflo may take, in seconds",
    ),
    text(
        "intelliflo.parallel",
        Some("4"),
        "Requests to Intelliflo that are under way at once",
    ),
    text(
        "intelliflo.requests_per_second",
        Some("20"),
        "Requests to Intelliflo in a second",
    ),
    text(
        "intelliflo.longest_fetch",
        Some("240"),
        "How long the list of clients, or the details of all people, may take to fetch, in minutes",
    ),
    text(
        "intelliflo.check_count",
        Some("yes"),
        "Whether a list with fewer entries than Intelliflo counts is an error: yes or no",
    ),
    text(
        "intelliflo.income",
        Some("gross"),
        "Which amount of an income is taken: gross or net",
    ),
    text(
        "intelliflo.joint_income",
        Some("whole"),
        "A joint income counts whole for each owner, or is split: whole or split",
    ),
    text(
        "intelliflo.first_email",
        Some("no"),
        "Take the first email of a client who has no default one: yes or no",
    ),
];

/// The setting of a key.
///
/// # Errors
/// A usage error with the nearest key.
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
