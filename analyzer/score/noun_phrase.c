/* Noun phrases without a parser: closed word classes say where one ends. Every look is bounded.
 * SPDX-License-Identifier: Apache-2.0 */
#include "grammar.h"

#define CLASS(name) FSC_BIT(FSC_IS_##name)
/* Words no noun phrase holds. */
static const uint64_t outside = CLASS(CLAUSE_WORD) | CLASS(PRONOUN) | CLASS(AUXILIARY) | CLASS(BE_FORM) | CLASS(MODAL);
static const uint64_t determiners = CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(QUANTIFIER);

/* By the looks of the word: -ed, and the few others that stand behind nouns of documents. */
bool fsc_participle(const fsc_attributing *a, uint32_t token) {
  switch (fsc_look_of(a, token)->said) {
    case FSC_SAYS_GIVEN:
    case FSC_SAYS_HELD:
    case FSC_SAYS_MADE:
    case FSC_SAYS_SEEN:
    case FSC_SAYS_SENT:
    case FSC_SAYS_SHOWN:
    case FSC_SAYS_WRITTEN:
      return true;
    default:
      return fsc_ends_in_ed(a, token);
  }
}

/* ---- Leftwards ---- */

static bool ends_phrase(const fsc_attributing *a, uint32_t token) {
  bool ends = fsc_token_any(a, token, outside | CLASS(WEEKDAY)) || fsc_tagged(a, token, FSC_TAG_USED_CUE);
  return ends && !fsc_flagged(a, token, FSC_JOINED) && !fsc_flagged(a, token + 1, FSC_JOINED); /* warm-and-fuzzy */
}

/* "Joe “Shorty” Brown": the nickname is part of the name. Answers the token before it, or `token` if it is none. */
static uint32_t over_nickname(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  enum { LONGEST = 4 };
  uint32_t t = token;
  while (t > lowest && token - t < LONGEST && !fsc_flagged(a, t, FSC_OPENS)) t--;
  if (!fsc_flagged(a, t, FSC_OPENS) || t <= lowest) return token;
  return fsc_capital(a, t - 1) && fsc_capital(a, token + 1) ? t - 1 : token;
}

/* May the preposition at `token` stay inside? Something nominal must stand before it. */
static bool inner(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  if (!fsc_token_is(a, token, FSC_IS_INNER_PREPOSITION) || token <= lowest) return false;
  uint32_t before = token - 1;
  return fsc_wordy(a, before) && !fsc_quoted(a, before) && !ends_phrase(a, before) &&
         !fsc_token_is(a, before, FSC_IS_PREPOSITION) && !fsc_adverb(a, before);
}

/* "Google and Yahoo": where the pair begins; `first` if it is none. */
static uint32_t over_compound(const fsc_attributing *a, uint32_t first, uint32_t lowest) {
  enum { LONGEST = 5 };
  if (first < lowest + 2 || !fsc_token_says(a, first - 1, FSC_SAYS_AND) || !fsc_capital(a, first - 2)) return first;
  uint32_t t = first - 2;
  while (t > lowest && first - t < LONGEST && fsc_capital(a, t - 1) && !fsc_quoted(a, t - 1)) t--;
  return t == lowest || fsc_mark(a, t - 1, ",") || fsc_quoted(a, t - 1) ? t : first;
}

/* No noun phrase goes on over a token to the left. */
static bool stops_left(const fsc_attributing *a, uint32_t token) {
  const fsc_look *look = fsc_look_of(a, token);
  return look->kind > FSC_URL || (look->flags & FSC_IN_QUOTE) || ends_phrase(a, token);
}

/* "to share data": the object of an infinitive */
static bool is_object(const fsc_attributing *a, uint32_t first, uint32_t lowest) {
  return first > lowest && fsc_token_says(a, first - 1, FSC_SAYS_TO) && !fsc_capital(a, first) &&
         !fsc_token_any(a, first, determiners);
}

/* The classes of a token that close a phrase or link it; a name has none. */
static uint64_t closed_classes(const fsc_attributing *a, uint32_t token) {
  uint64_t small = (uint64_t)fsc_capital(a, token) - 1; /* all bits or none */
  return fsc_look_of(a, token)->classes & (CLASS(PREPOSITION) | determiners) & small;
}

