//! `--notify`: the bell of the terminal and a notice on the desktop when a command ends.

use super::EXIT_STATUSES;
use crate::session::shows_sequences;
use crate::terminal::Terminal;

/// The words of a command that a notice repeats: `import leads june.csv`.
const WORDS: usize = 3;

/// Gives the notice that this command has ended with an exit status.
pub fn give(status: u8, terminal: &Terminal) {
    let words = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'));
    let words: Vec<String> = words.take(WORDS).collect();
    let meaning = EXIT_STATUSES.iter().find(|(of, _)| *of == status);
    let meaning = meaning.map_or("ended", |(_, meaning)| *meaning);
    let text = format!("intake {}: {meaning}", words.join(" "));
    terminal.notify(&text, shows_sequences());
}
