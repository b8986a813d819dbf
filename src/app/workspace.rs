//! The page of an opened collection.

use std::sync::Arc;

use archivolt_index::order::InOrder;
use archivolt_index::{Collection, DateMode, DocId, Match, Sort};

use super::{Navigator, collocates, contrasting, effects, late, reading, sharing, tables, telling, themes};
use crate::browser::element::{AnyView, IntoAny, view};
use crate::browser::later::next_frame;
use crate::browser::{boot, files, intake, location, parts, words};
use crate::state::contrast;
use crate::state::overview::Overview;
use crate::state::scale::DateRange;
use crate::state::selection::{asks_anything, parts_asked};
use crate::state::text_parts::place_of;
use crate::state::theme_rows::tree;
use crate::state::trail::Change;
use crate::state::watch::{Callback, Memo, RwSignal, Signal};
use crate::state::{By, Selection, Session, Settings, View, hash};
use crate::text;
use crate::views::about::about;
use crate::views::add;
use crate::views::compare::Compare;
use crate::views::concordance::Concordance;
use crate::views::masthead::Masthead;
use crate::views::notice::nothing_found;
use crate::views::overview::overview;
use crate::views::parts::press;
use crate::views::reader::{speaks_of, themes_here};
use crate::views::result_list::{Listing, ResultList};
use crate::views::search_box::{Offer, SearchBox};
use crate::views::theme_panel::{Choice, Choices, ThemePanel};
use crate::views::timeline::{Column, OnSave, Opened, RangeChange, Series, TimelineStrip, TimelineView, TrendsView};

/// What both timelines take: the range, which dates it keeps, which documents
/// match all else, and what changes of either lead to.
type Range = (Memo<DateRange>, Memo<DateMode>, Memo<Vec<bool>>, Callback<RangeChange>, Callback<DateMode>);

/// Most kinds or publishers that are listed.
const CHOICES: usize = 40;

/// What the workspace is made of; `Copy` but for the settings.
#[derive(Clone)]
pub struct Page {
    navigator: Navigator,
    session: Session,
    settings: Arc<Settings>,
    on_open: Callback<Vec<u8>>,
    /// Whether the collection was brought by the visitor.
    brought: bool,
}

/// The page.
pub fn workspace(navigator: Navigator, settings: &Arc<Settings>, on_open: Callback<Vec<u8>>, brought: bool) -> AnyView {
    let session = navigator.session;
    let page = Page { navigator, session, settings: settings.clone(), on_open, brought };
    let view = Memo::new(move || session.selection.with(|selection| selection.view));
    let embed = Memo::new(move || session.selection.with(|selection| selection.embed));
    let alone =
        Memo::new(move || navigator.alone.get() && view.get() == View::Results && session.text.with(Option::is_some));
    let class = move || match (view.get(), alone.get(), embed.get()) {
        (_, _, true) => "page page--embed",
        (View::Results, false, _) => "page page--fitted",
        _ => "page",
    };
    let strip = {
        let page = page.clone();
        move || {
            let shown =
                view.get() == View::Results && !alone.get() && session.dates.with(|dates| dates.scale.is_some());
            shown.then(|| page.strip(embed.get()))
        }
    };
    let main = {
        let page = page.clone();
        move || match view.get() {
            View::Results if alone.get() => page.alone(),
            View::Results => page.explore(),
            other => {
                let body = late::view_of(page.clone(), other);
                view! { <main class="sheet" id="main" tabindex="-1">{body}</main> }.into_any()
            }
        }
    };
    // A page that began as a card stays one for as long as it is asked for a passage and nothing else.
    let began = session.selection.with_untracked(Selection::is_card);
    let card =
        Memo::new(move || began && session.selection.with(Selection::is_card) && session.open.with(Option::is_some));
    let missed = move || {
        session.missed.get().then(|| {
            let again = press(move || {
                session.missed.set(false);
                session.collection().retry();
                session.arrived.update(|count| *count += 1);
            });
            view! {
                <p class="colophon" role="alert">
                    <span>{text::PART_MISSING}</span>
                    <button class="button" type="button" on:click=again>{text::TRY_AGAIN}</button>
                </p>
            }
            .into_any()
        })
    };
    let foot = move || {
        if embed.get() {
            let whole = session
                .selection
                .with(|selection| location::link(&hash::encode(&Selection { embed: false, ..selection.clone() })));
            let count = session.outcome.with(|outcome| outcome.hits.len());
            let words = text::found(count, session.total());
            view! {
                <footer class="embed__foot">
                    <span>{words.trim_end_matches(['.', '。']).to_owned()}</span>
                    <a href=whole target="_blank" rel="noopener">{text::OPEN_WHOLE}</a>
                </footer>
            }
            .into_any()
        } else if view.get() == View::Results && !alone.get() {
            ().into_any()
        } else {
            view! { <footer class="colophon"><span>{text::NOTHING_LEAVES}</span></footer> }.into_any()
        }
    };
    let whole = move || {
        view! {
            <div class=class id="page">
                {page.masthead()}
                {missed}
                {strip.clone()}
                {main.clone()}
                {foot}
            </div>
        }
        .into_any()
    };
    let shown =
        if began { (move || if card.get() { late::card(session) } else { whole() }).into_any() } else { whole() };
    view! {
        <a class="skip" href="#main" data-to="main">{text::SKIP}</a>
        {shown}
        {effects::live_region(navigator.announced)}
    }
    .into_any()
}