static fsc_range simple_np_left(const fsc_attributing *a, uint32_t last, uint32_t lowest) {
  const fsc_range none = {0, 0};
  if (!fsc_wordy(a, last) || fsc_quoted(a, last)) return none;
  if (fsc_token_any(a, last, CLASS(PRONOUN) | CLASS(RELATIVE))) return (fsc_range){last, last + 1};
  if (ends_phrase(a, last) || (closed_classes(a, last) & CLASS(PREPOSITION))) return none;
  uint32_t first = last;
  for (uint32_t t = last; last - t <= FSC_NP_LONGEST; t--) {
    if (fsc_flagged(a, t, FSC_CLOSES)) t = over_nickname(a, t, lowest);
    bool joint = false;
    if (stops_left(a, t) && !(joint = fsc_mark(a, t, "&/"))) break;
    uint64_t closed = closed_classes(a, t);
    if ((closed & CLASS(PREPOSITION)) && !inner(a, t, lowest)) break;
    if (!(closed & CLASS(PREPOSITION)) && !joint) first = t;
    bool goes_on = fsc_token_any(a, t - 1, CLASS(INNER_PREPOSITION) | determiners);
    if ((t <= lowest) | (((closed & determiners) != 0) & !goes_on)) break;
  }
  return is_object(a, first, lowest) ? none : (fsc_range){first, last + 1};
}

/* "published by | the council", "close to | Pickett", "between | two managers": what links a phrase to the noun it
 * modifies. Answers the link's first token, FSC_NONE if there is none. */
static uint32_t modifier_before(const fsc_attributing *a, uint32_t first, uint32_t lowest) {
  if (first < lowest + 2) return FSC_NONE;
  uint32_t link = first - 1, verb = link - 1;
  if (fsc_token_says(a, link, FSC_SAYS_BETWEEN)) return link;
  if (fsc_token_says(a, link, FSC_SAYS_TO) && fsc_token_is(a, verb, FSC_IS_DOCUMENT_NOUN)) return link;
  if (!fsc_token_any(a, link, CLASS(PREPOSITION)) || verb <= lowest) return FSC_NONE;
  if (fsc_token_says(a, link, FSC_SAYS_TO) && fsc_token_says(a, verb, FSC_SAYS_CLOSE)) return verb;
  if (fsc_token_says(a, verb, FSC_SAYS_OUT) && verb > lowest + 1) verb--;
  if (fsc_token_is(a, verb, FSC_IS_DOCUMENT_NOUN) && !fsc_token_says(a, link, FSC_SAYS_TO))
    return link; /* a sign | on */
  if (!fsc_token_says(a, link, FSC_SAYS_BY) && verb == link - 1) return FSC_NONE;
  return fsc_participle(a, verb) || verb < link - 1 ? verb : FSC_NONE;
}

/* … with the noun that is modified: "A survey | published by the council". */
static fsc_range with_modified(const fsc_attributing *a, fsc_range phrase, uint32_t lowest) {
  uint32_t link = modifier_before(a, phrase.first, lowest);
  if (link == FSC_NONE || link <= lowest || fsc_quoted(a, link)) return phrase;
  if (fsc_token_says(a, link - 1, FSC_SAYS_THAT) || !fsc_wordy(a, link - 1)) return phrase;
  fsc_range modified = simple_np_left(a, link - 1, lowest);
  if (fsc_empty(modified) || fsc_token_any(a, modified.first, CLASS(PRONOUN) | CLASS(RELATIVE))) return phrase;
  uint32_t noun = modified.end - 1;
  bool speaks = fsc_tagged(a, noun, FSC_TAG_ROLE) || fsc_token_is(a, noun, FSC_IS_DOCUMENT_NOUN) ||
                fsc_tagged(a, modified.first, FSC_TAG_ROLE);
  for (uint32_t t = modified.first; t < modified.end && !speaks; t++) {
    if (fsc_token_is(a, t, FSC_IS_PREPOSITION)) break;
    speaks = fsc_token_is(a, t, FSC_IS_DOCUMENT_NOUN) || fsc_tagged(a, t, FSC_TAG_ROLE);
  }
  return speaks ? (fsc_range){modified.first, phrase.end} : phrase;
}

