/* Is a match of report_verbs.csv a cue here, and what group of words is it part of?
 *
 * The guards against nouns and adjectives that look like reporting verbs are worth more precision than any list.
 * SPDX-License-Identifier: Apache-2.0 */
#include "cues.h"

#include <string.h>

#include "contexts.h"

#define CLASS(name) FSC_BIT(FSC_IS_##name)
enum { GROUP_LONGEST = 8 };

/* Which of the first three nobody can foresee. */
static fsc_verb_form form_of(const fsc_attributing *a, const fsc_match *match) {
  static const uint8_t forms[2][2][2] = {{{FSC_PAST_FORM, FSC_THIRD_PERSON_FORM}, {FSC_ING_FORM, FSC_ING_FORM}},
                                         {{FSC_BASE, FSC_BASE}, {FSC_BASE, FSC_BASE}}};
  const unsigned shape = fsc_look_of(a, match->first)->shape, form = match->what->form;
  const bool verb = (form == FSC_FORM_VERB) | (form == FSC_FORM_PHRASE), base = verb & fsc_is_base(a, match);
  return forms[base][(shape & FSC_SHAPE_ING) != 0][(shape & FSC_SHAPE_S) != 0];
}

/* "continued to", "tried to", "began by", "kept": answers where the verb before `token` starts, `token` if none does.
 */
static uint32_t over_catenative(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  uint32_t link = token - 1, verb = link;
  bool gerund = fsc_shaped(a, token, FSC_SHAPE_ING);
  if (fsc_token_says(a, link, FSC_SAYS_TO) || (gerund && fsc_token_says(a, link, FSC_SAYS_BY))) verb--;
  if (verb == link && !gerund) return token;
  if (verb <= lowest || !fsc_token_is(a, verb, FSC_IS_CATENATIVE) || fsc_quoted(a, verb)) return token;
  return fsc_token_any(a, verb - 1, CLASS(DETERMINER) | CLASS(POSSESSIVE)) ? token : verb;
}

/* reportedly, allegedly: a cue by itself where no verb of saying follows. */
static bool hearsay_adverb(const fsc_attributing *a, uint32_t token) {
  if (!fsc_tagged(a, token, FSC_TAG_CUE)) return false;
  const fsc_match *row = fsc_row_at(a, token, FSC_REPORT_VERBS);
  return row && (row->what->flags & FSC_FLAG_ADVERB);
}

/* "more | vigorously challenged", "less | likely to say": before the first word of a group. */
static bool is_degree(const fsc_attributing *a, uint32_t token, uint32_t verb) {
  const uint32_t next = token + 1;
  return next < verb && (fsc_adverb(a, next) || fsc_token_is(a, next, FSC_IS_CATENATIVE)) && fsc_compares(a, token);
}

bool fsc_floats(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  if (token <= lowest || !fsc_token_is(a, token, FSC_IS_QUANTIFIER)) return false;
  const char *text = fsc_word_at(a, token)->text;
  if (strcmp(text, "all") != 0 && strcmp(text, "both") != 0 && strcmp(text, "each") != 0) return false;
  const uint32_t before = token - 1;
  return fsc_token_any(a, before, CLASS(PRONOUN) | CLASS(RELATIVE)) || fsc_verb_helper(a, before) ||
         fsc_capital(a, before) ||
         ((fsc_ends_in_s(a, before) || fsc_token_is(a, before, FSC_IS_PEOPLE)) && !fsc_possessive(a, before));
}

/* "has so far | refused", "thus far", "can no longer | claim", "have all | said": answers where it starts, `token` if
 * it is none. */
static uint32_t over_rare(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  const uint32_t last = token - 1, so = token - 2;
  if (token < lowest + 2) return token;
  if (fsc_token_is(a, last, FSC_IS_QUANTIFIER)) return token - (fsc_verb_helper(a, so) && fsc_floats(a, last, lowest));
  bool far = fsc_token_says(a, last, FSC_SAYS_FAR) && fsc_token_any(a, so, CLASS(CLAUSE_WORD) | CLASS(ADVERB));
  bool no = fsc_token_says(a, so, FSC_SAYS_NO) && strcmp(fsc_word_at(a, last)->text, "longer") == 0;
  return far || no ? so : token;
}

