//! The codebook in `archivolt.toml`, changed theme by theme.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::Theme;
use crate::parse::toml_tree::{Tree, words_of};
use crate::settings::Settings;
use crate::settings_change::quoted;

/// The text of `archivolt.toml` with a theme in it: in place of the one of that
/// id, else below all others. `None` where the file is too broken for it.
///
/// ```
/// use archivolt_corpus::Theme;
/// use archivolt_corpus::changes::with_theme;
/// let theme = Theme { id: "trade".into(), label: "Trade".into(), include: vec!["tariff*".into()], ..Theme::default() };
/// let text = with_theme("# mine\n[[themes]]\nid = \"trade\" # kept\ninclude = [\"toll\"]\n", &theme).unwrap();
/// assert_eq!(text, "# mine\n[[themes]]\nlabel = \"Trade\"\nid = \"trade\" # kept\ninclude = [\n  \"tariff*\",\n]\n");
/// ```
pub fn with_theme(text: &str, theme: &Theme) -> Option<String> {
    let tree = Tree::read(text);
    let known = themes(&tree).and_then(|(_, items)| items.iter().find(|item| id_of(item) == theme.id));
    let changed = match known {
        Some(item) => changed(text, item.get_ref().as_table()?, theme),
        None => {
            let block: String = fields(theme).into_iter().map(|(name, value)| format!("{name} = {value}\n")).collect();
            let gap = match text {
                "" => "",
                text if text.ends_with('\n') => "\n",
                _ => "\n\n",
            };
            format!("{text}{gap}[[themes]]\n{block}")
        }
    };
    holds(&changed, theme).then_some(changed)
}

/// The text of `archivolt.toml` without a theme. `None` where the file is too broken for it.
pub fn without_theme(text: &str, id: &str) -> Option<String> {
    let tree = Tree::read(text);
    let (_, items) = themes(&tree)?;
    let item = items.iter().find(|item| id_of(item) == id)?;
    let table = item.get_ref().as_table()?;
    let first = table.keys().map(|key| key.span().start).min()?;
    let last = table.values().map(|value| value.span().end).max()?;
    let line = |byte: usize| text.get(..byte).unwrap_or("").rfind('\n').map_or(0, |end| end + 1);
    // The header stands above the first key; comments may stand between.
    let mut start = line(first);
    while !text.get(start..).unwrap_or("").trim_start_matches([' ', '\t']).starts_with("[[") {
        if start == 0 {
            return None;
        }
        start = line(start - 1);
    }
    let mut end = last;
    for part in text.get(last..).unwrap_or("").split_inclusive('\n') {
        if part.trim_start().starts_with('[') {
            break;
        }
        end += part.len();
    }
    let changed = format!("{}{}", text.get(..start).unwrap_or(""), text.get(end..).unwrap_or(""));
    let gone = Settings::read(&changed, "").themes.iter().all(|theme| theme.id != id);
    gone.then_some(changed)
}

type Items<'t> = [Spanned<DeValue<'t>>];

fn themes<'t, 'a>(tree: &'a Tree<'t>) -> Option<(Range<usize>, &'a Items<'t>)> {
    let (_, value) = tree.root.get_ref().iter().find(|(key, _)| key.get_ref().as_ref() == "themes")?;
    match value.get_ref() {
        DeValue::Array(items) => Some((value.span(), items)),
        _ => None,
    }
}

/// The id by which a theme is known.
fn id_of(item: &Spanned<DeValue<'_>>) -> String {
    let words = |name: &str| {
        let table = item.get_ref().as_table()?;
        let (_, value) = table.iter().find(|(key, _)| key.get_ref().as_ref() == name)?;
        words_of(value.get_ref()).filter(|words| !words.trim().is_empty())
    };
    crate::ids::slug(&words("id").or_else(|| words("label")).unwrap_or_default())
}

/// Every field that says something, as it is written.
fn fields(theme: &Theme) -> Vec<(&'static str, String)> {
    let words = [
        ("id", &theme.id),
        ("label", &theme.label),
        ("key", &theme.key),
        ("definition", &theme.definition),
        ("parent", &theme.parent),
        ("colour", &theme.colour),
    ];
    let lists = [
        ("include", &theme.include),
        ("exclude", &theme.exclude),
        ("examples", &theme.examples),
        ("counterexamples", &theme.counterexamples),
    ];
    let words = words.into_iter().filter(|(_, words)| !words.is_empty()).map(|(name, words)| (name, quoted(words)));
    let lists = lists.into_iter().filter(|(_, list)| !list.is_empty()).map(|(name, list)| (name, listed(list)));
    words.chain(lists).collect()
}

fn listed(list: &[String]) -> String {
    let items: String = list.iter().map(|item| format!("  {},\n", quoted(item))).collect();
    if list.is_empty() { "[]".to_owned() } else { format!("[\n{items}]") }
}

