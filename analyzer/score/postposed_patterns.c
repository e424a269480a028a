/* Patterns of reporting verbs with what is said before the verb: "C, S V", "C, V S", "As S V, C".
 * SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

/* Adds the content behind the attribution in “…,” he said, “…” or "A, he said, B". */
static void add_continuation(fsc_attributing *a, const fsc_frame *frame, fsc_draft *draft, uint32_t from) {
  uint32_t end = frame->end, limit = fsc_frame_limit(frame, from), t = from;
  while (t < limit && !fsc_quoted(a, t)) t++;
  if (!frame->quote_before && from < end && fsc_mark(a, from, ","))
    fsc_draft_content_add(a, draft, (fsc_range){from, end});
  else if (t < limit && !(fsc_token_is(a, t - 1, FSC_IS_PREPOSITION) && fsc_is_work_title(a, t))) /* on “Salem Today” */
    fsc_draft_content_add(a, draft, (fsc_range){t, end});
}

/* Is a token a quotation mark behind a comma that closes nothing, since its opening mark is missing? */
static bool odd_mark(const fsc_attributing *a, uint32_t token) {
  return fsc_kind_at(a, token) == FSC_QUOTE_MARK && !fsc_quoted(a, token) && fsc_mark(a, token - 1, ",?!");
}

/* Is the phrase plural, as the inverted subject of a base form has to be: "“…,” say | fans"? Otherwise the "verb" is a
 * noun: "“Today” show | host Ruiz". */
static bool several(const fsc_attributing *a, fsc_range source) {
  bool plural = fsc_token_any(a, source.first, CLASS(PRONOUN) | CLASS(QUANTIFIER) | CLASS(NUMBER_WORD));
  for (uint32_t t = source.first; t < source.end && !plural && !fsc_mark(a, t, ","); t++)
    plural = fsc_token_says(a, t, FSC_SAYS_AND) || fsc_token_is(a, t, FSC_IS_PEOPLE) ||
             (fsc_ends_in_s(a, t) && !fsc_possessive(a, t));
  return plural;
}

/* "said | former Salem mayor Ana Ruiz", "said | longtime drivers": does nothing but a possible speaker stand between
 * the verb and the next punctuation? */
static bool names_speaker(const fsc_attributing *a, const fsc_frame *frame) {
  const fsc_range phrase = fsc_np_right(a, frame->cue->words.end, frame->end);
  return (frame->cue->flags & FSC_FLAG_CLAUSE) && fsc_could_speak(a, phrase) &&
         (phrase.end >= frame->end || !fsc_wordy(a, phrase.end));
}

/* "But,", "However,": is what stands before the verb only a conjunction or an adverb, and nothing said? */
static bool opens_only(const fsc_attributing *a, fsc_range range) {
  return range.end == range.first + 2 &&
         (fsc_token_is(a, range.first, FSC_IS_CLAUSE_WORD) || fsc_adverb(a, range.first));
}

/* Does a sentence of its own stand behind a colon: "There is one problem: | Ruiz has left"? Not in "three towns: |
 * Salem, Dover and Kiel". */
static bool opens_sentence(const fsc_attributing *a, uint32_t colon, uint32_t end) {
  const uint32_t first = colon + 1;
  if (fsc_kind_at(a, first) == FSC_NUMBER) return false; /* "at 5:30" */
  if (!fsc_shaped(a, first, FSC_SHAPE_CAPITALISED)) return fsc_opens_main_clause(a, first, end);
  for (uint32_t t = first + 1; t < end; t++)
    if (fsc_verb_helper(a, t) || fsc_ends_in_ed(a, t) || fsc_token_is(a, t, FSC_IS_IRREGULAR_PAST)) return true;
  return false;
}

/* The last colon of a range, if a sentence of its own stands behind it; FSC_NONE. */
static uint32_t dividing_colon(const fsc_attributing *a, fsc_range range) {
  const uint32_t last = fsc_farthest_back(range.first, range.end);
  uint32_t t = range.end;
  while (t > last && !fsc_token_says(a, t, (fsc_said)':')) t--;
  return t > last && t < range.end && !fsc_quoted(a, t) && opens_sentence(a, t, range.end) ? t : FSC_NONE;
}

