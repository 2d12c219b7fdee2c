//! What the API answers, as far as it is used. Unknown fields and values never stop a run; absent, null and blank are
//! the same.

use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::secret::Secret;

/// The answer to signing in.
#[derive(Deserialize)]
pub struct SignedIn {
    /// What every request carries.
    #[serde(default, deserialize_with = "text")]
    access_token: Option<String>,
    /// How many seconds it is good for.
    #[serde(default, deserialize_with = "whole")]
    pub expires_in: Option<i64>,
}

impl SignedIn {
    /// The token.
    pub fn token(&self) -> Option<Secret> {
        Secret::new(self.access_token.as_deref()?)
    }
}

/// One page of a collection.
#[derive(Debug, Deserialize)]
pub struct Page<T> {
    /// The items; a page without them is none.
    pub items: Vec<T>,
    /// The link to the next page; the last page has none.
    #[serde(default, deserialize_with = "text")]
    pub next_href: Option<String>,
    /// How many items the whole collection has, if the page says so.
    #[serde(default, deserialize_with = "whole")]
    pub count: Option<i64>,
}

/// Something that has an id.
pub trait Item {
    /// The id.
    fn id(&self) -> Option<i64>;
}

macro_rules! item {
    ($($of:ty),*) => {
        $(impl Item for $of {
            fn id(&self) -> Option<i64> {
                self.id
            }
        })*
    };
}
item!(Client, ContactDetail, Employment, Income);

/// A client: a person, or something else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Client {
    /// The id.
    #[serde(default, deserialize_with = "whole")]
    pub id: Option<i64>,
    /// The name as it is shown.
    #[serde(default, deserialize_with = "text")]
    pub name: Option<String>,
    /// `Person`, `Trust`, `Corporate`.
    #[serde(default, deserialize_with = "text")]
    pub party_type: Option<String>,
    /// What a person has.
    #[serde(default, deserialize_with = "object")]
    pub person: Option<Person>,
}

impl Client {
    /// Whether this is a person: by its type, or by what it has.
    pub fn is_person(&self) -> bool {
        match &self.party_type {
            Some(kind) => kind.eq_ignore_ascii_case("person"),
            None => self.person.is_some(),
        }
    }
}

/// What a person has that a trust has not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// Free text.
    #[serde(default, deserialize_with = "text")]
    pub title: Option<String>,
    /// The first name.
    #[serde(default, deserialize_with = "text")]
    pub first_name: Option<String>,
    /// The last name.
    #[serde(default, deserialize_with = "text")]
    pub last_name: Option<String>,
    /// A date in one of four forms.
    #[serde(default, deserialize_with = "text")]
    pub date_of_birth: Option<String>,
}

/// A telephone number, an address, a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContactDetail {
    /// The id.
    #[serde(default, deserialize_with = "whole")]
    pub id: Option<i64>,
    /// `Email`, `Mobile`, and twenty more.
    #[serde(default, rename = "type", deserialize_with = "text")]
    pub kind: Option<String>,
    /// What it is.
    #[serde(default, deserialize_with = "text")]
    pub value: Option<String>,
    /// Whether it is the one of its type to be used.
    #[serde(default, deserialize_with = "truth")]
    pub is_default: bool,
}

/// A job that somebody has or had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Employment {
    /// The id.
    #[serde(default, deserialize_with = "whole")]
    pub id: Option<i64>,
    /// `Employed`, `Retired`, and twelve more.
    #[serde(default, rename = "employmentStatus", deserialize_with = "text")]
    pub status: Option<String>,
    /// What somebody does.
    #[serde(default, deserialize_with = "text")]
    pub occupation: Option<String>,
    /// In years.
    #[serde(default, deserialize_with = "whole")]
    pub intended_retirement_age: Option<i64>,
    /// Since when.
    #[serde(default, deserialize_with = "text")]
    pub starts_on: Option<String>,
    /// Until when.
    #[serde(default, deserialize_with = "text")]
    pub ends_on: Option<String>,
}

/// An income.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Income {
    /// The id.
    #[serde(default, deserialize_with = "whole")]
    pub id: Option<i64>,
    /// How often it comes.
    #[serde(default, deserialize_with = "text")]
    pub frequency: Option<String>,
    /// Before taxes.
    #[serde(default, deserialize_with = "object")]
    pub gross: Option<Money>,
    /// After taxes.
    #[serde(default, deserialize_with = "object")]
    pub net: Option<Money>,
    /// Whose it is.
    #[serde(default, deserialize_with = "length")]
    pub owners: usize,
    /// Since when.
    #[serde(default, deserialize_with = "text")]
    pub starts_on: Option<String>,
    /// Until when.
    #[serde(default, deserialize_with = "text")]
    pub ends_on: Option<String>,
}

