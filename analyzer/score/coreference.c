/* Mentions to entities, in text order: names by surname, bodies by name or acronym, offices by title, pronouns by
 * gender, number and what was said last (attribution.md 2). Every look back is bounded.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../base/text.h"
#include "entities.h"

#define CLASS(name) FSC_BIT(FSC_IS_##name)
enum { BEARERS = 16, PARAGRAPHS_BACK = 3 };
enum { MENTIONED = 2 /* ranks up to this: has not spoken lately */ };

static bool stands_in(const fsc_attributing *a, fsc_range range, uint32_t token) {
  enum { LONGEST = 16 };
  for (uint32_t t = range.first; t < range.end && t - range.first < LONGEST; t++)
    if (fsc_same_word(a, t, token)) return true;
  return false;
}

/* DHS and Department of Homeland Security: the first letters of the capitals. */
static bool is_acronym_of(const fsc_attributing *a, uint32_t token, fsc_range name) {
  const fsc_word *word = fsc_word_at(a, token);
  uint32_t n = 0;
  if (!(word->shape & FSC_SHAPE_ALL_CAPS) || name.end - name.first < 2) return false;
  for (uint32_t t = name.first; t < name.end; t++) {
    if (!fsc_capital(a, t)) continue;
    if (n >= word->length || fsc_word_at(a, t)->text[0] != word->text[n++]) return false;
  }
  return n == word->length;
}

/* A lone name that is short for a body met before: "NGS", "Lumenra" of "Lumenra Inc." */
static uint32_t body_called(const fsc_resolver *r, const fsc_mention *m) {
  uint32_t token = m->name.first;
  if (m->name.end - token != 1) return FSC_NONE;
  for (uint32_t i = 0; i < r->n_recent; i++) {
    const fsc_entity *e = fsc_entity_at(r, r->recent[i]);
    uint32_t words = e->name.end - e->name.first;
    if (e->kind > FSC_MENTION_ORGANISATION || words < 2) continue;
    if (words > 2 && !e->person && is_acronym_of(r->a, token, e->name)) return r->recent[i];
    bool company = e->kind == FSC_MENTION_ORGANISATION && e->body && e->body->source_class == FSC_BUSINESS;
    if (company && fsc_same_word(r->a, token, e->name.first)) return r->recent[i];
  }
  return FSC_NONE;
}

/* ---- Persons
 * ------------------------------------------------------------------------------------------------------- */

/* A full name joins one whose first name agrees; a surname joins whoever bears it and agrees in gender. */
static bool agree(const fsc_resolver *r, const fsc_mention *m, const fsc_entity *e) {
  bool opposed = m->gender != FSC_GENDER_UNKNOWN && e->gender != FSC_GENDER_UNKNOWN && m->gender != e->gender;
  if (opposed || e->kind != FSC_MENTION_NAME) return false;
  bool lone = m->name.end - m->name.first < 2 || e->name.end - e->name.first < 2;
  return lone || fsc_same_first_name(r->a, m->name.first, e->name.first);
}

static bool is_suffix(const fsc_attributing *a, uint32_t token) {
  fsc_said said = (fsc_said)fsc_look_of(a, token)->said;
  return said >= FSC_SAYS_JR && said <= FSC_SAYS_III;
}

static void resolve_name(fsc_resolver *r, fsc_mention *m) {
  uint32_t last = m->name.end - 1;
  if (last > m->name.first && is_suffix(r->a, last)) last--;
  fsc_key key = fsc_key_of(r->a, (fsc_range){last, last + 1});
  uint32_t found = FSC_NONE, bearers = 0, steps = 0;
  for (uint32_t i = fsc_first_bearer(r, &key); i != FSC_NONE && steps < BEARERS;
       i = fsc_next_bearer(r, i, &key), steps++) {
    const fsc_entity *e = fsc_entity_at(r, i);
    if (!agree(r, m, e)) continue;
    bearers++;
    if (found == FSC_NONE || e->last_mention > fsc_entity_at(r, found)->last_mention) found = i;
  }
  if (found == FSC_NONE && !m->title) found = body_called(r, m);
  if (found == FSC_NONE)
    fsc_entity_start(r, m, &key);
  else
    fsc_entity_join(r, m, found);
  if (bearers > 1) fsc_entity_at(r, found)->ambiguous = true;
}

