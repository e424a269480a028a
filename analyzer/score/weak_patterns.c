/* Acts, thoughts and attitudes: a verb or an adjective with an object instead of a clause: pattern WEAK.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "patterns.h"

/* Can the head of a phrase speak: a name, role or body, a pronoun, a number? */
static bool speaks(const fsc_attributing *a, uint32_t head) {
  const uint64_t someone = CLASS(PRONOUN) | CLASS(PEOPLE) | CLASS(QUANTIFIER) | CLASS(NUMBER_WORD) | CLASS(RELATIVE);
  return fsc_tagged(a, head, FSC_TAG_CAPITAL | FSC_TAG_ROLE | FSC_TAG_ORGANISATION) ||
         fsc_token_any(a, head, someone) || fsc_kind_at(a, head) == FSC_NUMBER;
}

bool fsc_cannot_act(const fsc_attributing *a, fsc_range phrase) {
  const uint32_t head = fsc_np_head(a, phrase), name = head - fsc_flagged(a, head, FSC_JOINED); /* Ki-moon */
  const fsc_word *word = fsc_word_at(a, head);
  bool known = speaks(a, head) || fsc_capital(a, name) || fsc_mark(a, head + 1, ",") || fsc_ends(word, "ist") ||
               fsc_ends(word, "ists") || fsc_token_any(a, head, CLASS(OBJECT_PRONOUN) | CLASS(DETERMINER));
  for (uint32_t t = phrase.first; t <= head && !known; t++) /* "tweets | later posted"; not "the policy | shift" */
    known = fsc_token_is(a, t, FSC_IS_DOCUMENT_NOUN) && (t == head || fsc_adverb(a, t + 1) || fsc_day(a, t + 1) ||
                                                         fsc_participle(a, t + 1) || fsc_ends_in_ing(a, t + 1));
  return !known && !fsc_quiet_row_at(a, head, FSC_ROLES) && !fsc_quiet_row_at(a, head, FSC_ORGANISATIONS);
}

/* "The visit demonstrates commitment", "the delay confirms the trend": is the subject of a verb of showing neither a
 * document nor, of a verb of saying, somebody? Then the words are the writer's own. */
static bool shows_nothing(const fsc_attributing *a, const fsc_frame *frame) {
  if (!fsc_cue_is(frame->cue, FSC_CUE_FACTIVE) && !fsc_cue_is(frame->cue, FSC_CUE_DOCUMENT)) return false;
  bool says = (frame->cue->flags & FSC_FLAG_QUOTE) != 0;                  /* confirms, reveals, underscores */
  const bool it = fsc_token_says(a, frame->subject.first, FSC_SAYS_IT) || /* the writer's: "it highlights the need" */
                  fsc_token_says(a, frame->subject.first, FSC_SAYS_WHICH);
  says &= !(it && frame->cue->form == FSC_THIRD_PERSON_FORM);
  if (says && fsc_wordy(a, frame->cue->behind) && speaks(a, fsc_np_head(a, frame->subject))) return false;
  return !fsc_any_in(a, frame->subject, CLASS(DOCUMENT_NOUN));
}

/* "spoke | at noon", "demanded | in May": does an adjunct of place or time follow the cue, not an object? */
static bool adjunct_follows(const fsc_attributing *a, const fsc_frame *frame) {
  uint32_t token = frame->cue->behind;
  if (fsc_day(a, token)) return true;
  if (!fsc_token_is(a, token, FSC_IS_PREPOSITION)) return false;
  const bool modifies = fsc_wordy(a, token + 2) && !fsc_token_is(a, token + 2, FSC_IS_FUNCTION_WORD);
  if (fsc_token_says(a, token, FSC_SAYS_ON) && fsc_day(a, token + 1) && !modifies)
    return true;                                       /* "apologized | on Monday", not "insisted on Friday talks" */
  bool talk = fsc_cue_is(frame->cue, FSC_CUE_NEUTRAL); /* "talked with", "spoke to" */
  return !fsc_token_is(a, token, talk ? FSC_IS_ABOUT : FSC_IS_TOPIC_PREPOSITION);
}

