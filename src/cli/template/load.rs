//! `template load`: saves a template that was exported from a store.

use std::io;
use std::io::Read;
use std::path::{Path, PathBuf};

use clap::Args;

use super::{assert_free, record};
use crate::error::{Error, Outcome, Result};
use crate::files;
use crate::job::ImportTemplate;
use crate::record::listed;
use crate::session::Session;
use crate::store::Store;
use crate::terminal::Format;

/// Save a template that `template export` wrote
#[derive(Args, Debug)]
pub struct LoadArgs {
    /// File of the template; - for standard input
    file: PathBuf,
    /// Save the template under another name
    #[arg(long)]
    name: Option<String>,
}

/// The most bytes of a template. A larger file is not a template.
const BYTES_MAX: u64 = 1 << 20;

pub fn run(args: &LoadArgs, session: &Session) -> Result<Outcome> {
    let place = args.file.display().to_string();
    let text = read(&args.file).map_err(|error| {
        Error::failure(format!("cannot read {place}"))
            .because(error)
            .hint("Name a file that `intake template export` has written.")
    })?;
    let mut template = ImportTemplate::parse(&text)
        .map_err(|error| error.hint(format!("It was read from {place}.")))?;
    if let Some(name) = &args.name {
        template.name = crate::job::template_name(name)?;
    }
    let store = session.store_to_write()?;
    assert_fields(&template, store)?;
    assert_free(&template, store, session)?;
    store.save_template(
        &template.name,
        &template.to_json()?,
        session.user(),
        session.now(),
    )?;
    if session.terminal.format() == Format::Json {
        if let Some(saved) = store.template(&template.name)? {
            session.terminal.json(&record(&saved, Some(&template)))?;
        }
    } else {
        session
            .terminal
            .note(&format!("Saved as template \"{}\".", template.name));
    }
    Ok(Outcome::Done)
}

fn read(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    if path == Path::new("-") {
        io::stdin().take(BYTES_MAX).read_to_string(&mut text)?;
    } else {
        files::open_regular(path)?
            .take(BYTES_MAX)
            .read_to_string(&mut text)?;
    }
    Ok(text)
}

/// Fails if the template needs a field that this store does not have.
fn assert_fields(template: &ImportTemplate, store: &Store) -> Result<()> {
    let entity = template.entity;
    let schema = Store::schema_of_rows(Some(store), entity)?;
    let mapping = &template.mapping;
    let columns = mapping.columns.iter();
    let mut unknown: Vec<&str> = columns
        .filter_map(|bound| bound.field.as_deref())
        .chain(mapping.defaults.iter().map(|(field, _)| field.as_str()))
        .chain(mapping.values.keys().map(String::as_str))
        .filter(|field| schema.find(field).is_none())
        .collect();
    unknown.dedup();
    if unknown.is_empty() {
        return Ok(());
    }
    Err(Error::usage(format!(
        "the template \"{}\" needs fields that a {entity} of this store does not have: {}",
        template.name,
        listed(unknown)
    ))
    .hint("Add them: intake field add"))
}