/* ---- Organisations
 * ------------------------------------------------------------------------------------------------- */

static uint32_t find_key(const fsc_resolver *r, const fsc_key *key, uint8_t kind) {
  uint32_t steps = 0;
  for (uint32_t i = fsc_first_bearer(r, key); i != FSC_NONE && steps < BEARERS; i = fsc_next_bearer(r, i, key), steps++)
    if (fsc_entity_at(r, i)->kind == kind) return i;
  return FSC_NONE;
}

/* A person whose surname is this word. */
static uint32_t bearer_called(const fsc_resolver *r, const fsc_key *key) {
  uint32_t found = find_key(r, key, FSC_MENTION_NAME);
  return found != FSC_NONE && fsc_entity_at(r, found)->person ? found : FSC_NONE;
}

/* "the company", "the court": the last body of its class, where that class is one readers know bodies by. */
static uint32_t body_of_class(const fsc_resolver *r, const fsc_match *noun) {
  const unsigned classes = 1u << FSC_BUSINESS | 1u << FSC_LAW_ENFORCEMENT_JUDICIAL | 1u << FSC_MEDIA;
  bool known = noun && (classes >> noun->source_class & 1);
  for (uint32_t i = 0; known && i < r->n_recent; i++) {
    const fsc_entity *e = fsc_entity_at(r, r->recent[i]);
    if (e->kind == FSC_MENTION_ORGANISATION && e->body && e->body->source_class == noun->source_class)
      return r->recent[i];
  }
  return FSC_NONE;
}

/* The last body that the acronym or "the department" can mean. */
static uint32_t body_meant(const fsc_resolver *r, const fsc_mention *m) {
  uint32_t last = m->name.end - 1;
  bool lone = m->name.end - m->name.first == 1;
  for (uint32_t i = 0; lone && i < r->n_recent; i++) {
    const fsc_entity *e = fsc_entity_at(r, r->recent[i]);
    if (e->kind != FSC_MENTION_ORGANISATION) continue;
    if (is_acronym_of(r->a, last, e->name)) return r->recent[i];
    if (m->definite && !fsc_capital(r->a, last) && stands_in(r->a, e->name, last)) return r->recent[i];
  }
  return lone && m->definite && !fsc_capital(r->a, last) ? body_of_class(r, m->body) : FSC_NONE;
}

static void resolve_body(fsc_resolver *r, fsc_mention *m) {
  fsc_key key = fsc_key_of(r->a, m->name);
  uint32_t found = find_key(r, &key, FSC_MENTION_ORGANISATION);
  if (found == FSC_NONE) found = body_meant(r, m);
  if (found == FSC_NONE && fsc_is_place(m->body)) found = bearer_called(r, &key); /* Michael Jordan, then Jordan */
  if (found == FSC_NONE && m->body && m->body->source_class == FSC_BUSINESS) {    /* "Lumenra", then "Lumenra Inc." */
    fsc_key first = fsc_key_of(r->a, (fsc_range){m->name.first, m->name.first + 1});
    found = find_key(r, &first, FSC_MENTION_NAME);
  }
  bool generic = !fsc_capital(r->a, m->name.first) && !m->speaks;
  if (found == FSC_NONE && generic) return;
  if (found == FSC_NONE)
    fsc_entity_start(r, m, &key);
  else
    fsc_entity_join(r, m, found);
}

/* ---- Roles
 * --------------------------------------------------------------------------------------------------------- */

/* "Capt." and "captain", "Sen." and "senator" */
static bool same_title(const fsc_match *a, const fsc_match *b) {
  if (a->row == b->row) return true;
  const char *x = a->entry->term, *y = b->entry->term;
  size_t n = strlen(x), m = strlen(y), least = n < m ? n : m;
  return least > 2 && memcmp(x, y, least) == 0 && !strchr(x, ' ') && !strchr(y, ' ');
}

