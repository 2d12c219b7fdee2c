//! Messages about jobs from inboxes name the files where a worker has put them.

use super::inbox_kills::{arrive, with_inbox};
use crate::sandbox::Sandbox;

const MIXED: &str = "First Name;Last Name;Email\nBen;Lund;ben@example.com\nCleo;;bad address\n";

/// An inbox whose worker has imported a file with a good and a bad row.
fn imported() -> Sandbox {
    let sandbox = with_inbox();
    arrive(&sandbox, "a.csv", MIXED, 1);
    assert_eq!(sandbox.run(&["jobs", "run", "-q"]).status, 3);
    sandbox
}

#[test]
fn the_failed_rows_beside_the_file_are_named_until_they_are_moved() {
    let sandbox = imported();
    let import = "intake import leads [folder]/in/done/a-failed-1.xlsx";
    let step = "1 row failed. Correct the cells in [folder]/in/done/a-failed-1.xlsx, then move that file to [folder]/in, or run";
    for (command, line) in [
        (&[][..], format!("  job 1, a.csv: {step}\n    {import}\n")),
        (&["jobs", "show", "1"], format!("  {step}: {import}\n")),
    ] {
        let said = sandbox.ok(command);
        assert!(said.out.contains(&line), "{said}");
        assert!(!said.out.contains("job-1-failed.xlsx"), "{said}");
    }
    std::fs::remove_file(sandbox.path("in/done/a-failed-1.xlsx")).unwrap();
    let said = sandbox.ok(&[]);
    let write = "intake jobs failed 1 --out job-1-failed.xlsx";
    assert!(said.out.contains(write), "{said}");
}

#[test]
fn an_undo_names_the_file_where_it_is_now() {
    let sandbox = imported();
    sandbox.set("leads.on_duplicate", "skip");
    arrive(&sandbox, "b.csv", &MIXED.replace("Cleo", "Cora"), 1);
    assert_eq!(sandbox.run(&["jobs", "run", "-q"]).status, 3);
    let dry = ["jobs", "undo", "1", "--dry-run"];
    let said = sandbox.ok(&dry);
    let again = "intake import leads [folder]/in/done/b.csv --like 2 --again";
    assert!(said.out.contains(again), "{said}");
    // A file that was removed since has only the path from which it was imported.
    std::fs::remove_file(sandbox.path("in/done/b.csv")).unwrap();
    let said = sandbox.ok(&dry);
    let again = "intake import leads [folder]/in/b.csv --like 2 --again";
    assert!(said.out.contains(again), "{said}");
}
