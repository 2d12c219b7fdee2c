//! The file of a store: opening, locks, backups, checks and the files beside it.

pub(super) mod access;
pub(super) mod backup;
pub(super) mod backup_folder;
pub(super) mod check;
pub(super) mod check_files;
pub(super) mod clock;
pub(super) mod compact;
pub(super) mod glance;
pub(super) mod header;
pub(super) mod left_log;
pub(super) mod lock;
pub(super) mod older_copies;
pub(super) mod open;
pub(super) mod paths;
pub(super) mod place;
pub(super) mod problem;
pub(super) mod restore;
pub(super) mod room;
pub(super) mod rotation;
pub(super) mod sizes;
pub(super) mod swap;
pub(super) mod unfinished;
