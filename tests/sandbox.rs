//! A folder and an environment of its own for each test, and what a run of the binary said.

use std::fmt;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

use crate::support::watchdog::{Watchdog, watch};

/// A fresh folder, gone at the end of the test. Commands run in it, with its own store and a cleared environment.
pub struct Sandbox {
    // Dropped first: it ends before the folder is removed.
    _watchdog: Watchdog,
    folder: tempfile::TempDir,
}

/// What a command said; a test that does not look at it does not compile without a warning.
#[must_use]
pub struct Said {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Sandbox {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Sandbox {
            _watchdog: watch(folder.path()),
            folder,
        }
    }

    /// A sandbox with the settings that files of `benches/gen_leads.py` are made for.
    pub fn for_generated_leads() -> Self {
        let sandbox = Sandbox::new();
        for (key, value) in [
            ("region", "US"),
            ("leads.required", "email,last_name"),
            (
                "leads.source.options",
                "Website,Referral,Cold Call,Trade Show,Advertisement,Partner,Email Campaign,Social Media",
            ),
            (
                "leads.status.options",
                "New,Open,Contacted,Qualified,Unqualified,Converted",
            ),
        ] {
            sandbox.set(key, value);
        }
        sandbox
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn store(&self) -> PathBuf {
        self.path("store/intake.db")
    }

    /// Writes a file and gives its name, to be used as an argument.
    pub fn write<'n>(&self, name: &'n str, content: impl AsRef<[u8]>) -> &'n str {
        std::fs::write(self.path(name), content).unwrap();
        name
    }

    /// Returns the text of a decisions sheet, without the random number of the store in its mark.
    pub fn sheet(&self, path: &str) -> String {
        let store = rusqlite::Connection::open(self.store()).unwrap();
        let id = "SELECT ltrim(value, '0') FROM setting WHERE key = 'store.id'";
        let id: String = store.query_row(id, [], |row| row.get(0)).unwrap();
        let sheet = self.read(path).replace(&id, "[store]");
        sheet.trim_start_matches('\u{feff}').to_owned()
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// The binary with these arguments; nothing of the environment of the test reaches it.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_intake"));
        command
            .args(args)
            .current_dir(self.folder.path())
            .env_clear()
            .env("HOME", self.folder.path())
            .env("INTAKE_STORE", self.store())
            .env("INTAKE_USER", "tester")
            .stdin(Stdio::null());
        command
    }

    pub fn run(&self, args: &[&str]) -> Said {
        Said::of(self.command(args).output().unwrap(), self.folder.path())
    }

    /// Runs a command that must end with 0.
    pub fn ok(&self, args: &[&str]) -> Said {
        let said = self.run(args);
        assert_eq!(said.status, 0, "{said}");
        said
    }

    /// Runs a command that must end with 0, for what it does and not for what it says.
    pub fn done(&self, args: &[&str]) {
        drop(self.ok(args));
    }

    /// Runs a command with `--format json`; gives its exit status and its one document.
    pub fn json(&self, args: &[&str]) -> (i32, Value) {
        let said = self.run(&[args, &["--format", "json"]].concat());
        let value =
            serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{error}: {said}"));
        (said.status, value)
    }

    /// Imports leads; gives the exit status and the result, whose rows must balance.
    pub fn import(&self, args: &[&str]) -> (i32, Value) {
        self.import_of("leads", args)
    }

    /// Imports records of a kind.
    pub fn import_of(&self, kind: &str, args: &[&str]) -> (i32, Value) {
        let (status, result) = self.json(&[&["import", kind], args].concat());
        assert_balanced(&result);
        assert_eq!(result["kind"], kind);
        (status, result)
    }

    /// Imports a text of records of a kind.
    pub fn import_text(&self, kind: &str, content: &str, args: &[&str]) -> (i32, Value) {
        self.write("more.csv", content);
        self.import_of(kind, &[&["more.csv"], args].concat())
    }

    /// The reasons of all rows of a job that failed or wait.
    pub fn row_errors(&self, job: &str) -> Vec<String> {
        let said = self.ok(&["jobs", "failed", job]);
        let mut reader = csv::Reader::from_reader(said.out.as_bytes());
        let mut headers = reader.headers().unwrap().iter();
        let at = headers.position(|header| header == "_error").unwrap();
        let rows = reader.records();
        rows.map(|row| row.unwrap()[at].to_owned()).collect()
    }

    pub fn set(&self, key: &str, value: &str) {
        let said = self.ok(&["config", "set", key, value]);
        assert!(said.err.contains(key), "{said}");
    }

    /// All leads, as JSON.
    pub fn leads(&self) -> Vec<Value> {
        let (status, leads) = self.json(&["lead", "list"]);
        assert_eq!(status, 0);
        leads.as_array().unwrap().clone()
    }

    /// How many living leads there are. To list a hundred thousand of them takes seconds.
    pub fn lead_count(&self) -> usize {
        let (status, info) = self.json(&["store", "info"]);
        assert_eq!(status, 0, "{info}");
        usize::try_from(info["leads"].as_u64().unwrap()).unwrap()
    }

    /// One key of all records of an entity.
    pub fn all(&self, entity: &str, key: &str) -> Vec<String> {
        let (status, list) = self.json(&[entity, "list"]);
        assert_eq!(status, 0, "{list}");
        let list = list.as_array().unwrap().iter();
        list.map(|one| one[key].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Checks that the store is whole, as `store check` finds.
    pub fn assert_whole(&self) {
        let said = self.run(&["store", "check"]);
        assert_eq!(said.status, 0, "{said}");
        assert!(said.out.starts_with("The store is whole"), "{said}");
    }

    /// One column of all leads.
    pub fn column(&self, key: &str) -> Vec<String> {
        let text = |value: &Value| {
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned)
        };
        self.leads().iter().map(|lead| text(&lead[key])).collect()
    }
}

