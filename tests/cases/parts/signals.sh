# Interrupted runs, and output that cannot be written.
# SPDX-License-Identifier: Apache-2.0

# ended PID: waits for a process and sets $code to its exit code; kills it after 20 seconds. Processes to be signalled
# are started without timeout(1): a signal before timeout knows its child ends only timeout, and the child keeps its
# pipes open. The watcher is ended by KILL too: bash(1), if ended by TERM right after its fork, removes $folder.
ended() {
  { sleep 20 && kill -KILL "$1"; } > /dev/null 2>&1 5>&- 6>&- &
  watcher=$!
  wait "$1"
  code=$?
  kill -KILL $watcher
  wait $watcher
} 2> /dev/null

# Two runs are signalled while nobody reads their output: they end after some seconds; meanwhile the others run.
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
cat $cases/broken.jsonl "$work/sixty.jsonl" > "$work/long.jsonl"
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

# The runs that were signalled at the start.
for running in $unread $mute; do
  ended $running
  holds "a run that nobody reads ends with 130, not $code" [ $code -eq 130 ]
done
exec 6<&-
holds "a run that nobody reads tells that it was interrupted" grep -qx "framescope: interrupted" "$work/unread.messages"
