/* Resolves pronouns by gender and number, and by who spoke or was mentioned last.
 * SPDX-License-Identifier: Apache-2.0 */
#include "entities.h"
#include "mentions.h"

enum {
  MENTIONED = 2, /* up to this rank: has not spoken lately */
  FIRST = 5,
  MOST_BETWEEN = 16, /* mentions between a leading entity and the pronoun, at most */
  OBJECT_REACH = 5   /* tokens from a name to "her" behind its verb */
};

/* The entities that a pronoun of a gender can mean: persons, and names that may be persons. Not places, such as a
 * single name in "in Texas", nor "the Tren de X gang". */
static uint32_t humans(const fsc_resolver *r, uint32_t gender) {
  const unsigned known = FSC_TRAIT_LONG | FSC_TRAIT_TITLED | FSC_TRAIT_NOUN | FSC_TRAIT_FEMALE | FSC_TRAIT_MALE;
  const unsigned not_human = FSC_TRAIT_PLURAL | FSC_TRAIT_BODY,
                 opposed = fsc_select(fsc_has(gender, FSC_TRAIT_MALE), FSC_TRAIT_FEMALE, FSC_TRAIT_MALE);
  const uint32_t lone = fsc_recent_with(&r->recent, FSC_TRAIT_NAME | known, FSC_TRAIT_NAME);
  const uint32_t placed = fsc_recent_with(&r->recent, FSC_TRAIT_PLACED, FSC_TRAIT_PLACED);
  const uint32_t names = fsc_recent_with(
      &r->recent, FSC_TRAIT_NAME | FSC_TRAIT_GOVERNED | FSC_TRAIT_DEFINITE | not_human | opposed, FSC_TRAIT_NAME);
  const uint32_t persons = fsc_recent_with(&r->recent, FSC_TRAIT_PERSON | not_human | opposed, FSC_TRAIT_PERSON);
  const unsigned own = FSC_TRAIT_NAME | FSC_TRAIT_LONG | (gender & FSC_TRAITS_GENDER); /* "of Ana Ruiz. | She" */
  const uint32_t called = fsc_recent_with(&r->recent, own | FSC_TRAIT_DEFINITE | not_human | opposed, own);
  return (persons | called | (names & ~lone)) & ~(lone & placed);
}

/* "the union Ialpa": is an entity a name that its noun tells to be a body's, which is neither he nor she? */
static bool is_called_body(const fsc_entity *e) {
  const bool body = (e->noun->flags & FSC_FLAG_COLLECTIVE) && !fsc_is_row(e->title);
  return body & (e->kind == FSC_MENTION_NAME) & !fsc_has(e->traits, FSC_TRAITS_GENDER | FSC_TRAIT_PERSON);
}

/* The entities that "they" (plurals, bodies and a spokesperson) or "it" (bodies and things) can mean. */
static uint32_t others(const fsc_resolver *r, const fsc_mention *m) {
  const unsigned role = FSC_TRAIT_ROLE, noun = FSC_TRAIT_ROLE | FSC_TRAIT_NOUN;
  const uint32_t bodies = fsc_recent_with(&r->recent, FSC_TRAIT_BODY, FSC_TRAIT_BODY);
  if (!fsc_has(m->traits, FSC_TRAIT_PLURAL))
    return bodies | fsc_recent_with(&r->recent, FSC_TRAIT_ROLE | FSC_TRAIT_PERSON, role);
  return bodies | fsc_recent_with(&r->recent, FSC_TRAIT_PLURAL, FSC_TRAIT_PLURAL) |
         fsc_recent_with(&r->recent, noun | FSC_TRAITS_GENDER, noun);
}

/* "A spokesperson said …. | They added": may "they" mean one unnamed speaker of the sentence before? */
static bool may_be_spokesperson(const fsc_entity *e, const fsc_mention *m) {
  return (e->noun->flags & FSC_FLAG_SPOKESPERSON) && fsc_has(e->traits, FSC_TRAIT_SPEAKS) &&
         e->last_sentence + 1 == m->sentence;
}

