//! Whole names: the split into a title, a first name, and a last name with its suffixes.

mod beside;

use std::borrow::Cow;

use super::name::is_title;
pub use beside::split_beside;

/// Particles, which belong to the last name that follows them.
const PARTICLES: &[&str] = &[
    "af", "al", "ap", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "des", "di",
    "do", "dos", "du", "el", "ferch", "ibn", "la", "le", "lo", "ní", "Ní", "ó", "Ó", "st", "st.",
    "ten", "ter", "van", "vom", "von", "y", "zu", "zum", "zur", "'t", "’t",
];

/// Suffixes in any case, without their points.
const SUFFIXES: &[&str] = &[
    "jr", "jnr", "sr", "snr", "esq", "esquire", "phd", "dphil", "deceased", "decd", "dec'd",
];

/// Suffixes if they are in brackets.
const IN_BRACKETS: &[&str] = &["dec", "late", "rip"];

/// Suffixes in capitals: honours and degrees.
const HONOURS: &[&str] = &[
    "MBE", "OBE", "CBE", "KBE", "DBE", "BEM", "BSc", "MSc", "MBA", "LLB", "LLM",
];

/// Suffixes after two or more words. After one word they are a name: Malcolm X, Ram KC.
const AFTER_TWO: &[&str] = &[
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "KC", "QC", "MD", "JP", "MP",
    "FRS", "FCA", "ACA", "FCCA", "ACCA", "CFA", "CFP", "CPA", "APFS", "FPFS", "FRCS", "FRCP", "RN",
];

/// Words before the name that a person had by birth.
const BORN: &[&str] = &["née", "nee", "né", "born", "geb", "geb.", "geborene"];

/// Titles before a first name without a last name, as in Sir John.
const BEFORE_FIRST: &[&str] = &["sir", "dame"];

/// Titles behind a name. Others, such as Lord and Dean, are names there, unless they are in brackets.
const BEHIND: &[&str] = &["mr", "mrs", "ms", "miss", "mx", "dr"];

/// Words between the titles or the first names of a couple.
const AND: &[&str] = &["&", "and", "und", "+"];

/// The parts of a whole name. Each of them may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WholeName<'t> {
    /// The title, such as `Mrs` or `Prof. Dr.`.
    pub title: Option<&'t str>,
    /// The first name with middle names.
    pub first: Option<&'t str>,
    /// The last name, with particles before it and suffixes after it.
    pub last: Option<Cow<'t, str>>,
}

/// Splits a whole name.
///
/// `Last, First` is reordered. Particles belong to the last name, and middle names to the first. A single word is a
/// first name. After a title other than Sir or Dame it is a last name.
pub fn split(full: &str) -> WholeName<'_> {
    let full = full.trim();
    match full.split_once(',') {
        Some((last, rest)) if !are_suffixes(rest, last.split_whitespace().count()) => {
            reordered(last, rest)
        }
        _ => in_order(full),
    }
}

/// Returns the title before a name, and the name without it. Returns `None` for a title alone, and for the title of
/// only the first of several people.
pub fn titled(name: &str) -> Option<(&str, &str)> {
    let (first, _) = name.split_once(char::is_whitespace)?;
    // Most names have no title.
    if !begins_title(first) {
        return None;
    }
    let words = words(name);
    let is_and = |word: &str| is_one_of(word, AND);
    let mut end = 0;
    while end < words.len() {
        let is_joined = end > 0 && is_and(words[end].1);
        let next = words.get(end + 1).is_some_and(|(_, next)| is_title(next));
        if is_title(words[end].1) {
            end += 1;
        } else if next && (is_joined || words[end].1.eq_ignore_ascii_case("the")) {
            end += 2;
        } else {
            break;
        }
    }
    let &(start, _) = words.get(end)?;
    let is_couples = words[..end].iter().any(|(_, word)| is_and(word));
    let is_couple = words[end..].iter().any(|(_, word)| is_and(word));
    (end > 0 && (is_couples || !is_couple)).then(|| (name[..start].trim_end(), &name[start..]))
}

fn begins_title(word: &str) -> bool {
    is_title(word) || word.eq_ignore_ascii_case("the")
}

/// Splits `Last, First`. Suffixes after the first name go to the last name.
fn reordered<'t>(last: &'t str, rest: &'t str) -> WholeName<'t> {
    let mut commas = rest.match_indices(',').map(|(at, _)| at);
    let (first, suffixes) = match commas.find(|at| are_suffixes(&rest[at + 1..], 2)) {
        Some(at) => (rest[..at].trim(), rest[at + 1..].trim()),
        None => (rest.trim(), ""),
    };
    let (title, first) = match title_and_name(first) {
        (None, first) => title_behind(first).map_or((None, first), |(name, of)| (Some(of), name)),
        found => found,
    };
    let (first, more) = without_suffixes(first);
    let (title, last) = match title {
        Some(_) => (title, last.trim()),
        None => {
            titled(last.trim()).map_or((None, last.trim()), |(title, last)| (Some(title), last))
        }
    };
    let mut last = Cow::Borrowed(last);
    if !more.is_empty() {
        last = Cow::Owned(format!("{last} {more}"));
    }
    if !suffixes.is_empty() {
        last = Cow::Owned(format!("{last}, {suffixes}"));
    }
    WholeName {
        title,
        first: some(first),
        last: (!last.is_empty()).then_some(last),
    }
}

