//! `field add`: adds a custom field.

use clap::{Args, builder::PossibleValuesParser};

use super::record;
use crate::error::{Error, Outcome, Result};
use crate::record::{Custom, Entity, Field, Kind, Schema};
use crate::session::Session;
use crate::store::CUSTOM_KINDS;
use crate::terminal::Format;

/// Add a custom field; imports map columns to it as custom.NAME
#[derive(Args, Debug)]
pub struct AddArgs {
    /// Entity of the field, such as lead
    entity: Entity,
    /// Name of the field; a column with this header is mapped to it, unless a built-in field has this header
    name: String,
    /// Type of the values
    #[arg(long, value_parser = PossibleValuesParser::new(CUSTOM_KINDS.iter().map(|(name, _)| *name)))]
    kind: String,
    /// Value of a dropdown (repeat for each)
    #[arg(long = "option", value_name = "V")]
    options: Vec<String>,
    /// Refuse records without a value
    #[arg(long)]
    required: bool,
}

pub fn run(args: &AddArgs, session: &Session) -> Result<Outcome> {
    let field = field(args)?;
    let store = session.store_to_write()?;
    let added = store.add_field(args.entity, &field, session.now())?;
    if session.terminal.format() == Format::Json {
        session.terminal.json(&record(&added))?;
    } else {
        session.terminal.note(&format!(
            "Added the {} field {}.",
            added.entity, added.field.name
        ));
    }
    Ok(Outcome::Done)
}

fn field(args: &AddArgs) -> Result<Field> {
    let kind = CUSTOM_KINDS.iter().find(|(name, _)| *name == args.kind);
    let kind = kind.map_or(Kind::Text, |(_, kind)| *kind);
    let options = options(&args.options)?;
    if (kind == Kind::Choice) == options.is_empty() {
        return Err(Error::usage(
            "a dropdown needs options, and no other kind of field can have them",
        )
        .hint(
            "For example: intake field add lead Rating --kind dropdown --option Hot --option Cold",
        ));
    }
    let custom = Custom {
        options,
        is_required: args.required,
    };
    let field = Field::custom(&args.name, kind, custom).map_err(|hint| {
        Error::usage(format!("\"{}\" cannot be the name of a field", args.name))
            .hint(format!("Instead, {hint}."))
    })?;
    if Schema::of(args.entity).find(field.short_name()).is_some() {
        return Err(Error::usage(format!(
            "every {} already has the field \"{}\"",
            args.entity,
            field.short_name()
        )));
    }
    Ok(field)
}

/// Returns the options without surrounding spaces.
fn options(said: &[String]) -> Result<Vec<String>> {
    let mut options: Vec<String> = Vec::new();
    for option in said.iter().map(|option| option.trim()) {
        let is_there = |other: &String| other.to_lowercase() == option.to_lowercase();
        if option.is_empty() || options.iter().any(is_there) {
            return Err(Error::usage(format!(
                "the option \"{option}\" is blank or given twice"
            )));
        }
        options.push(option.to_owned());
    }
    Ok(options)
}
