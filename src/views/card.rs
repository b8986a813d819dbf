//! One passage as a quotation card: what is framed in somebody's article.

use crate::browser::element::{AnyView, IntoAny, view};
use crate::text;

/// What the card says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Id of the document.
    pub id: String,
    /// BCP 47 tag of its words.
    pub language: String,
    /// The words, by paragraph; none where the passage is gone.
    pub words: Vec<String>,
    /// The document's title.
    pub title: String,
    /// Who wrote or published it, its date and paragraph.
    pub source: String,
    /// The collection's title.
    pub collection: String,
    /// Address of the passage on the whole page.
    pub href: String,
}

/// The card.
pub fn card(card: Card) -> AnyView {
    let paragraph = |words: String| view! { <p><mark data-passage="">{words}</mark></p> }.into_any();
    let quotation = if card.words.is_empty() {
        view! { <p class="reader__gone">{text::PASSAGE_GONE}</p> }.into_any()
    } else {
        let words: Vec<AnyView> = card.words.into_iter().map(paragraph).collect();
        view! { <blockquote class="card__words" dir="auto" lang=card.language.clone()>{words}</blockquote> }.into_any()
    };
    view! {
        <main class="card" id="main" tabindex="-1">
            <article data-doc=card.id aria-labelledby="card-title">
                {quotation}
                <h1 class="card__title" id="card-title" dir="auto" lang=card.language>{card.title}</h1>
                <p class="card__source">{card.source}</p>
                <p class="card__foot">
                    <span>{card.collection}</span>
                    <a href=card.href target="_blank" rel="noopener">{text::READ_IN_CONTEXT}</a>
                </p>
            </article>
        </main>
    }
    .into_any()
}