/* The colon before the quotation that ends a range, or before the sentence of its own that does; FSC_NONE. */
static uint32_t colon_before_end(const fsc_attributing *a, fsc_range range) {
  uint32_t last = range.end - 1;
  while (last > range.first + 1 && !fsc_quoted(a, last) && range.end - last <= 2) last--;
  if (range.end <= range.first + 2) return FSC_NONE;
  if (!fsc_quoted(a, last)) return dividing_colon(a, range);
  const uint32_t first = a->document->quotes[fsc_quote_of(a->document, last)].first;
  return first > range.first && fsc_mark(a, first - 1, ":") ? first - 1 : FSC_NONE;
}

uint32_t fsc_behind_colon(fsc_attributing *a, const fsc_frame *frame, fsc_range range) {
  if (a->document->sentences[frame->clause->sentence].headline) return range.first; /* "Ruiz: “C,” says aide" */
  const uint32_t colon = colon_before_end(a, range), outer = frame->clause->outer;
  if (colon == FSC_NONE) return range.first;
  const fsc_draft *draft = outer == FSC_NONE ? NULL : &a->drafts.items[outer];
  for (size_t c = 0; draft && c < draft->contents.n; c++) /* "Holm said: “C,” Ruiz said" */
    if (draft->contents.items[c].range.first == colon + 1) return range.first;
  fsc_end_contents(a, frame->clause, colon);
  return colon + 1;
}

/* "The town, which is old, is late, said | Ana Ruiz of Salem, who left": does a full name follow the verb and no finite
 * verb that it could be the subject of? Then it is who speaks, and what seems to be the subject is part of C. */
static bool only_name_follows(const fsc_attributing *a, const fsc_frame *frame) {
  enum { LONGEST = 4 /* tokens of a role before the name: "the Salem mayor" */ };
  const uint32_t first = frame->cue->words.end, limit = fsc_farthest_on(first, frame->end);
  uint32_t i = FSC_NONE;
  for (uint32_t t = first; t < first + LONGEST && i == FSC_NONE; t++) i = fsc_mention_at(a, t);
  const fsc_mention *m = i == FSC_NONE ? NULL : &a->mentions.items[i];
  if (!m || m->kind != FSC_MENTION_NAME || m->span.first != first || m->name.end - m->name.first < 2) return false;
  bool relative = false;
  for (uint32_t t = m->span.end; t < limit; t++) {
    relative = fsc_token_is(a, t, FSC_IS_RELATIVE) || (relative && !fsc_mark(a, t, ","));
    const bool past = fsc_ends_in_ed(a, t) && (fsc_mark(a, t - 1, ",") || t == m->span.end);
    const bool verb = fsc_verb_helper(a, t) || past || fsc_token_is(a, t, FSC_IS_IRREGULAR_PAST);
    if (verb && !relative && !fsc_capital(a, t)) return false;
  }
  return m->span.end >= frame->end || !fsc_wordy(a, m->span.end) ||
         fsc_token_any(a, m->span.end, CLASS(PREPOSITION) | CLASS(RELATIVE));
}

/* "The bridge is old, | noted Ana Ruiz": may a verb of saying that is not neutral stand before its subject? Only if
 * nothing else follows the speaker there: in "He called them, | warned the drivers, and left" it has an object. */
static bool tells_before(const fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  if ((cue->flags & (FSC_FLAG_QUOTE | FSC_FLAG_WEAK)) != FSC_FLAG_QUOTE || cue->form == FSC_BASE) return false;
  if (fsc_verb_helper(a, cue->group.first - 2)) return false; /* "The plan is, | notes Holm, bad" */
  const fsc_range phrase = fsc_np_right(a, cue->words.end, frame->end);
  const uint32_t behind = phrase.end + 1;
  const bool named = fsc_capital(a, phrase.end - 1) || fsc_capital(a, behind); /* "the mayor, Ana Ruiz" */
  const bool goes_on = !named || fsc_token_says_either(a, behind, FSC_SAYS_AND, FSC_SAYS_BUT);
  return fsc_starts_phrase(a, cue->words.end) && fsc_is_somebody(a, phrase) &&
         (phrase.end >= frame->end || (fsc_mark(a, phrase.end, ",;") && !goes_on));
}

