//! Addresses: the base to which secrets are sent, and the link to the next page.

use std::net::IpAddr;

use reqwest::Url;

use crate::error::{Error, Result};

/// The API of the vendor's British service.
pub const API_BASE: &str = "https://api.gb.intelliflo.net/v2";
/// The address for signing in to that service.
pub const IDENTITY_BASE: &str = "https://identity.gb.intelliflo.net/core";

/// A base address to which secrets may be sent: with encryption, or on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(Url);

impl Base {
    /// Reads a base from text.
    ///
    /// # Errors
    /// Returns a usage error if the text is no address, or an address to which secrets would be sent without
    /// encryption.
    pub fn parse(text: &str) -> Result<Self> {
        // The text before an @ may be a password, even in an address that cannot be parsed. No message shows it.
        let shown = match text.rsplit_once('@') {
            Some((_, rest)) => format!("***@{rest}"),
            None => text.to_owned(),
        };
        let refuse = |why: &str| {
            Err(Error::usage(format!(
                "\"{shown}\" is not a valid address for the connector: {why}"
            ))
            .hint(format!("Write it like {API_BASE}.")))
        };
        let Ok(url) = Url::parse(text.trim()) else {
            return refuse("it cannot be read");
        };
        if !url.username().is_empty() || url.password().is_some() {
            return refuse("it must not hold a name or password");
        }
        if url.query().is_some() || url.fragment().is_some() {
            return refuse("it must end with its path");
        }
        match url.scheme() {
            "https" => {}
            "http" if is_loopback(&url) => {}
            "http" => return refuse("secrets are sent by https only"),
            _ => return refuse("it must begin with https://"),
        }
        Ok(Base(url))
    }

    /// Returns the address of a path below the base. The segments are escaped.
    pub fn join(&self, segments: &[&str]) -> Url {
        let mut url = self.0.clone();
        if let Ok(mut path) = url.path_segments_mut() {
            path.pop_if_empty().extend(segments);
        }
        url
    }

    /// Returns whether the base is on this machine, without encryption. Such requests must not go through a proxy.
    pub fn is_plain(&self) -> bool {
        self.0.scheme() == "http"
    }

    /// Returns the address as text, without a slash at the end.
    pub fn as_str(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let host = host
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .unwrap_or(host);
    host == "localhost"
        || host
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

/// Returns the number of items before the next page, from the link to it. Returns `None` if the link does not tell.
/// Nothing else of a link is used, so that a token is never sent to another host.
pub fn skip_of(next_href: &str) -> Option<u64> {
    let (_, query) = next_href.split_once('?')?;
    let query = query.split('#').next().unwrap_or(query);
    let value = query.split('&').find_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        let name = name.trim_start_matches('$').trim_start_matches("%24");
        name.eq_ignore_ascii_case("skip").then_some(value)
    });
    value?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_go_by_https_or_stay_on_this_machine() {
        let cases = [
            (API_BASE, true),
            ("https://api.example.com", true),
            ("http://127.0.0.1:8080/v2", true),
            ("http://localhost:8080", true),
            ("http://[::1]:8080/v2", true),
            ("http://api.example.com", false),
            ("http://127.0.0.1.example.com", false),
            ("http://localhost.example.com", false),
            ("ftp://example.com", false),
            ("https://me:secret@example.com", false),
            ("https://example.com/v2?x=1", false),
            ("api.example.com/v2", false),
            ("", false),
        ];
        for (text, is_good) in cases {
            assert_eq!(Base::parse(text).is_ok(), is_good, "{text}");
        }
    }

    #[test]
    fn a_password_in_an_address_is_not_repeated() {
        for text in [
            "https://me:s3cret@example.com",
            "http://s3cret@example.com/v2",
            "me:s3cret@example.com",
            "https://me:s3cr@s3cret@example.com:port",
        ] {
            let error = Base::parse(text).unwrap_err().to_string();
            assert!(!error.contains("s3cr"), "{error}");
        }
    }

    #[test]
    fn paths_are_added_below_the_base() {
        for base in ["https://api.example.com/v2", "https://api.example.com/v2/"] {
            let base = Base::parse(base).unwrap();
            assert_eq!(base.as_str(), "https://api.example.com/v2");
            let url = base.join(&["clients", "7/../8", "incomes"]);
            assert_eq!(
                url.as_str(),
                "https://api.example.com/v2/clients/7%2F..%2F8/incomes"
            );
        }
    }

    #[test]
    fn only_the_skip_of_a_link_is_taken() {
        let cases = [
            ("https://other.example/v2/clients?top=2&skip=4", Some(4)),
            ("/v2/clients?skip=10&top=5", Some(10)),
            ("/v2/clients?$skip=10", Some(10)),
            ("/v2/clients?skip=10#x", Some(10)),
            ("/v2/clients?top=5", None),
            ("/v2/clients?skip=-1", None),
            ("/v2/clients?skip=99999999999999999999999", None),
            ("nonsense", None),
        ];
        for (link, expected) in cases {
            assert_eq!(skip_of(link), expected, "{link}");
        }
    }
}
