//! A waiting row and its candidates as a table: a line for each field, a column for each record.

use crate::cli::record::plain;
use crate::duplicate::is_part_of_address;
use crate::error::Result;
use crate::job::{Beside, Review, Waiting};
use crate::record::{FieldId, Record, Schema, trash};
use crate::store::Stored;
use crate::terminal::{Facing, Side, Terminal};

/// Shows the row beside its candidates. `+` marks a field that a merge fills, `≠` a field that differs and stays.
pub fn show(
    terminal: &Terminal,
    review: &Review<'_>,
    waiting: &Waiting,
    record: &Record,
) -> Result<()> {
    let schema = review.schema_of_candidates(&waiting.kept);
    let entity = schema.entity();
    let title = |stored: &Stored| match stored.deleted_at {
        Some(at) => format!(
            "{entity} {}, in the trash until {}",
            stored.id,
            trash::ends_on(at)
        ),
        None => format!("{entity} {}", stored.id),
    };
    let titles = waiting.candidates.iter().map(title);
    let titles: Vec<String> = [format!("row {}", waiting.kept.row)]
        .into_iter()
        .chain(titles)
        .collect();
    let beside = review.beside(waiting, record)?;
    let fields = review.compared_fields(schema);
    let rows = fields.filter_map(|(id, _)| row((review, schema), &beside, record, id));
    let mut rows: Vec<Facing> = rows.collect();
    rows.extend(links(review, waiting)?);
    terminal.side_by_side(&titles, &rows);
    if waiting.candidates.is_empty() {
        if !waiting.kept.records.is_empty() {
            let gone = waiting.kept.records.iter().map(ToString::to_string);
            let gone = gone.collect::<Vec<String>>().join(", ");
            terminal.tell(&format!("Removed since: {entity} {gone}."));
        }
        return Ok(());
    }
    for stored in &waiting.candidates {
        let evidence = review.evidence(&waiting.kept, record, stored)?.summary();
        terminal.tell(&format!("{entity} {}: {evidence}", stored.id));
    }
    terminal.tell(&format!(
        "+ a merge fills this field   ≠ a merge keeps the {entity}'s value"
    ));
    Ok(())
}

/// Returns a field of the row and its candidates, `None` if all are blank.
fn row(
    (review, schema): (&Review<'_>, &Schema),
    candidates: &[Beside],
    record: &Record,
    id: FieldId,
) -> Option<Facing> {
    let new = record.get(id);
    let is_blank = |one: &Beside| one.shown.get(id).is_none();
    if new.is_none() && candidates.iter().all(is_blank) {
        return None;
    }
    let text = |value| plain(value, review.currency());
    let new = new.as_ref().map(text).unwrap_or_default();
    let mut sides = vec![Side::plain(new)];
    sides.extend(candidates.iter().map(|one| Side {
        mark: mark(schema, id, record, one),
        text: one.shown.get(id).map(text).unwrap_or_default(),
    }));
    Some((schema.field(id).name.to_string(), sides))
}

/// Returns the line with the records that the candidates are linked with; none if no candidate is linked.
fn links(review: &Review<'_>, waiting: &Waiting) -> Result<Option<Facing>> {
    let (mut of, mut sides) = (String::new(), vec![Side::plain("")]);
    for stored in &waiting.candidates {
        let Some((name, links)) = review.links(&waiting.kept, stored)? else {
            return Ok(None);
        };
        name.clone_into(&mut of);
        sides.push(Side::plain(links.join("; ")));
    }
    let is_any = sides.iter().any(|side| !side.text.is_empty());
    Ok(is_any.then_some((of, sides)))
}

/// Returns the mark for the effect of a merge on a field of a candidate, or of a contact of the candidate.
fn mark(schema: &Schema, id: FieldId, record: &Record, beside: &Beside) -> char {
    match (record.get(id), beside.shown.get(id)) {
        _ if beside.filled.contains(&id) => '+',
        (Some(new), Some(there)) if new != *there => '≠',
        // A part of another address fills no blank.
        (Some(_), None) if is_part_of_address(&schema.field(id).name) => '≠',
        _ => ' ',
    }
}
