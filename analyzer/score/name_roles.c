/* The role or body of a name by the words behind it: "Ana Ruiz, a professor at X,", "Ana Ruiz (a baker)". name_before.c
 * reads the words before it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "mentions.h"

bool fsc_plain_word(const fsc_attributing *a, uint32_t token) {
  bool verbal = fsc_ends_in_ed(a, token) || fsc_ends_in_ing(a, token);
  return fsc_kind_at(a, token) == FSC_WORD && !fsc_quoted(a, token) && !fsc_capital(a, token) && !verbal &&
         !fsc_token_any(a, token, CLASS(FUNCTION_WORD) | CLASS(PREPOSITION)) && !fsc_tagged(a, token, FSC_TAG_CUE) &&
         !fsc_adverb(a, token);
}

/* The farthest token that an appositive or predicate of a name may reach. */
static uint32_t limit_of(uint32_t first, uint32_t end) {
  return end - first > FSC_APPOSITIVE_LONGEST ? first + FSC_APPOSITIVE_LONGEST : end;
}

/* "Ana Ruiz, 46, | a professor": returns the token behind an age and its comma; `first` if there is none. */
static uint32_t over_age(const fsc_attributing *a, uint32_t first, uint32_t end) {
  bool age = first + 1 < end && fsc_kind_at(a, first) == FSC_NUMBER && fsc_mark(a, first + 1, ",");
  return age ? first + 2 : first;
}

/* ", | Mayor Lars Holm": does a title introduce another person, the next of a list? Not ", | Mayor Holm’s aide", ", |
 * chief U.S. economist". */
static bool names_another(const fsc_attributing *a, uint32_t token, uint32_t limit) {
  const fsc_match *title = fsc_row_at(a, token, FSC_TITLES);
  if (!title || title->end >= limit || !fsc_in_name(a, title->end)) return false;
  uint32_t end = title->end;
  while (end < limit && fsc_in_name(a, end)) end++;
  const bool honorific = (title->what->flags & FSC_FLAG_HONORIFIC) != 0; /* "Ms. Hicks | became" */
  const bool leads_on = !honorific && (fsc_plain_word(a, end) || fsc_tagged(a, end, FSC_TAG_ROLE));
  return !leads_on && !fsc_possessive(a, end - 1) && !fsc_tagged(a, end - 1, FSC_TAG_ORGANISATION | FSC_TAG_TITLE);
}

/* "many residents", "two nurses": is a phrase plural by its first word, and so no appositive of one name? */
static bool counts_several(const fsc_attributing *a, uint32_t token) {
  const bool one = fsc_token_says(a, token, FSC_SAYS_ONE), number = fsc_token_is(a, token, FSC_IS_NUMBER_WORD);
  return fsc_token_is(a, token, FSC_IS_QUANTIFIER) || (number && !one);
}

/* ", the coastguard | says", ", the mayor | vowed not to": is a token a verb, and the phrase before it its subject
 * instead of an appositive? */
static bool is_verb(const fsc_attributing *a, uint32_t token, bool last) {
  if (!fsc_tagged(a, token, FSC_TAG_CUE) || fsc_tagged(a, token, FSC_TAG_ROLE | FSC_TAG_TITLE)) return false;
  if (fsc_flagged(a, token, FSC_JOINED) || fsc_capital(a, token)) return false; /* "a state-backed union", "Project" */
  const bool finite = fsc_ends_in_ed(a, token) || fsc_token_is(a, token, FSC_IS_SPEECH_VERB);
  return last || (finite && !fsc_token_is(a, token + 1, FSC_IS_PREPOSITION));
}

/* "one of | his lawyers": returns the token behind "one of"; `first` without it. */
static uint32_t over_one_of(const fsc_attributing *a, uint32_t first) {
  const bool one_of = fsc_token_says(a, first, FSC_SAYS_ONE) && fsc_token_says(a, first + 1, FSC_SAYS_OF);
  return one_of ? first + 2 : first;
}

/* "now | a professor at X", "then | the mayor": returns the token behind a word of tenure; `first` without one. */
static uint32_t over_tenure(const fsc_attributing *a, uint32_t first) {
  const bool told = fsc_token_is(a, first, FSC_IS_TENURE) && fsc_adverb(a, first);
  return told && fsc_token_is(a, first + 1, FSC_IS_DETERMINER) ? first + 1 : first;
}

