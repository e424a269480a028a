/* Mentions to entities, in text order: names by surname, bodies by name or acronym, offices by title, pronouns by
 * gender, number and what was said last (attribution.md 2). Every look back is bounded.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../base/text.h"
#include "grammar.h"

#define CLASS(name) FSC_BIT(FSC_IS_##name)
enum { CHAIN = 16, RECENT = 16, PARAGRAPHS_BACK = 3 };
enum { MENTIONED = 2 /* ranks up to this: has not spoken lately */ };

typedef struct resolver {
  fsc_attributing *a;
  uint32_t *heads;         /* by hash: newest entity with it, FSC_NONE */
  uint32_t size;           /* power of two */
  uint32_t recent[RECENT]; /* entities by last mention, newest first */
  uint32_t n_recent;
  uint32_t author; /* the article's I and we, FSC_NONE until met */
} resolver;

static fsc_entity *entity_at(const resolver *r, uint32_t i) { return &r->a->entities.items[i]; }

static uint32_t paragraph_of(const resolver *r, const fsc_mention *m) {
  return r->a->document->sentences[m->sentence].paragraph;
}

/* ---- The table of keys
 * --------------------------------------------------------------------------------------------- */

static uint32_t slot_of(const resolver *r, fsc_text key) {
  return (uint32_t)fsc_hash(key.at, key.length) & (r->size - 1);
}

static uint32_t new_entity(resolver *r, fsc_mention *m, fsc_text key) {
  fsc_entity *e = FSC_PUSH(r->a->arena, &r->a->entities);
  uint32_t slot = slot_of(r, key);
  e->kind = m->kind;
  e->name = m->name;
  e->key = key;
  e->source_id = FSC_NONE;
  e->next = r->heads[slot];
  e->first_mention = (uint32_t)(m - r->a->mentions.items);
  e->plural = m->plural;
  return r->heads[slot] = (uint32_t)r->a->entities.n - 1;
}

static void touch(resolver *r, uint32_t entity) {
  uint32_t i = 0;
  if (r->n_recent && r->recent[0] == entity) return;
  if (entity_at(r, entity)->n_mentions == 1) i = r->n_recent; /* a new one is not among them */
  while (i < r->n_recent && r->recent[i] != entity) i++;
  if (i == r->n_recent) i = r->n_recent < RECENT ? r->n_recent++ : RECENT - 1;
  memmove(r->recent + 1, r->recent, i * sizeof *r->recent);
  r->recent[0] = entity;
}

/* Polls and newspapers speak, but are no persons. */
static bool is_thing(const fsc_attributing *a, const fsc_mention *m) {
  return m->noun->source_class == FSC_DOCUMENT_DATA || (m->noun->flags & FSC_FLAG_COLLECTIVE) ||
         fsc_token_is(a, m->name.end - 1, FSC_IS_DOCUMENT_NOUN);
}

/* The first role met stays, unless a later one has a class and it has none. */
static bool tells_more(const fsc_attributing *a, fsc_range role, fsc_range known) {
  if (fsc_empty(known) || fsc_empty(role)) return fsc_empty(known);
  return fsc_class_of_role(a, known) == FSC_UNKNOWN_CLASS && fsc_class_of_role(a, role) != FSC_UNKNOWN_CLASS;
}

/* The mention is one of the entity: what it shows is added. */
static void join(resolver *r, fsc_mention *m, uint32_t entity) {
  fsc_entity *e = entity_at(r, entity);
  uint32_t index = (uint32_t)(m - r->a->mentions.items);
  m->entity = entity;
  e->n_mentions++;
  if (m->kind == FSC_MENTION_ORGANISATION && e->kind == FSC_MENTION_NAME && !e->person) {
    e->kind = FSC_MENTION_ORGANISATION;
    e->name = m->name;
  }
  e->last_mention = index;
  if (m->kind == FSC_MENTION_NAME && m->name.end - m->name.first > e->name.end - e->name.first) e->name = m->name;
  if (m->kind != FSC_MENTION_ROLE && tells_more(r->a, m->role, e->role)) e->role = m->role;
  if (fsc_empty(e->pursuit)) e->pursuit = m->pursuit;
  if (!e->title) e->title = m->title;
  if (!e->noun) e->noun = m->noun;
  if (!e->body && !(e->person && fsc_is_place(m->body))) e->body = m->body;
  if (e->gender == FSC_GENDER_UNKNOWN || m->kind == FSC_MENTION_PRONOUN)
    if (m->gender != FSC_GENDER_UNKNOWN) e->gender = m->gender;
  bool human = m->title || (m->noun && m->kind == FSC_MENTION_NAME) || m->gender != FSC_GENDER_UNKNOWN;
  if (e->kind == FSC_MENTION_NAME) e->person |= human || m->speaks;
  if (e->kind == FSC_MENTION_ROLE) e->person |= !m->plural && m->noun && !is_thing(r->a, m);
  e->placed |= m->placed;
  if (m->speaks) e->spoke = paragraph_of(r, m) + 1;
  touch(r, entity);
}

