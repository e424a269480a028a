/* Is a match of report_verbs.csv a cue here, and what group of words is it part of?
 * SPDX-License-Identifier: Apache-2.0 */
#include "cues.h"

#include <string.h>

#include "judging.h"

/* The inflection of a cue. By a table instead of branches, which would often be mispredicted. */
static fsc_verb_form form_of(const fsc_attributing *a, const fsc_match *match) {
  static const uint8_t forms[2][2][2] = {{{FSC_PAST_FORM, FSC_THIRD_PERSON_FORM}, {FSC_ING_FORM, FSC_ING_FORM}},
                                         {{FSC_BASE, FSC_BASE}, {FSC_BASE, FSC_BASE}}};
  const unsigned shape = fsc_look_of(a, match->first)->shape, form = match->what->form;
  const bool verb = (form == FSC_FORM_VERB) | (form == FSC_FORM_PHRASE), base = verb & fsc_is_base(a, match);
  return forms[base][(shape & FSC_SHAPE_ING) != 0][(shape & FSC_SHAPE_S) != 0];
}

/* "issued a statement | saying": takes the light verb and its noun into the group. */
static void take_carrier(const fsc_attributing *a, fsc_cue *cue, uint32_t lowest) {
  const uint32_t verb = cue->words.first;
  if (cue->group.first < verb || verb <= lowest) return;
  const uint32_t noun = fsc_over_adjuncts(a, verb - 1, lowest); /* "a statement on Monday | saying" */
  if (!fsc_token_any(a, noun, CLASS(MEDIUM_NOUN) | CLASS(DOCUMENT_NOUN)) && !fsc_tagged(a, noun, FSC_TAG_CUE)) return;
  uint32_t carrier = fsc_carrier_of(a, noun, lowest);
  if (carrier == FSC_NONE || fsc_tagged(a, carrier, FSC_TAG_USED_CUE)) return;
  cue->group.first = fsc_group_start(a, carrier, lowest);
  if (!fsc_shaped(a, carrier, FSC_SHAPE_ING)) cue->form = FSC_PAST_FORM;
}

/* Do the contexts of a row that depend on voices hold? Voices are not known yet, so that all words count as the
 * outlet's. */
static bool contexts_hold(const fsc_attributing *a, const fsc_match *match, const fsc_sentence_part *sentence) {
  if (!(match->marks & FSC_MARK_VOICED)) return true; /* fsc_list_cues has tested all other contexts */
  const fsc_judging judging = {.document = a->document,
                               .matches = a->scoring->matches,
                               .findings = a->findings,
                               .match = match,
                               .sentence = sentence};
  return fsc_contexts_factor(&judging) > 0;
}

/* Is the sentence of a token a heading in title case, all of whose words of four letters or more are capitalised? Not
 * if the token is in capitals throughout. */
static bool in_title_case(const fsc_attributing *a, uint32_t token) {
  enum { FEWEST = 4, LONGEST = 24 }; /* capitalised words; tokens: longer ones are no headings */
  const fsc_sentence_part *sentence = &a->document->sentences[a->document->sentence_of[token]];
  uint32_t words = 0;
  if (sentence->end - sentence->first > LONGEST || fsc_shaped(a, token, FSC_SHAPE_ALL_CAPS)) return false;
  for (uint32_t t = sentence->first; t < sentence->end; t++) {
    const fsc_look *look = fsc_look_of(a, t);
    if (t < token && look->said == ':') return false; /* "Ruiz: Drivers Want Tolls": who speaks stands before */
    if (look->kind != FSC_WORD || look->length <= 3) continue;
    if (!(look->shape & FSC_SHAPE_CAPITALISED)) return false;
    words++;
  }
  return words >= FEWEST;
}

/* Is a capitalised match part of a name: "Post", "State"? Not where capitals say nothing: at the start of a sentence,
 * in title case, and in "Ruiz | Says". */
static bool part_of_name(const fsc_attributing *a, const fsc_match *match, bool capitals) {
  bool starts = fsc_flagged(a, match->first, FSC_SENTENCE_START);
  bool heading = ((match->what->flags & FSC_FLAG_CLAUSE) != 0) & fsc_capital(a, match->first - 1);
  if (!fsc_capital(a, match->first) || (starts | capitals | heading)) return false;
  const bool noun = (match->what->flags & FSC_FLAG_HOMOGRAPH) && fsc_is_base(a, match); /* "Stay-Home | Order Lifted" */
  return noun || !in_title_case(a, match->first);
}

