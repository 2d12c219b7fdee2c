//! Sends requests: signs in, tries again, and waits.
//!
//! No message holds a secret, a token or more than an excerpt of an answer.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use reqwest::blocking::{ClientBuilder, RequestBuilder};
use reqwest::header::{ACCEPT, HeaderValue};
use reqwest::redirect::Policy;
use reqwest::{StatusCode, Url};
use serde::de::DeserializeOwned;

use super::answer::{self, Trouble};
use super::wait::{Pace, before_retry};
use super::wire::SignedIn;
use super::{Access, Limits, Resource};
use crate::error::{Error, Result};
use crate::limits;
use crate::secret::Secret;

/// The grant for the data of a practice. Intelliflo refuses the plain grant of OAuth.
const GRANT: &str = "tenant_client_credentials";
/// The scopes of the token.
const SCOPES: &str = "client_data client_financial_data";
/// The number of redirects on one host that are followed.
const REDIRECTS: usize = 5;
const CONNECT_TIMEOUT: Duration = Duration::from_secs(15);
/// The time before its end when a token is renewed. A tenth of its life applies if that is less.
const MARGIN: Duration = Duration::from_mins(1);
/// The life of a token in seconds, if the answer does not tell.
const LIFE: i64 = 3600;
/// The interval in which the remaining seconds of a wait are shown.
const SECOND: Duration = Duration::from_secs(1);
/// The interval in which a wait checks whether the fetch was stopped.
const SLICE: Duration = Duration::from_millis(50);

/// A token, and the time until which it is used.
struct Token {
    secret: Secret,
    until: Instant,
}

/// A connection to the API, which several threads use at the same time.
pub struct Client {
    http: reqwest::blocking::Client,
    access: Access,
    api_key: HeaderValue,
    limits: Limits,
    token: Mutex<Option<Token>>,
    /// All tokens of this run, which no message may show.
    given: Mutex<Vec<Secret>>,
    pace: Pace,
    is_stopped: AtomicBool,
    /// The start of the current fetch.
    begun: Mutex<Instant>,
    notes: Mutex<Vec<String>>,
    /// Shows the remaining seconds of a wait that the service asks for.
    countdown: Mutex<Option<Countdown>>,
}

/// Shows the remaining seconds of a wait, and then that it is over.
pub type Countdown = Box<dyn Fn(Option<u64>) + Send>;

impl Client {
    /// Prepares a connection. Nothing is sent yet.
    ///
    /// # Errors
    /// Fails if the API key cannot be sent in a header, or the certificates of the system cannot be read.
    pub fn new(access: Access, limits: Limits) -> Result<Self> {
        // This fails if the provider is installed already, and it is the same one.
        drop(rustls::crypto::ring::default_provider().install_default());
        let mut api_key = HeaderValue::from_str(access.api_key.reveal()).map_err(|_| {
            Error::usage("the API key holds characters that cannot be sent")
                .hint("Set it again: intake connector intelliflo set")
        })?;
        api_key.set_sensitive(true);
        let http = builder(&access, &limits).build().map_err(not_built)?;
        Ok(Client {
            http,
            api_key,
            pace: Pace::new(limits.per_second),
            access,
            limits,
            token: Mutex::new(None),
            given: Mutex::new(Vec::new()),
            is_stopped: AtomicBool::new(false),
            begun: Mutex::new(Instant::now()),
            notes: Mutex::new(Vec::new()),
            countdown: Mutex::new(None),
        })
    }

    /// Returns the number of requests that may be sent at the same time.
    pub fn parallel(&self) -> usize {
        self.limits.parallel
    }

    /// Returns whether a list fails that has fewer items than the server counts.
    pub fn checks_counts(&self) -> bool {
        self.limits.checks_counts
    }

    /// Starts a fetch: its time limit counts from now on.
    pub fn begin(&self) {
        *locked(&self.begun) = Instant::now();
    }

    /// Signs in, unless there is a valid token.
    ///
    /// # Errors
    /// Fails if the credentials are refused or the service cannot be reached.
    pub fn sign_in(&self) -> Result<()> {
        self.token().map(drop)
    }

    /// Ends the waits and requests of all threads, because one of them has failed.
    pub fn stop(&self) {
        self.is_stopped.store(true, Ordering::Relaxed);
    }