/* C, V S */
fsc_draft *fsc_inverted(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  uint32_t before = cue->group.first;
  bool tells = (cue->flags & FSC_FLAG_ADDRESSEE) && (cue->flags & FSC_FLAG_THAT); /* "told | Ruiz": the addressee */
  tells |= frame->quote_at_verb && frame->subject.end + 1 < before && !fsc_empty(frame->subject) &&
           fsc_mark(a, frame->subject.end, ","); /* "Ruiz, citing “C,” said | Holm won" */
  if (tells || before <= frame->clause->first) return NULL;
  if (fsc_token_is(a, cue->words.end, FSC_IS_PREPOSITION) && !fsc_capital(a, cue->words.end)) return NULL;
  const bool mark = fsc_mark(a, before - 1, ",") || odd_mark(a, before - 1);
  const bool comma = mark && (fsc_cue_is(cue, FSC_CUE_NEUTRAL) || tells_before(a, frame)) &&
                     (fsc_empty(frame->subject) || ((cue->flags & FSC_FLAG_CLAUSE) && only_name_follows(a, frame)));
  if (!frame->quote_at_verb && !comma) return NULL;
  if (!(cue->flags & FSC_FLAG_CLAUSE) && !fsc_could_speak(a, fsc_np_right(a, cue->words.end, frame->end))) return NULL;
  enum { SHORT = 4 }; /* tokens of the speaker in a headline */
  bool last = a->document->sentences[frame->clause->sentence].headline && frame->end - cue->words.end <= SHORT;
  bool starts = fsc_starts_phrase(a, cue->words.end) || fsc_token_is(a, cue->words.end, FSC_IS_PRONOUN);
  if (!frame->quote_at_verb && !starts && !last && !names_speaker(a, frame)) return NULL; /* "…, says new study" */
  fsc_range source = fsc_speaker_right(a, cue->words.end, frame->end);
  bool base = cue->form == FSC_BASE && cue->group.first == cue->words.first; /* but “…,” read | a sign */
  if (base && !fsc_cue_is(cue, FSC_CUE_DOCUMENT) && !several(a, source)) return NULL;
  if (fsc_empty(source) || (comma && source.end < frame->end && fsc_wordy(a, source.end) &&
                            !fsc_token_any(a, source.end, CLASS(PREPOSITION) | CLASS(WEEKDAY) | CLASS(CLAUSE_WORD))))
    return NULL;
  if (fsc_verb_helper(a, fsc_np_right(a, cue->words.end, frame->end).end)) return NULL; /* said | Holm | could win */
  const fsc_range content = {fsc_behind_colon(a, frame, (fsc_range){frame->from, before}), before};
  if (comma && fsc_mark(a, source.end, ",") && opens_only(a, content)) /* But, says S, C */
    return fsc_frame_emit(a, frame, source, (fsc_range){source.end + 1, frame->end}, FSC_INV);
  fsc_draft *draft = fsc_frame_emit(a, frame, source, content, FSC_INV);
  if (draft) add_continuation(a, frame, draft, source.end);
  return draft;
}

bool fsc_only_time(const fsc_attributing *a, uint32_t first, uint32_t end) {
  enum { LONGEST = 5 /* tokens: "in May of last year" */ };
  if (first >= end || end - first > LONGEST || !(fsc_day(a, first) || fsc_token_is(a, first, FSC_IS_PREPOSITION)))
    return false;
  bool day = false;
  for (uint32_t t = first; t < end; t++) {
    bool time = fsc_day(a, t) || fsc_token_is(a, t, FSC_IS_MONTH);
    if (!time && !fsc_token_any(a, t, CLASS(PREPOSITION) | CLASS(DETERMINER)) && fsc_kind_at(a, t) != FSC_NUMBER)
      return false;
    day |= time;
  }
  return day;
}

