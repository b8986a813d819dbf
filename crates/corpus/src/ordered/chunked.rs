//! A map as a list of short sorted lists, with as much of the standard
//! library's interface as is used here.

use std::borrow::Borrow;
use std::ops::Index;
use std::{iter, slice, vec};

/// How many entries a list holds at most.
const LONGEST: usize = 64;

type List<K, V> = Vec<(K, V)>;

/// Where a key is, or where it belongs: the number of the list, and the place in it.
type Place = (usize, Result<usize, usize>);

/// Values by key, in the order of the keys.
#[derive(Clone, Debug)]
pub struct BTreeMap<K, V> {
    /// None is empty, and all keys of one are smaller than those of the next.
    lists: Vec<List<K, V>>,
}

impl<K, V> Default for BTreeMap<K, V> {
    fn default() -> Self {
        Self { lists: Vec::new() }
    }
}

impl<K, V> BTreeMap<K, V> {
    /// An empty map.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.lists.iter().map(Vec::len).sum()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.lists.is_empty()
    }

    /// The entries, by key.
    pub fn iter(&self) -> Iter<'_, K, V> {
        self.lists.iter().flatten().map(|(key, value)| (key, value))
    }

    /// The keys.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + Clone {
        self.lists.iter().flatten().map(|(key, _)| key)
    }

    /// The values, by key.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + Clone {
        self.lists.iter().flatten().map(|(_, value)| value)
    }

    /// The values, by key, to change them.
    pub fn values_mut(&mut self) -> impl DoubleEndedIterator<Item = &mut V> {
        self.lists.iter_mut().flatten().map(|(_, value)| value)
    }

    /// The values, by key.
    pub fn into_values(self) -> impl DoubleEndedIterator<Item = V> {
        self.into_iter().map(|(_, value)| value)
    }

    /// The keys.
    pub fn into_keys(self) -> impl DoubleEndedIterator<Item = K> {
        self.into_iter().map(|(key, _)| key)
    }

    /// The entry with the greatest key.
    pub fn last_key_value(&self) -> Option<(&K, &V)> {
        self.iter().next_back()
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.lists.clear();
    }

    /// Keeps only some entries.
    pub fn retain(&mut self, mut keep: impl FnMut(&K, &mut V) -> bool) {
        for list in &mut self.lists {
            list.retain_mut(|(key, value)| keep(key, value));
        }
        self.lists.retain(|list| !list.is_empty());
    }
}

impl<K: Ord, V> BTreeMap<K, V> {
    #[inline(never)]
    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> Place
    where
        K: Borrow<Q>,
    {
        let before = |list: &List<K, V>| list.last().is_some_and(|(last, _)| last.borrow() < key);
        let number = self.lists.partition_point(before);
        let list = self.lists.get(number).map_or(&[][..], Vec::as_slice);
        (number, list.binary_search_by(|(own, _)| own.borrow().cmp(key)))
    }

    /// Puts an entry where [`Self::find`] found that it belongs; gives where it is then.
    #[inline(never)]
    fn put(&mut self, (number, place): (usize, usize), entry: (K, V)) -> (usize, usize) {
        let Some(list) = self.lists.get_mut(number) else {
            // Greater than all: lists that are filled in order become full.
            match self.lists.last_mut() {
                Some(list) if list.len() < LONGEST => list.push(entry),
                _ => self.lists.push(vec![entry]),
            }
            return (self.lists.len() - 1, self.lists.last().map_or(0, |list| list.len() - 1));
        };
        list.insert(place, entry);
        if list.len() <= LONGEST {
            return (number, place);
        }
        let half = list.len() / 2;
        let upper = list.split_off(half);
        self.lists.insert(number + 1, upper);
        if place < half { (number, place) } else { (number + 1, place - half) }
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let (number, place) = self.find(key);
        self.lists.get(number)?.get(place.ok()?).map(|(_, value)| value)
    }

    /// A key as it stands here, and its value.
    pub fn get_key_value<Q: Ord + ?Sized>(&self, key: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q>,
    {
        let (number, place) = self.find(key);
        self.lists.get(number)?.get(place.ok()?).map(|(key, value)| (key, value))
    }

    /// The value of a key, to change it.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let (number, place) = self.find(key);
        self.lists.get_mut(number)?.get_mut(place.ok()?).map(|(_, value)| value)
    }

