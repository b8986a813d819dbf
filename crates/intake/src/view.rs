//! The view of adding documents, as HTML.
//!
//! Drawn here and not by the page, so that nobody who only reads pays for it.
//! Everything from a file goes through `escape`. Elements that do something
//! carry `data-intake`; those that are drawn again have an id.

use archivolt_plain::escape;

use crate::report::{FileReport, Found, Remark, Report};
use crate::text;

/// Files listed at most; those with a problem come first beyond that.
const LISTED: usize = 120;
/// The same as long as so many are being read: the list is drawn again and again.
const LISTED_MEANWHILE: usize = 40;

/// How far a file has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// It waits.
    #[default]
    Waiting,
    /// It is being read.
    Reading,
    /// It lies on the desk.
    Read,
    /// It does not.
    Refused,
}

/// A file that was handed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its path on the desk.
    pub path: String,
    /// How far it has come.
    pub stage: Stage,
    /// How much of it has been read, 0 to 100, where it is long.
    pub percent: u8,
    /// What is to be said of it beside what the report says.
    pub remarks: Vec<Remark>,
}

/// The frame that is drawn once: what is here before the visitor's own files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// Whether work can be kept in the browser.
    pub can_keep: bool,
    /// Whether it is.
    pub keeps: bool,
    /// How many documents the page has; 0 where there is nothing to add to.
    pub here: usize,
    /// Whether they are kept.
    pub together: bool,
    /// Whether the browser can hand over a folder.
    pub folders: bool,
    /// Whether the page stands in another one.
    pub framed: bool,
}

/// What the collection is to be called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    /// Its title.
    pub title: String,
    /// Its description.
    pub description: String,
    /// On what terms it may be used.
    pub rights: String,
    /// Its language, as a BCP 47 tag.
    pub language: String,
    /// Whether it can be added to.
    pub add: bool,
}

/// All but the parts that change.
pub fn frame(frame: &Frame) -> String {
    let choose = |id: &str, class: &str, words: &str, attributes: &str| {
        format!(
            "<label class=\"button{class} drop__choose\">{words}<input class=\"visually-hidden\" type=\"file\" id=\"{id}\" {attributes}></label>"
        )
    };
    let files = choose("intake-files", " button--main", text::CHOOSE_FILES.say(), "multiple");
    let folder = if frame.folders {
        choose("intake-folder", "", text::CHOOSE_FOLDER.say(), "webkitdirectory")
    } else {
        String::new()
    };
    let together = if frame.here > 0 {
        format!(
            "<label class=\"intake__check\"><input type=\"checkbox\" id=\"intake-together\"{}> {}</label>",
            if frame.together { " checked" } else { "" },
            text::together(frame.here)
        )
    } else {
        String::new()
    };
    let framed =
        if frame.framed { format!("<p class=\"intake__framed\">{}</p>", text::FRAMED.say()) } else { String::new() };
    let keep = if frame.can_keep {
        format!(
            "<p class=\"intake__keep\"><label class=\"intake__check\"><input type=\"checkbox\" id=\"intake-keep\" aria-describedby=\"intake-keep-more\"{}> {}</label><span class=\"care__known\" id=\"intake-keep-more\">{}</span></p>",
            if frame.keeps { " checked" } else { "" },
            text::KEEP_WORK.say(),
            text::KEEP_WORK_MORE.say()
        )
    } else {
        String::new()
    };
    let start: String = text::START.iter().map(|(what, how)| format!("<li><b>{what}</b> {how}</li>")).collect();
    format!(
        "<div class=\"intake\"><div>\
         <div class=\"drop\" id=\"intake-drop\"><h2 class=\"drop__title\">{title}</h2><p class=\"drop__text\">{lead}</p>\
         <div class=\"drop__ways\">{files}{folder}\
         <button class=\"button\" type=\"button\" data-intake=\"paste\" id=\"intake-paste\" aria-expanded=\"false\" aria-controls=\"intake-pasted\">{paste}</button></div>\
         <div class=\"drop__paste\" id=\"intake-pasted\" hidden><label class=\"label\" for=\"intake-text\">{pasted}</label>\
         <textarea class=\"intake__area\" id=\"intake-text\" rows=\"8\"></textarea>\
         <button class=\"button\" type=\"button\" data-intake=\"add-pasted\" id=\"intake-add-pasted\">{add_pasted}</button></div>\
         {together}</div>\
         <p class=\"intake__promise\"><b>{stays}</b> {stays_more}</p>{keep}<div id=\"intake-kept\"></div>\
         <section class=\"save\" id=\"intake-save\" aria-label=\"{save}\" hidden>{fields}</section>{framed}</div>\
         <section class=\"intake__files\" aria-labelledby=\"intake-head\"><div id=\"intake-progress\"></div>\
         <div id=\"intake-start\"><ol class=\"intake__start\">{start}</ol>\
         <button class=\"button\" type=\"button\" data-intake=\"sample\" id=\"intake-sample\">{sample}</button></div>\
         <div id=\"intake-list\"></div></section>\
         <section class=\"care\" id=\"intake-care\" aria-label=\"{care}\" hidden>\
         <p class=\"save__done\" id=\"intake-remark\" role=\"status\"></p>\
         <div id=\"intake-table\"></div><div id=\"intake-doubts\"></div><div id=\"intake-lines\"></div><div id=\"intake-themes\"></div></section></div>",
        title = text::TITLE.say(),
        lead = text::LEAD.say(),
        paste = text::PASTE.say(),
        pasted = text::PASTED_TEXT.say(),
        add_pasted = text::ADD_PASTED.say(),
        stays = text::STAYS.say(),
        stays_more = text::STAYS_MORE.say(),
        save = text::SAVE.say(),
        sample = text::SAMPLE.say(),
        care = text::CARE.say(),
        fields = save(&Fields::default()),
    )
}