impl Page {
    /// Views of the module's second part; nothing else may call this.
    pub fn late(&self, view: View) -> AnyView {
        let body = self.sheet(view);
        if view == View::Add {
            return body;
        }
        let share = sharing::share(self.navigator);
        view! {
            <div class="sheet__share">{share}</div>
            {body}
        }
        .into_any()
    }

    fn sheet(&self, view: View) -> AnyView {
        match view {
            View::Timeline => self.timeline(),
            View::Concordance => self.concordance(),
            View::Compare => self.compare(),
            View::Trends => self.trends(),
            View::Codebook => themes::codebook(self.session, self.session.dates.get().scale),
            View::Add => self.add(),
            _ => self.about(),
        }
    }

    fn masthead(&self) -> AnyView {
        let (session, navigator) = (self.session, self.navigator);
        let query = Memo::new(move || session.question.with(|question| question.query.clone()));
        let on_offer = move |offer: Offer| {
            navigator.settle();
            if let Some(id) = offer.document {
                return navigator.change(Change::Step, |selection| selection.opening(&id));
            }
            match offer.theme {
                Some(theme) => navigator.change(Change::Step, |selection| {
                    // The word that named the theme gives way to it.
                    let next = selection.asking_with(|question| question.query.clear());
                    if next.question.themes.contains(&theme) { next } else { next.toggling_theme(&theme) }
                }),
                None => {
                    navigator.change(Change::Motion, |selection| {
                        selection.asking_with(|question| question.query = offer.query)
                    });
                    navigator.settle();
                }
            }
        };
        let search = move || {
            view! {
                <SearchBox
                    query=query
                    count=Signal::new(move || tables::count_words(session))
                    on_type=move |typed| navigator.type_query(typed)
                    on_settle=move |typed| navigator.settle_query(typed)
                    on_offer=on_offer
                    offers=Callback::new(move |typed: String| late::offers(session, typed))
                    arrived=session.arrived
                    on_shown=move |count| navigator.announced.set(text::suggestions(count))
                />
            }
            .into_any()
        };
        let collection = session.collection();
        view! {
            <Masthead
                title=collection.about().title.clone()
                scope=tables::scope(session)
                selection=session.selection
                adds=self.settings.intake.is_some() && (self.brought || collection.about().add)
                dated=session.dates.with_untracked(|dates| dates.scale.is_some())
                themed=!collection.themes().is_empty()
                languages=languages()
                on_language=Callback::new(move |tag: String| {
                    // What would be spoken anyway is not written down.
                    let lang = if words::language("") == tag { String::new() } else { tag };
                    navigator.change(Change::Aside, |selection| Selection { lang, ..selection.clone() });
                })
            >
                {search()}
            </Masthead>
        }
        .into_any()
    }

    fn range(&self) -> Range {
        let (session, navigator) = (self.session, self.navigator);
        let range = Memo::new(move || session.range());
        let mode = Memo::new(move || session.question.with(|question| question.dates));
        let matching = Memo::new(move || session.outcome.with(|outcome| outcome.undated_found.clone()));
        let on_range = Callback::new(move |change: RangeChange| {
            let RangeChange { range, settled } = change;
            session.held.set(!settled);
            if !settled {
                next_frame(move || next_frame(move || session.held.set(false)));
            }
            navigator.change(Change::Motion, |selection| {
                selection.asking_with(|question| {
                    question.from = range.from;
                    question.to = range.to;
                })
            });
            if settled {
                navigator.settle();
            }
        });
        let on_mode = Callback::new(move |mode: DateMode| {
            navigator.change(Change::Step, |selection| selection.asking_with(|question| question.dates = mode));
        });
        (range, mode, matching, on_range, on_mode)
    }

