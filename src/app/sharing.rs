//! Links, citations, downloads and embedding codes: finished values for their
//! dialogs, and the views round a linked passage. All of it belongs to the
//! module's second part: nothing but `late` may call it.

use std::sync::Arc;

use archivolt_corpus::{Edge, LineClass, Span, Words};
use archivolt_index::{Collection, DocId, TextRecord};

use super::{Navigator, tables};
use crate::browser::element::{AnyView, IntoAny, view};
use crate::browser::later::next_frame;
use crate::browser::{boot, dom, files, frame, location, parts};
use crate::state::cite::{Cited, Format, What, write_all};
use crate::state::export::{self, Form, Rows};
use crate::state::near::near;
use crate::state::rows::date_words;
use crate::state::session::concordance;
use crate::state::share::{self, Part};
use crate::state::text_parts::{OpenText, place_in};
use crate::state::watch::{Callback, RwSignal, Signal};
use crate::state::{Place, Selection, Session, View, hash};
use crate::text::{self, joined};
use crate::views::card::{Card, card};
use crate::views::cite::{About, Copied, SharePopover, Sharing, Subject};

/// Most citations of a list that are shown.
const SHOWN: usize = 5;

/// The button of the open document, with its dialog.
pub fn cite(navigator: Navigator, open: &Arc<OpenText>) -> AnyView {
    dialog(navigator, About::Document, Some(open.clone()))
}

/// The button of the results or of a view, with its dialog.
pub fn share(navigator: Navigator) -> AnyView {
    let results = navigator.session.selection.with_untracked(|selection| selection.view == View::Results);
    dialog(navigator, if results { About::Results } else { About::View }, None)
}

