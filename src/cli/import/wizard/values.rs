//! Asks for the meaning of values of dropdowns that are no options.

use super::{Talk, Turn};
use crate::config;
use crate::error::{Error, Result};
use crate::job::PlannedImport;
use crate::mapping::{Blanks, ValueSpec};
use crate::record::{Kind, Schema, checkbox, choice};
use crate::session::Session;
use crate::terminal::Prompts;

/// A value that is no option.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stray {
    field: String,
    value: String,
    rows: u64,
    /// The options of the field.
    options: Vec<String>,
    /// Whether the user may add it to the options.
    can_be_added: bool,
}

/// The meaning of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Meaning {
    /// None: its rows fail.
    Fails,
    /// None, as for all remaining values: their rows fail.
    AllFail,
    /// This option, or blank.
    Option(String),
    /// Itself: it becomes an option.
    Added,
}

/// Asks for the meaning of the next value that is no option.
pub fn ask(talk: &mut Talk, session: &Session) -> Result<Turn> {
    if session.yes || talk.said.leaves_all {
        return Ok(Turn::Passed);
    }
    let strays = strays(talk);
    let Some(stray) = strays.first() else {
        return Ok(Turn::Passed);
    };
    talk.head("Values that are no options", session);
    let meaning = meaning(&talk.prompts(session), stray, strays.len())?;
    let (field, value) = (stray.field.clone(), stray.value.clone());
    match meaning {
        None => return Ok(Turn::Back),
        Some(Meaning::AllFail) => talk.said.leaves_all = true,
        Some(Meaning::Fails) => talk.said.left.push((field, value)),
        Some(Meaning::Added) => {
            let options = &mut talk.planned.plan.options;
            options
                .entry(field.clone())
                .or_default()
                .push(value.clone());
            talk.said.added.push((field, value));
        }
        Some(Meaning::Option(option)) => {
            let spec = format!("{field}:{value}={option}");
            let spec = spec.parse::<ValueSpec>().map_err(Error::usage)?;
            talk.planned.options.mapping.values.push(spec);
            talk.planned.remap()?;
        }
    }
    Ok(Turn::More)
}

/// A mapped column of a dropdown or of checkboxes.
struct Dropdown {
    /// The position of its cell, from 0.
    cell: usize,
    /// The name of its field.
    field: String,
    /// The kind of its field.
    kind: Kind,
    /// The options.
    options: Vec<String>,
}

impl Dropdown {
    /// Returns all mapped columns of dropdowns and checkboxes.
    fn all(planned: &PlannedImport) -> Vec<Self> {
        let columns = planned.plan.mapping.columns.iter().filter_map(|column| {
            let field = column.field.clone()?;
            let kind = planned.schema.field(planned.schema.find(&field)?).kind;
            let options = match kind {
                Kind::Checkbox => vec![checkbox::name(true), checkbox::name(false)],
                Kind::Choice => {
                    let options = planned.plan.options.get(&field)?;
                    options.iter().map(String::as_str).collect()
                }
                _ => return None,
            };
            Some(Dropdown {
                cell: column.column - 1,
                field,
                kind,
                options: options.into_iter().map(str::to_owned).collect(),
            })
        });
        columns.collect()
    }

    /// Returns whether a value is an option.
    fn has(&self, text: &str) -> bool {
        choice::find(text, &self.options).is_some()
            || (self.kind == Kind::Checkbox && checkbox::parse(text).is_some())
    }
}

/// Returns the values of mapped dropdowns and checkboxes that are no options, mean none and are not left as they are: the
/// most frequent first.
fn strays(talk: &Talk) -> Vec<Stray> {
    let planned = &talk.planned;
    let plan = &planned.plan;
    let blanks = Blanks::of(&plan.mapping.blank);
    let mut strays = Vec::new();
    for dropdown in Dropdown::all(planned) {
        let means = plan.mapping.values.get(&dropdown.field);
        let left = |text: &str| {
            let mut left = talk.said.left.iter();
            left.any(|(field, value)| *field == dropdown.field && value == text)
        };
        let is_known = |text: &str| {
            blanks.has(text)
                || means.is_some_and(|values| values.contains_key(&text.to_lowercase()))
                || dropdown.has(text)
                || left(text)
        };
        let can_be_added =
            dropdown.kind == Kind::Choice && can_be_added(&planned.schema, &dropdown.field);
        let values = talk.look.values(dropdown.cell);
        let unknown = values.into_iter().filter(|(text, _)| !is_known(text));
        strays.extend(unknown.map(|(value, rows)| Stray {
            can_be_added,
            field: dropdown.field.clone(),
            options: dropdown.options.clone(),
            value: value.to_owned(),
            rows,
        }));
    }
    strays.sort_by_key(|stray| std::cmp::Reverse(stray.rows));
    strays
}