/* "the court" for "a federal appeals court" */
static bool shortens(const fsc_match *noun, const fsc_match *full) {
  if (noun->row == full->row) return true;
  const char *short_term = noun->entry->term, *long_term = full->entry->term;
  size_t n = strlen(short_term), m = strlen(long_term);
  return m > n && long_term[m - n - 1] == ' ' && strcmp(long_term + m - n, short_term) == 0;
}

/* "the 23-year-old": the last person named. */
static uint32_t aged(const fsc_resolver *r, const fsc_mention *m) {
  uint32_t old = m->name.end - 1;
  if (!fsc_token_says(r->a, old, FSC_SAYS_OLD) || !fsc_flagged(r->a, old, FSC_JOINED)) return FSC_NONE;
  for (uint32_t i = 0; i < r->n_recent; i++)
    if (fsc_entity_at(r, r->recent[i])->kind == FSC_MENTION_NAME && fsc_entity_at(r, r->recent[i])->person)
      return r->recent[i];
  return FSC_NONE;
}

/* "the secretary", "the department": the last to bear that word. */
static uint32_t holder_of(const fsc_resolver *r, const fsc_mention *m) {
  uint32_t noun = m->name.end - 1;
  for (uint32_t i = 0; i < r->n_recent; i++) {
    const fsc_entity *e = fsc_entity_at(r, r->recent[i]);
    fsc_range office = e->kind == FSC_MENTION_ORGANISATION ? e->name : e->role;
    if (e->kind != FSC_MENTION_ROLE && !fsc_empty(office) && stands_in(r->a, office, noun)) return r->recent[i];
    const fsc_match *office_held = m->title ? m->title : m->noun;
    if (e->kind == FSC_MENTION_NAME && office_held && e->title && same_title(office_held, e->title))
      return r->recent[i];
    bool one = !e->plural || (m->noun && (m->noun->flags & FSC_FLAG_COLLECTIVE)); /* a court speaks as many */
    if (e->kind == FSC_MENTION_ROLE && m->noun && e->noun && one && shortens(m->noun, e->noun)) return r->recent[i];
  }
  return FSC_NONE;
}

static bool withheld(const fsc_match *noun) { return noun && noun->flags & FSC_FLAG_ANONYMOUS; }

/* "the insider" for "a source close to Pickett": the last whose name is withheld. */
static uint32_t withheld_before(const fsc_resolver *r, const fsc_mention *m) {
  for (uint32_t i = 0; !m->plural && withheld(m->noun) && i < r->n_recent; i++) {
    const fsc_entity *e = fsc_entity_at(r, r->recent[i]);
    if (e->kind == FSC_MENTION_ROLE && !e->plural && withheld(e->noun)) return r->recent[i];
  }
  return FSC_NONE;
}

/* "the singer", "the defendant": the one person named in the last paragraphs, of whom no office is known. A man in
 * office is called by it; where there are two such persons nobody can tell. */
static uint32_t only_private_person(const fsc_resolver *r, const fsc_mention *m) {
  if (m->plural || !m->noun || m->noun->source_class != FSC_CITIZEN) return FSC_NONE;
  if ((m->noun->flags & (FSC_FLAG_FEMALE | FSC_FLAG_MALE | FSC_FLAG_COLLECTIVE)) || m->gender != FSC_GENDER_UNKNOWN)
    return FSC_NONE; /* "the man" is as often another */
  uint32_t found = FSC_NONE;
  for (uint32_t i = 0; i < r->n_recent; i++) {
    const fsc_entity *e = fsc_entity_at(r, r->recent[i]);
    bool full = e->name.end - e->name.first > 1;
    if (e->kind != FSC_MENTION_NAME || !e->person || e->author) continue;
    if (fsc_paragraph_of(r, m) - e->last_paragraph > PARAGRAPHS_BACK) continue;
    if (found != FSC_NONE || !full || e->title || !fsc_empty(e->role)) return FSC_NONE;
    found = r->recent[i];
  }
  return found;
}

