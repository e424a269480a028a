/* The role of a name by the words before it: "pollster Daron Shaw", "NATO chief Ana Ruiz", "his wife, Melania Trump,".
 * SPDX-License-Identifier: Apache-2.0 */
#include "mentions.h"
#include "role_class.h"

enum { ROLE_LONGEST = 5 /* tokens of a role before a name */ };

/* "| Treasury spokeswoman", "| Holm aide": may a capitalised word modify a role? The first word of a sentence, which
 * has a capital anyway, only if more shows it. */
static bool may_modify(const fsc_attributing *a, uint32_t token, const fsc_match *role) {
  if (!fsc_in_name(a, token) || fsc_possessive(a, token) || fsc_affiliation(a, token)) return false;
  if (!fsc_flagged(a, token, FSC_SENTENCE_START) || fsc_tagged(a, token, FSC_TAG_ORGANISATION)) return true;
  const bool speaks = (fsc_what(role)->flags & FSC_FLAG_SPOKESPERSON) != 0;
  return speaks || fsc_token_is(a, token, FSC_IS_DEMONYM) || fsc_quiet_row_at(a, token, FSC_ORGANISATIONS);
}

/* "University of | Ohio biologist": the first word of the body that `word` is part of; else `word`. */
static uint32_t whole_body(const fsc_attributing *a, const fsc_mention *m, uint32_t word) {
  const fsc_mention *before = m;
  while (before > a->mentions.items && (before == m || before->kind == FSC_MENTION_ROLE) && before->span.end > word)
    before--;
  const fsc_range body = before->span;
  const bool covers = body.first < word && word < body.end && !fsc_possessive(a, body.end - 1);
  return covers && before->kind == FSC_MENTION_ORGANISATION && fsc_capital(a, body.first) ? body.first : word;
}

bool fsc_is_of_body(const fsc_attributing *a, uint32_t token) {
  const fsc_match *head = fsc_quiet_row_at(a, token, FSC_ROLES);
  return head && head->end == token + 1 && !fsc_capital(a, token) && head->what->source_class == FSC_UNKNOWN_CLASS &&
         !(head->what->flags & FSC_FLAG_COLLECTIVE);
}

/* "Mossad | chief Ana Ruiz", "Fox News | star Bo Brown": do a body and such a noun stand before a full name? */
static bool is_of_body_before(const fsc_attributing *a, const fsc_mention *m, uint32_t last) {
  if (m == a->mentions.items || !fsc_is_of_body(a, last)) return false;
  const bool beside = m[-1].kind == FSC_MENTION_ORGANISATION && m[-1].span.end == last && !fsc_possessive(a, last - 1);
  return beside && m->name.end - m->name.first > 1;
}

/* "Democratic strategist | and CNN contributor Ana Ruiz": where the role before "and" begins; else the body. */
static uint32_t joined_role(const fsc_attributing *a, uint32_t body, uint32_t lowest) {
  if (body < lowest + 2 || !fsc_token_says(a, body - 1, FSC_SAYS_AND) || !fsc_tagged(a, body - 2, FSC_TAG_ROLE))
    return body;
  uint32_t first = body - 2;
  while (first > lowest && (fsc_tagged(a, first - 1, FSC_TAG_ROLE) || fsc_in_name(a, first - 1))) first--;
  return first;
}

/* Where a role begins whose last word is at `last`. */
static uint32_t start_of_role(const fsc_attributing *a, const fsc_mention *m, uint32_t last, uint32_t lowest) {
  uint32_t first = last;
  while (first > lowest && last - first < ROLE_LONGEST && fsc_plain_word(a, first - 1) &&
         !fsc_token_is(a, first - 2, FSC_IS_MODAL)) /* "will | hire baker Ana Ruiz" */
    first--;
  for (uint32_t t = first; t > lowest && first - t < ROLE_LONGEST; t--) { /* "retired sailor" is one row */
    const fsc_match *row = fsc_row_at(a, t - 1, FSC_ROLES);
    if (row && row->end > first) first = row->first;
  }
  const fsc_match *role = fsc_row_at(a, last, FSC_ROLES);
  while (first > lowest && last - first < ROLE_LONGEST && may_modify(a, first - 1, role)) first--;
  while (first > lowest && last - first < ROLE_LONGEST && fsc_flagged(a, first, FSC_JOINED))
    first--; /* "46-year-old" */
  return whole_body(a, m, first);
}

/* "former | mayor", "then-| mayor": does a word of tenure stand before a role? */
static bool has_tenure(const fsc_attributing *a, uint32_t first, uint32_t lowest) {
  const uint32_t before = first - 1;
  if (first <= lowest || !fsc_token_is(a, before, FSC_IS_TENURE) || fsc_quoted(a, before)) return false;
  return !fsc_adverb(a, before) || fsc_flagged(a, first, FSC_JOINED) || fsc_token_reads(a, before, "then");
}

