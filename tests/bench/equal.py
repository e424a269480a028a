"""The nearest equal work in Python, to compare with: words, wildcards and phrases of the lexicons, looked up in dicts.

    equal.py dicts LEXICONS.csv… in CORPUS.jsonl      counts per category and article, JSON Lines out
    equal.py vader CORPUS.jsonl                       VADER's compound score of every sentence (vaderSentiment)

No context rules, attribution, sources or intervals: less than framescope does.
SPDX-License-Identifier: Apache-2.0
"""

import csv
import json
import re
import sys

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
SENTENCE = re.compile(r"(?<=[.!?])\s+")


def load(paths):
    words, stems, phrases, spans = {}, {}, {}, {}
    for path in paths:
        with open(path, newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                term, category = (row.get("term") or "").lower(), row.get("category")
                if not term or not category or re.search(r"[^\w '*’-]", term):
                    continue
                if " " in term:
                    first, rest = term.split(" ", 1)
                    phrases.setdefault(term, []).append(category)
                    spans.setdefault(first, set()).add(rest.count(" ") + 2)
                elif term.endswith("*"):
                    stems.setdefault(term[:-1], []).append(category)
                else:
                    words.setdefault(term, []).append(category)
    return words, stems, phrases, spans


class Lexicon:
    def __init__(self, paths):
        self.words, self.stems, self.phrases, self.spans = load(paths)
        self.lengths = sorted({len(stem) for stem in self.stems})
        self.known = {}  # each distinct word is looked up once

    def look_up(self, token):
        found = list(self.words.get(token, ()))
        for n in self.lengths:
            if n > len(token):
                break
            found += self.stems.get(token[:n], ())
        self.known[token] = found, self.spans.get(token, ())
        return self.known[token]

    def count(self, tokens):
        counts = {}
        known, look_up, phrases = self.known, self.look_up, self.phrases
        for i, token in enumerate(tokens):
            found, spans = known.get(token) or look_up(token)
            for category in found:
                counts[category] = counts.get(category, 0) + 1
            for n in spans:
                for category in phrases.get(" ".join(tokens[i : i + n]), ()):
                    counts[category] = counts.get(category, 0) + 1
        return counts


def dicts(arguments):
    split = arguments.index("in")
    lexicon = Lexicon(arguments[:split])
    with open(arguments[split + 1], encoding="utf-8") as file:
        for line in file:
            article = json.loads(line)
            tokens = WORD.findall(article["text"].lower())
            print(json.dumps({"id": article.get("id"), "n": len(tokens), **lexicon.count(tokens)}))


def vader(arguments):
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    with open(arguments[0], encoding="utf-8") as file:
        for line in file:
            article = json.loads(line)
            scores = [analyzer.polarity_scores(s)["compound"] for s in SENTENCE.split(article["text"])]
            print(json.dumps({"id": article.get("id"), "compound": scores}))


{"dicts": dicts, "vader": vader}[sys.argv[1]](sys.argv[2:])
