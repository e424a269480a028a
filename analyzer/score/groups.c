/* Social groups (lexicons/groups.csv): where they are mentioned, and who speaks as a member. Singular and plural, "a
 * migrant" and "undocumented workers", are one group. In doubt a group has a voice: only groups are called silent of
 * which no speaker is presented as a member.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../base/text.h"
#include "grammar.h"

static const fsc_match *row_at(const fsc_attributing *a, uint32_t token) {
  const fsc_match *match = fsc_row_at(a, token, FSC_GROUPS);
  return match && fsc_row_entry(a, match)->concept != FSC_NONE ? match : NULL;
}

static const fsc_social_group *group_of(const fsc_attributing *a, const fsc_match *match) {
  return &a->social_groups[fsc_row_entry(a, match)->concept];
}

/* "Muslims", "Black people": is a group always written with a capital? */
static bool has_capital(const fsc_social_group *group) { return fsc_is_ascii_upper(group->name[0]); }

/* ---- Is a noun a mention of the group, or does it only modify the next noun? ---- */

/* As fsc_ends, but the ending may be the whole word. */
static inline __attribute__((always_inline)) bool ends_with(const fsc_word *word, const char *end) {
  return word->length >= strlen(end) && memcmp(word->text + word->length - strlen(end), end, strlen(end)) == 0;
}

static bool is_plural(const fsc_attributing *a, const fsc_match *match) {
  const fsc_word *last = fsc_word_at(a, match->end - 1);
  return (ends_with(last, "s") && !ends_with(last, "ss")) || ends_with(last, "men") || ends_with(last, "children") ||
         ends_with(last, "people");
}

/* "the patient | records": can a token be the noun that "patient" modifies? */
static bool noun_follows(const fsc_attributing *a, uint32_t token) {
  const uint64_t closed = CLASS(FUNCTION_WORD) | CLASS(PREPOSITION) | CLASS(AUXILIARY) | CLASS(MODAL) | CLASS(BE_FORM) |
                          CLASS(RELATIVE) | CLASS(CLAUSE_WORD) | CLASS(PRONOUN) | CLASS(DETERMINER) |
                          CLASS(POSSESSIVE) | CLASS(NEGATOR) | CLASS(NUMBER_WORD) | CLASS(QUANTIFIER) |
                          CLASS(TIME_WORD) | CLASS(WEEKDAY) | CLASS(SPEECH_VERB);
  return fsc_kind_at(a, token) == FSC_WORD && !fsc_token_any(a, token, closed) && !fsc_adverb(a, token) &&
         !fsc_tagged(a, token, FSC_TAG_CUE) && !ends_with(fsc_word_at(a, token), "ed");
}

static bool qualifies(const fsc_attributing *a, const fsc_match *match, bool plural) {
  uint32_t end = match->end;
  bool hyphened = fsc_kind_at(a, end) == FSC_WORD && fsc_flagged(a, end, FSC_JOINED); /* "student-led" */
  return hyphened || fsc_possessive(a, end - 1) || (!plural && noun_follows(a, end));
}

/* The determiner of a singular: "| a young migrant"; FSC_NONE if there is none. */
static uint32_t determiner_of(const fsc_attributing *a, const fsc_match *match) {
  enum { REACH = 4 }; /* tokens: room for two or three adjectives */
  const uint64_t determiners = CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(NUMBER_WORD) | CLASS(QUANTIFIER);
  for (uint32_t t = match->first; t > 0 && match->first - t < REACH;) {
    t--;
    if (fsc_token_any(a, t, determiners) || fsc_possessive(a, t) || fsc_kind_at(a, t) == FSC_NUMBER) return t;
    if (fsc_kind_at(a, t) != FSC_WORD || fsc_token_any(a, t, CLASS(FUNCTION_WORD) | CLASS(PREPOSITION))) break;
  }
  return FSC_NONE;
}

