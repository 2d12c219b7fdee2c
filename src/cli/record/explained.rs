//! Explanations as text and JSON: the compared fields of a candidate, with both values and the result.

use serde_json::{Value as Json, json};

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
/// those of the two values.
pub fn fields(titles: [&str; 2], explanation: &Explanation) -> String {
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
        let widths = lines.iter().map(|line| line[at].chars().count());
        widths.max().unwrap_or_default()
    });
    let mut text = String::new();
    for line in &lines {
        let cells = line.iter().zip(widths.iter().chain([&0]));
        let padded: Vec<String> = cells
            .map(|(cell, &width)| format!("{cell:width$}"))
            .collect();
        text.push_str(&format!("  {}\n", padded.join("  ").trim_end()));
    }
    text
}