static bool same_text(const fsc_word *a, const fsc_word *b) {
  return a->length == b->length && memcmp(a->text, b->text, a->length) == 0;
}

static bool stands_in(const fsc_attributing *a, fsc_range range, uint32_t token) {
  enum { LONGEST = 16 };
  for (uint32_t t = range.first; t < range.end && t - range.first < LONGEST; t++)
    if (same_text(fsc_word_at(a, t), fsc_word_at(a, token))) return true;
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
static uint32_t body_called(const resolver *r, const fsc_mention *m) {
  uint32_t token = m->name.first;
  if (m->name.end - token != 1) return FSC_NONE;
  for (uint32_t i = 0; i < r->n_recent; i++) {
    const fsc_entity *e = entity_at(r, r->recent[i]);
    uint32_t words = e->name.end - e->name.first;
    if (e->kind > FSC_MENTION_ORGANISATION || words < 2) continue;
    if (words > 2 && !e->person && is_acronym_of(r->a, token, e->name)) return r->recent[i];
    bool company = e->kind == FSC_MENTION_ORGANISATION && e->body && e->body->source_class == FSC_BUSINESS;
    if (company && same_text(fsc_word_at(r->a, token), fsc_word_at(r->a, e->name.first))) return r->recent[i];
  }
  return FSC_NONE;
}

/* ---- Persons
 * ------------------------------------------------------------------------------------------------------- */

static bool same_word(const resolver *r, uint32_t x, uint32_t y) {
  fsc_text a = fsc_key_of(r->a, (fsc_range){x, x + 1}), b = fsc_key_of(r->a, (fsc_range){y, y + 1});
  if (a.length == 1 || b.length == 1) return a.length && b.length && a.at[0] == b.at[0]; /* an initial */
  return fsc_text_equal(a, b);
}

/* A full name joins one whose first name agrees; a surname joins whoever bears it and agrees in gender. */
static bool agree(const resolver *r, const fsc_mention *m, const fsc_entity *e) {
  bool opposed = m->gender != FSC_GENDER_UNKNOWN && e->gender != FSC_GENDER_UNKNOWN && m->gender != e->gender;
  if (opposed || e->kind != FSC_MENTION_NAME) return false;
  bool lone = m->name.end - m->name.first < 2 || e->name.end - e->name.first < 2;
  return lone || same_word(r, m->name.first, e->name.first);
}

static bool is_suffix(const fsc_attributing *a, uint32_t token) {
  fsc_said said = (fsc_said)fsc_look_of(a, token)->said;
  return said >= FSC_SAYS_JR && said <= FSC_SAYS_III;
}

static void resolve_name(resolver *r, fsc_mention *m) {
  uint32_t last = m->name.end - 1;
  if (last > m->name.first && is_suffix(r->a, last)) last--;
  fsc_text key = fsc_key_of(r->a, (fsc_range){last, last + 1});
  uint32_t found = FSC_NONE, bearers = 0, steps = 0;
  for (uint32_t i = r->heads[slot_of(r, key)]; i != FSC_NONE && steps < CHAIN; i = entity_at(r, i)->next, steps++) {
    const fsc_entity *e = entity_at(r, i);
    if (!fsc_text_equal(e->key, key) || !agree(r, m, e)) continue;
    bearers++;
    if (found == FSC_NONE || e->last_mention > entity_at(r, found)->last_mention) found = i;
  }
  if (found == FSC_NONE && !m->title) found = body_called(r, m);
  if (found == FSC_NONE) found = new_entity(r, m, key);
  join(r, m, found);
  if (bearers > 1) entity_at(r, found)->ambiguous = true;
}

/* ---- Organisations
 * ------------------------------------------------------------------------------------------------- */

static uint32_t find_key(const resolver *r, fsc_text key, uint8_t kind) {
  uint32_t steps = 0;
  for (uint32_t i = r->heads[slot_of(r, key)]; i != FSC_NONE && steps < CHAIN; i = entity_at(r, i)->next, steps++)
    if (entity_at(r, i)->kind == kind && fsc_text_equal(entity_at(r, i)->key, key)) return i;
  return FSC_NONE;
}

/* A person whose surname is this word. */
static uint32_t bearer_called(const resolver *r, fsc_text key) {
  uint32_t found = find_key(r, key, FSC_MENTION_NAME);
  return found != FSC_NONE && entity_at(r, found)->person ? found : FSC_NONE;
}

/* "the company", "the court": the last body of its class, where that class is one readers know bodies by. */
static uint32_t body_of_class(const resolver *r, const fsc_entry *noun) {
  const unsigned classes = 1u << FSC_BUSINESS | 1u << FSC_LAW_ENFORCEMENT_JUDICIAL | 1u << FSC_MEDIA;
  bool known = noun && (classes >> noun->source_class & 1);
  for (uint32_t i = 0; known && i < r->n_recent; i++) {
    const fsc_entity *e = entity_at(r, r->recent[i]);
    if (e->kind == FSC_MENTION_ORGANISATION && e->body && e->body->source_class == noun->source_class)
      return r->recent[i];
  }
  return FSC_NONE;
}

/* The last body that the acronym or "the department" can mean. */
static uint32_t body_meant(const resolver *r, const fsc_mention *m) {
  uint32_t last = m->name.end - 1;
  bool lone = m->name.end - m->name.first == 1;
  for (uint32_t i = 0; lone && i < r->n_recent; i++) {
    const fsc_entity *e = entity_at(r, r->recent[i]);
    if (e->kind != FSC_MENTION_ORGANISATION) continue;
    if (is_acronym_of(r->a, last, e->name)) return r->recent[i];
    if (m->definite && !fsc_capital(r->a, last) && stands_in(r->a, e->name, last)) return r->recent[i];
  }
  return lone && m->definite && !fsc_capital(r->a, last) ? body_of_class(r, m->body) : FSC_NONE;
}

static void resolve_body(resolver *r, fsc_mention *m) {
  fsc_text key = fsc_key_of(r->a, m->name);
  uint32_t found = find_key(r, key, FSC_MENTION_ORGANISATION);
  if (found == FSC_NONE) found = body_meant(r, m);
  if (found == FSC_NONE && fsc_is_place(m->body)) found = bearer_called(r, key); /* Michael Jordan, then Jordan */
  if (found == FSC_NONE && m->body && m->body->source_class == FSC_BUSINESS)     /* "Lumenra", then "Lumenra Inc." */
    found = find_key(r, fsc_key_of(r->a, (fsc_range){m->name.first, m->name.first + 1}), FSC_MENTION_NAME);
  bool generic = !fsc_capital(r->a, m->name.first) && !m->speaks;
  if (found == FSC_NONE && generic) return;
  join(r, m, found == FSC_NONE ? new_entity(r, m, key) : found);
}

/* ---- Roles
 * --------------------------------------------------------------------------------------------------------- */

/* "Capt." and "captain", "Sen." and "senator" */
static bool same_title(const fsc_entry *a, const fsc_entry *b) {
  size_t n = strlen(a->term), m = strlen(b->term), least = n < m ? n : m;
  return a == b ||
         (least > 2 && memcmp(a->term, b->term, least) == 0 && !strchr(a->term, ' ') && !strchr(b->term, ' '));
}

/* "the court" for "a federal appeals court" */
static bool shortens(const fsc_entry *noun, const fsc_entry *full) {
  size_t n = strlen(noun->term), m = strlen(full->term);
  return noun == full || (m > n && full->term[m - n - 1] == ' ' && strcmp(full->term + m - n, noun->term) == 0);
}

/* "the 23-year-old": the last person named. */
static uint32_t aged(const resolver *r, const fsc_mention *m) {
  uint32_t old = m->name.end - 1;
  if (!fsc_token_says(r->a, old, FSC_SAYS_OLD) || !fsc_flagged(r->a, old, FSC_JOINED)) return FSC_NONE;
  for (uint32_t i = 0; i < r->n_recent; i++)
    if (entity_at(r, r->recent[i])->kind == FSC_MENTION_NAME && entity_at(r, r->recent[i])->person) return r->recent[i];
  return FSC_NONE;
}

/* "the secretary", "the department": the last to bear that word. */
static uint32_t holder_of(const resolver *r, const fsc_mention *m) {
  uint32_t noun = m->name.end - 1;
  for (uint32_t i = 0; i < r->n_recent; i++) {
    const fsc_entity *e = entity_at(r, r->recent[i]);
    fsc_range office = e->kind == FSC_MENTION_ORGANISATION ? e->name : e->role;
    if (e->kind != FSC_MENTION_ROLE && !fsc_empty(office) && stands_in(r->a, office, noun)) return r->recent[i];
    const fsc_entry *office_held = m->title ? m->title : m->noun;
    if (e->kind == FSC_MENTION_NAME && office_held && e->title && same_title(office_held, e->title))
      return r->recent[i];
    bool one = !e->plural || (m->noun && (m->noun->flags & FSC_FLAG_COLLECTIVE)); /* a court speaks as many */
    if (e->kind == FSC_MENTION_ROLE && m->noun && e->noun && one && shortens(m->noun, e->noun)) return r->recent[i];
  }
  return FSC_NONE;
}

static bool withheld(const fsc_entry *noun) { return noun && noun->flags & FSC_FLAG_ANONYMOUS; }

/* "the insider" for "a source close to Pickett": the last whose name is withheld. */
static uint32_t withheld_before(const resolver *r, const fsc_mention *m) {
  for (uint32_t i = 0; !m->plural && withheld(m->noun) && i < r->n_recent; i++) {
    const fsc_entity *e = entity_at(r, r->recent[i]);
    if (e->kind == FSC_MENTION_ROLE && !e->plural && withheld(e->noun)) return r->recent[i];
  }
  return FSC_NONE;
}

/* "the singer", "the defendant": the one person named in the last paragraphs, of whom no office is known. A man in
 * office is called by it; where there are two such persons nobody can tell. */
static uint32_t only_private_person(const resolver *r, const fsc_mention *m) {
  if (m->plural || !m->noun || m->noun->source_class != FSC_CITIZEN) return FSC_NONE;
  if ((m->noun->flags & (FSC_FLAG_FEMALE | FSC_FLAG_MALE | FSC_FLAG_COLLECTIVE)) || m->gender != FSC_GENDER_UNKNOWN)
    return FSC_NONE; /* "the man" is as often another */
  uint32_t found = FSC_NONE;
  for (uint32_t i = 0; i < r->n_recent; i++) {
    const fsc_entity *e = entity_at(r, r->recent[i]);
    bool full = e->name.end - e->name.first > 1;
    if (e->kind != FSC_MENTION_NAME || !e->person || e->author) continue;
    const fsc_mention *last = &r->a->mentions.items[e->last_mention];
    if (paragraph_of(r, m) - paragraph_of(r, last) > PARAGRAPHS_BACK) continue;
    if (found != FSC_NONE || !full || e->title || !fsc_empty(e->role)) return FSC_NONE;
    found = r->recent[i];
  }
  return found;
}

static void resolve_role(resolver *r, fsc_mention *m) {
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
    fsc_text key = fsc_key_of(r->a, m->speaks ? m->span : m->name);
    found = find_key(r, key, FSC_MENTION_ROLE);
    if (found == FSC_NONE) {
      found = new_entity(r, m, key);
      entity_at(r, found)->name = m->speaks ? m->span : m->name;
    }
  }
  join(r, m, found);
}

