/* Drafts to mentions: whom does a source span name?
 * SPDX-License-Identifier: Apache-2.0 */
#include "mentions.h"

#define CLASS(name) FSC_BIT(FSC_IS_##name)

/* "Trump | himself" */
static bool is_reflexive(const fsc_attributing *a, uint32_t token) {
  return fsc_token_is(a, token, FSC_IS_OBJECT_PRONOUN) &&
         (fsc_ends(fsc_word_at(a, token), "self") || fsc_ends(fsc_word_at(a, token), "selves"));
}

/* A name that only modifies ("Trump supporters", "Clinton's aide") is not the head. */
static bool heads_phrase(const fsc_attributing *a, const fsc_mention *m, fsc_range source) {
  uint32_t behind = m->name.end;
  if (m->kind != FSC_MENTION_PRONOUN && fsc_has(m->traits, FSC_TRAIT_OWNS)) return false;
  return behind >= source.end || !fsc_wordy(a, behind) ||
         fsc_token_any(a, behind, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD) | CLASS(RELATIVE) | CLASS(PRONOUN)) ||
         is_reflexive(a, behind) || (m->kind == FSC_MENTION_ROLE && fsc_postmodifies(a, behind));
}

static bool name_like(const fsc_mention *m) {
  return m->kind == FSC_MENTION_NAME || m->kind == FSC_MENTION_ORGANISATION;
}

/* "A survey | published by the council", "A report | says": the noun is not part of a longer one. */
static bool ends_phrase(const fsc_attributing *a, uint32_t token, fsc_range source) {
  uint32_t next = token + 1;
  return next >= source.end || !fsc_wordy(a, next) || fsc_token_any(a, next, CLASS(PREPOSITION) | CLASS(RELATIVE)) ||
         fsc_participle(a, next);
}

/* ", Robby Mook", ", retired sailor Abel Dunbar" */
static bool behind_comma(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  enum { WORDS = 3 };
  for (uint32_t t = token; t > lowest && token - t <= WORDS; t--) {
    if (fsc_mark(a, t - 1, ",") || fsc_dash(a, t - 1)) return true;
    if (!fsc_wordy(a, t - 1) || fsc_token_any(a, t - 1, CLASS(PREPOSITION) | CLASS(DETERMINER) | CLASS(POSSESSIVE)))
      return false;
  }
  return false;
}

/* Is one of first .. end-1, of which no mention starts at any, a document, or does it lead away from the head? */
static bool is_linked(const fsc_attributing *a, uint32_t first, uint32_t end, fsc_range source) {
  for (uint32_t t = first; t < end; t++) {
    bool document = fsc_token_is(a, t, FSC_IS_DOCUMENT_NOUN) && !fsc_capital(a, t) && ends_phrase(a, t, source);
    bool link = t > source.first && fsc_token_is(a, t, FSC_IS_PREPOSITION) &&
                !fsc_flagged(a, t, FSC_JOINED); /* not in "mum-of-three" */
    if (document || link) return true;
  }
  return false;
}

/* From mention to mention: of a source that has none there is nothing to ask. */
static uint32_t head_of(const fsc_attributing *a, fsc_range source) {
  uint32_t head = FSC_NONE;
  for (uint32_t t = source.first, at; (at = fsc_next_bit(a->mentioned, t, source.end)) < source.end; t = at + 1) {
    const uint32_t i = a->mention_at[at];
    const fsc_mention *m = &a->mentions.items[i];
    const uint32_t own = m->span.first < at ? m->span.first : at; /* "Secretary of State | John Kerry" is one */
    if (head == FSC_NONE && is_linked(a, t, own, source)) return FSC_NONE;
    if (m->name.first != at || !heads_phrase(a, m, source)) continue;
    if (head == FSC_NONE) {
      head = i;
      if (name_like(m)) return head;
    } else if (name_like(m) && behind_comma(a, m->span.first, source.first)) {
      return i; /* "the campaign manager, Robby Mook" */
    }
  }
  return head;
}

/* The head noun of what no lexicon knows: the last word before a comma or preposition. */
static uint32_t head_noun(const fsc_attributing *a, fsc_range source) {
  uint32_t t = source.first;
  while (t + 1 < source.end && fsc_wordy(a, t + 1) &&
         !fsc_token_any(a, t + 1, CLASS(PREPOSITION) | CLASS(RELATIVE) | CLASS(CLAUSE_WORD)) &&
         !(fsc_token_is(a, t, FSC_IS_DOCUMENT_NOUN) && fsc_participle(a, t + 1)))
    t++;
  return t;
}

/* A mention by its head noun, marked as made, unless there is one. */
static void make_mention(fsc_attributing *a, fsc_range source, uint32_t sentence, uint64_t *made) {
  uint32_t noun = head_noun(a, source);
  if (fsc_bit_at(a->mentioned, noun)) return;
  bool pronoun = noun == source.first &&
                 fsc_token_any(a, noun, CLASS(PRONOUN) | CLASS(OBJECT_PRONOUN) | CLASS(POSSESSIVE) | CLASS(RELATIVE));
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
}

/* "Google and Yahoo", "the union | and the city", "Ana Ruiz, the mayor, | and Lars Holm": where the second phrase of a
 * compound begins; FSC_NONE if the source is none. */
