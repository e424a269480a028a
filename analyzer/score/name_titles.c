/* Splits a run of capitals into an office or role and a name: "Secretary of State | John Kerry", "state Sen. | Ana
 * Ruiz", "Bartender | Ana Ruiz". name_roles.c reads what stands beside the run. SPDX-License-Identifier: Apache-2.0 */
#include "mentions.h"

/* "CEO of the San Francisco | Giants": is the last word behind a place a team's name, not a surname as in "President of
 * Russia | Putin"? */
static bool names_team(const fsc_attributing *a, uint32_t behind, uint32_t end) {
  return behind + 1 == end && fsc_plural_form(a, behind) && !fsc_known_person(a, (fsc_range){behind, end});
}

/* Where the name begins behind the last title of a run: "Secretary of State | John Kerry". */
static uint32_t behind_title(const fsc_attributing *a, const fsc_match *title, uint32_t end) {
  const uint32_t title_end = title->end;
  const fsc_source_class class = (fsc_source_class)title->what->source_class;
  const bool of_or_to = fsc_token_says_either(a, title_end, FSC_SAYS_OF, FSC_SAYS_TO);
  const bool for_what = fsc_token_says(a, title_end, FSC_SAYS_FOR);
  if (title_end >= end || !(of_or_to | for_what)) return title_end;
  uint32_t of = title_end + 1;
  if (of < end && fsc_token_says(a, of, FSC_SAYS_THE)) of++;
  const fsc_match *place = of < end ? fsc_quiet_row_at(a, of, FSC_ORGANISATIONS) : NULL;
  if (place && fsc_is_place(place->what) && place->end <= end) /* "Mayor of New York" */
    return names_team(a, place->end, end) ? end : place->end;
  if (fsc_tagged(a, end - 1, FSC_TAG_ORGANISATION)) return end; /* "CEO of Fisher Industries" */
  uint32_t n = end - of; /* words of the body and the name: the last two are the name if at least one is left */
  if (class == FSC_EXPERT_ACADEMIC && n < 4) return end; /* "Professor of Political Science" */
  if (for_what && n < 3) return end;                     /* "Commissioner for Human Rights" */
  return n < 2 ? end : n == 2 ? end - 1 : end - 2;
}

/* "Ms | Judge", "Mr. | Major": is a title of one word behind an honorific a surname? */
static bool names_one(const fsc_match *honorific, const fsc_match *title) {
  return (honorific->what->flags & FSC_FLAG_HONORIFIC) && title->first == honorific->end &&
         title->end == title->first + 1;
}

/* "Tanya | Judge": is a word a forename and nothing else? Not "Virginia | Governor", "Christian | Minister". */
static bool is_forename(const fsc_attributing *a, uint32_t token) {
  const fsc_match *row = fsc_row_at(a, token, FSC_FORENAMES);
  return row && row->end == token + 1 && !fsc_quiet_row_at(a, token, FSC_ORGANISATIONS) &&
         !fsc_token_is(a, token, FSC_IS_DEMONYM) &&
         !fsc_tagged(a, token, FSC_TAG_ORGANISATION | FSC_TAG_TITLE | FSC_TAG_ROLE);
}

/* "Rep. Peter King", "Billie Jean King", "King said": is the title at the end of a run a surname? Not in "the King",
 * "the Saudi King", "the Crown Prince". */
static bool is_title_surname(const fsc_attributing *a, const fsc_mention *m, const fsc_match *title) {
  const uint32_t before = title->first - 1;
  const unsigned flags = title->what->flags;
  if (title->end != m->span.end || (flags & FSC_FLAG_HONORIFIC)) return false;
  if (m->title) return before >= m->title->end || names_one(m->title, title);
  if (title->end > title->first + 1) return false; /* "Mr. President" */
  if (before == m->span.first && is_forename(a, before)) return true;
  if (!(flags & (FSC_FLAG_FEMALE | FSC_FLAG_MALE)) || fsc_token_any(a, before, CLASS(DEMONYM) | CLASS(DETERMINER)))
    return false;
  return title->first == m->span.first || !fsc_tagged(a, before, FSC_TAG_ORGANISATION | FSC_TAG_TITLE | FSC_TAG_ROLE);
}

/* "state | Sen. Ana Ruiz", "acting | Director of Y": takes a title that begins in lower case right before the run. */
static void title_from_before(const fsc_attributing *a, fsc_mention *m) {
  enum { LONGEST = 3 }; /* words in lower case */
  const uint32_t first = m->span.first;
  for (uint32_t n = 1; n <= LONGEST && n <= first && fsc_tagged(a, first - n, FSC_TAG_TITLE); n++) {
    const fsc_match *match = fsc_row_at(a, first - n, FSC_TITLES);
    if (!match || match->end <= first || match->end > m->span.end || fsc_quoted(a, match->first)) continue;
    m->title = match;
    m->role = (fsc_range){match->first, behind_title(a, match, m->span.end)};
    m->span.first = match->first;
    return;
  }
}

