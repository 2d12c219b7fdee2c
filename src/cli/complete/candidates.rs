//! The values that complete an argument.

use std::sync::OnceLock;

use clap::{ArgMatches, CommandFactory, FromArgMatches};
use clap_complete::engine::CompletionCandidate;

use super::asked::{Asked, entity_of};
use super::{Place, of_file};
use crate::cli::named::{self, Named};
use crate::cli::record::one::told;
use crate::cli::{Cli, Global};
use crate::config::SETTINGS;
use crate::error::Result;
use crate::record::client::{ENTITY_TYPE_NAMES, relationships, relationships_of_others};
use crate::record::{Entity, Rule, Schema, fields};
use crate::session::{Flags, Session};
use crate::store::{Status, Store};
use crate::terminal::{needs_escape, sanitized};

/// The most records that are offered at once.
const RECORDS: u32 = 100;

/// The line around the word that is completed.
#[derive(Debug)]
pub struct Context {
    flags: Flags,
    /// The words before it.
    words: Vec<String>,
    /// The word itself, as far as it is typed.
    last: String,
    /// The innermost command, with its arguments so far.
    arguments: Option<ArgMatches>,
    /// The place of the word, once it is known to be one of paths.
    place: OnceLock<Place>,
}

impl Context {
    /// Reads the words of a line. The last one is completed.
    pub fn of(words: &[String]) -> Self {
        let (last, before) = words
            .split_last()
            .map_or(("", &[][..]), |(last, before)| (last, before));
        // A flag that still needs its value would hide the others.
        let whole = match before.last() {
            Some(last) if last.starts_with('-') => &before[..before.len() - 1],
            _ => before,
        };
        let command = Cli::command().ignore_errors(true);
        let mut matches = command.try_get_matches_from(whole).ok();
        let global = matches
            .as_ref()
            .and_then(|matches| Global::from_arg_matches(matches).ok());
        while let Some((_, inner)) = matches.as_mut().and_then(ArgMatches::remove_subcommand) {
            matches = Some(inner);
        }
        Context {
            flags: global.map(|global| global.flags()).unwrap_or_default(),
            words: before.to_vec(),
            last: last.to_owned(),
            arguments: matches,
            place: OnceLock::new(),
        }
    }

    /// Returns the place of the word.
    pub fn place(&self) -> Place {
        self.place.get().copied().unwrap_or(Place::Values)
    }

    /// Returns the values for an argument that begin with a text.
    pub fn candidates(&self, asked: &Asked, begin: &str) -> Vec<CompletionCandidate> {
        let found = match asked {
            // A flag, in a place where a path might stand, too.
            Asked::File | Asked::Folder if begin.starts_with('-') => Ok(Vec::new()),
            Asked::File => return self.by_shell(Place::Files),
            Asked::Folder => return self.by_shell(Place::Folders),
            Asked::Words(words) => Ok(of_words(words)),
            Asked::Rules(entity) => Ok(self.rules(*entity)),
            Asked::JobStatus => Ok(of_words(&Status::ALL.map(Status::name))),
            Asked::Relationship => Ok(of_words(&all_relationships())),
            Asked::Sheet => Ok(self.sheets()),
            Asked::Mapping => self.mappings(begin),
            Asked::Field(entity, sign) => self.fields(&self.schema(*entity), *sign, begin),
            Asked::RowField(sign) => self.fields(&self.schema_of_rows(), *sign, begin),
            Asked::OptionOf(entity, field) => self.options(*entity, field),
            Asked::SettingValue => Ok(self.setting_values()),
            Asked::Named(named) => self.named(*named, begin),
            Asked::CustomField => self.custom_fields(),
            Asked::Adviser => self.advisers(),
            Asked::Values | Asked::Nothing => Ok(Vec::new()),
        };
        // An error is no completion, and its text would disturb the line that is typed.
        let found = found.unwrap_or_default();
        let begin = begin.to_lowercase();
        let fitting = found.into_iter().filter(|one| {
            one.value.to_lowercase().starts_with(&begin) && !one.value.contains(needs_escape)
        });
        fitting.map(Found::candidate).collect()
    }

    /// Leaves the paths to the shell.
    fn by_shell(&self, place: Place) -> Vec<CompletionCandidate> {
        self.place.get_or_init(|| place);
        Vec::new()
    }

    fn session(&self) -> Option<Session> {
        Session::for_completions(self.flags.clone())
    }

