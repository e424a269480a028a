/* Mentions: names with their titles and roles, organisations, role nouns and the pronouns he and she.
 * SPDX-License-Identifier: Apache-2.0 */
#include "grammar.h"

#define CLASS(name) FSC_BIT(FSC_IS_##name)
enum { ROLE_LONGEST = 5, APPOSITIVE_LONGEST = 14 };

static bool row_starts(const fsc_attributing *a, uint32_t token, fsc_known_category known) {
  return a->scoring->rows.starts[token] >> known & 1;
}

/* As fsc_row_at, of a category that is asked for so often that its bit is not looked up. */
static inline const fsc_match *row_at(const fsc_attributing *a, uint32_t token, fsc_known_category known) {
  const uint32_t category = known == FSC_TITLES ? a->titles : known == FSC_ROLES ? a->roles : a->organisations;
  return row_starts(a, token, known) ? fsc_row_found(a, token, category) : NULL;
}

/* The last (or first) row of a category within a range. */
static const fsc_match *row_in(const fsc_attributing *a, fsc_range range, fsc_known_category known, bool last) {
  const fsc_match *found = NULL;
  for (uint32_t t = range.first; t < range.end; t++) {
    const fsc_match *match = row_at(a, t, known);
    if (!match || match->end > range.end) continue;
    found = match;
    if (!last) return found;
  }
  return found;
}

/* Traits: a gender's, or none. */
static uint32_t gender_of_row(const fsc_match *row) {
  const uint32_t flags = fsc_what(row)->flags;
  const bool female = (flags & FSC_FLAG_FEMALE) != 0, male = (flags & FSC_FLAG_MALE) != 0;
  return fsc_traits_if(female, FSC_TRAIT_FEMALE) | fsc_traits_if(male & !female, FSC_TRAIT_MALE);
}

static uint32_t gender_in(const fsc_attributing *a, fsc_range range) {
  for (uint32_t t = range.first; t < range.end; t++) {
    const bool female = fsc_token_is(a, t, FSC_IS_FEMALE_NOUN), male = fsc_token_is(a, t, FSC_IS_MALE_NOUN);
    if ((female | male) & !fsc_possessive(a, t)) return female ? FSC_TRAIT_FEMALE : FSC_TRAIT_MALE;
  }
  return 0;
}

static bool ends_in_s(const fsc_attributing *a, uint32_t token) {
  const fsc_look *look = fsc_look_of(a, token);
  return ((look->shape & FSC_SHAPE_S) != 0) & (look->length > 3);
}

/* ---- Runs of capitals ---- */

static bool name_part(const fsc_attributing *a, uint32_t token) { return fsc_tagged(a, token, FSC_TAG_NAME); }

/* "of", "for", "of the" between capitals, behind a word that makes an office or a body of them. */
static uint32_t over_joint(const fsc_attributing *a, uint32_t token, uint32_t end) {
  bool office = fsc_tagged(a, token - 1, FSC_TAG_ORGANISATION | FSC_TAG_TITLE);
  if (!office || !(fsc_token_says(a, token, FSC_SAYS_OF) || fsc_token_says(a, token, FSC_SAYS_FOR))) return token;
  uint32_t next = token + 1;
  if (next < end && fsc_token_says(a, next, FSC_SAYS_THE)) next++;
  return next < end && name_part(a, next) ? next : token;
}

static uint32_t over_particles(const fsc_attributing *a, uint32_t token, uint32_t end) {
  uint32_t t = token;
  while (t < end && t - token < 3 && fsc_token_is(a, t, FSC_IS_PARTICLE) && !fsc_quoted(a, t)) t++;
  return t > token && t < end && name_part(a, t) ? t : token;
}

/* "Joe “Shorty” Brown" */
static uint32_t over_nickname(const fsc_attributing *a, uint32_t token, uint32_t end) {
  uint32_t t = token;
  if (!fsc_flagged(a, t, FSC_OPENS)) return token;
  while (t < end && t - token < 4 && !fsc_flagged(a, t, FSC_CLOSES)) t++;
  return t < end && fsc_flagged(a, t, FSC_CLOSES) && t + 1 < end && name_part(a, t + 1) ? t + 1 : token;
}

