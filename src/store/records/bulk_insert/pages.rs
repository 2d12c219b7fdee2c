//! The rows of a table, or the entries of an index, in pages as SQLite keeps them:
//! <https://www.sqlite.org/fileformat.html#b_tree_pages>.

use std::io;

use super::row_format::push_varint;

/// The size of a page: the largest that SQLite knows, so that a batch has few of them.
pub const PAGE: usize = 1 << 16;
/// The bytes at the beginning of a page with cells, and of one with the numbers of pages.
const LEAF_HEADER: usize = 8;
const ROOT_HEADER: usize = 12;
/// The bytes of the place of a cell in its page, and of the number of a page.
const POINTER: usize = 2;
const NUMBER: usize = 4;

/// What the pages hold. A cell is a row with its id, or an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The rows of a table, in the order of their ids.
    Table,
    /// The entries of an index, in order.
    Index,
}

impl Kind {
    /// Returns the first byte of a page with cells, and that of the page with the numbers of pages.
    fn codes(self) -> (u8, u8) {
        match self {
            Kind::Table => (13, 5),
            Kind::Index => (10, 2),
        }
    }

    /// Returns the length of the longest row or entry in a page. SQLite continues a longer one in other pages.
    pub fn longest(self) -> usize {
        match self {
            Kind::Table => PAGE - 35,
            Kind::Index => (PAGE - 12) * 64 / 255 - 23,
        }
    }
}

/// A table or an index in pages. The memory is used again for the next one.
#[derive(Debug)]
pub struct Pages {
    kind: Kind,
    /// The pages that were not taken. Only the last one can take more cells.
    bytes: Vec<u8>,
    /// The number of these pages. The other bytes are those of earlier ones.
    count: usize,
    /// The number of cells in the last page.
    in_page: usize,
    /// The place of the last cell in its page. The cells stand at the end of a page, in reverse order.
    content: usize,
    /// The last id.
    last_id: i64,
    /// Room for a cell.
    cell: Vec<u8>,
    /// The cells of the page with the numbers of pages: what stands between two pages, without the number.
    dividers: Vec<Vec<u8>>,
    /// The bytes of that page.
    root_size: usize,
}

impl Pages {
    /// Creates an empty list of pages.
    pub fn new(kind: Kind) -> Self {
        Pages {
            kind,
            bytes: Vec::new(),
            count: 0,
            in_page: 0,
            content: PAGE,
            last_id: 0,
            cell: Vec::new(),
            dividers: Vec::new(),
            root_size: ROOT_HEADER,
        }
    }

    /// Empties the pages.
    pub fn clear(&mut self) {
        self.dividers.clear();
        (self.count, self.root_size) = (0, ROOT_HEADER);
        self.begin_page();
    }

    /// Adds a row with an id above all others. Returns false if there is no room for it.
    pub fn add_row(&mut self, id: i64, row: &[u8]) -> bool {
        self.cell.clear();
        push_varint(&mut self.cell, row.len() as u64);
        push_varint(&mut self.cell, id.unsigned_abs());
        self.cell.extend_from_slice(row);
        let is_added = row.len() <= self.kind.longest() && self.add_cell();
        self.last_id = id;
        is_added
    }

    /// Adds an entry that comes after all others. Returns false if there is no room for it.
    pub fn add_entry(&mut self, entry: &[u8]) -> bool {
        self.cell.clear();
        push_varint(&mut self.cell, entry.len() as u64);
        self.cell.extend_from_slice(entry);
        entry.len() <= self.kind.longest() && self.add_cell()
    }

    fn add_cell(&mut self) -> bool {
        let pointers = LEAF_HEADER + POINTER * (self.in_page + 1);
        if self.content < pointers + self.cell.len() {
            if !self.end_page() {
                return false;
            }
            self.begin_page();
        }
        self.content -= self.cell.len();
        self.in_page += 1;
        let (in_page, content) = (self.in_page, self.content);
        let page = last_page(&mut self.bytes, self.count);
        page[content..][..self.cell.len()].copy_from_slice(&self.cell);
        put(page, LEAF_HEADER + POINTER * (in_page - 1), content);
        put_counts(page, in_page, content);
        true
    }

