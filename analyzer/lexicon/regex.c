/* Runs the patterns of rows (form r) around the words of their gates.
 * SPDX-License-Identifier: Apache-2.0 */
#include "regex.h"

#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"

/* MATCH_LIMIT: steps of PCRE2, against patterns that backtrack for ever. The others: tokens searched around a gate's
 * word, TO_END behind it if the pattern asks for the end of a line. They keep hostile input linear. */
enum { MATCH_LIMIT = 100000, AROUND = 6, TO_END = 48 };

void fsc_regex_runner_init(fsc_regex_runner *runner, const fsc_lexicon *lexicon) {
  *runner = (fsc_regex_runner){.lexicon = lexicon};
  runner->data = pcre2_match_data_create(1, NULL); /* of groups nothing is asked */
  runner->limits = pcre2_match_context_create(NULL);
  if (!runner->data || !runner->limits) fsc_out_of_memory();
  pcre2_set_match_limit(runner->limits, MATCH_LIMIT);
  runner->codes = fsc_allocate_zero(lexicon->n_regexes, sizeof *runner->codes);
  runner->needs = fsc_allocate_zero(lexicon->n_regexes, sizeof *runner->needs);
  runner->searched = fsc_allocate_zero(lexicon->n_regexes, sizeof *runner->searched);
}

void fsc_regex_runner_done(fsc_regex_runner *runner) {
  for (size_t i = 0; i < runner->lexicon->n_regexes; i++) {
    pcre2_code_free(runner->codes[i]);
    fsc_regex_need_free(&runner->needs[i]);
  }
  free(runner->codes);
  free(runner->needs);
  pcre2_match_data_free(runner->data);
  pcre2_match_context_free(runner->limits);
  free(runner->searched);
  free(runner->words.items);
  free(runner->phrases.items);
  free(runner->found);
}

/* Frees a list that an unusually long article has made large. */
static void keep_short(void **items, size_t *capacity) {
  enum { KEPT = 1 << 14 };
  if (*capacity <= KEPT) return;
  free(*items);
  *items = NULL;
  *capacity = 0;
}

void fsc_regex_runner_start(fsc_regex_runner *runner) {
  keep_short((void **)&runner->words.items, &runner->words.capacity);
  keep_short((void **)&runner->phrases.items, &runner->phrases.capacity);
  keep_short((void **)&runner->found, &runner->capacity);
  memset(runner->searched, 0, runner->lexicon->n_regexes * sizeof *runner->searched);
  runner->words.n = runner->phrases.n = runner->n_found = 0;
}

void fsc_regex_runner_open(fsc_regex_runner *runner, uint32_t row, uint32_t token, bool phrase) {
  fsc_regex_openings *openings = phrase ? &runner->phrases : &runner->words;
  fsc_grow((void **)&openings->items, &openings->capacity, openings->n, sizeof *openings->items);
  openings->items[openings->n++] = (fsc_regex_opening){runner->lexicon->regex_of[row] - 1, token};
}

static const char *pattern_of(const fsc_regex_runner *runner, uint32_t regex) {
  return fsc_lexicon_entry(runner->lexicon, runner->lexicon->regexes[regex].entry)->term;
}

static inline const fsc_regex_need *need_of(fsc_regex_runner *runner, uint32_t regex) {
  fsc_regex_need *need = &runner->needs[regex];
  if (!need->read) *need = fsc_regex_need_of(pattern_of(runner, regex));
  return need;
}

pcre2_code *fsc_regex_compile(const char *pattern, int *code, PCRE2_SIZE *offset) {
  return pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED, PCRE2_CASELESS | PCRE2_UTF | PCRE2_UCP, code, offset,
                       NULL);
}

/* The compiled pattern; NULL if it does not compile, as only one of a forged image may: those of rows are checked. */
static const pcre2_code *code_of(fsc_regex_runner *runner, uint32_t regex) {
  if (runner->codes[regex]) return runner->codes[regex];
  int code;
  PCRE2_SIZE offset;
  char *pattern = fsc_regex_with_blanks(pattern_of(runner, regex));
  pcre2_code *made = fsc_regex_compile(pattern, &code, &offset);
  free(pattern);
  if (made) pcre2_jit_compile(made, PCRE2_JIT_COMPLETE); /* without JIT it is slower, nothing else */
  return runner->codes[regex] = made;
}

