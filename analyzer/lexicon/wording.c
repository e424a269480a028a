/* Tests whether a row is found in a text of itself, for `lexicon lint`: a term that the tokeniser cuts differently in a
 * text would never be found.
 * SPDX-License-Identifier: Apache-2.0 */
#include "wording.h"

#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "../base/vocabulary_tables.h"
#include "matcher.h"

struct fsc_wording {
  const fsc_lexicon *lexicon;
  const char *members[FSC_MOST_CLASSES]; /* by class, a word of it; NULL: it has none */
  fsc_memo *memo;
  fsc_regex_runner regexes;
  fsc_finds finds;
  fsc_arena *arena; /* of one text */
};

static int class_of(const fsc_lexicon *lexicon, fsc_text name) {
  return fsc_vocabulary_class(lexicon->vocabulary, name, false);
}

static void note_member(fsc_wording *w, const fsc_entry *e) {
  if (strcmp(e->category, "classes") != 0 || strcmp(e->status, "active") != 0) return;
  int word_class = class_of(w->lexicon, fsc_text_of(e->subcategory));
  if (word_class >= 0 && !w->members[word_class]) w->members[word_class] = e->term;
}

fsc_wording *fsc_wording_new(const fsc_lexicon *lexicon) {
  fsc_wording *w = fsc_allocate_zero(1, sizeof *w);
  const fsc_entry *entries;
  w->lexicon = lexicon;
  for (size_t i = 0, n = fsc_lexicon_entries(lexicon, &entries); i < n; i++) note_member(w, &entries[i]);
  w->memo = fsc_lexicon_memo(lexicon);
  w->arena = fsc_arena_new();
  fsc_regex_runner_init(&w->regexes, lexicon);
  return w;
}

void fsc_wording_free(fsc_wording *w) {
  if (!w) return;
  fsc_regex_runner_done(&w->regexes);
  fsc_finds_done(&w->finds);
  fsc_memo_free(w->memo);
  fsc_arena_free(w->arena);
  free(w);
}

uint64_t fsc_wording_classes(const fsc_wording *w) {
  uint64_t found = 0;
  for (unsigned i = 0; i < FSC_MOST_CLASSES; i++) found |= w->members[i] ? FSC_BIT(i) : 0;
  return found;
}

/* ---- Writing ---- */

typedef FSC_ARRAY(char) writing;

static void put(fsc_arena *arena, writing *out, fsc_text text) {
  for (size_t i = 0; i < text.length; i++) *FSC_PUSH(arena, out) = text.at[i];
}

static fsc_text written(const writing *out) { return (fsc_text){out->items, out->n}; }

/* Choice `way` of `(a|b)`, the last one if there are fewer. */
static fsc_text choice_of(fsc_text choices, size_t way) {
  const char *bar;
  for (; way && (bar = memchr(choices.at, '|', choices.length)); way--)
    choices = fsc_text_slice(choices, (size_t)(bar - choices.at) + 1, choices.length);
  bar = memchr(choices.at, '|', choices.length);
  return bar ? fsc_text_slice(choices, 0, (size_t)(bar - choices.at)) : choices;
}

static fsc_text choose(fsc_arena *arena, fsc_text term, size_t way) {
  writing out = {0};
  while (term.length) {
    const char *close = term.at[0] == '(' ? memchr(term.at, ')', term.length) : NULL;
    size_t n = close ? (size_t)(close - term.at) : 0;
    put(arena, &out, close ? choice_of(fsc_text_slice(term, 1, n), way) : fsc_text_slice(term, 0, 1));
    term = fsc_text_slice(term, n + 1, term.length);
  }
  return written(&out);
}

/* A word of a class; if it has none, its name in brackets, which is found nowhere. */
static fsc_text member_of(const fsc_wording *w, fsc_text class) {
  int word_class = class_of(w->lexicon, fsc_text_slice(class, 1, class.length - 1));
  const char *member = word_class < 0 ? NULL : w->members[word_class];
  return member ? fsc_text_of(member) : class;
}

