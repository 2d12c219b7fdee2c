//! Asks whether the mapping is right, and changes it until it is.

use super::column::{self, Walk};
use super::left_names::left_names;
use super::look;
use super::{Talk, Turn, Verdict, field_list, file, known, shown};
use crate::cli::suggestion;
use crate::error::{Error, Kind, Result};
use crate::job::PlannedImport;
use crate::mapping::DefaultSpec;
use crate::record::Rule;
use crate::session::Session;
use crate::terminal::Prompts;

/// The choices about a mapping.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    GoOn,
    Walk,
    Change,
    Default,
    NameFromContacts,
    Follow,
    Leave,
}

/// Shows the mapping, and makes one change in it or goes on.
pub fn ask(talk: &mut Talk, session: &Session) -> Result<Turn> {
    if session.yes {
        talk.planned.assert_complete()?;
        return Ok(Turn::Passed);
    }
    file::show(talk, session)?;
    talk.headed = "";
    if let Some(walk) = talk.walk.take() {
        return go_on(walk, talk, session);
    }
    let missing = talk.planned.missing_required();
    let is_given = talk.planned.options.template.is_some() || talk.planned.source.is_returned();
    let is_asked = talk.wants_mapping || !is_given || !missing.is_empty();
    if is_asked || !talk.planned.source.is_returned() {
        shown::show(talk, session)?;
    }
    if !is_asked {
        return Ok(Turn::Passed);
    }
    if let Some(line) = suggested(talk) {
        session.terminal.tell(&line);
    }
    if !missing.is_empty() {
        session.terminal.tell(&format!(
            "! Required, but no column is mapped to it: {}",
            missing.join(", ")
        ));
        let fewer = talk.planned.hint_fewer_required(&missing);
        let fewer = fewer.map(|hint| suggestion::on_same_store(session, hint));
        for hint in talk.planned.hint_no_headers().into_iter().chain(fewer) {
            session.terminal.tell(&hint);
        }
    }
    let options = choices(talk, &missing, session)?;
    let texts: Vec<String> = options.iter().map(|(_, text)| text.clone()).collect();
    let has = |wanted: Choice| options.iter().position(|(choice, _)| *choice == wanted);
    let first = talk
        .left_choice
        .take()
        .or(Some(Choice::NameFromContacts).filter(|&choice| has(choice).is_some()))
        .or_else(|| first_choice(talk, &missing));
    let default = first.and_then(has).unwrap_or(0);
    let Some(chosen) = session.prompts.choose("Is this right?", &texts, default)? else {
        return Ok(Turn::Back);
    };
    chosen_one(options[chosen].0, talk, session)
}

/// Asks about the next column of a walk. The menu follows the last column, or Esc at the first.
fn go_on(mut walk: Walk, talk: &mut Talk, session: &Session) -> Result<Turn> {
    if let Some(sample) = column::sample(&talk.planned, &walk)? {
        session.terminal.tell(&sample);
    }
    talk.left_choice = None;
    let is_left = change(talk, session, |prompts, planned| {
        Ok(!column::walk(prompts, planned, &mut walk)?)
    })?;
    let is_walked = walk.at == walk.columns.len();
    if is_left == Some(false) && !is_walked {
        talk.walk = Some(walk);
    } else if !is_walked {
        talk.left_choice = Some(Choice::Walk);
    } else {
        // Enter at each column must not lead to the same questions again.
        let missing = talk.planned.missing_required();
        talk.left_choice = Some(if missing.is_empty() {
            Choice::GoOn
        } else {
            if_unmapped(talk, &missing)
        });
    }
    Ok(Turn::Again)
}

/// Returns the choice on which the cursor stands at first if it is not the first one: no column may be the missing field, or a
/// column that is left out may be the missing half of a name.
fn first_choice(talk: &Talk, missing: &[String]) -> Option<Choice> {
    let has_columns = !left_out(talk).is_empty();
    if !missing.is_empty() && !has_columns {
        return Some(if_unmapped(talk, missing));
    }
    (!left_names(talk).is_empty()).then_some(Choice::Walk)
}

/// Returns the choice for required fields that no column has. One value for all rows must not make one record of them.
fn if_unmapped(talk: &Talk, missing: &[String]) -> Choice {
    let entity = talk.planned.schema.entity();
    let is_same_in_all = missing
        .iter()
        .all(|field| talk.planned.schema.find(field).is_some() && !Rule::identifies(entity, field));
    if is_same_in_all {
        Choice::Default
    } else {
        Choice::Leave
    }
}

/// Follows a choice.
fn chosen_one(choice: Choice, talk: &mut Talk, session: &Session) -> Result<Turn> {
    let before = talk.planned.options.clone();
    match choice {
        Choice::GoOn => {
            talk.wants_mapping = false;
            return Ok(Turn::Next);
        }
        Choice::Leave => return Ok(Turn::End(Verdict::Leave)),
        Choice::Walk => {
            tell_of_own_fields(talk, session);
            talk.walk = Some(Walk {
                columns: left_out(talk),
                suggestions: look::suggestions(talk),
                at: 0,
            });
        }
        Choice::Change => {
            tell_of_own_fields(talk, session);
            change(talk, session, column::change)?;
        }
        Choice::Default => drop(change(talk, session, fill)?),
        Choice::NameFromContacts => drop(change(talk, session, |_, planned| {
            planned.options.mapping.name_from_contacts = true;
            Ok(())
        })?),
        Choice::Follow => match known::follow(talk, session) {
            Ok(true) if talk.planned.missing_required().is_empty() => {
                shown::show(talk, session)?;
                return Ok(Turn::Next);
            }
            // Esc goes back to the mapping before the template.
            Ok(true) => return Ok(Turn::More),
            Ok(false) => {}
            Err(error) => told(error, session)?,
        },
    }
    // After Esc the cursor stands on the choice that was left.
    talk.left_choice = Some(choice).filter(|_| talk.planned.options == before);
    Ok(Turn::Again)
}

