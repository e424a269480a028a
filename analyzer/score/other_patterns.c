/* Patterns without a reporting verb: "according to", nouns of saying, adverbs and phrases of hearsay.
 * SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

/* Does no content stand between the start of the clause, or a colon, and the cue? */
static bool nothing_before(const fsc_attributing *a, const fsc_frame *frame) {
  uint32_t first = frame->clause->first, end = frame->cue->group.first;
  if (end > first && fsc_mark(a, end - 1, ":;")) return true; /* "It rose: according to polls, C" */
  if (end - first > FSC_CONTENT_LONGEST) return false;        /* a bound: a text without stops may hold many cues */
  for (uint32_t t = first; t < end; t++)
    if (fsc_wordy(a, t) && !fsc_token_is(a, t, FSC_IS_CLAUSE_WORD)) return false;
  return true;
}

/* "according to a count | by Ruiz,", "an article | in The Post,": where the source ends if all up to a comma belongs to
 * it; `from` if it does not. */
static uint32_t owner_end(const fsc_attributing *a, const fsc_frame *frame, uint32_t from) {
  uint32_t t = from, end = frame->end;
  while (t < end && t - from < FSC_NP_LONGEST && fsc_wordy(a, t) && !fsc_quoted(a, t) && !fsc_day(a, t + 1) &&
         !fsc_token_any(a, t, CLASS(CLAUSE_WORD) | CLASS(PRONOUN) | CLASS(AUXILIARY)))
    t++;
  return t == end || fsc_mark(a, t, ",") ? t : from;
}

/* "its founder", "the couple's lawyer": is a phrase one person by his or her role? */
static bool is_one_person(const fsc_attributing *a, fsc_range phrase) {
  const uint32_t head = fsc_np_head(a, phrase), several = FSC_FLAG_COLLECTIVE | FSC_FLAG_VAGUE | FSC_FLAG_ANONYMOUS;
  const fsc_match *role = fsc_last_row_in(a, (fsc_range){phrase.first, head + 1}, FSC_ROLES);
  const bool told = fsc_tagged(a, head, FSC_TAG_ROLE | FSC_TAG_TITLE) && !fsc_capital(a, head);
  return told && !fsc_ends_in_s(a, head) && !(fsc_what(role)->flags & several);
}

/* "according to its founder, | Ana Ruiz,": where a source ends whose full name stands behind its comma; else its end.
 * Not "according to the mayor, Ana Ruiz left", nor "…, Ana Ruiz, 46, left". */
static uint32_t over_name(const fsc_attributing *a, fsc_range source, uint32_t end) {
  enum { LONGEST = 4 /* tokens of a role before the name: "activist", "Mayor" */ };
  const uint32_t first = source.end + 1;
  if (first >= end || !fsc_mark(a, source.end, ",") || !is_one_person(a, source)) return source.end;
  uint32_t i = FSC_NONE;
  for (uint32_t t = first; t < first + LONGEST && i == FSC_NONE; t++) i = fsc_mention_at(a, t);
  const fsc_mention *m = i == FSC_NONE ? NULL : &a->mentions.items[i];
  if (!m || m->kind != FSC_MENTION_NAME || m->span.first != first || m->name.end - m->name.first < 2) return source.end;
  const uint32_t comma = m->span.end, next = comma + 1;
  const bool told =
      fsc_kind_at(a, next) == FSC_NUMBER || fsc_indefinite(a, next) || fsc_token_is(a, next, FSC_IS_RELATIVE);
  return comma >= end || (fsc_mark(a, comma, ",") && !told) ? comma : source.end;
}

/* "Over the long term, according to S, | C", "The plan, according to S, | is C": does the content go on behind S? It
 * does if what stands before the cue is no clause of its own. */