/* The token behind the comma that closes an aside: ", 46, |", ", D-Calif., |", ", who left early, |"; `first` if none
 * does. */
static uint32_t behind_aside_comma(const fsc_attributing *a, uint32_t first, uint32_t end) {
  const bool relative = fsc_token_is(a, first, FSC_IS_RELATIVE);
  uint32_t t = first;
  if (end > first + FSC_APPOSITIVE_LONGEST) end = first + FSC_APPOSITIVE_LONGEST;
  while (t < end && fsc_kind_at(a, t) != FSC_PUNCTUATION &&
         (relative || fsc_affiliation(a, t) || fsc_kind_at(a, t) == FSC_NUMBER))
    t++;
  return t > first && t < end && fsc_mark(a, t, ",") ? t + 1 : first;
}

/* "her aide, | Ruiz": is the name what an appositive adds? */
static bool explains(const fsc_attributing *a, const fsc_mention *m) {
  const uint32_t comma = m->span.first - 1;
  return m->role.end == comma && !fsc_empty(m->role) && fsc_mark(a, comma, ",");
}

/* The token behind a name and its asides: ", a professor at X,", "(R-Ohio)", ", D-Calif., who left early,". */
static uint32_t behind_asides(const fsc_attributing *a, const fsc_mention *m) {
  enum { LONGEST = 6 }; /* tokens of "(R-Ohio)" */
  const uint32_t end = m->span.end, last = a->document->sentences[m->sentence].end;
  const bool comma = fsc_mark(a, end, ",");
  if (explains(a, m)) return end + comma;
  if (m->role.first > m->name.end) {
    const uint32_t role = m->role.end;
    return fsc_mark(a, role, ",") ? role + 1 : behind_aside_comma(a, role, last);
  }
  if (fsc_mark(a, end, "(") && fsc_affiliation(a, end + 1))
    for (uint32_t t = end + 1; t - end < LONGEST && t < last; t++)
      if (fsc_mark(a, t, ")")) return t + 1;
  const uint32_t behind = comma ? behind_aside_comma(a, end + 1, last) : end + 1;
  if (behind == end + 1) return end;
  return fsc_token_is(a, behind, FSC_IS_RELATIVE) ? behind_aside_comma(a, behind, last) : behind;
}

/* Is a name most likely a subject: not behind a preposition, and with a word behind it that may be its verb? Behind an
 * object stands punctuation or a word that joins. */
static bool is_likely_subject(const fsc_attributing *a, const fsc_mention *m) {
  const uint64_t joints = FSC_SAID_BIT(FSC_SAYS_AND) | FSC_SAID_BIT(FSC_SAYS_BUT) | FSC_SAID_BIT(FSC_SAYS_TO);
  const uint64_t joins = CLASS(PREPOSITION) | CLASS(CLAUSE_WORD) | CLASS(RELATIVE) | CLASS(DETERMINER) |
                         CLASS(POSSESSIVE) | CLASS(PRONOUN);
  if (m->kind != FSC_MENTION_NAME || fsc_has(m->traits, FSC_TRAIT_GOVERNED | FSC_TRAIT_OWNS | FSC_TRAIT_QUALIFIES))
    return false;
  const uint32_t next = behind_asides(a, m);
  return fsc_kind_at(a, next) == FSC_WORD && !fsc_capital(a, next) && !fsc_token_any(a, next, joins) &&
         !fsc_said_in(fsc_look_of(a, next), joints);
}

/* "When Ruiz left, | he said it was wet": is a name the subject of a clause that opens the sentence? Not before "…, he
 * said, …". */
