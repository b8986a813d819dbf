//! Fuzzing on stable Rust: seeds are changed at random, and whatever comes out
//! is read. A panic, a check that fails, a case that takes ten seconds, time
//! that grows faster than the input, and more than 200 MB are failures.
//!
//! There is no instrumentation. Instead each target gives a signature of what
//! it made of a case (which kinds of blocks, which problems); a case with a
//! signature that was not seen before is kept and changed further.
//!
//! To add a target, add it to a list in [`targets`]. `cargo xtask fuzz` runs
//! all of them; cases that failed are kept in `found/TARGET/`, at most 4 KB
//! each, and read again by `cargo test`.

pub mod bundles;
pub mod growth;
pub mod measure;
pub mod mutate;
pub mod session;
pub mod target;
pub mod targets;

pub use target::Target;

/// The longest case, in bytes.
pub const LONGEST_CASE: usize = 4096;
/// The most memory that reading a case may take, in bytes.
pub const MOST_MEMORY: usize = 200 << 20;
/// The longest that one case may take, in seconds.
pub const LONGEST_SECONDS: u64 = 10;

/// Where failed cases of a target are kept.
pub fn found_folder(target: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("found").join(target)
}
