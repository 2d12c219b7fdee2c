//! The look of a workbook in which a user decides: widths, frozen columns, drop-downs and colours. CSV files have none.

/// The look of a whole sheet.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// The columns, from the left. Further columns have the usual width.
    pub columns: Vec<ColumnLook>,
    /// The number of columns that stay in sight while the user scrolls to the right.
    pub frozen: usize,
}

/// The look of a column.
#[derive(Clone, Debug, Default)]
pub struct ColumnLook {
    /// The width in characters.
    pub width: u16,
    /// The values of its drop-down; without any, there is none.
    pub choices: Vec<String>,
}

impl ColumnLook {
    /// Returns a column of a width, without a drop-down.
    pub fn wide(width: u16) -> Self {
        ColumnLook {
            width,
            choices: Vec::new(),
        }
    }

    /// Returns a column of a width with a drop-down.
    pub fn of_choices<'c>(width: u16, choices: impl IntoIterator<Item = &'c str>) -> Self {
        let choices = choices.into_iter().map(str::to_owned);
        ColumnLook {
            width,
            choices: choices.collect(),
        }
    }
}

/// The colour of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// No colour.
    #[default]
    None,
    /// A cell that the user fills in.
    Answer,
    /// A value that differs from the one that it is compared with.
    Differs,
    /// A field that a merge fills: the value that it writes, and the empty cell of the record.
    Fills,
}

impl Mark {
    /// Returns the number of the style of a text cell with this colour, in a sheet with a look.
    pub(super) fn style(self) -> u8 {
        match self {
            Mark::None => 3,
            Mark::Answer => 4,
            Mark::Differs => 5,
            Mark::Fills => 6,
        }
    }
}

/// The most characters of all values of a drop-down, and of the message about another value. Excel calls a workbook with longer
/// ones damaged.
const TEXT_MAX: usize = 255;
/// The title of that message. Excel allows 32 characters.
const TITLE: &str = "Not one of the choices";

/// The drop-downs of a sheet.
#[derive(Debug, Default)]
pub(super) struct DropDowns {
    xml: String,
    count: u32,
}

impl DropDowns {
    /// Returns the number of drop-downs.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// Adds a drop-down for a range of cells, if a workbook can hold it.
    pub fn add(&mut self, range: &str, choices: &[String]) {
        if let Some(xml) = drop_down(range, choices) {
            self.xml.push_str(&xml);
            self.count += 1;
        }
    }

    /// Appends the element with all drop-downs to the XML of a sheet, if there are any.
    pub fn write(&self, xml: &mut String) {
        if self.count > 0 {
            xml.push_str(&format!(
                r#"<dataValidations count="{}">{}</dataValidations>"#,
                self.count, self.xml
            ));
        }
    }
}

/// Returns the XML of a drop-down for a range of cells. Returns `None` if no workbook can hold it: the values are too long,
/// or one has a comma or a quotation mark.
fn drop_down(range: &str, choices: &[String]) -> Option<String> {
    let list = choices.join(",");
    let is_held = |choice: &String| !choice.contains([',', '"', '&', '<', '>']);
    if choices.is_empty() || list.len() > TEXT_MAX || !choices.iter().all(is_held) {
        return None;
    }
    let mut error = "Choose from the list, or leave the cell empty".to_owned();
    let named = format!("{error}: {}", choices.join(", "));
    if named.len() <= TEXT_MAX {
        error = named;
    }
    Some(format!(
        r#"<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="{TITLE}" error="{error}" sqref="{range}"><formula1>"{list}"</formula1></dataValidation>"#
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drop_down_holds_only_values_that_a_list_can_have() {
        let of = |choices: &[&str]| {
            let choices: Vec<String> = choices.iter().map(|&choice| choice.to_owned()).collect();
            drop_down("B2:B9", &choices)
        };
        let xml = of(&["merge", "create"]).unwrap();
        assert!(xml.contains(r#"sqref="B2:B9"><formula1>"merge,create"</formula1>"#));
        assert_eq!(of(&[]), None);
        assert_eq!(of(&["a,b"]), None);
        assert_eq!(of(&["a\"b"]), None);
        assert_eq!(of(&["x".repeat(256).as_str()]), None);
    }

    #[test]
    fn the_texts_of_a_drop_down_are_as_short_as_excel_wants() {
        let error = |count: usize| {
            let choices: Vec<String> = (0..count).map(|at| format!("{at:04}")).collect();
            let xml = drop_down("B2", &choices).unwrap();
            let (_, rest) = xml.split_once(" error=\"").unwrap();
            rest.split_once('"').unwrap().0.to_owned()
        };
        let whole = "Choose from the list, or leave the cell empty: 0000, 0001";
        assert_eq!(error(2), whole);
        // The longest list: 255 characters.
        for count in 1..=51 {
            let error = error(count);
            assert!(error.len() <= 255 && error.starts_with("Choose from the list"));
        }
        assert_eq!(error(51), "Choose from the list, or leave the cell empty");
        assert!(TITLE.len() <= 32);
    }
}
