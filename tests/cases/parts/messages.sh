# Exit codes and messages.
# SPDX-License-Identifier: Apache-2.0

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
for seed in -1 +1 " 1" 18446744073709551616; do
  answers 2 "--seed does not take \"$seed\"" compare --seed "$seed" $cases/corpus.jsonl
done
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

cp $cases/wire.txt "$work/--help"
(cd "$work" && "$program" score -q -f csv --unit measure -- --help | sed -n 2p | cut -d, -f1) > "$work/made"
echo '"--help"' > "$work/wanted"
same "behind -- an option is a file" "$work/wanted" "$work/made"
"$program" score -q -f csv --unit measure --keep section,section --keep section $cases/corpus.jsonl | head -n 1 | tr , '\n' | grep -c section > "$work/made"
echo 1 > "$work/wanted"
same "what is kept twice is one column" "$work/wanted" "$work/made"

answers 2 "line cannot show a comparison" compare -f line $cases/corpus.jsonl
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

answers 2 "baseline is not implemented yet" baseline build
answers 2 "completion takes one of bash zsh fish" completion
answers 2 "\"csh\" is none of bash zsh fish" completion csh
answers 3 "broken.jsonl:2" score $cases/broken.jsonl
answers 3 "2 articles analysed, 2 left out" score $cases/broken.jsonl
{ cat $cases/corpus.jsonl; echo no record; } > "$work/nearly.jsonl"
answers 3 "5 articles analysed, 1 left out" compare "$work/nearly.jsonl"
answers 3 "no-such-file.txt" score $cases/wire.txt no-such-file.txt
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

# A misspelt --text-col is told once for a file, with the fields there are; a single record without a text by itself.
for i in 1 2 3 4; do echo "{\"id\":\"$i\",\"txt\":\"The plan was read.\"}"; done > "$work/misnamed.jsonl"
sed '2s/txt/text/' "$work/misnamed.jsonl" > "$work/mixed.jsonl"
says="no field holds the text: looked for text, body, content, maintext, article; there are id, txt (name yours with --text-col)"
for command in "score -f csv -j 1" "score -f csv -j 3" "compare -f csv" "lexicon diff $cases/small.csv $cases/small.csv"; do
  corpora="$work/misnamed.jsonl $work/mixed.jsonl"
  case $command in lexicon*) corpora="--corpus $work/misnamed.jsonl --corpus $work/mixed.jsonl" ;; esac
  "$program" $command $corpora 2>&1 > "$work/made" | sed "s|$work/||" | grep -v 'analysed\|no groups' > "$work/messages"
  {
    echo "framescope: misnamed.jsonl:1: $says [no_text, byte 0, id 1]"
    echo "framescope: misnamed.jsonl:4: likewise no text in 3 records up to here [no_text]"
    echo "framescope: mixed.jsonl:1: $says [no_text, byte 0, id 1]"
    echo "framescope: mixed.jsonl:3: $says [no_text, byte 77, id 3]"
    echo "framescope: mixed.jsonl:4: likewise no text in 1 record up to here [no_text]"
  } > "$work/wanted"
  same "$command: records without a text are told of together" "$work/wanted" "$work/messages"
done
answers 3 "0 articles analysed, 4 left out" score -f csv "$work/misnamed.jsonl"

# ---- What the articles are like ---------------------------------------------------------------------------------------
# Texts that are hardly English are scored, with a message.
spanish="El alcalde dijo el martes que el puerto se va a ampliar, aunque los pescadores han pedido tiempo. La audiencia es en mayo."
for i in 1 2 3; do echo "{\"id\":\"es-$i\",\"outlet\":\"Faro\",\"text\":\"$spanish $spanish $spanish\"}"; done > "$work/faro.jsonl"
for command in score compare; do
  answers 0 'framescope: 3 articles are hardly English prose, first "es-1"' $command "$work/faro.jsonl"
  answers 0 "" $command -q "$work/faro.jsonl"
done
"$program" score "$work/faro.jsonl" > "$work/made" 2> "$work/messages"
holds "a report says so" [ "$(grep -c '^  Language            hardly English prose: 0 %' "$work/made")" = 3 ]

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

# Ids that come twice are reported once, at the end.
for jobs in 1 3; do
  for command in "score -f csv" "compare -f text"; do
    "$program" $command -j $jobs $small $cases/corpus.jsonl "$work/sixty.jsonl" "$work/sixty.jsonl" $cases/corpus.jsonl > "$work/made" 2> "$work/messages"
    echo 'framescope: 65 articles repeat an id, first "n0-1": doc_id does not tell them apart' > "$work/wanted"
    same "$command, $jobs jobs: repeated ids are told" "$work/wanted" "$work/messages"
  done
done
answers 0 'framescope: 1 article repeats an id, first "'"$cases/wire.txt"'"' score $cases/wire.txt $cases/tabloid.txt $cases/wire.txt
answers 0 "" score -q $cases/wire.txt $cases/wire.txt

# ---- Control characters -----------------------------------------------------------------------------------------------
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

# ---- Files and streams ------------------------------------------------------------------------------------------------
# A folder without a file to read is an error like a missing file.
mkdir "$work/barren"
for command in score compare explain "explain --by outlet"; do
  answers 4 "$work/barren: no file to read there" $command "$work/barren"
done
answers 3 "no file to read there" score "$work/barren" $cases/wire.txt

# Every command reports that its output could not be written.
for command in help "help score" version schema "lexicon list" "lexicon show puffery" "lexicon lint" \
  "lexicon list --balance" "lexicon test --examples tests/spec"; do
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

# Dates without a year that can be read are told of; none at all is no such date.
for date in 2016-09-20 20160920 "Tue, 20 Sep 2016" "" 9/20/16 1474329600; do
  echo "{\"id\":\"of $date\",\"outlet\":\"Faro\",\"date\":\"$date\",\"text\":\"The mayor said the port will grow.\"}"
done > "$work/dates.jsonl"
answers 0 'framescope: 2 articles have a date without a year of four digits, first "of 9/20/16": taken to be of today' \
  compare "$work/dates.jsonl"
sed -n 1,4p "$work/dates.jsonl" > "$work/dated.jsonl"
answers 0 "" score "$work/dated.jsonl"
