//! The activities of clients: meetings, file notes and transcripts.

use rusqlite::{OptionalExtension, Row};

use crate::error::Result;
use crate::record::{Entity, Schema};
use crate::store::history::{Event, RecordRef, Values};
use crate::store::{Author, Store};

/// The kinds of activities.
pub const ACTIVITY_KINDS: [&str; 3] = ["meeting", "file-note", "transcript"];

/// An activity of a client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Activity {
    /// The id; 0 for an activity that is not stored yet.
    pub id: i64,
    /// The client.
    pub client: i64,
    /// One of `ACTIVITY_KINDS`.
    pub kind: String,
    /// The title.
    pub title: String,
    /// The day of the activity, as `YYYY-MM-DD`.
    pub date: String,
    /// The note or the transcript.
    pub text: Option<String>,
    /// The user who added it.
    pub by: String,
    /// When it was added, in seconds since 1970.
    pub created_at: i64,
    /// When it went to the trash with its client, in seconds since 1970; none for a living activity.
    pub deleted_at: Option<i64>,
}

const COLUMNS: &str = "id, client, kind, title, date, text, by, created_at, deleted_at";

impl Store {
    /// Adds an activity of a living client, and returns its id.
    ///
    /// # Errors
    /// Fails if the client does not exist or is in the trash.
    pub fn insert_activity(&self, activity: &Activity, author: &Author<'_>) -> Result<i64> {
        self.transaction(|| {
            self.living(&Schema::of(Entity::Client), activity.client)?;
            self.connection
                .prepare_cached(
                    "INSERT INTO activity (client, kind, title, date, text, by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                )?
                .execute((
                    activity.client,
                    &activity.kind,
                    &activity.title,
                    &activity.date,
                    &activity.text,
                    author.by,
                    author.at,
                ))?;
            let id = self.connection.last_insert_rowid();
            let event = Event::Activity {
                id,
                title: Values::set((&*activity.title).into()),
            };
            self.note(RecordRef::client(activity.client), &event, author)?;
            Ok(id)
        })
    }

    /// Moves the activities of a client to the trash, with the time of its deletion.
    pub(in crate::store) fn delete_activities(&self, client: i64, deleted_at: i64) -> Result<()> {
        self.connection
            .prepare_cached(
                "UPDATE activity SET deleted_at = ?2 WHERE client = ?1 AND deleted_at IS NULL",
            )?
            .execute((client, deleted_at))?;
        Ok(())
    }

    /// Moves an activity to another client.
    pub(in crate::store) fn move_activity(
        &self,
        activity: &Activity,
        to: i64,
        author: &Author<'_>,
    ) -> Result<()> {
        self.connection
            .prepare_cached("UPDATE activity SET client = ?2 WHERE id = ?1")?
            .execute((activity.id, to))?;
        let event = |title| Event::Activity {
            id: activity.id,
            title,
        };
        let title = &*activity.title;
        let from = RecordRef::client(activity.client);
        self.note(from, &event(Values::cleared(title.into())), author)?;
        let to = RecordRef::client(to);
        self.note(to, &event(Values::set(title.into())), author)
    }

    /// Returns an activity by its id, living or in the trash.
    pub fn activity(&self, id: i64) -> Result<Option<Activity>> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM activity WHERE id = ?"))?;
        Ok(statement.query_row([id], activity_of).optional()?)
    }

    /// Returns the living activities of a client, the latest first.
    pub fn activities(&self, client: i64) -> Result<Vec<Activity>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM activity WHERE client = ? AND deleted_at IS NULL ORDER BY date DESC, id DESC"
        ))?;
        let activities = statement.query_map([client], activity_of)?;
        Ok(activities.collect::<rusqlite::Result<_>>()?)
    }
}

fn activity_of(row: &Row<'_>) -> rusqlite::Result<Activity> {
    Ok(Activity {
        id: row.get(0)?,
        client: row.get(1)?,
        kind: row.get(2)?,
        title: row.get(3)?,
        date: row.get(4)?,
        text: row.get(5)?,
        by: row.get(6)?,
        created_at: row.get(7)?,
        deleted_at: row.get(8)?,
    })
}
