/* Resolves offices and roles to persons and bodies mentioned before: "the secretary", "the 23-year-old", "the insider".
 * SPDX-License-Identifier: Apache-2.0 */
#include "entities.h"

bool fsc_stands_in(const fsc_attributing *a, fsc_range range, uint32_t token) {
  enum { LONGEST = 16 }; /* words: no name or office has more; bounds the work for each mention */
  for (uint32_t t = range.first; t < range.end && t - range.first < LONGEST; t++)
    if (fsc_same_word(a, t, token)) return true;
  return false;
}

bool fsc_same_title(const fsc_resolver *r, const fsc_hit_end *a, const fsc_hit_end *b) {
  const fsc_entry *const *entries = r->a->scoring->matches->entries;
  const bool alike = (a->source_class == b->source_class) | (a->source_class == FSC_UNKNOWN_CLASS);
  if (a->row == b->row) return true;
  if (a->opening != b->opening || !alike) return false; /* spares reading most terms; a report is no Rep. */
  const char *x = entries[a->row]->term, *y = entries[b->row]->term;
  if (*x != *y) return false;
  size_t n = strlen(x), m = strlen(y), least = n < m ? n : m;
  return least > 2 && memcmp(x, y, least) == 0 && !strchr(x, ' ') && !strchr(y, ' ');
}

/* Is a noun short for another: "the court" for "a federal appeals court"? */
static bool shortens(const fsc_resolver *r, const fsc_hit_end *noun, const fsc_hit_end *full) {
  const fsc_entry *const *entries = r->a->scoring->matches->entries;
  if (noun->row == full->row) return true;
  if (noun->ending != full->ending) return false;
  const char *short_term = entries[noun->row]->term, *long_term = entries[full->row]->term;
  size_t n = strlen(short_term), m = strlen(long_term);
  return m > n && long_term[m - n - 1] == ' ' && strcmp(long_term + m - n, short_term) == 0;
}

/* Does a token say "-year-old"? */
static bool tells_age(const fsc_attributing *a, uint32_t token) {
  return fsc_token_says(a, token, FSC_SAYS_OLD) && fsc_flagged(a, token, FSC_JOINED);
}

/* "the 23-year-old": the last person named. */
static uint32_t aged(const fsc_resolver *r, const fsc_mention *m) {
  const unsigned person = FSC_TRAIT_NAME | FSC_TRAIT_PERSON;
  if (!tells_age(r->a, m->name.end - 1)) return FSC_NONE;
  return fsc_recent_newest(&r->recent, fsc_recent_with(&r->recent, person, person));
}

/* "the 23-year-old | driver": the only person named in the last paragraphs. */
static uint32_t aged_in_role(const fsc_resolver *r, const fsc_mention *m) {
  const unsigned person = FSC_TRAIT_NAME | FSC_TRAIT_PERSON;
  const fsc_hit_end *noun = fsc_what(m->noun);
  const bool thing = (noun->flags & FSC_FLAG_COLLECTIVE) || noun->source_class == FSC_DOCUMENT_DATA; /* "report" */
  if (!m->noun || thing || !fsc_token_says(r->a, m->span.first, FSC_SAYS_THE) || !tells_age(r->a, m->name.first - 1))
    return FSC_NONE;
  const uint32_t found = fsc_near(r, fsc_paragraph_of(r, m), fsc_recent_with(&r->recent, person, person));
  return found & (found - 1) ? FSC_NONE : fsc_recent_newest(&r->recent, found);
}

/* The words that "the secretary" or "the department" may repeat: the name of a body, the role of a person. */
static fsc_range office_of(const fsc_entity *e) {
  const bool body = e->kind == FSC_MENTION_ORGANISATION;
  return (fsc_range){fsc_select(body, e->name.first, e->role.first), fsc_select(body, e->name.end, e->role.end)};
}

/* Those of a set whose office may hold a word, by hash and length. Hardly any does: the first words of each are
 * compared without a branch; longer offices always pass. */