    fn strip(&self, embedded: bool) -> AnyView {
        let (session, navigator) = (self.session, self.navigator);
        let (range, mode, matching, on_range, on_mode) = self.range();
        let counts = Memo::new(move || session.outcome.with(|outcome| outcome.dated));
        view! {
            <TimelineStrip
                dates=session.dates.get()
                range=range
                mode=mode
                matching=matching
                counts=counts
                open=session.open
                on_range=on_range
                on_mode=on_mode
                on_open=move |document| open_document(navigator, document)
                on_enlarge=move |()| navigator.change(Change::Step, |selection| selection.showing(View::Timeline))
                on_list=move |()| navigator.change(Change::Step, |selection| selection.showing(View::Timeline))
                embedded=embedded
            />
        }
        .into_any()
    }

    fn timeline(&self) -> AnyView {
        let (session, navigator) = (self.session, self.navigator);
        let (range, mode, matching, on_range, on_mode) = self.range();
        let counts = Memo::new(move || session.outcome.with(|outcome| outcome.dated));
        let on_open = move |opened: Opened| match opened {
            Opened::Document(document) => open_document(navigator, document),
            Opened::Mention(mention) => {
                let find = move |collection: &Collection| {
                    Some((place_of(collection, mention), collection.document(mention.document)?))
                };
                parts::settle(session.collection(), find, move |found| {
                    if let Some((at, record)) = found {
                        navigator.change(Change::Step, |selection| Selection { at, ..selection.opening(&record.id) });
                    }
                });
            }
        };
        view! {
            <TimelineView
                dates=session.dates.get()
                range=range
                mode=mode
                matching=matching
                counts=counts
                open=session.open
                on_range=on_range
                on_mode=on_mode
                on_open=on_open
                evidence=telling::evidence(session)
                groups=telling::groups(session)
                on_group=telling::chosen_lane(navigator)
                caption=telling::caption(session, text::TIMELINE_CAPTION)
                on_data=telling::data(session, session.dates.get())
                on_save=files_saved()
            />
        }
        .into_any()
    }

    fn trends(&self) -> AnyView {
        let (session, navigator) = (self.session, self.navigator);
        let a = Memo::new(move || session.selection.with(|selection| selection.a.clone()));
        let b = Memo::new(move || session.selection.with(|selection| selection.b.clone()));
        let series = Memo::apart(move || {
            let question = session.question.get();
            let found = session.outcome.with(|outcome| outcome.undated_found.clone());
            let words = question.query.trim();
            let label = match (words.is_empty(), asks_anything(&question)) {
                (false, _) => text::quoted(words),
                (true, true) => text::WHAT_IS_ASKED.say().to_owned(),
                (true, false) => text::ALL_DOCUMENTS.say().to_owned(),
            };
            let mut all = vec![Series { label, found }];
            for followed in [a.get(), b.get()] {
                if !followed.trim().is_empty() {
                    all.push(follow(session, &followed));
                }
            }
            all
        });
        let on_column = move |column: Column| {
            navigator.change(Change::Step, |selection| {
                let mut next = selection.showing(View::Results).closed();
                let followed = match column.series {
                    0 => None,
                    1 => Some(selection.a.clone()),
                    _ => Some(selection.b.clone()),
                };
                if let Some(followed) = followed {
                    next.question = contrast::question(&followed, &session.marks());
                }
                next.asking_with(|question| {
                    question.from = column.range.from;
                    question.to = column.range.to;
                    question.dates = column.mode;
                })
            });
        };
        let on_compare = move |(a, b): (String, String)| {
            navigator.change(Change::Step, |selection| Selection { a, b, ..selection.clone() });
        };
        let passages = Callback::new(move |nth: usize| {
            let question = match nth {
                0 => session.question.get(),
                1 => contrast::question(&a.get(), &session.marks()),
                _ => contrast::question(&b.get(), &session.marks()),
            };
            contrasting::passages(&session.asked_anew(), &question)
        });
        let collection = session.collection();
        let themes: Vec<(String, String)> =
            collection.themes().iter().map(|theme| (theme.id.clone(), theme.label.clone())).collect();
        view! {
            <TrendsView dates=session.dates.get() series first=a second=b on_compare on_column themes passages=passages
                caption=telling::caption(session, text::TRENDS_CAPTION) on_save=files_saved()
            />
        }
    }