/* "union president Lou Anders and Mayor Tamika Boone": two phrases that fill the start of a clause. */
static fsc_range with_first_of_two(const fsc_attributing *a, fsc_range phrase, uint32_t lowest) {
  if (phrase.first < lowest + 2 || !fsc_token_says(a, phrase.first - 1, FSC_SAYS_AND) ||
      fsc_quoted(a, phrase.first - 1))
    return phrase;
  if (!fsc_capital(a, phrase.first) && !fsc_token_any(a, phrase.first, determiners) &&
      !fsc_tagged(a, phrase.first, FSC_TAG_ROLE))
    return phrase;
  fsc_range other = simple_np_left(a, phrase.first - 2, lowest);
  if (fsc_empty(other) || fsc_token_any(a, other.first, CLASS(PRONOUN) | CLASS(RELATIVE))) return phrase;
  if (!fsc_capital(a, other.end - 1) && !fsc_tagged(a, other.end - 1, FSC_TAG_ROLE | FSC_TAG_ORGANISATION))
    return phrase;
  bool starts = other.first == lowest || fsc_mark(a, other.first - 1, ",") || fsc_quoted(a, other.first - 1) ||
                fsc_token_says(a, other.first - 1, FSC_SAYS_THAT);
  return starts ? (fsc_range){other.first, phrase.end} : phrase;
}

/* … with what goes before it: the first of a pair, what it modifies. */
static fsc_range with_linked(const fsc_attributing *a, fsc_range phrase, uint32_t lowest) {
  if (fsc_capital(a, phrase.first)) phrase.first = over_compound(a, phrase.first, lowest);
  phrase = with_modified(a, phrase, lowest);
  return with_first_of_two(a, phrase, lowest);
}

fsc_range fsc_np_left(const fsc_attributing *a, uint32_t last, uint32_t lowest) {
  const uint64_t links = FSC_SAID_BIT(FSC_SAYS_AND) | FSC_SAID_BIT(FSC_SAYS_BETWEEN) | FSC_SAID_BIT(FSC_SAYS_TO);
  fsc_range phrase = simple_np_left(a, last, lowest);
  if (fsc_empty(phrase) || phrase.first < lowest + 2) return phrase;
  const fsc_look *before = fsc_look_of(a, phrase.first - 1);
  if (!(before->classes & CLASS(PREPOSITION)) && !fsc_said_in(before, links)) return phrase; /* nothing links it */
  return fsc_token_any(a, phrase.first, CLASS(PRONOUN) | CLASS(RELATIVE)) ? phrase : with_linked(a, phrase, lowest);
}

/* ---- Rightwards ---- */

bool fsc_starts_phrase(const fsc_attributing *a, uint32_t token) {
  return fsc_capital(a, token) || fsc_token_any(a, token, determiners | CLASS(NUMBER_WORD)) ||
         fsc_tagged(a, token, FSC_TAG_ROLE | FSC_TAG_TITLE | FSC_TAG_ORGANISATION) ||
         fsc_kind_at(a, token) == FSC_NUMBER || fsc_possessive(a, token);
}

static bool stops_right(const fsc_attributing *a, uint32_t token, bool name) {
  if (!fsc_wordy(a, token) || fsc_quoted(a, token)) return true;
  if (fsc_token_any(a, token, outside | CLASS(WEEKDAY)) && !fsc_token_says(a, token, FSC_SAYS_AND)) return true;
  if (!fsc_token_is(a, token, FSC_IS_PREPOSITION))
    return fsc_adverb(a, token) || fsc_token_says(a, token, FSC_SAYS_YESTERDAY);
  bool allowed = fsc_token_is(a, token, FSC_IS_INNER_PREPOSITION) && !fsc_token_says(a, token, FSC_SAYS_IN);
  return !allowed || (name && !fsc_token_says(a, token, FSC_SAYS_OF) && !fsc_token_says(a, token, FSC_SAYS_FOR));
}

fsc_range fsc_np_right(const fsc_attributing *a, uint32_t first, uint32_t end) {
  const fsc_range none = {0, 0};
  if (first >= end || !fsc_wordy(a, first) || fsc_quoted(a, first)) return none;
  bool counts = fsc_token_says(a, first, FSC_SAYS_ONE) && first + 1 < end && !stops_right(a, first + 1, false) &&
                !fsc_token_is(a, first + 1, FSC_IS_PREPOSITION); /* "one elderly resident" */
  if (fsc_token_is(a, first, FSC_IS_PRONOUN) && !counts) return (fsc_range){first, first + 1};
  if (!counts && (fsc_day(a, first) || stops_right(a, first, false))) return none;
  uint32_t t = first + counts;
  bool name = fsc_capital(a, first);
  while (t < end && t - first <= FSC_NP_LONGEST && !stops_right(a, t, name)) t++;
  while (t > first && fsc_token_any(a, t - 1, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD) | CLASS(DETERMINER))) t--;
  return (fsc_range){first, t};
}

