//! Elements, all of one type.
//!
//! What `view!` makes. A view is a tree of [`El`]; drawing it again changes
//! the nodes that stand in place, so that focus and scroll positions stay.
//! Closures are drawn again by themselves whenever a signal they read changes.
//! It is a view of Leptos like any other, so components mix freely with it.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use leptos::ev::EventDescriptor;
use leptos::html::ElementType;
use leptos::prelude::{IntoAny as LeptosIntoAny, NodeRef, RenderEffect, RenderHtml};
use leptos::tachys::html::node_ref::NodeRefContainer;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::any_view::{AnyView as LeptosView, AnyViewState};
use leptos::tachys::view::{Mountable, Position, PositionState, Render};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Comment, Element, HtmlElement, Node, SvgElement, Text};

use super::dom;

pub use archivolt_view::view;

/// Any view, of whatever kind: shadows Leptos' type of that name.
pub type AnyView = El;

/// Part of a page. One pointer wide, as is [`Tag`]: views hand them on all the time.
pub struct El(Box<Part>);

enum Part {
    Text(Cow<'static, str>),
    Tag(Tag),
    Many(Vec<El>),
    View(LeptosView),
    Live(Draw),
}

type Draw = Box<dyn FnMut() -> El + Send>;

/// An element in the making.
pub struct Tag(Box<Made>);

struct Made {
    name: &'static str,
    values: Vec<(Kind, &'static str, Value)>,
    events: Vec<(Cow<'static, str>, Handler)>,
    reference: Option<Fill>,
    children: Vec<El>,
}

/// Listeners live on the browser's one thread, and may hold what cannot leave it.
type Handler = SendWrapper<Box<dyn FnMut(JsValue)>>;
type Fill = SendWrapper<Box<dyn FnOnce(&Element)>>;

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Attribute,
    Property,
    Class,
    Style,
}

/// A value that an element is given.
pub enum Value {
    /// As it is.
    Plain(Plain),
    /// Whatever the closure gives, again whenever a signal it reads changes.
    Live(Box<dyn FnMut() -> Plain + Send>),
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

/// Begins an element.
pub fn tag(name: &'static str) -> Tag {
    Tag(Box::new(Made { name, values: Vec::new(), events: Vec::new(), reference: None, children: Vec::new() }))
}

/// Several parts, one after the other.
pub fn many(parts: Vec<El>) -> El {
    El::new(Part::Many(parts))
}

/// Words.
pub fn words(words: &'static str) -> El {
    El::new(Part::Text(Cow::Borrowed(words)))
}

/// Anything that can be shown.
pub fn piece<M>(value: impl IntoEl<M>) -> El {
    value.into_el()
}

/// What a component of Leptos gives.
pub fn component(view: impl RenderHtml + 'static) -> El {
    El::new(Part::View(LeptosIntoAny::into_any(view)))
}

impl Tag {
    /// Gives an attribute that never changes.
    #[inline(never)]
    pub fn set(self, name: &'static str, value: &'static str) -> Self {
        self.give(Kind::Attribute, name, Value::Plain(Plain::Text(Cow::Borrowed(value))))
    }

    /// Gives an attribute.
    pub fn attr<M>(self, name: &'static str, value: impl IntoValue<M>) -> Self {
        self.give(Kind::Attribute, name, value.into_value())
    }

    /// Gives a property.
    pub fn prop<M>(self, name: &'static str, value: impl IntoValue<M>) -> Self {
        self.give(Kind::Property, name, value.into_value())
    }

    /// Gives a class where a condition holds.
    pub fn class_if<M>(self, name: &'static str, value: impl IntoValue<M>) -> Self {
        self.give(Kind::Class, name, value.into_value())
    }

    /// Gives a style, through the object model: attributes are forbidden by the page's policy.
    pub fn style<M>(self, name: &'static str, value: impl IntoValue<M>) -> Self {
        self.give(Kind::Style, name, value.into_value())
    }

    #[inline(never)]
    fn give(mut self, kind: Kind, name: &'static str, value: Value) -> Self {
        self.0.values.push((kind, name, value));
        self
    }

