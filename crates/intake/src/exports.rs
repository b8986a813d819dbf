//! What the page calls by name. Errors are strings made for people.

use wasm_bindgen::prelude::*;

use crate::{Desk, Parts};

/// Files on their way into a collection.
#[wasm_bindgen]
pub struct Intake {
    desk: Desk,
}

#[wasm_bindgen]
impl Intake {
    /// An empty desk.
    #[wasm_bindgen(constructor)]
    pub fn new(folder_name: &str) -> Self {
        Self { desk: Desk::new(folder_name) }
    }

    /// The files that a bundle was made of.
    ///
    /// # Errors
    /// A sentence, for bytes that are no bundle.
    pub fn open(folder_name: &str, bundle: Vec<u8>) -> Result<Intake, String> {
        Desk::open(folder_name, bundle).map(|desk| Self { desk }).map_err(|error| error.to_string())
    }

    /// Adds a file.
    pub fn add(&mut self, path: &str, bytes: Vec<u8>) {
        self.desk.add(path, bytes);
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: &str) -> bool {
        self.desk.remove(path)
    }

    /// The bundle of the files.
    pub fn bundle(&self) -> Vec<u8> {
        self.desk.bundle()
    }

    /// The page with these files in it, as one file.
    ///
    /// # Errors
    /// A sentence: nothing readable, or a damaged page.
    #[allow(clippy::too_many_arguments)] // JavaScript hands over one string per data element.
    pub fn page(
        &self,
        shell: &str,
        wasm: &str,
        intake: &str,
        loader: &str,
        style: &str,
        glue: &str,
        version: &str,
    ) -> Result<String, String> {
        self.desk.page(&Parts { shell, wasm, intake, loader, style, glue, version }).map_err(|error| error.to_string())
    }
}
