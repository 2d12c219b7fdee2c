//! Collections, page by page: an unordered list that may change while it is read.
//!
//! Repeats are dropped by id. A list that does not move on is an error, because what it holds back would be lost.

use std::collections::HashSet;

use serde::de::DeserializeOwned;

use super::address::skip_of;
use super::answer::assert_found;
use super::wire::{Item, Page};
use super::{Client, Resource};
use crate::error::{Error, Result};

/// More pages than this are endless: a million clients.
const PAGES_MAX: u32 = 2000;
/// Pages in a row that bring nothing new, before the list is taken for one that runs in a circle. One or two may come
/// of clients that were added meanwhile.
const STALE_MAX: u32 = 3;

/// Where a collection is, and how many items a page may have.
#[derive(Debug)]
pub struct Place<'p> {
    /// What it holds.
    pub resource: Resource,
    /// Its path below the base.
    pub path: &'p [&'p str],
    /// Items in a page.
    pub top: usize,
    /// Whether there may be no such thing (404), which is nothing.
    pub may_be_missing: bool,
}

/// Calls `visit` with every item of a collection, once.
pub fn visit<T: Item + DeserializeOwned>(
    client: &Client,
    place: &Place<'_>,
    mut visit: impl FnMut(T) -> Result<()>,
) -> Result<()> {
    let mut course = Course::default();
    let mut seen = HashSet::new();
    loop {
        let mut url = client.address(place.path);
        url.query_pairs_mut()
            .append_pair("top", &place.top.to_string())
            .append_pair("skip", &course.skip.to_string());
        let page: Option<Page<T>> = client.get(place.resource, &url)?;
        if page.is_none() && place.may_be_missing && course.pages == 0 {
            return Ok(());
        }
        let page = assert_found(page, &format!("GET {}", url.path()))?;
        let (items, mut fresh) = (page.items.len(), 0);
        for item in page.items {
            let id = item.id().ok_or_else(|| without_id(place.resource))?;
            if seen.insert(id) {
                fresh += 1;
                visit(item)?;
            }
        }
        let turn = Turn {
            is_full: items >= place.top,
            fresh,
            link: page.next_href.as_deref().map_or(Link::None, |link| {
                skip_of(link).map_or(Link::Nowhere, Link::To)
            }),
        };
        match course.after(&turn) {
            Next::Page => {}
            Next::End => return Ok(()),
            Next::Stuck(how) => return Err(stuck(place.resource, how)),
        }
    }
}

/// What a page said.
#[derive(Debug)]
struct Turn {
    is_full: bool,
    /// Items that had not come before.
    fresh: usize,
    link: Link,
}

/// The link to the next page.
#[derive(Clone, Copy, Debug)]
enum Link {
    /// There is none: this is the last page.
    None,
    /// It does not say where that begins.
    Nowhere,
    /// It begins there.
    To(u64),
}

/// How far a collection was read.
#[derive(Debug, Default)]
struct Course {
    skip: u64,
    pages: u32,
    stale: u32,
}

#[derive(Debug, PartialEq, Eq)]
enum Next {
    Page,
    End,
    Stuck(&'static str),
}

impl Course {
    fn after(&mut self, turn: &Turn) -> Next {
        self.pages += 1;
        self.stale = if turn.fresh == 0 { self.stale + 1 } else { 0 };
        match turn.link {
            Link::None => return Next::End,
            Link::To(skip) if skip > self.skip => self.skip = skip,
            // Some services link to where they are when there is no more.
            _ if !turn.is_full => return Next::End,
            _ => return Next::Stuck("the link to the next page leads nowhere new"),
        }
        if self.stale >= STALE_MAX {
            return Next::Stuck("its pages repeat themselves");
        }
        if self.pages >= PAGES_MAX {
            return Next::Stuck("it has no end");
        }
        Next::Page
    }
}

fn stuck(resource: Resource, how: &str) -> Error {
    Error::failure(format!(
        "Intelliflo: the list of {} cannot be read to its end: {how}",
        resource.words()
    ))
    .hint("Nothing was written. Try again; if it stays so, report it to Intelliflo.")
}

fn without_id(resource: Resource) -> Error {
    Error::failure(format!(
        "Intelliflo: the list of {} has an entry without an id",
        resource.words()
    ))
    .hint("Nothing was written. Report it to Intelliflo.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn course(turns: &[(bool, usize, Link)]) -> Vec<Next> {
        let mut course = Course::default();
        let turns = turns.iter().map(|&(is_full, fresh, link)| Turn {
            is_full,
            fresh,
            link,
        });
        turns.map(|turn| course.after(&turn)).collect()
    }

    #[test]
    fn a_list_ends_without_a_link_and_never_runs_in_a_circle() {
        use Next::{End, Page, Stuck};
        let nowhere = Stuck("the link to the next page leads nowhere new");
        let more = Link::To(1);
        assert_eq!(course(&[(true, 2, Link::None)]), [End]);
        assert_eq!(
            course(&[(true, 2, Link::To(2)), (false, 1, Link::None)]),
            [Page, End]
        );
        assert_eq!(course(&[(true, 2, Link::To(0))]), [nowhere]);
        assert_eq!(course(&[(false, 2, Link::To(0))]), [End]);
        assert_eq!(course(&[(false, 0, Link::Nowhere)]), [End]);
        assert_eq!(
            course(&[
                (true, 2, more),
                (true, 0, Link::To(2)),
                (true, 1, Link::None)
            ]),
            [Page, Page, End],
            "a page that only repeats may come of a client that was added"
        );
        let circle: Vec<_> = (1..=3).map(|skip| (true, 0, Link::To(skip))).collect();
        assert_eq!(
            course(&circle).pop(),
            Some(Stuck("its pages repeat themselves"))
        );
        let endless: Vec<_> = (1..=2000).map(|skip| (true, 1, Link::To(skip))).collect();
        assert_eq!(course(&endless).pop(), Some(Stuck("it has no end")));
    }
}
