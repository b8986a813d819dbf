//! Components. A view takes finished values and tells of choices; it does not
//! search, sort or count.
//!
//! Every view ends in [`AnyView`](leptos::prelude::AnyView): one shape for all
//! keeps the module small.

pub mod about;
pub mod add;
pub mod card;
pub mod cite;
pub mod codebook;
pub mod compare;
pub mod concordance;
pub mod contrast;
pub mod evidence;
pub mod masthead;
pub mod notice;
pub mod overview;
pub mod parts;
pub mod passage;
pub mod reader;
pub mod result_list;
pub mod search_box;
pub mod theme_grid;
pub mod theme_panel;
pub mod timeline;
