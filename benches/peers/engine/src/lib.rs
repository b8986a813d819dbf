//! The engine as other engines are measured: bytes in, document numbers out.

#[cfg(target_arch = "wasm32")]
mod exports {
    use archivolt_index::Collection;
    use wasm_bindgen::prelude::*;

    /// An opened collection.
    #[wasm_bindgen]
    pub struct Engine(Collection);

    #[wasm_bindgen]
    impl Engine {
        /// Opens a bundle.
        ///
        /// # Errors
        /// A sentence, for bytes that are no bundle.
        #[wasm_bindgen(constructor)]
        pub fn open(bytes: Vec<u8>) -> Result<Engine, String> {
            Collection::open(bytes).map(Engine).map_err(|error| error.to_string())
        }

        /// The list that the page shows, results and then partial ones: the
        /// numbers that the documents' ids end in.
        pub fn query(&self, text: &str, limit: usize) -> Vec<u32> {
            let number = |id: &str| id.get(1..).and_then(|digits| digits.parse().ok());
            self.0
                .best(text, limit)
                .into_iter()
                .filter_map(|(document, _)| number(&self.0.document(document)?.id))
                .collect()
        }
    }
}
