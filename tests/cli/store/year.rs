//! A simulated year of unattended nights beside a simple model: an import and a backup each night, and a fault now and then.
//!
//! A test run has three weeks with a fault every third night. `INTAKE_NIGHTS=365` runs a whole year with a fault a week.

use std::collections::BTreeMap;

use crate::faults::{self, Kind, run_without_room};
use crate::sandbox::{Said, Sandbox};

const PEOPLE: u64 = 60;
const HEADER: &str = "First Name,Last Name,Email,City\n";
const CITIES: [&str; 4] = ["Leeds", "York", "Hull", "Bath"];

/// What goes wrong in a night.
#[derive(Clone, Copy, Debug)]
enum Fault {
    /// The import is killed, and cron runs it again.
    Killed,
    /// The file has only its first half.
    HalfFile,
    /// The disk of the store is full.
    DiskFull,
    /// A column has another name.
    OtherHeader,
    /// A row may be an existing lead or another person, and a user decides.
    Doubt,
    /// The import was wrong, and a user undoes it.
    Undone,
    /// The store is lost, and a user restores the backup.
    Lost,
}

const FAULTS: [Fault; 7] = [
    Fault::Killed,
    Fault::HalfFile,
    Fault::DiskFull,
    Fault::OtherHeader,
    Fault::Doubt,
    Fault::Undone,
    Fault::Lost,
];

/// People by email and first name, with last name and city.
type People = BTreeMap<(String, String), (String, String)>;

struct Year {
    sandbox: Sandbox,
    /// The people of the other system, in the order of its export.
    source: Vec<[String; 4]>,
    /// What the store should have.
    model: People,
    dice: u64,
}

impl Year {
    fn begin() -> Self {
        let mut year = Year {
            sandbox: Sandbox::new(),
            source: Vec::new(),
            model: People::new(),
            dice: 7,
        };
        for _ in 0..PEOPLE {
            year.arrive();
        }
        year.sandbox.set("history.keep_days", "90");
        year
    }