/* ---- Pronouns
 * ------------------------------------------------------------------------------------------------------ */

static bool may_be(const resolver *r, const fsc_mention *m, const fsc_entity *e, bool it) {
  const fsc_mention *last = &r->a->mentions.items[e->last_mention];
  if (paragraph_of(r, m) - paragraph_of(r, last) > PARAGRAPHS_BACK || e->author) return false;
  if (m->plural) return e->plural || e->kind == FSC_MENTION_ORGANISATION;
  if (it) return e->kind == FSC_MENTION_ORGANISATION || (e->kind == FSC_MENTION_ROLE && !e->person);
  bool lone = e->name.end - e->name.first < 2 && !e->title && !e->noun && e->gender == FSC_GENDER_UNKNOWN;
  bool place = e->kind == FSC_MENTION_NAME && lone && e->placed; /* "in Texas" */
  bool named =
      e->kind == FSC_MENTION_NAME && !lone && !last->governed && !last->definite; /* not "the Tren de X gang" */
  bool human = !place && (e->person || named);
  return human && !e->plural && e->kind != FSC_MENTION_ORGANISATION &&
         (e->gender == FSC_GENDER_UNKNOWN || e->gender == m->gender);
}

/* The last source of the paragraph, then the last source, then the last whose mention opened a sentence, then anyone.
 */
