/* Is what looks like a reporting verb really one here, or a noun or an adjective?
 *
 * English has many homographs ("claims", "reports", "alleged"): no list of verbs is precise without these tests.
 * SPDX-License-Identifier: Apache-2.0 */
#include "cues.h"

/* "the | noted author", "a | claim", "an | alleged thief": does a determiner or possessive stand before a token? Then
 * it is no verb. */
static bool after_determiner(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  const fsc_look *before = fsc_look_of(a, token - 1);
  if (!(before->classes & (CLASS(POSSESSIVE) | CLASS(DETERMINER))) || token <= lowest) return false;
  if (before->said == FSC_SAYS_ANOTHER && fsc_token_is(a, token, FSC_IS_SPEECH_VERB)) return false;
  return (before->classes & CLASS(POSSESSIVE)) ||
         (!(before->classes & (CLASS(RELATIVE) | CLASS(QUANTIFIER))) && before->said != FSC_SAYS_THAT);
}

/* "two | NGOS", "many | MPS": does a number or quantifier count a token? Not "one", nor a number behind a determiner:
 * "the first | CBS report". */
static bool is_counted(const fsc_attributing *a, uint32_t token) {
  const uint32_t count = token - 1;
  if (!fsc_token_any(a, count, CLASS(QUANTIFIER) | CLASS(NUMBER_WORD)) && fsc_kind_at(a, count) != FSC_NUMBER)
    return false;
  const uint64_t before = fsc_look_of(a, count - 1)->classes;
  bool determined = (before & CLASS(DETERMINER)) && !(before & CLASS(QUANTIFIER)); /* but "some 64 percent" */
  return !determined && !fsc_token_is(a, count, FSC_IS_DETERMINER) && !fsc_token_says(a, count, FSC_SAYS_ONE);
}

/* "a | CBS report": is a token an acronym, whose final S makes no plural? Not behind a preposition, where it is no
 * subject either: "members of | CBS report". */
static bool is_acronym(const fsc_attributing *a, uint32_t token) {
  const uint32_t before = token - 1 - fsc_token_is(a, token - 1, FSC_IS_DETERMINER);
  return fsc_shaped(a, token, FSC_SHAPE_ALL_CAPS) && !fsc_token_is(a, before, FSC_IS_PREPOSITION) &&
         !is_counted(a, token);
}

/* "consumer | advocate", "inspector general | report": is a token the first noun of a compound? Not a collective: "the
 * media | report". */
static bool is_compound(const fsc_attributing *a, uint32_t token) {
  const fsc_match *role = fsc_last_row_in(a, (fsc_range){token, token + 1}, FSC_ROLES);
  const bool many = role && (role->what->flags & (FSC_FLAG_COLLECTIVE | FSC_FLAG_GROUP));
  return fsc_tagged(a, token + 1, FSC_TAG_ROLE) && !many;
}

/* "the | fifth vote", "his | second attempt": is a number word an ordinal before a noun? Not "a | third oppose it". */
static bool is_ordinal(const fsc_attributing *a, uint32_t token) {
  const bool owned = fsc_token_says(a, token - 1, FSC_SAYS_THE) || fsc_token_is(a, token - 1, FSC_IS_POSSESSIVE);
  if (!owned || fsc_capital(a, token)) return false;
  const fsc_word *word = fsc_word_at(a, token); /* no cardinal: "the two | oppose it" */
  return fsc_token_is(a, token, FSC_IS_NUMBER_WORD) &&
         (fsc_ends(word, "th") || fsc_ends(word, "rst") || fsc_ends(word, "econd") || fsc_ends(word, "third"));
}

/* May a token be the head of a plural subject: "drivers", "many", "64 percent", "who", "police"? */
static bool plural_like(const fsc_attributing *a, uint32_t token) {
  bool ends_in_s = fsc_shaped(a, token, FSC_SHAPE_S) && fsc_look_of(a, token)->length > 2;
  bool several = fsc_kind_at(a, token - 1) == FSC_NUMBER && is_counted(a, token); /* "64 percent" */
  if (is_ordinal(a, token)) return false;
  return (ends_in_s && !fsc_possessive(a, token) && !is_acronym(a, token)) || several ||
         fsc_token_any(a, token, CLASS(QUANTIFIER) | CLASS(PEOPLE) | CLASS(NUMBER_WORD) | CLASS(RELATIVE)) ||
         (fsc_tagged(a, token, FSC_TAG_ROLE) && !fsc_capital(a, token) && !is_compound(a, token));
}

