//! `archivolt shell`: makes the shell from what Trunk built, and with
//! `--build FOLDER` that folder's page beside it. Trunk runs this as its last
//! step; nobody else needs to.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use archivolt_bundle::letters;
use archivolt_bundle::pack::{deflate, module};
use archivolt_bundle::page::{Shell, Slots, fill};
use archivolt_plain::classes::CLASSES;
use archivolt_plain::escape::{escape, percent};
use archivolt_wording::{LANGUAGES, Language};
use serde_json::json;

use crate::arguments::{self, Build};
use crate::error::Failure;
use crate::intake_maker::{self, Intake};
use crate::objects::Objects;
use crate::output::{OutputFile, size, write_all};
use crate::shell::VERSION;
use crate::staging::{self, Staging};
use crate::{arrange, build, compact, digest, minify, names, shell, site, smallest, split};

const SINGLE: &str = include_str!("../shell/single.html");
const INDEX: &str = include_str!("../shell/index.html");
const TEXT: &str = include_str!("../shell/text.html");
const LOADER: &str = include_str!("../shell/loader.js");
const WORDS: &str = include_str!("../shell/words.js");
const WORKER: &str = include_str!("../shell/worker.js");
const KEEP: &str = include_str!("../shell/keep.js");
const EMBED: &str = include_str!("../shell/embed.js");
const ICON: &str = include_str!("../shell/icon.svg");

/// What `wasm-opt` may assume of browsers, an argument a line: by name, so that
/// a newer one of it does not let in what browsers lack.
///
/// And that nothing stands in the first kilobyte of memory, which is the far
/// end of the stack: then a field's place may go into the instruction.
const FEATURES: &str = include_str!("../shell/wasm-opt.features");

/// What `wasm-opt` is asked for: the smallest code without hints of how numbers
/// lie in memory, which nobody uses, and what it had better leave alone. A
/// function that is put where it is called, a run of zeros that is left out, or
/// an expression that is written once and kept makes a module shorter and, once
/// it is packed, larger: what it takes apart was alike.
const FOR_SIZE: &str = include_str!("../shell/wasm-opt.size");

/// Custom properties that the loader sets when the page around it tells its colours, and those that
/// the page's scripts name.
const SET_FROM_ELSEWHERE: [&str; 8] = [
    "--color-ground",
    "--color-accent",
    "--color-focus",
    "--color-ink",
    "--font-ui",
    "--measure-narrow",
    "--space-4",
    "--theme",
];

/// The exported function behind which stands what may wait.
const LATE: &str = "late";

