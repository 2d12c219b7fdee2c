//! `demo`: a folder with an invented practice, in a store of its own.

mod people;

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, Parser};

use super::suggestion::{self, quoted};
use super::{Cli, dispatch};
use crate::error::{Error, Outcome, Result};
use crate::session::{Flags, Session};
use crate::terminal::{Format, sanitized};

/// The folder of the demo, unless another one is named.
pub const FOLDER: &str = "intake-demo";

/// Try intake with an invented practice, in a folder of its own
///
/// Makes the folder with a store and three files, and imports the files while you watch. Some rows fail on purpose. Your own store
/// is never touched. To remove the practice, remove the folder.
#[derive(Args, Debug)]
pub struct DemoArgs {
    /// The folder, which must be new or empty
    #[arg(default_value = FOLDER)]
    folder: PathBuf,
}

/// The clients of the practice, of the fixtures.
const CLIENTS: &[u8] = include_bytes!("../../../fixtures/clients.csv");
/// The visitors of a trade show, of the fixtures. Four rows fail.
const TRADE_SHOW: &[u8] = include_bytes!("../../../fixtures/trade-show.xlsx");

pub fn run(args: &DemoArgs, session: &Session) -> Result<Outcome> {
    if session.terminal.format() != Format::Table {
        return Err(
            Error::usage("the demo writes text for people only").hint("Leave out --format.")
        );
    }
    let folder = &args.folder;
    let store = folder.join("intake.db");
    make(folder)?;
    let flags = Flags {
        store: Some(store.clone()),
        no_input: true,
        color: session.color,
        ..Flags::default()
    };
    let demo = Session::from_process(flags)?;
    for (kind, file) in [
        ("clients", "clients.csv"),
        ("leads", "website.csv"),
        ("leads", "trade-show.xlsx"),
    ] {
        import(&demo, kind, &folder.join(file))?;
    }
    session.terminal.text(&ending(folder, &store))?;
    Ok(Outcome::Done)
}

/// Makes the folder with its files. An empty folder is taken as it is.
fn make(folder: &Path) -> Result<()> {
    let shown = folder.display();
    let is_empty = fs::read_dir(folder).is_ok_and(|mut files| files.next().is_none());
    if folder.exists() && !is_empty {
        return Err(exists(folder));
    }
    let cannot =
        |error| Error::failure(format!("cannot make {shown}")).because(anyhow::Error::new(error));
    fs::create_dir_all(folder).map_err(cannot)?;
    for (name, content) in files() {
        fs::write(folder.join(name), content).map_err(cannot)?;
    }
    Ok(())
}

/// Returns the files of the demo, each with its name.
fn files() -> [(&'static str, Vec<u8>); 3] {
    [
        ("clients.csv", CLIENTS.to_vec()),
        ("website.csv", people::leads().into_bytes()),
        ("trade-show.xlsx", TRADE_SHOW.to_vec()),
    ]
}

/// Returns the error about a folder that is not empty. Only a demo is offered to be removed.
fn exists(folder: &Path) -> Error {
    let error = Error::failure(format!("{} exists already", folder.display()));
    let another = "Name another folder: intake demo FOLDER";
    let is_demo = files().iter().all(|(name, _)| folder.join(name).exists());
    if !is_demo {
        return error.hint(format!("{another}."));
    }
    let folder = quoted(&folder.to_string_lossy());
    error.hint(format!("{another}; or remove the old demo: rm -r {folder}"))
}

/// Imports a file as a user does, and shows the command.
fn import(demo: &Session, kind: &str, file: &Path) -> Result<()> {
    let file = file.to_string_lossy();
    let command = suggestion::command(demo, &["import", kind, &file]);
    demo.terminal
        .text(&format!("$ {}\n", sanitized(&command)))?;
    demo.terminal.finish()?;
    let words = ["intake", "import", kind, "--", &*file];
    let cli = Cli::try_parse_from(words)
        .map_err(|error| Error::failure("cannot import the demo").because(error))?;
    if let Some(command) = cli.command {
        dispatch(command, demo)?;
    }
    demo.terminal.text("\n")?;
    demo.terminal.finish()
}

/// Returns where the practice is, how to use it, and how to remove it.
fn ending(folder: &Path, store: &Path) -> String {
    let store = std::path::absolute(store).unwrap_or_else(|_| store.to_owned());
    let text = |path: &Path| sanitized(&quoted(&path.to_string_lossy())).into_owned();
    let (folder, store) = (text(folder), text(&store));
    format!(
        "The demo is in {folder}. Your own store was not touched.\n\n\
         To look around:     export INTAKE_STORE={store}\n\
         Then:               intake\n\
         To go back:         unset INTAKE_STORE\n\
         To remove the demo: rm -r {folder}\n"
    )
}