static bool acts_in_front(const fsc_resolver *r, const fsc_mention *who, const fsc_mention *m) {
  const uint64_t opens = CLASS(CLAUSE_WORD) | CLASS(SUBORDINATOR);
  const fsc_attributing *a = r->a;
  const uint32_t first = r->sentences[m->sentence].first;
  if ((fsc_look_of(a, first)->classes & opens) != opens || who->span.first != first + 1) return false;
  if (who->kind != FSC_MENTION_PRONOUN && !is_likely_subject(a, who)) return false;
  uint32_t cue = m->name.end;
  while (fsc_tagged(a, cue, FSC_TAG_USED_CUE)) cue++;
  return !fsc_mark(a, cue, ",.") || fsc_flagged(a, cue + 1, FSC_OPENS);
}

/* May a pronoun mean an entity of the same sentence? Not from behind its content ("…, he said"), nor an addressee or
 * object ("He told Ruiz that he", "Ruiz, whom he called"). */
static bool may_be_beside(const fsc_resolver *r, const fsc_entity *e, const fsc_mention *m) {
  const uint32_t before = m->name.first - 1;
  const fsc_look *look = fsc_look_of(r->a, before);
  const fsc_mention *who = &r->mentions[r->a->mention_at[e->last_token]];
  const fsc_range last = who->span;
  if (look->said == ',') return acts_in_front(r, who, m);
  const bool told = (look->flags & FSC_CLOSES) != 0;
  const bool whom = (look->classes & CLASS(RELATIVE)) != 0 && last.end + 1 >= before;
  const uint32_t cue = last.first - 1 - fsc_token_says(r->a, last.first - 1, FSC_SAYS_THE); /* "told | the Senate" */
  const bool addressed = fsc_tagged(r->a, cue, FSC_TAG_USED_CUE) && !fsc_has(who->traits, FSC_TRAIT_SPEAKS);
  return !(told | whom | addressed);
}

/* Does a sentence begin with a mention, or with "Then" or "In May," before it? "The Holm plan" is not about Holm, and
 * behind "When Ruiz left," or "Critics say that" stands another subject. */
static bool begins(const fsc_attributing *a, uint32_t first, const fsc_mention *m) {
  enum { LONGEST = 24 }; /* tokens before it: each pronoun asks for each recent entity */
  const uint64_t opens = CLASS(CLAUSE_WORD) | CLASS(RELATIVE);
  const uint32_t before = m->span.first - 1;
  if (m->span.first == first) return true;
  if (explains(a, m) && m->role.first <= first + 1) return true;
  if (!fsc_mark(a, before, ",") && (before != first || fsc_token_is(a, before, FSC_IS_DETERMINER))) return false;
  if (m->span.first > first + LONGEST) return false;
  uint32_t token = first;
  while (token < before && !fsc_token_any(a, token, opens) && !fsc_tagged(a, token, FSC_TAG_CUE | FSC_TAG_NAME))
    token++;
  return token == before && !fsc_token_any(a, token, opens);
}

/* "Ruiz has left", "Ruiz voted": is the word behind a name certainly a verb? */
static bool is_surely_subject(const fsc_attributing *a, const fsc_mention *m) {
  const uint32_t next = behind_asides(a, m);
  return fsc_verb_helper(a, next) || fsc_tagged(a, next, FSC_TAG_CUE) || fsc_token_is(a, next, FSC_IS_IRREGULAR_PAST) ||
         fsc_ends_in_ed(a, next) || fsc_ends_in_s(a, next);
}

/* How surely the article tells that an entity has a pronoun's gender; below 0: that it has the other. */
static int lean(const fsc_entity *e, const fsc_mention *pronoun) {
  return fsc_has(pronoun->traits, FSC_TRAIT_FEMALE) ? e->gender : -e->gender;
}

/* May the pronoun rather mean a mention after that of the leading entity: one that acts or speaks, stands right before
 * it, or alone is known to have its gender? */