/// What is said where the worker is gone.
pub fn lost(words: &str) -> String {
    format!(
        "<div class=\"intake__head\"><h2 id=\"intake-head\" tabindex=\"-1\">{}</h2></div><div class=\"problem\">{words}</div>",
        text::STOPPED_HEAD.say()
    )
}

/// What is said where kept work cannot be taken up.
pub fn damaged() -> String {
    format!(
        "<div class=\"problem\" role=\"status\"><span class=\"problem__word\">{}</span><span>{}</span></div>",
        text::KEPT_HEAD.say(),
        text::KEPT_DAMAGED.say()
    )
}

/// Work that was kept in the browser, offered.
pub fn kept(files: &str) -> String {
    let button = |act: &str, words: &str| {
        format!("<button class=\"button\" type=\"button\" data-intake=\"{act}\" id=\"intake-{act}\">{words}</button>")
    };
    format!(
        "<div class=\"problem problem--note\" role=\"status\"><span class=\"problem__word\">{}</span><span>{}</span></div><div class=\"care__ways\">{}{}</div>",
        text::KEPT_HEAD.say(),
        escape(files),
        button("take-up", text::TAKE_UP.say()),
        button("throw-away", text::THROW_AWAY.say())
    )
}

/// The head of the list: how many files are read, how much is wrong.
///
/// `left` is how many seconds it will take, where that can be told.
pub fn progress(entries: &[Entry], report: &Report, busy: &str, left: Option<f64>) -> String {
    if entries.is_empty() {
        return format!(
            "<div class=\"intake__head\"><h2 id=\"intake-head\" tabindex=\"-1\">{}</h2></div><p class=\"intake__none\">{}</p>",
            text::NO_FILES.say(),
            text::NO_FILES_MORE.say()
        );
    }
    let done = done(entries);
    let mut out = format!(
        "<div class=\"intake__head\"><h2 id=\"intake-head\" tabindex=\"-1\">{}</h2><span>{}</span></div>",
        text::progress(entries.len(), done),
        if busy.is_empty() { text::problems(problems(entries, report)) } else { format!("{busy} …") },
    );
    if done < entries.len() || !busy.is_empty() {
        out.push_str(&format!(
            "<progress class=\"file__bar\" max=\"{}\" value=\"{done}\" aria-label=\"{}\"></progress>",
            entries.len(),
            text::progress(entries.len(), done)
        ));
    }
    if let Some(left) = left {
        out.push_str(&format!("<p class=\"care__note\">{}</p>", text::time_left(left)));
    }
    if done < entries.len() {
        out.push_str(&format!(
            "<button class=\"button button--plain\" type=\"button\" data-intake=\"stop\" id=\"intake-stop\">{}</button>",
            text::STOP.say()
        ));
    }
    out
}

