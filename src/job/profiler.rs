//! Makes the profile of a file in the first pass.

use super::PlannedImport;
use super::run::Run;
use crate::mapping::Blanks;
use crate::plan::{ColumnProfile, FileProfile};
use crate::record::Kind;
use crate::record::evidence::About;
use crate::source::Row;

/// The evidence in the cells of a column, in addition to whether they are blank.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Values,
    Dates,
    Anything,
}

/// Takes the rows of a file, and makes its profile.
pub(super) struct Profiler {
    profile: FileProfile,
    holds: Vec<Holds>,
    blanks: Blanks,
    /// The form of the last date, to be used again.
    form: String,
}

impl Profiler {
    /// Returns the profiler of a run: none without a template, and for the failed rows of a job.
    pub(super) fn wanted(planned: &PlannedImport, run: &Run<'_>) -> Option<Self> {
        let has_template = run.options.template.is_some() && run.explained_row.is_none();
        (has_template && planned.plan.corrects.is_none()).then(|| Profiler::new(planned))
    }

    fn new(planned: &PlannedImport) -> Self {
        let header = planned.source.header.iter();
        let mut profile = FileProfile::of_headers(header.map(String::as_str));
        let mut holds = vec![Holds::Anything; profile.columns.len()];
        for column in &planned.plan.mapping.columns {
            let field = column.field.as_deref();
            let Some(id) = field.and_then(|name| planned.schema.find(name)) else {
                continue;
            };
            let kind = planned.schema.field(id).kind;
            let at = column.column - 1;
            if kind == Kind::Choice {
                holds[at] = Holds::Values;
                profile.columns[at].values = Some(Vec::new());
            } else if kind.proves() == Some(About::Dates) {
                holds[at] = Holds::Dates;
            }
        }
        Profiler {
            profile,
            holds,
            blanks: Blanks::of(&planned.plan.mapping.blank),
            form: String::new(),
        }
    }

    pub(super) fn take(&mut self, row: &Row) {
        self.profile.rows += 1;
        let columns = self.profile.columns.iter_mut().zip(&self.holds);
        for (at, (column, holds)) in columns.enumerate() {
            let text = row.text(at).unwrap_or_default().trim();
            if text.is_empty() || self.blanks.has(text) {
                column.blank += 1;
                continue;
            }
            match holds {
                Holds::Anything => {}
                Holds::Values => column.add_value(text),
                Holds::Dates => {
                    form_of(text, &mut self.form);
                    column.add_form(&self.form);
                }
            }
        }
    }

    /// Returns the profile of the file, with the order of dates that the first pass proved.
    pub(super) fn finish(mut self, planned: &PlannedImport) -> FileProfile {
        for column in &planned.plan.mapping.columns {
            let field = column.field.as_ref();
            if let Some(order) = field.and_then(|field| planned.plan.date_orders.get(field)) {
                let of_column: &mut ColumnProfile = &mut self.profile.columns[column.column - 1];
                of_column.order = Some(order.name().to_owned());
            }
        }
        self.profile
    }
}

/// Writes the form of a date: digits as 9, letters as a, one or two digits as 99. A time of day is left out.
fn form_of(text: &str, form: &mut String) {
    form.clear();
    let day = match text.split_once(':') {
        Some((before, _)) => before.rsplit_once([' ', 'T']).map_or(text, |(day, _)| day),
        None => text,
    };
    let mut rest = day.chars().peekable();
    while let Some(c) = rest.next() {
        let mut length = 1;
        if c.is_ascii_digit() {
            while rest.next_if(char::is_ascii_digit).is_some() {
                length += 1;
            }
            form.push_str(if length <= 2 { "99" } else { "9999" });
        } else if c.is_alphabetic() {
            while rest.next_if(|next| next.is_alphabetic()).is_some() {}
            form.push_str("aaa");
        } else {
            form.push(c);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_dates_have_no_values() {
        let cases = [
            ("2026-04-03", "9999-99-99"),
            ("3/4/2026", "99/99/9999"),
            ("03/04/26", "99/99/99"),
            ("3 April 2026", "99 aaa 9999"),
            ("2026-04-03T10:00:00Z", "9999-99-99"),
            ("03/04/2026 10:15", "99/99/9999"),
        ];
        for (text, expected) in cases {
            let mut form = "earlier".to_owned();
            form_of(text, &mut form);
            assert_eq!(form, expected, "{text}");
        }
    }
}