/// Makes the shell.
///
/// # Errors
/// Where a part is missing or cannot stand in a page.
pub fn run(options: &arguments::Shell) -> Result<(), Failure> {
    let mut staging = staging::read(&options.staging)?;
    let released = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    if released {
        // Told by the linker of the module as it is now; what comes next leaves data where it is.
        let objects = Objects::read(&staging.module);
        if objects.is_none() {
            eprintln!(
                "split: the linker kept no relocations, so the data of views that may wait stays with every page"
            );
        }
        let glue = arrange::without_classes(&staging.glue);
        let used = |name: &str| name == "memory" || glue.contains(&format!("wasm.{name}"));
        staging.module = arrange::arranged(&staging.module, used).unwrap_or(staging.module);
        staging.glue = glue;
        shrink(&mut staging.module, &options.staging, "the page's module")?;
        staging.module = arrange::arranged(&staging.module, |_| true).unwrap_or(staging.module);
        let root = shorten(&mut staging, &options.staging)?;
        if let Some(parts) = split::split(&staging.module, &root, LATE, objects.as_ref()) {
            let ([first, second], [moved, left]) = (parts.functions, parts.data);
            eprintln!(
                "split: {first} functions, {} for every page; {second}, {} for views that are asked for \
                 ({} of it data; {} were for nobody)",
                size(parts.first.len()),
                size(parts.second.len()),
                size(moved),
                size(left)
            );
            (staging.module, staging.late) = (parts.first, parts.second);
            // What has lost its callers can be written shorter.
            shrink(&mut staging.module, &options.staging, "its first part")?;
            shrink(&mut staging.late, &options.staging, "its second part")?;
            staging.module = arrange::arranged(&staging.module, |_| true).unwrap_or(staging.module);
        }
    }
    let intake = intake_maker::make()?;
    // Packed well only where it is for others: that takes seconds.
    write_all(&options.out, &files(&staging, intake.as_ref(), !released)?)?;
    for path in &staging.used {
        // Its contents stand in the shell; a copy left behind does no harm.
        let _ = fs::remove_file(path);
    }
    if options.build.is_some() && intake.is_some() {
        // The tool by itself: a page to fill with one's own documents.
        let empty = site::empty(&shell::find(Some(&options.out))?);
        let size = size(empty.bytes.len());
        write_all(&options.staging, &[empty])?;
        eprintln!("{}: to be filled in the page, {size}", options.staging.join(site::EMPTY).display());
    }
    if let Some(folder) = &options.build {
        let originals = options.originals.clone();
        let build = Build { folder: folder.clone(), originals, ..Build::default() };
        let mut shell = shell::find(Some(&options.out))?;
        if let Some(reload) = &staging.reload {
            shell.index = reloading(reload)(&shell.index)?;
            // What is kept would be shown in place of what was just changed.
            shell.keep = None;
        }
        build::build(&build, &shell, &options.staging)?;
    }
    Ok(())
}

/// The loader for one form of the page, without what only the other needs once it is shortened.
fn loader(single: bool) -> Result<String, Failure> {
    const ASKS: &str = "root.dataset.form === 'single'";
    const SPEAKS: &str = "function speak(boot) {}";
    if LOADER.matches(ASKS).count() != 1 {
        return Err(Failure::unusable(
            "The loader asks in a new way which form it is in; `loader` in shell_maker.rs has to learn it.",
        ));
    }
    if LOADER.matches(SPEAKS).count() != 1 {
        return Err(Failure::unusable(
            "The loader has no place for the words any more; `loader` in shell_maker.rs has to learn it.",
        ));
    }
    // What is packed takes a third of the room.
    let speak = if single { String::new() } else { format!("function speak(boot) {{\n{WORDS}}}") };
    Ok(LOADER.replace(ASKS, if single { "true" } else { "false" }).replace(SPEAKS, &speak))
}

/// What the loader leaves to a script of its own in the single file.
fn speaking() -> String {
    format!("(function (boot) {{\n{WORDS}}})(archivoltBoot);")
}

