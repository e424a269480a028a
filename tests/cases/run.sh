#!/bin/sh
# Golden cases, and how the program behaves: tests/cases/run.sh [--renew] PROGRAM
#
# Every NAME.txt, NAME.jsonl and NAME.csv here is scored in every format and compared with the files NAME.expected.*
# beside it. They are made with small.csv alone (--only), so that they change little when the lexicons grow; harbour.txt
# is also scored with all of them. After an intended change, --renew writes the expected files anew: read the
# difference before you commit it. Hashes and versions of the lexicons are not compared.
# SPDX-License-Identifier: Apache-2.0
set -u
renew=
[ "${1-}" = --renew ] && renew=1 && shift
[ $# -eq 1 ] || { echo "usage: tests/cases/run.sh [--renew] PROGRAM" >&2; exit 2; }
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")/../.." || exit 2
cases=tests/cases
small="--lexicon $cases/small.csv --only case_verbs,case_words,case_hedges"
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
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

# ended PID: waits for a process and sets $code to its exit code; kills it after 20 seconds. Processes to be signalled
# are started without timeout(1): a signal before timeout knows its child ends only timeout, and the child keeps its
# pipes open. The watcher is ended by KILL too: bash(1), if ended by TERM right after its fork, removes $work.
ended() {
  { sleep 20 && kill -KILL "$1"; } > /dev/null 2>&1 5>&- 6>&- &
  watcher=$!
  wait "$1"
  code=$?
  kill -KILL $watcher
  wait $watcher
} 2> /dev/null

# A run is signalled while nobody reads its output: it ends after some seconds; meanwhile the other tests run.
mkfifo "$work/unread"
exec 6<> "$work/unread"
unread() { # MESSAGES
  exec "$program" score -q -f jsonl $cases/harbour.txt $cases/tabloid.txt $cases/wire.txt > "$work/unread" 2> "$1"
}
unread "$work/unread.messages" &
unread=$!
unread "$work/unread" & # nor its messages
mute=$!
{ sleep 5; while kill -TERM $unread $mute; do sleep 1; done; } 2> /dev/null & # again and again, to no avail

# ---- Every format of every case -----------------------------------------------------------------------------------------
is_case() {
  case ${1#"$cases"/} in *.expected.* | small.csv | bad-lexicon.csv | broken.jsonl) return 1 ;; esac
}
for file in "$cases"/*.txt "$cases"/*.jsonl "$cases"/*.csv; do
  is_case "$file" || continue
  base=${file%.*}.expected
  # shellcheck disable=SC2086 # small is a list of arguments
  for format in json text line; do
    extension=$format keep="--keep section"
    [ $format = text ] && extension=txt
    [ $format = line ] && keep=
    golden "$base.$extension" score -f $format $small $keep "$file"
  done
  # shellcheck disable=SC2086
  for unit in article sentence hit attribution source measure actor; do golden "$base.$unit.csv" score --unit $unit $small "$file"; done
  # shellcheck disable=SC2086
  golden "$base.explain" explain $small "$file"
  # shellcheck disable=SC2086
  [ "${file%.txt}" != "$file" ] || golden "$base.jsonl" score -f jsonl --with-header --detail sentence $small "$file"
done
columns="--outlet-col paper --title-col headline --date-col when --topic-col none --keep id,when"
# shellcheck disable=SC2086
golden $cases/cells.named.expected.csv score -f csv --flatten $columns $small $cases/cells.csv
# shellcheck disable=SC2086
golden $cases/cells.excel.expected.csv score -f csv --excel --voice all $columns $small $cases/cells.csv
# shellcheck disable=SC2086
golden $cases/cells.named.expected.tsv score -f tsv --unit hit $columns $small $cases/cells.csv
golden $cases/harbour.whole.expected.json score -f json $cases/harbour.txt
golden $cases/harbour.whole.expected.txt score $cases/harbour.txt

# Categories that are not measured are not reported as absent.
for name in shelter harbour tabloid wire headline; do cat $cases/$name.txt; echo; done > "$work/long.txt"
"$program" score "$work/long.txt" > "$work/made"
holds "opinion and flagged sentences of a text that is long enough" [ "$(grep -c 'Opinion style\|Flagged' "$work/made")" = 2 ]
"$program" score --only hedges "$work/long.txt" > "$work/made"
holds "nothing loaded is measured" grep -q '^  Loaded language     not measured: its categories are switched off$' "$work/made"
holds "nor opinion, nor flagged sentences" [ "$(grep -c 'Opinion style\|Flagged' "$work/made")" = 0 ]
"$program" score --only hedges -f jsonl "$work/long.txt" > "$work/made"
for key in loaded opinion flagged_sentence_share; do
  holds "$key is null without loaded categories" grep -q "\"$key\":\(null\|{\"value\":null\)" "$work/made"
done

"$program" compare -q --only hedges -f csv $cases/corpus.jsonl > "$work/made"
holds "nor are they of a comparison" [ "$(grep -c ',"\(loaded\|opinion\)",0,' "$work/made")" = 4 ]

# Texts that are hardly English are scored, with a message.
spanish="El alcalde dijo el martes que el puerto se va a ampliar, aunque los pescadores han pedido tiempo. La audiencia es en mayo."
for i in 1 2 3; do echo "{\"id\":\"es-$i\",\"outlet\":\"Faro\",\"text\":\"$spanish $spanish $spanish\"}"; done > "$work/faro.jsonl"
for command in score compare; do
  answers 0 'framescope: 3 articles are hardly English prose, first "es-1"' $command "$work/faro.jsonl"
  answers 0 "" $command -q "$work/faro.jsonl"
done
"$program" score "$work/faro.jsonl" > "$work/made" 2> "$work/messages"
holds "a report says so" [ "$(grep -c '^  Language            hardly English prose: 0 %' "$work/made")" = 3 ]

# Dates without a year that can be read are told of; none at all is no such date.
for date in 2016-09-20 20160920 "Tue, 20 Sep 2016" "" 9/20/16 1474329600; do
  echo "{\"id\":\"of $date\",\"outlet\":\"Faro\",\"date\":\"$date\",\"text\":\"The mayor said the port will grow.\"}"
done > "$work/dates.jsonl"
answers 0 'framescope: 2 articles have a date without a year of four digits, first "of 9/20/16": taken to be of today' \
  compare "$work/dates.jsonl"
sed -n 1,4p "$work/dates.jsonl" > "$work/dated.jsonl"
answers 0 "" score "$work/dated.jsonl"

# A corpus of 60 articles: the texts of corpus.jsonl under new ids, twenty or more per outlet.
i=0
while [ $i -lt 15 ]; do
  sed -n 1,4p $cases/corpus.jsonl | sed "s/\"ar-/\"n$i-/"
  i=$((i + 1))
done > "$work/sixty.jsonl"
# shellcheck disable=SC2086
for format in text csv json; do
  extension=$format
  [ $format = text ] && extension=txt
  golden "$cases/corpus.compare.expected.$extension" compare -f $format $small $cases/corpus.jsonl
  golden "$cases/sixty.compare.expected.$extension" compare -f $format $small "$work/sixty.jsonl"
done
# shellcheck disable=SC2086
golden $cases/corpus.topic.expected.csv compare -f csv --by topic $small $cases/corpus.jsonl

# ---- What a change of lexicons does ------------------------------------------------------------------------------------------
for format in text json csv; do
  extension=$format
  [ $format = text ] && extension=txt
  golden "$cases/lexicon-diff.expected.$extension" lexicon diff -f $format --only case_verbs,case_words \
    $cases/diff/old/small.csv $cases/diff/new/small.csv
done
"$program" lexicon diff --only case_verbs,case_words $cases/diff/old $cases/diff/new > "$work/folders"
sed 's|small.csv:|:|' "$work/folders" > "$work/made"
sed 's|small.csv:|:|' $cases/lexicon-diff.expected.txt > "$work/wanted"
same "lexicon diff of folders" "$work/wanted" "$work/made"
# Through a pipe a report is as wide as COLUMNS says, if that is a width.
for columns in 72 nonsense 99999999999; do
  COLUMNS=$columns "$program" score $cases/harbour.txt | tr -d '\200-\277' | awk '{ if (length > most) most = length } END { print most }'
done > "$work/widths"
COLUMNS=72 "$program" score -o "$work/wide.txt" $cases/harbour.txt
tr -d '\200-\277' < "$work/wide.txt" | awk '{ if (length > most) most = length } END { print most }' >> "$work/widths"
holds "COLUMNS: $(paste -sd ' ' "$work/widths")" awk 'NR == 1 ? $1 > 72 || $1 < 60 : $1 <= 80 || $1 > 120 { exit 1 }' "$work/widths"
# Each category has a description, and the examples there are words of the category.
"$program" lexicon list > "$work/list"
COLUMNS=80 "$program" lexicon list > "$work/narrow"
holds "lexicon list on 80 columns" awk 'length > 80 { exit 1 }' "$work/narrow"
tr -s ' \n' ' ' < "$work/list" > "$work/words"
tr -s ' \n' ' ' < "$work/narrow" > "$work/made"
same "the list has the same words on 80 columns" "$work/words" "$work/made"
sed -n 's/^\([a-z_]*\)  .* yes  *\([^ ].*\)$/\1 \2/p' "$work/list" > "$work/told"
holds "what the measured categories hold" [ "$(wc -l < "$work/told")" = "$(awk '/ yes/' "$work/list" | wc -l)" ]
sed -n 's/^\([a-z_]*\) [^:]*: \([^(;]*[^(; ]\).*/\1, \2/p' "$work/told" | grep -v '^morphology\|^frames_\|^entman' |
  while IFS=, read -r category words; do echo "$words" | tr , '\n' | sed "s/^ */$category /"; done > "$work/words"
holds "examples in what categories hold" [ "$(wc -l < "$work/words")" -gt 40 ]
while read -r category word; do
  holds "\"$word\" for $category" sh -c '"$0" lexicon show "$1" | grep -q "^  category  *$2$"' "$program" "$word" "$category"
done < "$work/words"
# The whole set in a folder is the built-in one: same hash, so same scores.
"$program" lexicon diff -f json lexicons lexicons > "$work/made"
sha=$(sed -n 's/.*sha256 //p' "$work/list")
holds "the set of a folder is the set built in" [ "$(grep -o "\"sha256\":\"$sha\"" "$work/made" | wc -l)" = 2 ]
holds "nothing differs from itself" grep -q '"changed":0,"added":0,"removed":0' "$work/made"
cp lexicons/puffery.csv "$work/puffery.csv"
"$program" lexicon diff "$work/puffery.csv" lexicons/puffery.csv > "$work/made"
holds "a file of the set stands in its place" grep -q "0 of 16 articles move" "$work/made"
"$program" lexicon diff --corpus $cases/corpus.jsonl lexicons/puffery.csv "$work/puffery.csv" > "$work/made"
holds "lexicon diff --corpus" grep -q "0 of 5 articles move" "$work/made"

# ---- Dictionaries of other programs --------------------------------------------------------------------------------------
# What is imported is sound, and fires once it is active.
for file in "$cases"/import/*; do
  case $file in *.expected.*) continue ;; esac
  golden "${file%.*}.expected.csv" lexicon import "$file"
  "$program" lexicon import -q "$file" -o "$work/imported.csv"
  holds "lint of $file imported" "$program" lexicon lint "$work/imported.csv" > "$work/messages"
  sed 's/,review,/,active,/' "$work/imported.csv" > "$work/active.csv"
  "$program" score -f csv --unit hit --lexicon "$work/active.csv" $cases/harbour.txt > "$work/hits"
  holds "$file imported fires" grep -q '"harbour\(\|_words\)"' "$work/hits"
done
printf 'term,category,side,issue,weight\nleft,camps,a,tax,.5\nhard left,camps,a,tax,.7\nright,camps,b,tax,.3\n' > "$work/camps.csv"
"$program" lexicon list --balance -f csv "$work/camps.csv" | grep '^tax,' > "$work/balance"
"$program" lexicon list --balance -f json "$work/camps.csv" > "$work/camps.json"
holds "list --balance -f json" grep -q '{"issue":"tax","side":"a","rows":2,"mean_weight":0.6}' "$work/camps.json"
printf '%s\n' tax,a,2,0.6 tax,b,1,0.3 > "$work/wanted"
same "list --balance" "$work/wanted" "$work/balance"

for measure in loaded opinion case_verbs; do
  # shellcheck disable=SC2086
  golden "$cases/sixty.explain.$measure.expected" explain --by outlet --measure $measure $small "$work/sixty.jsonl"
done

# The value that explain gives for an article without an entry is the value the article really has without it.
for word in furious council; do
  printf 'term,category,family,weight\n%s,one_word,loaded,0.5\n' $word > "$work/one.csv"
  with="--lexicon $work/one.csv $small,one_word"
  for measure in loaded opinion; do
    # shellcheck disable=SC2086
    "$program" explain --measure $measure $with $cases/tabloid.txt | sed -n 's/^  \([-0-9.]*\) without one:2 .*/\1/p' > "$work/said"
    # shellcheck disable=SC2086
    "$program" score -f jsonl $with --without one_word $cases/tabloid.txt | sed 's/.*"scores":{[^}]*"'$measure'":\([-0-9.]*\).*/\1/' > "$work/is"
    same "explain --measure $measure: without $word" "$work/is" "$work/said"
  done
done

printf 'term,category,form,weight,context\nplan (for the (harbour|harbor|station|bridge|road|museum|tunnel|park)|bridge),long_pattern,r,0.5,gate:plan\n' > "$work/long.csv"
"$program" explain --measure long_pattern --lexicon "$work/long.csv" - > "$work/made" << 'END'
A plan for the bridge.
END
echo "The dog sat." | "$program" explain --measure puffery - > "$work/nothing"
holds "explain says that there is nothing" grep -q '^no puffery hits$' "$work/nothing"
holds "explain says so of a sentence" [ "$("$program" explain --measure puffery --sentence 3 $cases/harbour.txt | tail -n 1)" = "    no puffery hits" ]
holds "explain says so of sources" [ "$(echo One. | "$program" explain --measure sources - | tail -n 3)" = "loaded words per 1,000 outlet words (weighted) 0; opinion 0; 1 outlet word of 1

no sources" ]
holds "explain cuts patterns short" grep -q '"plan (for the (harbour|harbor|station|bridge|road|museum|tun…" long_pattern' "$work/made"
holds "explain shows the pattern of a hit whole" grep -q '"plan for the bridge"  long:2 "plan .*|bridge)" long_pattern' "$work/made"

printf '{"outlet":" A","text":"He slammed it."}\n{"outlet":"A ","text":"He slammed it."}\n{"outlet":" ","text":"It."}\n' > "$work/spaced.jsonl"
# shellcheck disable=SC2086
"$program" explain -q --by outlet $small "$work/spaced.jsonl" > "$work/made"
holds "explain trims names of groups, and leaves out those without" [ "$(grep -c 'article.*, mean' "$work/made")$(head -c 12 "$work/made")" = "1A  2 article" ]

mkdir "$work/marked"
printf 'He [may] go.\n' > "$work/marked/hedges.txt"
answers 0 "" lexicon test --examples "$work/marked"
cp "$work/marked/hedges.txt" "$work/marked/hegdes.txt"
echo notes > "$work/marked/README.md"
answers 0 "hegdes.txt: not tested, no category has this name; did you mean \"hedges\"?" lexicon test --examples "$work/marked"
holds "of other files nothing is said" [ "$(wc -l < "$work/stderr")" = 1 ]

# ---- Figures against gold of our own ------------------------------------------------------------------------------------
for gold in "$cases"/gold/*.jsonl; do
  task=$(basename "$gold" .jsonl)
  with=$small
  case $task in sentence | article) with="$with --group outlet" ;; esac
  [ "$task" != frames ] || with="--map $cases/gold/frames.map.csv --lexicon $cases/gold/frames.lexicon.csv --only case_frames"
  for format in text json csv; do
    extension=$format
    [ $format = text ] && extension=txt
    # shellcheck disable=SC2086
    golden "${gold%.jsonl}.expected.$extension" validate --gold "$gold" --task "$task" -f $format $with
  done
done

for score in loaded opinion both; do
  "$program" validate --gold $cases/gold/sentence.jsonl --task sentence --score $score -f csv > "$work/$score.csv"
done
"$program" validate --gold $cases/gold/sentence.jsonl --task sentence -f csv > "$work/figures"
same "validate --score both, as without" "$work/figures" "$work/both.csv"
sed 1d "$work/opinion.csv" | cat "$work/loaded.csv" - > "$work/made"
same "validate --score loaded and opinion" "$work/figures" "$work/made"

# What the lexicons do to a corpus and to gold of our own.
for format in text json csv; do
  extension=$format
  [ $format = text ] && extension=txt
  golden "$cases/eval.lexicons.expected.$extension" lexicon report -f $format --eval $cases/eval --corpus $cases/corpus.jsonl \
    --only case_verbs,case_words,case_hedges $cases/small.csv
done

# ---- The marked articles of tests/gold: converted as they stand, and read as well as before ------------------------------
if awk -f tests/gold/convert.awk tests/gold/[0-9]*.txt > "$work/articles.jsonl" 2> "$work/messages"; then
  [ -z "$renew" ] || cp "$work/articles.jsonl" tests/gold/articles.jsonl
  same "tests/gold/articles.jsonl and the articles it is made of (--renew makes it anew)" tests/gold/articles.jsonl "$work/articles.jsonl"
else
  fail "tests/gold: $(head -n 5 "$work/messages")"
fi
for task in attribution sources; do "$program" validate --gold tests/gold/articles.jsonl --task $task -f csv; done > "$work/figures"
grep -v '^#' tests/gold/floors.txt > "$work/floors"
while read -r task figure bound value; do
  reached=$(awk -F, -v task="\"$task\"" -v figure="\"$figure\"" '$1 == task && $2 == figure { print $3 }' "$work/figures")
  holds "tests/gold: $task $figure is ${reached:-missing}, not $bound $value" \
    awk -v x="${reached:-missing}" -v bound="$bound" -v y="$value" 'BEGIN { exit !(x ~ /^[0-9]/ && (bound == ">=" ? x + 0 >= y + 0 : x + 0 <= y + 0)) }'
done < "$work/floors"

# ---- The same bytes, whatever the number of jobs and the form of the input ------------------------------------------------
mkdir "$work/corpus"
cp $cases/wire.txt $cases/tabloid.txt $cases/cells.csv $cases/broken.jsonl "$work/sixty.jsonl" "$work/corpus"
for format in text line json jsonl csv tsv; do
  "$program" score -q -f $format -j 1 "$work/corpus" > "$work/one" 2> "$work/one.messages"
  "$program" score -q -f $format -j 4 "$work/corpus" > "$work/four" 2> "$work/four.messages"
  same "$format: one job and four" "$work/one" "$work/four"
  same "$format: messages of one job and four" "$work/one.messages" "$work/four.messages"
done
"$program" compare -f json -j 1 "$work/sixty.jsonl" > "$work/one"
"$program" compare -f json -j 4 "$work/sixty.jsonl" > "$work/four"
same "compare: one job and four" "$work/one" "$work/four"
"$program" compare -f jsonl "$work/sixty.jsonl" > "$work/four"
same "compare -f jsonl is the object of -f json" "$work/one" "$work/four"

# Lexicons from the cache give the same results as without it, also if something is switched off.
for options in "" "--without contexts" "--only case_words,frames_policy"; do
  # shellcheck disable=SC2086
  "$program" score -f jsonl --lexicon $cases/small.csv $options $cases/corpus.jsonl > "$work/read"
  for turn in made kept; do
    # shellcheck disable=SC2086
    "$program" score -f jsonl --lexicon $cases/small.csv --lexicon-cache "$work/lexicons" $options $cases/corpus.jsonl > "$work/cached" 2> "$work/messages"
    same "--lexicon-cache $options, $turn" "$work/read" "$work/cached"
    holds "--lexicon-cache $options, $turn: says nothing" [ ! -s "$work/messages" ]
  done
done
holds "--lexicon-cache: one set, one file" [ "$(ls "$work/lexicons" | wc -l)" = 1 ]
answers 0 "the compiled lexicons are not kept" score --lexicon $cases/small.csv --lexicon-cache $cases/small.csv/no $cases/wire.txt

for name in wire.txt corpus.jsonl cells.csv; do
  "$program" score -f jsonl $cases/$name | sed 's/"doc_id":"[^"]*"//' > "$work/file"
  "$program" score -f jsonl - < $cases/$name | sed 's/"doc_id":"[^"]*"//' > "$work/stdin"
  same "stdin: $name" "$work/file" "$work/stdin"
done

# Lines are counted in the same way, whatever ends them.
"$program" score -f line - < $cases/harbour.txt > "$work/file"
awk '{ printf "%s\r\n", $0 }' $cases/harbour.txt | "$program" score -f line - > "$work/made"
same "-f line: lines that end with CR and LF" "$work/file" "$work/made"
tr '\n' '\r' < $cases/harbour.txt | "$program" score -f line - > "$work/made"
same "-f line: lines that end with CR alone" "$work/file" "$work/made"

for pair in json:json jsonl:jsonl ndjson:jsonl csv:csv tsv:tsv txt:text; do
  "$program" score $cases/wire.txt -o "$work/out.${pair%:*}"
  "$program" score $cases/wire.txt -f ${pair#*:} > "$work/out"
  same "-o out.${pair%:*} implies ${pair#*:}" "$work/out.${pair%:*}" "$work/out"
done

# Texts with HTML are scored, with a message.
cat > "$work/scraped.jsonl" << 'END'
{"id":"p","text":"<h1>Plan</h1><p>He slammed it.</p>"}
{"id":"q","text":"He said 1 </ 2 </b> </c d </>. <br/>"}
{"id":"r","text":"</p></"}
{"id":"s","text":"He said &quot;it is closed&#8221; on AT&T; it is R&D & &; R&D; &#;"}
{"id":"t","text":"AT&T; it is R&D & &; R&D; &#; &"}
END
answers 0 '2 articles hold HTML, first "p": tags and &quot; are read as words' score -f csv "$work/scraped.jsonl"
answers 0 "" score -q -f csv "$work/scraped.jsonl"

# --keep of the text of a large article is complete, although the memory of the text is given back early.
awk 'BEGIN { for (i = 0; i < 20000; i++) printf "The mayor left. "; print "The end." }' > "$work/text"
sed 's/.*/{"id":"k","text":"&"}/' "$work/text" > "$work/large.jsonl"
"$program" score -q -f jsonl --detail article --keep text "$work/large.jsonl" |
  sed 's/.*"keep":{"text":"\([^"]*\)".*/\1/' > "$work/out"
same "--keep text of a large article" "$work/out" "$work/text"

# ---- Exit codes and messages --------------------------------------------------------------------------------------------
answers 0 "" score $cases/wire.txt
answers 0 "" version
answers 0 "" help
answers 0 "" schema
answers 0 "" score -q --progress never --color never -- $cases/wire.txt
answers 1 "" score --fail-on note $cases/tabloid.txt
answers 0 "" score --fail-on never $cases/tabloid.txt
answers 2 "score what?" score
answers 2 "no command" frobnicate
answers 2 "no option --colour here; did you mean --color?" score --colour $cases/wire.txt
answers 2 "--o can be any of --output, --only, --outlet-col, --offsets" score --o "$work/r.csv" $cases/wire.txt
answers 2 "--ou=x can be any of --output, --outlet-col" score --ou=x $cases/wire.txt
answers 0 "" score --form line $cases/wire.txt
answers 2 "no command \"$cases/wire.txt\"; to score it: framescope score" $cases/wire.txt
answers 2 "--only does not take \",\"" score --only , $cases/wire.txt
answers 2 "--only does not take \"\"" score --only loaded_verbs --only "" $cases/wire.txt
answers 2 "--without does not take \"\"" score --without "" $cases/wire.txt
answers 2 "--keep does not take \"\"" score --keep "" $cases/wire.txt
answers 2 "--lexicon does not take \"\"" score --lexicon "" $cases/wire.txt
answers 2 'no option --lexcon=a here; did you mean --lexicon?' score --lexcon=a $cases/wire.txt
answers 2 'no command "scroe"; did you mean "score"?' scroe $cases/wire.txt
answers 2 'no command "scor"; did you mean "score"?' help scor
answers 2 'no category or rule is called "negaton"; did you mean "negation"?' score --without negaton $cases/wire.txt
answers 2 'no category is called "hedge"; did you mean "hedges"?' score --only hedge $cases/wire.txt
answers 2 'opinion, sources; did you mean "opinion"?' explain --measure opinon $cases/wire.txt
answers 2 'no entry of that id, term or category; did you mean "hedges"?' lexicon show hegdes
answers 2 'draconain: no entry of that id, term or category; did you mean "draconian"?' lexicon show draconain
answers 2 '1: no field "oulet" (--keep, --by); did you mean "outlet"?' compare --by oulet $cases/corpus.jsonl
answers 2 '1: no field "region" (--keep, --by); there are id, outlet, ' compare --by region $cases/corpus.jsonl
answers 4 'No such file or directory; nothing is fetched: save the text' score https://example.com/story.html
answers 0 '2: no field "papr" (--outlet-col); did you mean "paper"?' score --outlet-col papr $cases/cells.csv
answers 2 "no option -z" score -qz $cases/wire.txt
answers 2 "--output needs a value" score $cases/wire.txt --output
answers 2 "--excel takes no value" score --excel=yes $cases/wire.txt
answers 2 "--jobs does not take \"0\" (workers, 1 to 1024" score --jobs 0 $cases/wire.txt
answers 2 "--format does not take \"pdf\"" score -f pdf $cases/wire.txt
answers 2 "--format does not take \"pdf\" (text, json, jsonl, csv, tsv)" compare -f pdf $cases/corpus.jsonl
answers 2 "html reports are not implemented yet" score -f html $cases/wire.txt
answers 2 "xlsx reports are not implemented yet (text, line, json, jsonl, csv, tsv; --excel:" score -o "$work/r.xlsx" $cases/wire.txt
answers 2 "xlsx reports are not implemented yet (text, json, csv)" validate --gold no --task word -f xlsx
answers 2 "lexicon list takes no --format" lexicon list -f xlsx
answers 2 "html is not read yet" score --input-format html $cases/wire.txt
answers 2 "warc is not read yet" score --input-format warc $cases/wire.txt
answers 2 "--unit belongs to csv and tsv" score -f json --unit hit $cases/wire.txt
answers 2 "--resume needs -o FILE.jsonl" score --resume $cases/wire.txt
answers 2 "--only: no category is called \"nonsense\" (framescope lexicon list)" score --only nonsense $cases/wire.txt
answers 2 "--without: no category or rule is called \"nonsense\" (framescope lexicon list)" score --without nonsense $cases/wire.txt
answers 2 "--only: no category is called \"loaded\" (it is a family of them; framescope lexicon list)" score --only loaded $cases/wire.txt
answers 2 "--only: \"groups\" serves the rules and is not measured (framescope lexicon list)" score --only groups $cases/wire.txt
answers 2 "$cases/bad-lexicon.csv:3: weight \"high\" is not a number from 0 to 1" score --lexicon $cases/bad-lexicon.csv $cases/wire.txt
answers 2 "no-such-lexicon.csv" score --lexicon no-such-lexicon.csv $cases/wire.txt
answers 2 "entries add to, not sources" explain --by outlet --measure sources $cases/corpus.jsonl
answers 2 "entries add to, not a --sentence" explain --by outlet --sentence 1 $cases/corpus.jsonl
answers 2 "is not a sentence_id" explain --sentence x $cases/wire.txt
answers 2 "there is no sentence 999" explain --sentence 999 $cases/wire.txt
answers 2 "--measure: \"nonsense\"" explain --measure nonsense $cases/wire.txt
answers 2 "line cannot show a comparison" compare -f line $cases/corpus.jsonl
answers 2 "no-such: No such file or directory (--examples)" lexicon test --examples no-such
answers 2 "no-such: No such file or directory (--examples)" lexicon lint --examples no-such
answers 2 "$cases: Is a directory" lexicon lint $cases
answers 2 "wire.txt:5: a quotation mark where none may stand" score --lexicon $cases/wire.txt $cases/wire.txt
answers 2 "--lexicon-cache keeps what --lexicon adds" score --lexicon-cache "$work/lexicons" $cases/wire.txt
answers 2 "no article has a value of \"writer\": there are no groups" compare --by writer $cases/corpus.jsonl
holds "no groups, no table" [ ! -s "$work/stdout" ]
for command in "compare -f csv" "explain --by outlet"; do
  answers 0 "1 article without a value of \"outlet\" is in no group" $command $cases/corpus.jsonl
  answers 0 "" $command -q $cases/corpus.jsonl
done
answers 2 "no article has a value of \"outlet\": there are no groups" compare -q $cases/wire.txt
cp $cases/wire.txt "$work/here.txt"
(cd "$work" && "$program" compare -q -f csv --by folder here.txt > "$work/here")
holds "a text of the folder at hand" grep -q '^"folder",".",1,' "$work/here"
answers 0 "" compare -q -f csv --by folder $cases/wire.txt
holds "texts compare by the folder they are in" grep -q '^"folder","cases",1,' "$work/stdout"
answers 2 "$work: no CATEGORY.txt" lexicon test --examples "$work"
answers 2 "$work: no CATEGORY.txt" lexicon lint $cases/small.csv --examples "$work"
answers 2 "lexicon report needs --eval DIR, --corpus FILE or both" lexicon report
answers 2 "line cannot show lexicons" lexicon report -f line --eval $cases/eval
answers 4 "no annotated set there" lexicon report --eval $cases
answers 4 "no-such-file.jsonl" lexicon report --corpus no-such-file.jsonl
answers 2 "none of list show lint" lexicon frobnicate
answers 2 "no-such.csv: No such file" lexicon lint no-such.csv
answers 2 "no-such.csv: No such file" lexicon lint lexicons/classes.csv no-such.csv
answers 1 "bad-lexicon.csv:3: weight" lexicon lint $cases/bad-lexicon.csv
answers 0 "" lexicon show LV-0001 puffery
answers 0 "" lexicon show lv-0001 SLAM
answers 2 "no entry of that id, term or category" lexicon show ""
answers 0 "" lexicon show --lexicon $cases/small.csv case_hedges
holds "lexicon show --lexicon: a row of it" grep -q "row .*$cases/small.csv:" "$work/stdout"
answers 2 "bad-lexicon.csv:3" lexicon show --lexicon $cases/bad-lexicon.csv LV-0001
answers 2 "case_hedges: no entry of that id, term or category" lexicon show case_hedges
answers 2 "lexicon list takes no --lexicon" lexicon list --lexicon $cases/small.csv
answers 2 "zzz: no entry of that id, term or category" lexicon show LV-0001 zzz
printf 'term,category,weight\nfoo,own,2\n(bar,own,\nbaz,own,x\n' > "$work/wrong.csv"
for wrong in 'wrong.csv:2: weight "2"' 'wrong.csv:3: (bar: an opening' 'wrong.csv:4: weight "x"'; do
  answers 1 "$wrong" lexicon lint "$work/wrong.csv"
done
printf 'term,category,form\ngreen scam,green,n\n' > "$work/green.csv"
"$program" lexicon show SLAMMED so-called > "$work/made"
holds "lexicon show: a form of a verb" grep -q '^LV-0001  slam$' "$work/made"
holds "lexicon show: a term with its hyphen" grep -q '^DD-0001  so called$' "$work/made"
answers 0 "" lexicon show "green scams" --lexicon "$work/green.csv"
answers 2 "slammed the: no entry" lexicon show "slammed the"
answers 2 "lexicon diff takes OLD and NEW" lexicon diff $cases/small.csv
answers 2 "two files or two folders" lexicon diff $cases/small.csv lexicons
answers 2 "give both files the one name" lexicon diff $cases/small.csv lexicons/puffery.csv
answers 2 "no-such.csv: No such file" lexicon diff no-such.csv no-such.csv
answers 2 "no CSV in it" lexicon diff tests/spec lexicons
answers 2 "bad-lexicon.csv:3: weight" lexicon diff $cases/bad-lexicon.csv $cases/small.csv
answers 2 "line cannot show a difference" lexicon diff -f line $cases/small.csv $cases/small.csv
answers 4 "no article to score" lexicon diff --corpus no-such.jsonl $cases/small.csv $cases/small.csv
printf 'term,category\nzorgle,zz\nzor\000gle,zz\n' > "$work/nul.csv"
answers 2 "nul.csv:3: a NUL byte" score --lexicon "$work/nul.csv" $cases/wire.txt
printf 'id,term,category\nZZ-1,zorgle,zz\nLV-0001,zargle,zz\nZZ-1,zurgle,zz\n' > "$work/ids.csv"
answers 0 "ids.csv:3: LV-0001: its id stands at lexicons/loaded_verbs.csv:2 too: reports do not tell the two apart (2 ids in all;" score --lexicon "$work/ids.csv" $cases/wire.txt
for turn in made kept; do
  answers 0 "(2 ids in all;" score --lexicon "$work/ids.csv" --lexicon-cache "$work/lexicons" $cases/wire.txt
done
answers 0 "" score -q --lexicon "$work/ids.csv" $cases/wire.txt
"$program" lexicon import -q -f list --category zz $cases/import/harbour_words.txt -o "$work/review.csv"
answers 0 "rows is active (column status): nothing of it is looked for" score --lexicon "$work/review.csv" $cases/wire.txt
sed '3s/,review,/,active,/' "$work/review.csv" > "$work/reviewed.csv"
answers 0 "" score --lexicon "$work/reviewed.csv" $cases/wire.txt
echo term,category > "$work/no-rows.csv"
answers 0 "no-rows.csv: holds no row" score --lexicon "$work/no-rows.csv" $cases/wire.txt
printf 'term,category,notes\nzorgle,zz,"a\nb\033[1m"\n' > "$work/lines.csv"
"$program" lexicon lint "$work/lines.csv" > "$work/made"
holds "lexicon lint tells each finding in one line" grep -q 'lines.csv:2: a newline in a cell: a b \[1m$' "$work/made"
answers 2 "lexicon import takes one FILE" lexicon import
answers 4 "no-such.dic: No such file" lexicon import no-such.dic
answers 2 "its extension tells no format" lexicon import $cases/small.csv
answers 2 "--format does not take \"spss\"" lexicon import -f spss $cases/import/liwc.dic
answers 2 "is not made of a-z" lexicon import --category "My words" $cases/import/harbour_words.txt
answers 2 "liwc.dic:1: an entry before any +category" lexicon import -f lexicoder $cases/import/liwc.dic
answers 0 "category hedges is one of the built-in set" lexicon import --category hedges $cases/import/harbour_words.txt
answers 0 "" lexicon import -q $cases/import/harbour_words.txt
printf '%%\n1\thedges\n2\tboosters\n%%\none\t1\t2\ntwo\t1\t2\n' > "$work/TAKEN.DIC"
answers 0 "category boosters is one of the built-in set" lexicon import "$work/TAKEN.DIC"
holds "lexicon import tells each category once" [ "$(grep -c "is one of the built-in set" "$work/stderr")" = 2 ]
answers 2 "text is no format of dictionaries" lexicon import -f text $cases/import/liwc.dic
answers 2 "line cannot show the balance" lexicon list --balance -f line
answers 2 "baseline is not implemented yet" baseline build
answers 2 "completion takes one of bash, zsh, fish" completion
answers 2 "\"csh\" is none of bash, zsh, fish" completion csh
answers 4 "no record's \"label\" is 7 (--positive)" validate --gold $cases/gold/sentence.jsonl --task sentence --positive 7
answers 4 "no record has a text and the field \"lable\" (--label)" validate --gold $cases/gold/sentence.jsonl --task sentence --label lable
grep '"label": 1' $cases/gold/sentence.jsonl > "$work/biased.jsonl"
answers 4 "every record's \"label\" is 1 (--positive): there is nothing to tell apart" validate --gold "$work/biased.jsonl" --task sentence
answers 4 "no record has a string \"oulet\" (--group)" validate --gold $cases/gold/sentence.jsonl --task sentence --group oulet
answers 4 "whose id is its field \"article\"" validate --gold $cases/gold/sentence.jsonl --task sentence --articles $cases/corpus.jsonl
answers 4 "$cases: Is a directory" validate --gold $cases --task sentence
printf '{"text":"Oh.","label":1}\n{"text":"Oh.","label":0} {"text":"No.","label":1}\n' > "$work/two.jsonl"
answers 4 "two.jsonl:2: not a JSON object" validate --gold "$work/two.jsonl" --task sentence
printf '{"text":"A shameful plan.","label":true}\n{"text":"Oh.","label":false}\n{"text":"No.","label":0}\n' > "$work/true.jsonl"
"$program" validate --gold "$work/true.jsonl" --task sentence -f csv > "$work/figures"
for positive in true 1.0; do
  "$program" validate --gold "$work/true.jsonl" --task sentence -f csv --positive $positive > "$work/made"
  same "validate --positive $positive" "$work/figures" "$work/made"
done
answers 2 "validate needs --gold FILE and --task TASK" validate
answers 2 "is none of sentence, word" validate --gold $cases/gold/word.jsonl --task words
answers 2 "--score does not take \"lodaed\"" validate --gold $cases/gold/sentence.jsonl --task sentence --score lodaed
answers 2 "line cannot show figures" validate --gold $cases/gold/word.jsonl --task word -f line
for gold in sentence.jsonl word.jsonl; do
  task=${gold%.jsonl}
  "$program" validate --gold $cases/gold/$gold --task $task > "$work/figures"
  gzip -c $cases/gold/$gold > "$work/gold.jsonl.gz"
  "$program" validate --gold "$work/gold.jsonl.gz" --task $task > "$work/made"
  same "validate --gold $gold, compressed" "$work/figures" "$work/made"
  "$program" validate --gold - --task $task < $cases/gold/$gold > "$work/made"
  same "validate --gold $gold, on standard input" "$work/figures" "$work/made"
done
head -c 100 "$work/gold.jsonl.gz" > "$work/cut.jsonl.gz"
answers 4 "cut.jsonl.gz: the compressed data ends early" validate --gold "$work/cut.jsonl.gz" --task word
printf '{"text":"Oh.","label":1}\n\n{"text":"Caf\351.","label":0}\n' > "$work/latin.jsonl"
answers 4 "latin.jsonl:3: not valid UTF-8" validate --gold "$work/latin.jsonl" --task sentence
printf '{"text":"O\000h.","label":1}\n' > "$work/nul.jsonl"
answers 4 "nul.jsonl:1: a NUL byte" validate --gold "$work/nul.jsonl" --task sentence
printf '{"text":"\\u0000 slammed","biased_spans":[[2,9]]}\n' > "$work/nul.jsonl" # the text goes on behind it
answers 0 "" validate --gold "$work/nul.jsonl" --task word
holds "validate reads on behind a NUL" grep -q 'word_f1 *1.000' "$work/stdout"
map() { # MESSAGE ROW…: of a map that is refused
  message=$1
  shift
  printf '%s\n' label,category,frame "$@" > "$work/map.csv"
  answers 2 "$message" validate --gold $cases/gold/frames.jsonl --task frames --map "$work/map.csv"
}
map 'map.csv:3: no category is called "frame_policy"' A,frames_policy,economic A,frame_policy,economic
map 'map.csv:2: frames_policy has no frame "economics"' A,frames_policy,economics
map 'map.csv:2: needs a label, and category and frame or neither' A,frames_policy,
answers 2 "needs --map FILE" validate --gold $cases/gold/frames.jsonl --task frames
answers 4 "no row of a map: it is a CSV with the columns label" validate --gold $cases/gold/frames.jsonl --task frames --map $cases/small.csv
printf '\037\213\010' > "$work/map.csv.gz"
answers 4 "map.csv.gz: truncated, damaged" validate --gold $cases/gold/frames.jsonl --task frames --map "$work/map.csv.gz"
answers 4 "no-such-gold.jsonl" validate --gold no-such-gold.jsonl --task word
answers 4 "broken.jsonl:2" validate --gold $cases/broken.jsonl --task word
sed 's/"type": "direct"/"type": "spoken"/' $cases/gold/attribution.jsonl > "$work/spoken.jsonl"
answers 4 "spoken.jsonl:1: attributions[1].type: there is no \"spoken\"" validate --gold "$work/spoken.jsonl" --task attribution
answers 3 "broken.jsonl:2" score $cases/broken.jsonl
answers 3 "2 articles analysed, 2 left out" score $cases/broken.jsonl
answers 3 "no-such-file.txt" score $cases/wire.txt no-such-file.txt
answers 3 "broken.jsonl:3: the article has no text [empty, byte 110, id b3]" lexicon diff --corpus $cases/broken.jsonl $cases/small.csv $cases/small.csv
answers 3 "2 articles analysed, 2 left out" lexicon report --corpus $cases/broken.jsonl
answers 3 "broken.jsonl:2" score --strict $cases/broken.jsonl
answers 3 "stopped at the first article left out (--strict)" score --strict $cases/broken.jsonl
answers 3 "stopped at the first article left out (--strict)" compare --strict $cases/broken.jsonl
answers 3 "$work/r.csv is not written" score --strict $cases/broken.jsonl -o "$work/r.csv"
answers 2 "no article has both a value of \"outlet\" and one of loaded" explain --by outlet $cases/wire.txt -o "$work/nothing.txt"
holds "no groups, no file" [ ! -e "$work/nothing.txt" ]
answers 2 "--keep: the table has a column \"doc_id\" of its own" score --keep section,doc_id -f csv $cases/corpus.jsonl
answers 2 "--keep: the table has a column \"words\" of its own" score --keep words --unit measure $cases/corpus.jsonl
answers 0 "" score --keep title --unit hit $cases/corpus.jsonl
answers 0 "" score --keep title -f json $cases/corpus.jsonl
answers 4 "no-such-file.txt" score no-such-file.txt
answers 4 "no-such-file.txt" compare no-such-file.txt
answers 4 "no-such-file.txt" explain no-such-file.txt
answers 4 "cannot be opened" score $cases/wire.txt -o "$work/no/such/folder/out.json"

# Errors that are found late have a place as well, and a long path does not crowd out the error.
printf '%s\n' '{"text":"He came."}' '{"text":"\u200b"}' > "$work/late.jsonl"
for jobs in 1 3; do answers 3 "late.jsonl:2: the article has no text [empty, byte 20," score -j $jobs "$work/late.jsonl"; done
long=$work/$(printf '%0200d/%0200d/%0200d' 0 0 0)
mkdir -p "$long"
cp "$work/late.jsonl" "$long"
answers 3 "0/late.jsonl:2: the article has no text [" score "$long/late.jsonl"
answers 4 "0/none.jsonl: No such file or directory [" score "$long/none.jsonl"

{ printf '{"a":0'; seq -f ',"k%.0f":1' 100000 | tr -d '\n'; printf '}\n'; } > "$work/keys.jsonl"
timeout 20 "$program" score "$work/keys.jsonl" 2> "$work/messages"
holds "a hundred thousand keys without a text are named in no time" [ $? -eq 3 ]

# A bad record does not stop a run, and is reported in its place.
"$program" score -f jsonl $cases/broken.jsonl > "$work/broken" 2> "$work/messages"
cut -c 1-30 "$work/broken" > "$work/schemas"
printf '%s\n' '{"schema":"framescope.report/1' '{"schema":"framescope.error/1"' '{"schema":"framescope.error/1"' \
  '{"schema":"framescope.report/1' > "$work/wanted"
same "error records stand in their places" "$work/wanted" "$work/schemas"
holds "two error records with code and offset on stderr" [ "$(grep -c '\[[a-z_]*, byte [0-9]*' "$work/messages")" = 2 ]

# Ids and names of columns come from the input: control characters in them do not reach the terminal.
escape=$(printf '\033')
printf '%s\n' '{"id":"\u001b[31mX\nframescope: Y","text":""}' '{"text":"The plan was read."}' > "$work/escape.jsonl"
printf '%s\n' '{"id":"wire\u001b[31m","text":"The plan was read."}' > "$work/wire.jsonl"
answers 3 "id  [31mX framescope: Y]" score "$work/escape.jsonl"
answers 3 "1 article analysed, 1 left out" score "$work/escape.jsonl"
answers 2 "wire [31m: there is no sentence 9" explain --sentence 9 "$work/wire.jsonl"
mkdir "$work/escaping"
cp $cases/wire.txt "$work/escaping/wire.txt"
echo no > "$work/escaping/a${escape}[31m.unknown"
answers 0 "a [31m.unknown: left out" score "$work/escaping"
printf 'id,a%sb\n1,2\n' "$escape" > "$work/escape.csv"
answers 3 "there are id, a b" score "$work/escape.csv"
answers 2 "no a [31m.csv: No such" score --lexicon "no
a${escape}[31m.csv" $cases/wire.txt
answers 2 "no [31m: no entry" lexicon show "no$escape[31m"
answers 4 "no [31m/r.csv.partial: cannot be opened" score -o "$work/no$escape[31m/r.csv" $cases/wire.txt
printf 'a%s[31mb*c*d\nword\n' "$escape" > "$work/escape.dic"
answers 0 "a [31mb*c*d\" left out" lexicon import -f list "$work/escape.dic"

# ---- What does not apply is refused, not ignored --------------------------------------------------------------------------
for verb in "list" "show LV-0001" "lint" "test"; do
  # shellcheck disable=SC2086
  for option in -o -f --without --only --eval --category; do
    [ $option = -f ] && value=json || value="$work/nothing"
    answers 2 "lexicon ${verb%% *} takes no --" lexicon $verb $option "$value"
  done
done
answers 2 "lexicon show takes no --balance" lexicon show --balance LV-0001
answers 2 "lexicon list takes no --corpus" lexicon list --balance --corpus $cases/corpus.jsonl
answers 2 "lexicon diff takes no --examples" lexicon diff --examples tests/spec $cases/small.csv $cases/small.csv
answers 2 "lexicon import takes no --only" lexicon import --only loaded $cases/import/liwc.dic
answers 2 "lexicon report takes no --category" lexicon report --category loaded --corpus $cases/corpus.jsonl
answers 0 "" lexicon -q import $cases/import/harbour_words.txt
answers 2 "--excel belongs to csv and tsv, not to text" score --excel $cases/wire.txt
answers 2 "--flatten belongs to csv and tsv, not to jsonl" score -f jsonl --flatten $cases/wire.txt
answers 2 "--voice belongs to csv and tsv, not to json" score --voice all -o "$work/r.json" $cases/wire.txt
answers 2 "--unit belongs to csv and tsv, not to line" score -f line --unit article $cases/wire.txt
answers 2 "--with-header belongs to jsonl, not to json" score -f json --with-header $cases/wire.txt
answers 2 "--detail belongs to json and jsonl, not to csv" score --unit hit --detail full $cases/wire.txt
answers 2 "--keep belongs to text, json, jsonl, csv and tsv, not to line" score -f line --keep section $cases/corpus.jsonl
answers 2 "--offsets belongs to json, jsonl, csv and tsv, not to line" score -f line --offsets byte $cases/wire.txt
for format in line json jsonl csv tsv; do
  answers 2 "--color belongs to text, not to $format" score -f $format --color never $cases/wire.txt
done
answers 2 "--color belongs to text, not to csv" compare -f csv --color always $cases/corpus.jsonl
answers 0 "" compare -f text --color always $cases/corpus.jsonl
for unit in sentence hit attribution source actor; do
  answers 2 "--voice belongs to article and measure, not to the unit $unit" score --unit $unit --voice all $cases/wire.txt
  answers 0 "" score --unit $unit --offsets byte $cases/harbour.txt
done
for unit in article measure; do
  answers 2 "--offsets belongs to sentence, hit, attribution, source and actor, not to the unit $unit" \
    score -f tsv --unit $unit --offsets byte $cases/wire.txt
  answers 0 "" score --unit $unit --voice all $cases/wire.txt
done
answers 2 "not to the unit article" score -f csv --offsets utf16 $cases/wire.txt
answers 2 "--excel belongs to csv and tsv, not to json" compare -f json --excel $cases/corpus.jsonl
for task in sentence article word attribution sources segmentation frames; do
  for option in label positive group articles map score; do
    case "$task $option" in
      "sentence map" | "article map" | "article articles") ;;
      sentence* | article* | "frames map" | "frames label") continue ;;
    esac
    answers 2 "not to the task $task" validate --gold $cases/gold/word.jsonl --task $task --$option both
  done
done
answers 2 "--map belongs to frames, not to the task word" validate --gold $cases/gold/word.jsonl --task word --map $cases/small.csv
answers 2 "r.jsonl.gz: what is written is not compressed" score -o "$work/r.jsonl.gz" $cases/wire.txt
answers 2 "r.pdf: its extension names no format; --format does (text, line, json, jsonl, csv, tsv)" score -o "$work/r.pdf" $cases/wire.txt
answers 2 "r.pdf: its extension names no format; --format does (text, json, jsonl, csv, tsv)" compare -o "$work/r.pdf" $cases/corpus.jsonl
answers 2 "r.csv.gz: what is written is not compressed" score -f csv -o "$work/r.csv.gz" $cases/wire.txt
answers 2 "r.XZ: what is written is not compressed" explain -o "$work/r.XZ" $cases/wire.txt
answers 2 "r.pdf: its extension names no format" validate -o "$work/r.pdf" --gold $cases/gold/word.jsonl --task word
answers 2 "r.pdf: its extension names no format" lexicon diff -o "$work/r.pdf" $cases/small.csv $cases/small.csv
answers 2 "r.pdf: its extension names no format" score --unit hit -o "$work/r.pdf" $cases/wire.txt
holds "what is refused is not written" [ ! -e "$work/r.pdf" ]
mkdir "$work/a.b"
answers 0 "" score -o "$work/a.b/report" $cases/wire.txt
answers 0 "" score -f jsonl -o "$work/r.log" $cases/wire.txt
answers 0 "" explain -o "$work/why.md" $cases/wire.txt
answers 0 "" explain -o "$work/why.TXT" $cases/wire.txt
for command in explain "explain --by outlet"; do
  # shellcheck disable=SC2086
  for extension in json jsonl csv tsv html xlsx; do
    answers 2 "r.$extension: its extension names $extension, but only text is written" $command -o "$work/r.$extension" $cases/corpus.jsonl
  done
done
answers 2 "r.json: its extension names json, but only csv is written" lexicon import -o "$work/r.json" $cases/import/liwc.dic
answers 2 "r.txt: its extension names text, but only csv is written" lexicon import -f list -o "$work/r.txt" $cases/import/harbour_words.txt
answers 0 "" lexicon import -q -o "$work/r.dic" $cases/import/harbour_words.txt
answers 0 "" score --unit hit --excel --flatten --offsets byte $cases/wire.txt
answers 0 "" score -f json --offsets utf16 --detail sentence $cases/wire.txt

# A folder without a file to read is an error like a missing file.
mkdir "$work/barren"
for command in score compare explain "explain --by outlet"; do
  # shellcheck disable=SC2086
  answers 4 "$work/barren: no file to read there" $command "$work/barren"
done
answers 3 "no file to read there" score "$work/barren" $cases/wire.txt

# Every command reports that its output could not be written.
for command in help "help score" version schema "lexicon list" "lexicon show puffery" "lexicon lint" \
  "lexicon list --balance" "lexicon test --examples tests/spec"; do
  # shellcheck disable=SC2086
  "$program" $command > /dev/full 2> "$work/messages"
  holds "$command to a full disk is exit code 4" [ $? -eq 4 ]
  holds "$command to a full disk is told once" [ "$(grep -c "stdout: cannot be written" "$work/messages")" = 1 ]
done

# If a standard stream is closed, no other file is read or written in its place.
"$program" score -f jsonl $cases/broken.jsonl > "$work/wanted" 2> /dev/null
timeout -s KILL 20 "$program" score - <&- > "$work/stdout" 2> "$work/messages"
holds "closed standard input is exit code 3" [ $? -eq 3 ]
holds "closed standard input is told" grep -q -e "-: truncated, damaged or unreadable, at byte 0 or before (Bad file descriptor)" "$work/messages"
"$program" score -o "$work/closed.jsonl" $cases/broken.jsonl >&- 2>&-
holds "closed standard output and error leave the exit code alone" [ $? -eq 3 ]
same "closed standard output and error leave the file alone" "$work/wanted" "$work/closed.jsonl"
"$program" score $cases/wire.txt <&- >&- 2> "$work/messages"
holds "closed standard output is exit code 4" [ $? -eq 4 ]
holds "closed standard output is told" grep -q "stdout: cannot be written" "$work/messages"

# help and version are commands like others.
answers 0 "" help help
answers 0 "" help version
answers 0 "" --help
answers 0 "" -h score
answers 0 "" --version
answers 0 "" help --help
answers 2 "no command \"frobnicate\"" help frobnicate
answers 0 "" help completion
answers 0 "" help report
tr -d '\200-\277' < "$work/stdout" > "$work/reading"
holds "help report on 80 columns" awk 'length > 80 { exit 1 }' "$work/reading"
sed -n '/^  Words  /,/^$/s/^  \([A-Z][a-z ]*[a-z]\)  .*/\1/p' $cases/*.expected.txt tests/expected/report.txt | sort -u > "$work/lines"
while read -r line; do holds "help report: $line" grep -q "^$line  " "$work/reading"; done < "$work/lines"
"$program" score -q $cases/harbour.txt $cases/shelter.txt > "$work/reading"
holds "where help is, once behind several reports" [ "$(grep -c 'framescope help report' "$work/reading")" -eq 1 ]
holds "lines of a report" [ "$(wc -l < "$work/lines")" -ge 10 ]
answers 2 "help takes one COMMAND: framescope help score" help score compare
answers 2 'no command "repot"; did you mean "report"?' help repot
answers 2 'no command "lexicons"; did you mean "lexicon"?' help lexicons # though there is a folder of that name
answers 2 'no command "lexicons"; to score it: framescope score lexicons' lexicons
for command in "" score compare explain lexicon validate schema completion help version; do
  "$program" help $command | sed 's/…/./g' > "$work/help"
  holds "help $command on 80 columns" awk 'length > 80 { exit 1 }' "$work/help"
done
answers 2 "version takes no argument" version score

# ---- Completion, as bash does it ------------------------------------------------------------------------------------------
for shell in bash zsh fish; do
  answers 0 "" completion $shell
  for option in lexicon-cache fail-on balance gold; do holds "completion $shell: --$option" grep -qw -e "$option" "$work/stdout"; done
done
completes() { # LINE WANTED: LINE with its last word complete, of which there may be several
  # shellcheck disable=SC2016
  made=$(bash -c 'eval "$("$1" completion bash)"; read -ra COMP_WORDS <<< "$2"; [ "${2% }" = "$2" ] || COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _framescope; echo "${COMPREPLY[*]}"' - "$program" "$1" 2>&1)
  holds "completion of \"$1\": \"$made\", not \"$2\"" [ "$made" = "$2" ]
}
if command -v bash > /dev/null; then
  completes "framescope co" "compare completion"
  completes "framescope score --out" "--output --outlet-col"
  completes "framescope explain --sen" "--sentence"
  completes "framescope compare --fail" ""
  completes "framescope lexicon l" "list lint"
  completes "framescope lexicon " "list show lint diff import test report"
  completes "framescope help ver" "version"
  completes "framescope help rep" "report"
  completes "framescope score art" ""
fi

# ---- The manual explains all that help lists ------------------------------------------------------------------------------
"$program" help > "$work/overview"
manual=analyzer/command/framescope.1
for command in score compare explain lexicon validate schema completion help version; do "$program" help $command; done > "$work/help"
sed -n 's/^  \(-.,\|   \) --\([a-z-]*\).*/\2/p' "$work/help" | sort -u > "$work/helped"
sed -n 's/^\.It Fl \([a-z] , \)\{0,1\}-\([a-z-]*\).*/\2/p' $manual | sort -u > "$work/explained"
same "options of help and of $manual" "$work/helped" "$work/explained"
# It also explains rows of a comparison that are not columns of an article.
"$program" score --unit article $cases/wire.txt | head -n 1 | tr -d '"' | tr , '\n' > "$work/columns"
"$program" compare -f csv --by folder $cases/corpus.jsonl $cases/shelter.txt | cut -d , -f 7 | tr -d '"' | sed 1d | sort -u |
  grep -vxF -f "$work/columns" | sed 's/\(share\|rate\|balance\)_[^:]*/\1/; s/: .*//' | sort -u > "$work/others"
holds "rows of a comparison" [ "$(wc -l < "$work/others")" -ge 4 ]
while read -r name; do holds "$manual: rows $name" grep -q "^\.Ql $name" $manual; done < "$work/others"
# The examples in the help of each command use options that it has, and work except for missing files.
for command in score compare explain lexicon validate; do
  "$program" help $command > "$work/help"
  sed -n "s/^  framescope \($command .*\)/\1/p" "$work/help" > "$work/examples"
  holds "help $command shows examples" [ -s "$work/examples" ]
  while read -r example; do
    # shellcheck disable=SC2086
    (cd "$work" && "$program" $example) > "$work/made" 2> "$work/messages" < /dev/null
    holds "help $command: framescope $example: $(head -n 1 "$work/messages")" [ "$(grep -c 'framescope help\|does not take\|belongs to' "$work/messages")" = 0 ]
  done < "$work/examples"
done
for command in score compare explain lexicon validate schema completion help version; do
  holds "$manual lacks $command" grep -q "^\.It Cm $command" $manual
  holds "framescope help lacks $command" grep -q "^  $command " "$work/overview"
done
# Every column of a row is a member that the schema describes, or named in the manual.
"$program" schema > "$work/members"
for unit in sentence hit attribution source actor measure; do
  for column in $("$program" score --unit $unit $cases/harbour.txt | sed -n '1s/[",]\{1,\}/ /gp'); do
    case $column in
      words_*) column=words_VOICE ;;
      *_frame) column=SET_frame ;;
    esac
    holds "--unit $unit: $column is nowhere explained" grep -q -e "\"$column\": {" -e "\([ ,]\|^\)$column\( \|$\)" "$work/members" $manual
  done