static bool clause_goes_on(const fsc_attributing *a, fsc_range before, uint32_t next) {
  enum { LONGEST = 10 /* tokens: more than that has a verb, even if it is not recognised */ };
  if (fsc_verb_helper(a, next)) return true;
  if (before.end - before.first > LONGEST || fsc_token_is(a, next, FSC_IS_RELATIVE)) return false;
  for (uint32_t t = before.first; t < before.end; t++)
    if (fsc_verb_helper(a, t) || fsc_ends_in_ed(a, t) || fsc_tagged(a, t, FSC_TAG_CUE) ||
        fsc_token_is(a, t, FSC_IS_PRONOUN))
      return false;
  return true;
}

/* "$5 per bushel", "per driver": does "per" count, and cite nobody? It cites in "per Ruiz", "per the office", "per
 * officials". */
static bool counts(const fsc_attributing *a, const fsc_frame *frame, fsc_range source) {
  const bool one = source.end == source.first + 1 && !fsc_ends_in_s(a, source.first);
  const unsigned somebody = FSC_TAG_CAPITAL | FSC_TAG_ORGANISATION | (one ? 0u : FSC_TAG_ROLE);
  if (!(frame->cue->flags & FSC_FLAG_WEAK)) return false;
  bool told = fsc_token_any(a, source.first, CLASS(POSSESSIVE)) || fsc_token_says(a, source.first, FSC_SAYS_THE);
  bool cites = told || one || fsc_ends_in_s(a, fsc_np_head(a, source)) || !fsc_tagged(a, source.first, FSC_TAG_ROLE);
  for (uint32_t t = source.first; t < source.end && !cites; t++) cites = fsc_capital(a, t);
  if (!cites) return true; /* "per | nurse raises the risk"; not "per | police chief Ruiz" */
  const bool amount = fsc_kind_at(a, frame->cue->words.first - 1) == FSC_NUMBER; /* "$5,000 per student loan" */
  if (fsc_shaped(a, source.first, FSC_SHAPE_DIGIT) || (amount && !told && !fsc_capital(a, source.first))) return true;
  for (uint32_t t = source.first; t < source.end; t++)
    told |= fsc_tagged(a, t, somebody) || fsc_token_is(a, t, FSC_IS_DOCUMENT_NOUN);
  return !told;
}

/* The possessive before a noun: "| Ruiz's sharp and personal attacks on"; FSC_NONE if there is none, or if it is a
 * time, "Monday's". */
static uint32_t owner_of(const fsc_attributing *a, uint32_t noun, uint32_t lowest) {
  enum { LONGEST = 4 /* tokens from the possessive to the noun: room for three adjectives */ };
  const uint64_t others = CLASS(PREPOSITION) | CLASS(CLAUSE_WORD) | CLASS(PRONOUN) | CLASS(RELATIVE) |
                          CLASS(DETERMINER) | CLASS(QUANTIFIER) | CLASS(AUXILIARY) | CLASS(BE_FORM) | CLASS(MODAL);
  for (uint32_t t = noun; t > lowest && noun - t < LONGEST;) {
    t--;
    if (fsc_token_is(a, t, FSC_IS_POSSESSIVE)) return t;
    if (fsc_token_is(a, t, FSC_IS_PRONOUN) || fsc_ends(fsc_word_at(a, t), "'s")) break; /* it's, there's */
    if (fsc_possessive(a, t))                                                           /* but "USA Today's" */
      return fsc_token_is(a, t, FSC_IS_WEEKDAY) || (fsc_token_is(a, t, FSC_IS_TIME_WORD) && !fsc_capital(a, t))
                 ? FSC_NONE
                 : t;
    if (!fsc_wordy(a, t) || fsc_quoted(a, t) || fsc_token_any(a, t, others)) break;
  }
  return FSC_NONE;
}

/* The noun phrase of a possessive, without the words before it that fsc_np_left takes for a part: "her", "fuels |
 * Ruiz's", "away from | the council's". */
