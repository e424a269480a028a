/* Mentions: names with their titles and roles, organisations, role nouns and the pronouns he and she.
 * SPDX-License-Identifier: Apache-2.0 */
#include "mentions.h"

uint32_t fsc_gender_of_row(const fsc_match *row) {
  const uint32_t flags = fsc_what(row)->flags;
  const bool female = (flags & FSC_FLAG_FEMALE) != 0, male = (flags & FSC_FLAG_MALE) != 0;
  return fsc_traits_if(female, FSC_TRAIT_FEMALE) | fsc_traits_if(male & !female, FSC_TRAIT_MALE);
}

/* The gender that the words of a role show, up to its first preposition. Not that of a possessor or of another behind
 * the preposition ("Mrs. Holm's aide", "aide to the actress"), nor by a name ("Notre Dame professor"). */
static uint32_t gender_in(const fsc_attributing *a, fsc_range range) {
  const uint64_t nouns = CLASS(FEMALE_NOUN) | CLASS(MALE_NOUN);
  uint32_t first = range.first, told = 0;
  while (first < range.end && !fsc_token_any(a, first, nouns)) first++;
  if (first == range.end) return 0; /* as most */
  for (uint32_t t = range.first; t < range.end; t++) {
    const uint64_t classes = fsc_look_of(a, t)->classes;
    const bool owns = fsc_possessive(a, t), links = (classes & CLASS(PREPOSITION)) || fsc_token_says(a, t, FSC_SAYS_TO);
    if (owns) told = 0;
    if (links && !fsc_flagged(a, t, FSC_JOINED)) break;
    if (!told && (classes & nouns) && !fsc_capital(a, t) && !owns)
      told = classes & CLASS(FEMALE_NOUN) ? FSC_TRAIT_FEMALE : FSC_TRAIT_MALE;
  }
  return told;
}

uint32_t fsc_gender_told(const fsc_attributing *a, const fsc_match *role, fsc_range words) {
  const uint32_t gender = fsc_gender_of_row(role);
  return gender ? gender : gender_in(a, words);
}

/* "Democrat |", "SNP |", "Iraqi |": does a word tell a party or a nation? */
static bool tells_side(const fsc_attributing *a, uint32_t token) {
  const fsc_match *rows[] = {fsc_row_at(a, token, FSC_TITLES), fsc_row_at(a, token, FSC_ORGANISATIONS)};
  for (size_t i = 0; i < 2; i++)
    if (fsc_what(rows[i])->source_class == FSC_POLITICAL_PARTY) return true;
  return fsc_token_is(a, token, FSC_IS_DEMONYM);
}

const fsc_match *fsc_many_in(const fsc_attributing *a, fsc_range run) {
  const uint32_t last = run.end - 1;
  if (last == run.first || !tells_side(a, last - 1)) return NULL;
  const fsc_match *role = fsc_row_at(a, last, FSC_ROLES);
  const bool many = role && role->what->form == FSC_FORM_NOUN && !(role->what->flags & FSC_MATCH_BASE);
  return many && role->what->source_class == FSC_OFFICIAL_GOVERNMENT ? role : NULL;
}

/* ---- Runs of capitals ---- */

/* May a run of capitals go on over a token: "of", "&", a particle, a nickname? A quick test before fsc_run_on. */
static bool may_go_on(const fsc_attributing *a, uint32_t token) {
  const fsc_look *look = fsc_look_of(a, token);
  const bool joint = (look->said == FSC_SAYS_OF) | (look->said == FSC_SAYS_FOR) | (look->said == '&');
  const bool to = (look->said == FSC_SAYS_TO) & fsc_tagged(a, token - 1, FSC_TAG_TITLE),
             suffix = (look->said == ',') & (look[1].said == FSC_SAYS_JR || look[1].said == FSC_SAYS_SR);
  const bool particle = (look->classes & CLASS(PARTICLE)) != 0, opens = (look->flags & (FSC_OPENS | FSC_JOINED)) != 0;
  return joint | to | suffix | particle | opens |
         fsc_tagged(a, token, FSC_TAG_NAME | FSC_TAG_ORGANISATION | FSC_TAG_TITLE);
}