/// Tells how to get a field that the records do not have.
fn tell_of_own_fields(talk: &Talk, session: &Session) {
    let entity = talk.planned.schema.entity().name();
    let add = ["field", "add", entity, "NAME", "--kind", "text"];
    let add = suggestion::command(session, &add);
    session.terminal.tell(&format!(
        "If no field fits a column: press Ctrl-C, run {add}, then the same import again. Your answers are kept."
    ));
}

/// Changes the mapping. If that is not possible, the mapping stays as it was, and the user reads why.
fn change<T>(
    talk: &mut Talk,
    session: &Session,
    change: impl FnOnce(&dyn Prompts, &mut PlannedImport) -> Result<T>,
) -> Result<Option<T>> {
    let planned = &mut talk.planned;
    let before = planned.options.clone();
    let changed = change(&*session.prompts, planned);
    match changed.and_then(|done| planned.remap().map(|()| done)) {
        Ok(done) => Ok(Some(done)),
        Err(error) => {
            told(error, session)?;
            planned.options = before;
            planned.remap()?;
            Ok(None)
        }
    }
}

/// Shows an error that comes from an answer. Any other error is returned.
fn told(error: Error, session: &Session) -> Result<()> {
    if !matches!(error.kind(), Kind::Failure | Kind::Usage) {
        return Err(error);
    }
    session.terminal.error(&error);
    Ok(())
}

fn choices(talk: &Talk, missing: &[String], session: &Session) -> Result<Vec<(Choice, String)>> {
    let go_on = "Go on with this mapping".to_owned();
    let walk = match left_out(talk).len() {
        0 => None,
        1 => Some("Map the column left out".to_owned()),
        count => Some(format!(
            "Map the {count} columns left out, one after another"
        )),
    };
    let follow = "Follow a template…".to_owned();
    let has_templates = known::has_templates(&talk.planned, session)?;
    let can_name = talk.planned.could_name_from_contacts()?;
    let name = "Name each client after its contacts, such as Jane & John Quill".to_owned();
    let all = [
        (Choice::GoOn, missing.is_empty().then_some(go_on)),
        (Choice::NameFromContacts, can_name.then_some(name)),
        (Choice::Walk, walk),
        (Choice::Change, Some("Change a column".to_owned())),
        (
            Choice::Default,
            Some("Give a field the same value in all rows".to_owned()),
        ),
        (Choice::Follow, has_templates.then_some(follow)),
        (
            Choice::Leave,
            (!missing.is_empty()).then(|| "Leave: import nothing".to_owned()),
        ),
    ];
    let all = all.into_iter();
    Ok(all
        .filter_map(|(choice, text)| Some((choice, text?)))
        .collect())
}

/// Returns the positions of the columns that are left out, from 0. A column without values has nothing to import.
fn left_out(talk: &Talk) -> Vec<usize> {
    let columns = talk.planned.plan.mapping.columns.iter().enumerate();
    let left_out = columns.filter(|(_, column)| column.field.is_none());
    let left_out = left_out.map(|(at, _)| at);
    left_out.filter(|&at| !talk.look.is_empty(at)).collect()
}

/// Returns a line for the columns left out whose cells look like a field.
pub fn suggested(talk: &Talk) -> Option<String> {
    let fields = look::suggestions(talk).into_iter();
    let fields = fields.map(|one| format!("\"{}\" like {}", one.name, one.field));
    let each: Vec<String> = fields.collect();
    (!each.is_empty()).then(|| {
        format!(
            "Left out, but the cells look like a field: {}.",
            each.join(", ")
        )
    })
}

/// Gives a field one value for all rows.
fn fill(prompts: &dyn Prompts, planned: &mut PlannedImport) -> Result<()> {
    let mut fields = field_list::fields(&planned.schema, &planned.missing_required());
    let entity = planned.schema.entity();
    // All rows would be one record.
    fields.retain(|field| !Rule::identifies(entity, field));
    let Some(chosen) = prompts.search("Which field?", &fields)? else {
        return Ok(());
    };
    let field = &fields[chosen];
    let value = match value_for_all(prompts, planned, field) {
        Err(error) if error.kind() == Kind::Back => return fill(prompts, planned),
        value => value?,
    };
    let defaults = &mut planned.options.mapping.defaults;
    defaults.retain(|spec| spec.field() != field);
    if let Ok(spec) = format!("{field}={value}").parse::<DefaultSpec>() {
        defaults.push(spec);
    }
    Ok(())
}

/// Asks for the value of a field in all rows. A dropdown has its options.
///
/// # Errors
/// Fails with `Kind::Back` for Esc.
fn value_for_all(prompts: &dyn Prompts, planned: &PlannedImport, field: &str) -> Result<String> {
    let mut there = planned.plan.mapping.defaults.iter();
    let there = there.find(|(name, _)| name == field);
    let there = there.map_or("", |(_, value)| value);
    let question = format!("{field} in all rows");
    if let Some(options) = planned.plan.options.get(field) {
        let at = options.iter().position(|option| option == there);
        let chosen = prompts.search_from(&question, options, at.unwrap_or(0))?;
        return chosen.map(|at| options[at].clone()).ok_or_else(Error::back);
    }
    let check = |text: &str| match text.trim() {
        "" => Err("write a value".to_owned()),
        _ => Ok(()),
    };
    prompts.text(&question, there, &check)
}
