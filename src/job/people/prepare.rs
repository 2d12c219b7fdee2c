//! What is decided before the first person: each row gets what becomes of it, and the settings are those of a file.

use std::path::Path;

use super::choice::{Action, CHOICE_COLUMNS, Choice};
use super::fetched_again;
use super::row_schema::schema_of_rows;
use super::sheet::{Choices, ID_COLUMN};
use crate::config::Config;
use crate::duplicate::OnDuplicate;
use crate::error::Result;
use crate::job::plan::resolve;
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

/// What the job is called, where a file has its name.
const NAME: &str = "Intelliflo";

/// People who were fetched, as rows.
#[derive(Debug)]
pub struct FetchedPeople {
    /// The rows of the chosen people, with their choices.
    pub rows: Spool,
    /// How many entries of the list are no persons.
    pub left_out: u64,
}

/// Puts what becomes of each person beside the person. Who is linked to a client that is there comes last, because it
/// may be one that another row makes.
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

/// The columns of a person's row: the person, then what becomes of it.
fn header() -> impl Iterator<Item = &'static str> {
    COLUMNS.into_iter().chain(CHOICE_COLUMNS)
}

/// The id of a fetched person.
fn id_of(row: &Row) -> Option<i64> {
    let at = COLUMNS.iter().position(|column| *column == ID_COLUMN)?;
    row.text(at)?.parse().ok()
}

/// Makes an import of people who were fetched.
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
    plan.people = Some(People {
        max_clients: config.max_clients(),
    });
    Ok(planned(schema, source, plan, people.left_out))
}

/// Makes the import of a job again, of the copy that was kept of its rows.
///
/// # Errors
/// If the copy is not whole.
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
    }
}
