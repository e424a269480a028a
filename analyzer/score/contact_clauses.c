/* Contact clauses: relative clauses without a relative pronoun, "the plan | Ruiz opposes".
 * SPDX-License-Identifier: Apache-2.0 */
#include "mentions.h"
#include "patterns.h"

/* Words that begin a noun phrase: "the", "her", "many", "two". */
static const uint64_t openers = CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(QUANTIFIER) | CLASS(NUMBER_WORD);

fsc_range fsc_over_contact(const fsc_attributing *a, fsc_range phrase, uint32_t last, uint32_t lowest) {
  const uint32_t who = last - 1;
  if (who <= lowest || !fsc_ends_in_ed(a, last) || fsc_token_is(a, who, FSC_IS_RELATIVE) || fsc_quoted(a, who))
    return phrase;
  const fsc_range subject = fsc_np_left(a, who - 1, lowest);
  return fsc_empty(subject) || fsc_token_any(a, subject.first, CLASS(PRONOUN) | CLASS(RELATIVE)) ? phrase : subject;
}

bool fsc_name_acts(const fsc_attributing *a, uint32_t verb, uint32_t lowest) {
  uint32_t t = verb;
  while (t > lowest && fsc_capital(a, t - 1)) t--;
  return t < verb && t > lowest && fsc_kind_at(a, t - 1) == FSC_WORD &&
         !fsc_token_any(a, t - 1, CLASS(PREPOSITION) | CLASS(DETERMINER) | CLASS(POSSESSIVE)) &&
         !fsc_tagged(a, t - 1, FSC_TAG_ROLE | FSC_TAG_TITLE);
}

fsc_range fsc_behind_things(const fsc_attributing *a, fsc_range phrase) {
  uint32_t name = phrase.end;
  while (name > phrase.first + 1 && fsc_in_name(a, name - 1)) name--;
  const uint32_t noun = name - 1, i = fsc_mention_at(a, name);
  const bool said = fsc_tagged(a, noun, FSC_TAG_CUE) && fsc_indefinite(a, noun - 1); /* "a charge" */
  const bool things = said || fsc_ends_in_s(a, noun) ||
                      fsc_token_any(a, noun, CLASS(DOCUMENT_NOUN) | CLASS(MEDIUM_NOUN) | CLASS(NUMBER_WORD));
  if (!things || fsc_capital(a, noun) || fsc_possessive(a, noun) ||
      fsc_tagged(a, noun, FSC_TAG_ROLE | FSC_TAG_TITLE | FSC_TAG_ORGANISATION) || fsc_token_is(a, noun, FSC_IS_PEOPLE))
    return phrase;
  if (!said && (i == FSC_NONE || a->mentions.items[i].kind != FSC_MENTION_NAME)) return phrase;
  bool determined = false;
  for (uint32_t t = phrase.first; t < noun; t++) determined |= fsc_token_any(a, t, openers);
  return determined ? (fsc_range){name, phrase.end} : phrase;
}

/* "a bill | Holm's party", "a move | drivers' groups": where a possessive inside a phrase shows that a second phrase
 * begins; the end of the phrase if there is none. */
static uint32_t owner_behind(const fsc_attributing *a, fsc_range phrase) {
  const bool one = fsc_indefinite(a, phrase.first);
  uint32_t owner = phrase.end - 1;
  while (owner > phrase.first && !fsc_possessive(a, owner)) owner--;
  const bool named = fsc_in_name(a, owner), several = one && fsc_ends_in_s(a, phrase.end - 1);
  if (owner <= phrase.first || owner == phrase.end - 1 || !(named || (several && fsc_ends_in_s(a, owner))))
    return phrase.end;
  while (named && fsc_in_name(a, owner - 1)) owner--;
  return fsc_tagged(a, owner - 1, FSC_TAG_ROLE | FSC_TAG_TITLE | FSC_TAG_ORGANISATION) ? phrase.end : owner;
}

/* "House | Republicans", "Libyan | officials": leftwards over names and demonyms before a role, to `lowest` at most. */
static uint32_t over_names(const fsc_attributing *a, uint32_t role, uint32_t lowest) {
  while (role > lowest && (fsc_capital(a, role - 1) || fsc_token_is(a, role - 1, FSC_IS_DEMONYM))) role--;
  return role;
}

