//! A small static file server: enough to look at the page, and to test it as a host would serve it.
//!
//! Std only. One thread per connection, one request per connection, GET and
//! HEAD, no ranges. It listens on the loopback interface alone.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// What a server serves and how: the oddities of real hosts are options.
#[derive(Clone, Debug)]
pub struct Site {
    /// The folder that is served.
    pub root: PathBuf,
    /// The sub-folder of the host under which it appears, such as `/some/folder`; empty for none.
    pub prefix: String,
    /// The MIME type given to `.wasm`; hosts are known to get it wrong.
    pub wasm_type: String,
    /// Header lines added to every answer, such as a stricter content security policy.
    pub headers: Vec<(String, String)>,
    /// Files whose names end so are held back for this long.
    pub delay: Option<(String, Duration)>,
    /// Of files whose names end so the first half is sent, and then nothing.
    pub cut: Option<String>,
}

impl Site {
    /// A folder served as it should be, at the top of the host.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            prefix: String::new(),
            wasm_type: "application/wasm".to_owned(),
            headers: Vec::new(),
            delay: None,
            cut: None,
        }
    }

    /// The same folder under a sub-folder of the host.
    #[must_use]
    pub fn under(mut self, prefix: &str) -> Self {
        let inner = prefix.trim_matches('/');
        self.prefix = if inner.is_empty() { String::new() } else { format!("/{inner}") };
        self
    }

    /// The same folder with another MIME type for wasm.
    #[must_use]
    pub fn with_wasm_type(mut self, mime: &str) -> Self {
        mime.clone_into(&mut self.wasm_type);
        self
    }

    /// The same folder from a host that is slow with files whose names end so.
    #[must_use]
    pub fn with_delay(mut self, end: &str, delay: Duration) -> Self {
        self.delay = Some((end.to_owned(), delay));
        self
    }

    /// The same folder from a host that is lost in the middle of files whose names end so.
    #[must_use]
    pub fn with_cut(mut self, end: &str) -> Self {
        self.cut = Some(end.to_owned());
        self
    }

    /// The same folder with one more header line on every answer.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }
}

/// A running server. Its threads end with the process.
#[derive(Clone, Debug)]
pub struct FileServer {
    address: SocketAddr,
    prefix: String,
    log: Arc<Mutex<Vec<String>>>,
}

impl FileServer {
    /// Serves `site` on any free port.
    ///
    /// # Errors
    /// When no port of the loopback interface can be had.
    pub fn start(site: Site) -> io::Result<Self> {
        Self::start_at(site, 0)
    }

    /// Serves `site` on `port`, or on a free one when that is taken.
    ///
    /// # Errors
    /// When no port of the loopback interface can be had.
    pub fn start_at(site: Site, port: u16) -> io::Result<Self> {
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, port)).or_else(|_| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
        let server = Self { address: listener.local_addr()?, prefix: site.prefix.clone(), log: Arc::default() };
        let (site, log) = (Arc::new(site), Arc::clone(&server.log));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (site, log) = (Arc::clone(&site), Arc::clone(&log));
                // A visitor who hangs up is no reason to stop serving the others.
                thread::spawn(move || answer(&stream, &site, &log).ok());
            }
        });
        Ok(server)
    }

    /// The address of `path` (without a leading slash) on this server.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{}/{path}", self.address, self.prefix)
    }

    /// Every path asked for so far, in order; the log is emptied.
    pub fn take_log(&self) -> Vec<String> {
        std::mem::take(&mut *lock(&self.log))
    }
}

fn lock(log: &Mutex<Vec<String>>) -> MutexGuard<'_, Vec<String>> {
    log.lock().unwrap_or_else(PoisonError::into_inner)
}

fn answer(stream: &TcpStream, site: &Site, log: &Mutex<Vec<String>>) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // The rest of the head is read so that the browser does not see a reset connection.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if !matches!(method, "GET" | "HEAD") {
        return reply(stream, site, "405 Method Not Allowed", "text/plain", &[], b"", true);
    }
    lock(log).push(target.to_owned());
    let with_body = method == "GET";
    if let Some((end, delay)) = &site.delay
        && target.ends_with(end)
    {
        thread::sleep(*delay);
    }
    match locate(site, target) {
        Located::File(path) => match std::fs::read(&path) {
            Ok(body) if site.cut.as_ref().is_some_and(|end| target.ends_with(end)) => {
                reply(stream, site, "200 OK", &mime(&path, site), &[], &body, false)?;
                (&mut &*stream).write_all(body.get(..body.len() / 2).unwrap_or_default())
            }
            Ok(body) => reply(stream, site, "200 OK", &mime(&path, site), &[], &body, with_body),
            Err(_) => not_found(stream, site, with_body),
        },
        Located::Folder(to) => {
            let location = [("Location".to_owned(), to)];
            reply(stream, site, "301 Moved Permanently", "text/plain", &location, b"", with_body)
        }
        Located::Nothing => not_found(stream, site, with_body),
    }
}

fn not_found(stream: &TcpStream, site: &Site, with_body: bool) -> io::Result<()> {
    let body = b"There is no such file here.\n";
    reply(stream, site, "404 Not Found", "text/plain; charset=utf-8", &[], body, with_body)
}

