//! Short names between the module and its glue.
//!
//! `wasm-bindgen` names each import and export of a module at length, and both
//! sides hold every name. `wasm-opt` can give them short ones and tell which;
//! the glue then has to learn them.

use serde::Deserialize;

/// What `wasm-opt --minify-imports-and-exports-and-modules` prints.
#[derive(Debug, Default, Deserialize, PartialEq)]
pub struct Renamed {
    /// Module, old name, new name.
    imports: Vec<(String, String, String)>,
    /// Old name, new name.
    exports: Vec<(String, String)>,
}

/// The option of `wasm-opt` that shortens.
pub const OPTION: &str = "--minify-imports-and-exports-and-modules";

/// What every import comes from afterwards.
const MODULE: &str = "a";

impl Renamed {
    /// Reads what `wasm-opt` printed; `None` where that is something else.
    pub fn read(printed: &str) -> Option<Self> {
        serde_json::from_str(printed).ok()
    }

    /// The new name of an export.
    pub fn export(&self, old: &str) -> Option<String> {
        self.exports.iter().find(|(name, _)| name == old).map(|(_, new)| new.clone())
    }

    /// The glue with the new names; `None` where it does not hold every import
    /// exactly where it has to, so that the old names had better stay.
    pub fn applied(&self, glue: &str) -> Option<String> {
        let module = &self.imports.first()?.0;
        let whole = format!("\"{module}\": import0");
        if self.imports.iter().any(|(other, ..)| other != module) || glue.matches(&whole).count() != 1 {
            return None;
        }
        let glue = glue.replace(&whole, &format!("\"{MODULE}\": import0"));
        let mut out = String::with_capacity(glue.len());
        let mut seen = vec![false; self.imports.len()];
        let mut rest = glue.as_str();
        while let Some(start) = rest.find(is_of_a_name) {
            let (before, tail) = rest.split_at(start);
            let end = tail.find(|letter| !is_of_a_name(letter)).unwrap_or(tail.len());
            let (name, after) = tail.split_at(end);
            out.push_str(before);
            let import = self.imports.iter().position(|(_, old, _)| old == name && after.starts_with(':'));
            let export = self.exports.iter().find(|(old, _)| old == name && out.ends_with("wasm."));
            match (import, export) {
                (Some(place), _) => {
                    if let Some(seen) = seen.get_mut(place) {
                        *seen = true;
                    }
                    out.push_str(self.imports.get(place).map_or(name, |(.., new)| new));
                }
                (None, Some((_, new))) => out.push_str(new),
                (None, None) => out.push_str(name),
            }
            rest = after;
        }
        out.push_str(rest);
        seen.into_iter().all(|seen| seen).then_some(out)
    }
}

fn is_of_a_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '$'
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const PRINTED: &str = r#"{
 "imports": [
  ["./page_bg.js", "__wbg_focus_1", "$"],
  ["./page_bg.js", "__wbg_focus_12", "$a"]
 ],
"exports": [
  ["memory", "a"],
  ["main", "b"]
 ]
}"#;

    #[test]
    fn the_glue_learns_the_new_names() {
        let check = |glue: &str, expected: Option<&str>| {
            assert_eq!(Renamed::read(PRINTED).unwrap().applied(glue).as_deref(), expected, "{glue}");
        };
        check(
            "x = { __wbg_focus_1: function(memory) {}, __wbg_focus_12: f, }; y = {\"./page_bg.js\": import0,}; wasm.memory; wasm.main(main); wasm.other",
            Some("x = { $: function(memory) {}, $a: f, }; y = {\"a\": import0,}; wasm.a; wasm.b(main); wasm.other"),
        );
        // An import that is not there, or a module that is written otherwise: hands off.
        check("x = { __wbg_focus_1: f }; y = {\"./page_bg.js\": import0}", None);
        check("x = { __wbg_focus_1: f, __wbg_focus_12: f }; y = {'./page_bg.js': import0}", None);
    }

    #[test]
    fn what_is_no_list_of_names_is_refused() {
        for printed in ["", "warning: x", "{}", "{\"imports\": 1}"] {
            assert_eq!(Renamed::read(printed), None, "{printed}");
        }
    }
}