/* "told the court | Marsh had left": courts and juries are not called by a name behind the noun. Police Scotland is. */
static bool is_court(const fsc_attributing *a, const fsc_match *role) {
  const fsc_hit_end *what = fsc_what(role);
  return (what->flags & FSC_FLAG_COLLECTIVE) && what->source_class == FSC_LAW_ENFORCEMENT_JUDICIAL &&
         !fsc_shaped(a, role->first, FSC_SHAPE_CAPITALISED);
}

/* "pollster | Daron Shaw", "state health director | Dr. Ana Ruiz" */
void fsc_role_before(const fsc_attributing *a, fsc_mention *m, uint32_t lowest) {
  if (m->span.first <= lowest || (m->title && !fsc_is_degree(a, m->title))) return;
  uint32_t last = m->span.first - 1;
  if (fsc_possessive(a, last) && fsc_in_name(a, last) && fsc_tagged(a, last, FSC_TAG_ORGANISATION)) { /* "Labour’s" */
    const fsc_mention *body = m > a->mentions.items ? m - 1 : m; /* all of "The New York Times’" */
    m->role = (fsc_range){body->span.end == last + 1 ? body->span.first : last, last + 1};
    return;
  }
  if (fsc_quoted(a, last) || fsc_possessive(a, last)) return;
  if (!fsc_tagged(a, last, FSC_TAG_ROLE)) {
    if (is_of_body_before(a, m, last)) m->role = (fsc_range){joined_role(a, m[-1].span.first, lowest), last + 1};
    return;
  }
  if (fsc_token_is(a, last, FSC_IS_QUANTIFIER)) return;                    /* "many American cities" */
  if (fsc_tagged(a, last, FSC_TAG_CUE) && fsc_ends_in_ed(a, last)) return; /* "Ruiz accused | Holm" */
  if (is_court(a, fsc_row_at(a, last, FSC_ROLES))) return;
  uint32_t first = start_of_role(a, m, last, lowest);
  first -= has_tenure(a, first, lowest);
  m->role = (fsc_range){first, last + 1};
  m->noun = fsc_last_row_in(a, m->role, FSC_ROLES);
  if (m->noun) m->span.first = first;
}

/* Is the word before "and" one person's role: not "officials", "the family", "Republican" or "Mr. Baker"? */
static bool is_ones_role(const fsc_attributing *a, const fsc_mention *m, uint32_t token) {
  if (!fsc_tagged(a, token, FSC_TAG_ROLE | FSC_TAG_TITLE) || fsc_quoted(a, token) || fsc_possessive(a, token))
    return false;
  const uint32_t many = FSC_FLAG_COLLECTIVE | FSC_FLAG_GROUP | FSC_FLAG_VAGUE;
  if (fsc_plural_form(a, token) || fsc_what(fsc_row_at(a, token, FSC_ROLES))->flags & many) return false;
  return m == a->mentions.items || m[-1].kind != FSC_MENTION_NAME || m[-1].span.end <= token;
}

void fsc_join_role(const fsc_attributing *a, fsc_mention *m, uint32_t lowest) {
  const uint32_t joint = m->role.first - 1, last = joint - 1;
  if (m->role.first < lowest + 2 || !fsc_token_says(a, joint, FSC_SAYS_AND)) return;
  if (!is_ones_role(a, m, last)) return;
  uint32_t first = start_of_role(a, m, last, lowest);
  first -= has_tenure(a, first, lowest);
  const uint32_t before = first - 1;
  const bool owned = fsc_token_is(a, before, FSC_IS_POSSESSIVE) || fsc_possessive(a, before);
  if (first > lowest && (owned || (m->title && fsc_token_says(a, before, FSC_SAYS_THE)))) return;
  m->role.first = m->span.first = first;
}

/* Is the head of a phrase, the last word before a preposition or a participle, a role? */
static bool leads_with_role(const fsc_attributing *a, fsc_range phrase) {
  for (uint32_t t = phrase.first; t < phrase.end; t++) {
    uint32_t next = t + 1;
    bool last = next == phrase.end || fsc_token_is(a, next, FSC_IS_PREPOSITION) ||
                (!fsc_plain_word(a, next) && !fsc_tagged(a, next, FSC_TAG_ROLE | FSC_TAG_CAPITAL));
    if (last && (fsc_tagged(a, t, FSC_TAG_ROLE | FSC_TAG_TITLE) || fsc_is_of_body(a, t))) return true;
    if (fsc_token_is(a, next, FSC_IS_PREPOSITION)) return false;
  }
  return false;
}

/* "Lars Holm and | his wife": the second of two phrases, which the name behind the comma explains. */
static fsc_range last_of_two(const fsc_attributing *a, fsc_range phrase) {
  for (uint32_t t = phrase.end - 1; t > phrase.first; t--)
    if (fsc_token_says(a, t - 1, FSC_SAYS_AND) && fsc_token_any(a, t, CLASS(DETERMINER) | CLASS(POSSESSIVE)))
      return (fsc_range){t, phrase.end};
  return phrase;
}

