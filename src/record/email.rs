//! Email addresses: the forms that mail systems accept, and the key for comparisons.
//!
//! The forms are those of RFC 5321 and 5322 without comments, quoted locals and address literals. A domain has a dot.
//! Letters beyond ASCII are allowed in the domain (IDN), not before the `@`.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;

use super::text;

/// The largest length of the local part in bytes (RFC 5321, 4.5.3.1.1).
const LOCAL_MAX: usize = 64;
/// The largest length of an address in bytes: a path of 256 without its two brackets (RFC 5321, 4.5.3.1.3).
const TOTAL_MAX: usize = 254;
/// The largest length of a label in bytes (RFC 1035, 2.3.4).
const LABEL_MAX: usize = 63;

/// Returns whether mail systems accept the form of an address. The address has to be trimmed.
pub fn is_valid(address: &str) -> bool {
    let Some(at) = memchr::memchr(b'@', address.as_bytes()) else {
        return false;
    };
    let (local, domain) = (&address[..at], &address[at + 1..]);
    address.len() <= TOTAL_MAX && is_local(local.as_bytes()) && is_domain(domain)
}

/// Returns the address in a cleaned cell: without `mailto:`, angle brackets, the apostrophes that mail programs and
/// exports add, and the mark that separated it from the next address. Returns `None` if it is not an address.
///
/// RFC 5322 allows an apostrophe or an equals sign at the beginning. Here both are taken for remains of an export.
pub fn address(text: &str) -> Option<&str> {
    let is_meant = |text: &str| !text.starts_with(['\'', '=']) && is_valid(text);
    if is_meant(text) {
        return Some(text);
    }
    let address = without_wrapping(text);
    is_meant(address).then_some(address)
}

fn without_wrapping(text: &str) -> &str {
    let mut text = text;
    loop {
        let mut inner = text::bare(text)
            .trim_end_matches(['\'', ';', ',', '.'])
            .trim_end();
        if let Some((scheme, rest)) = inner.split_at_checked("mailto:".len())
            && scheme.eq_ignore_ascii_case("mailto:")
        {
            inner = rest;
        }
        if let Some(within) = inner.strip_prefix('<').and_then(|it| it.strip_suffix('>')) {
            inner = within;
        }
        if inner.len() == text.len() {
            return text;
        }
        text = inner;
    }
}

/// Returns the key for comparisons: the address in lower case.
pub fn key(address: &str) -> Cow<'_, str> {
    if address.is_ascii() && !address.bytes().any(|b| b.is_ascii_uppercase()) {
        Cow::Borrowed(address)
    } else {
        Cow::Owned(address.to_lowercase())
    }
}

fn is_local(local: &[u8]) -> bool {
    let mut after_dot = true;
    for &byte in local {
        match byte {
            b'.' if after_dot => return false,
            b'.' => after_dot = true,
            _ if ATOM[usize::from(byte)] => after_dot = false,
            _ => return false,
        }
    }
    !after_dot && local.len() <= LOCAL_MAX
}

/// The characters of an `atext` (RFC 5322, 3.2.3).
const ATOM: [bool; 256] = {
    let mut table = [false; 256];
    let marks = b"!#$%&'*+-/=?^_`{|}~";
    let mut at = 0;
    while at < marks.len() {
        table[marks[at] as usize] = true;
        at += 1;
    }
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            table[byte as usize] = true;
        }
        byte += 1;
    }
    table
};

fn is_domain(domain: &str) -> bool {
    let labels = || domain.as_bytes().split(|&byte| byte == b'.');
    let is_label = if domain.is_ascii() {
        is_ascii_label
    } else {
        is_label
    };
    labels().count() > 1
        && labels().all(is_label)
        // Servers are asked for the ASCII form of such a domain, which has its own limits.
        && (domain.is_ascii() || idna::domain_to_ascii_strict(domain).is_ok())
}

