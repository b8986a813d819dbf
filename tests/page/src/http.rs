//! The little HTTP that drivers speak: JSON over the loopback interface.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::Duration;

use serde_json::Value;

use crate::failure::{Failure, Result};

/// The longest a driver may take for one answer; scripts have shorter limits of their own.
pub const PATIENCE: Duration = Duration::from_secs(90);

/// A port that nobody listens on just now.
///
/// # Errors
/// When the loopback interface has none.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// Sends one request to a driver and gives the JSON of its answer, whatever the status.
///
/// # Errors
/// When the driver does not answer, or not with JSON.
pub fn send(port: u16, method: &str, path: &str, body: Option<&Value>, patience: Duration) -> Result<Value> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(patience))?;
    stream.set_nodelay(true)?;
    let body = body.map(Value::to_string).unwrap_or_default();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\
         Content-Type: application/json; charset=utf-8\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes())?;
    let answer = read_body(&mut BufReader::new(stream))?;
    serde_json::from_slice(&answer)
        .map_err(|error| Failure(format!("{method} {path}: the driver's answer is no JSON: {error}")))
}

fn read_body(stream: &mut impl BufRead) -> Result<Vec<u8>> {
    let (mut length, mut chunked) = (None, false);
    let mut line = String::new();
    loop {
        line.clear();
        if stream.read_line(&mut line)? == 0 {
            return Err(Failure::new("the driver closed the connection without an answer"));
        }
        let head = line.trim_end();
        if head.is_empty() {
            break;
        }
        if let Some((name, value)) = head.split_once(':') {
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.trim().parse::<u64>().ok(),
                "transfer-encoding" => chunked = value.trim().eq_ignore_ascii_case("chunked"),
                _ => {}
            }
        }
    }
    let mut body = Vec::new();
    match (chunked, length) {
        (true, _) => read_chunks(stream, &mut body)?,
        (false, Some(length)) => {
            stream.take(length).read_to_end(&mut body)?;
        }
        (false, None) => {
            stream.read_to_end(&mut body)?;
        }
    }
    Ok(body)
}

fn read_chunks(stream: &mut impl BufRead, body: &mut Vec<u8>) -> Result<()> {
    let mut line = String::new();
    loop {
        line.clear();
        stream.read_line(&mut line)?;
        let length = u64::from_str_radix(line.trim(), 16).map_err(Failure::new)?;
        if length == 0 {
            return Ok(());
        }
        stream.take(length).read_to_end(body)?;
        // The line end after each chunk.
        line.clear();
        stream.read_line(&mut line)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_end_where_the_head_says() {
        for (answer, expected) in [
            ("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}rest", Ok("{}")),
            ("HTTP/1.1 200 OK\r\n\r\n{}", Ok("{}")),
            ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n", Ok("{}")),
            ("", Err(())),
            ("HTTP/1.1 200 OK\r\n", Err(())),
        ] {
            let seen = read_body(&mut answer.as_bytes());
            let expected = expected.map(|text| text.as_bytes().to_vec());
            assert_eq!(seen.map_err(drop), expected, "{answer}");
        }
    }
}