/// Returns the title of a first name, and the rest. The rest is empty if there is only a title.
fn title_and_name(first: &str) -> (Option<&str>, &str) {
    if !first.is_empty() && first.split_whitespace().all(is_title) {
        return (Some(first), "");
    }
    titled(first).map_or((None, first), |(title, rest)| (Some(title), rest))
}

/// Returns a name without the title behind it, and the title: `Jane (Mrs)`, `Jane, Mrs`, `JANE MRS`.
fn title_behind(name: &str) -> Option<(&str, &str)> {
    let (name, last) = name.rsplit_once(|c: char| c.is_whitespace() || c == ',')?;
    let title = last.trim_start_matches('(').trim_end_matches(')');
    let is_behind = if title.len() < last.len() {
        is_title(title)
    } else {
        is_one_of(title.trim_end_matches('.'), BEHIND)
    };
    let name = name.trim_end_matches(|c: char| c.is_whitespace() || c == ',');
    (is_behind && !name.is_empty()).then_some((name, title))
}

/// Returns a first name without the suffixes after it, and the suffixes. A single letter is an initial, not a suffix.
fn without_suffixes(first: &str) -> (&str, &str) {
    let words = words(first);
    let mut start = words.len();
    while start > 1 && words[start - 1].1.len() > 1 && is_suffix(words[start - 1].1, 2) {
        start -= 1;
    }
    match words.get(start) {
        Some(&(at, _)) => (first[..at].trim_end(), &first[at..]),
        None => (first, ""),
    }
}

/// Splits a name whose words are in order.
fn in_order(full: &str) -> WholeName<'_> {
    let found = titled(full).or_else(|| {
        let (name, title) = title_behind(full)?;
        // After one word it would be a last name.
        name.contains(char::is_whitespace).then_some((title, name))
    });
    let (title, name) = found.map_or((None, full), |(title, name)| (Some(title), name));
    let words = words(name);
    let mut core = without_addition(&words, title.is_some());
    while core > 1 && is_suffix(words[core - 1].1, core - 1) {
        core -= 1;
    }
    let start = match core {
        0 => 0,
        1 if title.is_some_and(is_before_last) => 0,
        1 => name.len(),
        _ => words[last_name(&words[..core])].0,
    };
    WholeName {
        title,
        first: some(name[..start].trim_end()),
        last: some(&name[start..]).map(Cow::Borrowed),
    }
}

/// Returns the number of words before an addition to the last name: words in brackets at the end, or the name by birth. An addition
/// after a single word is its last name, unless a title stands before it.
fn without_addition(words: &[(usize, &str)], has_title: bool) -> usize {
    let is_born = |word: &str| is_one_of(word.trim_start_matches('('), BORN);
    // The last word is a name: Max Karl Born.
    let inner = words.iter().take(words.len().saturating_sub(1));
    if let Some(at) = inner.skip(2).position(|(_, word)| is_born(word)) {
        return at + 2;
    }
    let ends_in_bracket = words.last().is_some_and(|(_, word)| word.ends_with(')'));
    let opening = words.iter().rposition(|(_, word)| word.starts_with('('));
    match opening.filter(|&at| ends_in_bracket && at + usize::from(has_title) > 1) {
        Some(at) => at,
        None => words.len(),
    }
}

/// Returns the index of the first word of the last name. `words` are a name without suffixes.
fn last_name(words: &[(usize, &str)]) -> usize {
    let mut at = words.len() - 1;
    while at > 1 && is_one_of(words[at - 1].1, PARTICLES) {
        at -= 1;
    }
    at
}

/// Returns whether the only word after a title is a last name.
fn is_before_last(title: &str) -> bool {
    let last = title.split_whitespace().next_back().unwrap_or_default();
    !is_one_of(last.trim_end_matches('.'), BEFORE_FIRST)
}

/// Returns whether a text after a comma and `after` words has only suffixes. A single letter is an initial, not a
/// suffix.
fn are_suffixes(text: &str, after: usize) -> bool {
    let mut words = text.split([',', ' ']).filter(|word| !word.is_empty());
    let has_some = words.clone().next().is_some();
    has_some && words.all(|word| word.len() > 1 && is_suffix(word, after))
}

/// Returns whether a word after `after` other words is a suffix.
fn is_suffix(word: &str, after: usize) -> bool {
    let word = word.trim_end_matches(',');
    let inner = word.trim_start_matches('(').trim_end_matches(')');
    let plain = inner.replace('.', "");
    let is_bracketed = inner.len() < word.len();
    // People also write these Roman numerals in small letters.
    let is_small = |entry: &str| matches!(entry, "II" | "III" | "IV");
    let is_after_two =
        |entry: &&str| **entry == plain || is_small(entry) && entry.eq_ignore_ascii_case(&plain);
    is_one_of(&plain, SUFFIXES)
        || (is_bracketed && is_one_of(&plain, IN_BRACKETS))
        || HONOURS.iter().any(|honour| *honour == plain)
        || (after > 1 && AFTER_TWO.iter().any(is_after_two))
}

/// Returns the words of a text with their byte positions.
fn words(text: &str) -> Vec<(usize, &str)> {
    text.split_whitespace()
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
        .collect()
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|entry| entry.eq_ignore_ascii_case(word))
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests;
