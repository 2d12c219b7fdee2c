//! Shows the mapping, and lets the user change it column by column.

use super::look::{self, Suggestion};
use super::{Talk, known};
use crate::cli::import::preview;
use crate::error::{Kind as ErrorKind, Result};
use crate::job::PlannedImport;
use crate::mapping::{self, ColumnSpec, DefaultSpec, How, is_joinable};
use crate::record::{Schema, SourceName, fields};
use crate::session::Session;
use crate::terminal::{Column, Holds, Prompts};

const COLUMNS: &[Column<'static>] = &[
    Column::new("", "", Holds::Whole, 0),
    Column::new("", "#", Holds::Number, 5),
    Column::new("", "Column", Holds::Text, 1),
    Column::new("", "Field", Holds::Whole, 2),
    Column::new("", "Matched by", Holds::Whole, 3),
    Column::new("", "Sample", Holds::Text, 4),
];

const GO_ON: &str = "Go on with this mapping";
const CHANGE: &str = "Change a column";
const DEFAULT: &str = "Give a field the same value in all rows";
const FOLLOW: &str = "Follow a template…";
const LEFT_OUT: &str = "(leave this column out)";

/// Shows the mapping until the user accepts it. Returns false if the user goes back.
pub fn ask(talk: &mut Talk, session: &Session) -> Result<bool> {
    loop {
        if session.yes {
            talk.planned.assert_complete()?;
            return Ok(true);
        }
        show(talk, session)?;
        let missing = talk.planned.missing_required();
        if is_said(&talk.planned) && missing.is_empty() {
            return Ok(true);
        }
        if !missing.is_empty() {
            session.terminal.tell(&format!(
                "! Required, but no column is mapped to it: {}",
                missing.join(", ")
            ));
        }
        let suggestions = look::suggestions(talk);
        let taken = suggestions.iter().map(Suggestion::choice);
        let has_templates = known::has_templates(&talk.planned, session)?;
        let planned = &mut talk.planned;
        let options = [GO_ON, CHANGE, DEFAULT, FOLLOW].into_iter();
        let options = options.filter(|&option| option != GO_ON || missing.is_empty());
        let options = options.filter(|&option| option != FOLLOW || has_templates);
        let options: Vec<String> = options.map(str::to_owned).chain(taken).collect();
        let Some(chosen) = session.prompts.choose("Is this right?", &options, 0)? else {
            return Ok(false);
        };
        let before = planned.options.clone();
        let is_changed = match &*options[chosen] {
            GO_ON => return Ok(true),
            CHANGE => change(&*session.prompts, planned)?,
            DEFAULT => fill(&*session.prompts, planned)?,
            FOLLOW => {
                match known::follow(&talk.args, planned, session) {
                    Ok(Some(followed)) => *planned = followed,
                    Ok(None) => {}
                    Err(error) => session.terminal.error(&error),
                }
                false
            }
            other => take(planned, &suggestions, other),
        };
        if let Some(Err(error)) = is_changed.then(|| talk.planned.remap()) {
            session.terminal.error(&error);
            talk.planned.options = before;
        }
    }
}

/// Maps a column as its cells suggest. Returns whether there is such a suggestion.
fn take(planned: &mut PlannedImport, suggestions: &[Suggestion], choice: &str) -> bool {
    let chosen = suggestions.iter().find(|one| one.choice() == choice);
    if let Some(Suggestion { at, field, .. }) = chosen {
        planned.options.mapping.columns = specs(planned, *at, Some(field), false);
    }
    chosen.is_some()
}

/// Returns whether options give the whole mapping.
fn is_said(planned: &PlannedImport) -> bool {
    planned.options.template.is_some()
}

