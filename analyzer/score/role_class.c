/* The class that the words of a role give: by its head, "the union's | president", and by the body it is of. It is
 * never guessed. source_class.c asks for it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "role_class.h"

#include "mentions.h"

/* The first known class among the rows of a category inside a range. */
static fsc_source_class class_in(const fsc_attributing *a, fsc_range range, fsc_known_category category) {
  for (uint32_t t = range.first; t < range.end; t++) {
    const fsc_source_class class = fsc_class_named(fsc_row_at(a, t, category));
    if (class != FSC_UNKNOWN_CLASS) return class;
  }
  return FSC_UNKNOWN_CLASS;
}

static bool is_part_of(const fsc_match *match, const fsc_match *head) {
  return match && head && match->first >= head->first && match->end <= head->end;
}

static bool holds_preposition(const fsc_attributing *a, const fsc_match *body) {
  return fsc_any_in(a, (fsc_range){body->first + 1, body->end}, CLASS(PREPOSITION));
}

/* The class of the body a role belongs to, the last before a preposition: "of the hospital workers' | union | at …".
 * Not of a body inside the spokesman's own row: "press secretary" names no press. */
static fsc_source_class class_of_body(const fsc_attributing *a, fsc_range range, const fsc_match *spokesman) {
  fsc_source_class found = FSC_UNKNOWN_CLASS;
  for (uint32_t t = range.first; t < range.end; t++) {
    const fsc_match *body = fsc_row_at(a, t, FSC_ORGANISATIONS);
    const fsc_source_class class = fsc_class_named(is_part_of(body, spokesman) ? spokesman : body);
    if (found != FSC_UNKNOWN_CLASS && (fsc_token_is(a, t, FSC_IS_PREPOSITION) || fsc_mark(a, t, ","))) break;
    if (class != FSC_UNKNOWN_CLASS) found = class;
    if (class == FSC_MEDIA && fsc_possessive(a, body->end - 1)) break;                /* "NPR’s | Moscow bureau" */
    if (class != FSC_UNKNOWN_CLASS && !holds_preposition(a, body)) t = body->end - 1; /* no "committee" of the RNC */
  }
  return found;
}

/* "a | city spokesman", "a spokeswoman for the county": the class of a noun that is a body's only together with
 * another; not in a name, "Harl City". */
static fsc_source_class class_of_quiet_noun(const fsc_attributing *a, uint32_t token) {
  const fsc_source_class class = fsc_class_named(fsc_quiet_row_at(a, token, FSC_ROLES));
  const bool named = fsc_capital(a, token) && !fsc_flagged(a, token, FSC_SENTENCE_START);
  return fsc_is_class_of_body(class) && !named ? class : FSC_UNKNOWN_CLASS;
}

/* "the prime minister's official spokesman", "a spokesman for the police": the class of whom a spokesman speaks for. */
static fsc_source_class class_spoken_for(const fsc_attributing *a, fsc_range range, const fsc_match *spokesman) {
  const fsc_known_category categories[] = {FSC_TITLES, FSC_ROLES};
  for (uint32_t t = range.first; t < range.end; t++)
    for (size_t i = 0; i < 2; i++) {
      const fsc_match *match = fsc_row_at(a, t, categories[i]);
      if (!match || is_part_of(match, spokesman) || (match->what->flags & FSC_FLAG_SPOKESPERSON)) continue;
      if (fsc_class_named(match) != FSC_UNKNOWN_CLASS) return fsc_class_named(match);
    }
  fsc_source_class class = FSC_UNKNOWN_CLASS;
  for (uint32_t t = range.first; t < range.end && class == FSC_UNKNOWN_CLASS; t++) class = class_of_quiet_noun(a, t);
  return class;
}

enum { HEADS = 1 << FSC_TITLES | 1 << FSC_ROLES }; /* in fsc_rows.starts */

/* Do rows of titles or roles start inside a range? Most have none. */
static bool has_head(const fsc_attributing *a, fsc_range range) {
  enum { AT_ONCE = 4 };
  const uint16_t *starts = a->scoring->rows.starts;
  unsigned met = 0;
  for (uint32_t from = range.first; from < range.end; from += AT_ONCE)
    for (uint32_t t = from; t < from + AT_ONCE; t++) met |= starts[fsc_select(t < range.end, t, from)];
  return (met & HEADS) != 0;
}

/* The title or role that starts at a token; the longer one, and "an inspector", "a GOP source" rather than a title. */
static const fsc_match *head_at(const fsc_attributing *a, uint32_t t) {
  const fsc_match *title = fsc_row_at(a, t, FSC_TITLES), *role = fsc_row_at(a, t, FSC_ROLES);
  const bool small = role && !(fsc_capital(a, t) && fsc_capital(a, role->end - 1));
  const bool titled = title && fsc_class_named(title) != FSC_UNKNOWN_CLASS && !(role && role->end + small > title->end);
  return titled || !role ? title : role;
}

