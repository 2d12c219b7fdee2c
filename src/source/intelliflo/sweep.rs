//! Reads the list of clients into a private file. Memory holds only their ids and offsets.

use std::path::Path;

use super::answer::assert_found;
use super::collection::{Place, visit};
use super::{Client, Person, Resource, wire};
use crate::error::Result;
use crate::record::CellKind;
use crate::source::Row;
use crate::source::cannot_spool;
use crate::source::spool::{self, Spool};

/// The size of a page of the list: the largest that the API allows.
const PAGE: usize = 500;

/// A person in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The id in Intelliflo.
    pub id: i64,
    /// The offset in the spool.
    at: u64,
}

/// The list of clients.
#[derive(Debug)]
pub struct Sweep {
    spool: Spool,
    /// The people, by ascending id.
    pub people: Vec<Listed>,
    /// The ids of all other clients: trusts and companies.
    pub others: Vec<i64>,
}

impl Sweep {
    /// Reads a person from the spool.
    ///
    /// # Errors
    /// Fails if the spool cannot be read.
    pub fn person(&self, listed: Listed) -> Result<Person> {
        let mut row = Row::default();
        self.spool.row_at(listed.at, &mut row)?;
        let cell = |at| row.text(at).unwrap_or_default().to_owned();
        Ok(Person {
            id: listed.id,
            name: cell(0),
            first_name: cell(1),
            last_name: cell(2),
            title: cell(3),
            date_of_birth: cell(4),
        })
    }
}

/// Reads the list of clients. Calls `watch` with the number of clients so far.
///
/// # Errors
/// Fails if any page of the list cannot be read, or the spool cannot be written.
pub fn sweep(client: &Client, scratch: &Path, mut watch: impl FnMut(usize)) -> Result<Sweep> {
    let mut writer = spool::Writer::create(scratch)?;
    let (mut people, mut others) = (Vec::new(), Vec::new());
    let place = Place {
        resource: Resource::Clients,
        path: &["clients"],
        top: PAGE,
    };
    client.begin();
    let is_there = visit(client, &place, |item: wire::Client| {
        let id = item.id.unwrap_or_default();
        match Person::of(item) {
            Some(person) => {
                let at = writer
                    .push(&row(&person))
                    .map_err(|error| cannot_spool(&error, scratch))?;
                people.push(Listed { id, at });
            }
            None => others.push(id),
        }
        watch(people.len() + others.len());
        Ok(())
    })?;
    let path = client.address(place.path);
    assert_found(is_there.then_some(()), &format!("GET {}", path.path()))?;
    // The list has no order. The order by id gives the same people the same rows every time.
    people.sort_unstable_by_key(|listed| listed.id);
    Ok(Sweep {
        spool: writer.finish(scratch)?,
        people,
        others,
    })
}

fn row(person: &Person) -> Row {
    let mut row = Row::default();
    for cell in [
        &person.name,
        &person.first_name,
        &person.last_name,
        &person.title,
        &person.date_of_birth,
    ] {
        row.push(cell, CellKind::Text);
    }
    row
}