/* Auxiliaries, negation and adverbs before the verb, and verbs that form one group with it: "has repeatedly said",
 * "continued to insist". */
uint32_t fsc_group_start(const fsc_attributing *a, uint32_t verb, uint32_t lowest) {
  uint32_t t = verb;
  while (t > lowest && verb - t < GROUP_LONGEST && fsc_wordy(a, t - 1) && !fsc_quoted(a, t - 1)) {
    bool helps =
        fsc_verb_helper(a, t - 1) || fsc_adverb(a, t - 1) || hearsay_adverb(a, t - 1) || is_degree(a, t - 1, verb);
    uint32_t next = helps ? t - 1 : over_catenative(a, t, lowest);
    const fsc_look *last = fsc_look_of(a, t - 1);
    bool rare =
        ((last->classes & CLASS(QUANTIFIER)) != 0) | (last->said == FSC_SAYS_FAR) | (last[-1].said == FSC_SAYS_NO);
    if (rare & (next == t)) next = over_rare(a, t, lowest);
    if (next == t) break;
    t = next;
  }
  return t;
}

uint32_t fsc_carrier_of(const fsc_attributing *a, uint32_t noun, uint32_t lowest) {
  enum { LONGEST = 5 };
  for (uint32_t t = noun; t > lowest && noun - t < LONGEST;) {
    t--;
    if (!fsc_wordy(a, t) || fsc_quoted(a, t)) break;
    if (fsc_token_is(a, t, FSC_IS_LIGHT_VERB)) return t;
    if (fsc_token_any(a, t, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD) | CLASS(PRONOUN) | CLASS(RELATIVE))) break;
  }
  return FSC_NONE;
}

/* Classes of the auxiliaries and the like before the verb. */
static uint64_t helpers_of(const fsc_attributing *a, const fsc_cue *cue) {
  uint64_t classes = 0;
  for (uint32_t t = cue->group.first; t < cue->words.first; t++) classes |= fsc_look_of(a, t)->classes;
  return classes;
}

/* ---- Guards ---- */

/* "the noted author", "a claim", "an alleged thief": no verb stands behind a determiner. */
static bool after_determiner(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  const fsc_look *before = fsc_look_of(a, token - 1);
  if (!(before->classes & (CLASS(POSSESSIVE) | CLASS(DETERMINER))) || token <= lowest) return false;
  if (before->said == FSC_SAYS_ANOTHER && fsc_token_is(a, token, FSC_IS_SPEECH_VERB)) return false;
  return (before->classes & CLASS(POSSESSIVE)) ||
         (!(before->classes & (CLASS(RELATIVE) | CLASS(QUANTIFIER))) && before->said != FSC_SAYS_THAT);
}

/* "two NGOS", "many MPS"; "one", and what follows a determiner as in "the first CBS report", counts nothing. */
static bool is_counted(const fsc_attributing *a, uint32_t token) {
  const uint32_t count = token - 1;
  if (!fsc_token_any(a, count, CLASS(QUANTIFIER) | CLASS(NUMBER_WORD)) && fsc_kind_at(a, count) != FSC_NUMBER)
    return false;
  const uint64_t before = fsc_look_of(a, count - 1)->classes;
  bool determined = (before & CLASS(DETERMINER)) && !(before & CLASS(QUANTIFIER)); /* but "some 64 percent" */
  return !determined && !fsc_token_is(a, count, FSC_IS_DETERMINER) && !fsc_token_says(a, count, FSC_SAYS_ONE);
}

/* "a CBS report": no plural. Behind a preposition it is no subject either: "members of CBS report". */
static bool is_acronym(const fsc_attributing *a, uint32_t token) {
  const uint32_t before = token - 1 - fsc_token_is(a, token - 1, FSC_IS_DETERMINER);
  return fsc_shaped(a, token, FSC_SHAPE_ALL_CAPS) && !fsc_token_is(a, before, FSC_IS_PREPOSITION) &&
         !is_counted(a, token);
}

