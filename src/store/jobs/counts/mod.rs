//! The counts of a job. One table has the name, the role and the words of each.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::terminal::number;

/// A number that a job counts. The order is that of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Data rows of the source, without blank ones.
    Read,
    /// Blank rows. They are not among the rows read.
    Blank,
    /// Rows that created a record.
    Created,
    /// The created rows of which a contact existed, and keeps other values.
    CreatedDiffering,
    /// Rows that filled empty fields of a record.
    Merged,
    /// The merged rows of which other values still differ from the record.
    MergedDiffering,
    /// Rows that overwrote fields of a record.
    Updated,
    /// The updating rows of which other values still differ from the record.
    UpdatedDiffering,
    /// Rows that changed nothing in their record.
    Unchanged,
    /// The unchanged rows whose values differ from the record.
    Differing,
    /// Duplicates that were left out.
    Skipped,
    /// The skipped duplicates whose values differ from the record.
    SkippedDiffering,
    /// The skipped rows with the email of a record that may be another person, because the first names differ, for
    /// example.
    SkippedOtherName,
    /// The skipped rows whose record is in the trash.
    SkippedDeleted,
    /// The skipped rows that match no record.
    SkippedNew,
    /// The skipped rows that a user decided to skip.
    SkippedDecided,
    /// Rows that are not imported, because something is wrong with them.
    Failed,
    /// Rows that need a decision.
    Waiting,
    /// The remaining rows.
    NotTried,
    /// Entries of the source that are not meant, such as trusts in a list of people. They are not among the rows read.
    LeftOut,
    /// Contacts that rows of clients created.
    ContactsCreated,
    /// The created contacts whose client existed before its row.
    ContactsAdded,
    /// Clients that rows of existing contacts created.
    ClientsAdded,
    /// Links that were made.
    Linked,
    /// Links that could not be made.
    LinkFailed,
}

/// How a count belongs to the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Known of the source before its first row.
    Source,
    /// An outcome of rows. The outcomes and `NotTried` add up to `Read`.
    Outcome,
    /// Some rows of an outcome, which counts them too. Users see them as a line of their own.
    PartOf(Count),
    /// Some rows of an outcome, which counts them too. Users see them noted in the line of the outcome.
    NotedWith(Count),
    /// The remainder of `Read`. It is computed.
    Remainder,
    /// Something in addition to the outcomes.
    Addition,
}

/// The facts of a count.
struct Spec {
    count: Count,
    /// The column of the table `job`, and the key in JSON.
    name: &'static str,
    role: Role,
    /// The words for users: for one, and for any other number.
    words: [&'static str; 2],
}

/// Returns the facts of the rows of an outcome whose values differ from the record.
const fn differing(count: Count, name: &'static str, of: Count) -> Spec {
    Spec {
        count,
        name,
        role: Role::NotedWith(of),
        words: ["differs from the record", "differ from the record"],
    }
}

/// The counts, in the order of the enum.
static TABLE: [Spec; 25] = [
    Spec {
        count: Count::Read,
        name: "read",
        role: Role::Source,
        words: ["row read", "rows read"],
    },
    Spec {
        count: Count::Blank,
        name: "blank",
        role: Role::Source,
        words: ["blank in addition, left out"; 2],
    },
    Spec {
        count: Count::Created,
        name: "created",
        role: Role::Outcome,
        words: ["created"; 2],
    },
    Spec {
        count: Count::CreatedDiffering,
        name: "created_differing",
        role: Role::NotedWith(Count::Created),
        words: [
            "has a contact that keeps other values",
            "have contacts that keep other values",
        ],
    },
    Spec {
        count: Count::Merged,
        name: "merged",
        role: Role::Outcome,
        words: [
            "merged into an existing record",
            "merged into existing records",
        ],
    },
    differing(Count::MergedDiffering, "merged_differing", Count::Merged),
    Spec {
        count: Count::Updated,
        name: "updated",
        role: Role::Outcome,
        words: ["updated an existing record", "updated existing records"],
    },
    differing(Count::UpdatedDiffering, "updated_differing", Count::Updated),
    Spec {
        count: Count::Unchanged,
        name: "unchanged",
        role: Role::Outcome,
        words: ["unchanged"; 2],
    },
    differing(Count::Differing, "differing", Count::Unchanged),
    Spec {
        count: Count::Skipped,
        name: "skipped",
        role: Role::Outcome,
        words: ["skipped as duplicates"; 2],
    },
    differing(Count::SkippedDiffering, "skipped_differing", Count::Skipped),
    Spec {
        count: Count::SkippedOtherName,
        name: "skipped_other_name",
        role: Role::PartOf(Count::Skipped),
        words: ["skipped: same email, but possibly another person"; 2],
    },
    Spec {
        count: Count::SkippedDeleted,
        name: "skipped_deleted",
        role: Role::PartOf(Count::Skipped),
        words: ["skipped: the record is in the trash"; 2],
    },
    Spec {
        count: Count::SkippedNew,
        name: "skipped_new",
        role: Role::PartOf(Count::Skipped),
        words: ["skipped: matches no record", "skipped: match no record"],
    },
    Spec {
        count: Count::SkippedDecided,
        name: "skipped_decided",
        role: Role::PartOf(Count::Skipped),
        words: ["skipped: a user decided so"; 2],
    },
    Spec {
        count: Count::Failed,
        name: "failed",
        role: Role::Outcome,
        words: ["failed"; 2],
    },
    Spec {
        count: Count::Waiting,
        name: "waiting",
        role: Role::Outcome,
        words: ["waiting for a decision"; 2],
    },
    Spec {
        count: Count::NotTried,
        name: "not_tried",
        role: Role::Remainder,
        words: ["not tried"; 2],
    },
    Spec {
        count: Count::LeftOut,
        name: "left_out",
        role: Role::Source,
        words: ["in addition are not persons (trusts, companies), left out"; 2],
    },
    Spec {
        count: Count::ContactsCreated,
        name: "contacts_created",
        role: Role::Addition,
        words: ["contact created", "contacts created"],
    },
    Spec {
        count: Count::ContactsAdded,
        name: "contacts_added",
        role: Role::NotedWith(Count::ContactsCreated),
        words: ["added to an existing client", "added to existing clients"],
    },
    Spec {
        count: Count::ClientsAdded,
        name: "clients_added",
        role: Role::Addition,
        words: [
            "client created for an existing contact",
            "clients created for existing contacts",
        ],
    },
    Spec {
        count: Count::Linked,
        name: "linked",
        role: Role::Addition,
        words: [
            "link between client and contact made",
            "links between client and contact made",
        ],
    },
    Spec {
        count: Count::LinkFailed,
        name: "link_failed",
        role: Role::Addition,
        words: ["link to a client failed", "links to clients failed"],
    },
];

impl Count {
    /// All counts, in the order of the output.
    pub fn all() -> impl Iterator<Item = Count> {
        TABLE.iter().map(|spec| spec.count)
    }

