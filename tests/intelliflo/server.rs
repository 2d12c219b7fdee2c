//! The server: a thread for each connection, each request seen and counted. A script that was not used up fails its
//! test.

use std::io::{self, BufRead, BufReader, Read};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};

use super::Practice;
use super::fault::{Fault, write_answer, write_half, write_slowly};

pub const CLIENT_ID: &str = "app-test";
pub const CLIENT_SECRET: &str = "s3nt1nel-client-secret";
pub const API_KEY: &str = "s3nt1nel-api-key";
pub const TENANT_ID: &str = "12345";
/// `CLIENT_ID:CLIENT_SECRET` as Basic has it.
const BASIC: &str = "Basic YXBwLXRlc3Q6czNudDFuZWwtY2xpZW50LXNlY3JldA==";

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Method, path and query.
    pub line: String,
    /// Whether anything secret came with it.
    pub has_secrets: bool,
}

/// A running server.
pub struct Server {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
}

struct State {
    practice: Practice,
    page: usize,
    /// How many tokens were given. All of them are good: several commands may sign in at once.
    tokens: u32,
    expires_in: i64,
    seen: Vec<Seen>,
    script: Vec<Scripted>,
}

struct Scripted {
    part: String,
    fault: Fault,
}

struct Request {
    line: String,
    authorization: String,
    api_key: String,
    body: String,
}

impl Server {
    /// Serves a practice.
    pub fn start(practice: Practice) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        Server::on(listener, practice)
    }

    /// Serves a practice to whoever comes to this listener.
    pub fn on(listener: TcpListener, practice: Practice) -> Self {
        let state = Arc::new(Mutex::new(State {
            practice,
            page: 500,
            tokens: 0,
            expires_in: 3600,
            seen: Vec::new(),
            script: Vec::new(),
        }));
        let address = listener.local_addr().unwrap();
        let shared = Arc::clone(&state);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = Arc::clone(&shared);
                // A client that goes away in the midst is what some tests are about.
                std::thread::spawn(move || drop(serve(stream, &state, address)));
            }
        });
        Server { address, state }
    }

    /// With pages of at most so many clients.
    pub fn with_pages_of(self, page: usize) -> Self {
        self.state().page = page;
        self
    }

    /// With tokens that are good for so many seconds.
    pub fn with_tokens_for(self, seconds: i64) -> Self {
        self.state().expires_in = seconds;
        self
    }

    pub fn api(&self) -> String {
        format!("http://{}/v2", self.address)
    }

    pub fn identity(&self) -> String {
        format!("http://{}/core", self.address)
    }

    /// The next request whose line holds this part meets a fault.
    pub fn script(&self, part: &str, fault: Fault) {
        let part = part.to_owned();
        self.state().script.push(Scripted { part, fault });
    }

    /// Changes the practice.
    pub fn change(&self, change: impl FnOnce(&mut Practice)) {
        change(&mut self.state().practice);
    }

    /// All requests so far.
    pub fn seen(&self) -> Vec<Seen> {
        self.state().seen.clone()
    }

    /// How many requests had this part in their line; and begins to count anew.
    pub fn count(&self, part: &str) -> usize {
        let seen = self.seen();
        seen.iter().filter(|seen| seen.line.contains(part)).count()
    }

    pub fn forget_seen(&self) {
        self.state().seen.clear();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        locked(&self.state)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let state = self.state();
        let left: Vec<&str> = state.script.iter().map(|left| &*left.part).collect();
        assert!(
            left.is_empty() || std::thread::panicking(),
            "the script was not used up: {left:?}"
        );
    }
}

fn locked(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

fn serve(mut stream: TcpStream, state: &Mutex<State>, address: SocketAddr) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut input = BufReader::new(stream.try_clone()?);
    while let Some(request) = read(&mut input)? {
        let (fault, status, body) = locked(state).answer(&request, address);
        let body = body.to_string().into_bytes();
        match fault {
            Some(Fault::Status(status, headers, body)) => {
                write_answer(&mut stream, status, &headers, body.as_bytes())?;
            }
            Some(Fault::Body(body, headers)) => write_answer(&mut stream, 200, &headers, &body)?,
            Some(Fault::Cut) => return write_half(&mut stream, &body),
            Some(Fault::Drip) => return write_slowly(&mut stream, &body),
            _ => write_answer(&mut stream, status, &[], &body)?,
        }
    }
    Ok(())
}