    /// Calls a function with the store, if there is one that can be read at once.
    fn with_store<T: Default>(
        &self,
        then: impl FnOnce(&Session, &Store) -> Result<T>,
    ) -> Result<T> {
        let session = self.session();
        let store = session
            .as_ref()
            .and_then(|session| session.store().ok().flatten());
        match (&session, store) {
            (Some(session), Some(store)) => then(session, store),
            _ => Ok(T::default()),
        }
    }

    fn named(&self, named: Named, begin: &str) -> Result<Vec<Found>> {
        match named {
            Named::Job(jobs) => {
                self.with_store(|session, _| Ok(found(named::jobs(jobs, session)?)))
            }
            Named::Template => self.with_store(|session, _| Ok(found(named::templates(session)?))),
            Named::Setting => Ok(settings()),
            Named::Record { entity, is_deleted } => self.with_store(|_, store| {
                let schema = store.schema(entity)?;
                records(store, &schema, (begin, is_deleted))
            }),
        }
    }

    /// Returns the rules of the entity that the list on the line does not have yet. The rule by the id in another system
    /// needs the name of the system.
    fn rules(&self, entity: Entity) -> Vec<Found> {
        let list = self.last.rsplit('=').next().unwrap_or_default();
        let listed: Vec<&str> = list.split(',').collect();
        let earlier = listed.split_last().map_or(&[][..], |(_, earlier)| earlier);
        let has_source = self.argument("source").is_some();
        let by_source = has_source.then_some(Rule::ExternalId);
        let rules = by_source.into_iter().chain(Rule::of(entity));
        let rules = rules.filter(|rule| !earlier.contains(&rule.name()));
        rules
            .map(|rule| Found {
                value: rule.name().to_owned(),
                help: rule.help().to_owned(),
            })
            .collect()
    }

    /// The entity that the line names.
    fn entity(&self) -> Option<Entity> {
        self.words.iter().find_map(|word| entity_of(word))
    }

    fn schema(&self, entity: Entity) -> Schema {
        let own = self.with_store(|_, store| Ok(Some(store.schema(entity)?)));
        own.ok().flatten().unwrap_or_else(|| Schema::of(entity))
    }

    fn schema_of_rows(&self) -> Schema {
        let entity = self.entity().unwrap_or(Entity::Lead);
        let own = self.with_store(|_, store| Ok(Some(Store::schema_of_rows(Some(store), entity)?)));
        let own = own.ok().flatten();
        let own = own.map_or_else(|| Store::schema_of_rows(None, entity), Ok);
        own.unwrap_or_else(|_| Schema::of(entity))
    }

    /// Returns fields; behind the sign of a field with options, these.
    fn fields(&self, schema: &Schema, sign: Option<char>, begin: &str) -> Result<Vec<Found>> {
        if let Some((name, _)) = sign.and_then(|sign| begin.split_once(sign)) {
            let options = self.options(schema.entity(), name)?;
            let sign = sign.map(String::from).unwrap_or_default();
            // Of --value the option stands behind the value of the file.
            let options = options.into_iter().filter(|_| sign == "=");
            return Ok(options
                .map(|one| one.behind(&format!("{name}{sign}")))
                .collect());
        }
        let sign = sign.map(String::from).unwrap_or_default();
        let fields = schema
            .iter()
            .map(|(_, field)| Found::of(&format!("{}{sign}", field.name)));
        Ok(fields.collect())
    }

    fn options(&self, entity: Entity, field: &str) -> Result<Vec<Found>> {
        let options = self.with_store(|session, store| {
            let mut options = session.config()?.options(&store.schema(entity)?)?;
            Ok(Some(options.remove(field).unwrap_or_default()))
        })?;
        let options = match options {
            Some(options) => options,
            None => {
                let schema = Schema::of(entity);
                let own = schema.iter().find(|(_, one)| one.name == field);
                let own = own.map_or(&[][..], |(_, one)| one.own_options);
                own.iter().map(ToString::to_string).collect()
            }
        };
        Ok(options.iter().map(|option| Found::of(option)).collect())
    }

    fn custom_fields(&self) -> Result<Vec<Found>> {
        self.with_store(|_, store| {
            let fields = store.custom_fields()?;
            let of = fields
                .iter()
                .filter(|one| self.entity().is_none_or(|entity| one.entity == entity));
            Ok(of
                .map(|one| Found::of(one.field.name.trim_start_matches("custom.")))
                .collect())
        })
    }

