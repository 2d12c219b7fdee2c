//! The check of a draft: every field by its kind, the requirements, and the keys of the record.

use jiff::civil::Date;

use super::complaint::{
    absurd_year, damaged, error_cell, invisible, maybe_thousands, missing, not_a_date,
    not_a_number, not_a_phone, not_an_age, not_an_amount, not_an_email, not_an_option,
    not_checkbox, not_past, too_long, too_long_ago,
};
use super::decimal::{self, Mark};
use super::evidence::Evidence;
use super::rules::{AGE_MAX, AGES, CELL_MAX, YEAR_MIN};
use super::{
    Cell, CellKind, Code, Draft, Field, FieldId, Key, Kind, Reason, Record, Rejection, Requirement,
    Rules, Schema, checkbox, choice, date, email, fields, phone, text, year_of_now,
};
use names::title_of;

/// Checks drafts of one schema by one set of rules.
#[derive(Clone, Copy, Debug)]
pub struct Checker<'a> {
    schema: &'a Schema,
    rules: &'a Rules,
    /// Whether a first name has a field for its title. Leads have no title.
    has_titles: bool,
}

impl<'a> Checker<'a> {
    /// Creates a checker for drafts of a schema.
    pub fn new(schema: &'a Schema, rules: &'a Rules) -> Self {
        let has_titles = schema
            .iter()
            .any(|(_, field)| title_of(schema, field).is_some());
        Checker {
            schema,
            rules,
            has_titles,
        }
    }

    /// Writes the values of a draft to `record`.
    ///
    /// # Errors
    /// Returns all reasons if the draft is not a valid record. `record` is then incomplete.
    pub fn check(&self, draft: &Draft<'_>, record: &mut Record) -> Result<(), Rejection> {
        let mut reasons = self.take_all(draft, record);
        reasons.extend(self.move_titles(draft, record));
        if self.rules.refuses_two_people {
            reasons.extend(two_people::reasons(self.schema, draft));
        }
        if self.rules.names_from_contacts {
            from_contacts::complete(self.schema, draft, record);
        }
        let refused = self.refused_names(&reasons);
        // Only the parts that a valid whole name has count. The parts of a refused whole name are not known, so all of
        // them count as filled.
        let is_filled = |id| {
            let field = self.schema.field(id);
            let is_part_of = |&whole| is_part(&field.name, &self.schema.field(whole).name);
            record.get(id).is_some()
                || (draft.has(id) && field.kind != Kind::FullName)
                || refused.iter().any(is_part_of)
        };
        reasons.extend(self.lacking(&self.rules.required, is_filled));
        let mut related_records = 0;
        for related in &self.rules.related {
            if draft.cells().any(|(id, _)| related.fields.contains(&id)) {
                let mut lacking = self.lacking(&related.required, is_filled);
                for reason in &mut lacking {
                    reason.fix.push_str(OR_WITHOUT_CONTACT);
                }
                reasons.extend(lacking);
                related_records += 1;
            }
        }
        reasons.extend(together(self.schema, |name| {
            record.text(self.schema.find(name)?)
        }));
        if reasons.is_empty() {
            return Ok(());
        }
        self.name_first_names(draft, &mut reasons);
        self.offer_leads_without_email(&mut reasons, record);
        if related_records > 1 {
            offer_couple(&mut reasons);
        }
        Err(Rejection { reasons })
    }

    /// Adds the setting that accepts a lead with only a telephone number to the fix of a missing email.
    fn offer_leads_without_email(&self, reasons: &mut [Reason], record: &Record) {
        let has_number = record.key(Key::Phone).or(record.key(Key::Mobile)).is_some();
        if !self.schema.entity().is_lead() || !has_number {
            return;
        }
        let is_email = |reason: &&mut Reason| {
            reason.code == Code::Required && reason.field.as_deref() == Some(fields::EMAIL)
        };
        for reason in reasons.iter_mut().filter(is_email) {
            reason.fix.push_str(OR_WITHOUT_EMAIL);
        }
    }

