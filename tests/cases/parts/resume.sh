# --resume: no loss and no repetition, wherever it was cut.
# SPDX-License-Identifier: Apache-2.0

cat $cases/broken.jsonl "$work/sixty.jsonl" > "$work/long.jsonl"
for header in "" --with-header; do
  "$program" score -q $header -o "$work/whole.jsonl" "$work/long.jsonl" 2> /dev/null
  size=$(wc -c < "$work/whole.jsonl")
  for cut in 0 1 100 $((size / 3)) $((size / 2)) $((size - 1)) "$size"; do
    rm -f "$work/part.jsonl"
    head -c "$cut" "$work/whole.jsonl" > "$work/part.jsonl.partial"
    "$program" score -q $header --resume -o "$work/part.jsonl" "$work/long.jsonl" 2> /dev/null
    same "--resume $header from byte $cut of $size" "$work/whole.jsonl" "$work/part.jsonl"
  done
  cp "$work/whole.jsonl" "$work/part.jsonl"
  "$program" score -q --resume -o "$work/part.jsonl" "$work/long.jsonl" 2> /dev/null
  same "--resume $header of a complete file" "$work/whole.jsonl" "$work/part.jsonl"
done

# Ids that have to be escaped are recognised.
for i in 1 2 3; do echo '{"id":"\"a\\b\" '$i'","text":"The plan was read."}'; done > "$work/signs.jsonl"
"$program" score -q -o "$work/whole.jsonl" "$work/signs.jsonl"
head -n 2 "$work/whole.jsonl" > "$work/part.jsonl.partial"
rm -f "$work/part.jsonl"
"$program" score -q --resume -o "$work/part.jsonl" "$work/signs.jsonl"
same "--resume behind ids with quotation marks" "$work/whole.jsonl" "$work/part.jsonl"
rm -f "$work/part.jsonl"

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
