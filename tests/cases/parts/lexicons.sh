# The commands of lexicons: what they show, compare, import, test and count, and what they refuse.
# SPDX-License-Identifier: Apache-2.0

# ---- What the set holds -----------------------------------------------------------------------------------------------
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

answers 0 "" lexicon show LV-0001 puffery
answers 0 "" lexicon show lv-0001 SLAM
answers 2 "no entry of that id, term or category" lexicon show ""
answers 0 "" lexicon show --lexicon $cases/small.csv case_hedges
holds "lexicon show --lexicon: a row of it" grep -q "row .*$cases/small.csv:" "$work/stdout"
answers 2 "bad-lexicon.csv:3" lexicon show --lexicon $cases/bad-lexicon.csv LV-0001
answers 2 "case_hedges: no entry of that id, term or category" lexicon show case_hedges
answers 2 "lexicon list takes no --lexicon" lexicon list --lexicon $cases/small.csv
answers 2 "zzz: no entry of that id, term or category" lexicon show LV-0001 zzz
printf 'term,category,form\ngreen scam,green,n\n' > "$work/green.csv"
"$program" lexicon show SLAMMED so-called > "$work/made"
holds "lexicon show: a form of a verb" grep -q '^LV-0001  slam$' "$work/made"
holds "lexicon show: a term with its hyphen" grep -q '^DD-0001  so called$' "$work/made"
answers 0 "" lexicon show "green scams" --lexicon "$work/green.csv"
answers 2 "slammed the: no entry" lexicon show "slammed the"
answers 2 "lunder: no entry" lexicon show lunder # neither blunder nor plunder

printf '%s\n' term,category,side,issue,weight,status left,camps,a,tax,.5, 'hard left,camps,a,tax,.7,active' \
  right,camps,b,tax,.3, 'far right,camps,b,tax,.9,retired' 'new right,camps,b,tax,.9,review' > "$work/camps.csv"
"$program" lexicon list --balance -f csv "$work/camps.csv" | grep '^tax,' > "$work/balance"
"$program" lexicon list --balance -f json "$work/camps.csv" > "$work/camps.json"
holds "list --balance -f json" grep -q '{"issue":"tax","side":"a","rows":2,"mean_weight":0.6}' "$work/camps.json"
printf '%s\n' tax,a,2,0.6 tax,b,1,0.3 > "$work/wanted"
same "list --balance" "$work/wanted" "$work/balance"
"$program" lexicon list --balance > "$work/balance"
holds "list --balance names the camps" grep -q '^abortion  *b .*  anti-abortion$' "$work/balance"
holds "list --balance on 80 columns" awk 'length > 80 || / $/ { exit 1 }' "$work/balance"
answers 2 "line cannot show the balance" lexicon list --balance -f line

# ---- What a change of lexicons does -----------------------------------------------------------------------------------
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

# Of a category that no score holds, the hits show what has changed.
printf 'term,category,weight\nthe,own,.5\n' > "$work/own.csv"
mkdir "$work/later"
printf 'term,category,weight\nthe,own,.5\nand,own,.5\nzorgle,others,.5\n' > "$work/later/own.csv"
"$program" lexicon diff -f csv "$work/own.csv" "$work/later/own.csv" | grep ^category > "$work/made"
holds "lexicon diff: a category of one's own" awk -F, '$4 == "own" && $7 == "hits" { a = $8; b = $9 } END { exit !(a > 0 && b > a) }' "$work/made"
holds "lexicon diff: a new category, which is nowhere found" grep -q '^category,,,others,,,weighted,0,0$' "$work/made"
holds "lexicon diff: of other categories nothing" [ "$(wc -l < "$work/made")" = 4 ]

answers 2 "lexicon diff takes OLD and NEW" lexicon diff $cases/small.csv
answers 2 "two files or two folders" lexicon diff $cases/small.csv lexicons
answers 2 "give both files the one name" lexicon diff $cases/small.csv lexicons/puffery.csv
answers 2 "no-such.csv: No such file" lexicon diff no-such.csv no-such.csv
answers 2 "no CSV in it" lexicon diff tests/spec lexicons
answers 2 "bad-lexicon.csv:3: weight" lexicon diff $cases/bad-lexicon.csv $cases/small.csv
answers 2 "line cannot show a difference" lexicon diff -f line $cases/small.csv $cases/small.csv
answers 4 "no article to score" lexicon diff --corpus no-such.jsonl $cases/small.csv $cases/small.csv

# ---- Dictionaries of other programs -----------------------------------------------------------------------------------
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

