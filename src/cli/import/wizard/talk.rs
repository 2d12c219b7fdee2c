//! How the wizard plans an import anew, and how answers are taken back.

use super::known::prepare;
use super::look::Look;
use super::{Said, Talk};
use crate::cli::import::args::FileArgs;
use crate::error::Result;
use crate::job::{ImportOptions, PlannedImport};
use crate::plan::ImportPlan;
use crate::session::Session;
use crate::terminal::{Answered, Remembered};

/// The answers before a question.
pub struct Before {
    options: ImportOptions,
    plan: ImportPlan,
    said: Said,
    opened: usize,
}

impl Talk {
    /// Begins to ask about a file.
    pub fn new(args: FileArgs, planned: PlannedImport) -> Self {
        Talk {
            args,
            first: planned.options.clone(),
            planned,
            said: Said::default(),
            look: Look::default(),
            is_file_asked: false,
            is_looked_at: false,
            wants_mapping: false,
            shown: None,
            walk: None,
            has_walked: false,
            is_draft_offered: false,
            is_kept: false,
            answered: Answered::default(),
            opened: 0,
        }
    }

    /// Returns prompts whose questions begin at the last answers.
    pub fn prompts<'p>(&'p self, session: &'p Session) -> Remembered<'p> {
        self.answered.with(&*session.prompts)
    }

    /// Plans the import anew with these options. If it fails, nothing changes.
    pub fn reopen(&mut self, options: ImportOptions, session: &Session) -> Result<()> {
        self.take(prepare(&self.args, options, session)?);
        Ok(())
    }

    /// Goes on with another plan of the same file.
    pub fn take(&mut self, planned: PlannedImport) {
        self.is_looked_at &= planned.options.reading == self.planned.options.reading;
        self.planned = planned;
        for (field, option) in &self.said.added {
            let options = self.planned.plan.options.entry(field.clone()).or_default();
            if !options.contains(option) {
                options.push(option.clone());
            }
        }
        self.shown = None;
        self.has_walked = false;
        self.opened += 1;
    }

    /// Returns the answers so far.
    pub fn before(&self) -> Before {
        Before {
            options: self.planned.options.clone(),
            plan: self.planned.plan.clone(),
            said: self.said.clone(),
            opened: self.opened,
        }
    }

    /// Takes the answers back that were given since. What the user changed in the mapping stays.
    pub fn go_back(&mut self, before: Before, session: &Session) -> Result<()> {
        let mut options = before.options;
        let old = options.mapping.clone();
        let mapping = &self.planned.options.mapping;
        options.mapping.columns.clone_from(&mapping.columns);
        options.mapping.defaults.clone_from(&mapping.defaults);
        options.source.clone_from(&self.planned.options.source);
        self.said = before.said;
        if before.opened != self.opened {
            let planned = prepare(&self.args, options.clone(), session);
            if let Ok(planned) = planned
                && planned.source.header == self.planned.source.header
            {
                self.take(planned);
                return Ok(());
            }
            // The mapping is that of other columns.
            options.mapping = old;
            return self.reopen(options, session);
        }
        self.planned.options = options;
        self.planned.plan = before.plan;
        self.planned.remap()
    }
}