/* "a website called Real News": does the verb only give a name? Then nobody's words are reported. */
static bool names(const fsc_attributing *a, const fsc_frame *frame) {
  const uint32_t first = frame->cue->behind, name = first + fsc_token_says(a, first, FSC_SAYS_THE);
  if (!(frame->cue->flags & FSC_FLAG_DESCRIBE) || frame->cue->form != FSC_PAST_FORM || !fsc_capital(a, name))
    return false;
  return !fsc_capital(a, frame->subject.end - 1) && !fsc_token_is(a, frame->subject.end - 1, FSC_IS_PRONOUN) &&
         !(name > first && fsc_could_speak(a, frame->subject));
}

/* "it is clear that", "it's likely that": an attitude that is nobody's in particular. */
static bool impersonal(const fsc_attributing *a, const fsc_frame *frame) {
  const uint32_t it = frame->subject.end - 1;
  if (!fsc_token_says(a, frame->cue->behind, FSC_SAYS_THAT) || !fsc_token_is(a, it, FSC_IS_PRONOUN)) return false;
  return fsc_token_says(a, it, FSC_SAYS_IT) || fsc_token_reads(a, it, "it's");
}

/* S is critical of C, S is worried that C, S is a critic of C */
fsc_draft *fsc_attitude(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  fsc_range content = {cue->behind, frame->end}, none = {0, 0};
  if (cue->reduced) return NULL;
  if (impersonal(a, frame)) return fsc_frame_emit(a, frame, none, content, FSC_PASS);
  if (!fsc_token_says(a, cue->behind, FSC_SAYS_THAT)) content.end = fsc_object_end(a, frame);
  fsc_draft *draft = fsc_frame_emit(a, frame, frame->subject, content, FSC_WEAK);
  if (!draft) return NULL;
  draft->weak = true;
  draft->named = (cue->flags & FSC_FLAG_NOMINAL) != 0; /* "is a critic of | the corrupt mayor" */
  return draft;
}

/* Where the words begin that are not said, at the end of a cue: "would not | comment", "had | no comment", "would
 * neither | confirm nor deny". */
static uint32_t unsaid(const fsc_attributing *a, fsc_range words) {
  uint32_t last = words.end - 1;
  if (fsc_token_says(a, last - 1, FSC_SAYS_OR) || fsc_token_reads(a, last - 1, "nor")) last -= 2;
  return last - fsc_token_says(a, last - 1, FSC_SAYS_NO);
}

/* S declined to comment, would not comment, had no comment */
fsc_draft *fsc_no_comment(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  uint32_t to = cue->words.first;
  while (to < cue->words.end && !fsc_token_says(a, to, FSC_SAYS_TO)) to++;
  if (to == cue->words.end) to = unsaid(a, cue->words);
  if (to <= cue->words.first) return NULL;
  fsc_draft *draft = fsc_frame_emit(a, frame, frame->subject, (fsc_range){to, frame->end}, FSC_WEAK);
  if (draft && draft->cue.end > to) draft->cue.end = to;
  return draft;
}

/* "maintained a lead": is a verb of asserting used without a clause or preposition? Then nothing is asserted. */
static bool asserts_nothing(const fsc_attributing *a, const fsc_frame *frame) {
  return fsc_cue_is(frame->cue, FSC_CUE_ASSERTIVE) && !(frame->cue->flags & FSC_FLAG_WEAK) &&
         frame->trigger == FSC_TRIGGER_NONE && !fsc_token_is(a, frame->cue->behind, FSC_IS_PREPOSITION);
}

/* "offered doughnuts": does S hand something over? Not "offered to go", nor "offered advice", "an apology". */
static bool hands_over(const fsc_attributing *a, const fsc_frame *frame) {
  enum { REACH = 8 /* tokens of the object in which a noun of saying is looked for */ };
  uint32_t first = frame->cue->behind, limit = frame->end < first + REACH ? frame->end : first + REACH;
  if (!fsc_cue_is(frame->cue, FSC_CUE_COMMISSIVE) || !fsc_token_is(a, frame->cue->words.first, FSC_IS_LIGHT_VERB))
    return false;
  bool says = fsc_token_says(a, first, FSC_SAYS_TO) || frame->trigger != FSC_TRIGGER_NONE;
  for (uint32_t t = first; t < limit && !fsc_mark(a, t, ",;"); t++)
    says |= fsc_tagged(a, t, FSC_TAG_CUE) || fsc_token_any(a, t, CLASS(MEDIUM_NOUN));
  return !says;
}

