//! The fingerprint of an import: the same bytes with the same resolved settings is the same import.

use super::Settings;
use crate::error::Result;

/// The fingerprint of a file's hash and the settings, in hexadecimal.
pub fn fingerprint(file_hash: &str, settings: &Settings) -> Result<String> {
    let mut hasher = blake3::Hasher::new();
    hasher.update(file_hash.as_bytes());
    hasher.update(settings.without_story().to_json()?.as_bytes());
    Ok(hasher.finalize().to_hex().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The settings of a job of version 0.1.0, but for how its mapping was found.
    const KEPT: &str = r#"{"reading":{"delimiter":",","encoding":"utf-8","sheet":null,"header_row":1,"pads_short_rows":false},"mapping":{"columns":[{"column":1,"header":"First Name","field":"first_name","how":"none"},{"column":2,"header":"Email","field":"email","how":"none"}],"defaults":[],"values":{}},"required":["email","name"],"options":{},"region":"GB","currency":"GBP","date_orders":{"expected_close":"dmy"},"decimal_marks":{"value":"point"},"said":{"sheet":null,"header_row":null,"delimiter":null,"encoding":null,"pads_short_rows":null,"date_order":null,"decimal":null},"corrects":null,"matching":["email"],"on_duplicate":"skip","on_deleted":"skip"}"#;

    #[test]
    fn the_fingerprint_of_an_earlier_version_stays_the_same() {
        let settings = Settings::from_json(KEPT).unwrap();
        // What is new and was not said leaves no trace: an interrupted job is found again, and a completed one is not repeated.
        assert_eq!(settings.without_story().to_json().unwrap(), KEPT);
    }
}
