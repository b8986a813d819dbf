//! Signals, memos, callbacks and effects, with their machinery of one type.
//!
//! Leptos' own have a type for every type they hold, machinery and all; the
//! page holds some hundred. These hold anything behind one type, and only
//! their outermost layer knows what. The names are those of Leptos, which they
//! shadow where they are imported.

use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::{
    Effect, GetUntracked, GetValue, Memo as LeptosMemo, RwSignal as LeptosSignal, Set, StoredValue as LeptosStored,
    Track, With, WithUntracked,
};
use send_wrapper::SendWrapper;

/// A value of any type, and how two of them compare.
#[derive(Clone)]
struct Held {
    value: Arc<dyn Any + Send + Sync>,
    same: fn(&Held, &Held) -> bool,
}

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(self, other)
    }
}

fn is_one(a: &Held, b: &Held) -> bool {
    Arc::ptr_eq(&a.value, &b.value)
}

impl Held {
    fn new<T: PartialEq + Send + Sync + 'static>(value: T) -> Self {
        Self { value: Arc::new(value), same: |a, b| a.as_ref::<T>() == b.as_ref::<T>() }
    }

    /// For values that are not compared: every new one is another.
    fn apart<T: Send + Sync + 'static>(value: T) -> Self {
        Self { value: Arc::new(value), same: is_one }
    }

    /// What is held. The types around it say which type that is.
    fn as_ref<T: 'static>(&self) -> &T {
        match self.value.downcast_ref() {
            Some(value) => value,
            None => unreachable!(),
        }
    }
}

#[derive(Clone, Copy)]
enum Source {
    Memo(LeptosMemo<Held>),
    Signal(LeptosSignal<Held>),
}

/// Something that can be read, and is read again when it changes.
pub struct Signal<T> {
    source: Source,
    of: PhantomData<fn() -> T>,
}

/// A [`Signal`] that is worked out from others.
pub type Memo<T> = Signal<T>;

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl Source {
    #[inline(never)]
    fn track(self) {
        match self {
            Self::Memo(memo) => memo.track(),
            Self::Signal(signal) => signal.track(),
        }
    }

    #[inline(never)]
    fn tracked(self) -> Held {
        match self {
            Self::Memo(memo) => memo.with(Held::clone),
            Self::Signal(signal) => signal.with(Held::clone),
        }
    }

    #[inline(never)]
    fn untracked(self) -> Held {
        match self {
            Self::Memo(memo) => memo.get_untracked(),
            Self::Signal(signal) => signal.with_untracked(Held::clone),
        }
    }
}

/// Works a memo's value out. Own traits, here and below, in place of `Fn`: the
/// standard ones bring three ways to be called, of which one is used.
trait WorkOut: Send + Sync {
    /// The value, and whether it may take the place of one that was there before.
    fn work_out(&self) -> (Held, bool);
}

impl<F: Fn() -> (Held, bool) + Send + Sync> WorkOut for F {
    fn work_out(&self) -> (Held, bool) {
        self()
    }
}

#[inline(never)]
fn memo(work_out: Box<dyn WorkOut>) -> Source {
    Source::Memo(LeptosMemo::new(move |before: Option<&Held>| {
        let (held, is_whole) = work_out.work_out();
        before.filter(|_| !is_whole).cloned().unwrap_or(held)
    }))
}

#[inline(never)]
fn signal(held: Held) -> LeptosSignal<Held> {
    LeptosSignal::new(held)
}

#[inline(never)]
fn set(signal: LeptosSignal<Held>, held: Held) {
    signal.set(held);
}

impl<T: Send + Sync + 'static> Signal<T> {
    /// A memo: worked out again when something it reads has changed, and told
    /// on only where the outcome differs.
    pub fn new(work_out: impl Fn() -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        Self { source: memo(Box::new(move || (Held::new(work_out()), true))), of: PhantomData }
    }

    /// A memo whose values are not compared: for those that are large, and
    /// worked out again only where they are bound to differ.
    pub fn apart(work_out: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self { source: memo(Box::new(move || (Held::apart(work_out()), true))), of: PhantomData }
    }

    /// The same where a value may be of no use beside the one before: it says
    /// whether it is whole.
    pub fn kept(work_out: impl Fn() -> (T, bool) + Send + Sync + 'static) -> Self {
        let held = move || {
            let (value, is_whole) = work_out();
            (Held::apart(value), is_whole)
        };
        Self { source: memo(Box::new(held)), of: PhantomData }
    }

    /// A value that never changes.
    pub fn stored(value: T) -> Self {
        Self { source: Source::Signal(signal(Held::apart(value))), of: PhantomData }
    }

    /// The value.
    pub fn get(&self) -> T
    where
        T: Clone,
    {
        self.source.tracked().as_ref::<T>().clone()
    }

    /// Looks at the value.
    pub fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(self.source.tracked().as_ref())
    }

    /// The value, without being told when it changes.
    pub fn get_untracked(&self) -> T
    where
        T: Clone,
    {
        self.source.untracked().as_ref::<T>().clone()
    }

    /// Looks at the value, without being told when it changes.
    pub fn with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(self.source.untracked().as_ref())
    }

    /// Is told when it changes, without looking.
    pub fn track(&self) {
        self.source.track();
    }
}

