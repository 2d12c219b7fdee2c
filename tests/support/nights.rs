//! The flags of an export that is imported each night.

/// The rows have the ids of another system, and change the records that have them.
pub const NIGHT: [&str; 6] = [
    "--source",
    "crm",
    "--map",
    "Id=external_id",
    "--on-duplicate",
    "update",
];
