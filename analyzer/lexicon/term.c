/* Parses the cells of a row: terms and contexts.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/number.h"
#include "../base/text.h"
#include "internal.h"

/* ---- Terms ---- */

/* A term folded, with hyphens as spaces, except inside a <class>. */
static fsc_text normalised(fsc_arena *arena, fsc_text text) {
  char *out = fsc_arena_take(arena, 2 * text.length + 1);
  size_t n = fsc_fold(text, out);
  bool in_class = false;
  for (size_t i = 0; i < n; i++) {
    if (out[i] == '<') in_class = true;
    if (out[i] == '>') in_class = false;
    if (!in_class && out[i] == '-') out[i] = ' ';
  }
  return fsc_text_trim((fsc_text){out, n});
}

/* Cuts off the next piece of a term, up to a space outside of ( ). */
static bool next_piece(fsc_text *rest, fsc_text *piece) {
  *rest = fsc_text_trim(*rest);
  size_t n = 0;
  if (rest->length && rest->at[0] == '(')
    while (n < rest->length && rest->at[n] != ')') n++;
  while (n < rest->length && rest->at[n] != ' ') n++;
  *piece = fsc_text_slice(*rest, 0, n);
  *rest = fsc_text_slice(*rest, n, rest->length);
  return n > 0;
}

static bool is_class(fsc_text piece) {
  return piece.length > 2 && piece.at[0] == '<' && piece.at[piece.length - 1] == '>' &&
         !memchr(piece.at, '>', piece.length - 1);
}

/* What is wrong with a piece without choices; NULL if nothing is. The tokeniser would take stray signs of the notation
 * for text. */
static const char *wrong_with(fsc_text piece) {
  if (!piece.length) return "an empty choice";
  if (memchr(piece.at, ' ', piece.length)) return "a choice of more than one token";
  if (piece.at[0] == '*' && piece.at[piece.length - 1] == '*' && piece.length < 3)
    return "a bare * (use _ for any one token)";
  if (piece.length > 2 && memchr(piece.at + 1, '*', piece.length - 2)) return "a * inside a word";
  if (memchr(piece.at, '|', piece.length)) return "a | outside ( )";
  if (memchr(piece.at, '(', piece.length) || memchr(piece.at, ')', piece.length))
    return "a ( or ) inside a word (choices stand between spaces)";
  if (memchr(piece.at, '<', piece.length) || memchr(piece.at, '>', piece.length))
    return "a < or > inside a word (a <class> stands between spaces)";
  return NULL;
}

/* Cuts a piece into words as texts are cut; not one with `*`, which is only a part of a word. */
static const char *read_piece(fsc_lexicon *lexicon, fsc_text piece, fsc_text words[FSC_TERM_TOKENS], uint32_t *n) {
  words[0] = piece;
  *n = 1;
  if (is_class(piece) || fsc_text_is(piece, "_")) return NULL;
  const char *wrong = wrong_with(piece);
  if (wrong || memchr(piece.at, '*', piece.length)) return wrong;
  *n = fsc_cut(lexicon->cutter, lexicon->arena, piece, words, FSC_TERM_TOKENS);
  for (uint32_t i = 0; i < *n && i < FSC_TERM_TOKENS; i++)
    if (fsc_text_is(words[i], "_")) return "a _ inside a word (it is any one token, between spaces)";
  return *n ? NULL : "a word of signs that no text shows";
}

static const char *add_choices(fsc_lexicon *lexicon, fsc_text choices, fsc_place *place) {
  fsc_text words[FSC_TERM_TOKENS];
  place->n = 0;
  while (choices.at) {
    const char *bar = memchr(choices.at, '|', choices.length);
    size_t length = bar ? (size_t)(bar - choices.at) : choices.length;
    uint32_t n;
    const char *wrong = read_piece(lexicon, fsc_text_trim(fsc_text_slice(choices, 0, length)), words, &n);
    if (wrong) return wrong;
    if (n > 1) return "a choice of more than one token";
    if (place->n == FSC_TERM_CHOICES) return "more than 16 choices";
    place->choices[place->n++] = words[0];
    choices = bar ? fsc_text_slice(choices, length + 1, choices.length) : (fsc_text){0};
  }
  return NULL;
}