static uint32_t rank(const resolver *r, const fsc_mention *m, const fsc_entity *e) {
  const fsc_mention *last = &r->a->mentions.items[e->last_mention];
  uint32_t here = paragraph_of(r, m) + 1;
  if (e->spoke == here) return 5;
  if (paragraph_of(r, last) + 1 == here && !last->governed && !last->possessive && last->sentence != m->sentence)
    return 4;
  if (e->spoke && here - e->spoke <= PARAGRAPHS_BACK) return 3;
  return last->span.first == r->a->document->sentences[last->sentence].first ? 2 : 1;
}

static uint32_t antecedent(const resolver *r, const fsc_mention *m, bool it) {
  uint32_t best = FSC_NONE, best_rank = 0;
  for (uint32_t i = 0; i < r->n_recent; i++) {
    const fsc_entity *e = entity_at(r, r->recent[i]);
    if (!may_be(r, m, e, it)) continue;
    uint32_t own = 2 * rank(r, m, e);
    if (own <= 2 * MENTIONED && m->gender != FSC_GENDER_UNKNOWN && e->gender == m->gender) own++; /* known to be one */
    if (own > best_rank) best = r->recent[i], best_rank = own;
  }
  return best;
}

/* "Bay, which said": the mention that ends right before. */
static uint32_t relative_antecedent(const resolver *r, const fsc_mention *m) {
  uint32_t index = (uint32_t)(m - r->a->mentions.items);
  for (uint32_t k = 1; k <= 3 && k <= index; k++) {
    const fsc_mention *before = &r->a->mentions.items[index - k];
    if (before->sentence != m->sentence) break;
    if (before->entity != FSC_NONE && before->kind != FSC_MENTION_PRONOUN) return before->entity;
  }
  return FSC_NONE;
}

