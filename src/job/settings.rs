//! All that is decided before row 1. It is kept with the job, so that a run can be explained, repeated and resumed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::people::{self, People};
use super::template::ReadingOptions;
use crate::config::Config;
use crate::duplicate::{Assessor, OnDeleted, OnDuplicate, Policies};
use crate::error::{Error, Result};
use crate::mapping::{How, Mapping};
use crate::record::amount::Currency;
use crate::record::date::{Century, Order};
use crate::record::decimal::Mark;
use crate::record::evidence::About;
use crate::record::phone::Region;
use crate::record::{Entity, FieldId, Form, Requirement, Rule, Rules, brought, listed};
use crate::source::{Encoding, Source};

/// The resolved settings of an import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// What kind of record its rows are.
    #[serde(default, skip_serializing_if = "Entity::is_lead")]
    pub entity: Entity,
    /// How the file is read.
    pub reading: Reading,
    /// Which column is which field.
    pub mapping: Mapping,
    /// What a record must have.
    pub required: Vec<String>,
    /// The allowed values by field.
    pub options: BTreeMap<String, Vec<String>>,
    /// Where national telephone numbers are from.
    pub region: String,
    /// The currency of amounts.
    pub currency: String,
    /// The order of dates of numbers, by field, where it had to be known.
    #[serde(default)]
    pub date_orders: BTreeMap<String, Order>,
    /// The century of years with two digits, if it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub century: Option<Century>,
    /// The mark before the decimals of amounts, by field, where it had to be known.
    #[serde(default)]
    pub decimal_marks: BTreeMap<String, Mark>,
    /// What somebody has said of how the file is read.
    #[serde(default)]
    pub said: ReadingOptions,
    /// The job whose failed rows these are, come back.
    #[serde(default)]
    pub corrects: Option<i64>,
    /// The job that read these rows first: that job itself, or the one that it corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<i64>,
    /// How a record that is there already is recognised, in order.
    pub matching: Vec<Rule>,
    /// What happens to a row whose record is there already.
    pub on_duplicate: OnDuplicate,
    /// What happens to a row whose record is in the trash.
    #[serde(default)]
    pub on_deleted: OnDeleted,
    /// Of an import of people from Intelliflo, what it has to know besides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<People>,
}

/// How the file is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The character between cells, of a CSV file.
    pub delimiter: Option<char>,
    /// The encoding, of a CSV file.
    pub encoding: Option<String>,
    /// Whether a quotation mark inside a quoted cell is written `\\"`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub has_backslashes: bool,
    /// The sheet, of a workbook.
    pub sheet: Option<String>,
    /// The row with the headers.
    pub header_row: u64,
    /// Whether missing last cells are blank; otherwise a row without them fails.
    #[serde(default)]
    pub pads_short_rows: bool,
    /// Whether the hidden rows of a workbook are left out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub skips_hidden: bool,
    /// The sheets of the workbook that are not read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sheets_not_read: Vec<String>,
    /// The rows with content below the header that are hidden in the sheet; none where the file does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden_rows: Option<u64>,
}

impl Reading {
    /// How a source is read.
    pub fn of(source: &Source) -> Self {
        Reading {
            delimiter: source.delimiter.map(char::from),
            encoding: source.encoding.map(Encoding::name),
            has_backslashes: source.has_backslashes,
            sheet: source.sheet.clone(),
            header_row: source.header_row,
            pads_short_rows: false,
            skips_hidden: source.skips_hidden,
            sheets_not_read: source
                .sheets_not_read()
                .map(|sheet| sheet.name.clone())
                .collect(),
            hidden_rows: source.hidden_rows(),
        }
    }
}

impl Reading {
    /// Which sheet is read and which are not, where a workbook has several.
    pub fn sheets(&self) -> Option<String> {
        let sheet = self
            .sheet
            .as_ref()
            .filter(|_| !self.sheets_not_read.is_empty())?;
        let others: Vec<String> = self
            .sheets_not_read
            .iter()
            .map(|name| format!("\"{name}\""))
            .collect();
        let others = listed(others.iter().map(String::as_str));
        Some(format!(
            "Sheet \"{sheet}\" is read. Not read: {others} (--sheet NAME reads another)."
        ))
    }
}

impl Settings {
    /// Settings out of the mapping and the store's configuration.
    pub fn resolve(
        source: &Source,
        mapping: Mapping,
        form: &Form,
        config: &Config,
    ) -> Result<Self> {
        Ok(Settings {
            entity: form.entity(),
            reading: Reading::of(source),
            mapping,
            required: config.required(form)?,
            options: config.options(form)?,
            region: config.region()?.code(),
            currency: config.currency()?.code().to_owned(),
            date_orders: BTreeMap::new(),
            century: None,
            decimal_marks: BTreeMap::new(),
            said: ReadingOptions::default(),
            corrects: None,
            original: None,
            matching: config.matching(form.entity())?,
            on_duplicate: config.on_duplicate(form.entity()),
            on_deleted: OnDeleted::default(),
            people: None,
        })
    }

