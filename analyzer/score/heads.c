/* Links the source span of each draft to the mention it names.
 * SPDX-License-Identifier: Apache-2.0 */
#include "heads.h"

#include "mentions.h"

bool fsc_heads_phrase(const fsc_attributing *a, const fsc_mention *m, fsc_range source) {
  if (m->name.end >= source.end) return true;
  const uint32_t behind = fsc_mention_end(m);
  if (behind < source.end && m->kind != FSC_MENTION_PRONOUN && fsc_has(m->traits, FSC_TRAIT_OWNS)) return false;
  const bool joins = fsc_mark(a, behind, "/"); /* "a Salem Times/Harl News poll" */
  return behind >= source.end || (!fsc_wordy(a, behind) && !joins) ||
         fsc_token_any(a, behind, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD) | CLASS(RELATIVE) | CLASS(PRONOUN)) ||
         fsc_is_reflexive(a, behind) || (m->kind == FSC_MENTION_ROLE && fsc_postmodifies(a, behind));
}

static bool name_like(const fsc_mention *m) {
  return m->kind == FSC_MENTION_NAME || m->kind == FSC_MENTION_ORGANISATION;
}

/* "A survey | published by the council", "A report | says": is a document noun the head, not the first noun of a
 * compound? */
static bool ends_phrase(const fsc_attributing *a, uint32_t token, fsc_range source) {
  uint32_t next = token + 1;
  return next >= source.end || !fsc_wordy(a, next) || fsc_token_any(a, next, CLASS(PREPOSITION) | CLASS(RELATIVE)) ||
         fsc_participle(a, next);
}

/* ", | Robby Mook", ", retired sailor | Abel Dunbar": does a comma or dash stand a few words before a name? */
static bool is_set_off(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  enum { WORDS = 3 };                                           /* from the comma to the name: "retired sailor" */
  if (fsc_token_says(a, token - 1, FSC_SAYS_AND)) return false; /* ", Ana Ruiz and | Bo Lund" */
  for (uint32_t t = token; t > lowest && token - t <= WORDS; t--) {
    if (fsc_mark(a, t - 1, ",") || fsc_dash(a, t - 1)) return true;
    if (!fsc_wordy(a, t - 1) || fsc_token_any(a, t - 1, CLASS(PREPOSITION) | CLASS(DETERMINER) | CLASS(POSSESSIVE)))
      return false;
  }
  return false;
}

/* "police in Salem, | Ohio", "officials in Salem, | Harl and Dover": does a name behind a comma go on with the name
 * that a preposition governs? Not "heads of Acme, | Ana Ruiz and Bo Lund,", since a comma ends an appositive; titles,
 * too, tell who the source is. */
static bool is_governed_too(const fsc_attributing *a, const fsc_mention *m, fsc_range source) {
  const uint32_t comma = m->span.first - 1;
  if (m->title || comma <= source.first || !fsc_mark(a, comma, ",") || !fsc_in_name(a, comma - 1)) return false;
  bool goes_on = m->body && fsc_is_place(m->body->what), governed = false;
  for (uint32_t t = m->span.end; t < source.end && !fsc_mark(a, source.end, ","); t++)
    goes_on |= fsc_token_says(a, t, FSC_SAYS_AND);
  for (uint32_t t = source.first; t < comma && goes_on; t++) governed |= fsc_token_is(a, t, FSC_IS_PREPOSITION);
  return governed;
}

/* Does a document noun or a preposition stand among the tokens first .. end-1, before the next mention? Then that
 * mention is not the head. */
static bool is_linked(const fsc_attributing *a, uint32_t first, uint32_t end, fsc_range source) {
  for (uint32_t t = first; t < end; t++) {
    bool document = fsc_token_is(a, t, FSC_IS_DOCUMENT_NOUN) && !fsc_capital(a, t) && ends_phrase(a, t, source);
    bool link = t > source.first && fsc_token_is(a, t, FSC_IS_PREPOSITION) &&
                !fsc_flagged(a, t, FSC_JOINED); /* not in "mum-of-three" */
    if (document || link) return true;
  }
  return false;
}

