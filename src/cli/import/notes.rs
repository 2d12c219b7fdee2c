//! Notes about how a file is read and mapped, for a user who has not seen the preview.

use super::LOOKED_AT;
use super::similar_columns;
use crate::duplicate::OnDuplicate;
use crate::error::Result;
use crate::job::{Finished, PlannedImport, Report};
use crate::mapping::{Column, How};
use crate::record::company_name::may_be_company;
use crate::record::{cut, fields, listed};
use crate::session::Session;
use crate::source::Row;
use crate::store::Count;

/// Notes how the file is read, where the mapping is from, and which columns are left out.
pub fn mapping(planned: &PlannedImport, session: &Session) -> Result<()> {
    sheet(planned, session);
    reading(planned, session);
    if let Some(job) = planned.mapping_of {
        session
            .terminal
            .note(&format!("The mapping is that of job {job}."));
    }
    if planned.source.is_returned() && planned.mapping_of.is_none() {
        session.terminal.alert(
            "These look like failed rows, but no job of this store has them: the columns are mapped again (--like JOB names a job).",
        );
    }
    header_row(planned, session);
    left_out(planned, session)?;
    names(planned, session);
    let mapping = &planned.plan.mapping;
    for incomplete in mapping.incomplete_related(&planned.schema) {
        session.terminal.note(&incomplete);
    }
    similar_columns::note(mapping, session);
    doubtful(planned, session);
    for column in &mapping.columns {
        if let Some(field) = &column.field {
            session.terminal.detail(&format!(
                "{} → {field} ({})",
                column.name(),
                column.how.name()
            ));
        }
    }
    Ok(())
}

/// Notes which sheet is read if several fit.
pub fn sheet(planned: &PlannedImport, session: &Session) {
    if let Some(why) = &planned.source.why_sheet {
        session.terminal.note(why);
    }
}

/// Notes the readings that nothing in the file proves, and unusual ones.
pub fn reading(planned: &PlannedImport, session: &Session) {
    let source = &planned.source;
    if let Some(assumption) = &source.assumption {
        session.terminal.note(&format!(
            "Read as {}, for example {} (--encoding NAME chooses another encoding).",
            assumption.encoding.known_as(),
            cut(&assumption.sample())
        ));
    }
    if source.has_backslashes {
        session
            .terminal
            .note("Quotation marks in the cells of this file are written \\\".");
    }
}

/// Warns that the row of headers may be the first record.
pub fn header_row(planned: &PlannedImport, session: &Session) {
    if let Some(warning) = planned.values_as_headers() {
        session.terminal.warning(&warning);
    }
}

/// Names the columns that are left out although neither an option nor a template says so. Those with content come first.
fn left_out(planned: &PlannedImport, session: &Session) -> Result<()> {
    let source = &planned.source;
    let mut columns: Vec<&Column> = planned
        .plan
        .mapping
        .unmapped()
        .filter(|column| column.how == How::None && !source.is_own_column(&column.name()))
        .collect();
    if columns.is_empty() {
        return Ok(());
    }
    let has_content = columns_with_content(planned)?;
    columns.sort_by_key(|column| !has_content[column.column - 1]);
    let unknown = match &planned.basis.template {
        Some(template) => template.unknown(&planned.plan.mapping.columns),
        None => Vec::new(),
    };
    let (new, left): (Vec<&Column>, Vec<&Column>) = columns
        .into_iter()
        .partition(|column| unknown.iter().any(|one| one.column == column.column));
    let mut groups = vec![(left, "no field is mapped".to_owned())];
    // The result names what is new since the last file of a template.
    if let Some(job) = planned.mapping_of {
        groups.push((new, format!("new: job {job} does not have them")));
    }
    for (columns, why) in groups {
        if !columns.is_empty() {
            let mapping = &planned.plan.mapping;
            let names = columns.into_iter().map(|column| mapping.name_of(column));
            let names: Vec<String> = names.collect();
            let names = listed(names.iter().map(String::as_str));
            session
                .terminal
                .note(&format!("Not imported: {names} ({why})."));
        }
    }
    Ok(())
}

/// Notes which columns of names are joined, and which are not used.
fn names(planned: &PlannedImport, session: &Session) {
    let mapping = &planned.plan.mapping;
    let is_found = |column: &Column| column.how == How::Alias;
    let joined = mapping.columns_of(fields::NAME).any(is_found);
    let joined = joined.then(|| mapping.note_of_halves()).flatten();
    for said in joined.into_iter().chain(unused_name(planned)) {
        session.terminal.note(&said);
    }
}

/// Returns the note on the column of a whole name that is not imported, because the first and the last name stand beside it.
pub fn unused_name(planned: &PlannedImport) -> Option<String> {
    let mapping = &planned.plan.mapping;
    let (column, value) = mapping.unused_name(&planned.basis.rows)?;
    if matches!(column.how, How::Manual | How::Template) {
        return None;
    }
    let has_company = planned.schema.find(fields::COMPANY).is_some();
    let is_free = has_company && mapping.columns_of(fields::COMPANY).next().is_none();
    let field = if is_free && may_be_company(value) {
        fields::COMPANY
    } else {
        "FIELD"
    };
    let (name, value) = (mapping.name_of(column), cut(value));
    Some(format!(
        "\"{name}\" is not imported where a first and a last name stand beside it, such as {value}. To import it: --map '{name}={field}'"
    ))
}

/// Returns whether each column has a cell with content among the first rows.
fn columns_with_content(planned: &PlannedImport) -> Result<Vec<bool>> {
    let mut source = planned.source.data()?;
    let mut has_content = vec![false; planned.source.header.len()];
    let mut row = Row::default();
    for _ in 0..LOOKED_AT {
        if !source.next(&mut row)? {
            break;
        }
        for (at, has_content) in has_content.iter_mut().enumerate() {
            *has_content |= row.text(at).is_some_and(|text| !text.trim().is_empty());
        }
    }
    Ok(has_content)
}

/// Names the columns that probably have ids of another system, and those that are similar to a field by which people are
/// matched. Such columns are never guessed.
pub fn doubtful(planned: &PlannedImport, session: &Session) {
    let mapping = &planned.plan.mapping;
    let unguessed = &planned.basis.unguessed;
    if planned.plan.source.is_none() {
        for column in mapping.possible_external_ids(&planned.schema) {
            session.terminal.note(&format!(
                "\"{column}\" may have ids of another system. To match by them: --source NAME --map '{column}=external_id'."
            ));
        }
    }
    for (column, field) in mapping.doubtful(&planned.schema, unguessed) {
        let name = column.name();
        session.terminal.note(&format!(
            "\"{name}\" may be {field}, which is not guessed: --map '{name}={field}'."
        ));
    }
}

/// The note on an export whose edits are not imported.
pub const LEFT_OUT_EDITS: &str =
    "This is an export: its rows are existing records, and changed cells are not imported.";

/// Returns whether the edits in an export are not imported.
pub fn leaves_out_edits(report: &Report, planned: &PlannedImport) -> bool {
    planned.source.is_export()
        && planned.plan.on_duplicate == OnDuplicate::Skip
        && report.counts.get(Count::Skipped) > 0
}

/// Notes that the edits in an export are not imported.
pub fn left_out_edits(finished: &Finished, planned: &PlannedImport, session: &Session) {
    if let Finished::Ran { report, .. } = finished
        && leaves_out_edits(report, planned)
    {
        session.terminal.note(&format!(
            "{LEFT_OUT_EDITS} To import them: --on-duplicate update."
        ));
    }
}
