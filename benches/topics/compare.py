"""Topics of `archivolt codebook --draft` beside scikit-learn's NMF and LDA, in one run.

A collection is a JSON Lines file of {"id", "text", "label"}; labels come from public metadata and are
read by nobody but this script. Every program gets the same texts and the same number of topics.

    python3 benches/topics/compare.py --program target/fast/archivolt COLLECTION.jsonl [COLLECTION.jsonl ...]

Printed: normalised mutual information of each document's first topic with its label (arithmetic mean),
mean NPMI of the first ten words of each topic by the documents that have both, and seconds.
"""

import argparse
import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from sklearn.decomposition import NMF, LatentDirichletAllocation
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.metrics import normalized_mutual_info_score


def ours(program, documents, topics):
    with tempfile.TemporaryDirectory() as folder:
        for number, document in enumerate(documents):
            path = pathlib.Path(folder, f"d{number}.txt")
            path.write_text(f"Document {number}\n\n{document['text']}\n", encoding="utf-8")
        begin = time.monotonic()
        call = [program, "codebook", folder, "--draft", "--topics", str(topics), "--json"]
        answer = json.loads(subprocess.run(call, capture_output=True, check=True).stdout)
        seconds = time.monotonic() - begin
        begin = time.monotonic()
        subprocess.run([program, "inspect", folder, "--text", "-"], capture_output=True)
        reading = time.monotonic() - begin
    first = [-1] * len(documents)
    for number, topic in enumerate(answer["topics"]):
        for document in topic["documents"]:
            first[int(document["id"][1:])] = number
    return first, [topic["words"] for topic in answer["topics"]], seconds, reading


def theirs(model, vectorizer, texts):
    begin = time.monotonic()
    matrix = vectorizer.fit_transform(texts)
    shares = model.fit_transform(matrix)
    words = vectorizer.get_feature_names_out()
    tops = [[words[at] for at in topic.argsort()[::-1][:10]] for topic in model.components_]
    return shares.argmax(axis=1).tolist(), tops, time.monotonic() - begin


def npmi(tops, texts):
    """The same measure for every program: words as they are printed, in any case."""
    wanted = {word.lower() for top in tops for word in top}
    holders = {word: set() for word in wanted}
    for number, text in enumerate(texts):
        for word in set(re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text.lower())) & wanted:
            holders[word].add(number)
    means = []
    for top in tops:
        top = [word.lower() for word in top]
        values = []
        for place, one in enumerate(top):
            for other in top[place + 1:]:
                both = len(holders[one] & holders[other]) / len(texts)
                if both == 0 or both == 1:
                    values.append(-1 if both == 0 else 1)
                    continue
                apart = len(holders[one]) * len(holders[other]) / len(texts) ** 2
                values.append(math.log(both / apart) / -math.log(both))
        if values:
            means.append(sum(values) / len(values))
    return sum(means) / max(1, len(means))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("collections", nargs="+")
    options = parser.parse_args()
    print(f"{'collection':24} {'program':34} {'NMI':>6} {'NPMI':>7} {'seconds':>8}")
    worse = False
    for path in options.collections:
        documents = [json.loads(line) for line in open(path, encoding="utf-8")]
        texts = [document["text"] for document in documents]
        labels = [document["label"] for document in documents]
        count = len(set(labels))
        common = {"stop_words": "english", "min_df": 3, "max_df": 0.5, "max_features": 12_000}
        first, tops, seconds, reading = ours(options.program, documents, count)
        rows = [("archivolt (reading included)", first, tops, seconds)]
        for seed in (0, 1, 2):
            model = NMF(count, init="nndsvda", max_iter=400, random_state=seed)
            rows.append((f"scikit-learn NMF, seed {seed}", *theirs(model, TfidfVectorizer(sublinear_tf=True, **common), texts)))
            if seed == 0:
                model = NMF(count, max_iter=400, random_state=seed)
                rows.append(("scikit-learn NMF, as it comes", *theirs(model, TfidfVectorizer(stop_words="english"), texts)))
        for seed in (0, 1, 2):
            model = LatentDirichletAllocation(count, max_iter=20, learning_method="batch", random_state=seed)
            rows.append((f"scikit-learn LDA, seed {seed}", *theirs(model, CountVectorizer(**common), texts)))
        name = f"{pathlib.Path(path).stem} {len(documents)}/{count}"
        measured = []
        for program, first, tops, seconds in rows:
            nmi = normalized_mutual_info_score(labels, first)
            measured.append((nmi, npmi(tops, texts)))
            print(f"{name:24} {program:34} {nmi:6.3f} {measured[-1][1]:7.3f} {seconds:8.1f}")
        print(f"{'':24} archivolt without reading: {seconds_left(rows[0][3], reading):.1f} s")
        worse = worse or any(other[part] > measured[0][part] for other in measured[1:] for part in (0, 1))
    print("WORSE in places" if worse else "at least equal everywhere")
    return 0


def seconds_left(whole, reading):
    return max(0.0, whole - reading)


if __name__ == "__main__":
    sys.exit(main())
