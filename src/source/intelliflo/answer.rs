//! Interprets answers: success, a reason for another try, or a final failure.

use std::error::Error as _;
use std::io::{self, Read};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use reqwest::blocking::Response;
use reqwest::header::{LOCATION, RETRY_AFTER};
use reqwest::{StatusCode, Url};
use rustls::CertificateError;

use super::wait::asked_for;
use super::{Resource, unreached};
use crate::error::{Error, Result};

/// The largest answer in bytes, uncompressed. A page of 500 clients has about 2 MB.
const BODY_MAX: u64 = 32 << 20;
/// The number of characters of an answer that a message shows.
const SHOWN: usize = 120;
/// The length of a word in an answer from which on it may be a token, in characters.
const TOKEN_MIN: usize = 20;

/// The hint for refused credentials.
const CHECK: &str =
    "Check client id, tenant id, secret and API key: intake connector intelliflo set";

/// The reason why a request has no result.
#[derive(Debug)]
pub enum Trouble {
    /// Another try may succeed.
    Again {
        why: String,
        /// The wait that the server asks for.
        after: Option<Duration>,
    },
    /// There is no connection. Another try may succeed. Holds the server and the reason.
    Unreached(String),
    /// The server asks for a wait that is longer than the limit.
    TooLong { why: String, wait: Duration },
    /// The token or the credentials are not accepted.
    Unauthorized,
    /// The credentials are accepted, but not for this resource. Holds the status and an excerpt of the answer.
    Forbidden(String),
    /// The resource does not exist (404).
    Missing,
    /// The fetch has taken longer than this limit.
    Overdue(Duration),
    /// Another request has failed, and the fetch was stopped.
    Stopped,
    /// The certificate of the server is not accepted. Holds the reason.
    Untrusted(String),
    /// Another try cannot succeed. Holds the reason.
    Final(String),
}

impl Trouble {
    /// Returns the trouble that a status other than 200 stands for. `after` is the wait that the answer asks for.
    pub fn of(
        status: StatusCode,
        after: Option<Duration>,
        excerpt: impl FnOnce() -> String,
    ) -> Self {
        let said = || format!("{status}{}", excerpt());
        match status.as_u16() {
            401 => Trouble::Unauthorized,
            403 => Trouble::Forbidden(said()),
            404 => Trouble::Missing,
            429 | 503 => Trouble::Again { why: said(), after },
            408 | 500 | 502 | 504 => Trouble::Again {
                why: said(),
                after: None,
            },
            300..=399 => Trouble::Final(format!("{status} to another host, which is not followed")),
            _ => Trouble::Final(said()),
        }
    }

    /// Returns the error that ends the command. `what` is the request, `resource` none for signing in, and `tries` the
    /// number of tries that are allowed.
    pub fn explained(self, what: &str, resource: Option<Resource>, tries: u32) -> Error {
        let status = "Show the settings: intake connector intelliflo status";
        match (self, resource) {
            (Trouble::Forbidden(why), Some(resource)) => forbidden(what, &why, resource),
            (Trouble::Unauthorized, _) | (Trouble::Forbidden(_), None) => refused(what),
            (Trouble::Overdue(total), _) => Error::failure(format!(
                "Intelliflo: the fetch takes longer than {} minutes",
                total.as_secs() / 60
            ))
            .hint("Nothing was written. Allow more: intake config set intelliflo.longest_fetch MINUTES"),
            (Trouble::Again { why, .. }, _) => {
                Error::failure(format!("Intelliflo: {what}: {why}{}", tried(tries)))
                    .hint("Try again later; nothing was written.")
            }
            (Trouble::Unreached(why), _) => Error::failure(format!(
                "Intelliflo cannot be reached at {why}{}",
                tried(tries)
            ))
            .hint("Nothing was written. Check the network connection, or try again later.")
            .hint("Check the address: intake connector intelliflo status"),
            (Trouble::TooLong { why, wait }, _) => Error::failure(format!(
                "Intelliflo: {what}: {why}; it asks to wait {} s",
                wait.as_secs()
            ))
            .hint("Try again after that, or wait longer: intake config set intelliflo.longest_wait SECONDS"),
            (Trouble::Missing, _) => {
                Error::failure(format!("Intelliflo: {what}: 404 Not Found")).hint(status)
            }
            (Trouble::Untrusted(why), _) => Error::failure(format!("Intelliflo: {what}: {why}"))
                .hint("Nothing was sent. Check the address: intake connector intelliflo status")
                .hint("If the certificate belongs to your organisation, install it among the certificates that this machine trusts."),
            (Trouble::Stopped, _) => Error::failure("Intelliflo: the fetch was stopped"),
            (Trouble::Final(why), resource) => {
                let error = Error::failure(format!("Intelliflo: {what}: {why}"));
                match resource {
                    Some(_) => error.hint(status),
                    None => error.hint(CHECK),
                }
            }
        }
    }
}