/* "Sheriff’s | Office", "Staffs’ | Union": a possessive inside the name of a body. */
static bool owned_body(const fsc_attributing *a, uint32_t token, uint32_t end) {
  if (token >= end || !name_part(a, token) || !fsc_tagged(a, token, FSC_TAG_ORGANISATION)) return false;
  bool office =
      fsc_tagged(a, token - 1, FSC_TAG_TITLE | FSC_TAG_ROLE) && !fsc_token_says(a, token - 1, FSC_SAYS_PRESIDENT);
  return office || ends_in_s(a, token - 1);
}

/* May a run of capitals go on with a token that is none, or stand behind a possessive? */
static bool may_go_on(const fsc_attributing *a, uint32_t token) {
  const fsc_look *look = fsc_look_of(a, token);
  const bool joint = (look->said == FSC_SAYS_OF) | (look->said == FSC_SAYS_FOR) | (look->said == '&');
  const bool particle = (look->classes & CLASS(PARTICLE)) != 0, opens = (look->flags & FSC_OPENS) != 0;
  return joint | particle | opens | name_part(a, token);
}

/* Behind the run that goes on so from a token. */
static uint32_t run_on(const fsc_attributing *a, uint32_t t, uint32_t end) {
  while (t < end && (!fsc_possessive(a, t - 1) || owned_body(a, t, end))) {
    uint32_t next = t;
    if (name_part(a, t))
      next = t + 1;
    else if ((next = over_particles(a, t, end)) == t && (next = over_joint(a, t, end)) == t)
      next = over_nickname(a, t, end);
    if (next == t && fsc_mark(a, t, "&") && t + 1 < end && name_part(a, t + 1)) next = t + 1;
    if (next == t) break;
    t = next;
  }
  return t;
}

static uint32_t run_end(const fsc_attributing *a, uint32_t first, uint32_t end) {
  const uint64_t last = fsc_bits_from(a->ends, first) | UINT64_C(1) << 63;
  uint32_t t = first + (uint32_t)__builtin_ctzll(last) + 1;
  t = t < end ? t : end;
  return t < end && may_go_on(a, t) ? run_on(a, t, end) : t;
}

/* Where the name begins behind the last title of a run: "Secretary of State | John Kerry". */
static uint32_t behind_title(const fsc_attributing *a, uint32_t title_end, uint32_t end) {
  if (title_end >= end || !fsc_token_says(a, title_end, FSC_SAYS_OF)) return title_end;
  uint32_t n = end - title_end - 1; /* of what and whose name: the name has two words where there is room */
  return n < 2 ? end : n == 2 ? end - 1 : end - 2;
}

static void split_title(const fsc_attributing *a, fsc_mention *m) {
  for (uint32_t t = m->span.first; t < m->span.end; t++) {
    const fsc_match *match = row_at(a, t, FSC_TITLES);
    if (!match || match->end > m->span.end || fsc_possessive(a, match->end - 1)) continue; /* "Sheriff’s Office" */
    m->title = match;
    m->role = (fsc_range){m->span.first, behind_title(a, match->end, m->span.end)};
    t = match->end - 1;
  }
  if (!m->title) return;
  m->name.first = m->role.end;
  m->traits |= gender_of_row(m->title);
  if ((m->title->what->flags & FSC_FLAG_HONORIFIC) && m->role.end - m->role.first == 1) m->role = (fsc_range){0, 0};
}

static bool is_body(const fsc_attributing *a, const fsc_mention *m) {
  uint32_t t = m->name.end - 1;
  if (fsc_tagged(a, t, FSC_TAG_ORGANISATION)) return true;
  for (t = m->name.first; t + 1 < m->name.end; t++) /* "University of Ohio" */
    if (fsc_tagged(a, t, FSC_TAG_ORGANISATION) && fsc_token_is(a, t + 1, FSC_IS_PREPOSITION)) return true;
  return false;
}

/* ---- Roles beside names ---- */

static bool plain_word(const fsc_attributing *a, uint32_t token) {
  bool verbal = fsc_ends_in_ed(a, token) || fsc_ends_in_ing(a, token);
  return fsc_kind_at(a, token) == FSC_WORD && !fsc_quoted(a, token) && !fsc_capital(a, token) && !verbal &&
         !fsc_token_any(a, token, CLASS(FUNCTION_WORD) | CLASS(PREPOSITION)) && !fsc_tagged(a, token, FSC_TAG_CUE) &&
         !fsc_adverb(a, token);
}

