//! A file for each command, and one for what goes across them.

mod config;
