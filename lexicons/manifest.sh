#!/bin/sh
# Writes MANIFEST.json: version, per file rows, sha256, licence, construct and the sources its rows name (the twelve named
# most), and the frozen corpus that `lexicon diff` scores.
# usage: manifest.sh [--check]: compares instead, and fails when the file is stale.      SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")"
licence="CC BY 4.0"

quoted() { sed 's/\\/\\\\/g; s/"/\\"/g; s/^/"/; s/$/"/'; }

# The distinct values of column `source`, the most frequent first; cells hold no newline, quotes are doubled.
sources() {
  awk 'function cell(n,   i, c, field, inside, out) {
         field = 1
         for (i = 1; i <= length($0); i++) {
           c = substr($0, i, 1)
           if (c == "\"") { inside = !inside; continue }
           if (c == "," && !inside) { field++; continue }
           if (field == n) out = out c
         }
         return out
       }
       NR > 1 { s = cell(16); if (s != "") n[s]++ }
       END { for (s in n) print n[s] "\t" s }' "$1" | LC_ALL=C sort -t "$(printf '\t')" -k1,1nr -k2,2 | head -n 12 | cut -f 2-
}

# These three describe the set and are not in it.
construct() {
  case $1 in
    categories) echo "the catalogue: kind, overdispersion and construct of each category" ;;
    attribution_patterns) echo "the ways of attributing and the precision of each" ;;
    opinion_style) echo "the cues of the opinion score and their coefficients" ;;
    *) catalogued "$1" ;;
  esac
}
catalogued() { awk -v name="$1" -F, '$1 == name { sub(/^[^,]*,[^,]*,[^,]*,[^,]*,/, ""); gsub(/^"|"$/, ""); print }' categories.csv; }

manifest() {
  printf '{\n  "version": "%s",\n  "licence": "%s",\n  "files": [\n' "$(cat VERSION)" "$licence"
  first=1
  for file in *.csv; do
    [ $first = 1 ] || printf ',\n'
    first=0
    name=${file%.csv}
    printf '    {"file": "%s", "rows": %s, "sha256": "%s", "licence": "%s", "construct": %s, "sources": [%s]}' "$file" \
      "$(($(wc -l < "$file") - 1))" "$(sha256sum "$file" | cut -d ' ' -f 1)" "$licence" "$(construct "$name" | quoted | grep . || echo null)" \
      "$(case $name in attribution_patterns | categories | opinion_style) ;; *) sources "$file" | quoted | paste -sd , - | sed 's/,"/, "/g' ;; esac)"
  done
  printf '\n  ],\n  "corpus": {"file": "frozen.jsonl", "articles": %s, "sha256": "%s", "licence": "%s"}\n}\n' \
    "$(wc -l < frozen.jsonl)" "$(sha256sum frozen.jsonl | cut -d ' ' -f 1)" "$licence"
}

if [ "${1:-}" = --check ]; then
  manifest | cmp -s - MANIFEST.json && exit 0
  echo "lexicons/MANIFEST.json is stale: make manifest" >&2
  exit 1
fi
manifest > MANIFEST.json.new
mv MANIFEST.json.new MANIFEST.json
