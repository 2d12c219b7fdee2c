//! Explanations as text and JSON: the compared fields of a candidate, with both values and the result.

use serde_json::{Value as Json, json};
use unicode_width::UnicodeWidthStr;

use crate::duplicate::Explanation;

/// Returns a candidate with its explanation as JSON.
pub fn candidate(id: i64, explanation: &Explanation) -> Json {
    let fields = explanation.fields.iter().map(|one| {
        json!({
            "field": one.field,
            "row": one.row,
            "record": one.record,
            "verdict": one.compared.name(),
        })
    });
    json!({
        "id": id,
        "rule": explanation.rule.name(),
        "evidence": explanation.evidence.name(),
        "fields": fields.collect::<Vec<Json>>(),
    })
}

/// Returns the compared fields as a table: the field, the values of the row and of the record, the result. `titles` are
/// those of the two values. `width` is the number of columns of the terminal; none if there is no terminal. If the table does
/// not fit, each value has a line of its own.
pub fn fields(titles: [&str; 2], explanation: &Explanation, width: Option<usize>) -> String {
    let text = table(titles, explanation);
    let is_too_wide = |width| text.lines().any(|line| line.width() > width);
    if width.is_some_and(is_too_wide) {
        return lines(titles, explanation);
    }
    text
}

/// Returns the compared fields: a line for the field and the result, then one for each value.
fn lines(titles: [&str; 2], explanation: &Explanation) -> String {
    let fields = explanation.fields.iter().map(|one| {
        let (name, result) = (one.field.replace('_', " "), one.compared.words());
        let values = [(titles[0], &one.row), (titles[1], &one.record)].map(|(title, value)| {
            let value = if value.is_empty() { "(blank)" } else { value };
            format!("    {title}: {value}\n")
        });
        format!("  {name}: {result}\n{}", values.concat())
    });
    fields.collect()
}

fn table(titles: [&str; 2], explanation: &Explanation) -> String {
    let mut lines = vec![["", titles[0], titles[1], ""].map(str::to_owned)];
    lines.extend(explanation.fields.iter().map(|one| {
        [
            one.field.replace('_', " "),
            one.row.clone(),
            one.record.clone(),
            one.compared.words().to_owned(),
        ]
    }));
    let widths = [0, 1, 2].map(|at| {
        let widths = lines.iter().map(|line| line[at].width());
        widths.max().unwrap_or_default()
    });
    let mut text = String::new();
    for line in &lines {
        let cells = line.iter().zip(widths.iter().chain([&0]));
        let padded: Vec<String> = cells
            .map(|(cell, &width)| format!("{cell}{:1$}", "", width.saturating_sub(cell.width())))
            .collect();
        text.push_str(&format!("  {}\n", padded.join("  ").trim_end()));
    }
    text
}