/* A term as text: with a letter for `*`, a word for `_`, and a member for a class. */
static fsc_text fill_in(const fsc_wording *w, fsc_text term) {
  writing out = {0};
  while (term.length) {
    const char *close = term.at[0] == '<' ? memchr(term.at, '>', term.length) : NULL;
    size_t n = close ? (size_t)(close - term.at) + 1 : 1;
    fsc_text piece = fsc_text_slice(term, 0, n);
    bool gap =
        fsc_text_is(piece, "_") && (!out.n || out.items[out.n - 1] == ' ') && (term.length == 1 || term.at[1] == ' ');
    if (close) piece = member_of(w, piece);
    if (gap || fsc_text_is(piece, "*")) piece = fsc_text_of(gap ? "it" : "x");
    put(w->arena, &out, piece);
    term = fsc_text_slice(term, n, term.length);
  }
  return written(&out);
}

/* With a capital, by which alone some abbreviations are recognised: Sept. 11. */
static fsc_text capitalised(fsc_arena *arena, fsc_text text) {
  char *copy = fsc_arena_string(arena, text);
  for (size_t i = 0; i < text.length; i++)
    if ((!i || copy[i - 1] == ' ') && fsc_is_ascii_lower(copy[i])) copy[i] = (char)(copy[i] - 'a' + 'A');
  return (fsc_text){copy, text.length};
}

/* ---- Finding ---- */

/* Does a match cover the whole document, except for a full stop? */
static bool is_whole(const fsc_document *document, uint32_t first, uint32_t end) {
  return first == 0 && (end == document->n_tokens ||
                        (end + 1 == document->n_tokens && strcmp(document->tokens[end].word->text, ".") == 0));
}

static bool has_hit(fsc_wording *w, const fsc_entry *entry, const fsc_document *d) {
  for (size_t i = 0; i < w->finds.found.n; i++) {
    const fsc_found *found = &w->finds.found.items[i];
    if (found->what->row == entry->row && is_whole(d, found->first, found->end)) return true;
  }
  return false;
}

static bool is_exception_of(const fsc_node *node, const fsc_entry *entry) {
  const fsc_other_end *others = fsc_node_others(node);
  for (uint32_t k = 0; k < node->n_others; k++)
    if (others[k].kind == FSC_EXCEPTION_OUTPUT && others[k].row == entry->row) return true;
  return false;
}

static bool has_exception(fsc_wording *w, const fsc_entry *entry, const fsc_document *d) {
  for (size_t i = 0; i < w->finds.covers.n; i++) {
    const fsc_arrival *cover = &w->finds.covers.items[i];
    if (is_whole(d, cover->first, cover->end) && is_exception_of(cover->node, entry)) return true;
  }
  return false;
}

/* Is the row found in the text of an exception, which is there to cancel it? */
static bool holds_hit(fsc_wording *w, const fsc_entry *entry, const fsc_document *d) {
  (void)d;
  for (size_t i = 0; i < w->finds.found.n; i++)
    if (w->finds.found.items[i].what->row == entry->row) return true;
  return false;
}

static bool holds_pattern(fsc_wording *w, const fsc_entry *entry, const fsc_document *d) {
  fsc_regex_runner *regexes = &w->regexes;
  fsc_regex_runner_run(regexes, d);
  for (size_t i = 0; i < regexes->n_found; i++)
    if (regexes->found[i].what->row == entry->row) return true;
  return false;
}

typedef bool asking(fsc_wording *w, const fsc_entry *entry, const fsc_document *d);

static bool is_found(fsc_wording *w, const fsc_entry *entry, asking *ask, fsc_text text) {
  fsc_document d;
  if (fsc_document_make(w->arena, w->memo, &(fsc_article){.text = text}, &d, NULL) != FSC_OK) return false;
  fsc_regex_runner_start(&w->regexes);
  fsc_find_terms(w->lexicon, &w->regexes, &d, &w->finds);
  return ask(w, entry, &d);
}

