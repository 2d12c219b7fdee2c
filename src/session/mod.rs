//! `Session`: the open store, its settings, the terminal, the clock and the user of the current process.
//!
//! A session is the only reader of the environment, and the only opener of the store.

mod asking;
mod clock;
mod environment;

use std::cell::{Cell, OnceCell, RefCell};
use std::env;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::config::Config;
use crate::error::{Error, Result};
use crate::interrupt::{Interrupt, Listener};
use crate::store::{Author, RESTORE_TAKEN_BACK, Store};
use crate::terminal::{Format, Prompts, Retraced, Terminal, TerminalPrompts, Trail, Verbosity};

pub use clock::{Clock, SystemClock};
use environment::{assert_utf8, default_store, given_name, path_from, user_name};
pub use environment::{color, completing_shell, has_session_bus, secret, shows_sequences};

/// The values of the global flags, before the environment and the defaults.
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
    /// `--color`: always or never; `None` for auto
    pub color: Option<bool>,
    /// `--as`
    pub user: Option<String>,
}

/// The environment of one command. It opens the store at most once: closing a second open of the same file would drop
/// the locks that SQLite holds for the first.
pub struct Session {
    /// The path of the store, which may not exist yet.
    pub store_path: PathBuf,
    store: OnceCell<Store>,
    /// Whether the store has been prepared for writing.
    is_ready_to_write: Cell<bool>,
    /// The temporary store for rehearsals when no store exists.
    rehearsal: OnceCell<Store>,
    config: RefCell<Option<Rc<Config>>>,
    /// Writes to standard output and standard error.
    pub terminal: Terminal,
    /// Asks the user.
    pub prompts: Box<dyn Prompts>,
    /// The way back through a conversation.
    trail: Rc<Trail>,
    /// The listener for Ctrl-C, once a command or a question needs it.
    listener: Rc<OnceCell<Listener>>,
    /// The clock.
    pub clock: Box<dyn Clock>,
    /// The user's name, once it is needed: the system may ask a server for it.
    user: OnceCell<String>,
    /// Whether the session may not ask questions.
    pub no_input: bool,
    /// Whether every confirmation is answered with yes.
    pub yes: bool,
    /// Whether colours are used; none to leave it to the terminal.
    pub color: Option<bool>,
    /// Whether the store was named by a flag, which suggested commands must then repeat.
    pub is_store_named: bool,
    /// Whether Esc at the first question of the command goes back to the list in which its arguments were chosen.
    pub has_chosen: Cell<bool>,
}

impl Session {
    /// Creates the session of the current process.
    ///
    /// # Errors
    /// Fails if no store is named and the user's folders are unknown.
    pub fn from_process(flags: Flags) -> Result<Self> {
        let color = color(flags.color);
        let is_store_named = flags.store.is_some();
        let listener = Rc::<OnceCell<Listener>>::default();
        let can_ask = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
        let store_path = match flags.store.or_else(|| path_from("INTAKE_STORE")) {
            Some(path) => path,
            None => default_store()?,
        };
        assert_utf8(&store_path)?;
        let trail = Rc::<Trail>::default();
        let mut terminal = Terminal::of_process(flags.format, flags.verbosity, color);
        terminal.heed(&trail.is_silent);
        let prompts = Box::new(TerminalPrompts::new(Rc::clone(&listener)));
        Ok(Session {
            store_path,
            store: OnceCell::new(),
            is_ready_to_write: Cell::new(false),
            rehearsal: OnceCell::new(),
            config: RefCell::new(None),
            terminal,
            prompts: Box::new(Retraced::new(prompts, Rc::clone(&trail))),
            trail,
            listener,
            clock: Box::new(SystemClock),
            user: given_name(flags.user).map_or_else(OnceCell::new, OnceCell::from),
            no_input: flags.no_input || !can_ask,
            yes: flags.yes,
            color,
            is_store_named,
            has_chosen: Cell::new(false),
        })
    }

