//! The arguments of `import intelliflo`.

use std::path::PathBuf;
use std::sync::LazyLock;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

use crate::cli::import::guards::GuardArgs;
use crate::cli::turn::Wait;
use crate::duplicate::{OnDeleted, OnDuplicate, OnNew};
use crate::error::{Error, Result};
use crate::job::ImportOptions;
use crate::job::people::{Action, Choice};
use crate::record::{Entity, Rule, choice, client};
use crate::session::Session;

/// The default relationship of a contact to its client.
pub(super) const RELATIONSHIP: &str = "Self";

/// The default rules that look for an existing contact.
static RULES: LazyLock<String> = LazyLock::new(|| Rule::names_of(Entity::Contact));

/// Import people from Intelliflo as contacts, and link them to clients
///
/// Trusts, companies and other clients that are not persons are left out and counted. The Intelliflo id identifies a
/// person who was imported before, so the same command can run every night. Everything is fetched before anything is
/// written.
#[derive(Args, Debug)]
pub struct IntellifloArgs {
    /// Import all people
    #[arg(long, help_heading = "Choosing", conflicts_with_all = ["select", "search"])]
    pub(super) all: bool,
    /// Import the people with these Intelliflo ids
    #[arg(
        long,
        value_name = "IDS",
        value_delimiter = ',',
        help_heading = "Choosing",
        conflicts_with = "search"
    )]
    pub(super) select: Option<Vec<i64>>,
    /// Import people with this text in name or email
    ///
    /// The stored email counts.
    #[arg(long, value_name = "TEXT", help_heading = "Choosing")]
    pub(super) search: Option<String>,

    /// The client for each unlinked person
    #[arg(long, value_name = "HOW", help_heading = "Clients")]
    pub(super) clients: Option<Clients>,
    /// Read the decisions from a sheet
    ///
    /// The sheet is one that --write-decisions wrote.
    #[arg(long, value_name = "FILE", help_heading = "Clients")]
    pub(super) decisions: Option<PathBuf>,
    /// Write a sheet with suggestions
    ///
    /// Imports nothing.
    #[arg(
        long,
        value_name = "FILE",
        help_heading = "Clients",
        conflicts_with = "decisions"
    )]
    pub(super) write_decisions: Option<PathBuf>,
    /// The type of new clients
    #[arg(
        long,
        value_name = "TYPE",
        help_heading = "Clients",
        default_value = "individual"
    )]
    pub(super) entity_type: String,
    /// The relationship to the client, such as Self or Spouse
    #[arg(
        long,
        value_name = "R",
        help_heading = "Clients",
        default_value = RELATIONSHIP
    )]
    pub(super) relationship: String,

    /// The rules that look for an existing contact after the Intelliflo id, in order. A rule only finds candidates: a
    /// person who is only possibly the same waits
    #[arg(
        long = "match",
        value_name = "RULES",
        value_delimiter = ',',
        help_heading = "Duplicates",
        default_value = RULES.as_str(),
        value_parser = rules_of_contacts()
    )]
    pub(super) matching: Vec<Rule>,
    /// What to do with a person who matches a contact
    ///
    /// merge fills empty fields, ask lets the row wait. A person who is only possibly the same waits, except under
    /// create. The default is merge.
    #[arg(long, value_name = "POLICY", help_heading = "Duplicates")]
    pub(super) on_duplicate: Option<PersonPolicy>,
    /// What to do with a person whose contact is in the trash: skip, restore, create, or ask
    #[arg(
        long,
        value_name = "POLICY",
        help_heading = "Duplicates",
        default_value = "skip"
    )]
    pub(super) on_deleted: OnDeleted,
    /// What to do with a person who matches no contact: create, skip (the import then only fills known contacts), fail,
    /// or ask (the row waits)
    #[arg(
        long,
        value_name = "POLICY",
        help_heading = "Duplicates",
        default_value = "create"
    )]
    pub(super) on_new: OnNew,

    /// Show the result of the import, and write nothing
    ///
    /// The whole import runs, and is rolled back.
    #[arg(long)]
    pub(super) dry_run: bool,
    /// List every change of a field of an existing contact, with the old and the new value: a table, in JSON the key
    /// changed_fields, with --format csv only the list
    #[arg(long, conflicts_with_all = ["background", "write_decisions"])]
    pub(in crate::cli::import) show_changes: bool,
    /// Fetch and ask, queue the import, and return
    ///
    /// A worker runs it: `intake jobs run`.
    #[arg(long, conflicts_with_all = ["dry_run", "write_decisions"])]
    pub(super) background: bool,
    /// With --background: rehearse the import at once, and hold it until a user approves the result with `jobs approve`
    #[arg(long, requires = "background")]
    pub(super) hold: bool,
    /// How long to wait, such as 30s or 10m, while an import is running [default: do not wait]
    #[arg(long, value_name = "DURATION")]
    pub(super) wait: Option<Wait>,

    #[command(flatten)]
    pub(super) guards: GuardArgs,
}

