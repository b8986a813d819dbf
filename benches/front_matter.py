#!/usr/bin/env python3
"""Compares what `archivolt inspect` reads of front matter with another reading.

    front_matter.py PROGRAM FOLDER

Every Markdown file of FOLDER is read by PyYAML, or by Python's own reader of
TOML, and its title, date and tags are held against those of `inspect --json`.
Prints each difference and a summary. The folder is anybody's published
collection with front matter; none is kept here.
"""

import datetime
import json
import pathlib
import re
import subprocess
import sys
import tomllib

import yaml

TAGS = ["tags", "tag", "categories", "category", "keywords"]


def front_matter(text):
    """The fields of a file as its site generator's own parser gives them."""
    yaml_part = re.match(r"---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(\r?\n|$)", text, re.S)
    if yaml_part:
        return yaml.safe_load(re.sub(r"[ \t]+$", "", yaml_part.group(1), flags=re.M)) or {}
    toml_part = re.match(r"\+\+\+[ \t]*\r?\n(.*?)\r?\n\+\+\+[ \t]*(\r?\n|$)", text, re.S)
    if toml_part:
        return tomllib.loads(toml_part.group(1))
    return None


def words(value):
    """A value in one line."""
    return " ".join(str(value).split())


def day(value):
    """A date as its day, as far as it has one."""
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()[:10]
    return words(value)[:10]


def tags_of(fields):
    """All tags and categories."""
    found = []
    sources = [fields, fields.get("taxonomies") or {}]
    for source in sources:
        for name in TAGS:
            value = source.get(name)
            value = value if isinstance(value, list) else [value]
            for one in value:
                if one not in (None, ""):
                    found.append(words(one))
    return found


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    answer = subprocess.run([program, "inspect", str(folder), "--json"], capture_output=True, text=True, check=False)
    documents = {document["file"]: document for document in json.loads(answer.stdout)["documents"]}
    counts = {"title": [0, 0], "date": [0, 0], "tags": [0, 0]}
    files = 0
    for path in sorted(folder.rglob("*.md")):
        name = path.relative_to(folder).as_posix()
        fields = front_matter(path.read_text(encoding="utf-8"))
        if fields is None:
            continue
        document = documents.get(name)
        if document is None:
            print(f"{name}: not a document here")
            continue
        files += 1
        pairs = []
        if fields.get("title") not in (None, ""):
            pairs.append(("title", words(fields["title"]), words(document["title"]["text"])))
        if fields.get("date") not in (None, ""):
            ours = document["published"]["edtf"] if document["published"] else None
            pairs.append(("date", day(fields["date"]), ours))
        theirs = tags_of(fields)
        if theirs:
            ours = [words(one) for one in document["fields"].get("subject", "").split("; ")]
            pairs.append(("tags", sorted(set(theirs)), sorted(set(ours))))
        for what, theirs, ours in pairs:
            counts[what][0] += 1
            if theirs == ours:
                counts[what][1] += 1
            else:
                print(f"{name}: {what}: {theirs!r} is read as {ours!r}")
    summary = ", ".join(f"{what} {same} of {all_of}" for what, (all_of, same) in counts.items())
    print(f"{files} files with front matter; the same: {summary}")


main()
