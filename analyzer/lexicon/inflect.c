/* Regular English inflection; what is irregular stands in the `forms` cell of its row.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/text.h"
#include "internal.h"

static bool vowel(char c) { return strchr("aeiou", c) != NULL && c; }
static bool ends(fsc_text w, const char *with) {
  size_t n = strlen(with);
  return w.length >= n && memcmp(w.at + w.length - n, with, n) == 0;
}

static size_t make(fsc_text word, size_t cut, const char *ending, char *out) {
  size_t kept = word.length - cut, n = strlen(ending);
  memcpy(out, word.at, kept);
  memcpy(out + kept, ending, n);
  return kept + n;
}

/* Does a word double its last consonant: slam, rig, quit? One syllable ending in consonant, vowel, consonant does. */
static bool doubles(fsc_text w) {
  if (w.length < 3) return false;
  const char *e = w.at + w.length;
  if (vowel(e[-1]) || strchr("wxyh", e[-1]) || !vowel(e[-2])) return false;
  bool qu = w.length > 3 && e[-3] == 'u' && e[-4] == 'q';
  if (vowel(e[-3]) && !qu) return false;
  for (const char *c = w.at; c < e - (qu ? 3 : 2); c++)
    if ((vowel(*c) || (*c == 'y' && c > w.at)) && !(qu && c == e - 3)) return false;
  return true;
}

static bool consonant_y(fsc_text w) { return w.length > 2 && ends(w, "y") && !vowel(w.at[w.length - 2]); }

/* Is the final ch spoken k: oligarch, epoch, unlike march? */
static bool hard_ch(fsc_text w) {
  static const char *const endings[] = {"garch",  "iarch", "narch",   "trarch", "epoch",
                                        "eunuch", "loch",  "stomach", "tech"};
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
    if (ends(w, endings[i])) return true;
  return false;
}

static size_t add_s(fsc_text w, char *out) {
  if (consonant_y(w)) return make(w, 1, "ies", out);
  if (hard_ch(w)) return make(w, 0, "s", out);
  if (ends(w, "s") || ends(w, "x") || ends(w, "z") || ends(w, "ch") || ends(w, "sh")) return make(w, 0, "es", out);
  return make(w, 0, "s", out);
}

static size_t plural(fsc_text w, char *out) {
  static const char *const regular[] = {"human", "german", "roman", "shaman", "talisman", "ottoman", "ataman"};
  for (size_t i = 0; i < sizeof regular / sizeof *regular; i++)
    if (ends(w, regular[i])) return make(w, 0, "s", out);
  if (ends(w, "man")) return make(w, 3, "men", out);
  return add_s(w, out);
}

static size_t past(fsc_text w, char *out) {
  if (ends(w, "e")) return make(w, 0, "d", out);
  if (consonant_y(w)) return make(w, 1, "ied", out);
  if (doubles(w)) return make(w, 0, (char[]){w.at[w.length - 1], 'e', 'd', 0}, out);
  return make(w, 0, "ed", out);
}

static size_t participle(fsc_text w, char *out) {
  if (ends(w, "ie")) return make(w, 2, "ying", out);
  if (ends(w, "e") && !ends(w, "ee") && !ends(w, "oe") && !ends(w, "ye") && w.length > 2) return make(w, 1, "ing", out);
  if (doubles(w)) return make(w, 0, (char[]){w.at[w.length - 1], 'i', 'n', 'g', 0}, out);
  return make(w, 0, "ing", out);
}

static size_t adverb(fsc_text w, char *out) {
  if (ends(w, "ic")) return make(w, 0, "ally", out);
  if (ends(w, "le") && w.length > 4 && !vowel(w.at[w.length - 3])) return make(w, 1, "y", out);
  if (ends(w, "ll")) return make(w, 0, "y", out);
  if (ends(w, "ue")) return make(w, 1, "ly", out);
  if (consonant_y(w)) return make(w, 1, "ily", out);
  return make(w, 0, "ly", out);
}

size_t fsc_inflect(enum fsc_inflection inflection, fsc_text word, char *out) {
  switch (inflection) {
    case FSC_PLURAL:
      return plural(word, out);
    case FSC_THIRD_PERSON:
      return add_s(word, out);
    case FSC_PAST:
      return past(word, out);
    case FSC_PRESENT_PARTICIPLE:
      return participle(word, out);
    case FSC_ADVERB:
      return adverb(word, out);
  }
  return 0;
}

static void add_choice(fsc_arena *arena, fsc_place *place, enum fsc_inflection inflection, fsc_text word) {
  char *out = fsc_arena_take(arena, word.length + 8);
  place->choices[place->n++] = (fsc_text){out, fsc_inflect(inflection, word, out)};
}

void fsc_term_inflect(fsc_arena *arena, fsc_form form, bool irregular, fsc_term *term) {
  fsc_place *place = &term->places[form == FSC_FORM_VERB ? 0 : term->n - 1];
  for (uint32_t i = 0, n = place->n; i < n; i++) {
    fsc_text word = place->choices[i];
    if (!word.length || strchr("_<", word.at[0]) || memchr(word.at, '*', word.length)) continue;
    if (form == FSC_FORM_NOUN) add_choice(arena, place, FSC_PLURAL, word);
    if (form == FSC_FORM_ADJECTIVE) add_choice(arena, place, FSC_ADVERB, word);
    if (form != FSC_FORM_VERB) continue;
    add_choice(arena, place, FSC_THIRD_PERSON, word);
    add_choice(arena, place, FSC_PRESENT_PARTICIPLE, word);
    if (!irregular) add_choice(arena, place, FSC_PAST, word);
  }
}
