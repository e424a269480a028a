/* Finds noun phrases without a parser: closed word classes show where one ends. Every search is bounded, so that
 * hostile input takes linear time. SPDX-License-Identifier: Apache-2.0 */
#include "grammar.h"

/* Word classes that end a noun phrase. */
static const uint64_t outside = CLASS(CLAUSE_WORD) | CLASS(PRONOUN) | CLASS(AUXILIARY) | CLASS(BE_FORM) | CLASS(MODAL);
static const uint64_t determiners = CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(QUANTIFIER);

/* Does a word end a noun phrase? Not as part of a name: Theresa May. */
static bool is_outside(const fsc_attributing *a, uint32_t token) {
  return fsc_token_any(a, token, outside | CLASS(WEEKDAY)) && !fsc_in_name(a, token);
}

/* By the ending -ed, or one of the few irregular participles that modify documents: "a letter | sent by". */
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

/* Does a token end a phrase on its left: a function word, or a cue in use? */
static bool ends_phrase(const fsc_attributing *a, uint32_t token) {
  bool ends = is_outside(a, token) || fsc_tagged(a, token, FSC_TAG_USED_CUE);
  return ends && !fsc_flagged(a, token, FSC_JOINED) && !fsc_flagged(a, token + 1, FSC_JOINED); /* warm-and-fuzzy */
}

/* "Joe “Shorty” Brown": the nickname is part of the name. Returns the token before it, or `token` if it is none. */
static uint32_t over_nickname(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  enum { LONGEST = 4 }; /* tokens with the quotation marks: a nickname of two words */
  for (uint32_t t = token - 1; t > lowest && token - t < LONGEST; t--)
    if (fsc_kind_at(a, t) == FSC_QUOTE_MARK)
      return fsc_capital(a, t - 1) && fsc_over_nickname(a, t, token + 2) == token + 1 ? t - 1 : token;
  return token;
}

/* May a preposition be inside a noun phrase: "head | of the school"? Only if a noun can stand before it. */
static bool inner(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  if (!fsc_token_is(a, token, FSC_IS_INNER_PREPOSITION) || token <= lowest) return false;
  uint32_t before = token - 1;
  return fsc_wordy(a, before) && !fsc_quoted(a, before) && !ends_phrase(a, before) &&
         !fsc_token_is(a, before, FSC_IS_PREPOSITION) && !fsc_adverb(a, before);
}

/* "an | inside source", "the | then mayor": does what looks like a preposition modify the noun behind it? */
static bool modifies(const fsc_attributing *a, uint32_t token, uint32_t last, uint32_t lowest) {
  const uint64_t others = CLASS(RELATIVE) | CLASS(QUANTIFIER) | CLASS(CLAUSE_WORD) | CLASS(PRONOUN);
  return token < last && token > lowest && fsc_token_is(a, token - 1, FSC_IS_DETERMINER) &&
         !fsc_token_any(a, token - 1, others) && !fsc_token_is(a, token, FSC_IS_INNER_PREPOSITION);
}

/* "in | 2017 America": is a number the year of an adjunct? "| said Ruiz": is "said" a verb, not part of a name? */
static bool is_apart(const fsc_attributing *a, uint32_t token) {
  enum { YEAR = 4 }; /* digits */
  const fsc_look *look = fsc_look_of(a, token);
  if (look->kind == FSC_NUMBER) return look->length == YEAR && look[-1].said == FSC_SAYS_IN;
  return !(look->shape & FSC_SHAPE_CAPITALISED);
}

/* "Health | and Human Services", "Center | on Budget": is a function word part of the name of a body? */
static bool is_inside_body(const fsc_attributing *a, uint32_t token) {
  const unsigned both = FSC_TAG_ORGANISATION | FSC_TAG_CAPITAL;
  return (a->tags[token] & both) == FSC_TAG_ORGANISATION && fsc_tagged(a, token - 1, FSC_TAG_ORGANISATION) &&
         (a->tags[token + 1] & both) == both;
}