done
if command -v mandoc > /dev/null; then
  holds "$manual: mandoc -T lint" mandoc -T lint -W warning $manual
fi

# ---- -o: the file appears when it is complete ---------------------------------------------------------------------------
echo before > "$work/kept.csv"
unwritten() { # CODE ARGUMENT…: the file that is there stays, and that is told
  code=$1
  shift
  echo kept > "$work/stays.txt"
  answers $code "$work/stays.txt is not written" "$@" -o "$work/stays.txt"
  holds "framescope $* leaves the file as it was" [ "$(cat "$work/stays.txt")" = kept ]
}
unwritten 2 explain --sentence 999 $cases/wire.txt
unwritten 2 explain --by nowhere $cases/wire.txt
unwritten 4 explain "$work/nowhere.txt"
unwritten 4 explain --by topic "$work/nowhere.txt"
unwritten 3 compare --strict $cases/broken.jsonl
unwritten 2 compare --by nowhere $cases/wire.txt
unwritten 4 compare "$work/nowhere.txt"
answers 3 "left out" score --strict -o "$work/kept.csv" $cases/broken.jsonl
holds "a run that stopped leaves the file alone" [ "$(cat "$work/kept.csv")" = before ]
holds "a run that stopped takes kept.csv.partial away" [ ! -e "$work/kept.csv.partial" ]
answers 0 "" score -o "$work/kept.csv" $cases/wire.txt
holds "a complete run replaces the file" [ "$(head -c 8 "$work/kept.csv")" = '"doc_id"' ]
answers 0 "" score -o /dev/null $cases/wire.txt

