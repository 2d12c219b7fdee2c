//! The check of names: what can be a name, the parts of a whole name, and the title before a first name.

use std::borrow::Cow;

use super::Checker;
use crate::record::complaint::{mere_number, no_first_name, no_name};
use crate::record::{
    Code, Draft, Field, FieldId, Kind, Reason, Record, Schema, fields, joint_name, name, text,
    whole_name,
};

impl Checker<'_> {
    /// Moves a title before a first name to its own field, unless the row fills that field. Returns a reason for each text
    /// behind a title that is not a name.
    pub(super) fn move_titles(&self, draft: &Draft<'_>, record: &mut Record) -> Vec<Reason> {
        let mut reasons = Vec::new();
        if !self.has_titles {
            return reasons;
        }
        for (id, cell) in draft.cells() {
            let field = self.schema.field(id);
            let Some(title_id) = title_of(self.schema, field) else {
                continue;
            };
            let Some((title, first)) = whole_name::titled(cell.trimmed()) else {
                continue;
            };
            // The guard of another program may stand behind the title.
            let first = text::clean(first);
            if let Err(reason) = self.name(field, first) {
                reasons.push(reason);
                continue;
            }
            record.set_text(id, first);
            if record.get(title_id).is_none() {
                record.set_text(title_id, title);
            }
        }
        reasons
    }

    /// Says of a required first name that it is missing in the whole name, if the row has one: `Prof Smith`.
    pub(super) fn name_first_names(&self, draft: &Draft<'_>, reasons: &mut [Reason]) {
        for (id, cell) in draft.cells() {
            let field = self.schema.field(id);
            let Some(prefix) = field.name.strip_suffix(fields::FULL_NAME) else {
                continue;
            };
            let first = format!("{prefix}{}", fields::FIRST_NAME);
            let is_first = |reason: &&mut Reason| {
                reason.code == Code::Required && reason.field.as_deref() == Some(&*first)
            };
            if let Some(reason) = reasons.iter_mut().find(is_first) {
                let rest = reason.fix.find("; or").map_or("", |at| &reason.fix[at..]);
                let fix = format!("write the first name, too{rest}");
                *reason = no_first_name(field, cell.trimmed(), fix);
            }
        }
    }

    /// Checks a name. It must have a letter or a digit. Only a lead's name may be a number, because some companies have
    /// such names.
    pub(super) fn name<'t>(&self, field: &Field, text: &'t str) -> Result<&'t str, Reason> {
        if !name::has_word(text) {
            return Err(no_name(field, text));
        }
        if !self.schema.entity().spec().has_numbers_as_names && name::is_number(text) {
            return Err(mere_number(field, text));
        }
        Ok(text)
    }

    /// Fills first name, last name and title from a whole name if the row does not fill them. Leads have no title: that of a
    /// couple is a part of the first name. Each part has to be a name.
    pub(super) fn split_name(
        &self,
        field: &Field,
        text: &str,
        record: &mut Record,
    ) -> Result<(), Reason> {
        let prefix = field
            .name
            .strip_suffix(fields::FULL_NAME)
            .unwrap_or_default();
        let part_of = |name: &str| {
            let is_part = |field: &Field| field.name.strip_prefix(prefix) == Some(name);
            let mut fields = self.schema.iter();
            fields.find(|(_, field)| is_part(field)).map(|(id, _)| id)
        };
        let names = [fields::FIRST_NAME, fields::LAST_NAME, fields::TITLE].map(part_of);
        let [first, last, _] = names.map(|id| id.and_then(|id| record.text(id)).map(str::to_owned));
        let whole = whole_name::split_beside(text, first.as_deref(), last.as_deref());
        let first = match (whole.title, names[2]) {
            // Only the title says that they are two.
            (Some(title), None) if joint_name::is_of_two(title) => {
                let first = whole.first.map(|first| format!("{title} {first}"));
                Some(first.map_or(Cow::Borrowed(title), Cow::Owned))
            }
            _ => whole.first.map(Cow::Borrowed),
        };
        let parts = [first.as_deref(), whole.last.as_deref(), whole.title];
        for (id, part) in names.into_iter().zip(parts) {
            if let (Some(id), Some(part)) = (id, part.map(text::clean))
                && record.get(id).is_none()
            {
                record.set_text(id, self.name(field, part)?);
            }
        }
        Ok(())
    }
}

/// Returns the field for the title of a first name.
pub(super) fn title_of(schema: &Schema, field: &Field) -> Option<FieldId> {
    if field.kind != Kind::Name {
        return None;
    }
    let prefix = field.name.strip_suffix(fields::FIRST_NAME)?;
    schema.find(&format!("{prefix}{}", fields::TITLE))
}
