/* Reads the frame of each cue, in text order, and tries the tables of patterns on it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

enum { TRIGGER_REACH = 14 }; /* tokens from the verb to its "that", quotation or colon */

uint32_t fsc_frame_limit(const fsc_frame *frame, uint32_t from) {
  uint32_t end = frame->end;
  return end > from + FSC_CONTENT_LONGEST ? from + FSC_CONTENT_LONGEST : end;
}

fsc_range fsc_shared_source(const fsc_attributing *a, const fsc_frame *frame) {
  const fsc_range none = {0, 0};
  const uint32_t outer = frame->clause->outer, main = frame->clause->main;
  if (outer == FSC_NONE) return none;
  const fsc_draft *draft = &a->drafts.items[outer];
  const bool owned =
      (draft->pattern == FSC_NOMINAL && !draft->weak) || /* "joined Ruiz's call for a vote | and said C" */
      draft->pattern == FSC_PASS ||                      /* "was blamed by Ruiz | but said C" */
      (draft->pattern == FSC_ACC && fsc_cites_by_noun(draft->match));
  return owned || (frame->cue->words.first >= main && draft->cue.first < main) ? none : draft->source;
}

static fsc_draft *add_draft(fsc_attributing *a, const fsc_frame *frame, fsc_range source, fsc_pattern_id pattern) {
  fsc_draft *draft = fsc_draft_add(a, frame->clause->sentence, source, frame->cue->group, pattern);
  draft->match = frame->cue->match;
  fsc_match_fetch(a->scoring->matches, draft->match); /* its entry is read when it is published */
  draft->flags = frame->cue->flags;
  return draft;
}

/* "warned of C", "complained about C": what is talked about follows, and the preposition belongs to the cue. Returns
 * where the content begins. */
static uint32_t take_preposition(const fsc_attributing *a, const fsc_frame *frame, fsc_draft *draft, uint32_t first) {
  uint32_t at = frame->cue->behind;
  const fsc_look *look = fsc_look_of(a, at);
  if (!(look->classes & (CLASS(TOPIC_PREPOSITION) | CLASS(ABOUT)))) return first;
  if (frame->cue->form == FSC_NO_VERB || draft->cue.end != at || at + 1 >= frame->end || fsc_quoted(a, at))
    return first;
  bool opens = first == at, about = fsc_opens_topic(a, at);
  bool topic = opens && fsc_token_is(a, at, FSC_IS_TOPIC_PREPOSITION) && about == fsc_token_is(a, at, FSC_IS_ABOUT) &&
               !fsc_token_is(a, at, FSC_IS_CLAUSE_WORD) && !fsc_token_says(a, at, FSC_SAYS_TO);
  if (!topic && !about) return first;
  draft->cue.end = at + 1;
  return opens ? at + 1 : first;
}

fsc_draft *fsc_frame_emit(fsc_attributing *a, const fsc_frame *frame, fsc_range source, fsc_range content,
                          fsc_pattern_id pattern) {
  if (content.first >= frame->cue->behind && fsc_is_share(a, source))
    content.end = fsc_compared_end(a, source, content);
  content = fsc_trim(a, content);
  if (fsc_empty(content) || fsc_names_nobody(a, frame, source)) return NULL;
  fsc_draft *draft = add_draft(a, frame, source, pattern);
  uint32_t first = take_preposition(a, frame, draft, content.first);
  if (first != content.first) content = fsc_trim(a, (fsc_range){first, content.end});
  if (fsc_draft_content_give(a, draft, content)) return draft;
  a->drafts.n--;
  return NULL;
}

/* ---- Frames ---- */

/* ", | referring to", "after | hinting": does what follows belong to another verb? */
static bool turns(const fsc_attributing *a, const fsc_frame *frame, uint32_t token) {
  if (fsc_mark(a, token, ","))
    return !fsc_flagged(a, token + 1, FSC_OPENS) && !fsc_token_is(a, token + 1, FSC_IS_PREPOSITION) &&
           !fsc_token_says(a, token + 1, FSC_SAYS_THAT) &&
           !fsc_adverb(a, token + 1 + fsc_token_is(a, token + 1, FSC_IS_QUANTIFIER)) && /* ", most recently" */
           !fsc_tells_of_hearer(a, frame, token);
  return fsc_tagged(a, token, FSC_TAG_CUE) && fsc_ends_in_ing(a, token);
}