    /// The outcomes of rows.
    pub fn outcomes() -> impl Iterator<Item = Count> {
        Count::all().filter(|count| count.role() == Role::Outcome)
    }

    /// Returns the column of the table `job`, and the key in JSON.
    pub fn name(self) -> &'static str {
        self.spec().name
    }

    /// Returns how the count belongs to the others.
    pub fn role(self) -> Role {
        self.spec().role
    }

    /// Whether the count changes while rows are imported.
    pub fn is_written_with_rows(self) -> bool {
        match self.role() {
            Role::Outcome | Role::PartOf(_) | Role::NotedWith(_) | Role::Addition => true,
            Role::Source | Role::Remainder => false,
        }
    }

    /// Returns the words for users, after this number.
    pub fn words(self, number: u64) -> &'static str {
        let [one, many] = self.spec().words;
        if number == 1 { one } else { many }
    }

    fn spec(self) -> &'static Spec {
        &TABLE[self as usize]
    }
}

/// The counts of a job. As JSON they have the names of the columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BTreeMap<String, u64>", into = "BTreeMap<String, u64>")]
pub struct Counts([u64; TABLE.len()]);

impl Counts {
    /// Returns a count.
    pub fn get(&self, count: Count) -> u64 {
        match count {
            Count::NotTried => self.get(Count::Read).saturating_sub(self.done()),
            stored => self.0[stored as usize],
        }
    }

    /// Sets a count, and no other. `NotTried` follows from the others.
    pub fn set(&mut self, count: Count, number: u64) {
        self.0[count as usize] = number;
    }

    /// Counts one more, and one more of the outcome that the count is a part of.
    pub fn add(&mut self, count: Count) {
        self.0[count as usize] += 1;
        if let Role::PartOf(whole) | Role::NotedWith(whole) = count.role() {
            self.0[whole as usize] += 1;
        }
    }

    /// Counts one less of an outcome, because the row gets another one.
    pub fn take(&mut self, outcome: Count) {
        let number = &mut self.0[outcome as usize];
        *number = number.saturating_sub(1);
    }

    /// Returns the counts of the source alone, as before its first row was tried.
    #[must_use]
    pub fn of_source(&self) -> Self {
        let sources = Count::all().filter(|count| count.role() == Role::Source);
        sources.map(|count| (count, self.get(count))).collect()
    }

    /// Rows whose outcome is known.
    pub fn done(&self) -> u64 {
        Count::outcomes().map(|outcome| self.get(outcome)).sum()
    }

    /// Returns the number of rows that changed an existing record.
    pub fn changed(&self) -> u64 {
        self.get(Count::Merged) + self.get(Count::Updated)
    }

    /// Returns the outcomes of the rows, in words: `900 created, 25 failed`.
    pub fn outcomes(&self) -> String {
        let some = Count::outcomes().filter(|outcome| self.get(*outcome) > 0);
        let words = some.map(|outcome| format!("{} {}", number(self.get(outcome)), outcome.name()));
        words.collect::<Vec<String>>().join(", ")
    }

    /// Returns the number of rows that failed or wait.
    pub fn failed_or_waiting(&self) -> u64 {
        self.get(Count::Failed) + self.get(Count::Waiting)
    }
}

impl From<BTreeMap<String, u64>> for Counts {
    fn from(named: BTreeMap<String, u64>) -> Self {
        let number = |count: Count| named.get(count.name()).copied();
        let stored = Count::all().filter(|count| count.role() != Role::Remainder);
        stored
            .filter_map(|count| Some((count, number(count)?)))
            .collect()
    }
}

impl From<Counts> for BTreeMap<String, u64> {
    fn from(counts: Counts) -> Self {
        let named = Count::all().map(|count| (count.name().to_owned(), counts.get(count)));
        named.collect()
    }
}

impl FromIterator<(Count, u64)> for Counts {
    fn from_iter<T: IntoIterator<Item = (Count, u64)>>(numbers: T) -> Self {
        let mut counts = Counts::default();
        for (count, number) in numbers {
            counts.set(count, number);
        }
        counts
    }
}

#[cfg(test)]
mod tests;