/* "the Senators": is a run only the plural of a title, with no name as in "Senators | Ruiz and Holm"? */
static bool names_all(const fsc_attributing *a, const fsc_mention *m, const fsc_match *title) {
  if (title->end != m->span.end || !fsc_plural_form(a, title->end - 1)) return false;
  const fsc_match *role = fsc_row_at(a, title->first, FSC_ROLES);
  return role && role->end == title->end;
}

/* "former | Vice President Ruiz", "then-|Mayor Ruiz": adds a word of tenure to the role. Not an adverb, "Then | Mayor
 * Ruiz went on". */
static void take_tenure(const fsc_attributing *a, fsc_mention *m) {
  const uint32_t start = a->document->sentences[m->sentence].first, before = m->role.first - 1;
  const bool joined = fsc_flagged(a, m->role.first, FSC_JOINED);
  if (m->role.first == start || !fsc_token_is(a, before, FSC_IS_TENURE) || fsc_quoted(a, before)) return;
  if (!joined && fsc_adverb(a, before)) return;
  m->role.first = m->span.first = before;
}

/* "the National Governors | Association": is a plural title the members of a body? */
static bool is_of_members(const fsc_attributing *a, const fsc_mention *m, const fsc_match *title) {
  const uint32_t last = m->span.end - 1;
  const fsc_match *body = fsc_plural_form(a, title->end - 1) ? fsc_row_at(a, last, FSC_ORGANISATIONS) : NULL;
  return body && title->end <= last && (body->what->flags & FSC_FLAG_SUFFIX);
}

void fsc_split_title(const fsc_attributing *a, fsc_mention *m) {
  uint32_t style = FSC_NONE; /* where "Sir" stands behind an office: "Conservative MP | Sir Lars Holm" */
  for (uint32_t t = fsc_many_in(a, m->span) ? m->span.end : m->span.first; t < m->span.end; t++) {
    const fsc_match *match = fsc_row_at(a, t, FSC_TITLES);
    if (!match || match->end > m->span.end || fsc_possessive(a, match->end - 1)) continue; /* "Sheriff’s Office" */
    if (t > m->span.first && fsc_mark(a, match->end, "&")) continue; /* "Center for Justice & Roads" */
    if (is_title_surname(a, m, match) || names_all(a, m, match) || is_of_members(a, m, match)) break;
    if (m->title && (match->what->flags & FSC_FLAG_HONORIFIC)) {
      if (style == FSC_NONE) style = t;
      m->traits |= fsc_gender_of_row(match);
    } else
      m->title = match;
    m->role = (fsc_range){m->span.first, behind_title(a, match, m->span.end)};
    t = match->end - 1;
  }
  if (!m->title) title_from_before(a, m);
  if (!m->title) return;
  m->name.first = m->role.end;
  if (style < m->role.end) m->role.end = style;
  m->traits |= fsc_gender_of_row(m->title);
  if ((m->title->what->flags & FSC_FLAG_HONORIFIC) && m->role.end - m->role.first == 1)
    m->role = (fsc_range){0, 0};
  else
    take_tenure(a, m);
}

/* "envoy to | Ukraine", "director of | the FBI": the row of the body, or behind "of" and "to" of the place, that a role
 * is joined to; NULL. */
static const fsc_match *body_led_to(const fsc_attributing *a, uint32_t joint, uint32_t body) {
  const bool of = fsc_token_says_either(a, joint, FSC_SAYS_OF, FSC_SAYS_TO);
  if (!of && !fsc_token_says_either(a, joint, FSC_SAYS_FOR, FSC_SAYS_AT)) return NULL;
  if (fsc_tagged(a, joint - 1, FSC_TAG_TITLE) ||
      (fsc_tagged(a, joint - 1, FSC_TAG_ROLE) && !fsc_capital(a, joint - 1))) {
    const fsc_match *row = fsc_row_at(a, body, FSC_ORGANISATIONS);
    return row || !of ? row : fsc_quiet_row_at(a, body, FSC_ORGANISATIONS);
  }
  return NULL;
}

/* Can a range be a person's full name: two or three capitals, none of a title or body? */
static bool is_full_name(const fsc_attributing *a, fsc_range name) {
  enum { SHORTEST = 2, LONGEST = 3 }; /* words */
  if (name.end < name.first + SHORTEST || name.end > name.first + LONGEST) return false;
  for (uint32_t t = name.first; t < name.end; t++)
    if (!fsc_in_name(a, t) || fsc_tagged(a, t, FSC_TAG_ORGANISATION | FSC_TAG_TITLE) || fsc_flagged(a, t, FSC_JOINED))
      return false;
  return !fsc_token_is(a, name.end - 1, FSC_IS_THING);
}

/* "Ana Ruiz, | director of": does the name before a role have it, so that a body follows and no other name? */
static bool describes_name(const fsc_attributing *a, const fsc_mention *m, fsc_range role) {
  const fsc_mention *before = m;
  while (before > a->mentions.items && before->span.first >= role.first) before--;
  return before->kind == FSC_MENTION_NAME && before->span.end == role.first - 1 && fsc_mark(a, role.first - 1, ",");
}