/* "asked the mayor | how", "told them | why": does a question word behind the addressee open the content? */
static bool asks(const fsc_attributing *a, const fsc_cue *cue, uint32_t token) {
  if (!(cue->flags & FSC_FLAG_ADDRESSEE) || !fsc_token_is(a, token, FSC_IS_QUESTION_WORD)) return false;
  bool other = false; /* "asked her | to call if she could", "asked about the bridge | when he called" */
  for (uint32_t t = cue->behind; t < token; t++)
    other |= fsc_token_says(a, t, FSC_SAYS_TO) || fsc_token_is(a, t, FSC_IS_ABOUT);
  return token > cue->behind && !other;
}

static fsc_trigger trigger_at(const fsc_attributing *a, const fsc_frame *frame, uint32_t t) {
  const fsc_cue *cue = frame->cue;
  if (fsc_flagged(a, t, FSC_OPENS)) { /* not "said in a talk with | “Salem Today” that" */
    const bool far = t > cue->behind + 1 || (t > cue->behind && fsc_token_is(a, t - 1, FSC_IS_PREPOSITION));
    if (!(far && fsc_is_work_title(a, t)) && !fsc_is_hearer(a, frame, t)) return FSC_TRIGGER_QUOTE;
  }
  bool opens = fsc_token_says(a, t, FSC_SAYS_THAT) || fsc_token_says(a, t, FSC_SAYS_WHETHER) || asks(a, cue, t);
  if (opens && (t == cue->behind || fsc_opens_content(a, frame, t))) return FSC_TRIGGER_THAT;
  const bool clock = fsc_kind_at(a, t - 1) == FSC_NUMBER && fsc_kind_at(a, t + 1) == FSC_NUMBER; /* "at 5:30" */
  return fsc_mark(a, t, ":") && !clock ? FSC_TRIGGER_COLON : FSC_TRIGGER_NONE;
}

/* Does the search for the verb's trigger end at a token, since what follows belongs to another verb or sentence? */
static bool stops(const fsc_attributing *a, const fsc_frame *frame, uint32_t t) {
  if (fsc_mark(a, t, ".;!?") || turns(a, frame, t)) return true;
  if (t <= frame->cue->behind || !fsc_tagged(a, t, FSC_TAG_CUE)) return false;
  uint32_t who = t - 1; /* "told them she | did not know whether" */
  while ((fsc_verb_helper(a, who) || fsc_adverb(a, who)) && !fsc_token_is(a, who, FSC_IS_PRONOUN)) who--;
  const bool subject = fsc_token_is(a, who, FSC_IS_PRONOUN) && /* not "said in her | opinion that" */
                       !fsc_token_any(a, who, CLASS(OBJECT_PRONOUN) | CLASS(POSSESSIVE));
  return subject || fsc_token_says(a, t, FSC_SAYS_SAID); /* "told the judge he | regretted that" */
}

/* Finds the trigger of the verb. Only tokens that may be a trigger or a stop are tried; a bit mask of these is made for
 * all tokens in reach at once. */
static void find_trigger(const fsc_attributing *a, fsc_frame *frame) {
  _Static_assert(TRIGGER_REACH <= 16, "as many as are looked at");
  uint32_t first = frame->cue->behind, reach = frame->end > first ? frame->end - first : 0;
  if (reach > TRIGGER_REACH) reach = TRIGGER_REACH;
  uint32_t may = (uint32_t)fsc_bits_from(a->turns, first) | fsc_any16(a->tags + first, FSC_TAG_CUE);
  may &= (UINT32_C(1) << reach) - 1;
  for (bool stopped = false; may && !stopped; may &= may - 1) {
    const uint32_t t = first + (uint32_t)__builtin_ctz(may);
    frame->trigger = trigger_at(a, frame, t);
    frame->trigger_at = t;
    stopped = frame->trigger != FSC_TRIGGER_NONE || stops(a, frame, t);
  }
}