static uint32_t run_end(const fsc_attributing *a, uint32_t first, uint32_t end) {
  const uint64_t last = fsc_bits_from(a->ends, first) | UINT64_C(1) << 63;
  uint32_t t = first + (uint32_t)__builtin_ctzll(last) + 1;
  t = t < end ? t : end;
  return t < end && may_go_on(a, t) ? fsc_run_on(a, t, end) : t;
}

static bool is_body(const fsc_attributing *a, const fsc_mention *m) {
  uint32_t t = m->name.end - 1;
  if (fsc_tagged(a, t, FSC_TAG_ORGANISATION)) return true;
  for (t = m->name.first; t + 1 < m->name.end; t++) /* "University of Ohio" */
    if (fsc_tagged(a, t, FSC_TAG_ORGANISATION) && fsc_token_is(a, t + 1, FSC_IS_PREPOSITION)) return true;
  return false;
}

/* ---- Adding ---- */

/* "The Republican | Senate", "the Executive | Committee": the row of a body whose name begins with a title; NULL. */
static const fsc_match *titled_body(const fsc_attributing *a, const fsc_mention *m) {
  const fsc_source_class class = (fsc_source_class)m->title->what->source_class;
  const fsc_match *body = fsc_row_at(a, m->name.first, FSC_ORGANISATIONS);
  if (!body || body->end != m->name.end || fsc_is_place(body->what)) return NULL;
  const bool suffix = (body->what->flags & FSC_FLAG_SUFFIX) != 0;
  return class == FSC_POLITICAL_PARTY || ((class == FSC_BUSINESS) & suffix) ? body : NULL;
}

/* "Office of the Director of National Intelligence": is a whole name a body, so that its title is nobody's? */
static bool is_whole_body(const fsc_attributing *a, const fsc_mention *m) {
  const fsc_match *body = fsc_row_at(a, m->span.first, FSC_ORGANISATIONS);
  return body && body->end == m->span.end && body->end > body->first + 1;
}

/* The row of the body that a name without a title is: a place if that is the whole name (not Jack London), else the
 * last row inside, if the name has the form of a body's (not Rand Paul); NULL. */
static const fsc_match *body_of(const fsc_attributing *a, fsc_mention *m, unsigned tags) {
  const fsc_match *place = fsc_quiet_row_at(a, m->name.first, FSC_ORGANISATIONS);
  if (place && place->end == m->name.end) return place;
  if (!(tags & FSC_TAG_ORGANISATION) || !is_body(a, m)) return NULL;
  if (fsc_known_person(a, m->name) || fsc_is_called_as_company(a, m)) return NULL; /* Steve Forbes */
  return fsc_last_row_in(a, m->name, FSC_ORGANISATIONS);
}

/* "Americans", "the Senators": is a name the noun of a group? */
static bool names_many(const fsc_attributing *a, const fsc_mention *m) {
  const fsc_match *role = fsc_row_at(a, m->name.first, FSC_ROLES);
  if (!m->title && fsc_many_in(a, m->name)) return true;
  if (!role || m->title || role->end != m->name.end) return false;
  const bool several = fsc_has(m->traits, FSC_TRAIT_DEFINITE) && fsc_ends_in_s(a, role->end - 1);
  return several || (role->what->flags & FSC_FLAG_GROUP);
}

/* Removes the mentions of role nouns that the last mention, a name, covers: "pollster" of "pollster Daron Shaw". */
static void absorb_roles(fsc_attributing *a) {
  fsc_mention *items = a->mentions.items;
  const size_t last = a->mentions.n - 1;
  size_t to = last;
  for (; to && items[to - 1].span.first >= items[last].span.first && items[to - 1].kind == FSC_MENTION_ROLE; to--) {
    fsc_drop_bit(a->mentioned, items[to - 1].name.first);
    fsc_drop_bit(a->somebody, items[to - 1].name.first);
  }
  if (to == last) return;
  items[to] = items[last];
  a->mentions.n = to + 1;
}

