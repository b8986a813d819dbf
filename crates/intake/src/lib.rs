//! The intake module.
