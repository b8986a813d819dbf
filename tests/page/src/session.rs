//! One WebDriver session: what a person does in a browser window, one call each.

use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::failure::{Failure, Result};
use crate::http;
use crate::page::keys;

/// The name under which WebDriver hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The longest that a page may take to become what a scenario expects.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// An element of the page, as the driver names it.
#[derive(Clone, Debug)]
pub struct Element(Value);

/// A session with a driver; ended when dropped.
#[derive(Debug)]
pub struct Session {
    port: u16,
    id: String,
    /// The browser's version, as it tells it.
    version: String,
}

impl Session {
    /// Asks the driver for a browser, waiting for the driver to come up.
    ///
    /// # Errors
    /// When the driver or the browser does not start.
    pub fn start(port: u16, capabilities: &Value) -> Result<Self> {
        let begin = Instant::now();
        while http::send(port, "GET", "/status", None, http::PATIENCE).is_err() {
            if begin.elapsed() > PATIENCE {
                return Err(Failure::new("the driver does not come up"));
            }
            sleep(Duration::from_millis(30));
        }
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let answer = value_of("new session", http::send(port, "POST", "/session", Some(&body), http::PATIENCE)?)?;
        let id = answer.get("sessionId").and_then(Value::as_str);
        let id = id.ok_or_else(|| Failure(format!("no session in {answer}")))?.to_owned();
        let version = answer.pointer("/capabilities/browserVersion").map(text).unwrap_or_default();
        let session = Self { port, id, version };
        session.post("/timeouts", json!({ "script": 60_000, "pageLoad": 60_000, "implicit": 0 }))?;
        Ok(session)
    }

    /// The browser's version.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Sends a command below the session's address.
    ///
    /// # Errors
    /// The driver's error, with its message.
    pub fn post(&self, path: &str, body: Value) -> Result<Value> {
        self.send("POST", path, Some(&body))
    }

    fn send(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value> {
        let path = format!("/session/{}{path}", self.id);
        value_of(&path, http::send(self.port, method, &path, body, http::PATIENCE)?)
    }

    /// Goes to an address and waits for the page to load.
    ///
    /// # Errors
    /// The driver's.
    pub fn go(&self, url: &str) -> Result<()> {
        self.post("/url", json!({ "url": url })).map(drop)
    }

    /// Goes back one step of the history.
    ///
    /// # Errors
    /// The driver's.
    pub fn back(&self) -> Result<()> {
        self.post("/back", json!({})).map(drop)
    }

    /// Goes forward one step of the history.
    ///
    /// # Errors
    /// The driver's.
    pub fn forward(&self) -> Result<()> {
        self.post("/forward", json!({})).map(drop)
    }

    /// Loads the page again.
    ///
    /// # Errors
    /// The driver's.
    pub fn reload(&self) -> Result<()> {
        self.post("/refresh", json!({})).map(drop)
    }

    /// Opens a new tab, closes the one that is shown, and goes on in the new one.
    ///
    /// # Errors
    /// The driver's.
    pub fn close_and_open(&self) -> Result<()> {
        let new = self.post("/window/new", json!({ "type": "tab" }))?;
        self.send("DELETE", "/window", None)?;
        let handle = new.get("handle").cloned().unwrap_or_default();
        self.post("/window", json!({ "handle": handle })).map(drop)
    }

    /// The name of the tab that all other calls mean.
    ///
    /// # Errors
    /// The driver's.
    pub fn handle(&self) -> Result<String> {
        Ok(text(&self.send("GET", "/window", None)?))
    }

    /// Opens one more tab and goes on in it; gives its name.
    ///
    /// # Errors
    /// The driver's.
    pub fn new_tab(&self) -> Result<String> {
        let new = self.post("/window/new", json!({ "type": "tab" }))?;
        let handle = new.get("handle").map(text).unwrap_or_default();
        self.to_tab(&handle)?;
        Ok(handle)
    }

    /// Goes on in another tab.
    ///
    /// # Errors
    /// The driver's.
    pub fn to_tab(&self, handle: &str) -> Result<()> {
        self.post("/window", json!({ "handle": handle })).map(drop)
    }

    /// Closes a tab and goes on in the one that was used before it.
    ///
    /// # Errors
    /// The driver's.
    pub fn close_tab(&self, handle: &str) -> Result<()> {
        let now = self.handle()?;
        self.to_tab(handle)?;
        self.send("DELETE", "/window", None)?;
        self.to_tab(&now)
    }

    /// Makes the first frame of the page the one that all other calls mean.
    ///
    /// # Errors
    /// The driver's, such as when there is none.
    pub fn enter_frame(&self) -> Result<()> {
        self.enter_frame_number(0)
    }

    /// Makes one of the page's frames, counted from 0, the one that all other calls mean.
    ///
    /// # Errors
    /// The driver's, for example when there is no such frame.
    pub fn enter_frame_number(&self, number: usize) -> Result<()> {
        self.post("/frame", json!({ "id": number })).map(drop)
    }

    /// Makes the whole page the one that all other calls mean.
    ///
    /// # Errors
    /// The driver's.
    pub fn leave_frames(&self) -> Result<()> {
        self.post("/frame", json!({ "id": null })).map(drop)
    }

    /// Sets the size of the window, in CSS pixels, borders included.
    ///
    /// # Errors
    /// The driver's.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.post("/window/rect", json!({ "width": width, "height": height })).map(drop)
    }

