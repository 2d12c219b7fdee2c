//! The template and the earlier job that the options of an import name.

use super::{ImportOptions, ImportTemplate};
use crate::config::Config;
use crate::error::{Error, Result};
use crate::record::Entity;
use crate::store::{Job, Store};

/// The template and the job that the options name.
pub(super) struct Named {
    /// The template of `--template`.
    pub template: Option<ImportTemplate>,
    /// The job of `--like`.
    pub job: Option<Job>,
}

impl Named {
    /// Finds the template and the job that the options name.
    ///
    /// # Errors
    /// Returns a usage error if there is no such template or job, or it is for records of another entity.
    pub fn find(options: &ImportOptions, entity: Entity, store: Option<&Store>) -> Result<Self> {
        let template = options.template.as_ref();
        let template = template.map(|name| template_named(name, entity, store));
        let job = options.like.map(|id| job_named(id, entity, store));
        Ok(Named {
            template: template.transpose()?,
            job: job.transpose()?,
        })
    }

    /// Completes the options: from the template, then the job, then the settings.
    pub fn complete(
        &self,
        options: &ImportOptions,
        config: &Config,
        entity: Entity,
    ) -> Result<ImportOptions> {
        let template = self.template.as_ref().map(ImportTemplate::options);
        let plan = self.job.as_ref().map(Job::plan).transpose()?;
        Ok(options
            .clone()
            .or(template.unwrap_or_default())
            .or(plan.map(ImportOptions::of_job).unwrap_or_default())
            .or(ImportOptions::of_config(config, entity)?))
    }
}

fn template_named(name: &str, entity: Entity, store: Option<&Store>) -> Result<ImportTemplate> {
    let template = ImportTemplate::find(store, name)?;
    if template.entity != entity {
        return Err(Error::usage(format!(
            "template \"{name}\" is for {}, and these are {}",
            template.entity.plural(),
            entity.plural()
        ))
        .hint("To see all templates: intake template list"));
    }
    Ok(template)
}

fn job_named(id: i64, entity: Entity, store: Option<&Store>) -> Result<Job> {
    let job = match store {
        Some(store) => store.job(id)?,
        None => None,
    };
    let job = job.ok_or_else(|| {
        Error::usage(format!("there is no job {id}")).hint("To see all jobs: intake jobs list")
    })?;
    let theirs = job.plan()?.entity();
    if theirs != entity {
        return Err(Error::usage(format!(
            "job {id} imported {}, and these are {}",
            theirs.plural(),
            entity.plural()
        ))
        .hint(
            "Name a job that imported the same kind of record. To see all jobs: intake jobs list",
        ));
    }
    Ok(job)
}
