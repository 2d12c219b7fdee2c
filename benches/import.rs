//! Measures imports of large files against `sqlite3 .import` of the same file, and other work on many leads against the import:
//! whole processes, in pairs, medians. The counts of every import are compared with the manifest of its file.
//!
//! Run `cargo bench --bench import [-- ROUNDS]`. It needs python3 for the files, and the sqlite3 shell. `.import` checks
//! nothing. An import reads the file twice, checks every cell, finds duplicates, keeps failed rows and makes an index.
//!
//! With `huge` among the arguments it measures 10,000,000 rows instead. A round takes a minute and a half, and it needs 8 GB
//! of disk.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]
#![allow(clippy::expect_used, reason = "a benchmark that cannot run stops")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

/// The options of the generator for each file.
const SMALL: (&str, &[&str]) = ("100k", &["--rows", "100000"]);
const MIDDLE: (&str, &[&str]) = ("50mb", &["--max-bytes", "50000000"]);
const LARGE: (&str, &[&str]) = ("1m", &["--rows", "1000000"]);
const HUGE: (&str, &[&str]) = ("10m", &["--rows", "10000000"]);
/// Other leads than those of `LARGE`, and some that are there.
const MORE: (&str, &[&str]) = (
    "more",
    &["--rows", "100000", "--seed", "2", "--start", "5000000"],
);
const FAILING: (&str, &[&str]) = (
    "failing",
    &[
        "--max-bytes",
        "50000000",
        "--invalid-email",
        "1",
        "--missing-required",
        "0",
        "--invalid-phone",
        "0",
        "--bad-dropdown",
        "0",
        "--dup-email-exact",
        "0",
        "--dup-email-case",
        "0",
        "--dup-name-exact",
        "0",
        "--dup-name-typo",
        "0",
    ],
);

/// A generated file with its manifest.
struct Leads {
    file: PathBuf,
    manifest: Value,
}

/// The measured times of two commands.
struct Pairs {
    what: &'static str,
    /// The goal for the ratio.
    goal: f64,
    reference: Vec<f64>,
    own: Vec<f64>,
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let rounds = args.iter().find_map(|arg| arg.parse().ok()).unwrap_or(5);
    let bench = Bench::new();
    println!(
        "{:44}{:>9}{:>9}{:>7}  spread, goal",
        "", "beside", "intake", "ratio"
    );
    if args.iter().any(|arg| arg == "huge") {
        bench.huge(rounds);
    } else {
        bench.usual(rounds);
    }
}

impl Pairs {
    fn measure((what, goal): (&'static str, f64), rounds: usize, pair: impl Fn() -> (f64, f64)) {
        let (reference, own): (Vec<f64>, Vec<f64>) = (0..rounds).map(|_| pair()).unzip();
        let pairs = Pairs {
            what,
            goal,
            reference,
            own,
        };
        pairs.print();
    }

    fn print(&self) {
        let ratios = self.own.iter().zip(&self.reference);
        let ratios: Vec<f64> = ratios.map(|(own, reference)| own / reference).collect();
        let low = ratios.iter().copied().fold(f64::MAX, f64::min);
        let high = ratios.iter().copied().fold(0.0, f64::max);
        println!(
            "{:44}{:7.3} s{:7.3} s{:7.2}  {low:.2} to {high:.2}, {}",
            self.what,
            median(&self.reference),
            median(&self.own),
            median(&ratios),
            self.goal
        );
    }
}

struct Bench {
    folder: PathBuf,
}

impl Bench {
    fn new() -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench");
        fs::create_dir_all(&folder).expect("a folder for the benchmark");
        Bench { folder }
    }