static fsc_range owner_phrase(const fsc_attributing *a, uint32_t owner, uint32_t lowest) {
  if (fsc_token_is(a, owner, FSC_IS_POSSESSIVE)) return (fsc_range){owner, owner + 1};
  fsc_range phrase = fsc_np_left(a, owner, lowest);
  for (uint32_t t = phrase.first; t < phrase.end; t++) {
    const uint32_t i = fsc_mention_at(a, t);
    const fsc_mention *m = i == FSC_NONE ? NULL : &a->mentions.items[i];
    if (!m || m->kind == FSC_MENTION_ROLE || m->span.end != phrase.end) continue;
    const uint32_t first = m->span.first - (t > phrase.first && fsc_token_is(a, t - 1, FSC_IS_DETERMINER));
    return (fsc_range){first > phrase.first ? first : phrase.first, phrase.end}; /* its title may stand before */
  }
  for (uint32_t t = owner; t > phrase.first; t--)
    if (fsc_token_is(a, t - 1, FSC_IS_PREPOSITION)) return (fsc_range){t, phrase.end};
  return phrase;
}

/* In S's view, C; C, in S's words, C */
static fsc_draft *in_view(fsc_attributing *a, const fsc_frame *frame) {
  const uint32_t lowest = frame->clause->first, noun = frame->cue->words.first, next = frame->cue->words.end;
  const uint32_t owner = owner_of(a, noun, lowest), from = frame->from;
  if (owner == FSC_NONE || (next < frame->end && fsc_wordy(a, next))) return NULL;
  const fsc_range source = owner_phrase(a, owner, lowest);
  const uint32_t in = source.first - 1;
  if (source.first <= lowest || !fsc_token_says(a, in, FSC_SAYS_IN)) return NULL;
  const fsc_range before = fsc_trim(a, (fsc_range){from < in ? from : in, in}), behind = {next, frame->end};
  const uint32_t last = in - 1 - fsc_mark(a, in - 1, ","); /* "that, in her view," */
  const bool opens = fsc_empty(before) || fsc_token_any(a, last, CLASS(CLAUSE_WORD) | CLASS(RELATIVE)) ||
                     fsc_token_says(a, last, FSC_SAYS_THAT) || fsc_mark(a, last, ";:") || fsc_dash(a, last);
  if (!opens && !fsc_mark(a, in - 1, ",")) return NULL;
  fsc_draft *draft = fsc_frame_emit(a, frame, source, opens ? behind : before, FSC_ACC);
  if (draft && !opens && fsc_mark(a, next, ",")) fsc_draft_content_add(a, draft, behind);
  return draft;
}

/* "“C,” Ruiz said | in May, according to S": S is cited for the whole attribution before it, not for a content of its
 * own. */
static bool said_before(const fsc_attributing *a, const fsc_frame *frame) {
  const uint32_t from = frame->from, comma = frame->cue->group.first - 1;
  if (from <= frame->clause->first || frame->clause->outer == FSC_NONE || !fsc_mark(a, comma, ",")) return false;
  const fsc_draft *draft = &a->drafts.items[frame->clause->outer];
  return draft->contents.n && fsc_quoted(a, draft->contents.items[0].range.first) &&
         (from == comma || fsc_wordy(a, from));
}

/* "| early results", "a | yearly poll", "a | May report": is what looks like an adverb or an auxiliary neither? */
static bool only_modifies(const fsc_attributing *a, uint32_t token) {
  return fsc_adverb(a, token) || (fsc_token_is(a, token, FSC_IS_MONTH) && fsc_capital(a, token));
}

/* "according to Ruiz, | the council would leave": where a source ends if what looks like an appositive has a verb of
 * its own behind it. */
static uint32_t before_subject(const fsc_attributing *a, fsc_range source) {
  if (!fsc_verb_helper(a, source.end)) return source.end;
  uint32_t t = source.first;
  while (t < source.end && !fsc_mark(a, t, ",")) t++;
  return t;
}

/* "but, according to S, | C", "found that, according to S, | C": does a conjunction before the comma show that the
 * content is still to come? Not before a verb, "a fire that, according to S, | was small": "that" is its subject. */
