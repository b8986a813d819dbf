//! The `archivolt` command.
fn main() {}