/// A [`Signal`] that can be set.
pub struct RwSignal<T> {
    signal: LeptosSignal<Held>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

impl<T> PartialEq for RwSignal<T> {
    /// Whether it is the very same signal.
    fn eq(&self, other: &Self) -> bool {
        self.signal == other.signal
    }
}

impl<T> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self { source: Source::Signal(signal.signal), of: PhantomData }
    }
}

impl<T: Send + Sync + 'static> RwSignal<T> {
    /// A signal with its first value.
    pub fn new(value: T) -> Self {
        Self { signal: signal(Held::apart(value)), of: PhantomData }
    }

    fn read(&self) -> Signal<T> {
        (*self).into()
    }

    /// The value.
    pub fn get(&self) -> T
    where
        T: Clone,
    {
        self.read().get()
    }

    /// Looks at the value.
    pub fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        self.read().with(look)
    }

    /// The value, without being told when it changes.
    pub fn get_untracked(&self) -> T
    where
        T: Clone,
    {
        self.read().get_untracked()
    }

    /// Looks at the value, without being told when it changes.
    pub fn with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        self.read().with_untracked(look)
    }

    /// Is told when it changes, without looking.
    pub fn track(&self) {
        self.read().track();
    }

    /// Sets it.
    pub fn set(&self, value: T) {
        set(self.signal, Held::apart(value));
    }

    /// Changes it.
    pub fn update(&self, change: impl FnOnce(&mut T))
    where
        T: Clone,
    {
        let mut value = self.get_untracked();
        change(&mut value);
        self.set(value);
    }
}

/// A value that is kept as long as the view it was made in, and that nobody is told of.
pub struct StoredValue<T> {
    stored: LeptosStored<Held>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for StoredValue<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for StoredValue<T> {}

#[inline(never)]
fn store(held: Held) -> LeptosStored<Held> {
    LeptosStored::new(held)
}

#[inline(never)]
fn stored(stored: LeptosStored<Held>) -> Held {
    stored.get_value()
}

/// The page has one thread, so that a wrapper makes anything fit to be held.
type Cell<T> = SendWrapper<RefCell<T>>;

impl<T: 'static> StoredValue<T> {
    /// Keeps a value.
    pub fn new(value: T) -> Self {
        Self { stored: store(Held::apart::<Cell<T>>(SendWrapper::new(RefCell::new(value)))), of: PhantomData }
    }

    /// Looks at the value.
    pub fn with_value<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(&stored(self.stored).as_ref::<Cell<T>>().borrow())
    }

    /// The value.
    pub fn get_value(&self) -> T
    where
        T: Clone,
    {
        self.with_value(T::clone)
    }

    /// Changes the value; `None` where the view is gone, or is changing it already.
    pub fn update_value<R>(&self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        let held = self.stored.try_get_value()?;
        let mut value = held.as_ref::<Cell<T>>().try_borrow_mut().ok()?;
        Some(change(&mut value))
    }

    /// Keeps another value in its place.
    pub fn set_value(&self, value: T) {
        self.update_value(|before| *before = value);
    }
}

/// Something to do, or to ask, that many may hold.
pub struct Callback<In, Out = ()> {
    stored: LeptosStored<Held>,
    of: PhantomData<fn(In) -> Out>,
}

impl<In, Out> Clone for Callback<In, Out> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<In, Out> Copy for Callback<In, Out> {}

trait Act<In, Out>: Send + Sync {
    fn act(&self, given: In) -> Out;
}

impl<In, Out, F: Fn(In) -> Out + Send + Sync> Act<In, Out> for F {
    fn act(&self, given: In) -> Out {
        self(given)
    }
}

impl<In: 'static, Out: 'static> Callback<In, Out> {
    /// Of a closure.
    pub fn new(act: impl Fn(In) -> Out + Send + Sync + 'static) -> Self {
        Self::of(Box::new(act))
    }

    #[inline(never)]
    fn of(act: Box<dyn Act<In, Out>>) -> Self {
        Self { stored: store(Held::apart(act)), of: PhantomData }
    }

    /// Does it.
    #[inline(never)]
    pub fn run(&self, given: In) -> Out {
        stored(self.stored).as_ref::<Box<dyn Act<In, Out>>>().act(given)
    }
}

impl<In: 'static, Out: 'static, F: Fn(In) -> Out + Send + Sync + 'static> From<F> for Callback<In, Out> {
    fn from(act: F) -> Self {
        Self::new(act)
    }
}

/// Runs something soon, and again whenever a signal has changed that it reads.
/// It is told whether it ran before.
#[inline(never)]
pub fn effect(run: Box<dyn Run>) {
    let mut run = run;
    Effect::new(move |before: Option<()>| run.run(before.is_some()));
}

/// What an effect does.
pub trait Run {
    /// Does it.
    fn run(&mut self, again: bool);
}

impl<F: FnMut(bool)> Run for F {
    fn run(&mut self, again: bool) {
        self(again);
    }
}