/* The tags of a range of tokens, taken together; eight tokens are read at a time. */
static unsigned tags_in(const fsc_attributing *a, fsc_range range) {
  uint64_t tags = 0;
  for (uint32_t t = range.first; t < range.end; t += 8) /* nearly always once */
    tags |= fsc_first_bytes(fsc_load8((const char *)a->tags + t), range.end - t);
  tags |= tags >> 32;
  tags |= tags >> 16;
  return (unsigned)(tags | tags >> 8) & 0xFF;
}

/* "After | Ruiz was elected, he", "It comes as | Ruiz charts a course. He": is a name behind a conjunction the subject
 * of a clause, and not governed as it would be by a preposition? In the middle of a sentence only behind "as" with a
 * verb of the present: in "Ruiz resigned after Holm left. He" the main clause has its own subject. */
static bool is_subject(const fsc_attributing *a, const fsc_mention *m, uint32_t start) {
  const uint32_t opener = m->span.first - 1, verb = m->span.end;
  if (!fsc_token_is(a, opener, FSC_IS_SUBORDINATOR) || fsc_capital(a, verb)) return false;
  if (opener == start) return fsc_verb_helper(a, verb) || fsc_token_is(a, verb, FSC_IS_IRREGULAR_PAST);
  return fsc_token_says(a, opener, FSC_SAYS_AS) && fsc_ends_in_s(a, verb);
}

static uint32_t traits_of_place(const fsc_attributing *a, const fsc_mention *m, uint32_t start) {
  const uint64_t governs = CLASS(PREPOSITION), both = governs | CLASS(PLACE_PREPOSITION);
  const fsc_look *before = fsc_look_of(a, m->span.first - 1);
  const bool inside = m->span.first > start; /* the sentence */
  const bool governed = inside && (before->classes & governs) && !is_subject(a, m, start);
  return fsc_traits_if(fsc_possessive(a, m->span.end - 1), FSC_TRAIT_OWNS) |
         fsc_traits_if(governed, FSC_TRAIT_GOVERNED) |
         fsc_traits_if(inside & ((before->classes & both) == both), FSC_TRAIT_PLACED) |
         fsc_traits_if(inside & (before->said == FSC_SAYS_THE), FSC_TRAIT_DEFINITE);
}

/* Does a row of bodies or roles end where a run of capitals does? */
static bool ends_in_row(const fsc_attributing *a, fsc_range run) {
  const fsc_match *body = fsc_last_row_in(a, run, FSC_ORGANISATIONS), *role = fsc_last_row_in(a, run, FSC_ROLES);
  return (body && body->end == run.end) || (role && role->end == run.end);
}

/* "North Korean | missiles", "House Democratic | aides": do capitals only modify a noun? Not "the South Koreans". */
static bool only_qualifies(const fsc_attributing *a, fsc_range run) {
  const uint32_t last = run.end - 1;
  return fsc_token_is(a, last, FSC_IS_DEMONYM) && !fsc_ends_in_s(a, last) && !fsc_possessive(a, last) &&
         fsc_plain_word(a, run.end) && !ends_in_row(a, run);
}

/* "a Holm | appointee", "Holm | aides", "the Holm | campaign": does a name only modify the noun behind it? */
static bool qualifies(const fsc_attributing *a, const fsc_mention *m) {
  const uint32_t noun = m->span.end, before = m->span.first - 1;
  if (fsc_capital(a, noun) || fsc_quoted(a, noun) || fsc_possessive(a, noun - 1)) return false;
  const bool role = fsc_tagged(a, noun, FSC_TAG_ROLE) && !fsc_tagged(a, noun, FSC_TAG_CUE);
  if (role) return true;
  const bool article = fsc_token_says(a, before, FSC_SAYS_THE) || fsc_indefinite(a, before);
  return article && !fsc_token_is(a, noun, FSC_IS_IRREGULAR_PAST) &&
         (fsc_plain_word(a, noun) || fsc_tagged(a, noun, FSC_TAG_ORGANISATION));
}