static bool rivals(const fsc_resolver *r, const fsc_mention *other, const fsc_mention *m, bool known) {
  const bool beside = other->sentence == m->sentence && other->kind == FSC_MENTION_NAME;
  if (fsc_has(other->traits, FSC_TRAIT_QUALIFIES)) return false;
  if (is_likely_subject(r->a, other) || fsc_has(other->traits, FSC_TRAIT_SPEAKS)) return true;
  if (beside && !fsc_has(other->traits, FSC_TRAIT_GOVERNED)) return true;
  return !known && other->entity != FSC_NONE && lean(fsc_entity_at(r, other->entity), m) >= FSC_GENDER_SURE;
}

/* Does a pronoun stand in the next sentence, or in the next one behind a quotation: "Ruiz left. “It is. It was,” she
 * said."? */
static bool follows(const fsc_resolver *r, uint32_t sentence, const fsc_mention *m) {
  enum { MOST = 4 }; /* sentences */
  uint32_t next = sentence + 1;
  while (next < m->sentence && next - sentence < MOST && fsc_quoted(r->a, r->sentences[next].first)) next++;
  return next == m->sentence;
}

/* "Mrs. Holm left. She …": is the sentence before about this entity alone? Its gender has to be that of the pronoun; if
 * it is not known, a verb has to show that it is the subject. */
static bool leads(const fsc_resolver *r, const fsc_entity *e, const fsc_mention *m) {
  const bool known = fsc_has(e->traits, m->traits & FSC_TRAITS_GENDER);
  const unsigned persons = FSC_TRAIT_PERSON | FSC_TRAIT_TITLED | FSC_TRAIT_LONG;
  if (!follows(r, e->last_sentence, m) || !(known || fsc_has(e->traits, persons))) return false;
  const uint32_t last = r->a->mention_at[e->last_token], n = (uint32_t)r->a->mentions.n;
  const fsc_mention *who = &r->mentions[last];
  if (!is_likely_subject(r->a, who) || !begins(r->a, r->sentences[e->last_sentence].first, who)) return false;
  if (!known && !is_surely_subject(r->a, who)) return false;
  for (uint32_t i = last + 1; i < n && r->mentions[i].span.first < m->span.first; i++)
    if (i - last > MOST_BETWEEN || rivals(r, &r->mentions[i], m, known)) return false;
  return true;
}

/* "The nurses have left. They said", "Her husband left. He said": is the sentence before about these, or this one? */
static bool role_leads(const fsc_resolver *r, const fsc_entity *e, const fsc_mention *m) {
  return fsc_has(e->traits, FSC_TRAIT_ACTS) && follows(r, e->last_sentence, m);
}

/* The rank of an entity as antecedent: the last source of the paragraph or the leading entity; then the last source,
 * then the last one whose mention opened a sentence, then any. The last two rank higher if their gender is known to
 * match. */
static uint32_t rank(const fsc_resolver *r, const fsc_entity *e, const fsc_mention *m, uint32_t here) {
  const bool recent = (e->spoke != 0) & (here - e->spoke <= FSC_PARAGRAPHS_BACK);
  const bool beside = e->last_sentence == m->sentence, opens = fsc_has(e->traits, FSC_TRAIT_OPENS);
  const unsigned bound = FSC_TRAIT_GOVERNED | FSC_TRAIT_OWNS | FSC_TRAIT_QUALIFIES;
  const bool free = !fsc_has(e->traits, bound) && (!beside || may_be_beside(r, e, m));
  uint32_t ranked = 1 + opens;
  ranked = fsc_select(recent, 3, ranked);
  ranked = fsc_select(free & (e->last_paragraph + 1 == here), 4, ranked);
  return fsc_select((e->spoke == here) | (free & beside), FIRST, ranked);
}

/* "Ruiz said that Holm knew it. He …": did an entity last speak only in what another said, in an earlier sentence? */
static bool is_quoted_by_another(const fsc_entity *e, const fsc_mention *m) {
  const bool inside = (e->traits & (FSC_TRAIT_SPEAKS | FSC_TRAIT_LEADS)) == FSC_TRAIT_SPEAKS;
  return inside & (e->last_sentence != m->sentence);
}