/* The mention that is the head of a source, FSC_NONE if there is none. Goes from mention to mention, since hardly any
 * other token matters. */
static uint32_t head_of(const fsc_attributing *a, fsc_range source) {
  uint32_t head = FSC_NONE;
  for (uint32_t t = source.first, at; (at = fsc_next_bit(a->mentioned, t, source.end)) < source.end; t = at + 1) {
    const uint32_t i = a->mention_at[at];
    const fsc_mention *m = &a->mentions.items[i];
    const uint32_t own = m->span.first < at ? m->span.first : at; /* "Secretary of State | John Kerry" is one */
    if (head == FSC_NONE && is_linked(a, t, own, source)) return FSC_NONE;
    if (!fsc_heads_phrase(a, m, source)) continue;
    if (head == FSC_NONE) {
      head = i;
      if (name_like(m)) return head;
    } else if (name_like(m) && ((is_set_off(a, m->span.first, source.first) && !is_governed_too(a, m, source)) ||
                                fsc_range_has(m->role, a->mentions.items[head].name.first))) {
      return i; /* "the campaign manager, Robby Mook", "a strategist and CNN contributor Ana Ruiz" */
    }
  }
  return head;
}

uint32_t fsc_head_noun(const fsc_attributing *a, fsc_range source) {
  uint32_t t = fsc_behind_limit(a, source);
  while (t + 1 < source.end && fsc_wordy(a, t + 1) &&
         !fsc_token_any(a, t + 1, CLASS(PREPOSITION) | CLASS(RELATIVE) | CLASS(CLAUSE_WORD)) &&
         !(fsc_token_is(a, t, FSC_IS_DOCUMENT_NOUN) && fsc_participle(a, t + 1)))
    t++;
  return t;
}

/* Is a source only a function word that refers to nobody: "Please | explain", "there", "well"? "someone" and "those"
 * have rows. */
static bool is_nobody(const fsc_attributing *a, fsc_range source) {
  const uint64_t some = CLASS(PRONOUN) | CLASS(OBJECT_PRONOUN) | CLASS(POSSESSIVE) | CLASS(RELATIVE) |
                        CLASS(QUANTIFIER) | CLASS(DETERMINER) | CLASS(NUMBER_WORD);
  const uint32_t word = source.first;
  return source.end == word + 1 && fsc_token_is(a, word, FSC_IS_FUNCTION_WORD) && !fsc_token_any(a, word, some) &&
         !fsc_row_starts(&a->scoring->rows, word, FSC_ROLES);
}

/* "Let me | be clear": is the source "let me", the author? */
static bool lets_author(const fsc_attributing *a, fsc_range source, uint32_t noun) {
  return noun == source.first + 1 && fsc_token_is(a, noun, FSC_IS_FIRST_PERSON) &&
         fsc_token_reads(a, source.first, "let");
}

/* "senior officials | have left", "but critics | feared it": does a mention begin its clause and a verb follow? */
static bool is_clause_subject(const fsc_attributing *a, const fsc_mention *m) {
  enum { ADJECTIVES = 3 };
  const uint64_t opens = CLASS(CLAUSE_WORD) | CLASS(DETERMINER) | CLASS(QUANTIFIER) | CLASS(NUMBER_WORD);
  const uint32_t verb = m->name.end, start = a->document->sentences[m->sentence].first;
  const bool finite = fsc_ends_in_ed(a, verb) && !fsc_token_is(a, verb + 1, FSC_IS_PREPOSITION);
  if (!finite && !fsc_token_is(a, verb, FSC_IS_IRREGULAR_PAST) && !fsc_verb_helper(a, verb)) return false;
  uint32_t first = m->name.first;
  while (first > start && m->name.first - first < ADJECTIVES && fsc_plain_word(a, first - 1)) first--;
  const uint32_t before = first - 1;
  return first == start || fsc_mark(a, before, ",;") || fsc_dash(a, before) || fsc_token_any(a, before, opens) ||
         fsc_token_says(a, before, FSC_SAYS_BUT) || fsc_in_name(a, before);
}

