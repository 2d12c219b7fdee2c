//! `store restore`: puts a backup in the place of the store.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use crate::cli::record::counted;
use crate::error::{Outcome, Result};
use crate::program::Program;
use crate::record::Entity;
use crate::session::Session;
use crate::store::{How, Info, Job, Restorable, Store};
use crate::terminal::Format;

/// The largest number of imports that the backup lacks and that are named.
const LACKING_SHOWN: usize = 5;

/// Put a backup in the place of the store, and keep the old store beside it
///
/// The backup is copied and checked first, with its documents in FILE.documents. The old store gets a free name beside it,
/// which is shown; its documents and the copies of its queued files go with it. If the restore is interrupted, even by a loss
/// of power, the next command takes it back, and says so: run the restore again.
/// Settings come from the backup. The secrets of the connection to Intelliflo stay. No import, worker or other command may
/// use the store meanwhile.
#[derive(Args, Debug)]
pub struct RestoreArgs {
    /// The backup
    file: PathBuf,
    /// Pipe the backup through a program, such as 'age -d -i KEYFILE', and restore what the program writes
    ///
    /// It reverses the program of `store backup --through`.
    #[arg(long, value_name = "COMMAND")]
    through: Option<Program>,
}

pub fn run(args: &RestoreArgs, session: &Session) -> Result<Outcome> {
    let store = &session.store_path;
    let interrupt = session.listen()?;
    let how = How {
        through: args.through.as_ref(),
        is_interrupted: &|| interrupt.is_asked(),
    };
    let waited = session.terminal.spinner("Copying and checking the backup");
    let restorable = Restorable::prepare(store, &args.file, &how);
    drop(waited);
    let restorable = restorable?;
    let (version, documents) = (restorable.version, restorable.documents);
    if store.exists() && !is_confirmed(args, &restorable, session)? {
        session.terminal.note("Nothing was changed.");
        return Ok(Outcome::Done);
    }
    let replaced = restorable.replace(session.now())?;
    // An older version is migrated now.
    let restored = session.store()?;
    let info = restored.map(Store::info).transpose()?;
    let lacking = restored.map(|restored| replaced.lacking_jobs(restored));
    let lacking = lacking.transpose()?.unwrap_or_default();
    let kept = replaced
        .kept
        .map(|path| path.to_string_lossy().into_owned());
    if session.terminal.format() == Format::Json {
        let mut facts = json!({
            "path": store.to_string_lossy(), "from": args.file.to_string_lossy(), "kept": kept,
            "version": version, "documents": documents, "lacking_jobs": ids_of(&lacking),
        });
        for entity in Entity::ALL {
            facts[entity.plural()] = json!(info.as_ref().map(|info| info.records.of(entity)));
        }
        session.terminal.json(&facts)?;
        return Ok(Outcome::Done);
    }
    let mut facts = vec![
        ("Restored", store.to_string_lossy().into_owned()),
        ("From", args.file.to_string_lossy().into_owned()),
    ];
    if let Some(info) = info {
        facts.push(("Records", records(&info)));
    }
    if documents > 0 {
        facts.push(("Documents", documents.to_string()));
    }
    facts.push(("Old store", kept.unwrap_or_else(|| "none".to_owned())));
    session.terminal.facts(&facts)?;
    if !lacking.is_empty() {
        session.terminal.alert(&told(&lacking));
    }
    Ok(Outcome::Done)
}

fn ids_of(jobs: &[Job]) -> Vec<i64> {
    jobs.iter().map(|job| job.id).collect()
}

/// Tells the imports that the backup does not know.
fn told(lacking: &[Job]) -> String {
    let shown = lacking.iter().take(LACKING_SHOWN);
    let mut jobs: Vec<String> = shown
        .map(|job| format!("job {}, {}", job.id, job.source))
        .collect();
    let more = lacking.len().saturating_sub(LACKING_SHOWN);
    if more > 0 {
        jobs.push(format!("and {more} more"));
    }
    format!(
        "The backup is older than these imports: {}. Import their files again; those of an inbox lie in its folder done.",
        jobs.join("; ")
    )
}

/// Asks whether the backup may replace the store.
fn is_confirmed(args: &RestoreArgs, restorable: &Restorable, session: &Session) -> Result<bool> {
    if session.can_ask() && !session.yes {
        let contents = match &restorable.info {
            Some(info) => records(info),
            None => format!("version {} of the tables", restorable.version),
        };
        let documents = match restorable.documents {
            0 => String::new(),
            count => format!(", {}", counted(count, "document")),
        };
        let file = args.file.display();
        session
            .terminal
            .tell(&format!("{file}: {contents}{documents}."));
    }
    let question = format!(
        "Replace the store {}? It is kept under another name.",
        session.store_path.display()
    );
    session.confirm(&question, "replacing the store")
}

/// Returns the numbers of records in words.
fn records(info: &Info) -> String {
    let number = |entity: Entity| match info.records.of(entity) {
        1 => format!("1 {entity}"),
        number => format!("{number} {}", entity.plural()),
    };
    let jobs = match info.jobs {
        1 => "1 job".to_owned(),
        number => format!("{number} jobs"),
    };
    format!("{}, {jobs}", Entity::ALL.map(number).join(", "))
}
