//! What the visitor asked for, and the finished values that views show.
//!
//! Nothing here touches the browser: every module is tested natively.

pub mod asked;
pub mod beats;
pub mod call;
pub mod choices;
pub mod cite;
pub mod compare;
pub mod contrast;
pub mod csv;
pub mod draft;
pub mod export;
pub mod hash;
pub mod kind;
pub mod marks;
pub mod near;
pub mod overview;
pub mod place;
pub mod rows;
pub mod scale;
pub mod selection;
pub mod session;
pub mod settings;
pub mod share;
pub mod text_parts;
pub mod theme_rows;
pub mod theme_table;
pub mod trail;
pub mod watch;

pub use place::Place;
pub use selection::{By, Selection, View};
pub use session::Session;
pub use settings::Settings;