/// Returns the number of tries, if there were several.
fn tried(tries: u32) -> String {
    if tries > 1 {
        format!(" ({tries} tries)")
    } else {
        String::new()
    }
}

/// Returns the error for credentials that are not accepted.
fn refused(what: &str) -> Error {
    Error::failure(format!("Intelliflo refuses the credentials ({what})"))
        .hint(CHECK)
        .hint("Test them: intake connector intelliflo test")
}

/// Returns the error for a 403: the gateway refuses the API key, or the application lacks a scope. For the lists of one
/// client the key cannot be the reason, because the list of clients was answered with the same key.
fn forbidden(what: &str, why: &str, resource: Resource) -> Error {
    let error = Error::failure(format!("Intelliflo does not allow {what}: {why}"));
    let error = match resource {
        Resource::Clients => {
            error.hint("Check the API key first. To set it again: intake connector intelliflo set")
        }
        Resource::ContactDetails | Resource::Employments | Resource::Incomes => error,
    };
    error.hint(format!(
        "Grant the scope {} to the application in Intelliflo's developer portal. It is required for {}.",
        resource.scope(),
        resource.words()
    ))
}

/// Returns the trouble of a request without an answer.
pub fn not_sent(error: &reqwest::Error) -> Trouble {
    if let Some(why) = bad_certificate(error) {
        let host = error.url().and_then(Url::host_str).unwrap_or("the server");
        return Trouble::Untrusted(format!("the certificate of {host} is not accepted: {why}"));
    }
    Trouble::Unreached(unreached::told(error))
}

