//! The browsers of the page tests and the programs that drive them.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{ask, find, run, say};
use crate::tools::Tools;
use crate::{Error, Result};

/// The version of geckodriver that is installed when none is on `PATH`.
const GECKODRIVER: &str = "0.37.1";

/// Where everything was found.
#[derive(Clone, Debug)]
pub struct Browsers {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// Its driver.
    pub chromedriver: PathBuf,
    /// Firefox.
    pub firefox: PathBuf,
    /// Its driver.
    pub geckodriver: PathBuf,
    /// The driver of WebKitGTK.
    pub webkit_driver: PathBuf,
    /// The small browser that comes with it.
    pub minibrowser: PathBuf,
    /// A display for it, since it has no headless mode.
    pub xvfb: PathBuf,
}

/// A program that the system's packages bring.
struct Needed {
    names: &'static [&'static str],
    package: &'static str,
}

const CHROMIUM: Needed =
    Needed { names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"], package: "chromium" };
const CHROMEDRIVER: Needed = Needed { names: &["chromedriver"], package: "chromium-driver" };
const FIREFOX: Needed = Needed { names: &["firefox-esr", "firefox"], package: "firefox-esr" };
const WEBKIT_DRIVER: Needed = Needed { names: &["WebKitWebDriver"], package: "webkit2gtk-driver" };
const XVFB: Needed = Needed { names: &["Xvfb"], package: "xvfb" };

impl Needed {
    fn find(&self) -> Option<PathBuf> {
        find(self.names)
    }

    fn get(&self) -> Result<PathBuf> {
        self.find().ok_or_else(|| {
            let names = self.names.join(" or ");
            Error::Missing(format!("{names} is not on PATH, even after installing {}", self.package))
        })
    }
}

impl Browsers {
    /// Finds browsers and drivers; installs what is missing where that is allowed.
    ///
    /// # Errors
    /// [`Error::Missing`] with the exact line to type where it is not.
    pub fn find_or_install(tools: &mut Tools) -> Result<Self> {
        let wanted = [CHROMIUM, CHROMEDRIVER, FIREFOX, WEBKIT_DRIVER, XVFB];
        let mut missing: Vec<&str> =
            wanted.iter().filter(|needed| needed.find().is_none()).map(|needed| needed.package).collect();
        if minibrowser().is_none() && !missing.contains(&WEBKIT_DRIVER.package) {
            missing.push(WEBKIT_DRIVER.package);
        }
        if !missing.is_empty() {
            install(&missing)?;
        }
        let geckodriver = match find(&["geckodriver"]) {
            Some(path) => path,
            None => tools.cargo_tool("geckodriver", "geckodriver", GECKODRIVER, "3 minutes")?,
        };
        Self::find(geckodriver)
    }

    /// Finds browsers and drivers that are already there.
    ///
    /// # Errors
    /// [`Error::Missing`].
    pub fn find(geckodriver: PathBuf) -> Result<Self> {
        Ok(Self {
            chromium: CHROMIUM.get()?,
            chromedriver: CHROMEDRIVER.get()?,
            firefox: FIREFOX.get()?,
            geckodriver,
            webkit_driver: WEBKIT_DRIVER.get()?,
            minibrowser: minibrowser()
                .ok_or_else(|| Error::Missing("WebKitGTK's MiniBrowser is in none of its usual folders".to_owned()))?,
            xvfb: XVFB.get()?,
        })
    }
}

fn install(packages: &[&str]) -> Result<()> {
    let line = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
    let by_hand = || {
        Error::Missing(format!(
            "the page tests need browsers that are not here, and xtask may not install them.\n\
             Type this, then `cargo xtask test` again:\n\n    sudo apt-get update && sudo {line}\n\n\
             On another system install Chromium, Firefox, WebKitGTK with its driver, and Xvfb, \
             or leave the browsers out: cargo xtask test --no-browsers"
        ))
    };
    if find(&["apt-get"]).is_none() {
        return Err(by_hand());
    }
    let become_root: &[&str] = if ask(Command::new("id").arg("-u")).as_deref() == Some("0") {
        &[]
    } else if ask(Command::new("sudo").args(["-n", "true"])).is_some() {
        &["sudo", "-n"]
    } else {
        return Err(by_hand());
    };
    say(&format!("installing {} with apt-get (once; some 600 MB on disk, a few minutes)", packages.join(", ")));
    let apt = |line: &str| {
        let words = ["env", "DEBIAN_FRONTEND=noninteractive"].into_iter().chain(line.split(' '));
        let mut words = become_root.iter().copied().chain(words);
        let mut command = Command::new(words.next().unwrap_or_default());
        command.args(words);
        command
    };
    // A list that is out of date is no reason to stop: the packages may be there all the same.
    run(&mut apt("apt-get update -q")).ok();
    run(&mut apt(&line.replace("apt-get install", "apt-get install -q"))).map_err(|error| {
        say(&error.to_string());
        by_hand()
    })
}

/// Chromium or Chrome, when one is on `PATH`.
pub fn chromium() -> Option<PathBuf> {
    CHROMIUM.find()
}

/// WebKitGTK's MiniBrowser lies outside `PATH`, in a folder named after library and machine.
fn minibrowser() -> Option<PathBuf> {
    let machines = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|e| e.path());
    let parents = ["/usr/libexec", "/usr/lib"].into_iter().map(PathBuf::from).chain(machines);
    parents
        .flat_map(|parent| ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"].map(|library| parent.join(library)))
        .map(|folder| folder.join("MiniBrowser"))
        .find(|path: &PathBuf| Path::is_file(path))
}
