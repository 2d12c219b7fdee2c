//! The folders of `src`: imports point from a folder to folders below it, never up.

use std::path::Path;

/// The layers, the highest first. Only the modules of the last layer import each other.
const LAYERS: [&[&str]; 10] = [
    &["cli"],
    &["job", "connector"],
    &["session"],
    &["config"],
    &["store"],
    &["plan"],
    &["source", "mapping", "duplicate"],
    &["sheet"],
    &["terminal"],
    &[
        "record",
        "files",
        "limits",
        "interrupt",
        "program",
        "secret",
        "error",
    ],
];

fn layer_of(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// The modules that a file names as `crate::module`, its tests left out.
fn imports(code: &str) -> Vec<&str> {
    let code = code.split("#[cfg(test)]").next().unwrap();
    let is_name = |c: char| c.is_ascii_lowercase() || c == '_';
    let ends = code.split("crate::").skip(1);
    ends.map(|rest| &rest[..rest.find(|c| !is_name(c)).unwrap_or(rest.len())])
        .collect()
}

/// Calls `visit` with each file below a folder and the module that it belongs to.
fn visit_files(folder: &Path, module: Option<&str>, visit: &mut dyn FnMut(&str, &Path)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let module = module.unwrap_or(&name);
        if path.is_dir() {
            // Tests of a folder may use what they test it with.
            if name != "tests" {
                visit_files(&path, Some(module), visit);
            }
        } else if path.extension().is_some_and(|ending| ending == "rs") && !name.ends_with("tests")
        {
            visit(module, &path);
        }
    }
}

#[test]
fn imports_point_one_way() {
    let mut wrong = Vec::new();
    let mut checked = 0;
    visit_files(Path::new("src"), None, &mut |module, path| {
        let Some(own) = layer_of(module) else {
            assert!(
                ["main", "lib", "fuzzing"].contains(&module),
                "{module} has a layer"
            );
            return;
        };
        let code = std::fs::read_to_string(path).unwrap();
        for import in imports(&code) {
            checked += 1;
            let is_last = own + 1 == LAYERS.len();
            let is_below =
                layer_of(import).is_none_or(|layer| layer > own || (layer == own && is_last));
            if import != module && !is_below {
                wrong.push(format!("{} imports {import}", path.display()));
            }
        }
    });
    assert!(checked > 1_000, "the files were found: {checked}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}