/* "pollster | Daron Shaw" */
static void role_before(const fsc_attributing *a, fsc_mention *m, uint32_t lowest) {
  if (m->span.first <= lowest || m->title) return;
  uint32_t last = m->span.first - 1;
  if (fsc_possessive(a, last) && name_part(a, last) && fsc_tagged(a, last, FSC_TAG_ORGANISATION)) { /* "Labour’s" */
    m->role = (fsc_range){last, last + 1};
    return;
  }
  if (!fsc_tagged(a, last, FSC_TAG_ROLE) || fsc_quoted(a, last) || fsc_possessive(a, last)) return;
  uint32_t first = last;
  while (first > lowest && last - first < ROLE_LONGEST && plain_word(a, first - 1)) first--;
  for (uint32_t t = first; t > lowest && first - t < ROLE_LONGEST; t--) { /* "retired sailor" is one row */
    const fsc_match *row = row_at(a, t - 1, FSC_ROLES);
    if (row && row->end > first) first = row->first;
  }
  while (first > lowest && last - first < ROLE_LONGEST && name_part(a, first - 1) && !fsc_possessive(a, first - 1) &&
         fsc_tagged(a, first - 1, FSC_TAG_ORGANISATION))
    first--; /* "Treasury | spokeswoman" */
  m->role = (fsc_range){first, last + 1};
  m->noun = row_in(a, m->role, FSC_ROLES, true);
  if (m->noun) m->span.first = first;
}

/* The role an appositive gives: "…, a professor at X, …". Empty when it is no appositive. */
static fsc_range appositive(const fsc_attributing *a, uint32_t comma, uint32_t end) {
  const fsc_range none = {0, 0};
  uint32_t first = comma + 1, t, limit = end - comma > APPOSITIVE_LONGEST ? comma + APPOSITIVE_LONGEST : end;
  if (first + 1 < limit && fsc_kind_at(a, first) == FSC_NUMBER && fsc_mark(a, first + 1, ",")) first += 2; /* age */
  if (first >= limit || fsc_token_any(a, first, CLASS(PRONOUN) | CLASS(RELATIVE) | CLASS(CLAUSE_WORD)) ||
      fsc_verb_helper(a, first) || fsc_adverb(a, first))
    return none;
  bool role = false;
  for (t = first; t < limit && !fsc_mark(a, t, ",;.()") && !fsc_dash(a, t) && !fsc_quoted(a, t); t++) {
    if (!role &&
        ((fsc_verb_helper(a, t) && !fsc_token_says(a, t, FSC_SAYS_NO)) || fsc_token_is(a, t, FSC_IS_PREPOSITION)))
      return none;
    role |= fsc_tagged(a, t, FSC_TAG_ROLE | FSC_TAG_TITLE) != 0;
    if (fsc_token_any(a, t, CLASS(RELATIVE) | CLASS(AUXILIARY))) break;
    bool last = t + 1 == limit || fsc_mark(a, t + 1, ",;.()") || fsc_day(a, t + 1);
    if (role && last && fsc_tagged(a, t, FSC_TAG_CUE) && !fsc_tagged(a, t, FSC_TAG_ROLE | FSC_TAG_TITLE))
      return none; /* ", the coastguard says" */
  }
  if (!role || t == limit) return none;
  bool determined = fsc_token_any(a, first, CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(NUMBER_WORD));
  while (first < t && fsc_token_any(a, first, CLASS(DETERMINER))) first++;
  /* ", said the leader", ", veterans and …": a verb, the next item of a list */
  if (first == t || fsc_tagged(a, first, FSC_TAG_CUE) || (!determined && ends_in_s(a, first))) return none;
  return (fsc_range){first, t};
}

/* is, became: goes before what a name is said to be. */
static bool makes_predicate(const fsc_look *look) {
  return ((look->classes & CLASS(BE_FORM)) != 0) | (look->said == FSC_SAYS_BECAME) | (look->said == FSC_SAYS_BECOMES);
}

/* "Ana Ruiz became | head of a school", "is a professor at X": what a name is said to be. */
static fsc_range predicate(const fsc_attributing *a, uint32_t first, uint32_t end) {
  const fsc_range none = {0, 0};
  uint32_t t = first, limit = end - first > APPOSITIVE_LONGEST ? first + APPOSITIVE_LONGEST : end;
  if (t >= limit || fsc_quoted(a, t)) return none;
  t++;
  bool determined = t < limit && fsc_token_any(a, t, CLASS(DETERMINER));
  if (determined) t++;
  uint32_t role = t;
  while (t < limit && plain_word(a, t) && !fsc_tagged(a, t, FSC_TAG_ROLE)) t++;
  if (t >= limit || !fsc_tagged(a, t, FSC_TAG_ROLE) || fsc_quoted(a, t) || (!determined && t > role)) return none;
  while (t < limit && fsc_wordy(a, t) && !fsc_quoted(a, t) &&
         !fsc_token_any(a, t, CLASS(RELATIVE) | CLASS(CLAUSE_WORD) | CLASS(AUXILIARY)))
    t++;
  return (fsc_range){role, t};
}

