//! `import`: imports records from files and from Intelliflo.

mod alert;
mod args;
pub(super) mod background;
mod detection;
mod execute;
mod explain;
pub(super) mod guards;
mod intelliflo;
mod known_contacts;
mod link_remedy;
mod links;
mod mail;
mod next_step;
mod notes;
mod placeholders;
mod preview;
mod records;
mod similar_columns;
mod summary;
mod wizard;

use clap::error::ErrorKind;
use clap::{ArgMatches, Args, FromArgMatches, Subcommand};

use crate::error::{Outcome, Result};
use crate::plan::JobKind;
use crate::record::Entity;
use crate::session::Session;

pub(super) use alert::alert;
pub(super) use links::failed_links;
pub(super) use next_step::addresses_kept;
pub(super) use summary::{note_drift, print_result, show, show_result, warn_of_no_rows};

/// The number of rows in which placeholders, columns without content and rows of another width are looked for.
const LOOKED_AT: usize = 1_000;

/// The commands of `import`: one for the files of each entity, and `import intelliflo`.
#[derive(Debug)]
pub enum Command {
    /// The records of a file.
    File(Entity, Box<args::FileArgs>),
    /// People from Intelliflo.
    Intelliflo(Box<intelliflo::IntellifloArgs>),
}

impl Command {
    /// Returns whether the command can write CSV: the list of changes.
    pub fn writes_csv(&self) -> bool {
        match self {
            Command::File(_, args) => args.show_changes,
            Command::Intelliflo(args) => args.show_changes,
        }
    }
}

impl Subcommand for Command {
    fn augment_subcommands(command: clap::Command) -> clap::Command {
        let of_files = Entity::ALL.map(|entity| {
            let spec = entity.spec();
            let command = args::FileArgs::augment_args(clap::Command::new(spec.plural));
            let command = match entity {
                Entity::Client => args::ClientFlags::augment_args(command),
                Entity::Contact | Entity::Lead => command,
            };
            command
                .about(spec.import_about)
                .long_about(format!("{}\n\n{}", spec.import_about, spec.import_help))
        });
        let intelliflo = clap::Command::new(JobKind::Intelliflo.name());
        let intelliflo = intelliflo::IntellifloArgs::augment_args(intelliflo);
        command
            .about("Import records from a file or from Intelliflo")
            .subcommand_required(true)
            .arg_required_else_help(true)
            .subcommands(of_files)
            .subcommand(intelliflo)
    }

    fn augment_subcommands_for_update(command: clap::Command) -> clap::Command {
        Self::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        name.parse::<JobKind>().is_ok()
    }
}

impl FromArgMatches for Command {
    fn from_arg_matches(matches: &ArgMatches) -> std::result::Result<Self, clap::Error> {
        let (name, arguments) = matches
            .subcommand()
            .ok_or_else(|| clap::Error::new(ErrorKind::MissingSubcommand))?;
        let kind = name.parse::<JobKind>();
        match kind.map_err(|_| clap::Error::new(ErrorKind::InvalidSubcommand))? {
            JobKind::File(entity) => {
                let mut args = args::FileArgs::from_arg_matches(arguments)?;
                if entity == Entity::Client {
                    args.of_clients = args::ClientFlags::from_arg_matches(arguments)?;
                }
                Ok(Command::File(entity, Box::new(args)))
            }
            JobKind::Intelliflo => {
                let args = intelliflo::IntellifloArgs::from_arg_matches(arguments)?;
                Ok(Command::Intelliflo(Box::new(args)))
            }
        }
    }

    fn update_from_arg_matches(
        &mut self,
        matches: &ArgMatches,
    ) -> std::result::Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

pub fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::File(entity, args) => records::run(entity, *args, session),
        Command::Intelliflo(args) => intelliflo::run(&args, session),
    }
}