/* The verb closes its clause: what follows is punctuation or an adjunct of time, place or hearer. */
static bool clause_ends(const fsc_attributing *a, const fsc_frame *frame) {
  const uint64_t adjuncts = CLASS(PREPOSITION) | CLASS(WEEKDAY) | CLASS(TIME_WORD);
  const uint64_t said = FSC_SAID_BIT(FSC_SAYS_WHEN) | FSC_SAID_BIT(FSC_SAYS_WHILE) | FSC_SAID_BIT(FSC_SAYS_LAST) |
                        FSC_SAID_BIT(FSC_SAYS_THIS);
  uint32_t t = frame->cue->behind;
  const fsc_look *look = fsc_look_of(a, t);
  bool adjunct =
      ((look->classes & adjuncts) != 0) | fsc_said_in(look, said) | ((frame->cue->flags & FSC_FLAG_ADDRESSEE) != 0);
  bool wordy = look->kind <= FSC_URL, opens = (look->flags & FSC_OPENS) && !fsc_is_hearer(a, frame, t);
  if ((look->said == FSC_SAYS_TO) & ((frame->cue->flags & FSC_FLAG_WEAK) != 0) &
      !frame->quote_before) /* "agreed | to go", "to the terms" */
    adjunct = fsc_starts_phrase(a, t + 1) || fsc_token_any(a, t + 1, CLASS(PRONOUN) | CLASS(OBJECT_PRONOUN));
  return fsc_ends_contact(a, frame->cue) | (t >= frame->end) | (wordy ? adjunct : !opens);
}

/* Does a quotation close right before a token, or before the mark that stands there? */
static bool closes_before(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  bool quoted = fsc_quoted(a, token - 1), mark = !fsc_wordy(a, token - 1), earlier = fsc_quoted(a, token - 2);
  return (token > lowest) & (quoted | ((token > lowest + 1) & mark & earlier));
}

/* "(which said C | ) and", "— who says C | — is late": where a relative clause between brackets or dashes ends; `end`
 * if nothing closes it. */
static uint32_t aside_end(const fsc_attributing *a, uint32_t who, uint32_t cue, uint32_t limit, uint32_t end) {
  const bool bracket = fsc_mark(a, who - 1, "(");
  for (uint32_t t = who; t < limit; t++)
    if (!fsc_quoted(a, t) && (bracket ? fsc_mark(a, t, ")") : fsc_dash(a, t))) return t > cue ? t : end;
  return end;
}

/* The end of the cue's clause if it is a relative or reduced one inside the sentence: ", which said C, | …". The comma
 * behind C ends it, unless what follows belongs to C. */
static uint32_t relative_end(const fsc_attributing *a, const fsc_frame *frame) {
  const uint64_t inside = CLASS(CLAUSE_WORD) | CLASS(PRONOUN) | CLASS(DETERMINER) | CLASS(POSSESSIVE) |
                          CLASS(PREPOSITION) | CLASS(RELATIVE) | CLASS(QUANTIFIER) | CLASS(TIME_WORD);
  const fsc_clause *clause = frame->clause;
  uint32_t who = frame->subject.first, limit = fsc_frame_limit(frame, frame->cue->behind);
  if (fsc_equates(a, frame->cue->behind)) return clause->end;
  if (frame->cue->reduced || frame->object < who) return fsc_main_verb(a, frame);
  if (!fsc_empty(frame->subject) && fsc_mark(a, who - 1, "("))
    return aside_end(a, who, frame->cue->words.first, limit, clause->end);
  who -= (who > clause->first) & fsc_token_is(a, who - 1, FSC_IS_RELATIVE); /* ", which he said was C, …" */
  if (!fsc_token_is(a, who, FSC_IS_RELATIVE) || fsc_empty(frame->subject) || who <= clause->first) return clause->end;
  if (fsc_mark(a, who - 1, "(") || fsc_dash(a, who - 1))
    return aside_end(a, who, frame->cue->words.first, limit, clause->end);
  if (!fsc_mark(a, who - 1, ",")) /* "drivers who oppose the plan | are few" */
    return fsc_token_says(a, who, FSC_SAYS_WHO) && frame->cue->form != FSC_ING_FORM
               ? fsc_second_verb(a, frame, !fsc_takes_clause(frame->cue))
               : clause->end;
  for (uint32_t t = frame->cue->behind + 1; t + 1 < limit; t++)
    if (fsc_mark(a, t, ",") && !fsc_quoted(a, t) && fsc_kind_at(a, t + 1) == FSC_WORD && !fsc_capital(a, t + 1) &&
        !fsc_token_any(a, t + 1, inside) && !fsc_adverb(a, t + 1))
      return t;
  return clause->end;
}