static void resolve_author(resolver *r, fsc_mention *m) {
  if (r->author == FSC_NONE) {
    r->author = new_entity(r, m, fsc_text_of("I"));
    entity_at(r, r->author)->author = true;
    entity_at(r, r->author)->kind = FSC_MENTION_ROLE;
  }
  m->entity = r->author;
}

/* Someone in this sentence besides the named: "A nurse gave Holm her notes" tells nothing of Holm. */
static bool others_before(const resolver *r, const fsc_mention *m) {
  enum { LOOKS = 16 };
  const fsc_mention *first = r->a->mentions.items, *o = m;
  for (int look = 0; look < LOOKS && o-- > first && o->sentence == m->sentence; look++) {
    bool human = o->kind == FSC_MENTION_ROLE && o->noun && !o->plural && !is_thing(r->a, o);
    if (human && (o->gender == FSC_GENDER_UNKNOWN || o->gender == m->gender)) return true;
  }
  return false;
}

/* "Imai packed his bags": the one person of this sentence he can be has his gender. Nobody is told of where another
 * of that gender is about. */
static void resolve_oblique(resolver *r, const fsc_mention *m) {
  uint32_t found = FSC_NONE;
  for (uint32_t i = 0; i < r->n_recent; i++) {
    const fsc_entity *e = entity_at(r, r->recent[i]);
    if (!may_be(r, m, e, false)) continue;
    if (e->gender == m->gender) return;
    if (e->kind != FSC_MENTION_NAME || r->a->mentions.items[e->last_mention].sentence != m->sentence) continue;
    if (found != FSC_NONE) return;
    found = r->recent[i];
  }
  if (found == FSC_NONE || others_before(r, m)) return;
  entity_at(r, found)->gender = m->gender;
  entity_at(r, found)->person = true;
}

static void resolve_pronoun(resolver *r, fsc_mention *m) {
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
  join(r, m, found);
  if (human) entity_at(r, found)->person = true;
}

static void resolve(resolver *r, fsc_mention *m) {
  static void (*const by_kind[])(resolver *, fsc_mention *) = {
      [FSC_MENTION_NAME] = resolve_name,
      [FSC_MENTION_ORGANISATION] = resolve_body,
      [FSC_MENTION_ROLE] = resolve_role,
      [FSC_MENTION_PRONOUN] = resolve_pronoun,
  };
  by_kind[m->kind](r, m);
}

void fsc_resolve(fsc_attributing *a) {
  resolver r = {.a = a, .size = 64, .author = FSC_NONE};
  while (r.size < a->mentions.n) r.size *= 2;
  FSC_RESERVE(a->arena, &a->entities, a->mentions.n / 2 + 16);
  r.heads = fsc_arena_take(a->arena, r.size * sizeof *r.heads);
  memset(r.heads, 0xFF, r.size * sizeof *r.heads);
  for (size_t i = 0; i < a->mentions.n; i++) resolve(&r, &a->mentions.items[i]);
}
