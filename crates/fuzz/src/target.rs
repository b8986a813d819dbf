//! What is fuzzed.

/// Something that reads bytes which anybody may have made.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Its name in `--target` and in `found/`.
    pub name: &'static str,
    /// Cases to begin with, small and invented.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Words that the form knows, to be put in anywhere.
    pub words: &'static [&'static str],
    /// Reads a case and panics where a promise is broken. Gives a signature of
    /// what was made of it: cases that read differently differ in it, and it
    /// takes few values (thousands, not millions).
    pub run: fn(&[u8]) -> u64,
}

/// Folds what a case was read as into a signature (FNV-1a).
#[derive(Clone, Copy, Debug)]
pub struct Signature(u64);

impl Default for Signature {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Signature {
    /// Adds words.
    pub fn words(&mut self, words: &str) {
        for byte in words.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// Adds a number, by its magnitude alone.
    pub fn magnitude(&mut self, number: usize) {
        self.0 = (self.0 ^ u64::from(usize::BITS - number.leading_zeros())).wrapping_mul(0x0100_0000_01b3);
    }

    /// The signature.
    pub fn value(self) -> u64 {
        self.0
    }
}