fn read(input: &mut BufReader<TcpStream>) -> io::Result<Option<Request>> {
    let mut line = String::new();
    if input.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut request = Request {
        line: line.trim_end().trim_end_matches(" HTTP/1.1").to_owned(),
        authorization: String::new(),
        api_key: String::new(),
        body: String::new(),
    };
    let mut length = 0;
    loop {
        let mut header = String::new();
        input.read_line(&mut header)?;
        let Some((name, value)) = header.trim_end().split_once(": ") else {
            break;
        };
        match name.to_ascii_lowercase().as_str() {
            "authorization" => value.clone_into(&mut request.authorization),
            "x-api-key" => value.clone_into(&mut request.api_key),
            "content-length" => length = value.parse().unwrap_or(0),
            _ => {}
        }
    }
    let mut body = vec![0; length];
    input.read_exact(&mut body)?;
    request.body = String::from_utf8_lossy(&body).into_owned();
    Ok(Some(request))
}

impl State {
    /// The scripted fault, if there is one, and the right answer.
    fn answer(&mut self, request: &Request, address: SocketAddr) -> (Option<Fault>, u16, Value) {
        self.seen.push(Seen {
            line: request.line.clone(),
            has_secrets: !request.authorization.is_empty() || !request.api_key.is_empty(),
        });
        let at = self
            .script
            .iter()
            .position(|next| request.line.contains(&next.part));
        let mut fault = at.map(|at| self.script.remove(at).fault);
        if let Some(Fault::Change(change)) = fault {
            change(&mut self.practice);
            fault = None;
        }
        let (status, mut body) = self.right_answer(request, address);
        if let Some(Fault::Edit(edit)) = fault {
            edit(&mut body);
            fault = None;
        }
        if let Some(Fault::Next(link)) = &fault {
            body["next_href"] = json!(link);
        }
        (fault, status, body)
    }

    fn right_answer(&mut self, request: &Request, address: SocketAddr) -> (u16, Value) {
        if request.line.starts_with("POST /core/connect/token") {
            return self.sign_in(request);
        }
        let token = request.authorization.strip_prefix("Bearer token-");
        let token: Option<u32> = token.and_then(|number| number.parse().ok());
        let is_known = token.is_some_and(|token| (1..=self.tokens).contains(&token))
            && request.api_key == API_KEY;
        if !is_known {
            return (401, Value::Null);
        }
        let target = request.line.trim_start_matches("GET /v2/clients");
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let number = |name: &str, otherwise: usize| {
            let found = query.split('&').find_map(|pair| pair.strip_prefix(name));
            found.map_or(otherwise, |value| value.parse().unwrap())
        };
        let top = number("top=", 100).min(self.page);
        let skip = number("skip=", 0);
        let none = Vec::new();
        let all = match path.trim_matches('/') {
            "" => Some(&self.practice.clients),
            what => match self.practice.details.get(what) {
                None if !what.ends_with("/employments") => Some(&none),
                details => details,
            },
        };
        let Some(all) = all else {
            return (404, Value::Null);
        };
        let items: Vec<&Value> = all.iter().skip(skip).take(top).collect();
        let mut page = json!({ "href": request.line, "items": items, "count": all.len() });
        if skip + top < all.len() {
            let next = skip + top;
            page["next_href"] = json!(format!(
                "http://{address}/v2/clients{path}?top={top}&skip={next}"
            ));
        }
        (200, page)
    }

    fn sign_in(&mut self, request: &Request) -> (u16, Value) {
        let has = |part: &str| request.body.split('&').any(|pair| pair == part);
        let is_right = request.authorization == BASIC
            && has("grant_type=tenant_client_credentials")
            && has("scope=client_data+client_financial_data")
            && has(&format!("tenant_id={TENANT_ID}"));
        if !is_right {
            return (400, json!({"error": "invalid_client"}));
        }
        self.tokens += 1;
        let token = format!("token-{}", self.tokens);
        let answer =
            json!({"access_token": token, "token_type": "Bearer", "expires_in": self.expires_in});
        (200, answer)
    }
}