/// Returns whether the user defined the options of a dropdown.
fn can_be_added(schema: &Schema, field: &str) -> bool {
    let field = schema.find(field).map(|id| schema.field(id));
    field.is_some_and(|field| match field.custom {
        Some(_) => !field.is_related,
        None => schema.entity().is_lead(),
    })
}

/// Asks for the meaning of a value. Returns none for Esc.
fn meaning(prompts: &dyn Prompts, stray: &Stray, left: usize) -> Result<Option<Meaning>> {
    let Stray {
        field, value, rows, ..
    } = stray;
    let fail = if *rows == 1 { "row fails" } else { "rows fail" };
    let mut options = vec![(format!("Leave it: {rows} {fail}"), Meaning::Fails)];
    let names = stray.options.iter().map(String::as_str);
    let near = choice::nearest(value, names.clone());
    let means = near
        .into_iter()
        .chain(names.filter(|&name| Some(name) != near));
    options
        .extend(means.map(|name| (format!("It means {name}"), Meaning::Option(name.to_owned()))));
    options.push((
        "It means nothing: blank".to_owned(),
        Meaning::Option(String::new()),
    ));
    if stray.can_be_added {
        options.push((format!("Add \"{value}\" to the options"), Meaning::Added));
    }
    if left > 1 {
        let text = format!("Leave it and the other {}: their rows fail", left - 1);
        options.push((text, Meaning::AllFail));
    }
    let question = format!("{field}: what is \"{value}\"?");
    let texts: Vec<String> = options.iter().map(|(text, _)| text.clone()).collect();
    let chosen = prompts.choose(&question, &texts, 0)?;
    Ok(chosen.map(|at| options.swap_remove(at).1))
}

/// Saves the added options, in the settings or in the custom field.
pub fn keep(talk: &Talk, session: &Session) -> Result<()> {
    if talk.said.added.is_empty() {
        return Ok(());
    }
    let store = session.store_to_write()?;
    for (field, option) in &talk.said.added {
        let custom = store.custom_fields()?.into_iter();
        let mut custom = custom.filter(|custom| custom.entity == talk.args.entity);
        if let Some(custom) = custom.find(|custom| custom.field.name == **field) {
            store.add_option(&custom, option)?;
            continue;
        }
        let setting = config::setting(&format!("leads.{field}.options"))?;
        let options = talk.planned.plan.options.get(field);
        let options = serde_json::to_string(&options)
            .map_err(|error| Error::failure("cannot write the list of options").because(error))?;
        store.set_setting(setting.key, &config::normalize(setting, &options)?)?;
    }
    session.reload_config();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::ScriptedPrompts;

    #[test]
    fn a_value_fails_unless_the_user_says_what_it_means() {
        let stray = Stray {
            field: "status".to_owned(),
            value: "In progess".to_owned(),
            rows: 3,
            options: vec!["New".to_owned(), "In progress".to_owned()],
            can_be_added: true,
        };
        let cases = [
            ("enter", Some(Meaning::Fails)),
            (
                "It means In progress",
                Some(Meaning::Option("In progress".to_owned())),
            ),
            ("It means New", Some(Meaning::Option("New".to_owned()))),
            ("nothing", Some(Meaning::Option(String::new()))),
            ("Add", Some(Meaning::Added)),
            ("the other 4", Some(Meaning::AllFail)),
            ("esc", None),
        ];
        for (answer, expected) in cases {
            let prompts = ScriptedPrompts::new([answer]);
            assert_eq!(meaning(&prompts, &stray, 5).unwrap(), expected, "{answer}");
        }
    }
}