/* Is a token a role noun or title: "mayor", "head" of something? In "Ruiz, Holm | head to Harl" it is a verb. */
static bool tells_role(const fsc_attributing *a, uint32_t token) {
  if (fsc_tagged(a, token, FSC_TAG_ROLE | FSC_TAG_TITLE)) return true;
  const bool of = fsc_token_is(a, token + 1, FSC_IS_PREPOSITION) && !fsc_token_says(a, token + 1, FSC_SAYS_TO);
  return of && fsc_is_of_body(a, token);
}

/* Does a token before the role end the phrase: a verb, or a preposition outside the name of a body? */
static bool ends_early(const fsc_attributing *a, uint32_t token) {
  if (fsc_token_is(a, token, FSC_IS_PREPOSITION)) return !fsc_tagged(a, token, FSC_TAG_ORGANISATION);
  return fsc_verb_helper(a, token) && !fsc_token_says(a, token, FSC_SAYS_NO);
}

/* ", staff | followed procedure": is a noun the subject of a verb with an object, before `end`? Not ", a lawyer |
 * retained by Acme", ", an aide | turned critic". */
static bool heads_clause(const fsc_attributing *a, uint32_t noun, uint32_t end) {
  const uint32_t verb = noun + 1, object = noun + 2;
  if (object >= end || !fsc_ends_in_ed(a, verb) || fsc_capital(a, verb) || fsc_flagged(a, verb, FSC_JOINED))
    return false;
  if (fsc_token_any(a, object, CLASS(DETERMINER) | CLASS(POSSESSIVE))) return true;
  for (uint32_t t = object; t < end; t++)
    if (tells_role(a, t)) return false;
  return !fsc_token_is(a, object, FSC_IS_PREPOSITION);
}

/* The role that an appositive behind `comma` gives: "…, a professor at X, …". Empty if there is none. */
static fsc_range appositive(const fsc_attributing *a, uint32_t comma, uint32_t end) {
  const fsc_range none = {0, 0};
  uint32_t limit = limit_of(comma, end), first = over_tenure(a, over_age(a, comma + 1, limit)), t;
  if (first >= limit || fsc_token_any(a, first, CLASS(PRONOUN) | CLASS(RELATIVE) | CLASS(CLAUSE_WORD)) ||
      fsc_verb_helper(a, first) || fsc_adverb(a, first) || fsc_day(a, first) || counts_several(a, first))
    return none;
  bool role = false;
  uint32_t noun = first; /* last of the first run of role nouns and titles: the head */
  for (t = over_one_of(a, first); t < limit && !fsc_mark(a, t, ",;.()") && !fsc_dash(a, t) && !fsc_quoted(a, t); t++) {
    if (!role && (ends_early(a, t) || names_another(a, t, limit))) return none;
    const bool leads_on = tells_role(a, t + 1) || fsc_tagged(a, t + 1, FSC_TAG_ORGANISATION);
    const bool owner = fsc_possessive(a, t) && !leads_on; /* "the mayor's | pick" */
    const bool tells = tells_role(a, t) && !owner;
    if (tells && (!role || (noun + 1 == t && !fsc_token_is(a, t, FSC_IS_PREPOSITION)))) noun = t;
    role |= tells;
    const bool relates = role && fsc_token_says(a, t, FSC_SAYS_THAT); /* "a clerk at the shop | that was robbed" */
    if (relates || fsc_token_any(a, t, CLASS(RELATIVE) | CLASS(AUXILIARY))) break;
    bool last = t + 1 == limit || fsc_mark(a, t + 1, ",;.()") || fsc_day(a, t + 1);
    if (role && is_verb(a, t, last)) return none;
  }
  if (!role || t == limit || heads_clause(a, noun, t)) return none;
  bool determined = fsc_token_any(a, first, CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(NUMBER_WORD));
  while (first < t && fsc_token_any(a, first, CLASS(DETERMINER))) first++;
  /* No appositive: ", said the leader", ", briefed the mayor", ", holding her son", ", war veterans saw …" */
  const uint64_t governed = CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(OBJECT_PRONOUN);
  const bool verbal = fsc_ends_in_ed(a, first) || fsc_ends_in_ing(a, first);
  if (!determined && verbal && fsc_token_any(a, first + 1, governed)) return none;
  if (first == t || fsc_tagged(a, first, FSC_TAG_CUE) || (!determined && fsc_plural_form(a, noun))) return none;
  return (fsc_range){first, t};
}

