//! Rows of a table in pages, as SQLite keeps them: <https://www.sqlite.org/fileformat.html#b_tree_pages>.

use super::row_format::{VARINT_MAX, push_varint};

/// The size of a page: the largest that SQLite knows, so that a batch has few of them.
pub const PAGE: usize = 1 << 16;
/// The longest row that a page holds. SQLite continues a longer one in other pages.
const ROW_MAX: usize = PAGE - 35;
/// The bytes at the beginning of a page with rows, and of one with the numbers of pages.
const LEAF_HEADER: usize = 8;
const ROOT_HEADER: usize = 12;
/// The bytes of the place of a row in its page.
const POINTER: usize = 2;
/// The most pages of which one page holds the numbers and the last ids.
const PAGES_MAX: usize = (PAGE - ROOT_HEADER) / (4 + VARINT_MAX + POINTER);

/// The rows of a table, in the order of their ids. The memory is used again for the next rows.
#[derive(Debug, Default)]
pub struct Pages {
    /// Whole pages. Only the last one can take more rows.
    bytes: Vec<u8>,
    /// The last id in each page.
    last_ids: Vec<i64>,
    /// The number of rows in the last page.
    in_page: usize,
    /// The place of the last row in its page. The rows stand at the end of a page, in reverse order.
    content: usize,
    /// Room for a row with its id.
    cell: Vec<u8>,
}

impl Pages {
    /// Empties the pages.
    pub fn clear(&mut self) {
        self.last_ids.clear();
    }

    /// Returns the number of pages.
    pub fn count(&self) -> u32 {
        u32::try_from(self.last_ids.len()).unwrap_or(u32::MAX)
    }

    /// Returns the bytes of all pages.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes[..self.last_ids.len() * PAGE]
    }

    /// Adds a row with an id above all others. Returns false if there is no room for it.
    pub fn add(&mut self, id: i64, row: &[u8]) -> bool {
        if row.len() > ROW_MAX || self.last_ids.len() == PAGES_MAX {
            return false;
        }
        self.cell.clear();
        push_varint(&mut self.cell, row.len() as u64);
        push_varint(&mut self.cell, id.unsigned_abs());
        self.cell.extend_from_slice(row);
        let pointers = LEAF_HEADER + POINTER * (self.in_page + 1);
        if self.last_ids.is_empty() || self.content < pointers + self.cell.len() {
            self.begin_page();
        }
        let start = (self.last_ids.len() - 1) * PAGE;
        self.content -= self.cell.len();
        let page = &mut self.bytes[start..start + PAGE];
        page[self.content..][..self.cell.len()].copy_from_slice(&self.cell);
        put(page, LEAF_HEADER + POINTER * self.in_page, self.content);
        self.in_page += 1;
        put(page, 3, self.in_page);
        put(page, 5, self.content);
        if let Some(last) = self.last_ids.last_mut() {
            *last = id;
        }
        true
    }

    fn begin_page(&mut self) {
        let start = self.last_ids.len() * PAGE;
        self.last_ids.push(0);
        if self.bytes.len() == start {
            self.bytes.resize(start + PAGE, 0);
        }
        (self.in_page, self.content) = (0, PAGE);
        // A page of a table with rows, without free blocks.
        self.bytes[start..start + LEAF_HEADER].copy_from_slice(&[13, 0, 0, 0, 0, 0, 0, 0]);
    }

    /// Writes the first page of the table into `root`: the numbers of the pages, of which the first is `first`. If there is only
    /// one page, it is the first itself.
    pub fn write_root(&self, first: u32, root: &mut [u8]) {
        let [before @ .., _] = &self.last_ids[..] else {
            return;
        };
        if before.is_empty() {
            root.copy_from_slice(self.bytes());
            return;
        }
        let (mut content, mut cell) = (PAGE, Vec::with_capacity(4 + VARINT_MAX));
        for (at, (page, last_id)) in (first..).zip(before).enumerate() {
            cell.clear();
            cell.extend_from_slice(&page.to_be_bytes());
            push_varint(&mut cell, last_id.unsigned_abs());
            content -= cell.len();
            root[content..content + cell.len()].copy_from_slice(&cell);
            put(root, ROOT_HEADER + POINTER * at, content);
        }
        root[..8].copy_from_slice(&[5, 0, 0, 0, 0, 0, 0, 0]);
        put(root, 3, before.len());
        put(root, 5, content);
        root[8..ROOT_HEADER].copy_from_slice(&(first + self.count() - 1).to_be_bytes());
    }
}

/// Writes a number of two bytes.
fn put(page: &mut [u8], at: usize, number: usize) {
    let bytes = u16::try_from(number).unwrap_or(0).to_be_bytes();
    page[at..at + 2].copy_from_slice(&bytes);
}
