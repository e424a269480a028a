/* Resolves "the document" to one that spoke before under another name: an affidavit, a study.
 * SPDX-License-Identifier: Apache-2.0 */
#include "entities.h"
#include "mentions.h"

/* Is a mention no more than "the letter", in lower case? */
static bool is_mere_document(const fsc_attributing *a, const fsc_mention *m) {
  const uint32_t noun = m->name.end - 1;
  return m->span.end - m->span.first <= 2 && m->span.end == m->name.end && !fsc_capital(a, noun) &&
         fsc_token_is(a, noun, FSC_IS_DOCUMENT_NOUN);
}

/* The row of roles.csv for a kind of document at a token, "study", "complaint"; fsc_what(NULL) if there is none. */
static const fsc_hit_end *document_at(const fsc_attributing *a, uint32_t noun) {
  const fsc_match *row = fsc_row_at(a, noun, FSC_ROLES);
  const fsc_hit_end *what = fsc_what(row ? row : fsc_quiet_row_at(a, noun, FSC_ROLES));
  return what->source_class == FSC_DOCUMENT_DATA ? what : fsc_what(NULL);
}

/* The head noun of an unnamed entity, "survey" of "a survey published by the council". */
static uint32_t noun_of(const fsc_resolver *r, const fsc_entity *e) {
  return r->mentions[e->first_mention].name.end - 1;
}

/* "A report says … a study …. The study": is another document of this noun told of since the entity was? */
static bool told_since(const fsc_attributing *a, const fsc_entity *e, uint32_t noun) {
  for (uint32_t t = fsc_farthest_back(e->last_token + 1, noun); t < noun; t++)
    if (fsc_same_word(a, t, noun)) return true;
  return false;
}

/* The last one of the same noun, "a survey by the council" for "the survey"; else, if the noun may stand for other
 * documents, the last one of any. */
uint32_t fsc_document_meant(const fsc_resolver *r, const fsc_mention *m) {
  const fsc_attributing *a = r->a;
  if (!is_mere_document(a, m)) return FSC_NONE;
  const uint32_t noun = m->name.end - 1, here = fsc_paragraph_of(r, m) + 1;
  const bool several = fsc_plural_form(a, noun), general = (document_at(a, noun)->flags & FSC_FLAG_BARE) != 0;
  uint32_t alike = 0, others = 0, bit;
  for (uint32_t left = fsc_recent_with(&r->recent, FSC_TRAIT_ROLE | FSC_TRAIT_PERSON, FSC_TRAIT_ROLE); left;) {
    const fsc_entity *e = fsc_next_of(r, &left, &bit);
    const uint32_t head = noun_of(r, e);
    if (!e->spoke || here - e->spoke > FSC_PARAGRAPHS_BACK || fsc_plural_form(a, head) != several) continue;
    if (fsc_same_word(a, head, noun))
      alike |= bit;
    else if (general && fsc_is_row(document_at(a, head)) && !told_since(a, e, noun))
      others |= bit;
  }
  return fsc_recent_newest(&r->recent, alike ? alike : others);
}
