//! The parts of a workbook that its cells refer to.

use super::strings::Strings;
use super::styles::Styles;

/// The parts of a workbook that its cells refer to.
#[derive(Default)]
pub struct Context {
    /// The texts.
    pub strings: Strings,
    /// The number formats.
    pub styles: Styles,
    /// Whether dates are counted from 1904.
    pub is_1904: bool,
}
