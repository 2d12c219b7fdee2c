//! The places of the secrets: a private file next to the store, or the system's keyring. The store never holds them.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::keyring;
use crate::error::{Error, Result};
use crate::files;
use crate::secret::{API_KEY, CLIENT_SECRET, Secret};

/// The largest size of the secrets, in bytes.
const SECRETS_MAX: u64 = 64 * 1024;

/// The two secrets of the connector. Either may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Secrets {
    /// The secret of the application.
    pub client_secret: Option<Secret>,
    /// The API key, which is sent with every request to the API.
    pub api_key: Option<Secret>,
}

impl Secrets {
    /// Returns the secrets of the environment. `read` returns the value of a variable.
    pub fn of_environment(read: impl Fn(&str) -> Option<Secret>) -> Self {
        Secrets {
            client_secret: read(CLIENT_SECRET),
            api_key: read(API_KEY),
        }
    }

    /// Reads two lines: the client secret, then the API key.
    ///
    /// # Errors
    /// Returns a usage error if there are not exactly two lines that are not blank, or if a secret contains control
    /// characters.
    pub fn from_lines(input: impl Read) -> Result<Self> {
        let mut text = String::new();
        input
            .take(SECRETS_MAX)
            .read_to_string(&mut text)
            .map_err(|error| {
                Error::usage("the secrets cannot be read from standard input").because(error)
            })?;
        let lines: Vec<Secret> = text.lines().filter_map(Secret::new).collect();
        match <[Secret; 2]>::try_from(lines) {
            Ok([client_secret, api_key]) => {
                assert_typed("client secret", &client_secret)?;
                assert_typed("API key", &api_key)?;
                Ok(Secrets {
                    client_secret: Some(client_secret),
                    api_key: Some(api_key),
                })
            }
            Err(lines) => Err(Error::usage(format!(
                "two secrets are needed on standard input, each on a separate line, found: {}",
                lines.len()
            ))
            .hint("Write the client secret in the first line and the API key in the second.")),
        }
    }

    /// Returns whether both secrets are present.
    pub fn is_complete(&self) -> bool {
        self.client_secret.is_some() && self.api_key.is_some()
    }

    /// Returns these secrets, with a missing one taken from `other`.
    #[must_use]
    pub fn or(self, other: Secrets) -> Self {
        Secrets {
            client_secret: self.client_secret.or(other.client_secret),
            api_key: self.api_key.or(other.api_key),
        }
    }

    fn to_json(&self) -> String {
        let reveal = |secret: &Option<Secret>| secret.as_ref().map(|s| s.reveal().to_owned());
        json!({
            "client_secret": reveal(&self.client_secret),
            "api_key": reveal(&self.api_key),
        })
        .to_string()
    }

    fn from_json(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        Some(Secrets {
            client_secret: value["client_secret"].as_str().and_then(Secret::new),
            api_key: value["api_key"].as_str().and_then(Secret::new),
        })
    }
}

/// Fails if a secret contains control characters. Keys such as Ctrl-C and the arrows produce them in a prompt. Secrets
/// of Intelliflo contain none.
pub fn assert_typed(what: &str, secret: &Secret) -> Result<()> {
    if secret.reveal().chars().any(char::is_control) {
        return Err(
            Error::usage(format!("the {what} has control characters in it"))
                .hint("Nothing was kept. Copy it again from Intelliflo's developer portal."),
        );
    }
    Ok(())
}

/// A place that keeps secrets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A file next to the store, readable for its owner only.
    File,
    /// The system's keyring.
    Keyring,
}

impl Place {
    /// Returns the name in the store and in output.
    pub fn name(self) -> &'static str {
        match self {
            Place::File => "file",
            Place::Keyring => "keyring",
        }
    }

    /// Returns the place with a name, or `None`.
    pub fn named(name: &str) -> Option<Self> {
        [Place::File, Place::Keyring]
            .into_iter()
            .find(|place| place.name() == name)
    }
}

/// Both places for the secrets of one store.
#[derive(Debug)]
pub struct Vault<'s> {
    store: &'s Path,
}

impl<'s> Vault<'s> {
    /// Returns the places for the store at a path.
    pub fn of(store: &'s Path) -> Self {
        Vault { store }
    }

    /// Returns the path of the file next to the store.
    pub fn file(&self) -> PathBuf {
        let mut name = self.store.as_os_str().to_owned();
        name.push(".intelliflo-secrets");
        PathBuf::from(name)
    }

    /// Reads the secrets in a place. Both are missing if the place is empty.
    ///
    /// # Errors
    /// Fails if the place cannot be read, or if other users can read the file.
    pub fn read(&self, place: Place) -> Result<Secrets> {
        let text = match place {
            Place::File => read_private(&self.file())?,
            Place::Keyring => keyring::read(&self.account())?,
        };
        let Some(text) = text else {
            return Ok(Secrets::default());
        };
        Secrets::from_json(&text).ok_or_else(|| {
            let shown = match place {
                Place::File => format!("file {}", self.file().display()),
                Place::Keyring => place.name().to_owned(),
            };
            Error::failure(format!("the secrets in the {shown} cannot be read"))
                .hint("Set them again: intake connector intelliflo set")
        })
    }

