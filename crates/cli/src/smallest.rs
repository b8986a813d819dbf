//! The shell's modules as small as they get: LZMA, which is a fifth smaller than
//! DEFLATE and which `loader.js` unpacks. They are packed once, when the shell
//! is made, and only copied from file to file from then on. Everything else is
//! packed by `archivolt_bundle::pack`, in the page and here alike.

use std::io::Write;

use lzma_rust2::{LzmaOptions, LzmaWriter};

use crate::error::Failure;

/// LZMA with its header of 13 bytes (the `.lzma` format of LZMA Utils), which
/// says how long it is unpacked; `quick` spends less time on larger bytes.
///
/// # Errors
/// Above 4 GB.
pub fn lzma(bytes: &[u8], quick: bool) -> Result<Vec<u8>, Failure> {
    written(bytes, quick).map_err(|error| Failure::unusable(format!("A module could not be packed: {error}")))
}

fn written(bytes: &[u8], quick: bool) -> std::io::Result<Vec<u8>> {
    let mut options = LzmaOptions::with_preset(if quick { 1 } else { 9 });
    // Instructions are not aligned, and the byte before tells much of the next.
    (options.lc, options.lp, options.pb) = (4, 0, 0);
    let length = u32::try_from(bytes.len()).map_err(std::io::Error::other)?;
    // Other programs take powers of two only.
    options.dict_size = length.max(4_096).checked_next_power_of_two().unwrap_or(1 << 31);
    let packed = |options: &LzmaOptions| {
        let mut writer = LzmaWriter::new_use_header(Vec::new(), options, Some(u64::from(length)))?;
        writer.write_all(bytes)?;
        writer.finish()
    };
    if quick {
        return packed(&options);
    }
    options.depth_limit = 1_000;
    let mut best: Option<Vec<u8>> = None;
    // With how long a repetition it is content is a matter of trying.
    for (nice_len, pb) in [(273, 0), (128, 0), (64, 0), (64, 1)] {
        (options.nice_len, options.pb) = (nice_len, pb);
        let next = packed(&options)?;
        if best.as_ref().is_none_or(|best| next.len() < best.len()) {
            best = Some(next);
        }
    }
    Ok(best.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::io::Read;

    use archivolt_bundle::pack;
    use lzma_rust2::LzmaReader;

    use super::*;

    #[test]
    fn it_is_smaller_and_comes_back() {
        let text = include_bytes!("split.rs");
        for (bytes, quick) in [(&text[..], false), (&text[..], true), (b"", false), (b"a", true)] {
            let packed = lzma(bytes, quick).unwrap();
            let mut unpacked = Vec::new();
            LzmaReader::new_mem_limit(&packed[..], u32::MAX, None).unwrap().read_to_end(&mut unpacked).unwrap();
            assert_eq!(unpacked, bytes);
            let limit = if quick { bytes.len() } else { pack::deflate(bytes).len() };
            assert!(bytes.len() < 2 || packed.len() < limit, "{quick}");
        }
    }
}
