//! Commands at a real terminal.

use std::process::Command;
use std::time::{Duration, Instant};

use expectrl::process::unix::{Signal, UnixProcess, WaitStatus};
use expectrl::session::OsSession;
use expectrl::{Captures, Eof, Error, Expect, Needle};

use crate::faults::{hold_at_look, wait_until_held};

/// The keys that tests press, as a terminal sends them.
pub const ENTER: &str = "\r";
pub const UP: &str = "\u{1b}[A";
pub const DOWN: &str = "\u{1b}[B";
pub const ESC: &str = "\u{1b}";
pub const CTRL_C: &str = "\u{3}";
/// The sequence that shows the cursor of a terminal again.
pub const CURSOR_SHOWN: &str = "\u{1b}[?25h";

/// A command at a terminal. It waits for a text with pauses: expectrl asks for it again for each byte, without any, and takes
/// the processor from the command that it waits for.
pub struct Session {
    inner: OsSession,
    patience: Duration,
}

impl Session {
    /// Starts a command on a terminal of its own.
    pub fn spawn(command: Command) -> Session {
        Session {
            inner: OsSession::spawn(command).unwrap(),
            patience: Duration::from_mins(2),
        }
    }

    /// Waits no longer than this for a text.
    pub fn with_patience(self, patience: Duration) -> Session {
        Session { patience, ..self }
    }

    /// Waits for a text; gives what the terminal was sent up to its end.
    pub fn expect(&mut self, needle: impl Needle) -> Result<Captures, Error> {
        let since = Instant::now();
        loop {
            let found = self.inner.check(&needle)?;
            if found.matches().len() > 0 {
                return Ok(found);
            }
            if since.elapsed() > self.patience {
                return Err(Error::ExpectTimeout);
            }
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// Presses keys.
    pub fn send(&mut self, keys: impl AsRef<[u8]>) -> Result<(), Error> {
        self.inner.send(keys)
    }

    /// Types a line.
    pub fn send_line(&mut self, line: &str) -> Result<(), Error> {
        self.inner.send_line(line)
    }

    /// Gives what the terminal was sent and nobody has waited for.
    pub fn unread(&mut self) -> String {
        let mut bytes = [0; 4000];
        let read = self.inner.try_read(&mut bytes).unwrap_or_default();
        String::from_utf8_lossy(&bytes[..read]).into_owned()
    }

    /// The process at the terminal.
    pub fn process(&self) -> &UnixProcess {
        self.inner.get_process()
    }

    /// Sends a signal to the process.
    pub fn signal(&mut self, signal: Signal) {
        self.inner.get_process_mut().signal(signal).unwrap();
    }
}

/// A command that runs on a terminal of so many columns.
pub fn session(columns: u16, command: &Command) -> Session {
    session_of((columns, 24), command)
}

/// A command that runs on a terminal of so many columns and rows.
pub fn session_of((columns, rows): (u16, u16), command: &Command) -> Session {
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
    let mut session = Session::spawn(shell);
    session.send_line("go").unwrap();
    session
}

/// Waits for a question and answers it with these keys.
pub fn answer(session: &mut Session, question: &str, keys: &str) {
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
    let process = session.process().pid().as_raw().unsigned_abs();
    wait_until_held(process, look.0);
    std::thread::sleep(Duration::from_millis(600));
    session.signal(Signal::SIGCONT);
    ended(session)
}

/// Waits for a command to end; gives its exit status and what the terminal was sent since it was last looked at.
pub fn ended(mut session: Session) -> (i32, String) {
    let sent = session.expect(Eof).unwrap();
    let text = String::from_utf8(sent.as_bytes().to_vec()).unwrap();
    match session.process().wait().unwrap() {
        WaitStatus::Exited(_, status) => (status, text),
        other => panic!("{other:?}: {text}"),
    }
}