/* Where the last name of a phrase begins, or a plural role at its end: "House Republicans"; the end if neither. */
static uint32_t last_actor(const fsc_attributing *a, fsc_range phrase, bool sure) {
  uint32_t first = owner_behind(a, phrase);
  if (first < phrase.end) return first;
  while (first > phrase.first && fsc_in_name(a, first - 1)) first--;
  if (first < phrase.end) return first;
  const fsc_match *role = fsc_last_row_in(a, phrase, FSC_ROLES);
  if (!role || role->end < phrase.end) return phrase.end;
  const bool several = fsc_ends_in_s(a, phrase.end - 1), crowd = (role->what->flags & FSC_FLAG_COLLECTIVE) != 0;
  if (sure ? !several && !crowd : !several || !(role->what->flags & FSC_FLAG_VAGUE)) return phrase.end;
  return over_names(a, role->first, phrase.first);
}

fsc_range fsc_actor_behind(const fsc_attributing *a, fsc_range phrase, bool sure) {
  const uint64_t closed = openers | CLASS(PREPOSITION) | CLASS(CLAUSE_WORD) | CLASS(PRONOUN) | CLASS(RELATIVE);
  if (phrase.end < phrase.first + 3) return phrase;
  const uint32_t before = phrase.first - 1; /* "what | many drivers say is", "which the spy community says was" */
  if (fsc_token_is(a, before, FSC_IS_RELATIVE) || fsc_token_says(a, before, FSC_SAYS_WHAT)) return phrase;
  const uint32_t actor = last_actor(a, phrase, sure), noun = actor - 1;
  for (uint32_t t = phrase.first; t < actor; t++)
    if (fsc_token_says(a, t, FSC_SAYS_AND)) return phrase; /* "the ideas the mayor and her | aides had" */
  if (actor == phrase.end || noun <= phrase.first || fsc_kind_at(a, noun) != FSC_WORD || fsc_possessive(a, noun) ||
      fsc_token_any(a, noun, closed) || fsc_adverb(a, noun))
    return phrase;
  /* "The police chief Lars Holm | accused of theft", "that the lawyer Ruiz | says was"; but "that the plan | Ruiz" */
  const bool full = !sure && actor + 1 < phrase.end, that = fsc_token_says(a, before, FSC_SAYS_THAT);
  if ((full || that) && fsc_tagged(a, noun, FSC_TAG_ROLE | FSC_TAG_TITLE)) return phrase;
  return fsc_token_any(a, phrase.first, openers) ? (fsc_range){actor, phrase.end} : phrase;
}

fsc_range fsc_behind_one_thing(const fsc_attributing *a, fsc_range phrase) {
  const uint64_t others = openers | CLASS(PREPOSITION); /* "a few drivers", "a group of", "a great many drivers" */
  const uint32_t last = phrase.end - 1;
  if (phrase.end < phrase.first + 3 || !fsc_indefinite(a, phrase.first)) return phrase;
  const fsc_match *role = fsc_last_row_in(a, phrase, FSC_ROLES);
  if (!role || role->end < phrase.end || !fsc_plural_form(a, last) || fsc_possessive(a, last)) return phrase;
  for (uint32_t t = phrase.first + 1; t <= role->first; t++)
    if (fsc_token_any(a, t, others) || fsc_token_says(a, t, FSC_SAYS_AND) || fsc_kind_at(a, t) == FSC_NUMBER ||
        fsc_possessive(a, t) || !fsc_wordy(a, t))
      return phrase; /* "an estimated 40 drivers", "a firm’s drivers" */
  const uint32_t first = over_names(a, role->first, phrase.first + 2);
  const bool noun = first > phrase.first + 1 && !fsc_ends_in_ing(a, first - 1) && !fsc_capital(a, first - 1);
  return noun ? (fsc_range){first, phrase.end} : phrase;
}

bool fsc_is_somebody(const fsc_attributing *a, fsc_range phrase) {
  const uint32_t head = fsc_np_head(a, phrase);
  return fsc_tagged(a, head, FSC_TAG_CAPITAL | FSC_TAG_ROLE | FSC_TAG_ORGANISATION) ||
         fsc_token_is(a, head, FSC_IS_PEOPLE);
}

/* "a new bill | the mayor denounced as": is the word before the actor a noun, by its form, and the actor somebody? */
static bool is_judged_noun(const fsc_attributing *a, uint32_t noun, fsc_range actor) {
  const bool opened = fsc_token_any(a, noun - 1, CLASS(DETERMINER) | CLASS(POSSESSIVE));
  const bool verb = fsc_ends_in_ed(a, noun) || fsc_ends_in_ing(a, noun) || fsc_tagged(a, noun, FSC_TAG_CUE) ||
                    fsc_token_any(a, noun, CLASS(IRREGULAR_PAST) | CLASS(LIGHT_VERB) | CLASS(PREPOSITION)) ||
                    fsc_verb_helper(a, noun) || fsc_adverb(a, noun);
  return !verb && (opened || !fsc_ends_in_s(a, noun)) && fsc_kind_at(a, noun) == FSC_WORD && fsc_is_somebody(a, actor);
}

