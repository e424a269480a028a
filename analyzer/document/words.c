/* Words and numbers: what joins their parts, and whether a final dot belongs to them.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/said.h"
#include "phases.h"

enum { LONGEST_CLEANED = 256 };

typedef struct word {
  const char *start, *end;
  const char *segment; /* behind the last inner dot */
  bool invisible;      /* holds zero-width characters */
  bool link;           /* ends where a domain follows */
} word;

static bool is_word_class(fsc_character c) { return c == FSC_LETTER || c == FSC_DIGIT; }

static fsc_character class_of(const fsc_scan *scan, const char *at) {
  uint32_t length;
  return fsc_character_at(at, scan->limit, &length);
}

static bool is_word_at(const fsc_scan *scan, const char *at) { return is_word_class(class_of(scan, at)); }

static bool is_letter(char c) { return fsc_byte_table[(unsigned char)c] == FSC_LETTER; }

/* "Va." behind the dot of "W.Va.": an abbreviated syllable. */
static bool is_syllable(const char *at) {
  return fsc_is_ascii_upper(at[0]) && fsc_is_ascii_lower(at[1]) && at[2] == '.';
}

/* Does a word go on over a dot inside it? "U.S", "a.m", "Ph.D", "W.Va" do; "J.Smith" and "said.The" do not. */
static bool dot_joins(word *w, const char *dot) {
  if (fsc_is_ascii_digit(dot[-1]) && fsc_is_ascii_digit(dot[1])) return true;
  if (!is_letter(dot[1])) return false;
  bool single_left = dot - w->segment == 1 && is_letter(*w->segment);
  bool single_right = fsc_byte_table[(unsigned char)dot[2]] != FSC_LETTER && !fsc_is_ascii_digit(dot[2]);
  w->link = !single_left && fsc_is_domain_end(dot) && dot > w->start;
  if (w->link) return false;
  if (single_left) return single_right || !fsc_is_ascii_upper(dot[1]) || is_syllable(dot + 1);
  /* "Ph.D." and "M.Sc."; but in "the end.I was" a sentence ends */
  return single_right && fsc_is_ascii_upper(*w->segment) && dot - w->segment <= 3 && dot[2] == '.';
}

/* The length of what stands at `at` and is part of the word; 0 if the word ends here. */
static size_t joint(const fsc_scan *scan, word *w, const char *at) {
  uint32_t length;
  switch (fsc_character_at(at, scan->limit, &length)) {
    case FSC_APOSTROPHE:
      return *at != '`' && class_of(scan, at + length) == FSC_LETTER ? length : 0;
    case FSC_DOT:
      if (at > w->start && !dot_joins(w, at)) return 0;
      w->segment = at + 1;
      return 1;
    case FSC_COMMA:
      return fsc_is_ascii_digit(at[-1]) && fsc_is_ascii_digit(at[1]);
    case FSC_AMPERSAND:
      return is_letter(at[-1]) && is_letter(at[1]);
    case FSC_LETTER:
      return length;
    case FSC_NOTHING:
      if (!is_word_at(scan, at + length)) return 0;
      w->invisible = true;
      return length;
    default:
      return 0;
  }
}

static word word_at(const fsc_scan *scan, const char *start) {
  word w = {.start = start, .segment = start};
  const char *at = start;
  for (size_t step = 0;; at += step) {
    at = fsc_skip_alnum(at);
    if (*at == ' ') break;
    step = joint(scan, &w, at);
    if (!step) break;
  }
  w.end = at;
  return w;
}

/* ---- The final dot ---- */

/* U.S, Ph.D, a.m: the last segment is one letter behind a dot. */
static bool is_letter_sequence(const word *w) {
  return w->segment > w->start && w->end - w->segment == 1 && is_letter(*w->segment);
}

static bool is_capital_letter(const fsc_scan *scan, const word *w) {
  uint32_t length, c = fsc_utf8_decode(w->start, scan->limit, &length);
  return w->end - w->start == (ptrdiff_t)length && fsc_is_upper(c);
}

static const char *skip_space(const fsc_scan *scan, const char *at) {
  uint32_t length;
  while (at < scan->end && fsc_character_at(at, scan->limit, &length) == FSC_SPACE) at += length;
  return at;
}

/* Is a capital letter an initial? Always, but I only behind a name: "Albert I. Jones", not "you and I. Did you". */
static bool is_initial(fsc_scan *scan, const word *w) {
  if (*w->start != 'I' || scan->tokens.n == scan->first) return true;
  const fsc_token *before = &scan->tokens.items[scan->tokens.n - 1];
  return scan->looks[scan->tokens.n - 1].kind == FSC_WORD && before->word->shape & FSC_SHAPE_CAPITALISED &&
         !fsc_is(before->word, FSC_IS_SENTENCE_OPENER);
}

/* Does the dot at w->end belong to the word? Many abbreviations are words as well ("no", "mass", "gen"). */
static bool takes_dot(fsc_scan *scan, const word *w, const fsc_word *known) {
  if (w->end[1] == '.') return is_letter_sequence(w);
  if (is_letter_sequence(w)) return true;
  if (is_capital_letter(scan, w)) return is_initial(scan, w);
  if (!(known->classes & FSC_ABBREVIATIONS)) return false;
  bool capital = known->shape & FSC_SHAPE_CAPITALISED;
  if (known->classes & (FSC_BIT(FSC_IS_ABBREVIATION_COMPANY) | FSC_BIT(FSC_IS_ABBREVIATION_GENERAL))) return true;
  if (known->classes & (FSC_ABBREVIATIONS & ~FSC_BIT(FSC_IS_ABBREVIATION_NUMBER)) && capital) return true;
  return fsc_is(known, FSC_IS_ABBREVIATION_NUMBER) && fsc_is_ascii_digit(*skip_space(scan, w->end + 1));
}

