//! Offers the mappings that are known for a file: of templates that fit its columns, and of an earlier job with the same.

use super::look::Look;
use super::{Talk, Turn};
use crate::cli::import::args::FileArgs;
use crate::error::Result;
use crate::job::{self, ImportOptions, ImportTemplate, PlannedImport};
use crate::record::Rule;
use crate::session::Session;
use crate::store::Job;
use crate::terminal::{Prompts, moment_of};

/// Plans the import of the file with these options.
pub fn prepare(
    args: &FileArgs,
    options: ImportOptions,
    session: &Session,
) -> Result<PlannedImport> {
    let input = args.input(session);
    job::prepare(&input, options, session.store()?, &*session.config()?)
}

/// A template whose mapped columns are all in the file.
struct Fitting {
    name: String,
    /// The columns of the file that it maps.
    columns: usize,
}

/// Asks whether to use the mapping of a template or of an earlier job.
pub fn ask(talk: &mut Talk, session: &Session) -> Result<Turn> {
    let planned = &talk.planned;
    let said = &planned.options;
    let has_columns = !talk.first.mapping.columns.is_empty();
    let is_said = said.template.is_some() || said.like.is_some() || has_columns;
    if session.yes || is_said || talk.said.has_chosen_mapping || planned.source.is_returned() {
        return Ok(Turn::Passed);
    }
    let Some(store) = session.store()? else {
        return Ok(Turn::Passed);
    };
    let earlier = store.job_like(planned.plan.kind(), &planned.source.header)?;
    let fitting = fitting(planned, session)?;
    let mut options = planned.options.clone();
    match (&fitting[..], &earlier) {
        ([], None) => return Ok(Turn::Passed),
        ([], Some(job)) => {
            session
                .terminal
                .tell(&format!("{}.", was_imported(job, &talk.look)));
            let question = "Use its mapping and settings?";
            let Some(is_used) = talk.prompts(session).confirm_or_back(question, true)? else {
                return Ok(Turn::Back);
            };
            options.like = is_used.then_some(job.id);
        }
        _ => {
            let Some(chosen) = choose(&fitting, earlier.as_ref(), talk, session)? else {
                return Ok(Turn::Back);
            };
            options.template = fitting.get(chosen).map(|fitting| fitting.name.clone());
            let is_earlier = chosen == fitting.len();
            options.like = earlier.filter(|_| is_earlier).map(|job| job.id);
        }
    }
    if options.template.is_some() || options.like.is_some() {
        talk.reopen(options, session)?;
        tell_other_rules(&talk.planned, session)?;
    }
    talk.said.has_chosen_mapping = true;
    Ok(Turn::Next)
}

/// Says by what duplicates are found if the setting was changed since the earlier import or the template.
fn tell_other_rules(planned: &PlannedImport, session: &Session) -> Result<()> {
    let entity = planned.schema.entity();
    let now = session.config()?.matching(entity)?;
    if planned.plan.matching != now {
        let named = |rules: &[Rule]| {
            let names: Vec<&str> = rules.iter().map(|rule| rule.name()).collect();
            names.join(",")
        };
        let (then, now) = (named(&planned.plan.matching), named(&now));
        session.terminal.tell(&format!(
            "This mapping finds duplicates by {then}. The setting {}.match is now {now}: to use it, add --match {now} to the command.",
            entity.plural()
        ));
    }
    Ok(())
}

/// Asks which of the known mappings to use: the position of a template, then the earlier job, then none of them.
fn choose(
    fitting: &[Fitting],
    earlier: Option<&Job>,
    talk: &Talk,
    session: &Session,
) -> Result<Option<usize>> {
    let all = talk.planned.source.header.len();
    let templates = fitting.iter().map(|one| {
        format!(
            "Template \"{}\", which fits {} of {all} columns",
            one.name, one.columns
        )
    });
    let mut options: Vec<String> = templates.collect();
    if let Some(job) = earlier {
        options.push(format!("As before: {}", was_imported(job, &talk.look)));
    }
    options.push("Neither: propose a mapping by the headers".to_owned());
    let chosen = talk
        .prompts(session)
        .choose("Which mapping?", &options, 0)?;
    // Without an earlier job, the last choice stands behind its place.
    let is_last = |at: usize| earlier.is_none() && at == fitting.len();
    Ok(chosen.map(|at| if is_last(at) { at + 1 } else { at }))
}

fn was_imported(job: &Job, look: &Look) -> String {
    let what = if job.hash == look.hash {
        "This file was imported"
    } else {
        "A file with these columns was imported"
    };
    let when = moment_of(job.started_at);
    let undone = match job.undone {
        Some(_) => ", undone",
        None => "",
    };
    format!("{what} as job {} ({}, {when}{undone})", job.id, job.source)
}

/// Returns the templates whose mapped columns are all in the file, those that map most of its columns first.
fn fitting(planned: &PlannedImport, session: &Session) -> Result<Vec<Fitting>> {
    let has = |header: &str| planned.source.header.iter().any(|name| name == header);
    let mut fitting = Vec::new();
    for template in templates(planned, session)? {
        let columns = template.mapping.columns.iter();
        let mapped = columns.filter(|column| column.field.is_some());
        let headers: Vec<&str> = mapped.map(|column| column.header.as_str()).collect();
        if !headers.is_empty() && headers.iter().all(|header| has(header)) {
            fitting.push(Fitting {
                columns: headers.len(),
                name: template.name,
            });
        }
    }
    fitting.sort_by_key(|fitting| std::cmp::Reverse(fitting.columns));
    Ok(fitting)
}

/// Returns the templates for records of the same kind. One that this version cannot read is left out.
fn templates(planned: &PlannedImport, session: &Session) -> Result<Vec<ImportTemplate>> {
    let Some(store) = session.store()? else {
        return Ok(Vec::new());
    };
    let templates = store.templates()?.into_iter();
    let templates = templates.filter_map(|saved| ImportTemplate::parse(&saved.content).ok());
    let entity = planned.schema.entity();
    Ok(templates
        .filter(|template| template.entity == entity)
        .collect())
}

/// Asks for a template in the mapping menu, and goes on with it. Returns false if the user goes back.
pub fn follow(talk: &mut Talk, session: &Session) -> Result<bool> {
    let templates = templates(&talk.planned, session)?.into_iter();
    let names: Vec<String> = templates.map(|template| template.name).collect();
    let Some(chosen) = session.prompts.choose("Which template?", &names, 0)? else {
        return Ok(false);
    };
    let mut options = talk.planned.options.clone();
    options.template = Some(names[chosen].clone());
    options.mapping.columns.clear();
    talk.reopen(options, session)?;
    Ok(true)
}

/// Whether there is a template for records of this kind.
pub fn has_templates(planned: &PlannedImport, session: &Session) -> Result<bool> {
    Ok(!templates(planned, session)?.is_empty())
}
