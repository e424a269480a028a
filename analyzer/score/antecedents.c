/* Finds whom a relative pronoun stands for: "the driver, 46, of Harl, | who".
 * SPDX-License-Identifier: Apache-2.0 */
#include "heads.h"
#include "mentions.h"

/* The last token of a relative pronoun's antecedent, leftwards over a comma, "(R-Ohio)", ", D-Calif.," and ", 46,";
 * `lowest` or less if there is none. */
static uint32_t last_before(const fsc_attributing *a, uint32_t pronoun, uint32_t lowest) {
  enum { BRACKET = 10 }; /* tokens */
  uint32_t t = pronoun - 1;
  t -= fsc_mark(a, t, ",") || fsc_dash(a, t);
  if (t > lowest && fsc_mark(a, t, ")")) {
    const uint32_t close = t;
    while (t > lowest && close - t < BRACKET && !fsc_mark(a, t, "(")) t--;
    return t - 1;
  }
  uint32_t aside = t;
  while (aside > lowest && (fsc_affiliation(a, aside) || fsc_kind_at(a, aside) == FSC_NUMBER)) aside--;
  return aside < t && fsc_mark(a, aside, ",") ? aside - 1 : t;
}

/* The last mention that starts among the tokens first .. end-1, at most FSC_REACH back; FSC_NONE. */
static uint32_t last_mention(const fsc_attributing *a, uint32_t first, uint32_t end) {
  const uint32_t behind = fsc_behind_last_bit(a->mentioned, fsc_farthest_back(first, end), end);
  return behind > first ? fsc_mention_at(a, behind - 1) : FSC_NONE;
}

/* The mention that a phrase describes: "Ana Ruiz, | head of the clinic", "Senator Ruiz, | a woman", "She was | a
 * woman"; FSC_NONE. */
static uint32_t described_by(const fsc_attributing *a, fsc_range phrase, uint32_t lowest) {
  const uint32_t i = last_mention(a, lowest, phrase.first), before = phrase.first - 1;
  if (i == FSC_NONE) return FSC_NONE;
  const fsc_mention *m = &a->mentions.items[i];
  if (fsc_mention_end(m) == before && fsc_token_is(a, before, FSC_IS_BE_FORM)) return i;
  const bool titled = m->kind == FSC_MENTION_NAME && m->title && m->name.end == before; /* its role is the title */
  const bool person = fsc_token_is(a, phrase.first, FSC_IS_DETERMINER) && fsc_kind_at(a, phrase.end - 1) != FSC_NUMBER;
  if (titled && person && fsc_mark(a, before, ",")) return i;
  const bool role = m->kind == FSC_MENTION_NAME && m->role.first > m->name.first && m->role.end >= phrase.end;
  return role && !fsc_any_in(a, (fsc_range){m->role.first, phrase.first}, CLASS(PREPOSITION)) ? i : FSC_NONE;
}

/* The name with a title or role that a phrase ends with: "counsel for | Mayor Ruiz"; FSC_NONE. */
static uint32_t last_in_office(const fsc_attributing *a, fsc_range phrase) {
  const uint32_t i = last_mention(a, phrase.first, phrase.end);
  const fsc_mention *m = i == FSC_NONE ? NULL : &a->mentions.items[i];
  const bool name = m && m->kind == FSC_MENTION_NAME && m->span.end == phrase.end;
  return name && (m->title || m->noun) ? i : FSC_NONE;
}

/* Can a mention be the antecedent of "who"? Bodies only if they are plural: "Republicans who". */
static bool can_be_who(const fsc_attributing *a, const fsc_mention *m) {
  const fsc_source_class class = (fsc_source_class)fsc_what(m->body)->source_class;
  if (m->kind == FSC_MENTION_ROLE) return !fsc_token_is(a, m->name.end - 1, FSC_IS_DOCUMENT_NOUN);
  return m->kind == FSC_MENTION_NAME || (class == FSC_POLITICAL_PARTY && fsc_ends_in_s(a, m->name.end - 1));
}

/* The part of a phrase behind the last preposition before a token: "praise from | Republicans". */
static fsc_range inner_phrase(const fsc_attributing *a, fsc_range phrase, uint32_t token) {
  for (uint32_t t = token; t-- > phrase.first;)
    if (fsc_token_is(a, t, FSC_IS_PREPOSITION)) return (fsc_range){t + 1, phrase.end};
  return phrase;
}

/* "They met | bakers", "to give | bakers": the phrase without its first word if that is a verb, by the pronoun, "to" or
 * auxiliary before it. */
