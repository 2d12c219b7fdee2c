//! Asks for yes or no. Only Enter answers: users type Enter behind `y`, and it would otherwise answer the next question.

use std::io;

use console::{Key, Term};
use dialoguer::theme::Theme;

/// The keys behind a question that is as long as it can be.
pub const ROOM: usize = " [Y/n] y".len();

/// The look of the question: plain text.
struct Plain;

impl Theme for Plain {}

/// Lets the user answer yes or no: `y` or `n`, then Enter. Enter alone means `default`; `None` for Esc.
pub fn confirm(question: &str, default: bool) -> io::Result<Option<bool>> {
    let terminal = Term::stderr();
    if !terminal.is_term() {
        return Err(io::Error::new(
            io::ErrorKind::NotConnected,
            "not a terminal",
        ));
    }
    let mut typed = None;
    let answer = loop {
        draw(&terminal, (question, default), typed)?;
        match terminal.read_key()? {
            Key::Char('y' | 'Y') => typed = Some(true),
            Key::Char('n' | 'N') => typed = Some(false),
            Key::Backspace | Key::Del => typed = None,
            Key::Enter => break Some(typed.unwrap_or(default)),
            // Esc and Ctrl-D, as in a text.
            Key::Escape | Key::Char('\u{4}') => break None,
            _ => {}
        }
    };
    let mut answered = String::new();
    Plain
        .format_confirm_prompt_selection(&mut answered, question, answer)
        .map_err(io::Error::other)?;
    terminal.clear_line()?;
    terminal.write_line(&answered)?;
    Ok(answer)
}

/// Draws the question and the letter that was typed, in place of the old line.
fn draw(terminal: &Term, (question, default): (&str, bool), typed: Option<bool>) -> io::Result<()> {
    let mut line = String::new();
    Plain
        .format_confirm_prompt(&mut line, question, Some(default))
        .map_err(io::Error::other)?;
    line.push_str(match typed {
        Some(true) => "y",
        Some(false) => "n",
        None => "",
    });
    terminal.clear_line()?;
    terminal.write_str(&line)
}