# Links stay links: the file they lead to is written, completely or not at all; /dev/stdout goes where the shell says.
"$program" score -f jsonl $cases/wire.txt > "$work/whole.jsonl"
mkdir "$work/far"
for link in far/part.jsonl /proc/self/fd/1; do
  rm -f "$work/link"
  : > "$work/far/part.jsonl"
  ln -s $link "$work/link"
  "$program" score -f jsonl -o "$work/link" $cases/wire.txt > "$work/stdout"
  holds "-o leaves a link to $link" [ -L "$work/link" ]
  cat "$work/stdout" "$work/far/part.jsonl" > "$work/both"
  same "-o writes what a link leads to: $link" "$work/whole.jsonl" "$work/both"
done
ln -sf far/part.jsonl "$work/link"
head -c 5000 "$work/whole.jsonl" > "$work/far/part.jsonl.partial"
"$program" score -q -f jsonl --resume -o "$work/link" $cases/wire.txt
same "--resume continues what a link leads to" "$work/whole.jsonl" "$work/far/part.jsonl"
answers 2 "is an input: writing to" score -f jsonl -o "$work/link" "$work/far/part.jsonl"
answers 2 "is the standard output" score --resume -f jsonl -o /dev/stdout $cases/wire.txt
rm "$work/far/part.jsonl"
answers 2 "a link that leads to no file" score -f jsonl -o "$work/link" $cases/wire.txt
rm -r "$work/far" "$work/link"
chmod 444 "$work/kept.csv"
if [ ! -w "$work/kept.csv" ]; then # root may write everything
  answers 4 "kept.csv: cannot be written: Permission denied" score -o "$work/kept.csv" $cases/wire.txt
  answers 4 "kept.csv: cannot be written: Permission denied" lexicon list --balance -o "$work/kept.csv"
