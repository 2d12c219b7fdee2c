//! Undo of jobs and of merges.

mod jobs;
mod merges;
mod report;
mod restored;
mod unmerge;
