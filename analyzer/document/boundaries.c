/* Judges every possible end of a sentence that the tokeniser met: by the kind of stop, and by what follows.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "phases.h"

typedef enum stop_kind { PERIOD, QUESTION, EXCLAMATION, ELLIPSIS_STOP, DOTTED_WORD } stop_kind;

enum { LONGEST_SIGNATURE = 8, LONGEST_OF_POST = 18, MOST_LEADS = 4 }; /* tokens */

/* A possible end: tokens stop .. end-1 are the stop and what closes behind it. */
typedef struct boundary {
  const fsc_document *document;
  const fsc_token *tokens;
  const fsc_look *looks; /* of the tokens */
  uint32_t first, last;  /* first token of the sentence; end of the paragraph (exclusive) */
  uint32_t stop, end;
  uint32_t opener; /* first token from end on that is not an opening mark, bracket, dash or bullet */
  stop_kind kind;
  bool sentence_lower; /* the sentence itself starts in lower case */
  bool quote_closed;   /* a quotation mark is among what closes */
  bool bracket_closed;
  uint32_t dots; /* of an ellipsis */
} boundary;

static const char *bytes_of(const boundary *b, uint32_t t) { return b->document->text.at + b->tokens[t].start; }
static uint32_t bytes_in(const boundary *b, uint32_t t) { return b->tokens[t].end - b->tokens[t].start; }

static bool is_sign(const boundary *b, uint32_t t, const char *signs) {
  const char *at = bytes_of(b, t);
  return b->looks[t].kind == FSC_PUNCTUATION && *at && strchr(signs, *at) != NULL;
}

static bool is_ellipsis(const boundary *b, uint32_t t) {
  if (b->looks[t].kind != FSC_PUNCTUATION || bytes_in(b, t) < 2) return false;
  uint32_t length;
  const char *at = bytes_of(b, t);
  return *at == '.' || fsc_character_at(at, at + bytes_in(b, t), &length) == FSC_ELLIPSIS;
}

static bool is_spaced(const boundary *b, uint32_t t) { return b->looks[t].flags & FSC_SPACED; }

static bool is_upper_start(const boundary *b, uint32_t t) { return b->looks[t].shape & FSC_SHAPE_CAPITALISED; }
static bool is_class(const boundary *b, uint32_t t, unsigned word_class) {
  return b->looks[t].classes >> word_class & 1;
}

/* ---- What belongs to the end ---- */

static bool closes(const boundary *b, uint32_t t) {
  const fsc_look *look = &b->looks[t];
  if (look->kind == FSC_QUOTE_MARK) return look->flags & FSC_CLOSES || (!is_spaced(b, t) && !(look->flags & FSC_OPENS));
  return is_sign(b, t, ")]}");
}

static stop_kind kind_of(const boundary *b, uint32_t t) {
  if (b->looks[t].flags & FSC_DOTTED) return DOTTED_WORD;
  if (is_ellipsis(b, t)) return ELLIPSIS_STOP;
  return is_sign(b, t, "?") ? QUESTION : is_sign(b, t, "!") ? EXCLAMATION : PERIOD;
}

static uint32_t count_dots(const boundary *b, uint32_t t) {
  uint32_t n = 0, length;
  for (const char *at = bytes_of(b, t), *end = at + bytes_in(b, t); at < end; at += length) {
    fsc_character c = fsc_character_at(at, end, &length);
    n += c == FSC_DOT ? 1 : c == FSC_ELLIPSIS ? 3 : 0;
  }
  return n;
}

/* The token behind a note to the sentence before it, "[6]" or "[citation needed]"; 0 if t starts none. */
static uint32_t note_end(const boundary *b, uint32_t t) {
  if (!is_sign(b, t, "[")) return 0;
  for (uint32_t i = t + 1; i < b->last && i < t + 5; i++) {
    if (is_sign(b, i, "]")) return i > t + 1 ? i + 1 : 0;
    if (b->looks[i].kind != FSC_NUMBER && (b->looks[i].kind != FSC_WORD || is_upper_start(b, i))) return 0;
  }
  return 0;
}

