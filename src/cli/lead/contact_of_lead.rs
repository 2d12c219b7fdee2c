//! The contact that a lead makes: the fields that both have, and what the lead lacks.

use super::convert::missing;
use crate::cli::record::given::{FieldFlags, Texts};
use crate::cli::record::plain;
use crate::cli::record::records::Records;
use crate::cli::suggestion::command;
use crate::error::{Error, Result};
use crate::record::{CUSTOM, FieldId, Record, Schema, fields};
use crate::session::Session;
use crate::store::Stored;

/// Returns the fields that a lead gives to a contact: the fields that both have, and the mobile number if the phone is
/// missing. Fields given for the contact come first.
pub(super) fn contact_of(
    session: &Session,
    records: &Records<'_>,
    (schema, given): (&Schema, &FieldFlags),
    lead: &Stored,
) -> Result<Record> {
    let text = |field: &str| {
        let value = records.schema.find(field).and_then(|id| lead.get(id));
        value.map(|value| plain(value, &records.currency))
    };
    let said = Texts::of(schema, given)?;
    let mut texts: Vec<(FieldId, String)> = Vec::new();
    for (id, field) in schema.stored().filter(|(id, _)| !said.has(*id)) {
        let value = match &*field.name {
            fields::PHONE => text(fields::PHONE).or_else(|| text(fields::MOBILE)),
            other => text(other),
        };
        texts.extend(value.map(|value| (id, value)));
    }
    let rules = records.rules(session, schema)?;
    let texts = said.and(&texts);
    let missing = missing(&rules, |id| texts.has(id));
    if missing.is_empty() {
        return texts.whole(schema, &rules);
    }
    Err(lacking(session, records, lead, &missing))
}

/// Returns the error that names the missing fields of a lead, with the command that sets them: on the lead if it has
/// the field.
fn lacking(session: &Session, records: &Records<'_>, lead: &Stored, missing: &[&str]) -> Error {
    let id = lead.id.to_string();
    let title = |name: &str| {
        if name.starts_with(CUSTOM) {
            name.to_owned()
        } else {
            name.replace('_', " ")
        }
    };
    let titles: Vec<String> = missing.iter().map(|name| title(name)).collect();
    let error = Error::failure(format!(
        "lead {id}, {}, cannot become a contact: it has no {}",
        lead.name(&records.schema),
        titles.join(" and no ")
    ));
    let (of_lead, of_contact): (Vec<&str>, Vec<&str>) = missing
        .iter()
        .partition(|name| records.schema.find(name).is_some());
    let set = |name: &str| format!("{name}=VALUE");
    let error = match of_lead.first() {
        Some(name) if name.starts_with(CUSTOM) => error.hint(format!(
            "Fill it in first: {}",
            command(session, &["lead", "edit", &id, "--set", &set(name)])
        )),
        Some(name) => {
            let flag = format!("--{}", name.replace('_', "-"));
            let edit = command(session, &["lead", "edit", &id, &flag, "VALUE"]);
            error.hint(format!("Fill it in first: {edit}"))
        }
        None => error,
    };
    let values: Vec<String> = of_contact.into_iter().map(set).collect();
    if values.is_empty() {
        return error;
    }
    let mut words = vec!["lead", "convert", &id];
    for value in &values {
        words.extend(["--set", value]);
    }
    error.hint(format!(
        "Set it on the contact: {}",
        command(session, &words)
    ))
}
