# The same bytes, whatever the number of jobs and the form of the input.
# SPDX-License-Identifier: Apache-2.0

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
  "$program" score -f jsonl --lexicon $cases/small.csv $options $cases/corpus.jsonl > "$work/read"
  for turn in made kept; do
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