static uint32_t may_hold(const fsc_resolver *r, uint32_t set, uint32_t token) {
  enum { AT_ONCE = 4 };
  const fsc_look *look = fsc_look_of(r->a, token);
  uint32_t found = 0, bit;
  while (set) {
    const fsc_range office = office_of(fsc_next_of(r, &set, &bit));
    const fsc_look *words = fsc_look_of(r->a, office.first);
    bool may = office.end - office.first > AT_ONCE;
    for (int i = 0; i < AT_ONCE; i++) may |= (words[i].hash == look->hash) & (words[i].length == look->length);
    found |= fsc_select(may, bit, 0);
  }
  return found;
}

/* "Ana Ruiz, a lawyer for | the actress": does the noun stand inside an entity's own role, where it means another? */
static bool tells_of_another(const fsc_attributing *a, const fsc_entity *e, uint32_t noun) {
  return fsc_range_has(e->role, noun) && noun > fsc_np_head(a, e->role);
}

/* "the charity" and the Charity | Commission: does a noun only modify the head of a body's name? */
static bool only_modifies(const fsc_attributing *a, const fsc_entity *e, uint32_t noun) {
  const uint32_t last = e->name.end - 1;
  if (e->kind != FSC_MENTION_ORGANISATION || !fsc_tagged(a, last, FSC_TAG_ORGANISATION)) return false;
  return fsc_same_word(a, last - 1, noun) && last > e->name.first && !fsc_same_word(a, last, noun);
}

/* "vice | president", "deputy | secretary" */
static bool is_deputy(const fsc_attributing *a, uint32_t noun) {
  return fsc_token_reads(a, noun - 1, "vice") || fsc_token_reads(a, noun - 1, "deputy");
}

/* "the president" and a vice | president: is the noun in an office that of a deputy, or in the mention, but not in
 * both?
 */
static bool differ_in_rank(const fsc_attributing *a, fsc_range office, uint32_t noun) {
  for (uint32_t t = office.first; t < office.end; t++)
    if (fsc_same_word(a, t, noun)) return is_deputy(a, t) != is_deputy(a, noun);
  return false;
}

/* The entities whose office holds the mention's noun, and those with the same title. */
static uint32_t holders(const fsc_resolver *r, const fsc_mention *m) {
  const unsigned office = FSC_TRAIT_NAME | FSC_TRAIT_OFFICE, titled = FSC_TRAIT_NAME | FSC_TRAIT_TITLED;
  const uint32_t noun = m->name.end - 1, bodies = fsc_recent_with(&r->recent, FSC_TRAIT_BODY, FSC_TRAIT_BODY);
  const uint32_t named = fsc_recent_with(&r->recent, office, office);
  const fsc_hit_end *held = fsc_first_row(fsc_what(m->title), fsc_what(m->noun));
  uint32_t meant = 0, bit;
  for (uint32_t left = may_hold(r, bodies | named, noun); left;) {
    const fsc_entity *e = fsc_next_of(r, &left, &bit);
    if (!fsc_stands_in(r->a, office_of(e), noun) || tells_of_another(r->a, e, noun)) continue;
    meant |= only_modifies(r->a, e, noun) || differ_in_rank(r->a, office_of(e), noun) ? 0 : bit;
  }
  for (uint32_t left = fsc_is_row(held) ? fsc_recent_with(&r->recent, titled, titled) : 0; left;)
    if (fsc_same_title(r, held, fsc_next_of(r, &left, &bit)->title)) meant |= bit;
  return meant;
}

/* "the secretary", "the department", "the officials" for "several U.S. officials": the last entity with that word in
 * its office or as its noun. */