    fn usual(&self, rounds: usize) {
        let [small, middle, large, more, failing] =
            [SMALL, MIDDLE, LARGE, MORE, FAILING].map(|which| self.leads(which));
        for (what, file) in [
            ("CSV of 100,000 rows, beside .import", &small),
            ("CSV of 50 MB, beside .import", &middle),
            ("CSV of 1,000,000 rows, beside .import", &large),
        ] {
            Pairs::measure((what, 1.2), rounds, || {
                (self.plain(file), self.import(file))
            });
        }
        self.keep_full(&large);
        Pairs::measure(
            ("100,000 rows into 1,000,000 leads, .import", 3.0),
            rounds,
            || (self.plain(&more), self.import_into_large(&more)),
        );
        Pairs::measure(
            ("50 MB of which all rows fail, beside good", 1.3),
            rounds,
            || (self.import(&middle), self.import(&failing)),
        );
        Pairs::measure(
            ("rehearsal of 50 MB, beside the import", 1.3),
            rounds,
            || (self.import(&middle), self.rehearse(&middle)),
        );
        Pairs::measure(("undo of 50 MB, beside the import", 0.5), rounds, || {
            (self.import(&middle), self.undo())
        });
        for (what, file) in [("50 MB", &middle), ("1,000,000 rows", &large)] {
            self.print_peak((what, 40), file);
        }
    }

    fn huge(&self, rounds: usize) {
        let [small, huge] = [SMALL, HUGE].map(|which| self.leads(which));
        Pairs::measure(
            ("CSV of 10,000,000 rows, beside .import", 1.2),
            rounds,
            || (self.plain(&huge), self.import(&huge)),
        );
        Pairs::measure(
            ("10,000,000 rows, beside 100 x 100,000", 1.1),
            rounds,
            || {
                let small: Vec<f64> = (0..9).map(|_| self.import(&small)).collect();
                (100.0 * median(&small), self.import(&huge))
            },
        );
        self.print_peak(("10,000,000 rows", 64), &huge);
    }

    /// Returns a generated file. It is made once.
    fn leads(&self, (name, options): (&str, &[&str])) -> Leads {
        leads(&self.folder, name, options)
    }

    /// Keeps a store with the leads of a file.
    fn keep_full(&self, leads: &Leads) {
        self.import(leads);
        let full = self.folder.join("full");
        drop(fs::remove_dir_all(&full));
        fs::rename(self.folder.join("store"), full).expect("the full store is kept");
    }

    fn print_peak(&self, (what, goal): (&str, u32), leads: &Leads) {
        let peak = self.peak(leads);
        println!("peak memory, {what:31}{peak:9.1} MB (goal {goal})");
    }

    /// Imports a file with `sqlite3 .import`. Returns the seconds.
    fn plain(&self, leads: &Leads) -> f64 {
        let store = self.folder.join("plain.db");
        drop(fs::remove_file(&store));
        let mut command = Command::new("sqlite3");
        command
            .arg(store)
            .arg(".mode csv")
            .arg(format!(".import {} leads", leads.file.display()));
        measure(&mut command)
    }

    /// Imports a file into a store with settings but without leads. Returns the seconds.
    fn import(&self, leads: &Leads) -> f64 {
        self.begin();
        let seconds = measure(&mut self.import_command(leads));
        self.check(1, leads);
        seconds
    }

    /// Imports more leads into the store that is kept.
    fn import_into_large(&self, more: &Leads) -> f64 {
        let store = self.folder.join("store");
        drop(fs::remove_dir_all(&store));
        let copied = Command::new("cp")
            .arg("-r")
            .arg(self.folder.join("full"))
            .arg(&store)
            .status();
        assert!(copied.expect("cp runs").success());
        let seconds = measure(&mut self.import_command(more));
        self.check(2, more);
        seconds
    }

    fn rehearse(&self, leads: &Leads) -> f64 {
        self.begin();
        measure(self.import_command(leads).arg("--dry-run"))
    }

    /// Undoes the last import into an empty store.
    fn undo(&self) -> f64 {
        measure(self.intake().args(["jobs", "undo", "1", "--yes"]))
    }

