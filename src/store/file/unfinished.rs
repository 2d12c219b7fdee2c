//! A store with its documents that is not complete yet: a backup that is being written, or one that is being restored.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use super::paths::{documents_folder, sync_folder};
use crate::error::{Error, Result};
use crate::files::{Claim, sweep};
use crate::program::{Input, Program, Run};

/// The prefix of the folder.
const PREFIX: &str = ".intake-backup-";

/// A private folder with the files. It is removed with this value, and after a crash by the next backup.
pub struct Unfinished {
    folder: tempfile::TempDir,
    _claim: Claim,
}

impl Unfinished {
    /// Creates it in a folder, and removes what killed processes left there.
    pub fn in_folder(folder: &Path) -> io::Result<Self> {
        Self::sweep(folder);
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(folder)?;
        let claim = Claim::on(folder.path())?;
        Ok(Unfinished {
            folder,
            _claim: claim,
        })
    }

    /// Removes what killed processes left in a folder.
    pub fn sweep(folder: &Path) {
        sweep(folder, PREFIX);
    }

    /// Returns the path of the store.
    pub fn store(&self) -> PathBuf {
        self.folder.path().join("store")
    }

    /// Returns the path of the folder of its documents.
    pub fn documents(&self) -> PathBuf {
        documents_folder(&self.store())
    }
}

/// Pipes a store and these documents through a program, file by file. Each file loses its name before the program reads it, so
/// that a killed process leaves no plain copy of the store.
///
/// # Errors
/// If the program fails or writes nothing, or the user asks to stop.
pub fn pipe(
    program: &Program,
    from: &Unfinished,
    to: &Unfinished,
    documents: &[i64],
    is_interrupted: &dyn Fn() -> bool,
) -> Result<()> {
    pipe_out(program, &from.store(), &to.store(), is_interrupted)?;
    if documents.is_empty() {
        return Ok(());
    }
    let folder = to.documents();
    let failed = |error: io::Error| cannot_pipe(&folder, error);
    fs::create_dir(&folder).map_err(failed)?;
    for id in documents {
        let name = id.to_string();
        let from = from.documents().join(&name);
        pipe_out(program, &from, &folder.join(&name), is_interrupted)?;
    }
    sync_folder(&folder).map_err(failed)
}

/// Pipes one file through a program into a new file.
///
/// # Errors
/// If the program fails, or writes nothing although the file is not empty.
pub fn pipe_file(
    program: &Program,
    from: &Path,
    to: &Path,
    is_interrupted: &dyn Fn() -> bool,
) -> Result<()> {
    let input = File::open(from).map_err(|error| cannot_pipe(from, error))?;
    pipe_open(program, input, to, is_interrupted)
}

/// Pipes one file through a program into a new file, and removes it.
fn pipe_out(
    program: &Program,
    from: &Path,
    to: &Path,
    is_interrupted: &dyn Fn() -> bool,
) -> Result<()> {
    let failed = |error| cannot_pipe(from, error);
    let input = File::open(from).map_err(failed)?;
    fs::remove_file(from).map_err(failed)?;
    pipe_open(program, input, to, is_interrupted)
}

fn pipe_open(
    program: &Program,
    input: File,
    to: &Path,
    is_interrupted: &dyn Fn() -> bool,
) -> Result<()> {
    let failed = |error: io::Error| cannot_pipe(to, error);
    let is_empty = input.metadata().map_err(failed)?.len() == 0;
    let output = File::create_new(to).map_err(failed)?;
    program
        .run(Run {
            input: Input::File(input),
            output: Stdio::from(output.try_clone().map_err(failed)?),
            patience: None,
            is_interrupted,
        })
        .map_err(|error| error.hint(NOTHING_WRITTEN))?;
    output.sync_all().map_err(failed)?;
    if !is_empty && output.metadata().map_err(failed)?.len() == 0 {
        return Err(Error::failure(format!(
            "{} wrote nothing to its standard output",
            program.name()
        ))
        .hint(NOTHING_WRITTEN));
    }
    Ok(())
}

const NOTHING_WRITTEN: &str = "Nothing was written. The program of --through reads its standard input and writes its standard output; run it alone to see why it fails.";

fn cannot_pipe(path: &Path, error: io::Error) -> Error {
    Error::failure(format!("cannot pipe {}", path.display())).because(error)
}