static void resolve_role(fsc_resolver *r, fsc_mention *m) {
  uint32_t found = m->definite ? holder_of(r, m) : FSC_NONE;
  if (found == FSC_NONE && m->definite) found = aged(r, m);
  if (found == FSC_NONE && m->definite) found = withheld_before(r, m);
  if (found == FSC_NONE && m->definite && m->speaks) found = only_private_person(r, m);
  bool body = m->noun && (m->noun->flags & FSC_FLAG_COLLECTIVE) && m->name.end - m->name.first == 1;
  if (found == FSC_NONE && m->definite && body) found = body_of_class(r, m->noun);
  bool group = m->noun && (m->noun->flags & FSC_FLAG_GROUP) && m->plural;
  uint32_t start = r->a->document->sentences[m->sentence].first; /* "The researchers played the calls. They said …" */
  bool subject = m->plural && m->definite && m->noun && !m->possessive && m->name.first == start + 1;
  if (found == FSC_NONE && !m->speaks && !group && !subject) return;
  if (found == FSC_NONE) {
    fsc_key key = fsc_key_of(r->a, m->speaks ? m->span : m->name);
    found = find_key(r, &key, FSC_MENTION_ROLE);
    if (found == FSC_NONE) {
      fsc_entity_at(r, fsc_entity_start(r, m, &key))->name = m->speaks ? m->span : m->name;
      return;
    }
  }
  fsc_entity_join(r, m, found);
}

/* ---- Pronouns
 * ------------------------------------------------------------------------------------------------------ */

static bool may_be(const fsc_resolver *r, const fsc_mention *m, const fsc_entity *e, bool it) {
  if (fsc_paragraph_of(r, m) - e->last_paragraph > PARAGRAPHS_BACK || e->author) return false;
  if (m->plural) return e->plural || e->kind == FSC_MENTION_ORGANISATION;
  if (it) return e->kind == FSC_MENTION_ORGANISATION || (e->kind == FSC_MENTION_ROLE && !e->person);
  bool lone = e->name.end - e->name.first < 2 && !e->title && !e->noun && e->gender == FSC_GENDER_UNKNOWN;
  bool place = e->kind == FSC_MENTION_NAME && lone && e->placed; /* "in Texas" */
  bool named =
      e->kind == FSC_MENTION_NAME && !lone && !e->last_governed && !e->last_definite; /* not "the Tren de X gang" */
  bool human = !place && (e->person || named);
  return human && !e->plural && e->kind != FSC_MENTION_ORGANISATION &&
         (e->gender == FSC_GENDER_UNKNOWN || e->gender == m->gender);
}

/* The last source of the paragraph, then the last source, then the last whose mention opened a sentence, then anyone.
 */
static uint32_t rank(const fsc_resolver *r, const fsc_mention *m, const fsc_entity *e) {
  uint32_t here = fsc_paragraph_of(r, m) + 1;
  if (e->spoke == here) return 5;
  if (e->last_paragraph + 1 == here && !e->last_governed && !e->last_possessive && e->last_sentence != m->sentence)
    return 4;
  if (e->spoke && here - e->spoke <= PARAGRAPHS_BACK) return 3;
  return e->last_opens ? 2 : 1;
}

static uint32_t antecedent(const fsc_resolver *r, const fsc_mention *m, bool it) {
  uint32_t best = FSC_NONE, best_rank = 0;
  for (uint32_t i = 0; i < r->n_recent; i++) {
    const fsc_entity *e = fsc_entity_at(r, r->recent[i]);
    if (!may_be(r, m, e, it)) continue;
    uint32_t own = 2 * rank(r, m, e);
    if (own <= 2 * MENTIONED && m->gender != FSC_GENDER_UNKNOWN && e->gender == m->gender) own++; /* known to be one */
    if (own > best_rank) best = r->recent[i], best_rank = own;
  }
  return best;
}

/* "Bay, which said": the mention that ends right before. */
static uint32_t relative_antecedent(const fsc_resolver *r, const fsc_mention *m) {
  uint32_t index = (uint32_t)(m - r->a->mentions.items);
  for (uint32_t k = 1; k <= 3 && k <= index; k++) {
    const fsc_mention *before = &r->a->mentions.items[index - k];
    if (before->sentence != m->sentence) break;
    if (before->entity != FSC_NONE && before->kind != FSC_MENTION_PRONOUN) return before->entity;
  }
  return FSC_NONE;
}