    /// Listens.
    pub fn on<E: EventDescriptor>(self, event: E, mut told: impl FnMut(E::EventType) + 'static) -> Self
    where
        E::EventType: JsCast,
    {
        let name = event.name();
        self.listen(name, Box::new(move |event| told(event.unchecked_into())))
    }

    #[inline(never)]
    fn listen(mut self, name: Cow<'static, str>, told: Box<dyn FnMut(JsValue)>) -> Self {
        self.0.events.push((name, SendWrapper::new(told)));
        self
    }

    /// Fills a reference.
    pub fn node_ref<E>(mut self, reference: NodeRef<E>) -> Self
    where
        E: ElementType,
        E::Output: JsCast + Clone + 'static,
        NodeRef<E>: NodeRefContainer<E>,
    {
        let fill: Box<dyn FnOnce(&Element)> = Box::new(move |element| NodeRefContainer::<E>::load(reference, element));
        self.0.reference = Some(SendWrapper::new(fill));
        self
    }

    /// Adds a child.
    #[inline(never)]
    pub fn child(mut self, child: El) -> Self {
        self.0.children.push(child);
        self
    }

    /// The element, made.
    #[inline(never)]
    pub fn done(self) -> El {
        El::new(Part::Tag(self))
    }
}

impl El {
    #[inline(never)]
    fn new(part: Part) -> Self {
        Self(Box::new(part))
    }
}

/// Marks for [`IntoEl`] and [`IntoValue`]: which way of becoming one is meant.
pub struct AsIs;
/// See [`AsIs`].
pub struct Each<M>(std::marker::PhantomData<M>);
/// See [`AsIs`].
pub struct Again<M>(std::marker::PhantomData<M>);

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

impl IntoEl<AsIs> for LeptosView {
    fn into_el(self) -> El {
        El::new(Part::View(self))
    }
}

impl IntoEl<AsIs> for () {
    fn into_el(self) -> El {
        many(Vec::new())
    }
}

impl IntoEl<AsIs> for &'static str {
    fn into_el(self) -> El {
        El::new(Part::Text(Cow::Borrowed(self)))
    }
}

impl IntoEl<AsIs> for String {
    fn into_el(self) -> El {
        El::new(Part::Text(Cow::Owned(self)))
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl IntoEl<AsIs> for $number {
            fn into_el(self) -> El {
                self.to_string().into_el()
            }
        }

        impl IntoValue<AsIs> for $number {
            fn into_value(self) -> Value {
                self.to_string().into_value()
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

impl<F: FnMut() -> V + Send + 'static, V: IntoEl<M>, M> IntoEl<Again<M>> for F {
    fn into_el(mut self) -> El {
        El::new(Part::Live(Box::new(move || self().into_el())))
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
    /// As a value.
    fn into_value(self) -> Value;
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
    fn into_value(self) -> Value {
        Value::Plain(self.into_plain())
    }
}

impl IntoValue<AsIs> for String {
    fn into_value(self) -> Value {
        Value::Plain(self.into_plain())
    }
}

impl IntoValue<AsIs> for bool {
    fn into_value(self) -> Value {
        Value::Plain(self.into_plain())
    }
}

impl<T: IntoPlain> IntoValue<Each<T>> for Option<T> {
    fn into_value(self) -> Value {
        Value::Plain(self.into_plain())
    }
}

impl<F: FnMut() -> V + Send + 'static, V: IntoPlain> IntoValue<Again<V>> for F {
    fn into_value(mut self) -> Value {
        Value::Live(Box::new(move || self().into_plain()))
    }
}

/// A part of the page as it stands.
enum State {
    Text(Text, Cow<'static, str>),
    Tag(Box<TagState>),
    Many(Vec<Self>, Comment),
    View(Box<AnyViewState>, Comment),
    Live(LiveState),
}

struct TagState {
    name: &'static str,
    element: Element,
    values: Vec<ValueState>,
    events: Vec<(Cow<'static, str>, Rc<RefCell<Handler>>)>,
    children: Vec<State>,
}

enum ValueState {
    Plain(Plain),
    Live { _effect: RenderEffect<Plain> },
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
        Part::Tag(tag) => State::Tag(Box::new(build_tag(*tag.0))),
        Part::Many(parts) => State::Many(parts.into_iter().map(build).collect(), comment()),
        Part::View(view) => State::View(Box::new(view.build()), comment()),
        Part::Live(draw) => State::Live(live(draw, Rc::default(), comment())),
    }
}

/// Draws now, and whenever a signal changes that is read while drawing.
fn live(mut draw: Draw, inside: Rc<RefCell<Option<State>>>, end: Comment) -> LiveState {
    let (shown, place) = (inside.clone(), end.clone());
    let effect = RenderEffect::new(move |_| {
        let el = draw();
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
    });
    LiveState { inside, end, effect }
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
        state.values.push(give(&state.element, kind, name, value, None));
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
    if let Some(fill) = tag.reference {
        fill.take()(&state.element);
    }
    state
}

fn listen(element: &Element, name: Cow<'static, str>, told: Handler) -> (Cow<'static, str>, Rc<RefCell<Handler>>) {
    let slot = Rc::new(RefCell::new(told));
    let own = slot.clone();
    let listener = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
        if let Ok(mut told) = own.try_borrow_mut() {
            told(event);
        }
    });
    // The element owns its listener and takes it along.
    let _ = element.add_event_listener_with_callback(&name, listener.into_js_value().unchecked_ref());
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
            let effect = RenderEffect::new(move |before: Option<Plain>| {
                let value = draw();
                if before.as_ref() != Some(&value) {
                    apply(&element, kind, name, &value);
                }
                value
            });
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
        (Part::Tag(tag), State::Tag(state)) if fits(&tag.0, state) => rebuild_tag(*tag.0, state),
        (Part::Many(parts), State::Many(before, end)) => {
            let end: Node = end.clone().into();
            rebuild_all(parts, before, end.parent_node().as_ref(), Some(&end));
        }
        (Part::View(view), State::View(state, _)) => view.rebuild(state),
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
        && tag.events.len() == state.events.len()
        && tag.events.iter().zip(&state.events).all(|((a, _), (b, _))| a == b)
}

fn rebuild_tag(tag: Made, state: &mut TagState) {
    let mut classes_lost = false;
    for ((kind, name, value), before) in tag.values.into_iter().zip(&mut state.values) {
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
    if let Some(fill) = tag.reference {
        fill.take()(&state.element);
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
        State::Many(_, end) | State::View(_, end) => end.clone().into(),
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
        State::View(view, end) => {
            insert(end);
            view.mount(parent.unchecked_ref(), Some(end));
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
        State::View(view, end) => {
            view.unmount();
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

leptos::tachys::no_attrs!(El);

impl RenderHtml for El {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<leptos::tachys::html::attribute::any_attribute::AnyAttribute>,
    ) {
        // The page is drawn in the browser only; what stands without script is made by `archivolt-plain`.
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> ElState {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