/* May a predicate follow: is, became? */
static bool makes_predicate(const fsc_look *look) {
  return ((look->classes & CLASS(BE_FORM)) != 0) | (look->said == FSC_SAYS_BECAME) | (look->said == FSC_SAYS_BECOMES);
}

/* "Ana Ruiz became | head of a school", "is a professor at X": the role in a predicate; empty if there is none. */
static fsc_range predicate(const fsc_attributing *a, uint32_t first, uint32_t end) {
  const fsc_range none = {0, 0};
  uint32_t t = first, limit = limit_of(first, end);
  if (t >= limit || fsc_quoted(a, t)) return none;
  t++;
  bool determined = t < limit && fsc_token_any(a, t, CLASS(DETERMINER));
  if (determined) t++;
  uint32_t role = t;
  while (t < limit && fsc_plain_word(a, t) && !fsc_tagged(a, t, FSC_TAG_ROLE)) t++;
  if (t >= limit || !fsc_tagged(a, t, FSC_TAG_ROLE) || fsc_quoted(a, t) || (!determined && t > role)) return none;
  while (t < limit && fsc_wordy(a, t) && !fsc_quoted(a, t) &&
         !fsc_token_any(a, t, CLASS(RELATIVE) | CLASS(CLAUSE_WORD) | CLASS(AUXILIARY)))
    t++;
  return (fsc_range){role, t};
}

/* "| 46, of Salem", "a | 46-year-old driver": the number of an age that begins a part behind a comma; FSC_NONE. */
static uint32_t age_at(const fsc_attributing *a, uint32_t first, uint32_t end) {
  enum { DIGITS = 2 };
  const uint32_t age = first + fsc_indefinite(a, first);
  if (fsc_kind_at(a, age) != FSC_NUMBER || fsc_look_of(a, age)->length != DIGITS) return FSC_NONE;
  const bool old = fsc_flagged(a, age + 1, FSC_JOINED) && fsc_token_reads(a, age + 1, "year");
  return old || over_age(a, age, end) > age ? age : FSC_NONE;
}

/* "…, prosecuting,", "…, who chairs the inquiry,": takes the occupation that a clause behind the comma gives, else the
 * age. */
static void take_occupation(const fsc_attributing *a, fsc_mention *m, uint32_t end) {
  const uint32_t behind = m->span.end + 1, age = age_at(a, behind, end);
  uint32_t first = over_age(a, behind, end), t = first;
  const fsc_match *row = first < end ? fsc_quiet_row_at(a, first, FSC_ROLES) : NULL;
  if (!row || !(row->what->flags & FSC_FLAG_CLAUSE)) {
    m->occupation = (uint8_t)(age == FSC_NONE ? 1 : age - m->span.end);
    m->occupation_words = age != FSC_NONE;
    return;
  }
  while (t < limit_of(first, end) && fsc_wordy(a, t) && !fsc_quoted(a, t)) t++;
  m->occupation = (uint8_t)(first - m->span.end);
  m->occupation_words = (uint8_t)(t - first);
}

/* "a citizens’ | organization founded in May": the row of the body that is the head of a phrase; NULL. */
static const fsc_match *body_headed(const fsc_attributing *a, fsc_range phrase) {
  const uint32_t head = fsc_np_head(a, phrase);
  const bool small = !fsc_capital(a, head) && !fsc_tagged(a, head, FSC_TAG_ROLE | FSC_TAG_TITLE);
  if (!small || !fsc_tagged(a, head, FSC_TAG_ORGANISATION)) return NULL;
  return fsc_last_row_in(a, (fsc_range){phrase.first, head + 1}, FSC_ORGANISATIONS);
}

/* "the left-leaning | Center for Road Studies": returns where the name of a body begins behind "the" and adjectives. */
static uint32_t over_adjectives(const fsc_attributing *a, uint32_t first, uint32_t limit) {
  enum { LONGEST = 4 }; /* tokens of the adjectives, each part of a compound counted */
  if (!fsc_token_says(a, first, FSC_SAYS_THE)) return first;
  const uint32_t start = first + 1;
  uint32_t t = start;
  while (t < limit && t - start < LONGEST && (fsc_plain_word(a, t) || fsc_flagged(a, t, FSC_JOINED))) t++;
  return t < limit && fsc_in_name(a, t) ? t : start;
}

