# Help, completion and the manual: they name the same commands, options and figures.
# SPDX-License-Identifier: Apache-2.0

# help and version are commands like others.
answers 0 "" help help
answers 0 "" help version
answers 0 "" --help
answers 0 "" -h score
answers 0 "" --version
answers 0 "" help --help
answers 2 "no command \"frobnicate\"" help frobnicate
answers 0 "" help completion
answers 0 "" help report
tr -d '\200-\277' < "$work/stdout" > "$work/reading"
holds "help report on 80 columns" awk 'length > 80 { exit 1 }' "$work/reading"
sed -n '/^  Words  /,/^$/s/^  \([A-Z][a-z ]*[a-z]\)  .*/\1/p' $cases/*.expected.txt tests/expected/report.txt | sort -u > "$work/lines"
while read -r line; do holds "help report: $line" grep -q "^$line  " "$work/reading"; done < "$work/lines"
for line in "Loaded wording" "Other wording" Labels Sources "of attributions" "of persons" "loaded report verbs" diversity \
  "Spoken about" "What is missing" "Wording of camps"; do
  holds "a text report has: $line" grep -q "^ *$line" $cases/*.expected.txt tests/expected/*.txt
  holds "help report: $line" grep -q "^$line.*  " "$work/reading"
done
"$program" score -q $cases/harbour.txt $cases/shelter.txt > "$work/reading"
holds "where help is, once behind several reports" [ "$(grep -c 'framescope help report' "$work/reading")" -eq 1 ]
holds "lines of a report" [ "$(wc -l < "$work/lines")" -ge 10 ]
answers 2 "help takes one COMMAND: framescope help score" help score compare
answers 2 'no command "repot"; did you mean "report"?' help repot
answers 2 'no command "lexicons"; did you mean "lexicon"?' help lexicons # though there is a folder of that name
answers 2 'no command "lexicons"; to score it: framescope score lexicons' lexicons
for command in "" score compare explain lexicon validate schema completion help version; do
  "$program" help $command | sed 's/…/./g' > "$work/help"
  holds "help $command on 80 columns" awk 'length > 80 { exit 1 }' "$work/help"
done
answers 2 "version takes no argument" version score

# ---- Completion, as bash does it ------------------------------------------------------------------------------------------
for shell in bash zsh fish; do
  answers 0 "" completion $shell
  for option in lexicon-cache fail-on balance gold; do holds "completion $shell: --$option" grep -qw -e "$option" "$work/stdout"; done
done
completes() { # LINE WANTED: LINE with its last word complete, of which there may be several
  # shellcheck disable=SC2016
  made=$(bash -c 'eval "$("$1" completion bash)"; read -ra COMP_WORDS <<< "$2"; [ "${2% }" = "$2" ] || COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _framescope; echo "${COMPREPLY[*]}"' - "$program" "$1" 2>&1)
  holds "completion of \"$1\": \"$made\", not \"$2\"" [ "$made" = "$2" ]
}
if command -v bash > /dev/null; then
  completes "framescope co" "compare completion"
  completes "framescope score --out" "--output --outlet-col"
  completes "framescope explain --sen" "--sentence"
  completes "framescope compare --fail" ""
  completes "framescope lexicon l" "list lint"
  completes "framescope lexicon " "list show lint diff import test report"
  completes "framescope help ver" "version"
  completes "framescope completion " "bash zsh fish"
  completes "framescope help rep" "report"
  completes "framescope score art" ""
fi

# ---- The manual explains all that help lists ------------------------------------------------------------------------------
"$program" help > "$work/overview"
manual=analyzer/command/framescope.1
for command in score compare explain lexicon validate schema completion help version; do "$program" help $command; done > "$work/help"
sed -n 's/^  \(-.,\|   \) --\([a-z-]*\).*/\2/p' "$work/help" | sort -u > "$work/helped"
sed -n 's/^\.It Fl \([a-z] , \)\{0,1\}-\([a-z-]*\).*/\2/p' $manual | sort -u > "$work/explained"
same "options of help and of $manual" "$work/helped" "$work/explained"
# It also explains rows of a comparison that are not columns of an article.
"$program" score --unit article $cases/wire.txt | head -n 1 | tr -d '"' | tr , '\n' > "$work/columns"
"$program" compare -f csv --by folder $cases/corpus.jsonl $cases/shelter.txt | cut -d , -f 7 | tr -d '"' | sed 1d | sort -u |
  grep -vxF -f "$work/columns" | sed 's/\(share\|rate\|balance\)_[^:]*/\1/; s/: .*//' | sort -u > "$work/others"
holds "rows of a comparison" [ "$(wc -l < "$work/others")" -ge 4 ]
while read -r name; do holds "$manual: rows $name" grep -q "^\.Ql $name" $manual; done < "$work/others"
# The examples in the help of each command use options that it has, and work except for missing files.
for command in score compare explain lexicon validate; do
  "$program" help $command > "$work/help"
  sed -n "s/^  framescope \($command .*\)/\1/p" "$work/help" > "$work/examples"
  holds "help $command shows examples" [ -s "$work/examples" ]
  while read -r example; do
    (cd "$work" && "$program" $example) > "$work/made" 2> "$work/messages" < /dev/null
    holds "help $command: framescope $example: $(head -n 1 "$work/messages")" [ "$(grep -c 'framescope help\|does not take\|belongs to' "$work/messages")" = 0 ]
  done < "$work/examples"
done
for command in score compare explain lexicon validate schema completion help version; do
  holds "$manual lacks $command" grep -q "^\.It Cm $command" $manual
  holds "framescope help lacks $command" grep -q "^  $command " "$work/overview"
done
# Every column of a row is a member that the schema describes, or named in the manual.
"$program" schema > "$work/members"
for unit in sentence hit attribution source actor measure; do
  for column in $("$program" score --unit $unit $cases/harbour.txt | sed -n '1s/[",]\{1,\}/ /gp'); do
    case $column in
      words_*) column=words_VOICE ;;
      *_frame) column=SET_frame ;;
    esac
    holds "--unit $unit: $column is nowhere explained" grep -q -e "\"$column\": {" -e "\([ ,]\|^\)$column\( \|$\)" "$work/members" $manual
  done
done
if command -v mandoc > /dev/null; then
  holds "$manual: mandoc -T lint" mandoc -T lint -W warning $manual
fi