/* "economist and former adviser to Mayor Ruiz": does the first of two roles give the class? Not if the body behind both
 * does ("president and CEO of Acme"), or if anybody can have it ("friend and lawyer"). */
static bool tells_enough(const fsc_match *head) {
  const unsigned others = 1u << FSC_UNKNOWN_CLASS | 1u << FSC_BUSINESS | 1u << FSC_OFFICIAL_GOVERNMENT |
                          1u << FSC_CITIZEN | 1u << FSC_COLLECTIVE_VAGUE;
  return !(others >> fsc_class_named(head) & 1);
}

/* "state senator and friend of the mayor": is the second role one that anybody can have? */
static bool tells_less(const fsc_match *match, const fsc_match *head) {
  const unsigned anybody = 1u << FSC_UNKNOWN_CLASS | 1u << FSC_CITIZEN | 1u << FSC_COLLECTIVE_VAGUE;
  return (anybody >> fsc_class_named(match) & 1) && !(anybody >> fsc_class_named(head) & 1);
}

/* "Americans for Prosperity | president": the name of a body that a preposition is part of, if more follows. */
static uint32_t over_body(const fsc_attributing *a, uint32_t token, uint32_t end) {
  const fsc_match *body = fsc_row_at(a, token, FSC_ORGANISATIONS);
  return body && body->end < end && holds_preposition(a, body) ? body->end : token;
}

const fsc_match *fsc_head_of_role(const fsc_attributing *a, fsc_range range) {
  const fsc_match *head = NULL;
  bool joined = false; /* by "and" to the head before */
  if (!has_head(a, range)) return NULL;
  for (uint32_t t = range.first; t < range.end; t++) {
    t = over_body(a, t, range.end);
    const fsc_match *match = a->scoring->rows.starts[t] & HEADS ? head_at(a, t) : NULL;
    if (match) {
      const bool addresses = head && head->end == t && fsc_is_degree(a, match); /* "Health Commissioner | Dr." */
      if (!addresses && (!joined || !tells_less(match, head))) head = match;
      if (match->end > t + 1 && match->end <= range.end) t = match->end - 1;
      const bool with_and = fsc_token_says(a, t + 1, FSC_SAYS_AND);
      if (with_and && tells_enough(head)) break;
      joined |= with_and;
    }
    if (head && fsc_token_is(a, t, FSC_IS_PREPOSITION)) break;
  }
  return head;
}

/* "Its | president": of what was named before, which source_class.c looks for. */
static bool is_of_body_told_before(const fsc_attributing *a, fsc_range role, const fsc_match *head) {
  return head->end == role.end && (fsc_is_bodys(a, role.first) || fsc_is_bodys(a, role.first - 1));
}

bool fsc_presides(const fsc_attributing *a, fsc_range role, const fsc_match *head) {
  if (!head || !fsc_token_says(a, head->end - 1, FSC_SAYS_PRESIDENT)) return false;
  if (is_of_body_told_before(a, role, head)) return true;
  const uint32_t next = head->end;
  if (fsc_token_says(a, next, FSC_SAYS_AND)) return true;
  return fsc_token_is(a, next, FSC_IS_PREPOSITION) && !fsc_token_says(a, next, FSC_SAYS_IN);
}

/* "Boy Scouts of America | President": does the body stand before? */
static bool presides_before(const fsc_attributing *a, fsc_range range, const fsc_match *head) {
  if (!head || fsc_class_named(head) != FSC_OFFICIAL_GOVERNMENT || head->first == range.first) return false;
  return fsc_token_says(a, head->end - 1, FSC_SAYS_PRESIDENT) && !fsc_token_is(a, head->end, FSC_IS_PREPOSITION);
}

bool fsc_is_class_of_body(fsc_source_class class) {
  const unsigned others = 1u << FSC_UNKNOWN_CLASS | 1u << FSC_CITIZEN | 1u << FSC_VICTIM_WITNESS |
                          1u << FSC_DOCUMENT_DATA | 1u << FSC_ANONYMOUS | 1u << FSC_COLLECTIVE_VAGUE;
  return !(others >> class & 1);
}

/* "of the advocacy group | Clean Boats Fund": the class by the noun right before a body's name. */
static fsc_source_class class_before_name(const fsc_attributing *a, fsc_range range) {
  uint32_t name = range.first;
  while (name < range.end && !fsc_capital(a, name)) name++;
  const fsc_match *noun = name < range.end ? fsc_last_row_in(a, (fsc_range){range.first, name}, FSC_ROLES) : NULL;
  const bool group = noun && noun->end == name && (noun->what->flags & FSC_FLAG_COLLECTIVE);
  return group ? fsc_class_named(noun) : FSC_UNKNOWN_CLASS;
}