fn show(talk: &Talk, session: &Session) -> Result<()> {
    let planned = &talk.planned;
    let rows = preview::first_rows(planned)?;
    let columns = planned.plan.mapping.columns.iter().enumerate();
    let lines = columns.map(|(at, column)| {
        let (mark, how) = how(column.how, column.field.is_some());
        let sample = preview::sample(&rows, at);
        let sample: Vec<String> = sample.into_iter().map(preview::shorten).collect();
        vec![
            mark.to_owned(),
            column.column.to_string(),
            column.header.clone(),
            column.field.clone().unwrap_or_default(),
            how.to_owned(),
            sample.join(" | "),
        ]
    });
    session.terminal.heading("3 Mapping");
    let lines: Vec<Vec<String>> = lines.collect();
    session.terminal.exhibit(COLUMNS, &lines);
    for (mark, what) in [("?", "similar header: check it"), ("-", "left out")] {
        if lines.iter().any(|line| line[0] == mark) {
            session.terminal.tell(&format!("{mark} {what}"));
        }
    }
    for (field, value) in &planned.plan.mapping.defaults {
        session.terminal.tell(&format!(
            "In all rows without another value: {field} = {value}"
        ));
    }
    let mapping = &planned.plan.mapping;
    let incomplete = mapping.incomplete_related(&planned.schema);
    for note in mapping.notes().into_iter().chain(incomplete) {
        session.terminal.tell(&note);
    }
    for problem in look::problems(talk) {
        session.terminal.tell(&problem);
    }
    Ok(())
}

/// Returns the mark of a column, by how its field was found.
fn how(how: How, is_mapped: bool) -> (&'static str, &'static str) {
    match how {
        _ if !is_mapped => ("-", ""),
        How::Fuzzy => ("?", "alike"),
        How::Manual => ("", "you"),
        How::Exact | How::Alias | How::Template | How::None => ("", how.name()),
    }
}

/// Gives a column another field, or none. Returns false if the user changes nothing.
fn change(prompts: &dyn Prompts, planned: &mut PlannedImport) -> Result<bool> {
    let columns = &planned.plan.mapping.columns;
    let options = columns.iter().map(|column| {
        let field = column.field.as_deref().unwrap_or("-");
        format!("#{} {} → {field}", column.column, column.header)
    });
    let options: Vec<String> = options.collect();
    let Some(column) = prompts.search("Which column? (type to find it)", &options)? else {
        return Ok(false);
    };
    let name = columns[column].name();
    let question = format!("What is \"{name}\"? (type to find a field)");
    let fields = fields(&planned.schema, &planned.missing_required());
    let shown = [LEFT_OUT.to_owned()]
        .into_iter()
        .chain(fields.iter().map(|field| {
            let taken = columns
                .iter()
                .find(|column| column.field.as_ref() == Some(field));
            match taken {
                Some(column) => format!("{field}  (now {})", column.name()),
                None => field.clone(),
            }
        }));
    let Some(chosen) = prompts.search(&question, &shown.collect::<Vec<String>>())? else {
        return change(prompts, planned);
    };
    let field = chosen.checked_sub(1).map(|at| fields[at].as_str());
    let Some(is_joined) = is_joined(prompts, planned, column, field)? else {
        return change(prompts, planned);
    };
    let Some(source) = source(prompts, planned, column, field)? else {
        return change(prompts, planned);
    };
    planned.options.source = source.0;
    planned.options.mapping.columns = specs(planned, column, field, is_joined);
    Ok(true)
}

/// The system of the external ids, after a change of the mapping.
struct Source(Option<SourceName>);

