//! Undo of jobs and of merges.

mod any;
mod jobs;
mod report;
mod restored;
mod runs;
mod unmerge;