uint32_t fsc_contact_object(const fsc_attributing *a, fsc_range actor, uint32_t lowest, bool as) {
  const uint64_t opens = CLASS(DETERMINER) | CLASS(POSSESSIVE);
  const uint32_t noun = actor.first - 1;
  if (actor.first < lowest + 2 || !fsc_token_any(a, actor.first, opens | CLASS(PRONOUN))) return actor.first;
  if (fsc_token_any(a, noun, CLASS(RELATIVE) | CLASS(PRONOUN))) return actor.first; /* "which | he says was old" */
  const bool sure = fsc_token_is(a, actor.first, FSC_IS_PRONOUN); /* "the mayor | met | the officers accused of" */
  const bool person = fsc_tagged(a, noun, FSC_TAG_ROLE) || fsc_token_is(a, noun, FSC_IS_PEOPLE);
  if (!sure && !person && !(as && is_judged_noun(a, noun, actor))) return actor.first;
  const fsc_range object = fsc_np_left(a, noun, lowest);
  return !fsc_empty(object) && fsc_token_any(a, object.first, opens) ? object.first : actor.first;
}

/* Is a token likely to be a finite verb: by its form, a noun before it, an object, clause or nothing behind it? */
static bool is_finite(const fsc_attributing *a, uint32_t token, uint32_t end) {
  const uint64_t objects = CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(OBJECT_PRONOUN) | CLASS(PRONOUN);
  const uint64_t closed = CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(PREPOSITION) | CLASS(QUANTIFIER);
  if (fsc_token_any(a, token - 1, closed) || fsc_ends_in_ing(a, token - 1) || fsc_capital(a, token)) return false;
  const bool past = fsc_ends_in_ed(a, token) || fsc_token_any(a, token, CLASS(SPEECH_VERB) | CLASS(IRREGULAR_PAST));
  if (!past && !(fsc_tagged(a, token, FSC_TAG_CUE) && fsc_shaped(a, token, FSC_SHAPE_S))) return false;
  const uint32_t next = token + 1;
  return (past && next >= end) || fsc_token_any(a, next, objects) || fsc_capital(a, next);
}

uint32_t fsc_main_verb(const fsc_attributing *a, const fsc_frame *frame) {
  const uint64_t opens = CLASS(RELATIVE) | CLASS(QUESTION_WORD) | CLASS(SUBORDINATOR) | CLASS(PRONOUN);
  const uint32_t lowest = frame->clause->first, before = frame->object - 1, first = frame->cue->behind + 1;
  const bool starts = frame->object == lowest || fsc_mark(a, before, ",") || fsc_quoted(a, before) ||
                      fsc_token_is(a, before, FSC_IS_CLAUSE_WORD);
  if (fsc_empty(frame->subject) || !starts || fsc_mark(a, frame->cue->group.first - 1, ",")) return frame->end;
  const uint32_t limit = fsc_frame_limit(frame, first);
  uint32_t maybe = frame->end; /* "accused of theft | left on Monday"; but "of stealing bags left there | were" */
  for (uint32_t t = first + 1; t < limit && fsc_wordy(a, t) && !fsc_quoted(a, t); t++) {
    if (fsc_token_any(a, t, opens) || fsc_token_says(a, t, FSC_SAYS_THAT) || fsc_token_says(a, t, FSC_SAYS_WHAT)) break;
    if (fsc_token_says(a, t, FSC_SAYS_AND) && maybe < t) break;
    const bool past =
        fsc_token_is(a, t, FSC_IS_IRREGULAR_PAST) && !fsc_token_any(a, t - 1, CLASS(PREPOSITION) | openers);
    if (past && maybe == frame->end) maybe = t;
    const bool helps = fsc_verb_helper(a, t) && !fsc_token_is(a, t, FSC_IS_NEGATOR) && !fsc_shaped(a, t, FSC_SHAPE_ING);
    const bool noun = fsc_token_says(a, t - 1, FSC_SAYS_TO) || fsc_possessive(a, t - 1) || /* "the voters' | will" */
                      (fsc_token_is(a, t - 1, FSC_IS_PREPOSITION) && fsc_token_is(a, t, FSC_IS_MONTH));
    if (noun || !(helps || is_finite(a, t, frame->end))) continue;
    while (fsc_adverb(a, t - 1)) t--;
    return t;
  }
  return maybe;
}
