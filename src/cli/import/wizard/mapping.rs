//! Asks whether the mapping is right, and changes it until it is.

use super::column::{self, Walk};
use super::look;
use super::{Talk, Turn, Verdict, file, known, shown};
use crate::error::{Error, Kind, Result};
use crate::job::PlannedImport;
use crate::mapping::DefaultSpec;
use crate::record::fields;
use crate::session::Session;
use crate::terminal::Prompts;

/// The choices about a mapping.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    GoOn,
    Walk,
    Change,
    Default,
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
    if let Some(mut walk) = talk.walk.take() {
        if let Some(sample) = column::sample(&talk.planned, &walk)? {
            session.terminal.tell(&sample);
        }
        let goes_on = change(talk, session, |prompts, planned| {
            column::walk(prompts, planned, &mut walk)
        })?;
        talk.walk = Some(walk).filter(|_| goes_on == Some(true));
        return Ok(Turn::Again);
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
    }
    let options = choices(talk, &missing, session)?;
    let texts: Vec<String> = options.iter().map(|(_, text)| text.clone()).collect();
    // After Enter at each column that is left out, Enter must not ask about them again.
    let last = texts.len() - 1;
    let default = if !missing.is_empty() && talk.has_walked {
        last
    } else {
        0
    };
    let Some(chosen) = session.prompts.choose("Is this right?", &texts, default)? else {
        return Ok(Turn::Back);
    };
    chosen_one(options[chosen].0, talk, session)
}

/// Follows a choice.
fn chosen_one(choice: Choice, talk: &mut Talk, session: &Session) -> Result<Turn> {
    match choice {
        Choice::GoOn => {
            talk.wants_mapping = false;
            return Ok(Turn::Next);
        }
        Choice::Leave => return Ok(Turn::End(Verdict::Leave)),
        Choice::Walk => {
            talk.has_walked = true;
            talk.walk = Some(Walk {
                columns: left_out(talk),
                suggestions: look::suggestions(talk),
                at: 0,
            });
        }
        Choice::Change => drop(change(talk, session, column::change)?),
        Choice::Default => drop(change(talk, session, fill)?),
        Choice::Follow => match known::follow(talk, session) {
            Ok(true) if talk.planned.missing_required().is_empty() => {
                shown::show(talk, session)?;
                return Ok(Turn::Next);
            }
            Ok(_) => {}
            Err(error) => told(error, session)?,
        },
    }
    Ok(Turn::Again)
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
    let all = [
        (Choice::GoOn, missing.is_empty().then_some(go_on)),
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
fn suggested(talk: &Talk) -> Option<String> {
    let suggestions = look::suggestions(talk);
    let each = suggestions.iter();
    let each: Vec<String> = each
        .map(|one| format!("\"{}\" like {}", one.name, one.field))
        .collect();
    (!each.is_empty()).then(|| {
        format!(
            "Left out, but the cells look like a field: {}.",
            each.join(", ")
        )
    })
}

/// Gives a field one value for all rows.
fn fill(prompts: &dyn Prompts, planned: &mut PlannedImport) -> Result<()> {
    let mut fields = column::fields(&planned.schema, &planned.missing_required());
    // All rows would have one id.
    fields.retain(|field| field != fields::EXTERNAL_ID);
    let Some(chosen) = prompts.search("Which field?", &fields)? else {
        return Ok(());
    };
    let field = &fields[chosen];
    let check = |text: &str| match text.trim() {
        "" => Err("write a value".to_owned()),
        _ => Ok(()),
    };
    let mut there = planned.plan.mapping.defaults.iter();
    let there = there.find(|(name, _)| name == field);
    let there = there.map_or(String::new(), |(_, value)| value.clone());
    let value = match prompts.text(&format!("{field} in all rows"), &there, &check) {
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