/* "a gun rights | advocate", "is the top gun rights | advocate": does a plural before the token only modify it? An
 * indefinite article shows that the phrase is singular; not in "a few critics", "a majority of voters". */
static bool is_modifier(const fsc_attributing *a, uint32_t before, uint32_t lowest) {
  if (!fsc_ends_in_s(a, before)) return false;
  const fsc_range phrase = fsc_np_left(a, before, lowest);
  const bool told = phrase.first > lowest + 1 && fsc_token_is(a, phrase.first - 1, FSC_IS_BE_FORM);
  if (told && !fsc_capital(a, before) && fsc_tagged(a, before + 1, FSC_TAG_ROLE)) return true;
  if (!fsc_indefinite(a, phrase.first)) return false;
  for (uint32_t t = phrase.first + 1; t < phrase.end; t++)
    if (fsc_token_any(a, t, CLASS(QUANTIFIER) | CLASS(NUMBER_WORD) | CLASS(PREPOSITION) | CLASS(CLAUSE_WORD)))
      return false;
  return phrase.end > phrase.first;
}

/* "his | 2008 campaign", "Ruiz's | 2012 campaign", "the June | 12 protest": is a number a date that modifies a noun? */
static bool dates_noun(const fsc_attributing *a, uint32_t number, uint32_t lowest) {
  enum { YEAR = 4 }; /* digits */
  const uint32_t owner = number - 1;
  if (number <= lowest) return false;
  if (fsc_token_is(a, owner, FSC_IS_MONTH) && fsc_token_says(a, owner - 1, FSC_SAYS_THE)) return true;
  return fsc_look_of(a, number)->length == YEAR &&
         (fsc_possessive(a, owner) || fsc_token_any(a, owner, CLASS(POSSESSIVE) | CLASS(DETERMINER)));
}

/* Can what stands before a base form be its subject: a plural, "I", "you", "we", "they"? No singular is, nor "he",
 * "she" and "it". */
static bool base_agrees(const fsc_attributing *a, uint32_t before, uint32_t lowest) {
  const uint64_t he_or_she = CLASS(MALE_PRONOUN) | CLASS(FEMALE_PRONOUN);
  if (!fsc_wordy(a, before) || fsc_token_says(a, before, FSC_SAYS_AND)) return true;
  if (fsc_token_is(a, before, FSC_IS_PRONOUN))
    return !fsc_token_any(a, before, he_or_she) && !fsc_token_says(a, before, FSC_SAYS_IT);
  if (is_modifier(a, before, lowest)) return false;
  const bool number = fsc_kind_at(a, before) == FSC_NUMBER; /* "a dozen of 40 | say"; but "his 2008 | campaign" */
  return plural_like(a, before) || fsc_day(a, before) || (number && !dates_noun(a, before, lowest));
}

/* Is the subject plural by its head noun or by "and", although a singular stands right before the verb: "Drivers in the
 * town | plan to", "Ruiz and Holm | support"? */
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

/* "Data from the city's system | show that", "an affidavit | states": is the subject of what looks like a noun a
 * document? */
static bool document_says(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest) {
  fsc_range subject = fsc_np_left(a, cue->group.first - 1, lowest);
  for (uint32_t t = subject.first; t < subject.end && !fsc_token_is(a, t, FSC_IS_PREPOSITION); t++)
    if (fsc_token_is(a, t, FSC_IS_DOCUMENT_NOUN)) return true;
  return false;
}

static bool is_people(const fsc_attributing *a, uint32_t token) {
  return fsc_token_is(a, token, FSC_IS_PEOPLE) || (fsc_tagged(a, token, FSC_TAG_ROLE) && fsc_ends_in_s(a, token));
}

/* "a Commons report | says", "advocates | also blasted it": does another cue follow, so that this one is a noun? Not in
 * "critics oppose | raising taxes". */
