//! The names of other systems whose ids records have.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The name of another system, in its normal form: lower case, without a blank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct SourceName(String);

/// The system whose ids only its connector gives.
const INTELLIFLO: &str = "intelliflo";

/// The longest name, in characters.
const LENGTH_MAX: usize = 40;

impl SourceName {
    /// Returns the name of the connected system Intelliflo. A user cannot give it.
    pub fn intelliflo() -> Self {
        SourceName(INTELLIFLO.to_owned())
    }

    /// Returns the name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for SourceName {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let name = text.trim().to_lowercase();
        if name == INTELLIFLO {
            return Err(format!(
                "{INTELLIFLO} is the source of `intake import intelliflo`; give the ids of a file another name, such as {INTELLIFLO}-file"
            ));
        }
        let may_stand = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        let length = name.chars().count();
        if !(1..=LENGTH_MAX).contains(&length) || !name.chars().all(may_stand) {
            return Err(format!(
                "use 1 to {LENGTH_MAX} letters, digits, -, _ and ., such as crm"
            ));
        }
        Ok(SourceName(name))
    }
}

/// Plans also have the name that a user cannot give.
impl TryFrom<String> for SourceName {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.as_str() {
            INTELLIFLO => Ok(SourceName::intelliflo()),
            other => other.parse(),
        }
    }
}

impl fmt::Display for SourceName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_one_form() {
        let cases = [
            ("crm", Ok("crm")),
            (" HubSpot ", Ok("hubspot")),
            ("Büro_2.0-x", Ok("büro_2.0-x")),
            ("trade fair", Err("letters")),
            ("", Err("letters")),
            ("a/b", Err("letters")),
            (&"a".repeat(41), Err("1 to 40")),
            ("Intelliflo", Err("intelliflo-file")),
        ];
        for (text, expected) in cases {
            let parsed = text.parse::<SourceName>();
            match expected {
                Ok(name) => assert_eq!(parsed.unwrap().as_str(), name),
                Err(part) => assert!(parsed.unwrap_err().contains(part), "{text}"),
            }
        }
    }

    #[test]
    fn a_plan_may_have_the_name_of_the_connected_system() {
        for name in ["\"intelliflo\"", "\"crm\""] {
            let parsed: SourceName = serde_json::from_str(name).unwrap();
            assert_eq!(serde_json::to_string(&parsed).unwrap(), name);
        }
    }
}
