//! Leads, clients and contacts: reads, finds and changes them and their related records.

pub(super) mod activities;
pub(super) mod advisers;
mod beginning;
pub(super) mod bulk_insert;
pub(super) mod candidates;
#[cfg(test)]
mod candidates_tests;
pub(super) mod clients;
pub(super) mod columns;
pub(super) mod conversion;
pub(super) mod documents;
pub(super) mod editing;
pub(super) mod external_ids;
pub(super) mod fields;
pub(super) mod filter;
mod halves;
pub(super) mod inserting;
pub(super) mod key_index;
pub(super) mod links;
pub(super) mod living;
pub(super) mod lookup;
pub(super) mod merge;
mod name_key;
pub(super) mod names;
pub(super) mod nearest;
pub(super) mod pairs;
pub(super) mod pending;
pub(super) mod people;
pub(super) mod purge;
pub(super) mod read;
pub(super) mod search;
mod transaction;
pub(super) mod trash;