/* A quick test before fsc_letters_behind: does a row of titles start at the last word, or at the second behind it? */
static inline bool may_have_letters(const fsc_attributing *a, fsc_range run) {
  const uint16_t *starts = a->scoring->rows.starts;
  return (starts[run.end - 1] | starts[run.end + 1]) >> FSC_TITLES & 1;
}

static uint32_t add_name(fsc_attributing *a, uint32_t sentence, uint32_t first) {
  enum { FULL = 2, LONGEST = 64 /* tokens: longer runs are no names, and each attribution to one would print it */ };
  const fsc_sentence_part *part = &a->document->sentences[sentence];
  const uint32_t end = part->end - first > LONGEST ? first + LONGEST : part->end;
  fsc_range run = {first, run_end(a, first, end)};
  fsc_range letters = {run.end, run.end};
  if (may_have_letters(a, run)) letters = fsc_letters_behind(a, run, end);
  run.end = letters.first;
  const unsigned tags = tags_in(a, run);
  if (!(tags & FSC_TAG_TITLE) && run.end - first == FULL && only_qualifies(a, run)) return run.end;
  fsc_mention *m = fsc_mention_new(a, sentence, run, FSC_MENTION_NAME);
  m->traits = traits_of_place(a, m, part->first);
  if ((tags & FSC_TAG_TITLE) && !is_whole_body(a, m)) fsc_split_title(a, m);
  if (!m->title && run.end - run.first > FULL) {
    fsc_split_body(a, m);
    if (m->name.first == run.first) fsc_split_known(a, m);
  }
  if (fsc_empty(m->name)) { /* "the President" */
    m->kind = FSC_MENTION_ROLE;
    m->name = m->span;
    m->traits |= FSC_TRAIT_DEFINITE | fsc_traits_if(fsc_ends_in_s(a, fsc_np_head(a, run)), FSC_TRAIT_PLURAL);
  } else if (m->title && (m->body = titled_body(a, m))) {
    m->kind = FSC_MENTION_ORGANISATION;
    m->name = m->span;
    m->title = NULL;
    m->role = (fsc_range){0, 0};
  } else if (!m->title && (m->body = body_of(a, m, tags))) {
    m->kind = FSC_MENTION_ORGANISATION;
  } else {
    m->traits |= fsc_traits_if((tags & FSC_TAG_ROLE) && names_many(a, m), FSC_TRAIT_PLURAL);
    if (!m->title && (tags & FSC_TAG_ROLE)) fsc_split_role(a, m);
    m->span.end = letters.end;
    fsc_add_name_roles(a, m);
    if (fsc_empty(m->role) && !m->title && (fsc_token_says(a, first - 1, FSC_SAYS_AND) || fsc_mark(a, first - 1, ",")))
      fsc_share_title(a, m);
    if (!fsc_empty(letters)) fsc_take_letters(a, m, letters);
    m->traits |= fsc_traits_if(qualifies(a, m), FSC_TRAIT_QUALIFIES);
    absorb_roles(a);
  }
  fsc_mention_place(a, true);
  return m->span.end;
}

/* "a | person familiar with the talks", "the | director of communications": the noun of a row whose form tells how many
 * are meant. */
static uint32_t counted_noun(const fsc_attributing *a, fsc_range row) {
  uint32_t t = row.first;
  while (t + 1 < row.end && !fsc_token_is(a, t + 1, FSC_IS_PREPOSITION) && !fsc_postmodifies(a, t + 1)) t++;
  return t;
}