/// The shell's files.
fn files(staging: &Staging, intake: Option<&Intake>, quick: bool) -> Result<Vec<OutputFile>, Failure> {
    let style = compact::shorter(&compact::style(&staging.style), &SET_FROM_ELSEWHERE);
    let style = compact::short_names(&style, &SET_FROM_ELSEWHERE, b'A');
    let plain_style = compact::only(&compact::style(&staging.plain_style), &CLASSES);
    let plain_style = compact::shorter(&plain_style, &SET_FROM_ELSEWHERE);
    let plain_style = compact::short_names(&plain_style, &SET_FROM_ELSEWHERE, b'a');
    let glue = glue(&staging.glue)?;
    let glue = if quick { glue } else { minify::script(&glue) };
    let script = if quick { compact::script } else { minify::script };
    let single_glue = format!("{glue}\n{}", script(&speaking()));
    let (loader, hosted_loader, keep) = (script(&loader(true)?), script(&loader(false)?), script(KEEP));
    let intake_glue = intake.map(|intake| intake.glue.clone()).unwrap_or_default();
    for (name, text, end) in [
        ("style sheets", &style, "</style"),
        ("style sheets of the texts", &plain_style, "</style"),
        ("glue", &single_glue, "</script"),
        ("loader", &loader, "</script"),
        ("loader of hosted pages", &hosted_loader, "</script"),
        ("intake's glue", &intake_glue, "</script"),
    ] {
        if text.to_lowercase().contains(end) || text.contains("<!--") {
            return Err(Failure::unusable(format!("The {name} contain “{end}” or “<!--” and cannot stand in a page.")));
        }
    }
    let module_key = digest::short(&staging.module);
    let late_name = (!staging.late.is_empty()).then(|| format!("views-{}_bg.wasm", digest::short(&staging.late)));
    let named = [
        ("style", format!("archivolt-{}.css", digest::short(style.as_bytes()))),
        ("glue", format!("archivolt-{}.js", digest::short(glue.as_bytes()))),
        ("wasm", format!("archivolt-{module_key}_bg.wasm")),
        ("keep", format!("keep-{}.js", digest::short(keep.as_bytes()))),
        ("icon", format!("icon-{}.svg", digest::short(ICON.trim().as_bytes()))),
    ];
    let [(_, style_name), (_, glue_name), (_, module_name), (_, keep_name), (_, icon_name)] = &named;

    let icon = format!("data:image/svg+xml,{}", percent(ICON.trim()));
    let source = digest::policy_source;
    let closed = "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:";
    // What may be framed is the page itself: how an embedding code would show it. From disk its
    // own address is of no origin in some browsers, so that the scheme stands for it.
    let single_policy = format!(
        "{closed}; frame-src 'self' file:; script-src 'wasm-unsafe-eval' {} {}{}; style-src {} {}; worker-src blob:",
        source(&loader),
        source(&single_glue),
        // Put into the page by the loader, once documents are added.
        intake.map(|intake| format!(" {}", source(&intake.glue))).unwrap_or_default(),
        source(&plain_style),
        source(&style)
    );
    // Every kind of content is refused by name but those that the page has: a
    // manifest would have to be let in by name from `default-src 'none'`, and
    // WebKit, which does not know that name, would complain of it.
    let hosted_policy = format!(
        "default-src 'self'; base-uri 'none'; form-action 'none'; font-src 'none'; frame-src 'self'; media-src 'none'; \
         object-src 'none'; img-src data: 'self'; script-src 'self' 'wasm-unsafe-eval' {}; style-src {}; \
         connect-src 'self'; worker-src 'self' blob:",
        source(&hosted_loader),
        source(&style)
    );
    let text_policy = format!("{closed} 'self'; style-src 'self'");

    let common = [("version", VERSION), ("icon", icon.as_str())];
    let single = filled(SINGLE, &common, &[("policy", &escape(&single_policy))])?;
    // Where the page itself stands, its style sheet does too: nothing waits for
    // another file, and a server that names its type wrongly changes nothing.
    let hosted = |template: &str, policy: &str, root: &str, style: &str| {
        let own = [
            ("policy", escape(policy)),
            ("loader", hosted_loader.clone()),
            ("root", root.to_owned()),
            ("style", style.to_owned()),
            ("glue", glue_name.clone()),
            ("wasm", module_name.clone()),
            ("late", late_name.as_ref().map(|name| format!(" data-late=\"{root}assets/{name}\"")).unwrap_or_default()),
        ];
        let own: Vec<(&str, &str)> = own.iter().map(|(name, value)| (*name, value.as_str())).collect();
        filled(template, &common, &own)
    };
    let packed_shell = deflate(single.as_bytes());
    let packed_module = smallest::lzma(&module(&style, &single_glue, &staging.module, &staging.late), quick)?;
    let words = words(quick)?;
    let packed_words = words.iter().map(|(tag, file)| (*tag, letters::encode(&file.bytes)));
    let packed_words = archivolt_bundle::words::joined(packed_words);
    let (intake_name, intake_assets) = match intake {
        Some(intake) => {
            let slots = Slots {
                loader: loader.clone(),
                style: plain_style.clone(),
                wasm: letters::encode(&packed_module),
                intake: letters::encode(&intake.packed),
                words: packed_words,
                shell: letters::encode(&packed_shell),
                ..Slots::default()
            };
            intake_files(intake, &page(&single, &slots)?)
        }
        None => (None, Vec::new()),
    };
    let assets: Vec<&str> = named
        .iter()
        .map(|(_, name)| name.as_str())
        .chain(late_name.as_deref())
        .chain(intake_assets.iter().chain(words.iter().map(|(_, file)| file)).map(asset_name))
        .collect();
    let about = json!({
        "archivolt": 1,
        "version": VERSION,
        "style": style_name,
        "glue": glue_name,
        "keep": keep_name,
        "icon": icon_name,
        "intake": intake_name,
        "words": words.iter().map(|(tag, file)| ((*tag).to_owned(), json!(asset_name(file)))).collect::<serde_json::Map<_, _>>(),
        "assets": assets,
        "sizes": { "module": staging.module.len(), "glue": glue.len(), "style": style.len() },
    });
    let mut files = vec![
        OutputFile::new("shell.json", format!("{about:#}\n")),
        OutputFile::new("single.deflate", packed_shell),
        OutputFile::new("module.lzma", packed_module),
        OutputFile::new("plain.css", plain_style),
        OutputFile::new("single.html", single),
        OutputFile::new("index.html", hosted(INDEX, &hosted_policy, "", &style)?),
        OutputFile::new("list.html", hosted(TEXT, &text_policy, "../", style_name)?),
        OutputFile::new("text.html", hosted(TEXT, &text_policy, "../", style_name)?),
        OutputFile::new("embed.js", script(EMBED)),
        OutputFile::new("worker.js", script(WORKER)),
        OutputFile::new("loader.js", loader.as_str()),
        OutputFile::new(format!("assets/{style_name}"), style.as_str()),
        OutputFile::new(format!("assets/{glue_name}"), glue.as_str()),
        OutputFile::new(format!("assets/{module_name}"), staging.module.as_slice()),
        OutputFile::new(format!("assets/{keep_name}"), keep.as_str()),
        OutputFile::new(format!("assets/{icon_name}"), ICON.trim()),
    ];
    if let Some(name) = &late_name {
        files.push(OutputFile::new(format!("assets/{name}"), staging.late.as_slice()));
    }
    files.extend(words.into_iter().map(|(_, file)| file));
    if let Some(intake) = intake {
        files.push(OutputFile::new("intake.lzma", intake.packed.as_slice()));
        files.extend(intake_assets);
    }
    Ok(files)
}

