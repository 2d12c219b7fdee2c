//! Elements and their attributes, and the escapes of XML.

use std::borrow::Cow;

/// The start or the end of an element, without its brackets: `c r="B7" t="s"`.
#[derive(Clone, Copy, Debug)]
pub struct Element<'x>(pub &'x str);

/// An attribute of an element.
#[derive(Clone, Copy, Debug)]
pub struct Attribute<'x> {
    /// The name, with its prefix.
    pub name: &'x str,
    /// The value, with its escapes.
    pub raw: &'x str,
}

/// The attributes of an element. They end at the first thing that is no attribute.
struct Attributes<'x>(&'x str);

impl<'x> Element<'x> {
    /// Returns the name, with its prefix.
    pub fn name(self) -> &'x str {
        let end = self.0.bytes().position(is_end_of_name);
        &self.0[..end.unwrap_or(self.0.len())]
    }

    /// Returns the name, without a prefix.
    pub fn local(self) -> &'x str {
        local(self.name())
    }

    /// Returns the attributes in their order.
    pub fn attributes(self) -> impl Iterator<Item = Attribute<'x>> {
        Attributes(&self.0[self.name().len()..])
    }

    /// Returns the value of an attribute. `name` is its name without a prefix.
    pub fn attribute(self, name: &str) -> Option<String> {
        let mut attributes = self.attributes();
        let found = attributes.find(|attribute| attribute.local() == name)?;
        Some(found.text().into_owned())
    }
}

impl<'x> Attribute<'x> {
    /// Returns the name, without a prefix.
    pub fn local(self) -> &'x str {
        local(self.name)
    }

    /// Returns the value, without its escapes.
    pub fn text(self) -> Cow<'x, str> {
        unescaped(self.raw)
    }
}

impl<'x> Iterator for Attributes<'x> {
    type Item = Attribute<'x>;

    fn next(&mut self) -> Option<Self::Item> {
        let start = self.0.trim_ascii_start();
        let equals = start.bytes().position(|byte| byte == b'=')?;
        let value = start[equals + 1..].trim_ascii_start();
        let quote = *value.as_bytes().first()?;
        if !matches!(quote, b'"' | b'\'') {
            return None;
        }
        let value = &value[1..];
        let end = value.bytes().position(|byte| byte == quote)?;
        self.0 = &value[end + 1..];
        Some(Attribute {
            name: start[..equals].trim_ascii_end(),
            raw: &value[..end],
        })
    }
}

fn is_end_of_name(byte: u8) -> bool {
    byte.is_ascii_whitespace()
}

/// Returns a name without its prefix.
fn local(name: &str) -> &str {
    let colon = name.bytes().position(|byte| byte == b':');
    colon.map_or(name, |colon| &name[colon + 1..])
}

/// Returns a text without its escapes, and with the line breaks that XML gives. A reference that XML does not define stays as
/// it is written.
pub fn unescaped(raw: &str) -> Cow<'_, str> {
    if memchr::memchr2(b'&', b'\r', raw.as_bytes()).is_none() {
        return Cow::Borrowed(raw);
    }
    let (mut text, mut rest) = (String::with_capacity(raw.len()), raw);
    while let Some(at) = rest.find('&') {
        text.push_str(&with_line_feeds(&rest[..at]));
        rest = &rest[at..];
        let end = rest.find(';');
        match end.and_then(|end| character(&rest[1..end])) {
            Some(found) => {
                text.push(found);
                rest = &rest[end.unwrap_or(0) + 1..];
            }
            None => {
                text.push('&');
                rest = &rest[1..];
            }
        }
    }
    text.push_str(&with_line_feeds(rest));
    Cow::Owned(text)
}

/// Returns the character of a reference, without its marks: `amp`, `#65`, `#x41`.
fn character(reference: &str) -> Option<char> {
    let number = match reference {
        "amp" => return Some('&'),
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "quot" => return Some('"'),
        "apos" => return Some('\''),
        _ => reference.strip_prefix('#')?,
    };
    let code = match number.strip_prefix('x') {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    // XML has no NUL.
    code.ok().filter(|&code| code != 0).and_then(char::from_u32)
}

/// Returns a text in which every kind of line break is a line feed, as XML wants it.
pub fn with_line_feeds(text: &str) -> Cow<'_, str> {
    if !text.contains('\r') {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_has_a_name_and_attributes() {
        let cases = [
            ("c", "c", &[][..]),
            ("x:c r=\"B7\" t='s'", "c", &[("r", "B7"), ("t", "s")]),
            (
                "c\n r = \"a'b\"\tx:t='\"'",
                "c",
                &[("r", "a'b"), ("t", "\"")],
            ),
            ("c r=\"a&amp;b\"", "c", &[("r", "a&b")]),
            ("c r=\"\"t=\"s\"", "c", &[("r", ""), ("t", "s")]),
            ("c r=1 t=\"s\"", "c", &[]),
            ("c r", "c", &[]),
            ("c r=\"é>\"", "c", &[("r", "é>")]),
        ];
        for (text, name, attributes) in cases {
            let element = Element(text);
            assert_eq!(element.local(), name, "{text}");
            let found: Vec<(&str, String)> = element
                .attributes()
                .map(|found| (found.local(), found.text().into_owned()))
                .collect();
            let found: Vec<(&str, &str)> = found.iter().map(|(a, b)| (*a, b.as_str())).collect();
            assert_eq!(found, attributes, "{text}");
        }
        assert_eq!(
            Element("c a=\"1\" a=\"2\"").attribute("a").as_deref(),
            Some("1")
        );
        assert_eq!(Element("c a=\"1\"").attribute("b"), None);
    }

    #[test]
    fn escapes_and_line_breaks_become_what_they_mean() {
        let cases = [
            ("Ada", "Ada"),
            ("a &lt;&amp;&gt; &quot;b&apos;", "a <&> \"b'"),
            ("&#65;&#x42;&#X43;&#xe9;&#128512;", "AB&#X43;é😀"),
            (
                "&#0;&#xD800;&#99999999999;&#;&;",
                "&#0;&#xD800;&#99999999999;&#;&;",
            ),
            ("&nbsp; R&D; a & b", "&nbsp; R&D; a & b"),
            ("a\r\nb\rc\n&#13;\r", "a\nb\nc\n\r\n"),
            ("é&amp;é", "é&é"),
        ];
        for (raw, text) in cases {
            assert_eq!(unescaped(raw), text, "{raw:?}");
        }
    }
}