/// How many files need no more waiting for.
pub fn done(entries: &[Entry]) -> usize {
    entries.iter().filter(|entry| matches!(entry.stage, Stage::Read | Stage::Refused)).count()
}

/// How many things are wrong.
pub fn problems(entries: &[Entry], report: &Report) -> usize {
    report.problems() + entries.iter().map(|entry| entry.remarks.len()).sum::<usize>()
}

/// The list of files.
pub fn list(entries: &[Entry], report: &Report) -> String {
    let row = |place: usize, entry: &Entry| {
        let known = report.files.get(&entry.path).filter(|_| entry.stage == Stage::Read);
        file(place, entry, known)
    };
    let with_problem = |entry: &Entry| {
        !entry.remarks.is_empty() || report.files.get(&entry.path).is_some_and(|file| !file.remarks.is_empty())
    };
    let general: String =
        report.remarks.iter().map(|told| format!("<li class=\"file\">{}</li>", remark(told, false, ""))).collect();
    let mut rows: Vec<(usize, &Entry)> = entries.iter().enumerate().collect();
    let mut rest = String::new();
    if rows.len() > LISTED {
        // A stable sort: within each half the order stays that of the files.
        rows.sort_by_key(|(_, entry)| !with_problem(entry));
        let most = if done(entries) < entries.len() { LISTED_MEANWHILE } else { LISTED };
        let left = rows.split_off(most);
        rest = format!("<li class=\"file file__found\">{}</li>", text::more_files(left.len()));
    }
    let rows: String = rows.into_iter().map(|(place, entry)| row(place, entry)).collect();
    if rows.is_empty() && general.is_empty() { String::new() } else { format!("<ul>{general}{rows}{rest}</ul>") }
}

fn file(place: usize, entry: &Entry, known: Option<&FileReport>) -> String {
    let own = text::OWN_FILES.iter().find(|(name, _)| *name == entry.path);
    let found = known.map(|file| file.found.as_slice()).unwrap_or_default();
    let remarks: Vec<&Remark> = entry.remarks.iter().chain(known.iter().flat_map(|file| &file.remarks)).collect();
    let [waiting, reading, unread, aside] = text::STATES;
    let state = match (entry.stage, known, own) {
        (Stage::Waiting, ..) => waiting.say().to_owned(),
        (Stage::Reading, ..) if entry.percent > 0 => text::reading(entry.percent),
        (Stage::Reading, ..) => reading.say().to_owned(),
        (Stage::Refused, ..) => unread.say().to_owned(),
        (Stage::Read, None, _) => reading.say().to_owned(),
        (Stage::Read, Some(_), Some(_)) => String::new(),
        (Stage::Read, Some(_), None) if !found.is_empty() => {
            text::read_words(found.iter().map(|found| found.words).sum())
        }
        (Stage::Read, Some(_), None) if remarks.is_empty() => aside.say().to_owned(),
        (Stage::Read, Some(_), None) => unread.say().to_owned(),
    };
    let grave = found.is_empty() && own.is_none() && !matches!(entry.stage, Stage::Waiting | Stage::Reading);
    let mut out = format!(
        "<li class=\"file\"><span class=\"file__name\">{}</span><span class=\"file__state\">{state}</span>",
        escape(&entry.path)
    );
    match (own, found) {
        (Some((_, what)), _) => out.push_str(&format!("<p class=\"file__found\">{what}</p>")),
        (None, [one]) => out.push_str(&found_line(one)),
        (None, []) => {}
        (None, many) => out.push_str(&format!("<p class=\"file__found\">{}</p>", text::documents(many.len()))),
    }
    let leave = format!(
        "<button class=\"button button--plain\" type=\"button\" data-intake=\"leave\" data-file=\"{place}\" id=\"intake-leave-{place}\" aria-label=\"{}\">{}</button>",
        escape(&text::act_with(text::LEAVE_OUT.say(), &entry.path)),
        text::LEAVE_OUT.say()
    );
    let settled = !matches!(entry.stage, Stage::Waiting | Stage::Reading);
    for (at, told) in remarks.iter().enumerate() {
        out.push_str(&remark(told, grave, if at == 0 && settled { &leave } else { "" }));
    }
    out.push_str("</li>");
    out
}

