//! The three browsers: how each is started, and where each leaves its console.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use xtask::browsers::Browsers;
use xtask::process::Companion;

use crate::failure::{Failure, Result};
use crate::session::Session;
use crate::{console, http};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, headless.
    Chromium,
    /// Firefox, headless.
    Firefox,
    /// WebKitGTK's MiniBrowser, on a display of its own.
    Webkit,
}

/// All of them.
pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::Webkit];

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::Webkit => "WebKitGTK",
        })
    }
}

/// How a browser is set up before it starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setup {
    /// Prefer dark.
    pub dark: bool,
    /// Run no script of the page.
    pub without_script: bool,
    /// Refuse storage, so that touching it throws.
    pub without_storage: bool,
    /// Trace what is drawn (Chromium only).
    pub traced: bool,
}

/// A running browser.
#[derive(Debug)]
pub struct Browser {
    /// Which one.
    pub engine: Engine,
    /// How it was set up.
    pub setup: Setup,
    /// What it is told to do. Before the driver, so that it is ended first.
    pub session: Session,
    /// What the browser and its driver print.
    output: PathBuf,
    _driver: Companion,
    _display: Option<Companion>,
}

/// The window's size at the start of each scenario: that of a common laptop.
pub const WINDOW: (u32, u32) = (1440, 900);

impl Browser {
    /// Starts a browser. `scratch` is a folder for what it writes.
    ///
    /// # Errors
    /// When the driver or the browser does not start.
    pub fn start(browsers: &Browsers, engine: Engine, setup: Setup, scratch: &Path) -> Result<Self> {
        let port = http::free_port()?;
        let output = scratch.join(format!("{engine}.out"));
        let file = || std::fs::File::create(&output).or_else(|_| std::fs::File::open(&output));
        let mut display = None;
        let (mut command, capabilities) = match engine {
            Engine::Chromium => chromium(browsers, setup, port),
            Engine::Firefox => firefox(browsers, setup, port)?,
            Engine::Webkit => {
                let (screen, number) = start_display(browsers)?;
                display = Some(screen);
                webkit(browsers, setup, port, &number)
            }
        };
        console::forget(&output)?;
        // Nothing of the person's own settings, and nothing left behind in them.
        command.env("HOME", scratch).env("XDG_CONFIG_HOME", scratch).env("XDG_CACHE_HOME", scratch);
        let (stdout, stderr) = match engine {
            Engine::Webkit => (Stdio::null(), Stdio::null()),
            Engine::Chromium | Engine::Firefox => (Stdio::from(file()?), Stdio::null()),
        };
        let driver = Companion::start(&command, stdout, stderr)?;
        let session = Session::start(port, &capabilities)
            .map_err(|failure| Failure(format!("{engine} does not start: {failure}")))?;
        let browser = Self { engine, setup, session, output, _driver: driver, _display: display };
        browser.session.resize(WINDOW.0, WINDOW.1).ok();
        println!("with: {engine} {}", browser.session.version());
        browser.take_console()?;
        Ok(browser)
    }

    /// All that pages have written to the console since this was last asked; of a driven WebKitGTK nothing.
    ///
    /// # Errors
    /// The driver's.
    pub fn take_console(&self) -> Result<Vec<String>> {
        if self.engine == Engine::Firefox {
            // The output arrives through a pipe and a file, a moment after the fact.
            std::thread::sleep(Duration::from_millis(60));
        }
        console::take(self.engine, &self.session, &self.output)
    }

