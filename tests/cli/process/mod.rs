//! All commands: settings, streams, limits of the system, the terminal.

mod clock;
mod completions;
mod config;
mod error_kinds;
mod everywhere;
mod exit_lines;
mod first_minute;
mod help;
mod keystrokes;
mod lists;
mod mail;
mod missing;
mod no_threads;
mod outputs;
mod readme;
mod recipes;
mod streams;
mod system_limits;
mod terminal;
mod waits;
mod widths;
