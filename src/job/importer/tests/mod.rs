//! Rows through the importer, on a store of their own: each case is a handful of rows and what becomes of the last.

mod couples;
mod decisions;
mod external_ids;
mod households;
mod pending;
mod people;
mod related;
mod review;
mod verdicts;

use std::path::Path;

use super::outcome::Existing;
use super::*;
use crate::config::Config;
use crate::job::ImportOptions;
use crate::job::people::{identify, schema_of_rows};
use crate::job::plan::resolve;
use crate::mapping::{Basis, Binding, Mapping, MappingOptions, Room};
use crate::plan::{People, RunOptions};
use crate::record::{Cell, CellKind, Checker, Entity};
use crate::source::Source;
use crate::source::spool::Writer;
use crate::store::{Author, Beginning, Count, NewJob, RowScope, Status};

/// When everything happens, in seconds since 1970.
const NOW: i64 = 1_750_000_000;

/// A store, and what happens to it.
struct World {
    store: Store,
    folder: tempfile::TempDir,
}

/// A file.
struct File<'r> {
    entity: Entity,
    header: &'r [&'r str],
    rows: &'r [&'r [&'r str]],
}

/// The outcomes of the rows of a job.
struct Imported {
    job: i64,
    /// A line for each row.
    outcomes: Vec<String>,
    counts: Counts,
    /// The fields of existing records that were changed, each with its number of rows.
    changed: Vec<(String, u64)>,
}

impl World {
    fn new() -> Self {
        World {
            store: Store::for_rehearsal().unwrap(),
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn import(&self, file: &File<'_>, said: impl FnOnce(&mut ImportPlan)) -> Imported {
        self.import_file(file, said, |_, _| {})
    }

    /// Imports rows. `said` changes the plan, `returned` what applies to the rows of a file, and the first row.
    fn import_file(
        &self,
        file: &File<'_>,
        said: impl FnOnce(&mut ImportPlan),
        returned: impl FnOnce(&mut FileRows, &mut Row),
    ) -> Imported {
        let (store, source) = (&self.store, self.source(file));
        let mut schema = Store::schema_of_rows(Some(store), file.entity).unwrap();
        let given = MappingOptions::default();
        let mapping = |schema: &Schema| {
            Mapping::resolve(schema, &source.header, &given, &Basis::default()).unwrap()
        };
        let (config, options) = (Config::default(), ImportOptions::default());
        let mut plan = resolve(&options, &source, mapping(&schema), &schema, &config).unwrap();
        said(&mut plan);
        if plan.people.is_some() {
            schema = schema_of_rows(plan.kind(), store).unwrap();
            plan.mapping = mapping(&schema);
            identify(&mut plan);
        }
        let new = new_job(&source, &plan, file.rows.len());
        let scratch = self.folder.path();
        let import = Import::begin(store, &beginning(&new, &plan, &schema, scratch)).unwrap();
        let job = import.job();
        let setup = Setup {
            late: store.late_job(job, plan.original).unwrap(),
            store,
            import,
            plan: &plan,
            schema: &schema,
            max_clients: config.max_clients(),
            commits: Commits::Batches,
            counts: new.counts,
        };
        let mut checked = checked(&source, &plan, &schema);
        let mut file_rows = FileRows::default();
        returned(&mut file_rows, &mut checked[0].row);
        let mut importer = Importer::new(setup, file_rows).unwrap();
        importer.import_mut().begin_batch(NOW).unwrap();
        let outcomes = checked.iter_mut().map(|checked| importer.row(checked));
        let outcomes = outcomes.map(|outcome| told(&outcome.unwrap())).collect();
        importer
            .commit_batch(1 + file.rows.len() as u64, 0)
            .unwrap();
        let counts = *importer.counts();
        importer.import_mut().make_indexes().unwrap();
        importer.import().end(Status::Completed, None, NOW).unwrap();
        let changed = store.field_changes(job).unwrap().into_iter();
        let changed = changed.filter(|of| of.entity == schema.entity());
        let changed = changed.map(|of| (of.field, of.filled + of.changed));
        Imported {
            job,
            outcomes,
            counts,
            changed: changed.collect(),
        }
    }

    fn source(&self, file: &File<'_>) -> Source {
        let mut writer = Writer::create(self.folder.path()).unwrap();
        let mut row = Row::default();
        for (at, cells) in [file.header].iter().chain(file.rows).enumerate() {
            row.begin(at as u64 + 1);
            for cell in *cells {
                row.push(cell, CellKind::Text);
            }
            writer.push(&row).unwrap();
        }
        let spool = writer.finish(self.folder.path()).unwrap();
        Source::of_fetched("rows", file.header, spool).unwrap()
    }

    fn author() -> Author<'static> {
        Author::of_command("ida", NOW, "test")
    }

    /// The value of a field, as it is shown.
    fn text(&self, entity: Entity, id: i64, field: &str) -> String {
        let schema = self.store.schema(entity).unwrap();
        let stored = self.store.record(&schema, id).unwrap().unwrap();
        stored.text(&schema, field).unwrap_or_default().to_owned()
    }

    /// The links of a contact: `client relationship`.
    fn links(&self, contact: i64) -> Vec<String> {
        let links = self.store.links(Entity::Contact, contact).unwrap();
        let links = links.iter();
        links
            .map(|link| format!("{} {}", link.client, link.relationship))
            .collect()
    }

    /// Names of the outcomes of the rows that a job keeps, each with whether it keeps cells.
    fn kept(&self, job: i64) -> Vec<(u64, bool)> {
        use crate::store::RowOutcome::{Differing, Failed, Skipped, Waiting};
        let wanted = [Failed, Waiting, Skipped, Differing];
        let mut kept = Vec::new();
        self.store
            .rows_of_job(job, (&wanted, RowScope::All), |row| {
                kept.push((row.row, row.cells.is_some()));
                Ok(())
            })
            .unwrap();
        kept
    }
}

fn new_job(source: &Source, plan: &ImportPlan, read: usize) -> NewJob {
    NewJob {
        source: source.name.clone(),
        size: 0,
        hash: String::new(),
        fingerprint: String::new(),
        plan: plan.clone(),
        options: RunOptions::default(),
        header: source.header.clone(),
        counts: Counts::from_iter([(Count::Read, read as u64)]),
        by: "ida".to_owned(),
        started_at: NOW,
        path: None,
    }
}

fn beginning<'p>(
    new: &'p NewJob,
    plan: &'p ImportPlan,
    schema: &'p Schema,
    scratch: &Path,
) -> Beginning<'p> {
    Beginning {
        new,
        job: None,
        schema,
        fields: plan.mapping.bind(schema).fields().collect(),
        matching: &plan.matching,
        commits: Commits::Batches,
        keep_bytes: u64::MAX,
        creates: false,
        explains: false,
        scratch: scratch.to_owned(),
    }
}

