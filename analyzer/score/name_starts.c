/* Can a capitalised word begin a name?
 * SPDX-License-Identifier: Apache-2.0 */
#include "mentions.h"

/* "Chinese | firms", "the Democratic-|controlled House", "British | and U.S. troops": is a demonym an adjective? */
static bool is_adjective(const fsc_attributing *a, uint32_t token) {
  if (!fsc_token_is(a, token, FSC_IS_DEMONYM) || fsc_possessive(a, token)) return false;
  if (fsc_flagged(a, token + 1, FSC_JOINED) && !fsc_capital(a, token + 1)) return true;
  const uint32_t and = token + 1, other = token + 2;
  const bool joined = fsc_token_says(a, and, FSC_SAYS_AND) && fsc_in_name(a, other) && !fsc_possessive(a, other);
  return fsc_plain_word(a, joined ? other + 1 : token + 1);
}

/* Is a capitalised word in -ly an adverb: "Regrettably, the mayor …"? Not Kelly, Connolly, Beverly. */
static bool is_adverb(const fsc_attributing *a, uint32_t token) {
  enum { SHORTEST = 7 }; /* characters: shorter ones are as often names */
  const fsc_word *word = fsc_word_at(a, token);
  if (word->length < SHORTEST || fsc_ends(word, "erly")) return false;
  return !fsc_ends(word, "lly") || fsc_ends(word, "ally") || fsc_ends(word, "fully");
}

/* "Facing | the council", "Led | by Mayor Ruiz": does the word behind a participle show that it is one, not a name? */
static bool governs(const fsc_attributing *a, uint32_t token) {
  const uint64_t governed = CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(PREPOSITION) | CLASS(OBJECT_PRONOUN);
  return fsc_token_any(a, token + 1, governed) ||
         (fsc_tagged(a, token + 1, FSC_TAG_TITLE) && fsc_in_name(a, token + 1));
}

/* "Echoing | Biden", "Added | Google": does the whole name of a known person or body follow, so that the word before it
 * is a participle or verb? Not in "Jared Kushner", "Rolling Stone". */
static bool governs_known(const fsc_attributing *a, uint32_t token) {
  const uint32_t next = token + 1;
  if (!fsc_in_name(a, next) || fsc_row_starts(&a->scoring->rows, token, FSC_PERSONS)) return false;
  const fsc_match *known = fsc_row_at(a, next, FSC_PERSONS), *body = fsc_row_at(a, next, FSC_ORGANISATIONS);
  if (body && (fsc_row_at(a, token, FSC_ORGANISATIONS) || body->what->flags & FSC_FLAG_SUFFIX)) body = NULL;
  if (!known) known = body;
  return known && !fsc_in_name(a, known->end);
}

/* Has a word its capital only because it opens the sentence? */
static bool only_opens(const fsc_attributing *a, uint32_t token) {
  const bool verbal = fsc_ends_in_ing(a, token) || fsc_ends_in_ed(a, token);
  return fsc_shaped(a, token, FSC_SHAPE_ADVERB) ? is_adverb(a, token)
                                                : verbal && (governs(a, token) || governs_known(a, token));
}

/* "the Left", "the Right": is a capitalised noun a quiet row (fsc_row_is_quiet), which makes no mention? */
static bool is_quiet_noun(const fsc_attributing *a, uint32_t token) {
  const bool alone = fsc_token_says(a, token - 1, FSC_SAYS_THE) && !fsc_in_name(a, token + 1);
  if (!alone || fsc_tagged(a, token, FSC_TAG_ORGANISATION | FSC_TAG_ROLE | FSC_TAG_TITLE)) return false;
  const fsc_match *noun = fsc_quiet_row_at(a, token, FSC_ROLES);
  return noun && noun->end == token + 1 && !fsc_possessive(a, token);
}

bool fsc_starts_no_name(const fsc_attributing *a, uint32_t token) {
  return fsc_affiliation(a, token) || is_adjective(a, token) || is_quiet_noun(a, token) ||
         (fsc_flagged(a, token, FSC_SENTENCE_START) && only_opens(a, token));
}

/* Can a word be one side of a pair: Trump, Israeli, U.S., Hamas? A known person, body or demonym; no outlet or
 * pollster: "the Times-Herald". */
static bool is_side(const fsc_attributing *a, uint32_t token) {
  const fsc_match *person = fsc_row_at(a, token, FSC_PERSONS), *body = fsc_row_at(a, token, FSC_ORGANISATIONS);
  if (!body) body = fsc_quiet_row_at(a, token, FSC_ORGANISATIONS);
  const unsigned reports = 1u << FSC_MEDIA | 1u << FSC_EXPERT_ACADEMIC;
  const bool takes_side = body && body->end == token + 1 && !(reports >> body->what->source_class & 1);
  return takes_side || (person && person->end == token + 1) || fsc_token_is(a, token, FSC_IS_DEMONYM);
}

bool fsc_is_pair(const fsc_attributing *a, uint32_t token) {
  const uint32_t other = token + 1;
  if (!fsc_in_name(a, other) || fsc_in_name(a, other + 1)) return false;
  return is_side(a, token) && (is_side(a, other) || fsc_known_person(a, (fsc_range){token, other}));
}