/// Returns the system of the external ids. If the column is the first with such ids, asks for its name. Without a column
/// there is no system. Returns none for Esc.
fn source(
    prompts: &dyn Prompts,
    planned: &PlannedImport,
    column: usize,
    field: Option<&str>,
) -> Result<Option<Source>> {
    let named = planned.options.source.clone();
    if field != Some(fields::EXTERNAL_ID) {
        let mut columns = planned.plan.mapping.columns_of(fields::EXTERNAL_ID);
        let has_others = columns.any(|other| other.column != column + 1);
        let was_id =
            planned.plan.mapping.columns[column].field.as_deref() == Some(fields::EXTERNAL_ID);
        return Ok(Some(Source(named.filter(|_| has_others || !was_id))));
    }
    if named.is_some() {
        return Ok(Some(Source(named)));
    }
    let check = |text: &str| text.parse::<SourceName>().map(drop);
    let question =
        "Which system are these ids of? A short name, the same for every file, such as crm";
    match prompts.text(question, "", &check) {
        Err(error) if error.kind() == ErrorKind::Back => Ok(None),
        name => Ok(Some(Source(name?.parse().ok()))),
    }
}

/// Asks whether a column is joined with the other columns of its new field. Returns none for Esc.
fn is_joined(
    prompts: &dyn Prompts,
    planned: &PlannedImport,
    column: usize,
    field: Option<&str>,
) -> Result<Option<bool>> {
    let mapping = &planned.plan.mapping;
    let Some(field) = field.filter(|field| is_joinable(&planned.schema, field)) else {
        return Ok(Some(false));
    };
    let name = mapping.columns[column].name();
    let others = mapping.columns_of(field);
    let others: Vec<String> = others
        .filter(|other| other.column != column + 1)
        .map(mapping::Column::name)
        .collect();
    if others.is_empty() {
        return Ok(Some(false));
    }
    let others = others.join(", ");
    let options = [
        format!("Join \"{name}\" and {others}, in the order of the file"),
        format!("Take only \"{name}\""),
    ];
    let question = format!("{field} has {others} already. Which columns is it?");
    let chosen = prompts.choose(&question, &options, 0)?;
    Ok(chosen.map(|at| at == 0))
}

/// Returns all fields, the missing ones first.
fn fields(schema: &Schema, missing: &[String]) -> Vec<String> {
    let mut fields: Vec<String> = schema
        .iter()
        .map(|(_, field)| field.name.to_string())
        .collect();
    fields.sort_by_key(|field| !missing.contains(field));
    fields
}

/// Returns the options for columns, with the new field of one. Unless it is joined with the other columns of the field,
/// they lose the field.
fn specs(
    planned: &PlannedImport,
    column: usize,
    field: Option<&str>,
    is_joined: bool,
) -> Vec<ColumnSpec> {
    let columns = planned.plan.mapping.columns.iter().enumerate();
    let specs = columns.filter_map(|(at, there)| {
        let kept = there.field.as_deref();
        let said = match at == column {
            true => field,
            false if is_joined && kept == field => kept,
            false if there.how != How::Manual => return None,
            false => kept.filter(|kept| Some(*kept) != field),
        };
        format!("#{}={}", at + 1, said.unwrap_or_default())
            .parse()
            .ok()
    });
    specs.collect()
}

/// Gives a field one value for all rows. Returns false if the user changes nothing.
fn fill(prompts: &dyn Prompts, planned: &mut PlannedImport) -> Result<bool> {
    let mut fields = fields(&planned.schema, &planned.missing_required());
    // All rows would have one id.
    fields.retain(|field| field != fields::EXTERNAL_ID);
    let question = "Which field? (type to find it)";
    let Some(chosen) = prompts.search(question, &fields)? else {
        return Ok(false);
    };
    let field = &fields[chosen];
    let check = |text: &str| match text.trim() {
        "" => Err("write a value".to_owned()),
        _ => Ok(()),
    };
    let value = match prompts.text(&format!("{field} in all rows"), "", &check) {
        Err(error) if error.kind() == ErrorKind::Back => return Ok(false),
        value => value?,
    };
    let defaults = &mut planned.options.mapping.defaults;
    defaults.retain(|spec| spec.field() != field);
    if let Ok(spec) = format!("{field}={value}").parse::<DefaultSpec>() {
        defaults.push(spec);
    }
    Ok(true)
}
