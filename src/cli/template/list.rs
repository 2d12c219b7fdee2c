//! `template list`: lists the templates by name.

use clap::Args;

use super::record;
use crate::cli::note_no_store;
use crate::error::{Outcome, Result};
use crate::job::ImportTemplate;
use crate::session::Session;
use crate::store::SavedTemplate;
use crate::terminal::{Column, Holds};

/// List import templates
#[derive(Args, Debug)]
pub struct ListArgs {}

const COLUMNS: &[Column] = &[
    Column::new("id", "Id", Holds::Number, 5),
    Column::new("name", "Name", Holds::Text, 0),
    Column::new("entity", "Of", Holds::Whole, 2),
    Column::new("columns", "Columns", Holds::Number, 1),
    Column::new("by", "By", Holds::Text, 3),
    Column::new("created_at", "Made", Holds::Whole, 4),
];

pub fn run(_args: &ListArgs, session: &Session) -> Result<Outcome> {
    let templates = match session.store()? {
        Some(store) => {
            let templates = store.templates()?;
            session.terminal.note_none(templates.len(), "template");
            templates
        }
        None => {
            note_no_store(session);
            Vec::new()
        }
    };
    let blank = record(&SavedTemplate::default(), None);
    let mut list = session.terminal.list(COLUMNS).keys(&blank);
    for saved in &templates {
        let template = ImportTemplate::parse(&saved.content)?;
        list.push(&record(saved, Some(&template)))?;
    }
    list.end(templates.len() as u64)?;
    Ok(Outcome::Done)
}
