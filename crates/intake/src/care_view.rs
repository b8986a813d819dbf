//! The table, the suggestions, the lines and the codebook, as HTML.
//!
//! As in `view`: everything from a file goes through `escape`, what does
//! something carries `data-intake` and an id, so that focus stays.

use archivolt_corpus::ordered::BTreeSet;
use archivolt_corpus::{LineClass, Theme};
use archivolt_plain::escape;

use crate::care::{COLUMNS, DateDoubt, Found, LINES, Line, PAGE, Row, SUGGESTED, Sight, Twins};
use crate::edit::History;
use crate::text;

fn button(id: &str, act: &str, arguments: &str, words: &str, label: &str) -> String {
    let label = if label.is_empty() { String::new() } else { format!(" aria-label=\"{}\"", escape(label)) };
    format!(
        "<button class=\"button button--plain\" type=\"button\" id=\"{id}\" data-intake=\"{act}\" data-of=\"{}\"{label}>{}</button>",
        escape(arguments),
        escape(words)
    )
}

fn head(id: &str, words: &str) -> String {
    format!("<h3 class=\"care__head\" id=\"{id}\" tabindex=\"-1\">{words}</h3>")
}

/// The table of documents.
pub fn table(rows: &[Row], sight: &Sight, history: &History, no_themes: bool) -> String {
    let shown = rows.get(sight.first..).unwrap_or_default();
    let shown = shown.get(..PAGE).unwrap_or(shown);
    let mut out = head("intake-table-head", text::TABLE.say());
    out.push_str(&format!("<p class=\"care__note\">{}</p><div class=\"care__ways\">", text::TABLE_HELP.say()));
    let step = |id: &str, words: &str, what: Option<&str>| match what {
        Some(what) => format!(
            "<button class=\"button\" type=\"button\" id=\"intake-{id}\" data-intake=\"{id}\">{}</button>",
            escape(&text::act_on(words, what))
        ),
        None => format!(
            "<button class=\"button\" type=\"button\" id=\"intake-{id}\" data-intake=\"{id}\" disabled>{words}</button>"
        ),
    };
    out.push_str(&step("undo", text::UNDO.say(), history.back()));
    out.push_str(&step("redo", text::REDO.say(), history.forward()));
    out.push_str("</div><p class=\"care__note\" id=\"intake-date-hint\" role=\"status\"></p>");
    let heads: String = text::COLUMNS.iter().map(|name| format!("<th scope=\"col\">{name}</th>")).collect();
    out.push_str(&format!(
        "<div class=\"care__scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"intake-table-head\"><table class=\"care__table\"><thead><tr><th scope=\"col\">{}</th>{heads}<th scope=\"col\">{}</th></tr></thead><tbody>",
        text::COLUMN_FILE.say(),
        text::COLUMN_MORE.say()
    ));
    for (place, row) in shown.iter().enumerate() {
        out.push_str(&format!("<tr><th scope=\"row\">{}</th>", escape(&row.key)));
        for (column, (name, value)) in COLUMNS.iter().zip(&row.cells).enumerate() {
            let label = text::COLUMNS.get(column).map_or("", |label| label.say());
            let closed = !row.editable || (*name == "themes" && no_themes);
            let under = if *name == "date" {
                format!("<span class=\"care__known\">{}</span>", escape(&row.date))
            } else {
                String::new()
            };
            out.push_str(&format!(
                "<td><input class=\"care__cell\" type=\"text\" id=\"cell-{place}-{column}\" data-cell=\"{name}\" data-key=\"{}\" value=\"{}\" aria-label=\"{}\" autocomplete=\"off\" spellcheck=\"false\"{}>{under}</td>",
                escape(&row.key),
                escape(value),
                escape(&text::cell_name(label, &row.key)),
                if closed { " readonly" } else { "" },
            ));
        }
        out.push_str("<td>");
        if row.editable {
            out.push_str(&button(
                &format!("intake-open-{place}"),
                "lines",
                &row.key,
                text::LINES.say(),
                &text::act_on(text::LINES.say(), &row.key),
            ));
            if !row.packed {
                out.push_str(&button(
                    &format!("intake-drop-{place}"),
                    "remove",
                    &row.file,
                    text::LEAVE_OUT.say(),
                    &text::act_with(text::LEAVE_OUT.say(), &row.file),
                ));
            }
        } else {
            out.push_str(&format!("<span class=\"care__known\">{}</span>", text::OF_A_TABLE.say()));
        }
        out.push_str("</td></tr>");
    }
    out.push_str("</tbody></table></div>");
    if rows.len() > PAGE {
        let last = (sight.first + PAGE).min(rows.len());
        out.push_str(&format!(
            "<div class=\"care__ways\"><span>{}</span>",
            text::range(sight.first + 1, last, rows.len())
        ));
        if sight.first > 0 {
            out.push_str(&button(
                "intake-page-before",
                "page",
                &sight.first.saturating_sub(PAGE).to_string(),
                text::ROWS_BEFORE.say(),
                "",
            ));
        }
        if last < rows.len() {
            out.push_str(&button("intake-page-after", "page", &last.to_string(), text::ROWS_AFTER.say(), ""));
        }
        out.push_str("</div>");
    }
    out
}

