//! Asks for the century of years with two digits. No file proves it.

use jiff::civil::Date;

use super::{Talk, Turn};
use crate::error::Result;
use crate::job::{ShortYear, short_years};
use crate::record::date::{self, Century, Order, Reading};
use crate::record::year_of_now;
use crate::session::Session;
use crate::terminal::Prompts;

/// The answer about years with two digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    /// They are in this century.
    Of(Century),
    /// Their rows fail.
    Fail,
}

/// Asks for the century if there are years with two digits.
pub fn ask(talk: &mut Talk, session: &Session) -> Result<Turn> {
    if talk.planned.plan.century.is_some() || talk.said.fails_short_years {
        return Ok(Turn::Passed);
    }
    let found = short_years(&talk.planned)?;
    if found.is_empty() {
        return Ok(Turn::Passed);
    }
    talk.head("Years with two digits", session);
    let answer = answer(&talk.prompts(session), &found)?;
    match answer {
        None => return Ok(Turn::Back),
        Some(Answer::Fail) => talk.said.fails_short_years = true,
        Some(Answer::Of(century)) => {
            talk.planned.options.reading.century = Some(century);
            talk.planned.remap()?;
        }
    }
    Ok(Turn::Next)
}

fn answer(prompts: &dyn Prompts, found: &[ShortYear]) -> Result<Option<Answer>> {
    let mut options: Vec<String> = Century::ALL
        .iter()
        .map(|&century| {
            let samples = found.iter().filter_map(|found| {
                let year = year_of_now(&found.field, year(&found.sample, century)?);
                Some(format!("{}: {} is in {year}", found.header, found.sample))
            });
            let samples: Vec<String> = samples.collect();
            format!("The {century}00s. {}", samples.join(", "))
        })
        .collect();
    options.push("Neither: their rows fail".to_owned());
    // A date of birth lies in the past, and most planned dates lie in the future.
    let default = usize::from(!found.iter().any(|found| found.is_past));
    let question = "Which century are years with two digits in?";
    let chosen = prompts.choose(question, &options, default)?;
    Ok(chosen.map(|at| {
        Century::ALL
            .get(at)
            .map_or(Answer::Fail, |&century| Answer::Of(century))
    }))
}

/// Returns the year of a date whose order may not be known yet.
fn year(text: &str, century: Century) -> Option<i16> {
    let orders = [None, Some(Order::Dmy), Some(Order::Mdy), Some(Order::Ymd)];
    let mut dates = orders.into_iter().filter_map(|order| {
        let century = Some(century);
        date::parse(text, Reading { order, century })
    });
    dates.next().map(Date::year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::ScriptedPrompts;

    #[test]
    fn the_century_is_shown_by_the_years_of_the_samples() {
        let found = |header: &str, sample: &str, is_past| ShortYear {
            header: header.to_owned(),
            field: header.to_lowercase(),
            sample: sample.to_owned(),
            is_past,
        };
        let born = found("Born", "14/03/58", true);
        let close = found("Close", "03-Apr-26", false);
        let (nineteen, twenty) = (Answer::Of(Century::Nineteen), Answer::Of(Century::Twenty));
        let cases = [
            (vec![born.clone()], "enter", Some(nineteen)),
            (vec![close.clone()], "enter", Some(twenty)),
            (vec![close.clone(), born.clone()], "enter", Some(nineteen)),
            (
                vec![born.clone()],
                "Born: 14/03/58 is in 1958",
                Some(nineteen),
            ),
            (
                vec![born.clone(), close],
                "Close: 03-Apr-26 is in 2026",
                Some(twenty),
            ),
            (vec![born.clone()], "their rows fail", Some(Answer::Fail)),
            (vec![born], "esc", None),
        ];
        for (found, key, expected) in cases {
            let prompts = ScriptedPrompts::new([key]);
            assert_eq!(answer(&prompts, &found).unwrap(), expected, "{key}");
        }
    }
}
