#!/bin/sh
# What each context rule and each loaded category is worth, as Markdown: the figures with all of them, and how they
# change when one is switched off (validate --without). usage: ablation.sh PROGRAM EVAL_DIR
# SPDX-License-Identifier: Apache-2.0
set -eu
unset COLUMNS
program=$1 eval=$2
[ -d "$eval" ] || { echo "no folder $eval: make ablation EVAL=DIR" >&2; exit 2; }

# figure NAME FILE OPTIONS…: one figure of a task; nothing if the gold is missing.
figure() {
  name=$1 file=$eval/$2
  shift 2
  [ ! -f "$file" ] || "$program" validate -f csv --gold "$file" "$@" | sed -n "s/^\"[a-z]*\",\"$name\",\([0-9.]*\),.*/\1/p"
}

# figures OPTIONS…: the four columns, "-" for one without gold.
figures() {
  babe=$(figure loaded_auc babe/dev.jsonl --task sentence --score loaded "$@")
  basil=$(figure loaded_auc basil/sentences_dev.jsonl --task sentence --score loaded --label label_lexical_author \
    --articles "$eval/basil/articles_dev.jsonl" "$@")
  ptc=$(figure loaded_auc ptc/sentences_dev.jsonl --task sentence --score loaded --label label_loaded \
    --articles "$eval/ptc/articles_dev.jsonl" "$@")
  words=$(figure word_f1 babe/dev.jsonl --task word "$@")
  echo "${babe:--} ${basil:--} ${ptc:--} ${words:--}"
}

all=$(figures)

# table HEADING NAMES: a row per name, the change of each figure in thousandths.
table() {
  echo "| $1 | BABE loaded AUC | BASIL author AUC | PTC loaded AUC | BABE word F1 |"
  echo "|---|---|---|---|---|"
  echo "$all" | awk '{
    printf "| all on |"
    for (i = 1; i <= 4; i++) if ($i == "-") printf " - |"; else printf " %.3f |", $i
    print ""
  }'
  for name in $2; do
    echo "$all $(figures --without "$name")" | awk -v name="$name" '{
      printf "| without %s |", name
      for (i = 1; i <= 4; i++) if ($i == "-") printf " - |"; else printf " %+.3f |", $(i + 4) - $i
      print ""
    }'
  done
}

table rule "$("$program" lexicon list | sed -n 's/^rules: //p')"
echo
table category "$("$program" lexicon list | awk '$2 == "loaded" { print $1 }')"
