//! `jobs report`: an import as one page, in which every value of the file is text.

use std::os::unix::fs::PermissionsExt;

use crate::sandbox::Sandbox;

/// A sandbox with two jobs: the second one changed, failed, and waits. Its cells try to be markup.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.set("leads.status.options", "New,Open");
    sandbox.set("organisation", "Quill & Sons");
    let first =
        "Name,Email,Phone,Status\nMoor Ada,ada@example.com,,New\nPark Cy,cy@example.com,,New\n";
    assert_eq!(sandbox.import_text("leads", first, &[]).0, 0);
    let second = "Name,Email,Phone,Status\n\
        Moor Ada,ada@example.com,020 7946 0001,New\n\
        Zed Bo,cy@example.com,,New\n\
        <script>alert(1)</script>,dan@example.com,,</style><script>\n\
        Lind Eva,eva@example.com,,Neu\n\
        Reed Flo,flo@example.com,,Neu\n";
    sandbox.write("<img src=x>.csv", second);
    let update = ["<img src=x>.csv", "--on-duplicate", "update"];
    assert_eq!(sandbox.import(&update).0, 3);
    sandbox
}

/// The text of a page below its head.
fn body(page: &str) -> &str {
    page.split_once("</head>").unwrap().1
}

#[test]
fn the_page_says_what_became_of_the_import_and_what_to_do() {
    let sandbox = sandbox();
    let page = sandbox.ok(&["jobs", "report", "2"]).out;
    let expected = [
        "<p class=\"practice\">Quill &amp; Sons</p>",
        "<h1>Import of &lt;img src=x&gt;.csv</h1>",
        "by tester</dd>",
        "The import is done, and 3 rows failed and 1 row waits for a decision.",
        "aria-label=\"1 updated an existing record, 3 failed, 1 waiting for a decision\"",
        "<b>3</b> <span>failed</span> <small>60 %</small>",
        "<code>intake jobs failed 2 --out job-2-failed.xlsx</code>",
        "<code>intake import leads job-2-failed.xlsx</code>",
        "<code>intake jobs review 2</code>",
        "<code>intake jobs undo 2 --dry-run</code>",
        "<span>Neu (2), &lt;/style&gt;&lt;script&gt; (1)</span>",
        "<span>Eva Lind\neva@example.com</span>",
        "<span>lead 1, Moor Ada</span>",
        "<span>020 7946 0001</span>",
        "<h2>Rows that wait for a decision</h2>",
        "<span>a known header</span>",
        "Rows that match an existing record: update",
    ];
    for part in expected {
        let part = part.replace("Eva Lind", "Lind Eva");
        assert!(page.contains(&part), "{part}: {}", body(&page));
    }
}

#[test]
fn a_complete_import_whose_links_failed_says_so() {
    let sandbox = Sandbox::new();
    let rows = "First Name,Email,Client,Relationship\nAda,ada@example.com,Quill Ltd,Director\n";
    assert_eq!(sandbox.import_text("contacts", rows, &[]).0, 0);
    let page = sandbox.ok(&["jobs", "report", "1"]).out;
    let expected = "<p class=\"state open\">The import is complete. No row is left to be done, but a link between a client and a contact failed.";
    assert!(page.contains(expected), "{}", body(&page));
}

#[test]
fn no_value_of_the_file_is_markup_and_nothing_comes_from_elsewhere() {
    let page = sandbox().ok(&["jobs", "report", "2"]).out;
    for part in [
        "<script", "<img", "http:", "https:", "src=\"", "url(", "@import",
    ] {
        assert!(!page.contains(part), "{part}: {page}");
    }
    assert_eq!(page.matches("</style").count(), 1, "{page}");
    assert!(page.contains("default-src 'none'"));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
}

#[test]
fn the_page_is_a_file_of_its_own_that_is_replaced_only_when_asked_for() {
    let sandbox = sandbox();
    let report = ["jobs", "report", "2", "--out", "report.html"];
    let said = sandbox.ok(&report);
    assert!(
        said.out.is_empty() && said.err.starts_with("Written to report.html."),
        "{said}"
    );
    let mode = sandbox
        .path("report.html")
        .metadata()
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    assert!(sandbox.read("report.html").ends_with("</html>\n"));
    let said = sandbox.run(&report);
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err.contains("report.html exists already") && said.err.contains("--yes"),
        "{said}"
    );
    sandbox.write("report.html", "mine");
    sandbox.done(&[&report[..], &["--yes"]].concat());
    assert!(sandbox.read("report.html").starts_with("<!DOCTYPE html>"));
    let refused = [
        (["--out", "-"], "it is not a file"),
        (["--out", "report.pdf"], "does not end in .html"),
        (
            ["--out", "none/report.html"],
            "cannot write none/report.html",
        ),
        (["--format", "json"], "not as JSON"),
        (["--format", "csv"], "only a list can be written as CSV"),
    ];
    for (args, why) in refused {
        let said = sandbox.run(&[&["jobs", "report", "2"], &args[..]].concat());
        assert!(
            said.status != 0 && said.err.contains(why),
            "{args:?}: {said}"
        );
    }
}