/* `feature` if `holds`, else 0; without a branch, which would often be mispredicted. */
static uint32_t when(bool holds, uint32_t feature) { return (uint32_t)holds * feature; }

static uint32_t features_of_cue(const fsc_cue *cue) {
  static const uint32_t forms[] = {
      [FSC_BASE] = FSC_HAS_BASE, [FSC_PAST_FORM] = FSC_HAS_PAST, [FSC_ING_FORM] = FSC_HAS_ING, [FSC_NO_VERB] = 0};
  const uint32_t told = FSC_TAKES_THAT | FSC_CUES_ACCORDING | FSC_CUES_NOUN | FSC_CUES_ADVERB | FSC_CUES_ADJECTIVE;
  bool hearsay = fsc_cue_is(cue, FSC_CUE_HEARSAY) & (cue->match->what->form == FSC_FORM_PHRASE);
  return forms[cue->form] | (cue->flags & told) | when(cue->passive, FSC_HAS_PASSIVE) |
         when(cue->infinitive, FSC_HAS_INFINITIVE) | when(fsc_takes_object(cue), FSC_TAKES_OBJECT) |
         when(fsc_takes_clause(cue), FSC_TAKES_CLAUSE) | when(fsc_cue_is(cue, FSC_CUE_NEUTRAL), FSC_CUES_NEUTRAL) |
         when(fsc_cue_is(cue, FSC_CUE_NO_COMMENT), FSC_CUES_NO_COMMENT) | when(hearsay, FSC_CUES_HEARSAY_PHRASE);
}

static uint32_t features_of(const fsc_attributing *a, const fsc_frame *frame) {
  static const uint32_t triggers[] = {[FSC_TRIGGER_NONE] = 0,
                                      [FSC_TRIGGER_THAT] = FSC_HAS_TRIGGER | FSC_HAS_THAT,
                                      [FSC_TRIGGER_QUOTE] = FSC_HAS_TRIGGER | FSC_HAS_QUOTE_OR_COLON,
                                      [FSC_TRIGGER_COLON] = FSC_HAS_TRIGGER | FSC_HAS_QUOTE_OR_COLON};
  const fsc_look *before = fsc_look_of(a, frame->cue->group.first - 1), *behind = fsc_look_of(a, frame->end);
  bool broken = frame->quote_at_verb | (before->said == ',') | (before->kind == FSC_QUOTE_MARK);
  return features_of_cue(frame->cue) | triggers[frame->trigger] | when(!fsc_empty(frame->subject), FSC_HAS_SUBJECT) |
         when(frame->conjoined, FSC_HAS_AND) | when(frame->ends | frame->quote_before, FSC_HAS_END) |
         when(frame->cue->behind < frame->end, FSC_HAS_MORE) | when(frame->quote_at_verb, FSC_HAS_QUOTE_BEFORE_VERB) |
         when(broken, FSC_HAS_BREAK_BEFORE_VERB) |
         when(fsc_token_says(a, frame->subject.first - 1, FSC_SAYS_AS), FSC_HAS_AS) |
         when(behind->said == ':', FSC_HAS_COLON_BEHIND);
}

/* The noun that a participle modifies: the one right before it if a verb stands before that, "Ruiz named | two drivers
 * | accused of theft", "It stopped in | the town | run by Ruiz"; else the whole phrase, "a tax on the town | proposed
 * by Ruiz". */
