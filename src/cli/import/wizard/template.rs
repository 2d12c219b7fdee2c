//! Asks whether to save the answers as a template.

use super::Talk;
use crate::error::{Kind, Result};
use crate::job;
use crate::session::Session;

/// Asks for the name of a template. Enter saves none. Returns false if the user goes back.
pub fn ask(talk: &mut Talk, session: &Session) -> Result<bool> {
    let args = &talk.args;
    if session.yes
        || args.dry_run
        || talk.planned.options.template.is_some()
        || args.save_template.is_some()
    {
        return Ok(true);
    }
    let question = "Save this as a template for the next such file?";
    match session.prompts.confirm_or_back(question, false)? {
        Some(true) => {}
        Some(false) => return Ok(true),
        None => return Ok(false),
    }
    let check = |name: &str| {
        job::template_name(name)
            .map(drop)
            .map_err(|error| error.to_string())
    };
    let name = match session.prompts.text("Its name", "", &check) {
        Err(error) if error.kind() == Kind::Back => return ask(talk, session),
        name => name?,
    };
    let name = job::template_name(&name)?;
    let there = match session.store()? {
        Some(store) => store.template(&name)?,
        None => None,
    };
    if let Some(there) = there {
        let question = format!(
            "There is a template \"{}\" already. Replace it?",
            there.name
        );
        if !session.prompts.confirm(&question, false)? {
            return ask(talk, session);
        }
    }
    talk.args.save_template = Some(name);
    talk.args.may_replace = true;
    Ok(true)
}
