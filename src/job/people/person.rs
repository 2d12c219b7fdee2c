//! One person: who that is here, what becomes of the contact, and of its link.
//!
//! The Intelliflo id goes before every other rule, and two ids are two persons unless somebody decided otherwise.

use super::who::Who;
use super::{LEFT_OUT, SOURCE};
use crate::duplicate::{Decision, Hit, Merge, Policies, decide, waiting_reason};
use crate::error::Result;
use crate::job::matching::OfContact;
use crate::job::pipeline::Pipeline;
use crate::job::reading::Checked;
use crate::record::{Code, Reason, Record, Rule, trash};
use crate::source::Row;
use crate::store::{Known, RowOutcome};

impl Pipeline<'_, '_> {
    /// One person: a contact or a rejection, a decision, an outcome, a link.
    pub(in crate::job) fn person(&mut self, checked: &mut Checked) -> Result<()> {
        let Checked {
            row,
            record,
            rejection,
        } = checked;
        match rejection {
            Some(rejection) if is_without_email(&rejection.reasons) => {
                self.counts.skipped += 1;
                self.keep(RowOutcome::Skipped, row, without_email(), Vec::new())?;
            }
            Some(rejection) => self.reject(row, &rejection.reasons, Vec::new())?,
            None => self.contact(row, record)?,
        }
        self.cursor = row.number;
        Ok(())
    }

    fn contact(&mut self, row: &Row, record: &mut Record) -> Result<()> {
        let who = Who::of(|at| row.text(at).unwrap_or_default());
        let Some(decision) = self.decision(row, &who, record)? else {
            return Ok(());
        };
        let number = row.number;
        let mut left = Vec::new();
        let mut admission = self.admission();
        let contact = match decision {
            Decision::Create => admission.create(number, record)?,
            Decision::Change(id, merge) => {
                left = admission.change(id, merge, number, record)?.left;
                id
            }
            Decision::Restore(id, merge) => {
                let merge = merge.unwrap_or(Merge::Fill);
                admission.restore(id, Some(merge), number, record)?;
                id
            }
            Decision::Skip(hit) => return self.skip(row, record, hit),
            Decision::Fail(hit) => return self.fail(row, hit),
            Decision::Wait(hit) => return self.wait_for_decision(row, record, hit),
        };
        admission.settle(number, contact, &who, record)?;
        self.note_differences(row, contact, &left)
    }

    /// What to do with a person; none if that is done.
    fn decision(&mut self, row: &Row, who: &Who, record: &Record) -> Result<Option<Decision>> {
        let policies = Policies {
            on_duplicate: who
                .choice
                .on_duplicate
                .unwrap_or(self.prepared.settings.on_duplicate),
            ..self.prepared.settings.policies()
        };
        let now = self.now();
        match self.store.known(SOURCE, &who.id)? {
            // That person, whatever happens to those who may be somebody.
            Known::Living(id) => Ok(Some(Decision::Change(id, Merge::Fill))),
            Known::Deleted(id, at) if trash::is_restorable(at, now) => {
                let hit = Hit::by_id(Rule::Source, id, Some(at));
                Ok(Some(decide(Some(hit), policies)))
            }
            Known::Deleted(..) | Known::Gone => self.gone(row, policies),
            Known::Never => self.decision_on_stranger(who, record, policies).map(Some),
        }
    }

    /// What to do with a person who has never been here: the contact may be. What was decided on this very person is no
    /// policy, and acts on a possible match too.
    fn decision_on_stranger(
        &mut self,
        who: &Who,
        record: &Record,
        policies: Policies,
    ) -> Result<Decision> {
        let mut hit = self.contact_hit(who, record)?;
        if who.choice.on_duplicate.is_some()
            && let Some(hit) = &mut hit
        {
            hit.doubt = None;
        }
        Ok(match decide(hit, policies) {
            // A person has decided before that this one is left out.
            Decision::Wait(hit)
                if hit.doubt.is_some() && self.store.known(LEFT_OUT, &who.id)? != Known::Never =>
            {
                Decision::Skip(Hit { doubt: None, ..hit })
            }
            decision => decision,
        })
    }

    /// A person who was deleted here, for good.
    fn gone(&mut self, row: &Row, policies: Policies) -> Result<Option<Decision>> {
        use crate::duplicate::OnDeleted::{Ask, Create, Restore, Skip};
        let reason = Reason::row(
            Code::Duplicate,
            "was deleted here, too long ago to be restored",
            "to have a new contact: import it with --on-deleted create",
        );
        match policies.on_deleted {
            Create | Restore => return Ok(Some(Decision::Create)),
            Skip => {
                self.counts.skipped += 1;
                self.counts.skipped_deleted += 1;
                self.keep(RowOutcome::Skipped, row, vec![reason], Vec::new())?;
            }
            Ask => {
                self.counts.waiting += 1;
                self.keep(RowOutcome::Waiting, row, vec![reason], Vec::new())?;
            }
        }
        Ok(None)
    }

    /// The contact that matches by the rules of the import. A person who is somebody else in Intelliflo is somebody else,
    /// unless it was decided and no other contact matches.
    fn contact_hit(&self, who: &Who, record: &Record) -> Result<Option<Hit>> {
        let search = |except| {
            let mut lookup = OfContact {
                store: self.store,
                assessor: self.assessor,
                record,
                except,
                taken: None,
            };
            lookup.search(&self.prepared.settings.matching, self.now())
        };
        let nearer = search(Some(SOURCE))?;
        if nearer.is_some() || who.choice.on_duplicate.is_none() {
            return Ok(nearer);
        }
        search(None)
    }

    fn wait_for_decision(&mut self, row: &Row, record: &Record, hit: Hit) -> Result<()> {
        self.counts.waiting += 1;
        let difference = self.difference(&hit, record)?;
        let entity = self.prepared.form.entity();
        let mut reason = waiting_reason(&hit, entity, difference.as_deref());
        let job = if self.run.is_rehearsal {
            "JOB".to_owned()
        } else {
            self.import.job().to_string()
        };
        reason.fix = format!(
            "decide with `intake jobs review {job}`; or in its row: on_duplicate merge, create or skip, then import with this file as --decisions"
        );
        self.keep(RowOutcome::Waiting, row, vec![reason], hit.records)
    }
}

/// Whether nothing is wrong with a person but that there is no email.
fn is_without_email(reasons: &[Reason]) -> bool {
    matches!(reasons, [only] if only.code == Code::Required && only.field.as_deref() == Some("email"))
}

fn without_email() -> Vec<Reason> {
    vec![Reason::row(
        Code::Required,
        "has no default email in Intelliflo",
        "make an email the default one there, or: intake config set intelliflo.first_email yes",
    )]
}