/* "president of the university", "vice president at Acme": the class of the body. A president of something that is no
 * known body and no state has none. */
static fsc_source_class class_presided(const fsc_attributing *a, fsc_range range, const fsc_match *head) {
  const fsc_range body = {head->end + 1, range.end};
  fsc_source_class class = class_before_name(a, body);
  if (class == FSC_UNKNOWN_CLASS) class = class_of_body(a, body, NULL);
  if (class != FSC_UNKNOWN_CLASS) return class;
  for (uint32_t t = body.first; t < body.end; t++) {
    const fsc_match *place = fsc_quiet_row_at(a, t, FSC_ORGANISATIONS);
    const fsc_match *noun = fsc_row_at(a, t, FSC_ROLES), *quiet = fsc_quiet_row_at(a, t, FSC_ROLES);
    const fsc_source_class told = fsc_class_named(noun ? noun : quiet);
    if (fsc_is_class_of_body(told) && !fsc_capital(a, t)) return told; /* "of the police union", "of the country" */
    if (place && !fsc_possessive(a, place->end - 1)) return fsc_class_named(head);
  }
  return fsc_empty(body) && !is_of_body_told_before(a, range, head) ? fsc_class_named(head) : FSC_UNKNOWN_CLASS;
}

/* "a senior adviser on trade | at the Center for Road Studies", "legislative director | for the Bakers Association":
 * the class of the employer; FSC_UNKNOWN_CLASS. */
static fsc_source_class class_at(const fsc_attributing *a, fsc_range range, const fsc_match *head) {
  const unsigned employers = 1u << FSC_NGO_ADVOCACY | 1u << FSC_BUSINESS | 1u << FSC_EXPERT_ACADEMIC | 1u << FSC_MEDIA;
  for (uint32_t t = head->end; t < range.end; t++) {
    const bool at = fsc_token_says(a, t, FSC_SAYS_AT), for_whom = t == head->end && fsc_token_says(a, t, FSC_SAYS_FOR);
    const fsc_source_class class =
        at || for_whom ? class_of_body(a, (fsc_range){t + 1, range.end}, NULL) : FSC_UNKNOWN_CLASS;
    if (at || employers >> class & 1) return class;
  }
  return FSC_UNKNOWN_CLASS;
}

/* "Facebook | officials", "leaders | of the union": of the body beside the head, not of any that is named later. */
static fsc_source_class class_led(const fsc_attributing *a, fsc_range range, const fsc_match *head) {
  const fsc_source_class before = class_of_body(a, (fsc_range){range.first, head->end}, NULL);
  const bool goes_on = head->end < range.end && fsc_token_is(a, head->end, FSC_IS_INNER_PREPOSITION);
  return before == FSC_UNKNOWN_CLASS && goes_on ? class_of_body(a, (fsc_range){head->end + 1, range.end}, NULL)
                                                : before;
}

/* "head of | the Republican National Committee": the class of the body behind such a noun, if the row found as the head
 * is only a word of a name. */
static fsc_source_class class_headed(const fsc_attributing *a, fsc_range range, const fsc_match *head) {
  for (uint32_t t = range.first; t + 1 < head->first && fsc_capital(a, head->first); t++)
    if (fsc_is_of_body(a, t) && fsc_token_is(a, t + 1, FSC_IS_PREPOSITION))
      return class_of_body(a, (fsc_range){t + 2, range.end}, NULL);
  return FSC_UNKNOWN_CLASS;
}

/* "Shadow | Treasurer", "shadow | schools minister": is a role that of who would hold an office in opposition? */
static bool is_shadow(const fsc_attributing *a, fsc_range range, const fsc_match *head) {
  for (uint32_t t = range.first; t < head->first; t++)
    if (fsc_token_reads(a, t, "shadow") && !fsc_possessive(a, t)) return true; /* no "Shadow’s CEO" */
  return false;
}

/* "director of the Center for Road Studies | at Harl University": is a body that looks like an advocacy group's part of
 * a place of learning? */
static bool is_of_university(const fsc_attributing *a, fsc_range range, const fsc_match *head) {
  for (uint32_t t = head->end; t + 1 < range.end; t++)
    if (fsc_token_says(a, t, FSC_SAYS_AT))
      return class_of_body(a, (fsc_range){t + 1, range.end}, NULL) == FSC_EXPERT_ACADEMIC;
  return false;
}