/// Returns the fault of the certificate, or `None` if there is no connection for another reason.
fn bad_certificate(error: &reqwest::Error) -> Option<String> {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = error.source();
    while let Some(error) = cause {
        let inner = error
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref);
        let tls = match inner {
            Some(inner) => inner.downcast_ref::<rustls::Error>(),
            None => error.downcast_ref::<rustls::Error>(),
        };
        if let Some(rustls::Error::InvalidCertificate(why)) = tls {
            return Some(fault_of(why));
        }
        cause = match inner {
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    None
}

fn fault_of(certificate: &CertificateError) -> String {
    use CertificateError as Of;
    match certificate {
        Of::UnknownIssuer => "this machine does not trust its issuer".to_owned(),
        Of::Expired | Of::ExpiredContext { .. } => "it has expired".to_owned(),
        Of::NotValidYet | Of::NotValidYetContext { .. } => "it is not valid yet".to_owned(),
        Of::NotValidForName | Of::NotValidForNameContext { .. } => {
            "it is for another name".to_owned()
        }
        other => format!("{other:?}"),
    }
}

/// Returns the trouble of an answer that is not the expected JSON, such as a web page of a proxy.
pub fn not_json(error: &serde_json::Error) -> Trouble {
    // The text of the error may repeat parts of the answer.
    let why = format!(
        "the answer cannot be understood (line {}, column {})",
        error.line(),
        error.column()
    );
    Trouble::Again { why, after: None }
}

/// Returns the wait that an answer asks for, from its `Retry-After` header.
pub fn retry_after(response: &Response) -> Option<Duration> {
    let header = response.headers().get(RETRY_AFTER)?.to_str().ok()?;
    asked_for(header, Timestamp::now())
}

/// Reads the body of an answer. Fails if it breaks off, takes longer than `timeout`, or is too large. The body of a
/// redirect is empty.
pub fn body(response: Response, timeout: Duration) -> std::result::Result<Vec<u8>, Trouble> {
    // A redirect that was not followed is an error, and its body is not needed.
    if response.status().is_redirection() && response.headers().contains_key(LOCATION) {
        return Ok(Vec::new());
    }
    let until = Instant::now() + timeout;
    let mut input = response.take(BODY_MAX + 1);
    let (mut body, mut buffer) = (Vec::new(), vec![0; 64 * 1024]);
    loop {
        let read = input.read(&mut buffer).map_err(|error| Trouble::Again {
            why: format!("the answer broke off: {}", chain(error)),
            after: None,
        })?;
        if read == 0 {
            return Ok(body);
        }
        body.extend_from_slice(&buffer[..read]);
        if body.len() as u64 > BODY_MAX {
            let megabytes = BODY_MAX >> 20;
            return Err(Trouble::Final(format!(
                "the answer has more than {megabytes} MB"
            )));
        }
        if Instant::now() > until {
            return Err(Trouble::Again {
                why: "the answer came too slowly".to_owned(),
                after: None,
            });
        }
    }
}

/// Returns an excerpt of an answer for a message: one line that begins with a colon, without anything that is or may be
/// a secret. Empty if the answer is blank.
pub fn excerpt(body: &[u8], secrets: &[&str]) -> String {
    let mut text = unescaped(body)
        .unwrap_or_else(|| String::from_utf8_lossy(&body[..body.len().min(4096)]).into_owned());
    for secret in secrets {
        text = text.replace(secret, "***");
    }
    let words = text.split_whitespace().map(|word| {
        let longest = word
            .split(|c: char| !(c.is_ascii_alphanumeric() || "+/=_-.".contains(c)))
            .map(str::len)
            .max();
        if longest.unwrap_or(0) >= TOKEN_MIN {
            "***"
        } else {
            word
        }
    });
    let line = words.collect::<Vec<_>>().join(" ");
    if line.is_empty() {
        return String::new();
    }
    let mut shown: String = line.chars().take(SHOWN).collect();
    if shown.len() < line.len() {
        shown.push('…');
    }
    format!(": {shown}")
}

/// Returns JSON without needless escapes, because an escaped secret would not be found. Returns `None` if the body has
/// no escapes, or is no JSON.
fn unescaped(body: &[u8]) -> Option<String> {
    if !body.contains(&b'\\') {
        return None;
    }
    let json: serde_json::Value = serde_json::from_slice(body).ok()?;
    Some(json.to_string())
}

/// Returns the text of an error with all its causes.
fn chain(error: impl Into<anyhow::Error>) -> String {
    format!("{:#}", error.into())
}

/// Fails if the resource of a request does not exist, although it always exists.
pub fn assert_found<T>(found: Option<T>, what: &str) -> Result<T> {
    found.ok_or_else(|| Trouble::Missing.explained(what, None, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_mean_what_they_mean() {
        let cases = [
            (401, "Unauthorized"),
            (403, "Forbidden"),
            (404, "Missing"),
            (429, "Again"),
            (503, "Again"),
            (500, "Again"),
            (302, "Final"),
            (400, "Final"),
            (418, "Final"),
        ];
        for (status, expected) in cases {
            let status = StatusCode::from_u16(status).unwrap();
            let trouble = format!("{:?}", Trouble::of(status, None, String::new));
            assert!(trouble.starts_with(expected), "{status}: {trouble}");
        }
    }

    #[test]
    fn an_excerpt_is_short_and_holds_no_secret() {
        let long = "word ".repeat(100);
        let cases = [
            ("", String::new()),
            ("busy,\n try later", ": busy, try later".to_owned()),
            ("key s3cret was wrong", ": key *** was wrong".to_owned()),
            (
                "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.abc",
                ": Authorization: Bearer ***".to_owned(),
            ),
            (
                "{\"token\":\"YWJjZGVmZ2hpamtsbW5vcHFy\"}",
                ": ***".to_owned(),
            ),
            (
                r#"{"why":"s3cre\u0074 is wrong"}"#,
                ": {\"why\":\"*** is wrong\"}".to_owned(),
            ),
            (&long, format!(": {}…", &long[..120])),
        ];
        for (body, expected) in cases {
            assert_eq!(excerpt(body.as_bytes(), &["s3cret"]), expected, "{body}");
        }
    }
}
