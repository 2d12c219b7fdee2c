//! Documents of clients. Each document is one file in a folder next to the store. The id is the name of the file, so no
//! path contains a name from outside.
//!
//! A new document gets its file before its row is committed. The row of a deleted document is marked before its file is
//! removed. If the process ends in between, only a file that no living document has remains. The next writer removes
//! it.
//!
//! The bytes of a new document are first copied to a folder of their own in `incoming`. The process that adds it holds
//! a lock, which the kernel releases when the process ends. Without such a lock, files in `incoming` are remains of an
//! ended process.

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

/// A document of a client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The id.
    pub id: i64,
    /// The client.
    pub client: i64,
    /// The name of the file that was added.
    pub name: String,
    /// The size in bytes.
    pub size: u64,
    /// The BLAKE3 hash of the bytes, in hexadecimal.
    pub hash: String,
    /// The user who added it.
    pub by: String,
    /// When it was added, in seconds since 1970.
    pub created_at: i64,
    /// When it went to the trash with its client, in seconds since 1970. Its bytes are removed then.
    pub deleted_at: Option<i64>,
}

const COLUMNS: &str = "id, client, name, size, hash, by, created_at, deleted_at";

/// The folder of new documents, each in a folder of its own, until their rows are written.
const INCOMING: &str = "incoming";
/// The lock file. All processes that add documents share the lock; a process that removes remains holds it alone.
const LOCK: &str = ".lock";

impl Store {
    /// Returns the folder of the documents. The first document creates it.
    pub fn documents_folder(&self) -> PathBuf {
        documents_folder(&self.path)
    }

    /// Adds a document to a living client, and copies its bytes from `source`.
    ///
    /// # Errors
    /// Fails if the client does not exist or is in the trash, or if the bytes cannot be read or written.
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
            // Another process may have deleted the client during the copy.
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
                .ok_or_else(|| Error::failure(format!("cannot read document {id} after adding it")))
        });
        match added {
            // An empty `incoming` saves the next writer the search for remains. If this fails, that search finds
            // nothing.
            Ok(_) => drop(arrival.close()),
            // The file may have the id of a row that was rolled back. Another process may get the same id now, so this
            // one must not remove the file. The next writer removes it.
            Err(_) => drop(arrival.keep()),
        }
        added
    }

    /// Moves a document to another client. Its file has the id of the document, and stays.
    pub(in crate::store) fn move_document(
        &self,
        document: &Document,
        to: i64,
        author: &Author<'_>,
    ) -> Result<()> {
        self.connection
            .prepare_cached("UPDATE document SET client = ?2 WHERE id = ?1")?
            .execute((document.id, to))?;
        let event = |name| Event::Document {
            id: document.id,
            name,
        };
        let name = &*document.name;
        let from = RecordRef::client(document.client);
        self.note(from, &event(Values::cleared(name.into())), author)?;
        let to = RecordRef::client(to);
        self.note(to, &event(Values::set(name.into())), author)
    }

    /// Returns a document by its id, living or deleted.
    pub fn document(&self, id: i64) -> Result<Option<Document>> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM document WHERE id = ?"))?;
        Ok(statement.query_row([id], document_of).optional()?)
    }

    /// Returns the documents of a client, including deleted documents, whose bytes were removed.
    pub fn documents(&self, client: i64) -> Result<Vec<Document>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM document WHERE client = ? ORDER BY id"
        ))?;
        let documents = statement.query_map([client], document_of)?;
        Ok(documents.collect::<rusqlite::Result<_>>()?)
    }

    /// Copies the bytes of a document to a new file, and checks their hash.
    ///
    /// # Errors
    /// Fails if the bytes are missing or differ from those that were added. A file with wrong bytes is removed.
    pub fn copy_document(&self, document: &Document, to: &Path) -> Result<()> {
        let from = self.documents_folder().join(document.id.to_string());
        let mut source = File::open(&from).map_err(|error| damaged(document, error))?;
        let (_, hash) = copy_new(&mut source, to)?;
        if hash == document.hash {
            return Ok(());
        }
        drop(fs::remove_file(to));
        let wrong = io::Error::other("its bytes differ from those that were added");
        Err(damaged(document, wrong))
    }

    /// Removes the files of deleted documents, and files that an ended process left without a row. Does nothing in a
    /// transaction, because a rollback could bring the rows back.
    pub fn remove_lost_bytes(&self) -> Result<()> {
        if self.connection.is_autocommit() {
            self.remove_deleted_bytes()?;
            self.remove_remains()?;
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

    /// Returns whether a document is being added, or was when a process ended.
    pub(in crate::store) fn has_arrivals(&self) -> bool {
        let incoming = self.documents_folder().join(INCOMING);
        fs::read_dir(incoming).is_ok_and(|mut entries| entries.next().is_some())
    }

    /// Removes the files that a process left when it ended while it added a document.
    fn remove_remains(&self) -> Result<()> {
        let folder = self.documents_folder();
        let incoming = folder.join(INCOMING);
        if !self.has_arrivals() {
            return Ok(());
        }
        // Another process is adding a document now. A later writer removes the remains.
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

/// The lock that is held while documents are added, or remains are removed.
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

/// Copies bytes to a new file that only its owner can read, and syncs it to the disk. Returns the size and the hash.
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

/// Returns the id of a document from the path of its file; none for another file.
fn id_of(path: &Path) -> Option<i64> {
    path.file_name()?.to_str()?.parse().ok()
}

fn cannot_keep(error: io::Error) -> Error {
    Error::failure("the document folder cannot be written")
        .because(error)
        .hint("Check the owner of the folder of the store, and that its disk has free space.")
}

fn damaged(document: &Document, error: io::Error) -> Error {
    Error::failure(format!(
        "document {}, {}, is damaged",
        document.id, document.name
    ))
    .because(error)
    .hint("Nothing was written. A backup of the store may have the document.")
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