fn asset_name(file: &OutputFile) -> &str {
    file.path.trim_start_matches("assets/")
}

/// What the page says in each language but English: tags, and the packed words as assets.
fn words(quick: bool) -> Result<Vec<(&'static str, OutputFile)>, Failure> {
    let packed = |language: &Language| {
        let bytes = smallest::lzma(&archivolt_bundle::words::whole(language.page, language.add), quick)?;
        let path = format!("assets/words-{}-{}.lzma", language.tag, digest::short(&bytes));
        Ok((language.tag, OutputFile::new(path, bytes)))
    };
    let mut words: Vec<_> = LANGUAGES.iter().map(packed).collect::<Result<_, Failure>>()?;
    // In one order here and where `shell.json` is read.
    words.sort_by_key(|(tag, _)| *tag);
    Ok(words)
}

/// What a hosted page loads to add documents, and to save itself as one file:
/// the module, its script and the single file without a collection, under one
/// name with three endings, so that one address tells them all. Gives the
/// module's name.
fn intake_files(intake: &Intake, single: &str) -> (Option<String>, Vec<OutputFile>) {
    let all = [intake.module.as_slice(), intake.glue.as_bytes(), single.as_bytes()].concat();
    let name = format!("intake-{}", digest::short(&all));
    let files = vec![
        OutputFile::new(format!("assets/{name}.lzma"), intake.module.as_slice()),
        OutputFile::new(format!("assets/{name}.js"), intake.glue.as_str()),
        OutputFile::new(format!("assets/{name}.html"), single),
    ];
    (Some(format!("{name}.lzma")), files)
}

