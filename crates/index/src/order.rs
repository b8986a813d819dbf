//! Sorting with one copy of the machinery.
//!
//! The standard library's sorts are made anew for every type and comparison,
//! which came to a tenth of the page's module. Here the comparison is called
//! through a pointer and only numbers are moved, until the values are put into
//! place at the end. Stable, `O(n log n)` comparisons.

use std::cmp::Ordering;

/// Sorting for slices.
pub trait InOrder<T> {
    /// Puts equal values in the order they had, smaller ones before greater ones.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// The same, by what is worked out of each value, once.
    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);

    /// The same, by the values themselves.
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }
}

impl<T> InOrder<T> for [T] {
    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let places = {
            let values = &*self;
            places(values.len(), &mut |a, b| match (values.get(a), values.get(b)) {
                (Some(a), Some(b)) => compare(a, b),
                _ => Ordering::Equal,
            })
        };
        move_to(self, places);
    }

    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let places = places(keys.len(), &mut |a, b| match (keys.get(a), keys.get(b)) {
            (Some(a), Some(b)) => a.cmp(b),
            _ => Ordering::Equal,
        });
        move_to(self, places);
    }
}

/// Puts numbers into rising order: a heap sort, small and with no memory of its own.
pub fn order_numbers(numbers: &mut [u64]) {
    fn sink(heap: &mut [u64], mut at: usize) {
        loop {
            let mut greatest = at;
            for child in [2 * at + 1, 2 * at + 2] {
                if heap.get(child) > heap.get(greatest) {
                    greatest = child;
                }
            }
            if greatest == at {
                return;
            }
            heap.swap(at, greatest);
            at = greatest;
        }
    }
    for at in (0..numbers.len() / 2).rev() {
        sink(numbers, at);
    }
    for end in (1..numbers.len()).rev() {
        numbers.swap(0, end);
        if let Some(heap) = numbers.get_mut(..end) {
            sink(heap, 0);
        }
    }
}

/// For each of `len` values, the place that it belongs in: a merge sort from
/// the bottom up.
fn places(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    let mut merged = Vec::with_capacity(len);
    let mut width = 1;
    while width < len {
        merged.clear();
        for pair in order.chunks(width * 2) {
            let (left, right) = pair.split_at(width.min(pair.len()));
            let (mut left, mut right) = (left.iter().copied().peekable(), right.iter().copied().peekable());
            while let (Some(&a), Some(&b)) = (left.peek(), right.peek()) {
                if compare(b, a) == Ordering::Less {
                    merged.push(b);
                    right.next();
                } else {
                    merged.push(a);
                    left.next();
                }
            }
            merged.extend(left);
            merged.extend(right);
        }
        std::mem::swap(&mut order, &mut merged);
        width *= 2;
    }
    let mut places = vec![0; len];
    for (place, value) in order.into_iter().enumerate() {
        if let Some(slot) = places.get_mut(value) {
            *slot = place;
        }
    }
    places
}

/// Moves every value to its place, one cycle of the permutation after the other.
fn move_to<T>(values: &mut [T], mut places: Vec<usize>) {
    for at in 0..values.len() {
        while let Some(&to) = places.get(at).filter(|&&to| to != at) {
            values.swap(at, to);
            places.swap(at, to);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_into_the_order_that_the_standard_library_gives() {
        let mut seed = 9_u64;
        for length in (0..70).chain([1000]) {
            let mut values: Vec<(u64, usize)> = (0..length)
                .map(|place| {
                    seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                    ((seed >> 33) % 13, place)
                })
                .collect();
            let mut expected = values.clone();
            expected.sort_by_key(|value| value.0);
            let mut by_key = values.clone();
            by_key.order_by_key(|value| value.0);
            assert_eq!(by_key, expected);
            values.order_by(|a, b| a.0.cmp(&b.0));
            assert_eq!(values, expected);
            values.reverse();
            values.order();
            expected.sort();
            assert_eq!(values, expected);
        }
    }
}