/* Topics, "argued | against it", are content and no adjuncts. */
bool fsc_only_adjunct(const fsc_attributing *a, uint32_t first, uint32_t end) {
  enum { LONGEST = 10 }; /* tokens */
  const uint64_t clauses = CLASS(RELATIVE) | CLASS(PRONOUN) | CLASS(QUESTION_WORD) | CLASS(SUBORDINATOR) |
                           CLASS(AUXILIARY) | CLASS(BE_FORM) | CLASS(MODAL) | CLASS(IRREGULAR_PAST);
  if (first >= end || end - first > LONGEST || !fsc_token_is(a, first, FSC_IS_PREPOSITION)) return false;
  if (fsc_token_any(a, first, CLASS(TOPIC_PREPOSITION) | CLASS(ABOUT)) || fsc_token_says(a, first, FSC_SAYS_TO))
    return false;
  for (uint32_t t = first; t < end; t++) {
    const bool owner = fsc_token_any(a, t, CLASS(POSSESSIVE) | CLASS(PREPOSITION)); /* "her", "before" */
    const bool verb = fsc_ends_in_ed(a, t) || (fsc_tagged(a, t, FSC_TAG_CUE) && !fsc_capital(a, t));
    if (!fsc_wordy(a, t) || fsc_quoted(a, t) || verb || (fsc_token_any(a, t, clauses) && !owner)) return false;
  }
  return true;
}

/* Returns where the addressee and an adjunct of time behind the verb end: "told reporters on Monday |". Weak verbs
 * ("informed their kin") take other objects, too, so none is skipped. */
static uint32_t behind_hearer(const fsc_attributing *a, const fsc_frame *frame) {
  uint32_t t = frame->cue->behind, end = (frame->cue->flags & FSC_FLAG_WEAK) ? t : fsc_behind_addressee(a, frame);
  while (t < end && !fsc_token_is(a, t, FSC_IS_PREPOSITION)) t++;
  while (fsc_day(a, t) || (fsc_day(a, t + 1) && fsc_token_is(a, t, FSC_IS_PREPOSITION))) t++; /* "said on Monday" */
  return t;
}

/* "Even though it is old, | it has not been closed": does a main clause follow an adjunct before a comma? */
static bool holds_main_clause(const fsc_attributing *a, uint32_t first, uint32_t end) {
  for (uint32_t t = first; t + 1 < end && t - first < FSC_CONTENT_LONGEST; t++)
    if (fsc_mark(a, t, ",") && fsc_opens_main_clause(a, t + 1, end)) return true;
  return false;
}

/* "Not long | after the vote, X asked", "Friday morning, | as it rained, X told": does the clause open with a time that
 * a subordinate clause goes with? */
static bool opens_with_time(const fsc_attributing *a, uint32_t first, uint32_t end) {
  const uint32_t limit = fsc_select(end > first + FSC_TIME_LONGEST, first + FSC_TIME_LONGEST, end);
  uint32_t t = first;
  while (t < limit && fsc_wordy(a, t) && !fsc_token_is(a, t, FSC_IS_SUBORDINATOR)) t++;
  return fsc_token_is(a, t + fsc_mark(a, t, ","), FSC_IS_SUBORDINATOR) && fsc_measures_time(a, first, t);
}

