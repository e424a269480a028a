/* Conversations that an article announces and prints without naming the speakers:
 *
 *   A lightly edited transcript of our conversation follows.
 *   How old is the bridge?
 *   Older than the port. Nobody knows.
 *
 * Paragraphs that end with a question mark are the outlet's. Those between are answers of the person whom the text up
 * to the announcement quotes last, or names most. SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "floating.h"

enum {
  QUESTIONS = 3,         /* of a conversation, at least */
  QUESTION_LONGEST = 90, /* words: a longer paragraph that ends with a question is an answer */
  INTRODUCTION = 64      /* mentions up to the announcement: each is compared with all, so more would be quadratic */
};

/* The paragraph of the announcement, in the first half of the text; FSC_NONE if there is none. */
static uint32_t find_announcement(const fsc_attributing *a) {
  const fsc_scoring *scoring = a->scoring;
  const fsc_document *d = a->document;
  for (uint32_t i = scoring->rows.first[FSC_BOILERPLATE]; i != FSC_NONE; i = scoring->rows.next[i]) {
    const fsc_match *match = &scoring->matches->items[i];
    if (strcmp(fsc_match_entry(scoring->matches, match)->subcategory, "conversation") != 0) continue;
    const fsc_sentence_part *sentence = &d->sentences[d->sentence_of[match->first]];
    if (!sentence->headline && !fsc_quoted(a, match->first) && 2 * match->first < d->n_tokens)
      return sentence->paragraph;
  }
  return FSC_NONE;
}

static bool is_question(const fsc_attributing *a, const fsc_paragraph *p) {
  return fsc_mark(a, p->end - 1, "?") && fsc_paragraph_words(a->document, p) <= QUESTION_LONGEST;
}

static bool is_aside(const fsc_document *d, const fsc_paragraph *p) {
  return d->sentences[p->first_sentence].boilerplate;
}

/* Do the paragraphs from `first` on read like a conversation: a question first, more of them, no labels that name
 * speakers and few quotation marks? */
static bool is_conversation(const fsc_floating *f, uint32_t first) {
  const fsc_document *d = f->a->document;
  uint32_t questions = 0, paragraphs = 0, marked = 0;
  for (uint32_t p = first; p < d->n_paragraphs; p++) {
    const fsc_paragraph *paragraph = &d->paragraphs[p];
    const uint32_t draft = f->first_draft[paragraph->first_sentence];
    if (is_aside(d, paragraph)) continue;
    if (draft != FSC_NONE && f->a->drafts.items[draft].spoken) return false;
    const bool question = is_question(f->a, paragraph);
    if (!paragraphs++ && !question) return false;
    questions += question;
    marked += fsc_quoted(f->a, paragraph->first);
  }
  return questions >= QUESTIONS && 4 * marked <= paragraphs;
}

/* How many of n mentions share the last word of a name; 0 if none of these is a full name. */
static uint32_t times_named(const fsc_attributing *a, const fsc_mention *m, uint32_t n, const fsc_mention *one) {
  uint32_t times = 0;
  bool full = false;
  for (uint32_t i = 0; i < n && one->kind == FSC_MENTION_NAME; i++) {
    if (m[i].kind != FSC_MENTION_NAME || !fsc_same_word(a, m[i].name.end - 1, one->name.end - 1)) continue;
    times++;
    full |= m[i].name.end - m[i].name.first > 1;
  }
  return full ? times : 0;
}

/* Of the first n mentions the last that is a source and is named in full; FSC_NONE. */
static uint32_t last_speaker(const fsc_attributing *a, uint32_t n) {
  const fsc_mention *m = a->mentions.items;
  uint32_t last = FSC_NONE;
  for (size_t i = 0; i < a->drafts.n; i++) {
    const fsc_range source = a->drafts.items[i].source;
    const uint32_t speaker = fsc_empty(source) ? FSC_NONE : fsc_mention_at(a, source.first);
    if (speaker < n && (last == FSC_NONE || speaker > last) && times_named(a, m, n, &m[speaker])) last = speaker;
  }
  return last;
}

/* The person interviewed: the last speaker up to the announcement, else the one named most and at least twice. Empty if
 * there is nobody. */
static fsc_range find_interviewee(const fsc_attributing *a, uint32_t end) {
  const fsc_mention *m = a->mentions.items;
  uint32_t n = 0, best = 1;
  while (n < a->mentions.n && n < INTRODUCTION && m[n].span.end <= end) n++;
  const uint32_t speaker = last_speaker(a, n);
  fsc_range most = speaker == FSC_NONE ? (fsc_range){0, 0} : m[speaker].span;
  for (uint32_t i = 0; i < n && speaker == FSC_NONE; i++) {
    const uint32_t times = times_named(a, m, n, &m[i]);
    if (times > best) most = m[i].span, best = times;
  }
  return most;
}

void fsc_read_conversations(fsc_floating *f) {
  const fsc_range none = {0, 0};
  const fsc_document *d = f->a->document;
  const uint32_t announcement = find_announcement(f->a);
  if (announcement == FSC_NONE || !is_conversation(f, announcement + 1)) return;
  const fsc_range source = find_interviewee(f->a, d->paragraphs[announcement].end);
  uint32_t answer = FSC_NONE;
  for (uint32_t p = announcement + 1; p < d->n_paragraphs && !fsc_empty(source); p++) {
    const fsc_paragraph *paragraph = &d->paragraphs[p];
    const fsc_range words = {paragraph->first, paragraph->end};
    if (is_aside(d, paragraph)) continue;
    if (is_question(f->a, paragraph))
      answer = FSC_NONE;
    else if (answer == FSC_NONE)
      answer = fsc_floating_speak(f, source, none, words);
    else
      fsc_floating_speak_on(f, answer, words);
  }
}
