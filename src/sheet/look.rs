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
    /// A value that a merge writes into an empty field.
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

/// The most characters of all values of a drop-down, as spreadsheet programs read them.
const CHOICES_MAX: usize = 255;

/// Returns the XML of a drop-down for a range of cells. Returns `None` if no workbook can hold it: the values are too long,
/// or one has a comma or a quotation mark.
pub(super) fn drop_down(range: &str, choices: &[String]) -> Option<String> {
    let list = choices.join(",");
    let is_held = |choice: &String| !choice.contains([',', '"', '&', '<', '>']);
    if choices.is_empty() || list.len() > CHOICES_MAX || !choices.iter().all(is_held) {
        return None;
    }
    let told = choices.join(", ");
    Some(format!(
        r#"<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Not one of the choices" error="Choose from the list, or leave the cell empty: {told}" sqref="{range}"><formula1>"{list}"</formula1></dataValidation>"#
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
}