/* "a Muslim": does a singular mean one member? Not in "the Muslim and Christian leaders". */
static bool stands_for_one(const fsc_attributing *a, const fsc_match *match) {
  uint32_t t = determiner_of(a, match);
  if (t == FSC_NONE || !(match->what->flags & FSC_FLAG_PROPER)) return t != FSC_NONE;
  bool one = fsc_indefinite(a, t) || fsc_token_says(a, t, FSC_SAYS_ONE);
  return one && !fsc_token_is(a, match->end, FSC_IS_CLAUSE_WORD);
}

/* Is a match part of a name: "Teachers Union", "Doctors Without Borders", "the Department of Veterans Affairs"? */
static bool in_name(const fsc_attributing *a, const fsc_match *match) {
  bool dated = fsc_token_any(a, match->end, CLASS(WEEKDAY) | CLASS(MONTH) | CLASS(PRONOUN)); /* "migrants Monday" */
  if (!dated && fsc_shaped(a, match->end, FSC_SHAPE_CAPITALISED)) return true;
  if (has_capital(group_of(a, match)) || (match->what->flags & FSC_FLAG_PROPER)) return false;
  bool opens = match->end == match->first + 1 && fsc_flagged(a, match->first, FSC_SENTENCE_START);
  return fsc_capital(a, match->end - 1) && !opens;
}

static bool is_mention(const fsc_attributing *a, const fsc_match *match, bool plural) {
  if ((match->what->flags & FSC_FLAG_VOICE) || fsc_flagged(a, match->first, FSC_IN_QUOTE | FSC_JOINED)) return false;
  if (qualifies(a, match, plural) || in_name(a, match)) return false;
  return plural || (match->what->flags & FSC_FLAG_COLLECTIVE) || stands_for_one(a, match);
}

/* ---- Who speaks as a member of a group ---- */

/* The tally of a group; NULL if the article does not mention it, as is true of most. */
static fsc_group_tally *tally_of(const fsc_attributing *a, uint32_t group) {
  for (size_t i = 0; i < a->group_tallies.n; i++)
    if (a->group_tallies.items[i].group == group) return &a->group_tallies.items[i];
  return NULL;
}

static void give_voice(const fsc_attributing *a, const fsc_match *match, uint32_t source) {
  fsc_group_tally *tally = tally_of(a, fsc_row_entry(a, match)->concept);
  if (tally && tally->spoken_for > source) tally->spoken_for = source; /* FSC_NONE is the largest */
}

/* "one | of the inmates", "dozens | of students": are those counted members? Not "lawyer | of the migrants". */
static bool partitive(const fsc_attributing *a, uint32_t of, uint32_t first) {
  if (!fsc_token_says(a, of, FSC_SAYS_OF) || of == first) return false;
  for (uint32_t t = first; t < of; t++)
    if (fsc_tagged(a, t, FSC_TAG_ROLE | FSC_TAG_TITLE | FSC_TAG_ORGANISATION)) return false;
  return true;
}

/* "University | of Ohio professor": is a preposition part of a name, so that the head of the phrase may follow? */
static bool joins_name(const fsc_attributing *a, uint32_t preposition) {
  return fsc_in_name(a, preposition - 1) && fsc_in_name(a, preposition + 1);
}

/* Does a preposition among the tokens from .. token lead away from the head of a phrase that starts at `first`? */
static bool leads_away(const fsc_attributing *a, uint32_t first, uint32_t from, uint32_t token) {
  for (uint32_t t = from; t <= token; t++)
    if (fsc_token_is(a, t, FSC_IS_PREPOSITION) && !partitive(a, t, first) && !joins_name(a, t)) return true;
  return false;
}

/* Gives a voice to the groups that a speaker is presented as a member of: as the head of the words for the speaker, or
 * by a word that is enough by itself ("Muslim leaders", "Sgt."). */
static void hear(const fsc_attributing *a, fsc_range range, uint32_t source) {
  uint32_t from = range.first, t;
  for (; (t = fsc_next_bit(a->group_starts, from, range.end)) < range.end;) {
    if (leads_away(a, range.first, from, t)) return;
    from = t + 1;
    const fsc_match *match = row_at(a, t);
    if (!match || match->end > range.end || fsc_possessive(a, match->end - 1)) continue;
    bool tells = (match->what->flags & (FSC_FLAG_VOICE | FSC_FLAG_PROPER)) || has_capital(group_of(a, match));
    if (tells || match->end == range.end || !qualifies(a, match, is_plural(a, match))) give_voice(a, match, source);
  }
}

