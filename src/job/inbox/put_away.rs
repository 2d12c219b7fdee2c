//! Moves a file out of its inbox once its import has ended, with its failed rows or the reason beside it.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::Arrival;
use crate::error::{Error, Result};
use crate::files;
use crate::files::free_name;
use crate::job::{FailedFile, Selection, has_rows};
use crate::store::{Job, Status, Store};
use crate::terminal::sanitized;

/// The folder of an inbox for files that were imported.
pub(super) const DONE: &str = "done";
/// The folder of an inbox for files that were not imported.
pub(super) const FAILED: &str = "failed";

/// The end of a file in an inbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It was imported.
    Done,
    /// It was not imported: why.
    Failed(String),
    /// It was not imported to its end: why. Its first rows are in the store.
    Stopped(String),
}

impl Fate {
    /// Returns the end of the file of a job, or `None` if the job has not ended.
    pub fn of(job: &Job) -> Option<Self> {
        let id = job.id;
        match (job.status, &job.cancel_asked_by) {
            (Status::Queued | Status::Held | Status::Processing | Status::Interrupted, _) => None,
            (Status::Cancelled, Some(by)) => Some(Fate::unfinished(
                job,
                format!("job {id} was cancelled by {by}"),
            )),
            // Another job imported the same file.
            (Status::Cancelled, None) => Some(Fate::Done),
            (Status::Completed | Status::CompletedWithErrors | Status::Undone, _) => {
                Some(Fate::Done)
            }
            (Status::Failed | Status::Refused, _) => {
                let (status, why) = (job.status.words(), job.error.as_deref());
                let why = why.unwrap_or("it stopped");
                Some(Fate::unfinished(job, format!("job {id} {status}: {why}")))
            }
        }
    }

    /// Returns the end of the file of a job that did not come to its end.
    fn unfinished(job: &Job, why: String) -> Self {
        if job.cursor > 0 {
            Fate::Stopped(why)
        } else {
            Fate::Failed(why)
        }
    }

    /// Returns why the file was not imported to its end, and the words for it; none if it was.
    pub fn why(&self) -> Option<(&str, &'static str)> {
        match self {
            Fate::Done => None,
            Fate::Failed(why) => Some((why, NOT_IMPORTED)),
            Fate::Stopped(why) => Some((why, IMPORTED_IN_PART)),
        }
    }

    /// Returns the folder beside the files of the inbox.
    fn folder(&self, inbox: &Path) -> PathBuf {
        inbox.join(match self {
            Fate::Done => DONE,
            Fate::Failed(_) | Fate::Stopped(_) => FAILED,
        })
    }
}

/// Writes the failed and waiting rows of a job to the folder to which its file will be moved, and returns their path. The
/// name has the id of the job, so that a second call writes the same file. The commands in the file name the store, if
/// `named_store` is given.
pub fn write_failed_rows(
    arrival: &Arrival,
    (job, fate): (&Job, &Fate),
    scratch: PathBuf,
    (store, named_store): (&Store, Option<String>),
) -> Result<Option<PathBuf>> {
    let selection = Selection::default();
    if !has_rows(store, job, selection)? {
        return Ok(None);
    }
    let folder = own_folder(fate.folder(&arrival.inbox))?;
    let path = folder.join(failed_rows_name(&arrival.path, job.id));
    let file = FailedFile::of_job(&path, scratch, store, named_store)?;
    file.write(store, job, selection).map(Some)
}

/// Returns the name of the file with the failed rows: `leads-failed-12.xlsx`. The number of an earlier job is replaced.
pub(super) fn failed_rows_name(path: &Path, job: i64) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let first = match stem.rsplit_once("-failed-") {
        Some((first, number)) if is_number(number) => first,
        _ => &stem,
    };
    format!("{first}-failed-{job}.xlsx")
}