/* "envoy to Ukraine | Marie Holm", "director of the FBI | Ana Ruiz": splits a run of capitals whose first words belong
 * to the role before it, if a full name is left. */
void fsc_split_body(const fsc_attributing *a, fsc_mention *m) {
  const uint32_t lowest = a->document->sentences[m->sentence].first, first = m->span.first;
  if (first < lowest + 3) return;
  const uint32_t joint = first - 1 - fsc_token_says(a, first - 1, FSC_SAYS_THE);
  const fsc_match *body = body_led_to(a, joint, first);
  if (!body || !is_full_name(a, (fsc_range){body->end, m->span.end}) || fsc_quoted(a, joint)) return;
  fsc_range role = fsc_np_left(a, joint - 1, lowest);
  if (fsc_empty(role) || describes_name(a, m, role)) return;
  if (fsc_token_is(a, role.first, FSC_IS_DETERMINER)) role.first++;
  role.end = m->name.first = body->end;
  m->role = role;
  m->noun = fsc_first_row_in(a, role, FSC_ROLES);
  if (!m->noun) m->title = fsc_first_row_in(a, role, FSC_TITLES);
  m->span.first = role.first;
}

/* "CLOSE | Donald Trump", "House Minority | Nancy Pelosi": splits a run before the full name of a known person. */
void fsc_split_known(const fsc_attributing *a, fsc_mention *m) {
  enum { FULL = 2 }; /* words of a full name, at least */
  for (uint32_t t = m->span.first + 1; t + FULL <= m->span.end; t++) {
    const fsc_match *person = fsc_row_at(a, t, FSC_PERSONS);
    if (!person || person->end != m->span.end) continue;
    if (fsc_look_of(a, t - 1)->length == 1) return; /* "J. | Donald Trump" */
    const bool told = fsc_tagged(a, t - 1, FSC_TAG_ROLE | FSC_TAG_ORGANISATION) && !fsc_plural_form(a, t - 1);
    if (told) m->role = (fsc_range){m->span.first, t};
    m->name.first = t;
    if (!told) m->span.first = t;
    return;
  }
}

/* "Criminologists | Lars Holm", "Bartender | Ana Ruiz": splits off a role that has its capital from the start of the
 * sentence, if a full name is left. */
void fsc_split_role(const fsc_attributing *a, fsc_mention *m) {
  enum { FULL = 2 }; /* words of a full name, at least */
  const uint32_t first = m->span.first;
  const fsc_match *role = fsc_flagged(a, first, FSC_SENTENCE_START) ? fsc_row_at(a, first, FSC_ROLES) : NULL;
  if (!role || role->end + FULL > m->span.end || fsc_possessive(a, role->end - 1)) return;
  if (role->what->flags & FSC_FLAG_COLLECTIVE) return; /* "Staff" */
  m->noun = role;
  m->role = (fsc_range){first, role->end};
  m->name.first = role->end;
}

/* The token before "(D-N.Y.)" or "of New York", if that ends at `token`; else `token`. */
static uint32_t before_affiliation(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  enum { LONGEST = 6 }; /* tokens between the brackets, or of the place */
  uint32_t of = token;
  while (of > lowest && token - of < LONGEST && fsc_in_name(a, of)) of--;
  if (of < token && fsc_token_says(a, of, FSC_SAYS_OF)) return of - 1;
  if (!fsc_mark(a, token, ")")) return token;
  for (uint32_t t = token; t > lowest && token - t < LONGEST; t--)
    if (fsc_mark(a, t, "(")) return fsc_affiliation(a, t + 1) ? t - 1 : token;
  return token;
}

/* "Senators Ruiz of Ohio and | Holm", "Sens. Ana Ruiz (D-N.Y.), | Bo Brown (R-Utah) and | Lars Holm": gives each name
 * of a list the plural title before the first. */
void fsc_share_title(const fsc_attributing *a, fsc_mention *m) {
  const fsc_mention *before = m - 1, *first = a->mentions.items;
  if (m > first + 1 && before->kind == FSC_MENTION_ORGANISATION && fsc_is_place(before->body->what))
    before--; /* Ohio */
  if (m == first || before->sentence != m->sentence || before->kind != FSC_MENTION_NAME) return;
  if (fsc_token_is(a, m->name.end - 1, FSC_IS_THING)) return; /* "Presidents Day and Labor Day" */
  uint32_t last = m->span.first - 1;
  last -= fsc_token_says(a, last, FSC_SAYS_AND);
  const bool comma = fsc_mark(a, last, ",");
  last -= comma;
  if (before_affiliation(a, last, before->span.first) != before->span.end - 1) return;
  const fsc_match *shared = before->title || comma ? before->title : before->noun; /* "rivals Ruiz, Mayor Holm" */
  if (!shared || !fsc_plural_form(a, shared->end - 1) || shared->end > before->name.first) return;
  m->title = before->title;
  m->noun = before->noun;
  m->role = before->role;
}
