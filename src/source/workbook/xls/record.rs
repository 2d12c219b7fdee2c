//! The records of an XLS stream. Section numbers refer to [MS-XLS].

/// A record, 2.1.4.
#[derive(Clone, Copy)]
pub struct Record<'s> {
    /// The number of its type, 2.3.
    pub kind: u16,
    /// Its content.
    pub data: &'s [u8],
}

/// A record that continues the one before it.
const CONTINUE: u16 = 0x003C;

impl Record<'_> {
    /// Returns `N` bytes from a position on, or `None` if the record is shorter.
    pub fn bytes<const N: usize>(&self, at: usize) -> Option<[u8; N]> {
        self.data.get(at..)?.first_chunk().copied()
    }

    /// Returns the 16-bit number at a position, or `None` if the record is shorter.
    pub fn number(&self, at: usize) -> Option<u16> {
        self.bytes(at).map(u16::from_le_bytes)
    }
}

/// The records of a stream from an offset on. The item `None` stands for a record that the end of the stream cuts off, and is
/// the last.
#[derive(Clone)]
pub struct Records<'s> {
    stream: &'s [u8],
    /// The offset of the next record.
    pub at: usize,
}

impl<'s> Records<'s> {
    /// Returns the records from an offset on.
    pub fn new(stream: &'s [u8], at: usize) -> Self {
        Records { stream, at }
    }

    /// Returns the content of a record with that of the records that continue it.
    pub fn continued(&mut self, record: &Record<'s>) -> Vec<&'s [u8]> {
        let mut all = vec![record.data];
        let mut ahead = self.clone();
        while let Some(Some(next)) = ahead.next()
            && next.kind == CONTINUE
        {
            all.push(next.data);
            *self = ahead.clone();
        }
        all
    }
}

impl<'s> Iterator for Records<'s> {
    type Item = Option<Record<'s>>;

    fn next(&mut self) -> Option<Self::Item> {
        let stream = self.stream.get(self.at..).filter(|rest| !rest.is_empty())?;
        let record = first(stream);
        self.at = match &record {
            Some(record) => self.at + HEAD + record.data.len(),
            None => self.stream.len(),
        };
        Some(record)
    }
}

/// The length of the type and the length in front of a record.
const HEAD: usize = 4;

/// Returns the first record. Returns `None` if the stream ends before it does.
fn first(stream: &[u8]) -> Option<Record<'_>> {
    let (head, rest) = stream.split_at_checked(HEAD)?;
    let kind = u16::from_le_bytes([head[0], head[1]]);
    let length = usize::from(u16::from_le_bytes([head[2], head[3]]));
    let data = rest.get(..length)?;
    Some(Record { kind, data })
}
