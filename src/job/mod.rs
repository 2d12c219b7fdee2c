//! The import: the pipeline that names every stage, what was decided before it, its report and its failed rows; the
//! queue that it can wait in, and how it is gone on with.

mod admission;
mod atomic;
mod brought;
mod client_contact;
mod decisions;
mod editable;
mod failed_file;
mod fingerprint;
pub mod headers;
mod limit;
mod link;
mod matching;
mod notify;
pub mod people;
mod pipeline;
mod prepare;
mod prove;
mod queue;
mod reading;
mod report;
mod resume;
mod review;
mod row;
mod run;
mod settings;
mod shape;
mod sheet;
mod template;
mod unmended;
mod workbook;

pub use editable::{Earlier, EditableSheet, IfEdited, SheetKind, free_name};
pub use failed_file::{FailedFile, Selection, has_rows, print_failed};
pub use limit::Limit;
pub use notify::notify;
pub use prepare::{Prepared, Request, prepare};
pub use prove::{Doubt, ShortYear, examine, short_years};
pub use queue::{Enqueued, Orders, done_by_another, enqueue};
pub use report::{Report, Stopped, seconds};
pub use resume::{Input, prepare_again};
pub use review::{Review, Verdict, Waiting};
pub use run::{Finished, Run, is_unfinished, run};
pub use settings::Settings;
pub use sheet::{SheetFile, SheetWriter};
pub use template::{ImportTemplate, name_of as template_name};
pub use workbook::length as cell_length;
