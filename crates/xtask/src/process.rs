//! Other programs: running them in sight, asking them, and never leaving one behind.

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use crate::{Error, Result};

/// A line about what is going on.
pub fn say(text: &str) {
    println!("xtask: {text}");
}

/// A command as it would be typed.
pub fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs a command in sight of the person and says how long it took.
///
/// # Errors
/// [`Error::NotStarted`] and [`Error::Failed`].
pub fn run(command: &mut Command) -> Result<()> {
    say(&format!("running `{}`", shown(command)));
    let begin = Instant::now();
    let status =
        command.stdin(Stdio::null()).status().map_err(|cause| Error::NotStarted { command: shown(command), cause })?;
    if !status.success() {
        return Err(Error::Failed { command: shown(command), code: status.code() });
    }
    say(&format!("done in {:.0} s", begin.elapsed().as_secs_f64()));
    Ok(())
}

/// Runs a command, shows its standard output line by line, and hands each line to `see`.
/// Says whether it succeeded.
///
/// # Errors
/// [`Error::NotStarted`].
pub fn watch(command: &mut Command, mut see: impl FnMut(&str)) -> Result<bool> {
    say(&format!("running `{}`", shown(command)));
    let failed = |command: &Command, cause| Error::NotStarted { command: shown(command), cause };
    let mut child = match command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn() {
        Ok(child) => child,
        Err(cause) => return Err(failed(command, cause)),
    };
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n').map_while(io::Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            see(&line);
        }
    }
    child.wait().map(|status| status.success()).map_err(|cause| failed(command, cause))
}

/// What a command prints, or `None` when it cannot be run or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first program of these names on `PATH`.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        folders.iter().map(|folder| folder.join(&file)).find(|path| path.is_file())
    })
}

/// A program that runs beside us and ends with us, however we end.
///
/// It is started by a shell that waits for the end of its own input, whose
/// other end we hold: when we are dropped, stopped or killed, the input ends
/// and the shell ends everything in its process group. A browser started by
/// a driver started by us is thereby ended too.
#[derive(Debug)]
pub struct Companion {
    keeper: Child,
}

impl Companion {
    /// Starts `command` with its output going where `command` says.
    ///
    /// # Errors
    /// [`Error::NotStarted`].
    #[cfg(unix)]
    pub fn start(command: &Command, stdout: Stdio, stderr: Stdio) -> Result<Self> {
        use std::os::unix::process::CommandExt;
        let mut keeper = Command::new("sh");
        keeper
            .args(["-c", r#""$@" </dev/null & cat >/dev/null; kill -KILL 0"#, "keeper"])
            .arg(command.get_program())
            .args(command.get_args())
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(stdout)
            .stderr(stderr);
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => keeper.env(name, value),
                None => keeper.env_remove(name),
            };
        }
        if let Some(folder) = command.get_current_dir() {
            keeper.current_dir(folder);
        }
        let keeper = keeper.spawn().map_err(|cause| Error::NotStarted { command: shown(command), cause })?;
        Ok(Self { keeper })
    }

    /// Starts `command`; it is ended when the companion is dropped.
    ///
    /// # Errors
    /// [`Error::NotStarted`].
    #[cfg(not(unix))]
    pub fn start(command: &Command, stdout: Stdio, stderr: Stdio) -> Result<Self> {
        let mut copy = Command::new(command.get_program());
        copy.args(command.get_args()).stdin(Stdio::null()).stdout(stdout).stderr(stderr);
        let keeper = copy.spawn().map_err(|cause| Error::NotStarted { command: shown(command), cause })?;
        Ok(Self { keeper })
    }

    /// The program's standard output, when it was asked for as a pipe; the first time only.
    pub fn stdout(&mut self) -> Option<std::process::ChildStdout> {
        self.keeper.stdout.take()
    }
}

impl Drop for Companion {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        if cfg!(not(unix)) {
            self.keeper.kill().ok();
        }
        self.keeper.wait().ok();
    }
}

/// Makes a folder and all that leads to it.
///
/// # Errors
/// [`Error::File`].
pub fn make_folder(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path).map_err(Error::file(path))
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::io::Read;

    #[test]
    fn a_companion_and_its_own_children_end_when_it_is_dropped() {
        let mut command = Command::new("sh");
        command.args(["-c", "sleep 600 & echo $!; wait"]);
        let mut companion = Companion::start(&command, Stdio::piped(), Stdio::null()).unwrap();
        let mut line = String::new();
        let mut output = BufReader::new(companion.stdout().unwrap());
        output.read_line(&mut line).unwrap();
        assert!(line.trim().parse::<u32>().is_ok(), "{line}");
        drop(companion);
        // The pipe ends only when the last process that could write to it is gone.
        let mut rest = String::new();
        assert_eq!(output.read_to_string(&mut rest).unwrap(), 0);
    }

    #[test]
    fn a_program_that_is_not_there_is_an_error_and_no_panic() {
        assert!(run(&mut Command::new("no-such-program-anywhere")).is_err());
        assert_eq!(ask(&mut Command::new("no-such-program-anywhere")), None);
        assert_eq!(find(&["no-such-program-anywhere"]), None);
        assert_eq!(ask(&mut Command::new("false")), None);
        assert_eq!(ask(Command::new("echo").arg("two words")).as_deref(), Some("two words"));
    }
}