static uint32_t holder_of(const fsc_resolver *r, const fsc_mention *m) {
  uint32_t meant = holders(r, m), bit;
  if (!m->noun) return fsc_recent_newest(&r->recent, meant);
  const unsigned many = m->noun->what->flags & FSC_FLAG_COLLECTIVE ? 0 : FSC_TRAIT_PLURAL; /* a court speaks as many */
  const unsigned noun = FSC_TRAIT_ROLE | FSC_TRAIT_NOUN;
  const bool one = !fsc_has(m->traits, FSC_TRAIT_SEVERAL); /* "the insurer" is none of "insurers" */
  for (uint32_t left = fsc_recent_with(&r->recent, noun | many, noun | (m->traits & many)); left;) {
    const fsc_entity *e = fsc_next_of(r, &left, &bit);
    if (shortens(r, m->noun->what, e->noun) && !(one & fsc_has(e->traits, FSC_TRAIT_SEVERAL))) meant |= bit;
  }
  return fsc_recent_newest(&r->recent, meant);
}

static bool withheld(const fsc_hit_end *noun) { return (noun->flags & FSC_FLAG_ANONYMOUS) != 0; }

/* "the insider" for "a source close to Pickett": the last source whose name is withheld. */
static uint32_t withheld_before(const fsc_resolver *r, const fsc_mention *m) {
  if (fsc_has(m->traits, FSC_TRAIT_PLURAL) || !withheld(fsc_what(m->noun))) return FSC_NONE;
  uint32_t roles = fsc_recent_with(&r->recent, FSC_TRAIT_ROLE | FSC_TRAIT_PLURAL, FSC_TRAIT_ROLE), meant = 0, bit;
  while (roles)
    if (withheld(fsc_next_of(r, &roles, &bit)->noun)) meant |= bit;
  return fsc_recent_newest(&r->recent, meant);
}

/* "the singer", "the defendant": the only person named in the last paragraphs, if no role of theirs is known. A person
 * with a known role would be called by that, and between two persons it would be a guess. */
static uint32_t only_private_person(const fsc_resolver *r, const fsc_mention *m) {
  const unsigned person = FSC_TRAIT_NAME | FSC_TRAIT_PERSON;
  const fsc_hit_end *noun = fsc_what(m->noun);
  if (fsc_has(m->traits, FSC_TRAIT_PLURAL) || noun->source_class != FSC_CITIZEN) return FSC_NONE;
  if ((noun->flags & (FSC_FLAG_FEMALE | FSC_FLAG_MALE | FSC_FLAG_COLLECTIVE)) || fsc_has(m->traits, FSC_TRAITS_GENDER))
    return FSC_NONE; /* "the man" is as often another */
  uint32_t found = fsc_near(r, fsc_paragraph_of(r, m), fsc_recent_with(&r->recent, person, person));
  const unsigned office = FSC_TRAIT_LONG | FSC_TRAIT_TITLED | FSC_TRAIT_OFFICE;
  bool one = found && !(found & (found - 1)) && (found & fsc_recent_with(&r->recent, office, FSC_TRAIT_LONG));
  return one ? fsc_recent_newest(&r->recent, found) : FSC_NONE;
}

/* "the Ohio | Republican", "the Ohio | senator": does a state modify a political noun? Not "the U.S. president". */
static bool is_of_a_state(const fsc_attributing *a, const fsc_mention *m) {
  const uint32_t noun = m->name.end - 1;
  if (fsc_has(m->traits, FSC_TRAIT_PLURAL) || !fsc_token_says(a, m->span.first, FSC_SAYS_THE)) return false;
  const fsc_match *title = fsc_match_at(a->scoring->matches, noun, a->scoring->rows.category[FSC_TITLES]);
  if (!title || title->end != noun + 1 || !fsc_is_political(title->what->source_class)) return false;
  for (uint32_t t = m->span.first + 1; t < noun; t++) {
    const fsc_match *place = fsc_quiet_row_at(a, t, FSC_ORGANISATIONS);
    if (place && place->end == noun && fsc_is_place(place->what)) return !fsc_flagged(a, noun - 1, FSC_DOTTED);
  }
  return false;
}

/* Is an entity a politician, by title or by persons.csv? No president, who is not called by a state. */
static bool is_politician(const fsc_resolver *r, const fsc_entity *e) {
  if (!fsc_empty(e->role) && fsc_token_says(r->a, e->role.end - 1, FSC_SAYS_PRESIDENT)) return false;
  const fsc_match *known = fsc_is_row(e->title) ? NULL : fsc_known_person(r->a, e->name);
  return fsc_is_political((known ? known->what : e->title)->source_class);
}

