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
pub enum Choice {
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
        if let Some(hint) = talk.planned.hint_no_headers() {
            session.terminal.tell(&hint);
        }
    }
    let options = choices(talk, &missing, session)?;
    let texts: Vec<String> = options.iter().map(|(_, text)| text.clone()).collect();
    let left = talk.left_choice.take();
    let default = options.iter().position(|(choice, _)| Some(*choice) == left);
    let default = default.unwrap_or(0);
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
    } else if !talk.planned.missing_required().is_empty() {
        // Enter at each column must not lead to the same questions again.
        talk.left_choice = Some(Choice::Leave);
    }
    Ok(Turn::Again)
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
