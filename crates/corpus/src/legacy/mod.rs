//! Encodings from before UTF-8.
//!
//! Natively their tables come from `encoding_rs` and a guess from `chardetng`.
//! In the browser both would be a third of the module that reads documents,
//! and the browser has the very same decoders (WHATWG Encoding Standard): there
//! it hands one in, see [`decode_with`].

#[cfg(any(test, target_arch = "wasm32"))]
mod guess;
#[cfg(target_arch = "wasm32")]
mod host;
#[cfg(not(target_arch = "wasm32"))]
mod native;

#[cfg(target_arch = "wasm32")]
pub use host::decode_with;
#[cfg(target_arch = "wasm32")]
pub(crate) use host::{decode, guess, named};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::{decode, guess, named};

/// Decodes bytes in the encoding of this label; tells whether some were wrong.
/// `None` for a label that it does not know. The Encoding Standard says both
/// what labels there are and what comes of wrong bytes.
#[cfg(any(test, target_arch = "wasm32"))]
pub type Decoder = fn(label: &str, bytes: &[u8]) -> Option<(String, bool)>;
