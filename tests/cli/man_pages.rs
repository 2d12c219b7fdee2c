//! The man pages: those of `clap_mangen`, with examples, exit statuses, files and environment.

use std::collections::BTreeMap;

use clap::Command;
use clap_mangen::Man;
use intake::cli::{ENVIRONMENT, EXIT_STATUSES, FILES, examples_of};

/// Every page by the name of its file.
pub fn pages() -> BTreeMap<String, Vec<u8>> {
    let mut root = intake::cli::explained(intake::cli::command()).disable_help_subcommand(true);
    root.build();
    let root = with_all_options(root);
    let mut pages = BTreeMap::new();
    add(&root, "", &mut pages);
    pages
}

fn add(command: &Command, words: &str, pages: &mut BTreeMap<String, Vec<u8>>) {
    let subs = command.get_subcommands();
    for sub in subs.filter(|sub| sub.get_name() != "help") {
        let words = format!("{words} {}", sub.get_name());
        add(sub, words.trim_start(), pages);
    }
    let man = Man::new(command.clone().disable_help_subcommand(true));
    let name = man.get_filename();
    pages.insert(name, page(&man, command, words));
}

fn page(man: &Man, command: &Command, words: &str) -> Vec<u8> {
    let mut page = Vec::new();
    man.render_title(&mut page).unwrap();
    man.render_name_section(&mut page).unwrap();
    man.render_synopsis_section(&mut page).unwrap();
    man.render_description_section(&mut page).unwrap();
    man.render_options_section(&mut page).unwrap();
    if command.has_subcommands() {
        man.render_subcommands_section(&mut page).unwrap();
    }
    let mut own = String::new();
    if !words.is_empty() {
        own += ".PP\nThe options of every command are in \\fBintake\\fR(1).\n";
    }
    own += ".SH EXAMPLES\n";
    for example in examples_of(command, words) {
        let (what, line) = (escaped(&example.what), escaped(&example.line));
        own += &format!(".PP\n{what}:\n.PP\n.RS 4\n.nf\n{line}\n.fi\n.RE\n");
    }
    let statuses = EXIT_STATUSES.iter();
    own += &list(
        "EXIT STATUS",
        statuses.map(|(status, what)| (status.to_string(), *what)),
    );
    let named = |facts: &'static [(&'static str, &'static str)]| {
        facts.iter().map(|(name, what)| ((*name).to_owned(), *what))
    };
    own += &list("FILES", named(FILES));
    own += &list("ENVIRONMENT", named(ENVIRONMENT));
    let others = match words {
        "" => "\\fBintake\\-import\\fR(1), \\fBintake\\-jobs\\fR(1)".to_owned(),
        _ => "\\fBintake\\fR(1)".to_owned(),
    };
    own += &format!(".SH SEE ALSO\n{others}\n");
    let page = String::from_utf8(page).unwrap() + &own;
    // troff reads bytes.
    let ascii = page.chars().map(|c| match c {
        c if c.is_ascii() => c.to_string(),
        c => format!("\\[u{:04X}]", u32::from(c)),
    });
    ascii.collect::<String>().into_bytes()
}

/// The options that are only in the long help would have no text.
fn with_all_options(command: Command) -> Command {
    let command = command.mut_args(|arg| arg.hide_short_help(false));
    command.mut_subcommands(with_all_options)
}

/// A section with a list of names and what they mean.
fn list(title: &str, facts: impl Iterator<Item = (String, &'static str)>) -> String {
    let facts =
        facts.map(|(name, what)| format!(".TP\n\\fB{}\\fR\n{}\n", escaped(&name), escaped(what)));
    format!(".SH {title:?}\n{}", facts.collect::<String>())
}

/// A text as roff reads it.
fn escaped(text: &str) -> String {
    let text = text
        .replace('\\', "\\e")
        .replace('-', "\\-")
        .replace('\'', "\\(aq");
    // A point at the begin of a line would be a request.
    if text.starts_with('.') {
        return format!("\\&{text}");
    }
    text
}