static void extend(boundary *b) {
  uint32_t note;
  b->kind = kind_of(b, b->stop);
  b->dots = b->kind == ELLIPSIS_STOP ? count_dots(b, b->stop) : 0;
  for (b->end = b->stop + 1; b->end < b->last; b->end++) {
    uint32_t t = b->end;
    /* An ellipsis by itself opens the next sentence, unless a mark closes behind it. */
    bool leads = is_ellipsis(b, t) && is_spaced(b, t) && !(t + 1 < b->last && closes(b, t + 1));
    if (is_sign(b, t, ".?!") && !leads) {
      stop_kind kind = kind_of(b, t);
      if (kind != PERIOD || b->kind == DOTTED_WORD || b->kind == ELLIPSIS_STOP) b->kind = kind;
    } else if ((note = note_end(b, t)) != 0) {
      b->end = note - 1;
    } else if (!closes(b, t)) {
      break;
    } else if (b->looks[t].kind == FSC_QUOTE_MARK) {
      b->quote_closed = true;
    } else {
      b->bracket_closed = true;
    }
  }
}

static bool is_lead(const boundary *b, uint32_t t) {
  if (b->looks[t].kind == FSC_QUOTE_MARK) return true;
  if (b->looks[t].kind != FSC_PUNCTUATION) return false;
  unsigned char c = (unsigned char)*bytes_of(b, t);
  return strchr("([{-*<>", (char)c) || c >= 0x80 || is_ellipsis(b, t);
}

static void find_opener(boundary *b) {
  b->opener = b->end;
  while (b->opener < b->last && b->opener < b->end + MOST_LEADS && is_lead(b, b->opener)) b->opener++;
}

/* ---- What follows ---- */

static bool starts_lower(const boundary *b) {
  const fsc_look *look = &b->looks[b->opener];
  return look->kind == FSC_WORD && look->shape & FSC_SHAPE_ALPHA && !is_upper_start(b, b->opener);
}

/* iPhone, eBay: a name although it starts in lower case. */
static bool is_brand(const boundary *b) {
  const char *at = bytes_of(b, b->opener);
  return bytes_in(b, b->opener) > 2 && fsc_is_ascii_upper(at[1]) && fsc_is_ascii_lower(at[0]);
}

static bool is_capital(const boundary *b) {
  return b->looks[b->opener].kind == FSC_WORD && is_upper_start(b, b->opener);
}

static bool is_number(const boundary *b) {
  char c = *bytes_of(b, b->opener);
  return fsc_is_ascii_digit(c);
}

/* I'm, They've, Don't are not names, so a capital shows that a sentence begins. */
static bool is_contraction(const fsc_word *word) {
  const char *apostrophe = strrchr(word->text, '\'');
  if (!apostrophe || apostrophe == word->text) return false;
  return strcmp(apostrophe, "'m") == 0 || strcmp(apostrophe, "'re") == 0 || strcmp(apostrophe, "'ve") == 0 ||
         strcmp(apostrophe, "'ll") == 0 || strcmp(apostrophe, "'d") == 0 || strcmp(apostrophe, "'t") == 0;
}

static bool is_frequent_opener(const boundary *b) {
  const fsc_word *word = b->tokens[b->opener].word;
  return is_capital(b) &&
         (fsc_is(word, FSC_IS_SENTENCE_OPENER) || fsc_is(word, FSC_IS_ABBREVIATION_TITLE) || is_contraction(word));
}

static bool is_first_person(const boundary *b) {
  const fsc_word *word = b->tokens[b->opener].word;
  return word->text[0] == 'i' && (word->length == 1 || word->text[1] == '\'');
}

/* ---- Reporting clauses ---- */

/* May a word report a quotation beside its speaker's name? */
static bool is_cue(const fsc_word *word) { return fsc_is(word, FSC_IS_SPEECH_VERB); }

/* `…?” George Miller demanded`, `…?” I asked`: a name or "I", then a cue. */
static bool is_reporting_clause(const boundary *b) {
  uint32_t t = b->end;
  while (t < b->last && t < b->end + 5 && b->looks[t].kind == FSC_WORD && is_upper_start(b, t)) t++;
  if (t == b->end || t >= b->last || !is_cue(b->tokens[t].word)) return false;
  return !fsc_is(b->tokens[b->end].word, FSC_IS_SENTENCE_OPENER) || (t == b->end + 1 && is_first_person(b));
}