/* Adds a mention of a role noun, or "the department", from `first`, a token of its row, on. One of the rows is NULL. */
static uint32_t add_noun(fsc_attributing *a, uint32_t sentence, const fsc_match *role, const fsc_match *body,
                         uint32_t first) {
  const fsc_match *row = role ? role : body;
  const fsc_range noun = {first, row->end};
  const uint32_t start = a->document->sentences[sentence].first, last = noun.end - 1;
  const bool definite = (row->first > start) & fsc_token_says(a, row->first - 1, FSC_SAYS_THE);
  const uint32_t counted = counted_noun(a, noun);
  const bool people = fsc_token_says(a, counted, FSC_SAYS_PEOPLE);
  const bool owns = fsc_possessive(a, last), whole = first == row->first && !fsc_capital(a, first);
  const bool inflected = !owns & whole & (counted == last) & !(row->what->flags & FSC_MATCH_BASE);
  const bool several = fsc_ends_in_s(a, counted) | people | inflected; /* men; but "U.S. official" */
  const bool plural = ((row->what->flags & (FSC_FLAG_COLLECTIVE | FSC_FLAG_VAGUE)) != 0) | several;
  const bool group = plural & ((row->what->flags & FSC_FLAG_GROUP) != 0);
  fsc_mention *m = fsc_mention_new(a, sentence, noun, role ? FSC_MENTION_ROLE : FSC_MENTION_ORGANISATION);
  m->noun = role;
  m->body = body;
  m->traits = fsc_traits_if(definite, FSC_TRAIT_DEFINITE) | fsc_traits_if(plural, FSC_TRAIT_PLURAL) |
              fsc_traits_if(people | inflected || fsc_plural_form(a, counted), FSC_TRAIT_SEVERAL) |
              fsc_traits_if(owns, FSC_TRAIT_OWNS) | fsc_gender_told(a, row, noun);
  const bool kin = fsc_has(m->traits, FSC_TRAITS_GENDER) && first == start + 1 &&
                   fsc_token_is(a, start, FSC_IS_POSSESSIVE); /* "Her | husband" */
  fsc_mention_place(a, (body != NULL) | definite | group | kin);
  if (role && row->what->source_class == FSC_DOCUMENT_DATA) *FSC_PUSH(a->arena, &a->polls) = last;
  return noun.end;
}

/* Adds the mention of "he" or "she". "Her" in "Ruiz sold her boat" is no mention, but its gender is kept as a hint at
 * that of its antecedent. */
static void add_pronoun(fsc_attributing *a, uint32_t sentence, uint32_t token) {
  if (!fsc_token_is(a, token, FSC_IS_PRONOUN)) {
    fsc_set_bit(a->obliques, token);
    fsc_set_bit(a->somebody, token);
    return;
  }
  fsc_mention *m = fsc_mention_new(a, sentence, (fsc_range){token, token + 1}, FSC_MENTION_PRONOUN);
  m->traits = fsc_gender_of_pronoun(a, token);
  fsc_mention_place(a, true);
}

/* "Republican aide": the row of a role that begins with a capital; NULL if a body does, as in "White House aide". */
static const fsc_match *role_of_capitals(const fsc_attributing *a, uint32_t token) {
  const bool noun = fsc_tagged(a, token + 1, FSC_TAG_ROLE), small = noun && !fsc_capital(a, token + 1);
  const fsc_match *role = small ? fsc_row_at(a, token, FSC_ROLES) : NULL;
  return role && role->end > token + 1 && !fsc_row_at(a, token, FSC_ORGANISATIONS) ? role : NULL;
}

/* "White House | official": the row of a role that holds the noun at a token and the capitals before it; NULL. */
static const fsc_match *role_around(const fsc_attributing *a, uint32_t token) {
  enum { CAPITALS = 3 };
  for (uint32_t t = token; token - t < CAPITALS && fsc_in_name(a, t - 1); t--) {
    const fsc_match *role = fsc_row_at(a, t - 1, FSC_ROLES);
    if (role) return role->end > token ? role : NULL;
  }
  return NULL;
}

