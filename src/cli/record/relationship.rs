//! As what a contact belongs to a client: said, chosen, or the only one that the entity type offers.

use crate::context::Context;
use crate::error::{Error, Result};
use crate::record::{Form, Record, client};

/// The relationship: what was said, if anything; else a choice at the terminal, or the only one there is.
///
/// # Errors
/// If what was said is blank, or nobody can be asked; `flag` says how to answer.
pub fn settle(
    context: &mut Context,
    entity_type: &str,
    said: Option<&str>,
    flag: &str,
) -> Result<String> {
    let offered = client::relationships(entity_type);
    if let Some(said) = said {
        let said = said.trim();
        if said.is_empty() {
            return Err(Error::usage("a relationship cannot be blank").hint(format!(
                "Of a client of this type: {}; or any other text.",
                offered.join(", ")
            )));
        }
    }
    if let Some(meant) = client::relationship(entity_type, said.unwrap_or_default()) {
        return Ok(meant);
    }
    let unsettled = || {
        Error::usage("a link needs a relationship").hint(format!(
            "Say {flag}: one of {}, or any other text.",
            offered.join(", ")
        ))
    };
    if !context.can_ask() {
        return Err(unsettled());
    }
    ask(context, &offered, 0)?.ok_or_else(unsettled)
}

/// Asks for a relationship: one of these, the last of which stands for any other. None for Esc.
pub fn ask(context: &mut Context, offered: &[&str], default: usize) -> Result<Option<String>> {
    let options: Vec<String> = offered.iter().map(|&name| name.to_owned()).collect();
    let Some(chosen) = context.prompts.choose("Relationship", &options, default)? else {
        return Ok(None);
    };
    if chosen + 1 < options.len() {
        return Ok(Some(options[chosen].clone()));
    }
    let not_blank = |text: &str| match text.trim() {
        "" => Err("a relationship cannot be blank".to_owned()),
        _ => Ok(()),
    };
    let text = context.prompts.text("As what", "Other", &not_blank)?;
    Ok(Some(text.trim().to_owned()))
}

/// The entity type of a client that is to be made.
pub fn entity_type_of(form: &Form, record: &Record) -> String {
    let entity_type = form.find("entity_type").and_then(|id| record.text(id));
    entity_type.unwrap_or_default().to_owned()
}