static void add(fsc_regex_runner *runner, uint32_t regex, uint32_t first, uint32_t end) {
  fsc_grow((void **)&runner->found, &runner->capacity, runner->n_found, sizeof *runner->found);
  runner->found[runner->n_found++] = (fsc_found){&runner->lexicon->regexes[regex].end, first, end};
}

/* Searches bytes from .. to of a sentence for a pattern whose need is known. `cut`: the sentence goes on there. */
static inline void run(fsc_regex_runner *runner, const fsc_document *document, const fsc_sentence_part *sentence,
                       uint32_t regex, uint32_t from, uint32_t to, bool cut) {
  const uint32_t options = PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY | (cut ? PCRE2_NOTEOL : 0);
  /* The text is valid UTF-8 by now; the subject starts at the sentence so that \b and look-behinds see its edge. */
  uint32_t base = sentence->span.start;
  const fsc_regex_need *need = &runner->needs[regex];
  while (from < to && fsc_regex_need_met(need, document->text, base, from, to)) {
    const pcre2_code *code =
        code_of(runner, regex); /* compiled only now: that costs more than scoring a short article */
    if (!code) return;
    int n = pcre2_match(code, (PCRE2_SPTR)document->text.at + base, to - base, from - base, options, runner->data,
                        runner->limits);
    if (n < 0) return; /* no match, or over the match limit */
    const PCRE2_SIZE *span = pcre2_get_ovector_pointer(runner->data);
    size_t start = span[0] + base, end = span[1] + base;
    if (end <= start) return;
    uint32_t first = fsc_token_at(document, sentence->first, sentence->end, start);
    uint32_t last = fsc_token_at(document, first, sentence->end, end - 1);
    const bool left_out = document->tokens[first].start >= end; /* all of the match is in a card of links */
    if (!left_out && first < sentence->end && last < sentence->end) add(runner, regex, first, last + 1);
    from = runner->searched[regex] = (uint32_t)end;
  }
}

/* Searches the tokens around a gate's word. The end is never inside a hyphenated word, whose first part a pattern could
 * take for a word. */
static void run_opening(fsc_regex_runner *runner, const fsc_document *document, const fsc_regex_opening *o) {
  const fsc_sentence_part *sentence = &document->sentences[document->sentence_of[o->token]];
  uint32_t first = o->token - sentence->first > AROUND ? o->token - AROUND : sentence->first;
  uint32_t ahead = (need_of(runner, o->regex)->asks_for_end ? TO_END : AROUND) + 1;
  uint32_t end = sentence->end - o->token > ahead ? o->token + ahead : sentence->end;
  while (end < sentence->end && document->looks[end].flags & FSC_JOINED) end++;
  uint32_t from = document->tokens[first].start, to = document->tokens[end - 1].end;
  if (from < runner->searched[o->regex]) from = runner->searched[o->regex];
  run(runner, document, sentence, o->regex, from, to, end < sentence->end);
}

static void run_ungated(fsc_regex_runner *runner, const fsc_document *document, const fsc_sentence_part *sentence) {
  if (sentence->first == sentence->end) return;
  for (uint32_t i = 0; i < runner->lexicon->n_regexes; i++) {
    if (runner->lexicon->regexes[i].gated) continue;
    need_of(runner, i);
    run(runner, document, sentence, i, sentence->span.start, sentence->span.end, false);
  }
}

static int by_token(const void *left, const void *right) {
  const fsc_regex_opening *a = left, *b = right;
  return a->token < b->token ? -1 : a->token > b->token;
}

/* Runs the patterns of all opened gates in text order, so that no part is searched twice; gates of one word come before
 * longer ones that start with it. */
static void run_openings(fsc_regex_runner *runner, const fsc_document *document) {
  const fsc_regex_openings *words = &runner->words, *phrases = &runner->phrases;
  size_t w = 0;
  if (phrases->n) qsort(phrases->items, phrases->n, sizeof *phrases->items, by_token);
  for (size_t p = 0; p < phrases->n; p++) {
    for (; w < words->n && words->items[w].token <= phrases->items[p].token; w++)
      run_opening(runner, document, &words->items[w]);
    run_opening(runner, document, &phrases->items[p]);
  }
  for (; w < words->n; w++) run_opening(runner, document, &words->items[w]);
}

void fsc_regex_runner_run(fsc_regex_runner *runner, const fsc_document *document) {
  run_openings(runner, document);
  for (uint32_t s = 0; runner->lexicon->n_ungated && s < document->n_sentences; s++)
    run_ungated(runner, document, &document->sentences[s]);
}
