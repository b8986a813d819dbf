//! What the visitor asked for, and the finished values that views show.
//!
//! Nothing here touches the browser: every module is tested natively.

pub mod hash;
pub mod kind;
pub mod marks;
pub mod place;
pub mod scale;
pub mod selection;
pub mod settings;
pub mod trail;

pub use place::Place;
pub use selection::{By, Selection, View};
pub use settings::Settings;
