//! Asks for the name of the template that the answers are saved as.

use super::Talk;
use crate::error::{Kind, Result};
use crate::job;
use crate::session::Session;
use crate::terminal::Prompts;

/// Whether the answers can be saved as a template.
pub fn is_possible(talk: &Talk) -> bool {
    let is_followed = talk.planned.options.template.is_some();
    !talk.args.dry_run && !is_followed && talk.args.save_template.is_none()
}

/// Asks for the name of the template. Returns false for Esc, which saves none.
pub fn ask(talk: &mut Talk, session: &Session) -> Result<bool> {
    let check = |name: &str| {
        job::template_name(name)
            .map(drop)
            .map_err(|error| error.to_string())
    };
    loop {
        let name = match talk
            .prompts(session)
            .text("Name of the template", "", &check)
        {
            Err(error) if error.kind() == Kind::Back => return Ok(false),
            name => job::template_name(&name?)?,
        };
        let there = match session.store()? {
            Some(store) => store.template(&name)?,
            None => None,
        };
        let is_free = match there {
            None => true,
            Some(there) => {
                let question = format!(
                    "There is a template \"{}\" already. Replace it?",
                    there.name
                );
                session.prompts.confirm(&question, false)?
            }
        };
        if is_free {
            talk.said.save_template = Some(name);
            return Ok(true);
        }
    }
}
