/* Patterns of cues in -ing, which take their subject from another verb or the noun before them (pattern ING), and of
 * adjectives of attitude beside a noun (pattern WEAK).
 * SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

/* Is a source several people: "voters", "47 percent"? */
static bool plural(const fsc_attributing *a, fsc_range source) {
  bool ends_in_s = fsc_shaped(a, source.end - 1, FSC_SHAPE_S) && fsc_look_of(a, source.end - 1)->length > 2;
  return ends_in_s || fsc_kind_at(a, source.first) == FSC_NUMBER;
}

/* ", | Ruiz then left", ", | they": does the main clause begin, with a subject and a verb? Not ", | the mayor and the
 * police to". */
static bool goes_on(const fsc_attributing *a, uint32_t first, uint32_t end) {
  if (fsc_opens_main_clause(a, first, end)) return true;
  const uint32_t next = fsc_np_right(a, first, end).end;
  return fsc_capital(a, first) && next > first && fsc_wordy(a, next) &&
         !fsc_token_any(a, next, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD));
}

/* "Noting that C, S …": the content ends at the comma before the main clause, the first one if none is known to stand
 * there. Returns the subject behind it; empty if there is none. */
static fsc_range subject_behind(fsc_attributing *a, const fsc_frame *frame, fsc_range *content) {
  const uint32_t limit = fsc_frame_limit(frame, content->first);
  uint32_t comma = limit;
  for (uint32_t t = content->first; t < limit; t++) {
    const bool closes = fsc_flagged(a, t + 1, FSC_CLOSES);
    if (!fsc_mark(a, t, ",") || (fsc_quoted(a, t) && !closes)) continue;
    const bool main = closes || goes_on(a, t + 1, frame->end);
    if (main || comma == limit) comma = t;
    if (main) break;
  }
  content->end = comma;
  return comma < limit ? fsc_main_subject(a, comma + 1, frame->end) : (fsc_range){0, 0};
}

/* V-ing C, S …: "Noting that the bridge was old, Ruiz …", "Citing rain, Ruiz …" */
static fsc_draft *fronted(fsc_attributing *a, const fsc_frame *frame) {
  bool acts = (frame->cue->flags & FSC_FLAG_WEAK) && !frame->ends && !fsc_cue_is(frame->cue, FSC_CUE_MENTAL) &&
              !fsc_cue_is(frame->cue, FSC_CUE_FACTIVE); /* not "finding a photo, S …" */
  bool says = (frame->trigger != FSC_TRIGGER_NONE || acts) && frame->cue->group.first == frame->cue->words.first;
  fsc_range content = frame->trigger == FSC_TRIGGER_NONE ? fsc_behind_cue(frame) : fsc_triggered(a, frame);
  fsc_range source = says ? subject_behind(a, frame, &content) : (fsc_range){0, 0};
  if (fsc_empty(source) || !fsc_could_speak(a, source)) return NULL;
  fsc_draft *draft = fsc_frame_emit(a, frame, source, content, FSC_ING);
  if (draft) draft->weak = frame->trigger == FSC_TRIGGER_NONE;
  return draft;
}

/* "scolded Ruiz | saying C": does a verb of attack or praise govern the cue? Then its source says C, not Ruiz. */
static bool is_of_judge(const fsc_attributing *a, const fsc_frame *frame) {
  if (!fsc_frame_is_inside(a, frame)) return false;
  const fsc_match *outer = a->drafts.items[frame->clause->outer].match;
  return outer && (outer->what->cue_class == FSC_CUE_ATTACK || outer->what->cue_class == FSC_CUE_PRAISE);
}

/* "by attacking C", "after praising C", "While opposing C, S …": the source is the subject of the sentence. Behind
 * other prepositions it need not be: "praised her for opposing C", "bars them from denying C". */