fn is_ascii_label(label: &[u8]) -> bool {
    let edge = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    label.len() <= LABEL_MAX
        && edge(label.first())
        && edge(label.last())
        && label
            .iter()
            .all(|&byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// Returns whether a label with letters beyond ASCII is valid.
fn is_label(label: &[u8]) -> bool {
    let Ok(label) = std::str::from_utf8(label) else {
        return false;
    };
    // Vowel signs are marks in some scripts, and may end a word.
    let is_letter = |c: char| c.is_alphanumeric() || is_combining_mark(c);
    label.starts_with(char::is_alphanumeric)
        && label.ends_with(is_letter)
        && label.chars().all(|c| is_letter(c) || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn valid_and_invalid_forms() {
        let long_local = format!("{}@example.com", "a".repeat(65));
        let long_label = format!("a@{}.com", "b".repeat(64));
        let long_idn = format!("a@{}ü.com", "b".repeat(60));
        let longest_idn = format!("a@{}ü.com", "b".repeat(54));
        let cases = [
            ("anna@example.com", true),
            ("anna.b-c+tag@mail.example.co.uk", true),
            ("o'brien@example.com", true),
            ("a@bücher.example", true),
            ("a@xn--bcher-kva.example", true),
            ("1@2.de", true),
            ("", false),
            ("n/a", false),
            ("anna.example.com", false),
            ("anna@@example.com", false),
            ("anna@b@example.com", false),
            ("anna@", false),
            ("@example.com", false),
            ("anna x@example.com", false),
            ("anna@example", false),
            ("anna@example..com", false),
            ("anna@example.com.", false),
            ("anna,x@example.com", false),
            ("anna@-example.com", false),
            ("anna@example-.com", false),
            (".anna@example.com", false),
            ("anna.@example.com", false),
            ("an..na@example.com", false),
            ("\"anna\"@example.com", false),
            ("anna@[192.0.2.1]", false),
            ("anna(work)@example.com", false),
            ("änna@example.com", false),
            (&long_local, false),
            (&long_label, false),
            (&long_idn, false),
            (&longest_idn, true),
            ("a@हिन्दी.example", true),
            ("a@bücher--x.example", true),
            ("a@bü\u{ad}cher.example", false),
            ("a@ü.\u{301}x.example", false),
        ];
        for (address, valid) in cases {
            assert_eq!(is_valid(address), valid, "{address}");
        }
    }

    #[test]
    fn the_marks_that_programs_write_around_an_address_are_removed() {
        let cases = [
            ("jan@example.com", Some("jan@example.com")),
            ("o'neil@example.com", Some("o'neil@example.com")),
            ("'jan@example.com", Some("jan@example.com")),
            ("'jan@example.com'", Some("jan@example.com")),
            ("''jan@example.com", Some("jan@example.com")),
            ("'o'neil@example.com'", Some("o'neil@example.com")),
            ("mailto:jan@example.com", Some("jan@example.com")),
            ("MAILTO: jan@example.com", Some("jan@example.com")),
            ("<jan@example.com>", Some("jan@example.com")),
            ("<mailto:jan@example.com>;", Some("jan@example.com")),
            ("jan@example.com;", Some("jan@example.com")),
            ("jan@example.com ,", Some("jan@example.com")),
            ("jan@example.com.", Some("jan@example.com")),
            ("'=cat@example.com", None),
            ("=cat@example.com", None),
            ("mailto:jan@example.com?subject=x", None),
            ("Jan <jan@example.com>", None),
            ("<jan@example.com", None),
            ("jan@example.com; ben@example.com", None),
            ("jan@example.com,ben@example.com;", None),
            ("mailto:", None),
            ("'", None),
            ("ä", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(address(text), expected, "{text}");
            if let Some(expected) = expected {
                assert_eq!(address(expected), Some(expected), "{text} is stored");
            }
        }
    }

    #[test]
    fn keys_ignore_case_only() {
        assert_eq!(key("Anna@Example.COM"), "anna@example.com");
        assert_eq!(key("A@BÜCHER.example"), "a@bücher.example");
        assert!(matches!(key("anna@example.com"), Cow::Borrowed(_)));
    }
}
