//! The fuzz target of the answers of Intelliflo.

#![expect(clippy::expect_used, reason = "a property that does not hold panics")]

use jiff::Timestamp;
use jiff::civil::date;

use super::address::skip_of;
use super::person::{Details, Person, cells};
use super::taking::{Taking, date_of};
use super::wait::asked_for;
use super::wire::{Client, ContactDetail, Employment, Income, Page, SignedIn};
use crate::record::amount::Currency;

/// Any answer is no page, or gives the row of a person whose income and date of birth are what their columns hold. The
/// input has a page of each kind, one to a line.
///
/// # Panics
/// Panics if a page does not.
pub fn pages(data: &[u8]) {
    let mut lines = data.split(|&byte| byte == b'\n');
    let mut next = || lines.next().unwrap_or_default();
    let clients = serde_json::from_slice::<Page<Client>>(next());
    let contacts = serde_json::from_slice::<Page<ContactDetail>>(next());
    let employments = serde_json::from_slice::<Page<Employment>>(next());
    let incomes = serde_json::from_slice::<Page<Income>>(next());
    let header = String::from_utf8_lossy(next());
    let _ = asked_for(&header, Timestamp::UNIX_EPOCH);
    let _ = date_of(&header);
    drop(serde_json::from_slice::<SignedIn>(header.as_bytes()));

    let Ok(clients) = clients else {
        return;
    };
    if let Some(link) = &clients.next_href {
        let _ = skip_of(link);
    }
    let details = Details {
        contacts: contacts.map(|page| page.items).unwrap_or_default(),
        employments: employments.map(|page| page.items).unwrap_or_default(),
        incomes: incomes.map(|page| page.items).unwrap_or_default(),
    };
    for client in clients.items {
        if let Some(person) = Person::of(client) {
            assert_sound(&person, &details);
        }
    }
}

fn assert_sound(person: &Person, details: &Details) {
    let currency = Currency::parse("GBP").expect("a currency");
    for choice in 0..8 {
        let taking = Taking {
            net: choice & 1 > 0,
            splits_joint: choice & 2 > 0,
            first_email: choice & 4 > 0,
            currency: currency.clone(),
            today: date(2026, 1, 1),
        };
        let (cells, _) = cells(person, details, &taking);
        let [.., born, _, income, age] = &cells;
        assert!(born.is_empty() || date_of(born).is_some(), "{born}");
        assert!(
            income.is_empty() || currency.minor_units(income).is_some(),
            "{income}"
        );
        assert!(age.is_empty() || age.parse::<u16>().is_ok(), "{age}");
    }
}
