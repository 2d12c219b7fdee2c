//! Ids by the hash of their key, in memory: the keys that were added last.
//!
//! They stand in sorted lists, because a table of hashes would cost each row a wait for memory. Few rows look for a key, so a
//! look-up may take longer than an addition.

use super::entry::{Entry, ids_from};

/// The number of entries that are not sorted yet.
const UNSORTED_MAX: usize = 512;

/// The entries that were added.
#[derive(Debug, Default)]
pub struct NewestKeys {
    unsorted: Vec<Entry>,
    /// Sorted lists. Each has more entries than the next, and older ones.
    lists: Vec<Vec<Entry>>,
}

impl NewestKeys {
    /// Returns the number of entries. One that was added twice may count twice.
    pub fn count(&self) -> usize {
        let sorted: usize = self.lists.iter().map(Vec::len).sum();
        sorted + self.unsorted.len()
    }

    /// Adds an entry.
    pub fn add(&mut self, entry: Entry) {
        self.unsorted.push(entry);
        if self.unsorted.len() == UNSORTED_MAX {
            self.sort(|older, newest| older <= newest);
        }
    }

    /// Returns the ids of a hash, from an id on. The order is that of their addition, apart from those of one list. An id that was
    /// added twice may come twice.
    pub fn ids_from(&self, from: Entry) -> impl Iterator<Item = i64> {
        let lists = self.lists.iter();
        let sorted = lists.flat_map(move |list| ids_from(list, from));
        let unsorted = self.unsorted.iter();
        let unsorted = unsorted.filter(move |entry| entry.has_hash_of(from) && **entry >= from);
        sorted.chain(unsorted.map(|entry| entry.id()))
    }

    /// Removes and returns all entries, in order.
    pub fn take_all(&mut self) -> Vec<Entry> {
        self.sort(|_, _| true);
        self.lists.pop().unwrap_or_default()
    }

    /// Sorts the new entries, and merges their list with the older ones for whose lengths `merges` returns true.
    fn sort(&mut self, merges: impl Fn(usize, usize) -> bool) {
        let mut newest = std::mem::replace(&mut self.unsorted, Vec::with_capacity(UNSORTED_MAX));
        newest.sort_unstable();
        while let Some(mut older) = self.lists.pop_if(|older| merges(older.len(), newest.len())) {
            older.append(&mut newest);
            #[allow(
                clippy::stable_sort_primitive,
                reason = "only this sort merges two sorted lists in linear time"
            )]
            older.sort();
            newest = older;
        }
        newest.dedup();
        self.lists.push(newest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns a hash of two ids.
    fn hash_of(id: u32) -> u64 {
        u64::from(id / 2) << 32
    }

    #[test]
    fn ids_are_found_in_sorted_and_unsorted_entries() {
        let mut keys = NewestKeys::default();
        let last = 2_567;
        for id in 0..last {
            keys.add(Entry::new(hash_of(id), id));
            if id % 2 == 0 {
                // It is added twice.
                keys.add(Entry::new(hash_of(id), id));
            }
        }
        for id in 0..last {
            let mut ids: Vec<i64> = keys.ids_from(Entry::new(hash_of(id), 0)).collect();
            ids.dedup();
            let both = (id / 2 * 2..last).take(2).map(i64::from);
            assert_eq!(ids, both.collect::<Vec<i64>>(), "{id}");
            let mut ids: Vec<i64> = keys.ids_from(Entry::new(hash_of(id), id)).collect();
            ids.dedup();
            let rest = (id..last.min(id / 2 * 2 + 2)).map(i64::from);
            assert_eq!(ids, rest.collect::<Vec<i64>>(), "{id}");
        }
        assert_eq!(keys.ids_from(Entry::MAX).count(), 0);
        let all = keys.take_all();
        assert!(all.is_sorted());
        assert_eq!(all.len(), 2_567);
        let first = Entry::new(0, 0);
        assert_eq!((keys.count(), keys.ids_from(first).count()), (0, 0));
    }

    #[test]
    fn the_ids_of_one_hash_come_in_their_order() {
        let mut keys = NewestKeys::default();
        for id in 0..1_537 {
            keys.add(Entry::new(7 << 32, id));
            keys.add(Entry::new(u64::from(id + 8) << 32, id));
        }
        assert!(keys.ids_from(Entry::new(7 << 32, 0)).eq(0..1_537));
    }
}