static fsc_range nearest_noun(const fsc_attributing *a, fsc_range phrase) {
  const uint64_t starts = CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(QUANTIFIER) | CLASS(NUMBER_WORD);
  bool verb = false;
  for (uint32_t t = phrase.first + 1; t < phrase.end; t++) {
    const uint32_t before = t - 1;
    verb |= fsc_ends_in_ed(a, before) || fsc_tagged(a, before, FSC_TAG_CUE);
    if (!fsc_token_any(a, t, starts) || fsc_capital(a, t) || fsc_flagged(a, t + 1, FSC_JOINED)) continue;
    const bool governed = fsc_token_is(a, before, FSC_IS_PREPOSITION), noun = !fsc_token_any(a, before, starts);
    if (governed ? verb && !fsc_token_says(a, before, FSC_SAYS_OF)
                 : noun && !fsc_possessive(a, before) && fsc_kind_at(a, before) == FSC_WORD)
      return (fsc_range){t, phrase.end};
  }
  return phrase;
}

/* "accused | of", "denounced | as", "say | was": by the word behind the verb, may its object stand before its subject?
 * A quick test that spares most cues the search for a contact clause. */
static bool may_lack_object(const fsc_look *next) {
  const uint64_t said = FSC_SAID_BIT(FSC_SAYS_AS) | FSC_SAID_BIT(FSC_SAYS_OF) | FSC_SAID_BIT(FSC_SAYS_FOR);
  return (next->classes & (CLASS(AUXILIARY) | CLASS(BE_FORM) | CLASS(MODAL))) != 0 || fsc_said_in(next, said);
}

/* "the man | police say was late", "the man | they accused of theft": splits the phrase before the verb into the object
 * and the subject of a contact clause, if it is one. */
static void split_contact_clause(const fsc_attributing *a, fsc_frame *frame) {
  bool sure = false;
  if (fsc_empty(frame->subject) || !fsc_lacks_object(a, frame->cue, &sure)) return;
  const fsc_range phrase = frame->subject;
  frame->subject = fsc_actor_behind(a, phrase, sure);
  const bool as = fsc_token_says(a, frame->cue->behind, FSC_SAYS_AS);
  if (frame->subject.first == phrase.first) frame->object = fsc_contact_object(a, phrase, frame->clause->first, as);
}

/* "Groups opposing the toll | say", "Drivers wary of the toll | say": the subject with the stance that stands between
 * it and the verb and has a draft of its own. */
static fsc_range over_stance(const fsc_attributing *a, const fsc_clause *clause, uint32_t verb, fsc_range subject) {
  if (clause->last == FSC_NONE || fsc_empty(subject)) return subject;
  const fsc_draft *draft = &a->drafts.items[clause->last];
  const bool stance = draft->pattern == FSC_ING || (draft->flags & FSC_FLAG_ADJECTIVE); /* not "Ruiz criticized it" */
  if (!stance || !fsc_told_beside(draft) || !draft->contents.n || fsc_verb_helper(a, draft->cue.first)) return subject;
  const fsc_range content = draft->contents.items[0].range;
  if (content.end != verb || subject.first < content.first) return subject;
  return (fsc_range){draft->source.first, verb};
}

/* "told reporters | drivers are asking for": the subject without the addressee of the verb whose content it begins. */
static fsc_range behind_hearer(const fsc_attributing *a, const fsc_clause *clause, fsc_range subject) {
  if (clause->last == FSC_NONE || fsc_empty(subject)) return subject;
  const fsc_draft *draft = &a->drafts.items[clause->last];
  if (!draft->contents.n || draft->cue.end > subject.first) return subject;
  const uint32_t first = draft->contents.items[0].range.first;
  return subject.first < first && first < subject.end ? (fsc_range){first, subject.end} : subject;
}

