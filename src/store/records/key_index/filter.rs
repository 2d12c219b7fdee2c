//! A filter of hashes in little memory: says that a key is certainly new, or that it may be known (a Bloom filter).
//!
//! Only the upper half of a hash is looked at. It is enough for the number of keys, and entries have only this half.

/// The bits of the filter for each key. With them about 1 of 100 new keys may be known.
const BITS: u64 = 12;
/// The bits that each key sets.
const SET: u32 = 4;
/// The bits of a line: a key sets only bits of one line, which the processor reads at once.
const LINE_BITS: u64 = 512;
/// The largest number of lines: 32 MB. With more keys, more new keys may be known.
const LINES_MAX: u64 = 1 << 19;

/// The hashes that were added.
#[derive(Debug)]
pub struct KeyFilter {
    lines: Vec<[u64; 8]>,
}

impl KeyFilter {
    /// Creates an empty filter with room for so many keys.
    pub fn with_room_for(keys: u64) -> Self {
        let lines = keys.saturating_mul(BITS) / LINE_BITS + 1;
        let lines = usize::try_from(lines.min(LINES_MAX)).unwrap_or(1);
        KeyFilter {
            lines: vec![[0; 8]; lines],
        }
    }

    /// Adds a hash.
    pub fn add(&mut self, hash: u64) {
        let at = self.line_of(hash);
        let line = &mut self.lines[at];
        for (word, bit) in bits_of(hash) {
            line[word] |= bit;
        }
    }

    /// Adds all hashes of another filter with the same room.
    pub fn append(&mut self, other: &KeyFilter) {
        let words = self.lines.as_flattened_mut().iter_mut();
        for (own, other) in words.zip(other.lines.as_flattened()) {
            *own |= other;
        }
    }

    /// Reads the lines of hashes for which `may_have` will be asked. The processor then waits for all of them at once, and not for
    /// each.
    pub fn expect(&self, hashes: impl Iterator<Item = u64>) {
        let words = hashes.map(|hash| self.lines[self.line_of(hash)][0]);
        std::hint::black_box(words.fold(0, |all, word| all ^ word));
    }

    /// Returns whether a hash may have been added.
    pub fn may_have(&self, hash: u64) -> bool {
        let line = &self.lines[self.line_of(hash)];
        bits_of(hash).all(|(word, bit)| line[word] & bit != 0)
    }

    /// Returns the line of a hash: its upper 28 bits choose.
    fn line_of(&self, hash: u64) -> usize {
        let line = ((hash >> 36) * self.lines.len() as u64) >> 28;
        usize::try_from(line).unwrap_or(0)
    }
}

/// Returns the bits of a hash in its line, each with its word.
fn bits_of(hash: u64) -> impl Iterator<Item = (usize, u64)> {
    // The hashes of a line begin with the same bits, and a product has those that follow in all its upper bits.
    let spread = (hash >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (1..=SET).map(move |at| {
        let bit = spread >> (64 - 9 * at) & (LINE_BITS - 1);
        ((bit >> 6) as usize, 1 << (bit & 63))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::hash_of_key;

    #[test]
    fn few_new_keys_may_be_known() {
        let key = |at: u64| hash_of_key(format!("{at}@example.com"));
        let mut filter = KeyFilter::with_room_for(20_000);
        assert!(!filter.may_have(key(0)), "an empty filter knows no key");
        for at in 0..20_000 {
            filter.add(key(at));
        }
        assert!((0..20_000).all(|at| filter.may_have(key(at))));
        let wrong = (20_000..40_000).filter(|&at| filter.may_have(key(at)));
        assert!(wrong.count() < 400);
    }
}