    /// A picture of the window, as PNG in base64.
    ///
    /// # Errors
    /// The driver's.
    pub fn picture(&self) -> Result<String> {
        // WebKitGTK may never answer where nothing is drawn; a picture is not worth a long wait.
        let path = format!("/session/{}/screenshot", self.id);
        let answer = http::send(self.port, "GET", &path, None, Duration::from_secs(10))?;
        Ok(text(&value_of(&path, answer)?))
    }

    /// Runs the body of a function in the page; gives what it returns.
    ///
    /// # Errors
    /// The driver's, and what the script throws.
    pub fn run(&self, script: &str, arguments: Value) -> Result<Value> {
        self.post("/execute/sync", json!({ "script": script, "args": list(arguments) }))
    }

    /// Waits for a promise: the value of an expression, in which `arguments` are at hand.
    ///
    /// # Errors
    /// The driver's, and what the promise is rejected with.
    pub fn ask(&self, expression: &str, arguments: Value) -> Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1];\
             (async () => ({expression}))().then(\
               (value) => done({{ value: value === undefined ? null : value }}),\
               (error) => done({{ error: `${{error}} ${{(error && error.stack) || ''}}` }}));"
        );
        let body = json!({ "script": script, "args": list(arguments) });
        let answer = self.post("/execute/async", body)?;
        match answer.get("error").and_then(Value::as_str) {
            Some(error) => Err(Failure(format!("{expression}: {error}"))),
            None => Ok(answer.get("value").cloned().unwrap_or_default()),
        }
    }

    /// The element that the body of a function returns.
    ///
    /// # Errors
    /// When it returns none.
    pub fn element(&self, script: &str, arguments: Value) -> Result<Element> {
        let value = self.run(script, arguments)?;
        match value.get(ELEMENT) {
            Some(_) => Ok(Element(value)),
            None => Err(Failure(format!("no such element: {script}"))),
        }
    }

    /// Clicks an element.
    ///
    /// # Errors
    /// The driver's, such as when another element lies above it.
    pub fn click(&self, element: &Element) -> Result<()> {
        self.on(element, "/click", json!({})).map(drop)
    }

    /// Types into an element. Keys without a letter are those of the WebDriver standard.
    ///
    /// # Errors
    /// The driver's, such as when it cannot take the focus.
    pub fn keys(&self, element: &Element, keys: &str) -> Result<()> {
        self.on(element, "/value", json!({ "text": keys })).map(drop)
    }

    /// Presses keys one after the other, wherever the focus is. Control and Shift
    /// are held until all are let go, at the end at the latest.
    ///
    /// # Errors
    /// The driver's.
    pub fn press(&self, words: &str) -> Result<()> {
        let (mut steps, mut held) = (Vec::new(), Vec::new());
        let step = |kind: &str, key: char| json!({ "type": kind, "value": key.to_string() });
        for key in words.chars().chain(keys::RELEASED.chars()) {
            if keys::RELEASED.starts_with(key) {
                steps.extend(held.drain(..).rev().map(|key| step("keyUp", key)));
                continue;
            }
            steps.push(step("keyDown", key));
            match [keys::CONTROL, keys::SHIFT].iter().any(|held| held.starts_with(key)) {
                true => held.push(key),
                false => steps.push(step("keyUp", key)),
            }
        }
        self.post("/actions", json!({ "actions": [{ "type": "key", "id": "keys", "actions": steps }] })).map(drop)
    }

    /// What assistive technology calls the element.
    ///
    /// # Errors
    /// The driver's.
    pub fn label(&self, element: &Element) -> Result<String> {
        let id = element.id();
        Ok(text(&self.send("GET", &format!("/element/{id}/computedlabel"), None)?))
    }

    /// What assistive technology takes the element for.
    ///
    /// # Errors
    /// The driver's.
    pub fn role(&self, element: &Element) -> Result<String> {
        let id = element.id();
        Ok(text(&self.send("GET", &format!("/element/{id}/computedrole"), None)?))
    }

    fn on(&self, element: &Element, path: &str, body: Value) -> Result<Value> {
        self.post(&format!("/element/{}{path}", element.id()), body)
    }

    /// Entries of one of Chromium's logs since they were last asked for.
    ///
    /// # Errors
    /// The driver's; only Chromium's knows this call.
    pub fn chromium_log(&self, kind: &str) -> Result<Vec<Value>> {
        match self.post("/se/log", json!({ "type": kind }))? {
            Value::Array(entries) => Ok(entries),
            other => Err(Failure(format!("not a log: {other}"))),
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The browser ends with its driver in any case; this lets it end in peace.
        let path = format!("/session/{}", self.id);
        http::send(self.port, "DELETE", &path, None, Duration::from_secs(5)).ok();
    }
}