/* Does a noun phrase end before it reaches a token on its left? */
static bool stops_left(const fsc_attributing *a, uint32_t token) {
  const fsc_look *look = fsc_look_of(a, token);
  const bool rare = (look->kind == FSC_NUMBER) | (look->said == FSC_SAYS_SAID);
  if (look->kind > FSC_URL || (look->flags & FSC_IN_QUOTE) || (rare && is_apart(a, token))) return true;
  if (!ends_phrase(a, token) || is_inside_body(a, token)) return false;
  return !(fsc_token_is(a, token, FSC_IS_WEEKDAY) && fsc_possessive(a, token)); /* Monday's */
}

/* "to | share data": is what looks like a phrase an infinitive with its object? */
static bool is_object(const fsc_attributing *a, uint32_t first, uint32_t lowest) {
  return first > lowest && fsc_token_says(a, first - 1, FSC_SAYS_TO) && !fsc_capital(a, first) &&
         !fsc_token_any(a, first, determiners | CLASS(OBJECT_PRONOUN) | CLASS(NUMBER_WORD));
}

/* "Moon Jae-|in", "Center | on Budget": is what looks like a preposition part of a name? */
static bool is_inside_name(const fsc_attributing *a, uint32_t token) {
  return (fsc_flagged(a, token, FSC_JOINED) && fsc_in_name(a, token - 2)) || is_inside_body(a, token);
}

/* Of a token's word classes those that begin a phrase or link two: determiners and prepositions. None in names: "Moon
 * Jae-|in". */
static inline __attribute__((always_inline)) uint64_t closed_classes(const fsc_attributing *a, uint32_t token) {
  const uint64_t small = (uint64_t)fsc_capital(a, token) - 1; /* all bits or none */
  const uint64_t closed = fsc_look_of(a, token)->classes & (CLASS(PREPOSITION) | determiners) & small;
  return closed && is_inside_name(a, token) ? 0 : closed;
}

/* "the House | majority leader": does a quantifier begin the name of a role, unlike that in "most people"? */
static bool opens_role(const fsc_attributing *a, uint32_t token) {
  const fsc_match *role = fsc_token_is(a, token, FSC_IS_QUANTIFIER) ? fsc_row_at(a, token, FSC_ROLES) : NULL;
  return role && role->end > token + 1 && !(role->what->flags & (FSC_FLAG_VAGUE | FSC_FLAG_ANONYMOUS));
}

/* "a narrow | majority": is a quantifier a noun with an article and an adjective? */
static bool is_majority(const fsc_attributing *a, uint32_t token, uint32_t lowest) {
  const fsc_look *look = fsc_look_of(a, token);
  if (!(look->classes & CLASS(QUANTIFIER)) || look->length != sizeof "majority" - 1 || token < lowest + 2) return false;
  const fsc_said article = (fsc_said)look[-2].said;
  return (article == FSC_SAYS_A || article == FSC_SAYS_THE) && fsc_wordy(a, token - 1) &&
         !closed_classes(a, token - 1) && fsc_token_reads(a, token, "majority");
}

/* "the nation's | most trusted voices": does a possessive stand before a quantifier? "There's | some hope" has none. */
static bool is_owned(const fsc_attributing *a, uint32_t token) {
  return fsc_possessive(a, token - 1) && fsc_token_is(a, token, FSC_IS_QUANTIFIER) &&
         !fsc_token_any(a, token - 1, CLASS(FUNCTION_WORD) | CLASS(SENTENCE_OPENER));
}

bool fsc_counts(const fsc_attributing *a, uint32_t token) {
  const uint64_t some = CLASS(QUANTIFIER) | CLASS(DETERMINER);
  const bool article = fsc_indefinite(a, token);
  const fsc_look *look = fsc_look_of(a, token + article);
  if (look->kind == FSC_NUMBER || (look->classes & CLASS(NUMBER_WORD))) return true;
  return article ? (look->classes & CLASS(QUANTIFIER)) != 0 : (look->classes & some) == some;
}

/* "| almost half", "| nearly two", "| about a third": is a word a degree of the count behind it? Not in "have |
 * repeatedly both", where it modifies the verb. */