/* The end of an 's at `at`, behind the dot of "Jr.'s"; else `at`. */
static const char *over_possessive(const fsc_scan *scan, const char *at) {
  uint32_t length;
  if (fsc_character_at(at, scan->limit, &length) != FSC_APOSTROPHE) return at;
  const char *letter = at + length;
  return (*letter == 's' || *letter == 'S') && !is_word_at(scan, letter + 1) ? letter + 1 : at;
}

/* ---- Apostrophes at the end ---- */

/* The end of the word with a final apostrophe, residents’ or nothin’, unless an open quotation may end with that. */
static const char *over_final_apostrophe(const fsc_scan *scan, const word *w) {
  uint32_t length;
  if (scan->single_open || fsc_character_at(w->end, scan->limit, &length) != FSC_APOSTROPHE || *w->end == '`')
    return w->end;
  const char *behind = w->end + length;
  if (memcmp(w->end, behind, length) == 0 || is_word_at(scan, behind)) return w->end; /* '' is a mark of its own */
  char last = (char)(w->end[-1] | 32);
  bool plural = last == 's' || last == 'x' || last == 'z';
  bool dropped = w->end - w->start > 3 && last == 'n' && (w->end[-2] | 32) == 'i';
  return (plural || dropped) && is_letter(w->end[-1]) ? behind : w->end;
}

/* ---- Emission ---- */

/* Looks a word up without its zero-width characters and the dot of "Jr.'s". */
static const fsc_word *cleaned_word(fsc_scan *scan, const char *start, const char *end, const char *dot) {
  char clean[LONGEST_CLEANED];
  size_t n = 0;
  uint32_t length;
  for (const char *at = start; at < end && n + 4 < sizeof clean; at += length) {
    if (fsc_character_at(at, end, &length) == FSC_NOTHING || at == dot) continue;
    memcpy(clean + n, at, length);
    n += length;
  }
  return fsc_memo_word(scan->memo, clean, n);
}

static fsc_token_kind kind_of(const char *start, const char *end) {
  if (!fsc_is_ascii_digit(*start) && *start != '.') return FSC_WORD;
  for (const char *at = start; at < end; at++)
    if (!fsc_is_ascii_digit(*at) && *at != '.' && *at != ',') return FSC_WORD;
  return FSC_NUMBER;
}

void fsc_emit_word(fsc_scan *scan, const char *start, const char *end) {
  fsc_emit(scan, start, end, FSC_WORD, fsc_memo_word(scan->memo, start, (size_t)(end - start)));
}

/* "far-left": the hyphen is not a token, but makes the next one FSC_JOINED. */
static void skip_hyphen(fsc_scan *scan) {
  uint32_t length;
  if (fsc_character_at(scan->at, scan->limit, &length) != FSC_HYPHEN || !is_word_at(scan, scan->at + length)) return;
  scan->at += length;
  scan->pending |= FSC_JOINED;
}

static bool scan_link(fsc_scan *scan, const word *w) {
  if (w->link) return fsc_scan_url(scan, w->start, w->end);
  bool scheme = w->end[0] == ':' && w->end[1] == '/' && w->end[2] == '/';
  if (scheme) return fsc_scan_url(scan, w->start, w->end);
  bool www = w->end[0] == '.' && w->end - w->start == 3 && (w->start[0] | 32) == 'w' && is_word_at(scan, w->end + 1) &&
             fsc_text_is_nocase((fsc_text){w->start, 3}, "www");
  return www && fsc_scan_url(scan, w->start, w->end);
}

/* "John | A. | Boehner", "Albert | I. | Jones": the last token is an initial, not an article or a pronoun. */
static void mark_initial(fsc_scan *scan) {
  fsc_look *look = &scan->looks[scan->tokens.n - 1];
  look->classes = 0;
  look->said = FSC_SAYS_NOTHING;
  look->shape |= FSC_SHAPE_NAME;
}

static void finish_word(fsc_scan *scan, word *w) {
  if (scan_link(scan, w)) return;
  w->end = over_final_apostrophe(scan, w);
  const fsc_word *known = w->invisible ? cleaned_word(scan, w->start, w->end, NULL)
                                       : fsc_memo_word(scan->memo, w->start, (size_t)(w->end - w->start));
  const char *end = w->end;
  uint8_t dotted = 0;
  fsc_token_kind kind = kind_of(w->start, w->end);
  if (*end == '.' && kind == FSC_WORD && takes_dot(scan, w, known)) {
    end = over_possessive(scan, end + 1);
    if (end > w->end + 1) known = cleaned_word(scan, w->start, end, w->end);
    dotted = FSC_DOTTED;
  }
  scan->pending |= dotted;
  fsc_emit(scan, w->start, end, kind, known);
  if (dotted) fsc_note_stop(scan);
  if (dotted && known->length == 1 && known->shape & FSC_SHAPE_CAPITALISED) mark_initial(scan);
  skip_hyphen(scan);
}

void fsc_scan_word(fsc_scan *scan) {
  word w = word_at(scan, scan->at);
  finish_word(scan, &w);
}