static bool cue_follows(const fsc_attributing *a, const fsc_cue *cue) {
  uint32_t next = cue->match->end;
  if (fsc_adverb(a, next) && fsc_ends_in_ed(a, next + 1)) next++;
  bool verb =
      (cue->flags & FSC_FLAG_HOMOGRAPH) ? fsc_tagged(a, next, FSC_TAG_CUE) : fsc_token_is(a, next, FSC_IS_SPEECH_VERB);
  verb |= fsc_token_is(a, cue->group.first - 1, FSC_IS_QUANTIFIER) &&
          is_people(a, next) && /* "Some | protest leaders" */
          fsc_token_is(a, next + 1, FSC_IS_SPEECH_VERB);
  return verb && !fsc_quoted(a, next);
}

/* "the paper calls | the plan", "drivers call | him": does an object follow? Not in "reports | this week", "claims |
 * that", "remarks | such as". */
static bool object_follows(const fsc_attributing *a, const fsc_cue *cue) {
  const uint32_t next = cue->match->end;
  if (fsc_token_says(a, next, FSC_SAYS_THE) || fsc_token_is(a, next, FSC_IS_OBJECT_PRONOUN))
    return !fsc_day(a, next + 1);
  const bool a_or_an = fsc_indefinite(a, next);
  return (a_or_an || fsc_token_is(a, next, FSC_IS_POSSESSIVE)) && !fsc_day(a, next + 1);
}

/* "Senate report: …": is the noun the label of what follows the colon? "Ruiz reports: …" and "Officials report: …" are
 * not. */
static bool labels_what_follows(const fsc_attributing *a, const fsc_cue *cue) {
  const uint32_t colon = cue->match->end;
  return fsc_mark(a, colon, ":") && fsc_token_is(a, colon - 1, FSC_IS_DOCUMENT_NOUN) &&
         !is_people(a, cue->group.first - 1);
}

/* Does the word before a homograph, or an object behind it, show that it is a verb? */
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

/* "the report notes: | “…”", "the letter claims | this is so", "“…,” the report notes.": may what follows a document
 * and a word in -s show that the word is a verb? */
static bool says_on(const fsc_attributing *a, const fsc_cue *cue) {
  const uint32_t next = cue->words.end;
  if (fsc_flagged(a, next, FSC_OPENS) || fsc_token_says(a, next, FSC_SAYS_THIS)) return true;
  return fsc_mark(a, next, ",.") && fsc_token_is(a, cue->group.first - 1, FSC_IS_DOCUMENT_NOUN);
}

/* "an approach | experts | believe could help", "a rule | critics | call a grab": are people the subject of a contact
 * clause? */
static bool acts_in_contact(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest) {
  const uint32_t before = cue->group.first - 1;
  if (!is_people(a, before)) return false;
  if (fsc_verb_follows(a, cue)) return true;
  if (!(cue->flags & FSC_FLAG_DESCRIBE)) return false;
  const bool calls =
      object_follows(a, cue) || fsc_token_says(a, cue->behind, FSC_SAYS_AS) || fsc_flagged(a, cue->behind, FSC_OPENS);
  const fsc_range phrase = calls ? fsc_np_left(a, before, lowest) : (fsc_range){0, 0};
  return calls && fsc_behind_one_thing(a, phrase).first > phrase.first;
}

/* "little about, | say, | tides": does the word only give an example? */
static bool gives_example(const fsc_attributing *a, const fsc_cue *cue) {
  const uint32_t word = cue->words.first, comma = cue->words.end;
  return fsc_mark(a, word - 1, ",") && fsc_mark(a, comma, ",") && !fsc_flagged(a, comma + 1, FSC_OPENS) &&
         fsc_token_reads(a, word, "say");
}