    /// Has Chromium do something of its own (the DevTools protocol); gives its answer.
    ///
    /// # Errors
    /// The driver's.
    pub fn tell(&self, command: &str, parameters: Value) -> Result<Value> {
        self.session.post("/goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
    }

    /// Makes the page as wide as a device and prefer a scheme, or neither (Chromium only).
    ///
    /// # Errors
    /// The driver's.
    pub fn emulate(&self, device: Option<(u32, &str)>) -> Result<()> {
        let tell = |command: &str, parameters: Value| self.tell(command, parameters).map(drop);
        let scheme = |value: &str| json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
        match device {
            Some((width, name)) => {
                let height = if width < 600 { 740 } else { 900 };
                let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                tell("Emulation.setDeviceMetricsOverride", metrics)?;
                tell("Emulation.setEmulatedMedia", scheme(name))
            }
            None => {
                tell("Emulation.clearDeviceMetricsOverride", json!({}))?;
                tell("Emulation.setEmulatedMedia", scheme(""))
            }
        }
    }

    /// Forgets what was requested so far (Chromium; the others keep no such log).
    ///
    /// # Errors
    /// The driver's.
    pub fn forget_requests(&self) -> Result<()> {
        match self.engine {
            Engine::Chromium => self.session.chromium_log("performance").map(drop),
            Engine::Firefox | Engine::Webkit => Ok(()),
        }
    }

    /// What the page has requested. Chromium's log knows every request of the
    /// window; the others tell of the resources that the page itself loaded.
    ///
    /// # Errors
    /// The driver's.
    pub fn requests(&self) -> Result<Vec<String>> {
        let mut urls = Vec::new();
        if self.engine == Engine::Chromium {
            for entry in self.session.chromium_log("performance")? {
                let text = entry.get("message").and_then(Value::as_str).unwrap_or_default();
                let event: Value = serde_json::from_str(text)?;
                if event.pointer("/message/method").and_then(Value::as_str) == Some("Network.requestWillBeSent") {
                    let url = event.pointer("/message/params/request/url").and_then(Value::as_str);
                    urls.push(url.unwrap_or_default().to_owned());
                }
            }
        } else {
            let script = "return [location.href.split('#')[0]].concat(\
                          performance.getEntriesByType('resource').map((entry) => entry.name))";
            let seen = self.session.run(script, Value::Null)?;
            urls.extend(seen.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
        }
        // What never leaves the page is no request.
        urls.retain(|url| !url.starts_with("data:") && !url.starts_with("blob:"));
        Ok(urls)
    }
}

/// Chromium is told its scheme while it runs, see [`Browser::emulate`].
fn chromium(browsers: &Browsers, setup: Setup, port: u16) -> (Command, Value) {
    let mut command = Command::new(&browsers.chromedriver);
    command.arg(format!("--port={port}"));
    let arguments = [
        "--headless=new",
        // Needed where everything runs as root, as in most containers; the pages are our own.
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--hide-scrollbars",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--force-device-scale-factor=1",
        // The address is set more often than any person could; Chromium would slow that down and say so.
        "--disable-ipc-flooding-protection",
        "--window-size=1440,900",
    ];
    let mut preferences = json!({});
    if setup.without_script {
        preferences["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    if setup.without_storage {
        preferences["profile.default_content_setting_values.cookies"] = json!(2);
    }
    let mut options = json!({ "binary": browsers.chromium, "args": arguments, "prefs": preferences });
    if setup.traced {
        let categories = "devtools.timeline,disabled-by-default-devtools.timeline.frame,blink.user_timing";
        options["perfLoggingPrefs"] = json!({ "traceCategories": categories, "enableNetwork": false });
    }
    let capabilities = json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    });
    (command, capabilities)
}

fn firefox(browsers: &Browsers, setup: Setup, port: u16) -> Result<(Command, Value)> {
    let mut command = Command::new(&browsers.geckodriver);
    // The console of all pages can be read only from the browser's own side.
    command.arg("--allow-system-access").arg("--port").arg(port.to_string());
    command.arg("--websocket-port").arg(http::free_port()?.to_string());
    let mut preferences = json!({
        "devtools.console.stdout.content": true,
        "devtools.console.stdout.chrome": false,
        "browser.dom.window.dump.enabled": true,
        "layout.css.prefers-color-scheme.content-override": if setup.dark { 0 } else { 1 },
        // Nothing is fetched from Mozilla, so nothing fails for want of a network.
        "services.settings.server": "data:,#remote-settings-dummy/v1",
        "browser.shell.checkDefaultBrowser": false,
        "datareporting.policy.dataSubmissionEnabled": false,
    });
    if setup.without_script {
        preferences["javascript.enabled"] = json!(false);
    }
    if setup.without_storage {
        preferences["network.cookie.cookieBehavior"] = json!(2);
    }
    let capabilities = json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": browsers.firefox,
            "args": ["-headless", "--width", WINDOW.0.to_string(), "--height", WINDOW.1.to_string()],
            "prefs": preferences,
        },
    });
    Ok((command, capabilities))
}