fn found_line(found: &Found) -> String {
    let kind = if found.kind.is_empty() { String::new() } else { format!(" · {}", escape(&found.kind)) };
    format!("<p class=\"file__found\"><b>{}</b> · {}{kind}</p>", escape(&found.title), escape(&found.date))
}

fn remark(told: &Remark, grave: bool, button: &str) -> String {
    format!(
        "<div class=\"problem{}\"><span class=\"problem__word\">{}</span><span>{}</span>{button}</div>",
        if grave { "" } else { " problem--note" },
        told.word,
        escape(&told.message)
    )
}

/// The part that saves; its fields are drawn once and then left to the visitor.
pub fn save(fields: &Fields) -> String {
    let input = |id: &str, label: &str, value: &str| {
        format!(
            "<label class=\"save__field\"><span>{label}</span><input class=\"intake__field\" id=\"{id}\" type=\"text\" value=\"{}\" autocomplete=\"off\"></label>",
            escape(value)
        )
    };
    let button = |act: &str, id: &str, class: &str, words: &str| {
        format!("<button class=\"button{class}\" type=\"button\" data-intake=\"{act}\" id=\"{id}\">{words}</button>")
    };
    format!(
        "<p class=\"save__text\"><b>{save}</b><span id=\"intake-note\"></span></p>\
         <div class=\"save__fields\">{title}\
         <label class=\"save__field\"><span>{about}</span><textarea class=\"intake__area\" id=\"intake-about\" rows=\"2\">{description}</textarea></label>\
         {rights}{language}\
         <label class=\"intake__check\"><input type=\"checkbox\" id=\"intake-add\"{checked}> {may_add}</label></div>\
         <div class=\"save__ways\">{do_save}{look}{zip}{anew}</div>\
         <div id=\"intake-sure\" hidden><p>{sure}</p><div class=\"save__ways\">{yes}{no}</div></div>\
         <p class=\"save__done\" id=\"intake-saved\"></p>",
        save = text::SAVE.say(),
        title = input("intake-title", text::NAME.say(), &fields.title),
        about = text::DESCRIPTION.say(),
        description = escape(&fields.description),
        rights = input("intake-rights", text::RIGHTS.say(), &fields.rights),
        language = input("intake-language", text::LANGUAGE.say(), &fields.language),
        checked = if fields.add { " checked" } else { "" },
        may_add = text::MAY_ADD.say(),
        do_save = button("save", "intake-do-save", " button--main", text::SAVE.say()),
        look = button("look", "intake-look", "", text::LOOK.say()),
        zip = button("zip", "intake-zip", "", text::SAVE_ZIP.say()),
        anew = button("anew", "intake-anew", "", text::START_ANEW.say()),
        sure = text::START_ANEW_SURE.say(),
        yes = button("anew-yes", "intake-anew-yes", "", text::START_ANEW_YES.say()),
        no = button("anew-no", "intake-anew-no", "", text::START_ANEW_NO.say()),
    )
}