/* Is a cue a verb? A noun/verb homograph is one only behind what can be its subject or auxiliary. */
static bool verb_reading(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest) {
  bool homograph = (cue->flags & FSC_FLAG_HOMOGRAPH) != 0, weak = (cue->flags & FSC_FLAG_WEAK) != 0;
  bool first = cue->group.first <= lowest, helped = cue->group.first < cue->words.first;
  if ((helped & homograph & (cue->form == FSC_THIRD_PERSON_FORM)) &&
      (fsc_helpers_of(a, cue) & (CLASS(BE_FORM) | CLASS(MODAL))))
    return false; /* "there were | claims", "those are | estimates" */
  bool that = fsc_token_says(a, cue->words.end, FSC_SAYS_THAT) & (cue->form != FSC_ING_FORM);
  const bool tells = that || (cue->form == FSC_THIRD_PERSON_FORM && says_on(a, cue));
  if (((homograph | weak) & tells & !first) && document_says(a, cue, lowest)) return true;
  bool base = (cue->form == FSC_BASE) & !helped & !first & !fsc_token_says(a, cue->group.first - 1, FSC_SAYS_TO);
  if (base && gives_example(a, cue)) return false;
  const bool plain = (homograph | weak) & base;
  if (plain && (cue_follows(a, cue) || labels_what_follows(a, cue))) return false;
  if (plain && several_act(a, cue, lowest)) return true;
  if (plain && !base_agrees(a, cue->group.first - 1, lowest) && !acts_in_contact(a, cue, lowest)) return false;
  const bool several = homograph & (cue->form == FSC_THIRD_PERSON_FORM) & (cue->match->end == cue->match->first + 1);
  if (several && cue_follows(a, cue) && !fsc_shaped(a, cue->match->end, FSC_SHAPE_S | FSC_SHAPE_ING)) return false;
  bool clear = (cue->form == FSC_PAST_FORM) | (cue->form == FSC_ING_FORM) | helped;
  if (!homograph | clear) return true;
  return !first && agrees(a, cue);
}

/* "Trump's | alleged ties", "Trump's | claim": does a possessive show that it is no verb? Verbs of pure saying are
 * never adjectives, so that "Macy's | said" is a name and its verb. */
static bool owned(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest) {
  uint32_t before = cue->group.first - 1;
  bool possessive = fsc_possessive(a, before), pronoun = fsc_token_is(a, before, FSC_IS_PRONOUN);
  bool noun = (cue->group.first == cue->words.first) & ((cue->flags & FSC_FLAG_NOMINAL) != 0);
  bool adjective = (cue->form == FSC_PAST_FORM) & !(cue->flags & FSC_FLAG_CLAUSE);
  return (possessive & !pronoun & (cue->group.first > lowest)) && (noun || adjective);
}

/* "Ruiz | worried that", "voters | concerned that", "I'm | sure that": is the adjective a predicate without a separate
 * form of be? */
static bool stands_for_verb(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest) {
  const uint32_t before = cue->group.first - 1;
  const uint64_t someone = CLASS(PRONOUN) | CLASS(PEOPLE);
  if (!fsc_token_says(a, cue->words.end - 1, FSC_SAYS_THAT) || cue->group.first <= lowest) return false;
  if (fsc_token_says(a, before, FSC_SAYS_IT) || fsc_token_any(a, before, CLASS(DETERMINER) | CLASS(POSSESSIVE)))
    return false;
  return fsc_contracted(a, cue->group.first, lowest) ||
         (fsc_ends_in_ed(a, cue->words.first) &&
          (fsc_tagged(a, before, FSC_TAG_CAPITAL | FSC_TAG_ROLE) || fsc_token_any(a, before, someone)));
}

/* "Worried about tolls, drivers", "Ruiz, angry about tolls, left", "drivers | skeptical of tolls": does the adjective
 * only modify somebody, so that the clause has another verb? */
static bool stands_beside(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest) {
  const uint32_t before = cue->group.first - 1;
  if (fsc_capital(a, cue->words.first) && cue->words.first > lowest) return false;
  if (cue->group.first == lowest || (fsc_mark(a, before, ",") && !fsc_quoted(a, before))) return true;
  return is_people(a, before);
}

/* "were | arresting supporters of", "are | hitting any opponents of": a verb; not "is a | leading supporter of". */
static bool is_acted_on(const fsc_attributing *a, uint32_t first, uint32_t noun) {
  const uint64_t determiners = CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(QUANTIFIER) | CLASS(NUMBER_WORD);
  bool acted = false;
  for (uint32_t t = noun; t-- > first;) acted = !fsc_token_any(a, t, determiners) && (acted || fsc_ends_in_ing(a, t));
  return acted;
}

/* "It was | critics of the plan who left": does "it" only stand for the phrase that a clause behind it tells of? */
static bool is_singled_out(const fsc_attributing *a, uint32_t be, uint32_t behind) {
  enum { REACH = 12 }; /* tokens from "of" to "who" */
  if (!fsc_token_says(a, be - 1, FSC_SAYS_IT)) return false;
  for (uint32_t t = behind; t < behind + REACH && fsc_wordy(a, t); t++)
    if (fsc_token_says(a, t, FSC_SAYS_WHO) || fsc_token_says(a, t, FSC_SAYS_THAT)) return true;
  return false;
}

