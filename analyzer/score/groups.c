/* Social groups (lexicons/groups.csv): where they are spoken of, and who speaks as one of them. Singular and plural, "a
 * migrant" and "undocumented workers", are one group. Where the words leave it open whether a group has a voice it is
 * given one: silence is claimed of those groups alone of which nobody is presented as a speaker.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../base/text.h"
#include "grammar.h"

#define CLASS(name) FSC_BIT(FSC_IS_##name)

static const fsc_match *row_at(const fsc_attributing *a, uint32_t token) {
  const fsc_match *match = fsc_row_at(a, token, a->groups);
  return match && match->entry->concept != FSC_NONE ? match : NULL;
}

static const fsc_social_group *group_of(const fsc_attributing *a, const fsc_match *match) {
  return &a->social_groups[match->entry->concept];
}

/* "Muslims", "Black people": names of peoples have a capital everywhere. */
static bool has_capital(const fsc_social_group *group) { return group->name[0] >= 'A' && group->name[0] <= 'Z'; }

/* ---- Is the noun spoken of, or does it only qualify the next one?
 * ------------------------------------------------------------------ */

static bool ends_with(const fsc_word *word, const char *end) {
  size_t n = strlen(end);
  return word->length >= n && memcmp(word->text + word->length - n, end, n) == 0;
}

static bool is_plural(const fsc_attributing *a, const fsc_match *match) {
  const fsc_word *last = fsc_word_at(a, match->end - 1);
  return (ends_with(last, "s") && !ends_with(last, "ss")) || ends_with(last, "men") || ends_with(last, "children") ||
         ends_with(last, "people");
}

/* "the patient | records": a word that can be the noun "patient" belongs to. */
static bool noun_follows(const fsc_attributing *a, uint32_t token) {
  const uint64_t closed = CLASS(FUNCTION_WORD) | CLASS(PREPOSITION) | CLASS(AUXILIARY) | CLASS(MODAL) | CLASS(BE_FORM) |
                          CLASS(CONJUNCTION) | CLASS(RELATIVE) | CLASS(CLAUSE_WORD) | CLASS(PRONOUN) |
                          CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(NEGATOR) | CLASS(NUMBER_WORD) |
                          CLASS(QUANTIFIER) | CLASS(TIME_WORD) | CLASS(WEEKDAY) | CLASS(SPEECH_VERB);
  return fsc_kind_at(a, token) == FSC_WORD && !fsc_token_any(a, token, closed) && !fsc_adverb(a, token) &&
         !fsc_tagged(a, token, FSC_TAG_CUE) && !ends_with(fsc_word_at(a, token), "ed");
}

static bool qualifies(const fsc_attributing *a, const fsc_match *match) {
  uint32_t end = match->end;
  bool hyphened = fsc_kind_at(a, end) == FSC_WORD && fsc_flagged(a, end, FSC_JOINED); /* "student-led" */
  return hyphened || fsc_possessive(a, end - 1) || (!is_plural(a, match) && noun_follows(a, end));
}

/* The determiner of a singular: "a young | migrant"; FSC_NONE if there is none. */
static uint32_t determiner_of(const fsc_attributing *a, const fsc_match *match) {
  enum { REACH = 4 };
  const uint64_t determiners = CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(NUMBER_WORD) | CLASS(QUANTIFIER);
  for (uint32_t t = match->first; t > 0 && match->first - t < REACH;) {
    t--;
    if (fsc_token_any(a, t, determiners) || fsc_possessive(a, t) || fsc_kind_at(a, t) == FSC_NUMBER) return t;
    if (fsc_kind_at(a, t) != FSC_WORD || fsc_token_any(a, t, CLASS(FUNCTION_WORD) | CLASS(PREPOSITION))) break;
  }
  return FSC_NONE;
}

/* "a Muslim", but not "the Muslim and Christian leaders". */
static bool stands_for_one(const fsc_attributing *a, const fsc_match *match) {
  uint32_t t = determiner_of(a, match);
  if (t == FSC_NONE || !(match->flags & FSC_FLAG_PROPER)) return t != FSC_NONE;
  bool one =
      fsc_token_says(a, t, FSC_SAYS_A) || fsc_token_says(a, t, FSC_SAYS_AN) || fsc_token_says(a, t, FSC_SAYS_ONE);
  return one && !fsc_token_is(a, match->end, FSC_IS_CONJUNCTION);
}