static bool plural_like(const fsc_attributing *a, uint32_t token) {
  bool ends_in_s = fsc_shaped(a, token, FSC_SHAPE_S) && fsc_look_of(a, token)->length > 2;
  bool several = fsc_kind_at(a, token - 1) == FSC_NUMBER && is_counted(a, token); /* "64 percent" */
  return (ends_in_s && !fsc_possessive(a, token) && !is_acronym(a, token)) || several ||
         fsc_token_any(a, token, CLASS(QUANTIFIER) | CLASS(PEOPLE) | CLASS(NUMBER_WORD) | CLASS(RELATIVE)) ||
         (fsc_tagged(a, token, FSC_TAG_ROLE) && !fsc_capital(a, token));
}

/* The base form, no "to" before it, has a plural or a pronoun before it: no subject of the third person singular. */
static bool base_agrees(const fsc_attributing *a, uint32_t before) {
  const uint64_t he_or_she = CLASS(MALE_PRONOUN) | CLASS(FEMALE_PRONOUN);
  if (!fsc_wordy(a, before) || fsc_token_says(a, before, FSC_SAYS_AND)) return true;
  if (fsc_token_is(a, before, FSC_IS_PRONOUN))
    return !fsc_token_any(a, before, he_or_she) && !fsc_token_says(a, before, FSC_SAYS_IT);
  return plural_like(a, before) || fsc_day(a, before) || fsc_kind_at(a, before) == FSC_NUMBER;
}

/* The subject of what looks like a noun is several by its own noun: "Drivers in the town | plan to", "Ruiz and Holm |
 * support". */
static bool several_act(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest) {
  const uint32_t before = cue->group.first - 1;
  const fsc_range subject = fsc_np_left(a, before, lowest);
  if (subject.end < subject.first + 3 || fsc_possessive(a, before)) return false;
  const uint32_t head = fsc_np_head(a, subject);
  if (head < before && fsc_token_is(a, head + 1, FSC_IS_PREPOSITION))
    return fsc_token_any(a, head, CLASS(PEOPLE) | CLASS(QUANTIFIER)) ||
           (fsc_ends_in_s(a, head) && fsc_tagged(a, head, FSC_TAG_ROLE | FSC_TAG_CAPITAL));
  for (uint32_t t = subject.first + 1; t < before; t++)
    if (fsc_token_says(a, t, FSC_SAYS_AND) && fsc_capital(a, t - 1)) return fsc_capital(a, before);
  return false;
}

/* "Data from the city's system show that", "an affidavit states": a document is the subject of what looks like a noun.
 */
static bool document_says(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest) {
  fsc_range subject = fsc_np_left(a, cue->group.first - 1, lowest);
  for (uint32_t t = subject.first; t < subject.end && !fsc_token_is(a, t, FSC_IS_PREPOSITION); t++)
    if (fsc_token_is(a, t, FSC_IS_DOCUMENT_NOUN)) return true;
  return false;
}

/* "a Commons report | says", "advocates | also blasted it": a noun; but critics oppose raising taxes. */
static bool verb_follows(const fsc_attributing *a, const fsc_cue *cue) {
  uint32_t next = cue->match->end;
  if (fsc_adverb(a, next) && fsc_ends_in_ed(a, next + 1)) next++;
  bool verb =
      (cue->flags & FSC_FLAG_HOMOGRAPH) ? fsc_tagged(a, next, FSC_TAG_CUE) : fsc_token_is(a, next, FSC_IS_SPEECH_VERB);
  return verb && !fsc_quoted(a, next);
}

/* "the paper calls | the plan", "drivers call | him"; not "reports | this week", "claims | that", "remarks | such as".
 */
static bool object_follows(const fsc_attributing *a, const fsc_cue *cue) {
  const uint32_t next = cue->match->end;
  if (fsc_token_says(a, next, FSC_SAYS_THE) || fsc_token_is(a, next, FSC_IS_OBJECT_PRONOUN))
    return !fsc_day(a, next + 1);
  const bool a_or_an = fsc_token_says(a, next, FSC_SAYS_A) || fsc_token_says(a, next, FSC_SAYS_AN);
  return (a_or_an || fsc_token_is(a, next, FSC_IS_POSSESSIVE)) && !fsc_day(a, next + 1);
}

