#!/bin/sh
# Every goal of speed and memory beside its threshold, as ratios to a yardstick in the same run, because machines differ
# and are noisy: medians, the order alternating from round to round.
#   bench.sh PROGRAM
# BENCH_CORPUS=FILE.jsonl   what to read; else a generated corpus (corpus.awk)
# BENCH_MEGABYTES=40        of a generated one
# BENCH_REPEATS=5           rounds
# BENCH_JSON=FILE           results as JSON; else COMMIT.json in BENCH_FOLDER (build/bench)
# BENCH_PYTHON=python3      with vaderSentiment, if VADER is to be measured
# The yardstick is `LC_ALL=C.UTF-8 wc -w` over the same file. A goal that is not reached "misses", but the exit code is
# still 0, because only instructions are the same from run to run (guard.sh).
# SPDX-License-Identifier: Apache-2.0
set -eu
[ $# -eq 1 ] || { echo "usage: bench.sh PROGRAM" >&2; exit 2; }
program=$1
here=$(dirname "$0")
repeats=${BENCH_REPEATS:-5}
python=${BENCH_PYTHON:-python3}
folder=${BENCH_FOLDER:-build/bench}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; trap 'exit 130' INT TERM
mkdir -p "$folder"
results=$work/results

${CC:-cc} -O2 -std=c17 -D_GNU_SOURCE -o "$work/measure" "$here/measure.c"
sh "$here/corpora.sh" "$folder/corpora" "${BENCH_MEGABYTES:-40}"
news=${BENCH_CORPUS:-$folder/corpora/news.jsonl}
# An article of medium length, for the cost of starting; a fixed slice of the corpus, for slow programs.
head -n 101 "$news" | awk '{ print length($0) "\t" $0 }' | sort -n | sed -n '51p' | cut -f 2- > "$work/one.jsonl"
[ -s "$work/one.jsonl" ] || head -n 1 "$news" > "$work/one.jsonl"
head -c 20000000 "$news" | sed '$d' > "$work/part.jsonl"
head -c 2000000 "$news" | sed '$d' > "$work/little.jsonl"
export LC_ALL=C.UTF-8
jq=true
command -v jq > /dev/null && jq=jq
text=/dev/null # title and text alone: the yardstick without keys and addresses
[ $jq = true ] || { text=$work/text; jq -r '.title // empty, .text // empty' "$news" > "$text"; }

note() { echo "$1 $2" >> "$results"; } # KEY VALUE
size() { wc -c < "$1"; }
# timed KEY… : one line of measure's output each.
timed() {
  for key in "$@"; do
    read -r wall cpu peak
    note "$key.seconds" "$wall"; note "$key.cpu" "$cpu"; note "$key.peak" "$peak"
  done
}

# ---- Speed of the whole, against counting words ----------------------------------------------------------------------
note corpus.bytes "$(size "$news")"; note corpus.articles "$(wc -l < "$news")"
note text.bytes "$(size "$text")"; note random.bytes "$(size "$folder/corpora/random.jsonl")"
"$work/measure" "$repeats" wc -w "$news" -- wc -w "$text" \
  -- "$program" score -q -j 1 -f jsonl --detail article "$news" \
  -- "$program" score -q -j 1 -f jsonl --detail full "$news" \
  -- "$program" score -q -j 2 -f jsonl --detail article "$news" \
  -- "$program" score -q -j 1 -f jsonl --detail article "$folder/corpora/random.jsonl" > "$work/times"
timed wc text article full two random < "$work/times"
"$program" score -q -j 1 -f jsonl --detail article "$news" > "$work/one" && "$program" score -q -j 2 -f jsonl --detail article "$news" > "$work/two"
cmp -s "$work/one" "$work/two" && note identical 1 || note identical 0
rm "$work/one" "$work/two"

# ---- Memory, four times as many articles -----------------------------------------------------------------------------
"$work/measure" 2 "$program" score -q -j 2 -f jsonl --detail article "$news" \
  -- "$program" score -q -j 2 -f jsonl --detail article "$news" "$news" "$news" "$news" > "$work/times"
timed once fourfold < "$work/times"

# ---- One article, start to finish ------------------------------------------------------------------------------------
"$work/measure" "$((repeats * 4 + 1))" "$program" score -q -f jsonl --detail article "$work/one.jsonl" -- $jq -c . "$work/one.jsonl" > "$work/times"
timed start jq < "$work/times"
[ $jq = jq ] || note no.jq 1

# ---- Large lexicons: the time of loading is that of a single article -------------------------------------------------
for size in few many; do
  "$program" score -q -f csv --unit hit --lexicon "$folder/corpora/$size.csv" --only bench "$work/little.jsonl" | wc -l > "$work/$size"
done
cmp -s "$work/few" "$work/many" || { echo "bench: the lexicons hit unequally" >&2; exit 1; }
set -- score -q -j 1 -f jsonl --detail article --only bench --lexicon
"$work/measure" "$repeats" "$program" "$@" "$folder/corpora/few.csv" "$work/part.jsonl" \
  -- "$program" "$@" "$folder/corpora/few.csv" "$work/one.jsonl" \
  -- "$program" "$@" "$folder/corpora/many.csv" "$work/part.jsonl" \
  -- "$program" "$@" "$folder/corpora/many.csv" "$work/one.jsonl" > "$work/times"
timed few few.start many many.start < "$work/times"

# ---- Instructions ----------------------------------------------------------------------------------------------------
if command -v valgrind > /dev/null; then
  sh "$here/instructions.sh" "$program" "$here/slice.jsonl" fsc_jsonl_article > "$work/instructions"
  read -r per_byte share < "$work/instructions"
  note instructions.per_byte "$per_byte"; note output.share "$share"
fi

# ---- Python ------------------------------------------------------------------------------------------------------------
if command -v "$python" > /dev/null; then
  note little.bytes "$(size "$work/little.jsonl")"
  "$work/measure" 3 "$python" "$here/equal.py" dicts "$here"/../../lexicons/*.csv in "$work/little.jsonl" \
    -- "$python" "$here/equal.py" dicts "$here"/../../lexicons/*.csv in "$work/one.jsonl" > "$work/times"
  timed dicts dicts.start < "$work/times"
  if "$python" -c 'import vaderSentiment' 2> /dev/null; then
    "$work/measure" 3 "$python" "$here/equal.py" vader "$work/little.jsonl" -- "$python" "$here/equal.py" vader "$work/one.jsonl" > "$work/times"
    timed vader vader.start < "$work/times"
  fi
fi

# ---- Results -----------------------------------------------------------------------------------------------------------
commit=$(git -C "$here" rev-parse --short=12 HEAD 2> /dev/null || echo unknown)
[ -z "$(git -C "$here" status --porcelain --untracked-files=no 2> /dev/null)" ] || commit=$commit-changed
json=${BENCH_JSON:-$folder/$commit.json}
LC_ALL=C awk -v json="$json" -v commit="$commit" -v repeats="$repeats" -v compiler="$(${CC:-cc} --version | head -n 1)" \
  -v flags="${FLAGS-}" -v machine="$(uname -m), $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2> /dev/null | head -n 1), $(nproc) cores" \
  -v version="$("$program" version | head -n 1)" -v corpus="${BENCH_CORPUS:+given}" -f "$here/goals.awk" "$results"
