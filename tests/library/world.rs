//! A store of its own for each test, and imports into it.

use intake::store::Count;
use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::time::Instant;

use intake::config::{self, Config};
use intake::error::Result;
use intake::job::undo::{Undo, Undone, undo};
use intake::job::{
    self, FailedFile, Finished, ImportOptions, Input, Process, Report, Review, RowDecision, Run,
    Selection,
};
use intake::plan::RunOptions;
use intake::record::amount::Currency;
use intake::record::phone::Region;
use intake::record::{Entity, Schema, Value};
use intake::session::Clock;
use intake::store::{Author, Edits, Filter, Link, Store, Stored};
use jiff::Timestamp;

use crate::support::records::record;

const DAY: i64 = 86_400;

/// A store, a folder for files, and a clock that stands until a test moves it.
pub struct World {
    pub store: Store,
    folder: tempfile::TempDir,
    now: Cell<i64>,
}

/// The manner in which an import runs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Manner {
    pub is_rehearsal: bool,
    pub is_atomic: bool,
    /// Whether the user stops it after its first rows.
    pub is_stopped: bool,
}

/// A moment, in seconds since 1970.
struct At(i64);

impl Clock for At {
    fn now(&self) -> Timestamp {
        Timestamp::from_second(self.0).unwrap()
    }
}

impl World {
    pub fn new() -> Self {
        World {
            store: Store::for_rehearsal().unwrap(),
            folder: tempfile::tempdir().unwrap(),
            now: Cell::new(1_750_000_000),
        }
    }

    /// A store where a lead needs a name and nothing else.
    pub fn of_names() -> Self {
        let world = World::new();
        world.set("leads.required", "name");
        world
    }

    pub fn set(&self, key: &str, value: &str) {
        let setting = config::setting(key).unwrap();
        let value = config::normalize(setting, value).unwrap();
        self.store.set_setting(key, &value).unwrap();
    }

    /// The moment of the clock, in seconds since 1970.
    pub fn now(&self) -> i64 {
        self.now.get()
    }

    /// Moves the clock.
    pub fn wait_days(&self, days: i64) {
        self.now.set(self.now.get() + days * DAY);
    }