#[test]
fn times_are_local_and_have_utc_beside_them() {
    let sandbox = sandbox();
    sandbox.sql("UPDATE job SET started_at = 1800000000, ended_at = 1800000060");
    let mut report = sandbox.command(&["jobs", "report", "2"]);
    let page = report.env("TZ", "AAA-3").output().unwrap();
    let page = String::from_utf8(page.stdout).unwrap();
    let expected = "<time datetime=\"2027-01-15T08:00:00Z\" title=\"2027-01-15T08:00:00Z\">15 January 2027, 11:00 AAA</time> by tester";
    assert!(page.contains(expected), "{page}");
}

#[test]
fn long_lists_are_cut_and_the_rest_is_counted() {
    let sandbox = Sandbox::new();
    let rows = |phone: &str| {
        let rows = (0..1500).map(|row| format!("Given{row},p{row}@example.com,{phone},x{row}\n"));
        format!("Name,Email,Phone,Value\n{}", rows.collect::<String>())
    };
    assert_eq!(
        sandbox
            .import_text("leads", &rows("").replace(",x", ","), &[])
            .0,
        0
    );
    let update = ["--on-duplicate", "update", "--map", "Value="];
    assert_eq!(
        sandbox
            .import_text("leads", &rows("020 7946 0001"), &update)
            .0,
        0
    );
    assert_eq!(
        sandbox
            .import_text("leads", &rows(""), &["--map", "Value=value"])
            .0,
        3
    );
    let changed = sandbox.ok(&["jobs", "report", "2"]).out;
    assert!(
        changed.contains("1,400 more of 1,500 changes are not shown here."),
        "{changed}"
    );
    assert!(changed.contains("<code>intake jobs show 2 --show-changes --format csv</code>"));
    let failed = sandbox.ok(&["jobs", "report", "3"]).out;
    assert!(
        failed.contains("1,470 more of 1,500 failed rows are not shown here."),
        "{failed}"
    );
    assert!(failed.contains("and 1,495 other values"), "{failed}");
    assert!(
        changed.len().max(failed.len()) < 60_000,
        "{} {}",
        changed.len(),
        failed.len()
    );
}

#[test]
fn every_status_has_a_page() {
    let sandbox = sandbox();
    sandbox.write("more.csv", "Name,Email\nHale Gus,gus@example.com\n");
    let guarded = ["import", "leads", "more.csv", "--max-created", "0"];
    assert_eq!(sandbox.run(&guarded).status, 8);
    let worker = sandbox.hold("worker");
    sandbox.done(&["import", "leads", "more.csv", "--background", "--again"]);
    assert_eq!(sandbox.run(&["jobs", "undo", "1", "--yes"]).status, 3);
    for (job, expected) in [
        ("1", "The import was undone."),
        (
            "3",
            "The import was refused, and nothing was written: 1 row",
        ),
        ("4", "The import waits in the queue."),
    ] {
        let page = sandbox.ok(&["jobs", "report", job]).out;
        assert!(page.contains(expected), "{job}: {}", body(&page));
    }
    drop(worker);
    for (status, expected) in [
        ("completed", "The import is complete. No row is left"),
        (
            "failed",
            "The import stopped before its last row. 5 of 5 rows are done.",
        ),
        ("cancelled", "The import was cancelled."),
        ("processing", "The import was interrupted, and can go on."),
    ] {
        sandbox.sql(&format!("UPDATE job SET status = '{status}' WHERE id = 2"));
        let page = sandbox.ok(&["jobs", "report", "2"]).out;
        assert!(page.contains(expected), "{status}: {}", body(&page));
    }
    let _held = sandbox.hold("lock");
    let page = sandbox.ok(&["jobs", "report", "2"]).out;
    assert!(
        page.contains("The import is running: 5 of 5 rows are done."),
        "{page}"
    );
    let said = sandbox.run(&["jobs", "report", "9"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("there is no job 9"), "{said}");
}
