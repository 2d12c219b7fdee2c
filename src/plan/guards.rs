//! Guards: limits on what an import may do. They are checked in a rehearsal of the whole file, before the first row is written.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Limit;

/// The guards of an import. A guard that is not given allows everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Guards {
    /// The number of rows that may fail. Without another guard, the import stops only once more rows have failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_failed: Option<Limit>,
    /// The number of rows that may wait for a decision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_waiting: Option<Limit>,
    /// The number of rows that may change an existing record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_updated: Option<Limit>,
    /// The number of rows that may create a record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_created: Option<Limit>,
    /// The number of rows that the source must have, or a share of the rows of the last completed job of its template.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_rows: Option<Limit>,
    /// What to do with columns that the template does not know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_columns: Option<NewColumns>,
    /// Which columns a file may have.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mapping: Option<MappingMode>,
}

/// What to do with columns that the template does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum NewColumns {
    /// Leave them out, and name them once.
    Ignore,
    /// Refuse the import.
    Stop,
}

/// Which columns a file may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum MappingMode {
    /// Any that give the required fields.
    Any,
    /// Those of the last file of the template in its order; without a template, none with a header that is only similar to a known one.
    Exact,
}

/// One of the guards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Guard {
    /// Columns that the template does not know.
    NewColumns,
    /// Columns other than those of the template.
    Mapping,
    /// Too few rows.
    MinRows,
    /// Too many rows that fail.
    MaxFailed,
    /// Too many rows that wait.
    MaxWaiting,
    /// Too many rows that change an existing record.
    MaxUpdated,
    /// Too many rows that create a record.
    MaxCreated,
    /// Numbers other than those that a user approved. `Tripped::given` says what is counted.
    Approval,
}

/// The facts of a guard.
struct Spec {
    guard: Guard,
    /// The name in JSON, and after `import.` the setting.
    name: &'static str,
    flag: &'static str,
    /// The value of the flag that allows everything.
    allows_all: &'static str,
    /// The noun of the counted things, for one and for any other number.
    found: [&'static str; 2],
    given: fn(&Guards) -> Option<Given>,
}

/// The value of a guard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// A number or a share.
    Limit(Limit),
    /// A word, as it is typed.
    Word(String),
}

impl fmt::Display for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Given::Limit(limit) => write!(f, "{limit}"),
            Given::Word(word) => f.write_str(word),
        }
    }
}

/// Returns a value as it is typed.
fn word(value: &impl clap::ValueEnum) -> String {
    let value = value.to_possible_value();
    value
        .map(|value| value.get_name().to_owned())
        .unwrap_or_default()
}

/// The guards, in the order of the enum, which is the order in which they are reported.
static TABLE: [Spec; 8] = [
    Spec {
        guard: Guard::NewColumns,
        name: "new_columns",
        flag: "--new-columns",
        allows_all: "ignore",
        found: ["column is new", "columns are new"],
        given: |guards| guards.new_columns.map(|mode| Given::Word(word(&mode))),
    },
    Spec {
        guard: Guard::Mapping,
        name: "mapping",
        flag: "--mapping",
        allows_all: "any",
        found: ["column is not as before", "columns are not as before"],
        given: |guards| guards.mapping.map(|mode| Given::Word(word(&mode))),
    },
    Spec {
        guard: Guard::MinRows,
        name: "min_rows",
        flag: "--min-rows",
        allows_all: "0",
        found: ["row", "rows"],
        given: |guards| guards.min_rows.map(Given::Limit),
    },
    Spec {
        guard: Guard::MaxFailed,
        name: "max_failed",
        flag: "--max-failed",
        allows_all: "100%",
        found: ["row would fail", "rows would fail"],
        given: |guards| guards.max_failed.map(Given::Limit),
    },
    Spec {
        guard: Guard::MaxWaiting,
        name: "max_waiting",
        flag: "--max-waiting",
        allows_all: "100%",
        found: [
            "row would wait for a decision",
            "rows would wait for a decision",
        ],
        given: |guards| guards.max_waiting.map(Given::Limit),
    },
    Spec {
        guard: Guard::MaxUpdated,
        name: "max_updated",
        flag: "--max-updated",
        allows_all: "100%",
        found: [
            "row would change an existing record",
            "rows would change an existing record",
        ],
        given: |guards| guards.max_updated.map(Given::Limit),
    },
    Spec {
        guard: Guard::MaxCreated,
        name: "max_created",
        flag: "--max-created",
        allows_all: "100%",
        found: ["row would create a record", "rows would create a record"],
        given: |guards| guards.max_created.map(Given::Limit),
    },
    Spec {
        guard: Guard::Approval,
        name: "approval",
        flag: "--hold",
        allows_all: "",
        found: [""; 2],
        given: |_| None,
    },
];

