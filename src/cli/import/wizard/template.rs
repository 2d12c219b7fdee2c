//! Whether to keep what was answered as a template, for the next file of its kind.

use super::Talk;
use crate::cli::import::records;
use crate::context::Context;
use crate::error::{Kind, Result};
use crate::job;

/// Asks for the name of a template; there is none for Enter.
pub fn ask(talk: &mut Talk, context: &Context) -> Result<()> {
    let args = &talk.args;
    if context.yes || args.dry_run || args.template.is_some() || args.save_template.is_some() {
        return Ok(());
    }
    let question = "Save this as a template for the next such file?";
    if !context.prompts.confirm(question, false)? {
        return Ok(());
    }
    let check = |name: &str| {
        job::template_name(name)
            .map(drop)
            .map_err(|error| error.to_string())
    };
    let name = match context.prompts.text("Its name", "", &check) {
        Err(error) if error.kind() == Kind::Back => return ask(talk, context),
        name => name?,
    };
    let name = job::template_name(&name)?;
    let there = match records::open_for_reading(context)? {
        Some(store) => store.template(&name)?,
        None => None,
    };
    if let Some(there) = there {
        let question = format!(
            "There is a template \"{}\" already. Replace it?",
            there.name
        );
        if !context.prompts.confirm(&question, false)? {
            return ask(talk, context);
        }
    }
    talk.args.save_template = Some(name);
    talk.args.may_replace = true;
    Ok(())
}
