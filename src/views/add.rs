//! One's own documents. The view itself is the intake module's: nobody who
//! only reads pays for it. A copy of the page may come without.

use crate::browser::element::{AnyView, IntoAny, view};
use crate::text;

/// Where the intake module draws.
pub const PLACE: &str = "intake-place";

/// The view while the intake module is on its way.
pub fn opening() -> AnyView {
    view! {
        <h2 class="visually-hidden" id="view-title" tabindex="-1">{text::ADD}</h2>
        <div id=PLACE><p class="sheet__lead">{text::INTAKE_OPENS}</p></div>
    }
    .into_any()
}

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