    /// A user at a command.
    pub fn author<'n>(&self, name: &'n str) -> Author<'n> {
        Author::of_command(name, self.now.get(), "test")
    }

    /// Imports a text. `flags` are those of the command line.
    ///
    /// # Panics
    /// If the import does not begin, or if its counts do not balance.
    pub fn import(&self, kind: &str, content: &str, flags: &[&str]) -> Report {
        self.try_import(kind, content, flags)
            .unwrap_or_else(|error| panic!("{error}: {content}"))
    }

    /// Imports a text, or says why the import does not begin.
    pub fn try_import(&self, kind: &str, content: &str, flags: &[&str]) -> Result<Report> {
        self.import_file(kind, &self.written(content), flags)
    }

    pub fn import_file(&self, kind: &str, path: &Path, flags: &[&str]) -> Result<Report> {
        let report = self.run(kind, path, flags, Manner::default())?;
        assert_eq!(report.counts.get(Count::NotTried), 0, "{:?}", report.counts);
        Ok(report)
    }

    /// Imports a text in this manner.
    pub fn import_in_manner(
        &self,
        kind: &str,
        content: &str,
        flags: &[&str],
        manner: Manner,
    ) -> Result<Report> {
        self.run(kind, &self.written(content), flags, manner)
    }

    fn written(&self, content: &str) -> PathBuf {
        let path = self.folder.path().join("list.csv");
        std::fs::write(&path, content).unwrap();
        path
    }

    fn run(&self, kind: &str, path: &Path, flags: &[&str], manner: Manner) -> Result<Report> {
        let input = Input {
            path: path.to_owned(),
            entity: entity(kind),
            is_confirmed: false,
            scratch: self.scratch(),
        };
        let config = self.config();
        let options = options(entity(kind), flags)?;
        let mut prepared = job::prepare(&input, options, Some(&self.store), &config)?;
        prepared.assert_complete()?;
        let run = Run {
            job: None,
            by: "tester",
            is_rehearsal: manner.is_rehearsal,
            checks_guards: false,
            explained_row: None,
            lists_changes: false,
            options: RunOptions {
                again: true,
                is_atomic: manner.is_atomic,
                ..RunOptions::default()
            },
            failed_file: None,
        };
        let has_rows = Cell::new(false);
        let process = Process {
            store: &self.store,
            clock: &At(self.now.get()),
            config: &config,
            started: Instant::now(),
            scratch: self.scratch(),
            explains: true,
            is_interrupted: &|| manner.is_stopped && has_rows.get(),
            watch: &mut |counts| has_rows.set(counts.done() > 0),
        };
        match job::run(&mut prepared, run, process)? {
            Finished::Ran { report, .. } => Ok(*report),
            Finished::Nothing(job) => panic!("job {} did the same", job.id),
        }
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "there is no session that has the settings"
    )]
    fn config(&self) -> Config {
        Config::load(Some(&self.store)).unwrap()
    }

    fn scratch(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// Decides about a waiting row.
    pub fn decide(&self, job: i64, row: u64, verdict: &RowDecision) -> Report {
        let config = self.config();
        let job = self.store.job(job).unwrap().unwrap();
        let review = Review::open(&self.store, &config, job).unwrap();
        let decisions = [(row, verdict.clone())];
        let settled = review.settle(&decisions, "tester", self.now.get());
        settled.unwrap().report
    }

    pub fn undo(&self, job: i64) -> Undone {
        let job = self.store.job(job).unwrap().unwrap();
        let wish = Undo {
            job: &job,
            by: "tester",
            now: self.now.get(),
            region: Region::parse("GB").unwrap(),
            is_rehearsal: false,
        };
        undo(&self.store, &wish).unwrap()
    }

    /// Moves a record to the trash.
    pub fn delete(&self, entity: Entity, id: i64) {
        let (store, author) = (&self.store, self.author("Eve"));
        store.delete_record(entity, id, &author).unwrap();
    }

    /// Adds a record by hand.
    pub fn add(&self, entity: Entity, fields: &[(&str, &str)]) -> i64 {
        let (schema, author) = (self.schema(entity), self.author("tester"));
        let record = record(&schema, fields);
        match entity {
            Entity::Client => self.store.insert_client((&schema, &record), None, &author),
            _ => self.store.insert_record(&schema, &record, &author),
        }
        .unwrap()
    }

    /// Changes fields of a record by hand.
    pub fn edit(&self, entity: Entity, id: i64, fields: &[(&str, &str)]) {
        let schema = self.schema(entity);
        let edits = Edits {
            given: &record(&schema, fields),
            cleared: &[],
            check: &|_| Ok(()),
        };
        let command = format!("{entity} edit");
        let author = Author::of_command("Eve", self.now.get(), &command);
        let edited = self.store.edit_record(&schema, id, edits, &author);
        assert_eq!(edited.unwrap(), fields.len());
    }

    pub fn link(&self, client: i64, contact: i64, relationship: &str, is_primary: bool) {
        let link = Link {
            client,
            contact,
            relationship: relationship.to_owned(),
            is_primary,
        };
        self.store.link(&link, &self.author("Eve")).unwrap();
    }

    /// Checks the store as `store check` does.
    pub fn assert_whole(&self) {
        let checkup = self.store.check().unwrap();
        assert_eq!(checkup.problems, [], "the store is whole");
    }

    pub fn schema(&self, entity: Entity) -> Schema {
        self.store.schema(entity).unwrap()
    }

    pub fn record(&self, entity: Entity, id: i64) -> Stored {
        let stored = self.store.record(&self.schema(entity), id).unwrap();
        stored.unwrap_or_else(|| panic!("{entity} {id} is gone"))
    }

    /// All living records, in the order of their ids: these fields, joined by ` | `, nothing for a blank one.
    pub fn values(&self, entity: Entity, fields: &[&str]) -> Vec<String> {
        let (schema, currency) = (self.schema(entity), Currency::parse("GBP").unwrap());
        let mut lines = Vec::new();
        let line = |stored: &Stored| {
            let cells = fields.iter().map(|&field| match field {
                "name" if schema.find(field).is_none() => stored.name(&schema),
                _ => {
                    let id = schema.find(field).unwrap_or_else(|| panic!("{field}"));
                    let value: Option<&Value<'_>> = stored.get(id);
                    value.map_or_else(String::new, |value| value.plain(&currency))
                }
            });
            lines.push(cells.collect::<Vec<String>>().join(" | "));
            Ok(())
        };
        self.store
            .visit_records(&schema, &Filter::default(), line)
            .unwrap();
        lines
    }

    /// The contacts of a client: `name, relationship`.
    pub fn contacts_of(&self, client: i64) -> Vec<String> {
        let (links, schema) = (
            self.store.links(Entity::Client, client).unwrap(),
            self.schema(Entity::Contact),
        );
        let shown = links.iter().map(|link| {
            let contact = self.record(Entity::Contact, link.contact);
            format!("{}, {}", contact.name(&schema), link.relationship)
        });
        shown.collect()
    }

    /// Writes the failed, waiting and skipped rows of a job to a file, as `jobs failed --with-skipped` does.
    pub fn failed_file(&self, job: Option<i64>) -> PathBuf {
        let job = self.store.job(job.unwrap()).unwrap().unwrap();
        let path = self.folder.path().join("failed.csv");
        let file = FailedFile::of_job(&path, self.scratch(), &self.store, None).unwrap();
        let selection = Selection {
            with_skipped: true,
            ..Selection::default()
        };
        file.write(&self.store, &job, selection).unwrap()
    }

    /// Why rows of a job failed, wait or were skipped, in the order of the file.
    pub fn reasons(&self, job: Option<i64>) -> Vec<String> {
        let file = std::fs::read_to_string(self.failed_file(job)).unwrap();
        let mut reader = csv::Reader::from_reader(file.as_bytes());
        let mut headers = reader.headers().unwrap().iter();
        let at = headers.position(|header| header == "_error").unwrap();
        let rows = reader.records();
        rows.map(|row| row.unwrap()[at].to_owned()).collect()
    }
}

