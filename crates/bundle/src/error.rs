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
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotABundle => out.write_str("this is not an Archivolt collection"),
            Self::Newer { found, known } => {
                write!(out, "made by a later Archivolt (format {found}; this one reads up to {known})")
            }
            Self::Older { found, oldest } => {
                write!(
                    out,
                    "made by an earlier Archivolt (format {found}; this one reads from {oldest}): build it again"
                )
            }
            Self::Truncated { expected, found } => {
                write!(out, "cut short: {found} bytes are there, {expected} were expected")
            }
            Self::Checksum { section } => write!(out, "part {} is damaged (checksum)", tag(*section)),
            Self::Missing { section } => write!(out, "part {} is missing", tag(*section)),
            Self::Foreign { section } => write!(out, "part {} is of another collection", tag(*section)),
            Self::Inflate { section } => write!(out, "part {} is damaged (does not unpack)", tag(*section)),
            Self::Value { what, at } => write!(out, "damaged: no {what} at byte {at}"),
            Self::Letters { at } => write!(out, "damaged: no letter of a packed part at byte {at}"),
        }
    }
}

impl std::error::Error for Error {}
