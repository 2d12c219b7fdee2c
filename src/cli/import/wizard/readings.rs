//! Asks how dates and amounts are read if nothing in the file proves it.

use super::{Talk, Turn};
use crate::error::Result;
use crate::job::{UnprovenColumn, examine};
use crate::record::date::{self, Century, Order, Reading};
use crate::record::decimal::Mark;
use crate::record::evidence::About;
use crate::session::Session;
use crate::terminal::Prompts;

/// Asks about the first column of dates or amounts that cannot be read.
pub fn ask(talk: &mut Talk, session: &Session) -> Result<Turn> {
    let (_, doubts) = examine(&mut talk.planned)?;
    let Some(doubt) = doubts.first() else {
        return Ok(Turn::Passed);
    };
    talk.head("How to read it", session);
    session
        .terminal
        .tell(&format!("Column {}: {}.", doubt.header, doubt.said));
    let plan = &talk.planned.plan;
    let (century, is_american) = (plan.century, plan.region == "US");
    let mut reading = talk.planned.options.reading.clone();
    let prompts = talk.prompts(session);
    let is_answered = match doubt.about {
        About::Dates => {
            reading.date_order = order(&prompts, doubt, century, is_american)?;
            reading.date_order.is_some()
        }
        About::Decimals => {
            reading.decimal = mark(&prompts)?;
            reading.decimal.is_some()
        }
    };
    if !is_answered {
        return Ok(Turn::Back);
    }
    talk.planned.options.reading = reading;
    talk.planned.remap()?;
    Ok(Turn::More)
}

fn order(
    prompts: &dyn Prompts,
    doubt: &UnprovenColumn,
    century: Option<Century>,
    is_american: bool,
) -> Result<Option<Order>> {
    let orders = [
        (Order::Dmy, "The day first"),
        (Order::Mdy, "The month first"),
    ];
    let options = orders.map(|(order, name)| {
        let read = doubt.samples.iter().filter_map(|text| {
            let order = Some(order);
            let date = date::parse(text, Reading { order, century })?;
            Some(format!("{text} is {}", date.strftime("%-d %B %Y")))
        });
        format!("{name}: {}", read.collect::<Vec<String>>().join(", "))
    });
    let default = usize::from(is_american);
    let chosen = prompts.choose("Which comes first in a date?", &options, default)?;
    Ok(chosen.map(|at| orders[at].0))
}

fn mark(prompts: &dyn Prompts) -> Result<Option<Mark>> {
    let options = [
        "A point: 1,234.56".to_owned(),
        "A comma: 1.234,56".to_owned(),
    ];
    let chosen = prompts.choose("What stands before the decimals?", &options, 0)?;
    Ok(chosen.map(|at| [Mark::Point, Mark::Comma][at]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::ScriptedPrompts;

    #[test]
    fn the_order_is_shown_by_what_the_samples_mean() {
        let doubt = UnprovenColumn {
            header: "Close".to_owned(),
            about: About::Dates,
            said: String::new(),
            samples: vec!["03/04/2026".to_owned(), "05/06/2026".to_owned()],
        };
        let cases = [
            ("03/04/2026 is 3 April 2026", false, Some(Order::Dmy)),
            ("05/06/2026 is 6 May 2026", false, None),
            ("05/06/2026 is 5 June 2026", false, Some(Order::Dmy)),
            ("03/04/2026 is 4 March 2026", false, Some(Order::Mdy)),
            ("enter", false, Some(Order::Dmy)),
            ("enter", true, Some(Order::Mdy)),
            ("esc", true, None),
        ];
        for (answer, is_american, expected) in cases {
            let prompts = ScriptedPrompts::new([answer]);
            let order = order(&prompts, &doubt, None, is_american).unwrap_or(None);
            assert_eq!(
                order,
                if answer.contains("6 May") {
                    Some(Order::Mdy)
                } else {
                    expected
                }
            );
        }
    }
}
