//! `archivolt codebook FOLDER --draft`: themes that find themselves.

use archivolt_corpus::Corpus;
use archivolt_corpus::codebook::exchange::{self, Form};
use archivolt_corpus::topics::{self, Carrier, FEWEST, Found};
use serde_json::{Value, json};

use super::give;
use crate::arguments::Codebook;
use crate::error::Failure;
use crate::offsets::Offsets;
use crate::output::print;
use crate::report::{self, counted};

/// Key phrases that stand above a draft.
const PHRASES: usize = 30;

/// Finds key phrases and topics and gives them as a draft.
///
/// # Errors
/// Exit code 1 without a document.
pub fn run(options: &Codebook, form: Form) -> Result<(), Failure> {
    let corpus = report::corpus(&options.source, options.originals.as_deref(), options.out.as_deref())?;
    report::usable(&corpus, &options.source)?;
    let found = topics::find(&corpus.documents, options.topics);
    if options.json {
        return print(&format!("{}\n", as_json(&corpus, &found)));
    }
    let themes = found.draft(&corpus.documents);
    if found.is_too_little() {
        eprintln!("{}", too_little(&found));
    }
    let mut written = exchange::write(&themes, form);
    if form == Form::Toml {
        written = format!("{}{written}", head(&found));
    }
    give(options.out.as_deref(), &written, &counted(themes.len(), "theme", "themes"))
}

fn too_little(found: &Found) -> String {
    format!(
        "{} too little for topics, which need {FEWEST} documents; key phrases are listed.",
        if found.documents == 1 { "One document is".to_owned() } else { format!("{} documents are", found.documents) }
    )
}

/// What stands above a draft, as comments.
fn head(found: &Found) -> String {
    let mut head = String::new();
    if found.is_too_little() {
        head.push_str(&format!("# {}\n", too_little(found)));
    } else {
        head.push_str(
            "# A draft, found by counting words. Read the passages, rename, merge and mend before you use it.\n",
        );
        let tried: Vec<String> = found.tried.iter().map(|(count, quality)| format!("{count} ({quality:.3})")).collect();
        if !tried.is_empty() {
            head.push_str(&format!("# Topics: {}. Tried, with quality: {}.\n", found.topics.len(), tried.join(", ")));
        }
    }
    head.push_str("#\n# Key phrases, with the documents that have them:\n");
    for phrase in found.phrases.iter().take(PHRASES) {
        let text = phrase.text.replace(|letter: char| letter.is_control(), " ");
        head.push_str(&format!("#   {text} ({})\n", phrase.documents));
    }
    head.push('\n');
    head
}

fn as_json(corpus: &Corpus, found: &Found) -> Value {
    let id = |document: usize| corpus.documents.get(document).map_or("", |document| document.id.as_str());
    let rounded = |number: f64| (number * 1e6).round() / 1e6;
    let topic = |topic: &topics::Topic| {
        json!({
            "label": topic.label,
            "phrases": topic.phrases,
            "words": topic.words,
            "coherence": rounded(topic.coherence),
            "documents": topic.documents.iter().map(|(document, share)| json!({ "id": id(*document), "share": rounded(*share) })).collect::<Vec<_>>(),
            "passages": topic.passages.iter().map(|carrier| passage(corpus, carrier, id(carrier.document))).collect::<Vec<_>>(),
        })
    };
    json!({
        "archivolt": 1,
        "documents": found.documents,
        "too_little": found.is_too_little(),
        "tried": found.tried.iter().map(|(count, quality)| json!({ "topics": count, "quality": rounded(*quality) })).collect::<Vec<_>>(),
        "phrases": found.phrases.iter().map(|phrase| json!({ "text": phrase.text, "documents": phrase.documents, "count": phrase.count })).collect::<Vec<_>>(),
        "topics": found.topics.iter().map(topic).collect::<Vec<_>>(),
    })
}

/// A sentence that carries a topic, with offsets as the contract counts them.
fn passage(corpus: &Corpus, carrier: &Carrier, id: &str) -> Value {
    let text = corpus.documents.get(carrier.document).and_then(|document| document.texts.get(carrier.text));
    let Some(text) = text else { return Value::Null };
    let (start, end) = Offsets::new(&text.text).span(carrier.span);
    json!({ "id": id, "text_role": text.role.name(), "start": start, "end": end, "text": carrier.span.of(&text.text) })
}
