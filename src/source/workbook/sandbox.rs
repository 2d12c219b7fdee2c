//! The limits of the process that reads a workbook. It can use little memory and time, and no file and no network.

use std::io;

use nix::sys::resource::{Resource, getrlimit, setrlimit};

/// The memory in bytes. The rest of the 512 MiB is for the process that waits.
pub const MEMORY: u64 = 480 << 20;
/// The processor time in seconds for a workbook of any size.
const WORK: u64 = 30;
/// The size of a file in bytes that takes one more second. A slow machine reads some megabytes in a second.
const BYTES_A_SECOND: u64 = 1 << 20;

/// Returns the processor time in seconds that a workbook of `size` bytes may take.
pub fn work(size: u64) -> u64 {
    WORK + size / BYTES_A_SECOND
}

/// Sets the limits of this process, for a workbook of `size` bytes.
///
/// # Errors
/// Fails if the system refuses a limit.
pub fn enter(size: u64) -> io::Result<()> {
    let work = work(size);
    let limits = [
        (Resource::RLIMIT_AS, MEMORY, MEMORY),
        // The signal of the first limit tells the reason. The second one kills.
        (Resource::RLIMIT_CPU, work, work + 1),
        // A dump would hold the data of the rows.
        (Resource::RLIMIT_CORE, 0, 0),
    ];
    for (resource, soft, hard) in limits {
        // A limit that is lower already cannot be raised.
        let (_, there) = getrlimit(resource)?;
        setrlimit(resource, soft.min(there), hard.min(there))?;
    }
    close_off();
    Ok(())
}

/// Ends this process with its parent, and takes the rights to files and to the network from it. Files that are open
/// stay open.
#[cfg(target_os = "linux")]
fn close_off() {
    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, Scope};
    use nix::sys::prctl::set_pdeathsig;
    use nix::sys::signal::Signal;

    // The limits hold without it.
    let _ = set_pdeathsig(Signal::SIGKILL);
    let ruleset = Ruleset::default()
        .handle_access(AccessFs::from_all(ABI::V5))
        .and_then(|rules| rules.handle_access(AccessNet::from_all(ABI::V5)))
        .and_then(|rules| rules.scope(Scope::from_all(ABI::V6)))
        .and_then(Ruleset::create)
        .and_then(landlock::RulesetCreated::restrict_self);
    // Older kernels know only some of the rights, or none.
    drop(ruleset);
}

#[cfg(not(target_os = "linux"))]
fn close_off() {}