/* "On Monday, X said": is what stands before the comma an adjunct, not content? `next` is behind the addressee. */
static bool fronted_adjunct(const fsc_attributing *a, const fsc_frame *frame, uint32_t next) {
  enum { SHORT = 5 }; /* tokens before the subject: fewer are an adjunct, not content */
  uint32_t first = frame->clause->first, end = frame->subject.first;
  if (frame->quote_before) return false;
  bool opens = fsc_token_any(a, first, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD)) || opens_with_time(a, first, end);
  if (fsc_token_says(a, first, FSC_SAYS_ASKED) || fsc_token_says(a, first + 1, FSC_SAYS_ASKED)) return true;
  bool last = next >= frame->end || fsc_mark(a, next, ";");
  /* "C, Ruiz said | on Monday", "C, Ruiz said | at the hall": the latter only if no adjunct opens the clause, too */
  const bool adjunct =
      end - first > SHORT && (fsc_only_time(a, next, frame->end) || (!opens && fsc_only_adjunct(a, next, frame->end)));
  if (last || adjunct)
    return end - first < 3; /* nothing follows the verb, so that all before it is content, unless too short */
  if (fsc_mark(a, next, ",") && (frame->end - next > 2 || fsc_verb_helper(a, next + 1))) /* A, he said, B */
    return next > frame->cue->behind && opens && end - first > 2 && end - first < SHORT; /* As a boy, he told A, B */
  const bool even = fsc_adverb(a, first) && fsc_token_is(a, first + 1, FSC_IS_CLAUSE_WORD);
  if ((opens || even) && fsc_token_is(a, next, FSC_IS_PREPOSITION) && holds_main_clause(a, first, end - 1))
    return false;
  return end - first < SHORT || opens || fsc_adverb(a, first) || fsc_ends_in_ing(a, first);
}

/* “C.” S V. The stop inside the quotation has made it a sentence of its own. */
static fsc_draft *split_off(fsc_attributing *a, const fsc_frame *frame) {
  uint32_t first = frame->clause->first;
  if (frame->subject.first != first || frame->cue->behind < frame->end || !first) return NULL;
  if (!fsc_flagged(a, first - 1, FSC_CLOSES) || fsc_quote_of(a->document, first - 1) == FSC_NONE) return NULL;
  const fsc_quote *quote = &a->document->quotes[fsc_quote_of(a->document, first - 1)];
  if (quote->depth || quote->paragraph != a->document->sentences[frame->clause->sentence].paragraph) return NULL;
  return fsc_frame_emit(a, frame, frame->subject, (fsc_range){quote->first, quote->end}, FSC_POST);
}

/* "“C,” | S V": a quotation that opens the sentence and closes behind a comma is what S said, whatever follows the
 * verb. */
static bool speaks_before(const fsc_attributing *a, const fsc_frame *frame) {
  const uint32_t first = frame->subject.first;
  return fsc_quoted(a, frame->clause->first) && fsc_flagged(a, first - 1, FSC_CLOSES) && fsc_mark(a, first - 2, ",?!");
}

/* "told Holm | she was sorry": does the subject of a clause follow the addressee, so that nothing before the subject is
 * what was told? */
static bool tells_clause(const fsc_attributing *a, const fsc_frame *frame) {
  if (!(frame->cue->flags & FSC_FLAG_ADDRESSEE) || frame->quote_before) return false;
  const uint32_t first = fsc_behind_addressee(a, frame);
  return first > frame->cue->behind && fsc_token_is(a, first, FSC_IS_PRONOUN) &&
         !fsc_token_is(a, first, FSC_IS_RELATIVE);
}

/* "late because, | Ruiz said, it rained", "the toll, which, | Ruiz said, is high": the conjunction or relative pronoun
 * right before the comma before the subject, if the content begins there; FSC_NONE. Not in "And that, Ruiz said, is",
 * where "that" is all that stands before it, nor in "It is late, though, Ruiz said". */
static uint32_t link_before(const fsc_attributing *a, const fsc_frame *frame, uint32_t next) {
  const uint64_t joins = FSC_SAID_BIT(FSC_SAYS_AND) | FSC_SAID_BIT(FSC_SAYS_BUT) | FSC_SAID_BIT(FSC_SAYS_IF) |
                         FSC_SAID_BIT(FSC_SAYS_WHEN) | FSC_SAID_BIT(FSC_SAYS_WHILE) | FSC_SAID_BIT(FSC_SAYS_THAT);
  const uint32_t comma = frame->subject.first - 1, link = comma - 1, before = link - 1;
  if (link <= frame->from + 1 || !fsc_mark(a, comma, ",") || !fsc_mark(a, next, ",") || fsc_quoted(a, link))
    return FSC_NONE;
  const bool that =
      fsc_token_says(a, link, FSC_SAYS_THAT); /* "of that", "to do that, | Ruiz said, because it rained" */
  if (that && (!fsc_wordy(a, before) || fsc_token_is(a, next + 1, FSC_IS_CLAUSE_WORD) ||
               fsc_token_any(a, before, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD) | CLASS(AUXILIARY))))
    return FSC_NONE;
  const bool joined = fsc_said_in(fsc_look_of(a, link), joins) || fsc_token_reads(a, link, "because");
  return joined || fsc_token_is(a, link, FSC_IS_RELATIVE) ? link : FSC_NONE;
}