/* Marks plural role nouns before "they" that are subjects of clauses, so that coreference considers them. */
static void mark_several(fsc_attributing *a, uint32_t they) {
  enum { LOOKS = 8, TOKENS = 80 }; /* mentions, tokens: "they" hardly ever reaches farther back; bounds the work */
  const uint32_t first = they > TOKENS ? they - TOKENS : 0;
  uint32_t t = they;
  for (int look = 0; look < LOOKS && (t = fsc_behind_last_bit(a->mentioned, first, t)) > first; look++) {
    fsc_mention *m = &a->mentions.items[a->mention_at[--t]];
    const bool several = m->kind == FSC_MENTION_ROLE && m->noun && fsc_has(m->traits, FSC_TRAIT_SEVERAL);
    if (!several || fsc_has(m->traits, FSC_TRAIT_OWNS) || !is_clause_subject(a, m)) continue;
    m->traits |= FSC_TRAIT_ACTS;
    fsc_set_bit(a->somebody, t);
  }
}

/* Makes a mention for a source without one, at its head noun, and marks it in `made`. Not if a mention stands there,
 * nor if the source refers to nobody. */
static void make_mention(fsc_attributing *a, fsc_range source, uint32_t sentence, uint64_t *made) {
  uint32_t noun = fsc_head_noun(a, source);
  if (fsc_bit_at(a->mentioned, noun)) return;
  if (fsc_token_is(a, noun, FSC_IS_RELATIVE)) { /* the WHO */
    fsc_mention_new(a, sentence, (fsc_range){noun, noun + 1}, FSC_MENTION_NAME);
    fsc_mention_place(a, true);
    fsc_set_bit(made, noun);
    return;
  }
  if (is_nobody(a, source)) return;
  const uint64_t pronouns = CLASS(PRONOUN) | CLASS(OBJECT_PRONOUN) | CLASS(POSSESSIVE) | CLASS(RELATIVE);
  const bool pronoun = (noun == source.first && fsc_token_any(a, noun, pronouns)) || lets_author(a, source, noun);
  const bool plural = pronoun ? fsc_token_is(a, noun, FSC_IS_PLURAL_PRONOUN) : fsc_ends_in_s(a, noun);
  const bool male = fsc_token_any(a, noun, CLASS(MALE_PRONOUN) | CLASS(MALE_NOUN)),
             female = fsc_token_any(a, noun, CLASS(FEMALE_PRONOUN) | CLASS(FEMALE_NOUN));
  fsc_mention *m = fsc_mention_new(a, sentence, source, pronoun ? FSC_MENTION_PRONOUN : FSC_MENTION_ROLE);
  m->name = (fsc_range){noun, noun + 1};
  m->traits = fsc_traits_if(plural, FSC_TRAIT_PLURAL) | fsc_traits_if(female, FSC_TRAIT_FEMALE) |
              fsc_traits_if(male & !female, FSC_TRAIT_MALE) |
              fsc_traits_if(!pronoun && fsc_plural_form(a, noun), FSC_TRAIT_SEVERAL) |
              fsc_traits_if(fsc_token_says(a, source.first, FSC_SAYS_THE), FSC_TRAIT_DEFINITE);
  fsc_mention_place(a, true);
  fsc_set_bit(made, noun);
  if (pronoun && plural) mark_several(a, noun);
}

/* ---- Compound sources ---- */

/* Where the words that describe a head end: "Ana Ruiz, the mayor|, and", "Ana Ruiz of Ohio| and", "Ruiz (D-Ohio)|,". */
static uint32_t behind_head(const fsc_attributing *a, const fsc_mention *head, uint32_t end) {
  enum { LONGEST = 6 }; /* tokens of a place or a bracket */
  uint32_t t = fsc_mention_end(head);
  if (head->role.first > t && head->role.first <= t + 2 && fsc_mark(a, t, ",") && /* with or without a determiner */
      (head->role.end >= end || fsc_mark(a, head->role.end, ",")))
    return head->role.end;
  if (head->kind != FSC_MENTION_NAME || t >= end) return t;
  const uint32_t limit = end - t > LONGEST ? t + LONGEST : end;
  if (fsc_mark(a, t, "(")) {
    uint32_t close = t;
    while (close < limit && !fsc_mark(a, close, ")")) close++;
    return close < limit ? close + 1 : t;
  }
  if (fsc_mark(a, t, ",") && t + 1 < end && fsc_affiliation(a, t + 1)) /* ", D-Calif.", ", Va." */
    return t + 2 + fsc_flagged(a, t + 2, FSC_JOINED);
  uint32_t place = t + (fsc_token_says(a, t, FSC_SAYS_OF) || fsc_token_reads(a, t, "from"));
  if (place == t || !fsc_in_name(a, place)) return t;
  while (place < limit && fsc_in_name(a, place)) place++;
  return place;
}

