//! A copy of the store as it is at one moment, whatever is being written meanwhile.

use std::fs::Permissions;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::{Checkup, Store, open};
use crate::error::{Error, Result};

impl Store {
    /// Writes a copy, which gets its name only when it is whole and checked.
    pub fn back_up_to(&self, path: &Path) -> Result<Checkup> {
        let failed = |error: io::Error| {
            Error::failure(format!("cannot write the backup {}", path.display()))
                .because(error)
                .hint("Name a place that you may write to, with room for the whole store.")
        };
        if path.symlink_metadata().is_ok() {
            return Err(Error::usage(format!("{} is there already", path.display()))
                .hint("A backup replaces nothing: name a new file."));
        }
        let folder = open::folder_of(path);
        let unfinished = tempfile::Builder::new()
            .prefix(".intake-backup-")
            .permissions(Permissions::from_mode(0o600))
            .tempfile_in(folder)
            .map_err(failed)?;
        self.connection
            .execute("VACUUM INTO ?", [unfinished.path().to_string_lossy()])?;
        let checkup = self.check_copy(unfinished.path())?;
        unfinished.as_file().sync_all().map_err(failed)?;
        unfinished
            .persist_noclobber(path)
            .map_err(|error| failed(error.error))?;
        open::sync_folder(folder).map_err(failed)?;
        Ok(checkup)
    }

    /// What was written is read again: a backup that nobody has read is a hope.
    fn check_copy(&self, path: &Path) -> Result<Checkup> {
        let copy = Store {
            connection: open::untouched(path)?,
            path: path.to_owned(),
            rehearsal: None,
        };
        let checkup = copy.check()?;
        match checkup.problems.first() {
            None => Ok(checkup),
            Some(problem) => Err(Error::unusable(format!(
                "the backup is not sound, and was not kept: {}",
                problem.what
            ))
            .hint(format!(
                "Check the store itself: intake --store {} store check.",
                self.path.display()
            ))),
        }
    }
}