/* May a match be a cue? Not if a hyphen joins it, "self-|described", nor in quotations, names and boilerplate. */
static bool possible(const fsc_attributing *a, const fsc_match *match) {
  const fsc_sentence_part *sentence = &a->document->sentences[a->document->sentence_of[match->first]];
  bool inside = fsc_flagged(a, match->first, FSC_JOINED | FSC_IN_QUOTE), joins = fsc_flagged(a, match->end, FSC_JOINED);
  bool named = part_of_name(a, match, sentence->headline & a->document->title_case), holds = match->held > 0;
  return holds & !(match->exception | inside | joins | named | sentence->boilerplate);
}

/* "requested anonymity | to discuss the talks", "… on condition of anonymity because she was | discussing them": does a
 * verb behind a phrase of anonymity say why a name is withheld? */
static bool gives_reason(const fsc_attributing *a, uint32_t behind, uint32_t verb) {
  enum { REACH = 4 }; /* tokens: "because", the pronoun, two auxiliaries */
  if (verb < behind + 1 || verb > behind + REACH) return false;
  if (fsc_token_says(a, behind, FSC_SAYS_TO)) return verb == behind + 1;
  const bool since = fsc_token_is(a, behind, FSC_IS_CLAUSE_WORD) && !fsc_token_says(a, behind, FSC_SAYS_THAT);
  return since && fsc_token_is(a, behind + 1, FSC_IS_PRONOUN);
}

/* Does a verb ask for anonymity or give the reason for it, and report nothing? *phrase is the first phrase of anonymity
 * that may tell: verbs are asked about in order. */
static bool withholds_name(const fsc_attributing *a, uint32_t verb, uint32_t *phrase) {
  const fsc_match *matches = a->scoring->matches->items;
  for (; *phrase != FSC_NONE && matches[*phrase].first <= verb; *phrase = a->scoring->rows.next[*phrase]) {
    const fsc_match *match = &matches[*phrase];
    const bool holds = !match->exception && match->held > 0;
    if (holds && match->end > verb) return fsc_wishes_anonymity(a, match);
    if (holds && gives_reason(a, match->end, verb)) return true;
  }
  return false;
}

uint32_t fsc_list_cues(const fsc_attributing *a, uint32_t *list) {
  const fsc_match *matches = a->scoring->matches->items;
  const fsc_rows *rows = &a->scoring->rows;
  uint32_t n = 0, phrase = rows->first[FSC_ANONYMITY];
  for (uint32_t i = rows->first[FSC_REPORT_VERBS]; i != FSC_NONE; i = rows->next[i]) {
    list[n] = i;
    n += possible(a, &matches[i]) && !withholds_name(a, matches[i].first, &phrase);
  }
  return n;
}

/* "they're | accused of C", "he's | described as C": does the contraction stand for a form of be? Not in "he's | said
 * that", where it is "has". */
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

/* "a plan | proposed by Ruiz": is the past form before "by" a reduced passive? It is without auxiliary, if a noun
 * phrase follows "by". */
static bool is_reduced(const fsc_attributing *a, const fsc_cue *cue, uint64_t helpers) {
  const uint32_t who = cue->behind + 1;
  if (helpers & (CLASS(AUXILIARY) | CLASS(MODAL))) return false;
  return fsc_starts_phrase(a, who) || fsc_token_is(a, who, FSC_IS_OBJECT_PRONOUN);
}

/* "a plan | touted as cheap": does "as" behind the verb judge what stands before it? Not in "Ruiz | decried as cheap a
 * plan", unless in a headline, nor in "drivers | cheered as Ruiz was led in". */
static bool as_judges(const fsc_attributing *a, const fsc_cue *cue, const fsc_sentence_part *sentence) {
  if (!fsc_token_says(a, cue->behind, FSC_SAYS_AS)) return false;
  if (fsc_in_name(a, cue->group.first - 1) && !sentence->headline) return false;
  const fsc_range what = fsc_np_right(a, cue->behind + 1, sentence->end);
  return fsc_empty(what) || !fsc_verb_helper(a, what.end);
}

/* "accused | of theft", "touted | as cheap": does the preposition show that what is judged does not follow the verb?
 * Behind verbs that need no object, "cheered | for Ruiz", only "as" shows it. */