/* "…, prosecuting,", "…, who chairs the inquiry,": rows that tell what someone is by what he does. */
static void take_pursuit(const fsc_attributing *a, fsc_mention *m, uint32_t end) {
  uint32_t first = m->span.end + 1, t = first; /* behind the comma */
  if (first + 1 < end && fsc_kind_at(a, first) == FSC_NUMBER && fsc_mark(a, first + 1, ",")) t = first += 2; /* age */
  const fsc_match *row = first < end ? fsc_quiet_row_at(a, first, a->roles) : NULL;
  if (!row || !(row->what->flags & FSC_FLAG_CLAUSE)) return;
  uint32_t limit = end - first > APPOSITIVE_LONGEST ? first + APPOSITIVE_LONGEST : end;
  while (t < limit && fsc_wordy(a, t) && !fsc_quoted(a, t)) t++;
  m->pursuit = (uint8_t)(first - m->span.end);
  m->pursuit_words = (uint8_t)(t - first);
}

static void role_behind(const fsc_attributing *a, fsc_mention *m, uint32_t end) {
  bool degree = m->title && m->title->what->source_class == FSC_EXPERT_ACADEMIC; /* the post tells more than "Dr." */
  if ((!fsc_empty(m->role) && !degree) || m->span.end >= end) return;
  const fsc_look *look = fsc_look_of(a, m->span.end);
  const bool comma = (look->said == ',') & (look->kind == FSC_PUNCTUATION);
  if (!(comma | makes_predicate(look))) return;
  fsc_range role = comma ? appositive(a, m->span.end, end) : predicate(a, m->span.end, end);
  if (fsc_empty(role) && comma) take_pursuit(a, m, end);
  if (fsc_empty(role)) return;
  m->role = role;
  m->noun = row_in(a, m->role, FSC_ROLES, false);
  if (!m->noun) m->title = row_in(a, m->role, FSC_TITLES, false);
}

/* Its head, the last word before a preposition or a participle, is a role. */
static bool leads_with_role(const fsc_attributing *a, fsc_range phrase) {
  for (uint32_t t = phrase.first; t < phrase.end; t++) {
    uint32_t next = t + 1;
    bool last = next == phrase.end || fsc_token_is(a, next, FSC_IS_PREPOSITION) ||
                (!plain_word(a, next) && !fsc_tagged(a, next, FSC_TAG_ROLE | FSC_TAG_CAPITAL));
    if (fsc_tagged(a, t, FSC_TAG_ROLE) && last) return true;
    if (fsc_token_is(a, next, FSC_IS_PREPOSITION)) return false;
  }
  return false;
}

/* "his wife, | Melania Trump,": a role phrase that a name explains. */
static void role_across_comma(const fsc_attributing *a, fsc_mention *m, uint32_t lowest) {
  if (!fsc_empty(m->role) || m->span.first < lowest + 3 || !fsc_mark(a, m->span.first - 1, ",")) return;
  uint32_t noun = m->span.first - 2;
  if (!fsc_wordy(a, noun) || fsc_quoted(a, noun) || !fsc_mark(a, m->span.end, ",.")) return;
  fsc_range phrase = fsc_np_left(a, noun, lowest);
  if (fsc_empty(phrase) || !leads_with_role(a, phrase) ||
      !(fsc_token_any(a, phrase.first, CLASS(DETERMINER) | CLASS(POSSESSIVE)) || fsc_capital(a, phrase.first)))
    return;
  if (fsc_token_is(a, phrase.first, FSC_IS_DETERMINER)) phrase.first++;
  m->role = phrase;
  m->noun = row_in(a, phrase, FSC_ROLES, true);
}

/* ---- Adding ---- */

static fsc_mention *add(fsc_attributing *a, uint32_t sentence, fsc_range span, fsc_mention_kind kind) {
  if (a->mentions.n == a->mentions.capacity) FSC_GROW(a->arena, &a->mentions);
  fsc_mention *m = &a->mentions.items[a->mentions.n++];
  *m = (fsc_mention){.span = span, .name = span, .sentence = sentence, .kind = (uint8_t)kind, .entity = FSC_NONE};
  return m;
}