/* "Ana Ruiz of | the Center for Road Studies", "with | Third Way": the body somebody is of; empty if none. */
static fsc_range affiliation(const fsc_attributing *a, uint32_t first, uint32_t end) {
  const uint64_t joints = FSC_SAID_BIT(FSC_SAYS_OF) | FSC_SAID_BIT(FSC_SAYS_FOR) | FSC_SAID_BIT(FSC_SAYS_AND);
  const uint32_t limit = limit_of(first, end), start = over_adjectives(a, first, limit);
  uint32_t t = start;
  while (t < limit &&
         (fsc_in_name(a, t) || (t > start && fsc_said_in(fsc_look_of(a, t), joints) && fsc_in_name(a, t + 1))))
    t++;
  const fsc_range body = {start, t};
  const fsc_match *row = start < t ? fsc_first_row_in(a, body, FSC_ORGANISATIONS) : NULL;
  for (uint32_t k = start; k < t; k++)
    if (fsc_possessive(a, k) && !fsc_tagged(a, t - 1, FSC_TAG_ORGANISATION) && !fsc_token_is(a, t - 1, FSC_IS_THING))
      return (fsc_range){0, 0}; /* "with CNN’s Lars Holm", but "of WWF’s Amazon Program" */
  const bool title = row && fsc_tagged(a, start, FSC_TAG_TITLE) && !fsc_tagged(a, start, FSC_TAG_ORGANISATION);
  return row && !title ? body : (fsc_range){0, 0};
}

/* "Ana Ruiz, Slate | and Vox", "Ana Ruiz, Slate, | Vox and others": does a list go on at a token? */
static bool goes_on_listing(const fsc_attributing *a, uint32_t token) {
  const uint32_t next = token + fsc_mark(a, token, ",");
  return fsc_token_says(a, next, FSC_SAYS_AND) ||
         (next > token && fsc_in_name(a, next + fsc_token_says(a, next, FSC_SAYS_THE)));
}

/* "Ana Ruiz at | The Washington Post", "Ana Ruiz, | Slate": the outlet somebody works for; empty if there is none. Not
 * other bodies, at which somebody may just be, or which may be the next of a list; nor that of a known person. */
static fsc_range outlet(const fsc_attributing *a, const fsc_mention *m, uint32_t first, uint32_t end) {
  const uint32_t start = first + fsc_token_says(a, first, FSC_SAYS_THE);
  if (m->name.end - m->name.first < 2 || start >= end) return (fsc_range){0, 0};
  const fsc_match *row = fsc_row_at(a, start, FSC_ORGANISATIONS);
  if (!row || row->what->source_class != FSC_MEDIA || fsc_known_person(a, m->name)) return (fsc_range){0, 0};
  const bool inside = fsc_mark(a, first - 1, ","), listed = inside && goes_on_listing(a, row->end);
  const bool closed = row->end >= end || (fsc_mark(a, row->end, ",:.") && !listed);
  const bool leads_on = inside || fsc_in_name(a, row->end) || fsc_plain_word(a, row->end); /* "at CNN headquarters" */
  return closed || !leads_on ? (fsc_range){start, row->end} : (fsc_range){0, 0};
}

/* May the body somebody belongs to follow: of, from, with? */
static bool makes_affiliation(const fsc_look *look) {
  return fsc_said_in(look, FSC_SAID_BIT(FSC_SAYS_OF) | FSC_SAID_BIT(FSC_SAYS_FROM) | FSC_SAID_BIT(FSC_SAYS_WITH));
}

/* The body behind a name that has no role from an appositive; the role it already has if there is no body. */
static fsc_range body_beside(const fsc_attributing *a, const fsc_mention *m, uint32_t end) {
  const uint32_t joint = m->span.end;
  fsc_range body = {0, 0};
  if (makes_affiliation(fsc_look_of(a, joint)))
    body = affiliation(a, joint + 1, end);
  else if (fsc_empty(m->role) && (fsc_token_says(a, joint, FSC_SAYS_AT) || fsc_mark(a, joint, ",")))
    body = outlet(a, m, joint + 1, end);
  return fsc_empty(body) ? m->role : body;
}

/* "Ana Ruiz (a professor at X)", "— a professor at X —": the role in brackets or dashes; empty if they do not close. */
static fsc_range aside(const fsc_attributing *a, uint32_t opening, uint32_t end) {
  const bool dash = fsc_dash(a, opening);
  if (!dash && !fsc_mark(a, opening, "(")) return (fsc_range){0, 0};
  const fsc_range role = appositive(a, opening, end);
  const bool closed =
      role.end < end && (dash ? fsc_dash(a, role.end) || fsc_mark(a, role.end, ".") : fsc_mark(a, role.end, ")"));
  return closed ? role : (fsc_range){0, 0};
}