/* The phrase of a compound source that starts at `first`, up to the comma or "and" behind it. */
static fsc_range phrase_from(const fsc_attributing *a, uint32_t first, uint32_t end) {
  uint32_t t = first;
  while (t < end && !fsc_mark(a, t, ",") && !fsc_token_says(a, t, FSC_SAYS_AND)) {
    const uint32_t i = fsc_mention_at(a, t);
    const uint32_t behind = i == FSC_NONE ? t : behind_head(a, &a->mentions.items[i], end);
    t = behind > t ? behind : t + 1;
  }
  return (fsc_range){first, t < end ? t : end};
}

/* The phrase behind another one of a compound source: the last behind "and" takes all that is left. Empty at the end.
 */
static fsc_range next_phrase(const fsc_attributing *a, fsc_range phrase, fsc_range source) {
  uint32_t first = phrase.end + fsc_mark(a, phrase.end, ",");
  if (first >= source.end) return (fsc_range){source.end, source.end};
  if (fsc_token_says(a, first, FSC_SAYS_AND)) return (fsc_range){first + 1, source.end};
  return first > phrase.end ? phrase_from(a, first, source.end) : (fsc_range){source.end, source.end};
}

static bool is_plural_role(const fsc_mention *m) {
  return m->kind == FSC_MENTION_ROLE && fsc_has(m->traits, FSC_TRAIT_PLURAL);
}

/* Is a phrase behind a comma one more of several speakers, and no appositive: "Ruiz, | Holm and Lund", "the mayor, |
 * the council and drivers"; not "Ruiz, | a nurse and poet", "the mayor, | Salem and Harl"? governs: what stands before
 * the first comma holds a preposition. */
static bool lists(const fsc_attributing *a, const fsc_mention *head, fsc_range phrase, bool governs) {
  const uint32_t i = fsc_empty(phrase) ? FSC_NONE : head_of(a, phrase);
  if (i == FSC_NONE || fsc_indefinite(a, phrase.first) || fsc_token_is(a, phrase.first, FSC_IS_PREPOSITION))
    return false;
  const fsc_mention *m = &a->mentions.items[i];
  if (fsc_range_has(head->role, m->name.first) || fsc_ends_in_ing(a, phrase.first)) return false; /* ", citing Holm" */
  const bool short_name = m->kind == FSC_MENTION_NAME && !m->title && m->name.end == m->name.first + 1;
  if (short_name && governs) return false; /* "Bureau of Alcohol, | Tobacco and Firearms" */
  const bool place = m->body && fsc_is_place(m->body->what), of_places = head->body && fsc_is_place(head->body->what);
  if (name_like(m)) return !place || of_places;
  return is_plural_role(m) || fsc_token_any(a, phrase.first, CLASS(DETERMINER) | CLASS(POSSESSIVE));
}

/* "Ruiz, | Holm and Lund": is what stands behind the comma the rest of a list, up to its "and"? */
static bool is_list(const fsc_attributing *a, const fsc_mention *head, uint32_t comma, fsc_range source) {
  enum { MOST = 16 };
  const bool governs = fsc_any_in(a, (fsc_range){head->name.first, comma}, CLASS(PREPOSITION));
  fsc_range phrase = {comma, comma};
  for (int n = 0; n < MOST; n++) {
    phrase = next_phrase(a, phrase, source);
    if (!lists(a, head, phrase, governs)) return false;
    if (fsc_token_says(a, phrase.first - 1, FSC_SAYS_AND)) return n > 0;
  }
  return false;
}

