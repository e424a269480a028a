/* Finds the first subject of a sentence, which clauses behind it share.
 * SPDX-License-Identifier: Apache-2.0 */
#include "cues.h"

/* The noun phrase around a mention: the determiner before it, and the role or name behind it that it modifies, "the
 * billionaire | businessman". */
static fsc_range whole_phrase(const fsc_attributing *a, const fsc_mention *m, uint32_t lowest, uint32_t end) {
  enum { TITLE_LONGEST = 4 /* tokens of a title between a body and the name behind it */ };
  uint32_t last = m->name.end;
  while (last < end && fsc_bit_at(a->mentioned, last) && !fsc_possessive(a, last - 1) &&
         !fsc_tagged(a, last, FSC_TAG_CUE) && a->mentions.items[a->mention_at[last]].kind == FSC_MENTION_ROLE)
    last = a->mentions.items[a->mention_at[last]].name.end;
  for (uint32_t t = last; t < end && t - last < TITLE_LONGEST && !fsc_possessive(a, last - 1); t++) {
    if (!fsc_bit_at(a->mentioned, t)) continue;
    const fsc_mention *named = &a->mentions.items[a->mention_at[t]];
    if (t > last && named->span.first <= last) last = named->name.end; /* "Salem Radio | president Lars Holm" */
    break;
  }
  fsc_range phrase = fsc_np_left(a, last - 1, lowest);
  if (phrase.end > phrase.first + 1) phrase = fsc_behind_time(a, phrase);
  return fsc_empty(phrase) || phrase.first > m->span.first ? m->span : phrase;
}

/* The first word outside quotations, `end` if there is none. Each cue of a sentence may ask, so the search starts where
 * the last one ended. */
static uint32_t first_open(fsc_attributing *a, uint32_t first, uint32_t end) {
  uint32_t t = a->passed.first == first ? a->passed.end : first;
  while (t < end && (fsc_quoted(a, t) || !fsc_wordy(a, t))) t++;
  a->passed = (fsc_range){first, t};
  return t < end ? t : end;
}

/* "Facing criticism, S …", "Speaking to drivers, S …": does a participle clause begin? Not "Fleming told them". */
static bool opens_participle(const fsc_attributing *a, uint32_t token) {
  const uint32_t next = token + 1;
  if (!fsc_ends_in_ing(a, token) || !fsc_wordy(a, next)) return false;
  return !fsc_capital(a, next) && !fsc_tagged(a, next, FSC_TAG_CUE) && !fsc_verb_helper(a, next) &&
         !fsc_ends_in_ed(a, next) && !fsc_token_is(a, next, FSC_IS_RELATIVE);
}

/* Does another mention follow behind a comma, before any auxiliary? */
static bool comma_follows(const fsc_attributing *a, uint32_t first, uint32_t limit) {
  bool comma = false;
  for (uint32_t t = first; t < limit && !fsc_token_any(a, t, CLASS(AUXILIARY)); t++) {
    comma |= fsc_mark(a, t, ",");
    if (comma && fsc_bit_at(a->mentioned, t)) return true;
  }
  return false;
}

fsc_range fsc_main_subject(fsc_attributing *a, uint32_t first, uint32_t end) {
  enum { REACH = 30 /* tokens: a subject farther from the start is in no plain prose; bounds the work for each cue */ };
  const fsc_range none = {0, 0};
  uint32_t t = first_open(a, first, end);
  uint32_t limit = end - t > REACH ? t + REACH : end;
  if (t < end && ((fsc_token_any(a, t, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD)) && !fsc_capital(a, t)) ||
                  opens_participle(a, t))) {
    const uint32_t opener = t;
    while (t < limit && !fsc_mark(a, t, ",")) t++;
    if (t >= limit) return none;
    if (fsc_token_is(a, t + 1, FSC_IS_RELATIVE)) t = opener + 1; /* "But | Ruiz, who was late, …" */
  }
  for (; t < limit && !fsc_token_any(a, t, CLASS(AUXILIARY)); t++) {
    if (!fsc_bit_at(a->mentioned, t)) continue;
    const fsc_mention *m = &a->mentions.items[a->mention_at[t]];
    if (fsc_has(m->traits, FSC_TRAIT_OWNS) && m->kind != FSC_MENTION_PRONOUN) continue;
    const fsc_range phrase = whole_phrase(a, m, first, limit); /* "Then, at a rally in | Salem, Ruiz …" */
    const bool adjunct = phrase.first > first && fsc_token_is(a, phrase.first - 1, FSC_IS_PREPOSITION) &&
                         !fsc_token_says(a, phrase.first - 1, FSC_SAYS_OF);
    if (!adjunct || !comma_follows(a, phrase.end, limit)) return phrase;
  }
  return none;
}
