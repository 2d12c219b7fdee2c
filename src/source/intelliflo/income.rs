//! The annual income of a person. The API has no total, so the incomes are summed as decimals and rounded once at the
//! end.

use jiff::civil::Date;

use super::taking::{Taking, date_of};
use super::wire::Income;
use crate::record::cut;

/// The names of frequencies, and the number of payments in a year.
const FREQUENCIES: &[(&str, i128)] = &[
    ("weekly", 52),
    ("fortnightly", 26),
    ("fourweekly", 13),
    ("monthly", 12),
    ("quarterly", 4),
    ("halfyearly", 2),
    ("annually", 1),
];
/// The frequencies of a single payment, which is no annual income.
const ONCE: &[&str] = &["single", "oneoff"];

/// The number of decimals with which amounts are summed. The API has four, and a joint income may be split.
const DECIMALS: usize = 12;

/// Returns the annual income of a person as a plain decimal, or `None` if no income counts, or the sum is too large.
/// Every current income that does not count adds a warning.
pub fn annual(incomes: &[Income], taking: &Taking, warnings: &mut Vec<String>) -> Option<String> {
    let (mut sum, mut counted) = (0_i128, false);
    for income in incomes
        .iter()
        .filter(|income| is_current(income, taking.today))
    {
        match yearly(income, taking) {
            Ok(amount) => {
                sum = sum.checked_add(amount)?;
                counted = true;
            }
            Err(why) => warnings.push(format!("an income is not counted: {why}")),
        }
    }
    counted.then(|| rounded(sum, taking.currency.decimals()))
}

/// Returns whether an income has begun and has not ended. A missing date is no limit.
fn is_current(income: &Income, today: Date) -> bool {
    let starts = income.starts_on.as_deref().and_then(date_of);
    let ends = income.ends_on.as_deref().and_then(date_of);
    starts.is_none_or(|date| date <= today) && ends.is_none_or(|date| date >= today)
}

fn yearly(income: &Income, taking: &Taking) -> Result<i128, String> {
    let (money, kind) = if taking.net {
        (&income.net, "net")
    } else {
        (&income.gross, "gross")
    };
    let money = money
        .as_ref()
        .filter(|money| money.amount.is_some())
        .ok_or_else(|| format!("it has no {kind} amount"))?;
    let currency = money.currency.as_deref().unwrap_or(taking.currency.code());
    if !currency.eq_ignore_ascii_case(taking.currency.code()) {
        return Err(format!(
            "it is in {}, not in {}",
            cut(currency),
            taking.currency.code()
        ));
    }
    let times = times(income.frequency.as_deref())?;
    // The warning does not show the amount: warnings are printed, and incomes are confidential.
    let amount = units(money.amount.as_deref().unwrap_or_default())
        .and_then(|amount| amount.checked_mul(times))
        .ok_or("its amount cannot be read")?;
    let owners = i128::try_from(income.owners.max(1)).unwrap_or(1);
    Ok(if taking.splits_joint {
        amount / owners
    } else {
        amount
    })
}

fn times(frequency: Option<&str>) -> Result<i128, String> {
    let Some(name) = frequency else {
        return Err("it has no frequency".to_owned());
    };
    let plain: String = name
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    if ONCE.contains(&plain.as_str()) {
        return Err("it is a single payment".to_owned());
    }
    let known = FREQUENCIES.iter().find(|(known, _)| *known == plain);
    known
        .map(|(_, times)| *times)
        .ok_or_else(|| format!("its frequency {} is not known", cut(name)))
}