fn dialog(navigator: Navigator, about: About, open: Option<Arc<OpenText>>) -> AnyView {
    let session = navigator.session;
    let document = open.as_ref().map(|open| open.document);
    let (id, target) = open.map_or_else(Default::default, |open| (open.id.clone(), open.target));
    let dropped = RwSignal::new(Vec::new());
    let of = Callback::new(move |(subject, framed): (Subject, bool)| {
        let place = || navigator.selected.get().map(|(_, place)| place);
        session.selection.with(|selection| {
            let base = Selection { embed: framed, ..selection.clone() };
            match subject {
                Subject::Whole => base.start(),
                Subject::Document => Selection { page: 1, ..base.start() }.opening(&id),
                Subject::Paragraph => {
                    // What is framed is the passage by itself.
                    let base = if framed { base.start() } else { Selection { page: 1, ..base } };
                    Selection { at: place().or_else(|| selection.at.clone()), ..base.opening(&id) }
                }
                Subject::Results | Subject::Each => {
                    let base = if base.view == View::Results { base.closed() } else { Selection { at: None, ..base } };
                    dropped.with(|dropped| share::without(&base, dropped))
                }
            }
        })
    });
    let link = Callback::new(move |subject| location::link(&hash::encode(&of.run((subject, false)))));
    let says =
        Callback::new(move |subject| share::says(&session.asked_anew(), &session.marks(), &of.run((subject, false))));
    let paragraph = Signal::new(move || navigator.selected.get().map(|(number, _)| number).or(target));
    let citation = Callback::new(move |(subject, format, shown): (Subject, Format, bool)| {
        let collection = session.asked_anew();
        let address = link.run(subject);
        let title = collection.about().title.clone();
        let cited = |what| Cited { what, collection: &title, link: &address };
        match (subject, document) {
            (Subject::Whole, _) => cited(What::Collection(session.total())).write(format),
            (Subject::Results, _) => {
                let asked = share::sentence(&collection, &session.marks(), &of.run((subject, false)));
                cited(What::Results(&asked)).write(format)
            }
            (Subject::Each, _) => each(session, &collection, &title, format, shown),
            (_, document) => document
                .and_then(|document| Some((document, collection.document(document)?)))
                .map_or_else(String::new, |(document, record)| {
                    let paragraph = if subject == Subject::Paragraph { paragraph.get() } else { None };
                    let what = What::Document { record: &record, number: document.0 + 1, paragraph };
                    Cited { what, collection: &title, link: &address }.write(format)
                }),
        }
    });
    let all = Callback::new(move |(subject, format, then): (Subject, Format, Callback<String>)| {
        let write = move |_: &Collection| citation.run((subject, format, false));
        parts::settle(session.collection(), write, move |words| then.run(words));
    });
    let rows = Callback::new(move |rows| match rows {
        Rows::Documents => true,
        Rows::Passages => !session.marks().is_empty(),
        Rows::Lines => session.question.with_untracked(|question| !question.query.trim().is_empty()),
    });
    let on_table = Callback::new(move |(rows, form): (Rows, Form)| {
        let which = document.map_or_else(|| tables::found(session), |document| vec![document]);
        let kind = match form {
            Form::Csv => "text/csv;charset=utf-8",
            Form::Jsonl => "application/x-ndjson",
            Form::Markdown => "text/markdown;charset=utf-8",
        };
        // All of it, also where texts have to be fetched first.
        let written = move |all: &Collection| table(session, all, &which, rows).write(form);
        parts::settle(session.collection(), written, move |words| {
            files::save(&joined(&[rows.name(), ".", form.extension()]), kind, &words);
        });
    });
    let hash_of = move |subject, view: Option<View>| {
        let framed = of.run((subject, true));
        hash::encode(&Selection { view: view.unwrap_or(framed.view), ..framed })
    };
    let embeds = (!frame::is_framed(), preview_base().is_some());
    let code = Callback::new(move |(subject, scripted, view): (Subject, bool, Option<View>)| {
        embedding(session, subject, &hash_of(subject, view), &hash::encode(&of.run((subject, false))), scripted)
    });
    let framed = Callback::new(move |(subject, view)| Some(joined(&[&preview_base()?, &hash_of(subject, view)])));
    let on_copy = Callback::new(move |(words, id, done): Copied| {
        files::copy(words, move |copied| {
            if !copied {
                dom::select_words(id);
            }
            navigator.announced.set(if copied { done } else { text::COULD_NOT_COPY }.say().to_owned());
        });
    });
    let name = document.and_then(|document| Some(session.collection().document(document)?.id.clone()));
    let name = name.unwrap_or_else(|| "citations".to_owned());
    let on_save = Callback::new(move |(ending, words): (&'static str, String)| {
        files::save(&joined(&[&name, ".", ending]), "text/plain;charset=utf-8", &words);
    });
    let on_focus = Callback::new(|id: &'static str| {
        next_frame(move || {
            dom::focus(id);
        });
    });
    let on_open = Callback::new(move |()| {
        if about == About::Document {
            navigator.selected.set(selected(session));
        }
    });
    let parts = Signal::new(move || {
        session.question.with(|question| Part::ALL.into_iter().filter(|part| part.is_asked(question)).collect())
    });
    let sharing = Sharing {
        about,
        paragraph,
        parts,
        dropped,
        link,
        says,
        citation,
        all,
        rows,
        on_table,
        embeds,
        code,
        framed,
        on_copy,
        on_save,
        on_focus,
        on_open,
    };
    view! { <SharePopover sharing=sharing /> }.into_any()
}

/// A citation of each result; of those that are shown, the first.
fn each(session: Session, collection: &Collection, title: &str, format: Format, shown: bool) -> String {
    let found = tables::found(session);
    let most = if shown { SHOWN } else { usize::MAX };
    let records: Vec<_> = found
        .iter()
        .take(most)
        .filter_map(|document| Some((document.0 + 1, collection.document(*document)?)))
        .map(|(number, record)| {
            let link = location::link(&hash::encode(&Selection::default().opening(&record.id)));
            (number, record, link)
        })
        .collect();
    let all: Vec<Cited<'_>> = records
        .iter()
        .map(|(number, record, link)| Cited {
            what: What::Document { record, number: *number, paragraph: None },
            collection: title,
            link,
        })
        .collect();
    let mut out = write_all(&all, format);
    if found.len() > all.len() && shown {
        out.push_str(&joined(&["\n\n", &text::more_citations(found.len() - all.len())]));
    }
    out
}