/// What saving would give now; `stale` where something was read that is not understood yet.
pub fn note(entries: &[Entry], report: &Report, stale: bool) -> String {
    let ahead = |entry: &&Entry| stale && entry.stage == Stage::Read && !report.files.contains_key(&entry.path);
    let unread = entries.iter().filter(|entry| {
        let none = report.files.get(&entry.path).is_none_or(|file| file.found.is_empty() && !file.remarks.is_empty());
        let own = text::OWN_FILES.iter().any(|(name, _)| *name == entry.path);
        !own && none && !ahead(entry) && matches!(entry.stage, Stage::Read | Stage::Refused)
    });
    let waiting = entries.len() - done(entries) + entries.iter().filter(ahead).count();
    text::save_note(report.documents, waiting, unread.count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Desk;

    fn entry(path: &str, stage: Stage) -> Entry {
        Entry { path: path.to_owned(), stage, ..Entry::default() }
    }

    fn report(files: &[(&str, &str)]) -> Report {
        let mut desk = Desk::new("x");
        for (path, words) in files {
            desk.add(path, words.as_bytes().to_vec());
        }
        Report::of(&desk.read())
    }

    #[test]
    fn a_file_shows_how_far_it_has_come() {
        let known = report(&[("a.md", "# One\n\nTwo words."), ("b.pdf", "%PDF-"), ("archivolt.toml", "title = \"T\"")]);
        for (path, stage, expected) in [
            ("a.md", Stage::Waiting, &["waiting"][..]),
            ("a.md", Stage::Reading, &["reading"]),
            ("a.md", Stage::Read, &["read, 2 words", "<b>One</b> · undated"]),
            ("b.pdf", Stage::Read, &["not read", "class=\"problem\"", "Leave out b.pdf"]),
            ("archivolt.toml", Stage::Read, &["Title, themes"]),
            ("new.md", Stage::Read, &["reading"]),
        ] {
            let html = list(&[entry(path, stage)], &known);
            for words in expected {
                assert!(html.contains(words), "{path} {stage:?}: {words} is not in {html}");
            }
            assert!(expected.len() > 1 || !html.contains("<b>"), "{html}");
        }
    }

    #[test]
    fn nothing_of_a_file_becomes_markup() {
        let hostile = "<img src=x onerror=alert(1)>\"'&";
        let path = format!("{hostile}.md");
        let known = report(&[(path.as_str(), &format!("# {hostile}\n\nWords."))]);
        let fields =
            Fields { title: hostile.to_owned(), description: "</textarea>".to_owned(), add: true, ..Fields::default() };
        let remarks = vec![Remark::new("note", hostile)];
        let read = Entry { remarks, ..entry(&path, Stage::Read) };
        for html in [list(&[read], &known), save(&fields)] {
            assert!(!html.contains("<img") && !html.contains("</textarea></label></textarea>"), "{html}");
            assert_eq!(html.matches("<textarea").count(), html.matches("</textarea>").count(), "{html}");
        }
    }

    #[test]
    fn a_long_list_begins_with_what_is_wrong() {
        let check = |stage: Stage, left: usize| {
            let mut entries: Vec<Entry> =
                (0..LISTED + 40).map(|number| entry(&format!("{number}.md"), stage)).collect();
            entries.push(Entry { remarks: vec![Remark::new("unreadable", "x")], ..entry("last.md", Stage::Refused) });
            let html = list(&entries, &Report::default());
            let (last, first) = (html.find("last.md"), html.find(">0.md"));
            assert!(last.is_some() && last < first, "{last:?} {first:?}");
            assert!(html.contains(&format!("and {left} more files without a problem")), "{html}");
        };
        check(Stage::Waiting, 121);
        check(Stage::Read, 41);
    }

    #[test]
    fn what_is_said_of_saving_counts_what_is_missing() {
        let known = report(&[("a.md", "# One\n\nTwo words."), ("b.pdf", "%PDF-")]);
        let all = [entry("a.md", Stage::Read), entry("b.pdf", Stage::Read), entry("c.md", Stage::Waiting)];
        let check = |all: &[Entry], stale: bool, expected: &str| {
            let note = note(all, &known, stale);
            assert!(note.ends_with(expected), "{note}");
        };
        check(
            &all,
            false,
            "and 1 document. It opens without a connection. 1 file is still being read. 1 file could not be read.",
        );
        // Read, and not looked at yet.
        let all = [entry("a.md", Stage::Read), entry("d.md", Stage::Read), entry("e.md", Stage::Refused)];
        check(&all, true, " 1 file is still being read. 1 file could not be read.");
        check(&all, false, " 2 files could not be read.");
    }
}