static bool is_ahead(const fsc_attributing *a, fsc_range source, uint32_t comma) {
  const uint64_t joins = FSC_SAID_BIT(FSC_SAYS_AND) | FSC_SAID_BIT(FSC_SAYS_BUT) | FSC_SAID_BIT(FSC_SAYS_AS) |
                         FSC_SAID_BIT(FSC_SAYS_IF) | FSC_SAID_BIT(FSC_SAYS_WHEN) | FSC_SAID_BIT(FSC_SAYS_WHILE) |
                         FSC_SAID_BIT(FSC_SAYS_THAT);
  const uint32_t next = source.end + 1, link = comma - 1;
  const bool joined = fsc_said_in(fsc_look_of(a, link), joins) || fsc_token_reads(a, link, "because");
  return fsc_mark(a, comma, ",") && joined && fsc_mark(a, source.end, ",") && !fsc_token_says(a, next, FSC_SAYS_OF) &&
         !fsc_verb_helper(a, next) && !fsc_ends_in_ed(a, next) && !fsc_token_is(a, next, FSC_IS_IRREGULAR_PAST);
}

/* C, according to S; according to S, C */
static fsc_draft *according(fsc_attributing *a, const fsc_frame *frame) {
  if (fsc_cites_by_noun(frame->cue->match)) return in_view(a, frame);
  uint32_t noun = frame->cue->words.end;
  while (only_modifies(a, noun) || (fsc_token_is(a, noun, FSC_IS_DETERMINER) && only_modifies(a, noun + 1))) noun++;
  fsc_range source = fsc_source_right(a, noun, frame->end);
  if (fsc_empty(source) || counts(a, frame, source)) return NULL;
  source.first = frame->cue->words.end;
  const uint32_t owner = owner_end(a, frame, source.end), last = source.end - 1;
  if (owner == source.end && last > source.first &&
      fsc_postmodifies(a, last)) { /* "a poll released | by Salem Radio" */
    const fsc_range of = fsc_np_right(a, last + 2, frame->end);
    source.end = fsc_empty(of) || fsc_kind_at(a, of.first) == FSC_NUMBER ? last : of.end;
  } else {
    source.end = owner;
  }
  source.end = before_subject(a, (fsc_range){source.first, over_name(a, source, frame->end)});
  fsc_range content = {frame->from, frame->cue->group.first};
  if (said_before(a, frame)) {
    content.first = a->drafts.items[frame->clause->outer].contents.items[0].range.first;
  } else if (nothing_before(a, frame) || is_ahead(a, source, frame->cue->group.first - 1)) {
    uint32_t t = source.end;
    uint32_t limit = fsc_frame_limit(frame, t);
    while (t < limit && !fsc_mark(a, t, ",")) t++;
    content = (fsc_range){t < limit ? t : source.end, frame->end};
  } else {
    content.first = fsc_behind_colon(a, frame, content);
  }
  fsc_draft *draft = fsc_frame_emit(a, frame, source, content, FSC_ACC);
  bool aside = draft && content.end <= source.first && fsc_mark(a, source.end, ",") && source.end + 1 < frame->end;
  if (aside && clause_goes_on(a, content, source.end + 1))
    fsc_draft_content_add(a, draft, (fsc_range){source.end + 1, frame->end});
  return draft;
}

static bool opens_clause(const fsc_attributing *a, uint32_t token) {
  return fsc_mark(a, token, ",;:") || fsc_dash(a, token) || fsc_token_is(a, token, FSC_IS_CLAUSE_WORD);
}

/* Reportedly C: the content is the part between commas around the adverb. */
static fsc_draft *hearsay(fsc_attributing *a, const fsc_frame *frame) {
  fsc_range none = {0, 0};
  uint32_t adverb = frame->cue->group.first, first = adverb, end = adverb, limit = fsc_frame_limit(frame, adverb);
  bool closed = false, bracket = false; /* "Ruiz (D-Ohio) | reportedly", "(she | reportedly left |)" */
  while (first > frame->from && adverb - first < FSC_CONTENT_LONGEST && !opens_clause(a, first - 1) && !bracket) {
    closed |= fsc_mark(a, first - 1, ")");
    bracket = fsc_mark(a, first - 1, "(") && !closed;
    first -= !bracket;
  }
  while (end < limit && !fsc_mark(a, end, bracket ? ",;)" : ",;")) end++;
  return fsc_frame_emit(a, frame, none, (fsc_range){first, end}, FSC_HEARSAY);
}