fsc_draft *fsc_linked_act(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  const uint32_t verb = cue->group.first, lowest = frame->clause->first, link = verb - 1;
  const bool opens = link == lowest;
  if (verb <= lowest || fsc_token_says(a, link, FSC_SAYS_AS)) return NULL;
  if (!fsc_token_is(a, link, FSC_IS_SUBORDINATOR) && !fsc_token_says(a, link, FSC_SAYS_BY) &&
      !fsc_token_says(a, link, FSC_SAYS_IN))
    return NULL;
  if (fsc_cue_is(cue, FSC_CUE_MENTAL) || fsc_cue_is(cue, FSC_CUE_FACTIVE) || fsc_frame_is_inside(a, frame)) return NULL;
  fsc_range content = {cue->behind, fsc_object_end(a, frame)};
  fsc_range source = opens ? subject_behind(a, frame, &content) : fsc_shared_source(a, frame);
  if (fsc_empty(source) && !opens) source = fsc_near_subject(a, frame, link);
  if (fsc_empty(source) || !fsc_could_speak(a, source)) return NULL;
  fsc_draft *draft = fsc_frame_emit(a, frame, source, content, FSC_ING);
  if (draft) draft->weak = true;
  return draft;
}

/* "staff suggesting | it was old": does a clause follow, with its subject and verb? If the noun before the cue begins
 * the sentence, the verb may be that of the sentence, "Drivers reporting faults | were few", so that only a pronoun
 * will do as the subject. */
static bool opens_clause(const fsc_attributing *a, const fsc_frame *frame) {
  const uint32_t first = frame->cue->behind, before = frame->cue->group.first - 1;
  const fsc_range subject = fsc_np_right(a, first, frame->end);
  if (fsc_empty(subject) || subject.end >= frame->end || !fsc_verb_helper(a, subject.end)) return false;
  return fsc_token_is(a, first, FSC_IS_PRONOUN) ||
         fsc_np_left(a, before, frame->clause->first).first > frame->clause->first;
}

/* "Ruiz sent | a letter | saying C", "Ruiz struck back with | a tweet | saying C": who sent a document; the document if
 * that is not told. `last` is the token before the cue. */
static fsc_range sender_or_document(fsc_attributing *a, const fsc_frame *frame, fsc_range document, uint32_t last) {
  const fsc_range sender = fsc_sender(a, frame, document);
  if (!fsc_empty(sender)) return sender;
  if (!fsc_token_is(a, last, FSC_IS_MEDIUM_NOUN) || !fsc_token_says(a, document.first - 1, FSC_SAYS_WITH))
    return document;
  const fsc_range subject = fsc_clause_subject(a, frame, document.first);
  return fsc_empty(subject) ? document : subject;
}

/* "The Herald quoted | Ruiz | as saying C": who says it is the object of the verb before "as", which has a draft; empty
 * if that object is nobody. */
static fsc_range quoted_person(const fsc_attributing *a, const fsc_frame *frame) {
  enum { LONGEST = 16 /* tokens: "one of the former mayor's own advisers on Monday" */ };
  const uint32_t as = frame->cue->group.first - 1, last = frame->clause->last;
  const fsc_range none = {0, 0};
  if (last == FSC_NONE || !fsc_token_says(a, as, FSC_SAYS_AS) || fsc_token_reads(a, as - 1, "such")) return none;
  const fsc_draft *draft = &a->drafts.items[last];
  const uint32_t first = draft->contents.n ? draft->contents.items[0].range.first : as;
  if (first >= as || as - first > LONGEST || first < draft->cue.end || draft->contents.items[0].range.end + 1 < as)
    return none;
  const fsc_range object = fsc_trim(a, (fsc_range){first, as}), person = fsc_source_right(a, first, as);
  return !fsc_could_speak(a, object) ? none : fsc_empty(person) ? object : person;
}

/* "by saying C", "after saying C": the source is the subject of the sentence. "voters saying C": it stands right before
 * the cue. */
