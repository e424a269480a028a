/* What looks like a cue with its source and reports nothing: titles of works, participles, nouns, nobody as a source.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "patterns.h"

bool fsc_entitles(const fsc_attributing *a, const fsc_frame *frame) {
  uint32_t last = frame->subject.end - 1;
  bool speaker = fsc_capital(a, last) || fsc_tagged(a, last, FSC_TAG_ROLE) || fsc_token_is(a, last, FSC_IS_PRONOUN);
  return (frame->cue->flags & FSC_FLAG_DESCRIBE) && frame->cue->form == FSC_PAST_FORM && !speaker &&
         frame->trigger == FSC_TRIGGER_QUOTE && fsc_is_work_title(a, frame->trigger_at);
}

bool fsc_frame_is_bare_infinitive(const fsc_attributing *a, const fsc_frame *frame) {
  const fsc_cue *cue = frame->cue;
  const uint32_t verb = cue->group.first, lowest = frame->clause->first;
  if (verb < cue->words.first || cue->infinitive || verb <= lowest) return false;
  uint32_t first = fsc_empty(frame->subject) || frame->subject.first > verb ? verb : frame->subject.first;
  bool made = false;
  for (uint32_t t = first - (first > lowest); t < verb; t++)
    made = made || (fsc_token_is(a, t, FSC_IS_CAUSATIVE) && !fsc_capital(a, t));
  return made || (fsc_token_is(a, verb - 1, FSC_IS_OBJECT_PRONOUN) &&
                  !fsc_token_any(a, verb - 1, CLASS(PRONOUN) | CLASS(POSSESSIVE)) &&
                  !(verb > lowest + 1 && fsc_token_is(a, verb - 2, FSC_IS_PREPOSITION)));
}

/* "reported | in May", "announced | Tuesday", "believed | to be his": does only an adjunct or "to be" follow a past
 * form, as it does a participle? Not "complained | about", "refused | to go". */
static bool adjunct_follows(const fsc_attributing *a, uint32_t token) {
  if (fsc_token_says(a, token, FSC_SAYS_TO))
    return fsc_token_is(a, token + 1, FSC_IS_BE_FORM) || fsc_token_reads(a, token + 1, "have");
  if (fsc_token_is(a, token, FSC_IS_ABOUT)) return false;
  return fsc_token_any(a, token, CLASS(PREPOSITION) | CLASS(WEEKDAY)) || fsc_token_says(a, token, FSC_SAYS_LAST);
}

bool fsc_frame_is_participle(const fsc_attributing *a, const fsc_frame *frame) {
  const uint64_t speakers = CLASS(PEOPLE) | CLASS(DOCUMENT_NOUN) | CLASS(PRONOUN) | CLASS(OBJECT_PRONOUN) |
                            CLASS(QUANTIFIER) | CLASS(NUMBER_WORD) | CLASS(RELATIVE);
  const fsc_cue *cue = frame->cue;
  if (cue->form != FSC_PAST_FORM || cue->passive || (cue->flags & (FSC_FLAG_ADDRESSEE | FSC_FLAG_ADJECTIVE)) ||
      frame->trigger != FSC_TRIGGER_NONE || frame->quote_before || fsc_token_says(a, cue->words.first, FSC_SAYS_SAID))
    return false;
  if (!adjunct_follows(a, cue->behind) || fsc_empty(frame->subject) ||
      (fsc_helpers_of(a, cue) & (CLASS(AUXILIARY) | CLASS(MODAL) | CLASS(NEGATOR))))
    return false;
  for (uint32_t t = frame->subject.first; t < frame->subject.end; t++)
    if (fsc_tagged(a, t, FSC_TAG_ROLE | FSC_TAG_TITLE)) return false; /* "the judge in the case, Ana Ruiz" */
  const uint32_t head = fsc_np_head(a, frame->subject);
  return fsc_kind_at(a, head) == FSC_WORD && !fsc_tagged(a, head, FSC_TAG_CAPITAL | FSC_TAG_ORGANISATION) &&
         !fsc_token_any(a, head, speakers) && !fsc_quiet_row_at(a, head, FSC_ORGANISATIONS) &&
         !fsc_quiet_row_at(a, head, FSC_ROLES);
}

