//! Ids by the hash of their key, in memory: the keys that were read from the store.

use super::entry::{Entry, ids_from};

/// The number of entries of a bucket, more or less.
const IN_BUCKET: usize = 16;

/// The keys that were read.
#[derive(Debug, Default)]
pub struct KnownKeys {
    /// The keys of each part of the store.
    parts: Vec<Part>,
}

impl KnownKeys {
    /// Creates the keys of a part of the store.
    pub fn of_part(entries: Vec<Entry>) -> Self {
        KnownKeys {
            parts: vec![Part::new(entries)],
        }
    }

    /// Returns all entries, in order within each part.
    pub fn entries(&self) -> impl Iterator<Item = Entry> {
        self.parts.iter().flat_map(|part| &part.entries).copied()
    }

    /// Adds the keys of the next part.
    pub fn append(&mut self, mut next: KnownKeys) {
        self.parts.append(&mut next.parts);
    }

    /// Returns the ids of a hash, from an id on, in order within each part.
    pub fn ids_from(&self, from: Entry) -> impl Iterator<Item = i64> {
        let parts = self.parts.iter();
        parts.flat_map(move |part| ids_from(part.bucket_of(from), from))
    }
}

/// The keys of one part.
#[derive(Debug)]
struct Part {
    entries: Vec<Entry>,
    /// The place of the first entry of each bucket. A search through all entries would wait for memory at each step.
    buckets: Vec<usize>,
    /// The number of first bits of a hash that choose its bucket.
    bits: u32,
}

impl Part {
    fn new(mut entries: Vec<Entry>) -> Self {
        entries.sort_unstable();
        entries.shrink_to_fit();
        let bits = (entries.len() / IN_BUCKET).max(2).ilog2();
        let mut at = 0;
        let buckets = (0..1 << bits).map(|bucket| {
            let before = entries[at..].iter();
            at += before
                .take_while(|entry| entry.first_bits(bits) < bucket)
                .count();
            at
        });
        Part {
            buckets: buckets.collect(),
            bits,
            entries,
        }
    }

    /// Returns the entries of the bucket that has all entries of the same hash.
    fn bucket_of(&self, entry: Entry) -> &[Entry] {
        let bucket = entry.first_bits(self.bits);
        let place = |bucket: usize| self.buckets.get(bucket).copied();
        let start = place(bucket).unwrap_or(0);
        let end = place(bucket + 1).unwrap_or(self.entries.len());
        &self.entries[start..end]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: u64 = 0xabcd_ef01_2345_6789;
    const OTHER: u64 = HASH ^ 1 << 32;

    #[test]
    fn the_ids_of_a_hash_are_found_from_one_on() {
        let mut all = KnownKeys::default();
        for ids in [[7, 3, u32::MAX], [9, 12, 8]] {
            let entries = ids.map(|id| [Entry::new(HASH, id), Entry::new(OTHER, id / 2)]);
            all.append(KnownKeys::of_part(entries.concat()));
        }
        assert_eq!(all.entries().count(), 12);
        let last = i64::from(u32::MAX);
        for (first, expected) in [
            (0, vec![3, 7, last, 8, 9, 12]),
            (8, vec![last, 8, 9, 12]),
            (13, vec![last]),
        ] {
            let ids: Vec<i64> = all.ids_from(Entry::new(HASH, first)).collect();
            assert_eq!(ids, expected, "{first}");
        }
        let missing = all.ids_from(Entry::new(HASH ^ 1 << 40, 0));
        assert_eq!(missing.count(), 0);
        assert_eq!(KnownKeys::of_part(vec![]).ids_from(Entry::MAX).count(), 0);
    }

    #[test]
    fn each_key_of_many_is_found() {
        let hash_of = |id: u32| u64::from(id).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let all = (0..5_000).flat_map(|id| [(hash_of(id), id), (u64::MAX, id)]);
        let all = all.map(|(hash, id)| Entry::new(hash, id));
        let keys = KnownKeys::of_part(all.collect());
        assert_eq!(keys.parts[0].buckets.len(), 512);
        for id in 0..5_000 {
            let found = keys.ids_from(Entry::new(hash_of(id), 0));
            assert!(found.eq([i64::from(id)]), "{id}");
            let found = keys.ids_from(Entry::new(u64::MAX, id));
            assert!(found.eq(i64::from(id)..5_000), "{id}");
        }
        assert!(keys.entries().is_sorted());
    }
}