/* Is an entity the speaker of a turn, whose words say I and you, not he and she? */
static bool is_label(const fsc_resolver *r, const fsc_entity *e) { return r->sentences[e->last_sentence].boilerplate; }

/* Can "they" mean the members of a body? If it spoke in this paragraph or opened the sentence before; not a document or
 * a place. */
static bool may_be_members(const fsc_entity *e, const fsc_mention *m, uint32_t here) {
  if ((e->body->source_class == FSC_DOCUMENT_DATA) | (e->last_sentence + 1 < m->sentence)) return false;
  const bool opens = fsc_has(e->traits, FSC_TRAIT_OPENS) && !fsc_has(e->traits, FSC_TRAIT_OWNS);
  return (e->spoke == here) | (opens & !fsc_is_place(e->body));
}

/* Is a role only "those", "some others", "all three", "people"? Pronouns do not refer to these. */
static bool are_some(const fsc_attributing *a, const fsc_entity *e) {
  const uint64_t some = CLASS(FUNCTION_WORD) | CLASS(DETERMINER) | CLASS(QUANTIFIER) | CLASS(NUMBER_WORD);
  const fsc_look *head = fsc_look_of(a, e->name.end - 1);
  return e->kind == FSC_MENTION_ROLE && ((head->classes & some) || head->said == FSC_SAYS_PEOPLE);
}

/* Does an entity's last mention stand behind a preposition: "in Ohio", "of the Senate"? */
static bool is_governed(const fsc_resolver *r, const fsc_entity *e) {
  const uint32_t first = r->mentions[r->a->mention_at[e->last_token]].span.first;
  return fsc_has(e->traits, FSC_TRAIT_GOVERNED) ||
         (fsc_has(e->traits, FSC_TRAIT_DEFINITE) && fsc_token_is(r->a, first - 2, FSC_IS_PREPOSITION));
}

/* Can "they" or "it" mean an entity that is no person? Parties are "they" like their members. "It" means no body that
 * stood behind a preposition ("in Ohio", "of Congress"), unless it spoke lately. */
static bool may_be_meant(const fsc_resolver *r, const fsc_entity *e, const fsc_mention *m, uint32_t here) {
  const bool they = fsc_has(m->traits, FSC_TRAIT_PLURAL), party = e->body->source_class == FSC_POLITICAL_PARTY;
  if (!they && (fsc_has(e->traits, FSC_TRAIT_SEVERAL) || are_some(r->a, e))) return false;
  if (they && e->kind == FSC_MENTION_ROLE && !fsc_has(e->traits, FSC_TRAIT_PLURAL)) return may_be_spokesperson(e, m);
  if (e->kind != FSC_MENTION_ORGANISATION) return true;
  if (party && fsc_plural_form(r->a, e->name.end - 1)) return they;
  if (they) return may_be_members(e, m, here);
  const bool recent = (e->spoke != 0) & (here - e->spoke <= FSC_PARAGRAPHS_BACK);
  return recent || !is_governed(r, e);
}

/* "Imai has told | her", "Imai met | him": is the pronoun the object of a verb whose subject is the entity? Then it
 * means another. In "Imai packed | her bags" it may be Imai. */
static bool is_object(const fsc_resolver *r, const fsc_entity *e, uint32_t token) {
  const fsc_attributing *a = r->a;
  const uint32_t next = token + 1, behind = r->mentions[a->mention_at[e->last_token]].span.end;
  if (!fsc_token_is(a, token, FSC_IS_OBJECT_PRONOUN) || fsc_is_reflexive(a, token) || behind >= token ||
      token - behind > OBJECT_REACH)
    return false;
  if (fsc_token_is(a, token, FSC_IS_POSSESSIVE) && fsc_wordy(a, next) &&
      !fsc_token_any(a, next, CLASS(FUNCTION_WORD) | CLASS(PREPOSITION)) && !fsc_adverb(a, next))
    return false;
  uint32_t verbs = 0;
  for (uint32_t t = behind; t < token; t++) {
    if (!fsc_wordy(a, t) || fsc_token_any(a, t, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD))) return false;
    verbs += !fsc_verb_helper(a, t) && !fsc_adverb(a, t);
  }
  return verbs == 1;
}