    /// Returns the peak memory of an import in MB, from Linux.
    fn peak(&self, leads: &Leads) -> f64 {
        self.begin();
        let mut command = self.import_command(leads);
        let mut child = quiet(&mut command).spawn().expect("intake runs");
        let mut peak = 0.0_f64;
        while child.try_wait().expect("intake runs").is_none() {
            let status = fs::read_to_string(format!("/proc/{}/status", child.id()));
            let status = status.unwrap_or_default();
            let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            let size = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
            peak = peak.max(size.unwrap_or(0.0) / 1024.0);
            std::thread::sleep(Duration::from_millis(2));
        }
        peak
    }

    /// Creates a store with settings and without leads.
    fn begin(&self) {
        drop(fs::remove_dir_all(self.folder.join("store")));
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
            let status = self.intake().args(["config", "set", key, value]).status();
            assert!(status.expect("intake runs").success(), "{key}");
        }
    }

    fn intake(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_intake"));
        let store = self.folder.join("store").join("intake.db");
        command.args(["-q", "--store"]).arg(store);
        command
    }

    fn import_command(&self, leads: &Leads) -> Command {
        let mut command = self.intake();
        command.args(["import", "leads"]).arg(&leads.file);
        command.args(["--map", "Lead Source=source", "--map", "Notes=description"]);
        command.args(["--max-size", "4000"]);
        command
    }

    /// Fails if the counts of a job are not those of the manifest.
    fn check(&self, job: u64, leads: &Leads) {
        let output = self
            .intake()
            .args(["--format", "json", "jobs", "show", &job.to_string()])
            .output()
            .expect("intake runs");
        let job: Value = serde_json::from_slice(&output.stdout).expect("a job in JSON");
        let expected = &leads.manifest["expected"];
        let by_email = &expected["policies"]["email"];
        let number = |value: &Value| value.as_u64().expect("a number");
        let found = ["read", "created", "failed", "skipped"].map(|count| number(&job[count]));
        let expected = [
            number(&expected["rows"]),
            number(&by_email["imported"]),
            number(&by_email["failed_invalid"]),
            number(&by_email["duplicates"]),
        ];
        assert_eq!(found, expected, "{}", leads.file.display());
    }
}

/// Returns a generated file. It is made once, with the same bytes each time.
fn leads(folder: &Path, name: &str, options: &[&str]) -> Leads {
    let (file, manifest) = (
        folder.join(format!("{name}.csv")),
        folder.join(format!("{name}.json")),
    );
    if !manifest.exists() {
        let generator = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/gen_leads.py");
        let mut command = Command::new("python3");
        command
            .arg(generator)
            .args(options)
            .arg("--csv")
            .arg(&file)
            .arg("--manifest")
            .arg(&manifest);
        if name == MORE.0 {
            let known = folder.join(format!("{}.csv", LARGE.0));
            command
                .arg("--overlap-with")
                .arg(known)
                .args(["--overlap-rate", "0.05"]);
        }
        let status = quiet(&mut command)
            .status()
            .expect("python3 is needed to make the file");
        assert!(status.success(), "the generator failed");
    }
    let manifest = fs::read(manifest).expect("the manifest was made");
    Leads {
        file,
        manifest: serde_json::from_slice(&manifest).expect("the manifest is JSON"),
    }
}

/// Runs a command, and returns its seconds.
fn measure(command: &mut Command) -> f64 {
    // What was written before is on the disk then. Otherwise the command would wait for it, too, when it waits for its own.
    drop(Command::new("sync").status());
    let start = Instant::now();
    let status = quiet(command).status();
    let seconds = start.elapsed().as_secs_f64();
    let status = status.expect("the command starts; is sqlite3 installed?");
    // The exit status is 3 if rows failed.
    assert!(matches!(status.code(), Some(0 | 3)), "{status}");
    seconds
}

/// Leaves out what a command writes.
fn quiet(command: &mut Command) -> &mut Command {
    command.stdout(Stdio::null()).stderr(Stdio::null())
}

fn median(values: &[f64]) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
