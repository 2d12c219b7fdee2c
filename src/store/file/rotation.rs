//! Which backups of a folder are kept: the newest one of each of the last days, weeks, months and years.

use std::collections::BTreeSet;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// How many periods keep their newest backup, written as `7d,4w,12m`.
///
/// Only periods that have a backup count. So a pause does not remove anything, and neither does a wrong clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keep(Vec<(Period, usize)>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Period {
    Day,
    /// From Monday to Sunday.
    Week,
    Month,
    Year,
}

impl Period {
    fn of_letter(letter: char) -> Option<Self> {
        Some(match letter {
            'd' => Period::Day,
            'w' => Period::Week,
            'm' => Period::Month,
            'y' => Period::Year,
            _ => return None,
        })
    }

    /// Returns the first day of the period that a day belongs to.
    fn begin(self, day: Date) -> Date {
        match self {
            Period::Day => day,
            Period::Week => {
                let since_monday = i64::from(day.weekday().to_monday_zero_offset());
                let days = jiff::Span::new().days(since_monday);
                day.checked_sub(days).unwrap_or(day)
            }
            Period::Month => day.first_of_month(),
            Period::Year => day.first_of_year(),
        }
    }
}

impl FromStr for Keep {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong =
            || "write numbers of days, weeks, months and years, such as 7d,4w,12m".to_owned();
        let mut periods: Vec<(Period, usize)> = Vec::new();
        for part in text.split(',') {
            let mut number = part.trim().chars();
            let period = number.next_back().and_then(Period::of_letter);
            let period = period.ok_or_else(wrong)?;
            let number = number.as_str().parse().map_err(|_| wrong())?;
            if periods.iter().any(|(other, _)| *other == period) {
                return Err(wrong());
            }
            periods.push((period, number));
        }
        if periods.iter().all(|(_, number)| *number == 0) {
            return Err("it would keep no backup".to_owned());
        }
        Ok(Keep(periods))
    }
}

impl Keep {
    /// Returns the places of the backups that are kept in a list of times, in seconds since 1970. Of two with one time the
    /// later in the list is the newer. Days begin at midnight in UTC.
    pub fn kept(&self, times: &[i64]) -> BTreeSet<usize> {
        let mut newest_first: Vec<usize> = (0..times.len()).collect();
        newest_first.sort_unstable_by_key(|&at| std::cmp::Reverse((times[at], at)));
        let mut kept = BTreeSet::new();
        for &(period, number) in &self.0 {
            let mut periods = BTreeSet::new();
            for &at in &newest_first {
                let is_newest = periods.insert(period.begin(day_of(times[at])));
                if periods.len() > number {
                    break;
                }
                if is_newest {
                    kept.insert(at);
                }
            }
        }
        kept
    }
}

fn day_of(time: i64) -> Date {
    let moment = Timestamp::from_second(time).unwrap_or_default();
    moment.to_zoned(TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A rule, the times of backups, and the times of those that it keeps. 2026-11-23 is a Monday.
    const CASES: [(&str, &[&str], &[&str]); 9] = [
        ("3d", &[], &[]),
        (
            "2d",
            &["2026-11-25", "2026-11-26", "2026-11-27"],
            &["2026-11-26", "2026-11-27"],
        ),
        (
            "1d",
            &["2026-11-27T02:00:00Z", "2026-11-27T23:59:59Z"],
            &["2026-11-27T23:59:59Z"],
        ),
        ("1d", &["2026-11-27", "2026-11-27"], &["2026-11-27"]),
        // Days without a backup do not count: a pause removes nothing.
        (
            "2d",
            &["2026-03-01", "2026-11-27"],
            &["2026-03-01", "2026-11-27"],
        ),
        (
            "2w",
            &[
                "2026-11-15",
                "2026-11-16",
                "2026-11-22",
                "2026-11-23",
                "2026-11-27",
            ],
            &["2026-11-22", "2026-11-27"],
        ),
        (
            "1d,2m",
            &[
                "2026-09-30",
                "2026-10-01",
                "2026-10-31",
                "2026-11-01",
                "2026-11-27",
            ],
            &["2026-10-31", "2026-11-27"],
        ),
        // A week belongs to two years.
        ("1w", &["2026-12-31", "2027-01-01"], &["2027-01-01"]),
        (
            "1d,2y",
            &["2025-01-01", "2026-01-01", "2026-12-31", "2027-01-01"],
            &["2026-12-31", "2027-01-01"],
        ),
    ];

    fn keep(text: &str) -> Keep {
        text.parse().unwrap()
    }

    fn times(moments: &[&str]) -> Vec<i64> {
        let time = |text: &&str| {
            let text = if text.len() == 10 {
                format!("{text}T02:00:00Z")
            } else {
                (*text).to_owned()
            };
            text.parse::<Timestamp>().unwrap().as_second()
        };
        moments.iter().map(time).collect()
    }

    #[test]
    fn numbers_and_units_are_read() {
        for good in ["7d,4w,12m", "7d", "30d, 2y", "0d,1w"] {
            assert!(good.parse::<Keep>().is_ok(), "{good}");
        }
        for bad in ["", "7", "d", "7x", "7d,", "7d,3d", "0d", "-1d", "7 days"] {
            assert!(bad.parse::<Keep>().is_err(), "{bad}");
        }
    }

    #[test]
    fn the_newest_of_each_period_is_kept() {
        for (rule, made, expected) in CASES {
            let kept = keep(rule).kept(&times(made));
            let kept: Vec<&str> = kept.into_iter().map(|at| made[at]).collect();
            assert_eq!(kept, expected, "{rule} of {made:?}");
        }
    }

    #[test]
    fn a_year_of_nights_keeps_at_most_the_sum_of_the_periods() {
        const DAY: i64 = 86_400;
        let rule = keep("7d,4w,12m");
        let mut made: Vec<i64> = Vec::new();
        for night in 0..365 {
            made.push(times(&["2026-01-01"])[0] + night * DAY);
            let kept = rule.kept(&made);
            assert!(kept.contains(&(made.len() - 1)), "the newest stays");
            made = kept.into_iter().map(|at| made[at]).collect();
            assert!(made.len() <= 7 + 4 + 12, "night {night}: {}", made.len());
        }
        // The last 7 days, 3 older weeks, 11 older months.
        assert_eq!(made.len(), 20);
    }
}
