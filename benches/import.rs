//! Measures an import of 50 MB against `sqlite3 .import` of the same file: whole processes, in pairs, medians.
//!
//! Run `cargo bench --bench import [-- ROUNDS]`. It needs python3 for the file, and the sqlite3 shell. `.import` checks
//! nothing. The import reads the file twice, checks every cell, finds duplicates and keeps failed rows.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]
#![allow(clippy::expect_used, reason = "a benchmark that cannot run stops")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const BYTES: u64 = 50_000_000;
/// The goal for the time, as a multiple of `.import`.
const RATIO: f64 = 1.6;
/// The goal for the peak memory.
const MEMORY_MB: f64 = 40.0;

fn main() {
    let rounds = std::env::args()
        .skip(1)
        .find_map(|arg| arg.parse().ok())
        .unwrap_or(5);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench");
    fs::create_dir_all(&folder).expect("a folder for the benchmark");
    let file = leads(&folder);
    let (mut plain, mut full, mut ratios, mut memory) =
        (Vec::new(), Vec::new(), Vec::new(), 0.0_f64);
    for _ in 0..rounds {
        let (plain_time, _) = measure(sqlite_import(&folder, &file));
        let (full_time, peak) = measure(intake_import(&folder, &file));
        plain.push(plain_time);
        full.push(full_time);
        ratios.push(full_time / plain_time);
        memory = memory.max(peak);
    }
    let (low, high) = (
        ratios.iter().copied().fold(f64::MAX, f64::min),
        ratios.iter().copied().fold(0.0, f64::max),
    );
    println!("sqlite3 .import   {:.3} s", median(&mut plain));
    println!("intake import     {:.3} s", median(&mut full));
    println!(
        "ratio             {:.2} ({low:.2} to {high:.2}, {rounds} rounds; goal {RATIO})",
        median(&mut ratios)
    );
    println!("peak memory       {memory:.1} MB (goal {MEMORY_MB})");
}

/// The path of the file. It is made once, with the same bytes each time.
fn leads(folder: &Path) -> PathBuf {
    let file = folder.join("leads.csv");
    if !file.exists() {
        let generator = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/gen_leads.py");
        let status = Command::new("python3")
            .arg(generator)
            .args(["--max-bytes", &BYTES.to_string(), "--csv"])
            .arg(&file)
            .stdout(Stdio::null())
            .status()
            .expect("python3 is needed to make the file");
        assert!(status.success(), "the generator failed");
    }
    file
}

fn sqlite_import(folder: &Path, file: &Path) -> Command {
    let store = folder.join("plain.db");
    drop(fs::remove_file(&store));
    let mut command = Command::new("sqlite3");
    command
        .arg(store)
        .arg(".mode csv")
        .arg(format!(".import {} leads", file.display()));
    command
}

/// An import into a store with settings but without leads.
fn intake_import(folder: &Path, file: &Path) -> Command {
    let store = folder.join("store");
    drop(fs::remove_dir_all(&store));
    let intake = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_intake"));
        command.args(["-q", "--store"]).arg(store.join("intake.db"));
        command
    };
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
        let status = intake()
            .args(["config", "set", key, value])
            .status()
            .expect("intake runs");
        assert!(status.success(), "{key}");
    }
    let mut command = intake();
    command.args(["import", "leads"]).arg(file);
    command.args(["--map", "Lead Source=source", "--map", "Notes=description"]);
    command
}

/// Runs a command. Returns its seconds and its peak memory in MB.
fn measure(mut command: Command) -> (f64, f64) {
    let start = Instant::now();
    let mut child = command
        .stdout(Stdio::null())
        .spawn()
        .expect("the command starts; is sqlite3 installed?");
    let mut peak = 0.0_f64;
    let status = loop {
        peak = peak.max(resident_peak(&child));
        if let Some(status) = child.try_wait().expect("the command runs") {
            break status;
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let seconds = start.elapsed().as_secs_f64();
    // The exit status is 3 because the file has invalid rows.
    assert!(matches!(status.code(), Some(0 | 3)), "{status}");
    (seconds, peak)
}

/// The peak memory of a process so far, in MB, from Linux.
fn resident_peak(child: &Child) -> f64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.unwrap_or(0.0) / 1024.0
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
