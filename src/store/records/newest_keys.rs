//! Ids by the hash of their key, in memory: the keys that were added last.
//!
//! They stand in sorted lists, because a table of hashes would cost each row a wait for memory. Few rows look for a key, so a
//! look-up may take longer than an addition.

use super::key_runs::Entry;

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

    /// Adds an id by the hash of its key.
    pub fn add(&mut self, hash: u64, id: i64) {
        self.unsorted.push((hash, id));
        if self.unsorted.len() == UNSORTED_MAX {
            self.sort(|older, newest| older <= newest);
        }
    }

    /// Returns the ids of a hash. The order is that of their addition, apart from those of one list. An id that was added twice
    /// may come twice.
    pub fn ids(&self, hash: u64) -> impl Iterator<Item = i64> {
        let sorted = self.lists.iter().flat_map(move |list| {
            let first = list.partition_point(|entry| entry.0 < hash);
            let found = list[first..].iter();
            found.take_while(move |entry| entry.0 == hash)
        });
        let unsorted = self.unsorted.iter().filter(move |entry| entry.0 == hash);
        sorted.chain(unsorted).map(|(_, id)| *id)
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

    #[test]
    fn ids_are_found_in_sorted_and_unsorted_entries() {
        let mut keys = NewestKeys::default();
        let last = 2_567;
        for id in 0_i64..last {
            // Every hash has two ids, and one of them comes again.
            keys.add(id.unsigned_abs() / 2, id);
            if id % 2 == 0 {
                keys.add(id.unsigned_abs() / 2, id);
            }
        }
        for id in 0_i64..last {
            let mut ids: Vec<i64> = keys.ids(id.unsigned_abs() / 2).collect();
            ids.dedup();
            let expected: Vec<i64> = (id / 2 * 2..last).take(2).collect();
            assert_eq!(ids, expected, "{id}");
        }
        assert_eq!(keys.ids(u64::MAX).count(), 0);
        let all = keys.take_all();
        assert!(all.is_sorted());
        assert_eq!(all.len(), 2_567);
        assert_eq!((keys.count(), keys.ids(0).count()), (0, 0));
    }

    #[test]
    fn the_ids_of_one_hash_come_in_their_order() {
        let mut keys = NewestKeys::default();
        for id in 0_i64..1_537 {
            keys.add(7, id);
            keys.add(id.unsigned_abs() + 8, id);
        }
        assert!(keys.ids(7).eq(0..1_537));
    }
}