fn table(session: Session, collection: &Collection, which: &[DocId], rows: Rows) -> export::Table {
    let link = |id: &str| location::link(&hash::encode(&Selection::default().opening(id)));
    match rows {
        Rows::Documents => export::documents(collection, which, &link),
        Rows::Passages => export::passages(collection, which, &link),
        Rows::Lines => {
            let selection = session.selection.get_untracked();
            let found = concordance(collection, which.to_vec(), &selection.question.query, selection.by);
            export::lines(collection, &found, &link)
        }
    }
}

/// Address of the single file, as this page knows it: what can be framed.
fn single_file() -> String {
    let whole = location::link("");
    let is_single = boot::setting("form").as_string().as_deref() == Some("single");
    let (folder, name) = whole.rsplit_once('/').unwrap_or(("", ""));
    match (is_single, whole.starts_with("http")) {
        (true, true) => whole,
        // Where it will stand is not known; its name is.
        (true, false) => name.to_owned(),
        (false, _) => joined(&[folder, "/archivolt.html"]),
    }
}

/// What a preview frames; none where there is no single file.
fn preview_base() -> Option<String> {
    if boot::setting("form").as_string().as_deref() == Some("single") {
        return Some(location::link(""));
    }
    boot::setting("single").is_truthy().then(|| "archivolt.html".to_owned())
}

/// The line of HTML that frames a state; `whole` is that of the page outside the frame.
fn embedding(session: Session, subject: Subject, hash: &str, whole: &str, scripted: bool) -> String {
    let collection = session.collection();
    let open = session.open.get_untracked().filter(|_| matches!(subject, Subject::Document | Subject::Paragraph));
    let title = open.and_then(|document| Some(collection.document(document)?.title.text.clone()));
    let title = attribute(&title.unwrap_or_else(|| collection.about().title.clone()));
    let base = single_file();
    let folder = base.rsplit_once('/').map_or(String::new(), |(folder, _)| joined(&[folder, "/"]));
    let (file, folder, hash, whole) = (attribute(&base), attribute(&folder), attribute(hash), attribute(whole));
    if scripted {
        return joined(&[
            "<div data-archivolt=\"",
            &file,
            "\" data-hash=\"",
            &hash,
            "\" data-title=\"",
            &title,
            "\"><a href=\"",
            &file,
            &whole,
            "\"><img src=\"",
            &folder,
            "poster.svg\" alt=\"",
            &title,
            "\"></a></div><script src=\"",
            &folder,
            "embed.js\" async></script>",
        ]);
    }
    let height = if subject == Subject::Paragraph { "240" } else { "600" };
    joined(&[
        "<iframe src=\"",
        &file,
        &hash,
        "\" sandbox=\"allow-scripts allow-popups allow-downloads\" title=\"",
        &title,
        "\" width=\"100%\" height=\"",
        height,
        "\" loading=\"lazy\"></iframe>",
    ])
}