fn reply(
    mut stream: &TcpStream,
    site: &Site,
    status: &str,
    mime: &str,
    more: &[(String, String)],
    body: &[u8],
    with_body: bool,
) -> io::Result<()> {
    let mut head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\n\
         Cache-Control: no-cache\r\nConnection: close\r\n",
        body.len()
    );
    for (name, value) in site.headers.iter().chain(more) {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    if with_body {
        stream.write_all(body)?;
    }
    stream.flush()
}

#[derive(Debug, PartialEq, Eq)]
enum Located {
    File(PathBuf),
    /// A folder asked for without its last slash: relative links would break.
    Folder(String),
    Nothing,
}

/// The file that a request target names; never one outside the root.
fn locate(site: &Site, target: &str) -> Located {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let Some(inside) = path.strip_prefix(site.prefix.as_str()) else {
        return Located::Nothing;
    };
    if inside.is_empty() && !site.prefix.is_empty() {
        return Located::Folder(format!("{path}/"));
    }
    let Some(name) = decode(inside.strip_prefix('/').unwrap_or(inside)) else {
        return Located::Nothing;
    };
    let relative = Path::new(&name);
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return Located::Nothing;
    }
    let file = site.root.join(relative);
    if !file.is_dir() {
        return if file.is_file() { Located::File(file) } else { Located::Nothing };
    }
    if !path.ends_with('/') {
        return Located::Folder(format!("{path}/"));
    }
    let index = file.join("index.html");
    if index.is_file() { Located::File(index) } else { Located::Nothing }
}

/// Percent-decoding; `None` for a broken escape or for bytes that are no UTF-8.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok().filter(|name| !name.contains('\0'))
}

fn mime(path: &Path, site: &Site) -> String {
    let end = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
    match end.to_ascii_lowercase().as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "txt" | "md" | "csv" | "toml" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "ico" => "image/x-icon",
        "xml" => "application/xml",
        "wasm" => site.wasm_type.as_str(),
        _ => "application/octet-stream",
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;
    use std::io::Read;

    fn folder(name: &str) -> PathBuf {
        let root = std::env::temp_dir().join(format!("archivolt-{name}-{}", std::process::id()));
        std::fs::create_dir_all(root.join("d")).unwrap();
        std::fs::write(root.join("index.html"), "<p>start").unwrap();
        std::fs::write(root.join("page.wasm"), [0]).unwrap();
        std::fs::write(root.join("d/ein text.html"), "<p>text").unwrap();
        root
    }

    fn get(url: &str) -> String {
        let rest = url.strip_prefix("http://").unwrap();
        let (host, path) = rest.split_at(rest.find('/').unwrap());
        let mut stream = TcpStream::connect(host).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n").unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn a_target_names_a_file_inside_the_root_or_nothing() {
        let root = folder("locate");
        let site = Site::new(&root).under("/some/folder/");
        let file = |name: &str| Located::File(root.join(name));
        for (target, expected) in [
            ("/some/folder/", file("index.html")),
            ("/some/folder/index.html?a=b", file("index.html")),
            ("/some/folder/d/ein%20text.html", file("d/ein text.html")),
            ("/some/folder", Located::Folder("/some/folder/".to_owned())),
            ("/some/folder/d", Located::Folder("/some/folder/d/".to_owned())),
            ("/some/folder/d/", Located::Nothing),
            ("/some/folder/../secret", Located::Nothing),
            ("/some/folder/%2e%2e/secret", Located::Nothing),
            ("/some/folder//etc/passwd", Located::Nothing),
            ("/some/folder/%zz", Located::Nothing),
            ("/some/folder/%ff", Located::Nothing),
            ("/elsewhere", Located::Nothing),
            ("", Located::Nothing),
        ] {
            assert_eq!(locate(&site, target), expected, "{target}");
        }
        std::fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn a_host_that_is_lost_sends_half_of_what_it_promised() {
        let root = folder("cut");
        let server = FileServer::start(Site::new(&root).with_cut(".html")).unwrap();
        let half = get(&server.url("index.html"));
        assert!(half.contains("Content-Length: 8\r\n") && half.ends_with("\r\n\r\n<p>s"), "{half}");
        assert!(get(&server.url("page.wasm")).ends_with('\0'));
        std::fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn a_served_file_has_its_type_the_added_headers_and_a_line_in_the_log() {
        let root = folder("serve");
        let site = Site::new(&root)
            .under("sub")
            .with_wasm_type("text/plain")
            .with_header("Content-Security-Policy", "script-src 'none'");
        let server = FileServer::start(site).unwrap();
        let page = get(&server.url("index.html"));
        assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
        assert!(page.contains("Content-Type: text/html; charset=utf-8\r\n"), "{page}");
        assert!(page.contains("Content-Security-Policy: script-src 'none'\r\n"), "{page}");
        assert!(page.ends_with("<p>start"), "{page}");
        assert!(get(&server.url("page.wasm")).contains("Content-Type: text/plain\r\n"));
        assert!(get(&server.url("none")).starts_with("HTTP/1.1 404 "));
        assert_eq!(server.take_log(), ["/sub/index.html", "/sub/page.wasm", "/sub/none"]);
        assert!(server.take_log().is_empty());
        std::fs::remove_dir_all(root).unwrap();
    }
}
