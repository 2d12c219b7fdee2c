//! Gives columns their fields: one column that the user chooses, or those that are left out one after another.

use super::field_list;
use super::look::Suggestion;
use crate::cli::import::preview;
use crate::error::{Kind as ErrorKind, Result};
use crate::job::PlannedImport;
use crate::mapping::{Column, ColumnSpec, How, is_joinable};
use crate::record::{SourceName, fields};
use crate::terminal::Prompts;

const LEFT_OUT: &str = "(leave this column out)";

/// The columns that are asked about one after another.
pub struct Walk {
    /// Their positions, from 0.
    pub columns: Vec<usize>,
    /// The fields that the cells of columns suggest.
    pub suggestions: Vec<Suggestion>,
    /// The position in `columns` of the next one.
    pub at: usize,
}

/// A question about the field of a column.
struct Question<'q> {
    /// The position of the column, from 0.
    column: usize,
    /// The question.
    text: &'q str,
    /// The field that its cells suggest, if it has none.
    suggested: Option<&'q str>,
}

/// Asks for a column, and gives it another field, or none. Esc at the first question changes nothing.
pub fn change(prompts: &dyn Prompts, planned: &mut PlannedImport) -> Result<()> {
    let columns = &planned.plan.mapping.columns;
    let options = columns.iter().map(|column| {
        let field = column.field.as_deref().unwrap_or("-");
        format!("#{} {} → {field}", column.column, column.header)
    });
    let options: Vec<String> = options.collect();
    let mut last = 0;
    loop {
        let Some(column) = prompts.search_from("Which column?", &options, last)? else {
            return Ok(());
        };
        let question = Question {
            column,
            text: &format!(
                "What is \"{}\"?",
                planned.plan.mapping.columns[column].name()
            ),
            suggested: None,
        };
        if give(prompts, planned, &question)? {
            return Ok(());
        }
        last = column;
    }
}

/// Asks for the field of the next column of a walk. Returns false if there is none, or for Esc at the first.
pub fn walk(prompts: &dyn Prompts, planned: &mut PlannedImport, walk: &mut Walk) -> Result<bool> {
    let Some(&column) = walk.columns.get(walk.at) else {
        return Ok(false);
    };
    let suggestion = suggested(&walk.suggestions, column);
    let name = planned.plan.mapping.columns[column].name();
    let (position, count) = (walk.at + 1, walk.columns.len());
    let question = Question {
        column,
        text: &format!("{position} of {count}: what is \"{name}\"?"),
        suggested: suggestion,
    };
    if give(prompts, planned, &question)? {
        walk.at += 1;
        return Ok(true);
    }
    walk.at = walk.at.saturating_sub(1);
    Ok(position > 1)
}

/// Returns the field that the cells of a column suggest, unless those of another column suggest it, too.
fn suggested(suggestions: &[Suggestion], column: usize) -> Option<&str> {
    let field = &*suggestions.iter().find(|one| one.at == column)?.field;
    let count = suggestions.iter().filter(|one| one.field == field).count();
    (count == 1).then_some(field)
}

/// Returns the first values of the next column of a walk.
pub fn sample(planned: &PlannedImport, walk: &Walk) -> Result<Option<String>> {
    let Some(&column) = walk.columns.get(walk.at) else {
        return Ok(None);
    };
    let rows = preview::first_rows(planned)?;
    let values = preview::sample(&rows, column);
    let values: Vec<String> = values.into_iter().map(preview::shorten).collect();
    let name = planned.plan.mapping.columns[column].name();
    Ok(Some(if values.is_empty() {
        format!("{name}: blank in the first rows")
    } else {
        format!("{name}: {}", values.join(" | "))
    }))
}

/// Asks for the field of a column. Returns false if the user goes back.
fn give(
    prompts: &dyn Prompts,
    planned: &mut PlannedImport,
    question: &Question<'_>,
) -> Result<bool> {
    let columns = &planned.plan.mapping.columns;
    let fields = field_list::fields(&planned.schema, &planned.missing_required());
    let others = columns.iter();
    let others = others.filter(|other| other.column != question.column + 1);
    let others: Vec<&Column> = others.collect();
    let told = fields
        .iter()
        .map(|field| field_list::told(&planned.schema, field, &others));
    let shown: Vec<String> = [LEFT_OUT.to_owned()].into_iter().chain(told).collect();
    let present = columns[question.column]
        .field
        .as_deref()
        .or(question.suggested);
    let mut default = present.and_then(|present| fields.iter().position(|field| field == present));
    loop {
        let at = default.map_or(0, |at| at + 1);
        let Some(chosen) = prompts.search_from(question.text, &shown, at)? else {
            return Ok(false);
        };
        default = chosen.checked_sub(1);
        let field = default.map(|at| fields[at].as_str());
        if let Some(is_joined) = is_joined(prompts, planned, question.column, field)?
            && let Some(source) = source(prompts, planned, question.column, field)?
        {
            planned.options.source = source.0;
            planned.options.mapping.columns = specs(planned, question.column, field, is_joined);
            return Ok(true);
        }
    }
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
        .map(Column::name)
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
        Some(ColumnSpec::at(at + 1, said))
    });
    specs.collect()
}
