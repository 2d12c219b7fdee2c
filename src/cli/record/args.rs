//! The arguments of the generic verbs, made from the table of an entity: the record that is meant, the flags that set
//! fields, and the flags that limit a list.

use std::marker::PhantomData;

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};

use super::capital;
use super::given::{FieldFlags, SetFlag};
use super::noun::Noun;
use crate::record::entity::FieldSpec;
use crate::record::{Entity, Kind};
use crate::store::Filter;

/// Arguments that are made from the table of an entity.
trait OfTable: Sized {
    /// Adds the arguments to a command.
    fn add_to(command: Command) -> Command;

    /// Reads the arguments of a command line.
    fn read(matches: &ArgMatches) -> Result<Self, clap::Error>;
}

/// Makes the type an argument that clap's derive can flatten. Clap's traits have methods for updates in addition, which
/// no command uses.
macro_rules! arguments {
    ($name:ident) => {
        impl<N: Noun> Args for $name<N> {
            fn augment_args(command: Command) -> Command {
                Self::add_to(command)
            }

            fn augment_args_for_update(command: Command) -> Command {
                Self::add_to(command)
            }
        }

        impl<N: Noun> FromArgMatches for $name<N> {
            fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
                Self::read(matches)
            }

            fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
                *self = Self::read(matches)?;
                Ok(())
            }
        }
    };
}

/// Returns the ways to name a record, for help texts.
fn found_by(entity: Entity) -> &'static str {
    if entity.spec().has_email() {
        "an id, an email, or a whole name without regard to case"
    } else {
        "an id, or a whole name without regard to case"
    }
}

/// The record that a command is for.
#[derive(Debug)]
pub struct OneRecord<N> {
    /// An id, an email or a name.
    pub text: String,
    noun: PhantomData<N>,
}

impl<N: Noun> OfTable for OneRecord<N> {
    fn add_to(command: Command) -> Command {
        let help = format!("{}: {}", capital(N::ENTITY.name()), found_by(N::ENTITY));
        command.arg(record_argument(N::ENTITY).help(help))
    }

    fn read(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(OneRecord {
            text: given(matches, N::ENTITY.name()).unwrap_or_default(),
            noun: PhantomData,
        })
    }
}

arguments!(OneRecord);

/// The two records of a merge.
#[derive(Debug)]
pub struct KeepAndOther<N> {
    /// An id, an email or a name of the record that stays.
    pub keep: String,
    /// An id, an email or a name of the record that moves to the trash.
    pub other: String,
    noun: PhantomData<N>,
}

const KEEP: &str = "keep";
const OTHER: &str = "other";

impl<N: Noun> OfTable for KeepAndOther<N> {
    fn add_to(command: Command) -> Command {
        let entity = capital(N::ENTITY.name());
        let argument = |id: &'static str, what: &str| {
            let help = format!("{entity} {what}: {}", found_by(N::ENTITY));
            Arg::new(id)
                .value_name(id.to_uppercase())
                .required(true)
                .help(help)
        };
        command
            .arg(argument(KEEP, "that stays"))
            .arg(argument(OTHER, "that moves to the trash"))
    }

    fn read(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(KeepAndOther {
            keep: given(matches, KEEP).unwrap_or_default(),
            other: given(matches, OTHER).unwrap_or_default(),
            noun: PhantomData,
        })
    }
}

arguments!(KeepAndOther);

/// Two records that a command compares.
#[derive(Debug)]
pub struct TwoRecords<N> {
    /// An id, an email or a name of one record.
    pub a: String,
    /// An id, an email or a name of the other record.
    pub b: String,
    noun: PhantomData<N>,
}

impl<N: Noun> OfTable for TwoRecords<N> {
    fn add_to(command: Command) -> Command {
        let entity = N::ENTITY;
        let argument = |id: &'static str, what: &str| {
            let help = format!("{what} {entity}: {}", found_by(entity));
            Arg::new(id)
                .value_name(id.to_uppercase())
                .required(true)
                .help(help)
        };
        command
            .arg(argument("a", "One"))
            .arg(argument("b", "The other"))
    }

    fn read(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(TwoRecords {
            a: given(matches, "a").unwrap_or_default(),
            b: given(matches, "b").unwrap_or_default(),
            noun: PhantomData,
        })
    }
}

arguments!(TwoRecords);

/// The records that a command is for: at least one.
#[derive(Debug)]
pub struct SomeRecords<N> {
    /// An id, an email or a name, for each.
    pub texts: Vec<String>,
    noun: PhantomData<N>,
}

impl<N: Noun> OfTable for SomeRecords<N> {
    fn add_to(command: Command) -> Command {
        let plural = capital(N::ENTITY.plural());
        let help = format!("{plural}: {}, for each", found_by(N::ENTITY));
        let argument = record_argument(N::ENTITY).action(ArgAction::Append);
        command.arg(argument.num_args(1..).help(help))
    }

    fn read(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let texts = matches.get_many::<String>(N::ENTITY.name());
        Ok(SomeRecords {
            texts: texts.into_iter().flatten().cloned().collect(),
            noun: PhantomData,
        })
    }
}

arguments!(SomeRecords);

fn record_argument(entity: Entity) -> Arg {
    Arg::new(entity.name())
        .value_name(entity.name().to_uppercase())
        .required(true)
}

