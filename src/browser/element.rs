//! Elements, all of one type.
//!
//! What `view!` makes. A view is a tree of [`El`]; drawing it again changes
//! the nodes that stand in place, so that focus and scroll positions stay.
//! Closures are drawn again by themselves whenever a signal they read changes.
//! The macro writes the fixed parts of a view as one string, a template, and
//! the rest as its holes: what is written out as calls is loaded by every
//! visitor, and words are smaller than calls.

use std::borrow::Cow;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

use archivolt_wording::page::Message;
use leptos::ev::EventDescriptor;
use leptos::prelude::RenderEffect;
use leptos::tachys::view::{Mountable, Render};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Comment, Element, HtmlElement, Node, SvgElement, Text};

use super::dom;
use crate::state::watch::{RwSignal, StoredValue};

pub use archivolt_view::{component, view};

/// Any view, of whatever kind: shadows Leptos' type of that name.
pub type AnyView = El;

/// Part of a page.
pub struct El(Box<Part>);

enum Part {
    Text(Cow<'static, str>),
    Tag(Made),
    Many(Vec<El>),
    Live(Box<dyn Draw>),
}

/// Draws a part. Own traits, here and below, in place of `FnMut`: the standard
/// one brings ways to be called that are never used.
trait Draw {
    fn draw(&mut self) -> El;
}

struct Drawing<F, M>(F, PhantomData<fn() -> M>);

impl<F: FnMut() -> V, V: IntoEl<M>, M> Draw for Drawing<F, M> {
    fn draw(&mut self) -> El {
        (self.0)().into_el()
    }
}

/// An element in the making.
#[derive(Default)]
struct Made {
    name: &'static str,
    values: Vec<(Kind, &'static str, Value)>,
    events: Vec<(&'static str, Box<dyn Hear>)>,
    reference: Option<NodeRef>,
    children: Vec<El>,
}

/// Hears of an event.
trait Hear {
    fn hear(&mut self, event: JsValue);
}

struct Hearing<F, E>(F, PhantomData<fn(E)>);

impl<F: FnMut(E), E: JsCast> Hear for Hearing<F, E> {
    fn hear(&mut self, event: JsValue) {
        (self.0)(event.unchecked_into());
    }
}

/// A listener that hears nothing any more once its view is gone. Taking an element
/// out of the page takes its focus, which the browser tells it, after what
/// the listener would ask has gone.
struct WhileThere(Box<dyn Hear>, StoredValue<()>);

impl Hear for WhileThere {
    fn hear(&mut self, event: JsValue) {
        if self.1.update_value(|()| ()).is_some() {
            self.0.hear(event);
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Attribute,
    Property,
    Class,
    Style,
}

/// A value that an element is given.
enum Value {
    /// As it is.
    Plain(Plain),
    /// Whatever the closure gives, again whenever a signal it reads changes.
    Live(Box<dyn Give>),
}

trait Give {
    fn give(&mut self) -> Plain;
}

struct Giving<F>(F);

impl<F: FnMut() -> V, V: IntoPlain> Give for Giving<F> {
    fn give(&mut self) -> Plain {
        (self.0)().into_plain()
    }
}

/// A value as it is.
#[derive(Clone, PartialEq)]
pub enum Plain {
    /// Not there.
    None,
    /// There or not.
    Flag(bool),
    /// Words.
    Text(Cow<'static, str>),
}

const SVG: [&str; 9] = ["svg", "g", "line", "rect", "circle", "path", "text", "tspan", "polyline"];

/// Holds the element that it was given to as `node_ref`, once that is drawn.
#[derive(Clone, Copy)]
pub struct NodeRef(RwSignal<Option<SendWrapper<Element>>>);

impl NodeRef {
    /// Holds nothing yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// The element, if it is drawn.
    pub fn get(&self) -> Option<Element> {
        self.0.get().map(SendWrapper::take)
    }

    /// The element, without being told when it is drawn.
    pub fn get_untracked(&self) -> Option<Element> {
        self.0.get_untracked().map(SendWrapper::take)
    }
}

/// What fills a hole of a template.
enum Hole {
    Value(Value),
    Part(El),
    Event(Box<dyn Hear>),
    Reference(NodeRef),
}

/// A template whose holes are being filled, in the order they stand in.
pub struct Draft(Box<(&'static str, Vec<Hole>)>);

/// Begins a view. In its template each part begins with a mark and ends at the
/// next: see [`archivolt_view`], which writes them.
#[inline(never)]
pub fn draft(template: &'static str) -> Draft {
    Draft(Box::new((template, Vec::new())))
}

/// A view without holes.
#[inline(never)]
pub fn fixed(template: &'static str) -> El {
    draft(template).done()
}

/// Several parts, one after the other.
pub fn many(parts: Vec<El>) -> El {
    El::new(Part::Many(parts))
}

/// Anything that can be shown.
pub fn piece<M>(value: impl IntoEl<M>) -> El {
    value.into_el()
}

impl Draft {
    /// Fills the hole of a value: an attribute, a property, a class or a style.
    pub fn value<M>(self, value: impl IntoValue<M>) -> Self {
        value.fill(self)
    }

    /// Fills the hole of a child.
    pub fn part<M>(self, part: impl IntoEl<M>) -> Self {
        self.el(part.into_el())
    }

    /// Fills the hole of a listener.
    pub fn on<E: EventDescriptor>(self, _: E, told: impl FnMut(E::EventType) + 'static) -> Self
    where
        E::EventType: JsCast + 'static,
    {
        self.listener(Box::new(Hearing(told, PhantomData)))
    }

    /// Fills the hole of a reference.
    #[inline(never)]
    pub fn reference(self, reference: NodeRef) -> Self {
        self.hole(Hole::Reference(reference))
    }

    #[inline(never)]
    fn el(self, el: El) -> Self {
        self.hole(Hole::Part(el))
    }

    #[inline(never)]
    fn listener(self, told: Box<dyn Hear>) -> Self {
        self.hole(Hole::Event(Box::new(WhileThere(told, StoredValue::new(())))))
    }

    #[inline(never)]
    fn live(self, give: Box<dyn Give>) -> Self {
        self.hole(Hole::Value(Value::Live(give)))
    }

    #[inline(never)]
    fn words(self, words: &'static str) -> Self {
        self.plain(Plain::Text(Cow::Borrowed(words)))
    }

    #[inline(never)]
    fn plain(self, plain: Plain) -> Self {
        self.hole(Hole::Value(Value::Plain(plain)))
    }

    #[inline(never)]
    fn hole(mut self, hole: Hole) -> Self {
        self.0.1.push(hole);
        self
    }

    /// The view, made.
    #[inline(never)]
    pub fn done(self) -> El {
        let (mut rest, holes) = *self.0;
        let mut holes = holes.into_iter();
        // The elements that are open, outermost first; below them, what holds the whole.
        let mut outer: Vec<Made> = Vec::new();
        let mut made = Made::default();
        while let Some(mark) = rest.bytes().next() {
            let end = rest.bytes().skip(1).position(|byte| byte < b' ').map_or(rest.len(), |end| end + 1);
            let words = rest.get(1..end).unwrap_or_default();
            rest = rest.get(end..).unwrap_or_default();
            let kind = match mark {
                marks::PROPERTY => Kind::Property,
                marks::CLASS => Kind::Class,
                marks::STYLE => Kind::Style,
                _ => Kind::Attribute,
            };
            match mark {
                marks::OPEN => outer.push(std::mem::replace(&mut made, Made { name: words, ..Made::default() })),
                marks::CLOSE => {
                    let Some(mut parent) = outer.pop() else { break };
                    parent.children.push(El::new(Part::Tag(made)));
                    made = parent;
                }
                marks::WORDS => made.children.push(El::new(Part::Text(Cow::Borrowed(words)))),
                marks::FIXED => {
                    let (name, value) = words.split_once('=').unwrap_or((words, ""));
                    made.values.push((kind, name, Value::Plain(Plain::Text(Cow::Borrowed(value)))));
                }
                _ => match holes.next() {
                    Some(Hole::Value(value)) => made.values.push((kind, words, value)),
                    Some(Hole::Part(part)) => made.children.push(part),
                    Some(Hole::Event(told)) => made.events.push((words, told)),
                    Some(Hole::Reference(reference)) => made.reference = Some(reference),
                    None => break,
                },
            }
        }
        match made.children.len() {
            1 => made.children.pop().unwrap_or_else(|| many(Vec::new())),
            _ => many(made.children),
        }
    }
}

/// The marks of templates, as `archivolt_view` writes them.
mod marks {
    pub const OPEN: u8 = 1;
    pub const CLOSE: u8 = 2;
    pub const FIXED: u8 = 3;
    pub const WORDS: u8 = 4;
    pub const PROPERTY: u8 = 6;
    pub const CLASS: u8 = 7;
    pub const STYLE: u8 = 8;
}

impl El {
    #[inline(never)]
    fn new(part: Part) -> Self {
        Self(Box::new(part))
    }

    #[inline(never)]
    fn live(draw: Box<dyn Draw>) -> Self {
        Self::new(Part::Live(draw))
    }
}

/// Marks for [`IntoEl`] and [`IntoValue`]: which way of becoming one is meant.
pub struct AsIs;
/// See [`AsIs`].
pub struct Each<M>(PhantomData<M>);
/// See [`AsIs`].
pub struct Again<M>(PhantomData<M>);

/// What can stand among an element's children.
pub trait IntoEl<M> {
    /// As a part of the page.
    fn into_el(self) -> El;
}

impl IntoEl<AsIs> for El {
    fn into_el(self) -> El {
        self
    }
}

impl IntoEl<AsIs> for () {
    fn into_el(self) -> El {
        many(Vec::new())
    }
}

impl IntoEl<AsIs> for &'static str {
    #[inline(never)]
    fn into_el(self) -> El {
        El::new(Part::Text(Cow::Borrowed(self)))
    }
}

impl IntoEl<AsIs> for Message {
    #[inline(never)]
    fn into_el(self) -> El {
        self.say().into_el()
    }
}

impl IntoEl<AsIs> for String {
    #[inline(never)]
    fn into_el(self) -> El {
        El::new(Part::Text(Cow::Owned(self)))
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl IntoEl<AsIs> for $number {
            fn into_el(self) -> El {
                archivolt_wording::plain(self as i64).into_el()
            }
        }

        impl IntoValue<AsIs> for $number {
            fn fill(self, draft: Draft) -> Draft {
                draft.plain(self.to_string().into_plain())
            }
        }
    )*};
}

numbers!(u32, usize, i32);

impl<T: IntoEl<M>, M> IntoEl<Each<M>> for Vec<T> {
    fn into_el(self) -> El {
        many(self.into_iter().map(IntoEl::into_el).collect())
    }
}

impl<T: IntoEl<M>, M, const N: usize> IntoEl<Each<M>> for [T; N] {
    fn into_el(self) -> El {
        many(self.into_iter().map(IntoEl::into_el).collect())
    }
}

impl<T: IntoEl<M>, M> IntoEl<Each<M>> for Option<T> {
    fn into_el(self) -> El {
        self.map_or_else(|| many(Vec::new()), IntoEl::into_el)
    }
}

impl<F: FnMut() -> V + 'static, V: IntoEl<M>, M: 'static> IntoEl<Again<M>> for F {
    fn into_el(self) -> El {
        El::live(Box::new(Drawing(self, PhantomData)))
    }
}

/// Anything shown, as one type: shadows Leptos' trait of that name.
pub trait IntoAny<M> {
    /// As a part of the page.
    fn into_any(self) -> El;
}

impl<T: IntoEl<M>, M> IntoAny<M> for T {
    fn into_any(self) -> El {
        self.into_el()
    }
}

/// What an element can be given.
pub trait IntoValue<M> {
    /// Fills a hole.
    fn fill(self, draft: Draft) -> Draft;
}

/// What a closure can give.
pub trait IntoPlain {
    /// As a value.
    fn into_plain(self) -> Plain;
}

impl IntoPlain for &'static str {
    fn into_plain(self) -> Plain {
        Plain::Text(Cow::Borrowed(self))
    }
}

impl IntoPlain for Message {
    fn into_plain(self) -> Plain {
        self.say().into_plain()
    }
}

impl IntoPlain for String {
    fn into_plain(self) -> Plain {
        Plain::Text(Cow::Owned(self))
    }
}

impl IntoPlain for bool {
    fn into_plain(self) -> Plain {
        Plain::Flag(self)
    }
}

impl<T: IntoPlain> IntoPlain for Option<T> {
    fn into_plain(self) -> Plain {
        self.map_or(Plain::None, IntoPlain::into_plain)
    }
}

macro_rules! plain_numbers {
    ($($number:ty),*) => {$(
        impl IntoPlain for $number {
            fn into_plain(self) -> Plain {
                self.to_string().into_plain()
            }
        }
    )*};
}

plain_numbers!(u32, usize, i32, i64);

impl IntoValue<AsIs> for &'static str {
    fn fill(self, draft: Draft) -> Draft {
        draft.words(self)
    }
}

impl IntoValue<AsIs> for Message {
    #[inline(never)]
    fn fill(self, draft: Draft) -> Draft {
        draft.words(self.say())
    }
}

impl IntoValue<AsIs> for String {
    #[inline(never)]
    fn fill(self, draft: Draft) -> Draft {
        draft.plain(self.into_plain())
    }
}

impl IntoValue<AsIs> for bool {
    #[inline(never)]
    fn fill(self, draft: Draft) -> Draft {
        draft.plain(self.into_plain())
    }
}

impl<T: IntoPlain> IntoValue<Each<T>> for Option<T> {
    fn fill(self, draft: Draft) -> Draft {
        draft.plain(self.into_plain())
    }
}

impl<F: FnMut() -> V + 'static, V: IntoPlain> IntoValue<Again<V>> for F {
    fn fill(self, draft: Draft) -> Draft {
        draft.live(Box::new(Giving(self)))
    }
}

/// A part of the page as it stands.
enum State {
    Text(Text, Cow<'static, str>),
    Tag(Box<TagState>),
    Many(Vec<Self>, Comment),
    Live(LiveState),
}

struct TagState {
    name: &'static str,
    element: Element,
    values: Vec<(Kind, &'static str, ValueState)>,
    events: Vec<(&'static str, Rc<RefCell<Box<dyn Hear>>>)>,
    children: Vec<State>,
}

enum ValueState {
    Plain(Plain),
    Live { _effect: RenderEffect<()> },
}

struct LiveState {
    inside: Rc<RefCell<Option<State>>>,
    end: Comment,
    effect: RenderEffect<()>,
}

impl Drop for LiveState {
    /// The effect's task keeps what it holds until it is polled once more. What
    /// was drawn must go now: until then its own effects would read signals that
    /// are gone with the view they belonged to, and stop the page.
    fn drop(&mut self) {
        let inside = self.inside.try_borrow_mut().ok().and_then(|mut inside| inside.take());
        drop(inside);
    }
}

fn comment() -> Comment {
    dom::document().create_comment("").unchecked_into()
}

fn build(el: El) -> State {
    match *el.0 {
        Part::Text(words) => State::Text(dom::document().create_text_node(&words), words),
        Part::Tag(tag) => State::Tag(Box::new(build_tag(tag))),
        Part::Many(parts) => State::Many(parts.into_iter().map(build).collect(), comment()),
        Part::Live(draw) => State::Live(live(draw, Rc::default(), comment())),
    }
}

/// Draws now, and whenever a signal changes that is read while drawing.
fn live(mut draw: Box<dyn Draw>, inside: Rc<RefCell<Option<State>>>, end: Comment) -> LiveState {
    let (shown, place) = (inside.clone(), end.clone());
    let effect = drawing(Box::new(move || {
        let el = draw.draw();
        let Ok(mut shown) = shown.try_borrow_mut() else {
            return;
        };
        match shown.as_mut() {
            Some(state) => rebuild(el, state),
            None => {
                let mut state = build(el);
                if let Some(parent) = place.parent_node() {
                    mount(&mut state, &parent, Some(&place));
                }
                *shown = Some(state);
            }
        }
    }));
    LiveState { inside, end, effect }
}

/// Runs now, and whenever a signal changes that is read while running.
#[inline(never)]
fn drawing(mut run: Box<dyn FnMut()>) -> RenderEffect<()> {
    RenderEffect::new(move |_| run())
}

fn create(name: &str) -> Option<Element> {
    let document = dom::document();
    if SVG.contains(&name) {
        document.create_element_ns(Some("http://www.w3.org/2000/svg"), name).ok()
    } else {
        document.create_element(name).ok()
    }
}

fn build_tag(tag: Made) -> TagState {
    // Names are the program's own, so that making one cannot fail; a comment stands in for the impossible.
    let element = create(tag.name).unwrap_or_else(|| comment().unchecked_into());
    let mut state = TagState { name: tag.name, element, values: Vec::new(), events: Vec::new(), children: Vec::new() };
    for (kind, name, value) in tag.values {
        state.values.push((kind, name, give(&state.element, kind, name, value, None)));
    }
    for (name, told) in tag.events {
        state.events.push(listen(&state.element, name, told));
    }
    let parent: Node = state.element.clone().into();
    for child in tag.children {
        let mut child = build(child);
        mount(&mut child, &parent, None);
        state.children.push(child);
    }
    if let Some(reference) = tag.reference {
        reference.0.set(Some(SendWrapper::new(state.element.clone())));
    }
    state
}

fn listen(element: &Element, name: &'static str, told: Box<dyn Hear>) -> (&'static str, Rc<RefCell<Box<dyn Hear>>>) {
    let slot = Rc::new(RefCell::new(told));
    let own = slot.clone();
    let listener = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        if let Ok(mut told) = own.try_borrow_mut() {
            told.hear(event);
        }
    });
    // The element owns its listener and takes it along.
    let _ = element.add_event_listener_with_callback(name, listener.into_js_value().unchecked_ref());
    (name, slot)
}

fn give(element: &Element, kind: Kind, name: &'static str, value: Value, before: Option<&Plain>) -> ValueState {
    match value {
        Value::Plain(value) => {
            if before != Some(&value) {
                apply(element, kind, name, &value);
            }
            ValueState::Plain(value)
        }
        Value::Live(mut draw) => {
            let element = element.clone();
            let mut before = None;
            let effect = drawing(Box::new(move || {
                let value = Some(draw.give());
                if let Some(value) = value.as_ref().filter(|_| before != value) {
                    apply(&element, kind, name, value);
                }
                before = value;
            }));
            ValueState::Live { _effect: effect }
        }
    }
}

fn apply(element: &Element, kind: Kind, name: &str, value: &Plain) {
    match kind {
        Kind::Attribute => {
            let _ = match value {
                Plain::None | Plain::Flag(false) => element.remove_attribute(name),
                Plain::Flag(true) => element.set_attribute(name, ""),
                Plain::Text(words) => element.set_attribute(name, words),
            };
        }
        Kind::Property => {
            let value = match value {
                Plain::None => JsValue::UNDEFINED,
                Plain::Flag(flag) => JsValue::from_bool(*flag),
                Plain::Text(words) => JsValue::from_str(words),
            };
            // Writing a field's value moves the caret in some browsers.
            if super::boot::get(element, name) != value {
                let _ = js_sys::Reflect::set(element, &JsValue::from_str(name), &value);
            }
        }
        Kind::Class => {
            let classes = element.class_list();
            let _ = if *value == Plain::Flag(true) { classes.add_1(name) } else { classes.remove_1(name) };
        }
        Kind::Style => {
            let style = match (element.dyn_ref::<HtmlElement>(), element.dyn_ref::<SvgElement>()) {
                (Some(element), _) => element.style(),
                (None, Some(element)) => element.style(),
                (None, None) => return,
            };
            let _ = match value {
                Plain::Text(words) => style.set_property(name, words),
                _ => style.remove_property(name).map(drop),
            };
        }
    }
}

/// Draws something in place of what stands there, keeping what can stay.
fn rebuild(el: El, state: &mut State) {
    match (*el.0, state) {
        (Part::Text(words), State::Text(node, before)) => {
            if *before != words {
                node.set_data(&words);
                *before = words;
            }
        }
        (Part::Tag(tag), State::Tag(state)) if fits(&tag, state) => rebuild_tag(tag, state),
        (Part::Many(parts), State::Many(before, end)) => {
            let end: Node = end.clone().into();
            rebuild_all(parts, before, end.parent_node().as_ref(), Some(&end));
        }
        (Part::Live(draw), State::Live(state)) => {
            // Only the effect changes hands: what stands there is dropped with the last holder.
            let mut next = live(draw, state.inside.clone(), state.end.clone());
            std::mem::swap(&mut state.effect, &mut next.effect);
            next.inside = Rc::default();
        }
        (part, state) => {
            let last = last_node(state);
            let place = last.parent_node();
            let mut next = build(El::new(part));
            if let Some(parent) = place {
                mount(&mut next, &parent, last.next_sibling().as_ref());
            }
            unmount(state);
            *state = next;
        }
    }
}

/// Whether an element can stay: the same name, and the same things given and listened for.
fn fits(tag: &Made, state: &TagState) -> bool {
    tag.name == state.name
        && tag.values.len() == state.values.len()
        && tag.values.iter().zip(&state.values).all(|((kind, a, _), (before, b, _))| kind == before && a == b)
        && tag.events.len() == state.events.len()
        && tag.events.iter().zip(&state.events).all(|((a, _), (b, _))| a == b)
}

fn rebuild_tag(tag: Made, state: &mut TagState) {
    let mut classes_lost = false;
    for ((kind, name, value), (_, _, before)) in tag.values.into_iter().zip(&mut state.values) {
        let known = match before {
            // Setting the class attribute takes single classes away.
            ValueState::Plain(_) if kind == Kind::Class && classes_lost => None,
            ValueState::Plain(before) => Some(before.clone()),
            ValueState::Live { .. } => None,
        };
        let is_class = kind == Kind::Attribute && name == "class";
        let next = give(&state.element, kind, name, value, known.as_ref());
        if is_class {
            classes_lost |= match &next {
                ValueState::Plain(now) => known.as_ref() != Some(now),
                ValueState::Live { .. } => true,
            };
        }
        *before = next;
    }
    for ((_, told), (_, slot)) in tag.events.into_iter().zip(&state.events) {
        if let Ok(mut slot) = slot.try_borrow_mut() {
            *slot = told;
        }
    }
    if let Some(reference) = tag.reference {
        reference.0.set(Some(SendWrapper::new(state.element.clone())));
    }
    let parent: Node = state.element.clone().into();
    rebuild_all(tag.children, &mut state.children, Some(&parent), None);
}

fn rebuild_all(parts: Vec<El>, states: &mut Vec<State>, parent: Option<&Node>, end: Option<&Node>) {
    let length = parts.len();
    for (place, part) in parts.into_iter().enumerate() {
        match states.get_mut(place) {
            Some(state) => rebuild(part, state),
            None => {
                let mut state = build(part);
                if let Some(parent) = parent {
                    mount(&mut state, parent, end);
                }
                states.push(state);
            }
        }
    }
    for mut state in states.drain(length..) {
        unmount(&mut state);
    }
}

/// The last node of what stands there.
fn last_node(state: &State) -> Node {
    match state {
        State::Text(node, _) => node.clone().into(),
        State::Tag(state) => state.element.clone().into(),
        State::Many(_, end) => end.clone().into(),
        State::Live(state) => state.end.clone().into(),
    }
}

fn mount(state: &mut State, parent: &Node, before: Option<&Node>) {
    let insert = |node: &Node| {
        let _ = parent.insert_before(node, before);
    };
    match state {
        State::Text(node, _) => insert(node),
        State::Tag(state) => insert(&state.element),
        State::Many(parts, end) => {
            insert(end);
            let end: Node = end.clone().into();
            for part in parts {
                mount(part, parent, Some(&end));
            }
        }
        State::Live(state) => {
            insert(&state.end);
            let end: Node = state.end.clone().into();
            if let Ok(mut inside) = state.inside.try_borrow_mut()
                && let Some(inside) = inside.as_mut()
            {
                mount(inside, parent, Some(&end));
            }
        }
    }
}

fn unmount(state: &mut State) {
    let remove = |node: &Node| {
        if let Some(parent) = node.parent_node() {
            let _ = parent.remove_child(node);
        }
    };
    match state {
        State::Text(node, _) => remove(node),
        State::Tag(state) => remove(&state.element),
        State::Many(parts, end) => {
            parts.iter_mut().for_each(unmount);
            remove(end);
        }
        State::Live(state) => {
            if let Ok(mut inside) = state.inside.try_borrow_mut()
                && let Some(inside) = inside.as_mut()
            {
                unmount(inside);
            }
            remove(&state.end);
        }
    }
}

/// What Leptos keeps of a view of ours.
pub struct ElState(State);

impl Mountable for ElState {
    fn unmount(&mut self) {
        unmount(&mut self.0);
    }

    fn mount(&mut self, parent: &Element, before: Option<&Node>) {
        mount(&mut self.0, parent, before);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let first = first_node(&self.0);
        match first.parent_node() {
            Some(parent) => {
                child.mount(parent.unchecked_ref(), Some(&first));
                true
            }
            None => false,
        }
    }

    fn elements(&self) -> Vec<Element> {
        match &self.0 {
            State::Tag(state) => vec![state.element.clone()],
            _ => Vec::new(),
        }
    }
}

/// The first node of what stands there, as far as we know it.
fn first_node(state: &State) -> Node {
    match state {
        State::Many(parts, end) => parts.first().map_or_else(|| end.clone().into(), first_node),
        State::Live(state) => match state.inside.try_borrow() {
            Ok(inside) => inside.as_ref().map_or_else(|| state.end.clone().into(), first_node),
            Err(_) => state.end.clone().into(),
        },
        other => last_node(other),
    }
}

impl Render for El {
    type State = ElState;

    fn build(self) -> ElState {
        ElState(build(self))
    }

    fn rebuild(self, state: &mut ElState) {
        rebuild(self, &mut state.0);
    }
}
