#!/bin/sh
# Golden cases, and how the program behaves: tests/cases/run.sh [--renew] PROGRAM [PART…]
#
# Every NAME.txt, NAME.jsonl and NAME.csv here is scored in every format and compared with the files NAME.expected.*
# beside it. They are made with small.csv alone (--only), so that they change little when the lexicons grow; harbour.txt
# is also scored with all of them. After an intended change, --renew writes the expected files anew: read the
# difference before you commit it. Hashes and versions of the lexicons are not compared.
#
# The cases are in parts/, a file for each subject; PART runs some of them: formats, resume. A part finds here $program,
# $cases, the arguments $small, the functions below, and a folder of its own, $work, with sixty.jsonl in it.
# SPDX-License-Identifier: Apache-2.0
set -u
renew=
[ "${1-}" = --renew ] && renew=1 && shift
[ $# -ge 1 ] || { echo "usage: tests/cases/run.sh [--renew] PROGRAM [PART…]" >&2; exit 2; }
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
shift
cd "$(dirname "$0")/../.." || exit 2
cases=tests/cases
small="--lexicon $cases/small.csv --only case_verbs,case_words,case_hedges"
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
LC_ALL=C NO_COLOR=
export LC_ALL NO_COLOR
unset COLUMNS
passed=0 failed=0

pass() { passed=$((passed + 1)); }
fail() {
  failed=$((failed + 1))
  echo "FAILED: $*" >&2
}
same() { # WHAT WANTED MADE: two empty files are two failures
  if [ -s "$2" ] && cmp -s "$2" "$3"; then pass; else fail "$1"; diff "$2" "$3" 2>&1 | head -n 10 | cut -c 1-300 >&2; fi
}
steady() {
  sed -e 's/^Lexicons [0-9.]*;/Lexicons …;/'  -e 's/"sha256":"[0-9a-f]*"/"sha256":"…"/g' -e 's/"lexicons":{"version":"[^"]*"/"lexicons":{"version":"…"/g' \
    -e 's/"version":"[0-9.]*"/"version":"…"/g'
}

# golden EXPECTED ARGUMENT…: stdout, and exit code 0.
golden() {
  wanted=$1
  shift
  "$program" "$@" > "$work/raw" 2> "$work/messages"
  code=$?
  [ $code -eq 0 ] || { fail "$wanted: exit code $code: $(cat "$work/messages")"; return; }
  steady < "$work/raw" > "$work/made"
  [ -z "$renew" ] || cp "$work/made" "$wanted"
  same "$wanted" "$wanted" "$work/made"
}

# holds WHAT COMMAND…: the command succeeds.
holds() {
  what=$1
  shift
  if "$@"; then pass; else fail "$what"; fi
}

# answers CODE MESSAGE ARGUMENT…: checks the exit code and a part of stderr ("" for silence). With code 0 there must be
# output on stdout too, unless -o takes it.
answers() {
  code=$1 message=$2
  shift 2
  "$program" "$@" > "$work/stdout" 2> "$work/stderr" < /dev/null
  got=$?
  [ $got -eq "$code" ] || { fail "exit code $got, not $code: framescope $*: $(head -n 3 "$work/stderr")"; return; }
  case "$code $*" in
    *' -o '*) ;;
    0*) [ -s "$work/stdout" ] || { fail "no answer: framescope $*"; return; } ;;
  esac
  if [ -z "$message" ]; then
    [ ! -s "$work/stderr" ] || { fail "not silent: framescope $*: $(head -n 3 "$work/stderr")"; return; }
  else
    grep -qF -e "$message" "$work/stderr" || { fail "no \"$message\": framescope $*: $(head -n 3 "$work/stderr")"; return; }
  fi
  pass
}

# A corpus of 60 articles: the texts of corpus.jsonl under new ids, twenty or more per outlet.
i=0
while [ $i -lt 15 ]; do
  sed -n 1,4p $cases/corpus.jsonl | sed "s/\"ar-/\"n$i-/"
  i=$((i + 1))
done > "$folder/sixty.jsonl"

[ $# -gt 0 ] || set -- $(basename -s .sh $cases/parts/*.sh)
for part in "$@"; do
  work=$folder/$part
  mkdir "$work"
  cp "$folder/sixty.jsonl" "$work"
  . "$cases/parts/$part.sh"
done

echo "cases: $passed passed, $failed failed"
[ $failed -eq 0 ]
