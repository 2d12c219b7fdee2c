//! The records of one entity in the open store, with the schema, the settings and the currency that a command needs.

use std::rc::Rc;

use super::one::no_store;
use crate::cli::note_no_store;
use crate::config::Config;
use crate::error::Result;
use crate::record::amount::Currency;
use crate::record::{Entity, Requirement, Rules, Schema};
use crate::session::Session;
use crate::store::{Filter, Store, Stored};

/// The records of one entity.
pub struct Records<'s> {
    /// The open store.
    pub store: &'s Store,
    /// The schema of the entity.
    pub schema: Schema,
    /// The settings.
    pub config: Rc<Config>,
    /// The currency of amounts.
    pub currency: Currency,
}

impl<'s> Records<'s> {
    /// Opens the records for writing. Creates the store if it does not exist.
    pub fn to_write(session: &'s Session, entity: Entity) -> Result<Self> {
        Records::at(session.store_to_write()?, session, entity)
    }

    /// Opens the records to add one. A script without a store gets a temporary store until `made`, so that an invalid
    /// record creates no store.
    pub fn to_add(session: &'s Session, entity: Entity) -> Result<Self> {
        if session.can_ask() {
            return Records::to_write(session, entity);
        }
        Records::at(session.store_to_rehearse()?, session, entity)
    }

    /// Returns the same records in a store that exists.
    pub fn made(self, session: &'s Session) -> Result<Self> {
        if self.store.is_for_rehearsal() {
            return Records::to_write(session, self.schema.entity());
        }
        Ok(self)
    }

    /// Opens the records to change one. Fails without a store, and creates none.
    pub fn to_change(session: &'s Session, entity: Entity, text: &str) -> Result<Self> {
        if session.store()?.is_none() {
            return Err(no_store(session, entity, text));
        }
        Records::to_write(session, entity)
    }

    /// Opens the records to show one. Fails without a store.
    pub fn to_show(session: &'s Session, entity: Entity, text: &str) -> Result<Self> {
        Records::to_read(session, entity)?.ok_or_else(|| no_store(session, entity, text))
    }

    /// Opens the records for reading, `None` without a store.
    pub fn to_read(session: &'s Session, entity: Entity) -> Result<Option<Self>> {
        let store = session.store()?;
        store
            .map(|store| Records::at(store, session, entity))
            .transpose()
    }

    /// Opens the records for a list. Notes that there is no store, if so.
    pub fn to_list(session: &'s Session, entity: Entity) -> Result<Option<Self>> {
        let records = Records::to_read(session, entity)?;
        if records.is_none() {
            note_no_store(session);
        }
        Ok(records)
    }

    fn at(store: &'s Store, session: &Session, entity: Entity) -> Result<Self> {
        let config = session.config()?;
        Ok(Records {
            store,
            schema: store.schema(entity)?,
            currency: config.currency()?,
            config,
        })
    }

    /// Returns the schema of another entity.
    pub fn schema_of(&self, entity: Entity) -> Result<Schema> {
        self.store.schema(entity)
    }

    /// Calls `visit` with each record that matches a filter. Returns the number of matches without its limit and
    /// offset.
    pub fn visit(
        &self,
        schema: &Schema,
        filter: &Filter,
        visit: impl FnMut(&Stored) -> Result<()>,
    ) -> Result<u64> {
        let mut filter = filter.clone();
        if filter.search.is_some() {
            filter.region = Some(self.config.region()?);
        }
        self.store.visit_records(schema, &filter, visit)
    }

    /// Returns the rules that the settings set for the records of a schema.
    pub fn rules(&self, session: &Session, schema: &Schema) -> Result<Rules> {
        let required = self.config.required(schema)?;
        let options = self.config.options(schema)?;
        Ok(Rules {
            required: required
                .iter()
                .filter_map(|name| Requirement::parse(schema, name))
                .collect(),
            options: options
                .into_iter()
                .filter_map(|(field, options)| Some((schema.find(&field)?, options)))
                .collect(),
            today: Some(session.today()),
            ..Rules::of(self.config.region()?, self.currency.clone())
        })
    }
}