    /// Returns the reason why the file cannot provide both secrets, or `None` if it can.
    pub fn fault_of_file(&self) -> Option<String> {
        match self.read(Place::File) {
            Ok(secrets) if secrets.is_complete() => None,
            Ok(_) if !self.file().exists() => {
                Some(format!("there is no file {}", self.file().display()))
            }
            Ok(_) => Some(format!("{} does not hold both", self.file().display())),
            Err(error) => Some(error.to_string()),
        }
    }

    /// Writes secrets to a place and reads them back.
    ///
    /// # Errors
    /// Fails if the place cannot be written or does not return the same secrets.
    pub fn write(&self, place: Place, secrets: &Secrets) -> Result<()> {
        let text = secrets.to_json();
        match place {
            Place::File => write_private(&self.file(), &text)
                .map_err(|error| cannot_write(&self.file(), error))?,
            Place::Keyring => keyring::write(&self.account(), &text)?,
        }
        if self.read(place)? == *secrets {
            return Ok(());
        }
        Err(
            Error::failure(format!("the {} did not keep the secrets", place.name()))
                .hint("Use the other place, or the environment."),
        )
    }

    /// Removes the secrets from a place. An empty place is not an error.
    ///
    /// # Errors
    /// Fails if the place cannot be changed.
    pub fn forget(&self, place: Place) -> Result<()> {
        match place {
            Place::File => match std::fs::remove_file(self.file()) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    Err(cannot_write(&self.file(), error))
                }
                _ => Ok(()),
            },
            Place::Keyring => keyring::forget(&self.account()),
        }
    }

    /// Returns the name under which the keyring keeps the secrets: the absolute path of the store.
    fn account(&self) -> String {
        let path = std::path::absolute(self.store);
        path.unwrap_or_else(|_| self.store.to_owned())
            .to_string_lossy()
            .into_owned()
    }
}

/// Reads a file that only its owner can read. Returns `None` if the file does not exist.
fn read_private(path: &Path) -> Result<Option<String>> {
    let failed = |error: io::Error| {
        Error::failure(format!("cannot read the secrets in {}", path.display()))
            .because(error)
            .hint("Set them again: intake connector intelliflo set")
    };
    let file = match files::open_own(path, OpenOptions::new().read(true)) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    assert_private(&file, path)?;
    let mut text = String::new();
    file.take(SECRETS_MAX)
        .read_to_string(&mut text)
        .map_err(failed)?;
    Ok(Some(text))
}

fn assert_private(file: &File, path: &Path) -> Result<()> {
    let metadata = file
        .metadata()
        .map_err(|error| Error::failure(path.display().to_string()).because(error))?;
    let shown = path.display();
    if metadata.permissions().mode() & 0o077 != 0 {
        return Err(Error::failure(format!(
            "others can read the secrets in {shown}: they are not used"
        ))
        .hint(format!("Make it private: chmod 600 {shown}"))
        .hint("If another user may have read them, have the secret and the API key replaced."));
    }
    Ok(())
}

/// Writes a file that only its owner can read. After an error the old file is unchanged.
fn write_private(path: &Path, text: &str) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file = tempfile::Builder::new()
        .prefix(".intake-secrets-")
        .permissions(std::fs::Permissions::from_mode(0o600))
        .tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    File::open(folder)?.sync_all()
}

fn cannot_write(path: &Path, error: io::Error) -> Error {
    Error::failure(format!("cannot write the secrets to {}", path.display()))
        .because(error)
        .hint("Check who owns the store's folder, or use --keyring or the environment.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secrets() -> Secrets {
        Secrets::from_lines("one \ntwo\n".as_bytes()).unwrap()
    }

    #[test]
    fn two_lines_are_two_secrets() {
        assert_eq!(secrets().client_secret.unwrap().reveal(), "one");
        assert_eq!(secrets().api_key.unwrap().reveal(), "two");
        for text in [
            "",
            "one",
            "one\ntwo\nthree",
            "\n\n",
            "one\n\u{3}two",
            "o\tne\ntwo",
        ] {
            let error = Secrets::from_lines(text.as_bytes()).unwrap_err();
            assert!(!error.to_string().contains("one"), "{error}");
        }
    }

    #[test]
    fn the_file_is_private_and_refused_when_it_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let store = folder.path().join("test.db");
        let vault = Vault::of(&store);
        assert_eq!(vault.read(Place::File).unwrap(), Secrets::default());
        vault.write(Place::File, &secrets()).unwrap();
        let mode = |mode| {
            std::fs::set_permissions(vault.file(), std::fs::Permissions::from_mode(mode)).unwrap();
        };
        let found = std::fs::metadata(vault.file()).unwrap().permissions();
        assert_eq!(found.mode() & 0o777, 0o600);
        mode(0o640);
        let error = vault.read(Place::File).unwrap_err();
        assert!(error.to_string().contains("others can read"), "{error}");
        mode(0o600);
        assert_eq!(vault.read(Place::File).unwrap(), secrets());
        vault.forget(Place::File).unwrap();
        vault.forget(Place::File).unwrap();
        assert!(!vault.file().exists());
        std::os::unix::fs::symlink("/etc/hostname", vault.file()).unwrap();
        assert!(vault.read(Place::File).is_err(), "no link is followed");
    }

    #[test]
    fn the_environment_goes_first() {
        let environment = Secrets::of_environment(|name| {
            (name == API_KEY).then(|| Secret::new("mine")).flatten()
        });
        let both = environment.or(secrets());
        assert_eq!(both.api_key.unwrap().reveal(), "mine");
        assert_eq!(both.client_secret.unwrap().reveal(), "one");
    }
}
