# explain: which words make a figure.
# SPDX-License-Identifier: Apache-2.0

for measure in loaded opinion case_verbs; do
  golden "$cases/sixty.explain.$measure.expected" explain --by outlet --measure $measure $small "$work/sixty.jsonl"
done

# The value that explain gives for an article without an entry is the value the article really has without it.
for word in furious council; do
  printf 'term,category,family,weight\n%s,one_word,loaded,0.5\n' $word > "$work/one.csv"
  with="--lexicon $work/one.csv $small,one_word"
  for measure in loaded opinion; do
    "$program" explain --measure $measure $with $cases/tabloid.txt | sed -n 's/^  \([-0-9.]*\) without one:2 .*/\1/p' > "$work/said"
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

"$program" explain --sentence 1 $cases/wire.txt $cases/corpus.jsonl $cases/harbour.txt 2> /dev/null > "$work/made"
holds "explain sets articles apart" [ "$(grep -c '^──' "$work/made")" = "$(($(grep -c '^loaded words per' "$work/made") - 1))" ]
holds "explain begins with an article" [ "$(head -c ${#cases} "$work/made")" = "$cases" ]
echo "It is believed that talks failed." | "$program" explain --measure sources - > "$work/made"
holds "explain says that nobody is named" grep -q 'PASS speech, indirect: – | It is believed' "$work/made"

printf '{"outlet":" A","text":"He slammed it."}\n{"outlet":"A ","text":"He slammed it."}\n{"outlet":" ","text":"It."}\n' > "$work/spaced.jsonl"
"$program" explain -q --by outlet $small "$work/spaced.jsonl" > "$work/made"
holds "explain trims names of groups, and leaves out those without" [ "$(grep -c 'article.*, mean' "$work/made")$(head -c 12 "$work/made")" = "1A  2 article" ]

answers 2 "entries add to, not sources" explain --by outlet --measure sources $cases/corpus.jsonl
answers 2 "entries add to, not a --sentence" explain --by outlet --sentence 1 $cases/corpus.jsonl
answers 2 "is not a sentence_id" explain --sentence x $cases/wire.txt
answers 2 "there is no sentence 999" explain --sentence 999 $cases/wire.txt
answers 2 "--measure: \"nonsense\"" explain --measure nonsense $cases/wire.txt