    /// Whether a key is there.
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(key).1.is_ok()
    }

    /// Sets the value of a key; gives the one that it had.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.find(&key) {
            (number, Ok(place)) => Some(std::mem::replace(&mut self.lists[number][place].1, value)),
            (number, Err(place)) => {
                self.put((number, place), (key, value));
                None
            }
        }
    }

    /// Takes a key out.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let (number, place) = self.find(key);
        let list = self.lists.get_mut(number)?;
        let (_, value) = list.remove(place.ok()?);
        if list.is_empty() {
            self.lists.remove(number);
        }
        Some(value)
    }

    /// The place of a key, to look at its value and set it.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        Entry { place: self.find(&key), map: self, key }
    }
}

/// A key's place in a map.
pub struct Entry<'m, K, V> {
    map: &'m mut BTreeMap<K, V>,
    key: K,
    place: Place,
}

impl<'m, K: Ord, V> Entry<'m, K, V> {
    /// Changes the value, where there is one.
    #[must_use]
    pub fn and_modify(self, change: impl FnOnce(&mut V)) -> Self {
        if let (number, Ok(place)) = self.place {
            change(&mut self.map.lists[number][place].1);
        }
        self
    }

    /// The value; where there is none, that one.
    pub fn or_insert_with(self, value: impl FnOnce() -> V) -> &'m mut V {
        let (number, place) = match self.place {
            (number, Ok(place)) => (number, place),
            (number, Err(place)) => self.map.put((number, place), (self.key, value())),
        };
        &mut self.map.lists[number][place].1
    }

    /// The value; where there is none, that one.
    pub fn or_insert(self, value: V) -> &'m mut V {
        self.or_insert_with(|| value)
    }

    /// The value; where there is none, the usual one.
    pub fn or_default(self) -> &'m mut V
    where
        V: Default,
    {
        self.or_insert_with(V::default)
    }
}

/// The entries of a map.
pub type Iter<'m, K, V> = iter::Map<iter::Flatten<slice::Iter<'m, List<K, V>>>, fn(&'m (K, V)) -> (&'m K, &'m V)>;
/// The entries of a map, its values to be changed.
pub type IterMut<'m, K, V> =
    iter::Map<iter::Flatten<slice::IterMut<'m, List<K, V>>>, fn(&'m mut (K, V)) -> (&'m K, &'m mut V)>;

impl<'m, K, V> IntoIterator for &'m BTreeMap<K, V> {
    type Item = (&'m K, &'m V);
    type IntoIter = Iter<'m, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'m, K, V> IntoIterator for &'m mut BTreeMap<K, V> {
    type Item = (&'m K, &'m mut V);
    type IntoIter = IterMut<'m, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.lists.iter_mut().flatten().map(|(key, value)| (key, value))
    }
}

impl<K, V> IntoIterator for BTreeMap<K, V> {
    type Item = (K, V);
    type IntoIter = iter::Flatten<vec::IntoIter<List<K, V>>>;

    fn into_iter(self) -> Self::IntoIter {
        self.lists.into_iter().flatten()
    }
}

impl<K: Ord, V> Extend<(K, V)> for BTreeMap<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        entries.into_iter().for_each(|(key, value)| drop(self.insert(key, value)));
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for BTreeMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::new();
        map.extend(entries);
        map
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for BTreeMap<K, V> {
    fn from(entries: [(K, V); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<K: PartialEq, V: PartialEq> PartialEq for BTreeMap<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<K: Eq, V: Eq> Eq for BTreeMap<K, V> {}

impl<K: Ord + Borrow<Q>, V, Q: Ord + ?Sized> Index<&Q> for BTreeMap<K, V> {
    type Output = V;

    fn index(&self, key: &Q) -> &V {
        let (number, place) = self.find(key);
        &self.lists[number][place.unwrap_or(usize::MAX)].1
    }
}

/// Values without doubles, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BTreeSet<T> {
    map: BTreeMap<T, ()>,
}

impl<T> Default for BTreeSet<T> {
    fn default() -> Self {
        Self { map: BTreeMap::new() }
    }
}

impl<T> BTreeSet<T> {
    /// An empty set.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.map.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.map.is_empty()
    }

    /// The values.
    pub fn iter(&self) -> Values<'_, T> {
        self.map.lists.iter().flatten().map(|(value, ())| value)
    }

    /// Keeps only some values.
    pub fn retain(&mut self, mut keep: impl FnMut(&T) -> bool) {
        self.map.retain(|value, ()| keep(value));
    }

    /// The greatest.
    pub fn last(&self) -> Option<&T> {
        self.iter().next_back()
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.map.clear();
    }
}

