//! Shares of documents per year.

use std::sync::Arc;

use archivolt_index::DateMode;
use leptos::prelude::*;

use crate::state::scale::{DateRange, TimelineDates};

/// One thing followed over the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// What it is, for people: the query, a theme's label, "All documents".
    pub label: String,
    /// By document: whether it belongs (every filter but the range).
    pub found: Vec<bool>,
}

/// A column opened: the documents of one series in one stretch of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Index of the series.
    pub series: usize,
    /// Its first and last day.
    pub range: DateRange,
    /// Whether only those surely of that time are meant.
    pub mode: DateMode,
}

/// `view=trends`: how many documents of each year belong to what is asked, and
/// what share of all documents of that year they are.
#[component]
pub fn TrendsView(
    /// Every date of the collection; fixed for its life.
    dates: Arc<TimelineDates>,
    /// What is followed: first what is asked now, then what `a` and `b` of the
    /// address name (words or a theme's id), where given.
    #[prop(into)]
    series: Signal<Vec<Series>>,
    /// Key `a` of the address: words or a theme's id, empty for none.
    #[prop(into)]
    first: Signal<String>,
    /// Key `b` of the address.
    #[prop(into)]
    second: Signal<String>,
    /// Told what is to stand in `a` and `b`.
    #[prop(into)]
    on_compare: Callback<(String, String)>,
    /// Told which column's documents to list.
    #[prop(into)]
    on_column: Callback<Column>,
) -> impl IntoView {
    let _ = (dates, first, second, on_compare, on_column);
    view! { <section aria-label="Trends">{move || series.get().len()}</section> }
}