static bool judges_before(const fsc_attributing *a, const fsc_cue *cue) {
  const unsigned class = cue->match->what->cue_class;
  const uint32_t next = cue->behind;
  if ((class != FSC_CUE_ATTACK && class != FSC_CUE_PRAISE) || cue->words.end != cue->words.first + 1) return false;
  const bool of = fsc_token_says(a, next, FSC_SAYS_OF) || fsc_token_says(a, next, FSC_SAYS_FOR);
  return fsc_token_says(a, next, FSC_SAYS_AS) || (of && !(cue->flags & FSC_FLAG_QUOTE));
}

/* Does a cue before "that" take a clause, which it may open: "told them | that", "the claim | that"? */
static bool is_said_before(const fsc_attributing *a, uint32_t that, uint32_t lowest) {
  enum { REACH = 16 }; /* tokens; bounds the work for each cue */
  const uint32_t first = that > lowest + REACH ? that - REACH : lowest;
  for (uint32_t t = first; t < that; t++) {
    const fsc_match *match = fsc_tagged(a, t, FSC_TAG_CUE) ? fsc_row_at(a, t, FSC_REPORT_VERBS) : NULL;
    if (match && (match->what->flags & (FSC_FLAG_THAT | FSC_FLAG_CLAUSE | FSC_FLAG_NOMINAL))) return true;
  }
  return false;
}

/* "which | drivers accused of", "a law that | critics slammed as", "a bill that | the mayor denounced as": does a
 * relative pronoun stand before the actor? */
static bool opens_relative(const fsc_attributing *a, fsc_range actor, uint32_t lowest, bool as) {
  const uint32_t that = actor.first - 1;
  if (!fsc_token_says(a, that, FSC_SAYS_THAT))
    return fsc_token_is(a, that, FSC_IS_RELATIVE) || fsc_token_says(a, that, FSC_SAYS_WHAT);
  if (that <= lowest || fsc_token_is(a, that - 1, FSC_IS_OBJECT_PRONOUN)) return false;
  const fsc_range object = fsc_np_left(a, that - 1, lowest);
  const fsc_match *role = fsc_row_at(a, actor.first, FSC_ROLES);
  if (fsc_empty(object)) return false;
  if (role && (role->what->flags & FSC_FLAG_VAGUE)) return true;
  return as && fsc_token_any(a, object.first, CLASS(DETERMINER) | CLASS(POSSESSIVE)) && fsc_is_somebody(a, actor) &&
         !is_said_before(a, that, lowest);
}

/* "a man they | accused of theft", "which drivers | touted as cheap", "the judge Ruiz | accused of theft": does the
 * verb have its own subject, who judges, so that it is no participle? */
static bool has_judge(const fsc_attributing *a, uint32_t verb, uint32_t lowest, bool as) {
  if (verb <= lowest) return false;
  const fsc_range phrase = fsc_np_left(a, verb - 1, lowest);
  if (phrase.first > lowest && opens_relative(a, phrase, lowest, as)) return true;
  return fsc_name_acts(a, verb, lowest) || fsc_contact_object(a, phrase, lowest, as) < phrase.first ||
         fsc_actor_behind(a, phrase, false).first > phrase.first;
}

/* "officers | accused of theft", "a plan | touted as cheap": is the verb a reduced passive that judges the noun before
 * it? */
static bool is_judged(const fsc_attributing *a, const fsc_cue *cue, uint64_t helpers,
                      const fsc_sentence_part *sentence) {
  const uint32_t first = cue->group.first;
  if (!judges_before(a, cue)) return false;
  const bool as = fsc_token_says(a, cue->behind, FSC_SAYS_AS);
  if (as && !as_judges(a, cue, sentence)) return false;
  if ((helpers & (CLASS(AUXILIARY) | CLASS(MODAL))) || fsc_token_is(a, first - 1, FSC_IS_PRONOUN)) return false;
  return !has_judge(a, first, sentence->first, as);
}

/* "a session | described as “frank” by both": is the verb a reduced passive, with whoever describes behind it? Not in
 * "what he | called “a lie” by the mayor". */
static bool is_described(const fsc_attributing *a, const fsc_cue *cue, uint64_t helpers,
                         const fsc_sentence_part *sentence) {
  const uint32_t first = cue->group.first;
  if (!(cue->flags & FSC_FLAG_DESCRIBE) || fsc_describer(a, cue->behind, sentence->end, true) == FSC_NONE) return false;
  if ((helpers & (CLASS(AUXILIARY) | CLASS(MODAL))) || fsc_token_is(a, first - 1, FSC_IS_PRONOUN)) return false;
  return !has_judge(a, first, sentence->first, false);
}