/* "the Ohio Republican", "the South Carolina lawmaker": the politician of this paragraph or the one before it who spoke
 * or was named last. */
static uint32_t politician_of_state(const fsc_resolver *r, const fsc_mention *m) {
  const unsigned person = FSC_TRAIT_NAME | FSC_TRAIT_PERSON;
  if (!is_of_a_state(r->a, m)) return FSC_NONE;
  const uint32_t here = fsc_paragraph_of(r, m);
  uint32_t named = 0, spoke = 0, bit;
  for (uint32_t left = fsc_recent_with(&r->recent, person, person); left;) {
    const fsc_entity *e = fsc_next_of(r, &left, &bit);
    if (here - e->last_paragraph > 1 || !is_politician(r, e)) continue;
    named |= bit;
    spoke |= fsc_select((e->spoke != 0) & (here + 1 - e->spoke <= FSC_PARAGRAPHS_BACK), bit, 0);
  }
  return fsc_recent_newest(&r->recent, spoke ? spoke : named);
}

uint32_t fsc_meant_by_office(const fsc_resolver *r, const fsc_mention *m) {
  uint32_t found = holder_of(r, m);
  if (found == FSC_NONE) found = aged(r, m);
  if (found == FSC_NONE) found = withheld_before(r, m);
  if (found == FSC_NONE && fsc_has(m->traits, FSC_TRAIT_SPEAKS)) found = politician_of_state(r, m);
  if (found == FSC_NONE && fsc_has(m->traits, FSC_TRAIT_SPEAKS)) found = only_private_person(r, m);
  return found;
}

/* "the French | president": the last person whose office holds all these words and has the noun as its head. */
static uint32_t holder_of_title(const fsc_resolver *r, const fsc_mention *m) {
  enum { LONGEST = 4 }; /* words before the noun */
  const unsigned officer = FSC_TRAIT_NAME | FSC_TRAIT_PERSON | FSC_TRAIT_OFFICE;
  const uint32_t first = m->span.first + 1, noun = m->name.end - 1; /* behind "the" */
  if (noun <= first || noun - first > LONGEST || !m->noun || m->span.end != m->name.end) return FSC_NONE;
  if (!fsc_token_says(r->a, m->span.first, FSC_SAYS_THE)) return FSC_NONE;
  uint32_t meant = 0, bit;
  for (uint32_t left = fsc_recent_with(&r->recent, officer | FSC_TRAIT_PLURAL, officer); left;) {
    const fsc_range office = fsc_next_of(r, &left, &bit)->role;
    bool holds = true;
    for (uint32_t t = first; holds && t <= noun; t++) holds = fsc_stands_in(r->a, office, t);
    if (holds && fsc_same_word(r->a, fsc_np_head(r->a, office), noun)) meant |= bit;
  }
  return fsc_recent_newest(&r->recent, meant);
}

uint32_t fsc_meant_by_title(const fsc_resolver *r, const fsc_mention *m) {
  uint32_t found = holder_of_title(r, m);
  if (found == FSC_NONE) found = aged_in_role(r, m);
  return found == FSC_NONE ? politician_of_state(r, m) : found;
}

uint32_t fsc_principal_of(const fsc_resolver *r, const fsc_mention *m) {
  const unsigned person = FSC_TRAIT_NAME | FSC_TRAIT_PERSON;
  const uint32_t kinds[] = {fsc_recent_with(&r->recent, FSC_TRAIT_BODY | FSC_TRAIT_PLACED, FSC_TRAIT_BODY),
                            fsc_recent_with(&r->recent, person, person)};
  for (int i = 0; i < 2; i++) {
    uint32_t near = 0, bit;
    for (uint32_t left = kinds[i]; left;) {
      const fsc_entity *e = fsc_next_of(r, &left, &bit);
      const bool told = e->body->source_class == FSC_MEDIA; /* "a spokesman told Reuters" */
      if (!told && m->sentence - e->last_sentence <= 1) near |= bit;
    }
    if (near) return fsc_recent_newest(&r->recent, near);
  }
  return FSC_NONE;
}

