//! Components. A view takes finished values and tells of choices; it does not
//! search, sort or count.

pub mod timeline;
