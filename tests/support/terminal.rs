//! Commands at a real terminal.

use std::process::Command;
use std::time::Duration;

use expectrl::process::unix::{Signal, WaitStatus};
use expectrl::session::OsSession;
use expectrl::{Eof, Expect, Session};

use crate::faults::{hold_at_look, wait_until_held};

/// The keys that tests press, as a terminal sends them.
pub const ENTER: &str = "\r";
pub const UP: &str = "\u{1b}[A";
pub const DOWN: &str = "\u{1b}[B";
pub const ESC: &str = "\u{1b}";
pub const CTRL_C: &str = "\u{3}";
/// The sequence that shows the cursor of a terminal again.
pub const CURSOR_SHOWN: &str = "\u{1b}[?25h";

/// A command that runs on a terminal of so many columns.
pub fn session(columns: u16, command: &Command) -> OsSession {
    session_of((columns, 24), command)
}

/// A command that runs on a terminal of so many columns and rows.
pub fn session_of((columns, rows): (u16, u16), command: &Command) -> OsSession {
    // The terminal is given its width before the command looks at it, and after expectrl has given it one.
    let mut shell = Command::new("sh");
    let script = format!("read -r go && stty cols {columns} rows {rows} && exec \"$0\" \"$@\"");
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

/// Waits for a question and answers it with these keys.
pub fn answer(session: &mut OsSession, question: &str, keys: &str) {
    session
        .expect(question)
        .unwrap_or_else(|error| panic!("{question}: {error}"));
    session.send(keys).unwrap();
}

/// Runs a command on a terminal of so many columns; gives its exit status and all that the terminal was sent.
pub fn on_terminal(columns: u16, command: &Command) -> (i32, String) {
    ended(session(columns, command))
}

/// As `on_terminal`, but the command is held still at the n-th look for a file whose path ends so, for longer than the half
/// second after which a bar is shown.
pub fn on_terminal_held(columns: u16, mut command: Command, look: (&str, u64)) -> (i32, String) {
    hold_at_look(&mut command, look);
    let mut session = session(columns, &command);
    let process = session.get_process_mut();
    wait_until_held(process.pid().as_raw().unsigned_abs(), look.0);
    std::thread::sleep(Duration::from_millis(600));
    process.signal(Signal::SIGCONT).unwrap();
    ended(session)
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