static fsc_source_class class_of_head(const fsc_attributing *a, fsc_range range, const fsc_match *head) {
  fsc_source_class class = fsc_class_named(head), other;
  /* A spokesman, chairman or director has the class of the body. */
  bool speaks_for = (head->what->flags & FSC_FLAG_SPOKESPERSON) != 0;
  bool borrowed = speaks_for || class == FSC_BUSINESS || class == FSC_UNKNOWN_CLASS;
  if (is_shadow(a, range, head)) return FSC_POLITICAL_PARTY;
  if ((other = class_headed(a, range, head)) != FSC_UNKNOWN_CLASS) return other;
  /* "Official" and "strategist" are of government or party only by the word: the employer may give a better class. */
  if (fsc_is_political(class) && (other = class_at(a, range, head)) != FSC_UNKNOWN_CLASS) return other;
  if ((head->what->flags & FSC_FLAG_LEADS) && (other = class_led(a, range, head)) != FSC_UNKNOWN_CLASS) return other;
  if (borrowed && (other = class_of_body(a, range, speaks_for ? head : NULL)) != FSC_UNKNOWN_CLASS) {
    const bool studies = other == FSC_NGO_ADVOCACY && is_of_university(a, range, head);
    return studies || other == FSC_DOCUMENT_DATA ? FSC_EXPERT_ACADEMIC : other; /* "director of the Harl Poll" */
  }
  if (borrowed && (other = class_before_name(a, (fsc_range){head->end, range.end})) != FSC_UNKNOWN_CLASS) return other;
  if (presides_before(a, range, head) &&
      (other = class_of_body(a, (fsc_range){range.first, head->first}, NULL)) != FSC_UNKNOWN_CLASS)
    return other;
  if (speaks_for && (other = class_spoken_for(a, range, head)) != FSC_UNKNOWN_CLASS) return other;
  return fsc_presides(a, range, head) ? class_presided(a, range, head) : class;
}

/* "Heritage Foundation", "Mother Jones’": is a role only the name of a body? */
static bool is_name_of_body(const fsc_attributing *a, fsc_range role) {
  bool body = false;
  for (uint32_t t = role.first; t < role.end; t++) {
    const bool inside = fsc_capital(a, t) || (t > role.first && fsc_token_is(a, t, FSC_IS_FUNCTION_WORD));
    if (!inside || fsc_tagged(a, t, FSC_TAG_TITLE)) return false;
    body |= fsc_tagged(a, t, FSC_TAG_ORGANISATION);
  }
  return body;
}

/* "Ukraine's | leader", "South Korea's new | leader", "leader | of Ukraine": is a role held in a state or town? */
static bool is_of_place(const fsc_attributing *a, fsc_range role, const fsc_match *head) {
  for (uint32_t t = role.first; t < role.end; t++) {
    const fsc_match *place = fsc_quiet_row_at(a, t, FSC_ORGANISATIONS);
    if (!place || !fsc_is_place(place->what)) continue;
    const bool owns = fsc_possessive(a, place->end - 1) && place->end <= head->first && head->first - place->end <= 1;
    const bool of = t == head->end + 1 && fsc_token_says(a, head->end, FSC_SAYS_OF);
    if (owns || (of && place->end == role.end && !fsc_in_name(a, role.end))) return true;
  }
  return false;
}

fsc_source_class fsc_class_of_role(const fsc_attributing *a, fsc_range role) {
  if (fsc_empty(role)) return FSC_UNKNOWN_CLASS;
  const bool body = fsc_capital(a, role.first) && is_name_of_body(a, role);
  fsc_source_class class = body ? class_of_body(a, role, NULL) : FSC_UNKNOWN_CLASS;
  if (class != FSC_UNKNOWN_CLASS) return class;
  const fsc_match *head = fsc_head_of_role(a, role);
  if (head) class = class_of_head(a, role, head);
  if (class == FSC_UNKNOWN_CLASS) class = class_in(a, role, FSC_ORGANISATIONS);
  return class == FSC_UNKNOWN_CLASS && head && is_of_place(a, role, head) ? FSC_OFFICIAL_GOVERNMENT : class;
}

bool fsc_is_officer(const fsc_attributing *a, fsc_range role) {
  const fsc_match *head = fsc_head_of_role(a, role);
  const fsc_source_class class = fsc_class_named(head);
  if (!head) return false;
  const bool borrows = class == FSC_UNKNOWN_CLASS || (head->what->flags & (FSC_FLAG_SPOKESPERSON | FSC_FLAG_LEADS)) ||
                       fsc_token_says(a, head->end - 1, FSC_SAYS_PRESIDENT) ||
                       fsc_token_reads(a, head->end - 1, "secretary");
  return borrows && class_of_body(a, role, head) == FSC_UNKNOWN_CLASS;
}

fsc_source_class fsc_class_of_phrase(const fsc_attributing *a, fsc_range range) {
  fsc_source_class class = fsc_class_of_role(a, range);
  for (uint32_t t = range.first; t < range.end && class == FSC_UNKNOWN_CLASS; t++)
    if (fsc_token_is(a, t, FSC_IS_PEOPLE)) class = FSC_CITIZEN;
  return class;
}
