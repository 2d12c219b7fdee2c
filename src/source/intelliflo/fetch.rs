//! The fetch: the list of clients, then the details of those that were chosen, side by side, into the row spool.

use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use super::collection::{Place, visit};
use super::person::{self, Details};
use super::wire::{self, Item};
use super::{COLUMNS, Client, Person, Resource, Taking};
use crate::error::{Error, Result};
use crate::record::CellKind;
use crate::source::Row;
use crate::source::spool::{self, Spool};

/// Clients in a page of the list: the most that the API gives.
const PAGE: usize = 500;
/// Details in a page: more than anybody has.
const DETAILS_PAGE: usize = 100;
/// Results that a thread may be ahead of the spool.
const AHEAD: usize = 8;

/// The list of clients.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sweep {
    /// The persons, by ascending id.
    pub people: Vec<Person>,
    /// The ids of all that are none: trusts, companies.
    pub others: Vec<i64>,
}

/// Reads the list of clients; `watch` sees how many there are so far.
///
/// # Errors
/// If any page of it cannot be had.
pub fn sweep(client: &Client, mut watch: impl FnMut(usize)) -> Result<Sweep> {
    let mut sweep = Sweep::default();
    let place = Place {
        resource: Resource::Clients,
        path: &["clients"],
        top: PAGE,
        may_be_missing: false,
    };
    visit(client, &place, |item: wire::Client| {
        let id = item.id().unwrap_or_default();
        match Person::of(item) {
            Some(person) => sweep.people.push(person),
            None => sweep.others.push(id),
        }
        watch(sweep.people.len() + sweep.others.len());
        Ok(())
    })?;
    // The list has no order; the same people are the same rows every time.
    sweep.people.sort_by_key(|person| person.id);
    Ok(sweep)
}

/// What was fetched, whole.
#[derive(Debug)]
pub struct Fetched {
    /// The rows, with the cells of `COLUMNS`.
    pub rows: Spool,
    /// What somebody should know, with the person it is about.
    pub warnings: Vec<String>,
}

/// Reads the details of these people into a spool, in their order; `watch` sees how many are done.
///
/// # Errors
/// If anything of anybody cannot be had.
pub fn fetch_details(
    client: &Client,
    people: &[Person],
    taking: &Taking,
    scratch: &Path,
    mut watch: impl FnMut(usize),
) -> Result<Fetched> {
    let mut writer = spool::Writer::create(scratch)?;
    let mut warnings = Vec::new();
    let threads = client.parallel().min(people.len()).max(1);
    std::thread::scope(|scope| {
        let mut results: Vec<Receiver<Result<Details>>> = Vec::new();
        for first in 0..threads {
            let (sender, receiver) = sync_channel(AHEAD);
            let own = people.iter().skip(first).step_by(threads);
            scope.spawn(move || fetch_own(client, own, &sender));
            results.push(receiver);
        }
        let mut take = || -> Result<()> {
            for (index, person) in people.iter().enumerate() {
                let details = results[index % threads].recv().map_err(|_| gone())??;
                let (cells, told) = person::cells(person, &details, taking);
                writer
                    .push(&row(index, &cells))
                    .map_err(|error| spool::failed(&error, scratch))?;
                let name = |warning| format!("{} ({}): {warning}", person.name, person.id);
                warnings.extend(told.into_iter().map(name));
                watch(index + 1);
            }
            Ok(())
        };
        let taken = take();
        // Ends the other threads, wherever they are.
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

/// One thread's share: until all of it is done, or nobody takes it any more.
fn fetch_own<'p>(
    client: &Client,
    own: impl Iterator<Item = &'p Person>,
    results: &SyncSender<Result<Details>>,
) {
    for person in own {
        let details = details(client, person.id);
        let is_last = details.is_err();
        if results.send(details).is_err() || is_last {
            return;
        }
    }
}

fn details(client: &Client, id: i64) -> Result<Details> {
    Ok(Details {
        contact_details: all(client, id, Resource::ContactDetails)?,
        employments: all(client, id, Resource::Employments)?,
        incomes: all(client, id, Resource::Incomes)?,
    })
}

/// All items of one kind that a client has.
fn all<T: Item + serde::de::DeserializeOwned>(
    client: &Client,
    id: i64,
    resource: Resource,
) -> Result<Vec<T>> {
    let id = id.to_string();
    let place = Place {
        resource,
        path: &["clients", &id, resource.segment()],
        top: DETAILS_PAGE,
        // Of who has none, or has gone since the list was read.
        may_be_missing: true,
    };
    let mut items = Vec::new();
    visit(client, &place, |item| {
        items.push(item);
        Ok(())
    })?;
    Ok(items)
}

/// The row of a person, below the header.
fn row(index: usize, cells: &[String; COLUMNS.len()]) -> Row {
    let mut row = Row::default();
    row.number = index as u64 + 2;
    for cell in cells {
        row.push(cell, CellKind::Text);
    }
    row
}

fn gone() -> Error {
    Error::failure("the fetch failed by a fault of intake")
}

/// What the credentials allow.
#[derive(Debug)]
pub struct Probe {
    /// Each resource that was tried, and why it cannot be read, if it cannot.
    pub tried: Vec<(Resource, Option<Error>)>,
}

/// Signs in, and reads one client with its details.
///
/// # Errors
/// If signing in fails.
pub fn probe(client: &Client) -> Result<Probe> {
    client.sign_in()?;
    let mut first = client.address(&["clients"]);
    first.set_query(Some("top=1&skip=0"));
    let page = client.get::<wire::Page<wire::Client>>(Resource::Clients, &first);
    let (id, error) = match page {
        Ok(page) => (page.and_then(|page| page.items.first()?.id), None),
        Err(error) => (None, Some(error)),
    };
    let mut tried = vec![(Resource::Clients, error)];
    for resource in Resource::DETAILS {
        let Some(id) = id else {
            break;
        };
        let mut url = client.address(&["clients", &id.to_string(), resource.segment()]);
        url.set_query(Some("top=1&skip=0"));
        let answer = client.get::<wire::Page<serde::de::IgnoredAny>>(resource, &url);
        tried.push((resource, answer.err()));
    }
    Ok(Probe { tried })
}