static bool modifies_count(const fsc_attributing *a, uint32_t token) {
  if (fsc_shaped(a, token, FSC_SHAPE_ADVERB)) return fsc_adverb(a, token) && !fsc_verb_helper(a, token - 1);
  return fsc_token_reads(a, token, "about") || fsc_token_reads(a, token, "almost") ||
         fsc_token_reads(a, token, "just") || fsc_token_reads(a, token, "only");
}

/* "| more than two", "| at least two", "| all but two": do two words limit the count behind them? */
static bool is_limit(const fsc_attributing *a, uint32_t first) {
  const uint32_t last = first + 1;
  if (fsc_token_says(a, last, FSC_SAYS_THAN)) return fsc_compares(a, first) || fsc_token_reads(a, first, "fewer");
  if (fsc_token_says(a, last, FSC_SAYS_BUT)) return fsc_token_reads(a, first, "all");
  return fsc_token_says(a, first, FSC_SAYS_AT) && fsc_token_is(a, last, FSC_IS_SET_ADVERB);
}

/* Where a phrase begins with the words of degree or limit before the count that opens it; else `first`. */
static uint32_t over_degree(const fsc_attributing *a, uint32_t first, uint32_t lowest) {
  const uint64_t words = FSC_SAID_BIT(FSC_SAYS_THAN) | FSC_SAID_BIT(FSC_SAYS_BUT) | FSC_SAID_BIT(FSC_SAYS_AT);
  const uint32_t last = first - 1;
  const fsc_look *look = fsc_look_of(a, last);
  const bool degree = ((look->classes & (CLASS(ADVERB) | CLASS(SET_ADVERB) | CLASS(ABOUT))) != 0) |
                      (look->shape & FSC_SHAPE_ADVERB) | fsc_said_in(look, words);
  if (!degree || look->said == FSC_SAYS_OF || first <= lowest) return first;
  if ((look->flags & FSC_IN_QUOTE) || fsc_tagged(a, last, FSC_TAG_USED_CUE)) return first;
  if (look->said == FSC_SAYS_AT) { /* "| at least two", but "at times | drivers" */
    if (!fsc_token_is(a, first, FSC_IS_SET_ADVERB)) return first;
    const bool some = fsc_counts(a, first + 1) || fsc_token_is(a, first + 1, FSC_IS_QUANTIFIER);
    return some ? last : first + 1;
  }
  if (!fsc_counts(a, first) || fsc_compares(a, first) || fsc_token_is(a, last, FSC_IS_TIME_WORD)) return first;
  if (last > lowest && is_limit(a, last - 1)) return last - 1;
  return modifies_count(a, last) ? last : first;
}

uint32_t fsc_behind_limit(const fsc_attributing *a, fsc_range phrase) {
  return phrase.end > phrase.first + 2 && is_limit(a, phrase.first) ? phrase.first + 2 : phrase.first;
}

/* "John Roberts, | Jr.", "Ana Ruiz, | PhD" */
static bool follows_name(const fsc_attributing *a, uint32_t token) {
  const fsc_said said = (fsc_said)fsc_look_of(a, token)->said;
  return said == FSC_SAYS_JR || said == FSC_SAYS_SR || (fsc_in_name(a, token - 2) && fsc_row_of_letters(a, token));
}

/* The noun phrase that ends with the token `last`, without other phrases that modify it or are joined to it. */
static fsc_range simple_np_left(const fsc_attributing *a, uint32_t last, uint32_t lowest) {
  const fsc_range none = {0, 0};
  const uint32_t end = last + 1;
  last -= (last > lowest) & fsc_mark(a, last, "%"); /* "42%" */
  if (fsc_capital(a, last))
    while (last > lowest + 1 && end - last <= FSC_NP_LONGEST && fsc_mark(a, last - 1, ",") && follows_name(a, last))
      last -= 2;
  if (!fsc_wordy(a, last) || fsc_quoted(a, last)) return none;
  if (fsc_token_any(a, last, CLASS(PRONOUN) | CLASS(RELATIVE))) return (fsc_range){last, last + 1};
  if (ends_phrase(a, last) || (closed_classes(a, last) & CLASS(PREPOSITION))) return none;
  uint32_t first = last;
  for (uint32_t t = last; last - t <= FSC_NP_LONGEST; t--) {
    if (fsc_kind_at(a, t) == FSC_QUOTE_MARK) t = over_nickname(a, t, lowest);
    bool joint = false;
    if (stops_left(a, t) && !(joint = fsc_mark(a, t, "&/"))) break;
    uint64_t closed = closed_classes(a, t);
    bool preposition = (closed & CLASS(PREPOSITION)) && !modifies(a, t, last, lowest);
    if (preposition && !inner(a, t, lowest)) break;
    if (!preposition && !joint) first = t;
    bool goes_on =
        fsc_token_any(a, t - 1, CLASS(INNER_PREPOSITION) | CLASS(NUMBER_WORD) | determiners) || is_owned(a, t);
    bool opens = (closed & determiners) != 0 && !goes_on && !opens_role(a, t) && !is_majority(a, t, lowest);
    if (t <= lowest || opens) break;
  }
  return is_object(a, first, lowest) ? none : (fsc_range){over_degree(a, first, lowest), end};
}