static uint32_t second_of_two(const fsc_attributing *a, const fsc_mention *head, fsc_range source) {
  uint32_t conjunction = head->name.end;
  bool appositive =
      head->role.first > conjunction && head->role.first <= conjunction + 2; /* with or without a determiner */
  if (appositive && fsc_mark(a, conjunction, ",") && fsc_mark(a, head->role.end, ",")) conjunction = head->role.end + 1;
  if (conjunction <= source.first || conjunction + 1 >= source.end || !fsc_token_says(a, conjunction, FSC_SAYS_AND))
    return FSC_NONE;
  bool determined = fsc_token_any(a, conjunction + 1, CLASS(DETERMINER) | CLASS(POSSESSIVE));
  bool one = name_like(head) || (head->kind == FSC_MENTION_ROLE && determined);
  return one ? conjunction + 1 : FSC_NONE;
}

/* `second`: where the second phrase begins, FSC_NONE if there is none. */
static uint32_t other_head(const fsc_attributing *a, const fsc_draft *draft, uint32_t second) {
  if (second == FSC_NONE) return FSC_NONE;
  uint32_t other = head_of(a, (fsc_range){second, draft->source.end});
  if (other == FSC_NONE) other = fsc_mention_at(a, head_noun(a, (fsc_range){second, draft->source.end}));
  if (other == FSC_NONE || other == draft->mention) return FSC_NONE;
  const fsc_mention *m = &a->mentions.items[other];
  bool determined = fsc_token_any(a, second, CLASS(DETERMINER) | CLASS(POSSESSIVE));
  bool team = m->kind == FSC_MENTION_ROLE && fsc_has(m->traits, FSC_TRAIT_PLURAL) && m->name.end == draft->source.end;
  return name_like(m) || team || (determined && m->kind == FSC_MENTION_ROLE) ? other : FSC_NONE; /* "and colleagues" */
}

/* An unnamed source is known by its noun phrase, not by all that is told of it: "a woman | who left early". */
static fsc_range without_clause(const fsc_attributing *a, fsc_range source, uint32_t from) {
  for (uint32_t t = from; t < source.end; t++)
    if (fsc_mark(a, t, ",") || fsc_dash(a, t) || fsc_token_is(a, t, FSC_IS_RELATIVE) || is_reflexive(a, t))
      source.end = t;
  return source;
}

typedef struct found_head {
  uint32_t head, second; /* a mention; the token where a second phrase begins; FSC_NONE */
} found_head;

static found_head find_head(const fsc_attributing *a, fsc_range source) {
  uint32_t head = head_of(a, source);
  if (head == FSC_NONE) return (found_head){FSC_NONE, FSC_NONE};
  return (found_head){head, second_of_two(a, &a->mentions.items[head], source)};
}

static bool has_source(const fsc_draft *draft) { return !fsc_empty(draft->source) && !draft->inside; }

/* Makes the mentions that drafts lack, and marks the tokens of their nouns. */
static void make_missing(fsc_attributing *a, found_head *found, uint64_t *made) {
  for (size_t i = 0; i < a->drafts.n; i++) {
    const fsc_draft *draft = &a->drafts.items[i];
    if (!has_source(draft)) continue;
    found[i] = find_head(a, draft->source);
    fsc_range other = {found[i].second, draft->source.end};
    if (found[i].head == FSC_NONE)
      make_mention(a, draft->source, draft->sentence, made);
    else if (found[i].second != FSC_NONE && head_of(a, other) == FSC_NONE)
      make_mention(a, other, draft->sentence, made);
  }
}

static fsc_mention *speaks(fsc_attributing *a, uint32_t mention) {
  fsc_mention *m = &a->mentions.items[mention];
  m->traits |= FSC_TRAIT_SPEAKS;
  fsc_set_bit(a->somebody, m->name.first);
  return m;
}

static void link(fsc_attributing *a, fsc_draft *draft, uint32_t second) {
  fsc_mention *m = speaks(a, draft->mention);
  draft->other = other_head(a, draft, second);
  fsc_range own = draft->source;
  if (draft->other != FSC_NONE) {
    fsc_mention *other = speaks(a, draft->other);
    own.end = m->name.end;
    if (other->kind == FSC_MENTION_ROLE && fsc_token_says(a, own.end, FSC_SAYS_AND))
      other->span = (fsc_range){own.end + 1, draft->source.end};
  }
  if (m->kind == FSC_MENTION_ROLE) m->span = without_clause(a, own, m->name.end);
}

void fsc_link_sources(fsc_attributing *a) {
  found_head *found = fsc_arena_take(a->arena, (a->drafts.n + 1) * sizeof *found);
  uint64_t *made = fsc_arena_take_zero(a->arena, fsc_bit_words(a->document->n_tokens), sizeof *made);
  make_missing(a, found, made);
  for (size_t i = 0; i < a->drafts.n; i++) {
    fsc_draft *draft = &a->drafts.items[i];
    if (!has_source(draft)) continue;
    fsc_range source = draft->source;
    bool as_found = fsc_next_bit(made, source.first, source.end) == source.end; /* no mention was made in it */
    if (!as_found) found[i] = find_head(a, source);
    draft->mention = found[i].head == FSC_NONE ? fsc_mention_at(a, head_noun(a, source)) : found[i].head;
    if (draft->mention != FSC_NONE) link(a, draft, found[i].second);
  }
}