/* What stands before a homograph makes a verb of it. */
static bool agrees(const fsc_attributing *a, const fsc_cue *cue) {
  uint32_t before = cue->group.first - 1;
  if (fsc_token_says(a, before, FSC_SAYS_TO) || fsc_token_any(a, before, CLASS(PRONOUN) | CLASS(RELATIVE))) return true;
  if (fsc_possessive(a, before)) return false;
  if (cue->form == FSC_THIRD_PERSON_FORM && fsc_token_is(a, before, FSC_IS_QUANTIFIER)) return false;
  if (object_follows(a, cue) && !fsc_token_is(a, before, FSC_IS_PREPOSITION) && !fsc_ends_in_ing(a, before))
    return true;
  return fsc_tagged(a, before, FSC_TAG_CAPITAL | FSC_TAG_ROLE) || fsc_token_any(a, before, CLASS(QUANTIFIER)) ||
         fsc_mark(a, before, ",") || fsc_quoted(a, before);
}

/* A noun/verb homograph is a verb only behind what can be its subject or helper. */
static bool verb_reading(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest) {
  bool homograph = (cue->flags & FSC_FLAG_HOMOGRAPH) != 0, weak = (cue->flags & FSC_FLAG_WEAK) != 0;
  bool first = cue->group.first <= lowest, helped = cue->group.first < cue->words.first;
  bool that = fsc_token_says(a, cue->words.end, FSC_SAYS_THAT) & (cue->form != FSC_ING_FORM);
  if (((homograph | weak) & that & !first) && document_says(a, cue, lowest)) return true;
  bool base = (cue->form == FSC_BASE) & !helped & !first & !fsc_token_says(a, cue->group.first - 1, FSC_SAYS_TO);
  const bool plain = (homograph | weak) & base;
  if (plain && verb_follows(a, cue)) return false;
  if (plain && several_act(a, cue, lowest)) return true;
  if (plain && !base_agrees(a, cue->group.first - 1)) return false;
  const bool several = homograph & (cue->form == FSC_THIRD_PERSON_FORM) & (cue->match->end == cue->match->first + 1);
  if (several && verb_follows(a, cue) && !fsc_shaped(a, cue->match->end, FSC_SHAPE_S | FSC_SHAPE_ING)) return false;
  bool clear = (cue->form == FSC_PAST_FORM) | (cue->form == FSC_ING_FORM) | helped;
  if (!homograph | clear) return true;
  return !first && agrees(a, cue);
}

/* "Trump's alleged ties", "Trump's claim": no verb. But nothing is said ties: "Macy's said" is of a name. */
static bool owned(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest) {
  uint32_t before = cue->group.first - 1;
  bool possessive = fsc_possessive(a, before), pronoun = fsc_token_is(a, before, FSC_IS_PRONOUN);
  bool noun = (cue->group.first == cue->words.first) & ((cue->flags & FSC_FLAG_NOMINAL) != 0);
  bool adjective = (cue->form == FSC_PAST_FORM) & !(cue->flags & FSC_FLAG_CLAUSE);
  return (possessive & !pronoun & (cue->group.first > lowest)) && (noun || adjective);
}

