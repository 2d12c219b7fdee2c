//! The file that a command writes its output to. An existing one is replaced only if the user confirms it.

use std::path::Path;

use crate::error::{Error, Result};
use crate::files::WholeFile;
use crate::session::Session;

/// Creates the file of an output. `example` is the name of such a file.
///
/// # Errors
/// Returns a usage error if the path is not that of a file, or if the file exists and the user did not say --yes.
pub fn new(path: &Path, example: &str, session: &Session) -> Result<WholeFile> {
    assert_is_file(path, example)?;
    let file = WholeFile::create(path)?;
    assert_free(path, session)?;
    Ok(file)
}

/// Fails if a path is that of standard output, which is the default, so that the path is probably a mistake.
pub fn assert_is_file(path: &Path, example: &str) -> Result<()> {
    if path == Path::new("-") || path.starts_with("/dev") {
        let what = format!("cannot write to {}: it is not a file", path.display());
        return Err(Error::usage(what)
            .hint("Without --out the output goes to standard output.")
            .hint(format!("Or name a new file, such as {example}.")));
    }
    Ok(())
}

/// Fails if there is a file that the user did not agree to replace.
pub fn assert_free(path: &Path, session: &Session) -> Result<()> {
    if path.exists() && !session.yes {
        return Err(Error::usage(format!("{} exists already", path.display()))
            .hint("Name a new file, or replace it: --yes."));
    }
    Ok(())
}
