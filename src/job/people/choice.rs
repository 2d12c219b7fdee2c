//! The choice about a person from another system: a link to a new client, to an existing client, or none.

use std::borrow::Cow;

use crate::duplicate::OnDuplicate;
use crate::record::{Field, Kind, choice, client, fields, name};

/// The columns of a choice.
pub const CHOICE_COLUMNS: [&str; 5] = [
    "action",
    fields::CLIENT,
    fields::ENTITY_TYPE,
    fields::RELATIONSHIP,
    "on_duplicate",
];

/// Returns the fields of the choice about a row, without those that every row of a contact has.
pub fn choice_fields() -> impl Iterator<Item = Field> {
    let names = CHOICE_COLUMNS.into_iter();
    let names = names.filter(|name| ![fields::CLIENT, fields::RELATIONSHIP].contains(name));
    names.map(|name| Field {
        name: Cow::Borrowed(name),
        kind: Kind::Text,
        custom: None,
        is_related: true,
        own_options: &[],
    })
}

/// The link of a contact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Action {
    /// To a new client.
    New,
    /// To an existing client.
    Link,
    /// To no client.
    #[default]
    Skip,
}

impl Action {
    /// All actions, in the order of help and errors.
    pub const ALL: [Action; 3] = [Action::New, Action::Link, Action::Skip];

    /// Returns the name in sheets.
    pub fn name(self) -> &'static str {
        match self {
            Action::New => "new",
            Action::Link => "link",
            Action::Skip => "skip",
        }
    }

    /// Returns an action by its name, without regard to case.
    pub fn named(text: &str) -> Option<Self> {
        Action::ALL
            .into_iter()
            .find(|action| action.name().eq_ignore_ascii_case(text.trim()))
    }
}

/// The choice about a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The link of the contact.
    pub action: Action,
    /// The name of a new client, or the id or name of an existing one. Blank: the name of the person.
    pub client: String,
    /// The type of a new client.
    pub entity_type: String,
    /// The relationship of the contact to the client.
    pub relationship: String,
    /// The duplicate policy for this person, if it is not the policy of the import.
    pub on_duplicate: Option<OnDuplicate>,
}

/// The duplicate policies that a person can have.
pub const ON_DUPLICATE: [OnDuplicate; 3] =
    [OnDuplicate::Merge, OnDuplicate::Create, OnDuplicate::Skip];

impl Choice {
    /// Returns the cells of a row, in the order of the columns.
    pub fn cells(&self) -> [&str; 5] {
        [
            self.action.name(),
            &self.client,
            &self.entity_type,
            &self.relationship,
            self.on_duplicate.map_or("", OnDuplicate::name),
        ]
    }

    /// Reads a choice from the cells of a row. `otherwise` fills blank cells.
    ///
    /// # Errors
    /// Fails with the reason, for a message that begins with the number of the row.
    pub fn of<'c>(cell: impl Fn(&str) -> &'c str, otherwise: &Choice) -> Result<Self, String> {
        let said = |column: &str, otherwise: &str| match cell(column).trim() {
            "" => otherwise.to_owned(),
            text => text.to_owned(),
        };
        let action = Action::named(cell("action")).ok_or_else(|| {
            format!(
                "action is \"{}\", not new, link or skip",
                cell("action").trim()
            )
        })?;
        let on_duplicate = match cell("on_duplicate").trim().to_lowercase().as_str() {
            "" => None,
            name => Some(
                ON_DUPLICATE
                    .into_iter()
                    .find(|policy| policy.name() == name)
                    .ok_or_else(|| {
                        format!("on_duplicate is \"{name}\", not merge, create or skip")
                    })?,
            ),
        };
        let choice = Choice {
            action,
            client: said(fields::CLIENT, ""),
            entity_type: said(fields::ENTITY_TYPE, &otherwise.entity_type),
            relationship: said(fields::RELATIONSHIP, &otherwise.relationship),
            on_duplicate,
        };
        if action == Action::Link && choice.client.is_empty() {
            return Err("action is link, but no client is named".to_owned());
        }
        choice.checked()
    }

    /// Checks the choice, and writes the entity type in its usual form.
    ///
    /// # Errors
    /// Fails with the reason why no client can be created with it.
    fn checked(mut self) -> Result<Self, String> {
        let types = client::ENTITY_TYPE_NAMES;
        if !self.entity_type.is_empty() {
            let known = choice::find(&self.entity_type, types).ok_or_else(|| {
                let types = types.join(", ");
                format!(
                    "entity_type is \"{}\", not one of {types}",
                    self.entity_type
                )
            })?;
            known.clone_into(&mut self.entity_type);
        }
        if self.action == Action::New && name::is_number(&self.client) {
            return Err(format!(
                "client is \"{}\", a number, not a name",
                self.client
            ));
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(cells: [&'static str; 5]) -> Result<Choice, String> {
        let otherwise = Choice {
            entity_type: "individual".to_owned(),
            relationship: "Self".to_owned(),
            ..Choice::default()
        };
        let cell = |name: &str| {
            let at = CHOICE_COLUMNS.iter().position(|column| *column == name);
            cells[at.unwrap()]
        };
        Choice::of(cell, &otherwise)
    }

    #[test]
    fn a_row_of_the_sheet_is_a_choice_that_is_written_the_same() {
        let cases = [
            (
                ["new", "", "", "", ""],
                ["new", "", "individual", "Self", ""],
            ),
            (
                [" LINK ", " The Holms ", "COUPLE", "Spouse", "Merge"],
                ["link", "The Holms", "couple", "Spouse", "merge"],
            ),
            (
                ["skip", "", "", "", "create"],
                ["skip", "", "individual", "Self", "create"],
            ),
        ];
        for (cells, expected) in cases {
            let choice = of(cells).unwrap();
            assert_eq!(choice.cells(), expected);
            let again = of(expected).unwrap();
            assert_eq!(again, choice);
        }
    }

    #[test]
    fn an_invalid_choice_is_refused_with_the_reason() {
        let cases = [
            (["", "", "", "", ""], "action is \"\""),
            (["drop", "", "", "", ""], "action is \"drop\""),
            (["link", " ", "", "", ""], "no client is named"),
            (["new", "", "", "", "update"], "on_duplicate is \"update\""),
            (
                ["new", "", "zzz", "", ""],
                "entity_type is \"zzz\", not one of individual, couple",
            ),
            (
                ["new", "12 345", "", "", ""],
                "client is \"12 345\", a number",
            ),
        ];
        for (cells, expected) in cases {
            let error = of(cells).unwrap_err();
            assert!(error.contains(expected), "{error}");
        }
    }
}