/// Words within the quotation marks of an attribute.
fn attribute(words: &str) -> String {
    words.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// The words that the visitor selected in the open text, as a place.
fn selected(session: Session) -> Option<(u32, Place)> {
    let ((first, from), last) = dom::selected()?;
    let open = session.text.get_untracked()?;
    let collection = session.collection();
    let texts = collection.texts(open.document);
    let (index, part) = open.texts.iter().enumerate().find(|(_, part)| (part.first..=part.last).contains(&first))?;
    let text = texts.get(index)?;
    let blocks: Vec<_> = text.blocks.iter().filter(|block| block.class == LineClass::Body).collect();
    let block = |number: u32| blocks.get(number.checked_sub(part.first)? as usize).copied();
    let begun = block(first)?;
    // Past the end of this text, or of the paragraph, it ends there.
    let (ended, to) = last.and_then(|(number, to)| Some((block(number)?, to))).unwrap_or((begun, usize::MAX));
    let byte = |shown: &str, characters: usize| shown.char_indices().nth(characters).map_or(shown.len(), |(at, _)| at);
    let (shown, until) = (begun.shown(&text.text), ended.shown(&text.text));
    let (mut from, mut to) = (byte(&shown, from), byte(&until, to));
    // Spaces at the ends are no part of what was meant.
    from += shown.get(from..)?.len() - shown.get(from..)?.trim_start().len();
    to = until.get(..to)?.trim_end().len();
    let start = begun.source_offset(from, Edge::Start);
    let end = ended.source_offset(to, Edge::End);
    if end <= start {
        return None;
    }
    Some((first, place_in(&collection, open.document, index, Span { start, end })?))
}

/// Number of the paragraph that a span begins in, as the reader counts.
fn paragraph_of(texts: &[TextRecord], index: usize, span: Span) -> Option<u32> {
    let mut number = 0;
    for (place, text) in texts.iter().enumerate() {
        for block in text.blocks.iter().filter(|block| block.class == LineClass::Body) {
            number += 1;
            let own = block.span();
            if place == index && own.start < span.end && span.start < own.end {
                return Some(number);
            }
        }
    }
    None
}

/// That a linked passage is gone, and what may have become of it.
pub fn gone(navigator: Navigator, open: &Arc<OpenText>) -> AnyView {
    let session = navigator.session;
    let collection = session.collection();
    let texts = collection.texts(open.document);
    let selection = session.selection.get_untracked();
    let offered = match &selection.at {
        Some(Place::Passage(quote)) => near(quote, &texts),
        _ => None,
    };
    let offer = offered.and_then(|(index, span)| {
        let words = share::in_short(span.of(&texts.get(index)?.text));
        let place = place_in(&collection, open.document, index, span)?;
        let href = hash::encode(&selection.opening_at(&open.id, place));
        let lead = text::changed_since(paragraph_of(&texts, index, span));
        let words = text::quoted(&words);
        Some(view! { " " {lead} " " <a href=href>{words}</a> }.into_any())
    });
    view! { <p class="reader__gone">{text::PASSAGE_GONE} {offer}</p> }.into_any()
}

/// The passage that the address names, as a card.
pub fn quotation(session: Session) -> AnyView {
    (move || card(card_of(session).unwrap_or_default())).into_any()
}

fn card_of(session: Session) -> Option<Card> {
    let collection = session.collection();
    let selection = session.selection.get();
    let document = session.open.get()?;
    let record = collection.document(document)?;
    let open = session.text.get()?;
    let texts = collection.texts(document);
    let (words, paragraph) = match &selection.at {
        Some(Place::Passage(quote)) => {
            let found =
                texts.iter().enumerate().filter_map(|(index, text)| Some((index, text, quote.find(&text.text)?)));
            let (index, text, (_, range)) = found.max_by_key(|(index, _, (fit, _))| (*fit, usize::MAX - index))?;
            let words = text.text.get(range.clone())?.to_owned();
            (words, paragraph_of(&texts, index, Span::new(range.start, range.end)))
        }
        Some(Place::Paragraph(number)) => {
            let bodies = texts.iter().flat_map(|text| text.blocks.iter().map(move |block| (text, block)));
            let mut bodies = bodies.filter(|(_, block)| block.class == LineClass::Body);
            let words = bodies.nth(number.checked_sub(1)? as usize).map(|(text, block)| block.shown(&text.text));
            (words.unwrap_or_default(), Some(*number))
        }
        None => return None,
    };
    let by = [record.creator.as_ref(), record.publisher.as_ref()].into_iter().flatten().map(|fact| fact.text.clone());
    let mut source: Vec<String> = by.collect();
    source.push(date_words(record.published.as_ref(), Words::Long));
    source.extend(paragraph.map(|number| text::paragraph(&text::plain(number))));
    Some(Card {
        id: open.id.clone(),
        language: record.language.text.clone(),
        words: words.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect(),
        title: record.title.text.clone(),
        source: text::listed(&source, text::LIST),
        collection: collection.about().title.clone(),
        href: location::link(&hash::encode(&Selection { embed: false, ..selection })),
    })
}