/* The words for a speaker: before a name, its title; else the noun phrase. */
static fsc_range called(const fsc_mention *m) {
  return (fsc_range){m->span.first, fsc_select(m->kind == FSC_MENTION_NAME, m->name.first, m->span.end)};
}

/* Does a row of groups start in a range? In doubt, in a long one, yes. */
static bool may_start_in(const fsc_attributing *a, fsc_range range) {
  const uint32_t n = range.end - range.first;
  const uint64_t within = (UINT64_C(1) << n % 64) - 1;
  return (n >= 64) | ((fsc_bits_from(a->group_starts, range.first) & within) != 0);
}

/* Gives voices by the words for each speaker. Hardly any name a group: candidates are listed first, without a branch
 * for each. */
static void hear_speakers(const fsc_attributing *a) {
  uint32_t *heard = fsc_arena_take(a->arena, (a->speaking.n + 1) * sizeof *heard), n = 0;
  for (size_t i = 0; i < a->speaking.n; i++) {
    const fsc_mention *m = &a->mentions.items[a->speaking.items[i]];
    const bool role = may_start_in(a, m->role), name = may_start_in(a, called(m));
    heard[n] = a->speaking.items[i];
    n += role | name;
  }
  for (uint32_t i = 0; i < n; i++) {
    const fsc_mention *m = &a->mentions.items[heard[i]];
    const uint32_t source = a->entities.items[m->entity].source_id;
    hear(a, m->role, source);
    hear(a, called(m), source);
  }
}

/* "Ruiz, who is | a migrant", "she came as | a refugee": the nearest mention before is a member; gives a voice if it
 * speaks. */
static void hear_predicate(const fsc_attributing *a, const fsc_match *match, uint32_t lowest) {
  enum { REACH = 14 }; /* tokens back to that mention */
  uint32_t t = determiner_of(a, match);
  if (t == FSC_NONE || t <= lowest) return;
  t--;
  if (!fsc_token_is(a, t, FSC_IS_BE_FORM) && !fsc_token_says_either(a, t, FSC_SAYS_AS, FSC_SAYS_BECAME)) return;
  for (uint32_t n = 0; t > lowest && n < REACH; n++) {
    uint32_t index = fsc_mention_at(a, --t);
    const fsc_mention *m = index == FSC_NONE ? NULL : &a->mentions.items[index];
    if (!m || m->entity == FSC_NONE) continue;
    const fsc_entity *e = &a->entities.items[m->entity];
    if (e->source_id != FSC_NONE && !e->author) give_voice(a, match, e->source_id);
    return;
  }
}

/* Gives women a voice if a source is a woman, or may be one since the article does not show its gender. */
static void hear_gender(const fsc_attributing *a) {
  for (size_t g = 0; g < a->group_tallies.n; g++) {
    fsc_group_tally *tally = &a->group_tallies.items[g];
    if (!(a->social_groups[tally->group].flags & FSC_FLAG_FEMALE)) continue;
    for (uint32_t i = 0; i < a->entities.n; i++) {
      const fsc_entity *e = &a->entities.items[i];
      bool person = fsc_has(e->traits, FSC_TRAIT_PERSON) ||
                    (e->kind == FSC_MENTION_ROLE && fsc_is_row(e->noun) && !fsc_has(e->traits, FSC_TRAIT_PLURAL));
      if (e->source_id == FSC_NONE || !person || e->author) continue;
      if (e->gender >= 0 && e->source_id < tally->spoken_for) tally->spoken_for = e->source_id;
    }
  }
}

static void hear_voices(const fsc_attributing *a) {
  hear_speakers(a);
  hear_gender(a);
  for (uint32_t id = 0; id < a->findings->sources.n; id++) { /* "inmates said": the group itself */
    const fsc_entity *e = &a->entities.items[a->source_entities[id]];
    if (!fsc_has(e->traits, FSC_TRAIT_PLURAL) | (e->kind != FSC_MENTION_ROLE)) continue;
    fsc_group_tally *tally = tally_of(a, fsc_group_of_entity(a, e));
    if (tally && tally->source_id == FSC_NONE) tally->source_id = id;
  }
}

