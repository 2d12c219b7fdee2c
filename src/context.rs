//! What a command is given: the store's path, the terminal, the clock, who acts. The only reader of the environment.

use std::cell::OnceCell;
use std::env;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use etcetera::BaseStrategy;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::flag;

use crate::error::{Error, Outcome, Result};
use crate::source::intelliflo::Secret;
use crate::store::Author;
use crate::terminal::{Format, Prompts, Terminal, TerminalPrompts, Verbosity};

/// Tells the time; handed in, so that a test can be at any moment.
pub trait Clock {
    /// The present moment.
    fn now(&self) -> Timestamp;
}

/// The clock of the machine.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// What the global flags say, before the environment and the defaults.
#[derive(Clone, Debug, Default)]
pub struct Flags {
    /// `--store`
    pub store: Option<PathBuf>,
    /// `--format`
    pub format: Format,
    /// `--no-input`
    pub no_input: bool,
    /// `--yes`
    pub yes: bool,
    /// `--quiet` and `--verbose`
    pub verbosity: Verbosity,
    /// `--color`: always or never; none for auto
    pub color: Option<bool>,
    /// `--as`
    pub who: Option<String>,
}

/// Everything a command may use of the world.
pub struct Context {
    /// Where the store is, or will be.
    pub store: PathBuf,
    /// What is said, and how.
    pub terminal: Terminal,
    /// Who answers questions.
    pub prompts: Box<dyn Prompts>,
    /// Whether nobody listens for Ctrl-C.
    is_unheard: Arc<AtomicBool>,
    /// Since somebody listens for it.
    interrupt: OnceCell<Interrupt>,
    /// The time.
    pub clock: Box<dyn Clock>,
    /// Who acts: adviser, initiator of jobs, name in the history.
    pub who: String,
    /// Whether nobody can be asked.
    pub no_input: bool,
    /// Whether every confirmation is answered with yes.
    pub yes: bool,
    /// Whether the store was named by a flag, which commands that we suggest must then repeat.
    pub is_store_named: bool,
}

impl Context {
    /// The context of a real process.
    ///
    /// # Errors
    /// If the user's folders are not known and no store is named.
    pub fn from_process(flags: Flags) -> Result<Self> {
        let color = color(flags.color);
        let is_store_named = flags.store.is_some();
        let is_unheard = Arc::new(AtomicBool::new(true));
        let can_ask = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
        let store = match flags.store.or_else(|| path_from("INTAKE_STORE")) {
            Some(path) => path,
            None => default_store()?,
        };
        assert_utf8(&store)?;
        Ok(Context {
            store,
            terminal: Terminal::of_process(flags.format, flags.verbosity, color),
            prompts: Box::new(TerminalPrompts::new(Arc::clone(&is_unheard))),
            is_unheard,
            interrupt: OnceCell::new(),
            clock: Box::new(SystemClock),
            who: flags
                .who
                .or_else(|| env::var("INTAKE_USER").ok())
                .map(|name| name.trim().to_owned())
                .filter(|name| !name.is_empty())
                .unwrap_or_else(user_name),
            no_input: flags.no_input || !can_ask,
            yes: flags.yes,
            is_store_named,
        })
    }

    /// The present moment in whole seconds since 1970, as the store keeps it.
    pub fn now(&self) -> i64 {
        self.clock.now().as_second()
    }

    /// This program, to be started again.
    pub fn program() -> Result<PathBuf> {
        env::current_exe()
            .map_err(|error| Error::failure("where intake itself is is not known").because(error))
    }

    /// The present day in UTC.
    pub fn today(&self) -> Date {
        self.clock.now().to_zoned(TimeZone::UTC).date()
    }

    /// The author of what a command does now.
    pub fn author<'c>(&'c self, command: &'c str) -> Author<'c> {
        Author::of_command(&self.who, self.now(), command)
    }

    /// Listens to Ctrl-C, termination and the end of the terminal from now on. There is one listener: what was heard
    /// before the next step of a command asks for it is not lost.
    pub fn listen(&self) -> Result<Interrupt> {
        if let Some(interrupt) = self.interrupt.get() {
            return Ok(interrupt.clone());
        }
        let interrupt = Interrupt::register()?;
        self.is_unheard.store(false, Ordering::Relaxed);
        Ok(self.interrupt.get_or_init(|| interrupt).clone())
    }

    /// Whether somebody can be asked.
    pub fn can_ask(&self) -> bool {
        !self.no_input
    }

    /// Asks whether to do something that cannot simply be undone. `what` names it for the error where nobody can be
    /// asked.
    ///
    /// # Errors
    /// A usage error that names `--yes` where nobody can be asked; Ctrl-C.
    pub fn confirm(&self, question: &str, what: &str) -> Result<bool> {
        if self.yes {
            return Ok(true);
        }
        if self.no_input {
            return Err(Error::usage(format!("{what} needs a confirmation"))
                .hint("Nobody can be asked here: say --yes."));
        }
        self.prompts.confirm(question, false)
    }

    /// A private folder for what must not outlive the command: the store's, if there is one.
    pub fn scratch(&self) -> PathBuf {
        match self.store.parent() {
            Some(folder) if folder.is_dir() => folder.to_owned(),
            None if Path::new(".").is_dir() => PathBuf::from("."),
            _ => env::temp_dir(),
        }
    }
}

/// Says whether somebody has asked to stop; asked a second time, the process ends at once.
#[derive(Clone, Debug)]
pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    fn register() -> Result<Self> {
        let asked = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            // In this order: the first signal finds the flag down, the second finds it up.
            let status = i32::from(Outcome::Interrupted.status());
            flag::register_conditional_shutdown(signal, status, Arc::clone(&asked))
                .and_then(|_| flag::register(signal, Arc::clone(&asked)))
                .map_err(|error| Error::failure("cannot listen for Ctrl-C").because(error))?;
        }
        Ok(Interrupt(asked))
    }

    /// Whether somebody has asked to stop.
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

fn default_store() -> Result<PathBuf> {
    let folders = etcetera::base_strategy::choose_native_strategy().map_err(|error| {
        Error::usage("your data folder is not known")
            .because(error)
            .hint("Name the store: --store PATH, or INTAKE_STORE.")
    })?;
    Ok(folders.data_dir().join("intake").join("intake.db"))
}

/// SQLite takes names of files in UTF-8 only.
fn assert_utf8(store: &Path) -> Result<()> {
    if store.to_str().is_some() {
        return Ok(());
    }
    Err(Error::usage(format!(
        "the store's path is not valid UTF-8: {}",
        store.display()
    ))
    .hint("Name a store whose path is UTF-8: --store PATH, or INTAKE_STORE."))
}

/// The name of the process's user in the password database; `$USER` could be anybody's.
fn user_name() -> String {
    let id = nix::unistd::Uid::current();
    match nix::unistd::User::from_uid(id) {
        Ok(Some(user)) => user.name,
        _ => format!("uid {id}"),
    }
}

fn path_from(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

/// Whether to use colour: as a flag says, never under `NO_COLOR` (no-color.org); `None` if the terminal decides.
pub fn color(flag: Option<bool>) -> Option<bool> {
    flag.or_else(|| is_set("NO_COLOR").then_some(false))
}

/// A secret out of the environment, read at each run and never kept.
pub fn secret(variable: &str) -> Option<Secret> {
    Secret::new(&env::var(variable).ok()?)
}

fn is_set(variable: &str) -> bool {
    env::var_os(variable).is_some_and(|value: OsString| !value.is_empty())
}