static fsc_range without_verb(const fsc_attributing *a, fsc_range phrase) {
  const uint32_t before = phrase.first - 1;
  const bool verb = phrase.end > phrase.first + 1 && !fsc_starts_phrase(a, phrase.first) &&
                    (fsc_verb_helper(a, before) || fsc_token_says(a, before, FSC_SAYS_TO) ||
                     fsc_token_any(a, before, CLASS(PRONOUN) | CLASS(RELATIVE)));
  return (fsc_range){phrase.first + verb, phrase.end};
}

/* The nearest mention in a phrase that can be the antecedent: "Bay, | which said", "supporters of Ruiz | who said",
 * "officials in Harl | who said". A name is the antecedent before a comma; without a comma, only if nothing else is. */
static fsc_found_head nearest(const fsc_attributing *a, fsc_range phrase, bool who, bool comma) {
  enum { LOOKS = 4 }; /* mentions */
  fsc_found_head found = {phrase, FSC_NONE, FSC_NONE};
  uint32_t end = phrase.end;
  for (int look = 0; look < LOOKS; look++) {
    const uint32_t i = last_mention(a, phrase.first, end);
    if (i == FSC_NONE) break;
    const fsc_mention *m = &a->mentions.items[i];
    end = m->name.first;
    if (!fsc_heads_phrase(a, m, phrase) || (who ? !can_be_who(a, m) : m->kind == FSC_MENTION_NAME && !comma)) continue;
    found.head = i;
    if (comma || m->kind != FSC_MENTION_NAME) break;
  }
  if (found.head != FSC_NONE) found.source = inner_phrase(a, phrase, a->mentions.items[found.head].span.first);
  return found;
}

/* "Ana Ruiz, PhD, of Salem Radio, | who", "Ana Ruiz, a driver | who": the name that opens the sentence, if all between
 * it and the pronoun describes it; an empty range if not. A preposition right before may bring another antecedent. */
static fsc_range described_name(const fsc_attributing *a, fsc_range phrase, uint32_t pronoun, uint32_t lowest) {
  const fsc_range none = {0, 0};
  const bool comma = fsc_mark(a, pronoun - 1, ",");
  if (fsc_token_says(a, pronoun, FSC_SAYS_WHICH) ||
      (!comma && fsc_any_in(a, (fsc_range){phrase.first, pronoun}, CLASS(PREPOSITION))))
    return none;
  const fsc_range opening = fsc_opening_subject(a, lowest, pronoun - comma);
  return opening.end == pronoun - comma && opening.first < phrase.first ? opening : none;
}

fsc_found_head fsc_find_antecedent(const fsc_attributing *a, uint32_t pronoun, uint32_t lowest) {
  const fsc_found_head none = {{0, 0}, FSC_NONE, FSC_NONE};
  const uint32_t last = pronoun > lowest ? last_before(a, pronoun, lowest) : pronoun;
  if (last < lowest || last >= pronoun) return none;
  const fsc_range whole = fsc_np_left(a, last, lowest), phrase = without_verb(a, whole);
  if (fsc_empty(whole) || fsc_token_is(a, phrase.first, FSC_IS_RELATIVE)) return none;
  uint32_t described = last_in_office(a, phrase);
  const fsc_range name = described == FSC_NONE ? described_name(a, phrase, pronoun, lowest) : (fsc_range){0, 0};
  if (!fsc_empty(name)) return fsc_find_head(a, name);
  if (described == FSC_NONE) described = described_by(a, phrase, lowest);
  if (described != FSC_NONE) return (fsc_found_head){a->mentions.items[described].span, described, FSC_NONE};
  fsc_found_head found = fsc_find_head(a, phrase);
  if (found.second != FSC_NONE) return found; /* "Ruiz and Holm, who" */
  const bool who = !fsc_token_says(a, pronoun, FSC_SAYS_WHICH);
  found = nearest(a, phrase, who, last + 1 < pronoun);
  if (found.head != FSC_NONE) return found;
  found.source = inner_phrase(a, phrase, phrase.end);
  const uint32_t noun = fsc_head_noun(a, found.source);
  const bool document = fsc_token_is(a, noun, FSC_IS_DOCUMENT_NOUN), no = fsc_token_says(a, phrase.first, FSC_SAYS_NO);
  const bool nobody = no || fsc_adverb(a, noun) || fsc_kind_at(a, noun) == FSC_NUMBER; /* "no matter who" */
  return document != who && !nobody ? found : none;
}
