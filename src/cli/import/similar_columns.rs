//! The note on columns that were mapped because their headers are similar to a field.

use crate::mapping::{How, Mapping};
use crate::record::listed;
use crate::session::Session;

/// Notes the columns that were mapped because their headers are similar to a field. They may be wrong.
pub fn note(mapping: &Mapping, session: &Session) {
    let likely = mapping
        .columns
        .iter()
        .filter(|column| column.how == How::Fuzzy);
    let likely: Vec<String> = likely
        .filter_map(|column| {
            Some(format!(
                "{} → {}",
                mapping.name_of(column),
                column.field.as_deref()?
            ))
        })
        .collect();
    if !likely.is_empty() {
        let list = listed(likely.iter().map(String::as_str));
        session.terminal.note(&format!(
            "Mapped by a similar header: {list} (to leave a column out: --map 'COLUMN=')."
        ));
    }
}
