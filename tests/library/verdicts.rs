//! Random lives of verdicts: given by commands and by reviews, through merges, deletions, undos and forgetting. After each
//! step the store says what a small model says, and a row becomes what the model expects.

use std::collections::{BTreeMap, BTreeSet};

use intake::job::Verdict;
use intake::record::Entity;
use intake::record::phone::Region;
use intake::store::UnmergeOptions;

use super::world::{World, outcomes};

const LEAD: Entity = Entity::Lead;
const LEADS_MAX: usize = 10;
/// First names of different people, who share one email.
const NAMES: [&str; 4] = ["Ada", "Boris", "Cleo", "Dmitri"];

/// What became of a lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Life {
    Living,
    Deleted,
    Merged(i64),
    Gone,
}

/// What a verdict compares a lead with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Other {
    Lead(i64),
    /// The row of this name.
    Row(usize),
}

#[derive(Clone, Copy, Debug)]
struct Noted {
    id: i64,
    lead: i64,
    other: Other,
    is_same: bool,
    job: Option<i64>,
}

/// What a row should become.
#[derive(Debug, PartialEq, Eq)]
enum Expected {
    Created,
    Unchanged,
    Skipped,
    Waiting(Vec<i64>),
}

/// The leads with the name of each, and the verdicts.
#[derive(Debug, Default)]
struct Model {
    leads: BTreeMap<i64, (usize, Life)>,
    noted: Vec<Noted>,
    last: i64,
}

impl Model {
    /// The lead that a lead is part of.
    fn root(&self, lead: i64) -> i64 {
        match self.leads.get(&lead) {
            Some((_, Life::Merged(into))) => self.root(*into),
            _ => lead,
        }
    }

    /// The leads that exist and are not merged.
    fn roots(&self) -> Vec<i64> {
        let roots = self
            .leads
            .iter()
            .filter(|(_, (_, life))| matches!(life, Life::Living | Life::Deleted));
        roots.map(|(&id, _)| id).collect()
    }

    fn with(&self, life: Life) -> Vec<i64> {
        let with = self.leads.iter().filter(|(_, (_, own))| *own == life);
        with.map(|(&id, _)| id).collect()
    }

    fn is_about(&self, noted: &Noted, (a, b): (i64, i64)) -> bool {
        match noted.other {
            Other::Row(_) => false,
            Other::Lead(other) => {
                let ends = (self.root(noted.lead), self.root(other));
                ends == (a, b) || ends == (b, a)
            }
        }
    }

    /// The verdict on two leads.
    fn on_leads(&self, a: i64, b: i64) -> Option<bool> {
        let direct = self.noted.iter().rfind(|one| self.is_about(one, (a, b)));
        let is_apart = || {
            (0..NAMES.len()).any(|name| {
                let rows = self.on_row(name);
                let of = |lead| rows.get(&lead).copied();
                matches!((of(a), of(b)), (Some(x), Some(y)) if x != y)
            })
        };
        direct
            .map(|one| one.is_same)
            .or_else(|| is_apart().then_some(false))
    }

    /// The verdicts on a row, by lead.
    fn on_row(&self, name: usize) -> BTreeMap<i64, bool> {
        let on_row = self
            .noted
            .iter()
            .filter(|one| one.other == Other::Row(name));
        on_row
            .map(|one| (self.root(one.lead), one.is_same))
            .collect()
    }

    fn judge_leads(&mut self, (a, b): (i64, i64), is_same: bool) {
        let about: Vec<i64> = self
            .noted
            .iter()
            .filter(|one| self.is_about(one, (a, b)))
            .map(|one| one.id)
            .collect();
        self.noted.retain(|one| !about.contains(&one.id));
        self.push(a, Other::Lead(b), is_same, None);
    }

    fn judge_row(&mut self, lead: i64, name: usize, is_same: bool, job: Option<i64>) {
        let lead = self.root(lead);
        let is_replaced = |one: &Noted| {
            let is_chosen_elsewhere = is_same && one.is_same && one.job != job;
            one.other == Other::Row(name) && (self.root(one.lead) == lead || is_chosen_elsewhere)
        };
        let left = self.noted.iter().filter(|one| !is_replaced(one)).copied();
        self.noted = left.collect();
        self.push(lead, Other::Row(name), is_same, job);
    }

    fn push(&mut self, lead: i64, other: Other, is_same: bool, job: Option<i64>) {
        self.last += 1;
        self.noted.push(Noted {
            id: self.last,
            lead,
            other,
            is_same,
            job,
        });
    }