static const char *add_piece(fsc_lexicon *lexicon, fsc_text piece, fsc_term *term) {
  fsc_text words[FSC_TERM_TOKENS];
  uint32_t n;
  if (piece.at[0] == '(') {
    if (piece.at[piece.length - 1] != ')') return "an opening ( without its )";
    if (term->n == FSC_TERM_TOKENS) return "more than 16 tokens";
    return add_choices(lexicon, fsc_text_slice(piece, 1, piece.length - 1), &term->places[term->n++]);
  }
  const char *wrong = read_piece(lexicon, piece, words, &n);
  if (wrong) return wrong;
  if (n > FSC_TERM_TOKENS - term->n) return "more than 16 tokens";
  for (uint32_t i = 0; i < n; i++) {
    fsc_place *place = &term->places[term->n++];
    place->n = 1;
    place->choices[0] = words[i];
  }
  return NULL;
}

const char *fsc_term_parse(fsc_lexicon *lexicon, fsc_text text, fsc_term *term) {
  term->n = 0;
  fsc_text rest = normalised(lexicon->arena, text), piece;
  while (next_piece(&rest, &piece)) {
    const char *wrong = add_piece(lexicon, piece, term);
    if (wrong) return wrong;
  }
  if (!term->n) return "an empty term";
  for (uint32_t i = 0; i < term->places[0].n; i++)
    if (fsc_text_is(term->places[0].choices[i], "_")) return "a term cannot start with _";
  return NULL;
}

bool fsc_next_term(fsc_text *cell, fsc_text *term) {
  *term = (fsc_text){0};
  while (cell->length && !term->length) {
    size_t n = 0, depth = 0;
    for (; n < cell->length && (depth || cell->at[n] != '|'); n++) {
      depth += cell->at[n] == '(';
      depth -= cell->at[n] == ')' && depth;
    }
    *term = fsc_text_trim(fsc_text_slice(*cell, 0, n));
    *cell = fsc_text_slice(*cell, n < cell->length ? n + 1 : n, cell->length);
  }
  return term->length > 0;
}

/* ---- Contexts ---- */

typedef enum argument_kind { NO_ARGUMENT, LIST, CLASS_AND_DISTANCE, DISTANCE, CLASS } argument_kind;

static const struct context_form {
  const char *name;
  fsc_context_kind kind;
  argument_kind argument;
} context_forms[] = {
    {"det_before", FSC_DET_BEFORE, NO_ARGUMENT},
    {"modal_or_to_before", FSC_MODAL_OR_TO_BEFORE, NO_ARGUMENT},
    {"be_before", FSC_BE_BEFORE, NO_ARGUMENT},
    {"not_before", FSC_NOT_BEFORE, LIST},
    {"not_after", FSC_NOT_AFTER, LIST},
    {"before", FSC_BEFORE, LIST},
    {"after", FSC_AFTER, LIST},
    {"near", FSC_NEAR, CLASS_AND_DISTANCE},
    {"lower_only", FSC_LOWER_ONLY, NO_ARGUMENT},
    {"not_sent_initial", FSC_NOT_SENT_INITIAL, NO_ARGUMENT},
    {"outlet_only", FSC_OUTLET_ONLY, NO_ARGUMENT},
    {"that_within", FSC_THAT_WITHIN, DISTANCE},
    {"not_domain", FSC_NOT_DOMAIN, CLASS},
    {"no_source_within", FSC_NO_SOURCE_WITHIN, DISTANCE},
};

