//! `activity add`: adds an activity to a client.

use std::io::Read;
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::flat;
use crate::cli::document;
use crate::cli::record::one::living;
use crate::cli::record::records::Records;
use crate::cli::record::write;
use crate::error::{Error, Outcome, Result};
use crate::record::Entity;
use crate::record::date;
use crate::session::Session;
use crate::store::{ACTIVITY_KINDS, Activity};

/// Add a meeting, a file note or a transcript to a client
#[derive(Args, Debug)]
pub struct AddArgs {
    /// Client: an id, or a whole name without regard to case
    client: String,
    /// Kind of the activity
    #[arg(long, value_parser = PossibleValuesParser::new(ACTIVITY_KINDS))]
    kind: String,
    /// Title of the activity
    #[arg(long)]
    title: String,
    /// Date of the activity [default: today]
    #[arg(long)]
    date: Option<String>,
    /// Text of the activity
    #[arg(long, conflicts_with = "file")]
    text: Option<String>,
    /// File with the text; - for standard input
    #[arg(long, value_name = "PATH")]
    file: Option<PathBuf>,
}

pub fn run(args: &AddArgs, session: &Session) -> Result<Outcome> {
    let title = args.title.trim();
    if title.is_empty() {
        return Err(Error::usage("an activity needs a title").hint("Add --title TEXT."));
    }
    let date = match &args.date {
        None => session.today(),
        Some(text) => date::parse_alone(text).ok_or_else(|| {
            Error::usage(format!("--date {text} is not a date")).hint("Write it as YYYY-MM-DD.")
        })?,
    };
    let records = Records::to_change(session, Entity::Client, &args.client)?;
    let client = living(session, records.store, &records.schema, &args.client)?;
    let text = match &args.file {
        Some(path) => Some(text_of(path)?),
        None => args.text.clone(),
    };
    let activity = Activity {
        client: client.id,
        kind: args.kind.clone(),
        title: title.to_owned(),
        date: date.to_string(),
        text: text.filter(|text| !text.trim().is_empty()),
        ..Activity::default()
    };
    let author = session.author("activity add");
    let id = records.store.insert_activity(&activity, &author)?;
    session.terminal.note(&format!("Added activity {id}."));
    if let Some(activity) = records.store.activity(id)? {
        write(session, &flat(&activity))?;
    }
    Ok(Outcome::Done)
}

/// The most bytes of a text. A person reads it, so a larger file is probably a recording.
const TEXT_MAX: u64 = 10 << 20;

/// Returns the text of a file or of standard input.
fn text_of(path: &Path) -> Result<String> {
    let input: Box<dyn Read> = if path == Path::new("-") {
        Box::new(std::io::stdin().lock())
    } else {
        Box::new(document::open(path)?)
    };
    let shown = path.display();
    let mut bytes = Vec::new();
    let read = input.take(TEXT_MAX + 1).read_to_end(&mut bytes);
    let read =
        read.map_err(|error| Error::failure(format!("cannot read {shown}")).because(error))?;
    if read as u64 > TEXT_MAX {
        return Err(Error::failure(format!(
            "{shown} is too large for a text: the limit is {} MB",
            TEXT_MAX >> 20
        ))
        .hint("Add the file as a document: intake document add CLIENT PATH"));
    }
    String::from_utf8(bytes).map_err(|_| {
        Error::failure(format!("{shown} is not text in UTF-8"))
            .hint("Save it as text, or add the file as a document: intake document add CLIENT PATH")
    })
}