/* "Imai gave | her a book. She said": is the pronoun rather whom the sentence before tells apart from an entity? */
static bool means_object(const fsc_resolver *r, const fsc_entity *e, const fsc_mention *m) {
  const uint32_t behind = r->mentions[r->a->mention_at[e->last_token]].span.end, end = behind + OBJECT_REACH;
  const uint32_t token = fsc_next_bit(r->a->obliques, behind, end);
  if (token == end || fsc_has(e->traits, m->traits & FSC_TRAITS_GENDER)) return false;
  return fsc_has(fsc_gender_of_pronoun(r->a, token), m->traits) && is_object(r, e, token) &&
         follows(r, e->last_sentence, m);
}

static uint32_t antecedent(const fsc_resolver *r, const fsc_mention *m) {
  const uint32_t here = fsc_paragraph_of(r, m) + 1;
  const bool gendered = fsc_has(m->traits, FSC_TRAITS_GENDER), they = fsc_has(m->traits, FSC_TRAIT_PLURAL);
  uint32_t left = gendered && !they ? humans(r, m->traits) : others(r, m), bit;
  uint64_t best = 0; /* rank, then the token of the last mention */
  while (left) {
    const fsc_entity *e = fsc_next_of(r, &left, &bit);
    const bool first = role_leads(r, e, m) || (gendered && !they && leads(r, e, m));
    const uint32_t ranked = first ? FIRST : rank(r, e, m, here),
                   known = fsc_has(e->traits, m->traits & FSC_TRAITS_GENDER) & (ranked <= MENTIONED);
    const bool close = here - 1 - e->last_paragraph <= FSC_PARAGRAPHS_BACK, against = gendered & (lean(e, m) < 0);
    const uint32_t less = against | is_quoted_by_another(e, m),
                   worth = fsc_select(fsc_has(e->traits, FSC_TRAIT_QUALIFIES), 1, 2 * (ranked + known) - less);
    const uint64_t own = (uint64_t)(close * worth) << 32 | e->last_token;
    if (own > best &&
        (gendered ? !is_label(r, e) && !is_called_body(e) && !means_object(r, e, m) : may_be_meant(r, e, m, here)))
      best = own;
  }
  return best >> 32 ? fsc_entity_of(r->a, r->a->mention_at[(uint32_t)best]) : FSC_NONE;
}

uint32_t fsc_owner_of(const fsc_resolver *r, const fsc_mention *m) {
  const uint32_t his = m->span.first;
  const fsc_mention owner = {.kind = FSC_MENTION_PRONOUN,
                             .name = {his, his + 1},
                             .span = {his, his + 1},
                             .sentence = m->sentence,
                             .traits = fsc_gender_of_pronoun(r->a, his)};
  return antecedent(r, &owner);
}

/* The token behind the last one before `token` where a mention's name starts or him, his or her stands; `first` if
 * there is none from `first` on. */
static uint32_t behind_last(const fsc_attributing *a, uint32_t first, uint32_t token) {
  const uint32_t mention = fsc_behind_last_bit(a->mentioned, first, token),
                 oblique = fsc_behind_last_bit(a->obliques, first, token);
  return mention > oblique ? mention : oblique;
}

static void resolve_author(fsc_resolver *r, fsc_mention *m) {
  if (r->author == FSC_NONE) r->author = fsc_entity_author(r);
  m->entity = r->author;
}

