//! Whether to use colour, also before the arguments are parsed.

use std::ffi::OsString;

use clap::{ColorChoice, ValueEnum};

/// Returns whether to use colour, `None` for automatic.
pub fn use_color(choice: ColorChoice) -> Option<bool> {
    match choice {
        ColorChoice::Auto => None,
        ColorChoice::Always => Some(true),
        ColorChoice::Never => Some(false),
    }
}

/// Reads `--color` before the arguments are parsed, because an error about the arguments needs it.
pub fn wanted_color(args: &[OsString]) -> ColorChoice {
    let words = args.iter().filter_map(|arg| arg.to_str());
    let after = args.iter().skip(1).filter_map(|arg| arg.to_str());
    let separate = words
        .zip(after)
        .find(|(flag, _)| *flag == "--color")
        .map(|(_, value)| value);
    let joined = args
        .iter()
        .find_map(|arg| arg.to_str()?.strip_prefix("--color="));
    separate
        .or(joined)
        .and_then(|value| ColorChoice::from_str(value, true).ok())
        .unwrap_or_default()
}
