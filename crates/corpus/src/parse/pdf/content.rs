//! The text of a page: pieces with their places, in the order in which the
//! page draws them (ISO 32000-1, 9.4).

use std::collections::BTreeMap;
use std::rc::Rc;

use super::file::{File, find};
use super::font::Font;
use super::object::{Dict, Item, Lexer, Object, is_space};

/// Drawings inside drawings nest at most so deep.
const DEEPEST: usize = 6;
/// Operands that one operator takes at most.
const MOST_OPERANDS: usize = 2_000;

/// A piece of text, and where it stands on its page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    pub text: String,
    /// Left end of its base line, in points, from the left.
    pub x: f64,
    /// Height of its base line, in points, from below.
    pub y: f64,
    /// Right end.
    pub end: f64,
    /// Size of its letters in points.
    pub size: f64,
    /// Whether the font is a bold one.
    pub bold: bool,
}

/// What a page holds.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub pieces: Vec<Piece>,
    /// Codes that no letter could be found for.
    pub unknown: usize,
}

/// Fonts by the number of their object.
pub(super) type Fonts = BTreeMap<u32, Rc<Font>>;

/// Reads the text that a stream draws.
pub(super) fn read(file: &File<'_>, bytes: &[u8], resources: &Dict, fonts: &mut Fonts) -> Content {
    let mut reader = Reader { file, fonts, content: Content::default(), skipped: 0 };
    reader.run(bytes, resources, Matrix::UNIT, 0);
    reader.content
}

#[derive(Clone, Copy, Debug)]
struct Matrix([f64; 6]);

impl Matrix {
    const UNIT: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// First this, then `next`.
    fn then(&self, next: &Self) -> Self {
        let [a, b, c, d, e, f] = self.0;
        let [g, h, i, j, k, l] = next.0;
        Self([a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l])
    }

    fn of(operands: &[Object]) -> Option<Self> {
        let mut numbers = [0.0; 6];
        let from = operands.len().checked_sub(6)?;
        for (number, operand) in numbers.iter_mut().zip(operands.get(from..)?) {
            *number = operand.number()?;
        }
        Some(Self(numbers))
    }
}

/// What `q` keeps and `Q` brings back.
#[derive(Clone)]
struct State {
    page: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    leading: f64,
    letter_space: f64,
    word_space: f64,
    scale: f64,
    rise: f64,
}

struct Reader<'f, 'b> {
    file: &'f File<'b>,
    fonts: &'f mut Fonts,
    content: Content,
    /// Marked parts around that are no text of the page.
    skipped: usize,
}

impl Reader<'_, '_> {
    fn run(&mut self, bytes: &[u8], resources: &Dict, page: Matrix, depth: usize) {
        let named_fonts = self.file.dict(resources, "Font");
        let drawings = self.file.dict(resources, "XObject");
        let mut state = State {
            page,
            font: None,
            size: 0.0,
            leading: 0.0,
            letter_space: 0.0,
            word_space: 0.0,
            scale: 1.0,
            rise: 0.0,
        };
        let mut kept: Vec<State> = Vec::new();
        let (mut line, mut text) = (Matrix::UNIT, Matrix::UNIT);
        let mut operands: Vec<Object> = Vec::new();
        // Marked parts: whether each one is skipped.
        let mut marked: Vec<bool> = Vec::new();
        let mut lexer = Lexer::new(bytes, 0, false);
        while let Some(item) = lexer.item().filter(|_| !self.file.is_spent()) {
            let word = match item {
                Item::Object(object) => {
                    if operands.len() < MOST_OPERANDS {
                        operands.push(object);
                    }
                    continue;
                }
                Item::Word(word) => word,
            };
            let number = |at: usize| operands.get(at).and_then(Object::number).unwrap_or(0.0);
            match word {
                b"q" if kept.len() < 64 => kept.push(state.clone()),
                b"Q" => state = kept.pop().unwrap_or(state),
                b"cm" => {
                    if let Some(matrix) = Matrix::of(&operands) {
                        state.page = matrix.then(&state.page);
                    }
                }
                b"BT" => (line, text) = (Matrix::UNIT, Matrix::UNIT),
                b"Tf" => {
                    state.font = operands.first().and_then(Object::name).and_then(|name| self.font(&named_fonts, name));
                    state.size = number(1);
                }
                b"Tc" => state.letter_space = number(0),
                b"Tw" => state.word_space = number(0),
                b"Tz" => state.scale = number(0) / 100.0,
                b"TL" => state.leading = number(0),
                b"Ts" => state.rise = number(0),
                b"Tm" => {
                    if let Some(matrix) = Matrix::of(&operands) {
                        (line, text) = (matrix, matrix);
                    }
                }
                b"Td" | b"TD" => {
                    if word == b"TD" {
                        state.leading = -number(1);
                    }
                    line = Matrix([1.0, 0.0, 0.0, 1.0, number(0), number(1)]).then(&line);
                    text = line;
                }
                b"T*" | b"'" | b"\"" => {
                    line = Matrix([1.0, 0.0, 0.0, 1.0, 0.0, -state.leading]).then(&line);
                    text = line;
                    if word == b"\"" {
                        (state.word_space, state.letter_space) = (number(0), number(1));
                    }
                    if word != b"T*"
                        && let Some(shown) = operands.last().and_then(Object::text)
                    {
                        self.show(&state, &mut text, shown);
                    }
                }
                b"Tj" => {
                    if let Some(shown) = operands.first().and_then(Object::text) {
                        self.show(&state, &mut text, shown);
                    }
                }
                b"TJ" => {
                    for part in operands.first().and_then(Object::list).unwrap_or_default() {
                        match part {
                            Object::Text(shown) => self.show(&state, &mut text, shown),
                            Object::Number(gap) => {
                                let gap = -gap / 1000.0 * state.size * state.scale;
                                text = Matrix([1.0, 0.0, 0.0, 1.0, gap, 0.0]).then(&text);
                            }
                            _ => {}
                        }
                    }
                }
                b"BDC" | b"BMC" => {
                    let artifact = operands.first().and_then(Object::name) == Some("Artifact");
                    self.skipped += usize::from(artifact);
                    marked.push(artifact);
                }
                b"EMC" => {
                    let artifact = marked.pop().unwrap_or(false);
                    self.skipped = self.skipped.saturating_sub(usize::from(artifact));
                }
                b"Do" if depth < DEEPEST => {
                    if let Some(drawing) = operands.first().and_then(Object::name).and_then(|name| drawings.get(name)) {
                        self.draw(drawing, resources, &state, depth);
                    }
                }
                b"BI" => skip_picture(&mut lexer, bytes),
                _ => {}
            }
            operands.clear();
        }
        self.skipped = self.skipped.saturating_sub(marked.iter().filter(|artifact| **artifact).count());
    }

