//! Forms at the terminal. A form asks field by field, checks each answer as a flag is checked, and offers the rarer
//! fields last.

use super::given::{example, typed};
use super::plain;
use super::records::Records;
use crate::cli::suggestion;
use crate::error::{Error, Kind, Result};
use crate::record::{Cell, Checker, Draft, FieldId, Record, Rules, Schema, client, fields};
use crate::session::Session;
use crate::store::Stored;

/// A field and the text that the user typed.
pub type Answer = (FieldId, String);

/// Asks for the fields of a record to change. `answers` gets the answers that change a field, also if the user leaves. A
/// client's fields depend on its entity type; fields that the type does not have are cleared, with a note.
///
/// # Errors
/// Fails with `Kind::Back` for Esc, as a part of a conversation.
pub fn changes(
    session: &Session,
    records: &Records<'_>,
    rules: &Rules,
    (stored, answers): (&Stored, &mut Vec<Answer>),
) -> Result<()> {
    let schema = &records.schema;
    let there = |id: FieldId| {
        let value = stored.get(id).map(|value| plain(value, &records.currency));
        value.unwrap_or_default()
    };
    let is_asked = |answers: &[Answer], id: FieldId| {
        can_have(
            schema,
            &newest(schema, stored, answers, fields::ENTITY_TYPE),
            id,
        )
    };
    let (first, rest): (Vec<FieldId>, Vec<FieldId>) = schema
        .stored()
        .map(|(id, _)| id)
        .partition(|&id| is_usual(schema, id));
    let questions = Questions {
        schema,
        rules,
        is_asked: &is_asked,
        there: &there,
    };
    answers.clear();
    let asked = questions.ask(session, &first, answers).and_then(|()| {
        if session.prompts.confirm("Additional details?", false)? {
            questions.ask(session, &rest, answers)?;
        }
        Ok(())
    });
    answers.retain(|(id, answer)| *answer != there(*id));
    asked?;
    clear_misplaced(session, schema, stored, answers);
    Ok(())
}

/// Clears the fields that a client of the answered entity type cannot have, and notes each.
fn clear_misplaced(session: &Session, schema: &Schema, stored: &Stored, answers: &mut Vec<Answer>) {
    let entity_type = newest(schema, stored, answers, fields::ENTITY_TYPE);
    for (id, field) in schema.stored() {
        if stored.get(id).is_some() && !can_have(schema, &entity_type, id) {
            let title = title(&field.name).to_lowercase();
            let note = format!("Cleared, because it is for a company only: {title}.");
            session.terminal.note(&note);
            answers.retain(|(of, _)| *of != id);
            answers.push((id, String::new()));
        }
    }
}

/// Fields that a form asks one after the other.
struct Questions<'q> {
    schema: &'q Schema,
    rules: &'q Rules,
    /// Whether a field is asked, given the answers so far.
    is_asked: &'q dyn Fn(&[Answer], FieldId) -> bool,
    /// Returns the value of a field before its answer.
    there: &'q dyn Fn(FieldId) -> String,
}

impl Questions<'_> {
    /// Asks for the fields in order. `answers` gets each answer at once.
    fn ask(&self, session: &Session, ids: &[FieldId], answers: &mut Vec<Answer>) -> Result<()> {
        for &id in ids {
            if (self.is_asked)(answers, id) {
                let answer = field(session, (self.schema, self.rules), id, &(self.there)(id))?;
                answers.push((id, answer));
            }
        }
        Ok(())
    }
}

/// Returns whether a form asks for a field first. The others follow if the user wants them.
fn is_usual(schema: &Schema, id: FieldId) -> bool {
    let spec = schema.entity().spec().field(&schema.field(id).name);
    spec.is_some_and(|field| field.is_usual)
}

fn can_have(schema: &Schema, entity_type: &str, id: FieldId) -> bool {
    schema.find(fields::ENTITY_TYPE).is_none()
        || client::can_have(entity_type, &schema.field(id).name)
}

/// Returns the value of a field after the answers so far.
fn newest(schema: &Schema, stored: &Stored, answers: &[(FieldId, String)], field: &str) -> String {
    let answered = answers
        .iter()
        .find(|(id, _)| Some(*id) == schema.find(field));
    let there = || stored.text(schema, field).unwrap_or_default().to_owned();
    answered.map_or_else(there, |(_, answer)| answer.clone())
}

/// Asks for the usual fields of a new record, except those that were given. `answers` gets each answer at once.
///
/// # Errors
/// Fails with `Kind::Back` for Esc, as a part of a conversation.
pub fn new_record(
    session: &Session,
    (schema, rules): (&Schema, &Rules),
    is_given: &dyn Fn(FieldId) -> bool,
    answers: &mut Vec<Answer>,
) -> Result<()> {
    let ids = schema.stored().map(|(id, _)| id);
    let ids: Vec<FieldId> = ids.filter(|&id| is_usual(schema, id)).collect();
    let questions = Questions {
        schema,
        rules,
        is_asked: &|_, id| !is_given(id),
        there: &|_| String::new(),
    };
    questions.ask(session, &ids, answers)
}