bool fsc_postmodifies(const fsc_attributing *a, uint32_t token) {
  if (!fsc_token_is(a, token + 1, FSC_IS_PREPOSITION)) return false;
  switch (fsc_look_of(a, token)->said) {
    case FSC_SAYS_AWARE:
    case FSC_SAYS_CLOSE:
    case FSC_SAYS_FAMILIAR:
    case FSC_SAYS_PRESENT:
    case FSC_SAYS_PRIVY:
      return true;
    default:
      return fsc_participle(a, token);
  }
}

/* "a lawyer | representing the family", "two men | working on the bridge": does a participle modify a noun? */
static bool participle_links(const fsc_attributing *a, uint32_t token) {
  return fsc_ends_in_ing(a, token) && !fsc_capital(a, token) && !fsc_tagged(a, token, FSC_TAG_USED_CUE) &&
         !fsc_token_is(a, token, FSC_IS_SPEECH_VERB);
}

/* "published by | the council", "close to | Pickett", "between | two managers", "inside | the campaign", "advisers to |
 * the mayor": what links a phrase to the noun it modifies. Returns the link's first token, FSC_NONE if there is none.
 */
static uint32_t modifier_before(const fsc_attributing *a, uint32_t first, uint32_t lowest) {
  if (first < lowest + 2) return FSC_NONE;
  uint32_t link = first - 1, before = link - 1;
  bool to = fsc_token_says(a, link, FSC_SAYS_TO);
  if (fsc_token_says(a, link, FSC_SAYS_BETWEEN)) return link;
  if (to && (fsc_token_is(a, before, FSC_IS_DOCUMENT_NOUN) || fsc_tagged(a, before, FSC_TAG_ROLE))) return link;
  if (!fsc_token_is(a, link, FSC_IS_PREPOSITION)) return participle_links(a, link) ? link : FSC_NONE;
  if (fsc_token_is(a, link, FSC_IS_CLAUSE_WORD)) return FSC_NONE;
  bool participle = fsc_postmodifies(a, before) && !fsc_tagged(a, before, FSC_TAG_USED_CUE);
  if (before > lowest && (participle || participle_links(a, before))) return before;
  if (before > lowest + 1 && fsc_token_says(a, before, FSC_SAYS_OUT)) return before - 1;
  bool particle = to || fsc_token_says(a, link, FSC_SAYS_OUT);                            /* "put out a letter" */
  return particle || fsc_token_is(a, link, FSC_IS_ADJUNCT_PREPOSITION) ? FSC_NONE : link; /* a source | inside */
}