/// The rows of a source as the reading half of the pipeline hands them over.
fn checked(source: &Source, plan: &ImportPlan, schema: &Schema) -> Vec<Checked> {
    let rules = plan.rules(schema).unwrap();
    let checker = Checker::new(schema, &rules);
    let binding: Binding<'_> = plan.mapping.bind(schema);
    let (mut rows, mut room, mut all) = (source.data().unwrap(), Room::default(), Vec::new());
    let mut next = Checked::default();
    while rows.next(&mut next.row).unwrap() {
        let row = &next.row;
        let cell = |at: usize| Cell::text(row.text(at).unwrap_or_default());
        let draft = binding.draft(cell, &mut room);
        next.rejection = checker.check(&draft, &mut next.record).err();
        all.push(std::mem::take(&mut next));
    }
    all
}

/// An outcome in a line: `skipped other name 1`, `failed: email is …`.
fn told(outcome: &Outcome) -> String {
    let reasons = |note: &Note| {
        let reasons: Vec<&str> = note.reasons.iter().map(|one| &*one.message).collect();
        reasons.join("; ")
    };
    let told = |what: &str, existing: &Existing| match &existing.differing {
        None => format!("{what} {}", existing.id),
        Some(note) => format!("{what} {}: {}", existing.id, reasons(note)),
    };
    match outcome {
        Outcome::Created(id, _) => format!("created {id}"),
        Outcome::Merged(existing) => told("merged", existing),
        Outcome::Updated(existing) => told("updated", existing),
        Outcome::Unchanged(existing) => told("unchanged", existing),
        Outcome::Skipped(why, note) => format!("skipped {why:?} {:?}", note.records),
        Outcome::Failed(note) => format!("failed: {}", reasons(note)),
        Outcome::Waiting(note) => format!("waiting {:?}", note.records),
    }
}
