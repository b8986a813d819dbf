//! A table of themes whose cells open their passages.

use super::evidence::{Evidence, evidence_list};
use super::parts::{Marks, key, press};
use crate::browser::element::{AnyView, IntoAny, view};
use crate::state::theme_table::Cell;
use crate::state::watch::{Callback, RwSignal};
use crate::text::{self, Message, joined};

/// A table: a row for each theme.
#[derive(Clone)]
pub struct Grid {
    /// Its id.
    pub id: &'static str,
    /// Heading.
    pub title: Message,
    /// What a cell is.
    pub lead: Message,
    /// Heads of the columns, with the theme where one is a theme.
    pub columns: Vec<(String, Option<usize>)>,
    /// The theme of each row.
    pub rows: Vec<usize>,
    /// The cells, by row.
    pub cells: Vec<Vec<Cell>>,
    /// Works out what a cell opens: row, column.
    pub open: Callback<(usize, usize), Opened>,
}

/// What a cell opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Themes and time.
    pub title: String,
    /// How much there is.
    pub count: String,
    /// Where the documents are listed.
    pub href: Option<String>,
    /// The passages.
    pub list: Vec<Evidence>,
    /// How many more there are.
    pub rest: usize,
}

/// Draws a table.
pub fn grid(grid: Grid, marks: &Marks) -> AnyView {
    let Grid { id, title, lead, columns, rows, cells, open } = grid;
    let shown = RwSignal::new(None::<(usize, usize)>);
    let head = |(name, theme): &(String, Option<usize>)| {
        match theme.and_then(|theme| marks.get(theme)) {
        Some(mark) => view! { <th scope="col" title=name.clone()>{key(mark)}<span class="visually-hidden">{name.clone()}</span></th> }.into_any(),
        None => view! { <th scope="col">{name.clone()}</th> }.into_any(),
    }
    };
    let cell = |row: usize, column: usize, cell: Cell, label: &str| {
        if cell.possible == 0 {
            return view! { <td class="grid__none">"·" <span class="visually-hidden">{text::NONE}</span></td> }
                .into_any();
        }
        let number = match cell.certain == cell.possible {
            true => text::figure(cell.possible as usize),
            false => text::from_to_numbers(&text::figure(cell.certain as usize), &text::figure(cell.possible as usize)),
        };
        let over = columns.get(column).map_or("", |(name, _)| name.as_str());
        let (certain, possible) = (cell.certain as usize, cell.possible as usize);
        let name = match certain == possible {
            true => text::grid_cell(possible, label, over),
            false => text::grid_cell_vague(possible, label, over, certain),
        };
        let is_open = move || shown.get() == Some((row, column));
        view! {
            <td>
                <button
                    class="grid__cell figure"
                    type="button"
                    aria-label=name
                    aria-expanded=move || if is_open() { "true" } else { "false" }
                    on:click=press(move || shown.update(|shown| *shown = (*shown != Some((row, column))).then_some((row, column))))
                >
                    {number}
                </button>
            </td>
        }
        .into_any()
    };
    let row = |(at, theme): (usize, &usize)| {
        let mark = marks.get(*theme)?;
        let of_row = cells.get(at).into_iter().flatten().enumerate();
        let drawn: Vec<AnyView> = of_row.map(|(column, one)| cell(at, column, *one, &mark.label)).collect();
        Some(view! { <tr><th scope="row"><span class="grid__theme">{key(mark)} " " {mark.label.clone()}</span></th>{drawn}</tr> }.into_any())
    };
    let body: Vec<AnyView> = rows.iter().enumerate().filter_map(row).collect();
    let opened = move || shown.get().map(|at| passages(open.run(at)));
    let heading = joined(&[id, "-name"]);
    view! {
        <section class="grid" id=id tabindex="-1" aria-labelledby=heading.clone()>
            <h3 class="entry__name" id=heading>{title}</h3>
            <p class="grid__lead">{lead}</p>
            <div class="grid__scroll" tabindex="0" role="group" aria-label=title>
                <table class="grid__table">
                    <thead><tr><td></td>{columns.iter().map(head).collect::<Vec<_>>()}</tr></thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
            <div aria-live="polite">{opened}</div>
        </section>
    }
    .into_any()
}

fn passages(opened: Opened) -> AnyView {
    let Opened { title, count, href, list, rest } = opened;
    let link = href.map(|href| view! { <a href=href>{text::IN_CONTEXT}</a> }.into_any());
    let more = (rest > 0).then(|| view! { <p class="grid__lead">{text::more(rest)}</p> }.into_any());
    view! {
        <div class="grid__opened">
            <h4 class="grid__title">{title}</h4>
            <p class="grid__lead">{count} " " {link}</p>
            {evidence_list(list)}
            {more}
        </div>
    }
    .into_any()
}
