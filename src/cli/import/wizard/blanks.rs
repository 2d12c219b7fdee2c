//! Asks whether cells with a placeholder such as `N/A` are blank.

use super::{Talk, Turn};
use crate::cli::import::placeholders::{self, Found};
use crate::error::{Kind, Result};
use crate::session::Session;
use crate::terminal::Prompts;

/// The answer about the placeholders.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Answer {
    /// These mean blank.
    Blank(Vec<String>),
    /// They are values like any other.
    Kept,
}

/// Asks whether placeholders mean blank.
pub fn ask(talk: &mut Talk, session: &Session) -> Result<Turn> {
    let options = &talk.planned.options;
    let is_said = options.mapping.blank.is_some() || talk.said.keeps_placeholders;
    let found = talk.look.placeholders.found(&talk.planned);
    if session.yes || is_said || found.is_empty() {
        return Ok(Turn::Passed);
    }
    talk.head("Cells that may mean blank", session);
    for line in placeholders::lines(&found) {
        session.terminal.tell(&line);
    }
    // A template holds for all files of its kind, so nothing is asked.
    if talk.planned.options.template.is_some() {
        return Ok(Turn::Passed);
    }
    let answer = answer(&talk.prompts(session), &found)?;
    match answer {
        None => return Ok(Turn::Back),
        Some(Answer::Kept) => talk.said.keeps_placeholders = true,
        Some(Answer::Blank(values)) => {
            let there = talk.planned.plan.mapping.blank.iter().cloned();
            talk.planned.options.mapping.blank = Some(there.chain(values).collect());
            talk.planned.remap()?;
        }
    }
    Ok(Turn::Next)
}

fn answer(prompts: &dyn Prompts, found: &[Found]) -> Result<Option<Answer>> {
    let values = placeholders::values(found);
    let mut options = vec![format!("They are blank: {}", values.join("  "))];
    if values.len() > 1 {
        options.push("Only some of them are blank".to_owned());
    }
    options.push("They are values like any other: keep them".to_owned());
    let Some(chosen) = prompts.choose("What do these cells mean?", &options, 0)? else {
        return Ok(None);
    };
    Ok(Some(match chosen {
        0 => Answer::Blank(values),
        1 if values.len() > 1 => match prompts.tick("Which of them are blank?", &values) {
            Err(error) if error.kind() == Kind::Back => return answer(prompts, found),
            ticked => Answer::Blank(ticked?.iter().map(|&at| values[at].clone()).collect()),
        },
        _ => Answer::Kept,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::ScriptedPrompts;

    fn found(value: &str, cells: u64) -> Found {
        Found {
            value: value.to_owned(),
            column: 1,
            name: "Company".to_owned(),
            cells,
        }
    }

    #[test]
    fn placeholders_are_blank_unless_the_operator_says_otherwise() {
        let blank = |values: &[&str]| {
            Some(Answer::Blank(
                values.iter().map(|&value| value.to_owned()).collect(),
            ))
        };
        let several = [found("-", 1), found("N/A", 3)];
        let cases: [(&[Found], &[&str], Option<Answer>); 6] = [
            (&several, &["enter"], blank(&["N/A", "-"])),
            (&several, &["Only some", "-"], blank(&["-"])),
            (&several, &["keep them"], Some(Answer::Kept)),
            (&several, &["esc"], None),
            (
                &several,
                &["Only some", "esc", "keep them"],
                Some(Answer::Kept),
            ),
            (&several[..1], &["keep them"], Some(Answer::Kept)),
        ];
        for (found, keys, expected) in cases {
            let prompts = ScriptedPrompts::new(keys.iter().copied());
            assert_eq!(answer(&prompts, found).unwrap(), expected, "{keys:?}");
        }
    }
}
