//! What streams are packed with (ISO 32000-1, 7.4). What does not unpack to
//! its end gives what came before.

use super::object::{Dict, Object, is_space};

/// Unpacks a stream by its filters to at most `limit` bytes; `None` where one
/// is for pictures or unknown.
pub(super) fn unpack(bytes: &[u8], dict: &Dict, limit: usize) -> Option<Vec<u8>> {
    let filter = dict.get("Filter").or_else(|| dict.get("F"));
    let names: Vec<&str> = match filter {
        Some(Object::Name(name)) => vec![name],
        Some(Object::List(items)) => items.iter().map(|item| item.name().unwrap_or("")).collect(),
        _ => Vec::new(),
    };
    let parameters = dict.get("DecodeParms").or_else(|| dict.get("DP"));
    let mut whole = bytes.get(..bytes.len().min(limit))?.to_vec();
    if names.is_empty() {
        return Some(whole);
    }
    if names.len() > 6 {
        return None;
    }
    whole = bytes.to_vec();
    for (place, name) in names.iter().enumerate() {
        let own = match parameters {
            Some(Object::Dict(dict)) => Some(dict),
            Some(Object::List(items)) => items.get(place).and_then(Object::dict),
            _ => None,
        };
        whole = match *name {
            "FlateDecode" | "Fl" => predicted(flate(&whole, limit), own),
            "LZWDecode" | "LZW" => {
                let early = own.and_then(|own| own.get("EarlyChange")?.number()) != Some(0.0);
                predicted(lzw(&whole, early, limit), own)
            }
            "ASCII85Decode" | "A85" => ascii85(&whole),
            "ASCIIHexDecode" | "AHx" => ascii_hex(&whole),
            "RunLengthDecode" | "RL" => run_length(&whole, limit),
            "Crypt" => whole,
            _ => return None,
        };
    }
    Some(whole)
}

fn flate(bytes: &[u8], limit: usize) -> Vec<u8> {
    use miniz_oxide::inflate::{decompress_to_vec_with_limit, decompress_to_vec_zlib_with_limit};
    match decompress_to_vec_zlib_with_limit(bytes, limit) {
        Ok(whole) => whole,
        Err(error) if !error.output.is_empty() => error.output,
        // Some writers leave out the two bytes before the stream.
        Err(_) => {
            decompress_to_vec_with_limit(bytes.get(2..).unwrap_or_default(), limit).unwrap_or_else(|error| error.output)
        }
    }
}

/// Undoes the PNG predictors, which tables of objects are packed with.
fn predicted(bytes: Vec<u8>, parameters: Option<&Dict>) -> Vec<u8> {
    let number = |name: &str, otherwise: usize| parameters.and_then(|own| own.get(name)?.count()).unwrap_or(otherwise);
    if number("Predictor", 1) < 10 {
        return bytes;
    }
    let (colours, bits) = (number("Colors", 1).clamp(1, 32), number("BitsPerComponent", 8).clamp(1, 16));
    let pixel = (colours * bits).div_ceil(8);
    let width = (number("Columns", 1).clamp(1, 1 << 20) * colours * bits).div_ceil(8);
    let mut out: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut above = vec![0_u8; width];
    for row in bytes.chunks(width + 1) {
        let Some((kind, row)) = row.split_first() else { break };
        let mut line = vec![0_u8; width];
        for (at, byte) in row.iter().enumerate() {
            let left = at.checked_sub(pixel).and_then(|at| line.get(at)).copied().unwrap_or(0);
            let up = above.get(at).copied().unwrap_or(0);
            let corner = at.checked_sub(pixel).and_then(|at| above.get(at)).copied().unwrap_or(0);
            let guess = match kind {
                1 => left,
                2 => up,
                3 => ((u16::from(left) + u16::from(up)) / 2) as u8,
                4 => paeth(left, up, corner),
                _ => 0,
            };
            if let Some(place) = line.get_mut(at) {
                *place = byte.wrapping_add(guess);
            }
        }
        out.extend(line.get(..row.len()).unwrap_or_default());
        above = line;
    }
    out
}

fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let guess = i16::from(left) + i16::from(up) - i16::from(corner);
    let distance = |value: u8| (guess - i16::from(value)).abs();
    if distance(left) <= distance(up) && distance(left) <= distance(corner) {
        left
    } else if distance(up) <= distance(corner) {
        up
    } else {
        corner
    }
}

