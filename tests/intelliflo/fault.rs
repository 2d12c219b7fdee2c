//! What can go wrong with a request.

use std::io::{self, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

use super::Practice;

/// What becomes of a request instead of its answer.
pub enum Fault {
    /// This status, with more headers and a body.
    Status(u16, Vec<(&'static str, String)>, String),
    /// This body, as if all were well.
    Body(Vec<u8>, Vec<(&'static str, String)>),
    /// The right answer, cut off in its middle.
    Cut,
    /// The right answer, a byte at a time.
    Drip,
    /// The right answer, after the practice has changed.
    Change(Box<dyn FnOnce(&mut Practice) + Send>),
    /// The right answer, but its link to the next page is this.
    Next(String),
    /// The right answer, edited.
    Edit(Box<dyn FnOnce(&mut Value) + Send>),
}

impl Fault {
    /// A status alone.
    pub fn status(status: u16) -> Self {
        Fault::Status(status, Vec::new(), String::new())
    }

    /// The right answer with a part of its JSON replaced.
    pub fn with(key: &'static str, value: Value) -> Self {
        Fault::Edit(Box::new(move |answer| answer[key] = value))
    }

    /// The right answer with a part of its JSON taken out.
    pub fn without(key: &'static str) -> Self {
        Fault::Edit(Box::new(move |answer| {
            drop(answer.as_object_mut().unwrap().remove(key));
        }))
    }

    /// A status that asks to come back later.
    pub fn later(status: u16, after: &str) -> Self {
        Fault::Status(
            status,
            vec![("Retry-After", after.to_owned())],
            String::new(),
        )
    }

    /// Leads elsewhere.
    pub fn redirect(to: &str) -> Self {
        Fault::Status(302, vec![("Location", to.to_owned())], String::new())
    }
}

/// Writes an answer.
pub fn write_answer(
    stream: &mut TcpStream,
    status: u16,
    headers: &[(&'static str, String)],
    body: &[u8],
) -> io::Result<()> {
    write_head(stream, status, headers, body.len())?;
    stream.write_all(body)
}

/// Promises a whole body, and breaks off in its middle.
pub fn write_half(stream: &mut TcpStream, body: &[u8]) -> io::Result<()> {
    write_head(stream, 200, &[], body.len())?;
    stream.write_all(&body[..body.len() / 2])?;
    stream.shutdown(std::net::Shutdown::Both)
}

/// Writes a byte now and then until the other end has had enough.
pub fn write_slowly(stream: &mut TcpStream, body: &[u8]) -> io::Result<()> {
    write_head(stream, 200, &[], body.len())?;
    for byte in body {
        stream.write_all(&[*byte])?;
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

fn write_head(
    stream: &mut TcpStream,
    status: u16,
    headers: &[(&'static str, String)],
    length: usize,
) -> io::Result<()> {
    let mut head = format!(
        "HTTP/1.1 {status} As Scripted\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n"
    );
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())
}

/// So many megabytes of spaces, packed.
pub fn bomb(megabytes: usize) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..megabytes {
        packer.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    packer.finish().unwrap()
}
