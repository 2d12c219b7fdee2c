//! Documents: each one file beside the store, named by its id, so that no path is ever made of a foreign name.
//!
//! Bytes come first and rows go first: a death in between leaves at most a file that nobody knows, which the next writer
//! removes. What is being added lies in a folder of its own meanwhile, and whoever adds holds a lock that the kernel
//! drops with its holder; so what was left behind is told from what somebody is adding now.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use rusqlite::{OptionalExtension, Row};

use crate::error::{Error, Result};
use crate::files;
use crate::record::{Entity, Schema};
use crate::store::file::paths::{documents_folder, sync_folder};
use crate::store::history::{Event, RecordRef, Values};
use crate::store::jobs::queries::signed;
use crate::store::{Author, Store};

/// A file of a client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The id.
    pub id: i64,
    /// The client.
    pub client: i64,
    /// The name that the file had.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// BLAKE3 of its bytes.
    pub hash: String,
    /// Who added it.
    pub by: String,
    /// When it was added, in seconds since 1970.
    pub created_at: i64,
    /// When it went with its client.
    pub deleted_at: Option<i64>,
}

const COLUMNS: &str = "id, client, name, size, hash, by, created_at, deleted_at";

/// What is being added lies here, each in a folder of its own.
const INCOMING: &str = "incoming";
/// Held together by all who add, and alone by who clears away.
const LOCK: &str = ".lock";

impl Store {
    /// The folder of the documents, which is made with the first one.
    pub fn documents_folder(&self) -> PathBuf {
        documents_folder(&self.path)
    }

    /// Takes in the bytes of a file for a living client.
    pub fn insert_document(
        &self,
        (client, name): (i64, &str),
        source: &mut dyn Read,
        author: &Author<'_>,
    ) -> Result<Document> {
        self.living(&Schema::of(Entity::Client), client)?;
        let folder = self.documents_folder();
        let _adding = Lock::shared(&folder)?;
        let arrival = tempfile::tempdir_in(folder.join(INCOMING)).map_err(cannot_keep)?;
        let bytes = arrival.path().join("bytes");
        let (size, hash) = copy_new(source, &bytes)?;
        let added = self.transaction(|| {
            // Asked again: it may have been deleted while we were copying.
            self.living(&Schema::of(Entity::Client), client)?;
            self.connection
                .prepare_cached(
                    "INSERT INTO document (client, name, size, hash, by, created_at) VALUES (?, ?, ?, ?, ?, ?)",
                )?
                .execute((client, name, signed(size), &hash, author.by, author.at))?;
            let id = self.connection.last_insert_rowid();
            let event = Event::Document {
                id,
                name: Values::set(name.into()),
            };
            self.note(RecordRef::client(client), &event, author)?;
            fs::rename(&bytes, folder.join(id.to_string())).map_err(cannot_keep)?;
            sync_folder(&folder).map_err(cannot_keep)?;
            self.document(id)?
                .ok_or_else(|| Error::failure(format!("document {id} has gone away")))
        });
        match added {
            // From here on nobody need look for what was left behind. Should this fail, the next writer looks in vain.
            Ok(_) => drop(arrival.close()),
            // The bytes may lie under an id that was taken back. While somebody else may be given the same one, they are
            // not ours to remove: the next writer clears away.
            Err(_) => drop(arrival.keep()),
        }
        added
    }