    /// Returns the refused fields that are whole names.
    fn refused_names(&self, reasons: &[Reason]) -> Vec<FieldId> {
        let fields = reasons.iter().filter_map(|reason| reason.field.as_deref());
        fields
            .filter_map(|name| self.schema.find(name))
            .filter(|&id| self.schema.field(id).kind == Kind::FullName)
            .collect()
    }

    /// Checks only the fields of a draft, for a change of an existing record.
    ///
    /// # Errors
    /// Returns all reasons if a value is not valid.
    pub fn check_part(&self, draft: &Draft<'_>, record: &mut Record) -> Result<(), Rejection> {
        let reasons = self.take_all(draft, record);
        if reasons.is_empty() {
            return Ok(());
        }
        Err(Rejection { reasons })
    }

    fn take_all(&self, draft: &Draft<'_>, record: &mut Record) -> Vec<Reason> {
        record.clear(self.schema.len());
        record.set_defaults(draft.defaults());
        let mut reasons = Vec::new();
        // A whole name is split last: what it means depends on the names beside it.
        let is_whole =
            |(id, _): &(FieldId, Cell<'_>)| self.schema.field(*id).kind == Kind::FullName;
        let parts = draft.cells().filter(|cell| !is_whole(cell));
        for (id, cell) in parts.chain(draft.cells().filter(is_whole)) {
            let field = self.schema.field(id);
            if let Err(reason) = self.take(id, field, cell, record) {
                let hidden = invisible(field, reason.code, cell.trimmed());
                reasons.push(hidden.unwrap_or(reason));
            }
        }
        reasons
    }

    fn take(
        &self,
        id: FieldId,
        field: &Field,
        cell: Cell<'_>,
        record: &mut Record,
    ) -> Result<(), Reason> {
        assert_readable(field, cell)?;
        let text = cell.trimmed();
        match field.kind {
            Kind::Text | Kind::ExternalId => record.set_text(id, text),
            Kind::Name => record.set_text(id, self.name(field, text)?),
            Kind::FullName => {
                self.split_name(field, self.name(field, text)?, record)?;
            }
            Kind::Email => {
                let address = email::address(text).ok_or_else(|| not_an_email(field, text))?;
                record.set_text(id, address);
                // The keys are those of the record. A related record gets its keys from its own values.
                if !field.is_related {
                    record.set_key_of(Key::Email, id, &email::key(address));
                }
            }
            Kind::Phone => self.set_phone(id, field, text, record)?,
            Kind::Choice => match self.meaning(id, text) {
                "" => {}
                meaning => record.set_text(id, self.option(id, field, meaning)?),
            },
            Kind::Date => record.set_date(id, self.date(id, field, text)?),
            Kind::Amount => record.set_amount(id, self.amount(id, field, cell)?),
            Kind::PastDate => record.set_date(id, self.past_date(id, field, text)?),
            Kind::Age => record.set_text(id, age(field, cell.unfilled().trimmed())?),
            Kind::Number => record.set_text(id, &self.number(id, field, cell.unfilled())?),
            Kind::Checkbox => match self.meaning(id, text) {
                "" => {}
                meaning => {
                    let checked = checkbox::parse(meaning);
                    let checked = checked.ok_or_else(|| not_checkbox(field, text))?;
                    record.set_text(id, checkbox::name(checked));
                }
            },
        }
        Ok(())
    }

    fn set_phone(
        &self,
        id: FieldId,
        field: &Field,
        text: &str,
        record: &mut Record,
    ) -> Result<(), Reason> {
        let (text, region) = (phone::number(text), self.rules.region);
        record.set_text(id, text);
        let number = phone::read(text, region);
        let number = number.map_err(|flaw| not_a_phone(field, text, (flaw, region)))?;
        match (field.is_related, &*field.name == fields::MOBILE) {
            (true, _) => {}
            (false, true) => record.set_key_of(Key::Mobile, id, &number),
            (false, false) => record.set_key_of(Key::Phone, id, &number),
        }
        Ok(())
    }

    /// Returns the meaning of a value in the source. Most values mean themselves.
    fn meaning<'r>(&'r self, id: FieldId, text: &'r str) -> &'r str {
        let values = self.rules.values.iter().find(|(of, _)| *of == id);
        let meaning = values.and_then(|(_, values)| values.get(&text.to_lowercase()));
        meaning.map_or(text, String::as_str)
    }

    fn option<'r>(&'r self, id: FieldId, field: &Field, text: &'r str) -> Result<&'r str, Reason> {
        let Some((_, options)) = self.rules.options.iter().find(|(of, _)| *of == id) else {
            return Ok(text);
        };
        choice::find(text, options).ok_or_else(|| not_an_option(field, text, options))
    }

    fn date(&self, id: FieldId, field: &Field, text: &str) -> Result<Date, Reason> {
        let (text, reading) = (text::bare(text), self.rules.reading(id));
        let mut found = date::parse(text, reading);
        if found.is_some_and(|date| year_of_now(&field.name, date.year()) != date.year()) {
            found = short_year_of_now(text, reading).or(found);
        }
        match found {
            Some(date) if date.year() < YEAR_MIN => Err(absurd_year(field, text, date)),
            Some(date) => Ok(date),
            None => Err(not_a_date(field, text, reading)),
        }
    }

    fn past_date(&self, id: FieldId, field: &Field, text: &str) -> Result<Date, Reason> {
        let date = self.date(id, field, text)?;
        match self.rules.today {
            Some(today) if date >= today => Err(not_past(field, text, date)),
            Some(today) if date.year() < today.year() - AGE_MAX => {
                Err(too_long_ago(field, text, date))
            }
            Some(_) | None => Ok(date),
        }
    }

    fn amount(&self, id: FieldId, field: &Field, cell: Cell<'_>) -> Result<i64, Reason> {
        let currency = &self.rules.currency;
        let text = text::bare(cell.trimmed());
        if let CellKind::Money(mark) = cell.kind
            && !mark.is_of(currency)
        {
            return Err(not_an_amount(field, &mark.before(text), currency));
        }
        let units = currency.whole_units(text).or_else(|| {
            let number = decimal::plain(text, self.mark(id, cell), Some(currency))?;
            currency.minor_units(&number)
        });
        if units.is_some() && self.may_be_thousands(id, cell) {
            return Err(maybe_thousands(field, text, currency));
        }
        units.ok_or_else(|| not_an_amount(field, text, currency))
    }

    /// Returns whether nothing says if `1.200` is more than a thousand. In a currency with three decimals it is not.
    fn may_be_thousands(&self, id: FieldId, cell: Cell<'_>) -> bool {
        let currency = &self.rules.currency;
        let is_unproven = cell.kind == CellKind::Text && known(&self.rules.marks, id).is_none();
        is_unproven
            && currency.decimals() < 3
            && cell.text.contains('.')
            && decimal::weigh(cell.trimmed(), Some(currency)) == Evidence::Either
    }

    fn number(&self, id: FieldId, field: &Field, cell: Cell<'_>) -> Result<String, Reason> {
        let text = text::bare(cell.trimmed());
        let number = decimal::plain(text, self.mark(id, cell), None);
        number.ok_or_else(|| not_a_number(field, text))
    }

    fn mark(&self, id: FieldId, cell: Cell<'_>) -> Mark {
        match cell.kind {
            // The source writes the number of a workbook with a point.
            CellKind::Number | CellKind::Money(_) => Mark::Point,
            _ => known(&self.rules.marks, id).unwrap_or(Mark::Point),
        }
    }

    /// Returns a reason for each requirement that a record does not meet. `has` tells whether a field is filled.
    pub fn lacks(&self, has: impl Fn(FieldId) -> bool) -> Vec<Reason> {
        self.lacking(&self.rules.required, has)
    }

    fn lacking(&self, required: &[Requirement], has: impl Fn(FieldId) -> bool) -> Vec<Reason> {
        required
            .iter()
            .filter(|requirement| !requirement.any_of.iter().any(|&id| has(id)))
            .map(|requirement| missing(self.schema, requirement))
            .collect()
    }
}

/// The end of a fix for a contact of a client's row that lacks something. The client lacks nothing.
pub const OR_WITHOUT_CONTACT: &str =
    "; or empty all cells of this contact, and the client is imported without it";

/// The end of a fix for leads with only telephone numbers.
const OR_WITHOUT_EMAIL: &str =
    ", or accept leads without an email: intake config set leads.required name";

/// Adds the usual entity type of a client with two contacts to the fix of a missing entity type.
fn offer_couple(reasons: &mut [Reason]) {
    let is_type = |reason: &&mut Reason| {
        reason.code == Code::Required && reason.field.as_deref() == Some(fields::ENTITY_TYPE)
    };
    for reason in reasons.iter_mut().filter(is_type) {
        reason
            .fix
            .push_str("; a client with two contacts may be a couple");
    }
}

/// Returns whether a field is a whole name, or a part of it. `whole` is the name of the field with the whole name.
fn is_part(name: &str, whole: &str) -> bool {
    let prefix = whole.strip_suffix(fields::FULL_NAME).unwrap_or_default();
    let part = name.strip_prefix(prefix);
    part.is_some_and(|part| {
        [fields::FULL_NAME, fields::FIRST_NAME, fields::LAST_NAME].contains(&part)
    })
}

/// Returns the entry of a field in a list by field.
fn known<T: Copy>(list: &[(FieldId, T)], id: FieldId) -> Option<T> {
    list.iter().find(|(of, _)| *of == id).map(|(_, what)| *what)
}

/// Fails if a cell is too long, holds an error, or has lost digits that its field needs.
fn assert_readable(field: &Field, cell: Cell<'_>) -> Result<(), Reason> {
    if cell.text.len() > CELL_MAX {
        return Err(too_long(field, cell.text.len()));
    }
    if cell.kind == CellKind::Error {
        // The text is not cleaned: `="Leeds"` is a formula here, not text that a program has protected.
        return Err(error_cell(field, cell.text.trim()));
    }
    if is_damaged(field, cell) {
        return Err(damaged(field, cell.trimmed()));
    }
    Ok(())
}

/// Returns whether a cell has lost digits that its field needs.
fn is_damaged(field: &Field, cell: Cell<'_>) -> bool {
    !matches!(field.kind, Kind::Date | Kind::PastDate | Kind::Amount) && cell.has_lost_digits()
}

/// Returns the date of a text with a year of two digits in this century; none if the year has four digits.
fn short_year_of_now(text: &str, reading: date::Reading) -> Option<Date> {
    let whole = date::Reading {
        century: None,
        ..reading
    };
    let now = date::Reading {
        century: Some(date::Century::Twenty),
        ..reading
    };
    match date::parse(text, whole) {
        Some(_) => None,
        None => date::parse(text, now),
    }
}

/// Returns the years of an age. Some programs add decimals that are zero.
fn age<'r>(field: &Field, text: &'r str) -> Result<&'r str, Reason> {
    let text = text::bare(text);
    let years = match text.split_once(['.', ',']) {
        Some((years, zeros)) if zeros.bytes().all(|byte| byte == b'0') => years,
        Some(_) | None => text,
    };
    let is_sensible = years.parse().is_ok_and(|years| AGES.contains(&years))
        && years.bytes().all(|byte| byte.is_ascii_digit());
    let years = is_sensible.then_some(years);
    years.ok_or_else(|| not_an_age(field, text))
}

/// Returns a reason for each combination of valid fields that a record cannot have.
pub fn together<'r>(schema: &Schema, get: impl Fn(&str) -> Option<&'r str>) -> Vec<Reason> {
    (schema.entity().spec().together)(&get)
}

mod from_contacts;
mod names;
mod two_people;

#[cfg(test)]
mod tests;