fn changed(text: &str, table: &DeTable<'_>, theme: &Theme) -> String {
    let wanted = fields(theme);
    let mut places: Vec<(Range<usize>, String)> = Vec::new();
    let find = |name: &str| {
        table.iter().find(|(key, _)| match key.get_ref().as_ref() {
            "color" => name == "colour",
            known => known == name,
        })
    };
    let known = Settings::read(&format!("[[themes]]\n{}", block(text, table)), "").themes.into_iter().next();
    let before = known.as_ref().map(fields).unwrap_or_default();
    let mut new = String::new();
    for (name, value) in &wanted {
        match find(name) {
            // What says the same already stays as it is written.
            Some(_) if before.iter().any(|known| known == &(*name, value.clone())) => {}
            Some((_, old)) => places.push((old.span(), value.clone())),
            // A key that nobody gave is made by the reader.
            None if *name == "key" || *name == "id" => {}
            None => new.push_str(&format!("{name} = {value}\n")),
        }
    }
    for (key, old) in table {
        let name = key.get_ref().as_ref();
        let name = if name == "color" { "colour" } else { name };
        if old.get_ref().as_array().is_some() && !wanted.iter().any(|(known, _)| *known == name) {
            places.push((old.span(), "[]".to_owned()));
        } else if before.iter().any(|(known, _)| *known == name) && !wanted.iter().any(|(known, _)| *known == name) {
            places.push((old.span(), "\"\"".to_owned()));
        }
    }
    let first = table.keys().map(|key| key.span().start).min().unwrap_or(0);
    let line = text.get(..first).unwrap_or("").rfind('\n').map_or(0, |end| end + 1);
    let inline = !text.get(line..first).unwrap_or("").trim().is_empty();
    if !new.is_empty() {
        let new = if inline { new.replace("\n  ", " ").replace(",\n]", "]").replace('\n', ", ") } else { new };
        places.push((if inline { first..first } else { line..line }, new));
    }
    places.sort_by_key(|(place, _)| (place.start, place.end));
    let mut out = String::new();
    let mut from = 0;
    for (place, value) in places {
        out.push_str(text.get(from..place.start).unwrap_or(""));
        out.push_str(&value);
        from = place.end;
    }
    out.push_str(text.get(from..).unwrap_or(""));
    out
}

/// A theme's own keys and values as a block, however they stand in the file.
fn block(text: &str, table: &DeTable<'_>) -> String {
    let pair = |(key, value): (&Spanned<std::borrow::Cow<'_, str>>, &Spanned<DeValue<'_>>)| {
        format!("{} = {}\n", key.get_ref(), text.get(value.span()).unwrap_or("\"\""))
    };
    table.iter().map(pair).collect()
}

/// Whether the text, read, says this of the theme.
fn holds(text: &str, theme: &Theme) -> bool {
    let settings = Settings::read(text, "");
    let found = settings.themes.into_iter().find(|known| known.id == theme.id);
    // Where no key is given, or it cannot be had, the reader makes one.
    found.is_some_and(|found| Theme { key: theme.key.clone(), ..found } == *theme)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn theme(id: &str, label: &str, include: &[&str]) -> Theme {
        let include = include.iter().map(|rule| (*rule).to_owned()).collect();
        Theme { id: id.to_owned(), label: label.to_owned(), include, ..Theme::default() }
    }

    #[test]
    fn one_theme_changes_and_nothing_else() {
        let two = "title = \"T\" # mine\n\n[[themes]]\nid = \"a\"\nlabel = \"A\"\ninclude = ['x', \"y\"] # rules\n\n# below\n[[themes]]\nid = \"b\"\n";
        for (text, theme, expected) in [
            ("", theme("a", "A", &["x"]), "[[themes]]\nid = \"a\"\nlabel = \"A\"\ninclude = [\n  \"x\",\n]\n"),
            ("title = \"T\"", theme("a", "A", &[]), "title = \"T\"\n\n[[themes]]\nid = \"a\"\nlabel = \"A\"\n"),
            (two, theme("a", "A", &["x", "y"]), two),
            (two, theme("a", "New", &["x", "y"]), &two.replace("label = \"A\"", "label = \"New\"")),
            (two, theme("a", "A", &[]), &two.replace("['x', \"y\"]", "[]")),
            (two, theme("b", "B", &[]), &two.replace("id = \"b\"", "label = \"B\"\nid = \"b\"")),
            (
                "themes = [{ id = \"a\", label = \"A\" }]\n",
                theme("a", "A", &["x"]),
                "themes = [{ include = [ \"x\"], id = \"a\", label = \"A\" }]\n",
            ),
        ] {
            let changed = with_theme(text, &theme).unwrap();
            assert_eq!(changed, expected);
            assert_eq!(with_theme(&changed, &theme).unwrap(), changed, "the same change once more changes nothing");
        }
        assert_eq!(with_theme("themes = 3\n", &theme("a", "A", &[])), None);
    }

    #[test]
    fn every_field_is_written_and_read_again() {
        let theme = Theme {
            key: "Qx".to_owned(),
            definition: "What \"it\" means.\n\nAnd \\ more.".to_owned(),
            colour: "#2a6f4e".to_owned(),
            exclude: vec!["\"a b\" NEAR/5 c".to_owned()],
            examples: vec!["One, two".to_owned()],
            counterexamples: vec!["Three".to_owned()],
            ..theme("löwen", "Löwen", &["löwe*"])
        };
        let once = with_theme("title = 'x'\n", &theme).unwrap();
        assert_eq!(Settings::read(&once, "").themes, std::slice::from_ref(&theme));
        let less = Theme { definition: String::new(), exclude: Vec::new(), ..theme };
        let twice = with_theme(&once, &less).unwrap();
        assert_eq!(Settings::read(&twice, "").themes, [less]);
    }

    #[test]
    fn a_theme_is_taken_out_with_its_block() {
        let text = "title = 'x'\n\n[[themes]]\n# first\nid = \"a\"\ninclude = [\n 'x',\n]\n\n[[themes]]\nid = \"b\"\n\n[[names]]\nlabel = \"N\"\n";
        for (id, expected) in [
            ("a", "title = 'x'\n\n[[themes]]\nid = \"b\"\n\n[[names]]\nlabel = \"N\"\n"),
            (
                "b",
                "title = 'x'\n\n[[themes]]\n# first\nid = \"a\"\ninclude = [\n 'x',\n]\n\n[[names]]\nlabel = \"N\"\n",
            ),
        ] {
            assert_eq!(without_theme(text, id).as_deref(), Some(expected), "{id}");
        }
        assert_eq!(without_theme(text, "c"), None);
    }
}