/* `What now? she asked`, without quotation marks. */
static bool is_lower_reporting_clause(const boundary *b) {
  uint32_t t = b->opener;
  return is_cue(b->tokens[t].word) || (t + 1 < b->last && is_cue(b->tokens[t + 1].word));
}

/* ---- The kinds of stops ---- */

/* "1." "a." "Figure 2." at the start: numbers of the sentence, not ends. */
static bool is_enumerator(const boundary *b) {
  uint32_t t = b->first;
  while (t < b->stop && t < b->first + MOST_LEADS && is_lead(b, t)) t++;
  if (t + 2 == b->stop && b->looks[t + 1].kind == FSC_NUMBER && is_upper_start(b, t)) t++;
  if (t + 1 != b->stop && !(t == b->stop && b->kind == DOTTED_WORD)) return false;
  uint32_t length = bytes_in(b, t) - (b->kind == DOTTED_WORD);
  return (b->looks[t].kind == FSC_NUMBER && length <= 3) || (b->looks[t].kind == FSC_WORD && length == 1);
}

/* A full stop before lower case, "end. next": does it end the sentence (some write without capitals), or is it that of
 * an unknown abbreviation? */
static bool ends_before_lower(const boundary *b) {
  if (is_brand(b)) return true;
  if (b->quote_closed || b->bracket_closed || b->stop == b->first) return false;
  uint32_t before = b->stop - 1;
  if (b->opener > b->end || b->sentence_lower) return true;
  return b->looks[before].kind == FSC_WORD &&
         (b->looks[before].length > 3 || is_class(b, before, FSC_IS_SENTENCE_OPENER) ||
          is_class(b, before, FSC_IS_FUNCTION_WORD));
}

static bool period_ends(const boundary *b) {
  if (is_enumerator(b)) return false;
  if (starts_lower(b)) return ends_before_lower(b);
  if (!is_number(b) || b->stop == b->first) return true;
  /* "N°. 5" and "c. 1580" go on. */
  uint32_t before = b->stop - 1;
  bool degree = memcmp(bytes_of(b, before), "\xc2\xb0", 2) == 0;
  return !degree && !(b->looks[before].kind == FSC_WORD && bytes_in(b, before) == 1 && !is_upper_start(b, before));
}

/* May the mark be part of a name, as in "Yahoo!"? */
static bool is_name_before(const boundary *b) {
  uint32_t before = b->stop - 1;
  return b->stop > b->first + 1 && b->end == b->stop + 1 && b->looks[before].kind == FSC_WORD &&
         is_upper_start(b, before) && !is_spaced(b, b->stop);
}

static bool question_ends(const boundary *b) {
  if (starts_lower(b)) {
    if (b->quote_closed || b->bracket_closed || is_lower_reporting_clause(b)) return false;
    return b->kind == QUESTION || !is_name_before(b);
  }
  return !(b->quote_closed && is_reporting_clause(b));
}

/* A capital begins a sentence, but "I" always has one: "I … I mean it." */
static bool ellipsis_ends(const boundary *b) {
  if (!is_capital(b) || b->bracket_closed) return false;
  if (b->dots > 3 || !is_first_person(b)) return true;
  return !is_spaced(b, b->stop) && b->stop > b->first && strcmp(b->tokens[b->stop - 1].word->text, "i") != 0;
}

static bool is_one_of(const fsc_word *word, const char *const *list) {
  while (*list && strcmp(word->text, *list) != 0) list++;
  return *list != NULL;
}

/* "6 p.m. EST", "6 p.m. Eastern", "6 p.m. Moscow time", "6 p.m. Monday"; but "6 p.m. This time" */
static bool is_time_zone_or_day(const boundary *b) {
  static const char *const zones[] = {"eastern", "central", "mountain", "pacific", NULL};
  const fsc_word *word = b->tokens[b->opener].word, *next = b->tokens[b->opener + 1].word;
  return fsc_is(word, FSC_IS_WEEKDAY) || fsc_is(word, FSC_IS_MONTH) || word->shape & FSC_SHAPE_ALL_CAPS ||
         is_one_of(word, zones) || (strcmp(next->text, "time") == 0 && !fsc_is(word, FSC_IS_SENTENCE_OPENER));
}

