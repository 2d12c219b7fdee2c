//! Random lives of verdicts: given by commands and by reviews, through merges, deletions, undos and forgetting. After each
//! step the store says what a small model says, and a row becomes what the model expects.

use std::collections::BTreeSet;

use intake::duplicate::Identity;
use intake::job::RowDecision;
use intake::record::Entity;
use intake::record::phone::Region;
use intake::store::{Judged, MergeOptions, UnmergeOptions};

use super::verdict_model::{Expected, Life, Model, Says};
use super::world::{World, outcomes};
use crate::support::records::record;

const LEAD: Entity = Entity::Lead;
const LEADS_MAX: usize = 10;
/// First names of different people, who share one email.
const NAMES: [&str; 4] = ["Ada", "Boris", "Cleo", "Dmitri"];

/// Numbers of a generator with a seed: the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        (!all.is_empty()).then(|| all[self.roll(all.len())])
    }

    fn two_of(&mut self, all: &[i64]) -> Option<(i64, i64)> {
        let pair = (self.one_of(all)?, self.one_of(all)?);
        (pair.0 != pair.1).then_some(pair)
    }
}

struct Lives {
    world: World,
    model: Model,
    dice: Dice,
    jobs: Vec<i64>,
}

impl Lives {
    fn step(&mut self) -> &'static str {
        match self.dice.roll(16) {
            0 => self.add(),
            1 | 2 => self.judge_leads(),
            3 => self.judge_row(),
            4 | 5 => self.merge(),
            6 => self.unmerge(),
            7 => self.delete(),
            8 | 9 => self.restore(),
            10 => self.forget(),
            11 => self.undo(),
            _ => self.night(),
        }
    }

    fn add(&mut self) -> &'static str {
        let name = self.dice.roll(NAMES.len());
        if self.model.leads.len() < LEADS_MAX {
            let fields = [
                ("first_name", NAMES[name]),
                ("last_name", "Quill"),
                ("email", "quill@example.com"),
            ];
            let id = self.world.add(LEAD, &fields);
            self.model.leads.insert(id, (name, Life::Living));
        }
        "add"
    }

    fn judge_leads(&mut self) -> &'static str {
        let (roots, is_same) = (self.model.roots(), self.dice.roll(2) == 0);
        if let Some(pair) = self.dice.two_of(&roots) {
            let author = self.world.author("Eve");
            let store = &self.world.store;
            let given = store.judge_records(LEAD, pair, is_same, &author).unwrap();
            self.model.give(Says::Leads(pair, is_same), None);
            assert_eq!(given.id, self.model.last);
        }
        "judge two leads"
    }

    fn judge_row(&mut self) -> &'static str {
        let (leads, is_same) = (self.model.roots(), self.dice.roll(2) == 0);
        let name = self.dice.roll(NAMES.len());
        if let Some(lead) = self.dice.one_of(&leads) {
            let author = self.world.author("Eve");
            let judged = Judged::Row {
                identity: self.identity(name),
                record: lead,
                is_same,
            };
            let store = &self.world.store;
            store.give_verdict(LEAD, &judged, &author).unwrap();
            self.model.give(Says::Row(name, lead, is_same), None);
        }
        "judge a row"
    }

    fn merge(&mut self) -> &'static str {
        let living = self.model.with(Life::Living);
        if let Some((keep, other)) = self.dice.two_of(&living) {
            let schema = self.world.schema(LEAD);
            let options = MergeOptions::filling(Region::parse("GB").unwrap());
            // The clock stands: another user tells the verdicts of this merge from those of others.
            let user = format!("Eve {}", self.model.last);
            let store = &self.world.store;
            store
                .merge_records(&schema, options, (keep, other), &self.world.author(&user))
                .unwrap();
            self.model.note_merge(keep, other);
            self.set(other, Life::Merged(keep));
        }
        "merge"
    }

    fn unmerge(&mut self) -> &'static str {
        let merged = self
            .model
            .leads
            .iter()
            .filter_map(|(&id, (_, life))| match life {
                Life::Merged(_) => Some(id),
                _ => None,
            });
        let merged: Vec<i64> = merged.collect();
        if let Some(other) = self.dice.one_of(&merged) {
            let options = UnmergeOptions {
                limit: None,
                region: Region::parse("GB").unwrap(),
            };
            let (schema, author) = (self.world.schema(LEAD), self.world.author("Eve"));
            let store = &self.world.store;
            // The lead that remained may be in the trash.
            if store
                .unmerge_record(&schema, other, options, &author)
                .is_ok()
            {
                self.set(other, Life::Living);
                self.model.note_unmerge(other);
            }
        }
        "unmerge"
    }

    fn delete(&mut self) -> &'static str {
        if let Some(id) = self.dice.one_of(&self.model.with(Life::Living)) {
            self.world.delete(LEAD, id);
            self.set(id, Life::Deleted);
        }
        "delete"
    }

    fn restore(&mut self) -> &'static str {
        if let Some(id) = self.dice.one_of(&self.model.with(Life::Deleted)) {
            let (schema, author) = (self.world.schema(LEAD), self.world.author("Eve"));
            let store = &self.world.store;
            store.restore_record(&schema, id, None, &author).unwrap();
            self.set(id, Life::Living);
        }
        "restore"
    }

    fn forget(&mut self) -> &'static str {
        let ids: Vec<i64> = self.model.counting().map(|one| one.id).collect();
        if let Some(id) = self.dice.one_of(&ids) {
            assert!(self.world.store.forget_verdict(id).unwrap().is_some());
            self.model.forget(id);
        }
        "forget"
    }

    /// A file with one row is imported, and a row that waits is decided, or not.
    fn night(&mut self) -> &'static str {
        let name = self.dice.roll(NAMES.len());
        let expected = self.model.expected(name);
        if expected == Expected::Created && self.model.leads.len() >= LEADS_MAX {
            return "no room";
        }
        let file = format!(
            "First Name,Last Name,Email\n{},Quill,quill@example.com\n",
            NAMES[name]
        );
        let report = self
            .world
            .import("leads", &file, &["--on-duplicate", "merge"]);
        let job = report.job.unwrap();
        self.jobs.push(job);
        let (outcome, candidates) = match expected {
            Expected::Created => ("created 1", None),
            Expected::Unchanged => ("unchanged 1", None),
            Expected::Skipped => ("skipped 1", None),
            Expected::Waiting(candidates) => ("waiting 1", Some(candidates)),
        };
        assert_eq!(outcomes(&report), outcome, "{name}: {:?}", self.model);
        if outcome == "created 1" {
            self.created(name);
        }
        if let Some(candidates) = candidates {
            self.decide((job, name), &candidates);
        }
        "night"
    }

    fn decide(&mut self, (job, name): (i64, usize), candidates: &[i64]) {
        let chosen = self.dice.one_of(candidates).unwrap();
        match self.dice.roll(4) {
            0 | 1 if self.model.leads.len() < LEADS_MAX => {
                self.world.decide(job, 2, &RowDecision::Create);
                for &candidate in candidates {
                    self.model
                        .give(Says::Row(name, candidate, false), Some(job));
                }
                let id = self.created(name);
                self.model.give(Says::Row(name, id, true), Some(job));
            }
            0..=2 => {
                self.world.decide(job, 2, &RowDecision::Merge(chosen));
                self.set(chosen, Life::Living);
                self.model.give(Says::Row(name, chosen, true), Some(job));
            }
            _ => {
                self.world.decide(job, 2, &RowDecision::Skip);
                self.model.give(Says::Skipped(name), Some(job));
            }
        }
    }

    fn created(&mut self, name: usize) -> i64 {
        let id = self.world.store.last_id(LEAD).unwrap();
        assert_eq!(self.model.leads.insert(id, (name, Life::Living)), None);
        id
    }

    /// The undo itself is tested elsewhere: the model takes over which leads it removed or returned to the trash.
    fn undo(&mut self) -> &'static str {
        let at = self.dice.roll(self.jobs.len() + 1);
        if at == self.jobs.len() {
            return "no undo";
        }
        let job = self.jobs.remove(at);
        drop(self.world.undo(job));
        self.model.take_back(|one| one.job == Some(job));
        let schema = self.world.schema(LEAD);
        for id in self.model.roots() {
            let stored = self.world.store.record(&schema, id).unwrap();
            let life = match stored.map(|stored| stored.deleted_at.is_some()) {
                None => Life::Gone,
                Some(true) => Life::Deleted,
                Some(false) => Life::Living,
            };
            self.set(id, life);
            if life == Life::Gone {
                self.model.take_back(|one| match one.says {
                    Says::Leads((a, b), _) => a == id || b == id,
                    Says::Row(_, lead, _) => lead == id,
                    Says::Skipped(_) => false,
                });
            }
        }
        "undo"
    }

    /// The identity of the row of a name.
    fn identity(&self, name: usize) -> Identity {
        identity(&self.world, NAMES[name], "Quill")
    }

    fn set(&mut self, id: i64, life: Life) {
        self.model.leads.get_mut(&id).unwrap().1 = life;
    }

    fn assert_same(&self, what: &str) {
        let (store, model) = (&self.world.store, &self.model);
        let ids = |ids: &mut dyn Iterator<Item = i64>| ids.collect::<Vec<i64>>();
        let noted = store.verdicts().unwrap();
        assert_eq!(
            ids(&mut noted.iter().map(|one| one.id)),
            ids(&mut model.counting().map(|one| one.id)),
            "{what}: {model:?}"
        );
        let roots = model.roots();
        for &a in &roots {
            for &b in roots.iter().filter(|&&b| b != a) {
                let verdict = store.verdict_on_records(LEAD, (a, b)).unwrap();
                let expected = model.on_leads(a, b);
                assert_eq!(verdict, expected, "{what}: {a} and {b}, {model:?}");
            }
        }
        for name in 0..NAMES.len() {
            let identity = self.identity(name);
            let rows = store.verdicts_on_row(LEAD, &identity).unwrap();
            let newest = store.decision_on_row(LEAD, &identity).unwrap();
            let is_skipped = newest.is_some_and(|one| matches!(one.judged, Judged::Skipped(_)));
            assert_eq!(is_skipped, model.skips(name), "{what}: {model:?}");
            let all = model.on_row(name);
            let of = |is_same: bool| -> BTreeSet<i64> {
                let of = all.iter().filter(|(_, same)| **same == is_same);
                of.map(|(&lead, _)| lead).collect()
            };
            let found = [rows.same, rows.different].map(BTreeSet::from_iter);
            assert_eq!(found, [of(true), of(false)], "{what}: {model:?}");
        }
    }
}