fsc_range fsc_source_right(const fsc_attributing *a, uint32_t first, uint32_t end) {
  fsc_range source = fsc_np_right(a, first, end);
  for (uint32_t t = source.first; t < source.end; t++) {
    uint32_t i = fsc_mention_at(a, t);
    const fsc_mention *m = i == FSC_NONE ? NULL : &a->mentions.items[i];
    if (m && m->span.end == source.end && m->role.first > source.end && m->role.end <= end) source.end = m->role.end;
  }
  return source;
}

/* ---- Subjects ---- */

/* Over "on Tuesday", "(R-Ohio)": the token the subject ends at, if it stands left of them. */
static uint32_t over_adjuncts(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  enum { BRACKET = 10 };
  const fsc_look *last = fsc_look_of(a, token);
  bool adjunct = (last->classes & (CLASS(WEEKDAY) | CLASS(TIME_WORD) | CLASS(ADVERB))) ||
                 (last->shape & FSC_SHAPE_ADVERB) || last->kind == FSC_NUMBER || last->said == ')';
  if (!adjunct) return token;
  for (;;) {
    uint32_t before = token;
    while (token > lowest && fsc_day(a, token) && !fsc_quoted(a, token)) {
      token--;
      if (token > lowest && (fsc_token_is(a, token, FSC_IS_PREPOSITION) || fsc_token_says(a, token, FSC_SAYS_LAST) ||
                             fsc_token_says(a, token, FSC_SAYS_THIS)))
        token--;
    }
    while (token > lowest && fsc_adverb(a, token) && !fsc_quoted(a, token)) token--;
    if (token > lowest + 1 && fsc_kind_at(a, token) == FSC_NUMBER && fsc_token_says(a, token - 1, FSC_SAYS_IN))
      token -= 2;
    if (token > lowest && fsc_mark(a, token, ")")) {
      uint32_t t = token;
      while (t > lowest && token - t < BRACKET && !fsc_mark(a, t, "(")) t--;
      if (t > lowest && fsc_mark(a, t, "(")) token = t - 1;
    }
    if (token == before) return token;
  }
}

static uint32_t comma_before(const fsc_attributing *a, uint32_t token, uint32_t lowest, uint32_t longest) {
  for (uint32_t t = token; t > lowest && token - t < longest; t--)
    if (!fsc_quoted(a, t - 1) && (fsc_mark(a, t - 1, ",(") || fsc_dash(a, t - 1))) return t - 1;
  return FSC_NONE;
}

/* An appositive belongs to the source; a relative clause or an adverbial does not. */
static bool identifies(const fsc_attributing *a, uint32_t token) {
  return !fsc_token_any(a, token, CLASS(RELATIVE) | CLASS(CLAUSE_WORD) | CLASS(PREPOSITION)) && !fsc_adverb(a, token) &&
         !fsc_verb_helper(a, token);
}

/* ", members could push it, said": a verb, and no relative pronoun before it. */
static bool is_clause(const fsc_attributing *a, uint32_t first, uint32_t end) {
  for (uint32_t t = first; t < end; t++) {
    if (fsc_token_is(a, t, FSC_IS_RELATIVE)) return false;
    if (fsc_verb_helper(a, t) && !fsc_token_says(a, t, FSC_SAYS_NO)) return true; /* "the No. 2 official" */
  }
  return false;
}

/* A relative or participle clause opens here. */
static bool describes(const fsc_attributing *a, uint32_t token) {
  bool ing = fsc_shaped(a, token, FSC_SHAPE_ING) && fsc_look_of(a, token)->length > 5;
  return fsc_token_is(a, token, FSC_IS_RELATIVE) || (ing && !fsc_capital(a, token));
}

/* "Ana Ruiz, the mayor, and | Lars Holm, a driver,": with the first of two who are described alike. */
static fsc_range with_first_described(const fsc_attributing *a, fsc_range phrase, uint32_t lowest) {
  uint32_t and = phrase.first - 1;
  if (phrase.first < lowest + 4 || !fsc_token_says(a, and, FSC_SAYS_AND) || !fsc_mark(a, and-1, ",")) return phrase;
  uint32_t open = comma_before(a, and-1, lowest, FSC_APPOSITIVE_LONGEST);
  if (open == FSC_NONE || open <= lowest || !identifies(a, open + 1) || is_clause(a, open + 1, and)) return phrase;
  fsc_range other = fsc_np_left(a, open - 1, lowest);
  if (fsc_empty(other) || other.first != lowest || !fsc_capital(a, open - 1)) return phrase;
  return (fsc_range){other.first, phrase.end};
}