uint32_t fsc_group_of_entity(const fsc_attributing *a, const fsc_entity *entity) {
  enum { WORDS_BEFORE = 3 };
  if (entity->kind != FSC_MENTION_ROLE || !a->group_starts) return FSC_NONE;
  uint32_t first = entity->name.first, end = entity->name.end, before = first < WORDS_BEFORE ? first : WORDS_BEFORE;
  if (fsc_next_bit(a->group_starts, first - before, end) == end) return FSC_NONE; /* as of most */
  for (uint32_t k = 1; k <= before; k++) {                                        /* "federal | employees" */
    const fsc_match *match = row_at(a, first - k);
    if (match && match->end == end && !(match->what->flags & FSC_FLAG_VOICE)) return fsc_row_entry(a, match)->concept;
  }
  for (uint32_t t = first; t < end; t++) {
    if (fsc_token_is(a, t, FSC_IS_PREPOSITION) && !partitive(a, t, first)) break;
    const fsc_match *match = row_at(a, t);
    if (!match || match->end > end || (match->what->flags & FSC_FLAG_VOICE)) continue;
    if (match->end == end || !qualifies(a, match, is_plural(a, match))) return fsc_row_entry(a, match)->concept;
  }
  return FSC_NONE;
}

/* ---- The pass ---- */

static void count(fsc_attributing *a, const fsc_match *match, uint32_t sentence, bool plural) {
  fsc_group_tally *tally = tally_of(a, fsc_row_entry(a, match)->concept);
  if (!tally) {
    tally = FSC_PUSH(a->arena, &a->group_tallies);
    *tally = (fsc_group_tally){.group = fsc_row_entry(a, match)->concept,
                               .first = match->first,
                               .sentence = sentence,
                               .source_id = FSC_NONE,
                               .spoken_for = FSC_NONE};
  }
  tally->mentions++;
  if (!plural) hear_predicate(a, match, a->document->sentences[sentence].first);
}

/* Counts a match if it is a mention. Returns whether its row is usable, even if it is no mention: speakers may be
 * presented by it. */
static bool read_row(fsc_attributing *a, const fsc_match *match) {
  uint32_t sentence = a->document->sentence_of[match->first];
  const fsc_sentence_part *part = &a->document->sentences[sentence];
  if ((match->held == 0) | part->headline | part->boilerplate || !fsc_row_holds(a, match)) return false;
  if (fsc_row_entry(a, match)->concept == FSC_NONE) return false;
  bool plural = is_plural(a, match);
  if (is_mention(a, match, plural)) count(a, match, sentence, plural);
  return true;
}

void fsc_mark_groups(fsc_attributing *a) {
  const fsc_rows *rows = &a->scoring->rows;
  if (rows->first[FSC_GROUPS] == FSC_NONE) return;
  const fsc_match *matches = a->scoring->matches->items;
  a->group_starts = fsc_arena_take_zero(a->arena, fsc_bit_words(a->document->n_tokens) + 1, sizeof *a->group_starts);
  for (uint32_t i = rows->first[FSC_GROUPS]; i != FSC_NONE; i = rows->next[i]) {
    __builtin_prefetch(&fsc_row_entry(a, &matches[i])->concept); /* read later, and scattered in memory */
    __builtin_prefetch(fsc_word_at(a, matches[i].end - 1));
    fsc_set_bit(a->group_starts, matches[i].first);
  }
}

void fsc_find_groups(fsc_attributing *a) {
  const fsc_rows *rows = &a->scoring->rows;
  const fsc_match *matches = a->scoring->matches->items;
  bool holds = false;
  if (!a->group_starts) return;
  fsc_lexicon_groups(a->scoring->lexicon, &a->social_groups);
  for (uint32_t i = rows->first[FSC_GROUPS]; i != FSC_NONE; i = rows->next[i]) holds |= read_row(a, &matches[i]);
  if (a->group_tallies.n) hear_voices(a);
  if (!holds) a->group_starts = NULL;
}