/// What some tests look at beside the command line.
impl Sandbox {
    /// Runs a script of the shell, to which the binary is `$INTAKE`.
    pub fn shell(&self, script: &str) -> Said {
        let mut command = Command::new("/bin/sh");
        command
            .args(["-c", script])
            .current_dir(self.folder.path())
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("HOME", self.folder.path())
            .env("INTAKE", env!("CARGO_BIN_EXE_intake"))
            .env("INTAKE_STORE", self.store())
            .env("INTAKE_USER", "tester")
            .stdin(Stdio::null());
        Said::of(command.output().unwrap(), self.folder.path())
    }

    /// Holds a lock beside the store, as a worker (`worker`) or an import (`lock`) does.
    pub fn hold(&self, name: &str) -> Held {
        std::fs::create_dir_all(self.path("store")).unwrap();
        let file = std::fs::OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .mode(0o600)
            .open(self.path(&format!("store/intake.db.{name}")))
            .unwrap();
        file.lock().unwrap();
        Held(file)
    }

    /// Another sandbox with the same files.
    pub fn copy(&self) -> Self {
        let copy = Sandbox::new();
        copy_folder(self.folder.path(), copy.folder.path());
        copy
    }

    /// The names of what lies beside the store, sorted; none if its folder is not there.
    pub fn store_files(&self) -> Vec<String> {
        let Ok(folder) = std::fs::read_dir(self.path("store")) else {
            return Vec::new();
        };
        let mut names: Vec<String> = folder
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// Changes the store behind the back of the binary.
    pub fn sql(&self, statements: &str) {
        rusqlite::Connection::open(self.store())
            .unwrap()
            .execute_batch(statements)
            .unwrap();
    }
}

/// What the tests of file formats look at.
impl Sandbox {
    /// A sandbox into which a fixture was imported, the exit status and the result.
    pub fn with_fixture(name: &str) -> (Self, i32, Value) {
        let sandbox = Sandbox::new();
        let (status, result) = sandbox.import(&[&fixture(name)]);
        (sandbox, status, result)
    }

    /// Some fields of every lead, joined by ` | `, nothing for null.
    pub fn values(&self, keys: &[&str]) -> Vec<String> {
        let text = |value: &Value| match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let line = |lead: &Value| {
            let cells: Vec<String> = keys.iter().map(|key| text(&lead[key])).collect();
            cells.join(" | ")
        };
        self.leads().iter().map(line).collect()
    }

    /// The failed rows of the first job: `row: reasons`.
    pub fn failed_rows(&self) -> Vec<String> {
        let said = self.ok(&["jobs", "failed", "1"]);
        let mut reader = csv::Reader::from_reader(said.out.as_bytes());
        let header = reader.headers().unwrap().clone();
        let at = |name: &str| header.iter().position(|column| column == name).unwrap();
        let (row, error) = (at("_row"), at("_error"));
        let line = |record: csv::StringRecord| format!("{}: {}", &record[row], &record[error]);
        reader
            .records()
            .map(|record| line(record.unwrap()))
            .collect()
    }
}

/// A lock that is let go of when this goes. Closing the file would not do: another test may be starting a process just
/// now, which has it open for a moment too.
pub struct Held(std::fs::File);

impl Drop for Held {
    fn drop(&mut self) {
        self.0.unlock().unwrap();
    }
}

fn copy_folder(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            std::fs::create_dir(&to).unwrap();
            std::fs::set_permissions(&to, entry.metadata().unwrap().permissions()).unwrap();
            copy_folder(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// The equation of the contract: every row that was read has exactly one outcome.
pub fn assert_balanced(result: &Value) {
    let count = |key: &str| {
        result[key]
            .as_u64()
            .unwrap_or_else(|| panic!("{key}: {result}"))
    };
    let outcomes = [
        "created",
        "merged",
        "updated",
        "unchanged",
        "skipped",
        "failed",
        "waiting",
        "not_tried",
    ];
    assert_eq!(
        count("read"),
        outcomes.into_iter().map(count).sum::<u64>(),
        "{result}"
    );
}

/// The words of a command line; what stands in single quotes is one of them.
pub fn words(line: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for (at, part) in line.split('\'').enumerate() {
        if at % 2 == 1 {
            words.push(part);
        } else {
            words.extend(part.split_whitespace());
        }
    }
    words
}

/// A file of `fixtures/`.
pub fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name);
    path.to_str().unwrap().to_owned()
}

impl Said {
    /// What a process said, with its folder replaced by `[folder]`.
    pub fn of(output: Output, folder: &Path) -> Self {
        let text = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).expect("output is UTF-8");
            text.replace(folder.to_str().unwrap(), "[folder]")
        };
        Said {
            status: output.status.code().unwrap_or(-1),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

/// As a snapshot shows it: standard output, then what else was said.
impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.out)?;
        if !self.err.is_empty() {
            write!(f, "--- stderr\n{}", self.err)?;
        }
        write!(f, "--- exit {}", self.status)
    }
}

impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Compares what was said with an inline snapshot, times and durations filtered.
#[macro_export]
macro_rules! assert_said {
    ($said:expr, @$expected:literal) => {{
        let mut settings = insta::Settings::clone_current();
        settings.add_filter(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "[time]");
        settings.add_filter(r"\b\d+\.\d s\b", "[duration]");
        settings.add_filter(r"\b[0-9a-f]{64}\b", "[hash]");
        settings.add_filter(r"\bpage \d+\b", "page [n]");
        settings.add_filter(r"\bTree \d+\b", "Tree [n]");
        settings.bind(|| insta::assert_snapshot!($said, @$expected));
    }};
}