    /// Takes over what an earlier job has settled: for rows of it that come back, or, if it was named, for another file.
    pub(super) fn take_over(&mut self, earlier: Settings, is_named: bool, is_returned: bool) {
        if is_returned {
            // What a whole file has proved holds for the few rows of it that come back; another file proves its own.
            self.date_orders = earlier.date_orders;
            self.century = earlier.century;
            self.decimal_marks = earlier.decimal_marks;
        }
        if is_named {
            self.on_duplicate = earlier.on_duplicate;
            self.on_deleted = earlier.on_deleted;
        }
    }

    /// The kind of the job.
    pub fn kind(&self) -> &'static str {
        match self.people {
            None => self.entity.plural(),
            Some(_) => people::KIND,
        }
    }

    /// What kind of record its rows are.
    pub fn entity(&self) -> Entity {
        match self.people {
            None => self.entity,
            Some(_) => Entity::Contact,
        }
    }

    /// The cells, from 0, of amounts and numbers that are written with this mark before their decimals.
    pub(super) fn cells_with(&self, mark: Mark) -> Vec<usize> {
        let columns = self.mapping.columns.iter().filter(|column| {
            let field = column.field.as_ref();
            field.and_then(|field| self.decimal_marks.get(field)) == Some(&mark)
        });
        columns.map(|column| column.column - 1).collect()
    }

    /// What to do with rows that meet a record.
    pub fn policies(&self) -> Policies {
        Policies {
            on_duplicate: self.on_duplicate,
            on_deleted: self.on_deleted,
            skips_other_names: self.entity().is_lead(),
        }
    }

    /// Weighs the evidence between rows and records of a form.
    pub(super) fn assessor<'f>(&self, form: &'f Form) -> Result<Assessor<'f>> {
        Ok(Assessor {
            form,
            region: Region::parse(&self.region)?,
        })
    }

    /// Takes what was said of dates and amounts for every mapped column of that kind.
    pub(super) fn say_dates_and_amounts(&mut self, form: &Form) {
        self.century = self.said.century.or(self.century);
        for column in &self.mapping.columns {
            let Some(id) = column.field.as_deref().and_then(|field| form.find(field)) else {
                continue;
            };
            let field = form.field(id);
            match (field.kind.proves(), self.said.date_order, self.said.decimal) {
                (Some(About::Dates), Some(order), _) => {
                    self.date_orders.insert(field.name.to_string(), order);
                }
                (Some(About::Decimals), _, Some(mark)) => {
                    self.decimal_marks.insert(field.name.to_string(), mark);
                }
                (Some(About::Dates | About::Decimals) | None, _, _) => {}
            }
        }
    }

    /// What the settings ask of a record.
    pub fn rules(&self, form: &Form) -> Result<Rules> {
        let options = self
            .options
            .iter()
            .filter_map(|(field, options)| Some((form.find(field)?, options.clone())));
        let values = self
            .mapping
            .values
            .iter()
            .filter_map(|(field, values)| Some((form.find(field)?, values.clone())));
        Ok(Rules {
            required: self.requirements(form),
            brought: brought::required(form),
            values: values.collect(),
            options: options.collect(),
            region: Region::parse(&self.region)?,
            currency: self.currency()?,
            orders: by_field(form, &self.date_orders),
            century: self.century,
            marks: by_field(form, &self.decimal_marks),
            today: None,
        })
    }

    /// What a record must have.
    pub fn requirements(&self, form: &Form) -> Vec<Requirement> {
        self.required
            .iter()
            .filter_map(|name| Requirement::parse(form, name))
            .collect()
    }

    /// The currency of amounts.
    pub fn currency(&self) -> Result<Currency> {
        Currency::parse(&self.currency)
    }

    /// As JSON, for the job.
    pub fn to_json(&self) -> Result<String> {
        serde_json::to_string(self)
            .map_err(|error| Error::failure("cannot keep the settings").because(error))
    }

    /// From a job's JSON.
    pub fn from_json(json: &str) -> Result<Self> {
        serde_json::from_str(json).map_err(|error| {
            Error::failure("the settings of the job cannot be read")
                .because(error)
                .hint("Import the file without reference to that job.")
        })
    }

    /// The same settings without the story of how the mapping was found, which changes nothing.
    pub(super) fn without_story(&self) -> Self {
        let mut settings = self.clone();
        for column in &mut settings.mapping.columns {
            column.how = How::None;
        }
        let blank = &mut settings.mapping.blank;
        *blank = blank.iter().map(|value| value.to_lowercase()).collect();
        blank.sort_unstable();
        settings.said = ReadingOptions::default();
        // The bytes of the file say that.
        settings.reading.sheets_not_read.clear();
        settings.reading.hidden_rows = None;
        settings.corrects = None;
        settings.original = None;
        settings
    }
}

fn by_field<T: Copy>(form: &Form, list: &BTreeMap<String, T>) -> Vec<(FieldId, T)> {
    list.iter()
        .filter_map(|(field, &what)| Some((form.find(field)?, what)))
        .collect()
}
