#!/bin/sh
# Runs every validate task whose gold is in EVAL_DIR. usage: validate.sh PROGRAM EVAL_DIR        SPDX-License-Identifier: Apache-2.0
set -eu
program=$1 eval=$2
[ -d "$eval" ] || { echo "no folder $eval: make validate EVAL=DIR" >&2; exit 2; }

task() { # NAME FILE OPTIONS…
  name=$1 file=$eval/$2
  shift 2
  [ -f "$file" ] || return 0
  printf '%s  ' "$name"
  "$program" validate --gold "$file" "$@"
}
# Sentences from articles are scored in context if the articles are there.
inside() { if [ -f "$eval/$1" ]; then echo --articles "$eval/$1"; fi; }

task babe babe/dev.jsonl --task sentence --group outlet
task babe babe/dev.jsonl --task word
task news_ninja news_ninja/dev.jsonl --task sentence
# shellcheck disable=SC2046
task "basil author" basil/sentences_dev.jsonl --task sentence --label label_lexical_author --group outlet $(inside basil/articles_dev.jsonl)
# shellcheck disable=SC2046
task "ptc loaded" ptc/sentences_dev.jsonl --task sentence --label label_loaded $(inside ptc/articles_dev.jsonl)
task wiki_npov wiki_npov/dev.jsonl --task sentence
task hyperpartisan hyperpartisan/dev.jsonl --task article
task buzzfeed buzzfeed_webis/dev.jsonl --task article --label hp
task polnear polnear/dev.jsonl --task attribution
for set in gvfc frac narrative_frames; do task "$set" "$set/dev.jsonl" --task frames --map "tests/maps/$set.csv"; done
task newswcl50 newswcl50/dev.jsonl --task frames --label property_spans --map tests/maps/newswcl50.csv
for set in ptb gum ewt golden; do task "seg_$set" "seg_$set/dev.jsonl" --task segmentation; done

# Not against gold: how often the articles that name a social group let none of it speak.
corpus=$eval/article_bias.dev.jsonl.xz
[ -f "$corpus" ] || exit 0
echo "silence  social group, articles that mention it twice, share in which none of it speaks"
"$program" compare -q -f csv "$corpus" | LC_ALL=C awk -F, '
  $2 == "" && sub(/^"silent_share_/, "", $7) && $10 >= 150 {
    sub(/"$/, "", $7)
    printf "  %-26s %5d  %.3f   %.3f to %.3f\n", $7, $10, $11, $12, $13
  }'

# Nor is this: where half of the articles lie of outlets whose names say that they bring news or opinion. framescope help
# report gives these values.
scores=$(mktemp)
trap 'rm -f "$scores"' EXIT
"$program" score -q -f jsonl --detail article "$corpus" |
  sed -nE 's/^[^{]*\{"schema":"[^"]*","doc_id":"[^"]*","outlet":"([^"]*)".*"scores":\{"loaded":([^,n]+),"opinion":([^,n]+),.*/\1\t\2\t\3/p' > "$scores"
of() { LC_ALL=C awk -F '\t' -v names="$1" -v column="$2" '$1 ~ names { print $column }' "$scores"; } # NAMES COLUMN
middle() {
  of "$1" "$2" | LC_ALL=C sort -g |
    LC_ALL=C awk '{ value[NR] = $1 } END { printf "   %.2f to %.2f", value[int((NR + 3) / 4)], value[int((3 * NR + 3) / 4)] }'
}
usual() { # KIND NAMES
  printf '  %-8s %5d%s%s\n' "$1" "$(of "$2" 1 | wc -l)" "$(middle "$2" 2)" "$(middle "$2" 3)"
}
echo "usual  articles, middle half of their scores: loaded, opinion"
usual news '(- News|[(]News[)]|(Online|Web) News[)]?)$'
usual opinion 'Opinion|Editorial|Guest Writer'