/* "Police and | Mayor Ruiz", "drivers and | nurses": are plurals beside "and" two sources? Not "union and | local
 * officials", who share a noun. */
static bool are_two_groups(const fsc_attributing *a, const fsc_mention *head, fsc_range source, fsc_range second) {
  if (!is_plural_role(head) || !lists(a, head, second, false)) return false;
  const bool determined = fsc_token_any(a, source.first, CLASS(DETERMINER) | CLASS(POSSESSIVE));
  return determined || fsc_has(head->traits, FSC_TRAIT_SEVERAL) || name_like(&a->mentions.items[head_of(a, second)]);
}

/* "Google and | Yahoo", "the union and | the city", "Ana Ruiz, the mayor, and | Lars Holm", "Ruiz, | Holm and Lund":
 * where the second phrase of a compound source begins; FSC_NONE if the source is no compound. */
static uint32_t second_of(const fsc_attributing *a, const fsc_mention *head, fsc_range source) {
  if (fsc_mention_end(head) + 1 >= source.end) return FSC_NONE; /* as of most */
  const uint32_t behind = behind_head(a, head, source.end);
  if (behind + 1 >= source.end) return FSC_NONE;
  const bool comma = fsc_mark(a, behind, ",");
  const uint32_t and = behind + comma;
  if (!fsc_token_says(a, and, FSC_SAYS_AND)) return comma && is_list(a, head, behind, source) ? and : FSC_NONE;
  if (and+1 >= source.end || (comma && behind == fsc_mention_end(head))) return FSC_NONE;
  bool determined = fsc_token_any(a, and+1, CLASS(DETERMINER) | CLASS(POSSESSIVE));
  bool one = name_like(head) || (head->kind == FSC_MENTION_ROLE && determined) ||
             are_two_groups(a, head, source, (fsc_range){and+1, source.end});
  return one ? and+1 : FSC_NONE;
}

/* The second phrase, which starts where second_of says. */
static fsc_range second_phrase(const fsc_attributing *a, uint32_t second, fsc_range source) {
  return fsc_token_says(a, second - 1, FSC_SAYS_AND) ? (fsc_range){second, source.end}
                                                     : phrase_from(a, second, source.end);
}

/* The noun phrase of an unnamed source without its relative clause: "a woman | who left early". */
static fsc_range without_clause(const fsc_attributing *a, fsc_range source, uint32_t from) {
  for (uint32_t t = from; t < source.end; t++)
    if (fsc_mark(a, t, ",") || fsc_dash(a, t) || fsc_token_is(a, t, FSC_IS_RELATIVE) || fsc_is_reflexive(a, t))
      source.end = t;
  return source;
}

fsc_found_head fsc_find_head(const fsc_attributing *a, fsc_range source) {
  const uint32_t head = head_of(a, source);
  const uint32_t second = head == FSC_NONE ? FSC_NONE : second_of(a, &a->mentions.items[head], source);
  return (fsc_found_head){source, head, second};
}

/* ---- Linking ---- */

static bool has_source(const fsc_draft *draft) { return !fsc_empty(draft->source) && !draft->inside; }

static bool is_relative(const fsc_attributing *a, const fsc_draft *draft) {
  const uint32_t first = draft->source.first;
  const bool body = fsc_shaped(a, first, FSC_SHAPE_ALL_CAPS); /* the WHO */
  return fsc_token_is(a, first, FSC_IS_RELATIVE) && draft->source.end == first + 1 && !body;
}

/* The head of a draft's source, or of the antecedent of its relative pronoun. */
static fsc_found_head find(const fsc_attributing *a, const fsc_draft *draft) {
  if (!is_relative(a, draft)) return fsc_find_head(a, draft->source);
  return fsc_find_antecedent(a, draft->source.first, a->document->sentences[draft->sentence].first);
}

