//! The mapping of a job and its policies.

use super::html::{Column, Html};
use crate::job::Report;
use crate::mapping::How;
use crate::plan::ImportPlan;
use crate::store::Job;

/// The number of columns and of mapped values that are shown.
const SHOWN: usize = 300;

const COLUMNS: [Column; 4] = [
    Column::number("#"),
    Column::text("Column of the file"),
    Column::text("Field"),
    Column::text("Found by"),
];

const VALUES: [Column; 3] = [
    Column::text("Field"),
    Column::text("Value of the file"),
    Column::text("Stored as"),
];

/// Adds how the columns were read, and how rows were matched.
pub fn section(job: &Job, report: &Report, html: &mut Html) {
    html.section("How the rows were read");
    match job.plan() {
        Ok(plan) => {
            mapping(plan, html);
            policies(plan, report, html);
        }
        Err(error) => {
            html.paragraph(&error.to_string());
        }
    }
    html.markup("</section>\n");
}

fn mapping(plan: &ImportPlan, html: &mut Html) {
    let mapping = &plan.mapping;
    let columns = mapping.columns.iter().take(SHOWN).map(|column| {
        let (field, how) = match &column.field {
            Some(field) => (field.clone(), found_by(column.how)),
            None => ("(left out)".to_owned(), ""),
        };
        [
            column.column.to_string(),
            column.header.clone(),
            field,
            how.to_owned(),
        ]
    });
    html.table(&COLUMNS, columns);
    html.more(mapping.columns.len() as u64, SHOWN as u64, "columns");
    let defaults = mapping
        .defaults
        .iter()
        .map(|(field, value)| [field.clone(), "(no column)".to_owned(), value.clone()]);
    let values = mapping.values.iter().flat_map(|(field, values)| {
        values
            .iter()
            .map(|(from, to)| [field.clone(), from.clone(), to.clone()])
    });
    let values: Vec<[String; 3]> = defaults.chain(values).collect();
    if !values.is_empty() {
        html.markup("<h3>Values</h3>\n");
        html.table(&VALUES, values.iter().take(SHOWN));
        html.more(values.len() as u64, SHOWN as u64, "values");
    }
}

fn policies(plan: &ImportPlan, report: &Report, html: &mut Html) {
    let mut notes = plan.mapping.notes();
    let reading = report.reading.as_ref();
    notes.extend(reading.and_then(|reading| Some(format!("Sheet: {}", reading.sheet.as_ref()?))));
    notes.extend(
        reading.and_then(|reading| Some(format!("Encoding: {}", reading.encoding.as_ref()?))),
    );
    let rules: Vec<&str> = plan.matching.iter().map(|rule| rule.name()).collect();
    if !rules.is_empty() {
        notes.push(format!(
            "Existing records were looked for by: {}",
            rules.join(", ")
        ));
    }
    notes.push(format!(
        "Rows that match an existing record: {}",
        plan.on_duplicate
    ));
    notes.push(format!("Rows that match none: {}", plan.on_new));
    notes.extend(
        plan.source
            .as_ref()
            .map(|source| format!("External ids of {source}")),
    );
    html.notes(notes);
}

/// Returns how the field of a column was found.
fn found_by(how: How) -> &'static str {
    match how {
        How::Exact => "its name",
        How::Alias => "a known header",
        How::Fuzzy => "a similar header",
        How::Template => "a template or an earlier job",
        How::Manual => "the user",
        How::None => "",
    }
}