/* It is believed that C; C is expected to C. Without a source unless "by S" follows: "was described as “late” by S". */
static fsc_draft *unsourced(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  const uint32_t last = cue->words.end - 1;
  const bool to = fsc_token_says(a, last, FSC_SAYS_TO), opener = to || fsc_token_says(a, last, FSC_SAYS_THAT);
  uint32_t end = to ? fsc_judgement_end(a, frame) : frame->end;
  if (cue->reduced) { /* "a man believed to be armed | was shot" */
    const uint32_t verb = fsc_second_verb(a, frame, fsc_token_is(a, cue->behind, FSC_IS_BE_FORM));
    end = verb < end ? verb : end;
  }
  const fsc_range source = fsc_describing(a, frame, &end);
  const fsc_range behind = {opener ? last : cue->words.end, end};
  const bool of_subject = to && !fsc_empty(frame->subject);
  fsc_draft *draft = fsc_frame_emit(a, frame, source, of_subject ? frame->subject : behind, FSC_PASS);
  if (draft && of_subject) fsc_draft_content_add(a, draft, behind); /* "Ruiz | is said | to be late" */
  if (draft && opener) draft->cue.end = last;
  return draft;
}

/* Where the object of a noun of saying ends: "criticism of the plan | was loud". At a comma, a subordinate clause or a
 * verb, except a verb of the object's own clause: "concern about how they will vote". */
static uint32_t governed_end(const fsc_attributing *a, const fsc_frame *frame) {
  const uint64_t opens = CLASS(RELATIVE) | CLASS(QUESTION_WORD);
  uint32_t t = frame->cue->behind, limit = fsc_frame_limit(frame, t);
  for (bool opened = false, own = false; t < limit; t++) {
    if (fsc_quoted(a, t)) continue;
    opened |= fsc_token_any(a, t, opens) || fsc_token_says(a, t, FSC_SAYS_THAT);
    const bool verb = fsc_verb_helper(a, t);
    own |= opened & verb;
    const bool such = fsc_token_says(a, t, FSC_SAYS_AS) && /* "issues such | as tolls", "his record | as a mayor" */
                      (fsc_token_reads(a, t - 1, "such") || fsc_indefinite(a, t + 1));
    const bool ends = fsc_mark(a, t, ",;") || fsc_dash(a, t) || (fsc_token_is(a, t, FSC_IS_SUBORDINATOR) && !such) ||
                      (verb && !own && !fsc_token_is(a, t, FSC_IS_NEGATOR));
    if (ends && t > frame->cue->behind) break;
    if (own && !verb) opened = own = false;
  }
  return t;
}

/* "expressed | concern about": has the light verb a draft already? Then its cue is extended over the noun. */
static bool grows(fsc_attributing *a, const fsc_frame *frame, uint32_t carrier, uint32_t content) {
  if (frame->clause->last == FSC_NONE) return false;
  fsc_draft *draft = &a->drafts.items[frame->clause->last];
  if (carrier < draft->cue.first || carrier >= draft->cue.end || !draft->contents.n) return false;
  fsc_range *range = &draft->contents.items[0].range;
  if (range->first > frame->cue->words.first || range->end <= content) return true;
  range->first = content;
  draft->cue.end = frame->cue->words.end;
  return true;
}

/* S expressed concern about C, S made the claim that C */
static fsc_draft *carried(fsc_attributing *a, const fsc_frame *frame, uint32_t carrier, fsc_range content) {
  uint32_t lowest = frame->clause->first, first = fsc_group_start(a, carrier, lowest);
  bool conjoined = false;
  fsc_range source = fsc_subject_left(a, first, lowest, &conjoined);
  if (fsc_empty(source)) source = fsc_shared_source(a, frame);
  if (fsc_empty(source)) source = fsc_main_subject(a, lowest, first);
  if (fsc_empty(source)) return NULL;
  fsc_draft *draft = fsc_frame_emit(a, frame, source, content, FSC_NOMINAL);
  if (!draft) return NULL;
  draft->cue.first = first;
  draft->weak = true;
  return draft;
}

