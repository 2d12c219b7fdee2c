//! The recipes of the README for unattended nights, run as they stand: only their paths are those of the test.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

use crate::sandbox::{Said, Sandbox};

const GOOD: &str = "First Name,Last Name,Email\nAda,Moor,ada@example.com\n";
const BAD: &str = "First Name,Last Name,Email\nBen,Lund,none\n";

/// The code block of the README that contains a text.
fn recipe(part: &str) -> String {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let blocks = readme.split("\n```").skip(1).step_by(2);
    let block = blocks.into_iter().find(|block| block.contains(part));
    let block = block.unwrap_or_else(|| panic!("the README has no recipe with {part}"));
    block.split_once('\n').unwrap().1.to_owned() + "\n"
}

/// A recipe with the paths of a sandbox.
fn here(sandbox: &Sandbox, recipe: &str) -> String {
    let folder = sandbox.path("");
    let folder = folder.to_str().unwrap().trim_end_matches('/');
    recipe
        .replace(
            "/usr/local/bin/intake ",
            &format!("{} ", env!("CARGO_BIN_EXE_intake")),
        )
        .replace("/srv/crm", folder)
        .replace("/etc/intake", folder)
}

/// A sandbox with the template of the recipes, and the export of a night.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("first.csv", "First Name,Last Name,Email\n");
    let template = [
        "--store",
        "intake.db",
        "import",
        "leads",
        "first.csv",
        "--save-template",
        "crm",
    ];
    sandbox.done(&template);
    sandbox.write("export.csv", GOOD);
    sandbox
}

/// Runs a line as cron does.
fn cron(sandbox: &Sandbox, line: &str) -> Said {
    let command = line.splitn(6, ' ').nth(5).unwrap();
    let output = Command::new("/bin/sh")
        .args(["-c", command])
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .env("HOME", sandbox.path(""))
        .current_dir("/")
        .output();
    Said::of(output.unwrap(), &sandbox.path(""))
}

/// Puts a script of the README into the sandbox, and makes it the program after each job.
fn notify_by(sandbox: &Sandbox, name: &str) {
    let script = here(sandbox, &recipe(&format!("# /usr/local/bin/{name}\n")));
    sandbox.write("script", script);
    executable(sandbox, "script", name);
    let path = sandbox.path(name);
    let set = [
        "--store",
        "intake.db",
        "config",
        "set",
        "notify.command",
        path.to_str().unwrap(),
    ];
    sandbox.done(&set);
}

/// Copies a file to an executable one, by a process of its own: a file that we write may not be run at once.
fn executable(sandbox: &Sandbox, from: &str, to: &str) {
    let copied = sandbox.shell(&format!("cp {from} {to} && chmod 700 {to}"));
    assert_eq!(copied.status, 0, "{copied}");
}

/// Imports the export into the store of the recipes, with the programs of the sandbox first on the path.
fn import(sandbox: &Sandbox, content: &str) -> Said {
    sandbox.write("export.csv", content);
    let args = [
        "--store",
        "intake.db",
        "-q",
        "import",
        "leads",
        "export.csv",
        "--template",
        "crm",
    ];
    let mut command = sandbox.command(&args);
    let path = format!("{}:/usr/bin:/bin", sandbox.path("").display());
    Said::of(
        command.env("PATH", path).output().unwrap(),
        &sandbox.path(""),
    )
}

#[test]
fn cron_mails_a_night_with_trouble_and_no_other() {
    let sandbox = sandbox();
    let recipe = here(&sandbox, &recipe("MAILTO="));
    let lines: Vec<&str> = recipe
        .lines()
        .filter(|line| line.contains(" * * * "))
        .collect();
    let [nightly, backup] = lines[..] else {
        panic!("{lines:?}");
    };
    assert!(!recipe.contains('%'), "cron reads % as the end of a line");
    for night in ["the first", "the same file again"] {
        let said = cron(&sandbox, nightly);
        assert_eq!(
            (said.status, &*said.out, &*said.err),
            (0, "", ""),
            "{night}"
        );
    }
    // Nothing failed, but a person should know.
    sandbox.write(
        "export.csv",
        "First Name,Last Name,Email,Region\nBen,Lund,ben@example.com,North\n",
    );
    let said = cron(&sandbox, nightly);
    assert_eq!(said.status, 0, "{said}");
    assert!(said.out.contains("new column: Region"), "{said}");
    sandbox.write("export.csv", BAD);
    let said = cron(&sandbox, nightly);
    assert!(
        said.out.contains("1 of 1 row failed; see [folder]"),
        "{said}"
    );
    assert!(said.out.lines().count() <= 15, "{said}");
    std::fs::remove_file(sandbox.path("export.csv")).unwrap();
    let said = cron(&sandbox, nightly);
    assert!(said.out.contains("error: "), "{said}");
    let said = cron(&sandbox, backup);
    assert_eq!((said.status, &*said.out, &*said.err), (0, "", ""));
    assert!(sandbox.path("backups/.intake-backups").exists());
}

