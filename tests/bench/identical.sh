#!/bin/sh
# Do two builds give the same results, byte for byte?
#   identical.sh OLD NEW CORPUS…
# Each corpus, and hostile input made here, goes through both with article and full detail and through every unit of
# CSV, with one job; NEW also with three. Messages and exit codes count as results. Hashes and versions of the lexicons
# are left out. Prints what differs; exit code 1 if anything does.
# SPDX-License-Identifier: Apache-2.0
set -u
[ $# -ge 2 ] || { echo "usage: identical.sh OLD NEW CORPUS..." >&2; exit 2; }
old=$1 new=$2
shift 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT; trap 'exit 130' INT TERM
LC_ALL=C
export LC_ALL
same=0 different=0

# ---- Hostile input ---------------------------------------------------------------------------------------------------
again() { LC_ALL=C awk -v text="$1" -v n="$2" 'BEGIN { while (n-- > 0) printf "%s", text }'; } # TEXT TIMES
random() { # BYTES, the same every time
  LC_ALL=C awk -v n="$1" 'BEGIN { seed = 7; while (n-- > 0) { seed = seed * 16807 % 2147483647; printf "%c", seed % 255 + 1 } }'
}
hostile=$work/hostile
mkdir "$hostile"
again '\"' 1000000 > "$hostile/quotes.txt"
again '“' 300000 > "$hostile/opening.txt"
again '“he said ‘x ' 50000 > "$hostile/nested-quotes.txt"
again 'he said \"this is odd. ' 50000 > "$hostile/odd-quotes.txt"
again said 500000 > "$hostile/one-word.txt"
again 'said ' 300000 > "$hostile/one-word-over.txt"
again . 1000000 > "$hostile/dots.txt"
again '. ' 300000 > "$hostile/spaced-dots.txt"
again 'Smith ' 200000 > "$hostile/names.txt"
again 'U.S. Mr. J. ' 80000 > "$hostile/abbreviations.txt"
again 'not very reckless, critics said, ' 40000 > "$hostile/no-full-stop.txt"
again '\"Yes,\" she said. \"No.\"\n' 40000 > "$hostile/floating.txt"
again 'president of the head of ' 50000 > "$hostile/roles.txt"
again "’tis 'e don’t " 80000 > "$hostile/apostrophes.txt"
again '\n' 500000 > "$hostile/newlines.txt"
again 'é\314\201 naïve ' 80000 > "$hostile/marks.txt"
again '\342\200\213\342\200\224\360\237\230\200' 100000 > "$hostile/invisible.txt"
random 1000000 > "$hostile/random.txt"
random 1000000 | tr -d '\200-\377' > "$hostile/random-ascii.txt"
{ printf '{"text":"a '; random 400000 | tr -d '\000-\037"\\'; printf '"}\n{"text":"b"}\n'; } > "$hostile/random.jsonl"
{ printf '{"text":"a","x":'; again '[' 1000000; printf '\n{"text":"b","x":'; again '[' 50; again ']' 50; printf '}\n'; } > "$hostile/deep.jsonl"
{ printf '{"text":'; again '{"a":' 200000; printf '\n{"text":"b"}\n'; } > "$hostile/deep-objects.jsonl"
{ printf '{"text":"'; again '\\u201ca\\ud83d\\ude00\\n' 40000; printf '"}'; } > "$hostile/escapes.jsonl"
{ printf 'id,text\n1,"'; again '""a,\n' 100000; printf '"\n2,b\n'; } > "$hostile/cells.csv"
# Words that end at every place of a block, sentences of every length.
awk 'BEGIN { for (i = 1; i < 300; i++) { w = w "a"; printf "{\"text\":\"%s said %s. He claimed %s\"}\n", w, w, w } }' > "$hostile/edges.jsonl"

# ---- The runs --------------------------------------------------------------------------------------------------------
steady() { sed -e 's/"sha256":"[0-9a-f]*"/"sha256":""/g' -e 's/"version":"[^"]*"/"version":""/g'; }
run() { # PROGRAM JOBS ARGUMENT…
  program=$1 jobs=$2
  shift 2
  { "$program" score --jobs "$jobs" --progress never "$@" 2> "$work/messages"; echo "exit code $?"; } | steady
  cat "$work/messages"
}
compare() { # WHAT ARGUMENT…
  what=$1
  shift
  run "$old" 1 "$@" > "$work/old"
  for jobs in 1 3; do
    run "$new" $jobs "$@" > "$work/new"
    if cmp "$work/old" "$work/new" > "$work/where"; then same=$((same + 1)); else
      different=$((different + 1))
      echo "differs with $jobs jobs: $what: $(sed 's/^.*differ: //; s/^cmp: //' "$work/where")"
    fi
  done
}
for corpus in "$@" "$hostile"; do
  name=$corpus
  [ "$corpus" = "$hostile" ] && name="hostile input"
  for detail in article full; do compare "$name, $detail" -f jsonl --detail $detail "$corpus"; done
  for unit in article sentence hit attribution source measure actor; do compare "$name, csv $unit" -f csv --unit $unit "$corpus"; done
done
echo "$same runs alike, $different different"
[ $different -eq 0 ]