fsc_draft *fsc_gerund(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  uint32_t verb = cue->group.first, lowest = frame->clause->first, before = verb - 1;
  if (verb <= lowest || (fsc_possessive(a, before) && !fsc_token_says(a, cue->behind, FSC_SAYS_THAT)))
    return NULL;                         /* "Holm's warning was", but "Holm's warning that C" */
  const uint32_t at = frame->trigger_at; /* "saying last week, | “…”" */
  bool quotes = frame->trigger == FSC_TRIGGER_QUOTE && (at <= cue->behind + 1 || fsc_mark(a, at - 1, ","));
  if (frame->ends && !quotes && !(cue->flags & FSC_FLAG_ADDRESSEE)) return NULL; /* "the ruling on it" */
  bool linked = fsc_token_any(a, before, CLASS(PREPOSITION) | CLASS(SUBORDINATOR));
  const uint32_t speech = FSC_FLAG_QUOTE | FSC_FLAG_THAT;
  bool says = (cue->flags & (speech | FSC_FLAG_WEAK)) == speech && /* "by claiming C", "while arguing C" */
              !fsc_token_says(a, before, FSC_SAYS_IN);
  bool clause = (cue->flags & FSC_FLAG_CLAUSE) ||
                (says && (linked ? fsc_clause_follows(a, frame, true) : opens_clause(a, frame)));
  if (frame->trigger == FSC_TRIGGER_NONE && (frame->ends || !clause)) return NULL;
  fsc_range content = frame->trigger == FSC_TRIGGER_NONE ? fsc_behind_cue(frame) : fsc_triggered(a, frame), source;
  if (linked && before == lowest) { /* "While saying that C, S …" */
    source = subject_behind(a, frame, &content);
  } else {
    source = quoted_person(a, frame);
    if (fsc_empty(source))
      source = linked                  ? fsc_near_subject(a, frame, before)
               : is_of_judge(a, frame) ? fsc_shared_source(a, frame)
                                       : fsc_perceived(a, fsc_np_left(a, before, lowest));
  }
  if (fsc_empty(source)) return NULL;
  const bool perceived = fsc_token_is(a, before, FSC_IS_PERCEPTION) && fsc_behind_be(a, before, lowest);
  if (perceived) { /* "was heard | saying" */
    bool conjoined = false;
    source = fsc_subject_left(a, fsc_group_start(a, before, lowest), lowest, &conjoined);
    return fsc_empty(source) ? NULL : fsc_frame_emit(a, frame, source, content, FSC_ING);
  }
  const bool document = !linked && fsc_tells_document(a, source);
  if (document) source = sender_or_document(a, frame, source, before);
  if (!linked && !document && !fsc_could_speak(a, source) && !plural(a, source)) {
    if (frame->trigger != FSC_TRIGGER_QUOTE || !fsc_token_is(a, cue->words.first, FSC_IS_SPEECH_VERB)) return NULL;
    source = fsc_near_subject(a, frame, before); /* "Ruiz left by the door | saying “…”" */
    if (fsc_empty(source) || !fsc_could_speak(a, source)) return NULL;
  }
  return fsc_frame_emit(a, frame, source, content, FSC_ING);
}

/* S …, V-ing C */
fsc_draft *fsc_participle_clause(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  uint32_t verb = cue->group.first, lowest = frame->clause->first;
  if (verb <= lowest) return fronted(a, frame);
  bool joined = fsc_mark(a, verb - 1, ",") || fsc_token_says(a, verb - 1, FSC_SAYS_AND) ||
                fsc_token_says(a, verb - 1, FSC_SAYS_BUT) ||
                (fsc_quoted(a, verb - 1) && fsc_mark(a, verb - 2, ",")); /* “…,” adding … */
  if (!joined && !fsc_dash(a, verb - 1)) return NULL;
  fsc_range source = fsc_shared_source(a, frame);
  if (fsc_empty(source)) source = fsc_clause_subject(a, frame, verb);
  if (fsc_empty(source)) return NULL;
  /* "visited the site, highlighting the need": the writer's words */
  if (frame->trigger == FSC_TRIGGER_NONE && fsc_cue_is(cue, FSC_CUE_FACTIVE) && (cue->flags & FSC_FLAG_WEAK))
    return NULL;
  fsc_range content = frame->trigger == FSC_TRIGGER_NONE ? fsc_behind_cue(frame) : fsc_triggered(a, frame);
  return fsc_frame_emit(a, frame, source, content, FSC_ING);
}

/* Does a cue take a stance or call for something: "opposing C", "urging C", "calling for C"? Not "seeking C", which may
 * seek anything. */
