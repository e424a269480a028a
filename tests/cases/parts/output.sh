# -o: the file appears when it is complete; no input is overwritten, and no output is read.
# SPDX-License-Identifier: Apache-2.0

# Without an article there is no report to explain, but a table has its header and JSON its brackets.
: > "$work/empty.txt"
for format in text line jsonl csv json; do "$program" score -f $format "$work/empty.txt" 2> "$work/messages" | head -c 9; done > "$work/made"
printf '{"schema""doc_id",[\n\n]\n' > "$work/wanted"
same "of no article nothing is said" "$work/wanted" "$work/made"

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

# An existing result stays if no input can be read.
for command in "score -f csv" "score -f jsonl" "compare -f csv" explain "explain --by outlet"; do
  echo before > "$work/stays"
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