/// A page of a shell.
fn page(shell: &str, slots: &Slots) -> Result<String, Failure> {
    let shell = Shell::parse(shell).map_err(|error| Failure::unusable(error.to_string()))?;
    Ok(fill(&shell, slots))
}

/// A template with its `{{names}}` replaced, in one pass, so that nothing in a
/// value is taken for a name.
fn filled(template: &str, common: &[(&str, &str)], own: &[(&str, &str)]) -> Result<String, Failure> {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) =
            after.split_once("}}").ok_or_else(|| Failure::unusable("A template has “{{” without “}}”."))?;
        let value = common.iter().chain(own).find(|(known, _)| *known == name);
        let (_, value) =
            value.ok_or_else(|| Failure::unusable(format!("A template names “{name}”, which is nothing.")))?;
        out.push_str(before);
        out.push_str(value);
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

/// The glue as it stands in a page. It wants to know its own address, from
/// which it would fetch the module; inline it has none, and in a page made
/// from a string or a blob asking for one throws. The loader always hands the
/// module over, so the address is never used.
///
/// # Errors
/// Where it asks in a way that is not known here.
pub fn glue(source: &str) -> Result<String, Failure> {
    const ASKS: &str = "new URL(document.currentScript.src, location.href).toString()";
    if source.matches("document.currentScript.src").count() != source.matches(ASKS).count() {
        return Err(Failure::unusable(
            "The glue asks for its own address in a new way; `glue` in shell_maker.rs has to learn it.",
        ));
    }
    let mut glue = source.replace(ASKS, "''");
    for (head, body) in SHORTER {
        glue = with_body(&glue, head, body);
    }
    Ok(compact::script(
        &glue.replace("Object.assign(__wbg_init, { initSync }, exports)", "Object.assign(__wbg_init, exports)"),
    ))
}

/// What the glue does for callers and browsers that it never has: it is given an object with the module as bytes, as
/// a module or as an answer of that very type, by browsers that know how to encode into a place.
const SHORTER: [(&str, &str); 3] = [
    ("if (!('encodeInto' in cachedTextEncoder)) ", ""),
    (
        "async function __wbg_load(module, imports) ",
        "{
        const loaded = typeof Response === 'function' && module instanceof Response
            ? await WebAssembly.instantiateStreaming(module, imports)
            : await WebAssembly.instantiate(module, imports);
        return loaded instanceof WebAssembly.Instance ? { instance: loaded, module } : loaded;
    }",
    ),
    (
        "async function __wbg_init(module_or_path) ",
        "{
        if (wasm !== undefined) return wasm;
        const { instance, module } = await __wbg_load(await module_or_path.module_or_path, __wbg_get_imports());
        return __wbg_finalize_init(instance, module);
    }",
    ),
];

/// The script with another body after a head; with an empty one neither stays. Where the head is not there, or its
/// block has no end, it is left as it is.
fn with_body(script: &str, head: &str, body: &str) -> String {
    let Some((before, block)) = script.split_once(head).filter(|(_, block)| block.starts_with('{')) else {
        return script.to_owned();
    };
    let mut depth = 0_usize;
    for (at, letter) in block.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            let (head, after) = (if body.is_empty() { "" } else { head }, block.get(at + 1..).unwrap_or(""));
            return [before, head, body, after].concat();
        }
    }
    script.to_owned()
}

/// The hosted page with Trunk's script that reloads it, which the policy then
/// has to allow. Only what `trunk serve` shows is changed in this way.
fn reloading(script: &str) -> impl Fn(&Shell) -> Result<Shell, Failure> {
    let script = format!("<script nonce=\"archivolt-serve\">{script}</script>\n</body>");
    move |shell| {
        let template = shell.template();
        let (before, after) = template.split_once("style-src ").unwrap_or((&template, ""));
        let after = after.split_once(';').map_or(after, |(_, after)| after);
        // Its overlay for build errors sets styles on elements.
        let template = format!("{before}style-src &#39;unsafe-inline&#39;;{after}")
            .replacen("script-src ", "script-src &#39;nonce-archivolt-serve&#39; ", 1)
            .replacen("connect-src ", "connect-src ws: wss: ", 1)
            .replacen("</body>", &script, 1);
        Shell::parse(&template).map_err(|error| Failure::unusable(error.to_string()))
    }
}