static bool takes_stance(const fsc_cue *cue) {
  const unsigned stances = 1u << FSC_CUE_ATTACK | 1u << FSC_CUE_PRAISE | 1u << FSC_CUE_DENIAL |
                           1u << FSC_CUE_ASSERTIVE | 1u << FSC_CUE_DIRECTIVE | 1u << FSC_CUE_DOUBT;
  const bool clear =
      !fsc_cue_is(cue, FSC_CUE_DIRECTIVE) || fsc_takes_clause(cue) || cue->words.end > cue->words.first + 1;
  return (stances >> cue->match->what->cue_class & 1) && clear && (cue->flags & FSC_FLAG_WEAK);
}

static const uint64_t PLACES = FSC_SAID_BIT(FSC_SAYS_IN) | FSC_SAID_BIT(FSC_SAYS_ON) | FSC_SAID_BIT(FSC_SAYS_AT);

/* Is a phrase somebody, described by "of" and "from" at most: "groups from Ohio"? Not "Ruiz in a letter", nor the place
 * in "marched in Ohio". */
static bool acts_alone(const fsc_attributing *a, fsc_range phrase) {
  if (fsc_empty(phrase) || !fsc_is_somebody(a, phrase)) return false;
  const uint32_t head = fsc_np_head(a, phrase), next = head + 1;
  if (fsc_token_is(a, head, FSC_IS_MONTH)) return false;
  if (fsc_said_in(fsc_look_of(a, phrase.first - 1), PLACES)) return false; /* "marched in Ohio | demanding" */
  if (fsc_ends_in_ing(a, phrase.first) || fsc_ends_in_ed(a, phrase.first) || fsc_adverb(a, phrase.first)) return false;
  return next == phrase.end || fsc_token_says(a, next, FSC_SAYS_OF) || fsc_token_says(a, next, FSC_SAYS_FROM);
}

/* The first comma of a range that is not quoted, its end if there is none. */
static uint32_t comma_in(const fsc_attributing *a, fsc_range range) {
  uint32_t t = range.first;
  while (t < range.end && !(fsc_mark(a, t, ",") && !fsc_quoted(a, t))) t++;
  return t;
}

/* "The mayor met | drivers opposing C": the part of a phrase behind an irregular past, which fsc_np_left takes for a
 * noun. */
static fsc_range behind_verb(const fsc_attributing *a, fsc_range phrase) {
  for (uint32_t t = phrase.end; t-- > phrase.first + 1;)
    if (t + 1 < phrase.end && fsc_token_is(a, t, FSC_IS_IRREGULAR_PAST) && !fsc_capital(a, t))
      return (fsc_range){t + 1, phrase.end};
  return phrase;
}

/* "sent a letter on Monday to | Ruiz urging C", "wrote to | Ruiz demanding C": is the phrase before the cue the
 * addressee? Then the source is who writes. */
static bool is_written_to(const fsc_attributing *a, const fsc_frame *frame, fsc_range phrase) {
  enum { REACH = 5 /* tokens before "to": "a letter late last Monday" */ };
  const uint32_t to = phrase.first - 1, lowest = frame->clause->first;
  if (!fsc_cue_is(frame->cue, FSC_CUE_DIRECTIVE) || phrase.first <= lowest || !fsc_token_says(a, to, FSC_SAYS_TO))
    return false;
  for (uint32_t t = to; t > lowest && to - t < REACH && fsc_wordy(a, t - 1); t--)
    if (fsc_token_any(a, t - 1, CLASS(DOCUMENT_NOUN) | CLASS(SPEECH_VERB))) return true;
  return false;
}

/* S V-ing C: "groups | opposing C", "with Ruiz | attacking C". C ends at the verb of the sentence or at a comma: "Holm,
 * the judge opposing C, | left". */