/* Finds the heads of all drafts; makes mentions for those that have none, and marks their tokens in `made`. */
static void make_missing(fsc_attributing *a, fsc_found_head *found, uint64_t *made) {
  for (size_t i = 0; i < a->drafts.n; i++) {
    const fsc_draft *draft = &a->drafts.items[i];
    if (!has_source(draft)) continue;
    found[i] = find(a, draft);
    const fsc_range source = found[i].source;
    if (fsc_empty(source)) continue;
    if (found[i].head == FSC_NONE) make_mention(a, source, draft->sentence, made);
    if (found[i].head == FSC_NONE || found[i].second == FSC_NONE) continue;
    const fsc_range other = second_phrase(a, found[i].second, source); /* those of a list have one */
    if (head_of(a, other) == FSC_NONE) make_mention(a, other, draft->sentence, made);
  }
}

/* The mention of a further phrase of a compound source; FSC_NONE. */
static uint32_t other_head(const fsc_attributing *a, const fsc_draft *draft, fsc_range phrase) {
  uint32_t other = head_of(a, phrase);
  if (other == FSC_NONE) other = fsc_mention_at(a, fsc_head_noun(a, phrase));
  if (other == FSC_NONE || other == draft->mention) return FSC_NONE;
  const fsc_mention *m = &a->mentions.items[other];
  bool determined = fsc_token_any(a, phrase.first, CLASS(DETERMINER) | CLASS(POSSESSIVE));
  bool team = is_plural_role(m) && m->name.end == phrase.end;
  return name_like(m) || team || (determined && m->kind == FSC_MENTION_ROLE) ? other : FSC_NONE; /* "and colleagues" */
}

static fsc_mention *speaks(fsc_attributing *a, const fsc_draft *draft, uint32_t mention) {
  fsc_mention *m = &a->mentions.items[mention];
  m->traits |= FSC_TRAIT_SPEAKS | fsc_traits_if(draft->depth == 0, FSC_TRAIT_LEADS);
  fsc_set_bit(a->somebody, m->name.first);
  return m;
}

/* Links the phrases of a compound source behind the first. */
static void link_others(fsc_attributing *a, fsc_draft *draft, const fsc_found_head *found) {
  draft->others = (uint32_t)a->others.n;
  for (fsc_range phrase = second_phrase(a, found->second, found->source); !fsc_empty(phrase);
       phrase = next_phrase(a, phrase, found->source)) {
    const uint32_t other = other_head(a, draft, phrase);
    if (other == FSC_NONE) continue;
    fsc_mention *m = speaks(a, draft, other);
    if (m->kind == FSC_MENTION_ROLE) m->span = phrase;
    *FSC_PUSH(a->arena, &a->others) = other;
  }
  /* is_list bounds those behind commas; behind a bare "and" there is one */
  draft->n_others = (uint8_t)(a->others.n - draft->others);
}

static void link(fsc_attributing *a, fsc_draft *draft, const fsc_found_head *found) {
  fsc_mention *m = speaks(a, draft, draft->mention);
  fsc_range own = found->source;
  if (found->second != FSC_NONE) link_others(a, draft, found);
  if (draft->n_others) own.end = fsc_mention_end(m);
  if (m->kind == FSC_MENTION_ROLE) m->span = without_clause(a, own, m->name.end);
}

/* "They": the source of a draft is a plural pronoun of the third person. */
static bool is_they(const fsc_attributing *a, const fsc_draft *draft) {
  const uint32_t they = draft->source.first;
  return draft->source.end == they + 1 && fsc_token_is(a, they, FSC_IS_PLURAL_PRONOUN) &&
         fsc_token_is(a, they, FSC_IS_PRONOUN) && !fsc_token_any(a, they, CLASS(FIRST_PERSON) | CLASS(RELATIVE));
}

/* Do the tokens first .. end-1 mention others whom "they" can mean: a body, a plural, two names? */
static bool mentions_others(const fsc_attributing *a, uint32_t first, uint32_t end) {
  uint32_t names = 0;
  for (uint32_t t = first; (t = fsc_next_bit(a->mentioned, t, end)) < end; t++) {
    const fsc_mention *m = &a->mentions.items[a->mention_at[t]];
    names += m->kind == FSC_MENTION_NAME;
    if (m->kind == FSC_MENTION_ORGANISATION || fsc_has(m->traits, FSC_TRAIT_PLURAL) || names > 1) return true;
  }
  return false;
}