/* The row of the body that a name without a title is: a place that is all of it (Jack London is none), or the last row
 * inside, where the name has the form of a body's (Rand Paul is no think tank). */
static const fsc_match *body_of(const fsc_attributing *a, const fsc_mention *m, unsigned tags) {
  const bool starts = row_starts(a, m->name.first, FSC_ORGANISATIONS);
  const fsc_match *place = starts ? fsc_quiet_row_found(a, m->name.first, a->organisations) : NULL;
  if (place && place->end == m->name.end) return place;
  if (!(tags & FSC_TAG_ORGANISATION) || !is_body(a, m)) return NULL;
  return row_in(a, m->name, FSC_ORGANISATIONS, true);
}

static void add_person_roles(const fsc_attributing *a, fsc_mention *m, const fsc_sentence_part *part) {
  role_before(a, m, part->first);
  role_behind(a, m, part->end);
  role_across_comma(a, m, part->first);
  if (!m->noun || fsc_has(m->traits, FSC_TRAITS_GENDER)) return;
  const uint32_t gender = gender_of_row(m->noun);
  m->traits |= gender ? gender : gender_in(a, m->role);
}

/* A role noun right before a name is part of that name's mention, and gives its place to it. */
static void absorb_roles(fsc_attributing *a) {
  fsc_mention *items = a->mentions.items;
  size_t last = a->mentions.n - 1, to = last;
  while (to && items[to - 1].span.first >= items[last].span.first && items[to - 1].kind == FSC_MENTION_ROLE) to--;
  if (to == last) return;
  items[to] = items[last];
  a->mentions.n = to + 1;
}

/* All tags of some tokens. */
static unsigned tags_in(const fsc_attributing *a, fsc_range range) {
  uint64_t tags = 0;
  for (uint32_t t = range.first; t < range.end; t += 8) /* nearly always once */
    tags |= fsc_first_bytes(fsc_load8((const char *)a->tags + t), range.end - t);
  tags |= tags >> 32;
  tags |= tags >> 16;
  return (unsigned)(tags | tags >> 8) & 0xFF;
}

static uint32_t add_name(fsc_attributing *a, uint32_t sentence, uint32_t first) {
  const fsc_sentence_part *part = &a->document->sentences[sentence];
  uint32_t end = run_end(a, first, part->end);
  const unsigned tags = tags_in(a, (fsc_range){first, end});
  const bool inside = first > part->first; /* the sentence */
  const fsc_look *before = fsc_look_of(a, first - 1);
  fsc_mention *m = add(a, sentence, (fsc_range){first, end}, FSC_MENTION_NAME);
  const uint64_t governs = FSC_BIT(FSC_IS_PREPOSITION), both = governs | FSC_BIT(FSC_IS_PLACE_PREPOSITION);
  m->traits = fsc_traits_if(fsc_possessive(a, end - 1), FSC_TRAIT_OWNS) |
              fsc_traits_if(inside & ((before->classes & governs) != 0), FSC_TRAIT_GOVERNED) |
              fsc_traits_if(inside & ((before->classes & both) == both), FSC_TRAIT_PLACED) |
              fsc_traits_if(inside & (before->said == FSC_SAYS_THE), FSC_TRAIT_DEFINITE);
  if (tags & FSC_TAG_TITLE) split_title(a, m);
  if (fsc_empty(m->name)) { /* "the President" */
    m->kind = FSC_MENTION_ROLE;
    m->name = m->span;
    m->traits |= FSC_TRAIT_DEFINITE;
    return end;
  }
  if (!m->title) m->body = body_of(a, m, tags);
  if (m->body) {
    m->kind = FSC_MENTION_ORGANISATION;
    return end;
  }
  add_person_roles(a, m, part);
  absorb_roles(a);
  return end;
}

