/* Terms and contexts: what the cells of a row say.
 * SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "../base/text.h"
#include "internal.h"

/* ---- Terms ---- */

/* Folds a term and turns what separates tokens (hyphens, commas) into spaces. */
static fsc_text normalised(fsc_arena *arena, fsc_text text) {
  char *out = fsc_arena_take(arena, 2 * text.length + 1);
  size_t n = fsc_fold(text, out);
  bool in_class = false;
  for (size_t i = 0; i < n; i++) {
    if (out[i] == '<') in_class = true;
    if (out[i] == '>') in_class = false;
    if (!in_class && (out[i] == '-' || out[i] == ',')) out[i] = ' ';
  }
  return fsc_text_trim((fsc_text){out, n});
}

static bool next_token(fsc_text *rest, fsc_text *token) {
  *rest = fsc_text_trim(*rest);
  if (!rest->length) return false;
  size_t n = 0;
  if (rest->at[0] == '(') {
    while (n < rest->length && rest->at[n] != ')') n++;
    n += n < rest->length;
  }
  while (n < rest->length && rest->at[n] != ' ') n++;
  *token = fsc_text_slice(*rest, 0, n);
  *rest = fsc_text_slice(*rest, n, rest->length);
  return true;
}

/* "u.s." and "inc." stand without their final dot, as tokens do. */
static fsc_text undotted(fsc_text t) {
  if (t.length > 1 && t.at[t.length - 1] == '.' && t.at[0] != '.') t.length--;
  return t;
}

static const char *add_choices(fsc_text token, fsc_place *place) {
  if (token.at[0] == '(') {
    if (token.at[token.length - 1] != ')') return "an opening ( without its )";
    token = fsc_text_slice(token, 1, token.length - 1);
  } else if (memchr(token.at, '|', token.length)) {
    return "a | outside ( )";
  }
  while (token.at) {
    const char *bar = memchr(token.at, '|', token.length);
    size_t n = bar ? (size_t)(bar - token.at) : token.length;
    fsc_text choice = undotted(fsc_text_trim(fsc_text_slice(token, 0, n)));
    if (!choice.length) return "an empty choice";
    if (memchr(choice.at, ' ', choice.length)) return "a choice of more than one token";
    if (choice.length == 1 && choice.at[0] == '*') return "a bare * (use _ for any one token)";
    if (choice.length > 2 && memchr(choice.at + 1, '*', choice.length - 2)) return "a * inside a word";
    if (place->n == FSC_TERM_CHOICES) return "more than 16 choices";
    place->choices[place->n++] = choice;
    token = bar ? fsc_text_slice(token, n + 1, token.length) : (fsc_text){0};
  }
  return NULL;
}

const char *fsc_term_parse(fsc_arena *arena, fsc_text text, fsc_term *term) {
  term->n = 0;
  fsc_text rest = normalised(arena, text), token;
  while (next_token(&rest, &token)) {
    if (term->n == FSC_TERM_TOKENS) return "more than 16 tokens";
    fsc_place *place = &term->places[term->n++];
    place->n = 0;
    const char *wrong = add_choices(token, place);
    if (wrong) return wrong;
  }
  if (!term->n) return "an empty term";
  for (uint32_t i = 0; i < term->places[0].n; i++)
    if (fsc_text_is(term->places[0].choices[i], "_")) return "a term cannot start with _";
  return NULL;
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

/* Tokens and sentences are counted. */
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
  *value = strtof(digits, &end);
  return *end == '\0' && *value > 0 && *value <= 1;
}

/* Members of a list: words, or <class>es of classes.csv. */
static const char *parse_list(fsc_lexicon *lexicon, fsc_text list, fsc_context *context) {
  size_t members = 1;
  for (size_t i = 0; i < list.length; i++) members += list.at[i] == '|';
  uint32_t *symbols = fsc_arena_take(lexicon->arena, members * sizeof *symbols);
  context->symbols = symbols;
  while (list.length) {
    fsc_text member = cut(&list, '|');
    if (!member.length) continue;
    if (member.at[0] == '<' && member.at[member.length - 1] == '>') {
      fsc_text name = fsc_text_slice(member, 1, member.length - 1);
      int word_class = fsc_vocabulary_class(lexicon->vocabulary, name, true);
      if (word_class < 0) return "more than 64 classes";
      context->classes |= FSC_BIT(word_class);
      continue;
    }
    char *folded = fsc_arena_take(lexicon->arena, 2 * member.length + 1);
    size_t n = fsc_fold(member, folded);
    fsc_text word = {folded, n};
    uint32_t symbol = memchr(folded, '*', n) ? fsc_vocabulary_wildcard(lexicon->vocabulary, word)
                                             : fsc_vocabulary_exact(lexicon->vocabulary, word);
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
      "quote",     "that",      "weak",    "homograph", "according",    "nominal",   "adverb", "describe",   "clause",
      "addressee", "honorific", "f",       "m",         "spokesperson", "anonymous", "vague",  "collective", "group",
      "suffix",    "acronym",   "metonym", "proper",    "capitals",     "bare",      "voice",  "adjective",  "head"};
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