/* "which, Ruiz said, | is high", "reports that, Ruiz said, | are old": is a link the subject of the verb behind the
 * attribution, and so part of the content? */
static bool acts(const fsc_attributing *a, uint32_t link, uint32_t next) {
  if (fsc_token_is(a, link, FSC_IS_RELATIVE)) return true;
  return fsc_token_says(a, link, FSC_SAYS_THAT) && !fsc_starts_phrase(a, next + 1) && !fsc_quoted(a, next + 1) &&
         !fsc_token_any(a, next + 1, CLASS(PRONOUN) | CLASS(PREPOSITION) | CLASS(CLAUSE_WORD));
}

/* C, S V */
fsc_draft *fsc_postposed(fsc_attributing *a, const fsc_frame *frame) {
  uint32_t first = frame->subject.first;
  if (!frame->ends && !speaks_before(a, frame)) return NULL;
  if (!frame->quote_before && fsc_mark(a, frame->end, ":")) return NULL; /* "In her post, Ruiz wrote:" */
  fsc_draft *draft = split_off(a, frame);
  if (draft) return draft;
  if (first <= frame->clause->first || fsc_token_is(a, first, FSC_IS_RELATIVE)) return NULL;
  bool closed =
      odd_mark(a, first - 1) || fsc_mark(a, first - 1, ",?!") || fsc_dash(a, first - 1) || fsc_quoted(a, first - 1);
  if (!closed) return NULL;
  uint32_t next = behind_hearer(a, frame);
  bool aside = fsc_mark(a, first - 1, ",") && fsc_mark(a, next, ","); /* A, he said, B */
  bool far = aside && frame->trigger_at > next + 1;
  bool that = frame->trigger == FSC_TRIGGER_THAT && /* “…,” he told me | when I asked */
              !(frame->quote_before && fsc_token_is(a, frame->trigger_at, FSC_IS_SUBORDINATOR));
  const uint32_t at = frame->trigger_at; /* "“C,” Ruiz told that man"; but "“…?” She explained that C" */
  far |= speaks_before(a, frame) && !fsc_mark(a, at - 1, ",") &&
         (at > frame->cue->behind || fsc_mark(a, frame->subject.first - 2, ","));
  bool says_more = tells_clause(a, frame);
  says_more |= !far && (that || (frame->trigger != FSC_TRIGGER_NONE && !frame->quote_before));
  if (says_more || fronted_adjunct(a, frame, next)) return NULL;
  fsc_range before = {fsc_behind_colon(a, frame, (fsc_range){frame->from, first}), first};
  const uint32_t link = frame->quote_before ? FSC_NONE : link_before(a, frame, next);
  if (link != FSC_NONE && acts(a, link, next)) {
    before.first = link;
  } else if (link != FSC_NONE) { /* A because, S said, C */
    fsc_end_contents(a, frame->clause, link);
    return fsc_frame_emit(a, frame, frame->subject, (fsc_range){next, frame->end}, FSC_POST);
  }
  bool nothing = aside && fsc_empty(fsc_trim(a, before)), later = that && fsc_mark(a, frame->trigger_at - 1, ",");
  if (nothing && !later) /* But, S added, C */
    return fsc_frame_emit(a, frame, frame->subject, (fsc_range){next, frame->end}, FSC_POST);
  draft = fsc_frame_emit(a, frame, frame->subject, before, FSC_POST);
  if (draft) add_continuation(a, frame, draft, next);
  return draft;
}