/* NAME , … , V: the name left of what the commas enclose. */
static fsc_range over_appositive(const fsc_attributing *a, uint32_t comma, uint32_t lowest) {
  fsc_range none = {0, 0};
  uint32_t open = comma_before(a, comma, lowest, FSC_APPOSITIVE_LONGEST);
  if (open == FSC_NONE || open <= lowest) return none;
  if (fsc_token_any(a, open + 1, CLASS(CLAUSE_WORD) | CLASS(PRONOUN)) && !fsc_token_is(a, open + 1, FSC_IS_RELATIVE))
    return none; /* ", but it was late, said": a clause of its own */
  if (is_clause(a, open + 1, comma)) return none;
  fsc_range subject = fsc_np_left(a, open - 1, lowest);
  bool number = fsc_kind_at(a, open - 1) == FSC_NUMBER;
  if (number || fsc_empty(subject) || fsc_token_is(a, open - 1, FSC_IS_PRONOUN)) { /* NAME, 46, of ORG, V */
    uint32_t further = comma_before(a, open, lowest, 10);
    if (further == FSC_NONE || further <= lowest) return none;
    subject = fsc_np_left(a, further - 1, lowest);
    open = further;
  }
  uint32_t outer = comma_before(a, open, lowest, FSC_APPOSITIVE_LONGEST);
  if (outer != FSC_NONE && outer > lowest && describes(a, outer + 1)) { /* NAME, facing defeat in X, a Y, V */
    fsc_range further = fsc_np_left(a, outer - 1, lowest);
    if (!fsc_empty(further) && fsc_capital(a, outer - 1)) return further;
  }
  if (fsc_empty(subject) || !identifies(a, open + 1)) return subject;
  return with_first_described(a, (fsc_range){subject.first, comma}, lowest);
}

enum { RELATIVE_LONGEST = 12 };

/* Does "who" stand where a relative clause that ends at `last` may begin? Hardly ever: looked for by count. */
static bool who_before(const fsc_attributing *a, uint32_t last) {
  _Static_assert((int)FSC_LOOKS_BESIDE >= (int)RELATIVE_LONGEST, "may look at what is before the first token");
  const fsc_look *look = fsc_look_of(a, last);
  bool who = false;
  for (int i = 0; i < RELATIVE_LONGEST; i++) who |= look[-i].said == FSC_SAYS_WHO;
  return who;
}

/* "A clerk | who asked not to be named", "a man who lives nearby": what is left of the verb ends a clause that tells
 * of the subject. It has a verb of its own between "who" and what stands at its end. */
static fsc_range over_relative(const fsc_attributing *a, fsc_range phrase, uint32_t last, uint32_t lowest) {
  const fsc_range none = {0, 0};
  for (uint32_t t = last; t > lowest && last - t < RELATIVE_LONGEST; t--) {
    if (!fsc_wordy(a, t) || fsc_quoted(a, t)) return none;
    if (!fsc_token_says(a, t, FSC_SAYS_WHO)) continue;
    bool own = !fsc_empty(phrase) && phrase.first == t + 1; /* "who | the mayor said" */
    if (t == last || (own && fsc_starts_phrase(a, phrase.first))) return none;
    fsc_range subject = fsc_np_left(a, t - 1, lowest);
    return fsc_empty(subject) || fsc_token_any(a, subject.first, CLASS(PRONOUN) | CLASS(RELATIVE)) ? none : subject;
  }
  return none;
}

/* What a verb's subject may be separated by, or what tells that it has none of its own. */
static const uint8_t separates[UINT8_MAX + 1] = {
    [','] = 1,          [')'] = 1,         [FSC_SAYS_DASH] = 1, [FSC_SAYS_AND] = 1,
    [FSC_SAYS_BUT] = 1, [FSC_SAYS_OR] = 1, [FSC_SAYS_THERE] = 1};