bool fsc_verb_follows(const fsc_attributing *a, const fsc_cue *cue) {
  const uint32_t next = cue->behind;
  if (!fsc_verb_helper(a, next) || fsc_token_is(a, next, FSC_IS_NEGATOR) || fsc_shaped(a, next, FSC_SHAPE_ING))
    return false;
  if (fsc_flagged(a, next, FSC_SENTENCE_START)) return false; /* behind a headline or another line without a stop */
  const bool base = /* "are determined to | be"; but "looked forward to | was" */
      fsc_token_reads(a, next, "be") || fsc_token_reads(a, next, "do") || fsc_token_reads(a, next, "have");
  return !(base && fsc_token_says(a, next - 1, FSC_SAYS_TO));
}

bool fsc_lacks_object(const fsc_attributing *a, const fsc_cue *cue, bool *sure) {
  const uint32_t next = cue->behind;
  const uint32_t before = cue->group.first - 1;
  const bool people =
      fsc_tagged(a, before, FSC_TAG_ROLE) && fsc_ends_in_s(a, before); /* "a move drivers | hope will" */
  const bool noun = (cue->flags & FSC_FLAG_HOMOGRAPH) && cue->form == FSC_BASE && !people; /* "Times | report was" */
  *sure = fsc_verb_follows(a, cue);
  const bool as = (cue->flags & FSC_FLAG_DESCRIBE) && fsc_token_says(a, next, FSC_SAYS_AS);
  return !cue->passive && !noun && (*sure || as || judges_before(a, cue));
}

/* Completes a cue that is a verb: passive, infinitive, reduced, and the adverbs or medium behind it. */
static void read_verb(const fsc_attributing *a, const fsc_sentence_part *sentence, fsc_cue *cue) {
  const bool says = cue->form == FSC_ING_FORM && (cue->flags & FSC_FLAG_QUOTE);
  const uint32_t start = says ? fsc_over_hearing(a, cue->group.first, sentence->first) : cue->group.first;
  const bool heard = start < cue->group.first;
  cue->group.first = start;
  uint64_t helpers = fsc_helpers_of(a, cue);
  uint32_t first = start;
  if (cue->form == FSC_ING_FORM && (helpers & CLASS(CATENATIVE)) && !(helpers & CLASS(BE_FORM)) &&
      !fsc_shaped(a, first, FSC_SHAPE_ING))
    cue->form = FSC_PAST_FORM; /* "began by saying"; not "has been saying" */
  cue->infinitive = (first > sentence->first) & fsc_token_says(a, first - 1, FSC_SAYS_TO);
  if (heard) cue->form = FSC_PAST_FORM;
  if (cue->form == FSC_ING_FORM) take_carrier(a, cue, sentence->first);
  while (cue->behind < sentence->end && fsc_adverb(a, cue->behind) && !fsc_quoted(a, cue->behind) &&
         (fsc_adverb(a, cue->behind + 1) || !fsc_token_reads(a, cue->behind, "very")) && /* "felt | very old" */
         !fsc_ends_in_ed(a, cue->behind + 1) && !fsc_counts(a, cue->behind + 1) &&       /* "found | just 18 percent" */
         !fsc_tagged(a, cue->behind + 1, FSC_TAG_CUE)) /* "said | newly found notes" */
    cue->behind++;
  if (cue->form == FSC_BASE && first < cue->words.first && fsc_behind_be(a, cue->words.first, sentence->first))
    cue->form = FSC_PAST_FORM;
  if (cue->form == FSC_PAST_FORM && !heard) {
    cue->passive = (helpers & CLASS(BE_FORM)) ||
                   (fsc_token_is(a, first - 1, FSC_IS_PRONOUN) && contracted_be(a, cue, sentence->first));
    const bool by = fsc_token_says(a, cue->behind, FSC_SAYS_BY) && is_reduced(a, cue, helpers);
    cue->reduced =
        !cue->passive && (by || is_judged(a, cue, helpers, sentence) || is_described(a, cue, helpers, sentence));
    cue->passive |= cue->reduced;
  }
  bool medium = fsc_token_is(a, cue->behind, FSC_IS_MEDIUM_PREPOSITION) & ((cue->flags & FSC_FLAG_QUOTE) != 0);
  if (medium) cue->behind = fsc_behind_medium(a, cue->behind, sentence->end);
  cue->group.end = cue->behind;
  cue->behind = fsc_behind_day(a, cue->behind, sentence->end);
}

/* "spoke | with drivers about", "talks | at length about": takes the addressee and the duration into the cue of a verb
 * of talk. False if there is either, but no topic behind it. */
