//! One's own documents. Reading them needs the intake module, which a copy of
//! the page may come without; then the view says so and nothing leads to it.

use crate::browser::element::{AnyView, IntoAny, view};
use crate::text;

/// The view of a page without the intake module.
pub fn without_intake() -> AnyView {
    view! {
        <div class="sheet__head">
            <div>
                <h2 class="sheet__title" id="view-title" tabindex="-1">{text::ADD}</h2>
                <p class="sheet__lead">{text::NO_INTAKE}</p>
            </div>
        </div>
    }
    .into_any()
}
