//! Ids by the hash of their key, in memory, in 8 bytes each: the keys that were read from the store.

/// The number of entries of a bucket, more or less.
const IN_BUCKET: usize = 16;

/// The keys that were read.
#[derive(Debug, Default)]
pub struct KnownKeys {
    /// The keys of each part of the store.
    parts: Vec<Part>,
}

impl KnownKeys {
    /// Creates a list for one part of the store.
    pub fn of_part() -> Self {
        KnownKeys {
            parts: vec![Part::default()],
        }
    }

    /// Returns the number of keys.
    pub fn count(&self) -> usize {
        self.parts.iter().map(|part| part.entries.len()).sum()
    }

    /// Adds an id by the hash of its key to the last part. Returns false if the id is too large.
    pub fn add(&mut self, hash: u64, id: i64) -> bool {
        let (Some(part), Ok(id)) = (self.parts.last_mut(), u32::try_from(id)) else {
            return false;
        };
        part.entries.push(beginning_of(hash) | u64::from(id));
        true
    }

    /// Puts the keys of each part in order. Only then they are found.
    pub fn sort(&mut self) {
        self.parts.iter_mut().for_each(Part::sort);
    }

    /// Returns the upper half of the hash of each key, in order within each part.
    pub fn beginnings(&self) -> impl Iterator<Item = u64> {
        let entries = self.parts.iter().flat_map(|part| &part.entries);
        entries.map(|entry| beginning_of(*entry))
    }

    /// Adds the keys of the next part.
    pub fn append(&mut self, mut next: KnownKeys) {
        self.parts.append(&mut next.parts);
    }

    /// Returns the ids of a hash, from an id on, in order within each part.
    pub fn ids_from(&self, hash: u64, first: i64) -> impl Iterator<Item = i64> {
        let beginning = beginning_of(hash);
        // No id here is larger than a u32.
        let from = u32::try_from(first.max(0)).ok();
        let from = from.map(|first| beginning | u64::from(first));
        from.into_iter().flat_map(move |from| {
            self.parts.iter().flat_map(move |part| {
                let found = part.entries_from(from).iter();
                let found = found.take_while(move |entry| beginning_of(**entry) == beginning);
                found.map(|entry| i64::from(id_of(*entry)))
            })
        })
    }
}

/// The keys of one part. An entry is the upper half of the hash, and then the id. Two keys share the upper half more often than the
/// whole hash, but few do: the key of the record decides.
#[derive(Debug, Default)]
struct Part {
    entries: Vec<u64>,
    /// The place of the first entry of each bucket. A search through all entries waits for memory at each step.
    buckets: Vec<usize>,
    /// The number of lower bits of an entry that do not choose its bucket.
    shift: u32,
}

impl Part {
    fn sort(&mut self) {
        self.entries.sort_unstable();
        self.entries.shrink_to_fit();
        let bits = (self.entries.len() / IN_BUCKET).max(2).ilog2();
        self.shift = u64::BITS - bits;
        let mut at = 0;
        let buckets = (0..1 << bits).map(|bucket| {
            let others = self.entries[at..].iter();
            at += others
                .take_while(|entry| **entry >> self.shift < bucket)
                .count();
            at
        });
        self.buckets = buckets.collect();
    }

    /// Returns an entry and all after it, whether it is there or not.
    fn entries_from(&self, from: u64) -> &[u64] {
        let bucket = usize::try_from(from >> self.shift).unwrap_or(usize::MAX);
        let place = |bucket: usize| self.buckets.get(bucket).copied();
        let start = place(bucket).unwrap_or(0);
        let end = place(bucket.saturating_add(1)).unwrap_or(self.entries.len());
        let before = self.entries[start..end].partition_point(|entry| *entry < from);
        &self.entries[start + before..]
    }
}

/// Returns the upper half of a number, and zeros.
fn beginning_of(hash: u64) -> u64 {
    hash & !u64::from(u32::MAX)
}

fn id_of(entry: u64) -> u32 {
    u32::try_from(entry & u64::from(u32::MAX)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: u64 = 0xabcd_ef01_2345_6789;

    #[test]
    fn the_ids_of_a_hash_are_found_from_one_on() {
        let mut all = KnownKeys::default();
        for ids in [[7, 3, i64::from(u32::MAX)], [9, 12, 8]] {
            let mut part = KnownKeys::of_part();
            for id in ids {
                assert!(part.add(HASH, id));
                assert!(part.add(HASH ^ 1 << 32, id + 1 - id % 2));
            }
            assert!(!part.add(HASH, 1 << 32) && !part.add(HASH, -1));
            part.sort();
            all.append(part);
        }
        assert_eq!((all.count(), all.beginnings().count()), (12, 12));
        let ids = |first| all.ids_from(HASH, first).collect::<Vec<i64>>();
        let last = i64::from(u32::MAX);
        for (first, expected) in [
            (i64::MIN, vec![3, 7, last, 8, 9, 12]),
            (8, vec![last, 8, 9, 12]),
            (13, vec![last]),
            (1 << 32, vec![]),
        ] {
            assert_eq!(ids(first), expected, "{first}");
        }
        assert!(all.ids_from(HASH ^ 1 << 40, 0).next().is_none());
    }

    #[test]
    fn each_key_of_many_is_found() {
        let mut keys = KnownKeys::of_part();
        let hash_of = |id: i64| id.unsigned_abs().wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let ids = 0..5_000;
        for id in ids.clone() {
            assert!(keys.add(hash_of(id), id) && keys.add(u64::MAX, id));
        }
        keys.sort();
        assert!(keys.parts[0].buckets.len() > 500);
        for id in ids.clone() {
            assert!(keys.ids_from(hash_of(id), 0).eq([id]), "{id}");
            assert!(keys.ids_from(u64::MAX, id).eq(id..5_000), "{id}");
        }
        assert!(keys.beginnings().is_sorted());
    }
}