    fn advisers(&self) -> Result<Vec<Found>> {
        self.with_store(|_, store| {
            let names = store.all_advisers()?;
            Ok(names.iter().map(|name| Found::of(name)).collect())
        })
    }

    fn argument(&self, id: &str) -> Option<String> {
        let raw = self.arguments.as_ref()?.try_get_raw(id).ok()??.next()?;
        Some(raw.to_string_lossy().into_owned())
    }

    fn sheets(&self) -> Vec<Found> {
        let source = self
            .argument("file")
            .and_then(|file| of_file::opened(&file, None));
        let sheets = source.into_iter().flat_map(|source| source.sheets);
        let shown = sheets.filter(|sheet| !sheet.is_empty);
        shown.map(|sheet| Found::of(&sheet.name)).collect()
    }

    /// Returns columns with an equals sign; behind it, the fields.
    fn mappings(&self, begin: &str) -> Result<Vec<Found>> {
        if let Some((column, _)) = begin.rsplit_once('=') {
            let fields = self.fields(&self.schema_of_rows(), None, "")?;
            return Ok(fields
                .into_iter()
                .map(|one| one.behind(&format!("{column}=")))
                .collect());
        }
        let source = self
            .argument("file")
            .and_then(|file| of_file::opened(&file, self.argument("sheet")));
        let header = source.into_iter().flat_map(|source| source.header);
        let named = header.filter(|name| !name.is_empty());
        Ok(named.map(|name| Found::of(&format!("{name}="))).collect())
    }

    fn setting_values(&self) -> Vec<Found> {
        let setting = SETTINGS
            .iter()
            .find(|setting| self.words.iter().any(|word| word == setting.key));
        setting
            .and_then(|setting| setting.default)
            .map(Found::of)
            .into_iter()
            .collect()
    }
}

/// A value with its description.
struct Found {
    value: String,
    help: String,
}

impl Found {
    fn of(value: &str) -> Self {
        Found {
            value: value.to_owned(),
            help: String::new(),
        }
    }

    /// Puts the value behind what is typed already.
    fn behind(self, typed: &str) -> Self {
        Found {
            value: format!("{typed}{}", self.value),
            ..self
        }
    }

    fn candidate(self) -> CompletionCandidate {
        let help = (!self.help.is_empty()).then(|| sanitized(&self.help).into_owned().into());
        CompletionCandidate::new(self.value).help(help)
    }
}

/// Returns values with what is shown of each, without the value at its begin.
fn found(shown: Vec<(String, String)>) -> Vec<Found> {
    let found = shown.into_iter().map(|(value, shown)| {
        let help = shown
            .strip_prefix(&value)
            .unwrap_or(&shown)
            .trim_start()
            .to_owned();
        Found { value, help }
    });
    found.collect()
}

fn settings() -> Vec<Found> {
    let settings = SETTINGS.iter().map(|setting| Found {
        value: setting.key.to_owned(),
        help: setting.help.to_owned(),
    });
    settings.collect()
}

fn of_words(words: &[&str]) -> Vec<Found> {
    words.iter().map(|word| Found::of(word)).collect()
}

/// Returns the relationships that any entity type offers, each once.
fn all_relationships() -> Vec<&'static str> {
    let of_types = ENTITY_TYPE_NAMES
        .iter()
        .flat_map(|entity_type| relationships(entity_type));
    let mut all: Vec<&str> = Vec::new();
    for relationship in of_types.chain(relationships_of_others()) {
        if !all.contains(&relationship) {
            all.push(relationship);
        }
    }
    all
}

/// Returns records by their names, leads by their emails, each once.
fn records(
    store: &Store,
    schema: &Schema,
    (begin, is_deleted): (&str, bool),
) -> Result<Vec<Found>> {
    let is_by_email = schema.entity() == Entity::Lead || begin.contains('@');
    let mut found: Vec<Found> = Vec::new();
    for one in store.records_beginning_with(schema, (begin, is_deleted), RECORDS)? {
        let name = one.name(schema);
        let email = one.text(schema, fields::EMAIL).filter(|_| is_by_email);
        let value = email.unwrap_or(&name).to_owned();
        if let Some(same) = found.iter_mut().find(|found| found.value == value) {
            "several have this name".clone_into(&mut same.help);
            continue;
        }
        // The id, then what tells it apart.
        let help = match email {
            Some(_) => format!("{} {name}", one.id),
            None => told(schema, &one).replacen(&format!(" {name}"), "", 1),
        };
        found.push(Found { value, help });
    }
    Ok(found)
}