/// The client of each unlinked person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Clients {
    /// A new client for each.
    New,
    /// None.
    Skip,
}

/// A policy, as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PersonPolicy {
    /// Fill empty fields.
    Merge,
    /// Create a second contact.
    Create,
    /// Leave the person out.
    Skip,
    /// Let the row wait.
    Ask,
}

impl From<PersonPolicy> for OnDuplicate {
    fn from(policy: PersonPolicy) -> Self {
        match policy {
            PersonPolicy::Merge => OnDuplicate::Merge,
            PersonPolicy::Create => OnDuplicate::Create,
            PersonPolicy::Skip => OnDuplicate::Skip,
            PersonPolicy::Ask => OnDuplicate::Ask,
        }
    }
}

/// Returns the parser of a rule for contacts, with the help of each.
fn rules_of_contacts() -> impl TypedValueParser<Value = Rule> {
    let rules = Rule::of(Entity::Contact).into_iter();
    let values = rules.map(|rule| PossibleValue::new(rule.name()).help(rule.help()));
    PossibleValuesParser::new(values).try_map(|name| {
        let mut rules = Rule::of(Entity::Contact).into_iter();
        rules
            .find(|rule| rule.name() == name)
            .ok_or("this is not a rule")
    })
}

impl IntellifloArgs {
    /// Returns the options of the import.
    pub(super) fn options(&self) -> ImportOptions {
        ImportOptions {
            matching: Some(self.matching.clone()),
            on_duplicate: self.on_duplicate.map(OnDuplicate::from),
            on_deleted: Some(self.on_deleted),
            on_new: Some(self.on_new),
            ..ImportOptions::default()
        }
    }

    /// Returns whether the arguments choose the people to import.
    pub(super) fn says_who(&self) -> bool {
        self.all || self.select.is_some() || self.search.is_some()
    }

    /// Fails, before anything is fetched, if an argument is missing and the user cannot be asked.
    pub(super) fn assert_answered(&self, session: &Session) -> Result<()> {
        if session.can_ask() {
            return Ok(());
        }
        if !self.says_who() && self.decisions.is_none() {
            return Err(Error::usage("no people were chosen to import")
                .hint("Choose them: --all, --select ID,ID or --search TEXT."));
        }
        let is_mapped =
            self.clients.is_some() || self.decisions.is_some() || self.write_decisions.is_some();
        if !is_mapped {
            return Err(Error::usage("no clients were chosen for the contacts")
                .hint("Create a client for each, or none: --clients new or --clients skip.")
                .hint(
                    "Or decide for each: --write-decisions FILE, edit it, then --decisions FILE.",
                ));
        }
        Ok(())
    }

    /// Returns the decision on every person without a decision of their own.
    pub(super) fn otherwise(&self) -> Result<Choice> {
        let types = client::ENTITY_TYPE_NAMES;
        let entity_type = choice::find(&self.entity_type, types).ok_or_else(|| {
            Error::usage(format!("\"{}\" is not a type of client", self.entity_type))
                .hint(format!("Use one of: {}.", types.join(", ")))
        })?;
        let relationship = self.relationship.trim();
        if relationship.is_empty() {
            return Err(
                Error::usage("a relationship cannot be blank").hint("Use --relationship Self.")
            );
        }
        Ok(Choice {
            action: match self.clients {
                Some(Clients::Skip) => Action::Skip,
                Some(Clients::New) | None => Action::New,
            },
            entity_type: entity_type.to_owned(),
            relationship: relationship.to_owned(),
            ..Choice::default()
        })
    }
}
