//! The browser's side of adding documents.

mod decode;
mod desk_view;
mod dom;
mod files;
mod pieces;
mod work;

pub use decode::lend;
pub use desk_view::show;
