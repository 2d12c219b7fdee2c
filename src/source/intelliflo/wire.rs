//! The JSON of the API, as far as it is used. Unknown fields and values never fail a fetch. Absent, null and blank
//! values are the same.

use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::secret::Secret;

/// The answer to signing in.
#[derive(Deserialize)]
pub struct SignedIn {
    #[serde(default, deserialize_with = "text")]
    access_token: Option<String>,
    /// The life of the token in seconds.
    #[serde(default, deserialize_with = "whole")]
    pub expires_in: Option<i64>,
}

impl SignedIn {
    /// Returns the token, or `None` if the answer has none.
    pub fn token(&self) -> Option<Secret> {
        Secret::new(self.access_token.as_deref()?)
    }
}

/// One page of a collection.
#[derive(Debug, Deserialize)]
pub struct Page<T> {
    /// The items. JSON without them is no page.
    pub items: Vec<T>,
    /// The link to the next page. The last page has none.
    #[serde(default, deserialize_with = "text")]
    pub next_href: Option<String>,
    /// The number of items of the whole collection, if the page states it.
    #[serde(default, deserialize_with = "whole")]
    pub count: Option<i64>,
}

/// An item of a collection.
pub trait Item {
    /// Returns the id, or `None` if the API gives none, which is an error.
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

/// A client: a person, a trust or a company.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Client {
    #[serde(default, deserialize_with = "whole")]
    pub id: Option<i64>,
    /// The full name, as Intelliflo shows it.
    #[serde(default, deserialize_with = "text")]
    pub name: Option<String>,
    /// `Person`, `Trust` or `Corporate`.
    #[serde(default, deserialize_with = "text")]
    pub party_type: Option<String>,
    /// The fields of a person.
    #[serde(default, deserialize_with = "object")]
    pub person: Option<Person>,
}

impl Client {
    /// Returns whether this is a person: by its type or, if there is none, by its fields.
    pub fn is_person(&self) -> bool {
        match &self.party_type {
            Some(kind) => kind.eq_ignore_ascii_case("person"),
            None => self.person.is_some(),
        }
    }
}

/// The fields of a person, which a trust does not have.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    #[serde(default, deserialize_with = "text")]
    pub title: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub first_name: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub last_name: Option<String>,
    /// A date in one of four forms.
    #[serde(default, deserialize_with = "text")]
    pub date_of_birth: Option<String>,
}

/// A telephone number, an email address or a web page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ContactDetail {
    #[serde(default, deserialize_with = "whole")]
    pub id: Option<i64>,
    /// The type: `Email`, `Mobile`, or one of twenty others.
    #[serde(default, rename = "type", deserialize_with = "text")]
    pub kind: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub value: Option<String>,
    /// Whether this is the default of its type.
    #[serde(default, deserialize_with = "truth")]
    pub is_default: bool,
}

/// A current or former job.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Employment {
    #[serde(default, deserialize_with = "whole")]
    pub id: Option<i64>,
    /// `Employed`, `Retired`, or one of twelve others.
    #[serde(default, rename = "employmentStatus", deserialize_with = "text")]
    pub status: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub occupation: Option<String>,
    /// The age in years.
    #[serde(default, deserialize_with = "whole")]
    pub intended_retirement_age: Option<i64>,
    /// The first day, in one of four forms.
    #[serde(default, deserialize_with = "text")]
    pub starts_on: Option<String>,
    /// The last day, in one of four forms; none if it has no end.
    #[serde(default, deserialize_with = "text")]
    pub ends_on: Option<String>,
}

/// An income of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Income {
    #[serde(default, deserialize_with = "whole")]
    pub id: Option<i64>,
    /// The frequency, such as `Monthly`.
    #[serde(default, deserialize_with = "text")]
    pub frequency: Option<String>,
    /// The amount before taxes.
    #[serde(default, deserialize_with = "object")]
    pub gross: Option<Money>,
    /// The amount after taxes.
    #[serde(default, deserialize_with = "object")]
    pub net: Option<Money>,
    /// The number of owners.
    #[serde(default, deserialize_with = "length")]
    pub owners: usize,
    /// The first day, in one of four forms.
    #[serde(default, deserialize_with = "text")]
    pub starts_on: Option<String>,
    /// The last day, in one of four forms; none if it has no end.
    #[serde(default, deserialize_with = "text")]
    pub ends_on: Option<String>,
}

/// A sum of money. The amount is text, because a float is not exact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Money {
    /// The code of three letters, such as `GBP`.
    #[serde(default, deserialize_with = "text")]
    pub currency: Option<String>,
    /// The amount, such as `4000.0000`.
    #[serde(default, deserialize_with = "text")]
    pub amount: Option<String>,
}

/// Returns the text of a value. A number that no number type can hold (1e999) must not fail the fetch.
fn raw<'de, D: Deserializer<'de>>(from: D) -> Result<Box<RawValue>, D::Error> {
    Box::<RawValue>::deserialize(from)
}

/// Reads a value. The result is `Null` if it cannot be read.
fn value<'de, D: Deserializer<'de>>(from: D) -> Result<Value, D::Error> {
    Ok(serde_json::from_str(raw(from)?.get()).unwrap_or_default())
}

/// Returns the text of a string, a number or a truth value. Returns `None` if it is blank, or for any other value.
fn text<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    let raw = raw(from)?;
    let text = match serde_json::from_str(raw.get()) {
        Ok(Value::String(text)) => text.trim().to_owned(),
        Ok(Value::Number(_) | Value::Bool(_)) | Err(_) => raw.get().to_owned(),
        Ok(Value::Null | Value::Array(_) | Value::Object(_)) => return Ok(None),
    };
    Ok((!text.is_empty()).then_some(text))
}

/// Returns a whole number, from a number or a string. Returns `None` for any other value.
fn whole<'de, D: Deserializer<'de>>(from: D) -> Result<Option<i64>, D::Error> {
    Ok(match value(from)? {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    })
}

/// Returns a truth value, from a boolean or a string; false for any other value.
fn truth<'de, D: Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
    Ok(match value(from)? {
        Value::Bool(truth) => truth,
        Value::String(text) => text.trim().eq_ignore_ascii_case("true"),
        _ => false,
    })
}

/// Returns the length of a list; 0 for any other value.
fn length<'de, D: Deserializer<'de>>(from: D) -> Result<usize, D::Error> {
    Ok(value(from)?.as_array().map_or(0, Vec::len))
}

/// Returns an object, or `None` for any other value, or for an object that cannot be read.
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
    fn unknown_fields_and_other_types_fail_no_fetch() {
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
        assert!(nobody.is_person(), "without a type, the fields tell");
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
