//! A collection that is invented anew in every run, always the same: enough
//! documents for two pages of results, some without a date, themes, kinds.

use std::path::PathBuf;
use std::process::Command;

use crate::context::Context;
use crate::failure::Result;
use crate::random::Random;
use crate::scenarios::adding::run;

/// Words that its documents are made of, each two or three times as rare as the one before.
pub const WORDS: [&str; 24] = [
    "quay", "ferry", "harbour", "letter", "council", "winter", "bridge", "market", "garden", "school", "river",
    "paper", "window", "captain", "engine", "island", "library", "mirror", "needle", "orchard", "parcel", "quarrel",
    "ribbon", "saddle",
];

/// How many documents it has.
pub const DOCUMENTS: usize = 72;

/// The folder of its built page.
///
/// # Errors
/// When it cannot be built.
pub fn built(context: &Context) -> Result<PathBuf> {
    let folder = context.scratch.join("invented");
    let out = context.scratch.join("invented-page");
    if out.join("archivolt.html").is_file() {
        return Ok(out);
    }
    std::fs::create_dir_all(&folder)?;
    let mut random = Random::new(11);
    let mut table = String::from("file,title,date,kind,publisher,creator,language\n");
    for number in 0..DOCUMENTS {
        let title = format!("{} {number}", sentence(&mut random, 3));
        let mut text = format!("# {title}\n");
        for _ in 0..2 + random.below(4) {
            let date = format!("{} May {}", 1 + random.below(28), 1900 + random.below(100));
            let words = [(); 3].map(|()| random.below(14) + 4).map(|length| sentence(&mut random, length));
            text.push_str(&format!("\n{}. On {date} {}. “{}”, said Anna Berg.\n", words[0], words[1], words[2]));
        }
        std::fs::write(folder.join(format!("{number:03}.md")), text)?;
        let year = 1900 + random.below(100);
        let date = match random.below(6) {
            0 => String::new(),
            1 => format!("{}X", year / 10),
            2 => format!("{year}"),
            3 => format!("{year}/{}", year + 3),
            _ => format!("{year}-{:02}-{:02}", 1 + random.below(12), 1 + random.below(28)),
        };
        let kind = ["Letter", "Report", "Speech", ""][random.below(4)];
        let publisher = ["Harbour office", "Town council", ""][random.below(3)];
        table.push_str(&format!("{number:03}.md,{title},{date},{kind},{publisher},Author {},en\n", random.below(9)));
    }
    std::fs::write(folder.join("documents.csv"), table)?;
    let mut settings = String::from("title = \"An invented collection\"\nlanguage = \"en\"\n");
    for (place, word) in WORDS.iter().enumerate().take(7) {
        let parent = if place == 3 { "parent = \"quay\"\n" } else { "" };
        settings.push_str(&format!(
            "[[themes]]\nid = \"{word}\"\nlabel = \"Of {word}s\"\ndefinition = \"Passages that speak of it.\"\n{parent}include = [\"{word}\"]\nexamples = [\"the {word}\"]\n"
        ));
    }
    settings.push_str("[[names]]\nlabel = \"Anna Berg\"\ntype = \"person\"\nforms = [\"Anna Berg\"]\n");
    std::fs::write(folder.join("archivolt.toml"), settings)?;
    let mut build = Command::new(&context.archivolt);
    run(build.arg("build").arg(&folder).arg("--out").arg(&out).arg("--shell").arg(context.dist.join("shell")))?;
    Ok(out)
}

fn sentence(random: &mut Random, length: usize) -> String {
    let mut words: Vec<&str> = Vec::new();
    for _ in 0..length {
        // The lesser of two is often small: some words are common.
        let place = random.below(WORDS.len()).min(random.below(WORDS.len()));
        words.push(if random.below(3) == 0 { "the" } else { WORDS.get(place).copied().unwrap_or("quay") });
    }
    words.join(" ")
}