static void frame_read(fsc_attributing *a, const fsc_clause *clause, const fsc_cue *cue, fsc_frame *frame) {
  *frame = (fsc_frame){.clause = clause, .cue = cue, .end = clause->end};
  uint32_t verb = cue->group.first;
  frame->from = clause->floor < verb ? clause->floor : verb;
  bool participle = cue->form == FSC_ING_FORM && verb == cue->words.first && !fsc_contracted(a, verb, clause->first);
  if (!participle) frame->subject = fsc_subject_left(a, verb, clause->first, &frame->conjoined);
  if (fsc_shaped(a, verb, FSC_SHAPE_ING)) frame->subject = fsc_perceived(a, frame->subject); /* "sending a letter" */
  if (fsc_empty(frame->subject) && fsc_mark(a, verb - 1, ",") && verb > clause->first + 1) {
    frame->conjoined |= cue->form != FSC_ING_FORM && fsc_joins_by_comma(a, clause, cue);
    if (cue->reduced) frame->subject = fsc_np_left(a, verb - 2, clause->first); /* "the plan, | opposed by" */
  } else if (fsc_empty(frame->subject)) {
    frame->subject = fsc_far_subject(a, frame);
  }
  if (cue->reduced)
    frame->subject = nearest_noun(a, frame->subject);
  else
    frame->subject = behind_hearer(a, clause, over_stance(a, clause, verb, frame->subject));
  frame->object = frame->subject.first;
  if (may_lack_object(fsc_look_of(a, cue->behind))) split_contact_clause(a, frame);
  if (frame->subject.first == frame->object) frame->subject = fsc_behind_one_thing(a, frame->subject);
  if (cue->form != FSC_NO_VERB) { /* only the patterns of verbs use these fields */
    find_trigger(a, frame);
    frame->quote_at_verb = closes_before(a, verb, clause->first);
    frame->quote_before =
        closes_before(a, fsc_select(fsc_empty(frame->subject), verb, frame->subject.first), clause->first);
    frame->ends = clause_ends(a, frame);
  }
  frame->end = relative_end(a, frame);
  const bool phrase = fsc_token_any(a, clause->first, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD));
  if (fsc_token_is(a, frame->subject.first - 1, FSC_IS_SUBORDINATOR) || phrase) {
    const uint32_t end = fsc_fronted_end(a, frame);
    frame->fronted = end < frame->end;
    frame->end = end;
  }
  if (verb < clause->main && clause->main <= frame->end)
    frame->end = clause->main - 1; /* the fronted clause ends there */
  frame->has = features_of(a, frame);
}

/* ---- Sentences ---- */

/* A bit for each pattern whose needs the frame meets. The bits come from a table, since SIMD instructions of the
 * baseline cannot shift each lane by its own count. */
static uint32_t fitting(const fsc_pattern_table *table, uint32_t has) {
#define FOUR(i) UINT32_C(1) << i, UINT32_C(2) << i, UINT32_C(4) << i, UINT32_C(8) << i
  static const uint32_t bits[FSC_MOST_PATTERNS] = {FOUR(0), FOUR(4), FOUR(8), FOUR(12), FOUR(16), FOUR(20)};
#undef FOUR
  uint32_t found = 0;
  for (unsigned i = 0; i < FSC_MOST_PATTERNS; i++)
    found |= ((has ^ table->needs[i]) & table->asked[i]) == 0 ? bits[i] : 0;
  return found & table->all;
}

static fsc_draft *try_patterns(fsc_attributing *a, const fsc_pattern_table *table, const fsc_frame *frame) {
  fsc_draft *draft = NULL;
  for (uint32_t left = fitting(table, frame->has); left && !draft; left &= left - 1)
    draft = table->tries[__builtin_ctz(left)](a, frame);
  return draft;
}

/* "according to a council report seen by …": a noun that looks like a verb, and part of who is cited. */
static bool names_source(const fsc_clause *clause, const fsc_cue *cue) {
  return fsc_range_has(clause->cited, cue->words.first) && (cue->flags & FSC_FLAG_HOMOGRAPH);
}

/* Is the last token of a clause punctuation outside quotations: the stop, a closing bracket? */
static bool trails(const fsc_attributing *a, const fsc_clause *clause) {
  const fsc_look *last = fsc_look_of(a, clause->end - 1);
  return (clause->end > clause->first) & (last->kind > FSC_URL) & !(last->flags & FSC_IN_QUOTE);
}

/* Prepares the clause for the next cue: unchanged in the same sentence, so that drafts before it are known, else
 * reset. */