/* "charging the town $4,000": does a sum behind the object show that a price is charged? */
static bool prices(const fsc_attributing *a, const fsc_frame *frame) {
  enum { LONGEST = 6 /* tokens of the object before the sum */ };
  const uint64_t inside = CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(PREPOSITION) | CLASS(QUANTIFIER);
  if (!fsc_cue_is(frame->cue, FSC_CUE_ATTACK) || !(frame->cue->flags & FSC_FLAG_HOMOGRAPH)) return false;
  const uint32_t first = frame->cue->behind;
  uint32_t t = first;
  while (t < first + LONGEST && t < frame->end && fsc_wordy(a, t) && !fsc_token_is(a, t, FSC_IS_CLAUSE_WORD)) t++;
  return t > first && fsc_mark(a, t, "$") && !fsc_token_any(a, t - 1, inside) && !fsc_possessive(a, t - 1);
}

/* "called her on Monday", "called Ruiz, who left": is "called" a telephone call? */
static bool telephones(const fsc_attributing *a, const fsc_frame *frame) {
  const uint32_t calls = FSC_FLAG_DESCRIBE | FSC_FLAG_NOMINAL;
  uint32_t t = frame->cue->behind;
  bool her = fsc_token_is(a, t, FSC_IS_OBJECT_PRONOUN) && !fsc_token_says(a, t, FSC_SAYS_IT);
  if ((frame->cue->flags & calls) != calls || !fsc_cue_is(frame->cue, FSC_CUE_NEUTRAL)) return false;
  if (frame->trigger != FSC_TRIGGER_NONE || !(her || fsc_capital(a, t))) return false;
  for (t += her; t < frame->end && fsc_capital(a, t); t++) {
  }
  return t >= frame->end || fsc_mark(a, t, ",;") || fsc_day(a, t) ||
         (fsc_token_any(a, t, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD)) && !fsc_token_says(a, t, FSC_SAYS_AS));
}

/* "what he described | as a ruin", "a man she described as a friend": does the object stand before the subject? */
static bool describes_earlier(const fsc_attributing *a, const fsc_frame *frame) {
  const uint32_t what = frame->subject.first - 1;
  return (frame->cue->flags & FSC_FLAG_DESCRIBE) && fsc_token_says(a, frame->cue->behind, FSC_SAYS_AS) &&
         (frame->object < frame->subject.first || fsc_token_says(a, what, FSC_SAYS_WHAT) ||
          fsc_token_says(a, what, FSC_SAYS_WHICH) || fsc_token_says(a, what, FSC_SAYS_WHO));
}

/* S V NP, S V to C: an act or a thought. */
fsc_draft *fsc_weak(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  uint32_t first = cue->behind;
  if (fsc_mark(a, first, ",") || fsc_joins_more(a, first) || fsc_verb_follows(a, cue)) return NULL;
  if (fsc_lacks_own_object(a, frame)) return NULL;
  if ((adjunct_follows(a, frame) && !describes_earlier(a, frame)) || names(a, frame) || fsc_entitles(a, frame))
    return NULL;
  if (asserts_nothing(a, frame) || hands_over(a, frame) || prices(a, frame) || telephones(a, frame)) return NULL;
  bool attacks = fsc_cue_is(cue, FSC_CUE_ATTACK) || fsc_cue_is(cue, FSC_CUE_PRAISE);
  bool several = attacks && fsc_ends_in_s(a, frame->subject.end - 1); /* "fat cats slammed": people, most likely */
  if (shows_nothing(a, frame) || (!several && fsc_cannot_act(a, frame->subject))) return NULL;
  fsc_draft *draft = fsc_frame_emit(a, frame, frame->subject, (fsc_range){first, fsc_object_end(a, frame)}, FSC_WEAK);
  if (!draft) return NULL;
  draft->weak = true;
  /* The preposition belongs to the cue: "called for", "referring to". */
  bool infinitive = fsc_token_says(a, first, FSC_SAYS_TO) && !fsc_starts_phrase(a, first + 1);
  if (fsc_token_is(a, first, FSC_IS_PREPOSITION) && first == draft->cue.end && !infinitive) {
    draft->cue.end++;
    if (draft->contents.items[0].range.first == first) draft->contents.items[0].range.first++;
  }
  return draft;
}