/* Part of a name: "Teachers Union", "Doctors Without Borders", "the Department of Veterans Affairs". */
static bool in_name(const fsc_attributing *a, const fsc_match *match) {
  bool dated = fsc_token_any(a, match->end, CLASS(WEEKDAY) | CLASS(MONTH) | CLASS(PRONOUN)); /* "migrants Monday" */
  if (!dated && fsc_shaped(a, match->end, FSC_SHAPE_CAPITALISED)) return true;
  if (has_capital(group_of(a, match)) || (match->flags & FSC_FLAG_PROPER)) return false;
  bool opens = match->end == match->first + 1 && fsc_flagged(a, match->first, FSC_SENTENCE_START);
  return fsc_capital(a, match->end - 1) && !opens;
}

static bool is_mention(const fsc_attributing *a, const fsc_match *match) {
  if ((match->flags & FSC_FLAG_VOICE) || fsc_quoted(a, match->first)) return false;
  if (fsc_flagged(a, match->first, FSC_JOINED) || qualifies(a, match) || in_name(a, match)) return false;
  return is_plural(a, match) || (match->flags & FSC_FLAG_COLLECTIVE) || stands_for_one(a, match);
}

/* ---- Who speaks as one of them
 * -------------------------------------------------------------------------------------- */

static void give_voice(fsc_attributing *a, const fsc_match *match, uint32_t source) {
  fsc_group_tally *tally = &a->group_tallies[match->entry->concept];
  if (tally->spoken_for > source) tally->spoken_for = source; /* FSC_NONE is the largest */
}

/* "one of the inmates", "dozens of students", but no "lawyer of the migrants". */
static bool partitive(const fsc_attributing *a, uint32_t of, uint32_t first) {
  if (!fsc_token_says(a, of, FSC_SAYS_OF) || of == first) return false;
  for (uint32_t t = first; t < of; t++)
    if (fsc_tagged(a, t, FSC_TAG_ROLE | FSC_TAG_TITLE | FSC_TAG_ORGANISATION)) return false;
  return true;
}

/* What a speaker is called: the group is its head, or a word that tells enough ("Muslim leaders", "Sgt."). */
static void hear(fsc_attributing *a, fsc_range range, uint32_t source) {
  for (uint32_t t = range.first; t < range.end; t++) {
    if (fsc_token_is(a, t, FSC_IS_PREPOSITION) && !partitive(a, t, range.first)) return;
    const fsc_match *match = row_at(a, t);
    if (!match || match->end > range.end) continue;
    bool tells = match->flags & (FSC_FLAG_VOICE | FSC_FLAG_PROPER);
    if (tells || has_capital(group_of(a, match)) || match->end == range.end || !qualifies(a, match))
      if (!fsc_possessive(a, match->end - 1)) give_voice(a, match, source);
  }
}

static void hear_mention(fsc_attributing *a, const fsc_mention *m) {
  const fsc_entity *e = &a->entities.items[m->entity];
  if (!fsc_empty(m->role)) hear(a, m->role, e->source_id);
  hear(a, m->kind == FSC_MENTION_NAME ? (fsc_range){m->span.first, m->name.first} : m->span, e->source_id);
}

/* "Ruiz, who is a migrant", "she came as a refugee": said of the nearest mention before. */
static void hear_predicate(fsc_attributing *a, const fsc_match *match, uint32_t lowest) {
  enum { REACH = 14 };
  uint32_t t = is_plural(a, match) ? FSC_NONE : determiner_of(a, match);
  if (t == FSC_NONE || t <= lowest) return;
  t--;
  if (!fsc_token_is(a, t, FSC_IS_BE_FORM) && !fsc_token_says(a, t, FSC_SAYS_AS) &&
      !fsc_token_says(a, t, FSC_SAYS_BECAME))
    return;
  for (uint32_t n = 0; t > lowest && n < REACH; n++) {
    uint32_t index = fsc_mention_at(a, --t);
    const fsc_mention *m = index == FSC_NONE ? NULL : &a->mentions.items[index];
    if (!m || m->entity == FSC_NONE) continue;
    const fsc_entity *e = &a->entities.items[m->entity];
    if (e->source_id != FSC_NONE && !e->author) give_voice(a, match, e->source_id);
    return;
  }
}

