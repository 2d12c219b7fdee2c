//! The changes of existing records: counted by field, and the first of them with the old and the new value.

use std::collections::BTreeMap;

use super::html::{Column, Html};
use crate::cli::changes::NO_LONGER_KEPT;
use crate::cli::suggestion;
use crate::error::Result;
use crate::job::{ListedChange, Report, changes_of};
use crate::session::Session;
use crate::store::{FieldChanges, Job, RecordRef, Status, Store, WantedChanges};
use crate::terminal::number;

/// The number of changes that are shown.
const SHOWN: u64 = 100;

const FIELDS: [Column; 4] = [
    Column::text("Field"),
    Column::number("Filled"),
    Column::number("Changed"),
    Column::number("Cleared"),
];

const CHANGES: [Column; 4] = [
    Column::wide("Record"),
    Column::text("Field"),
    Column::text("Old value"),
    Column::text("New value"),
];

/// Adds the changes, if there are any.
pub fn section(
    job: &Job,
    report: &Report,
    (store, session): (&Store, &Session),
    html: &mut Html,
) -> Result<()> {
    let (_, changes) = report.numbers();
    if changes.is_empty() && !report.lacks_changes {
        return Ok(());
    }
    html.section("Changes of existing records");
    if report.lacks_changes {
        html.paragraph(NO_LONGER_KEPT).markup("</section>\n");
        return Ok(());
    }
    if job.status == Status::Undone {
        html.paragraph("The undo of the import took back each value that was not changed since.");
    }
    let counts = |of: &FieldChanges| {
        [
            of.name(report.kind),
            number(of.filled),
            number(of.changed),
            number(of.cleared),
        ]
    };
    html.table(&FIELDS, changes.iter().map(counts));
    // A rehearsal was rolled back.
    let has_list = !report.awaits_approval();
    if has_list {
        list(job, store, html)?;
    }
    let all = changes.iter();
    let all = all.map(|of| of.filled + of.changed + of.cleared).sum();
    if has_list && all > SHOWN {
        let id = job.id.to_string();
        let args = ["jobs", "show", &id, "--show-changes", "--format", "csv"];
        html.more(all, SHOWN, "changes");
        html.markup("<p>To see all: <code>");
        html.whole(&suggestion::command(session, &args));
        html.markup("</code></p>\n");
    }
    html.markup("</section>\n");
    Ok(())
}

/// Adds the first changes with their values.
fn list(job: &Job, store: &Store, html: &mut Html) -> Result<()> {
    let currency = job.plan()?.currency()?;
    let mut names = Names {
        store,
        known: BTreeMap::new(),
    };
    let mut rows = Vec::new();
    let wanted = WantedChanges {
        limit: Some(SHOWN),
        ..WantedChanges::default()
    };
    for (record, change) in changes_of(store, (job.id, job.kind), &currency, wanted)? {
        let ListedChange {
            field, old, new, ..
        } = change;
        let [old, new] = [old, new].map(Option::unwrap_or_default);
        rows.push([names.of(record)?, field, old, new]);
    }
    html.markup("<h3>Old and new values</h3>\n");
    html.table(&CHANGES, rows);
    Ok(())
}

/// The names of records as they are now.
struct Names<'s> {
    store: &'s Store,
    known: BTreeMap<(&'static str, i64), String>,
}

impl Names<'_> {
    /// Returns a record with its name: `contact 12, Anna Moor`.
    fn of(&mut self, record: RecordRef) -> Result<String> {
        let key = (record.entity.name(), record.id);
        if let Some(known) = self.known.get(&key) {
            return Ok(known.clone());
        }
        let schema = self.store.schema(record.entity)?;
        let stored = self.store.record(&schema, record.id)?;
        let name = stored
            .map(|stored| stored.name(&schema))
            .unwrap_or_default();
        let shown = match &*name {
            "" => format!("{} {}", record.entity, record.id),
            name => format!("{} {}, {name}", record.entity, record.id),
        };
        self.known.insert(key, shown.clone());
        Ok(shown)
    }
}
