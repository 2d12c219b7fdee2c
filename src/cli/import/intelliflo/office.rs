//! Intelliflo as one import uses it: its list of clients, and the people who were fetched last.

use std::cell::{OnceCell, RefCell};
use std::path::Path;
use std::rc::Rc;

use super::args::IntellifloArgs;
use super::existing::{Existing, clients};
use super::{chosen, prepare};
use crate::cli::connector::environment;
use crate::connector::{self, Connector, Vault};
use crate::error::Result;
use crate::job::people::{Choice, Choices, Suggestion, suggest};
use crate::session::Session;
use crate::source::intelliflo::{Client, Listed, Sweep, Taking, Warning, fetch_details, sweep};
use crate::source::spool::Spool;
use crate::terminal::Spinner;

/// The number of warnings that are shown without --verbose, in addition to the skipped people.
const WARNINGS: usize = 20;

/// Intelliflo with its list of clients, and the people who were fetched.
pub struct Office {
    client: Client,
    taking: Taking,
    pub list: Sweep,
    /// The people whose details were fetched last.
    fetched: RefCell<Option<Rc<People>>>,
}

/// People with their details.
pub struct People {
    listed: Vec<Listed>,
    /// Their rows.
    pub rows: Spool,
    /// The material of the questions about them, once it is needed. Esc asks the questions again, and the store is not read
    /// again for them.
    pub material: OnceCell<Material>,
}

/// The material of the questions about people.
pub struct Material {
    /// The suggestion for each person.
    pub suggestions: Vec<Suggestion>,
    /// The living clients.
    pub clients: Vec<Existing>,
}

impl Office {
    /// Signs in, and fetches the list.
    pub fn open(connector: &Connector, session: &Session) -> Result<Self> {
        let access = connector.access(&Vault::of(&session.store_path), environment())?;
        let config = session.config()?;
        let client = Client::new(access, connector::limits(&config))?;
        let spinner = session.terminal.spinner("Signing in to Intelliflo");
        client.show_waits(spinner.countdown("Fetching the list of clients from Intelliflo"));
        let list = list(&client, &session.scratch(), &spinner);
        drop(spinner);
        Ok(Office {
            list: list?,
            taking: connector::taking(&config, session.today())?,
            client,
            fetched: RefCell::new(None),
        })
    }

    /// Chooses the people, and fetches their details, unless they are those of the last time: Esc may have led back to the
    /// list. Writes only the time of the successful connection.
    pub fn fetch(
        &self,
        args: &IntellifloArgs,
        sheet: Option<&Choices>,
        session: &Session,
    ) -> Result<Rc<People>> {
        let store = session.store_to_write()?;
        let listed = chosen(args, &self.list, sheet, store, session)?;
        if let Some(people) = &*self.fetched.borrow()
            && people.listed == listed
        {
            return Ok(Rc::clone(people));
        }
        let spinner = session.terminal.spinner("Fetching from Intelliflo");
        spinner.count(listed.len(), "people");
        self.client.show_waits(spinner.countdown("people"));
        let meant = (&self.list, &listed[..]);
        let scratch = session.scratch();
        let fetched = fetch_details(&self.client, meant, &self.taking, &scratch, |done| {
            spinner.show(done);
        });
        drop(spinner);
        for note in self.client.take_notes() {
            session.terminal.detail(&note);
        }
        let fetched = fetched?;
        if !args.dry_run {
            Connector::note_worked(store, session.now())?;
        }
        say_warnings(&fetched.warnings, session);
        let people = Rc::new(People {
            listed,
            rows: fetched.rows,
            material: OnceCell::new(),
        });
        *self.fetched.borrow_mut() = Some(Rc::clone(&people));
        Ok(people)
    }

    /// Returns the material of the questions about people. It is read once.
    pub fn material<'p>(
        &self,
        args: &IntellifloArgs,
        people: &'p People,
        otherwise: &Choice,
        session: &Session,
    ) -> Result<&'p Material> {
        if let Some(material) = people.material.get() {
            return Ok(material);
        }
        let store = session.store_to_write()?;
        let none = (&Choices::new(), otherwise);
        let planned = prepare(args, &people.rows, &self.list, none, session)?;
        let material = Material {
            suggestions: suggest(&planned, store, otherwise, session.now())?,
            clients: clients(store)?,
        };
        Ok(people.material.get_or_init(|| material))
    }
}

fn list(client: &Client, scratch: &Path, spinner: &Spinner) -> Result<Sweep> {
    client.sign_in()?;
    spinner.say("Fetching the list of clients from Intelliflo");
    sweep(client, scratch, |count| {
        spinner.say(&format!(
            "Fetching the list of clients from Intelliflo: {count}"
        ));
    })
}

/// Shows the warnings: all skipped people by name, and the first other ones.
fn say_warnings(warnings: &[Warning], session: &Session) {
    let mut others = 0;
    for warning in warnings {
        others += usize::from(!warning.is_skip);
        if warning.is_skip || others <= WARNINGS {
            session.terminal.note(&warning.text);
        } else {
            session.terminal.detail(&warning.text);
        }
    }
    if let more @ 1.. = others.saturating_sub(WARNINGS) {
        session
            .terminal
            .note(&format!("… and {more} more; --verbose shows all."));
    }
}
