//! The files in an inbox, and whether they have stopped growing.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use super::put_away::{FAILED, reason_of};
use crate::files::{self, FileState};

/// The endings of files that can be imported.
const ENDINGS: [&str; 8] = ["csv", "tsv", "tab", "txt", "xlsx", "xlsm", "xls", "ods"];
/// The endings of files that another program still writes.
const TEMPORARY: [&str; 5] = ["part", "filepart", "tmp", "partial", "crdownload"];
/// The shortest time between two looks at a file that prove that it does not grow.
const APART: Duration = Duration::from_secs(1);
/// The shortest time since the last change of a file.
const RESTED: Duration = Duration::from_secs(5);

/// A file in an inbox.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The path.
    pub path: PathBuf,
    /// The inbox.
    pub inbox: PathBuf,
    /// The state when the folder was read.
    pub state: FileState,
    /// Whether the file belongs to another user.
    pub is_of_another: bool,
    modified: SystemTime,
}

impl Arrival {
    /// Returns the name of the file, for messages.
    pub fn name(&self) -> String {
        let name = self.path.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    }

    /// Returns whether the path still names the same, unchanged file.
    pub fn is_unchanged(&self) -> bool {
        let metadata = fs::symlink_metadata(&self.path);
        metadata.is_ok_and(|metadata| FileState::from(&metadata) == self.state)
    }

    /// Returns the time of the last change and the path, by which files are sorted.
    pub fn order(&self) -> (SystemTime, &Path) {
        (self.modified, &self.path)
    }

    /// Returns whether the last change is some seconds ago. A time in the future says nothing.
    fn has_rested(&self) -> bool {
        self.modified.elapsed().map_or(true, |age| age >= RESTED)
    }
}

/// Returns the files of a folder that can be imported: regular files with a known ending. Hidden files, and the temporary
/// files of uploads and spreadsheet programs, are left out.
///
/// # Errors
/// Fails if the folder cannot be read, or if another user can change what is in it.
pub fn arrivals(folder: &Path) -> io::Result<Vec<Arrival>> {
    files::assert_own_folder(folder)?;
    files_in(folder, folder, has_known_name)
}

/// Returns the files in the folder `failed` of an inbox that intake put there: each with the reason beside it.
///
/// # Errors
/// Fails if the folder cannot be read. There may be none.
pub fn refused_files(inbox: &Path) -> io::Result<Vec<Arrival>> {
    let has_reason = |path: &Path| reason_of(path).is_file();
    match files_in(&inbox.join(FAILED), inbox, has_reason) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        files => files,
    }
}

/// Returns the files of a folder that are of no kind that is imported, such as a PDF.
///
/// # Errors
/// Fails if the folder cannot be read.
pub fn strangers(folder: &Path) -> io::Result<Vec<Arrival>> {
    files_in(folder, folder, |path| {
        !has_known_name(path) && !is_temporary(path)
    })
}

/// Returns the regular files of a folder that have a fitting path.
fn files_in(folder: &Path, inbox: &Path, fits: impl Fn(&Path) -> bool) -> io::Result<Vec<Arrival>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if !fits(&path) {
            continue;
        }
        let metadata = match fs::symlink_metadata(&path) {
            // It was removed or renamed just now.
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            metadata => metadata?,
        };
        if metadata.is_file() {
            files.push(Arrival {
                state: FileState::from(&metadata),
                is_of_another: files::is_of_another(&metadata),
                modified: metadata.modified()?,
                inbox: inbox.to_owned(),
                path,
            });
        }
    }
    Ok(files)
}

/// Returns whether a file of this name is imported.
fn has_known_name(path: &Path) -> bool {
    !is_hidden(path) && has_ending(path, &ENDINGS)
}

/// Returns whether a file of this name is hidden, or will have another name.
fn is_temporary(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().as_encoded_bytes();
    is_hidden(path) || name.ends_with(b"~") || has_ending(path, &TEMPORARY)
}

fn is_hidden(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().as_encoded_bytes();
    name.starts_with(b".") || name.starts_with(b"~")
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().map(OsStr::to_ascii_lowercase);
    ending.is_some_and(|ending| endings.iter().any(|known| ending == *known))
}

/// Earlier looks at the files of inboxes.
#[derive(Debug, Default)]
pub struct Looks(HashMap<PathBuf, (FileState, Instant)>);

impl Looks {
    /// Returns whether a file has stopped growing: it had the same state some time ago, and its last change is older.
    pub fn is_settled(&mut self, arrival: &Arrival) -> bool {
        let now = (arrival.state, Instant::now());
        let look = self.0.entry(arrival.path.clone()).or_insert(now);
        if look.0 != arrival.state {
            *look = now;
        }
        look.1.elapsed() >= APART && arrival.has_rested()
    }

    /// Forgets the files that are gone.
    pub fn retain(&mut self, arrivals: &[&Arrival]) {
        self.0
            .retain(|path, _| arrivals.iter().any(|arrival| arrival.path == *path));
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn only_regular_files_of_known_types_are_taken() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let taken = [
            "a.csv",
            "B.CSV",
            "list.xlsx",
            "old.xls",
            "tabs.tsv",
            "notes.txt",
        ];
        let left = [
            ".hidden.csv",
            ".~lock.a.csv#",
            "~$list.xlsx",
            "a.csv.part",
            "a.csv.filepart",
            "a.csv.tmp",
            "a.csv~",
            "letter.pdf",
            "csv",
        ];
        for name in taken.iter().chain(&left) {
            fs::write(at(name), "x").unwrap();
        }
        fs::create_dir(at("folder.csv")).unwrap();
        symlink(at("a.csv"), at("link.csv")).unwrap();
        nix::unistd::mkfifo(&at("pipe.csv"), nix::sys::stat::Mode::S_IRWXU).unwrap();
        let mut names: Vec<String> = arrivals(folder.path())
            .unwrap()
            .iter()
            .map(Arrival::name)
            .collect();
        names.sort();
        let mut expected = taken.map(str::to_owned);
        expected.sort();
        assert_eq!(names, expected);
        let mut others: Vec<String> = strangers(folder.path())
            .unwrap()
            .iter()
            .map(Arrival::name)
            .collect();
        others.sort();
        assert_eq!(others, ["csv", "letter.pdf"]);
    }

    #[test]
    fn a_file_is_settled_at_the_second_look_if_it_did_not_change() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        let write = |text: &str, age: u64| {
            fs::write(&path, text).unwrap();
            let file = fs::File::options().write(true).open(&path).unwrap();
            let then = SystemTime::now() - Duration::from_secs(age);
            file.set_modified(then).unwrap();
            arrivals(folder.path()).unwrap().remove(0)
        };
        let mut looks = Looks::default();
        let before = |looks: &mut Looks| {
            let look = looks.0.get_mut(&path).unwrap();
            look.1 = look.1.checked_sub(APART).unwrap();
        };
        let arrival = write("a", 60);
        assert!(!looks.is_settled(&arrival), "the first look");
        before(&mut looks);
        assert!(looks.is_settled(&arrival));
        let grown = write("aa", 60);
        assert!(!looks.is_settled(&grown), "it has grown");
        before(&mut looks);
        assert!(looks.is_settled(&grown));
        let young = write("aa", 0);
        assert!(!looks.is_settled(&young));
        before(&mut looks);
        assert!(!looks.is_settled(&young), "it was changed just now");
        looks.retain(&[]);
        assert!(looks.0.is_empty());
    }
}
