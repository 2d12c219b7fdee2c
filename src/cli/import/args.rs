//! The flags of `import leads`, `import clients` and `import contacts`, and the options that they give.

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, ValueEnum};

use super::guards::{GuardArgs, guards_of_file};
use crate::cli::turn::Wait;
use crate::config::{self, Config};
use crate::duplicate::{OnDeleted, OnDuplicate, OnNew};
use crate::error::Result;
use crate::job::{FailedFile, ImportOptions, Input, PlannedImport};
use crate::mapping::{ColumnSpec, DefaultSpec, JoinSpec, MappingOptions, ValueSpec};
use crate::plan::{ReadingOptions, RunOptions};
use crate::record::date::{Century, Order};
use crate::record::decimal::Mark;
use crate::record::{Entity, Rule, SourceName};
use crate::session::Session;
use crate::source;

/// The flags that only a file of clients has.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct ClientFlags {
    /// Name a client after its contacts if its row has no name: "Jane & John Quill"
    ///
    /// For files with people and without names of households. Without an entity type, one contact is an individual, and
    /// two are a couple. The name and the type never overwrite those of an existing client.
    #[arg(long, help_heading = "Mapping")]
    pub(super) name_from_contacts: bool,
}

/// The arguments of the import of a file.
#[derive(Args, Clone, Debug)]
pub struct FileArgs {
    /// The entity of its rows.
    #[arg(skip)]
    pub(super) entity: Entity,
    /// Whether the user confirms the mapping before the import.
    #[arg(skip)]
    pub(super) is_confirmed: bool,
    #[arg(skip)]
    pub(super) of_clients: ClientFlags,
    #[arg(help = file_help(), long_help = file_help() + "; - reads standard input [default: asked for at a terminal]")]
    pub(super) file: Option<PathBuf>,

    /// Show the first rows and the mapping, and stop
    ///
    /// Shows what was detected in the file, and the flags that change it. With --save-template it saves the template, too.
    #[arg(long)]
    pub(super) preview: bool,
    /// Show the result of the import, and write nothing
    ///
    /// The whole import runs, and is rolled back.
    #[arg(long)]
    pub(super) dry_run: bool,
    /// List every change of a field of an existing record, with the old and the new value: a table, in JSON the key
    /// changed_fields, with --format csv only the list
    #[arg(long, conflicts_with_all = ["background", "explain", "preview"])]
    pub(super) show_changes: bool,
    /// Explain how this row is decided, and write nothing: the records it may match, what speaks for and against each
    ///
    /// ROW is counted as in the file of failed rows: the header is row 1. The rows before it are rehearsed first, so
    /// that it may match one of them.
    #[arg(long, value_name = "ROW", conflicts_with_all = ["atomic", "background", "failed", "max_failed", "preview", "save_template"])]
    pub(super) explain: Option<u64>,
    /// Import nothing if a row fails
    #[arg(long)]
    pub(super) atomic: bool,
    /// Queue the import and return; a worker runs it
    ///
    /// The queue keeps a copy of the file. `intake jobs run` is the worker.
    #[arg(long, conflicts_with_all = ["dry_run", "preview"])]
    pub(super) background: bool,
    /// With --background: rehearse the import at once, and hold it until a user approves the result with `jobs approve`
    #[arg(long, requires = "background")]
    pub(super) hold: bool,
    /// How long to wait, such as 30s or 10m, while an import is running [default: do not wait]
    #[arg(long, value_name = "DURATION")]
    pub(super) wait: Option<Wait>,
    /// Import even if the same bytes were imported with the same settings and their records are unchanged since
    #[arg(long)]
    pub(super) again: bool,
    /// Write the failed rows to this file at the end
    ///
    /// XLSX if its name ends in .xlsx, otherwise CSV. If no row fails, no file is written, and an earlier file with
    /// failed rows is removed. A file that was edited is never overwritten or removed: the import stops before its
    /// first row and names a free path.
    #[arg(long, value_name = "PATH")]
    pub(super) failed: Option<PathBuf>,