    /// What the row of a name becomes under the policy `merge`.
    fn expected(&self, name: usize) -> Expected {
        let rows = self.on_row(name);
        let of = |is_same: bool| -> Vec<i64> {
            let of = rows.iter().filter(|(_, same)| **same == is_same);
            of.map(|(&lead, _)| lead).collect()
        };
        let (same, different) = (of(true), of(false));
        let is_other = |lead: i64| {
            let mut different = different.iter();
            different.any(|&one| one == lead || self.on_leads(one, lead) == Some(true))
        };
        let (mut certain, mut possible) = (same, Vec::new());
        if certain.is_empty() {
            for lead in self.roots() {
                match is_other(lead) {
                    true => {}
                    false if self.leads[&lead].0 == name => certain.push(lead),
                    false => possible.push(lead),
                }
            }
        }
        let is_living = |lead: &i64| self.leads[lead].1 == Life::Living;
        certain.sort_unstable_by_key(|lead| (!is_living(lead), *lead));
        let is_first = |at: usize| {
            let earlier = &certain[..at];
            let same = |&one: &i64| self.on_leads(one, certain[at]) == Some(true);
            !earlier.iter().any(same)
        };
        let certain: Vec<i64> = (0..certain.len())
            .filter(|&at| is_first(at))
            .map(|at| certain[at])
            .collect();
        let living = |leads: &[i64]| -> Vec<i64> {
            leads
                .iter()
                .copied()
                .filter(|lead| is_living(lead))
                .collect()
        };
        match (&living(&certain)[..], &living(&possible)[..]) {
            ([_], _) => Expected::Unchanged,
            ([], _) if !certain.is_empty() => Expected::Skipped,
            ([], []) if possible.is_empty() => Expected::Created,
            ([], []) => Expected::Waiting(possible),
            ([], living) => Expected::Waiting(living.to_vec()),
            (several, _) => Expected::Waiting(several.to_vec()),
        }
    }
}

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
            self.model.judge_leads(pair, is_same);
            assert_eq!(given.id, self.model.last);
        }
        "judge two leads"
    }

    fn judge_row(&mut self) -> &'static str {
        let (leads, is_same) = (self.model.roots(), self.dice.roll(2) == 0);
        let name = self.dice.roll(NAMES.len());
        if let Some(lead) = self.dice.one_of(&leads) {
            let author = self.world.author("Eve");
            let pair = (lead, &*identity(name));
            let store = &self.world.store;
            store.judge_row(LEAD, pair, is_same, &author).unwrap();
            self.model.judge_row(lead, name, is_same, None);
        }
        "judge a row"
    }

    fn merge(&mut self) -> &'static str {
        let living = self.model.with(Life::Living);
        if let Some((keep, other)) = self.dice.two_of(&living) {
            let (schema, region) = (self.world.schema(LEAD), Region::parse("GB").unwrap());
            let author = self.world.author("Eve");
            let store = &self.world.store;
            store
                .merge_records(&schema, region, (keep, other), &author)
                .unwrap();
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
        let ids: Vec<i64> = self.model.noted.iter().map(|one| one.id).collect();
        if let Some(id) = self.dice.one_of(&ids) {
            assert!(self.world.store.forget_verdict(id).unwrap().is_some());
            self.model.noted.retain(|one| one.id != id);
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
                self.world.decide(job, 2, &Verdict::Create);
                for &candidate in candidates {
                    self.model.judge_row(candidate, name, false, Some(job));
                }
                let id = self.created(name);
                self.model.judge_row(id, name, true, Some(job));
            }
            0..=2 => {
                self.world.decide(job, 2, &Verdict::Merge(chosen));
                self.set(chosen, Life::Living);
                self.model.judge_row(chosen, name, true, Some(job));
            }
            _ => drop(self.world.decide(job, 2, &Verdict::Skip)),
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
        self.model.noted.retain(|one| one.job != Some(job));
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
                self.model
                    .noted
                    .retain(|one| one.lead != id && one.other != Other::Lead(id));
            }
        }
        "undo"
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
            ids(&mut model.noted.iter().map(|one| one.id)),
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
            let rows = store.verdicts_on_row(LEAD, &identity(name)).unwrap();
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

/// The identity of the row of a name.
fn identity(name: usize) -> String {
    format!("{} quill\nquill@example.com", NAMES[name].to_lowercase())
}

#[test]
fn verdicts_live_as_the_model_says() {
    for seed in 0..4 {
        let mut lives = Lives {
            world: World::new(),
            model: Model::default(),
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
        all.map(|one| format!("{} {:?} {}", one.record, one.other, one.is_same))
            .collect()
    };
    let author = world.author("Eve");
    store.judge_records(LEAD, (2, 3), false, &author).unwrap();
    store.judge_row(LEAD, (3, "cleo"), true, &author).unwrap();
    store.judge_row(LEAD, (4, "cleo"), false, &author).unwrap();
    store
        .merge_records(&world.schema(LEAD), region, (1, 2), &author)
        .unwrap();
    let purge = || {
        world.wait_days(91);
        store.trust_clock(world.now()).unwrap();
        store.purge(&world.author("Eve"), false).unwrap().records
    };
    assert_eq!(purge().of(LEAD), 1);
    let row_of_3 = ["3 Row(\"cleo\") true", "4 Row(\"cleo\") false"];
    assert_eq!(verdicts(), ["1 Record(3) false", row_of_3[0], row_of_3[1]]);
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