static uint32_t add_at(fsc_attributing *a, uint32_t sentence, uint32_t token) {
  if (fsc_in_name(a, token)) {
    if (fsc_flagged(a, token + 1, FSC_JOINED) && fsc_is_pair(a, token)) return token + 2;
    const fsc_match *role = role_of_capitals(a, token);
    if (role) return add_noun(a, sentence, role, NULL, token);
    return fsc_starts_no_name(a, token) ? token + 1 : add_name(a, sentence, token);
  }
  if (fsc_tagged(a, token, FSC_TAG_ROLE | FSC_TAG_ORGANISATION)) {
    const fsc_match *role = fsc_row_at(a, token, FSC_ROLES);
    if (!role && fsc_in_name(a, token - 1)) role = role_around(a, token);
    const fsc_match *body = role ? NULL : fsc_row_at(a, token, FSC_ORGANISATIONS);
    if (role || body) return add_noun(a, sentence, role, body, token);
  }
  if (fsc_tagged(a, token, FSC_TAG_PERSON)) add_pronoun(a, sentence, token);
  return token + 1;
}

uint32_t fsc_behind_dateline(const fsc_attributing *a, uint32_t first, uint32_t end) {
  enum { LONGEST = 12 }; /* tokens */
  const fsc_look *look = fsc_look_of(a, first);
  if (!(look->shape & FSC_SHAPE_ALL_CAPS) || look->length < 3) return first;
  if (fsc_row_at(a, first, FSC_ORGANISATIONS)) return first; /* "NATO — Norway is in it — said": no place */
  if (end > first + LONGEST) end = first + LONGEST;
  for (uint32_t t = first + 1; t < end; t++) {
    if (fsc_dash(a, t) || fsc_mark(a, t, "-")) /* "NATO — long silent — said" */
      return fsc_shaped(a, t + 1, FSC_SHAPE_CAPITALISED) || fsc_quoted(a, t + 1) ? t + 1 : first;
    if (!fsc_capital(a, t) && !fsc_mark(a, t, "(),.") && fsc_kind_at(a, t) != FSC_NUMBER) break;
  }
  return first;
}

/* Clears the starts of mentions in boilerplate, in title-case headlines and in datelines. */
static void leave_out(fsc_attributing *a) {
  const fsc_document *d = a->document;
  uint32_t paragraph = FSC_NONE;
  for (uint32_t s = 0; s < d->n_sentences; s++) {
    const fsc_sentence_part *part = &d->sentences[s];
    const bool all = part->boilerplate | (part->headline & d->title_case), opens = part->paragraph != paragraph;
    paragraph = part->paragraph;
    if (all | opens)
      fsc_clear_bits(a->starts, part->first, all ? part->end : fsc_behind_dateline(a, part->first, part->end));
  }
}

static void make_room(fsc_attributing *a) {
  enum { TOKENS_EACH = 6 }; /* per mention: hardly any text has more mentions, and the array can grow */
  const uint32_t n_tokens = a->document->n_tokens, words = fsc_bit_words(n_tokens) + 1;
  FSC_RESERVE(a->arena, &a->mentions, n_tokens / TOKENS_EACH + 16);
  a->mention_at = fsc_arena_take(a->arena, (n_tokens + 1) * sizeof *a->mention_at);
  a->mentioned = fsc_arena_take_zero(a->arena, 3 * words, sizeof *a->mentioned);
  a->somebody = a->mentioned + words;
  a->obliques = a->somebody + words;
}

void fsc_find_mentions(fsc_attributing *a) {
  const fsc_document *d = a->document;
  make_room(a);
  leave_out(a);
  for (uint32_t t = 0; (t = fsc_next_bit(a->starts, t, d->n_tokens)) < d->n_tokens;)
    t = add_at(a, d->sentence_of[t], t);
}