/* "to | Germany": does a phrase follow "to", not a verb? In a headline in title case verbs have capitals, too. */
static bool leads_to_phrase(const fsc_attributing *a, const fsc_frame *frame, uint32_t to) {
  const bool title = a->document->title_case && a->document->sentences[frame->clause->sentence].headline;
  return title ? fsc_token_any(a, to + 1, CLASS(DETERMINER) | CLASS(POSSESSIVE)) : fsc_starts_phrase(a, to + 1);
}

/* S told H to C */
fsc_draft *fsc_directs(fsc_attributing *a, const fsc_frame *frame) {
  if (!(frame->cue->flags & FSC_FLAG_ADDRESSEE)) return NULL;
  uint32_t to = frame->cue->behind + 1, end = fsc_behind_addressee(a, frame);
  while (to < end && (!fsc_token_says(a, to, FSC_SAYS_TO) || leads_to_phrase(a, frame, to))) to++;
  if (to + 1 >= frame->end || !fsc_token_says(a, to, FSC_SAYS_TO) || leads_to_phrase(a, frame, to)) return NULL;
  return fsc_frame_emit(a, frame, frame->subject, (fsc_range){to, fsc_object_end(a, frame)}, FSC_WEAK);
}

bool fsc_tells_document(const fsc_attributing *a, fsc_range phrase) {
  uint32_t t = fsc_behind_limit(a, phrase);
  while (t + 1 < phrase.end && !fsc_token_is(a, t + 1, FSC_IS_PREPOSITION)) t++;
  return !fsc_empty(phrase) && fsc_token_any(a, t, CLASS(DOCUMENT_NOUN) | CLASS(MEDIUM_NOUN));
}

fsc_range fsc_sender(const fsc_attributing *a, const fsc_frame *frame, fsc_range document) {
  const uint32_t lowest = frame->clause->first;
  const uint32_t head = fsc_np_head(a, document), carrier = fsc_carrier_of(a, head, lowest);
  const bool signed_by = fsc_token_says(a, head + 1, FSC_SAYS_BY) || fsc_token_says(a, head + 1, FSC_SAYS_FROM);
  bool conjoined = false;
  fsc_range sender = {0, 0};
  if (signed_by || carrier == FSC_NONE || fsc_tagged(a, carrier, FSC_TAG_USED_CUE) ||
      fsc_token_is(a, carrier, FSC_IS_AUXILIARY))
    return sender;
  sender = fsc_subject_left(a, fsc_group_start(a, carrier, lowest), lowest, &conjoined);
  return fsc_could_speak(a, sender) ? sender : (fsc_range){0, 0};
}

/* DOCUMENT V-ing C: "polls | showing C", "a letter | urging C"; the source is who sent it, if that is told. If the
 * document opens the sentence, C ends at the verb of the sentence: "polls showing a rise | were wrong". */
fsc_draft *fsc_document_saying(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  uint32_t verb = cue->group.first, lowest = frame->clause->first, end = fsc_object_end(a, frame);
  if (verb <= lowest || fsc_mark(a, cue->behind, ",") || adjunct_follows(a, frame)) return NULL;
  fsc_range source = fsc_perceived(a, fsc_np_left(a, verb - 1, lowest));
  if (!fsc_tells_document(a, source) || fsc_cue_is(cue, FSC_CUE_MENTAL)) return NULL;
  for (uint32_t t = cue->behind; t < end && source.first == lowest; t++)
    if (fsc_token_is(a, t, FSC_IS_AUXILIARY) && !fsc_quoted(a, t)) end = t;
  const fsc_range sender = fsc_sender(a, frame, source);
  if (!fsc_empty(sender)) source = sender;
  fsc_draft *draft = fsc_frame_emit(a, frame, source, (fsc_range){cue->behind, end}, FSC_WEAK);
  if (draft) draft->weak = true;
  return draft;
}

