//! How the wizard plans an import anew, and how answers are taken back.

use super::known::prepare;
use super::look::Look;
use super::{Said, Talk};
use crate::cli::import::args::FileArgs;
use crate::error::Result;
use crate::job::{ImportOptions, PlannedImport};
use crate::plan::ImportPlan;
use crate::session::Session;
use crate::source::{Encoding, Source};
use crate::terminal::{Answered, Remembered};

/// The answers before a question.
pub struct Before {
    options: ImportOptions,
    plan: ImportPlan,
    said: Said,
    is_draft_offered: bool,
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
            given: None,
            is_file_asked: false,
            is_looked_at: false,
            wants_mapping: false,
            shown: None,
            left_mapping: None,
            headed: "",
            walk: None,
            left_choice: None,
            is_draft_offered: false,
            is_kept: false,
            answered: Answered::default(),
            opened: 0,
        }
    }

    /// Shows the heading of a group of questions, unless the last question belonged to it.
    pub fn head(&mut self, heading: &'static str, session: &Session) {
        if std::mem::replace(&mut self.headed, heading) != heading {
            session.terminal.heading(heading);
        }
    }

    /// Returns prompts whose questions begin at the last answers.
    pub fn prompts<'p>(&'p self, session: &'p Session) -> Remembered<'p> {
        self.answered.with(&*session.prompts)
    }

    /// Plans the import anew with these options. If it fails, nothing changes. The mapping that was left with the same columns
    /// is taken again.
    pub fn reopen(&mut self, options: ImportOptions, session: &Session) -> Result<()> {
        let planned = prepare(&self.args, options, session)?;
        let is_of = |(header, _): &mut (Vec<String>, _)| *header == planned.source.header;
        let again = self.left_mapping.take_if(is_of).map(|(_, mapping)| {
            let options = planned.options.clone();
            let options = ImportOptions { mapping, ..options };
            prepare(&self.args, options, session)
        });
        self.take(again.and_then(Result::ok).unwrap_or(planned));
        Ok(())
    }

    /// Goes on with another plan of the same file.
    pub fn take(&mut self, planned: PlannedImport) {
        self.is_looked_at &= reads_alike(&planned.source, &self.planned.source)
            && planned.options.reading.skip_hidden == self.planned.options.reading.skip_hidden;
        self.planned = planned;
        for (field, option) in &self.said.added {
            let options = self.planned.plan.options.entry(field.clone()).or_default();
            if !options.contains(option) {
                options.push(option.clone());
            }
        }
        self.shown = None;
        self.opened += 1;
    }

    /// Returns the answers so far.
    pub fn before(&self) -> Before {
        Before {
            options: self.planned.options.clone(),
            plan: self.planned.plan.clone(),
            said: self.said.clone(),
            is_draft_offered: self.is_draft_offered,
            opened: self.opened,
        }
    }

    /// Takes the answers back that were given since. Choices in menus stay: changes in the mapping, the policy for
    /// duplicates, and the template to save.
    pub fn go_back(&mut self, before: Before, session: &Session) -> Result<()> {
        let mut options = before.options;
        let old = options.mapping.clone();
        let now = &self.planned.options;
        // The columns of another template would hide those of this one.
        if (&options.template, options.like) == (&now.template, now.like) {
            options.mapping.columns.clone_from(&now.mapping.columns);
            options.mapping.defaults.clone_from(&now.mapping.defaults);
        }
        options.source.clone_from(&now.source);
        options.on_duplicate = now.on_duplicate;
        let save_template = self.said.save_template.take();
        self.said = Said {
            save_template,
            ..before.said
        };
        self.is_draft_offered = before.is_draft_offered;
        if before.opened != self.opened {
            let planned = prepare(&self.args, options.clone(), session);
            if let Ok(planned) = planned
                && planned.source.header == self.planned.source.header
            {
                self.take(planned);
                return Ok(());
            }
            // The mapping is that of other columns.
            let left = std::mem::replace(&mut options.mapping, old);
            self.left_mapping = Some((self.planned.source.header.clone(), left));
            return self.reopen(options, session);
        }
        let on_duplicate = self.planned.plan.on_duplicate;
        self.planned.options = options;
        self.planned.plan = ImportPlan {
            on_duplicate,
            ..before.plan
        };
        self.planned.remap()
    }
}

/// Returns whether the same rows are read in the same way, apart from hidden ones.
fn reads_alike(one: &Source, other: &Source) -> bool {
    let reading = |source: &Source| {
        (
            source.sheet.clone(),
            source.header_row,
            source.delimiter,
            source.encoding.map(Encoding::name),
        )
    };
    one.header == other.header && reading(one) == reading(other)
}
