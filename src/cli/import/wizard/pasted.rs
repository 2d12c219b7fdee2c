//! The path that a user typed, pasted or dragged into the terminal.

use std::path::{Path, PathBuf};

/// Returns the path of a text as a shell, a file manager or a browser writes it: in quotation marks, with backslashes, as a
/// `file://` address, or plain.
pub fn expand(text: &str) -> PathBuf {
    let text = text.trim();
    if Path::new(text).exists() {
        return PathBuf::from(text);
    }
    if let Some(path) = text.strip_prefix("file://") {
        let path = path.strip_prefix("localhost").unwrap_or(path);
        return PathBuf::from(decoded(path));
    }
    let quoted = text.contains(['\'', '"', '\\']);
    let words = quoted
        .then(|| shell_words::split(text))
        .and_then(Result::ok);
    let text = match words.as_deref() {
        Some([path]) => path,
        _ => text,
    };
    match (text.strip_prefix("~/"), std::env::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(text),
    }
}

/// Returns the beginning of a path, without the quotation marks and backslashes with which it was pasted.
pub fn begun(text: &str) -> String {
    let text = text.trim_start();
    if let Some(quoted) = text.strip_prefix(['\'', '"']) {
        return quoted.to_owned();
    }
    if text.starts_with("file://") {
        return expand(text).to_string_lossy().into_owned();
    }
    let mut chars = text.chars();
    let mut plain = String::new();
    while let Some(c) = chars.next() {
        plain.extend(if c == '\\' { chars.next() } else { Some(c) });
    }
    plain
}

/// Returns a path of an address with its escaped bytes, such as `%20`. A text with other escapes stays as it is.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits: String = rest.by_ref().take(2).map(char::from).collect();
        match u8::from_str_radix(&digits, 16) {
            Ok(byte) => bytes.push(byte),
            Err(_) => return path.to_owned(),
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::expand;

    #[test]
    fn a_pasted_path_is_understood() {
        let cases = [
            ("/a/b.csv", "/a/b.csv"),
            (" '/a/My File.xlsx' ", "/a/My File.xlsx"),
            ("\"/a/My File.xlsx\"", "/a/My File.xlsx"),
            (r"/a/My\ File\ \(1\).xlsx", "/a/My File (1).xlsx"),
            ("file:///a/My%20File.xlsx", "/a/My File.xlsx"),
            ("file://localhost/a/%C3%BC.csv", "/a/ü.csv"),
            ("file:///a/100%.csv", "/a/100%.csv"),
            ("/a/it's.csv", "/a/it's.csv"),
            ("/a/My File.xlsx", "/a/My File.xlsx"),
        ];
        for (text, expected) in cases {
            assert_eq!(expand(text).to_str(), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_file_whose_name_has_marks_is_itself() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(r"it\'s.csv");
        std::fs::write(&path, "").unwrap();
        assert_eq!(expand(path.to_str().unwrap()), path);
    }
}
