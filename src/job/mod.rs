//! The import: the pipeline that names every stage, what was decided before it, its report and its failed rows.

mod atomic;
mod decisions;
mod failed_file;
mod fingerprint;
mod limit;
mod pipeline;
mod prepare;
mod prove;
mod reading;
mod report;
mod review;
mod settings;
mod sheet;
mod template;

pub use failed_file::{FailedFile, print_failed};
pub use limit::Limit;
pub use pipeline::{Finished, Run, run};
pub use prepare::{Prepared, Request, prepare};
pub use prove::{Doubt, examine};
pub use report::{Report, Stopped, causes_text, seconds};
pub use review::{Review, Verdict, Waiting};
pub use settings::Settings;
pub use sheet::{SheetFile, SheetWriter};
pub use template::{ImportTemplate, name_of as template_name};