/* Women speak where a source is a woman, and may do where the article does not tell. */
static void hear_gender(fsc_attributing *a) {
  const fsc_social_group *groups = a->social_groups;
  size_t n = fsc_lexicon_groups(a->scoring->lexicon, &groups);
  for (size_t g = 0; g < n; g++) {
    fsc_group_tally *tally = &a->group_tallies[g];
    if (!(groups[g].flags & FSC_FLAG_FEMALE) || !tally->mentions) continue;
    for (uint32_t i = 0; i < a->entities.n; i++) {
      const fsc_entity *e = &a->entities.items[i];
      bool person = e->person || (e->kind == FSC_MENTION_ROLE && e->noun && !e->plural);
      if (e->source_id == FSC_NONE || !person || e->author) continue;
      if (e->gender != FSC_MALE && e->source_id < tally->spoken_for) tally->spoken_for = e->source_id;
    }
  }
}

static void hear_voices(fsc_attributing *a) {
  for (size_t i = 0; i < a->speaking.n; i++) hear_mention(a, &a->mentions.items[a->speaking.items[i]]);
  hear_gender(a);
  for (size_t i = 0; i < a->entities.n; i++) { /* "inmates said": the group itself */
    const fsc_entity *e = &a->entities.items[i];
    uint32_t group = e->source_id == FSC_NONE || !e->plural ? FSC_NONE : fsc_group_of_entity(a, e);
    if (group != FSC_NONE && e->source_id < a->group_tallies[group].source_id)
      a->group_tallies[group].source_id = e->source_id;
  }
}

uint32_t fsc_group_of_entity(const fsc_attributing *a, const fsc_entity *entity) {
  enum { WORDS_BEFORE = 3 };
  if (entity->kind != FSC_MENTION_ROLE || !a->group_tallies) return FSC_NONE;
  for (uint32_t k = 1; k <= WORDS_BEFORE && k <= entity->name.first; k++) { /* "federal | employees" */
    const fsc_match *match = row_at(a, entity->name.first - k);
    if (match && match->end == entity->name.end && !(match->flags & FSC_FLAG_VOICE)) return match->entry->concept;
  }
  for (uint32_t t = entity->name.first; t < entity->name.end; t++) {
    if (fsc_token_is(a, t, FSC_IS_PREPOSITION) && !partitive(a, t, entity->name.first)) break;
    const fsc_match *match = row_at(a, t);
    if (!match || match->end > entity->name.end || (match->flags & FSC_FLAG_VOICE)) continue;
    if (match->end == entity->name.end || !qualifies(a, match)) return match->entry->concept;
  }
  return FSC_NONE;
}

/* ---- The pass
 * ------------------------------------------------------------------------------------------------------- */

static void tally_make(fsc_attributing *a) {
  size_t n = fsc_lexicon_groups(a->scoring->lexicon, &a->social_groups);
  a->group_tallies = fsc_arena_take_zero(a->arena, n, sizeof *a->group_tallies);
  for (size_t i = 0; i < n; i++) a->group_tallies[i].source_id = a->group_tallies[i].spoken_for = FSC_NONE;
}

static void count(fsc_attributing *a, const fsc_match *match, uint32_t sentence) {
  fsc_group_tally *tally = &a->group_tallies[match->entry->concept];
  if (!tally->mentions++) tally->first = match->first, tally->sentence = sentence;
  hear_predicate(a, match, a->document->sentences[sentence].first);
}

void fsc_find_groups(fsc_attributing *a) {
  const fsc_rows *rows = &a->scoring->rows;
  const fsc_sentence_part *sentences = a->document->sentences;
  for (uint32_t i = rows->first[FSC_GROUPS]; i != FSC_NONE; i = rows->next[i]) {
    const fsc_match *match = &a->scoring->matches->items[i];
    if (match->entry->concept == FSC_NONE || match->held == 0) continue;
    uint32_t sentence = a->document->sentence_of[match->first];
    if (sentences[sentence].headline || sentences[sentence].boilerplate || !fsc_row_holds(a, match)) continue;
    if (!a->group_tallies) tally_make(a);
    if (is_mention(a, match)) count(a, match, sentence);
  }
  if (a->group_tallies) hear_voices(a);
}