fi
(ulimit -f 4; "$program" score -f jsonl $cases/wire.txt -o "$work/limited.jsonl" 2> "$work/messages")
holds "a limit on files: exit 4" [ $? -eq 4 ]
holds "a limit on files is told of" grep -q 'limited.jsonl: cannot be written: File too large' "$work/messages"
"$program" score $cases/wire.txt > /dev/full 2> "$work/messages"
holds "a full disk is exit code 4" [ $? -eq 4 ]
holds "a full disk is told" grep -q "cannot be written" "$work/messages"
holds "/dev/null stays what it is" [ -c /dev/null ]

# ---- No input is overwritten, and no output is read -----------------------------------------------------------------------
mkdir "$work/apart"
cp $cases/wire.txt $cases/corpus.jsonl $cases/small.csv $cases/gold/word.jsonl "$work/apart"
cp $cases/corpus.jsonl "$work/apart/part.jsonl.partial"
ln "$work/apart/corpus.jsonl" "$work/apart/hard.jsonl"
ln -s corpus.jsonl "$work/apart/soft.jsonl"
ln "$work/apart/wire.txt" "$work/apart/hard.txt"
ln -s wire.txt "$work/apart/soft.txt"
(cd "$work/apart" && cksum ./*) > "$work/before"
for output in corpus.jsonl hard.jsonl soft.jsonl ../apart/corpus.jsonl; do
  for command in score compare; do
    answers 2 "corpus.jsonl is an input: writing to" $command "$work/apart/wire.txt" "$work/apart/corpus.jsonl" -o "$work/apart/$output"
  done
done
for output in wire.txt hard.txt soft.txt ../apart/wire.txt; do
  answers 2 "wire.txt is an input: writing to" explain "$work/apart/corpus.jsonl" "$work/apart/wire.txt" -o "$work/apart/$output"
done
answers 2 "part.jsonl.partial is an input" score --resume "$work/apart/part.jsonl.partial" -o "$work/apart/part.jsonl"
answers 2 "small.csv is an input" score --lexicon "$work/apart/small.csv" $cases/wire.txt -o "$work/apart/small.csv"
answers 2 "small.csv is an input" lexicon diff "$work/apart/small.csv" $cases/small.csv -o "$work/apart/small.csv"
answers 2 "corpus.jsonl is an input" lexicon report --corpus "$work/apart/corpus.jsonl" -f json -o "$work/apart/corpus.jsonl"
answers 2 "word.jsonl is an input" validate --gold "$work/apart/word.jsonl" --task word -f json -o "$work/apart/word.jsonl"
"$program" score - -o "$work/apart/corpus.jsonl" < "$work/apart/corpus.jsonl" 2> "$work/messages"
holds "standard input is an input" [ $? -eq 2 ]
"$program" score "$work/apart/corpus.jsonl" >> "$work/apart/corpus.jsonl" 2> "$work/messages"
holds "standard output is an output" [ $? -eq 2 ]
(cd "$work/apart" && cksum ./*) > "$work/after"
same "inputs stay as they are" "$work/before" "$work/after"

# Ids that come twice are reported once, at the end.
for jobs in 1 3; do
  for command in "score -f csv" "compare -f text"; do
    # shellcheck disable=SC2086
    "$program" $command -j $jobs $small $cases/corpus.jsonl "$work/sixty.jsonl" "$work/sixty.jsonl" $cases/corpus.jsonl > "$work/made" 2> "$work/messages"
    echo 'framescope: 65 articles repeat an id, first "n0-1": doc_id does not tell them apart' > "$work/wanted"
    same "$command, $jobs jobs: repeated ids are told" "$work/wanted" "$work/messages"
  done
done
answers 0 'framescope: 1 article repeats an id, first "'"$cases/wire.txt"'"' score $cases/wire.txt $cases/tabloid.txt $cases/wire.txt
answers 0 "" score -q $cases/wire.txt $cases/wire.txt

# An existing result stays if no input can be read.
for command in "score -f csv" "score -f jsonl" "compare -f csv" explain "explain --by outlet"; do
  echo before > "$work/stays"
  # shellcheck disable=SC2086
  answers 4 "no-such.jsonl: No such file" $command no-such.jsonl -o "$work/stays"
  holds "$command: nothing read, nothing written over" [ "$(cat "$work/stays")" = before ]
  holds "$command: nothing read, nothing left beside" [ ! -e "$work/stays.partial" ]
done
printf '{"title":"x"}\n' > "$work/textless.jsonl"
answers 3 "no-such.jsonl: No such file" score -f jsonl "$work/textless.jsonl" no-such.jsonl -o "$work/made"
holds "what was read and left out is written" [ "$(grep -c framescope.error/1 "$work/made")" = 2 ]

mkdir "$work/folder"
cp $cases/wire.txt $cases/corpus.jsonl "$work/folder"
for command in score compare explain; do
  "$program" $command "$work/folder" > "$work/wanted"
  for turn in first second; do
    answers 0 "" $command "$work/folder" -o "$work/folder/r.txt"
    same "$command, $turn run: a folder without its own output" "$work/wanted" "$work/folder/r.txt"
  done
  rm "$work/folder/r.txt"
  "$program" $command "$work/folder" > "$work/folder/r.txt" 2> "$work/messages"
  same "$command: a folder without standard output" "$work/wanted" "$work/folder/r.txt"
  rm "$work/folder/r.txt"
done

# The permissions of a file stay; and of two runs only one writes it.
rm -f "$work/own.csv" "$work/own.jsonl"
: > "$work/own.csv" && chmod 640 "$work/own.csv"
answers 0 "" score -o "$work/own.csv" $cases/wire.txt
holds "-o keeps the mode of a file" [ "$(find "$work/own.csv" -perm 640)" = "$work/own.csv" ]
if command -v flock > /dev/null; then
  echo ours > "$work/own.jsonl.partial"
  for resume in "" --resume; do
    # shellcheck disable=SC2086
    flock "$work/own.jsonl.partial" "$program" score $resume -o "$work/own.jsonl" $cases/wire.txt > /dev/null 2> "$work/messages"
    holds "a file that another run writes is exit code 4" [ $? -eq 4 ]
    holds "a file that another run writes is told" grep -q "own.jsonl.partial: another run is writing it" "$work/messages"
    holds "a file that another run writes stays" [ "$(cat "$work/own.jsonl.partial")" = ours ]
  done
  rm "$work/own.jsonl.partial"
  : > "$work/own.csv.partial"
  flock "$work/own.csv.partial" "$program" compare -o "$work/own.csv" $cases/corpus.jsonl > /dev/null 2> "$work/messages"
  holds "compare does not write what another run writes" [ $? -eq 4 ]
  holds "compare leaves what another run writes" [ -e "$work/own.csv.partial" ]
  rm "$work/own.csv.partial"
fi

# ---- --resume: no loss and no repetition, wherever it was cut -----------------------------------------------------------
cat $cases/broken.jsonl "$work/sixty.jsonl" > "$work/long.jsonl"
for header in "" --with-header; do
  # shellcheck disable=SC2086
  "$program" score -q $header -o "$work/whole.jsonl" "$work/long.jsonl" 2> /dev/null
  size=$(wc -c < "$work/whole.jsonl")
  for cut in 0 1 100 $((size / 3)) $((size / 2)) $((size - 1)) "$size"; do
    rm -f "$work/part.jsonl"
    head -c "$cut" "$work/whole.jsonl" > "$work/part.jsonl.partial"
    # shellcheck disable=SC2086
    "$program" score -q $header --resume -o "$work/part.jsonl" "$work/long.jsonl" 2> /dev/null
    same "--resume $header from byte $cut of $size" "$work/whole.jsonl" "$work/part.jsonl"
  done
  cp "$work/whole.jsonl" "$work/part.jsonl"
  "$program" score -q --resume -o "$work/part.jsonl" "$work/long.jsonl" 2> /dev/null
  same "--resume $header of a complete file" "$work/whole.jsonl" "$work/part.jsonl"
done

# A file that is not one of ours is not continued, and stays unchanged.
printf '{"id":"a","text":"Not a report."}\n' > "$work/foreign"
printf 'no line' > "$work/garbage"
head -c 4096 /dev/zero > "$work/zeros"
for name in foreign garbage zeros; do
  for end in "" .partial; do
    rm -f "$work/part.jsonl" "$work/part.jsonl.partial"
    cp "$work/$name" "$work/part.jsonl$end"
    answers 4 "part.jsonl$end: cannot be continued" score --resume -o "$work/part.jsonl" "$work/long.jsonl"
    same "--resume leaves part.jsonl$end alone: $name" "$work/$name" "$work/part.jsonl$end"
  done
done
rm -f "$work/part.jsonl" "$work/part.jsonl.partial"

# Each line must be about the article that the input has in its place; otherwise the file stays unchanged, even half a
# line at its end.
continues_not() { # WHY INPUT ARGUMENT…: neither the start of a file nor a finished one
  why=$1 input=$2
  shift 2
  [ "$input" = "$work/input.jsonl" ] || cp "$input" "$work/input.jsonl"
  for end in "" .partial; do
    cp "$work/part" "$work/part.jsonl$end"
    answers 4 "part.jsonl$end:$why" score --resume -o "$work/part.jsonl" "$@" "$work/input.jsonl"
    same "--resume leaves part.jsonl$end alone: $why" "$work/part" "$work/part.jsonl$end"
    holds "--resume leaves nothing beside part.jsonl$end" [ "$(find "$work" -maxdepth 1 -name "part.jsonl*" | wc -l)" = 1 ]
    rm "$work/part.jsonl$end"
  done
}
cp "$work/long.jsonl" "$work/input.jsonl"
"$program" score -q --with-header -o "$work/whole.jsonl" "$work/input.jsonl" 2> /dev/null
head -c 60000 "$work/whole.jsonl" > "$work/part"
sort -r "$work/long.jsonl" > "$work/sorted.jsonl"
sed 's/"id":"n0-2/"id":"m\\"\\u001b0-2/' "$work/long.jsonl" > "$work/renamed.jsonl"
head -n 3 "$work/long.jsonl" > "$work/short.jsonl"
sed '1s/"id":"b1"/"id":""/' "$work/long.jsonl" > "$work/nameless.jsonl"
continues_not "1: cannot be continued: it was begun with other lexicons" "$work/long.jsonl" --lexicon $cases/small.csv
continues_not '2: cannot be continued: it is about "b1", but the input has "n9-3" there' "$work/sorted.jsonl"
continues_not "2: cannot be continued: it is about \"b1\", but the input has \"$work/input.jsonl:1\" there" "$work/nameless.jsonl"
continues_not '5: cannot be continued: it is about "b4", but the input has no article there' "$work/short.jsonl"
continues_not '7: cannot be continued: it is about "n0-2", but the input has "m\"\u001b0-2" there' "$work/renamed.jsonl"
# A file is not continued with other reports: the first ones kept must be what would be written now.
for other in "--detail article" "--keep outlet" "--lexicon $cases/small.csv" "--outlet-col id" "--without hedges"; do
  # shellcheck disable=SC2086
  "$program" score -q $other -o "$work/other.jsonl" "$work/long.jsonl" 2> /dev/null
  cp "$work/other.jsonl" "$work/part"
  continues_not '1: cannot be continued: "b1" was scored with other options' "$work/long.jsonl"
done
sed 1d "$work/whole.jsonl" > "$work/part"
continues_not "1: cannot be continued: it was begun without --with-header" "$work/long.jsonl" --with-header
sed 3s/schema/scheme/ "$work/whole.jsonl" > "$work/part"
continues_not "3: cannot be continued: it is not a line that score writes" "$work/long.jsonl"
# Default ids distinguish files, too.
"$program" score -q -o "$work/part" $cases/wire.txt $cases/tabloid.txt -f jsonl
continues_not "1: cannot be continued: it is about \"$cases/wire.txt\", but the input has \"$cases/tabloid.txt\" there ($cases/tabloid.txt)" "$work/long.jsonl" $cases/tabloid.txt
# Articles that were left out before stay left out.
cp "$work/whole.jsonl" "$work/part.jsonl"
cp "$work/long.jsonl" "$work/input.jsonl"
answers 3 "continues after 65 lines, 2 of them for articles left out" score --resume -o "$work/part.jsonl" "$work/input.jsonl"
"$program" score -q -f jsonl -o "$work/part.jsonl" $cases/wire.txt
answers 3 "no-such-file.txt" score --resume -o "$work/part.jsonl" $cases/wire.txt no-such-file.txt # as if at once
answers 2 "--fail-on and --resume" score --resume --fail-on note -o "$work/part.jsonl" "$work/input.jsonl"
rm -f "$work/part.jsonl"

# Output cut short by --strict or a missing file is kept too, and a finished file is never lost.
rm -f "$work/part.jsonl"
answers 3 "part.jsonl.partial holds what is done" score --strict -o "$work/part.jsonl" "$work/long.jsonl"
"$program" score -q --resume -o "$work/part.jsonl" "$work/long.jsonl" 2> /dev/null
"$program" score -q -o "$work/whole.jsonl" "$work/long.jsonl" 2> /dev/null
same "--resume after --strict" "$work/whole.jsonl" "$work/part.jsonl"
echo '{"id":"late","text":"cut' >> "$work/long.jsonl"
answers 3 "part.jsonl.partial holds what is done" score --strict --resume -o "$work/part.jsonl" "$work/long.jsonl"
head -n "$(wc -l < "$work/whole.jsonl")" "$work/part.jsonl.partial" > "$work/rest.jsonl"
same "a finished file survives a resumed run that stops" "$work/whole.jsonl" "$work/rest.jsonl"
rm -f "$work/part.jsonl.partial"

until_written() { # FILE
  for _ in $(seq 200); do [ -s "$1" ] && return; sleep 0.1; done
}

# Interrupted between two articles: exit code 130, finished reports are kept, --resume completes them.
mkfifo "$work/slow"
cp "$work/sixty.jsonl" "$work/slow.jsonl"
"$program" score -q -o "$work/whole.jsonl" "$work/slow.jsonl"
for jobs in 1 3; do
  rm -f "$work/part.jsonl"
  "$program" score -q -j $jobs --input-format jsonl -o "$work/part.jsonl" "$work/slow" 2> "$work/messages" &
  running=$!
  {
    head -n 20 "$work/sixty.jsonl"
    until_written "$work/part.jsonl.partial"
    kill -TERM $running
    sed 1,20d "$work/sixty.jsonl"
  } > "$work/slow" 2> /dev/null
  ended $running
  holds "an interrupted run exits 130, not $code" [ $code -eq 130 ]
  holds "an interrupted run keeps what it has written" [ -s "$work/part.jsonl.partial" ]
  holds "an interrupted run shows no part.jsonl" [ ! -e "$work/part.jsonl" ]
  holds "an interrupted run speaks of --resume" grep -q resume "$work/messages"
  "$program" score -q --resume -o "$work/part.jsonl" "$work/slow.jsonl"
  same "--resume after an interruption" "$work/whole.jsonl" "$work/part.jsonl"
done

# Interrupted within a long article, whose output is written while it grows: that one is completed, and no other.
for id in 1 2 3 4; do
  printf '{"id":%d,"text":"' $id
  yes 'The shameless mayor slammed the plan. ' | head -n 15000 | tr '\n' ' '
  echo '"}'
done > "$work/long4.jsonl"
mkfifo "$work/reader"
for jobs in 1 2; do
  "$program" score -q -j $jobs -f jsonl "$work/long4.jsonl" > "$work/reader" 2> "$work/messages" &
  running=$!
  { head -c 1000; sleep 1; kill -TERM $running; cat; } < "$work/reader" > "$work/read"
  ended $running
  holds "interrupted within a long article: 130, not $code" [ $code -eq 130 ]
  holds "interrupted within a long article, which alone is written" [ "$(grep -c '^{.*}$' "$work/read")$(wc -l < "$work/read")" = 11 ]
done

# A run that waits for input ends at once, wherever it waits, and says so.
mkfifo "$work/silent"
interrupted() { # ARGUMENT…: signalled while it waits for standard input
  for delay in 0.5 3 10; do # 143: a busy machine had not even started it
    "$program" "$@" < "$work/silent" > "$work/stdout" 2> "$work/stderr" &
    running=$!
    sleep $delay
    kill -TERM $running
    ended $running
    [ $code -eq 143 ] || break
  done
  holds "framescope $*: interrupted while it waits, 130, not $code" [ $code -eq 130 ]
  holds "framescope $*: an interruption is told" grep -qx "framescope: interrupted" "$work/stderr"
}
exec 5<> "$work/silent"
for jobs in 1 3; do interrupted score -j $jobs -; done
interrupted score "$work/silent"
interrupted score -q --input-format csv -
interrupted compare -
interrupted explain -
interrupted explain --by outlet -
interrupted lexicon report --corpus -
interrupted lexicon diff --corpus - $cases/small.csv $cases/small.csv
interrupted lexicon import -f list "$work/silent"
interrupted validate --gold "$work/silent" --task word
printf '{"text":"One."}\n{"text":"Tw' >&5
"$program" score -q --input-format jsonl -o "$work/part.jsonl" - < "$work/silent" 2> /dev/null &
running=$!
until_written "$work/part.jsonl.partial"
kill -TERM $running
ended $running
holds "half a record is an interruption, 130, not $code" [ $code -eq 130 ]
holds "half a record makes no line" [ "$(grep -c . "$work/part.jsonl.partial")$(grep -c '"doc_id":"-:1"' "$work/part.jsonl.partial")" = 11 ]
exec 5<&-
rm -f "$work/part.jsonl.partial"
"$program" score - < "$work/silent" > "$work/stdout" 2> "$work/stderr" &
running=$!
: > "$work/silent"
ended $running
holds "an empty pipe has nothing, and is no interruption" [ $code -eq 3 ]

# Output that cannot be written ends the run, with one message.
for jobs in 1 3; do
  timeout 20 "$program" score -q -j $jobs -f jsonl "$work/long.jsonl" > /dev/full 2> "$work/messages"
  code=$?
  holds "a full disk ends a run of $jobs jobs with 4, not $code" [ $code -eq 4 ]
  holds "a full disk is told once" [ "$(grep -c 'cannot be written' "$work/messages")" = 1 ]
done

# Records that come through a pipe are written at once, before the pipe gives more.
mkfifo "$work/from" "$work/to"
"$program" score -q -j 2 -f jsonl --detail article $small --input-format jsonl "$work/from" > "$work/to" &
exec 4< "$work/to" 3> "$work/from"
sed -n 1p "$work/sixty.jsonl" >&3
timeout 20 head -n 1 <&4 > "$work/first"
exec 3>&- 4<&-
wait $!
holds "an article read from a pipe is written at once" grep -q '^{"schema":"framescope.report/1"' "$work/first"

# The run that was signalled at the start.
for running in $unread $mute; do
  ended $running
  holds "a run that nobody reads ends with 130, not $code" [ $code -eq 130 ]
done
exec 6<&-
holds "a run that nobody reads tells that it was interrupted" grep -qx "framescope: interrupted" "$work/unread.messages"

echo "cases: $passed passed, $failed failed"
[ $failed -eq 0 ]