fsc_range fsc_subject_left(const fsc_attributing *a, uint32_t verb, uint32_t lowest, bool *conjoined) {
  const uint64_t conjunctions = FSC_SAID_BIT(FSC_SAYS_AND) | FSC_SAID_BIT(FSC_SAYS_BUT) | FSC_SAID_BIT(FSC_SAYS_OR);
  const fsc_range none = {0, 0};
  *conjoined = false;
  if (verb <= lowest) return none;
  uint32_t t = over_adjuncts(a, verb - 1, lowest);
  const fsc_look *look = fsc_look_of(a, t);
  if ((look->flags & FSC_IN_QUOTE) && !fsc_capital(a, t)) return none;
  if (separates[look->said]) {
    if (fsc_mark(a, t, ",)") || fsc_dash(a, t)) return over_appositive(a, t, lowest);
    *conjoined = fsc_said_in(look, conjunctions);
    if (*conjoined || look->said == FSC_SAYS_THERE) return none;
  }
  fsc_range subject = fsc_np_left(a, t, lowest);
  if (!who_before(a, t)) return subject;
  fsc_range described = over_relative(a, subject, t, lowest);
  return fsc_empty(described) ? subject : described;
}

/* With the determiner before it and the noun it modifies: "the billionaire | businessman". */
static fsc_range whole_phrase(const fsc_attributing *a, const fsc_mention *m, uint32_t lowest, uint32_t end) {
  uint32_t last = m->name.end;
  while (last < end && fsc_bit_at(a->mentioned, last) && !fsc_possessive(a, last - 1) &&
         a->mentions.items[a->mention_at[last]].kind == FSC_MENTION_ROLE)
    last = a->mentions.items[a->mention_at[last]].name.end;
  fsc_range phrase = fsc_np_left(a, last - 1, lowest);
  return fsc_empty(phrase) || phrase.first > m->span.first ? m->span : phrase;
}

fsc_range fsc_main_subject(const fsc_attributing *a, uint32_t first, uint32_t end) {
  enum { REACH = 30 };
  const fsc_range none = {0, 0};
  uint32_t t = first;
  while (t < end && (fsc_quoted(a, t) || !fsc_wordy(a, t))) t++;
  uint32_t limit = end - t > REACH ? t + REACH : end;
  if (t < end && fsc_token_any(a, t, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD)) && !fsc_capital(a, t)) {
    while (t < limit && !fsc_mark(a, t, ",")) t++;
    if (t >= limit) return none;
  }
  for (; t < limit && !fsc_token_any(a, t, CLASS(AUXILIARY)); t++) {
    if (!fsc_bit_at(a->mentioned, t)) continue;
    const fsc_mention *m = &a->mentions.items[a->mention_at[t]];
    if (!fsc_has(m->traits, FSC_TRAIT_OWNS) || m->kind == FSC_MENTION_PRONOUN) return whole_phrase(a, m, first, limit);
  }
  return none;
}

/* Behind "said NAME": does ", …" go on about the same person? */
static bool goes_on(const fsc_attributing *a, uint32_t first, uint32_t end) {
  if (fsc_token_is(a, first, FSC_IS_RELATIVE)) return true;
  bool verbal = fsc_tagged(a, first, FSC_TAG_CUE) || fsc_day(a, first) || describes(a, first);
  return identifies(a, first) && !verbal && !is_clause(a, first, end);
}

static uint32_t segment_end(const fsc_attributing *a, uint32_t first, uint32_t end) {
  uint32_t t = first;
  while (t < end && !fsc_quoted(a, t) && !fsc_mark(a, t, ",;") && !fsc_dash(a, t)) t++;
  return t;
}

fsc_range fsc_speaker_right(const fsc_attributing *a, uint32_t first, uint32_t end) {
  fsc_range source = fsc_source_right(a, first, end);
  if (fsc_empty(source) || fsc_token_is(a, first, FSC_IS_PRONOUN)) return source;
  uint32_t limit = end > source.end + FSC_CONTENT_LONGEST ? source.end + FSC_CONTENT_LONGEST : end;
  if (source.end < limit && fsc_token_is(a, source.end, FSC_IS_RELATIVE))
    source.end = segment_end(a, source.end, limit);
  while (source.end + 1 < limit && fsc_mark(a, source.end, ",") && !fsc_quoted(a, source.end + 1)) {
    uint32_t segment = segment_end(a, source.end + 1, limit);
    if (segment == source.end + 1 || !goes_on(a, source.end + 1, segment)) break;
    source.end = segment;
  }
  return source;
}
