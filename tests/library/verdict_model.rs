//! A small model of verdicts and of what a row becomes by them.

use std::collections::BTreeMap;

/// What became of a lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    Living,
    Deleted,
    Merged(i64),
    Gone,
}

/// What a verdict says.
#[derive(Clone, Copy, Debug)]
pub enum Says {
    /// Two leads are the same, or not.
    Leads((i64, i64), bool),
    /// The row of this name is a lead, or not.
    Row(usize, i64, bool),
    /// The row of this name is skipped.
    Skipped(usize),
}

#[derive(Clone, Copy, Debug)]
pub struct Noted {
    pub id: i64,
    pub says: Says,
    pub job: Option<i64>,
    replaced_by: Option<i64>,
}

/// What a row should become.
#[derive(Debug, PartialEq, Eq)]
pub enum Expected {
    Created,
    Unchanged,
    Skipped,
    Waiting(Vec<i64>),
}

/// The leads with the name of each, and the verdicts.
#[derive(Debug, Default)]
pub struct Model {
    pub leads: BTreeMap<i64, (usize, Life)>,
    noted: Vec<Noted>,
    /// The id of the last verdict.
    pub last: i64,
    /// The verdict that the merge of a lead gave.
    of_merges: BTreeMap<i64, i64>,
    names: usize,
}

impl Model {
    /// A model of an empty store, with the number of names of rows.
    pub fn of_names(names: usize) -> Self {
        Model {
            names,
            ..Model::default()
        }
    }

    /// The lead that a lead is part of.
    pub fn root(&self, lead: i64) -> i64 {
        match self.leads.get(&lead) {
            Some((_, Life::Merged(into))) => self.root(*into),
            _ => lead,
        }
    }

    /// The leads that exist and are not merged.
    pub fn roots(&self) -> Vec<i64> {
        let roots = self
            .leads
            .iter()
            .filter(|(_, (_, life))| matches!(life, Life::Living | Life::Deleted));
        roots.map(|(&id, _)| id).collect()
    }

    pub fn with(&self, life: Life) -> Vec<i64> {
        let with = self.leads.iter().filter(|(_, (_, own))| *own == life);
        with.map(|(&id, _)| id).collect()
    }

    /// The verdicts that count, the oldest first.
    pub fn counting(&self) -> impl DoubleEndedIterator<Item = &Noted> {
        self.noted.iter().filter(|one| one.replaced_by.is_none())
    }

    /// What a verdict on these two leads says.
    fn of_leads(&self, says: Says, (a, b): (i64, i64)) -> Option<bool> {
        let Says::Leads((one, other), is_same) = says else {
            return None;
        };
        let ends = (self.root(one), self.root(other));
        (ends == (a, b) || ends == (b, a)).then_some(is_same)
    }

    /// The verdict on two leads.
    pub fn on_leads(&self, a: i64, b: i64) -> Option<bool> {
        let of_these = |one: &Noted| self.of_leads(one.says, (a, b));
        let direct = self.counting().rev().find_map(of_these);
        let is_apart = || {
            (0..self.names).any(|name| {
                let rows = self.on_row(name);
                let of = |lead| rows.get(&lead).copied();
                matches!((of(a), of(b)), (Some(x), Some(y)) if x != y)
            })
        };
        direct.or_else(|| is_apart().then_some(false))
    }

    /// The verdicts on a row, by lead.
    pub fn on_row(&self, name: usize) -> BTreeMap<i64, bool> {
        let on_row = self.counting().filter_map(|one| match one.says {
            Says::Row(of, lead, is_same) if of == name => Some((self.root(lead), is_same)),
            _ => None,
        });
        on_row.collect()
    }

    /// Notes that the row of the lead `other`, which is merged into `keep`, is that lead, unless a verdict says so.
    pub fn note_merge(&mut self, keep: i64, other: i64) {
        let (of_keep, name) = (self.leads[&keep].0, self.leads[&other].0);
        let held = self.counting().rev().find_map(|one| match one.says {
            Says::Row(of, lead, true) if of == name => Some(Some(self.root(lead))),
            Says::Skipped(of) if of == name => Some(None),
            _ => None,
        });
        if of_keep != name && held != Some(Some(other)) {
            self.give(Says::Row(name, other, true), None);
            self.of_merges.insert(other, self.last);
        }
    }

    /// Takes back the verdict of the merge of a lead.
    pub fn note_unmerge(&mut self, other: i64) {
        if let Some(id) = self.of_merges.remove(&other) {
            self.take_back(|one| one.id == id);
        }
    }

    /// Whether the row of a name is skipped.
    pub fn skips(&self, name: usize) -> bool {
        self.counting()
            .any(|one| matches!(one.says, Says::Skipped(of) if of == name))
    }

    /// Whether a new verdict replaces an older one.
    fn replaces(&self, new: Says, older: Says) -> bool {
        use Says::{Row, Skipped};
        match (new, older) {
            (Says::Leads((a, b), _), _) => {
                let pair = (self.root(a), self.root(b));
                self.of_leads(older, pair).is_some()
            }
            (Row(of, lead, is_same), Row(name, other, was_same)) => {
                let is_on_same = self.root(lead) == self.root(other);
                of == name && (is_on_same || is_same && was_same)
            }
            (Row(of, _, true), Skipped(name))
            | (Skipped(of), Row(name, _, true) | Skipped(name)) => of == name,
            _ => false,
        }
    }

    pub fn give(&mut self, says: Says, job: Option<i64>) {
        let older = self
            .counting()
            .filter(|one| self.replaces(says, one.says))
            .map(|one| one.id);
        let older: Vec<i64> = older.collect();
        self.last += 1;
        for one in &mut self.noted {
            if older.contains(&one.id) {
                one.replaced_by = Some(self.last);
            }
        }
        self.noted.push(Noted {
            id: self.last,
            says,
            job,
            replaced_by: None,
        });
    }

    /// Removes a verdict and those that it replaced.
    pub fn forget(&mut self, id: i64) {
        let replaced = self.noted.iter().filter(|one| one.replaced_by == Some(id));
        for older in replaced.map(|one| one.id).collect::<Vec<i64>>() {
            self.forget(older);
        }
        self.noted.retain(|one| one.id != id);
    }

    /// Removes verdicts. Those that they replaced count again.
    pub fn take_back(&mut self, is_taken: impl Fn(&Noted) -> bool) {
        while let Some(at) = self.noted.iter().position(&is_taken) {
            let taken = self.noted.remove(at);
            for one in &mut self.noted {
                if one.replaced_by == Some(taken.id) {
                    one.replaced_by = taken.replaced_by;
                }
            }
        }
    }

    /// What the row of a name becomes under the policy `merge`.
    pub fn expected(&self, name: usize) -> Expected {
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
        let those = |leads: &[i64], wanted: bool| -> Vec<i64> {
            let leads = leads.iter().copied();
            leads.filter(|lead| is_living(lead) == wanted).collect()
        };
        let living = |leads: &[i64]| those(leads, true);
        let deleted = |leads: &[i64]| those(leads, false);
        match (&living(&certain)[..], &living(&possible)[..]) {
            ([_], _) => Expected::Unchanged,
            ([], _) if !certain.is_empty() => Expected::Skipped,
            ([], []) if possible.is_empty() => Expected::Created,
            ([], []) if !self.skips(name) => Expected::Waiting(possible),
            _ if self.skips(name) => Expected::Skipped,
            // Those in the trash are offered beside the living ones.
            ([], living) => Expected::Waiting([living, &deleted(&possible)].concat()),
            (several, _) => Expected::Waiting([several, &deleted(&certain)].concat()),
        }
    }
}
