//! Memory does not grow with the number of rows: an import of ten times as many needs hardly more.
//!
//! What is measured is the peak that the kernel notes of the child, looked at when its job has ended.

use std::fmt::Write;
use std::io::{Read, pipe};
use std::process::{Child, Stdio};

use rust_xlsxwriter::Workbook;

use crate::intelliflo::Practice;
use crate::sandbox::Sandbox;
use crate::support::practice::{NEW, connected};
use crate::support::process::{ended_jobs, fill, wait_until};

const FEW: u32 = 20_000;
const MANY: u32 = 200_000;
/// As many as matching by likeness does in the time of a test.
const MANY_BY_NAME: u32 = 30_000;

/// What a larger file may cost, in kB: the hashes of its keys, and the caches that a small one does not fill. All its
/// rows at once would be several times that.
const GROWTH_MAX: u64 = 32 * 1024;

/// The same for files of fewer rows, and for people, of whom there are never so many: their ids, and SQLite's cache.
const SMALL_GROWTH_MAX: u64 = 8 * 1024;

/// Text that makes a row as long as rows are.
const NOTE: &str = "met at the stand on Tuesday, wants to hear of pensions and of a mortgage before the summer, \
                    call back in the second week of the month after nine in the morning";

/// A list with a bad address in every 10th row, whose cells are kept.
fn list(rows: u32) -> String {
    let mut text = "First Name,Last Name,Email,Phone,Notes\n".to_owned();
    for row in 0..rows {
        let domain = if row % 10 == 0 {
            "nowhere"
        } else {
            "example.com"
        };
        let given = row.wrapping_mul(2_654_435_761) % 9_973;
        writeln!(
            text,
            "Given{given},Family{row},p{row}@{domain},07700 9{:05},\"{NOTE}\"",
            row % 100_000
        )
        .unwrap();
    }
    text
}

/// The most memory that a process has had, in kB.
fn peak(child: &Child) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let line = line.expect("it is not gone");
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// Imports a file of a sandbox, in which rows fail; gives the peak of the memory, in kB.
fn peak_of_import(sandbox: &Sandbox, file: &str, args: &[&str]) -> u64 {
    peak_of_run(sandbox, &[&["import", "leads", file], args].concat(), 3)
}

/// Runs a command that must end with this status; gives the peak of the memory, in kB.
fn peak_of_run(sandbox: &Sandbox, args: &[&str], expected: i32) -> u64 {
    let (mut out, full) = pipe().unwrap();
    // It cannot say its result, and so not end, before we read.
    fill(&full);
    let mut child = sandbox
        .command(args)
        .stdout(full)
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    wait_until(&mut child, || ended_jobs(sandbox) > 0);
    let most = peak(&child);
    out.read_to_end(&mut Vec::new()).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(expected));
    most
}

fn assert_level(few: u64, many: u64, growth_max: u64) {
    assert!(
        many < few + growth_max,
        "{few} kB for few rows, {many} kB for many"
    );
}

#[test]
fn ten_times_the_rows_of_text_need_hardly_more_memory() {
    let peaks = [FEW, MANY].map(|rows| {
        let sandbox = Sandbox::new();
        sandbox.write("list.csv", list(rows));
        peak_of_import(&sandbox, "list.csv", &[])
    });
    assert_level(peaks[0], peaks[1], GROWTH_MAX);
}

#[test]
fn all_or_nothing_holds_nothing_in_memory_either() {
    let peaks = [FEW, MANY].map(|rows| {
        let sandbox = Sandbox::new();
        sandbox.write("list.csv", list(rows));
        peak_of_import(&sandbox, "list.csv", &["--atomic"])
    });
    assert_level(peaks[0], peaks[1], GROWTH_MAX);
}

#[test]
fn matching_by_phone_and_name_needs_hardly_more_memory_for_more_rows() {
    let peaks = [FEW / 4, MANY_BY_NAME].map(|rows| {
        let sandbox = Sandbox::new();
        sandbox.write("list.csv", list(rows));
        peak_of_import(&sandbox, "list.csv", &["--match", "email,phone,name"])
    });
    assert_level(peaks[0], peaks[1], SMALL_GROWTH_MAX);
}

#[test]
fn a_workbook_is_not_held_in_memory_beyond_its_shared_strings() {
    let peaks = [FEW / 4, MANY / 4].map(|rows| {
        let sandbox = Sandbox::new();
        let mut book = Workbook::new();
        // Texts stand in their cells.
        let sheet = book.add_worksheet_with_constant_memory().unwrap();
        sheet
            .write_row(0, 0, ["First Name", "Email", "Notes"])
            .unwrap();
        for row in 1..=rows {
            let domain = if row % 10 == 0 {
                "nowhere"
            } else {
                "example.com"
            };
            sheet.write(row, 0, format!("Given{row}")).unwrap();
            sheet.write(row, 1, format!("p{row}@{domain}")).unwrap();
            sheet.write(row, 2, format!("{row} {NOTE}")).unwrap();
        }
        book.save(sandbox.path("list.xlsx")).unwrap();
        peak_of_import(&sandbox, "list.xlsx", &[])
    });
    assert_level(peaks[0], peaks[1], GROWTH_MAX);
}

#[test]
fn ten_times_the_people_need_hardly_more_memory_and_the_requests_that_were_predicted() {
    let peaks = [400, 4_000].map(|people| {
        let (sandbox, server) = connected(Practice::of_people(people));
        let peak = peak_of_run(&sandbox, &[&["import", "intelliflo"], NEW].concat(), 0);
        let pages = people.unsigned_abs().div_ceil(500);
        let predicted = 1 + pages + 3 * people.unsigned_abs();
        assert_eq!(server.seen().len() as u64, predicted);
        peak
    });
    assert_level(peaks[0], peaks[1], SMALL_GROWTH_MAX);
}

/// Reads so many bytes of a table in a pipe; gives the peak of the memory of the command, which waits to write the rest.
fn peak_of_list(sandbox: &Sandbox, args: &[&str], bytes: usize) -> u64 {
    let mut child = sandbox
        .command(&[&["lead", "list"], args].concat())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = child.stdout.take().unwrap();
    out.read_exact(&mut vec![0; bytes]).unwrap();
    let peak = peak(&child);
    // A reader that goes away ends the list.
    drop(out);
    assert!(child.wait().unwrap().success());
    peak
}

#[test]
fn a_table_in_a_pipe_takes_no_more_memory_for_more_rows() {
    let sandbox = Sandbox::new();
    sandbox.write("few.csv", list(FEW));
    assert_eq!(sandbox.import(&["few.csv"]).0, 3);
    let some = peak_of_list(&sandbox, &["--limit", "3000"], 4_000);
    let all = peak_of_list(&sandbox, &[], 600_000);
    assert!(all < some + 4 * 1024, "{some} kB, {all} kB");
}
