//! HTML of which only the markup of this program is not escaped.

use std::borrow::Cow;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::cli::moment::rfc3339;
use crate::terminal::{needs_escape, number};

/// The number of characters of a value that is shown.
const SHOWN: usize = 200;

/// A page or a part of one. Markup is known at compile time, so that a value of a file cannot be markup.
#[derive(Debug, Default)]
pub struct Html(String);

/// The column of a table.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    title: &'static str,
    class: &'static str,
}

impl Column {
    /// Creates a column of text.
    pub const fn text(title: &'static str) -> Self {
        Column { title, class: "t" }
    }

    /// Creates a column of text that needs room for an email address.
    pub const fn wide(title: &'static str) -> Self {
        Column { title, class: "w" }
    }

    /// Creates a column of numbers, which are aligned to the right.
    pub const fn number(title: &'static str) -> Self {
        Column { title, class: "n" }
    }
}

impl Html {
    /// Returns the page.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Adds markup.
    pub fn markup(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Adds a number without separators, for an attribute.
    pub fn digits(&mut self, number: u64) -> &mut Self {
        self.0.push_str(&number.to_string());
        self
    }

    /// Adds a text, escaped. It may stand in an element or in a quoted attribute. A long text is cut.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.0.push_str(&escaped(&cut(text)));
        self
    }

    /// Adds a text, escaped and whole.
    pub fn whole(&mut self, text: &str) -> &mut Self {
        self.0.push_str(&escaped(text));
        self
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: &str) -> &mut Self {
        self.markup("<p>").whole(text).markup("</p>\n")
    }

    /// Begins a section with a title. Its end is `</section>`.
    pub fn section(&mut self, title: &str) -> &mut Self {
        self.markup("<section>\n<h2>").text(title).markup("</h2>\n")
    }

    /// Adds a time as it is where the page was made, with its zone. Its title has it in UTC.
    pub fn time(&mut self, at: i64) -> &mut Self {
        let utc = rfc3339(at);
        let local = Timestamp::from_second(at).map_or_else(
            |_| utc.clone(),
            |at| {
                let at = at.to_zoned(TimeZone::system());
                at.strftime("%-d %B %Y, %H:%M %Z").to_string()
            },
        );
        self.markup("<time datetime=\"").text(&utc);
        self.markup("\" title=\"").text(&utc).markup("\">");
        self.text(&local).markup("</time>")
    }

    /// Adds notes as a list; nothing for none.
    pub fn notes(&mut self, notes: impl IntoIterator<Item = String>) {
        let mut notes = notes.into_iter().peekable();
        if notes.peek().is_none() {
            return;
        }
        self.markup("<ul class=\"notes\">\n");
        for note in notes {
            self.markup("<li>").text(&note).markup("</li>\n");
        }
        self.markup("</ul>\n");
    }

    /// Adds a table. On a narrow page each cell stands below the title of its column.
    pub fn table<R: AsRef<[String]>>(
        &mut self,
        columns: &[Column],
        rows: impl IntoIterator<Item = R>,
    ) {
        self.markup("<table>\n<thead><tr>");
        for column in columns {
            self.markup("<th class=\"")
                .markup(column.class)
                .markup("\">");
            self.text(column.title).markup("</th>");
        }
        self.markup("</tr></thead>\n<tbody>\n");
        for row in rows {
            self.markup("<tr>");
            for (column, cell) in columns.iter().zip(row.as_ref()) {
                self.cell(*column, cell);
            }
            self.markup("</tr>\n");
        }
        self.markup("</tbody>\n</table>\n");
    }

    /// Says how many entries of a list are not shown.
    pub fn more(&mut self, all: u64, shown: u64, what: &str) {
        if all > shown {
            let left = number(all - shown);
            self.paragraph(&format!(
                "{left} more of {} {what} are not shown here.",
                number(all)
            ));
        }
    }

    fn cell(&mut self, column: Column, cell: &str) {
        self.markup("<td class=\"").markup(column.class);
        self.markup(if cell.is_empty() { " blank" } else { "" });
        self.markup("\" data-title=\"");
        self.text(column.title).markup("\"><span>");
        self.text(cell).markup("</span></td>");
    }
}

/// Returns a text that means itself in an element and in a quoted attribute. Control characters, and those that turn the
/// direction of writing or are not seen, are shown as escapes. Line breaks, tabs and joiners, which scripts and emoji need,
/// stay.
pub fn escaped(text: &str) -> Cow<'_, str> {
    let is_plain = |c: char| !matches!(c, '&' | '<' | '>' | '"' | '\'') && !is_unseen(c);
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => shown.push_str("&amp;"),
            '<' => shown.push_str("&lt;"),
            '>' => shown.push_str("&gt;"),
            '"' => shown.push_str("&quot;"),
            '\'' => shown.push_str("&#39;"),
            '\r' => shown.push_str("\\r"),
            _ if is_unseen(c) => shown.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
            _ => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

fn is_unseen(c: char) -> bool {
    needs_escape(c) && !matches!(c, '\n' | '\t' | '\u{200c}' | '\u{200d}')
}

/// Cuts a long text.
fn cut(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(SHOWN) {
        None => Cow::Borrowed(text),
        Some((end, _)) => Cow::Owned(format!("{}…", &text[..end])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_means_itself() {
        let cases = [
            ("Anna Müller", "Anna Müller"),
            (
                "<script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
            ),
            ("</style>", "&lt;/style&gt;"),
            ("a & b &lt;", "a &amp; b &amp;lt;"),
            ("\" onload='x'", "&quot; onload=&#39;x&#39;"),
            ("two\nlines\tand a tab", "two\nlines\tand a tab"),
            ("\r\u{0}\u{1b}[31m", "\\r\\u{0}\\u{1b}[31m"),
            ("abc\u{202e}fed\u{2066}", "abc\\u{202e}fed\\u{2066}"),
            ("\u{85}\u{feff}", "\\u{85}\\u{feff}"),
            ("👩\u{200d}👧 日本", "👩\u{200d}👧 日本"),
        ];
        for (text, expected) in cases {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn cells_and_their_titles_are_escaped_and_long_cells_are_cut() {
        let mut html = Html::default();
        let cells = ["<b>".to_owned(), "x".repeat(SHOWN + 1)];
        html.table(&[Column::text("A & B"), Column::number("C")], [cells]);
        let expected = format!(
            "<table>\n<thead><tr><th class=\"t\">A &amp; B</th><th class=\"n\">C</th></tr></thead>\n<tbody>\n\
             <tr><td class=\"t\" data-title=\"A &amp; B\"><span>&lt;b&gt;</span></td><td class=\"n\" data-title=\"C\"><span>{}…</span></td></tr>\n\
             </tbody>\n</table>\n",
            "x".repeat(SHOWN)
        );
        assert_eq!(html.as_str(), expected);
    }
}
