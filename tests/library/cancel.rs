//! A request to stop a job that has ended meanwhile.

use super::world::World;

#[test]
fn a_request_that_comes_after_the_end_of_a_job_leaves_no_file() {
    let world = World::new();
    let report = world.import("leads", "Last Name,Email\nMoor,ida@example.com\n", &[]);
    let job = report.job.unwrap();
    assert!(!world.store.ask_to_cancel(job, "Eve").unwrap());
    assert!(!world.store.is_cancel_asked(job));
    let folder = world.store.path().parent().unwrap();
    let names = folder
        .read_dir()
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    let names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    assert!(
        names.iter().all(|name| !name.contains("cancel")),
        "{names:?}"
    );
}
