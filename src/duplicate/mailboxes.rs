//! Mailboxes of an office or a household, which several people read.

/// The parts before the `@` that name a shared mailbox, in alphabetical order.
#[rustfmt::skip]
const GENERIC: &[&str] = &[
    "account", "accounts", "admin", "administration", "billing", "bookings", "contact", "customerservice", "email",
    "enquiries", "enquiry", "everyone", "family", "finance", "frontdesk", "general", "hello", "help", "home", "hr",
    "info", "information", "inquiries", "invoices", "mail", "mailbox", "marketing", "office", "orders", "post",
    "postmaster", "press", "reception", "sales", "secretary", "service", "services", "staff", "support", "team",
    "theoffice", "webmaster", "welcome",
];

/// The parts before the `@` of addresses that are typed where there is no email, in alphabetical order.
const PLACEHOLDERS: &[&str] = &[
    "dummy",
    "missing",
    "na",
    "nobody",
    "noemail",
    "noemailaddress",
    "nomail",
    "none",
    "noreply",
    "notgiven",
    "notknown",
    "notprovided",
    "placeholder",
    "tba",
    "tbc",
    "test",
    "unknown",
];

/// Returns whether several people probably read the mailbox of an email key: `info@`, `sales-uk@`.
pub fn is_generic(email: &str) -> bool {
    is_listed(email, GENERIC)
}

/// Returns whether an email key only fills a field that needs an email: `noemail@`, `unknown1@`.
pub fn is_placeholder(email: &str) -> bool {
    is_listed(email, PLACEHOLDERS)
}

/// Returns whether the part before the `@`, or its first word, is listed. A number at its end does not count.
fn is_listed(email: &str, list: &[&str]) -> bool {
    let local = email.split('@').next().unwrap_or_default();
    let local = local.trim_end_matches(|c: char| c.is_ascii_digit());
    let first = local.split(['.', '-', '_', '+']).next().unwrap_or_default();
    let joined = local.bytes().filter(|byte| !b".-_".contains(byte));
    is_in(list, &first.bytes()) || (first.len() < local.len() && is_in(list, &joined))
}

/// Returns whether a word, given by its bytes, is in a list. Nearly all differ in the first bytes.
fn is_in(list: &[&str], word: &(impl Iterator<Item = u8> + Clone)) -> bool {
    list.binary_search_by(|listed| listed.bytes().cmp(word.clone()))
        .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_in_order() {
        assert!(GENERIC.is_sorted() && PLACEHOLDERS.is_sorted());
    }

    #[test]
    fn an_office_s_mailbox_is_known_by_its_name() {
        for (email, expected) in [
            ("info@moor.example", true),
            ("sales-uk@moor.example", true),
            ("customer.service@moor.example", true),
            ("ada@moor.example", false),
            ("informant@moor.example", false),
            ("a.office@moor.example", false),
            ("q@example.com", false),
        ] {
            assert_eq!(is_generic(email), expected, "{email}");
        }
    }

    #[test]
    fn a_placeholder_is_known_by_its_name() {
        for (email, expected) in [
            ("noemail@moor.example", true),
            ("no-reply@moor.example", true),
            ("noemail12@moor.example", true),
            ("not.provided@moor.example", true),
            ("nora@moor.example", false),
            ("nathan@moor.example", false),
            ("info@moor.example", false),
        ] {
            assert_eq!(is_placeholder(email), expected, "{email}");
        }
    }
}
