//! Slots of a page.