/* "is critical of C", "seemed worried that C": behind a form of be or the like. */
static bool adjective_reading(const fsc_attributing *a, fsc_cue *cue, uint32_t lowest) {
  uint32_t last = cue->words.end - 1;
  cue->form = FSC_PAST_FORM;
  if (fsc_token_says(a, last, FSC_SAYS_THAT)) cue->group.end = cue->behind = last;
  if (fsc_token_is(a, cue->words.first, FSC_IS_CATENATIVE) && fsc_tagged(a, cue->words.end, FSC_TAG_CUE))
    return false; /* "eager to | endorse": part of that cue */
  if (helpers_of(a, cue) & (CLASS(BE_FORM) | CLASS(CATENATIVE))) return true;
  /* "Ruiz | worried that", "voters | concerned that", "I'm | sure that" */
  const uint32_t before = cue->group.first - 1;
  const uint64_t someone = CLASS(PRONOUN) | CLASS(PEOPLE);
  if (!fsc_token_says(a, last, FSC_SAYS_THAT) || cue->group.first <= lowest) return false;
  if (fsc_token_says(a, before, FSC_SAYS_IT) || fsc_token_any(a, before, CLASS(DETERMINER) | CLASS(POSSESSIVE)))
    return false;
  return fsc_contracted(a, cue->group.first, lowest) ||
         (fsc_ends_in_ed(a, cue->words.first) &&
          (fsc_tagged(a, before, FSC_TAG_CAPITAL | FSC_TAG_ROLE) || fsc_token_any(a, before, someone)));
}

/* "issued a statement | saying": what carries the noun belongs to the group. */
static void take_carrier(const fsc_attributing *a, fsc_cue *cue, uint32_t lowest) {
  uint32_t verb = cue->words.first, noun = verb - 1;
  if (cue->group.first < verb || verb <= lowest) return;
  if (fsc_day(a, noun)) noun -= 1 + fsc_token_says(a, noun - 1, FSC_SAYS_ON); /* "a statement on Monday | saying" */
  if (!fsc_token_any(a, noun, CLASS(MEDIUM_NOUN) | CLASS(DOCUMENT_NOUN)) && !fsc_tagged(a, noun, FSC_TAG_CUE)) return;
  uint32_t carrier = fsc_carrier_of(a, noun, lowest);
  if (carrier == FSC_NONE || fsc_tagged(a, carrier, FSC_TAG_USED_CUE)) return;
  cue->group.first = fsc_group_start(a, carrier, lowest);
  if (!fsc_shaped(a, carrier, FSC_SHAPE_ING)) cue->form = FSC_PAST_FORM;
}

/* Voices, which contexts may ask for, are not known yet: all words are the outlet's. */
static bool contexts_hold(const fsc_attributing *a, const fsc_match *match, const fsc_sentence_part *sentence) {
  if (!(match->marks & FSC_MARK_VOICED)) return true; /* of the others fsc_list_cues has asked */
  const fsc_judging judging = {.document = a->document,
                               .matches = a->scoring->matches,
                               .findings = a->findings,
                               .match = match,
                               .sentence = sentence};
  return fsc_contexts_factor(&judging) > 0;
}

/* "Post", "State": inside a name; but a title-case headline capitalises its verbs too, and so does "Ruiz Says", in a
 * heading inside the text. */
static bool part_of_name(const fsc_attributing *a, const fsc_match *match, bool capitals) {
  bool starts = fsc_flagged(a, match->first, FSC_SENTENCE_START);
  bool heading = ((match->what->flags & FSC_FLAG_CLAUSE) != 0) & fsc_capital(a, match->first - 1);
  return fsc_capital(a, match->first) & !(starts | capitals | heading);
}

/* Joined: "self-described". */
static bool possible(const fsc_attributing *a, const fsc_match *match) {
  const fsc_sentence_part *sentence = &a->document->sentences[a->document->sentence_of[match->first]];
  bool inside = fsc_flagged(a, match->first, FSC_JOINED | FSC_IN_QUOTE), joins = fsc_flagged(a, match->end, FSC_JOINED);
  bool named = part_of_name(a, match, sentence->headline & a->document->title_case), holds = match->held > 0;
  return holds & !(match->exception | inside | joins | named | sentence->boilerplate);
}

