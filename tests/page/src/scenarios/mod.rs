//! What is tried, each in its own file.

mod accessibility;
mod hostile;
mod main_job;
mod parity;
mod readable;
mod states;

use crate::context::Context;
use crate::engine::{Browser, Engine, Setup};
use crate::failure::Result;

/// One thing that must hold in a browser.
pub struct Scenario {
    /// What holds, as a sentence.
    pub name: String,
    /// How the browser is set up.
    pub setup: Setup,
    /// Is the console allowed to speak: only where a browser itself complains about what the scenario does to it.
    pub noisy: bool,
    /// What is done.
    pub run: Box<Run>,
}

/// What a scenario does with a browser.
type Run = dyn Fn(&Context, &Browser) -> Result<()>;

impl Scenario {
    fn new(
        name: impl Into<String>,
        run: impl Fn(&Context, &Browser) -> Result<()> + 'static,
    ) -> Self {
        Self {
            name: name.into(),
            setup: Setup::default(),
            noisy: false,
            run: Box::new(run),
        }
    }

    fn with_setup(mut self, setup: Setup) -> Self {
        self.setup = setup;
        self
    }

    fn noisy(mut self) -> Self {
        self.noisy = true;
        self
    }
}

/// All that is tried in an engine; those with the same setup stand together.
pub fn for_engine(engine: Engine) -> Vec<Scenario> {
    let mut all = main_job::scenarios(engine);
    all.extend(parity::scenarios());
    all.extend(hostile::scenarios());
    all.extend(accessibility::scenarios(engine));
    all.extend(readable::scenarios());
    all
}