    /// Shows the waits that the service asks for.
    pub fn show_waits(&self, countdown: Countdown) {
        *locked(&self.countdown) = Some(countdown);
    }

    /// Returns the notes on requests that were tried again since the last call, each with the reason.
    pub fn take_notes(&self) -> Vec<String> {
        std::mem::take(&mut *locked(&self.notes))
    }

    /// Returns the address of a resource below the base of the API.
    pub fn address(&self, segments: &[&str]) -> Url {
        self.access.api.join(segments)
    }

    /// Reads the JSON at an address, or returns `None` if there is none (404).
    ///
    /// # Errors
    /// Fails if signing in fails, or the request fails after all allowed tries.
    pub fn get<T: DeserializeOwned>(&self, resource: Resource, url: &Url) -> Result<Option<T>> {
        match self.ask(url)? {
            Ok(answer) => Ok(Some(answer)),
            Err(Trouble::Missing) => Ok(None),
            Err(trouble) => Err(self.explained(trouble, &what(url), Some(resource))),
        }
    }

    /// Reads the JSON at an address, or returns the reason why it cannot be read. Signs in again once if the token is
    /// refused.
    ///
    /// # Errors
    /// Fails if signing in fails.
    pub fn ask<T: DeserializeOwned>(&self, url: &Url) -> Result<std::result::Result<T, Trouble>> {
        let mut is_first = true;
        loop {
            let token = self.token()?;
            let request = || {
                self.http
                    .get(url.clone())
                    .bearer_auth(token.reveal())
                    .header("x-api-key", self.api_key.clone())
                    .header(ACCEPT, "application/json")
            };
            match self.persist(&what(url), request) {
                Err(Trouble::Unauthorized) if is_first => self.discard(&token),
                answer => return Ok(answer),
            }
            is_first = false;
        }
    }

    /// Sends a request until it succeeds, cannot succeed, or all tries are used.
    fn persist<T: DeserializeOwned>(
        &self,
        what: &str,
        request: impl Fn() -> RequestBuilder,
    ) -> std::result::Result<T, Trouble> {
        let mut tried = 0;
        loop {
            tried += 1;
            self.assert_in_time(Duration::ZERO)?;
            self.sleep(self.pace.turn())?;
            let is_last = tried >= self.limits.tries;
            let (why, after) = match self.attempt(request()) {
                Ok(answer) => return Ok(answer),
                Err(Trouble::Again { why, after }) if !is_last => (why, after),
                Err(Trouble::Unreached(why)) if !is_last => (why, None),
                Err(trouble) => return Err(trouble),
            };
            let wait = after.unwrap_or_else(|| before_retry(tried, self.limits.longest_wait));
            if wait > self.limits.longest_wait {
                return Err(Trouble::TooLong { why, wait });
            }
            let seconds = wait.as_secs_f32();
            locked(&self.notes).push(format!("{what}: {why}; tried again after {seconds:.1} s"));
            self.assert_in_time(wait)?;
            if after.is_some() {
                self.count_down(wait)?;
            } else {
                self.sleep(wait)?;
            }
        }
    }

    /// Waits as the service asks, and shows the remaining seconds.
    fn count_down(&self, wait: Duration) -> std::result::Result<(), Trouble> {
        let tell = |left| {
            if let Some(show) = &*locked(&self.countdown) {
                show(left);
            }
        };
        let mut left = wait;
        while !left.is_zero() {
            tell(Some(
                left.as_millis()
                    .div_ceil(1000)
                    .try_into()
                    .unwrap_or(u64::MAX),
            ));
            let step = left.min(SECOND);
            self.sleep(step)?;
            left -= step;
        }
        tell(None);
        Ok(())
    }

    /// Fails if the fetch has reached its time limit, or would reach it after a wait.
    fn assert_in_time(&self, wait: Duration) -> std::result::Result<(), Trouble> {
        if locked(&self.begun).elapsed() + wait > self.limits.total {
            return Err(Trouble::Overdue(self.limits.total));
        }
        Ok(())
    }

    fn attempt<T: DeserializeOwned>(
        &self,
        request: RequestBuilder,
    ) -> std::result::Result<T, Trouble> {
        let response = request.send().map_err(|error| answer::not_sent(&error))?;
        let status = response.status();
        let after = answer::retry_after(&response);
        let body = answer::body(response, self.limits.timeout)?;
        if status == StatusCode::OK {
            return serde_json::from_slice(&body).map_err(|error| answer::not_json(&error));
        }
        Err(Trouble::of(status, after, || self.excerpt(&body)))
    }

