//! The causes in the report of an import are those that the store counts of its job, however the import ran.

use std::fmt::Write;

use intake::job::Report;
use intake::store::{Cause, Count};

use super::world::{Manner, World};

const ASK: &[&str] = &["--on-duplicate", "ask"];

/// An import with failed and waiting rows in each of its packets.
struct Trial {
    name: &'static str,
    manner: Manner,
    /// The length of the notes of each row.
    notes: usize,
}

impl Trial {
    fn of(name: &'static str, manner: Manner) -> Self {
        let notes = 10;
        Trial {
            name,
            manner,
            notes,
        }
    }

    /// A list of three packets. It has cells that are wrong, blank, equal and too many, and doubles of a lead.
    fn list(&self) -> String {
        let notes = "x".repeat(self.notes);
        let mut list = "First Name,Last Name,Email,Phone,Notes\n".to_owned();
        for row in 0..300 {
            let (name, email, phone, rest) = match row % 10 {
                3 => ("Moor", format!("wrong {}", row % 4), "", ""),
                5 => ("", format!("p{row}@example.com"), "", ""),
                6 => ("Moor", "none".to_owned(), "nobody's", ""),
                7 => ("Ward", "ida@example.com".to_owned(), "", ""),
                9 if row > 150 => ("Moor", String::new(), "", ",more"),
                _ => ("Moor", format!("p{row}@example.com"), "", ""),
            };
            writeln!(list, "Given,{name},{email},{phone},{notes}{rest}").unwrap();
        }
        list
    }

    /// Runs the import in a new store, a stopped one to its end.
    fn run(&self) -> (World, Report) {
        let world = World::new();
        world.set("leads.required", "last_name");
        world.set("jobs.keep_rows_mb", "1");
        let one = "First Name,Last Name,Email\nIda,Moor,ida@example.com\n";
        world.import("leads", one, &[]);
        let report = self.run_in(&world, self.manner);
        let report = if self.manner.is_stopped {
            assert_ne!(report.counts.get(Count::NotTried), 0, "{}", self.name);
            assert_counted(&world, &report, self.name);
            let whole = Manner {
                is_stopped: false,
                ..self.manner
            };
            let resumed = self.run_in(&world, whole);
            assert_eq!(resumed.job, report.job, "{}", self.name);
            resumed
        } else {
            report
        };
        (world, report)
    }

    fn run_in(&self, world: &World, manner: Manner) -> Report {
        let ran = world.import_in_manner("leads", &self.list(), ASK, manner);
        ran.unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }
}

fn assert_counted(world: &World, report: &Report, name: &str) -> Vec<Cause> {
    let counted = world.store.causes_of_job(report.job.unwrap()).unwrap();
    assert_ne!(counted, [], "{name}");
    assert_eq!(report.causes, counted, "{name}");
    counted
}

#[test]
fn the_causes_of_a_report_are_those_of_the_store_however_the_import_ran() {
    let stopped = Manner {
        is_stopped: true,
        ..Manner::default()
    };
    let atomic = Manner {
        is_atomic: true,
        ..Manner::default()
    };
    let beyond_limit = |name, manner| Trial {
        notes: 20_000,
        ..Trial::of(name, manner)
    };
    for trial in [
        Trial::of("whole", Manner::default()),
        Trial::of("resumed", stopped),
        Trial::of("refused", atomic),
        beyond_limit("kept in part", Manner::default()),
        beyond_limit("kept in part, resumed", stopped),
        beyond_limit("kept in part, refused", atomic),
    ] {
        let name = trial.name;
        let (world, report) = trial.run();
        let counted = assert_counted(&world, &report, name);
        let job = world.store.job(report.job.unwrap()).unwrap().unwrap();
        let is_in_part = job.unkept.failed > 0;
        assert_eq!(is_in_part, trial.notes > 10, "{name}");
        if trial.manner.is_stopped {
            continue;
        }
        let rehearsal = Manner {
            is_rehearsal: true,
            ..trial.manner
        };
        let (_, rehearsed) = Trial {
            manner: rehearsal,
            ..trial
        }
        .run();
        assert_eq!(rehearsed.causes, counted, "{name}, rehearsed");
    }
}

#[test]
fn rows_with_another_remedy_have_a_cause_of_their_own() {
    let world = World::new();
    let file = "First Name,Last Name,Email,Date of Birth,Annual Income\n\
                A,X,a@x.example,31/12/58,\"€1,200.00\"\n\
                B,X,b@x.example,Jan 1958,12k\n\
                C,X,c@x.example,unknown,13k\n\
                D,X,d@x.example,31/12/1958,\"£45,000.00\"\n";
    let report = world.import("contacts", file, &[]);
    let causes = report.causes.iter();
    let causes: Vec<String> = causes
        .map(|cause| format!("{} {}: {}", cause.rows, cause.message(), cause.fix))
        .collect();
    assert_eq!(
        causes,
        [
            "2 \"Jan 1958\" is not a date: write it as YYYY-MM-DD",
            "2 \"12k\" is not an amount in GBP: write a number with at most 2 decimals, like 45000.00",
            "1 the year of \"31/12/58\" has two digits: write it as YYYY-MM-DD, or for the whole file: --century 19 or --century 20",
            "1 \"€1,200.00\" is in €, not in GBP: convert it to GBP, the currency of the store",
        ]
    );
}