/* The part of a role phrase before its first preposition; "son-in-law" is one word. */
static fsc_range before_preposition(const fsc_attributing *a, fsc_range phrase) {
  uint32_t t = phrase.first + 1;
  while (t < phrase.end && (fsc_flagged(a, t, FSC_JOINED) || !fsc_token_is(a, t, FSC_IS_PREPOSITION))) t++;
  return (fsc_range){phrase.first, t};
}

/* The last row of a category in the head of a phrase, if that goes to its end: a "campaign chief" is no campaign. */
static const fsc_match *row_of_head(const fsc_attributing *a, fsc_range phrase, fsc_known_category category) {
  const fsc_range head = before_preposition(a, phrase);
  const fsc_match *row = fsc_last_row_in(a, head, category);
  return row && row->end >= head.end ? row : NULL;
}

/* The row of the role noun or title that is the head of a phrase; NULL. */
static const fsc_match *noun_of(const fsc_attributing *a, fsc_range phrase) {
  const fsc_match *noun = row_of_head(a, phrase, FSC_ROLES);
  return noun ? noun : row_of_head(a, phrase, FSC_TITLES);
}

/* Does a phrase mean one person: a singular, or a plural behind "one of", "another of"? */
static bool is_one(const fsc_attributing *a, fsc_range phrase, uint32_t lowest) {
  const fsc_match *noun = row_of_head(a, phrase, FSC_ROLES);
  const bool men = noun && noun->what->form == FSC_FORM_NOUN && !(noun->what->flags & FSC_MATCH_BASE);
  if (!men && !fsc_plural_form(a, before_preposition(a, phrase).end - 1)) return true;
  const uint64_t one = FSC_SAID_BIT(FSC_SAYS_ONE) | FSC_SAID_BIT(FSC_SAYS_ANOTHER);
  return phrase.first >= lowest + 2 && fsc_token_says(a, phrase.first - 1, FSC_SAYS_OF) &&
         fsc_said_in(fsc_look_of(a, phrase.first - 2), one);
}

/* The part of a phrase that is the role of one person: "a statement from | its vice president", but not "a member of |
 * the jury". Empty if there is none. */
static fsc_range role_in(const fsc_attributing *a, fsc_range whole, uint32_t lowest) {
  fsc_range phrase = whole;
  while (!fsc_empty(phrase) && !leads_with_role(a, phrase)) {
    while (phrase.first < phrase.end && !fsc_token_is(a, phrase.first, FSC_IS_PREPOSITION)) phrase.first++;
    phrase.first++;
  }
  if (fsc_empty(phrase) || !is_one(a, phrase, lowest)) return (fsc_range){0, 0};
  const fsc_match *noun = noun_of(a, phrase);
  const bool alone = noun && !(noun->what->flags & FSC_FLAG_COLLECTIVE), named = fsc_capital(a, phrase.first);
  if (!alone && phrase.first > whole.first) return (fsc_range){0, 0};
  return named || fsc_token_any(a, phrase.first, CLASS(DETERMINER) | CLASS(POSSESSIVE)) ? phrase : (fsc_range){0, 0};
}

/* "The head teacher, | Sister Ana Ruiz", "the registrar, | Dr. Bo Lund": is the role only a word that tells less than a
 * post? "Sen." and "Justice" tell more. */
static bool is_only_rank(const fsc_mention *m) {
  const unsigned ranks = 1u << FSC_EXPERT_ACADEMIC | 1u << FSC_NGO_ADVOCACY;
  return m->title && !m->noun && m->role.first + 1 == m->role.end && m->role.end <= m->name.first &&
         (ranks >> m->title->what->source_class & 1);
}

/* Does a role tell more than a rank? Anybody may be a friend. */
static bool is_post(const fsc_attributing *a, fsc_range role) {
  const fsc_source_class class = fsc_class_of_role(a, role);
  return class == FSC_UNKNOWN_CLASS || fsc_is_class_of_body(class);
}

void fsc_role_across_comma(const fsc_attributing *a, fsc_mention *m, uint32_t lowest) {
  const bool rank = is_only_rank(m);
  if (!(fsc_empty(m->role) || rank) || m->span.first < lowest + 3) return;
  const uint32_t last = m->span.first - 2;
  if (!fsc_wordy(a, last) || fsc_quoted(a, last) || !fsc_mark(a, m->span.end, ",.")) return;
  const fsc_range whole = fsc_np_left(a, last, lowest);
  if (fsc_empty(whole)) return;
  fsc_range phrase = role_in(a, last_of_two(a, whole), lowest);
  if (fsc_empty(phrase)) return;
  if (fsc_token_is(a, phrase.first, FSC_IS_DETERMINER)) phrase.first++;
  if (rank && !is_post(a, phrase)) return;
  m->role = phrase;
  m->noun = row_of_head(a, phrase, FSC_ROLES);
  if (!m->noun && !rank) m->title = row_of_head(a, phrase, FSC_TITLES);
}