/// What is suggested: dates, documents that say the same, themes.
pub fn doubts(dates: &[DateDoubt], twins: &[Twins], topics: Option<&[Theme]>, refused: &BTreeSet<String>) -> String {
    let mut out = head("intake-doubts-head", text::DOUBTS.say());
    if dates.is_empty() && twins.is_empty() {
        out.push_str(&format!("<p class=\"care__note\">{}</p>", text::NO_DOUBTS.say()));
    }
    out.push_str("<ul class=\"care__list\">");
    for (place, doubt) in dates.iter().take(SUGGESTED).enumerate() {
        let name = escape(&doubt.title);
        out.push_str(&format!("<li><b>{name}</b> <span class=\"care__known\">{}</span>", escape(&doubt.file)));
        if !doubt.taken {
            out.push_str(&format!("<p>{}</p>", text::UNDATED_BUT.say()));
        }
        for (way, (edtf, words, evidence)) in doubt.ways.iter().enumerate() {
            let take = text::take_date(words);
            out.push_str(&format!(
                "<p>{} <q>{}</q> {}</p>",
                escape(words),
                escape(evidence),
                button(
                    &format!("intake-date-{place}-{way}"),
                    "date",
                    &format!("{edtf}\n{}", doubt.file),
                    &take,
                    &format!("{take}: {}", doubt.title)
                ),
            ));
        }
        let (words, value) =
            if doubt.taken { (text::NOT_THIS_DATE.say(), "XXXX") } else { (text::NONE_OF_THEM.say(), "") };
        out.push_str(&button(
            &format!("intake-no-date-{place}"),
            "date",
            &format!("{value}\n{}", doubt.file),
            words,
            &format!("{words}: {}", doubt.title),
        ));
        out.push_str("</li>");
    }
    for (place, twins) in twins.iter().take(SUGGESTED).enumerate() {
        let [(a, title), (b, other)] = &twins.files;
        out.push_str(&format!(
            "<li><b>{}</b> · <b>{}</b><p>{}</p>",
            escape(title),
            escape(other),
            escape(&twins.evidence)
        ));
        for (side, file) in [a, b].into_iter().enumerate() {
            let words = text::act_with(text::LEAVE_OUT.say(), file);
            out.push_str(&button(&format!("intake-twin-{place}-{side}"), "remove", file, &words, ""));
        }
        out.push_str(&button(
            &format!("intake-twin-{place}-both"),
            "both",
            &format!("{a}\n{b}"),
            text::KEEP_BOTH.say(),
            &text::keep_both_of(a, b),
        ));
        out.push_str("</li>");
    }
    out.push_str("</ul>");
    let more = dates.len().saturating_sub(SUGGESTED) + twins.len().saturating_sub(SUGGESTED);
    if more > 0 {
        out.push_str(&format!("<p class=\"care__note\">{}</p>", text::more_doubts(more)));
    }
    match topics {
        None => out.push_str(&button("intake-topics", "topics", "", text::SUGGEST_THEMES.say(), "")),
        Some(topics) => {
            let left: Vec<&Theme> =
                topics.iter().filter(|topic| !refused.contains(&format!("topic:{}", topic.id))).collect();
            if left.is_empty() {
                out.push_str(&format!("<p class=\"care__note\">{}</p>", text::NO_TOPICS.say()));
            }
            out.push_str("<ul class=\"care__list\">");
            for (place, topic) in left.iter().enumerate() {
                let example = topic
                    .examples
                    .first()
                    .map(|example| format!("<p><q>{}</q></p>", escape(example)))
                    .unwrap_or_default();
                out.push_str(&format!(
                    "<li><b>{}</b><p>{}</p>{example}",
                    escape(&topic.label),
                    escape(&topic.definition)
                ));
                out.push_str(&button(
                    &format!("intake-topic-{place}"),
                    "topic",
                    &topic.id,
                    text::TAKE_THEME.say(),
                    &text::act_on(text::TAKE_THEME.say(), &topic.label),
                ));
                out.push_str(&button(
                    &format!("intake-no-topic-{place}"),
                    "no-topic",
                    &topic.id,
                    text::REFUSE.say(),
                    &text::act_on(text::REFUSE.say(), &topic.label),
                ));
                out.push_str("</li>");
            }
            out.push_str("</ul>");
        }
    }
    out
}