    /// Creates a session that looks at an existing store for completions. It never writes, creates, asks or prints.
    /// Returns none if the store cannot be read at once.
    #[expect(
        clippy::disallowed_methods,
        reason = "the place that opens the store for completions"
    )]
    pub fn for_completions(flags: Flags) -> Option<Self> {
        let session = Session::from_process(Flags {
            no_input: true,
            ..flags
        })
        .ok()?;
        let store = Store::glance(&session.store_path)?;
        session.store.set(store).ok()?;
        Some(session)
    }

    /// Returns the present moment in whole seconds since 1970, as the store keeps it.
    pub fn now(&self) -> i64 {
        self.clock.now().as_second()
    }

    /// Returns the store for reading, `None` if it does not exist yet.
    pub fn store(&self) -> Result<Option<&Store>> {
        if self.store.get().is_none() && Store::take_back_restore(&self.store_path)? {
            self.terminal.whole(RESTORE_TAKEN_BACK);
        }
        if self.store.get().is_none()
            && let Some(store) = self.opened()?
        {
            return Ok(Some(self.store.get_or_init(|| store)));
        }
        Ok(self.store.get())
    }

    /// Opens the store. A store that a killed process left, or of an older version, may take long.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that opens the store"
    )]
    fn opened(&self) -> Result<Option<Store>> {
        let _wait = self.terminal.spinner("Checking the store");
        Store::open(&self.store_path)
    }

    /// Returns the store for writing. Creates the store if it does not exist, and upgrades in place a store that was
    /// opened for reading.
    ///
    /// # Errors
    /// Fails if the user may not write to the store, or if its path has named another file since it was opened.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that creates the store"
    )]
    pub fn store_to_write(&self) -> Result<&Store> {
        let store = match self.store()? {
            Some(store) => store,
            None => {
                let store = Store::create(&self.store_path)?;
                self.store.get_or_init(|| store)
            }
        };
        if !self.is_ready_to_write.get() {
            let waited = self.terminal.spinner("Making the indexes of the store");
            store.prepare_to_write()?;
            drop(waited);
            self.is_ready_to_write.set(true);
        }
        store.assert_in_place()?;
        Ok(store)
    }

    /// Returns the store for a rehearsal of a command that writes. If no store exists, the rehearsal gets a temporary
    /// one that is removed with the session.
    pub fn store_to_rehearse(&self) -> Result<&Store> {
        if self.store()?.is_some() {
            return self.store_to_write();
        }
        if let Some(store) = self.rehearsal.get() {
            return Ok(store);
        }
        let store = Store::for_rehearsal()?;
        Ok(self.rehearsal.get_or_init(|| store))
    }

    /// Returns the settings, all of them defaults if no store exists. They are read once.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the settings"
    )]
    pub fn config(&self) -> Result<Rc<Config>> {
        if let Some(config) = &*self.config.borrow() {
            return Ok(Rc::clone(config));
        }
        let store = self.store()?;
        let config = Rc::new(Config::load(store)?);
        if store.is_some() {
            *self.config.borrow_mut() = Some(Rc::clone(&config));
        }
        Ok(config)
    }

    /// Discards the settings, so that they are read again after a change in the store.
    pub fn reload_config(&self) {
        *self.config.borrow_mut() = None;
    }

    /// Returns the path of the intake executable.
    pub fn program() -> Result<PathBuf> {
        env::current_exe().map_err(|error| {
            Error::failure("cannot find the path of the intake executable").because(error)
        })
    }

    /// Returns the present day in UTC.
    pub fn today(&self) -> Date {
        self.clock.now().to_zoned(TimeZone::UTC).date()
    }

    /// Returns the user's name: the adviser, the initiator of jobs, the author in the history.
    pub fn user(&self) -> &str {
        self.user.get_or_init(user_name)
    }

    /// Returns the author of the changes that a command makes now.
    pub fn author<'c>(&'c self, command: &'c str) -> Author<'c> {
        Author::of_command(self.user(), self.now(), command)
    }

    /// Starts listening for Ctrl-C, termination and the end of the terminal, unless a question has already.
    pub fn listen(&self) -> Result<Interrupt> {
        Ok(Listener::of(&self.listener)?.interrupt().clone())
    }

    /// Whether the user can be asked.
    pub fn can_ask(&self) -> bool {
        !self.no_input
    }

    /// Returns the private folder for files that must not outlive the command, in the store's folder if a store exists.
    pub fn scratch(&self) -> PathBuf {
        match self.store_path.parent() {
            Some(folder) if folder.is_dir() => folder.to_owned(),
            None if Path::new(".").is_dir() => PathBuf::from("."),
            _ => env::temp_dir(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, ptr};

    use super::*;

    fn session(store: &Path) -> Session {
        Session::from_process(Flags {
            store: Some(store.to_owned()),
            ..Flags::default()
        })
        .unwrap()
    }

    /// Counts how many times this process has a file open.
    fn opens(path: &Path) -> usize {
        let path = path.canonicalize().unwrap();
        let descriptors = fs::read_dir("/proc/self/fd").unwrap();
        let targets = descriptors.filter_map(|entry| fs::read_link(entry.unwrap().path()).ok());
        targets.filter(|target| *target == path).count()
    }

    #[test]
    fn a_session_opens_its_store_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("store.db");
        for is_new in [true, false] {
            let session = session(&path);
            let read = session.store().unwrap();
            assert_eq!(read.is_none(), is_new);
            let written = session.store_to_write().unwrap();
            for other in [
                read.unwrap_or(written),
                session.store().unwrap().unwrap(),
                session.store_to_write().unwrap(),
                session.store_to_rehearse().unwrap(),
            ] {
                assert!(ptr::eq(other, written), "new: {is_new}");
            }
            session.config().unwrap();
            assert_eq!(opens(&path), 1, "new: {is_new}");
        }
    }

    #[test]
    fn a_rehearsal_without_a_store_creates_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("store.db");
        let session = session(&path);
        let rehearsal = session.store_to_rehearse().unwrap();
        assert!(rehearsal.is_for_rehearsal());
        assert!(session.store().unwrap().is_none() && !path.exists());
        let written = session.store_to_write().unwrap();
        assert!(!written.is_for_rehearsal() && path.exists());
    }

    #[test]
    fn a_store_that_was_replaced_after_it_was_read_is_not_written_to() {
        let folder = tempfile::tempdir().unwrap();
        let (path, aside) = (folder.path().join("store.db"), folder.path().join("aside"));
        session(&path).store_to_write().unwrap();
        let session = session(&path);
        session.store().unwrap();
        fs::rename(&path, &aside).unwrap();
        fs::copy(&aside, &path).unwrap();
        let error = session.store_to_write().unwrap_err();
        assert!(error.to_string().contains("was replaced"), "{error}");
    }

    #[test]
    fn settings_are_read_once_and_again_when_they_may_have_changed() {
        let folder = tempfile::tempdir().unwrap();
        let session = session(&folder.path().join("store.db"));
        let days = || session.config().unwrap().keep_rows_days();
        assert_eq!(days(), 30, "the default without a store");
        let store = session.store_to_write().unwrap();
        store.set_setting("jobs.keep_rows_days", "7").unwrap();
        assert_eq!(days(), 7);
        store.set_setting("jobs.keep_rows_days", "8").unwrap();
        assert_eq!(days(), 7);
        session.reload_config();
        assert_eq!(days(), 8);
    }
}