static bool take_topic(const fsc_attributing *a, fsc_cue *cue, uint32_t end) {
  enum { REACH = 8 }; /* tokens to "about" */
  const uint64_t breaks = CLASS(CLAUSE_WORD) | CLASS(RELATIVE) | CLASS(AUXILIARY) | CLASS(MODAL) | CLASS(BE_FORM);
  const uint32_t first = cue->behind, limit = end > first + REACH ? first + REACH : end;
  const bool addressed = fsc_token_says(a, first, FSC_SAYS_TO) || fsc_token_says(a, first, FSC_SAYS_WITH) ||
                         fsc_token_says(a, first, FSC_SAYS_AT) || fsc_token_says(a, first, FSC_SAYS_MORE);
  for (uint32_t t = first; addressed && t < limit && fsc_wordy(a, t) && !fsc_quoted(a, t); t++) {
    if (fsc_token_is(a, t, FSC_IS_ABOUT) && !fsc_token_says(a, t, FSC_SAYS_OF)) {
      cue->group.end = cue->behind = t;
      return true;
    }
    if (fsc_token_any(a, t, breaks) || fsc_tagged(a, t, FSC_TAG_CUE)) break;
  }
  return !addressed;
}

fsc_range fsc_whose_behind(const fsc_attributing *a, const fsc_cue *cue, uint32_t end) {
  const fsc_range none = {0, 0};
  const uint32_t last = cue->words.end - 1, by = last + !fsc_token_says(a, last, FSC_SAYS_FROM); /* "criticism from" */
  if (by >= end ||
      !(fsc_token_says(a, by, FSC_SAYS_BY) || fsc_token_says(a, by, FSC_SAYS_FROM) || fsc_token_reads(a, by, "among")))
    return none;
  const fsc_range who = fsc_np_right(a, by + 1, end);
  const uint32_t next = who.end + 1; /* "a message from Ruiz that | read", "a claim by drivers that | drew fire" */
  const bool verb =
      fsc_tagged(a, next, FSC_TAG_CUE) || fsc_ends_in_ed(a, next) || fsc_token_is(a, next, FSC_IS_IRREGULAR_PAST);
  const uint32_t noun = who.end - 1; /* "from Ruiz | found"; but "from road | advocates" */
  const bool found = fsc_tagged(a, noun, FSC_TAG_CUE) && !fsc_tagged(a, noun, FSC_TAG_ROLE | FSC_TAG_CAPITAL);
  const bool that = !fsc_empty(who) && fsc_token_says(a, who.end, FSC_SAYS_THAT) && !verb && !found;
  return that && fsc_is_somebody(a, who) && !fsc_that_relates(a, who.end, end) ? who : none;
}

/* "said in her opinion | that", "stressed in remarks on Friday | that": does what a verb of saying before says begin at
 * a token? Not in "objected to her opinion | that", "commented on claims | that". */
static bool is_said_there(const fsc_attributing *a, uint32_t noun, uint32_t that) {
  const fsc_draft *last = a->drafts.n ? &a->drafts.items[a->drafts.n - 1] : NULL;
  if (!last || !last->contents.n || last->contents.items[0].range.first != that) return false;
  const uint32_t in = last->cue.end;
  if (!(last->flags & FSC_FLAG_QUOTE) || !fsc_token_says(a, in, FSC_SAYS_IN) || noun <= in) return false;
  const bool owned = noun > in + 1 && fsc_possessive(a, noun - 1); /* "wrote in reply to critics' | claims that" */
  return !owned && !fsc_any_in(a, (fsc_range){in + 1, noun}, CLASS(PREPOSITION));
}

/* "claim | that", "criticism | of", "criticism from drivers | that": does content follow a noun of saying? Without any
 * it reports nothing. */