    /// Returns the token. Signs in if there is none, or if it ends soon.
    fn token(&self) -> Result<Secret> {
        let mut token = locked(&self.token);
        if let Some(token) = &*token
            && token.until > Instant::now()
        {
            return Ok(token.secret.clone());
        }
        let new = self.new_token()?;
        let secret = new.secret.clone();
        *token = Some(new);
        Ok(secret)
    }

    fn new_token(&self) -> Result<Token> {
        let url = self.access.identity.join(&["connect", "token"]);
        let what = format!("POST {}", path_of(&url));
        let form = [
            ("grant_type", GRANT),
            ("scope", SCOPES),
            ("tenant_id", &self.access.tenant_id),
        ];
        let request = || {
            self.http
                .post(url.clone())
                .basic_auth(&self.access.client_id, Some(self.access.secret.reveal()))
                .header(ACCEPT, "application/json")
                .form(&form)
        };
        let signed_in: SignedIn = self
            .persist(&what, request)
            .map_err(|trouble| self.explained(trouble, &what, None))?;
        let life = signed_in.expires_in.unwrap_or(LIFE);
        let life = Duration::from_secs(u64::try_from(life).unwrap_or(0));
        let secret = signed_in.token().ok_or_else(|| {
            Error::failure(format!("{what} answered without a token"))
                .hint("Check the identity base: intake connector intelliflo status")
        })?;
        locked(&self.given).push(secret.clone());
        Ok(Token {
            secret,
            until: Instant::now() + life.saturating_sub(MARGIN.min(life / 10)),
        })
    }

    /// Drops a token that was refused, unless another thread has replaced it already.
    fn discard(&self, refused: &Secret) {
        let mut token = locked(&self.token);
        if token.as_ref().is_some_and(|token| token.secret == *refused) {
            *token = None;
        }
    }

    fn sleep(&self, wait: Duration) -> std::result::Result<(), Trouble> {
        let until = Instant::now() + wait;
        loop {
            if self.is_stopped.load(Ordering::Relaxed) {
                return Err(Trouble::Stopped);
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(());
            }
            std::thread::sleep(left.min(SLICE));
        }
    }

    /// Returns the error that ends the command. `what` is the request, and `resource` is none for signing in.
    pub fn explained(&self, trouble: Trouble, what: &str, resource: Option<Resource>) -> Error {
        trouble.explained(what, resource, self.limits.tries)
    }

    /// Returns an excerpt of an answer, without anything that may be a secret.
    fn excerpt(&self, body: &[u8]) -> String {
        let given = locked(&self.given);
        let mut known = vec![self.access.secret.reveal(), self.access.api_key.reveal()];
        known.extend(given.iter().map(Secret::reveal));
        answer::excerpt(body, &known)
    }
}

fn builder(access: &Access, limits: &Limits) -> ClientBuilder {
    let mut builder = reqwest::blocking::Client::builder()
        .user_agent(concat!("intake/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(CONNECT_TIMEOUT)
        .timeout(limits.timeout)
        .pool_max_idle_per_host(limits.parallel)
        .redirect(Policy::custom(|attempt| {
            let came_from = attempt.previous().last();
            let is_same = came_from.is_some_and(|from| from.origin() == attempt.url().origin());
            if is_same && attempt.previous().len() <= REDIRECTS {
                attempt.follow()
            } else {
                attempt.stop()
            }
        }));
    if access.api.is_plain() || access.identity.is_plain() {
        builder = builder.no_proxy();
    }
    builder
}

fn not_built(error: reqwest::Error) -> Error {
    if limits::is_of_threads(&error) {
        return limits::no_threads(error);
    }
    Error::failure("cannot prepare encrypted connections")
        .because(error)
        .hint("Check that the system's certificates are installed (ca-certificates).")
}

fn what(url: &Url) -> String {
    format!("GET {}", path_of(url))
}

fn path_of(url: &Url) -> String {
    match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    }
}

/// Returns the value behind a lock. The value is sound even if a thread panicked, because each change of it is one
/// step.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client")
            .field("access", &self.access)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}