const char *fsc_context_name(size_t kind) {
  for (size_t i = 0; i < sizeof context_forms / sizeof *context_forms; i++)
    if (context_forms[i].kind == kind) return context_forms[i].name;
  return NULL;
}

static fsc_text cut(fsc_text *rest, char at) {
  const char *found = rest->length ? memchr(rest->at, at, rest->length) : NULL;
  size_t n = found ? (size_t)(found - rest->at) : rest->length;
  fsc_text part = fsc_text_trim(fsc_text_slice(*rest, 0, n));
  *rest = found ? fsc_text_slice(*rest, n + 1, rest->length) : (fsc_text){rest->at, 0};
  return part;
}

/* Parses a whole number of at most four digits. */
static bool whole_number(fsc_text text, uint32_t *value) {
  *value = 0;
  for (size_t i = 0; i < text.length; i++) {
    if (text.at[i] < '0' || text.at[i] > '9' || i == 4) return false;
    *value = 10 * *value + (uint32_t)(text.at[i] - '0');
  }
  return text.length > 0;
}

static bool factor(fsc_text text, float *value) {
  char digits[16], *end;
  if (!text.length || text.length >= sizeof digits) return false;
  memcpy(digits, text.at, text.length);
  digits[text.length] = '\0';
  *value = (float)fsc_parse_number(digits, &end);
  return *end == '\0' && *value > 0 && *value <= 1;
}

const char *fsc_word_parse(fsc_lexicon *lexicon, fsc_text text, fsc_text *word) {
  fsc_term term;
  const char *wrong = fsc_term_parse(lexicon, text, &term);
  if (wrong) return wrong;
  *word = term.places[0].choices[0];
  return term.n == 1 && term.places[0].n == 1 ? NULL : "more than one token where one belongs";
}

/* The number of a <class>, made if need be; -1 if all are taken. */
static int class_of(fsc_lexicon *lexicon, fsc_text piece) {
  return fsc_vocabulary_class(lexicon->vocabulary, fsc_text_slice(piece, 1, piece.length - 1), true);
}

uint32_t fsc_word_symbol(fsc_lexicon *lexicon, fsc_text word) {
  if (fsc_text_is(word, "_")) return FSC_ANY_SYMBOL;
  if (is_class(word)) {
    int word_class = class_of(lexicon, word);
    return word_class < 0 ? 0 : fsc_vocabulary_class_symbol(lexicon->vocabulary, (unsigned)word_class);
  }
  if (word.at[0] == '*' || word.at[word.length - 1] == '*') return fsc_vocabulary_wildcard(lexicon->vocabulary, word);
  return fsc_vocabulary_exact(lexicon->vocabulary, word);
}

/* Members of a list: words, or <class>es of classes.csv. */
static const char *parse_list(fsc_lexicon *lexicon, fsc_text list, fsc_context *context) {
  size_t members = 1;
  for (size_t i = 0; i < list.length; i++) members += list.at[i] == '|';
  uint32_t *symbols = fsc_arena_take(lexicon->arena, members * sizeof *symbols);
  context->symbols = symbols;
  while (list.length) {
    fsc_text member = cut(&list, '|'), word;
    if (!member.length) continue;
    const char *wrong = fsc_word_parse(lexicon, member, &word);
    if (wrong) return wrong;
    if (is_class(word)) {
      int word_class = class_of(lexicon, word);
      if (word_class < 0) return FSC_TOO_MANY_CLASSES;
      context->classes |= FSC_BIT(word_class);
      continue;
    }
    uint32_t symbol = fsc_word_symbol(lexicon, word);
    symbols[context->n_symbols++] = symbol;
    context->bits |= fsc_symbol_bit(symbol);
  }
  return context->n_symbols || context->classes ? NULL : "an empty list";
}