static void go_on(const fsc_attributing *a, fsc_clause *clause, uint32_t sentence) {
  if (sentence == clause->sentence) return;
  const fsc_sentence_part *part = &a->document->sentences[sentence];
  *clause = (fsc_clause){.sentence = sentence,
                         .first = part->first,
                         .end = part->end,
                         .outer = FSC_NONE,
                         .last = FSC_NONE,
                         .n_before = (uint32_t)a->drafts.n,
                         .floor = part->first};
  const bool opens = !sentence || part[-1].paragraph != part->paragraph;
  if (opens && fsc_shaped(a, part->first, FSC_SHAPE_ALL_CAPS))
    clause->floor = fsc_behind_dateline(a, part->first, part->end);
  clause->end -= trails(a, clause); /* nearly always one */
  while (trails(a, clause)) clause->end--;
}

/* "The plan, with critics calling it a trap|, was dropped": where an absolute clause ends before the verb of the main
 * one. */
static uint32_t absolute_end(const fsc_attributing *a, const fsc_frame *frame) {
  const uint32_t limit = fsc_frame_limit(frame, frame->cue->behind);
  for (uint32_t t = frame->cue->behind; t + 1 < limit; t++)
    if (fsc_mark(a, t, ",") && !fsc_quoted(a, t + 1) &&
        (fsc_verb_helper(a, t + 1) || fsc_token_is(a, t + 1, FSC_IS_IRREGULAR_PAST) || fsc_ends_in_ed(a, t + 1)))
      return t;
  return frame->end;
}

/* Does the match make an attribution? */
static bool read_match(fsc_attributing *a, fsc_clause *clause, const fsc_match *match) {
  const bool noun = (match->what->flags & FSC_FLAG_NOMINAL) || match->what->form == FSC_FORM_PHRASE;
  const uint32_t comment = noun && clause->outer != FSC_NONE ? fsc_comment_begin(a, clause, match) : FSC_NONE;
  if (comment != FSC_NONE) fsc_end_contents(a, clause, comment);
  fsc_cue cue;
  if (!fsc_cue_read(a, match, &cue) || names_source(clause, &cue)) return false;
  const bool absolute = cue.form == FSC_ING_FORM && fsc_is_absolute(a, clause, &cue);
  if (absolute) cue.form = FSC_PAST_FORM;
  fsc_frame frame;
  frame_read(a, clause, &cue, &frame);
  if (absolute) frame.end = absolute_end(a, &frame);
  if (cue.form == FSC_BASE && fsc_frame_is_bare_infinitive(a, &frame)) return false;
  if (fsc_frame_is_participle(a, &frame)) return false;
  fsc_draft *draft = try_patterns(a, cue.form == FSC_NO_VERB ? &fsc_other_patterns : &fsc_verb_patterns, &frame);
  if (draft && absolute) draft->pattern = FSC_ING;
  if (draft) fsc_draft_settle(a, clause, &frame, draft);
  return draft != NULL;
}

/* "reportedly | said": does a verb of saying follow the adverb of hearsay? Then the verb, which has a source, is tried
 * first; not a weak one, "reportedly agreed", nor one of the next sentence (a headline has no stop before it). */
static bool is_before_saying(const fsc_clause *clause, const fsc_match *match, const fsc_match *next) {
  const uint32_t said = next->what->flags & (FSC_FLAG_QUOTE | FSC_FLAG_WEAK);
  return (match->what->flags & FSC_FLAG_ADVERB) && next->first == match->end && next->first < clause->end &&
         said == FSC_FLAG_QUOTE;
}

void fsc_find_attributions(fsc_attributing *a) {
  const fsc_match *matches = a->scoring->matches->items;
  uint32_t *list = fsc_arena_take(a->arena, (a->scoring->matches->n + 1) * sizeof *list), n = fsc_list_cues(a, list);
  fsc_clause clause = {.sentence = FSC_NONE};
  fsc_drafts_reserve(a, a->document->n_sentences + a->document->n_quotes + 16);
  for (uint32_t i = 0; i < n; i++) {
    const fsc_match *match = &matches[list[i]];
    go_on(a, &clause, a->document->sentence_of[match->first]);
    const fsc_match *next = i + 1 < n ? &matches[list[i + 1]] : NULL;
    if (next && is_before_saying(&clause, match, next)) {
      i++;
      if (read_match(a, &clause, next)) continue;
    }
    read_match(a, &clause, match);
  }
}