/// Runs `wasm-opt` over a module; without one, says what that costs.
///
/// # Errors
/// Where it fails.
pub fn shrink(module: &mut Vec<u8>, folder: &Path, name: &str) -> Result<(), Failure> {
    let program = optimizer();
    let (from, to) = (folder.join("module-before.wasm"), folder.join("module-after.wasm"));
    fs::write(&from, &*module).map_err(|error| Failure::file(&from, &error))?;
    let outcome =
        Command::new(&program).args(FOR_SIZE.lines()).args(FEATURES.lines()).arg(&from).arg("-o").arg(&to).output();
    let read = fs::read(&to);
    // Scratch files; left behind, they do no harm.
    let _ = (fs::remove_file(&from), fs::remove_file(&to));
    match (outcome, read) {
        (Ok(outcome), Ok(smaller)) if outcome.status.success() => {
            if smaller.len() < module.len() {
                eprintln!("wasm-opt: {name} went from {} to {}", size(module.len()), size(smaller.len()));
                *module = smaller;
            }
            Ok(())
        }
        (Err(_), _) => {
            eprintln!(
                "wasm-opt was not found, so {name} stays at {}, about a tenth larger than it could be.",
                size(module.len())
            );
            Ok(())
        }
        (Ok(outcome), _) => {
            Err(Failure::unusable(format!("wasm-opt failed: {}", String::from_utf8_lossy(&outcome.stderr).trim())))
        }
    }
}

/// How modules are shrunk and packed, for what is kept of it.
pub fn shrinking() -> String {
    [FOR_SIZE, FEATURES, "lzma 2"].concat()
}

/// Gives the module's imports and exports short names, which its glue learns.
/// Where `wasm-opt` is missing, or the glue is written in a new way, they stay.
/// Gives the name that [`LATE`] has then.
fn shorten(staging: &mut Staging, folder: &Path) -> Result<String, Failure> {
    let (from, to) = (folder.join("names-before.wasm"), folder.join("names-after.wasm"));
    fs::write(&from, &staging.module).map_err(|error| Failure::file(&from, &error))?;
    let outcome =
        Command::new(optimizer()).args(FEATURES.lines()).arg(names::OPTION).arg(&from).arg("-o").arg(&to).output();
    let read = fs::read(&to);
    let _ = (fs::remove_file(&from), fs::remove_file(&to));
    let (Ok(outcome), Ok(module)) = (outcome, read) else { return Ok(LATE.to_owned()) };
    let renamed = names::Renamed::read(&String::from_utf8_lossy(&outcome.stdout));
    match renamed.and_then(|renamed| Some((renamed.applied(&staging.glue)?, renamed.export(LATE)?))) {
        Some((glue, late)) => {
            (staging.module, staging.glue) = (module, glue);
            Ok(late)
        }
        None => {
            eprintln!(
                "The glue is written in a new way: the module keeps its long names. See crates/cli/src/names.rs."
            );
            Ok(LATE.to_owned())
        }
    }
}

