# What does not apply is refused, not ignored.
# SPDX-License-Identifier: Apache-2.0

for verb in "list" "show LV-0001" "lint" "test"; do
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
  for extension in json jsonl csv tsv html xlsx; do
    answers 2 "r.$extension: its extension names $extension, but only text is written" $command -o "$work/r.$extension" $cases/corpus.jsonl
  done
done
answers 2 "r.json: its extension names json, but only csv is written" lexicon import -o "$work/r.json" $cases/import/liwc.dic
answers 2 "r.txt: its extension names text, but only csv is written" lexicon import -f list -o "$work/r.txt" $cases/import/harbour_words.txt
answers 0 "" lexicon import -q -o "$work/r.dic" $cases/import/harbour_words.txt
answers 0 "" score --unit hit --excel --flatten --offsets byte $cases/wire.txt
answers 0 "" score -f json --offsets utf16 --detail sentence $cases/wire.txt