    fn explore(&self) -> AnyView {
        let session = self.session;
        let folded = RwSignal::new(true);
        let count = move || {
            session.question.with(|question| question.themes.len() + question.kinds.len() + question.publishers.len())
        };
        let heading = if session.marks().is_empty() { text::FILTERS } else { text::THEMES };
        let page = self.clone();
        let filters = move || session.painted.get().then(|| page.filters());
        let pane = move || {
            let (open, none) =
                (session.open.with(Option::is_some), session.listed.with(|(_, outcome)| outcome.hits.is_empty()));
            match (open, none) {
                (true, _) => "reader",
                (false, true) => "empty",
                (false, false) => "results",
            }
        };
        let label = move || if session.text.with(Option::is_some) { text::READER } else { text::OVERVIEW };
        view! {
            <main class="workspace" id="main" tabindex="-1" data-pane=pane>
                <div class="workspace__themes" id="filters" role="region" aria-label=text::FILTERS tabindex="0" data-open=move || (!folded.get()).then_some("")>
                    <div class="panes">
                        <button
                            class="button"
                            type="button"
                            id="fold"
                            aria-expanded=move || if folded.get() { "false" } else { "true" }
                            on:click=press(move || folded.update(|folded| *folded = !*folded))
                        >
                            {move || match count() {
                                0 => heading.say().to_owned(),
                                ticked => text::ticked(heading.say(), ticked),
                            }}
                        </button>
                    </div>
                    {filters}
                </div>
                <section class="workspace__results" id="results" aria-labelledby="results-head" tabindex="0">{self.results()}</section>
                <section class="workspace__reader" id="reader" aria-label=label tabindex="0">{self.reader_pane()}</section>
            </main>
        }
        .into_any()
    }

    fn filters(&self) -> AnyView {
        let (session, navigator) = (self.session, self.navigator);
        let has_themes = !session.marks().is_empty();
        let panel = has_themes.then(|| {
            view! {
                <ThemePanel
                    marks=session.marks()
                    tree=tree(&session.collection())
                    rows=session.themes
                    selection=session.selection
                    on_toggle=move |theme: String| navigator.change(Change::Step, |selection| selection.toggling_theme(&theme))
                    on_mode=move |mode: Match| {
                        navigator.change(Change::Step, |selection| selection.asking_with(|question| question.matching = mode));
                    }
                    evidence=move |theme: usize| late::under(session, theme)
                    moves=move |theme: usize| late::moves(navigator, theme)
                />
            }
            .into_any()
        });
        let choices = move |counts: Vec<(String, u32)>, ticked: Vec<String>| -> Vec<Choice> {
            let mut list: Vec<Choice> =
                counts.into_iter().map(|(name, count)| (name.clone(), count, ticked.contains(&name))).collect();
            if list.len() > CHOICES {
                // The most frequent ones; what is ticked stays in reach.
                list.order_by_key(|(_, count, ticked)| (!ticked, u32::MAX - count));
                list.truncate(CHOICES);
            }
            list
        };
        let kinds = Memo::new(move || {
            choices(
                session.listed.with(|(_, outcome)| outcome.kinds.clone()),
                session.question.with(|question| question.kinds.clone()),
            )
        });
        let publishers = Memo::new(move || {
            choices(
                session.listed.with(|(_, outcome)| outcome.publishers.clone()),
                session.question.with(|question| question.publishers.clone()),
            )
        });
        let kind_box = move || {
            kinds.with(|kinds| kinds.len() > 1).then(|| {
                let toggle =
                    move |kind: String| navigator.change(Change::Step, |selection| selection.toggling_kind(&kind));
                view! { <Choices name=text::KINDS prefix="kind-" choices=kinds on_toggle=toggle /> }.into_any()
            })
        };
        let publisher_box = move || {
            publishers.with(|publishers| publishers.len() > 1).then(|| {
                let toggle =
                    move |name: String| navigator.change(Change::Step, |selection| selection.toggling_publisher(&name));
                view! { <Choices name=text::PUBLISHERS prefix="publisher-" choices=publishers on_toggle=toggle /> }
                    .into_any()
            })
        };
        let names = Memo::new(move || {
            choices(
                session.listed.with(|(_, outcome)| outcome.names.clone()),
                session.question.with(|question| question.names.clone()),
            )
        });
        let name_box = move || {
            names.with(|names| names.len() > 1).then(|| {
                let toggle =
                    move |name: String| navigator.change(Change::Step, |selection| selection.toggling_name(&name));
                view! { <Choices name=text::NAMES prefix="name-" choices=names on_toggle=toggle /> }.into_any()
            })
        };
        view! {
            {panel}
            {kind_box}
            {publisher_box}
            {name_box}
        }
        .into_any()
    }

