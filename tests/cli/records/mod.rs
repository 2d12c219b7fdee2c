//! Records: add, edit, delete, restore, list and export.

mod asking;
mod client;
mod client_life;
mod contact;
mod duplicates;
mod export;
mod field;
mod forms_left;
mod lead;
mod lead_by_hand;
mod merged_rows;
mod restore;
mod reviewed_values;
mod verdicts;
