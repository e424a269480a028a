#!/bin/sh
# Makes the corpora and lexicons to time: corpora.sh FOLDER MEGABYTES. They are made again only if their sources change.
#   news.jsonl (a quarter of it, four times)  random.jsonl  few.csv  many.csv (lexicons of 5,000 and 100,000 entries)
# SPDX-License-Identifier: Apache-2.0
set -eu
folder=$1 megabytes=$2
cd "$(dirname "$0")/../.."
bench=tests/bench
sources="tests/spec/*.txt tests/cases/[a-z]*.txt tests/gold/articles.jsonl lexicons/frozen.jsonl"
# shellcheck disable=SC2086 # a list of files
wanted="$megabytes $(cat $sources $bench/*.awk | cksum)"
[ "$(cat "$folder/made-of" 2> /dev/null)" != "$wanted" ] || exit 0
mkdir -p "$folder"
rm -f "$folder/made-of"
LC_ALL=C
export LC_ALL
for file in $sources; do
  case $file in *.expected.txt) ;; *) cat "$file"; echo ;; esac
done | awk -v megabytes=$((megabytes / 4)) -f $bench/corpus.awk > "$folder/quarter.jsonl"
for i in 1 2 3 4; do cat "$folder/quarter.jsonl"; done > "$folder/news.jsonl"
rm "$folder/quarter.jsonl"
awk -v megabytes=$((megabytes / 4)) -f $bench/random.awk > "$folder/random.jsonl"
awk -v entries=5000 -f $bench/lexicon.awk "$folder/news.jsonl" > "$folder/few.csv"
awk -v entries=100000 -f $bench/lexicon.awk "$folder/news.jsonl" > "$folder/many.csv"
echo "$wanted" > "$folder/made-of"