/// `ARCHIVOLT_WASM_OPT` (the program or its folder), else the one on the path.
fn optimizer() -> PathBuf {
    match std::env::var_os("ARCHIVOLT_WASM_OPT").filter(|path| !path.is_empty()).map(PathBuf::from) {
        Some(folder) if folder.is_dir() => folder.join("wasm-opt"),
        Some(program) => program,
        None => PathBuf::from("wasm-opt"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_glue_does_what_is_asked_of_it() {
        for (script, head, body, expected) in [
            ("a(); f(x) { if (y) { z } } b()", "f(x) ", "{ w }", "a(); f(x) { w } b()"),
            ("a(); if (y) { z } b()", "if (y) ", "", "a();  b()"),
            ("a(); f(x) { z", "f(x) ", "{ w }", "a(); f(x) { z"),
            ("a(); f(x);", "f(x) ", "{ w }", "a(); f(x);"),
            ("a(); f(x) g { z }", "f(x) ", "{ w }", "a(); f(x) g { z }"),
        ] {
            assert_eq!(with_body(script, head, body), expected, "{script}");
        }
    }

    fn staging() -> Staging {
        Staging {
            module: b"\0asm".to_vec(),
            glue: "let wasm_bindgen = 1;\nx = new URL(document.currentScript.src, location.href).toString();"
                .to_owned(),
            style: "a { b: url(\"{{version}}\") }".to_owned(),
            plain_style: "a { b: c }".to_owned(),
            ..Staging::default()
        }
    }

    #[test]
    fn templates_become_shells_whose_policy_names_their_scripts() {
        let intake =
            Intake { glue: "let archivolt_intake = 2;".to_owned(), module: b"\0asm2".to_vec(), packed: vec![1] };
        let files = files(&staging(), Some(&intake), true).unwrap();
        let text =
            |name: &str| String::from_utf8(files.iter().find(|file| file.path == name).unwrap().bytes.clone()).unwrap();
        let asset = |ending: &str| {
            text(
                &files
                    .iter()
                    .find(|file| {
                        file.path.ends_with(&format!(".{ending}")) && file.path.starts_with("assets/archivolt-")
                    })
                    .unwrap()
                    .path,
            )
        };
        for name in ["single.html", "index.html", "list.html", "text.html"] {
            assert!(Shell::parse(&text(name)).is_ok(), "{name}");
        }
        let single = text("single.html");
        let single_glue = format!("{}\n{}", asset("js"), compact::script(&speaking()));
        for (name, contents) in [
            ("loader.js", text("loader.js")),
            ("glue", single_glue.clone()),
            ("style", asset("css")),
            ("style of the texts", text("plain.css")),
            ("intake", intake.glue.clone()),
        ] {
            assert!(single.contains(&escape(&digest::policy_source(&contents))), "{name}");
        }
        let index = text("index.html");
        let script = index.split("<script>").nth(1).unwrap().split("</script>").next().unwrap();
        assert!(index.contains(&escape(&digest::policy_source(script))));
        let style = index.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
        assert!(index.contains(&escape(&digest::policy_source(style))));
        assert_eq!(style, asset("css"), "values are not searched for names");
        assert!(style.contains("{{version}}"));
        assert!(!text("text.html").contains("<script"));
        let shell: Vec<&OutputFile> = files.iter().filter(|file| file.path.starts_with("assets/intake-")).collect();
        let whole = shell.iter().find(|file| file.path.ends_with(".html")).unwrap();
        let (_, slots) = archivolt_bundle::page::take(std::str::from_utf8(&whole.bytes).unwrap()).unwrap();
        let carried = archivolt_bundle::pack::inflate(&letters::decode(&slots.shell).unwrap(), 9_999).unwrap();
        assert_eq!(carried, single.as_bytes());
        let packed = smallest::lzma(&module(&asset("css"), &single_glue, b"\0asm", b""), true).unwrap();
        assert_eq!(letters::decode(&slots.wasm).unwrap(), packed);
        assert_eq!((slots.style, slots.bundle.as_str()), (text("plain.css"), ""));
        assert_eq!(shell.len(), 3);
        let without = super::files(&staging(), None, true).unwrap();
        assert!(!without.iter().any(|file| file.path.contains("intake")), "nothing of it where there is none");
    }

    #[test]
    fn what_would_end_a_script_early_is_refused() {
        for glue in ["'</script>'", "'<!--'", "document.currentScript.src"] {
            assert!(files(&Staging { glue: glue.to_owned(), ..staging() }, None, true).is_err(), "{glue}");
            let intake = Intake { glue: glue.to_owned(), ..Intake::default() };
            assert_eq!(files(&staging(), Some(&intake), true).is_err(), glue.contains('<'), "{glue}");
        }
    }
}