/* "One might ask", "one wonders": does "one" mean anybody, and so the writer, instead of one person? */
static bool is_generic(const fsc_attributing *a, const fsc_cue *cue) {
  if (fsc_any_in(a, (fsc_range){cue->group.first, cue->words.first}, CLASS(MODAL))) return true;
  bool guesses = fsc_cue_is(cue, FSC_CUE_DOUBT) && (cue->flags & FSC_FLAG_WEAK) && cue->form != FSC_ING_FORM;
  return (guesses || fsc_cue_is(cue, FSC_CUE_MENTAL)) && cue->form != FSC_PAST_FORM;
}

static bool is_one_of(const fsc_attributing *a, uint32_t token, const char *const *words) {
  const char *text = fsc_word_at(a, token)->text;
  while (*words && strcmp(text, *words) != 0) words++;
  return *words != NULL;
}

/* "Local protests | were", "the report | may": is the cue a noun, the subject of an auxiliary that agrees with it in
 * number? Not in "what Ruiz claims | is", "drivers hope | will". */
static bool is_subject(const fsc_attributing *a, const fsc_cue *cue, fsc_range source) {
  static const char *const of_one[] = {"is", "was", "has", NULL}, *const of_several[] = {"are", "were", "have", NULL};
  const bool several = cue->form == FSC_THIRD_PERSON_FORM; /* "protests" as a noun is plural */
  const uint64_t helpers = CLASS(AUXILIARY) | CLASS(BE_FORM) | CLASS(MODAL);
  const uint32_t verb = cue->behind;
  if (!(cue->flags & FSC_FLAG_HOMOGRAPH) || !(several || cue->form == FSC_BASE)) return false;
  if (cue->group.first != cue->words.first || verb != cue->words.end) return false;
  if (!fsc_token_any(a, verb, helpers) || fsc_token_is(a, verb, FSC_IS_PRONOUN) || fsc_capital(a, verb) ||
      is_one_of(a, verb, several ? of_one : of_several))
    return false;
  return several || !fsc_ends_in_s(a, source.end - 1);
}

/* "a request by gun-rights | advocates": is the cue a plural noun, and its "subject" a modifier of it? */
static bool is_governed(const fsc_attributing *a, const fsc_cue *cue, fsc_range source) {
  if (!(cue->flags & FSC_FLAG_HOMOGRAPH) || cue->form != FSC_THIRD_PERSON_FORM) return false;
  return cue->group.first == cue->words.first && fsc_token_is(a, source.first - 1, FSC_IS_PREPOSITION) &&
         source.end == cue->group.first && !fsc_capital(a, source.first) &&
         !fsc_token_any(a, source.first, CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(PRONOUN) | CLASS(RELATIVE));
}

/* "were fewer | calls for", "represents more | thought on": is the cue a noun behind a verb and a quantifier? */
static bool counts_noun(const fsc_attributing *a, const fsc_frame *frame, uint32_t quantifier) {
  const uint64_t starts = CLASS(CLAUSE_WORD) | CLASS(RELATIVE) | CLASS(PREPOSITION) | CLASS(TIME_WORD);
  const uint32_t before = quantifier - 1;
  if (!fsc_token_is(a, quantifier, FSC_IS_QUANTIFIER) || frame->cue->words.first != quantifier + 1) return false;
  const fsc_cue *cue = frame->cue; /* "The truth is | many | say so" */
  if (cue->form == FSC_BASE && (cue->flags & FSC_FLAG_CLAUSE) && !(cue->flags & FSC_FLAG_HOMOGRAPH)) return false;
  return quantifier > frame->clause->first && fsc_wordy(a, before) && !fsc_token_any(a, before, starts) &&
         !fsc_token_says(a, before, FSC_SAYS_THAT) && !fsc_adverb(a, before) &&
         !fsc_tagged(a, before, FSC_TAG_USED_CUE);
}

/* "Democratic | demands to", "rejects inmate | claims that", "more | calls for": is what looks like the third person of
 * a verb a plural noun, since what stands before it is no singular noun phrase? Not "data shows", "Trump claims". */
