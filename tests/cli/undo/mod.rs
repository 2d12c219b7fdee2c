//! Undo of jobs and of merges.

mod jobs;
mod report;
mod restored;
mod unmerge;
