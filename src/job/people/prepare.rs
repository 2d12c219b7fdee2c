//! Plans the import of people: adds the choice about each person to the row, and makes the same plan as for a file.

use std::path::Path;

use super::choice::{Action, CHOICE_COLUMNS, Choice};
use super::fetched_again;
use super::row_schema::{identify, schema_of_rows};
use super::sheet::{Choices, ID_COLUMN};
use crate::config::Config;
use crate::duplicate::OnDuplicate;
use crate::error::Result;
use crate::job::plan::resolve;
use crate::job::repeated_ids::RepeatedIds;
use crate::job::{ImportOptions, PlannedImport};
use crate::mapping::{Basis, Mapping};
use crate::plan::{ImportPlan, JobKind, People, ReadingOptions};
use crate::record::date::Order;
use crate::record::decimal::Mark;
use crate::record::{CellKind, Schema};
use crate::source::cannot_spool;
use crate::source::intelliflo::COLUMNS;
use crate::source::spool::{self, Spool};
use crate::source::{Row, Source};
use crate::store::{Count, Job, Store};

/// The name of the source, in place of the name of a file.
const NAME: &str = "Intelliflo";

/// The rows of fetched people.
#[derive(Debug)]
pub struct FetchedPeople {
    /// The rows of the chosen people, with their choices.
    pub rows: Spool,
    /// The number of entries in Intelliflo that are no persons.
    pub left_out: u64,
}

/// Adds the choice about each person to the row. People who are linked to an existing client come last, because another
/// row may create that client.
pub fn decided(
    people: &Spool,
    choices: &Choices,
    otherwise: &Choice,
    scratch: &Path,
) -> Result<Spool> {
    let mut writer = spool::Writer::create(scratch)?;
    let failed = |error: std::io::Error| cannot_spool(&error, scratch);
    let (mut row, mut whole) = (Row::default(), Row::default());
    whole.begin(1);
    for column in header() {
        whole.push(column, CellKind::Text);
    }
    writer.push(&whole).map_err(failed)?;
    let mut number = 1;
    for is_turn_of_links in [false, true] {
        let mut records = people.records();
        while records.next(&mut row)? {
            let choice = id_of(&row)
                .and_then(|id| choices.get(&id))
                .unwrap_or(otherwise);
            if (choice.action == Action::Link) != is_turn_of_links {
                continue;
            }
            number += 1;
            whole.begin(number);
            let cells = (0..COLUMNS.len()).map(|cell| row.text(cell).unwrap_or_default());
            for cell in cells.chain(choice.cells()) {
                whole.push(cell, CellKind::Text);
            }
            writer.push(&whole).map_err(failed)?;
        }
    }
    writer.finish(scratch)
}

/// Returns the columns of a row: the person, then the choice.
fn header() -> impl Iterator<Item = &'static str> {
    COLUMNS.into_iter().chain(CHOICE_COLUMNS)
}

/// Returns the id of a fetched person.
fn id_of(row: &Row) -> Option<i64> {
    let at = COLUMNS.iter().position(|column| *column == ID_COLUMN)?;
    row.text(at)?.parse().ok()
}

/// Plans the import of fetched people.
pub fn prepare_people(
    people: FetchedPeople,
    options: ImportOptions,
    store: &Store,
    config: &Config,
) -> Result<PlannedImport> {
    let schema = schema_of_rows(JobKind::Intelliflo, store)?;
    let header: Vec<&str> = header().collect();
    let source = Source::of_fetched(NAME, &header, people.rows)?;
    let basis = Basis::default();
    let mapping = Mapping::resolve(&schema, &source.header, &options.mapping, &basis)?;
    let asked = options.or(ImportOptions {
        reading: ReadingOptions {
            date_order: Some(Order::Ymd),
            decimal: Some(Mark::Point),
            ..ReadingOptions::default()
        },
        on_duplicate: Some(OnDuplicate::Merge),
        ..ImportOptions::default()
    });
    let mut plan = resolve(&asked, &source, mapping, &schema, config)?;
    plan.say_dates_and_amounts(&schema);
    identify(&mut plan);
    plan.people = Some(People {
        max_clients: config.max_clients(),
    });
    Ok(planned(schema, source, plan, people.left_out))
}

/// Takes the plan that a job keeps, and opens the copy of its rows.
///
/// # Errors
/// Fails if the copy is damaged.
pub fn prepare_people_again(
    job: &Job,
    (plan, schema): (ImportPlan, Schema),
    copy: &Path,
) -> Result<PlannedImport> {
    let header: Vec<&str> = job.header.iter().map(String::as_str).collect();
    let source = Source::of_fetched(NAME, &header, Spool::open(copy, header.len())?)?;
    if source.hash()? != job.hash {
        return Err(fetched_again(job.id));
    }
    Ok(planned(
        schema,
        source,
        plan,
        job.counts.get(Count::LeftOut),
    ))
}

fn planned(schema: Schema, source: Source, plan: ImportPlan, left_out: u64) -> PlannedImport {
    PlannedImport {
        mapping_of: None,
        options: ImportOptions::default(),
        basis: Basis::default(),
        schema,
        source,
        plan,
        left_out,
        repeated_ids: RepeatedIds::default(),
    }
}