/// Returns the error of a form for a new record that Ctrl-C left, with the command that goes on with its answers. `more`
/// are the words of the answers that are no fields.
pub fn left(error: Error, schema: &Schema, answers: &[Answer], more: &[String]) -> Error {
    let words = [&words_of_new(schema, answers)[..], more].concat();
    if error.kind() != Kind::Aborted || words.is_empty() {
        return error;
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let again = suggestion::this_command(&[], &words);
    error.hint(format!("To go on with your answers: {again}"))
}

/// Returns the error of a form for an existing record that Ctrl-C left, with the command that makes the answered changes.
pub fn left_changes(
    error: Error,
    session: &Session,
    (schema, stored): (&Schema, &Stored),
    answers: &[Answer],
) -> Error {
    if error.kind() != Kind::Aborted || answers.is_empty() {
        return error;
    }
    let (entity, id) = (schema.entity(), stored.id.to_string());
    let flags = answers.iter().flat_map(|answer| flag(schema, answer));
    let flags: Vec<String> = flags.collect();
    let words = [entity.name(), "edit", &id].into_iter();
    let words: Vec<&str> = words.chain(flags.iter().map(String::as_str)).collect();
    let change = suggestion::command(session, &words);
    error.hint(format!("To make the changes so far: {change}"))
}

/// Returns the words that give the fields of a new record to `add`.
pub fn words_of_new(schema: &Schema, answers: &[Answer]) -> Vec<String> {
    let is_argument = |(id, _): &&Answer| schema.field(*id).name == schema.entity().spec().added_by;
    let said = answers.iter().filter(|(_, answer)| !answer.is_empty());
    let (argument, fields): (Vec<&Answer>, Vec<&Answer>) = said.partition(is_argument);
    let flags = fields.into_iter().flat_map(|answer| flag(schema, answer));
    let argument = argument.into_iter().map(|(_, answer)| answer.clone());
    flags.chain(argument).collect()
}

/// Returns the flag of a field with its answer, as words.
fn flag(schema: &Schema, (id, answer): &Answer) -> Vec<String> {
    let name = &*schema.field(*id).name;
    match schema.entity().spec().field(name) {
        Some(field) => suggestion::flag(&format!("--{}", field.flag_name()), answer),
        None => suggestion::flag("--set", &format!("{name}={answer}")),
    }
}

/// Asks for one field: a choice among its options, or a text.
fn field(
    session: &Session,
    (schema, rules): (&Schema, &Rules),
    id: FieldId,
    there: &str,
) -> Result<String> {
    let title = title(&schema.field(id).name);
    if let Some((_, options)) = rules.options.iter().find(|(of, _)| *of == id) {
        return choice(session, &title, options, (there, is_required(rules, id)));
    }
    let question = match example(schema.field(id).kind) {
        Some(example) => format!("{title} (such as {example})"),
        None => title,
    };
    let check = |answer: &str| check(schema, rules, id, answer);
    let answer = session.prompts.text(&question, there, &check)?;
    Ok(typed(schema, id, answer.trim()).into_owned())
}

fn choice(
    session: &Session,
    title: &str,
    options: &[String],
    (there, is_required): (&str, bool),
) -> Result<String> {
    let mut shown = options.to_vec();
    if !is_required {
        shown.push("(none)".to_owned());
    }
    let at = shown.iter().position(|option| option == there);
    let at = at.unwrap_or(if there.is_empty() && !is_required {
        options.len()
    } else {
        0
    });
    let chosen = session.prompts.choose(title, &shown, at)?;
    let chosen = chosen.ok_or_else(Error::back)?;
    Ok(options.get(chosen).cloned().unwrap_or_default())
}

fn check(
    schema: &Schema,
    rules: &Rules,
    id: FieldId,
    answer: &str,
) -> std::result::Result<(), String> {
    if answer.trim().is_empty() && is_required(rules, id) {
        return Err("it is required".to_owned());
    }
    let mut draft = Draft::default();
    let answer = typed(schema, id, answer);
    draft.fill(id, Cell::text(&answer));
    let checked = Checker::new(schema, rules).check_part(&draft, &mut Record::default());
    checked.map_err(|rejection| {
        let reasons = rejection.reasons.iter();
        let said = reasons.map(|reason| format!("{}; {}", reason.message, reason.fix));
        said.collect::<Vec<String>>().join("; ")
    })
}

fn is_required(rules: &Rules, id: FieldId) -> bool {
    rules
        .required
        .iter()
        .any(|requirement| requirement.any_of == [id])
}

/// Returns the name of a field for people: `First name`.
fn title(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => words,
    }
}
