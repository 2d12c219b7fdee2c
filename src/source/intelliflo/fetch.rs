//! Fetches the details of the chosen people, in several threads, into the row spool.

use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use serde::de::{DeserializeOwned, IgnoredAny};

use super::answer::Trouble;
use super::collection::{Place, visit};
use super::person::{self, Details, Warning};
use super::wire::{self, Item, Page};
use super::{COLUMNS, Client, Listed, Resource, Sweep, Taking};
use crate::error::{Error, Result};
use crate::limits;
use crate::record::CellKind;
use crate::source::Row;
use crate::source::cannot_spool;
use crate::source::spool::{self, Spool};

/// The size of a page of details. No person has more.
const DETAILS_PAGE: usize = 100;
/// The number of results that a thread may be ahead of the spool.
const AHEAD: usize = 8;

/// The rows of all chosen people.
#[derive(Debug)]
pub struct Fetched {
    /// The rows, with the cells of `COLUMNS`.
    pub rows: Spool,
    /// The warnings about values that were not used, each with its person.
    pub warnings: Vec<Warning>,
}

/// Reads the details of the chosen people into a spool, in their order. Calls `watch` with the number of people so far.
///
/// # Errors
/// Fails if any detail of any person cannot be read, or the spool cannot be written.
pub fn fetch_details(
    client: &Client,
    (list, chosen): (&Sweep, &[Listed]),
    taking: &Taking,
    scratch: &Path,
    mut watch: impl FnMut(usize),
) -> Result<Fetched> {
    client.begin();
    let mut writer = spool::Writer::create(scratch)?;
    let mut warnings = Vec::new();
    let threads = client.parallel().min(chosen.len()).max(1);
    std::thread::scope(|scope| {
        let mut results: Vec<Receiver<Result<Details>>> = Vec::new();
        for first in 0..threads {
            let (sender, receiver) = sync_channel(AHEAD);
            let own = chosen.iter().skip(first).step_by(threads);
            limits::start(scope, move || fetch_own(client, own, &sender))
                .inspect_err(|_| client.stop())?;
            results.push(receiver);
        }
        let mut take = || -> Result<()> {
            for (index, &listed) in chosen.iter().enumerate() {
                let details = results[index % threads].recv().map_err(|_| gone())??;
                let person = list.person(listed)?;
                let (cells, told) = person::cells(&person, &details, taking);
                writer
                    .push(&row(index, &cells))
                    .map_err(|error| cannot_spool(&error, scratch))?;
                warnings.extend(told.iter().map(|told| Warning::of(&person, told)));
                watch(index + 1);
            }
            Ok(())
        };
        let taken = take();
        // The other threads may be in a request or a wait.
        if taken.is_err() {
            client.stop();
        }
        drop(results);
        taken
    })?;
    Ok(Fetched {
        rows: writer.finish(scratch)?,
        warnings,
    })
}

/// Fetches the details of the people of one thread. Ends early after an error, or if the receiver is gone.
fn fetch_own<'p>(
    client: &Client,
    own: impl Iterator<Item = &'p Listed>,
    results: &SyncSender<Result<Details>>,
) {
    for listed in own {
        let details = details(client, listed.id);
        let is_last = details.is_err();
        if results.send(details).is_err() || is_last {
            return;
        }
    }
}

fn details(client: &Client, id: i64) -> Result<Details> {
    let mut asked = Asked {
        client,
        id: &id.to_string(),
        is_there: false,
    };
    Ok(Details {
        contacts: asked.all(Resource::ContactDetails)?,
        employments: asked.all(Resource::Employments)?,
        incomes: asked.all(Resource::Incomes)?,
    })
}

/// Reads the details of one person.
struct Asked<'c> {
    client: &'c Client,
    id: &'c str,
    /// Whether Intelliflo has confirmed that the person still exists.
    is_there: bool,
}

impl Asked<'_> {
    /// Returns all items of one resource of the person. A missing list (404) is empty, as long as the person exists.
    fn all<T: Item + DeserializeOwned>(&mut self, resource: Resource) -> Result<Vec<T>> {
        let place = Place {
            resource,
            path: &["clients", self.id, resource.segment()],
            top: DETAILS_PAGE,
        };
        let mut items = Vec::new();
        let has_list = visit(self.client, &place, |item| {
            items.push(item);
            Ok(())
        })?;
        if !has_list && !self.is_there {
            self.assert_there()?;
        }
        Ok(items)
    }

    fn assert_there(&mut self) -> Result<()> {
        let url = self.client.address(&["clients", self.id]);
        let found: Option<IgnoredAny> = self.client.get(Resource::Clients, &url)?;
        self.is_there = found.is_some();
        if self.is_there {
            return Ok(());
        }
        Err(Error::failure(format!(
            "Intelliflo: client {} was in the list, but no longer exists",
            self.id
        ))
        .hint("Nothing was written. Run the same command again: it fetches a new list."))
    }
}

/// Returns the row of the person at a position from 0. Row 1 is the header.
fn row(index: usize, cells: &[String; COLUMNS.len()]) -> Row {
    let mut row = Row::default();
    row.number = index as u64 + 2;
    for cell in cells {
        row.push(cell, CellKind::Text);
    }
    row
}

fn gone() -> Error {
    Error::failure("the fetch failed because of a bug in intake")
}

/// Whether the credentials allow to read a resource.
#[derive(Debug)]
pub enum Readable {
    /// The resource can be read.
    Yes,
    /// The scope of the resource was not granted.
    Forbidden(Error),
    /// The resource cannot be read for another reason.
    No(Error),
}

impl Readable {
    /// Returns the error, if the resource cannot be read.
    pub fn error(&self) -> Option<&Error> {
        match self {
            Readable::Yes => None,
            Readable::Forbidden(error) | Readable::No(error) => Some(error),
        }
    }
}

/// Signs in, and reads one client with its details. Returns the resources that were tried, and whether each can be
/// read.
///
/// # Errors
/// Fails if signing in fails.
pub fn probe(client: &Client) -> Result<Vec<(Resource, Readable)>> {
    client.sign_in()?;
    let mut id = None;
    let readable = try_one(client, Resource::Clients, &["clients"], |page| {
        id = page.items.first().and_then(|one: &wire::Client| one.id);
    })?;
    let mut tried = vec![(Resource::Clients, readable)];
    for resource in Resource::DETAILS {
        let Some(id) = id else {
            break;
        };
        let path = ["clients", &id.to_string(), resource.segment()];
        let readable = try_one(client, resource, &path, |_: Page<IgnoredAny>| {})?;
        tried.push((resource, readable));
    }
    Ok(tried)
}

fn try_one<T: DeserializeOwned>(
    client: &Client,
    resource: Resource,
    path: &[&str],
    take: impl FnOnce(Page<T>),
) -> Result<Readable> {
    let mut url = client.address(path);
    url.set_query(Some("top=1&skip=0"));
    let explained =
        |trouble| client.explained(trouble, &format!("GET {}", url.path()), Some(resource));
    Ok(match client.ask(&url)? {
        Ok(page) => {
            take(page);
            Readable::Yes
        }
        // The list of clients always exists. A list of a client may be missing.
        Err(Trouble::Missing) if resource != Resource::Clients => Readable::Yes,
        Err(trouble @ Trouble::Forbidden(_)) => Readable::Forbidden(explained(trouble)),
        Err(trouble) => Readable::No(explained(trouble)),
    })
}
