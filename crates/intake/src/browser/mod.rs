//! What needs a browser. In the page: `page` listens and draws, `bench` talks to
//! the worker, `store` keeps work. In the worker, or in the page where there is
//! none: `runner` reads files and holds the workshop.

mod bench;
mod decode;
mod dom;
mod files;
mod page;
mod pieces;
mod runner;
mod store;

pub use decode::lend;
pub use page::show;
pub use runner::serve;