    /// The sheet of a workbook, by name or number
    ///
    /// The default is the visible sheet with the required columns; of several, the active one or the first.
    #[arg(long, value_name = "NAME|NUMBER", help_heading = "Reading")]
    pub(super) sheet: Option<String>,
    /// Leave out the rows of a workbook that are hidden, by hand or by a filter; otherwise they are imported too
    #[arg(long, help_heading = "Reading")]
    pub(super) skip_hidden: bool,
    /// The row with the headers [default: the first that is not blank]
    #[arg(long, value_name = "N", help_heading = "Reading", value_parser = clap::value_parser!(u64).range(1..))]
    pub(super) header_row: Option<u64>,
    /// The character between cells: one character, or `tab` [default: detected]
    #[arg(long, value_name = "C", help_heading = "Reading")]
    delimiter: Option<Delimiter>,
    /// The encoding of a CSV file, such as windows-1252 or utf-16le [default: detected]
    #[arg(long, value_name = "NAME", help_heading = "Reading")]
    encoding: Option<String>,
    /// What to do with a row whose last cells are missing: fail it, or read them as blank [default: fail]
    #[arg(long, value_name = "HOW", help_heading = "Reading")]
    short_rows: Option<ShortRows>,
    /// The order of dates of numbers such as 03/04/2026: dmy, mdy or ymd [default: proved by the whole column]
    #[arg(long, value_name = "ORDER", help_heading = "Reading")]
    date_order: Option<Order>,
    /// The century of years with two digits, such as 14/03/58: 19 or 20; with either, 01/05/26 in reference_date or
    /// expected_close is in 2026 [default: none, and such a row fails]
    #[arg(long, value_name = "19|20", help_heading = "Reading")]
    century: Option<Century>,
    /// The mark before the decimals of amounts such as 1,200: point or comma [default: proved by the whole column]
    #[arg(long, value_name = "MARK", help_heading = "Reading")]
    decimal: Option<Mark>,
    /// Values that mean blank, in every column and in any case, such as 'N/A,-,NULL'; '' for none [default: those of the
    /// template, else the setting import.blank]
    #[arg(
        long,
        value_name = "VALUES",
        help_heading = "Reading",
        allow_hyphen_values = true
    )]
    blank: Option<Vec<String>>,
    /// The largest size of the file, in MB [default: the setting import.max_size_mb, 50]
    #[arg(long, value_name = "MB", help_heading = "Reading", value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    pub(super) max_size: Option<u64>,

    /// Map a column to a field; no field: leave it out
    ///
    /// COLUMN is a header, or a position such as #3: always the third column, even if another one is named #3. The
    /// cells of several columns that go to one text field are joined, in the order of the file.
    #[arg(long = "map", value_name = "COLUMN=FIELD", help_heading = "Mapping")]
    columns: Vec<ColumnSpec>,
    /// The text between joined cells, such as 'street=, '; \n is a line break [default: a line break for street, a
    /// blank for other fields]
    #[arg(long = "join", value_name = "FIELD=TEXT", help_heading = "Mapping")]
    joins: Vec<JoinSpec>,
    /// A value for a field that has no column, or whose cell is blank
    #[arg(long = "default", value_name = "FIELD=VALUE", help_heading = "Mapping")]
    defaults: Vec<DefaultSpec>,
    /// The option of a dropdown that a value in the file means; without TO, the value means blank
    #[arg(long = "value", value_name = "FIELD:FROM=TO", help_heading = "Mapping")]
    values: Vec<ValueSpec>,
    /// Import as a template says
    ///
    /// The template has the mapping, defaults, values, blanks, joins, reading options, guards and the source of external
    /// ids. It has no choices about duplicates: give --on-duplicate, --on-new, --on-deleted and --match each time.
    #[arg(long, value_name = "NAME", help_heading = "Mapping")]
    pub(super) template: Option<String>,
    /// Save this import as a template
    ///
    /// The template has the mapping, defaults, values, blanks, joins, reading options, guards and the source of external
    /// ids. It has no choices about duplicates: give --on-duplicate, --on-new, --on-deleted and --match each time.
    #[arg(long, value_name = "NAME", help_heading = "Mapping")]
    pub(super) save_template: Option<String>,
    /// Whether a template of the same name may be replaced.
    #[arg(skip)]
    pub(super) may_replace: bool,
    /// Use the settings of an earlier job: mapping, defaults, values, duplicates
    #[arg(
        long,
        value_name = "JOB",
        help_heading = "Mapping",
        conflicts_with = "template"
    )]
    pub(super) like: Option<i64>,

    /// The system of the ids in the column that is mapped to external_id, such as crm. A row is the record that has its
    /// id, whatever else differs; a row with a new id is looked for by the other rules, and its record gets the id
    #[arg(long, value_name = "NAME", help_heading = "Duplicates")]
    pub(super) source: Option<SourceName>,
    #[arg(
        long = "match",
        help = matching_help(),
        value_name = "RULES",
        value_delimiter = ',',
        help_heading = "Duplicates"
    )]
    matching: Option<Vec<String>>,
    /// What to do with a row that matches a record
    ///
    /// One of skip, merge (fill empty fields), update (overwrite with the values of the row), create, fail, or ask
    /// (the row waits). A row that is only possibly the same, such as one with the same email and another first name,
    /// is created under create and waits under the others; of leads, skip leaves it out and counts it separately. The
    /// default for leads is the setting leads.on_duplicate.
    #[arg(long, value_name = "POLICY", help_heading = "Duplicates")]
    pub(super) on_duplicate: Option<OnDuplicate>,
    /// What to do when the record of a row is in the trash: skip, restore, create, or ask (the row waits) [default: skip]
    #[arg(long, value_name = "POLICY", help_heading = "Duplicates")]
    on_deleted: Option<OnDeleted>,
    /// What to do when a row matches no record: create, skip (the import then only updates records), fail, or ask (the
    /// row waits) [default: create; leads: the setting leads.on_new]
    #[arg(long, value_name = "POLICY", help_heading = "Duplicates")]
    on_new: Option<OnNew>,

    #[command(flatten)]
    pub(super) guards: GuardArgs,
}

