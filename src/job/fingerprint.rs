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