/* "has | drawn criticism": is what looks like a light verb only the auxiliary of another verb? */
static bool is_auxiliary(const fsc_attributing *a, uint32_t carrier, uint32_t noun) {
  uint32_t verb = carrier + 1;
  while (verb < noun && fsc_adverb(a, verb)) verb++;
  return verb < noun && fsc_token_is(a, carrier, FSC_IS_AUXILIARY) &&
         (fsc_participle(a, verb) || fsc_token_is(a, verb, FSC_IS_IRREGULAR_PAST));
}

/* "allegations of C", "claims of C": is what follows "of" what is alleged? Not in "claims of the council", which names
 * the source, nor behind another preposition: "questions about", "attacks on". */
static bool is_alleged(const fsc_attributing *a, const fsc_cue *cue, uint32_t end) {
  const bool claims = fsc_cue_is(cue, FSC_CUE_DOUBT) || fsc_cue_is(cue, FSC_CUE_ATTACK);
  if (!claims || !fsc_token_says(a, cue->words.end - 1, FSC_SAYS_OF)) return false;
  const fsc_range what = fsc_np_right(a, cue->behind, end);
  const uint32_t head = fsc_empty(what) ? cue->behind : fsc_np_head(a, what);
  return !fsc_tagged(a, head, FSC_TAG_ROLE | FSC_TAG_ORGANISATION) && !fsc_token_is(a, head, FSC_IS_PEOPLE);
}

/* S's claim that C, S's criticism of C, criticism from S that C */
static fsc_draft *nominal(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  if (cue->words.first < frame->clause->first) return NULL;
  if (fsc_cites_by_noun(cue->match) && !fsc_wordy(a, cue->behind)) return NULL; /* "shares her view, which" */
  uint32_t noun = cue->words.first, owner = owner_of(a, noun, frame->clause->first);
  bool governs = cue->words.end > noun + 1, that = fsc_token_says(a, cue->behind, FSC_SAYS_THAT);
  fsc_range source = {0, 0}, content = {cue->behind, that ? fsc_second_verb(a, frame, false) : governed_end(a, frame)};
  const fsc_range whose = fsc_whose_behind(a, cue, frame->end);
  if (!fsc_empty(whose)) return fsc_frame_emit(a, frame, whose, content, FSC_NOMINAL);
  uint32_t carrier = fsc_carrier_of(a, noun, frame->clause->first);
  if (carrier != FSC_NONE && is_auxiliary(a, carrier, noun)) carrier = FSC_NONE;
  if (carrier != FSC_NONE && grows(a, frame, carrier, content.first)) return NULL;
  if (governs && fsc_frame_is_inside(a, frame)) return NULL;
  fsc_draft *draft = carrier != FSC_NONE ? carried(a, frame, carrier, content) : NULL;
  if (draft) return draft;
  if (owner != FSC_NONE)
    source = owner_phrase(a, owner, frame->clause->first);
  else if ((governs && !is_alleged(a, cue, frame->end)) || !fsc_shaped(a, noun, FSC_SHAPE_S))
    return NULL; /* "Allegations that C", "concerns that C": nobody's in particular */
  draft = fsc_frame_emit(a, frame, source, content, FSC_NOMINAL);
  if (draft && owner != FSC_NONE) draft->cue.first = owner + 1;
  return draft;
}

/* clang-format off */
#define ROWS(row) \
  row(according, FSC_CUES_ACCORDING, 0) \
  row(unsourced, FSC_CUES_HEARSAY_PHRASE, 0) \
  row(hearsay, FSC_CUES_ADVERB, 0) \
  row(nominal, FSC_CUES_NOUN | FSC_HAS_MORE, 0)
/* clang-format on */
const fsc_pattern_table fsc_other_patterns = FSC_PATTERN_TABLE(ROWS);