/// The paragraphs of a document and the passages of its themes.
pub fn lines(document: &str, lines: &[Line], found: &[Found], themes: &[Theme]) -> String {
    let mut out = head("intake-lines-head", text::LINES_HEAD.say());
    if document.is_empty() {
        out.push_str(&format!("<p class=\"care__note\">{}</p>", text::LINES_NONE.say()));
        return out;
    }
    out.push_str(&format!(
        "<p class=\"care__note\">{}</p><p class=\"file__name\">{}</p>",
        text::LINES_HELP.say(),
        escape(document)
    ));
    if !themes.is_empty() {
        out.push_str("<ul class=\"care__list\">");
        for (place, found) in found.iter().enumerate() {
            let how = if found.rule.is_empty() { text::BY_HAND.say().to_owned() } else { text::by_rule(&found.rule) };
            let words = if found.rule.is_empty() { text::TAKE_BACK.say() } else { text::NOT_THIS_THEME.say() };
            out.push_str(&format!(
                "<li><b>{}</b> <q>{}</q> <span class=\"care__known\">{}</span> {}</li>",
                escape(&found.label),
                escape(&found.words),
                escape(&how),
                button(
                    &format!("intake-passage-{place}"),
                    "passage",
                    &place.to_string(),
                    words,
                    &format!("{words}: {}", found.label)
                ),
            ));
        }
        out.push_str("</ul>");
    }
    out.push_str("<ol class=\"care__lines\">");
    for (place, line) in lines.iter().enumerate() {
        let class = line.class.name();
        let (act, words) = match line.class {
            LineClass::Furniture => ("body", text::MARK_BODY.say()),
            _ => ("furniture", text::MARK_FURNITURE.say()),
        };
        out.push_str(&format!(
            "<li class=\"care__line care__line--{class}\"><span class=\"care__known\">{}</span> <span>{}</span> {}</li>",
            text::class_word(line.class),
            escape(&line.words),
            button(&format!("intake-line-{place}"), "line", &format!("{act}\n{place}"), words, &text::act_on(words, &crate::care::short(&line.words, 40))),
        ));
    }
    out.push_str("</ol>");
    if lines.len() == LINES {
        out.push_str(&format!("<p class=\"care__note\">{}</p>", text::LINES_CUT.say()));
    }
    out
}

/// The codebook, with the theme that is being written.
pub fn codebook(themes: &[Theme], open: Option<&Theme>, new: bool) -> String {
    let mut out = head("intake-themes-head", text::CODEBOOK.say());
    out.push_str(&format!("<p class=\"care__note\">{}</p><div class=\"care__ways\">", text::CODEBOOK_HELP.say()));
    for (place, theme) in themes.iter().enumerate() {
        let words = format!("{} {}", theme.key, theme.label);
        out.push_str(&button(
            &format!("intake-theme-{place}"),
            "theme",
            &theme.id,
            &words,
            &text::act_on(text::EDIT.say(), &words),
        ));
    }
    out.push_str(&button("intake-new-theme", "theme", "", text::NEW_THEME.say(), ""));
    out.push_str("</div>");
    let Some(theme) = open else { return out };
    let field = |name: &str, label: &str, value: &str| {
        format!(
            "<label class=\"save__field\"><span>{label}</span><input class=\"intake__field\" type=\"text\" id=\"theme-{name}\" data-theme-field=\"{name}\" value=\"{}\" autocomplete=\"off\"></label>",
            escape(value)
        )
    };
    let area = |name: &str, label: &str, value: &str, rows: usize| {
        format!(
            "<label class=\"save__field\"><span>{label}</span><textarea class=\"intake__area\" id=\"theme-{name}\" data-theme-field=\"{name}\" rows=\"{rows}\" spellcheck=\"false\">{}</textarea></label>",
            escape(value)
        )
    };
    out.push_str(&format!(
        "<div class=\"care__theme\" role=\"group\" aria-label=\"{}\"><div class=\"save__fields\">",
        text::CODEBOOK.say()
    ));
    out.push_str(&field("label", text::THEME_LABEL.say(), &theme.label));
    out.push_str(&area("definition", text::THEME_DEFINITION.say(), &theme.definition, 2));
    out.push_str(&area("include", text::THEME_INCLUDE.say(), &theme.include.join("\n"), 5));
    out.push_str(&area("exclude", text::THEME_EXCLUDE.say(), &theme.exclude.join("\n"), 2));
    out.push_str("</div><div id=\"intake-tried\"></div><div class=\"save__ways\">");
    out.push_str(&format!("<button class=\"button button--main\" type=\"button\" id=\"intake-keep-theme\" data-intake=\"keep-theme\">{}</button>", text::KEEP_THEME.say()));
    if !new {
        out.push_str(&button(
            "intake-drop-theme",
            "drop-theme",
            &theme.id,
            text::DROP_THEME.say(),
            &text::act_on(text::DROP_THEME.say(), &theme.label),
        ));
    }
    out.push_str("</div></div>");
    out
}

/// What the theme that is being written finds.
pub fn tried(count: &str, shown: &[(String, String)], wrong: &[String]) -> String {
    let mut out = format!("<p class=\"care__note\" role=\"status\"><b>{}</b></p>", escape(count));
    for message in wrong {
        out.push_str(&format!(
            "<div class=\"problem\"><span class=\"problem__word\">{}</span><span>{}</span></div>",
            text::problem_word("codebook-rule"),
            escape(message)
        ));
    }
    out.push_str("<ul class=\"care__list\">");
    for (title, words) in shown {
        out.push_str(&format!(
            "<li><q>{}</q> <span class=\"care__known\">{}</span></li>",
            escape(words),
            escape(title)
        ));
    }
    out.push_str("</ul>");
    out
}
