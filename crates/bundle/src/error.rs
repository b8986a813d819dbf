//! What can be wrong with bytes that should be a bundle.

/// Why bytes cannot be read. Every variant carries what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The first eight bytes are not those of a bundle.
    NotABundle,
    /// Made by a later version of Archivolt than this one.
    Newer {
        /// The format version found.
        found: u16,
        /// The latest this code reads.
        known: u16,
    },
    /// Made by an earlier version of Archivolt, in a format that is no longer read.
    Older {
        /// The format version found.
        found: u16,
        /// The earliest this code reads.
        oldest: u16,
    },
    /// Fewer bytes than the header or the table of sections says.
    Truncated {
        /// Bytes that should be there.
        expected: u64,
        /// Bytes that are.
        found: u64,
    },
    /// A section's checksum does not fit its bytes.
    Checksum {
        /// Which section.
        section: [u8; 4],
    },
    /// A section that must be there is not.
    Missing {
        /// Which section.
        section: [u8; 4],
    },
    /// A part of another collection, or another part of this one.
    Foreign {
        /// The section of the part that was wanted.
        section: [u8; 4],
    },
    /// A section's bytes do not inflate to the length they promise.
    Inflate {
        /// Which section; `----` for bytes outside a section.
        section: [u8; 4],
    },
    /// A value inside a section does not fit its description.
    Value {
        /// What was being read.
        what: &'static str,
        /// At which byte of the section.
        at: usize,
    },
    /// Text that is not made of [`crate::letters`].
    Letters {
        /// At which byte of the text.
        at: usize,
    },
}

fn tag(section: [u8; 4]) -> String {
    section.iter().map(|&byte| if byte.is_ascii_graphic() { char::from(byte) } else { '?' }).collect()
}

impl std::fmt::Display for Error {
    /// Without the formatter of numbers, which the page would load for this alone.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let of_part = |section: &[u8; 4], what: &str| ["part ", &tag(*section), what].concat();
        let words = match self {
            Self::NotABundle => "this is not an Archivolt collection".to_owned(),
            Self::Newer { found, known } => {
                let [found, known] = [found.to_string(), known.to_string()];
                ["made by a later Archivolt (format ", &found, "; this one reads up to ", &known, ")"].concat()
            }
            Self::Older { found, oldest } => {
                let [found, oldest] = [found.to_string(), oldest.to_string()];
                [
                    "made by an earlier Archivolt (format ",
                    &found,
                    "; this one reads from ",
                    &oldest,
                    "): build it again",
                ]
                .concat()
            }
            Self::Truncated { expected, found } => {
                ["cut short: ", &found.to_string(), " bytes are there, ", &expected.to_string(), " were expected"]
                    .concat()
            }
            Self::Checksum { section } => of_part(section, " is damaged (checksum)"),
            Self::Missing { section } => of_part(section, " is missing"),
            Self::Foreign { section } => of_part(section, " is of another collection"),
            Self::Inflate { section } => of_part(section, " is damaged (does not unpack)"),
            Self::Value { what, at } => ["damaged: no ", what, " at byte ", &at.to_string()].concat(),
            Self::Letters { at } => ["damaged: no letter of a packed part at byte ", &at.to_string()].concat(),
        };
        out.write_str(&words)
    }
}

impl std::error::Error for Error {}
