//! The questions of the wizard in their order. Esc goes one question back, and every question begins at its last answer.

use super::talk::Before;
use super::{Talk, Turn, Verdict};
use super::{blanks, century, check, draft, file, known, mapping, readings, reread, values};
use crate::error::{Kind, Result};
use crate::session::Session;

/// Asks one question, if it has to be asked.
type Step = fn(&mut Talk, &Session) -> Result<Turn>;

const BEFORE_MAPPING: [Step; 7] = [
    draft::offer,
    reread::ask_encoding,
    reread::ask_sheet,
    reread::ask_header,
    reread::ask_hidden,
    file::show,
    known::ask,
];

const FROM_MAPPING: [Step; 6] = [
    mapping::ask,
    blanks::ask,
    values::ask,
    century::ask,
    readings::ask,
    check::ask,
];

/// The position of the mapping. Until then, an error may come from an answer, and the user can give another one.
const MAPPING: usize = BEFORE_MAPPING.len();

/// Returns the step at a position, from 0.
fn step(at: usize) -> Step {
    match at.checked_sub(MAPPING) {
        None => BEFORE_MAPPING[at],
        Some(behind) => FROM_MAPPING[behind],
    }
}

/// Asks all questions. Esc at the first one asks for the file.
pub(super) fn ask(talk: &mut Talk, session: &Session) -> Result<Verdict> {
    let mut trail: Vec<(usize, Before)> = Vec::new();
    let mut at: usize = 0;
    loop {
        let before = talk.before();
        let turn = match step(at)(talk, session) {
            Err(error)
                if at <= MAPPING
                    && (talk.is_file_asked || !trail.is_empty())
                    && matches!(error.kind(), Kind::Failure | Kind::Usage) =>
            {
                session.terminal.error(&error);
                Turn::Back
            }
            turn => turn?,
        };
        if matches!(turn, Turn::Next | Turn::More | Turn::Again) {
            draft::keep(talk, session);
        }
        match turn {
            Turn::Passed => at += 1,
            Turn::Next => {
                trail.push((at, before));
                at += 1;
            }
            Turn::More => trail.push((at, before)),
            Turn::Again => {}
            Turn::Back => match trail.pop() {
                Some((step, before)) => {
                    talk.go_back(before, session)?;
                    at = step;
                }
                None => {
                    file::ask_again(talk, session)?;
                    at = 0;
                }
            },
            Turn::Mapping => {
                while let Some((step, before)) = trail.pop_if(|(step, _)| *step >= MAPPING) {
                    talk.go_back(before, session)?;
                    at = step;
                }
                talk.wants_mapping = true;
                at = at.min(MAPPING);
            }
            Turn::End(verdict) => return Ok(verdict),
        }
    }
}
