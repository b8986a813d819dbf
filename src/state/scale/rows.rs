//! Who stands where when marks and names would run into each other.

/// A name's side of its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Written to the left, ending at the mark.
    Left,
    /// Written to the right, beginning at the mark.
    Right,
}

/// Stretches of ink in CSS pixels, from left to right, each with the breadth of
/// its name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// Leftmost ink.
    pub left: f64,
    /// Rightmost ink.
    pub right: f64,
    /// How broad its name is, with the space to the mark.
    pub name: f64,
}

/// Where an item came to stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seat {
    /// 0 is next to the axis.
    pub row: usize,
    /// The side of its name, and how much room it has; `None` where there is none.
    pub name: Option<(Side, f64)>,
}

/// Rows fill from the axis outwards: each item, in the order given (by `left`),
/// takes the nearest row where it keeps `gap` pixels to the one before. When no
/// row is free it goes where it overlaps least.
pub fn stack(items: &[Item], rows: usize, gap: f64) -> Vec<usize> {
    let mut reached = vec![f64::NEG_INFINITY; rows.max(1)];
    let mut seats = Vec::with_capacity(items.len());
    for item in items {
        let free = reached.iter().position(|right| right + gap <= item.left);
        let row = free.unwrap_or_else(|| least(&reached));
        if let Some(right) = reached.get_mut(row) {
            *right = right.max(item.right);
        }
        seats.push(row);
    }
    seats
}

fn least(reached: &[f64]) -> usize {
    reached.iter().enumerate().min_by(|one, other| one.1.total_cmp(other.1)).map_or(0, |(row, _)| row)
}

/// Gives names of items that already have rows the emptier side, as much of it as
/// they need. `blocked` are stretches of a row that no name may enter. A name
/// with less than `least` pixels is dropped.
pub fn name_beside(items: &[Item], rows: &[usize], width: f64, least: f64, blocked: &[(usize, f64, f64)]) -> Vec<Seat> {
    let mut seats: Vec<Seat> = rows.iter().map(|row| Seat { row: *row, name: None }).collect();
    let Some(last) = rows.iter().max() else { return seats };
    for row in 0..=*last {
        let members: Vec<usize> = (0..items.len()).filter(|place| rows.get(*place) == Some(&row)).collect();
        let mut taken = 0.0_f64;
        for (nth, place) in members.iter().enumerate() {
            let Some(item) = items.get(*place) else { continue };
            let next = members.get(nth + 1).and_then(|next| items.get(*next)).map_or(width, |next| next.left);
            let walls = || blocked.iter().filter(|(wall, _, _)| *wall == row);
            let before = walls().filter(|wall| wall.1 < item.left).fold(taken, |edge, wall| edge.max(wall.2));
            let after = walls().filter(|wall| wall.2 > item.right).fold(next, |edge, wall| edge.min(wall.1));
            let (left, right) = (item.left - before, after - item.right);
            // The right-hand room is wanted by the next name as well, so it counts half
            // unless nothing follows.
            let shared = if nth + 1 < members.len() { right / 2.0 } else { right };
            let (side, room) = if left >= item.name && right >= item.name {
                if left > right { (Side::Left, left) } else { (Side::Right, right) }
            } else if left >= item.name || (left > shared && right < item.name) {
                (Side::Left, left)
            } else {
                (Side::Right, right)
            };
            let used = room.min(item.name);
            if used >= least
                && let Some(seat) = seats.get_mut(*place)
            {
                seat.name = Some((side, used));
            }
            taken = match side {
                Side::Right if used >= least => item.right + used,
                _ => item.right,
            };
        }
    }
    seats
}

/// Gives items rows and names together: the nearest row where the item fits with
/// its name, to the right if that stays on the axis, else to the left. Where all
/// rows are full it gets a seat without a name.
pub fn stack_named(items: &[Item], width: f64, rows: usize, gap: f64) -> Vec<Seat> {
    let mut reached = vec![f64::NEG_INFINITY; rows.max(1)];
    let mut seats = Vec::with_capacity(items.len());
    for item in items {
        let mut chosen: Option<(usize, Side)> = None;
        for (row, right) in reached.iter().enumerate() {
            let fits_right = right + gap <= item.left && item.right + item.name <= width;
            let fits_left = right + gap <= item.left - item.name && item.left - item.name >= 0.0;
            chosen = match (fits_right, fits_left) {
                (true, _) => Some((row, Side::Right)),
                (false, true) => Some((row, Side::Left)),
                (false, false) => continue,
            };
            break;
        }
        let seat = match chosen {
            Some((row, side)) => Seat { row, name: Some((side, item.name)) },
            None => {
                let free = reached.iter().position(|right| right + gap <= item.left);
                Seat { row: free.unwrap_or_else(|| least(&reached)), name: None }
            }
        };
        if let Some(right) = reached.get_mut(seat.row) {
            let ink = if matches!(seat.name, Some((Side::Right, _))) { item.right + item.name } else { item.right };
            *right = right.max(ink);
        }
        seats.push(seat);
    }
    seats
}

/// How broad words are at most in letters of this size (CSS pixels), in the
/// broader of the serif faces that systems have: a name that is cut early is
/// better than two that run into each other. Wide scripts count double.
pub fn breadth(words: &str, size: f64) -> f64 {
    let ems: f64 = words
        .chars()
        .map(|letter| match letter {
            'i' | 'l' | 'j' | 't' | 'f' | ' ' | '.' | ',' | '\'' | '’' | '(' | ')' | '-' => 0.36,
            'm' | 'w' | 'M' | 'W' => 0.95,
            letter if letter.is_ascii_uppercase() => 0.74,
            letter if letter >= '\u{1100}' => 1.0,
            _ => 0.61,
        })
        .sum();
    ems * size
}

/// As many whole words as fit, with an ellipsis where some are left out; `None`
/// where not even the first fits.
pub fn shorten(words: &str, size: f64, room: f64) -> Option<String> {
    if breadth(words, size) <= room {
        return Some(words.to_owned());
    }
    let room = room - breadth("…", size);
    let mut kept = "";
    for (at, _) in words.match_indices(' ') {
        let candidate = words.get(..at).unwrap_or("");
        if breadth(candidate, size) > room {
            break;
        }
        kept = candidate;
    }
    let kept = kept.trim_end_matches([',', ';', ':', '-', '–', ' ']);
    // One short word such as "The" says nothing.
    if kept.chars().count() < 4 { None } else { Some([kept, "…"].concat()) }
}