fsc_draft *fsc_doing(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  const uint32_t verb = cue->group.first, first = cue->behind;
  if (verb <= frame->clause->first || verb < cue->words.first || !takes_stance(cue)) return NULL;
  if (fsc_possessive(a, verb - 1) || fsc_shaped(a, verb - 1, FSC_SHAPE_ADVERB)) return NULL;
  if (!fsc_wordy(a, first) || fsc_day(a, first) || fsc_token_any(a, first, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD)))
    return NULL; /* "with Ruiz's backing | on Monday" */
  fsc_frame own = *frame;
  own.subject = behind_verb(a, fsc_perceived(a, fsc_np_left(a, verb - 1, frame->clause->first)));
  own.object = own.subject.first;
  if (!acts_alone(a, own.subject)) return NULL;
  const uint32_t main = fsc_main_verb(a, &own);
  const uint32_t end = fsc_object_end(a, frame);
  const fsc_range content = {first, comma_in(a, (fsc_range){first, main < end ? main : end})};
  if (is_written_to(a, frame, own.subject)) own.subject = fsc_clause_subject(a, frame, own.subject.first);
  if (fsc_empty(own.subject)) return NULL;
  fsc_draft *draft = fsc_frame_emit(a, frame, own.subject, content, FSC_ING);
  if (draft) draft->weak = true;
  return draft;
}

/* "under pressure from | drivers wary of C", "leaving | drivers wary of C": the part of a phrase behind its last
 * preposition, "of" aside, or behind a verb in -ing. */
static fsc_range nearest(const fsc_attributing *a, fsc_range phrase) {
  for (uint32_t t = phrase.end - 1; t-- > phrase.first;)
    if (fsc_token_is(a, t, FSC_IS_PREPOSITION) && !fsc_token_says(a, t, FSC_SAYS_OF))
      return (fsc_range){t + 1, phrase.end};
  const bool verb = phrase.first + 1 < phrase.end && fsc_ends_in_ing(a, phrase.first) && !fsc_capital(a, phrase.first);
  return (fsc_range){phrase.first + verb, phrase.end};
}

/* "Worried about C, S …"; "S, angry about C, …"; "S left, convinced that C"; "drivers | skeptical of C" */
fsc_draft *fsc_depictive(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  if (!cue->reduced) return NULL;
  const uint32_t first = cue->group.first, lowest = frame->clause->first;
  const bool that = fsc_token_says(a, cue->behind, FSC_SAYS_THAT);
  fsc_range content = {cue->behind, that ? frame->end : fsc_object_end(a, frame)}, source = frame->subject;
  const bool aside = first > lowest && fsc_mark(a, first - 1, ",");
  const bool opens =
      !fsc_empty(source) && (source.first == lowest || fsc_token_is(a, source.first - 1, FSC_IS_CLAUSE_WORD));
  if (first == lowest) {
    source = subject_behind(a, frame, &content);
  } else if (aside) {
    if (!opens || !fsc_is_somebody(a, source)) source = fsc_clause_subject(a, frame, first);
    if (opens) content.end = comma_in(a, content);
  } else {
    if (!fsc_empty(source)) source = nearest(a, behind_verb(a, source));
    content.end = comma_in(a, content);
  }
  if (fsc_empty(source) || !fsc_could_speak(a, source)) return NULL;
  fsc_draft *draft = fsc_frame_emit(a, frame, source, content, FSC_WEAK);
  if (draft) draft->weak = true;
  return draft;
}

bool fsc_is_absolute(const fsc_attributing *a, const fsc_clause *clause, const fsc_cue *cue) {
  enum { REACH = 10 /* tokens from "with" to the verb */ };
  _Static_assert((int)FSC_LOOKS_BESIDE >= (int)REACH, "may look at what is before the first token");
  const uint32_t verb = cue->group.first;
  const fsc_look *look = fsc_look_of(a, verb);
  bool with = false;
  for (int i = 2; i <= REACH; i++) with |= look[-i].said == FSC_SAYS_WITH;
  if (!with || verb < clause->first + 2 || fsc_possessive(a, verb - 1)) return false;
  const fsc_range who = fsc_np_left(a, verb - 1, clause->first);
  const uint32_t link = who.first - 1, before = link - 1;
  return !fsc_empty(who) && fsc_token_says(a, link, FSC_SAYS_WITH) && fsc_is_somebody(a, who) &&
         (link == clause->first || fsc_mark(a, before, ",") || fsc_dash(a, before) || fsc_quoted(a, before));
}