    fn results(&self) -> AnyView {
        let (session, navigator) = (self.session, self.navigator);
        let listing = Listing {
            marks: session.marks(),
            selection: session.selection.into(),
            asked: session.asked,
            rows: session.rows,
            partial: session.partial,
            total: Signal::new(move || session.listed.with(|(_, outcome)| outcome.hits.len())),
            open: session.open,
            after: Memo::apart(move || tables::after(session)),
        };
        let on_sort = move |sort: Sort| {
            navigator.change(Change::Aside, |selection| {
                let plain = selection.asking_with(|question| question.sort = None);
                // The order that would be taken anyway is not written down.
                if crate::state::asked::order(&plain) == sort {
                    plain
                } else {
                    selection.asking_with(|question| question.sort = Some(sort))
                }
            });
            navigator.announced.set(tables::order_spoken(&navigator.now()));
        };
        view! { <ResultList listing=listing on_sort=on_sort on_step=move |step| navigator.step(step) share=late::share(navigator) /> }.into_any()
    }

    fn reader_pane(&self) -> impl Fn() -> AnyView + Send + use<> {
        let (session, navigator) = (self.session, self.navigator);
        move || {
            if let Some(open) = session.text.get() {
                return reading::document(navigator, &open);
            }
            if session.listed.with(|(_, outcome)| outcome.hits.is_empty()) {
                return late::nothing(session);
            }
            if session.painted.get() { late::overview(session) } else { ().into_any() }
        }
    }

    fn alone(&self) -> AnyView {
        let (session, navigator) = (self.session, self.navigator);
        let before = move || session.text.get().map(|open| themes_here(&open, &reading::state(navigator)));
        let text = move || session.text.get().map(|open| reading::document(navigator, &open));
        let after = move || session.text.get().map(|open| speaks_of(reading::dates_of(session, &open)));
        view! {
            <main class="focus" id="main" tabindex="-1">
                {before}
                <div id="reader">{text}</div>
                <aside class="focus__side" aria-label=text::ABOUT_THIS_DOCUMENT>{after}</aside>
            </main>
        }
        .into_any()
    }

    fn concordance(&self) -> AnyView {
        let (session, navigator) = (self.session, self.navigator);
        let lines = session.lines();
        let table = Memo::apart(move || tables::line_table(session, lines));
        let by = Memo::new(move || session.selection.with(|selection| selection.by));
        let on_sort = move |by: By| {
            navigator.change(Change::Aside, |selection| Selection { by, ..selection.clone() });
        };
        let on_save = move |()| files::save("lines.csv", "text/csv;charset=utf-8", &tables::lines_csv(session, lines));
        let near = Memo::apart(move || collocates::table(session, lines));
        let on_save_near =
            move |()| files::save("collocates.csv", "text/csv;charset=utf-8", &near.with_untracked(collocates::csv));
        view! {
            <Concordance marks=session.marks() table=table near=near by=by on_sort=on_sort on_save=on_save on_save_near />
        }
        .into_any()
    }

    fn compare(&self) -> AnyView {
        let (session, navigator) = (self.session, self.navigator);
        let chosen =
            Memo::new(move || session.selection.with(|selection| (selection.doc.clone(), selection.with.clone())));
        let sides = Memo::apart(move || tables::sides(session));
        let on_choose = move |(left, id): (bool, String)| {
            let id = Some(id).filter(|id| !id.is_empty());
            navigator.change(Change::Step, |selection| {
                let next = selection.clone();
                if left { Selection { doc: id, at: None, ..next } } else { Selection { with: id, ..next } }
            });
        };
        let candidates = Arc::new(tables::candidates(session));
        view! {
            <Compare candidates=candidates chosen=chosen sides=sides comparison=session.comparison() on_choose=on_choose />
            {contrasting::contrasted(navigator, &session.dates.get())}
        }
        .into_any()
    }