#[test]
fn cron_mails_the_numbers_of_a_held_night_and_a_person_approves_it() {
    let sandbox = sandbox();
    let recipe = here(&sandbox, &recipe("# crontab: hold the export"));
    assert!(!recipe.contains('%'), "cron reads % as the end of a line");
    let nightly = recipe.lines().nth(1).unwrap();
    let ok = |args: &[&str]| sandbox.ok(&[&["--store", "intake.db"], args].concat());
    // The second mail is a reminder.
    for _ in 0..2 {
        let said = cron(&sandbox, nightly);
        let held = "Job 2 is held until a user approves it: of 1 row 1 created.";
        assert!(said.out.contains(held), "{said}");
        assert!(said.out.contains("jobs approve 2"), "{said}");
    }
    let leads = ["lead", "list", "--format", "json"];
    assert_eq!(ok(&leads).out.trim(), "[]");
    drop(ok(&["jobs", "approve", "2"]));
    drop(ok(&["jobs", "watch", "2"]));
    assert!(ok(&leads).out.contains("Moor"));
    // The export of the night before.
    let said = cron(&sandbox, nightly);
    assert_eq!((said.status, &*said.out, &*said.err), (0, "", ""));
}

#[test]
fn a_mail_is_sent_about_a_job_that_needs_a_user() {
    let sandbox = sandbox();
    sandbox.write("fake", "#!/bin/sh\necho \"$@\" > mailed; cat >> mailed\n");
    executable(&sandbox, "fake", "mail");
    notify_by(&sandbox, "intake-mail");
    let said = import(&sandbox, GOOD);
    assert_eq!((said.status, &*said.err), (0, ""));
    assert!(!sandbox.path("mailed").exists());
    assert_eq!(import(&sandbox, BAD).status, 3);
    let mailed = sandbox.read("mailed");
    assert!(
        mailed.starts_with("-s intake: an import needs you ops@example.com\n"),
        "{mailed}"
    );
    assert!(
        mailed.contains("\"status\":\"completed_with_errors\""),
        "{mailed}"
    );
}

#[test]
fn a_message_is_posted_about_a_job_that_needs_a_user() {
    let sandbox = sandbox();
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = server.local_addr().unwrap();
    sandbox.write(
        "slack.conf",
        format!("url = \"http://{address}/services/T0/B0/x\"\n"),
    );
    notify_by(&sandbox, "intake-slack");
    let posted = std::thread::spawn(move || {
        let (mut stream, _) = server.accept().unwrap();
        let mut request = Vec::new();
        let mut part = [0; 4096];
        while !request.ends_with(b"}") {
            let length = stream.read(&mut part).unwrap();
            assert!(length > 0, "the request ends with its JSON");
            request.extend_from_slice(&part[..length]);
        }
        let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
        stream.write_all(answer).unwrap();
        String::from_utf8(request).unwrap()
    });
    assert_eq!(import(&sandbox, GOOD).status, 0);
    let said = import(&sandbox, BAD);
    assert_eq!(said.status, 3, "{said}");
    assert!(!said.err.contains("warning"), "{said}");
    let request = posted.join().unwrap();
    assert!(
        request.starts_with("POST /services/T0/B0/x HTTP/1.1\r\n"),
        "{request}"
    );
    let (_, body) = request.split_once("\r\n\r\n").unwrap();
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    let text = "intake: job 3 needs you. To see it: intake jobs show 3";
    assert_eq!(body, serde_json::json!({ "text": text }));
}

#[test]
fn systemd_knows_every_line_of_the_units_and_the_command_runs() {
    let sandbox = sandbox();
    let units = [
        "intake-nightly.service",
        "intake-nightly.timer",
        "intake-mail.service",
    ];
    for unit in units {
        let text = here(
            &sandbox,
            &recipe(&format!("# /etc/systemd/system/{unit}\n")),
        );
        sandbox.write(unit, text);
    }
    let service = sandbox.read(units[0]);
    assert!(service.contains("\nSuccessExitStatus=7\n"), "{service}");
    let start = service
        .lines()
        .find_map(|line| line.strip_prefix("ExecStart="));
    let start = start.unwrap();
    for status in [0, 7] {
        let said = sandbox.shell(start);
        assert_eq!((said.status, &*said.out), (status, ""), "{said}");
    }
    // Not every machine has systemd.
    if let Ok(verified) = Command::new("systemd-analyze")
        .arg("verify")
        .args(units.map(|unit| sandbox.path(unit)))
        .output()
    {
        let said = String::from_utf8(verified.stderr).unwrap();
        let about_ours = said
            .lines()
            .filter(|line| units.iter().any(|unit| line.contains(unit)));
        assert_eq!(about_ours.collect::<Vec<_>>(), Vec::<&str>::new());
    }
}