    /// A document by its id, living or deleted.
    pub fn document(&self, id: i64) -> Result<Option<Document>> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM document WHERE id = ?"))?;
        Ok(statement.query_row([id], document_of).optional()?)
    }

    /// The documents of a client; those whose bytes are gone stay as a record of what there was.
    pub fn documents(&self, client: i64) -> Result<Vec<Document>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM document WHERE client = ? ORDER BY id"
        ))?;
        let documents = statement.query_map([client], document_of)?;
        Ok(documents.collect::<rusqlite::Result<_>>()?)
    }

    /// Copies the bytes of a document to a new file, and checks them on the way.
    ///
    /// # Errors
    /// If they are not there or not those that were added; then no whole file is left.
    pub fn copy_document(&self, document: &Document, to: &Path) -> Result<()> {
        let from = self.documents_folder().join(document.id.to_string());
        let mut source = File::open(&from).map_err(|error| damaged(document, error))?;
        let (_, hash) = copy_new(&mut source, to)?;
        if hash == document.hash {
            return Ok(());
        }
        drop(fs::remove_file(to));
        let wrong = io::Error::other("its bytes are not those that were added");
        Err(damaged(document, wrong))
    }

    /// Removes the bytes that deleted documents and deaths in between have left behind. Not within a transaction, which
    /// may yet be rolled back.
    pub fn remove_lost_bytes(&self) -> Result<()> {
        if self.connection.is_autocommit() {
            self.remove_deleted_bytes()?;
            self.remove_strays()?;
        }
        Ok(())
    }

    fn remove_deleted_bytes(&self) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id FROM document WHERE deleted_at IS NOT NULL AND is_stored = 1",
        )?;
        let ids = statement.query_map([], |row| row.get(0))?;
        let ids: Vec<i64> = ids.collect::<rusqlite::Result<_>>()?;
        for &id in &ids {
            remove_if_there(&self.documents_folder().join(id.to_string()))?;
        }
        for id in ids {
            self.connection
                .prepare_cached("UPDATE document SET is_stored = 0 WHERE id = ?")?
                .execute([id])?;
        }
        Ok(())
    }

    /// Whether something is being added, or was when somebody died.
    pub(in crate::store) fn has_arrivals(&self) -> bool {
        let incoming = self.documents_folder().join(INCOMING);
        fs::read_dir(incoming).is_ok_and(|mut entries| entries.next().is_some())
    }

    /// Clears away what somebody who was adding a document has left behind by dying.
    fn remove_strays(&self) -> Result<()> {
        let folder = self.documents_folder();
        let incoming = folder.join(INCOMING);
        if !self.has_arrivals() {
            return Ok(());
        }
        // Whoever is adding now will have cleared away; so will the next writer.
        let Some(_alone) = Lock::alone(&folder)? else {
            return Ok(());
        };
        for entry in fs::read_dir(&folder).map_err(cannot_keep)? {
            let path = entry.map_err(cannot_keep)?.path();
            if let Some(id) = id_of(&path)
                && self.document(id)?.is_none()
            {
                remove_if_there(&path)?;
            }
        }
        for entry in fs::read_dir(&incoming).map_err(cannot_keep)? {
            let path = entry.map_err(cannot_keep)?.path();
            fs::remove_dir_all(path).map_err(cannot_keep)?;
        }
        Ok(())
    }
}

/// Held while documents are added or cleared away.
struct Lock {
    _file: File,
}

impl Lock {
    fn shared(folder: &Path) -> Result<Self> {
        files::own_folder(folder).map_err(cannot_keep)?;
        files::own_folder(&folder.join(INCOMING)).map_err(cannot_keep)?;
        let file = Lock::open(folder)?;
        file.lock_shared().map_err(cannot_keep)?;
        Ok(Lock { _file: file })
    }

    fn alone(folder: &Path) -> Result<Option<Self>> {
        let file = Lock::open(folder)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Lock { _file: file })),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(error)) => Err(cannot_keep(error)),
        }
    }

    fn open(folder: &Path) -> Result<File> {
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        files::open_own(&folder.join(LOCK), &mut options).map_err(cannot_keep)
    }
}

/// Copies bytes to a file that is not there yet, for its owner alone and safely on the disk; gives size and hash.
fn copy_new(source: &mut dyn Read, to: &Path) -> Result<(u64, String)> {
    let mut file = OpenOptions::new()
        .create_new(true)
        .write(true)
        .mode(0o600)
        .open(to)
        .map_err(cannot_keep)?;
    let mut hasher = blake3::Hasher::new();
    let mut buffer = vec![0; 1 << 16];
    let mut size = 0;
    loop {
        let read = source
            .read(&mut buffer)
            .map_err(|error| Error::failure("cannot read the file").because(error))?;
        if read == 0 {
            break;
        }
        hasher.update(&buffer[..read]);
        file.write_all(&buffer[..read]).map_err(cannot_keep)?;
        size += read as u64;
    }
    file.sync_all().map_err(cannot_keep)?;
    Ok((size, hasher.finalize().to_hex().to_string()))
}

fn remove_if_there(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(cannot_keep(error)),
        _ => Ok(()),
    }
}

/// The id of a document, by the name of its file.
fn id_of(path: &Path) -> Option<i64> {
    path.file_name()?.to_str()?.parse().ok()
}

fn cannot_keep(error: io::Error) -> Error {
    Error::failure("the document folder cannot be written")
        .because(error)
        .hint("Check who owns the store's folder, and that its disk has room.")
}

fn damaged(document: &Document, error: io::Error) -> Error {
    Error::failure(format!(
        "document {}, {}, is damaged",
        document.id, document.name
    ))
    .because(error)
    .hint("Nothing was written. Go back to a backup.")
}

fn document_of(row: &Row<'_>) -> rusqlite::Result<Document> {
    Ok(Document {
        id: row.get(0)?,
        client: row.get(1)?,
        name: row.get(2)?,
        size: row.get::<_, i64>(3)?.unsigned_abs(),
        hash: row.get(4)?,
        by: row.get(5)?,
        created_at: row.get(6)?,
        deleted_at: row.get(7)?,
    })
}