/// Returns an amount in units of the last decimal, or `None` if it is no number. Commas separate thousands.
fn units(text: &str) -> Option<i128> {
    let text = text.trim();
    let (is_negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = whole.replace(',', "");
    let fraction = fraction.trim_end_matches('0');
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_number(&whole) || !is_number(fraction) || fraction.len() > DECIMALS {
        return None;
    }
    let units: i128 = format!("{whole}{fraction:0<DECIMALS$}").parse().ok()?;
    Some(if is_negative { -units } else { units })
}

/// Returns the plain decimal of a sum, rounded to `decimals`, halves away from zero.
fn rounded(sum: i128, decimals: usize) -> String {
    let scale = 10_i128.pow(u32::try_from(DECIMALS - decimals.min(DECIMALS)).unwrap_or(0));
    let units = (sum.abs() + scale / 2) / scale;
    let digits = format!("{units:0>width$}", width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    let sign = if sum < 0 && units > 0 { "-" } else { "" };
    if fraction.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::super::wire::Money;
    use super::*;
    use crate::record::amount::Currency;

    fn taking() -> Taking {
        Taking {
            net: false,
            splits_joint: false,
            first_email: false,
            currency: Currency::parse("GBP").unwrap(),
            today: "2026-11-21".parse().unwrap(),
        }
    }

    fn income(frequency: &str, amount: &str) -> Income {
        Income {
            frequency: Some(frequency.to_owned()),
            gross: Some(Money {
                currency: Some("GBP".to_owned()),
                amount: Some(amount.to_owned()),
            }),
            ..Income::default()
        }
    }

    fn sum(incomes: &[Income], taking: &Taking) -> (Option<String>, Vec<String>) {
        let mut warnings = Vec::new();
        let sum = annual(incomes, taking, &mut warnings);
        (sum, warnings)
    }

    #[test]
    fn every_frequency_has_its_factor() {
        let cases = [
            ("Weekly", "52.00"),
            ("Fortnightly", "26.00"),
            ("FourWeekly", "13.00"),
            ("Monthly", "12.00"),
            ("Quarterly", "4.00"),
            ("HalfYearly", "2.00"),
            ("Annually", "1.00"),
            ("half-yearly", "2.00"),
        ];
        for (frequency, expected) in cases {
            let (sum, warnings) = sum(&[income(frequency, "1.0000")], &taking());
            assert_eq!(sum.as_deref(), Some(expected), "{frequency}");
            assert!(warnings.is_empty(), "{warnings:?}");
        }
    }

    #[test]
    fn sums_are_exact_and_rounded_once() {
        let cases: [(&[(&str, &str)], &str); 7] = [
            (
                &[("Monthly", "4000.0000"), ("Annually", "1,250.5")],
                "49250.50",
            ),
            (&[("Annually", "0.0025"), ("Annually", "0.0025")], "0.01"),
            (&[("Annually", "0.0049")], "0.00"),
            (&[("Weekly", "0.10"), ("Weekly", "0.20")], "15.60"),
            (
                &[("Annually", "9007199254740993.01")],
                "9007199254740993.01",
            ),
            (&[("Annually", "-5.005")], "-5.01"),
            (&[("Annually", "0")], "0.00"),
        ];
        for (incomes, expected) in cases {
            let incomes: Vec<Income> = incomes.iter().map(|(f, a)| income(f, a)).collect();
            assert_eq!(sum(&incomes, &taking()).0.as_deref(), Some(expected));
        }
    }

    #[test]
    fn an_income_that_is_not_annual_is_left_out_with_a_warning() {
        let foreign = Income {
            gross: Some(Money {
                currency: Some("EUR".to_owned()),
                amount: Some("5".to_owned()),
            }),
            ..income("Monthly", "")
        };
        let cases = [
            (income("Single", "100"), "it is a single payment"),
            (income("OneOff", "100"), "it is a single payment"),
            (
                income("Hourly", "100"),
                "its frequency \"Hourly\" is not known",
            ),
            (income("Monthly", "a lot"), "its amount cannot be read"),
            (income("Monthly", "1e5"), "its amount cannot be read"),
            (foreign, "it is in \"EUR\", not in GBP"),
            (Income::default(), "it has no gross amount"),
        ];
        for (income, why) in cases {
            let (sum, warnings) = sum(&[income], &taking());
            assert_eq!(sum, None, "{why}");
            assert_eq!(warnings, [format!("an income is not counted: {why}")]);
        }
    }

    #[test]
    fn ended_and_future_incomes_do_not_count() {
        let cases = [
            (None, None, true),
            (Some("2020-01-01T00:00:00Z"), Some("2026-11-21"), true),
            (Some("2026-11-22"), None, false),
            (None, Some("2026-11-20T00:00:00"), false),
        ];
        for (starts, ends, counts) in cases {
            let income = Income {
                starts_on: starts.map(str::to_owned),
                ends_on: ends.map(str::to_owned),
                ..income("Annually", "1")
            };
            let (sum, warnings) = sum(&[income], &taking());
            assert_eq!(sum.is_some(), counts, "{starts:?} {ends:?}");
            assert!(warnings.is_empty());
        }
    }

    #[test]
    fn net_and_joint_follow_the_settings() {
        let mut joint = income("Annually", "100");
        joint.net = Some(Money {
            currency: None,
            amount: Some("80".to_owned()),
        });
        joint.owners = 3;
        let of = |net, splits_joint| {
            let taking = Taking {
                net,
                splits_joint,
                ..taking()
            };
            sum(std::slice::from_ref(&joint), &taking).0.unwrap()
        };
        assert_eq!(of(false, false), "100.00");
        assert_eq!(of(true, false), "80.00");
        assert_eq!(of(false, true), "33.33");
    }
}
