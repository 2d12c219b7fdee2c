//! Reads collections page by page. A collection has no order, and may change while it is read.
//!
//! Repeated items are dropped by id. A second pass looks for items that the server counts and does not give. If some
//! are still missing, the fetch fails. The number of pages is bounded.

use std::collections::HashSet;

use serde::de::DeserializeOwned;

use super::address::skip_of;
use super::answer::assert_found;
use super::wire::{Item, Page};
use super::{Client, Resource};
use crate::error::{Error, Result};

/// The largest number of pages of a collection, for a million clients.
const PAGES_MAX: u32 = 2000;
/// The largest number of pages in a row without a new item. One or two are possible if clients were added meanwhile.
const STALE_MAX: u32 = 3;
/// The number of times that a collection is read while items are missing.
const PASSES: u32 = 2;

/// The place of a collection, and the size of its pages.
#[derive(Debug)]
pub struct Place<'p> {
    /// The resource that the collection holds.
    pub resource: Resource,
    /// The path below the base.
    pub path: &'p [&'p str],
    /// The number of items that a page may have.
    pub top: usize,
}

/// Calls `visit` once with every item of a collection. Returns false if there is no such collection (404).
///
/// # Errors
/// Fails if a page cannot be read, if the pages do not end, or if items that the server counts are missing after the
/// second pass.
pub fn visit<T: Item + DeserializeOwned>(
    client: &Client,
    place: &Place<'_>,
    mut visit: impl FnMut(T) -> Result<()>,
) -> Result<bool> {
    let mut seen = HashSet::new();
    let mut counted = 0;
    for _ in 0..PASSES {
        let mut take = |id, item| {
            if seen.insert(id) {
                visit(item)?;
            }
            Ok(())
        };
        match pass(client, place, &mut take)? {
            None => return Ok(false),
            Some(count) => counted = count,
        }
        if seen.len() as u64 >= counted || !client.checks_counts() {
            return Ok(true);
        }
    }
    Err(incomplete(place.resource, seen.len() as u64, counted))
}

/// Reads a collection once. Returns the largest count that a page states, or 0 if no page states one. Returns `None` if
/// there is no such collection.
fn pass<T: Item + DeserializeOwned>(
    client: &Client,
    place: &Place<'_>,
    take: &mut impl FnMut(i64, T) -> Result<()>,
) -> Result<Option<u64>> {
    let mut course = Course::default();
    let mut ids = HashSet::new();
    loop {
        let mut url = client.address(place.path);
        url.query_pairs_mut()
            .append_pair("top", &place.top.to_string())
            .append_pair("skip", &course.skip.to_string());
        let page: Option<Page<T>> = client.get(place.resource, &url)?;
        if page.is_none() && course.pages == 0 {
            return Ok(None);
        }
        let page = assert_found(page, &format!("GET {}", url.path()))?;
        let mut turn = Turn {
            items: page.items.len(),
            fresh: 0,
            is_full: page.items.len() >= place.top,
            count: page.count.and_then(|count| u64::try_from(count).ok()),
            link: Link::of(page.next_href.as_deref()),
        };
        for item in page.items {
            let id = item.id().ok_or_else(|| without_id(place.resource))?;
            turn.fresh += usize::from(ids.insert(id));
            take(id, item)?;
        }
        match course.after(&turn) {
            Next::Page => {}
            Next::End => return Ok(Some(course.count)),
            Next::Stuck(how) => return Err(stuck(place.resource, how)),
        }
    }
}

/// The facts of a page that decide about the next one.
#[derive(Debug)]
struct Turn {
    items: usize,
    /// The number of items that no earlier page of this pass had.
    fresh: usize,
    is_full: bool,
    /// The number of items of the collection, if the page states it.
    count: Option<u64>,
    link: Link,
}

/// The link to the next page.
#[derive(Clone, Copy, Debug)]
enum Link {
    /// There is no link.
    None,
    /// The link does not tell where the next page begins.
    Unusable,
    /// The next page begins at this item.
    To(u64),
}

impl Link {
    fn of(href: Option<&str>) -> Self {
        match href.map(skip_of) {
            None => Link::None,
            Some(None) => Link::Unusable,
            Some(Some(skip)) => Link::To(skip),
        }
    }
}