impl Guard {
    /// All guards, in the order in which they are reported.
    pub fn all() -> impl Iterator<Item = Guard> {
        TABLE.iter().map(|spec| spec.guard)
    }

    /// Returns the name in JSON.
    pub fn name(self) -> &'static str {
        self.spec().name
    }

    /// Returns the flag.
    pub fn flag(self) -> &'static str {
        self.spec().flag
    }

    /// Returns the key of the setting.
    pub fn setting(self) -> String {
        format!("import.{}", self.name())
    }

    /// Returns the value of the flag that allows everything.
    pub fn allows_all(self) -> &'static str {
        self.spec().allows_all
    }

    /// Returns its value, if it is given.
    pub fn given(self, guards: &Guards) -> Option<Given> {
        (self.spec().given)(guards)
    }

    /// Returns the words for what is counted, after this number.
    pub(super) fn found(self, number: u64) -> &'static str {
        let [one, many] = self.spec().found;
        if number == 1 { one } else { many }
    }

    fn spec(self) -> &'static Spec {
        &TABLE[self as usize]
    }
}

impl Guards {
    /// Returns whether they limit the rows that fail or wait.
    pub fn limits_open_rows(&self) -> bool {
        self.max_failed.is_some() || self.max_waiting.is_some()
    }

    /// Fills missing guards from `other`.
    #[must_use]
    pub fn or(self, other: Guards) -> Self {
        Guards {
            max_failed: self.max_failed.or(other.max_failed),
            max_waiting: self.max_waiting.or(other.max_waiting),
            max_updated: self.max_updated.or(other.max_updated),
            max_created: self.max_created.or(other.max_created),
            min_rows: self.min_rows.or(other.min_rows),
            new_columns: self.new_columns.or(other.new_columns),
            mapping: self.mapping.or(other.mapping),
        }
    }

    /// Returns whether no guard is given.
    pub fn is_empty(&self) -> bool {
        *self == Guards::default()
    }

    /// Returns the guards that are checked before the first row is written. `max_failed` stops a running import, unless another
    /// guard counts rows.
    #[must_use]
    pub fn before_first_row(self) -> Self {
        let without = Guards {
            max_failed: None,
            ..self
        };
        if without.of_rows().is_empty() {
            without
        } else {
            self
        }
    }

    /// Returns the guards for rows that correct those of an earlier job, if one is given. Their number is that of the rows that
    /// failed, of which a share says nothing, and it is no measure of an export.
    #[must_use]
    pub fn for_rows_of(self, corrected: Option<i64>) -> Self {
        if corrected.is_none() {
            return self;
        }
        let of_number = |limit: &Limit| matches!(limit, Limit::Rows(_));
        Guards {
            max_failed: self.max_failed.filter(of_number),
            max_waiting: self.max_waiting.filter(of_number),
            max_updated: self.max_updated.filter(of_number),
            max_created: self.max_created.filter(of_number),
            min_rows: None,
            ..self
        }
    }

    /// Returns whether only a rehearsal can check the guards.
    pub fn need_rehearsal(&self) -> bool {
        let counted = Guards {
            min_rows: None,
            ..self.before_first_row().of_rows()
        };
        !counted.is_empty()
    }

    /// Returns the guards that count rows.
    fn of_rows(self) -> Self {
        Guards {
            new_columns: None,
            mapping: None,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_guard_finds_its_own_line_and_its_name_in_json() {
        for (at, spec) in TABLE.iter().enumerate() {
            assert_eq!(spec.guard as usize, at, "{}", spec.name);
            assert_eq!(serde_json::to_value(spec.guard).unwrap(), spec.name);
            if spec.guard != Guard::Approval {
                assert_eq!(spec.flag, format!("--{}", spec.name.replace('_', "-")));
            }
        }
    }

    #[test]
    fn max_failed_alone_is_not_checked_before_the_first_row() {
        let limit = Some(Limit::Rows(1));
        let failed = Guards {
            max_failed: limit,
            ..Guards::default()
        };
        let floor = Guards {
            min_rows: limit,
            ..Guards::default()
        };
        let created = Guards {
            max_created: limit,
            ..Guards::default()
        };
        let cases = [
            (Guards::default(), Guards::default(), false),
            (failed, Guards::default(), false),
            (floor, floor, false),
            (failed.or(floor), failed.or(floor), true),
            (created, created, true),
        ];
        for (guards, checked, needs) in cases {
            assert_eq!(guards.before_first_row(), checked, "{guards:?}");
            assert_eq!(guards.need_rehearsal(), needs, "{guards:?}");
        }
    }
}
