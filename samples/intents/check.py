#!/usr/bin/env python3
"""Checks the annotated remarks beside this script and fills in the offsets of their cues.

usage: check.py [--write] [FILE...]        (default: every *.jsonl beside the script)

With --write the offsets are computed anew and stored: start/end in code points, start16/end16 in UTF-16 code
units, both at the first occurrence of the cue. The published set, where it is present, is compared as well, so
that no row repeats one of its rows.
"""
import collections
import json
import os
import pathlib
import sys
import unicodedata

TAGS = {"urgent", "time_sensitive", "no_rush", "gift", "custom", "relaxed_fit", "invoice", "cold_chain",
        "address_change", "medical", "fragile", "cancel_refund", "delivery_note", "privacy", "free_item"}
LANGUAGES = {"zh", "yue", "zh-Hant", "en", "mixed"}
SPEAKERS = {"buyer": "买家：", "agent": "客服："}
TOO_CLOSE = 0.6  # Jaccard index of character bigrams; at or above it two rows say the same
HERE = pathlib.Path(__file__).resolve().parent


def utf16_length(text):
    return len(text.encode("utf-16-le")) // 2


def locate(row):
    """Gives every cue of the row its offsets."""
    for cue in row["cues"]:
        start = row["text"].index(cue["text"])
        start16 = utf16_length(row["text"][:start])
        cue.update(start=start, end=start + len(cue["text"]),
                   start16=start16, end16=start16 + utf16_length(cue["text"]))


def folded(row):
    """The row's words without speaker labels, width, case, spaces and punctuation."""
    text = "".join(turn["text"] for turn in row["turns"]) if "turns" in row else row["text"]
    kept = [c for c in unicodedata.normalize("NFKC", text).lower() if unicodedata.category(c)[0] not in "PZC"]
    return "".join(kept) or text  # a row of nothing but punctuation is compared as it stands


def bigrams(text):
    return {text[i:i + 2] for i in range(len(text) - 1)} or {text}


def faults(row):
    """What is wrong with one row by itself."""
    tags, cues = row["tags"], row["cues"]
    if tags != sorted(set(tags)) or not tags:
        yield "tags are not a sorted set"
    if not set(tags) <= TAGS | {"none"} or ("none" in tags and len(tags) > 1):
        yield f"unknown or contradictory tags {tags}"
    if {cue["tag"] for cue in cues} != set(tags) - {"none"}:
        yield "tags and cues differ"
    if row["lang"] not in LANGUAGES:
        yield f"unknown language {row['lang']}"
    if not row["text"].strip():
        yield "no text"
    missing = [cue["text"] for cue in cues if not cue["text"] or cue["text"] not in row["text"]]
    if missing:
        yield f"cues not in the text: {missing}"
    if "turns" in row:
        if not 2 <= len(row["turns"]) <= 6:
            yield "a dialogue has 2 to 6 turns"
        if row["text"] != "\n".join(SPEAKERS[turn["role"]] + turn["text"] for turn in row["turns"]):
            yield "text is not the joined turns"
    if not missing and any("start" in cue for cue in cues):
        copy = json.loads(json.dumps(row))
        locate(copy)
        if copy != row:
            yield "offsets are wrong: run with --write"


def twins(rows, known):
    """Pairs that are the same text or too close to it; known rows are compared with rows only."""
    entries = [(row["id"], folded(row)) for row in rows + known]
    entries = [(name, text, bigrams(text)) for name, text in entries]
    for i, (name, text, grams) in enumerate(entries[:len(rows)]):
        for other, other_text, other_grams in entries[i + 1:]:
            common = len(grams & other_grams)
            score = common / (len(grams) + len(other_grams) - common)
            if text == other_text or score >= TOO_CLOSE:
                yield f"{name} ~ {other}: {score:.2f}: {text} / {other_text}"


def read(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def published():
    suites = pathlib.Path(os.environ.get("SEMANTICORDER_SUITES") or HERE.parents[1] / ".." / "shared" / "suites")
    return [row for path in sorted(suites.glob("intent/order_intent_zh/*.jsonl")) for row in read(path)]


def main(arguments):
    paths = [pathlib.Path(a) for a in arguments if a != "--write"] or sorted(HERE.glob("*.jsonl"))
    files = {path: read(path) for path in paths}
    rows = [row for part in files.values() for row in part]
    problems = [f"{row['id']}: {fault}" for row in rows for fault in faults(row)]
    names = collections.Counter(row["id"] for row in rows)
    problems += [f"{name}: id used {count} times" for name, count in names.items() if count > 1]
    problems += twins(rows, published())
    if "--write" in arguments and not any("cues not in" in problem for problem in problems):
        for path, part in files.items():
            for row in part:
                locate(row)
            path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in part), encoding="utf-8")
        problems = [problem for problem in problems if "offsets are wrong" not in problem]
    counts = collections.Counter(tag for row in rows for tag in row["tags"])
    print(f"{len(rows)} rows, {sum('turns' in row for row in rows)} dialogues, "
          f"{sum(len(row['tags']) > 1 for row in rows)} with several tags")
    print(", ".join(f"{tag} {count}" for tag, count in counts.most_common()))
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