/// Moves a file out of its inbox, and returns its new path. No file is overwritten. The reason of a failure is written to a
/// text beside it.
///
/// # Errors
/// Fails if the file was changed, or if a folder cannot be written to. The file then stays.
pub fn put_away(arrival: &Arrival, fate: &Fate) -> Result<PathBuf> {
    let folder = own_folder(fate.folder(&arrival.inbox))?;
    let path = folder.join(arrival.path.file_name().unwrap_or_default());
    let path = match fs::symlink_metadata(&path) {
        Ok(_) => free_name(&path),
        Err(_) => path,
    };
    let failed = |error: io::Error| cannot_move(arrival, &folder, error);
    // Written first: after a kill in between, the file is still in the inbox, and everything is done again.
    if let Some(reason) = fate.why() {
        write_reason(arrival, reason, &path).map_err(failed)?;
    }
    if !arrival.is_unchanged() {
        let shown = arrival.path.display();
        return Err(Error::failure(format!("{shown} was changed or removed"))
            .hint("It stays. The next `intake jobs run` looks at it again."));
    }
    fs::rename(&arrival.path, &path).map_err(failed)?;
    let before = arrival.path.parent().unwrap_or(&arrival.inbox);
    for folder in [folder.as_path(), before] {
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(failed)?;
    }
    if *fate == Fate::Done {
        remove_reason(arrival);
    }
    Ok(path)
}

/// Removes the reason of an earlier failure of a file that is imported now. The file is no longer in `failed`: a user has moved
/// it to the inbox, or its job was resumed. If the text cannot be removed, it stays.
fn remove_reason(arrival: &Arrival) {
    let file = arrival.inbox.join(FAILED).join(arrival.name());
    if !file.exists() && reason_in(&file).is_some() {
        drop(fs::remove_file(reason_of(&file)));
    }
}

/// Returns the reason beside a file that was not imported. Returns `None` if intake did not write it.
pub(super) fn reason_in(file: &Path) -> Option<String> {
    let text = fs::read_to_string(reason_of(file)).ok()?;
    let (head, rest) = text.split_once("\n\n")?;
    let (reason, _) = rest.split_once('\n')?;
    [NOT_IMPORTED, IMPORTED_IN_PART]
        .iter()
        .any(|words| head.ends_with(words))
        .then(|| reason.trim_start_matches("error: ").to_owned())
}

/// The ends of the first line of a text with a reason.
const NOT_IMPORTED: &str = " was not imported.";
const IMPORTED_IN_PART: &str = " was imported only in part.";

/// Returns the path of the text with the reason why a file was not imported.
pub(super) fn reason_of(path: &Path) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(".txt");
    PathBuf::from(name)
}

fn write_reason(arrival: &Arrival, (reason, words): (&str, &str), path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.create(true).write(true).truncate(true);
    let mut file = files::open_own(&reason_of(path), &mut options)?;
    let next = if words == IMPORTED_IN_PART {
        "Its first rows are imported: resume the job, or undo it before the corrected file comes into this folder"
    } else {
        "To import it after a correction, put it into this folder again"
    };
    let text = format!(
        "{}{words}\n\n{reason}\n\n{next}: {}\n",
        arrival.name(),
        arrival.inbox.display()
    );
    let lines = text.lines().map(|line| format!("{}\n", sanitized(line)));
    file.write_all(lines.collect::<String>().as_bytes())?;
    file.sync_all()
}

/// Creates a folder beside the files of an inbox.
fn own_folder(folder: PathBuf) -> Result<PathBuf> {
    files::own_folder(&folder).map_err(|error| {
        Error::failure(format!("cannot use the folder {}", folder.display()))
            .because(error)
            .hint("The files of the inbox stay where they are until it can be used.")
    })?;
    Ok(folder)
}

fn cannot_move(arrival: &Arrival, folder: &Path, error: io::Error) -> Error {
    let (file, folder) = (arrival.path.display(), folder.display());
    Error::failure(format!("cannot move {file} to {folder}"))
        .because(error)
        .hint("It is not imported twice: the next `intake jobs run` moves it.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_failed_rows_of_each_job_have_a_name_of_their_own() {
        for (path, expected) in [
            ("/in/leads.csv", "leads-failed-12.xlsx"),
            ("/in/leads-failed-9.xlsx", "leads-failed-12.xlsx"),
            ("/in/leads-failed-x.xlsx", "leads-failed-x-failed-12.xlsx"),
            ("/in/two.dots.csv", "two.dots-failed-12.xlsx"),
        ] {
            assert_eq!(failed_rows_name(Path::new(path), 12), expected);
        }
    }
}
