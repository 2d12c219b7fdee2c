//! The command that repeats the import without questions.

use std::path::{Path, absolute};

use crate::cli::import::args::FileArgs;
use crate::cli::suggestion;
use crate::config;
use crate::duplicate::OnDeleted;
use crate::error::{Error, Result};
use crate::job::PlannedImport;
use crate::mapping::{Column, How, NAME_FROM_CONTACTS, typed_join, usual_separator};
use crate::plan::Guard;
use crate::record::date::Order;
use crate::record::decimal::Mark;

/// Returns the arguments that repeat an import: its template, or all answers.
pub fn words(args: &FileArgs, planned: &PlannedImport) -> Result<Vec<String>> {
    let options = &planned.options;
    let path = absolute(args.file.as_deref().unwrap_or(Path::new(""))).map_err(|error| {
        Error::failure("cannot show the command: the path of the file is not valid UTF-8")
            .because(error)
    })?;
    let mut words = Words(vec![
        "import".to_owned(),
        args.entity.plural().to_owned(),
        path.to_string_lossy().into_owned(),
    ]);
    match &args.save_template {
        Some(name) => words.flag("--template", name),
        None => {
            words.flag_if("--template", options.template.as_ref());
            words.flag_if("--like", options.like.as_ref());
            reading(&mut words, planned);
            mapping(&mut words, planned);
            blank(&mut words, planned)?;
        }
    }
    words.flag_if("--source", options.source.as_ref());
    let matching = options.matching.as_ref().map(|rules| {
        let names: Vec<&str> = rules.iter().map(|rule| rule.name()).collect();
        names.join(",")
    });
    words.flag_if("--match", matching.as_ref());
    words.flag_if("--on-duplicate", options.on_duplicate.as_ref());
    words.flag_if(
        "--on-deleted",
        options.on_deleted.map(OnDeleted::name).as_ref(),
    );
    words.flag_if("--on-new", options.on_new.as_ref());
    words.flag_if("--max-size", args.max_size.as_ref());
    for guard in Guard::all() {
        words.flag_if(guard.flag(), guard.given(&options.guards).as_ref());
    }
    words.flag_if(
        "--failed",
        args.failed
            .as_ref()
            .map(|path| path.to_string_lossy())
            .as_ref(),
    );
    if args.atomic {
        words.0.push("--atomic".to_owned());
    }
    Ok(words.0)
}

struct Words(Vec<String>);

impl Words {
    fn flag(&mut self, flag: &str, value: &impl ToString) {
        self.0.extend(suggestion::flag(flag, &value.to_string()));
    }

    fn flag_if(&mut self, flag: &str, value: Option<&impl ToString>) {
        if let Some(value) = value {
            self.flag(flag, value);
        }
    }
}

fn reading(words: &mut Words, planned: &PlannedImport) {
    let reading = &planned.options.reading;
    words.flag_if("--sheet", reading.sheet.as_ref());
    words.flag_if("--header-row", reading.header_row.as_ref());
    words.flag_if("--delimiter", reading.delimiter.as_ref());
    words.flag_if("--encoding", reading.encoding.as_ref());
    if reading.skip_hidden == Some(true) {
        words.0.push("--skip-hidden".to_owned());
    }
    let short_rows = |pads| if pads { "pad" } else { "fail" };
    words.flag_if(
        "--short-rows",
        reading.pads_short_rows.map(short_rows).as_ref(),
    );
    words.flag_if("--date-order", reading.date_order.map(Order::name).as_ref());
    words.flag_if("--century", reading.century.as_ref());
    words.flag_if("--decimal", reading.decimal.map(Mark::name).as_ref());
}

/// Adds the parts of the mapping that the headers alone do not give.
fn mapping(words: &mut Words, planned: &PlannedImport) {
    let mapping = &planned.plan.mapping;
    for column in &mapping.columns {
        if matches!(column.how, How::Manual | How::Fuzzy) {
            let name = unmistakable(column, &mapping.columns);
            let field = column.field.as_deref().unwrap_or_default();
            words.flag("--map", &format!("{name}={field}"));
        }
    }
    for (field, separator) in &mapping.joins {
        if separator != usual_separator(field) {
            words.flag("--join", &typed_join(field, separator));
        }
    }
    for (field, value) in &mapping.defaults {
        words.flag("--default", &format!("{field}={value}"));
    }
    if mapping.name_from_contacts {
        words.0.push(NAME_FROM_CONTACTS.to_owned());
    }
    for (field, values) in &mapping.values {
        for (from, to) in values {
            words.flag("--value", &format!("{field}:{from}={to}"));
        }
    }
}

/// Returns the values that mean blank, if they are not the usual ones. The setting may change later.
fn blank(words: &mut Words, planned: &PlannedImport) -> Result<()> {
    let blank = &planned.plan.mapping.blank;
    if planned.options.mapping.blank.is_some() || !blank.is_empty() {
        words.flag("--blank", &config::write_list(blank)?);
    }
    Ok(())
}

/// Returns the header of a column. Returns its position if another column has the same header, or the header looks like
/// a position.
fn unmistakable(column: &Column, columns: &[Column]) -> String {
    let header = column.header.to_lowercase();
    let same = columns
        .iter()
        .filter(|other| other.header.to_lowercase() == header);
    if same.count() > 1 || header.is_empty() || header.starts_with('#') {
        return format!("#{}", column.column);
    }
    column.header.clone()
}