# ---- Marked sentences -------------------------------------------------------------------------------------------------
mkdir "$work/marked"
printf 'He [may] go.\n' > "$work/marked/hedges.txt"
answers 0 "" lexicon test --examples "$work/marked"
cp "$work/marked/hedges.txt" "$work/marked/hegdes.txt"
echo notes > "$work/marked/README.md"
answers 0 "hegdes.txt: not tested, no category has this name; did you mean \"hedges\"?" lexicon test --examples "$work/marked"
holds "of other files nothing is said" [ "$(wc -l < "$work/stderr")" = 1 ]

answers 2 "no-such: No such file or directory (--examples)" lexicon test --examples no-such
answers 2 "no-such: No such file or directory (--examples)" lexicon lint --examples no-such
answers 2 "$work: no CATEGORY.txt" lexicon test --examples "$work"
answers 2 "$work: no CATEGORY.txt" lexicon lint $cases/small.csv --examples "$work"

# ---- What they do to a corpus, and to gold of our own -----------------------------------------------------------------
for format in text json csv; do
  extension=$format
  [ $format = text ] && extension=txt
  golden "$cases/eval.lexicons.expected.$extension" lexicon report -f $format --eval $cases/eval --corpus $cases/corpus.jsonl \
    --only case_verbs,case_words,case_hedges $cases/small.csv
done

answers 2 "lexicon report needs --eval DIR, --corpus FILE or both" lexicon report
answers 2 "line cannot show lexicons" lexicon report -f line --eval $cases/eval
answers 4 "no annotated set there" lexicon report --eval $cases
answers 4 "no-such-file.jsonl" lexicon report --corpus no-such-file.jsonl
answers 3 "broken.jsonl:3: the article has no text [empty, byte 110, id b3]" lexicon diff --corpus $cases/broken.jsonl $cases/small.csv $cases/small.csv
answers 3 "2 articles analysed, 2 left out" lexicon report --corpus $cases/broken.jsonl

# ---- What is wrong with a lexicon -------------------------------------------------------------------------------------
answers 2 "$cases: Is a directory" lexicon lint $cases
answers 2 "none of list show lint" lexicon frobnicate
answers 2 "no-such.csv: No such file" lexicon lint no-such.csv
answers 2 "no-such.csv: No such file" lexicon lint lexicons/classes.csv no-such.csv
answers 1 "bad-lexicon.csv:3: weight" lexicon lint $cases/bad-lexicon.csv
printf 'term,category,weight\nfoo,own,2\n(bar,own,\nbaz,own,x\n' > "$work/wrong.csv"
for wrong in 'wrong.csv:2: weight "2"' 'wrong.csv:3: (bar: an opening' 'wrong.csv:4: weight "x"'; do
  answers 1 "$wrong" lexicon lint "$work/wrong.csv"
done
for wrong in 'term,category\nfoo,own\n"bar,own\n' 'term,category\nfoo,\377\n' '' 'term,category,wieght\nfoo,own,1\n' \
  'term,weight,weight\nfoo,1,1\n' 'term,weight\nfoo,own\n' 'term,category\n"(foo",own\n'; do
  printf "$wrong" > "$work/wrong.csv"
  "$program" lexicon lint "$work/wrong.csv" > "$work/messages" 2>&1
  holds "lexicon lint tells once, with code 1, of $wrong" [ "$? $(wc -l < "$work/messages")" = "1 1" ]
done
echo term,category,weight > "$work/wrong.csv"
"$program" lexicon lint "$work/wrong.csv" > "$work/messages"
holds "lexicon lint finds that there is no row" [ "$? $(grep -c 'wrong.csv: holds no row$' "$work/messages")" = "1 1" ]
printf 'term,category,notes\nzorgle,zz,"a\nb\033[1m"\n' > "$work/lines.csv"
mkdir "$work/set"
sed '1s/$/,odd/' lexicons/classes.csv > "$work/set/classes.csv"
"$program" lexicon lint "$work/set/classes.csv" lexicons/categories.csv > "$work/messages"
holds "lexicon lint finds what is wrong in a file of the built-in set" \
  [ "$? $(grep -c 'csv:' "$work/messages") $(grep -c 'classes.csv:1: column "odd" means nothing here$' "$work/messages")" = "1 1 1" ]
"$program" lexicon lint "$work/lines.csv" > "$work/made"
holds "lexicon lint tells each finding in one line" grep -q 'lines.csv:2: a newline in a cell: a b \[1m$' "$work/made"

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
answers 2 "wire.txt:5: a quotation mark where none may stand" score --lexicon $cases/wire.txt $cases/wire.txt