/* Role nouns, and "the department": what stands in lower case. */
static uint32_t add_role(fsc_attributing *a, uint32_t sentence, const fsc_match *match) {
  fsc_range noun = {match->first, match->end};
  bool body = match->category == a->organisations;
  fsc_mention *m = add(a, sentence, noun, body ? FSC_MENTION_ORGANISATION : FSC_MENTION_ROLE);
  const fsc_sentence_part *part = &a->document->sentences[sentence];
  uint32_t last = match->end - 1;
  *(body ? &m->body : &m->noun) = match;
  const bool definite = (match->first > part->first) & fsc_token_says(a, match->first - 1, FSC_SAYS_THE);
  const bool several = ends_in_s(a, last), people = fsc_token_says(a, last, FSC_SAYS_PEOPLE);
  const bool plural = ((match->what->flags & (FSC_FLAG_COLLECTIVE | FSC_FLAG_VAGUE)) != 0) | several | people;
  const bool somebody = body | definite | (plural & ((match->what->flags & FSC_FLAG_GROUP) != 0));
  const uint32_t gender = gender_of_row(match);
  m->traits = fsc_traits_if(definite, FSC_TRAIT_DEFINITE) | fsc_traits_if(plural, FSC_TRAIT_PLURAL) |
              fsc_traits_if(!somebody, FSC_TRAIT_NOBODY) | fsc_traits_if(fsc_possessive(a, last), FSC_TRAIT_OWNS) |
              (gender ? gender : gender_in(a, noun));
  return match->end;
}

static const fsc_match *role_at(const fsc_attributing *a, uint32_t token) {
  const fsc_match *match = row_at(a, token, FSC_ROLES);
  return match ? match : row_at(a, token, FSC_ORGANISATIONS);
}

/* "(R-Ohio)" */
static bool in_brackets(const fsc_attributing *a, uint32_t token) {
  if (!((fsc_look_of(a, token)->flags | fsc_look_of(a, token + 1)->flags) & FSC_JOINED)) return false; /* nearly all */
  if (fsc_flagged(a, token, FSC_JOINED)) token--;
  return token > 0 && fsc_mark(a, token - 1, "(") && fsc_flagged(a, token + 1, FSC_JOINED);
}

static uint32_t add_at(fsc_attributing *a, uint32_t sentence, uint32_t token) {
  if (name_part(a, token)) return in_brackets(a, token) ? token + 1 : add_name(a, sentence, token);
  if (fsc_tagged(a, token, FSC_TAG_ROLE | FSC_TAG_ORGANISATION)) {
    const fsc_match *match = role_at(a, token);
    if (match) return add_role(a, sentence, match);
  }
  if (fsc_tagged(a, token, FSC_TAG_PERSON)) {
    const bool male = fsc_token_is(a, token, FSC_IS_MALE_PRONOUN), subject = fsc_token_is(a, token, FSC_IS_PRONOUN);
    /* "Ruiz sold her boat": no mention that speaks or counts, but it tells of whom it means. */
    add(a, sentence, (fsc_range){token, token + 1}, FSC_MENTION_PRONOUN)->traits =
        fsc_traits_if(!subject, FSC_TRAIT_OBLIQUE) | fsc_select(male, FSC_TRAIT_MALE, FSC_TRAIT_FEMALE);
  }
  return token + 1;
}

void fsc_index_mentions(fsc_attributing *a, size_t from) {
  const uint32_t nowhere = a->document->n_tokens;
  for (uint32_t i = (uint32_t)from; i < a->mentions.n; i++) {
    const uint32_t t = a->mentions.items[i].name.first;
    const bool oblique = fsc_has(a->mentions.items[i].traits, FSC_TRAIT_OBLIQUE);
    a->mention_at[fsc_select(oblique, nowhere, t)] = i;
    a->mentioned[t / 64] |= (uint64_t)!oblique << (t % 64);
  }
}

/* Nobody is looked for in these. */
static void leave_out(fsc_attributing *a) {
  const fsc_document *d = a->document;
  for (uint32_t s = 0; s < d->n_sentences; s++)
    if (d->sentences[s].boilerplate | (d->sentences[s].headline & d->title_case))
      fsc_clear_bits(a->starts, d->sentences[s].first, d->sentences[s].end);
}

void fsc_find_mentions(fsc_attributing *a) {
  enum { TOKENS_EACH = 6 }; /* hardly any text names somebody more often */
  const fsc_document *d = a->document;
  FSC_RESERVE(a->arena, &a->mentions, d->n_tokens / TOKENS_EACH + 16);
  leave_out(a);
  for (uint32_t t = 0; (t = fsc_next_bit(a->starts, t, d->n_tokens)) < d->n_tokens;)
    t = add_at(a, d->sentence_of[t], t);
  a->mention_at = fsc_arena_take(a->arena, (d->n_tokens + 1) * sizeof *a->mention_at);
  fsc_index_mentions(a, 0);
}