/* The phrase with the noun before it that it modifies: "A survey published by | the council". */
static fsc_range with_modified(const fsc_attributing *a, fsc_range phrase, uint32_t lowest) {
  uint32_t link = modifier_before(a, phrase.first, lowest);
  if (link == FSC_NONE || link <= lowest || fsc_quoted(a, link)) return phrase;
  if (fsc_token_says(a, link - 1, FSC_SAYS_THAT) || !fsc_wordy(a, link - 1) || fsc_possessive(a, phrase.end - 1))
    return phrase;
  fsc_range modified = simple_np_left(a, link - 1, lowest);
  if (fsc_empty(modified) || fsc_token_any(a, modified.first, CLASS(PRONOUN) | CLASS(RELATIVE))) return phrase;
  const uint64_t some = CLASS(QUANTIFIER) | CLASS(DETERMINER) | CLASS(NUMBER_WORD) | CLASS(PEOPLE);
  uint32_t noun = modified.end - 1;
  bool speaks = fsc_tagged(a, noun, FSC_TAG_ROLE) || fsc_token_any(a, noun, CLASS(DOCUMENT_NOUN) | some);
  bool loose = link + 1 == phrase.first && fsc_token_is(a, link, FSC_IS_PREPOSITION); /* "went | into his talks" */
  for (uint32_t t = modified.first; t < modified.end && !speaks && !loose; t++) {
    if (fsc_token_is(a, t, FSC_IS_PREPOSITION)) break;
    speaks = fsc_token_is(a, t, FSC_IS_DOCUMENT_NOUN) || fsc_tagged(a, t, FSC_TAG_ROLE);
  }
  bool opens = modified.first == lowest || fsc_mark(a, modified.first - 1, ",") ||
               fsc_token_is(a, modified.first - 1, FSC_IS_CLAUSE_WORD);
  bool whole = opens && fsc_token_any(a, modified.first, CLASS(DETERMINER) | CLASS(POSSESSIVE)) &&
               modified.end - modified.first > 1; /* "The visit | by Ruiz" */
  return speaks || whole ? (fsc_range){modified.first, phrase.end} : phrase;
}

/* "Holm and | two drivers": may the second of two subjects begin at a token? */
static bool starts_second(const fsc_attributing *a, uint32_t token) {
  return fsc_capital(a, token) || fsc_tagged(a, token, FSC_TAG_ROLE) || fsc_kind_at(a, token) == FSC_NUMBER ||
         fsc_token_any(a, token, determiners | CLASS(NUMBER_WORD));
}

/* "state and | local officials", "three current and | former officials": does the single word before "and" modify the
 * noun of the phrase behind it? */
static bool shares_noun(const fsc_attributing *a, fsc_range word, fsc_range phrase) {
  const uint64_t closed = determiners | CLASS(PREPOSITION) | CLASS(OBJECT_PRONOUN);
  while (word.end - word.first > 1 &&
         (fsc_token_any(a, word.first, determiners | CLASS(NUMBER_WORD)) || fsc_kind_at(a, word.first) == FSC_NUMBER))
    word.first++;
  return word.end - word.first == 1 && phrase.end - phrase.first > 1 &&
         fsc_tagged(a, phrase.end - 1, FSC_TAG_ROLE | FSC_TAG_ORGANISATION) && !fsc_token_any(a, word.first, closed) &&
         !fsc_token_any(a, phrase.first, determiners) && !fsc_ends_in_ed(a, word.first);
}

/* "Google and | Yahoo", "union president Lou Anders and | Mayor Tamika Boone", "state and | local officials": the
 * phrase with the one before "and", if that begins the clause. */
static fsc_range with_first_of_two(const fsc_attributing *a, fsc_range phrase, uint32_t lowest) {
  if (phrase.first < lowest + 2 || !fsc_token_says(a, phrase.first - 1, FSC_SAYS_AND) ||
      fsc_quoted(a, phrase.first - 1))
    return phrase;
  fsc_range other = simple_np_left(a, phrase.first - 2, lowest);
  if (fsc_empty(other) || fsc_token_any(a, other.first, CLASS(PRONOUN) | CLASS(RELATIVE))) return phrase;
  const bool somebody =
      fsc_capital(a, other.end - 1) || fsc_tagged(a, other.end - 1, FSC_TAG_ROLE | FSC_TAG_ORGANISATION);
  const fsc_range whole = with_modified(a, other, lowest); /* "leaders including Ana Ruiz | and Lars Holm" */
  const bool two = starts_second(a, phrase.first) && (somebody || fsc_is_somebody(a, whole));
  if (!two && !shares_noun(a, other, phrase)) return phrase;
  const uint32_t first = whole.first;
  const bool starts = first == lowest || fsc_mark(a, first - 1, ",") || fsc_quoted(a, first - 1) ||
                      fsc_token_is(a, first - 1, FSC_IS_CLAUSE_WORD);
  return starts ? (fsc_range){first, phrase.end} : phrase;
}

