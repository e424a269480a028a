#!/bin/sh
# Scores word soup, 2,000 articles for each seed: no crash, no article lost, and the same bytes for one job and for three.
#   soup.sh PROGRAM SEED…
# SPDX-License-Identifier: Apache-2.0
set -eu
[ $# -ge 2 ] || { echo "usage: soup.sh PROGRAM SEED..." >&2; exit 2; }
program=$1
shift
here=$(dirname "$0") articles=2000
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; trap 'exit 130' INT TERM
for seed in "$@"; do
  LC_ALL=C awk -v seed="$seed" -v articles=$articles -f "$here/soup.awk" "$here/../bench/slice.jsonl" > "$work/soup.jsonl"
  for jobs in 1 3; do
    "$program" score --quiet --jobs $jobs -f jsonl "$work/soup.jsonl" > "$work/$jobs" ||
      { echo "soup: seed $seed, $jobs jobs: exit code $?" >&2; exit 1; }
  done
  [ "$(wc -l < "$work/1")" -eq $articles ] || { echo "soup: seed $seed: articles are lost" >&2; exit 1; }
  cmp "$work/1" "$work/3" || { echo "soup: seed $seed: three jobs make other bytes than one" >&2; exit 1; }
done
echo "soup: $# times $articles articles, alike for one job and three"