/// Returns the help of `--match`.
fn matching_help() -> String {
    let [contacts, clients] = [Entity::Contact, Entity::Client].map(Rule::names_of);
    format!(
        "The rules that look for an existing record, in order, such as {contacts}. A rule only finds candidates: a policy acts on a record that the other fields confirm, and a row that is only possibly the same waits [default: leads: the setting leads.match; contacts: {contacts}; clients: {clients}]"
    )
}

/// Returns the help of the file.
fn file_help() -> String {
    format!(
        "A {} file, recognized by its content",
        source::format_names()
    )
}

impl FileArgs {
    /// Returns whether nothing is written.
    pub(super) fn is_rehearsal(&self) -> bool {
        self.dry_run || self.explain.is_some()
    }

    /// Returns the arguments of a rehearsal of the same import, over all rows.
    pub(super) fn rehearsal(&self) -> Self {
        FileArgs {
            dry_run: true,
            background: false,
            hold: false,
            atomic: false,
            failed: None,
            // Guards compare the file with the last one of the template.
            template: self.template.clone().or_else(|| self.save_template.clone()),
            save_template: None,
            ..self.clone()
        }
    }

    /// Returns the file.
    pub(super) fn input(&self, session: &Session) -> Input {
        Input {
            entity: self.entity,
            path: self.file.clone().unwrap_or_default(),
            scratch: session.scratch(),
            is_confirmed: self.is_confirmed,
        }
    }

    /// Returns the options that the flags give.
    pub(super) fn options(&self) -> Result<ImportOptions> {
        let matching = self.matching.as_ref().map(|names| {
            let rules = names.iter().map(|name| match name {
                name if *name == Rule::ExternalId.name() => Ok(Rule::ExternalId),
                name => config::rule(self.entity, name),
            });
            rules.collect::<Result<Vec<Rule>>>()
        });
        Ok(ImportOptions {
            reading: ReadingOptions {
                sheet: self.sheet.clone(),
                header_row: self.header_row,
                delimiter: self.delimiter.map(|Delimiter(byte)| char::from(byte)),
                encoding: self.encoding.clone(),
                skip_hidden: self.skip_hidden.then_some(true),
                pads_short_rows: self.short_rows.map(|how| how == ShortRows::Pad),
                date_order: self.date_order,
                century: self.century,
                decimal: self.decimal,
            },
            mapping: MappingOptions {
                columns: self.columns.clone(),
                defaults: self.defaults.clone(),
                values: self.values.clone(),
                joins: self.joins.clone(),
                blank: self.blank()?,
                name_from_contacts: self.of_clients.name_from_contacts,
            },
            template: self.template.clone(),
            like: self.like,
            source: self.source.clone(),
            matching: matching.transpose()?,
            on_duplicate: self.on_duplicate,
            on_deleted: self.on_deleted,
            on_new: self.on_new,
            max_size_mb: self.max_size,
            guards: self.guards.guards(),
        })
    }

    /// Returns the values that mean blank.
    fn blank(&self) -> Result<Option<Vec<String>>> {
        let Some(lists) = &self.blank else {
            return Ok(None);
        };
        let lists = lists.iter().map(|list| config::parse_list(list));
        Ok(Some(lists.collect::<Result<Vec<Vec<String>>>>()?.concat()))
    }

    /// Returns the options for running the job.
    ///
    /// # Errors
    /// Returns a usage error if a guard compares the file with the last one of a template, and there is no template.
    pub(super) fn run_options(
        &self,
        planned: &PlannedImport,
        failed_file: Option<&FailedFile>,
        config: &Config,
    ) -> Result<RunOptions> {
        let given = self.template.as_ref().or(self.save_template.as_ref());
        // The wizard may follow a template, too.
        let template = given.or(planned.options.template.as_ref());
        Ok(RunOptions {
            failed: failed_file.map(FailedFile::path),
            again: self.again,
            is_atomic: self.atomic,
            guards: guards_of_file(planned.options.guards, config, template.is_some())?,
            in_background: false,
            needs_approval: self.hold,
            template: template.cloned(),
            arrival: None,
        })
    }
}

/// The policy for a row whose last cells are missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ShortRows {
    /// The row fails.
    Fail,
    /// They are blank.
    Pad,
}

/// The character between cells, as it is typed.
#[derive(Clone, Copy, Debug)]
struct Delimiter(u8);

impl FromStr for Delimiter {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        let mut known = source::DELIMITERS.iter();
        if let Some((_, byte)) = known.find(|(name, _)| *name == text) {
            return Ok(Delimiter(*byte));
        }
        match text.as_bytes() {
            b"\\t" => Ok(Delimiter(b'\t')),
            [byte]
                if *byte != b'"'
                    && (byte.is_ascii_punctuation() || matches!(byte, b' ' | b'\t')) =>
            {
                Ok(Delimiter(*byte))
            }
            _ => Err("write one character, such as ';', or tab".to_owned()),
        }
    }
}
