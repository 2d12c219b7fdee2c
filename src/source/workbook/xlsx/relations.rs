//! Relationships: the references from one part to others.

use super::super::container::Container;
use super::super::xml::Xml;
use crate::error::Result;

/// A relationship to another part.
pub struct Relation {
    /// The id by which the part names the relationship.
    pub id: String,
    /// The part that it names, relative to the folder of the part.
    pub target: String,
    /// The kind, as a URL.
    kind: String,
}

impl Relation {
    /// Returns whether the relationship is of a kind, such as `worksheet`.
    pub fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
}

/// Reads the relationships of a part. Those that point outside the file are left out.
///
/// # Errors
/// Fails if the part is missing or damaged.
pub fn relations(container: &mut Container, path: &str) -> Result<Vec<Relation>> {
    let mut relations = Vec::new();
    Xml::open(container, path)?.each_element(|element| {
        let get = |name| element.attribute(name);
        let is_inside = get("TargetMode").is_none_or(|mode| mode != "External");
        if let (Some(id), Some(kind), Some(target), true) =
            (get("Id"), get("Type"), get("Target"), is_inside)
        {
            relations.push(Relation { id, target, kind });
        }
        Ok(())
    })?;
    Ok(relations)
}

/// Returns the path of a target that a part in `folder` names. The target may begin at the root.
pub fn joined(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> = if target.starts_with('/') {
        Vec::new()
    } else {
        folder.split('/').collect()
    };
    for step in target.split('/') {
        match step {
            ".." => drop(path.pop()),
            _ => path.push(step),
        }
    }
    path.retain(|step| !step.is_empty() && *step != ".");
    path.join("/")
}
