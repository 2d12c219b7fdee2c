//! Asks for the path of the file. Tab completes it, and a second Tab lists the files that it may be.

use std::path::{Path, PathBuf};

use super::pasted::{begun, expand};
use crate::error::{Kind, Result};
use crate::session::Session;
use crate::source;
use crate::terminal::Completions;

/// Asks for the path of a file, which the user edits from `there` on.
pub fn path(there: Option<&Path>, session: &Session) -> Result<PathBuf> {
    let there = there.map(Path::to_string_lossy).unwrap_or_default();
    let check = |text: &str| match (text.trim(), expand(text).is_file()) {
        ("", _) => Err(format!(
            "write the path of a {} file; Tab completes it",
            source::format_names()
        )),
        (text, false) => Err(format!("there is no file {text}")),
        (_, true) => Ok(()),
    };
    let question = "Which file? (Tab completes)";
    loop {
        let answer = session
            .prompts
            .completed(question, &there, complete, &check);
        match answer {
            Err(error) if error.kind() == Kind::Back => session.note_first_question(),
            answer => return Ok(expand(&answer?)),
        }
    }
}

/// Returns the files and folders that a text may become.
fn complete(text: &str) -> Completions {
    let text = begun(text);
    let (folder, begun) = match text.rfind('/') {
        Some(at) => text.split_at(at + 1),
        None => ("", &*text),
    };
    let place = match folder {
        "" => PathBuf::from("."),
        folder => expand(folder),
    };
    let mut names: Vec<String> = Vec::new();
    for entry in std::fs::read_dir(place).into_iter().flatten().flatten() {
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        let is_hidden = name.starts_with('.') && !begun.starts_with('.');
        if name.starts_with(begun) && !is_hidden {
            let slash = if entry.path().is_dir() { "/" } else { "" };
            names.push(format!("{name}{slash}"));
        }
    }
    names.sort_unstable();
    Completions {
        before: folder.to_owned(),
        names,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_completed_as_far_as_it_is_certain() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["leads-may.csv", "leads-june.csv", "other (1).csv"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        let quoted = format!("'{}", at("oth"));
        let cases = [
            (at("le"), Some(at("leads-"))),
            (at("leads-m"), Some(at("leads-may.csv"))),
            (at("leads-"), None),
            (at("nothing"), None),
            (at(r"other\ \("), Some(at("other (1).csv"))),
            (quoted, Some(at("other (1).csv"))),
        ];
        for (text, expected) in cases {
            assert_eq!(complete(&text).completed(&text), expected, "{text}");
        }
        assert_eq!(
            complete(&at("leads-")).names,
            ["leads-june.csv", "leads-may.csv"]
        );
    }
}