/// The progress of a pass over a collection.
#[derive(Debug, Default)]
struct Course {
    skip: u64,
    pages: u32,
    stale: u32,
    count: u64,
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
        self.count = self.count.max(turn.count.unwrap_or(0));
        let behind = self.skip + turn.items as u64;
        self.skip = match turn.link {
            Link::To(skip) if skip > self.skip => skip,
            _ if turn.items == 0 => return Next::End,
            // A missing or unusable link does not end a list that has more items.
            Link::None if !turn.count.map_or(turn.is_full, |count| behind < count) => {
                return Next::End;
            }
            Link::Unusable | Link::To(_) if turn.count.is_some_and(|count| behind >= count) => {
                return Next::End;
            }
            Link::None | Link::Unusable | Link::To(_) => behind,
        };
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
    .hint("Nothing was written. Try again. If it happens again, report it to Intelliflo.")
}

fn incomplete(resource: Resource, found: u64, counted: u64) -> Error {
    Error::failure(format!(
        "Intelliflo: the list of {} is incomplete: Intelliflo counts {counted}, and gives {found}",
        resource.words()
    ))
    .hint("Nothing was written. Try again. If it happens again, report it to Intelliflo.")
    .hint("If the count is known to be wrong: intake config set intelliflo.check_count no")
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

    use Next::{End, Page};

    /// A page of two items at most: items, new items, count, link.
    type Given = (usize, usize, Option<u64>, Link);

    fn course(turns: &[Given]) -> Vec<Next> {
        let mut course = Course::default();
        let turns = turns.iter().map(|&(items, fresh, count, link)| Turn {
            items,
            fresh,
            is_full: items >= 2,
            count,
            link,
        });
        turns.map(|turn| course.after(&turn)).collect()
    }

    fn assert_courses(cases: &[(&[Given], &[Next])]) {
        for (turns, expected) in cases {
            assert_eq!(course(turns), *expected, "{turns:?}");
        }
    }

    #[test]
    fn a_list_ends_after_its_last_item() {
        assert_courses(&[
            (&[(1, 1, Some(1), Link::None)], &[End]),
            (&[(2, 2, Some(2), Link::None)], &[End]),
            (&[(1, 1, None, Link::None)], &[End]),
            (
                &[(2, 2, Some(3), Link::To(2)), (1, 1, Some(3), Link::None)],
                &[Page, End],
            ),
            // No link, but the count is higher, or the page is full.
            (
                &[(2, 2, Some(3), Link::None), (1, 1, Some(3), Link::None)],
                &[Page, End],
            ),
            (
                &[(2, 2, None, Link::None), (0, 0, None, Link::None)],
                &[Page, End],
            ),
        ]);
    }

    #[test]
    fn a_list_goes_on_after_an_unusual_page() {
        assert_courses(&[
            // A link that does not lead forward.
            (
                &[(1, 1, None, Link::Unusable), (0, 0, None, Link::Unusable)],
                &[Page, End],
            ),
            (
                &[
                    (2, 2, Some(3), Link::Unusable),
                    (1, 1, Some(3), Link::To(2)),
                ],
                &[Page, End],
            ),
            // An empty page in the middle.
            (
                &[
                    (2, 2, Some(4), Link::To(2)),
                    (0, 0, Some(4), Link::To(4)),
                    (2, 2, Some(4), Link::None),
                ],
                &[Page, Page, End],
            ),
            // A page may repeat items only, because a client was added.
            (
                &[
                    (2, 2, None, Link::To(1)),
                    (2, 0, None, Link::To(2)),
                    (1, 1, None, Link::None),
                ],
                &[Page, Page, End],
            ),
        ]);
    }

    #[test]
    fn a_list_never_runs_in_a_circle_or_for_ever() {
        let circle: Vec<Given> = (1..=3).map(|skip| (2, 0, None, Link::To(skip))).collect();
        assert_eq!(
            course(&circle).pop(),
            Some(Next::Stuck("its pages repeat themselves"))
        );
        let endless: Vec<Given> = (1..=2000)
            .map(|skip| (2, 1, None, Link::To(skip)))
            .collect();
        assert_eq!(course(&endless).pop(), Some(Next::Stuck("it has no end")));
    }
}
