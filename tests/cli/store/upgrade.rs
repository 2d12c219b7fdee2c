//! A store that an older version wrote: it is brought up to date, and what its history says can still be taken back.

use std::fs;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};

use intake::record::phone::Region;
use intake::record::{Entity, Schema};
use intake::session::{Flags, Session};
use intake::store::{Author, UnmergeOptions};
use serde_json::{Value, json};

use crate::sandbox::{Sandbox, fixture};

/// The records of the fixture.
const RECORDS: [(&str, i64); 3] = [("client", 4), ("contact", 6), ("lead", 2)];
/// A time within the 90 days of what is in its trash.
const NOW: i64 = 1_795_800_000;

/// A store of version 14, whose history has every kind of event that there was.
fn version_14() -> Sandbox {
    let sandbox = Sandbox::new();
    fs::DirBuilder::new()
        .mode(0o700)
        .create(sandbox.path("store"))
        .unwrap();
    sandbox.sql(&fs::read_to_string(fixture("stores/version-14.sql")).unwrap());
    fs::set_permissions(sandbox.store(), fs::Permissions::from_mode(0o600)).unwrap();
    sandbox
}

/// The history of every record, as commands give it.
fn histories(sandbox: &Sandbox) -> String {
    let ids = RECORDS
        .iter()
        .flat_map(|(entity, last)| (1..=*last).map(move |id| (*entity, id.to_string())));
    let history = |(entity, id): (&str, String)| {
        let said = sandbox.ok(&[entity, "history", &id, "--format", "json"]);
        said.out
    };
    ids.map(history).collect()
}

#[test]
fn the_history_is_given_as_the_older_version_gave_it() {
    let sandbox = version_14();
    let expected = fs::read_to_string(fixture("stores/version-14.history.json")).unwrap();
    assert_eq!(histories(&sandbox), expected);
    let kept = sandbox.store_files();
    assert!(
        kept.contains(&"intake.db.version-14".to_owned()),
        "{kept:?}"
    );
}

#[test]
fn its_jobs_are_undone_and_the_store_is_whole() {
    let sandbox = version_14();
    for (job, expected) in [("3", [0, 1, 0]), ("2", [1, 1, 1]), ("1", [1, 2, 3])] {
        let (status, undone) = sandbox.json(&["jobs", "undo", job]);
        assert_eq!(status, 0, "{undone}");
        let counts = ["removed", "restored", "unlinked"].map(|key| undone[key].clone());
        assert_eq!(counts, expected.map(|count| json!(count)), "job {job}");
    }
    sandbox.done(&["store", "check"]);
    let show = |entity: &str, id: &str| sandbox.json(&[entity, "show", id]).1;
    assert_eq!(show("contact", "1")["phone"], "07700900002");
    assert_eq!(show("contact", "2")["phone"], "07700900001");
    assert_eq!(show("contact", "2")["clients"], json!([]));
    assert!(show("client", "2")["deleted_at"].is_string());
    assert_eq!(show("client", "2")["city"], Value::Null);
    assert_eq!(show("client", "3")["contacts"], json!([]));
}

#[test]
fn a_merge_of_it_is_taken_apart() {
    let sandbox = version_14();
    sandbox.done(&["jobs", "undo", "2"]);
    sandbox.done(&["jobs", "undo", "1"]);
    let session = Session::from_process(Flags {
        store: Some(sandbox.store()),
        ..Flags::default()
    })
    .unwrap();
    let store = session.store_to_write().unwrap();
    let author = Author::of_command("tester", NOW, "contact unmerge");
    let form = Schema::of(Entity::Contact);
    let options = UnmergeOptions {
        limit: None,
        region: Region::parse("GB").unwrap(),
    };
    let unmerged = store.unmerge_record(&form, 4, options, &author).unwrap();
    assert_eq!(unmerged.from, 1);
    assert_eq!(unmerged.fields, ["phone"]);
    assert_eq!((unmerged.links.len(), unmerged.conversions), (1, 1));
    drop(session);
    sandbox.done(&["store", "check"]);
}
