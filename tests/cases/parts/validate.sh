# validate: figures against gold of our own, and what is wrong with gold.
# SPDX-License-Identifier: Apache-2.0

for gold in "$cases"/gold/*.jsonl; do
  task=$(basename "$gold" .jsonl)
  with=$small
  case $task in sentence | article) with="$with --group outlet" ;; esac
  [ "$task" != frames ] || with="--map $cases/gold/frames.map.csv --lexicon $cases/gold/frames.lexicon.csv --only case_frames"
  for format in text json csv; do
    extension=$format
    [ $format = text ] && extension=txt
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

# ---- What is wrong with gold and maps ---------------------------------------------------------------------------------
answers 4 "no record's \"label\" is 7 (--positive)" validate --gold $cases/gold/sentence.jsonl --task sentence --positive 7
answers 4 "no record has a text and the field \"lable\" (--label)" validate --gold $cases/gold/sentence.jsonl --task sentence --label lable
grep '"label": 1' $cases/gold/sentence.jsonl > "$work/biased.jsonl"
answers 4 "every record's \"label\" is 1 (--positive): there is nothing to tell apart" validate --gold "$work/biased.jsonl" --task sentence
answers 4 "no record has a string \"oulet\" (--group)" validate --gold $cases/gold/sentence.jsonl --task sentence --group oulet
answers 4 "whose id is its field \"article\"" validate --gold $cases/gold/sentence.jsonl --task sentence --articles $cases/corpus.jsonl
answers 4 "$cases: Is a directory" validate --gold $cases --task sentence
printf '{"text":"Oh.","label":1}\n{"text":"Oh.","label":0} {"text":"No.","label":1}\n' > "$work/two.jsonl"
answers 4 "two.jsonl:2: not a JSON object" validate --gold "$work/two.jsonl" --task sentence
answers 2 "validate needs --gold FILE and --task TASK" validate
answers 2 "is none of sentence, word" validate --gold $cases/gold/word.jsonl --task words
answers 2 "--score does not take \"lodaed\"" validate --gold $cases/gold/sentence.jsonl --task sentence --score lodaed
answers 2 "line cannot show figures" validate --gold $cases/gold/word.jsonl --task word -f line

printf '{"text":"A shameful plan.","label":true}\n{"text":"Oh.","label":false}\n{"text":"No.","label":0}\n' > "$work/true.jsonl"
"$program" validate --gold "$work/true.jsonl" --task sentence -f csv > "$work/figures"
for positive in true 1.0; do
  "$program" validate --gold "$work/true.jsonl" --task sentence -f csv --positive $positive > "$work/made"
  same "validate --positive $positive" "$work/figures" "$work/made"
done

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

# Thousands of attributions, speakers and marked words in one record are compared in a moment.
awk -v n=40000 'BEGIN {
  for (i = 0; i < n; i++) {
    s = "Ann Lee" i " said: \"It is plan " i ".\" "
    source = length("Ann Lee" i)
    text = text s
    a = a sprintf("%s{\"source_spans\":[[%d,%d]],\"cue_spans\":[[%d,%d]],\"content_spans\":[[%d,%d]],", i ? "," : "",
      at, at + source, at + source + 1, at + source + 5, at + source + 7, at + length(s) - 1)
    a = a sprintf("\"type\":\"direct\",\"source_names\":[\"Ann Lee%d\"]}", i)
    sources = sources sprintf("%s{\"name\":\"Ann Lee%d\",\"class\":\"citizen\"}", i ? "," : "", i)
    spans = spans sprintf("%s[%d,%d]", i ? "," : "", at, at + source)
    at += length(s)
  }
  gsub(/"/, "\\\"", text)
  printf "{\"text\":\"%s\",\"attributions\":[%s],\"sources\":[%s],\"biased_spans\":[%s]}\n", text, a, sources, spans
}' > "$work/many.jsonl"
for task in word sources attribution; do
  timeout 20 "$program" validate --gold "$work/many.jsonl" --task $task -f csv > "$work/made"
  holds "validate --task $task of 40,000 spans in one record" [ $? -eq 0 ]
done
holds "it finds the quotations" grep -q '^"attribution","quoted_f1",1,' "$work/made"