uint32_t fsc_list_cues(const fsc_attributing *a, uint32_t *list) {
  const fsc_match *matches = a->scoring->matches->items;
  const fsc_rows *rows = &a->scoring->rows;
  uint32_t n = 0, wish = rows->first[FSC_ANONYMITY];
  for (uint32_t i = rows->first[FSC_REPORT_VERBS]; i != FSC_NONE; i = rows->next[i]) {
    const uint32_t verb = matches[i].first;
    const uint32_t from = verb - fsc_token_says(a, verb - 1, FSC_SAYS_TO); /* "requested anonymity | to discuss" */
    while (wish != FSC_NONE && (matches[wish].end < from || matches[wish].exception || !(matches[wish].held > 0)))
      wish = rows->next[wish];
    bool wished = wish != FSC_NONE && matches[wish].first <= verb && matches[wish].end + (from < verb) > from &&
                  fsc_wishes_anonymity(a, &matches[wish]);
    list[n] = i;
    n += possible(a, &matches[i]) & !wished;
  }
  return n;
}

/* "a widely noted speech": adverbs alone between them. */
static bool after_determiner_and_adverbs(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest) {
  const uint64_t verbal = CLASS(AUXILIARY) | CLASS(BE_FORM) | CLASS(MODAL) | CLASS(NEGATOR) | CLASS(CATENATIVE);
  return cue->group.first < cue->words.first && !(helpers_of(a, cue) & verbal) &&
         after_determiner(a, cue->group.first, lowest);
}

/* A noun or an adjective, for all that it looks like a verb. */
static bool is_noun(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest) {
  return cue->match->what->form == FSC_FORM_NOUN || after_determiner(a, cue->words.first, lowest) ||
         after_determiner_and_adverbs(a, cue, lowest) || owned(a, cue, lowest) || !verb_reading(a, cue, lowest);
}

bool fsc_contracted(const fsc_attributing *a, uint32_t verb, uint32_t lowest) {
  if (verb <= lowest || !fsc_token_is(a, verb - 1, FSC_IS_PRONOUN)) return false;
  return fsc_possessive(a, verb - 1) || strchr(fsc_word_at(a, verb - 1)->text, '\'') != NULL;
}

/* "they're | accused of C", "he's | described as C": is, are; but "he's | said that" has. */
static bool contracted_be(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest) {
  const uint32_t verb = cue->group.first, next = cue->behind;
  if (verb <= lowest) return false;
  const fsc_word *who = fsc_word_at(a, verb - 1);
  if (!fsc_possessive(a, verb - 1)) return fsc_ends(who, "'re") || fsc_ends(who, "'m");
  const unsigned class = cue->match->what->cue_class;
  bool judged = (class == FSC_CUE_ATTACK || class == FSC_CUE_PRAISE) && fsc_token_is(a, next, FSC_IS_TOPIC_PREPOSITION);
  bool known = fsc_token_says(a, verb - 2, FSC_SAYS_AS) && fsc_mark(a, next, ",");
  return judged || known || fsc_token_says(a, next, FSC_SAYS_AS) || fsc_token_says(a, next, FSC_SAYS_BY);
}

/* "a plan | proposed by Ruiz": no form of be, and somebody behind "by". */
static bool is_reduced(const fsc_attributing *a, const fsc_cue *cue, uint64_t helpers) {
  const uint32_t who = cue->behind + 1;
  if (helpers & (CLASS(AUXILIARY) | CLASS(MODAL))) return false;
  return fsc_starts_phrase(a, who) || fsc_token_is(a, who, FSC_IS_OBJECT_PRONOUN);
}

/* "was cast", "is widely put": of verbs whose participle is their base form; not "is looking for". */
static bool is_behind_be(const fsc_attributing *a, uint32_t verb) {
  if (fsc_shaped(a, verb, FSC_SHAPE_ING)) return false;
  while (fsc_adverb(a, verb - 1)) verb--;
  return fsc_token_is(a, verb - 1, FSC_IS_BE_FORM);
}