/* "At 5 a.m." at the start of a sentence: the rest must still follow. */
static bool is_adjunct_alone(const boundary *b) {
  return b->stop < b->first + 4 && fsc_is(b->tokens[b->first].word, FSC_IS_PREPOSITION);
}

/* "on 21st St.", not "St. Michael": a street has a name or a number before it. */
static bool is_street(const boundary *b) {
  if (b->stop == b->first || strcmp(b->tokens[b->stop].word->text, "st") != 0) return false;
  const fsc_word *before = b->tokens[b->stop - 1].word;
  return before->shape & (FSC_SHAPE_CAPITALISED | FSC_SHAPE_DIGIT) && !fsc_is(before, FSC_IS_SENTENCE_OPENER);
}

/* Abbreviations that never end a sentence, whatever follows. */
static bool always_goes_on(const boundary *b) {
  static const char *const connecting[] = {"e.g", "i.e", "vs", "v", "viz", "cf", "p.s", NULL};
  const fsc_word *word = b->tokens[b->stop].word;
  if (is_street(b)) return false;
  return fsc_is(word, FSC_IS_ABBREVIATION_TITLE) || is_enumerator(b) ||
         (is_one_of(word, connecting) && !(is_upper_start(b, b->stop) && word->length == 1));
}

/* "Hartford, Conn.": the sentence would go on with a comma, so the dot ends it. A quotation mark behind a place or a
 * company ends it too. */
static bool is_closed_off(const boundary *b) {
  const fsc_word *word = b->tokens[b->stop].word;
  bool place = fsc_is(word, FSC_IS_ABBREVIATION_PLACE), company = fsc_is(word, FSC_IS_ABBREVIATION_COMPANY);
  const bool spelled = !strchr(word->text, '.'); /* "Troy, N.Y. Holm" may go on */
  if (place && spelled && b->stop > b->first && is_sign(b, b->stop - 1, ",")) return true;
  return (place || company) && b->looks[b->end].kind == FSC_QUOTE_MARK;
}

/* A place that is part of a title: "U.S. Sen. Ana Ruiz", "N.J. Gov. Ana Ruiz"; but not in "in the U.S. Sen. Ruiz said"
 * and "U.S. Mr. Ruiz". */
static bool opens_title(const boundary *b) {
  static const char *const places[] = {"u.s", "u.k", "u.n", "d.c", NULL};
  static const char *const of_anybody[] = {"mr", "mrs", "ms", "mx", "dr", "prof", "rev", "st", NULL};
  const fsc_word *title = b->tokens[b->opener].word;
  const fsc_word *place = b->tokens[b->stop].word;
  if (!fsc_is(title, FSC_IS_ABBREVIATION_TITLE)) return false;
  if (!fsc_is(place, FSC_IS_ABBREVIATION_PLACE) && !is_one_of(place, places)) return false;
  const bool inside = b->stop > b->first, comma = inside && is_sign(b, b->stop - 1, ","),
             the = inside && strcmp(b->tokens[b->stop - 1].word->text, "the") == 0;
  return b->opener == b->end && !the && !comma && !is_one_of(title, of_anybody);
}

/* "HARTFORD, Conn. (AP) —", "Acme Inc. (ACM)": a short bracket that is not a sentence belongs to the words before. */
static bool leads_into_bracket(const boundary *b) {
  enum { LONGEST = 4 }; /* tokens within */
  if (!is_sign(b, b->end, "(")) return false;
  for (uint32_t t = b->end + 1; t < b->last && t <= b->end + LONGEST + 1; t++)
    if (is_sign(b, t, ")")) return !is_sign(b, t - 1, ".?!");
  return false;
}

static bool dotted_ends(const boundary *b) {
  static const char *const half_days[] = {"a.m", "p.m", "am", "pm", NULL}, *const closing[] = {"etc", "al", NULL};
  const fsc_word *word = b->tokens[b->stop].word;
  if (always_goes_on(b) || !is_capital(b) || leads_into_bracket(b)) return false;
  if (is_one_of(word, half_days)) return !is_time_zone_or_day(b) && !is_adjunct_alone(b);
  if (is_one_of(word, closing) || is_closed_off(b)) return true;
  return is_frequent_opener(b) && !opens_title(b);
}