/* "Holm’s | spokesman Lars Lund": the entity whose possessive stands at a token; FSC_NONE. */
static uint32_t possessor_at(const fsc_resolver *r, uint32_t sentence, uint32_t owner) {
  const fsc_attributing *a = r->a;
  if (!fsc_possessive(a, owner)) return FSC_NONE;
  const uint32_t behind = owner + 1, first = fsc_farthest_back(r->sentences[sentence].first, owner),
                 last = fsc_behind_last_bit(a->mentioned, first, behind);
  const uint32_t i = last > first ? fsc_mention_at(a, last - 1) : FSC_NONE;
  return i != FSC_NONE && r->mentions[i].span.end == behind ? fsc_entity_of(a, i) : FSC_NONE;
}

uint32_t fsc_principal_of_named(const fsc_resolver *r, const fsc_mention *m) {
  const fsc_attributing *a = r->a;
  const uint32_t owner = m->role.first - !fsc_token_is(a, m->role.first, FSC_IS_POSSESSIVE), behind = owner + 1;
  if (fsc_is_bodys(a, owner)) return fsc_is_officer(a, m->role) ? fsc_body_owning(r, owner, m->sentence) : FSC_NONE;
  if (!(fsc_what(m->noun)->flags & FSC_FLAG_SPOKESPERSON)) return FSC_NONE;
  if (m->noun->first != behind || m->noun->end != m->role.end) return FSC_NONE;
  const fsc_mention owned = {.span = {owner, behind}, .sentence = m->sentence};
  const bool his = fsc_token_any(a, owner, CLASS(MALE_PRONOUN) | CLASS(FEMALE_PRONOUN));
  return his ? fsc_owner_of(r, &owned) : possessor_at(r, m->sentence, owner);
}

uint32_t fsc_spokesman_named(const fsc_resolver *r, const fsc_mention *m) {
  const fsc_attributing *a = r->a;
  if (!(m->noun->what->flags & FSC_FLAG_SPOKESPERSON) || m->role.first + 1 != m->role.end) return FSC_NONE;
  if (m->noun->first != m->role.first || !fsc_token_says(a, m->role.first - 1, FSC_SAYS_THE)) return FSC_NONE;
  const uint32_t here = fsc_paragraph_of(r, m) + 1;
  uint32_t meant = 0, bit;
  for (uint32_t left = fsc_recent_with(&r->recent, FSC_TRAIT_ROLE | FSC_TRAIT_PLURAL, FSC_TRAIT_ROLE); left;) {
    const fsc_entity *e = fsc_next_of(r, &left, &bit);
    const bool lately = e->spoke && here - e->spoke <= FSC_PARAGRAPHS_BACK;
    if (lately && e->noun->row == m->noun->what->row) meant |= bit;
  }
  return fsc_recent_newest(&r->recent, meant);
}

uint32_t fsc_principal_of_owned(const fsc_resolver *r, const fsc_mention *m) {
  const fsc_attributing *a = r->a;
  const uint32_t owner = m->span.first, behind = owner + 1;
  if (fsc_is_bodys(a, owner))
    return fsc_is_officer(a, (fsc_range){behind, m->span.end}) ? fsc_body_owning(r, owner, m->sentence) : FSC_NONE;
  const bool owned = fsc_token_any(a, owner, CLASS(MALE_PRONOUN) | CLASS(FEMALE_PRONOUN));
  if (!owned || m->noun || m->span.end != behind + 1 || m->name.first != behind) return FSC_NONE;
  const uint32_t flags = fsc_what(fsc_quiet_row_at(a, behind, FSC_ROLES))->flags;
  return flags & FSC_FLAG_SPOKESPERSON ? fsc_owner_of(r, m) : FSC_NONE;
}