/* "a “loose canon” | group", "fans of “free love” | songs", "“Good Day” | host Ana Ruiz": the phrase with the words in
 * quotation marks before it, if an article, a possessive or a noun with its preposition stands before these, or at the
 * start of a clause a name ends it; else `phrase`. */
static fsc_range with_quoted(const fsc_attributing *a, fsc_range phrase, uint32_t lowest) {
  enum { LONGEST = 5 }; /* tokens between the marks; more are a quotation of its own */
  const uint32_t close = phrase.first - 1, first = phrase.first;
  const bool apart = fsc_kind_at(a, close - 1) == FSC_PUNCTUATION; /* "It is wet,” | officials said" */
  if (apart || fsc_capital(a, first) || fsc_token_any(a, first, determiners | CLASS(PRONOUN) | CLASS(RELATIVE)))
    return phrase;
  uint32_t open = close - 1;
  while (open > lowest && close - open <= LONGEST && fsc_kind_at(a, open) != FSC_QUOTE_MARK) open--;
  if (!fsc_flagged(a, open, FSC_OPENS)) return phrase;
  if (open == lowest) return (fsc_range){fsc_capital(a, phrase.end - 1) ? open : first, phrase.end};
  const uint32_t link = open - 1, noun = open - 2;
  const fsc_range before = simple_np_left(a, link, lowest);
  const bool titled =
      fsc_participle(a, link) && !fsc_flagged(a, link, FSC_JOINED); /* "an essay titled “Enough” | she" */
  const bool opened = fsc_token_any(a, before.first, determiners | CLASS(NUMBER_WORD)) || fsc_possessive(a, link);
  if (!fsc_empty(before) && opened && !titled && !fsc_token_says(a, before.first, FSC_SAYS_THAT))
    return (fsc_range){before.first, phrase.end};
  const bool governed = fsc_token_is(a, link, FSC_IS_PREPOSITION) && link > lowest && fsc_wordy(a, noun) &&
                        !fsc_token_is(a, noun, FSC_IS_FUNCTION_WORD) && !fsc_tagged(a, noun, FSC_TAG_USED_CUE);
  return (fsc_range){governed ? open : first, phrase.end};
}

fsc_range fsc_np_left(const fsc_attributing *a, uint32_t last, uint32_t lowest) {
  const uint64_t links = FSC_SAID_BIT(FSC_SAYS_AND) | FSC_SAID_BIT(FSC_SAYS_BETWEEN) | FSC_SAID_BIT(FSC_SAYS_TO);
  fsc_range phrase = simple_np_left(a, last, lowest);
  if (fsc_empty(phrase) || phrase.first < lowest + 2) return phrase;
  if (fsc_flagged(a, phrase.first - 1, FSC_CLOSES)) phrase = with_quoted(a, phrase, lowest);
  if (phrase.first < lowest + 2) return phrase;
  const fsc_look *before = fsc_look_of(a, phrase.first - 1);
  bool linked = (before->classes & CLASS(PREPOSITION)) || fsc_said_in(before, links) || (before->shape & FSC_SHAPE_ING);
  if (!linked) return phrase;
  if (fsc_token_any(a, phrase.first, CLASS(PRONOUN) | CLASS(RELATIVE))) return phrase;
  return with_first_of_two(a, with_modified(a, phrase, lowest), lowest);
}

/* ---- Rightwards ---- */

bool fsc_starts_phrase(const fsc_attributing *a, uint32_t token) {
  return fsc_capital(a, token) || fsc_token_any(a, token, determiners | CLASS(NUMBER_WORD)) ||
         fsc_tagged(a, token, FSC_TAG_ROLE | FSC_TAG_TITLE | FSC_TAG_ORGANISATION) ||
         fsc_kind_at(a, token) == FSC_NUMBER || fsc_possessive(a, token);
}