/* A missing space: "said.The", "what?then", "closed.“We". It ends a sentence between a word in lower case and a
 * capitalised word (any word behind ? and !), which may open a quotation. */
static bool glued_ends(const boundary *b) {
  if (b->stop == b->first || b->kind == DOTTED_WORD) return false;
  const fsc_look *before = &b->looks[b->stop - 1];
  if (before->kind != FSC_WORD || before->length < 2) return false;
  if (b->looks[b->end].flags & FSC_OPENS)
    return b->opener == b->end + 1 && is_capital(b) && !is_upper_start(b, b->stop - 1);
  if (b->looks[b->end].kind != FSC_WORD) return false;
  if (b->kind == QUESTION || b->kind == EXCLAMATION) return !is_upper_start(b, b->stop - 1);
  return !(before->shape & FSC_SHAPE_ALL_CAPS) && is_upper_start(b, b->end) && bytes_in(b, b->end) > 1;
}

/* "— Ana Ruiz (@anaruiz) May 19, 2017" signs an embedded post. */
static bool signs_post(const boundary *b) {
  for (uint32_t t = b->end; t + 1 < b->last; t++)
    if (is_sign(b, t, "(") && *bytes_of(b, t + 1) == '@') return true;
  return false;
}

/* Does the rest of the paragraph sign what stands before it? `"…" - Name`, `… — Name (@handle) May 19, 2017`. */
static bool is_signature(const boundary *b) {
  const uint32_t length = b->last - b->end;
  if (b->opener == b->end || b->looks[b->end].kind != FSC_PUNCTUATION || is_sign(b, b->end, "([{*<>")) return false;
  return (b->quote_closed && length <= LONGEST_SIGNATURE) || (length <= LONGEST_OF_POST && signs_post(b));
}

static bool is_elision(const boundary *b) { /* [...] and (…) mark an omission */
  return b->kind == ELLIPSIS_STOP && b->stop > b->first && b->bracket_closed && is_sign(b, b->stop - 1, "([");
}

/* The fast path of most stops: a single sign behind some words, before white space and a capital, ends its sentence
 * whatever the other rules say. */
static bool ends_plainly(const fsc_document *document, uint32_t last, uint32_t first, uint32_t stop) {
  const fsc_token *token = &document->tokens[stop];
  const fsc_look *next = fsc_look_at(document, stop + 1);
  const unsigned capital = FSC_SHAPE_ALPHA | FSC_SHAPE_CAPITALISED;
  return stop - first > MOST_LEADS + 2 && stop + 1 < last && next[-1].kind == FSC_PUNCTUATION &&
         token->end - token->start == 1 && next->kind == FSC_WORD && next->flags & FSC_SPACED &&
         (next->shape & capital) == capital;
}

bool fsc_ends_sentence(const fsc_document *document, uint32_t last, uint32_t first, uint32_t word, uint32_t stop,
                       uint32_t *end) {
  *end = stop + 1;
  if (ends_plainly(document, last, first, stop)) return true;
  boundary b = {.document = document,
                .tokens = document->tokens,
                .looks = document->looks,
                .first = first,
                .last = last,
                .stop = stop};
  extend(&b);
  *end = b.end;
  b.sentence_lower = word < stop && b.looks[word].kind == FSC_WORD && b.looks[word].shape & FSC_SHAPE_ALPHA &&
                     !is_upper_start(&b, word);
  find_opener(&b);
  if (b.opener >= b.last || is_elision(&b) || is_signature(&b)) return false;
  if (is_sign(&b, b.end, ",;:")) return false;
  if (!is_spaced(&b, b.end) && !(b.quote_closed && b.looks[b.end].kind == FSC_WORD)) return glued_ends(&b);
  switch (b.kind) {
    case PERIOD:
      return period_ends(&b);
    case QUESTION:
    case EXCLAMATION:
      return question_ends(&b);
    case ELLIPSIS_STOP:
      return ellipsis_ends(&b);
    default:
      return dotted_ends(&b);
  }
}
