//! Start-up of the page.
fn main() {}