    /// A drawing that the page uses: its text is the page's too.
    fn draw(&mut self, drawing: &Object, resources: &Dict, state: &State, depth: usize) {
        if self.file.is_spent() {
            return;
        }
        let object = self.file.resolve(drawing);
        let Some(dict) = object.dict() else { return };
        if self.file.get(dict, "Subtype").name() != Some("Form") {
            return;
        }
        let Some(bytes) = self.file.stream(drawing) else { return };
        let matrix = self.file.get(dict, "Matrix").list().and_then(Matrix::of).unwrap_or(Matrix::UNIT);
        let own = self.file.get(dict, "Resources");
        let resources = own.dict().unwrap_or(resources);
        self.run(&bytes, resources, matrix.then(&state.page), depth + 1);
    }

    fn font(&mut self, named: &Dict, name: &str) -> Option<Rc<Font>> {
        let object = named.get(name)?;
        let number = match object {
            Object::Ref(number) => Some(*number),
            _ => None,
        };
        if let Some(font) = number.and_then(|number| self.fonts.get(&number)) {
            return Some(Rc::clone(font));
        }
        let font = Rc::new(Font::read(self.file, self.file.resolve(object).dict()?));
        if let Some(number) = number {
            self.fonts.insert(number, Rc::clone(&font));
        }
        Some(font)
    }

    fn show(&mut self, state: &State, text: &mut Matrix, bytes: &[u8]) {
        let Some(font) = &state.font else { return };
        let mut shown = String::new();
        let decoded = font.decode(bytes, &mut shown);
        // As counts of letters these are far below what an f64 holds.
        let spaces = decoded.letters as f64 * state.letter_space + decoded.spaces as f64 * state.word_space;
        let width = (decoded.width * state.size + spaces) * state.scale;
        let place = text.then(&state.page);
        let [a, b, c, d, e, f] = place.0;
        *text = Matrix([1.0, 0.0, 0.0, 1.0, width, 0.0]).then(text);
        let end = text.then(&state.page).0;
        // Letters may be drawn in size 1 and stretched by the matrix.
        let size = state.size.abs() * (c.abs() + d.abs());
        // Text that runs upwards stands at the margin: not part of the page's flow.
        let upright = a.abs() + f64::EPSILON >= b.abs();
        if self.skipped > 0 || !upright || shown.is_empty() {
            return;
        }
        self.content.unknown += decoded.unknown;
        let right = end.get(4).copied().unwrap_or(e);
        let numbers = [e, f, right, size];
        if numbers.iter().all(|number| number.is_finite()) {
            let y = f + state.rise * d;
            self.file.spend(64);
            self.content.pieces.push(Piece {
                text: shown,
                x: e.min(right),
                y,
                end: right.max(e),
                size,
                bold: font.bold,
            });
        }
    }
}

/// Goes past a picture that stands in the text of the page: `BI … ID … EI`.
fn skip_picture(lexer: &mut Lexer<'_>, bytes: &[u8]) {
    while let Some(item) = lexer.item() {
        if item == Item::Word(b"ID") {
            break;
        }
    }
    let mut at = lexer.at;
    while let Some(next) = bytes.get(at..).and_then(|rest| find(rest, b"EI")) {
        let here = at + next;
        let alone = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_none_or(|byte| is_space(*byte));
        if alone(here.checked_sub(1)) && alone(Some(here + 2)) {
            lexer.at = here + 2;
            return;
        }
        at = here + 2;
    }
    lexer.at = bytes.len();
}