/* What a verb's group is, when it is one. */
static void read_verb(const fsc_attributing *a, const fsc_sentence_part *sentence, fsc_cue *cue) {
  uint64_t helpers = helpers_of(a, cue);
  uint32_t first = cue->group.first;
  if (cue->form == FSC_ING_FORM && (helpers & CLASS(CATENATIVE)) && !fsc_shaped(a, first, FSC_SHAPE_ING))
    cue->form = FSC_PAST_FORM; /* "began by saying" */
  cue->infinitive = (first > sentence->first) & fsc_token_says(a, first - 1, FSC_SAYS_TO);
  if (cue->form == FSC_ING_FORM) take_carrier(a, cue, sentence->first);
  while (cue->behind < sentence->end && fsc_adverb(a, cue->behind) && !fsc_quoted(a, cue->behind) &&
         !fsc_ends_in_ed(a, cue->behind + 1) &&
         !fsc_tagged(a, cue->behind + 1, FSC_TAG_CUE)) /* "said | newly found notes" */
    cue->behind++;
  if (cue->form == FSC_BASE && first < cue->words.first && is_behind_be(a, cue->words.first)) cue->form = FSC_PAST_FORM;
  if (cue->form == FSC_PAST_FORM) {
    cue->passive = (helpers & CLASS(BE_FORM)) ||
                   (fsc_token_is(a, first - 1, FSC_IS_PRONOUN) && contracted_be(a, cue, sentence->first));
    cue->reduced = fsc_token_says(a, cue->behind, FSC_SAYS_BY) && !cue->passive && is_reduced(a, cue, helpers);
    cue->passive |= cue->reduced;
  }
  bool medium = fsc_token_is(a, cue->behind, FSC_IS_MEDIUM_PREPOSITION) & ((cue->flags & FSC_FLAG_QUOTE) != 0);
  if (medium) cue->behind = fsc_behind_medium(a, cue->behind, sentence->end);
  cue->group.end = cue->behind;
}

/* "claim that", "criticism of": a noun that does not go on says nothing of what is claimed. */
static bool noun_goes_on(const fsc_attributing *a, const fsc_cue *cue, uint32_t end) {
  if (cue->words.end > cue->words.first + 1) return !fsc_day(a, cue->words.end); /* "a statement on | Monday" */
  return fsc_token_says(a, cue->words.end, FSC_SAYS_THAT) && !fsc_that_relates(a, cue->words.end, end);
}

/* Of a noun with its preposition: "vows | to", but not "made promises to". */
static bool may_be_verb(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest) {
  return (cue->flags & FSC_FLAG_HOMOGRAPH) && fsc_carrier_of(a, cue->words.first, lowest) == FSC_NONE;
}

bool fsc_cue_read(const fsc_attributing *a, const fsc_match *match, fsc_cue *cue) {
  const fsc_sentence_part *sentence = &a->document->sentences[a->document->sentence_of[match->first]];
  if (!contexts_hold(a, match, sentence)) return false;
  *cue = (fsc_cue){.match = match,
                   .flags = match->what->flags,
                   .words = {match->first, match->end},
                   .group = {match->first, match->end},
                   .behind = match->end,
                   .form = FSC_NO_VERB};
  bool phrase = match->what->form == FSC_FORM_PHRASE, hearsay = match->what->cue_class == FSC_CUE_HEARSAY;
  bool nominal = (cue->flags & FSC_FLAG_NOMINAL) != 0;
  const bool cites = (cue->flags & FSC_FLAG_ACCORDING) != 0, noun = fsc_cites_by_noun(match);
  if ((phrase & hearsay) | (cites & !noun) | ((cue->flags & FSC_FLAG_ADVERB) != 0)) return true;
  if (noun && !fsc_wordy(a, match->end)) return true;
  if ((phrase & nominal) && !may_be_verb(a, cue, sentence->first)) return noun_goes_on(a, cue, sentence->end);
  if (phrase & nominal) cue->words.end = cue->group.end = cue->behind = match->first + 1;
  cue->form = form_of(a, match);
  cue->group.first = fsc_group_start(a, match->first, sentence->first);
  if (cue->flags & FSC_FLAG_ADJECTIVE) return adjective_reading(a, cue, sentence->first);
  if (is_noun(a, cue, sentence->first)) {
    cue->form = FSC_NO_VERB;
    cue->words = cue->group = (fsc_range){match->first, match->end};
    cue->behind = match->end;
    return nominal && noun_goes_on(a, cue, sentence->end);
  }
  read_verb(a, sentence, cue);
  return true;
}