/// The outcomes that are not 0, as `created 1, skipped 2`.
pub fn outcomes(report: &Report) -> String {
    let counts = &report.counts;
    let all = [
        ("created", counts.get(Count::Created)),
        ("merged", counts.get(Count::Merged)),
        ("updated", counts.get(Count::Updated)),
        ("unchanged", counts.get(Count::Unchanged)),
        ("skipped", counts.get(Count::Skipped)),
        ("failed", counts.get(Count::Failed)),
        ("waiting", counts.get(Count::Waiting)),
    ];
    let counted = all.iter().filter(|(_, count)| *count > 0);
    let counted: Vec<String> = counted
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    counted.join(", ")
}

/// The entity that a plural or a singular names.
fn entity(kind: &str) -> Entity {
    kind.trim_end_matches('s').parse().unwrap()
}

/// What flags of the command line ask for.
fn options(entity: Entity, flags: &[&str]) -> Result<ImportOptions> {
    let mut options = ImportOptions::default();
    let (reading, mapping) = (&mut options.reading, &mut options.mapping);
    for pair in flags.chunks(2) {
        let [flag, value] = *pair else {
            panic!("{pair:?}");
        };
        match flag {
            "--on-duplicate" => options.on_duplicate = Some(value.parse().unwrap()),
            "--on-deleted" => options.on_deleted = Some(value.parse().unwrap()),
            "--match" => {
                let rules = value.split(',').map(|name| config::rule(entity, name));
                options.matching = Some(rules.collect::<Result<Vec<_>>>()?);
            }
            "--map" => mapping.columns.push(value.parse().unwrap()),
            "--default" => mapping.defaults.push(value.parse().unwrap()),
            "--value" => mapping.values.push(value.parse().unwrap()),
            "--join" => mapping.joins.push(value.parse().unwrap()),
            "--blank" => {
                let values = mapping.blank.get_or_insert_default();
                values.extend(config::parse_list(value)?);
            }
            "--date-order" => reading.date_order = Some(value.parse().unwrap()),
            "--decimal" => reading.decimal = Some(value.parse().unwrap()),
            "--century" => reading.century = Some(value.parse().unwrap()),
            "--like" => options.like = Some(value.parse().unwrap()),
            _ => panic!("{flag}"),
        }
    }
    Ok(options)
}