/* "as Ruiz told | drivers |, C": where the addressee ends, if there is one; not in "told the tale". */
static uint32_t behind_somebody(const fsc_attributing *a, const fsc_frame *frame) {
  const uint32_t first = frame->cue->behind, end = fsc_behind_addressee(a, frame);
  if (end == first) return first;
  return fsc_token_is(a, first, FSC_IS_OBJECT_PRONOUN) || fsc_is_somebody(a, (fsc_range){first, end}) ? end : first;
}

/* "as Ruiz said | on the radio on Monday |, C": where an adjunct behind a verb of saying ends, which begins at `first`;
 * `first` if what follows may be a clause. */
static uint32_t behind_adjunct(const fsc_attributing *a, const fsc_frame *frame, uint32_t first) {
  enum { LONGEST = 10 }; /* tokens */
  const uint64_t clauses = CLASS(RELATIVE) | CLASS(PRONOUN) | CLASS(CLAUSE_WORD) | CLASS(QUESTION_WORD);
  const uint32_t saying = frame->cue->flags & (FSC_FLAG_QUOTE | FSC_FLAG_THAT);
  uint32_t t = first;
  if (!(frame->cue->flags & FSC_FLAG_CLAUSE) && saying != (FSC_FLAG_QUOTE | FSC_FLAG_THAT)) return t;
  if (!fsc_day(a, t) && !fsc_token_is(a, t, FSC_IS_PREPOSITION)) return t;
  const bool object = fsc_token_says(a, t, FSC_SAYS_TO) || !fsc_cue_is(frame->cue, FSC_CUE_NEUTRAL);
  if ((frame->cue->flags & FSC_FLAG_WEAK) && object && !fsc_day(a, t)) return t; /* "as Ruiz responded | to Holm," */
  for (t++; t < frame->end && t - first < LONGEST && fsc_wordy(a, t) && !fsc_quoted(a, t); t++)
    if ((fsc_token_any(a, t, clauses) && !fsc_token_any(a, t, CLASS(PREPOSITION) | CLASS(POSSESSIVE))) ||
        (fsc_verb_helper(a, t) && !(fsc_token_is(a, t, FSC_IS_MONTH) && fsc_capital(a, t))))
      break;
  return t >= frame->end || fsc_mark(a, t, ",") || fsc_token_is(a, t, FSC_IS_SUBORDINATOR) ? t : first;
}

/* As S V, C; A, as S V, B; C, as S V */
fsc_draft *fsc_as_reported(fsc_attributing *a, const fsc_frame *frame) {
  uint32_t first = frame->clause->first, as = frame->subject.first - 1;
  const uint32_t told = behind_somebody(a, frame), behind_verb = behind_adjunct(a, frame, told);
  if (!(frame->cue->flags & FSC_FLAG_THAT) && !fsc_could_speak(a, frame->subject)) return NULL; /* as talks continue */
  if (told > frame->cue->behind && fsc_token_says(a, frame->cue->words.first, FSC_SAYS_ASKED)) return NULL;
  bool starts = as == first || (as == first + 1 && fsc_token_is(a, first, FSC_IS_CLAUSE_WORD));
  bool comma = fsc_mark(a, behind_verb, ",");
  if (comma && fsc_token_says(a, behind_verb + 1, FSC_SAYS_THAT)) return NULL; /* "It is true, as S said, that C" */
  bool ends = comma || behind_verb >= frame->end || behind_verb > told;
  if (starts)
    return comma ? fsc_frame_emit(a, frame, frame->subject, (fsc_range){behind_verb, frame->end}, FSC_POST) : NULL;
  if (!ends || !(fsc_mark(a, as - 1, ",") || fsc_dash(a, as - 1) || fsc_quoted(a, as - 1))) return NULL;
  fsc_draft *draft = fsc_frame_emit(a, frame, frame->subject, (fsc_range){frame->from, as}, FSC_POST);
  if (draft && (comma || behind_verb == told)) add_continuation(a, frame, draft, behind_verb);
  return draft;
}