/// LZW with codes of 9 to 12 bits, highest bit first.
fn lzw(bytes: &[u8], early: bool, limit: usize) -> Vec<u8> {
    const CLEAR: usize = 256;
    const END: usize = 257;
    let mut out: Vec<u8> = Vec::new();
    // Where in `out` each entry stands, and how long it is.
    let mut table: Vec<(usize, usize)> = Vec::new();
    let (mut bits, mut have, mut width) = (0_u32, 0_u32, 9_u32);
    let mut last: Option<(usize, usize)> = None;
    for byte in bytes {
        bits = (bits << 8) | u32::from(*byte);
        have += 8;
        if have < width {
            continue;
        }
        let code = ((bits >> (have - width)) & ((1 << width) - 1)) as usize;
        have -= width;
        bits &= (1 << have) - 1;
        let start = out.len();
        match code {
            CLEAR => {
                table.clear();
                width = 9;
                last = None;
                continue;
            }
            END => return out,
            0..=255 => out.push((code & 0xff) as u8),
            _ => {
                let (from, length) = match (table.get(code - 258), last) {
                    (Some(entry), _) => *entry,
                    (None, Some((from, length))) if code - 258 == table.len() => (from, length + 1),
                    _ => return out,
                };
                if out.len() + length > limit {
                    return out;
                }
                for at in from..from + length {
                    let Some(byte) = out.get(at).copied() else { return out };
                    out.push(byte);
                }
            }
        }
        if out.len() >= limit {
            return out;
        }
        if let Some((from, length)) = last
            && table.len() < 4096 - 258
        {
            // The last entry and the first byte of this one stand side by side.
            table.push((from, length + 1));
        }
        last = Some((start, out.len() - start));
        let next = table.len() + 258 + usize::from(early) + usize::from(last.is_some());
        width = match next {
            0..=512 => 9,
            513..=1024 => 10,
            1025..=2048 => 11,
            _ => 12,
        };
    }
    out
}

fn ascii85(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut group: Vec<u32> = Vec::with_capacity(5);
    let mut flush = |group: &mut Vec<u32>| {
        let count = group.len();
        if count >= 2 {
            group.resize(5, 84);
            let value = group.iter().fold(0_u32, |value, digit| value.wrapping_mul(85).wrapping_add(*digit));
            out.extend(value.to_be_bytes().iter().take(count - 1));
        }
        group.clear();
    };
    for byte in bytes.iter().filter(|byte| !is_space(**byte)) {
        match byte {
            b'~' => break,
            b'z' if group.is_empty() => {
                group.extend([0; 5]);
                flush(&mut group);
            }
            b'!'..=b'u' => {
                group.push(u32::from(byte - b'!'));
                if group.len() == 5 {
                    flush(&mut group);
                }
            }
            _ => {}
        }
    }
    flush(&mut group);
    out
}

fn ascii_hex(bytes: &[u8]) -> Vec<u8> {
    let digits = bytes.iter().take_while(|byte| **byte != b'>').filter_map(|byte| char::from(*byte).to_digit(16));
    let digits: Vec<u32> = digits.collect();
    digits.chunks(2).map(|pair| ((pair.first().unwrap_or(&0) * 16 + pair.get(1).unwrap_or(&0)) & 0xff) as u8).collect()
}

fn run_length(bytes: &[u8], limit: usize) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while let Some((length, after)) = rest.split_first() {
        match *length {
            128 => break,
            length @ 0..=127 => {
                let count = (usize::from(length) + 1).min(after.len());
                out.extend(after.get(..count).unwrap_or_default());
                rest = after.get(count..).unwrap_or_default();
            }
            length => {
                let Some((byte, after)) = after.split_first() else { break };
                out.extend(std::iter::repeat_n(*byte, 257 - usize::from(length)));
                rest = after;
            }
        }
        if out.len() > limit {
            break;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(filter: &str, packed: &[u8], expected: &[u8]) {
        let dict: Dict = [("Filter".to_owned(), Object::Name(filter.to_owned()))].into();
        assert_eq!(unpack(packed, &dict, 1000).as_deref(), Some(expected), "{filter}");
    }

    #[test]
    fn each_filter_gives_back_what_was_packed() {
        check("FlateDecode", &miniz_oxide::deflate::compress_to_vec_zlib(b"quay quay quay", 9), b"quay quay quay");
        check("ASCIIHexDecode", b"71 75 61 79>", b"quay");
        check("ASCII85Decode", b"9jqo^~>", b"Man ");
        check("ASCII85Decode", b"z!!~>", &[0, 0, 0, 0, 0]);
        check("RunLengthDecode", &[1, b'a', b'b', 254, b'c', 128, b'x'], b"abccc");
        // The example of the format's own description (7.4.4.2).
        check(
            "LZWDecode",
            &[0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01],
            &[45, 45, 45, 45, 45, 65, 45, 45, 45, 66],
        );
        let dict: Dict = [("Filter".to_owned(), Object::Name("DCTDecode".to_owned()))].into();
        assert_eq!(unpack(b"x", &dict, 10), None);
    }

    #[test]
    fn rows_are_predicted_from_the_row_above() {
        let parameters: Dict = [("Predictor", 12.0), ("Columns", 3.0)]
            .into_iter()
            .map(|(name, value)| (name.to_owned(), Object::Number(value)))
            .collect();
        assert_eq!(predicted(vec![0, 1, 2, 3, 2, 1, 1, 1, 1, 5, 1, 1], Some(&parameters)), [1, 2, 3, 2, 3, 4, 5, 6, 7]);
    }

    #[test]
    fn a_stream_that_grows_without_end_is_cut() {
        let dict: Dict = [("Filter".to_owned(), Object::Name("FlateDecode".to_owned()))].into();
        let bomb = miniz_oxide::deflate::compress_to_vec_zlib(&vec![0; 100_000], 9);
        assert!(unpack(&bomb, &dict, 1000).is_some_and(|out| out.len() <= 1000));
    }
}