    fn roll(&mut self, sides: usize) -> usize {
        self.dice = self
            .dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.dice >> 33).unwrap() % sides
    }

    fn arrive(&mut self) {
        let number = self.source.len();
        let city = CITIES[self.roll(CITIES.len())];
        let person = [
            format!("Given{number}"),
            format!("Family{number}"),
            format!("p{number}@example.com"),
            city.to_owned(),
        ];
        self.source.push(person);
    }

    /// A day in the other system: one person arrives, and three move.
    fn day(&mut self) {
        self.arrive();
        for _ in 0..3 {
            let (at, city) = (self.roll(self.source.len()), self.roll(CITIES.len()));
            CITIES[city].clone_into(&mut self.source[at][3]);
        }
    }

    /// The export of the night. Every fourth has a row that fails.
    fn export(&self, night: usize) -> String {
        let lines = self
            .source
            .iter()
            .map(|person| format!("{}\n", person.join(",")));
        let mut text = format!("{HEADER}{}", lines.collect::<String>());
        if night.is_multiple_of(4) {
            text.push_str("Cleo,Faulty,no address,Hull\n");
        }
        text
    }

    fn args(&self) -> [String; 8] {
        let least = (self.source.len() * 9 / 10).to_string();
        [
            "import",
            "leads",
            "export.csv",
            "-q",
            "--on-duplicate",
            "update",
            "--min-rows",
            &least,
        ]
        .map(str::to_owned)
    }

    fn import(&self) -> Said {
        let args = self.args();
        self.sandbox.run(&args.each_ref().map(String::as_str))
    }

    /// Imports the export, which ends with 0, or with 3 if a row fails. Then the model has everyone of the source.
    fn import_well(&mut self, night: usize) {
        let said = self.import();
        let expected = if night.is_multiple_of(4) { 3 } else { 0 };
        assert_eq!(said.status, expected, "night {night}: {said}");
        assert!(said.err.lines().count() <= 15, "{said}");
        assert_eq!(said.err.is_empty(), expected == 0, "{said}");
        for [first, last, email, city] in &self.source {
            let person = (email.clone(), first.clone());
            self.model.insert(person, (last.clone(), city.clone()));
        }
    }

    fn night(&mut self, night: usize, fault: Option<Fault>) {
        let export = self.export(night);
        self.sandbox.write("export.csv", &export);
        let before = self.model.clone();
        if let Some(fault) = fault {
            self.before_import(fault, &export);
        }
        self.sandbox.write("export.csv", self.export(night));
        match fault {
            Some(Fault::Doubt) => self.doubt(),
            _ => self.import_well(night),
        }
        let keep = ["store", "backup", "backups", "--keep", "7d,4w,12m"];
        let (status, backup) = self.sandbox.json(&keep);
        assert_eq!(status, 0, "{backup}");
        match fault {
            Some(Fault::Undone) => {
                let (_, jobs) = self.sandbox.json(&["jobs", "list", "--limit", "1"]);
                self.sandbox
                    .done(&["jobs", "undo", &jobs[0]["id"].to_string(), "--yes"]);
                self.model = before;
            }
            Some(Fault::Lost) => {
                self.sandbox.write("store/intake.db", "x".repeat(20_000));
                assert_eq!(self.import().status, 6);
                let path = backup["path"].as_str().unwrap();
                self.sandbox.done(&["store", "restore", path, "--yes"]);
            }
            _ => {}
        }
        if fault.is_some() {
            self.assert_agree(&format!("night {night}, {fault:?}"));
        }
    }

    /// What goes wrong before the import that succeeds.
    fn before_import(&mut self, fault: Fault, export: &str) {
        let args = self.args();
        let args = args.each_ref().map(String::as_str);
        match fault {
            Fault::Killed => {
                let unhurt = faults::run(&self.sandbox.copy(), &args, Kind::Kill, 0);
                let hit = faults::run(&self.sandbox, &args, Kind::Kill, midst(&unhurt.report));
                assert!(hit.is_killed, "{}: {}", hit.report, hit.said);
            }
            Fault::DiskFull => {
                let unhurt = run_without_room(&self.sandbox.copy(), &args, "intake.db", 0);
                let at = midst(&unhurt.report);
                let hit = run_without_room(&self.sandbox, &args, "intake.db", at);
                assert!(hit.report.starts_with("fired"), "{}", hit.report);
                assert_eq!(hit.said.status, 1, "{}", hit.said);
                assert!(hit.said.err.lines().count() <= 15, "{}", hit.said);
            }
            Fault::HalfFile => {
                self.sandbox
                    .write("export.csv", &export[..export.len() / 2]);
                let said = self.import();
                assert_eq!(said.status, 8, "{said}");
            }
            Fault::OtherHeader => {
                self.sandbox
                    .write("export.csv", export.replace(",Email,", ",Reference,"));
                let said = self.import();
                assert_eq!(said.status, 2, "{said}");
            }
            Fault::Doubt | Fault::Undone | Fault::Lost => {}
        }
        match fault {
            // Some batches are saved. The next run goes on behind them.
            Fault::Killed | Fault::DiskFull => self.sandbox.assert_whole(),
            _ => self.assert_agree(&format!("after {fault:?}")),
        }
    }

    /// A person arrives with the email of another one. The row waits, and a user decides that it is another person.
    fn doubt(&mut self) {
        let at = self.roll(self.source.len());
        let [_, last, email, city] = self.source[at].clone();
        let first = format!("Zelda{}", self.source.len());
        self.source.push([first, last, email, city]);
        self.sandbox.write("export.csv", self.export(1));
        let said = self.import();
        assert_eq!(said.status, 3, "{said}");
        assert!(said.err.contains("jobs review"), "{said}");
        let (_, jobs) = self.sandbox.json(&["jobs", "list", "--limit", "1"]);
        assert_eq!(jobs[0]["waiting"], 1, "{jobs}");
        let row = self.source.len() + 1;
        self.sandbox
            .write("sheet.csv", format!("row,decision\n{row},create\n"));
        let review = [
            "jobs",
            "review",
            &jobs[0]["id"].to_string(),
            "--decisions",
            "sheet.csv",
        ];
        self.sandbox.done(&review);
        for [first, last, email, city] in &self.source {
            let person = (email.clone(), first.clone());
            self.model.insert(person, (last.clone(), city.clone()));
        }
    }

    /// The store has exactly the people of the model, and is whole.
    fn assert_agree(&self, place: &str) {
        if !self.sandbox.store().exists() {
            assert!(self.model.is_empty(), "{place}");
            return;
        }
        let leads = self.sandbox.leads();
        let text = |lead: &serde_json::Value, key: &str| lead[key].as_str().unwrap().to_owned();
        let found: People = leads
            .iter()
            .map(|lead| {
                let person = (text(lead, "email"), text(lead, "first_name"));
                (person, (text(lead, "last_name"), text(lead, "city")))
            })
            .collect();
        assert_eq!(leads.len(), found.len(), "{place}: a person is there twice");
        assert_eq!(found, self.model, "{place}");
        self.sandbox.assert_whole();
    }
}

/// A call in the midst of the import, of all calls that a run has counted. The later ones belong to the removal of old history.
fn midst(report: &str) -> u64 {
    let calls = report.trim().strip_prefix("calls ");
    let calls: u64 = calls.unwrap_or_else(|| panic!("{report}")).parse().unwrap();
    calls / 4
}

#[test]
#[allow(clippy::print_stdout, reason = "the sizes, with --nocapture")]
fn a_simulated_year_ends_as_the_model_says() {
    let nights = std::env::var("INTAKE_NIGHTS").ok();
    let nights = nights.map_or(22_usize, |nights| {
        nights.parse().expect("a number of nights")
    });
    let pause = if nights < 100 { 3 } else { 7 };
    let mut year = Year::begin();
    for night in 0..nights {
        if night > 0 {
            year.sandbox.let_days_pass(1);
            year.day();
        }
        let is_faulty = night > 0 && night % pause == 0;
        let fault = is_faulty.then(|| FAULTS[(night / pause - 1) % FAULTS.len()]);
        year.night(night, fault);
    }
    year.assert_agree("the end");
    let backups = year.sandbox.read("backups/.intake-backups");
    assert!(backups.lines().count() <= 23, "{backups}");
    let (_, info) = year.sandbox.json(&["store", "info"]);
    println!("{nights} nights: {info:#}");
    let oldest =
        "SELECT (SELECT min(at) FROM change WHERE kind = 'field') >= unixepoch() - 92 * 86400";
    let store = rusqlite::Connection::open(year.sandbox.store()).unwrap();
    let is_bounded: bool = store.query_row(oldest, [], |row| row.get(0)).unwrap();
    assert!(is_bounded, "old changes are removed");
}