fn identity(world: &World, first: &str, last: &str) -> Identity {
    let fields = [("first_name", first), ("last_name", last)];
    let fields = [&fields[..], &[("email", "quill@example.com")]].concat();
    let schema = world.schema(LEAD);
    Identity::of(&schema, &record(&schema, &fields), None).unwrap()
}

#[test]
fn verdicts_live_as_the_model_says() {
    for seed in 0..4 {
        let mut lives = Lives {
            world: World::new(),
            model: Model::of_names(NAMES.len()),
            dice: Dice(seed),
            jobs: Vec::new(),
        };
        for step in 0..100 {
            let what = lives.step();
            lives.assert_same(&format!("seed {seed}, step {step}, {what}"));
        }
        lives.world.assert_whole();
    }
}

fn told(judged: &Judged) -> String {
    match judged {
        Judged::Records {
            record,
            other,
            is_same,
        } => format!("{record} {other} {is_same}"),
        Judged::Row {
            record, is_same, ..
        } => format!("{record} row {is_same}"),
        Judged::Skipped(_) => "skipped".to_owned(),
    }
}

#[test]
fn a_record_that_is_removed_for_good_leaves_its_verdicts_to_the_record_that_it_was_merged_into() {
    let world = World::new();
    for name in NAMES {
        world.add(
            LEAD,
            &[("first_name", name), ("email", "quill@example.com")],
        );
    }
    let (store, region) = (&world.store, Region::parse("GB").unwrap());
    let verdicts = || -> Vec<String> {
        let all = store.verdicts().unwrap().into_iter();
        all.map(|one| told(&one.judged)).collect()
    };
    let author = world.author("Eve");
    store.judge_records(LEAD, (2, 3), false, &author).unwrap();
    let row = identity(&world, "Cleo", "Quill");
    let skipped = Judged::Skipped(row.clone());
    store.give_verdict(LEAD, &skipped, &author).unwrap();
    for (record, is_same) in [(3, true), (4, false)] {
        let identity = row.clone();
        let judged = Judged::Row {
            identity,
            record,
            is_same,
        };
        store.give_verdict(LEAD, &judged, &author).unwrap();
    }
    let (schema, options) = (world.schema(LEAD), MergeOptions::filling(region));
    let merged = store.merge_records(&schema, options, (1, 2), &author);
    merged.unwrap();
    let purge = || {
        world.wait_days(91);
        store.trust_clock(world.now()).unwrap();
        store.purge(&world.author("Eve"), false).unwrap().records
    };
    assert_eq!(purge().of(LEAD), 1);
    let row_of_3 = ["3 row true", "4 row false"];
    // The rows of lead 2 are lead 1 since the merge.
    let others = ["1 3 false", row_of_3[0], row_of_3[1], "1 row true"];
    assert_eq!(verdicts(), others);
    assert_eq!(store.verdict_on_records(LEAD, (3, 1)).unwrap(), Some(false));
    world.delete(LEAD, 1);
    assert_eq!(purge().of(LEAD), 1);
    assert_eq!(verdicts(), row_of_3);
    // The row was lead 3: what identifies the row is removed with it.
    world.delete(LEAD, 3);
    assert_eq!(purge().of(LEAD), 1);
    assert_eq!(verdicts(), [""; 0]);
    world.assert_whole();
}