/* "is a vocal | critic of", "have been strong | supporters of": is the noun a predicate? Adds the form of be to its
 * group if so. */
static bool is_predicate(const fsc_attributing *a, fsc_cue *cue, uint32_t lowest) {
  enum { REACH = 5 }; /* tokens between be and the noun: an article and adjectives */
  const uint32_t noun = cue->words.first;
  uint32_t t = noun;
  while (t > lowest && noun - t < REACH && fsc_kind_at(a, t - 1) == FSC_WORD && !fsc_verb_helper(a, t - 1) &&
         !fsc_tagged(a, t - 1, FSC_TAG_CAPITAL | FSC_TAG_CUE) &&
         !fsc_token_any(a, t - 1, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD) | CLASS(PRONOUN)))
    t--;
  const uint32_t be = t - 1 - fsc_token_is(a, t - 1, FSC_IS_NEGATOR); /* "is not | a fan of" */
  if (t <= lowest || !fsc_token_is(a, be, FSC_IS_BE_FORM) || is_acted_on(a, t, noun)) return false;
  if (is_singled_out(a, be, cue->behind)) return false;
  cue->group.first = fsc_group_start(a, t, lowest);
  return true;
}

bool fsc_reads_as_attitude(const fsc_attributing *a, fsc_cue *cue, uint32_t lowest) {
  uint32_t last = cue->words.end - 1;
  cue->form = FSC_PAST_FORM;
  if (cue->flags & FSC_FLAG_NOMINAL) return is_predicate(a, cue, lowest);
  if (fsc_token_says(a, last, FSC_SAYS_THAT)) cue->group.end = cue->behind = last;
  if (fsc_token_is(a, cue->words.first, FSC_IS_CATENATIVE) && fsc_tagged(a, cue->words.end, FSC_TAG_CUE))
    return false; /* "eager to | endorse": the adjective is part of the verb's group */
  if (fsc_helpers_of(a, cue) & (CLASS(BE_FORM) | CLASS(CATENATIVE))) return true;
  if (stands_for_verb(a, cue, lowest)) return true;
  cue->reduced = stands_beside(a, cue, lowest);
  return cue->reduced;
}

/* "a widely | noted speech": do only adverbs stand between a determiner and the cue? */
static bool after_determiner_and_adverbs(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest) {
  const uint64_t verbal = CLASS(AUXILIARY) | CLASS(BE_FORM) | CLASS(MODAL) | CLASS(NEGATOR) | CLASS(CATENATIVE);
  return cue->group.first < cue->words.first && !(fsc_helpers_of(a, cue) & verbal) &&
         after_determiner(a, cue->group.first, lowest);
}

/* "the most | discussed plan", "Ruiz's much | praised plan": is the cue a participle behind a word of degree? */
static bool after_degree(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest) {
  const uint32_t degree = cue->group.first - 1, before = degree - 1;
  if (!fsc_token_is(a, degree, FSC_IS_QUANTIFIER) || cue->form != FSC_PAST_FORM || cue->group.first < lowest + 2)
    return false;
  if (!fsc_compares(a, degree) && !fsc_token_reads(a, degree, "most") && !fsc_token_reads(a, degree, "much"))
    return false;
  return after_determiner(a, degree, lowest) || (fsc_possessive(a, before) && !fsc_token_is(a, before, FSC_IS_PRONOUN));
}

/* "some very | revealing remarks", "is very | encouraging": does "very" show that the cue is an adjective? */
static bool is_graded(const fsc_attributing *a, const fsc_cue *cue) {
  return cue->form == FSC_ING_FORM && fsc_token_reads(a, cue->words.first - 1, "very");
}

bool fsc_reads_as_noun(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest) {
  return is_graded(a, cue) || cue->match->what->form == FSC_FORM_NOUN ||
         after_determiner(a, cue->words.first, lowest) || after_determiner_and_adverbs(a, cue, lowest) ||
         after_degree(a, cue, lowest) || owned(a, cue, lowest) || !verb_reading(a, cue, lowest);
}