fn given(matches: &ArgMatches, id: &str) -> Option<String> {
    matches.get_one::<String>(id).cloned()
}

fn field_flags(entity: Entity, matches: &ArgMatches) -> Result<FieldFlags, clap::Error> {
    let fields = entity.spec().fields.iter();
    let texts = fields.filter_map(|field| {
        // `edit` has no argument for a whole name.
        let text = matches.try_get_one::<String>(field.name).ok().flatten();
        Some((field.name, text?.clone()))
    });
    Ok(FieldFlags {
        texts: texts.collect(),
        set: SetFlag::from_arg_matches(matches)?,
    })
}

/// The fields of a new record. One of them is an argument without a flag, such as the name of a client.
#[derive(Debug)]
pub struct NewFields<N> {
    /// The fields.
    pub flags: FieldFlags,
    noun: PhantomData<N>,
}

impl<N: Noun> OfTable for NewFields<N> {
    fn add_to(command: Command) -> Command {
        let spec = N::ENTITY.spec();
        let is_argument = |field: &&FieldSpec| field.name == spec.added_by;
        let argument = spec.fields.iter().filter(is_argument).map(text_argument);
        let flags = spec
            .fields
            .iter()
            .filter(|field| !is_argument(field))
            .map(flag);
        SetFlag::augment_args(command.args(argument).args(flags))
    }

    fn read(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(NewFields {
            flags: field_flags(N::ENTITY, matches)?,
            noun: PhantomData,
        })
    }
}

arguments!(NewFields);

/// The fields of an existing record that change.
#[derive(Debug)]
pub struct ChangedFields<N> {
    /// The fields.
    pub flags: FieldFlags,
    noun: PhantomData<N>,
}

impl<N: Noun> OfTable for ChangedFields<N> {
    fn add_to(command: Command) -> Command {
        let fields = N::ENTITY.spec().fields.iter();
        // A whole name is an input of a new record; an existing one has its parts.
        let flags = fields
            .filter(|field| field.kind != Kind::FullName)
            .map(flag);
        SetFlag::augment_args(command.args(flags))
    }

    fn read(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(ChangedFields {
            flags: field_flags(N::ENTITY, matches)?,
            noun: PhantomData,
        })
    }
}

arguments!(ChangedFields);

fn text_argument(field: &FieldSpec) -> Arg {
    let value_name = field.value_name.map(str::to_owned);
    Arg::new(field.name)
        .value_name(value_name.unwrap_or_else(|| field.name.to_uppercase()))
        .help(field.help)
        .long_help(help(field))
}

/// Returns the flag that sets a field. The name of the field is a hidden alias if the flag has another one: files and exports
/// have that name.
fn flag(field: &FieldSpec) -> Arg {
    let flag = text_argument(field).long(field.flag_name());
    match field.own_flag {
        Some(_) => flag.alias(field.name.replace('_', "-")),
        None => flag,
    }
}

/// Returns the long help of a flag. It lists the options of the field: `Status: Lead, Active or Inactive`.
fn help(field: &FieldSpec) -> String {
    match field.options {
        [] => field.help.to_owned(),
        [first @ .., last] => format!("{}: {} or {last}", field.help, first.join(", ")),
    }
}

/// The flags that limit a list or an export to some records of an entity.
#[derive(Debug)]
pub struct FilterFlags<N> {
    fields: Vec<(&'static str, String)>,
    adviser: Option<String>,
    job: Option<i64>,
    noun: PhantomData<N>,
}

const ADVISER: &str = "adviser";
const JOB: &str = "job";

impl<N: Noun> FilterFlags<N> {
    /// Returns the fields and the values that they must have.
    pub fn fields(&self) -> &[(&'static str, String)] {
        &self.fields
    }

    /// Adds these limits to a filter.
    pub fn limit(&self, filter: Filter) -> Filter {
        Filter {
            fields: self.fields.clone(),
            adviser: self.adviser.clone(),
            job: self.job,
            ..filter
        }
    }
}

impl<N: Noun> OfTable for FilterFlags<N> {
    fn add_to(command: Command) -> Command {
        let (entity, spec) = (N::ENTITY, N::ENTITY.spec());
        let filters = spec.filters.iter().filter_map(|name| spec.field(name));
        let flags = filters.map(|field| {
            let what = field.name.replace('_', " ");
            flag(field).help(format!("Only {} with this {what}", entity.plural()))
        });
        let adviser = Arg::new(ADVISER)
            .long(ADVISER)
            .value_name("NAME")
            .help(format!("Only {} of this adviser", entity.plural()));
        let job = Arg::new(JOB)
            .long(JOB)
            .value_name("ID")
            .value_parser(clap::value_parser!(i64))
            .help(format!("Only {} that this job created", entity.plural()));
        let adviser = Some(adviser).filter(|_| spec.has_belongings);
        command.args(flags).args(adviser).arg(job)
    }

    fn read(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let spec = N::ENTITY.spec();
        let fields = spec.filters.iter();
        let fields =
            fields.filter_map(|&name| Some((name, given(matches, name)?.trim().to_owned())));
        Ok(FilterFlags {
            fields: fields.collect(),
            adviser: Some(ADVISER)
                .filter(|_| spec.has_belongings)
                .and_then(|id| given(matches, id)),
            job: matches.get_one::<i64>(JOB).copied(),
            noun: PhantomData,
        })
    }
}

arguments!(FilterFlags);