static bool noun_goes_on(const fsc_attributing *a, fsc_cue *cue, uint32_t end) {
  enum { TIME = 4 /* tokens: "on Monday last week" */ };
  const fsc_range whose = fsc_whose_behind(a, cue, end);
  if (!fsc_empty(whose)) {
    cue->behind = whose.end;
    cue->words.end = cue->group.end = whose.first - 1;
    return true;
  }
  const uint32_t noun_end = cue->words.first + 1;
  if (cue->words.end > noun_end && !fsc_day(a, cue->words.end)) return true;
  uint32_t that = noun_end; /* "her claim is | that", "a statement on Monday | that" */
  if (fsc_token_is(a, that, FSC_IS_BE_FORM)) that++;
  while (that < noun_end + TIME &&
         (fsc_day(a, that) || (fsc_token_is(a, that, FSC_IS_PREPOSITION) && fsc_day(a, that + 1))))
    that++;
  if (that + 1 >= end || !fsc_token_says(a, that, FSC_SAYS_THAT) || fsc_that_relates(a, that, end)) return false;
  const bool subject = fsc_starts_phrase(a, that + 1) || fsc_token_is(a, that + 1, FSC_IS_PRONOUN);
  if (is_said_there(a, cue->words.first, that)) return false;
  if (fsc_day(a, that - 1) && !subject) return false; /* "a proposal on Friday | that aims at a sale" */
  cue->behind = that;
  cue->words.end = noun_end;
  cue->group.end = fsc_token_is(a, noun_end, FSC_IS_BE_FORM) ? that : noun_end;
  return true;
}

/* May a noun with its preposition be a verb instead: "vows | to"? Not in "made promises | to". */
static bool may_be_verb(const fsc_attributing *a, const fsc_cue *cue, uint32_t lowest) {
  return (cue->flags & FSC_FLAG_HOMOGRAPH) && fsc_carrier_of(a, cue->words.first, lowest) == FSC_NONE;
}

/* "see the plan | as a gift", "seen by many | as costly": does an "as" that judges follow? Not in "saw it as he left",
 * "saw crowds as the bridge opened". */
static bool as_follows(const fsc_attributing *a, const fsc_cue *cue, uint32_t end) {
  enum { REACH = 16 }; /* tokens: room for the object; bounds the work for each cue */
  const uint64_t breaks = CLASS(PRONOUN) | CLASS(RELATIVE) | CLASS(AUXILIARY) | CLASS(MODAL) | CLASS(BE_FORM);
  const uint32_t limit = end > cue->behind + REACH ? cue->behind + REACH : end;
  const bool by = fsc_token_says(a, cue->behind, FSC_SAYS_BY),
             seen = fsc_token_says(a, cue->words.first, FSC_SAYS_SEEN);
  bool as = false;
  for (uint32_t t = cue->behind; t < limit && fsc_wordy(a, t); t++) {
    if (as && (fsc_token_any(a, t, breaks) || fsc_tagged(a, t, FSC_TAG_CUE))) return false;
    if (!as && fsc_token_any(a, t, CLASS(SUBORDINATOR) | CLASS(ADJUNCT_PREPOSITION)) &&
        !fsc_token_says(a, t, FSC_SAYS_AS))
      return false;
    as |= fsc_token_says(a, t, FSC_SAYS_AS) && t > cue->behind && !fsc_token_reads(a, t + 1, "well");
  }
  const bool passive = cue->passive | (seen & (cue->group.first == cue->words.first));
  return as && (by || !passive);
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
  bool nominal = (cue->flags & FSC_FLAG_NOMINAL) && !(cue->flags & FSC_FLAG_ADJECTIVE);
  const bool cites = (cue->flags & FSC_FLAG_ACCORDING) != 0, noun = fsc_cites_by_noun(match);
  /* "a man | believed to be armed": two words, so without a form of be */
  cue->reduced = (phrase & hearsay) && match->end == match->first + 2 && fsc_token_says(a, match->end - 1, FSC_SAYS_TO);
  if ((phrase & hearsay) | (cites & !noun) | ((cue->flags & FSC_FLAG_ADVERB) != 0)) return true;
  if (noun && !fsc_wordy(a, match->end)) return true;
  if ((phrase & nominal) && !may_be_verb(a, cue, sentence->first)) return noun_goes_on(a, cue, sentence->end);
  if (phrase & nominal) cue->words.end = cue->group.end = cue->behind = match->first + 1;
  cue->form = form_of(a, match);
  cue->group.first = fsc_group_start(a, match->first, sentence->first);
  if (cue->flags & FSC_FLAG_ADJECTIVE) return fsc_reads_as_attitude(a, cue, sentence->first);
  if (fsc_reads_as_noun(a, cue, sentence->first)) {
    cue->form = FSC_NO_VERB;
    cue->words = cue->group = (fsc_range){match->first, match->end};
    cue->behind = match->end;
    return nominal && noun_goes_on(a, cue, sentence->end);
  }
  read_verb(a, sentence, cue);
  if (!(cue->flags & (FSC_FLAG_AS | FSC_FLAG_TOPIC))) return true; /* nearly all */
  return (cue->flags & FSC_FLAG_AS) ? as_follows(a, cue, sentence->end) : take_topic(a, cue, sentence->end);
}