static bool is_human(const fsc_attributing *a, const fsc_mention *m) {
  return m->kind == FSC_MENTION_ROLE && m->noun && !fsc_has(m->traits, FSC_TRAIT_PLURAL) && !fsc_is_thing(a, m);
}

/* Does an unnamed person that may have the gender stand before a token in its sentence? "A nurse gave Holm her notes"
 * says nothing about Holm's gender. */
static bool others_before(const fsc_resolver *r, uint32_t first, uint32_t token, uint32_t gender) {
  enum { LOOKS = 16 }; /* mentions; bounds the work in sentences without stops */
  for (int look = 0; look < LOOKS && (token = behind_last(r->a, first, token)) > first; look++) {
    const uint32_t i = fsc_mention_at(r->a, --token);
    const fsc_mention *m = i == FSC_NONE ? NULL : &r->mentions[i];
    const uint32_t opposed = FSC_TRAITS_GENDER & ~gender;
    if (m && is_human(r->a, m) && !fsc_has(m->traits, opposed)) return true;
  }
  return false;
}

/* "Ana Ruiz, one of | his lawyers,": does the pronoun stand in an entity's own role, where it means another? */
static bool tells_who(const fsc_resolver *r, const fsc_entity *e, uint32_t token) {
  const fsc_range role = r->mentions[r->a->mention_at[e->last_token]].role;
  return (role.first <= token) & (token < role.end);
}

/* "Imai packed | his bags": the only person of the sentence whom the pronoun can mean has its gender. If there is
 * another, it shows nothing. */
void fsc_hear_oblique(fsc_resolver *r, uint32_t token) {
  const uint32_t sentence = r->a->document->sentence_of[token], own = fsc_gender_of_pronoun(r->a, token);
  uint32_t maybe = fsc_near(r, r->sentences[sentence].paragraph, humans(r, own)), here = 0, bit;
  for (uint32_t left = maybe & fsc_recent_with(&r->recent, FSC_TRAIT_NAME, FSC_TRAIT_NAME); left;)
    here |= fsc_next_of(r, &left, &bit)->last_sentence == sentence ? bit : 0;
  if (maybe & ~here & fsc_recent_with(&r->recent, own, own)) return;
  if (!here || here & (here - 1) ||
      others_before(r, fsc_farthest_back(r->sentences[sentence].first, token), token, own))
    return;
  fsc_entity *e = fsc_next_of(r, &here, &bit);
  if (tells_who(r, e, token) || is_object(r, e, token)) return;
  fsc_entity_hear_gender(e, own, FSC_GENDER_BESIDE);
  e->traits |= FSC_TRAIT_PERSON;
  fsc_entity_traits_changed(r, e);
}

void fsc_resolve_pronoun(fsc_resolver *r, fsc_mention *m) {
  uint32_t token = m->name.first;
  if (fsc_token_any(r->a, token, CLASS(FIRST_PERSON))) {
    resolve_author(r, m);
    return;
  }
  if (fsc_token_is(r->a, token, FSC_IS_SECOND_PERSON)) return;
  const bool relative = fsc_token_is(r->a, token, FSC_IS_RELATIVE), told = fsc_has(m->traits, FSC_TRAIT_REFERS);
  const uint32_t found = relative || told ? fsc_entity_of(r->a, m->antecedent) : antecedent(r, m);
  if (found == FSC_NONE) return;
  fsc_entity *e = fsc_entity_at(r, found);
  const bool one = e->kind == FSC_MENTION_ROLE && !fsc_has(e->traits, FSC_TRAIT_PLURAL) && !fsc_is_row(e->noun);
  const bool who = relative && one && fsc_token_says(r->a, token, FSC_SAYS_WHO) && !are_some(r->a, e);
  if (who || fsc_has(m->traits, FSC_TRAITS_GENDER)) /* "a signatory, | who denied it", "she" */
    e->traits |= FSC_TRAIT_PERSON;
  fsc_entity_join(r, found);
}
