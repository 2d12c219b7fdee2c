//! `jobs report`: an import as one HTML page, for the person who asked for it.

mod changes;
mod html;
mod mapping;
mod outcome;
mod page;
mod rows;

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use super::find;
use crate::cli::output_file;
use crate::error::{Error, Outcome, Result};
use crate::job::Report;
use crate::session::Session;
use crate::terminal::{Format, cannot_write};

/// Write an import as one HTML page, for the person who asked for it
///
/// The page shows the outcome as a picture, the causes of failed rows with their values, the waiting rows, the changes of
/// existing records with old and new values, the mapping, and what to do next. It needs nothing else: no script, no other
/// file, no network. It can be read on a phone, printed, or saved as a PDF by a browser. Long lists are cut, and the page
/// says how many entries it does not show.
#[derive(Args, Debug)]
pub struct ReportArgs {
    /// Id of the job
    job: i64,
    /// Write to this file, such as report.html, instead of standard output
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
}

pub fn run(args: &ReportArgs, session: &Session) -> Result<Outcome> {
    if session.terminal.format() == Format::Json {
        return Err(
            Error::usage("a report is written as HTML, not as JSON").hint(format!(
                "`intake jobs show {} --format json` gives the job as JSON.",
                args.job
            )),
        );
    }
    let (store, job) = find(args.job, session)?;
    let file = match &args.out {
        Some(path) => {
            assert_html(path)?;
            Some(output_file::new(path, "report.html", session)?)
        }
        None => None,
    };
    let report = Report::of(&job, store)?;
    let page = page::page(&job, &report, store, session)?;
    match file {
        None => {
            let mut out = session.terminal.raw();
            out.write_all(page.as_bytes()).map_err(cannot_write)?;
        }
        Some(file) => {
            let content = page.as_bytes();
            file.write(
                |out| {
                    out.write_all(content)
                        .map_err(|error| file.cannot_write(error))
                },
                |_| Ok(()),
            )?;
            let path = file.path().display();
            session.terminal.note(&format!(
                "Written to {path}. It holds personal data: give it only to those who may see the file."
            ));
        }
    }
    Ok(Outcome::Done)
}

/// Fails if a file has not the name of a page.
fn assert_html(path: &Path) -> Result<()> {
    let ending = path.extension().map(OsStr::to_ascii_lowercase);
    if ending.is_some_and(|ending| ending == "html" || ending == "htm") || path == Path::new("-") {
        return Ok(());
    }
    let what = format!("{} does not end in .html", path.display());
    Err(Error::usage(what)
        .hint("A report is an HTML page: name a file such as report.html. A browser prints it, or saves it as a PDF."))
}
