//! What is tried, each in its own file.

mod accessibility;
pub mod adding;
mod by_keyboard;
mod console;
mod damage;
mod embedded;
mod everyone;
mod faults;
mod hostile;
mod hostile_documents;
mod invented;
mod languages;
mod looking_after;
mod main_job;
mod offline;
mod page_faults;
mod parity;
mod parts;
mod passages;
mod policy;
mod readable;
mod same_bytes;
mod sharing;
mod states;
mod timeline;
mod vectors;
mod walks;

use crate::context::Context;
use crate::engine::{Browser, Engine, Setup};
use crate::failure::Result;

/// One thing that must hold in a browser.
pub struct Scenario {
    /// What holds, as a sentence.
    pub name: String,
    /// How the browser is set up.
    pub setup: Setup,
    /// What a line of the console may contain: a browser's own remarks on what the scenario does to it.
    pub allowed: &'static [&'static str],
    /// What is done.
    pub run: Box<Run>,
}

/// What a scenario does with a browser.
type Run = dyn Fn(&Context, &Browser) -> Result<()>;

impl Scenario {
    fn new(name: impl Into<String>, run: impl Fn(&Context, &Browser) -> Result<()> + 'static) -> Self {
        Self { name: name.into(), setup: Setup::default(), allowed: &[], run: Box::new(run) }
    }

    fn with_setup(mut self, setup: Setup) -> Self {
        self.setup = setup;
        self
    }

    fn allowing(mut self, parts: &'static [&'static str]) -> Self {
        self.allowed = parts;
        self
    }
}

/// All that is tried in an engine; those with the same setup stand together.
pub fn for_engine(engine: Engine) -> Vec<Scenario> {
    let mut all = console::scenarios(engine);
    all.extend(main_job::scenarios(engine));
    all.extend(embedded::scenarios());
    all.extend(adding::scenarios());
    all.extend(by_keyboard::scenarios());
    all.extend(faults::scenarios(engine));
    all.extend(looking_after::scenarios());
    all.extend(offline::scenarios(engine));
    all.extend(languages::scenarios());
    all.extend(parity::scenarios());
    all.extend(parts::scenarios());
    all.extend(same_bytes::scenarios());
    all.extend(hostile::scenarios());
    all.extend(hostile_documents::scenarios());
    all.extend(accessibility::scenarios(engine));
    all.extend(readable::scenarios());
    all.extend(sharing::scenarios());
    all.extend(passages::scenarios());
    all.extend(damage::scenarios());
    all.extend(everyone::scenarios(engine));
    all.extend(page_faults::scenarios(engine));
    all.extend(policy::scenarios(engine));
    all.extend(timeline::scenarios(engine));
    all.extend(vectors::scenarios());
    all.extend(walks::scenarios(engine));
    all
}
