//! The reason why there is no connection to a server, in plain words.

use std::error::Error;
use std::io::{self, ErrorKind};

/// Returns the server that a request did not reach, and the reason: `localhost:8787: it refuses the connection`.
pub fn told(error: &reqwest::Error) -> String {
    let host = error.url().and_then(|url| {
        let host = url.host_str()?;
        Some(
            url.port()
                .map_or(host.to_owned(), |port| format!("{host}:{port}")),
        )
    });
    let host = host.unwrap_or_else(|| "the server".to_owned());
    format!("{host}: {}", reason(error))
}

fn reason(error: &reqwest::Error) -> String {
    let mut cause: Option<&(dyn Error + 'static)> = error.source();
    let mut last = String::new();
    while let Some(one) = cause {
        let inner = one.downcast_ref::<io::Error>();
        let wrapped = inner.and_then(io::Error::get_ref);
        let is_tls = |error: &(dyn Error + 'static)| error.is::<rustls::Error>();
        if is_tls(one) || wrapped.is_some_and(|wrapped| is_tls(wrapped)) {
            return format!("no encrypted connection (TLS) is possible ({one})");
        }
        last = one.to_string();
        // The look-up of a name has no type of its own.
        if last.starts_with("dns error") {
            return "no address is known for this name (DNS)".to_owned();
        }
        if let Some(words) = inner.and_then(|inner| words(inner.kind())) {
            return words.to_owned();
        }
        cause = match wrapped {
            Some(wrapped) => Some(wrapped),
            None => one.source(),
        };
    }
    if error.is_timeout() {
        return "it did not answer in time".to_owned();
    }
    if last.is_empty() {
        return "there is no connection".to_owned();
    }
    format!("there is no connection ({last})")
}

/// Returns a fault of the network in words, or `None` if it is another one.
fn words(kind: ErrorKind) -> Option<&'static str> {
    Some(match kind {
        ErrorKind::ConnectionRefused => "it refuses the connection",
        ErrorKind::TimedOut => "it did not answer in time",
        ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown => {
            "this machine has no network connection to it"
        }
        ErrorKind::ConnectionReset
        | ErrorKind::ConnectionAborted
        | ErrorKind::BrokenPipe
        | ErrorKind::UnexpectedEof => "it closed the connection",
        _ => return None,
    })
}
