//! Every style sheet takes part in the page, tokens first, print last.

#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::Path;

#[test]
fn index_html_links_every_style_sheet() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let index = fs::read_to_string(root.join("index.html")).unwrap();
    let linked: Vec<&str> = index.split("href=\"style/").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let mut there: Vec<String> = fs::read_dir(root.join("style"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".css"))
        .collect();
    there.sort();
    let mut sorted = linked.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, there);
    assert_eq!((linked.first(), linked.last()), (Some(&"tokens.css"), Some(&"print.css")));
}