impl Element {
    fn id(&self) -> &str {
        self.0.get(ELEMENT).and_then(Value::as_str).unwrap_or_default()
    }

    /// The element as an argument of a script.
    pub fn value(&self) -> Value {
        self.0.clone()
    }
}

/// Asks again until the answer is there or patience ends; then the last failure counts.
///
/// # Errors
/// The last failure.
pub fn eventually<T>(mut look: impl FnMut() -> Result<T>) -> Result<T> {
    let begin = Instant::now();
    loop {
        match look() {
            Ok(value) => return Ok(value),
            Err(failure) if begin.elapsed() > PATIENCE => return Err(failure),
            Err(_) => sleep(Duration::from_millis(40)),
        }
    }
}

fn value_of(call: &str, answer: Value) -> Result<Value> {
    let value = answer.get("value").cloned().unwrap_or_default();
    match value.get("error").and_then(Value::as_str) {
        // A script may answer with a field of that name; only the driver adds a stack trace.
        Some(error) if value.get("stacktrace").is_some() => {
            let message = value.get("message").and_then(Value::as_str).unwrap_or_default();
            let message = message.lines().next().unwrap_or_default();
            Err(Failure(format!("{call}: {error}: {message}")))
        }
        _ => Ok(value),
    }
}

fn list(arguments: Value) -> Value {
    match arguments {
        Value::Array(_) => arguments,
        Value::Null => json!([]),
        one => json!([one]),
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
