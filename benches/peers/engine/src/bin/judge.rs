//! Holds the engine's lists against judgements, natively: `judge CORPUS BUNDLE`, CORPUS being a folder of the
//! harness (`docs.jsonl`, `typing.json`, and where it is judged `queries.jsonl`, `qrels.tsv`), BUNDLE what `index`
//! wrote of it. Measures as the harness does: nDCG@10 and Recall@100, typo queries in the top 5, known items in the top 10.
#![allow(missing_docs)]

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    native::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::collections::BTreeMap;
    use std::error::Error;
    use std::fs;
    use std::path::Path;
    use std::time::Instant;

    use archivolt_index::{Collection, DocId};
    use serde_json::Value;

    struct Judge {
        collection: Collection,
        ids: Vec<String>,
    }

    fn string(value: &Value, key: &str) -> String {
        value.get(key).and_then(Value::as_str).unwrap_or("").to_owned()
    }

    fn lines(path: &Path) -> Result<Vec<Value>, Box<dyn Error>> {
        fs::read_to_string(path)?.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
    }

    impl Judge {
        fn ask(&self, query: &str, limit: usize) -> Vec<&str> {
            let id = |number: u32| {
                let place: usize = self.collection.document(DocId(number))?.id.get(1..)?.parse().ok()?;
                self.ids.get(place).map(String::as_str)
            };
            self.collection.best(query, limit).into_iter().filter_map(|(document, _)| id(document.0)).collect()
        }
    }

    pub fn run() -> Result<(), Box<dyn Error>> {
        let words: Vec<String> = std::env::args().skip(1).collect();
        let [folder, bundle] = words.as_slice() else { return Err("usage: judge CORPUS BUNDLE".into()) };
        let folder = Path::new(folder);
        let ids = lines(&folder.join("docs.jsonl"))?.iter().map(|document| string(document, "id")).collect();
        let begin = Instant::now();
        let collection = Collection::open(fs::read(bundle)?)?;
        println!("open {:.1} ms", begin.elapsed().as_secs_f64() * 1e3);
        let judge = Judge { collection, ids };
        keystrokes(&judge, folder)?;
        typing(&judge, folder)?;
        if folder.join("qrels.tsv").is_file() {
            judged(&judge, folder)?;
        }
        Ok(())
    }

    /// Every query typed letter by letter, as the harness does: what each answer takes, the least of a few passes.
    fn keystrokes(judge: &Judge, folder: &Path) -> Result<(), Box<dyn Error>> {
        const PASSES: usize = 5;
        let typed: Vec<Value> = serde_json::from_str(&fs::read_to_string(folder.join("typing.json"))?)?;
        for key in ["text", "typo"] {
            let mut keys: Vec<String> = Vec::new();
            for query in &typed {
                let whole = string(query, key);
                let ends = whole.char_indices().map(|(at, letter)| at + letter.len_utf8());
                keys.extend(
                    ends.filter_map(|end| whole.get(..end)).filter(|part| !part.ends_with(' ')).map(str::to_owned),
                );
            }
            let mut times: Vec<(f64, &str)> = keys.iter().map(|key| (f64::MAX, key.as_str())).collect();
            for _ in 0..PASSES {
                for time in &mut times {
                    let begin = Instant::now();
                    judge.collection.best(time.1, 10);
                    time.0 = time.0.min(begin.elapsed().as_secs_f64() * 1e3);
                }
            }
            times.sort_by(|a, b| a.0.total_cmp(&b.0));
            let at = |share: f64| times.get(((times.len() - 1) as f64 * share) as usize).map_or(0.0, |time| time.0);
            let (median, p95, p99, most) = (at(0.5), at(0.95), at(0.99), at(1.0));
            println!("keys of {key}: median {median:.3}, p95 {p95:.2}, p99 {p99:.2}, most {most:.2} ms");
            let slowest: Vec<String> =
                times.iter().rev().take(12).map(|time| format!("{} {:.1}", time.1, time.0)).collect();
            println!("  slowest: {slowest:?}");
        }
        Ok(())
    }

    fn typing(judge: &Judge, folder: &Path) -> Result<(), Box<dyn Error>> {
        let typed: Vec<Value> = serde_json::from_str(&fs::read_to_string(folder.join("typing.json"))?)?;
        let (mut hit, mut known, mut known_typo) = (0, 0, 0);
        let mut missed = Vec::new();
        for query in &typed {
            let (text, typo, target) = (string(query, "text"), string(query, "typo"), string(query, "target"));
            let (good, bad) = (judge.ask(&text, 10), judge.ask(&typo, 10));
            let holds = good.first().is_some_and(|first| bad.iter().take(5).any(|id| id == first));
            hit += u32::from(holds);
            if !holds {
                missed.push(typo);
            }
            known += u32::from(good.contains(&target.as_str()));
            known_typo += u32::from(bad.contains(&target.as_str()));
        }
        println!("typo {hit} known {known} known-typo {known_typo} of {}; missed {missed:?}", typed.len());
        Ok(())
    }

    fn judged(judge: &Judge, folder: &Path) -> Result<(), Box<dyn Error>> {
        let mut relevant: BTreeMap<String, BTreeMap<String, f64>> = BTreeMap::new();
        for line in fs::read_to_string(folder.join("qrels.tsv"))?.lines() {
            if let [query, document, grade] = line.split('\t').collect::<Vec<_>>()[..] {
                relevant.entry(query.to_owned()).or_default().insert(document.to_owned(), grade.parse()?);
            }
        }
        for (file, mode, end) in [
            ("queries.jsonl", "plain", " "),
            ("queries.jsonl", "type", ""),
            ("queries_short.jsonl", "plain", " "),
            ("queries_short.jsonl", "type", ""),
        ] {
            let (mut gain, mut recall, mut count) = (0.0, 0.0, 0.0);
            for query in lines(&folder.join(file))? {
                let Some(grades) = relevant.get(&string(&query, "id")) else { continue };
                let found = judge.ask(&format!("{}{end}", string(&query, "text")), 100);
                let discount = |place: usize| ((place + 2) as f64).log2();
                let grade = |id: &&str| grades.get(*id).copied().unwrap_or(0.0);
                let sum: f64 =
                    found.iter().take(10).map(grade).enumerate().map(|(at, grade)| grade / discount(at)).sum();
                let mut best: Vec<f64> = grades.values().copied().collect();
                best.sort_by(|a, b| b.total_cmp(a));
                let ideal: f64 = best.iter().take(10).enumerate().map(|(at, grade)| grade / discount(at)).sum();
                gain += if ideal > 0.0 { sum / ideal } else { 0.0 };
                recall += found.iter().filter(|id| grades.contains_key(**id)).count() as f64 / grades.len() as f64;
                count += 1.0;
            }
            println!("{file} {mode}: {:.4} / {:.4}", gain / count, recall / count);
        }
        Ok(())
    }
}