/* "On Ebola, | the president sent a letter": is a phrase behind the comma the subject of the sentence? An appositive
 * ends at a comma: "For Ana Ruiz, a baker, the law …". */
static bool is_subject(const fsc_attributing *a, const fsc_mention *m, fsc_range role) {
  const fsc_sentence_part *sentence = &a->document->sentences[m->sentence];
  const uint32_t start = sentence->first, end = role.end;
  if (m->span.first == start || m->span.first > start + 2 || !fsc_token_is(a, start, FSC_IS_PREPOSITION)) return false;
  return end == sentence->end || fsc_mark(a, end, ".;") || fsc_token_is(a, end, FSC_IS_AUXILIARY);
}

/* Gives a mention its role by the words behind it, unless those before it gave one that tells as much. */
static void role_behind(const fsc_attributing *a, fsc_mention *m, uint32_t end) {
  /* A post says more than "Dr." */
  const bool degree = m->title && !m->noun && m->title->what->source_class == FSC_EXPERT_ACADEMIC;
  if ((!fsc_empty(m->role) && !degree) || m->span.end >= end) return;
  const fsc_look *look = fsc_look_of(a, m->span.end);
  const bool comma = (look->said == ',') & (look->kind == FSC_PUNCTUATION), is = makes_predicate(look);
  fsc_range role = {0, 0};
  if (comma) {
    role = appositive(a, m->span.end, end);
    if (!fsc_empty(role) && is_subject(a, m, role)) return;
  } else if (is)
    role = predicate(a, m->span.end, end);
  else
    role = aside(a, m->span.end, end);
  if (fsc_empty(role) && comma) take_occupation(a, m, end);
  if (fsc_empty(role)) {
    m->role = body_beside(a, m, end);
    return;
  }
  m->role = role;
  if ((m->body = body_headed(a, role))) return;
  m->noun = fsc_first_row_in(a, m->role, FSC_ROLES);
  if (fsc_what(m->noun)->flags & FSC_FLAG_COLLECTIVE) /* "college | professor" */
    m->noun = fsc_last_row_in(a, (fsc_range){role.first, fsc_np_head(a, role) + 1}, FSC_ROLES);
  if (!m->noun) m->title = fsc_first_row_in(a, m->role, FSC_TITLES);
}

void fsc_add_name_roles(const fsc_attributing *a, fsc_mention *m) {
  const fsc_sentence_part *part = &a->document->sentences[m->sentence];
  fsc_role_before(a, m, part->first);
  if (!fsc_empty(m->role)) fsc_join_role(a, m, part->first);
  role_behind(a, m, part->end);
  if (fsc_mark(a, m->span.first - 1, ",")) fsc_role_across_comma(a, m, part->first);
  if (m->noun && !fsc_has(m->traits, FSC_TRAITS_GENDER)) m->traits |= fsc_gender_told(a, m->noun, m->role);
}

bool fsc_is_called_as_company(const fsc_attributing *a, fsc_mention *m) {
  const uint32_t first = m->name.first, last = m->name.end - 1;
  if (last != first + 1 || fsc_token_is(a, first, FSC_IS_DEMONYM)) return false;
  if (fsc_shaped(a, last, FSC_SHAPE_ALL_CAPS) || fsc_tagged(a, first, FSC_TAG_ORGANISATION | FSC_TAG_ROLE))
    return false;
  const fsc_match *row = fsc_row_at(a, last, FSC_ORGANISATIONS);
  if (!row || (row->what->flags & FSC_FLAG_SUFFIX)) return false;
  const bool public = row->what->source_class == FSC_OFFICIAL_GOVERNMENT; /* "the Virginia | House" */
  if (!public && row->end == last + 1 && fsc_row_starts(&a->scoring->rows, first, FSC_FORENAMES)) return true;
  if (!fsc_mark(a, m->name.end, ",")) return false;
  const fsc_mention as_body = *m;
  fsc_add_name_roles(a, m); /* not on a copy, since it reads the mentions before *m */
  const bool person = m->noun && !m->body && !(m->noun->what->flags & FSC_FLAG_COLLECTIVE);
  *m = as_body;
  return person;
}