/* Does a noun phrase end before a token on its right? `name`: it begins with a capital. */
static bool stops_right(const fsc_attributing *a, uint32_t token, bool name) {
  if (!fsc_wordy(a, token) || fsc_quoted(a, token)) return true;
  if (fsc_flagged(a, token, FSC_JOINED)) return false; /* "online-|only" */
  if (is_outside(a, token) && !fsc_token_says(a, token, FSC_SAYS_AND)) return true;
  if (!fsc_token_is(a, token, FSC_IS_PREPOSITION))
    return fsc_adverb(a, token) || fsc_token_says(a, token, FSC_SAYS_YESTERDAY);
  bool allowed = fsc_token_is(a, token, FSC_IS_INNER_PREPOSITION) && !fsc_token_says(a, token, FSC_SAYS_IN);
  return !allowed || (name && !fsc_token_says_either(a, token, FSC_SAYS_OF, FSC_SAYS_FOR));
}

fsc_range fsc_np_right(const fsc_attributing *a, uint32_t first, uint32_t end) {
  const fsc_range none = {0, 0};
  if (first >= end || !fsc_wordy(a, first) || fsc_quoted(a, first)) return none;
  bool counts = fsc_token_says(a, first, FSC_SAYS_ONE) && first + 1 < end && !stops_right(a, first + 1, false) &&
                !fsc_token_is(a, first + 1, FSC_IS_PREPOSITION); /* "one elderly resident" */
  if (fsc_token_is(a, first, FSC_IS_PRONOUN) && !counts) return (fsc_range){first, first + 1};
  const bool then = fsc_token_is(a, first, FSC_IS_TENURE) && fsc_flagged(a, first + 1, FSC_JOINED); /* "then-Mayor" */
  if (!counts && !then && (fsc_day(a, first) || stops_right(a, first, false))) return none;
  uint32_t t = first + (counts | then);
  if (fsc_compares(a, first) && fsc_token_says(a, first + 1, FSC_SAYS_THAN)) t = first + 2; /* "more than a dozen" */
  bool name = fsc_capital(a, first);
  for (; t < end && t - first <= FSC_NP_LONGEST; t++) {
    if (name && fsc_kind_at(a, t) == FSC_QUOTE_MARK) t = fsc_over_nickname(a, t, end);
    if (stops_right(a, t, name)) break;
  }
  while (t > first && fsc_token_any(a, t - 1, CLASS(PREPOSITION) | CLASS(CLAUSE_WORD) | CLASS(DETERMINER))) t--;
  return (fsc_range){first, t};
}

fsc_range fsc_source_right(const fsc_attributing *a, uint32_t first, uint32_t end) {
  fsc_range source = fsc_np_right(a, first, end);
  if (fsc_empty(source) && first < end && fsc_token_says(a, first, FSC_SAYS_ANOTHER)) /* "said | another" */
    return (fsc_range){first, first + 1};
  for (uint32_t t = source.first; t < source.end; t++) {
    uint32_t i = fsc_mention_at(a, t);
    const fsc_mention *m = i == FSC_NONE ? NULL : &a->mentions.items[i];
    if (m && m->span.end == source.end && m->role.first > source.end && m->role.end <= end) source.end = m->role.end;
  }
  return source;
}

/* A word, or a mark around some: a “loose canon” group. */
static bool in_phrase(const fsc_attributing *a, uint32_t token) {
  return fsc_wordy(a, token) || fsc_kind_at(a, token) == FSC_QUOTE_MARK;
}

uint32_t fsc_np_head(const fsc_attributing *a, fsc_range phrase) {
  uint32_t head = fsc_behind_limit(a, phrase);
  while (head + 1 < phrase.end && in_phrase(a, head + 1) && !fsc_token_is(a, head + 1, FSC_IS_PREPOSITION) &&
         !(fsc_participle(a, head + 1) && (fsc_postmodifies(a, head + 1) || fsc_day(a, head + 2))))
    head++;
  const uint32_t of = head + 1, last = phrase.end - 1;
  const bool some = fsc_token_says(a, phrase.first, FSC_SAYS_A) && of < last && fsc_token_says(a, of, FSC_SAYS_OF);
  return some && fsc_ends_in_s(a, last) ? last : head;
}