/* "is hard | to say", "were not authorized | to discuss", "wanted | to know": do the words before the infinitive show
 * that nothing was said? */
static bool unfulfilled(const fsc_attributing *a, uint32_t before) {
  const uint64_t modal = CLASS(BE_FORM) | CLASS(CATENATIVE) | CLASS(AUXILIARY) | CLASS(QUESTION_WORD) | CLASS(NEGATOR);
  if (fsc_token_any(a, before, modal)) return true;
  const bool noun = fsc_token_says(a, before - 1, FSC_SAYS_THE) || fsc_token_says(a, before - 1, FSC_SAYS_A) ||
                    fsc_token_is(a, before - 1, FSC_IS_POSSESSIVE); /* "used the talks | to" */
  if (fsc_tagged(a, before, FSC_TAG_CUE) && !noun && !fsc_token_says(a, before, FSC_SAYS_ON))
    return true; /* "went on | to say" */
  while (fsc_adverb(a, before - 1)) before--;
  return fsc_token_any(a, before - 1, CLASS(BE_FORM) | CLASS(NEGATOR));
}

/* "X praised A, while Y took to the radio | to attack B": does a clause with another subject begin between the last
 * attribution and the infinitive? */
static bool new_clause(const fsc_attributing *a, const fsc_frame *frame, uint32_t to) {
  const fsc_draft *outer = &a->drafts.items[frame->clause->outer];
  uint32_t t = to;
  while (t > outer->cue.end && to - t < FSC_CONTENT_LONGEST &&
         !(fsc_mark(a, t - 1, ",") && fsc_object_leaves(a, t - 1)))
    t--;
  return t > outer->cue.end && fsc_mark(a, t - 1, ",");
}

/* Has a verb of describing an object and what it is called: "to call him a liar", "to cast it as a loss"? Not "to call
 * a meeting", "to call it into question". */
static bool describes(const fsc_attributing *a, const fsc_frame *frame) {
  enum { REACH = 8 /* tokens: the object before "as" is a short noun phrase */ };
  const uint32_t first = frame->cue->behind, end = frame->end < first + REACH ? frame->end : first + REACH;
  if (!(frame->cue->flags & FSC_FLAG_DESCRIBE)) return false;
  for (uint32_t t = first; t < end && fsc_wordy(a, t); t++) {
    if (t > first && (fsc_token_is(a, t, FSC_IS_DETERMINER) || fsc_token_says(a, t, FSC_SAYS_AS)))
      return !fsc_token_says(a, t, FSC_SAYS_THAT);
    if (fsc_token_any(a, t, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD))) return false;
  }
  return false;
}

/* S … to V C: "used the debate | to criticize C". */
fsc_draft *fsc_purpose(fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  uint32_t first = cue->behind, to = cue->group.first - 1;
  if (to <= frame->clause->first + 1 || fsc_frame_is_inside(a, frame)) return NULL;
  const bool judges = (fsc_cue_is(cue, FSC_CUE_ATTACK) || fsc_cue_is(cue, FSC_CUE_PRAISE)) &&
                      fsc_token_any(a, to - 1, CLASS(MEDIUM_NOUN) | CLASS(DOCUMENT_NOUN)) &&
                      fsc_starts_phrase(a, first); /* "used her speech | to attack Holm" */
  bool says = frame->trigger != FSC_TRIGGER_NONE ||
              (fsc_takes_object(cue) && (!(cue->flags & FSC_FLAG_HOMOGRAPH) || judges || describes(a, frame)));
  if (!says || fsc_mark(a, first, ",") || unfulfilled(a, to - 1)) return NULL;
  fsc_range source = fsc_shared_source(a, frame);
  if (!fsc_empty(source) && new_clause(a, frame, to)) return NULL;
  if (fsc_empty(source)) source = fsc_near_subject(a, frame, to);
  if (fsc_empty(source)) return NULL;
  uint32_t end = frame->trigger == FSC_TRIGGER_THAT ? frame->end : fsc_object_end(a, frame);
  fsc_draft *draft = fsc_frame_emit(a, frame, source, (fsc_range){first, end}, FSC_WEAK);
  if (!draft) return NULL;
  draft->weak = true;
  draft->cue.first = to;
  return draft;
}