/// What pages write to the console is not to be had from a driven WebKitGTK, see [`PlainWebkit`].
fn webkit(browsers: &Browsers, setup: Setup, port: u16, display: &str) -> (Command, Value) {
    let mut command = Command::new(&browsers.webkit_driver);
    command.arg(format!("--port={port}"));
    command.env("GTK_THEME", if setup.dark { "Adwaita:dark" } else { "Adwaita" });
    on_display(&mut command, display);
    let mut arguments = vec!["--automation", "--private"];
    if setup.without_script {
        arguments.push("--enable-javascript=false");
    }
    if setup.without_storage {
        arguments.push("--enable-html5-local-storage=false");
    }
    let capabilities = json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": browsers.minibrowser, "args": arguments },
    });
    (command, capabilities)
}

fn on_display(command: &mut Command, display: &str) {
    command
        .env("DISPLAY", display)
        .env_remove("WAYLAND_DISPLAY")
        .env("GDK_BACKEND", "x11")
        .env("NO_AT_BRIDGE", "1")
        // The inner sandbox needs user name spaces, which containers often refuse; the pages are our own.
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
}

/// WebKitGTK without a driver, showing one page.
///
/// A driven one keeps its console to itself: its session is private, and of
/// private sessions it prints nothing. This one prints every line.
#[derive(Debug)]
pub struct PlainWebkit {
    output: PathBuf,
    _browser: Companion,
    _display: Companion,
}

impl PlainWebkit {
    /// Opens an address.
    ///
    /// # Errors
    /// When the browser does not start.
    pub fn open(browsers: &Browsers, url: &str, scratch: &Path) -> Result<Self> {
        let (display, number) = start_display(browsers)?;
        let output = scratch.join("plain-webkit.out");
        let mut command = Command::new(&browsers.minibrowser);
        command.arg("--enable-write-console-messages-to-stdout=true").arg(url);
        on_display(&mut command, &number);
        command.env("HOME", scratch).env("XDG_CONFIG_HOME", scratch).env("XDG_CACHE_HOME", scratch);
        let file = std::fs::File::create(&output)?;
        // In spite of the setting's name it is the standard error output.
        let browser = Companion::start(&command, Stdio::null(), Stdio::from(file))?;
        Ok(Self { output, _browser: browser, _display: display })
    }

    /// All that pages have written to the console.
    pub fn console(&self) -> Vec<String> {
        let text = String::from_utf8_lossy(&std::fs::read(&self.output).unwrap_or_default()).into_owned();
        text.lines().filter(|line| line.contains("CONSOLE ")).map(str::to_owned).collect()
    }
}

/// Starts a display nobody sees; gives its name.
fn start_display(browsers: &Browsers) -> Result<(Companion, String)> {
    let mut command = Command::new(&browsers.xvfb);
    command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
    let mut companion = Companion::start(&command, Stdio::piped(), Stdio::null())?;
    let mut line = String::new();
    if let Some(stdout) = companion.stdout() {
        std::io::BufRead::read_line(&mut std::io::BufReader::new(stdout), &mut line)?;
    }
    match line.trim() {
        "" => Err(Failure::new("Xvfb does not start")),
        number => Ok((companion, format!(":{number}"))),
    }
}
