//! Signals and memos, with their machinery of one type.
//!
//! Leptos' signals have a type for every type they hold, machinery and all;
//! the page holds some forty. These hold anything behind one type, and only
//! their outermost layer knows what. The names are those of Leptos, which they
//! shadow where they are imported.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::{GetUntracked, Memo as LeptosMemo, RwSignal as LeptosSignal, Set, Track, With, WithUntracked};

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

impl Held {
    fn new<T: PartialEq + Send + Sync + 'static>(value: T) -> Self {
        Self { value: Arc::new(value), same: |a, b| a.as_ref::<T>() == b.as_ref::<T>() }
    }

    /// For values that cannot be compared: every new one is another.
    fn apart<T: Send + Sync + 'static>(value: T) -> Self {
        Self { value: Arc::new(value), same: |_, _| false }
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
    fn track(self) {
        match self {
            Self::Memo(memo) => memo.track(),
            Self::Signal(signal) => signal.track(),
        }
    }

    fn tracked(self) -> Held {
        match self {
            Self::Memo(memo) => memo.with(Held::clone),
            Self::Signal(signal) => signal.with(Held::clone),
        }
    }

    fn untracked(self) -> Held {
        match self {
            Self::Memo(memo) => memo.get_untracked(),
            Self::Signal(signal) => signal.with_untracked(Held::clone),
        }
    }
}

type WorkOut = Box<dyn Fn(Option<&Held>) -> Held + Send + Sync>;

fn memo(work_out: WorkOut) -> Source {
    Source::Memo(LeptosMemo::new(work_out))
}

impl<T: Send + Sync + 'static> Signal<T> {
    /// A memo: worked out again when something it reads has changed, and told
    /// on only where the outcome differs.
    pub fn new(work_out: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        let source = memo(Box::new(move |before| Held::new(work_out(before.map(Held::as_ref)))));
        Self { source, of: PhantomData }
    }

    /// The same, of a closure that takes nothing.
    pub fn derive(work_out: impl Fn() -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        Self { source: memo(Box::new(move |_| Held::new(work_out()))), of: PhantomData }
    }

    /// A value that never changes.
    pub fn stored(value: T) -> Self {
        Self { source: Source::Signal(LeptosSignal::new(Held::apart(value))), of: PhantomData }
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

impl<T> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self { source: Source::Signal(signal.signal), of: PhantomData }
    }
}

impl<T: Send + Sync + 'static> RwSignal<T> {
    /// A signal with its first value.
    pub fn new(value: T) -> Self {
        Self { signal: LeptosSignal::new(Held::apart(value)), of: PhantomData }
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
        self.signal.set(Held::apart(value));
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