static const char *parse_argument(fsc_lexicon *lexicon, argument_kind argument, fsc_text text, fsc_context *context) {
  fsc_text first = cut(&text, '/');
  if (argument == NO_ARGUMENT && first.length) return "an argument where none belongs";
  if (argument == LIST || argument == CLASS || argument == CLASS_AND_DISTANCE) {
    const char *wrong = parse_list(lexicon, first, context);
    if (wrong) return wrong;
  }
  if (argument == DISTANCE || argument == CLASS_AND_DISTANCE) {
    fsc_text distance = argument == DISTANCE ? first : cut(&text, '/');
    if (!whole_number(distance, &context->distance) || context->distance < 1 || context->distance > 50)
      return "a distance that is no whole number from 1 to 50";
  }
  return !text.length || factor(text, &context->factor) ? NULL : "a factor that is not above 0 and at most 1";
}

static const char *parse_context(fsc_lexicon *lexicon, fsc_text cell, fsc_context *context) {
  fsc_text argument_text = cell, name = cut(&argument_text, ':');
  if (!memchr(cell.at, ':', cell.length)) { /* `lower_only/0.3`: the factor stands behind the name */
    argument_text = cell;
    name = cut(&argument_text, '/');
    argument_text =
        (fsc_text){argument_text.at - (argument_text.length > 0), argument_text.length ? argument_text.length + 1 : 0};
  }
  for (size_t i = 0; i < sizeof context_forms / sizeof *context_forms; i++) {
    if (!fsc_text_is(name, context_forms[i].name)) continue;
    *context = (fsc_context){.kind = context_forms[i].kind, .name = context_forms[i].name};
    return parse_argument(lexicon, context_forms[i].argument, argument_text, context);
  }
  return "an unknown context";
}

static const char *parse_flags(fsc_text list, uint32_t *flags) {
  static const char *const names[FSC_FLAGS] = {
      "quote",      "that",      "weak",      "homograph", "according", "nominal",      "adverb",    "describe",
      "clause",     "addressee", "honorific", "f",         "m",         "spokesperson", "anonymous", "vague",
      "collective", "group",     "suffix",    "acronym",   "metonym",   "proper",       "capitals",  "bare",
      "voice",      "adjective", "head",      "hired",     "leads",     "as",           "topic"};
  while (list.length) {
    fsc_text name = cut(&list, '|');
    unsigned i = 0;
    while (i < FSC_FLAGS && !fsc_text_is(name, names[i])) i++;
    if (i == FSC_FLAGS) return "an unknown flag";
    *flags |= UINT32_C(1) << i;
  }
  return NULL;
}

const char *fsc_contexts_parse(fsc_lexicon *lexicon, fsc_entry *entry, fsc_text *gate) {
  fsc_text rest = fsc_text_of(entry->context);
  fsc_context found[16];
  *gate = (fsc_text){0};
  while (rest.length) {
    fsc_text cell = cut(&rest, ';'), value = cell, name = cut(&value, ':');
    if (!cell.length) continue;
    if (fsc_text_is(name, "gate")) {
      if (entry->form != FSC_FORM_REGEX) return "a gate, which is for patterns (form r)";
      if (!value.length) return "an empty gate";
      *gate = value;
    } else if (fsc_text_is(name, "flag")) {
      const char *wrong = parse_flags(value, &entry->flags);
      if (wrong) return fsc_arena_format(lexicon->arena, "context \"%.*s\": %s", (int)cell.length, cell.at, wrong);
    } else {
      if (entry->n_contexts == sizeof found / sizeof *found) return "more than 16 contexts";
      const char *wrong = parse_context(lexicon, cell, &found[entry->n_contexts]);
      if (wrong) return fsc_arena_format(lexicon->arena, "context \"%.*s\": %s", (int)cell.length, cell.at, wrong);
      entry->n_contexts++;
    }
  }
  if (entry->n_contexts) {
    fsc_context *kept = fsc_arena_take(lexicon->arena, entry->n_contexts * sizeof *kept);
    memcpy(kept, found, entry->n_contexts * sizeof *kept);
    entry->contexts = kept;
  }
  return NULL;
}
