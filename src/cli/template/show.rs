//! `template show`: shows a template.

use clap::Args;
use serde_json::Value;

use super::{find, record};
use crate::error::{Error, Outcome, Result};
use crate::job::ImportTemplate;
use crate::plan::Guard;
use crate::session::Session;
use crate::terminal::{Format, sanitized};

/// Show a template
#[derive(Args, Debug)]
pub struct ShowArgs {
    /// Name of the template
    name: String,
}

pub fn run(args: &ShowArgs, session: &Session) -> Result<Outcome> {
    let (_, saved, template) = find(&args.name, session)?;
    let mut record = record(&saved, Some(&template));
    let exported = serde_json::to_value(&template)
        .map_err(|error| Error::failure("cannot show the template").because(error))?;
    if session.terminal.format() == Format::Json {
        // The list shows the number of columns. This command shows the columns.
        record.extend(exported.as_object().cloned().unwrap_or_default());
        session.terminal.json(&record)?;
        return Ok(Outcome::Done);
    }
    session.terminal.facts(&[
        ("Name", saved.name.clone()),
        ("Of", template.entity.to_string()),
        ("By", saved.by.clone()),
    ])?;
    session.terminal.text(&as_text(&template, &exported))?;
    Ok(Outcome::Done)
}

fn as_text(template: &ImportTemplate, content: &Value) -> String {
    let mut lines = vec![String::new()];
    for bound in &template.mapping.columns {
        let field = bound.field.as_deref().unwrap_or("(left out)");
        lines.push(format!("  {} → {field}", bound.header));
    }
    for (field, value) in &template.mapping.defaults {
        lines.push(format!("  (default) {value} → {field}"));
    }
    for (field, values) in &template.mapping.values {
        for (from, to) in values {
            let to = if to.is_empty() { "(blank)" } else { to };
            lines.push(format!("  ({field}) {from} → {to}"));
        }
    }
    let notes = template.mapping.notes().into_iter();
    lines.extend(notes.map(|note| format!("  {note}")));
    let reading = content["reading"].as_object().into_iter().flatten();
    for (option, value) in reading.filter(|(_, value)| !value.is_null()) {
        lines.push(format!("  {}: {value}", option.replace('_', " ")));
    }
    let source = template.source.iter();
    lines.extend(source.map(|source| format!("  source of external ids: {source}")));
    let guards = Guard::all().filter_map(|guard| Some((guard, guard.given(&template.guards)?)));
    lines.extend(guards.map(|(guard, given)| format!("  guard: {} {given}", guard.flag())));
    let lines = lines.iter().map(|line| format!("{}\n", sanitized(line)));
    lines.collect()
}