/* Do others open a sentence between a source and "they", or stand before it in its own? */
static bool others_between(const fsc_attributing *a, const fsc_draft *pair, const fsc_draft *they) {
  enum { LONGEST = 64 /* tokens: bounds the work */ };
  const fsc_sentence_part *sentences = a->document->sentences;
  const uint32_t token = they->source.first;
  const uint32_t from = they->sentence > pair->sentence ? sentences[they->sentence].first : pair->source.end;
  if (token - from > LONGEST || mentions_others(a, from, token)) return true;
  for (uint32_t s = pair->sentence + 1; s < they->sentence; s++) {
    const uint32_t start = sentences[s].first, end = start + FSC_NP_LONGEST;
    if (mentions_others(a, start, end < sentences[s].end ? end : sentences[s].end)) return true;
  }
  return false;
}

/* Can "they" mean the heads of a compound source before it, and nobody else? */
static bool means_pair(const fsc_attributing *a, const fsc_draft *they, const fsc_draft *pair) {
  enum { SENTENCES = 3 };
  if (pair->source.end > they->source.first || they->sentence - pair->sentence > SENTENCES) return false;
  return !others_between(a, pair, they);
}

/* "Ruiz and Holm said C. | They added D and asked E": gives "they" the heads of the compound source before it. The
 * second verb of a "they" has the same source as the first. */
static void link_they(fsc_attributing *a, fsc_draft *they, const fsc_draft *pair) {
  if (pair->source.first != they->source.first && !means_pair(a, they, pair)) return;
  fsc_mention *m = &a->mentions.items[they->mention];
  m->traits = (m->traits & ~(uint32_t)(FSC_TRAIT_PLURAL | FSC_TRAIT_SEVERAL)) | FSC_TRAIT_REFERS;
  if (pair->source.first != they->source.first) m->antecedent = pair->mention;
  they->others = (uint32_t)a->others.n; /* its own copy: the ids of all drafts have room for all of a->others */
  they->n_others = pair->n_others;
  for (uint32_t k = 0; k < pair->n_others; k++) {
    const uint32_t other = a->others.items[pair->others + k];
    *FSC_PUSH(a->arena, &a->others) = other;
  }
}

/* The mention of the relative pronoun of a draft. It is made if needed, and refers to its antecedent, which
 * draft->mention still holds. */
static uint32_t relative_mention(fsc_attributing *a, const fsc_draft *draft) {
  if (!fsc_bit_at(a->mentioned, draft->source.first)) {
    fsc_mention_new(a, draft->sentence, draft->source, FSC_MENTION_PRONOUN)->antecedent = draft->mention;
    fsc_mention_place(a, true);
  }
  const uint32_t relative = a->mention_at[draft->source.first];
  speaks(a, draft, relative);
  return relative;
}

void fsc_link_sources(fsc_attributing *a) {
  fsc_found_head *found = fsc_arena_take(a->arena, (a->drafts.n + 1) * sizeof *found);
  uint64_t *made = fsc_arena_take_zero(a->arena, fsc_bit_words(a->document->n_tokens), sizeof *made);
  const fsc_draft *pair = NULL; /* the last one with a compound source */
  make_missing(a, found, made);
  for (size_t i = 0; i < a->drafts.n; i++) {
    fsc_draft *draft = &a->drafts.items[i];
    if (!has_source(draft)) continue;
    fsc_range source = found[i].source;
    if (fsc_empty(source)) continue;
    bool as_found = fsc_next_bit(made, source.first, source.end) == source.end; /* no mention was made in it */
    if (!as_found) found[i] = find(a, draft);
    draft->mention = found[i].head == FSC_NONE ? fsc_mention_at(a, fsc_head_noun(a, source)) : found[i].head;
    if (draft->mention == FSC_NONE) continue;
    link(a, draft, &found[i]);
    if (pair && is_they(a, draft)) link_they(a, draft, pair);
    if (draft->n_others) pair = draft;
    if (is_relative(a, draft)) draft->mention = relative_mention(a, draft);
  }
}
