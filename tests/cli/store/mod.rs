//! The store as a file: versions, checks, faults, growth.

mod backups;
mod check_and_backup;
mod damage;
mod faults;
mod file;
mod growth;
mod memory;
mod old_history;
mod older_versions;
mod opened_once;
mod read_only;
mod restore;
mod restore_faults;
mod upgrade;
mod year;
