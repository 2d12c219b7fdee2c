//! The first line of a file that names its separator, as Excel writes it.

/// Finds a first line that names the separator, such as `sep=;`. Excel writes it, and no spreadsheet program shows it
/// as a row. Returns the separator and the length of the line in bytes.
pub fn separator_line(beginning: &[u8]) -> Option<(u8, usize)> {
    let text = beginning.strip_prefix(b"\"").unwrap_or(beginning);
    let quote = beginning.len() - text.len();
    let keyword = text
        .get(..4)
        .filter(|keyword| keyword.eq_ignore_ascii_case(b"sep="))?;
    let (&separator, rest) = text.get(keyword.len()..)?.split_first()?;
    let rest = rest.get(quote..)?;
    let line_break = match rest {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => return None,
    };
    Some((separator, quote * 2 + 5 + line_break))
}