/// A sum of money, its amount as text: it is never a float.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Money {
    /// Three letters.
    #[serde(default, deserialize_with = "text")]
    pub currency: Option<String>,
    /// `4000.0000`
    #[serde(default, deserialize_with = "text")]
    pub amount: Option<String>,
}

/// A value as it came. A number stays its digits: one that no number type can hold (1e999) must not end the run.
fn raw<'de, D: Deserializer<'de>>(from: D) -> Result<Box<RawValue>, D::Error> {
    Box::<RawValue>::deserialize(from)
}

/// A value; `Null` if it cannot be read.
fn value<'de, D: Deserializer<'de>>(from: D) -> Result<Value, D::Error> {
    Ok(serde_json::from_str(raw(from)?.get()).unwrap_or_default())
}

/// Text, whatever kind of value it came as; none if it is blank.
fn text<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    let raw = raw(from)?;
    let text = match serde_json::from_str(raw.get()) {
        Ok(Value::String(text)) => text.trim().to_owned(),
        Ok(Value::Number(_) | Value::Bool(_)) | Err(_) => raw.get().to_owned(),
        Ok(Value::Null | Value::Array(_) | Value::Object(_)) => return Ok(None),
    };
    Ok((!text.is_empty()).then_some(text))
}

/// A whole number, also one that came as text.
fn whole<'de, D: Deserializer<'de>>(from: D) -> Result<Option<i64>, D::Error> {
    Ok(match value(from)? {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    })
}

/// Yes or no, also as text.
fn truth<'de, D: Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
    Ok(match value(from)? {
        Value::Bool(truth) => truth,
        Value::String(text) => text.trim().eq_ignore_ascii_case("true"),
        _ => false,
    })
}

/// How long a list is.
fn length<'de, D: Deserializer<'de>>(from: D) -> Result<usize, D::Error> {
    Ok(value(from)?.as_array().map_or(0, Vec::len))
}

/// An object; none of anything else, or of one that cannot be read.
fn object<'de, D, T>(from: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: serde::de::DeserializeOwned,
{
    Ok(serde_json::from_str(raw(from)?.get()).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unknown_or_of_another_kind_stops_nothing() {
        let json = r#"{"href": "x", "count": 3, "new": [1], "items": [
            {"id": 7, "name": " Ida Moor ", "partyType": "Person", "shoe": {"size": 9},
             "person": {"title": "", "firstName": "Ida", "lastName": null, "dateOfBirth": 1970}},
            {"id": "8", "partyType": "Syndicate", "person": "none"},
            {"id": 9, "name": null, "person": {}}
        ]}"#;
        let page: Page<Client> = serde_json::from_str(json).unwrap();
        let [ida, syndicate, nobody] = &page.items[..] else {
            panic!("{page:?}");
        };
        assert_eq!((ida.id, ida.name.as_deref()), (Some(7), Some("Ida Moor")));
        let person = ida.person.as_ref().unwrap();
        assert_eq!(
            (person.title.as_ref(), person.last_name.as_ref()),
            (None, None)
        );
        assert_eq!(person.date_of_birth.as_deref(), Some("1970"));
        assert_eq!((syndicate.id, syndicate.is_person()), (Some(8), false));
        assert!(nobody.is_person(), "without a type, what is there tells");
        assert_eq!(page.next_href, None);
    }

    #[test]
    fn a_page_without_items_is_none() {
        let page: Result<Page<Client>, _> = serde_json::from_str("{\"error\": \"busy\"}");
        assert!(page.is_err());
    }

    #[test]
    fn amounts_stay_text() {
        let json = r#"{"id": 1, "frequency": "Monthly", "gross": {"currency": "GBP", "amount": "1,000.0050"},
                       "net": null, "owners": [{"id": 1}, {"id": 2}]}"#;
        let income: Income = serde_json::from_str(json).unwrap();
        let gross = income.gross.unwrap();
        assert_eq!(gross.amount.as_deref(), Some("1,000.0050"));
        assert_eq!((income.net, income.owners), (None, 2));
    }

    #[test]
    fn a_number_that_nothing_can_hold_stays_its_digits() {
        let json = r#"{"items": [{"id": 1, "gross": {"currency": "GBP", "amount": 1e999}, "owners": 1e999},
                       {"id": 1e999}, {"id": 2, "gross": 1e999, "later": [1e999]}], "count": 3}"#;
        let page: Page<Income> = serde_json::from_str(json).unwrap();
        let ids: Vec<_> = page.items.iter().map(|income| income.id).collect();
        assert_eq!((ids, page.count), (vec![Some(1), None, Some(2)], Some(3)));
        let gross = page.items[0].gross.as_ref().unwrap();
        assert_eq!(gross.amount.as_deref(), Some("1e999"));
        assert_eq!(page.items[2].gross, None);
    }
}