static size_t most_choices(fsc_text term) {
  size_t most = 1, n = 1;
  for (size_t i = 0; i < term.length; i++) {
    n = term.at[i] == '(' ? 1 : n + (term.at[i] == '|');
    if (n > most) most = n;
  }
  return most;
}

static const char *missed(fsc_wording *w, fsc_arena *arena, const fsc_entry *entry, asking *ask, fsc_text term) {
  const char *kept = NULL;
  for (size_t way = 0, n = most_choices(term); way < n && !kept; way++) {
    fsc_arena_reset(w->arena);
    fsc_text text = fill_in(w, choose(w->arena, term, way));
    if (!is_found(w, entry, ask, text) && !is_found(w, entry, ask, capitalised(w->arena, text)))
      kept = fsc_arena_string(arena, text);
  }
  return kept;
}

static const char *any_missed(fsc_wording *w, fsc_arena *arena, const fsc_entry *entry, asking *ask, const char *cell) {
  fsc_text rest = fsc_text_of(cell), term;
  const char *kept = NULL;
  while (!kept && fsc_next_term(&rest, &term)) kept = missed(w, arena, entry, ask, term);
  return kept;
}

static bool matches(const char *pattern, fsc_text text) {
  int code, n;
  PCRE2_SIZE offset;
  pcre2_code *compiled = fsc_regex_compile(pattern, &code, &offset);
  pcre2_match_data *data = pcre2_match_data_create(1, NULL);
  if (!data) fsc_out_of_memory();
  n = compiled ? pcre2_match(compiled, (PCRE2_SPTR)text.at, text.length, 0, PCRE2_NOTEMPTY, data, NULL) : -1;
  pcre2_match_data_free(data);
  pcre2_code_free(compiled);
  return n >= 0;
}

/* A text that a pattern matches but is not found in, since its gate is not there or too far away; NULL. */
static const char *missed_by_pattern(fsc_wording *w, fsc_arena *arena, const fsc_entry *entry) {
  fsc_text text;
  for (size_t way = 0, ways = 1; way < ways; way++) {
    fsc_arena_reset(w->arena);
    if (!fsc_regex_sample(entry->term, way, w->arena, &text, &ways)) return NULL;
    if (matches(entry->term, text) && !is_found(w, entry, holds_pattern, text)) return fsc_arena_string(arena, text);
  }
  return NULL;
}

static bool is_of_terms(const fsc_entry *entry) {
  return strcmp(entry->status, "active") == 0 && strcmp(entry->category, "classes") != 0 &&
         strcmp(entry->category, "abbreviations") != 0;
}

const char *fsc_wording_missed(fsc_wording *w, fsc_arena *arena, const fsc_entry *entry) {
  if (!is_of_terms(entry)) return NULL;
  const char *kept = NULL;
  if (entry->form == FSC_FORM_REGEX) kept = missed_by_pattern(w, arena, entry);
  if (entry->form != FSC_FORM_REGEX) kept = missed(w, arena, entry, has_hit, fsc_text_of(entry->term));
  if (entry->form != FSC_FORM_REGEX && !kept) kept = any_missed(w, arena, entry, has_hit, entry->forms);
  return kept ? kept : any_missed(w, arena, entry, has_exception, entry->exceptions);
}

/* Does a term have a class, a gap or a wildcard, so that one sample text says little? */
static bool is_open(fsc_text term) {
  for (size_t i = 0; i < term.length; i++)
    if (memchr("<_*", term.at[i], 3)) return true;
  return false;
}

const char *fsc_wording_idle(fsc_wording *w, fsc_arena *arena, const fsc_entry *entry) {
  /* A pattern may ask for a hyphen, which an exception has as a space. */
  if (!is_of_terms(entry) || entry->form == FSC_FORM_REGEX) return NULL;
  fsc_text rest = fsc_text_of(entry->exceptions), term;
  while (fsc_next_term(&rest, &term))
    if (!is_open(term) && missed(w, arena, entry, holds_hit, term)) return fsc_arena_string(arena, term);
  return NULL;
}
