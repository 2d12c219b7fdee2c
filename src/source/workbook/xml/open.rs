//! The elements of a part that are open. A part in which they do not end in order is damaged, whatever its checksum says.

use super::window::Fault;

/// The largest depth of elements. Those of workbooks stand less than 20 deep.
const DEPTH_MAX: usize = 256;

const TOO_DEEP: Fault = Fault::Xml("has more than 256 elements in each other");
const UNCLOSED: Fault = Fault::Xml("ends within an element");
const OTHER_END: Fault = Fault::Xml("has an end of an element that is not open");

/// The names of the open elements.
#[derive(Default)]
pub struct OpenElements {
    /// All names, one behind the other: an allocation for each would cost time.
    names: String,
    /// The place of each name in `names`.
    starts: Vec<usize>,
}

impl OpenElements {
    /// Adds an element that begins.
    ///
    /// # Errors
    /// Fails if it stands too deep.
    pub fn begin(&mut self, name: &str) -> Result<(), Fault> {
        if self.starts.len() == DEPTH_MAX {
            return Err(TOO_DEEP);
        }
        self.starts.push(self.names.len());
        self.names.push_str(name);
        Ok(())
    }

    /// Removes the innermost element.
    ///
    /// # Errors
    /// Fails if it has another name, or none is open.
    pub fn end(&mut self, name: &str) -> Result<(), Fault> {
        let start = self.starts.pop().ok_or(OTHER_END)?;
        if &self.names[start..] != name {
            return Err(OTHER_END);
        }
        self.names.truncate(start);
        Ok(())
    }

    /// Fails if an element is open.
    pub fn assert_none(&self) -> Result<(), Fault> {
        if self.starts.is_empty() {
            Ok(())
        } else {
            Err(UNCLOSED)
        }
    }
}
