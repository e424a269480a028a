#!/bin/sh
# Two commits side by side: compare.sh PROGRAM REVISION
# Builds the revision from its own sources in a scratch tree (kept in BENCH_FOLDER for the next time), says whether the
# results are the same, runs both in alternation and prints the differences; as JSON too (BENCH_JSON, else
# REVISION-to-COMMIT.json). BENCH_CORPUS, BENCH_REPEATS as for bench.sh.
# SPDX-License-Identifier: Apache-2.0
set -eu
[ $# -eq 2 ] && [ -n "$2" ] || { echo "usage: make bench-compare BASE=REVISION" >&2; exit 2; }
program=$1
here=$(cd "$(dirname "$0")" && pwd)
repeats=${BENCH_REPEATS:-5}
folder=${BENCH_FOLDER:-build/bench}
base=$(git -C "$here" rev-parse --short=12 --verify "$2^{commit}")
commit=$(git -C "$here" rev-parse --short=12 HEAD)
[ -z "$(git -C "$here" status --porcelain --untracked-files=no)" ] || commit=$commit-changed
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; trap 'exit 130' INT TERM

tree=$folder/$base
if [ ! -e "$tree/built" ]; then
  echo "building $base"
  rm -rf "$tree"
  mkdir "$tree"
  git -C "$here/../.." archive "$base" | tar -x -C "$tree"
  # The flags of the calling make are not passed on: the revision is built as it would be by itself.
  (cd "$tree" && env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL make -s BUILD=build build/framescope)
  ln -s build/framescope "$tree/built"
fi
old=$tree/built

${CC:-cc} -O2 -std=c17 -D_GNU_SOURCE -o "$work/measure" "$here/measure.c"
sh "$here/corpora.sh" "$folder/corpora" "${BENCH_MEGABYTES:-40}"
news=${BENCH_CORPUS:-$folder/corpora/news.jsonl}
head -n 1 "$news" > "$work/one.jsonl"
head -c 3000000 "$news" | sed '$d' > "$work/part.jsonl"
sh "$here/identical.sh" "$old" "$program" "$work/part.jsonl" > "$work/identical" && identical=true || identical=false
sed "s|$work/||" "$work/identical"

LC_ALL=C.UTF-8 "$work/measure" "$repeats" wc -w "$news" \
  -- "$old" score -q -j 1 -f jsonl --detail article "$news" -- "$program" score -q -j 1 -f jsonl --detail article "$news" \
  -- "$old" score -q -j 1 -f jsonl --detail full "$news" -- "$program" score -q -j 1 -f jsonl --detail full "$news" \
  -- "$old" score -q -j 2 -f jsonl --detail article "$news" -- "$program" score -q -j 2 -f jsonl --detail article "$news" > "$work/times"
"$work/measure" "$((repeats * 4 + 1))" "$old" score -q -f jsonl --detail article "$work/one.jsonl" -- "$program" score -q -f jsonl --detail article "$work/one.jsonl" >> "$work/times"
counts=
if command -v valgrind > /dev/null; then
  counts="$(sh "$here/instructions.sh" "$old" "$here/slice.jsonl") $(sh "$here/instructions.sh" "$program" "$here/slice.jsonl")"
fi
json=${BENCH_JSON:-$folder/$base-to-$commit.json}
LC_ALL=C awk -v base="$base" -v commit="$commit" -v json="$json" -v identical="$identical" -v counts="$counts" \
  -v bytes="$(wc -c < "$news")" -v repeats="$repeats" '
  { wall[NR] = $1; peak[NR] = $3 / 1024 }
  function row(key, name, unit, old, new) {
    printf "%-38s %12.3f %12.3f %+7.1f %%\n", name ", " unit, old, new, 100 * (new / old - 1)
    printf ",\n  \"%s\": {\"unit\": \"%s\", \"base\": %.6f, \"commit\": %.6f}", key, unit, old, new > json
  }
  END {
    printf "{\n  \"base\": \"%s\",\n  \"commit\": \"%s\",\n  \"identical\": %s,\n  \"rounds\": %d", base, commit, identical, repeats > json
    printf "\n%.1f MB of JSON Lines, medians of %d rounds; against wc -w: %.2f, %.2f\n", bytes / 1e6, repeats, wall[2] / wall[1], wall[3] / wall[1]
    printf "%-38s %12s %12s\n", "", base, substr(commit, 1, 12)
    row("article", "article detail, one job", "s", wall[2], wall[3])
    row("full", "full detail, one job", "s", wall[4], wall[5])
    row("two", "article detail, two jobs", "s", wall[6], wall[7])
    row("start", "one article, start to finish", "ms", 1000 * wall[8], 1000 * wall[9])
    row("peak", "peak memory, one job", "MB", peak[2], peak[3])
    row("peak_two", "peak memory, two jobs", "MB", peak[6], peak[7])
    if (split(counts, c, " ") == 2) row("instructions", "instructions", "a byte", c[1], c[2])
    printf "\n}\n" > json
    print json
  }' "$work/times"
