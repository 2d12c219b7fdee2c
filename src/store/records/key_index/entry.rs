//! An id with the hash of its key, in 8 bytes.

/// The upper half of the hash of a key, and the id of a record. Entries are in the order of their hashes, and then of their ids. Two
/// keys share the upper half more often than the whole hash, but few do: the key of the record decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry(u64);

/// The bytes of an entry in a file.
pub const ENTRY: usize = 8;

impl Entry {
    /// The last of all entries.
    pub const MAX: Entry = Entry(u64::MAX);

    /// Creates the entry of an id by the hash of its key.
    pub fn new(hash: u64, id: u32) -> Self {
        Entry(upper_half(hash) | u64::from(id))
    }

    /// Returns the upper half of the hash, and zeros.
    pub fn hash(self) -> u64 {
        upper_half(self.0)
    }

    /// Returns the id.
    pub fn id(self) -> i64 {
        i64::try_from(self.0 & LOWER_HALF).unwrap_or(0)
    }

    /// Returns whether another entry has the same hash.
    pub fn has_hash_of(self, other: Entry) -> bool {
        self.hash() == other.hash()
    }

    /// Returns the first bits of the hash as a number.
    pub fn first_bits(self, count: u32) -> usize {
        usize::try_from(self.0 >> (u64::BITS - count)).unwrap_or(usize::MAX)
    }

    /// Returns the entry as a file has it.
    pub fn to_bytes(self) -> [u8; ENTRY] {
        self.0.to_le_bytes()
    }

    /// Reads an entry of a file.
    pub fn from_bytes(bytes: [u8; ENTRY]) -> Self {
        Entry(u64::from_le_bytes(bytes))
    }
}

/// Returns the ids of the hash of `from`, from its id on. The entries are in order, and include all of this hash.
pub fn ids_from(entries: &[Entry], from: Entry) -> impl Iterator<Item = i64> {
    let first = entries.partition_point(|entry| *entry < from);
    let found = entries[first..].iter();
    let found = found.take_while(move |entry| entry.has_hash_of(from));
    found.map(|entry| entry.id())
}

const LOWER_HALF: u64 = 0xffff_ffff;

fn upper_half(hash: u64) -> u64 {
    hash & !LOWER_HALF
}
