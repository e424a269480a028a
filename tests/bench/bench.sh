#!/bin/sh
# Speed as ratios to a yardstick in the same run, because machines differ and are noisy:
#   bench.sh PROGRAM        (BENCH_CORPUS=FILE.jsonl, else a generated corpus; BENCH_REPEATS, default 5)
# The yardstick is `LC_ALL=C.UTF-8 wc -w` over the same file. Medians; the order alternates from round to round.
# SPDX-License-Identifier: Apache-2.0
set -eu
[ $# -eq 1 ] || { echo "usage: bench.sh PROGRAM" >&2; exit 2; }
program=$1
here=$(dirname "$0")
repeats=${BENCH_REPEATS:-5}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT INT TERM

${CC:-cc} -O2 -std=c17 -D_GNU_SOURCE -o "$work/measure" "$here/measure.c"
corpus=${BENCH_CORPUS:-}
if [ -z "$corpus" ]; then
  corpus=$work/corpus.jsonl
  cat "$here"/../spec/*.txt "$here"/../cases/*.txt | LC_ALL=C awk -v megabytes=20 -f "$here/corpus.awk" > "$corpus"
fi
# One article of ordinary length, for the cost of starting.
head -n 1 "$corpus" > "$work/one.jsonl"
bytes=$(wc -c < "$corpus"); articles=$(wc -l < "$corpus")
export LC_ALL=C.UTF-8

"$work/measure" "$repeats" \
  wc -w "$corpus" \
  -- "$program" score --quiet --jobs 1 -f jsonl --detail article "$corpus" \
  -- "$program" score --quiet --jobs 1 -f jsonl --detail full "$corpus" \
  -- "$program" score --quiet --jobs 2 -f jsonl --detail article "$corpus" > "$work/corpus.times"
"$work/measure" "$((repeats * 4 + 1))" "$program" score --quiet -f jsonl "$work/one.jsonl" > "$work/one.times"

LC_ALL=C awk -v bytes="$bytes" -v articles="$articles" '
  FILENAME ~ /corpus/ { wall[++n] = $1; peak[n] = $3 / 1024 }
  FILENAME ~ /one/ { start = 1000 * $1 }
  function row(name, i) {
    printf "%-34s %8.3f s %8.1f MB/s %9.0f articles/s %8.2f x %7.1f MB\n",
      name, wall[i], bytes / wall[i] / 1e6, articles / wall[i], wall[i] / wall[1], peak[i]
  }
  END {
    printf "%.1f MB of JSON Lines, %d articles\n", bytes / 1e6, articles
    row("wc -w (yardstick)", 1); row("score, article detail, 1 job", 2)
    row("score, full detail, 1 job", 3); row("score, article detail, 2 jobs", 4)
    printf "%-34s %8.2f\n", "two jobs / one job", wall[4] / wall[2]
    printf "%-34s %8.1f ms\n", "one article, start to finish", start
  }' "$work/corpus.times" "$work/one.times"
