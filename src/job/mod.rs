//! The import: the pipeline that names every stage, what was decided before it, its report and its failed rows.

mod failed_file;
mod fingerprint;
mod pipeline;
mod prepare;
mod prove;
mod reading;
mod report;
mod settings;
mod sheet;
mod template;

pub use failed_file::{FailedFile, print_failed};
pub use pipeline::{Finished, Run, run};
pub use prepare::{Prepared, Request, prepare};
pub use report::{Report, causes_text, seconds};
pub use settings::Settings;
pub use template::{ImportTemplate, name_of as template_name};
