//! Mailboxes of an office or a household, which several people read.

/// The parts before the `@` that name a shared mailbox.
#[rustfmt::skip]
const GENERIC: &[&str] = &[
    "account", "accounts", "admin", "administration", "billing", "bookings", "contact", "customerservice", "email",
    "enquiries", "enquiry", "everyone", "family", "finance", "frontdesk", "general", "hello", "help", "home", "hr",
    "info", "information", "inquiries", "invoices", "mail", "mailbox", "marketing", "na", "nobody", "noemail",
    "none", "noreply", "office", "orders", "post", "postmaster", "press", "reception", "sales", "secretary",
    "service", "services", "staff", "support", "team", "test", "theoffice", "unknown", "webmaster", "welcome",
];

/// Returns whether several people probably read the mailbox of an email key: `info@`, `sales-uk@`.
pub fn is_generic(email: &str) -> bool {
    let local = email.split('@').next().unwrap_or_default();
    let is_listed = |word: &str| GENERIC.contains(&word);
    let first = local.split(['.', '-', '_', '+']).next();
    is_listed(&local.replace(['.', '-', '_'], "")) || first.is_some_and(is_listed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_s_mailbox_is_known_by_its_name() {
        for (email, expected) in [
            ("info@moor.example", true),
            ("sales-uk@moor.example", true),
            ("no-reply@moor.example", true),
            ("customer.service@moor.example", true),
            ("ada@moor.example", false),
            ("informant@moor.example", false),
            ("a.office@moor.example", false),
            ("q@example.com", false),
        ] {
            assert_eq!(is_generic(email), expected, "{email}");
        }
    }
}