    /// Begins a page without cells and without free blocks.
    fn begin_page(&mut self) {
        self.count += 1;
        let size = self.bytes.len().max(self.count * PAGE);
        self.bytes.resize(size, 0);
        (self.in_page, self.content) = (0, PAGE);
        let page = last_page(&mut self.bytes, self.count);
        page[..LEAF_HEADER].fill(0);
        page[0] = self.kind.codes().0;
        put_counts(page, 0, PAGE);
    }

    /// Ends a page that others follow. Returns false if there is no room for its number.
    fn end_page(&mut self) -> bool {
        let divider = match self.kind {
            Kind::Table => {
                let mut id = Vec::new();
                push_varint(&mut id, self.last_id.unsigned_abs());
                id
            }
            // An entry stands in one page only. The longest is shorter than a third of a page, so others stay in this one.
            Kind::Index => self.take_last_cell(),
        };
        self.root_size += NUMBER + divider.len() + POINTER;
        self.dividers.push(divider);
        self.root_size <= PAGE
    }

    /// Removes the last cell from its page.
    fn take_last_cell(&mut self) -> Vec<u8> {
        let page = last_page(&mut self.bytes, self.count);
        self.in_page -= 1;
        let end = match self.in_page.checked_sub(1) {
            Some(before) => get(page, LEAF_HEADER + POINTER * before),
            None => PAGE,
        };
        let cell = page[self.content..end].to_vec();
        self.content = end;
        put_counts(page, self.in_page, self.content);
        cell
    }

    /// Returns the pages that were not taken.
    pub fn waiting(&self) -> &[u8] {
        &self.bytes[..self.count * PAGE]
    }

    /// Takes the pages that were not taken, except the last one, which can take more cells. `write` writes them.
    pub fn take_full(&mut self, write: impl FnOnce(&[u8]) -> io::Result<()>) -> io::Result<()> {
        let last = (self.count - 1) * PAGE;
        write(&self.bytes[..last])?;
        self.bytes.copy_within(last..last + PAGE, 0);
        self.count = 1;
        Ok(())
    }

    /// Writes the first page of the table or index into `root`: the numbers of the pages, of which the first is `first`. If there
    /// is only one page, it is the first itself.
    pub fn write_root(&self, first: u32, root: &mut [u8]) {
        if self.dividers.is_empty() {
            root.copy_from_slice(self.waiting());
            return;
        }
        let mut content = PAGE;
        for (at, (page, divider)) in (first..).zip(&self.dividers).enumerate() {
            content -= NUMBER + divider.len();
            root[content..][..NUMBER].copy_from_slice(&page.to_be_bytes());
            root[content + NUMBER..][..divider.len()].copy_from_slice(divider);
            put(root, ROOT_HEADER + POINTER * at, content);
        }
        root[..ROOT_HEADER].fill(0);
        root[0] = self.kind.codes().1;
        put_counts(root, self.dividers.len(), content);
        let last = u32::try_from(self.dividers.len()).unwrap_or(u32::MAX);
        root[8..ROOT_HEADER].copy_from_slice(&first.saturating_add(last).to_be_bytes());
    }
}

/// Returns the last of so many pages.
fn last_page(pages: &mut [u8], count: usize) -> &mut [u8] {
    &mut pages[(count - 1) * PAGE..count * PAGE]
}

/// Writes the number of cells of a page, and the place of the last one.
fn put_counts(page: &mut [u8], cells: usize, content: usize) {
    put(page, 3, cells);
    put(page, 5, content);
}

/// Writes a number of two bytes. SQLite reads the size of a page as 0.
fn put(page: &mut [u8], at: usize, number: usize) {
    let bytes = u16::try_from(number).unwrap_or(0).to_be_bytes();
    page[at..at + 2].copy_from_slice(&bytes);
}

/// Reads a number of two bytes.
fn get(page: &[u8], at: usize) -> usize {
    usize::from(u16::from_be_bytes([page[at], page[at + 1]]))
}