static void resolve_author(fsc_resolver *r, fsc_mention *m) {
  if (r->author == FSC_NONE) {
    const fsc_key nobodys = {.hash = UINT32_MAX, .text = "I", .length = 1};
    r->author = fsc_entity_new(r, m, &nobodys);
    fsc_entity_at(r, r->author)->author = true;
    fsc_entity_at(r, r->author)->kind = FSC_MENTION_ROLE;
  }
  m->entity = r->author;
}

/* Someone in this sentence besides the named: "A nurse gave Holm her notes" tells nothing of Holm. */
static bool others_before(const fsc_resolver *r, const fsc_mention *m) {
  enum { LOOKS = 16 };
  const fsc_mention *first = r->a->mentions.items, *o = m;
  for (int look = 0; look < LOOKS && o-- > first && o->sentence == m->sentence; look++) {
    bool human = o->kind == FSC_MENTION_ROLE && o->noun && !o->plural && !fsc_is_thing(r->a, o);
    if (human && (o->gender == FSC_GENDER_UNKNOWN || o->gender == m->gender)) return true;
  }
  return false;
}

/* "Imai packed his bags": the one person of this sentence he can be has his gender. Nobody is told of where another
 * of that gender is about. */
static void resolve_oblique(fsc_resolver *r, const fsc_mention *m) {
  uint32_t found = FSC_NONE;
  for (uint32_t i = 0; i < r->n_recent; i++) {
    const fsc_entity *e = fsc_entity_at(r, r->recent[i]);
    if (!may_be(r, m, e, false)) continue;
    if (e->gender == m->gender) return;
    if (e->kind != FSC_MENTION_NAME || e->last_sentence != m->sentence) continue;
    if (found != FSC_NONE) return;
    found = r->recent[i];
  }
  if (found == FSC_NONE || others_before(r, m)) return;
  fsc_entity_at(r, found)->gender = m->gender;
  fsc_entity_at(r, found)->person = true;
}

static void resolve_pronoun(fsc_resolver *r, fsc_mention *m) {
  if (m->oblique) {
    resolve_oblique(r, m);
    return;
  }
  uint32_t token = m->name.first, found = FSC_NONE;
  if (fsc_token_any(r->a, token, CLASS(FIRST_PERSON))) {
    resolve_author(r, m);
    return;
  }
  if (fsc_token_is(r->a, token, FSC_IS_SECOND_PERSON)) return;
  if (fsc_token_is(r->a, token, FSC_IS_RELATIVE))
    found = relative_antecedent(r, m);
  else
    found = antecedent(r, m, m->gender == FSC_GENDER_UNKNOWN && !m->plural);
  if (found == FSC_NONE) return;
  bool human = m->gender != FSC_GENDER_UNKNOWN;
  fsc_entity_join(r, m, found);
  if (human) fsc_entity_at(r, found)->person = true;
}

static void resolve(fsc_resolver *r, fsc_mention *m) {
  static void (*const by_kind[])(fsc_resolver *, fsc_mention *) = {
      [FSC_MENTION_NAME] = resolve_name,
      [FSC_MENTION_ORGANISATION] = resolve_body,
      [FSC_MENTION_ROLE] = resolve_role,
      [FSC_MENTION_PRONOUN] = resolve_pronoun,
  };
  by_kind[m->kind](r, m);
}

void fsc_resolve(fsc_attributing *a) {
  fsc_resolver r = {.a = a, .size = 64, .author = FSC_NONE};
  while (r.size < a->mentions.n) r.size *= 2;
  FSC_RESERVE(a->arena, &a->entities, a->mentions.n / 2 + 16);
  r.heads = fsc_arena_take(a->arena, r.size * sizeof *r.heads);
  memset(r.heads, 0xFF, r.size * sizeof *r.heads);
  for (size_t i = 0; i < a->mentions.n; i++) resolve(&r, &a->mentions.items[i]);
}