    fn add(&self) -> AnyView {
        if self.settings.intake.is_none() {
            return add::without_intake();
        }
        let (navigator, on_open) = (self.navigator, self.on_open);
        let told = Box::new(move |words| navigator.announced.set(words));
        intake::show(add::PLACE, told, Box::new(move |bytes| on_open.run(bytes)), text::INTAKE_FAILED.say());
        add::opening()
    }

    fn about(&self) -> AnyView {
        let session = self.session;
        let start = session.selection.with_untracked(Selection::start);
        let facts = Overview::of(&session.collection(), &session.marks(), &start).facts;
        let files = Arc::new(boot::sums());
        let page = tables::about_page(session, &self.settings.version, facts, files.to_vec());
        let (navigator, verified) = (self.navigator, RwSignal::new(String::new()));
        let on_verify = Callback::new(move |()| {
            verified.set(text::VERIFYING.say().to_owned());
            let files = files.clone();
            boot::spawn_local(async move {
                let words = match boot::bundle().await {
                    Ok(bytes) => verify(bytes, &files),
                    Err(reason) => reason,
                };
                navigator.announced.set(words.clone());
                verified.set(words);
            });
        });
        about(page, verified.into(), on_verify)
    }
}

/// The languages that can be chosen: tags, and each named in itself.
fn languages() -> Vec<(&'static str, &'static str)> {
    let known = words::languages();
    archivolt_wording::NAMES.into_iter().filter(|(tag, _)| known.iter().any(|one| one == tag)).collect()
}

/// What stands in the reader's place before a document is opened. Of the module's
/// second part: nothing but [`late`] may call this.
pub fn at_rest(session: Session) -> AnyView {
    let arrived = session.arrived.get();
    let known = session.overview.with_value(|known| known.clone().filter(|(at, _)| *at == arrived));
    let found = known.map_or_else(
        || {
            let start = session.selection.with_untracked(Selection::start);
            Arc::new(Overview::of(&session.collection(), &session.marks(), &start))
        },
        |(_, found)| found,
    );
    let shown = overview(&found);
    session.overview.update_value(|known| *known = Some((arrived, found)));
    shown
}

/// What stands in the reader's place where nothing is found. Of the module's
/// second part: nothing but [`late`] may call this.
pub fn nothing(session: Session) -> AnyView {
    let parts = session.question.with(parts_asked);
    let detail = tables::is_nowhere(session).then_some(text::NOT_IN_TEXTS);
    nothing_found(text::none_fits(parts), tables::ways_out(session), detail)
}

/// Takes the files that a bundle was made of out of it, and says whether each is as it was handed in.
fn verify(bundle: Vec<u8>, expected: &[(String, String)]) -> String {
    let files = match archivolt_index::files(bundle) {
        Ok(files) => files,
        Err(error) => return text::damaged_because(&error.to_string()),
    };
    let is_whole = |(path, sum): &&(String, String)| {
        let file = files.iter().find(|file| file.path == *path);
        file.is_some_and(|file| archivolt_corpus::sha256(&file.bytes) == *sum)
    };
    let wrong: Vec<&str> = expected.iter().filter(|file| !is_whole(file)).map(|(path, _)| path.as_str()).collect();
    text::verification(expected.len(), &wrong)
}

fn open_document(navigator: Navigator, document: DocId) {
    parts::settle(
        navigator.session.collection(),
        move |collection| collection.document(document),
        move |record| {
            if let Some(record) = record {
                navigator.change(Change::Step, |selection| selection.opening(&record.id));
            }
        },
    );
}

/// Gives the visitor a file.
pub fn files_saved() -> OnSave {
    Callback::new(|(name, kind, text): (&'static str, &'static str, String)| files::save(name, kind, &text))
}

fn follow(session: Session, followed: &str) -> Series {
    let marks = session.marks();
    let question = contrast::question(followed, &marks);
    let found = session.asked_anew().explore(&question).undated_found;
    Series { label: contrast::label(&question, &marks), found }
}