static bool is_modified(const fsc_attributing *a, const fsc_frame *frame, uint32_t word) {
  const fsc_cue *cue = frame->cue;
  const bool noun = (cue->flags & FSC_FLAG_HOMOGRAPH) || cue->words.end > cue->words.first + 1;
  if (cue->form != FSC_THIRD_PERSON_FORM || cue->group.first != word + 1 || cue->words.first != word + 1 || !noun ||
      fsc_possessive(a, word) || a->document->sentences[frame->clause->sentence].headline)
    return false;
  if (fsc_token_is(a, word, FSC_IS_DEMONYM)) return !fsc_token_says(a, word - 1, FSC_SAYS_AS); /* "as French claims" */
  if (fsc_shaped(a, word, FSC_SHAPE_CAPITALISED)) /* "Republican | attacks"; not "GOP | singles out" */
    return !fsc_shaped(a, word, FSC_SHAPE_ALL_CAPS) &&
           fsc_what(fsc_row_at(a, word, FSC_TITLES))->source_class == FSC_POLITICAL_PARTY;
  const fsc_word *text = fsc_word_at(a, word);
  const uint64_t singular = CLASS(PRONOUN) | CLASS(POSSESSIVE) | CLASS(RELATIVE) | CLASS(NUMBER_WORD) |
                            CLASS(OBJECT_PRONOUN) | CLASS(DOCUMENT_NOUN) | CLASS(MEDIUM_NOUN) | CLASS(DETERMINER);
  return fsc_kind_at(a, word) == FSC_WORD && !fsc_shaped(a, word, FSC_SHAPE_S) && !fsc_token_any(a, word, singular) &&
         !fsc_ends(text, "one") && !fsc_ends(text, "body");
}

/* "any | blame for it", "much | support": a base form behind these words is a noun. */
static bool limits_noun(const fsc_attributing *a, const fsc_cue *cue, uint32_t word) {
  static const char *const of_nouns[] = {"any", "much", "every", "enough", NULL};
  return cue->form == FSC_BASE && cue->group.first == word + 1 && cue->words.first == word + 1 &&
         fsc_token_is(a, word, FSC_IS_QUANTIFIER) && is_one_of(a, word, of_nouns);
}

bool fsc_names_nobody(const fsc_attributing *a, const fsc_frame *frame, fsc_range source) {
  const uint64_t somebody =
      CLASS(PRONOUN) | CLASS(POSSESSIVE) | CLASS(RELATIVE) | CLASS(PEOPLE) | CLASS(NUMBER_WORD) | CLASS(OBJECT_PRONOUN);
  const uint32_t word = source.first;
  const fsc_cue *cue = frame->cue;
  if (fsc_empty(source)) return false;
  if (is_governed(a, cue, source)) return true;
  if (is_subject(a, cue, source) && !fsc_token_any(a, word, CLASS(RELATIVE) | CLASS(PRONOUN))) return true;
  if (source.end - word != 1) return false;
  if (is_modified(a, frame, word) || limits_noun(a, cue, word)) return true;
  if (fsc_token_says(a, word, FSC_SAYS_ONE)) return is_generic(a, cue);
  if (counts_noun(a, frame, word)) return true;
  const bool number = fsc_kind_at(a, word) == FSC_NUMBER; /* "14 | points to", "broke in 2015 | revealing" */
  if (number && (cue->form == FSC_THIRD_PERSON_FORM || fsc_token_says(a, word - 1, FSC_SAYS_IN))) return true;
  if (fsc_possessive(a, word) && fsc_token_reads(a, word, "let's")) return true; /* "let's | admit" */
  if (fsc_tagged(a, word, FSC_TAG_CAPITAL | FSC_TAG_ROLE | FSC_TAG_ORGANISATION) || fsc_token_any(a, word, somebody))
    return false;
  if (fsc_token_says(a, word, FSC_SAYS_THE) || fsc_token_says(a, word, FSC_SAYS_A)) return true;
  if (fsc_token_is(a, word, FSC_IS_QUANTIFIER)) /* "many claim that"; but "any | blame", "much | hope" */
    return (cue->flags & FSC_FLAG_HOMOGRAPH) && frame->trigger == FSC_TRIGGER_NONE && cue->words.first == word + 1;
  const bool ing = fsc_ends_in_ing(a, word) && !fsc_token_any(a, word, CLASS(DOCUMENT_NOUN) | CLASS(MEDIUM_NOUN));
  return fsc_ends_in_ed(a, word) || fsc_adverb(a, word) || (ing && !(cue->flags & FSC_FLAG_ACCORDING));
}
