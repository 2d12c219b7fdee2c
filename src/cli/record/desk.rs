//! What a command needs at hand to work on one kind of record: the store, the form, the rules of the settings.

use super::one::nobody_yet;
use crate::cli::note_no_store;
use crate::config::Config;
use crate::context::Context;
use crate::error::Result;
use crate::record::amount::Currency;
use crate::record::{Entity, Form, Requirement, Rules};
use crate::store::{Filter, Store, Stored};

/// A store and how one kind of record is checked and shown.
pub struct Desk {
    /// The store.
    pub store: Store,
    /// The fields.
    pub form: Form,
    /// The settings.
    pub config: Config,
    /// The currency of amounts.
    pub currency: Currency,
}

impl Desk {
    /// To write; makes the store if there is none.
    pub fn to_write(context: &Context, entity: Entity) -> Result<Self> {
        Desk::at(Store::write(&context.store)?, entity)
    }

    /// To make a record; nothing is made of a store that is not there before what was said is found to be right (`made`).
    pub fn to_add(context: &Context, entity: Entity) -> Result<Self> {
        if context.can_ask() || Store::read(&context.store)?.is_some() {
            return Desk::to_write(context, entity);
        }
        Desk::at(Store::for_rehearsal()?, entity)
    }

    /// The same desk, whose store is there from now on.
    pub fn made(self, context: &Context) -> Result<Self> {
        if self.store.is_for_rehearsal() {
            return Desk::to_write(context, self.form.entity());
        }
        Ok(self)
    }

    /// To change a record that is there: without a store there is none, and none is made.
    pub fn to_change(context: &Context, entity: Entity, text: &str) -> Result<Self> {
        if Store::read(&context.store)?.is_none() {
            return Err(nobody_yet(context, entity, text));
        }
        Desk::to_write(context, entity)
    }

    /// To show a record that is there.
    pub fn to_show(context: &Context, entity: Entity, text: &str) -> Result<Self> {
        Desk::to_read(context, entity)?.ok_or_else(|| nobody_yet(context, entity, text))
    }

    /// To read; none if there is no store yet.
    pub fn to_read(context: &Context, entity: Entity) -> Result<Option<Self>> {
        Store::read(&context.store)?
            .map(|store| Desk::at(store, entity))
            .transpose()
    }

    /// To read a list; notes that there is no store yet.
    pub fn to_list(context: &Context, entity: Entity) -> Result<Option<Self>> {
        let desk = Desk::to_read(context, entity)?;
        if desk.is_none() {
            note_no_store(context);
        }
        Ok(desk)
    }

    fn at(store: Store, entity: Entity) -> Result<Self> {
        let config = Config::load(Some(&store))?;
        Ok(Desk {
            form: store.form(entity)?,
            currency: config.currency()?,
            config,
            store,
        })
    }

    /// The form of another kind of record.
    pub fn form_of(&self, entity: Entity) -> Result<Form> {
        self.store.form(entity)
    }

    /// Calls `visit` with each record that a filter lets through; gives how many there are without its limit and offset.
    pub fn visit(
        &self,
        form: &Form,
        filter: &Filter,
        visit: impl FnMut(&Stored) -> Result<()>,
    ) -> Result<u64> {
        let mut filter = filter.clone();
        if filter.search.is_some() {
            filter.region = Some(self.config.region()?);
        }
        self.store.visit_records(form, &filter, visit)
    }

    /// What the settings ask of a record of a form.
    pub fn rules(&self, context: &Context, form: &Form) -> Result<Rules> {
        let required = self.config.required(form)?;
        let options = self.config.options(form)?;
        Ok(Rules {
            brought: Vec::new(),
            required: required
                .iter()
                .filter_map(|name| Requirement::parse(form, name))
                .collect(),
            options: options
                .into_iter()
                .filter_map(|(field, options)| Some((form.find(&field)?, options)))
                .collect(),
            values: Vec::new(),
            region: self.config.region()?,
            currency: self.currency.clone(),
            orders: Vec::new(),
            century: None,
            marks: Vec::new(),
            today: Some(context.today()),
        })
    }
}
