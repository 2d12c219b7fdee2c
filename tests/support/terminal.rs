//! Commands at a real terminal.

use std::process::Command;
use std::time::Duration;

use expectrl::process::unix::WaitStatus;
use expectrl::session::OsSession;
use expectrl::{Eof, Expect, Session};

/// A command that runs on a terminal of so many columns.
pub fn session(columns: u16, command: &Command) -> OsSession {
    // The terminal is given its width before the command looks at it, and after expectrl has given it one.
    let mut shell = Command::new("sh");
    let script = format!("read -r go && stty cols {columns} rows 24 && exec \"$0\" \"$@\"");
    shell
        .args(["-c", &script])
        .arg(command.get_program())
        .args(command.get_args())
        .current_dir(command.get_current_dir().unwrap())
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .env("TERM", "xterm-256color");
    for (name, value) in command.get_envs() {
        shell.env(name, value.unwrap());
    }
    let mut session = Session::spawn(shell).unwrap();
    session.set_expect_timeout(Some(Duration::from_mins(10)));
    session.send_line("go").unwrap();
    session
}

/// Runs a command on a terminal of so many columns; gives its exit status and all that the terminal was sent.
pub fn on_terminal(columns: u16, command: &Command) -> (i32, String) {
    ended(session(columns, command))
}

/// Waits for a command to end; gives its exit status and what the terminal was sent since it was last looked at.
pub fn ended(mut session: OsSession) -> (i32, String) {
    let sent = session.expect(Eof).unwrap();
    let text = String::from_utf8(sent.as_bytes().to_vec()).unwrap();
    match session.get_process().wait().unwrap() {
        WaitStatus::Exited(_, status) => (status, text),
        other => panic!("{other:?}: {text}"),
    }
}