impl<T: Ord> BTreeSet<T> {
    /// Puts a value in; says whether it was not there.
    pub fn insert(&mut self, value: T) -> bool {
        self.map.insert(value, ()).is_none()
    }

    /// Takes a value out; says whether it was there.
    pub fn remove<Q: Ord + ?Sized>(&mut self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.remove(value).is_some()
    }

    /// Whether a value is there.
    pub fn contains<Q: Ord + ?Sized>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.contains_key(value)
    }
}

/// The values of a set.
pub type Values<'s, T> = iter::Map<iter::Flatten<slice::Iter<'s, List<T, ()>>>, fn(&'s (T, ())) -> &'s T>;

impl<'s, T> IntoIterator for &'s BTreeSet<T> {
    type Item = &'s T;
    type IntoIter = Values<'s, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T> IntoIterator for BTreeSet<T> {
    type Item = T;
    type IntoIter = iter::Map<iter::Flatten<vec::IntoIter<List<T, ()>>>, fn((T, ())) -> T>;

    fn into_iter(self) -> Self::IntoIter {
        self.map.into_iter().map(|(value, ())| value)
    }
}

impl<T: Ord> Extend<T> for BTreeSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        values.into_iter().for_each(|value| {
            self.insert(value);
        });
    }
}

impl<T: Ord> FromIterator<T> for BTreeSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut set = Self::new();
        set.extend(values);
        set
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for BTreeSet<T> {
    fn from(values: [T; N]) -> Self {
        values.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections;

    use super::*;

    #[test]
    fn it_does_what_the_standard_library_does() {
        let mut seed = 5_u64;
        let mut pick = |count: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % count
        };
        for keys in [3, 60, 500, 100_000] {
            let (mut own, mut other) = (BTreeMap::new(), collections::BTreeMap::new());
            for round in 0..3_000 {
                let key = pick(keys).to_string();
                match pick(8) {
                    0..4 => assert_eq!(own.insert(key.clone(), round), other.insert(key, round)),
                    4 => assert_eq!(own.remove(&key), other.remove(&key)),
                    5 => {
                        *own.entry(key.clone()).or_default() += 2;
                        *other.entry(key).or_default() += 2;
                    }
                    6 => {
                        own.entry(key.clone()).and_modify(|value| *value += 1).or_insert(7);
                        other.entry(key).and_modify(|value| *value += 1).or_insert(7);
                    }
                    _ => {
                        assert_eq!(own.get(&key), other.get(&key));
                        assert_eq!(own.get_mut(&key), other.get_mut(&key));
                        assert_eq!(own.get_key_value(&key), other.get_key_value(&key));
                        assert_eq!(own.contains_key(&key), other.contains_key(&key));
                    }
                }
                assert_eq!(own.len(), other.len());
            }
            assert!(own.lists.iter().all(|list| (1..=LONGEST).contains(&list.len())));
            assert!(own.iter().eq(other.iter()) && own.iter().rev().eq(other.iter().rev()));
            assert!(own.keys().eq(other.keys()) && own.values().eq(other.values()));
            assert_eq!(own.last_key_value(), other.last_key_value());
            let from: BTreeMap<String, u64> = other.clone().into_iter().collect();
            assert!(from == own && from.lists.len() < own.lists.len() + 2);
            own.retain(|_, value| *value % 3 == 0);
            other.retain(|_, value| *value % 3 == 0);
            assert!(from != own && own.into_iter().eq(other));
        }
    }

    #[test]
    fn a_set_holds_every_value_once() {
        let mut set = BTreeSet::from([3, 1, 2, 3]);
        assert!(!set.insert(1) && set.insert(9) && set.remove(&2) && !set.remove(&2) && set.contains(&3));
        assert_eq!((set.len(), set.last()), (3, Some(&9)));
        set.extend([4, 1]);
        set.retain(|value| *value != 3);
        assert_eq!(set.into_iter().collect::<Vec<_>>(), [1, 4, 9]);
    }
}
