# Every case in every format, and comparisons of them.
# SPDX-License-Identifier: Apache-2.0

is_case() {
  case ${1#"$cases"/} in *.expected.* | small.csv | bad-lexicon.csv | broken.jsonl) return 1 ;; esac
}
for file in "$cases"/*.txt "$cases"/*.jsonl "$cases"/*.csv; do
  is_case "$file" || continue
  base=${file%.*}.expected
  for format in json text line; do
    extension=$format keep="--keep section"
    [ $format = text ] && extension=txt
    [ $format = line ] && keep=
    golden "$base.$extension" score -f $format $small $keep "$file"
  done
  for unit in article sentence hit attribution source measure actor; do golden "$base.$unit.csv" score --unit $unit $small "$file"; done
  golden "$base.explain" explain $small "$file"
  [ "${file%.txt}" != "$file" ] || golden "$base.jsonl" score -f jsonl --with-header --detail sentence $small "$file"
done
columns="--outlet-col paper --title-col headline --date-col when --topic-col none --keep id,when"
golden $cases/cells.named.expected.csv score -f csv --flatten $columns $small $cases/cells.csv
golden $cases/cells.excel.expected.csv score -f csv --excel --voice all $columns $small $cases/cells.csv
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

for format in text csv json; do
  extension=$format
  [ $format = text ] && extension=txt
  golden "$cases/corpus.compare.expected.$extension" compare -f $format $small $cases/corpus.jsonl
  golden "$cases/sixty.compare.expected.$extension" compare -f $format $small "$work/sixty.jsonl"
done
golden $cases/corpus.topic.expected.csv compare -f csv --by topic $small $cases/corpus.jsonl

# Through a pipe a report is as wide as COLUMNS says, if that is a width.
for columns in 72 nonsense 99999999999; do
  COLUMNS=$columns "$program" score $cases/harbour.txt | tr -d '\200-\277' | awk '{ if (length > most) most = length } END { print most }'
done > "$work/widths"
COLUMNS=72 "$program" score -o "$work/wide.txt" $cases/harbour.txt
tr -d '\200-\277' < "$work/wide.txt" | awk '{ if (length > most) most = length } END { print most }' >> "$work/widths"
holds "COLUMNS: $(paste -sd ' ' "$work/widths")" awk 'NR == 1 ? $1 > 72 || $1 < 60 : $1 <= 80 || $1 > 120 { exit 1 }' "$work/widths"

# --keep of the text of a large article is complete, although the memory of the text is given back early.
awk 'BEGIN { for (i = 0; i < 20000; i++) printf "The mayor left. "; print "The end." }' > "$work/text"
sed 's/.*/{"id":"k","text":"&"}/' "$work/text" > "$work/large.jsonl"
"$program" score -q -f jsonl --detail article --keep text "$work/large.jsonl" |
  sed 's/.*"keep":{"text":"\([^"]*\)".*/\1/' > "$work/out"
same "--keep text of a large article" "$work/out" "$work/text"

# A terminal gets colours, unless it or its user wants none.
if command -v script > /dev/null 2>&1; then
  colored() { env "$1" script -qec "$program score $small $cases/wire.txt" /dev/null | grep -c "$(printf '\033')"; }
  holds "colours on a terminal" [ "$(colored TERM=xterm)" -gt 0 ]
  for setting in TERM=dumb NO_COLOR=1; do holds "no colours with $setting" [ "$(colored $setting)" = 0 ]; done
fi
