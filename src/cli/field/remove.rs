//! `field remove`: removes a custom field and its values.

use clap::Args;

use super::record;
use crate::error::{Error, Kind, Outcome, Result};
use crate::record::{CUSTOM, Entity, choice};
use crate::session::Session;
use crate::store::{CustomField, ImportLock, Removal, Store};
use crate::terminal::{Format, number};

/// Remove a custom field and its values, which stay in the history
#[derive(Args, Debug)]
pub struct RemoveArgs {
    /// Entity of the field, such as lead
    entity: Entity,
    /// Name of the field
    name: String,
}

pub fn run(args: &RemoveArgs, session: &Session) -> Result<Outcome> {
    let store = session.store_to_write()?;
    let custom = find(store, args)?;
    let values = store.count_values(&custom)?;
    let name = &custom.field.name;
    let gone = match values {
        1 => format!("{name} has a value in 1 record; removing the field removes it"),
        _ => format!(
            "{name} has values in {} records; removing the field removes them",
            number(values)
        ),
    };
    if values > 0 && !session.can_ask() && !session.yes {
        return Err(Error::usage(gone).hint("To remove it anyway: --yes."));
    }
    if values > 0 && !session.confirm(&format!("{gone}. Remove it anyway?"), "removing a field")? {
        session.terminal.note("Nothing was removed.");
        return Ok(Outcome::Done);
    }
    let Some(_lock) = ImportLock::take(store.path())? else {
        return Err(Error::new(
            Kind::Busy,
            "an import is running, and may be filling this field",
        )
        .hint("Remove it when the import has ended."));
    };
    let removal = Removal {
        by: session.user(),
        now: session.now(),
    };
    store.remove_field(&custom, removal)?;
    if session.terminal.format() == Format::Json {
        session.terminal.json(&record(&custom))?;
    } else {
        session.terminal.note(&format!(
            "Removed the {} field {}.",
            custom.entity, custom.field.name
        ));
    }
    Ok(Outcome::Done)
}

fn find(store: &Store, args: &RemoveArgs) -> Result<CustomField> {
    let mut fields = store.custom_fields()?;
    fields.retain(|custom| custom.entity == args.entity);
    let wanted = args.name.strip_prefix(CUSTOM).unwrap_or(&args.name).trim();
    let is_wanted = |custom: &&CustomField| custom.field.short_name().eq_ignore_ascii_case(wanted);
    if let Some(custom) = fields.iter().find(is_wanted) {
        return Ok(custom.clone());
    }
    let error = Error::usage(format!(
        "there is no custom {} field \"{CUSTOM}{wanted}\"",
        args.entity
    ));
    let names = fields.iter().map(|custom| custom.field.short_name());
    Err(match choice::nearest(wanted, names) {
        Some(near) => error.hint(format!("Perhaps \"{near}\"?")),
        None => error.hint("`intake field list` shows all."),
    })
}
