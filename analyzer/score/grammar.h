/* grammar.h - questions about tokens, rows and noun phrases that every phase of the attribution scorer asks.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_GRAMMAR_H
#define FSC_SCORE_GRAMMAR_H
#include <stddef.h>

#include "../base/bits.h"
#include "../base/lanes.h"
#include "../base/simd.h"
#include "../base/text.h"
#include "attribution.h"

/* The bit of a word class: CLASS(MODAL) | CLASS(NEGATOR). */
#define CLASS(name) FSC_BIT(FSC_IS_##name)

enum { FSC_FIRST_IN_SETS = FSC_SAYS_AS };
_Static_assert(FSC_SAID_END - FSC_FIRST_IN_SETS <= 64, "a bit each in sets of words");

/* These may be asked of up to FSC_LOOKS_BESIDE tokens before the first and behind the last: empty punctuation there. */
static inline const fsc_look *fsc_look_of(const fsc_attributing *a, uint32_t token) {
  return &a->looks[(int32_t)token];
}
static inline fsc_token_kind fsc_kind_at(const fsc_attributing *a, uint32_t token) {
  return (fsc_token_kind)fsc_look_of(a, token)->kind;
}
static inline bool fsc_flagged(const fsc_attributing *a, uint32_t token, unsigned flags) {
  return (fsc_look_of(a, token)->flags & flags) != 0;
}
static inline bool fsc_shaped(const fsc_attributing *a, uint32_t token, unsigned shape) {
  return (fsc_look_of(a, token)->shape & shape) != 0;
}
static inline bool fsc_tagged(const fsc_attributing *a, uint32_t token, unsigned tags) {
  return (a->tags[(int32_t)token] & tags) != 0;
}
/* Tags n tokens; one at least, and nearly always one or two. Byte by byte, since a wide store would stall the next load
 * of the same bytes. */
static inline void fsc_tag_range(uint8_t *tags, uint32_t n, uint8_t tag) {
  tags[0] |= tag;
  tags[n > 1] |= tag;
  for (; n > 2; n--) tags[n - 1] |= tag;
}
static inline bool fsc_token_any(const fsc_attributing *a, uint32_t token, uint64_t classes) {
  return (fsc_look_of(a, token)->classes & classes) != 0;
}
static inline bool fsc_token_is(const fsc_attributing *a, uint32_t token, unsigned word_class) {
  return fsc_token_any(a, token, FSC_BIT(word_class));
}
static inline bool fsc_token_says(const fsc_attributing *a, uint32_t token, fsc_said said) {
  return fsc_look_of(a, token)->said == said;
}
static inline bool fsc_token_says_either(const fsc_attributing *a, uint32_t token, fsc_said one, fsc_said other) {
  return fsc_token_says(a, token, one) || fsc_token_says(a, token, other);
}
/* A word that rules name (fsc_said; not a dash, "a" or "an") as a bit, so that several make a set. */
#define FSC_SAID_BIT(said) FSC_BIT((said)-FSC_FIRST_IN_SETS)
static inline bool fsc_said_in(const fsc_look *look, uint64_t set) {
  uint32_t said = look->said - (uint32_t)FSC_FIRST_IN_SETS; /* for marks it wraps to a large number */
  return (said < 64) & (set >> (said & 63) & 1);
}
/* Has a token of a range one of these word classes? */
static inline bool fsc_any_in(const fsc_attributing *a, fsc_range range, uint64_t classes) {
  for (uint32_t t = range.first; t < range.end; t++)
    if (fsc_token_any(a, t, classes)) return true;
  return false;
}
/* "a", "an" */
static inline bool fsc_indefinite(const fsc_attributing *a, uint32_t token) {
  return fsc_token_says_either(a, token, FSC_SAYS_A, FSC_SAYS_AN);
}
/* The word itself, for the few questions that need its text: it lies elsewhere in memory. */
static inline const fsc_word *fsc_word_at(const fsc_attributing *a, uint32_t token) {
  return a->tokens[token < a->document->n_tokens ? token : a->document->n_tokens].word;
}
/* Is a token's folded text this? For the few words that said.h has no number for. */
static inline bool fsc_token_reads(const fsc_attributing *a, uint32_t token, const char *text) {
  return strcmp(fsc_word_at(a, token)->text, text) == 0;
}
/* Is `ending` the end of a word, but not all of it? With a literal it compiles to integer comparisons. */
static inline bool fsc_ends(const fsc_word *word, const char *ending) {
  return word->length > strlen(ending) &&
         memcmp(word->text + word->length - strlen(ending), ending, strlen(ending)) == 0;
}
static inline bool fsc_same_word(const fsc_attributing *a, uint32_t x, uint32_t y) {
  return fsc_document_same_word(a->document, x, y);
}
/* A word, number or URL. */
static inline bool fsc_wordy(const fsc_attributing *a, uint32_t token) {
  return fsc_look_of(a, token)->kind <= FSC_URL;
}
static inline bool fsc_quoted(const fsc_attributing *a, uint32_t token) { return fsc_flagged(a, token, FSC_IN_QUOTE); }
static inline bool fsc_capital(const fsc_attributing *a, uint32_t token) {
  return fsc_tagged(a, token, FSC_TAG_CAPITAL);
}
/* A capital that can be part of a name. */
static inline bool fsc_in_name(const fsc_attributing *a, uint32_t token) { return fsc_tagged(a, token, FSC_TAG_NAME); }
static inline bool fsc_possessive(const fsc_attributing *a, uint32_t token) {
  return fsc_shaped(a, token, FSC_SHAPE_POSSESSIVE);
}
enum { FSC_FIRST_SIGN = '!' };
/* Punctuation that starts with one of the ASCII signs of a literal, from which the compiler makes a bit set. */
static inline bool fsc_mark(const fsc_attributing *a, uint32_t token, const char *signs) {
  const fsc_look *look = fsc_look_of(a, token);
  if (strlen(signs) == 1) return look->said == (unsigned char)signs[0] && look->kind == FSC_PUNCTUATION;
  uint64_t set = 0;
  for (size_t i = 0; i < strlen(signs); i++) set |= FSC_BIT(signs[i] - FSC_FIRST_SIGN);
  uint32_t sign = look->said - FSC_FIRST_SIGN; /* for words 64 or more */
  return sign < 64 && (set >> sign & 1) && look->kind == FSC_PUNCTUATION;
}
static inline bool fsc_dash(const fsc_attributing *a, uint32_t token) { /* – — -- */
  return fsc_token_says(a, token, FSC_SAYS_DASH) && fsc_kind_at(a, token) == FSC_PUNCTUATION;
}
/* Longer words than "ring" and "used" in -ing and -ed are likely to be verb forms. */
static inline bool fsc_ends_in_ing(const fsc_attributing *a, uint32_t token) {
  return fsc_shaped(a, token, FSC_SHAPE_ING) && fsc_look_of(a, token)->length > 4;
}
static inline bool fsc_ends_in_ed(const fsc_attributing *a, uint32_t token) {
  return fsc_shaped(a, token, FSC_SHAPE_ED) && fsc_look_of(a, token)->length > 4;
}
/* Longer words than "gas" and "his" in -s are likely to be plurals, or third persons. */
static inline bool fsc_ends_in_s(const fsc_attributing *a, uint32_t token) {
  const fsc_look *look = fsc_look_of(a, token);
  return ((look->shape & FSC_SHAPE_S) != 0) & (look->length > 3);
}
static inline bool fsc_empty(fsc_range range) { return range.first >= range.end; }
/* fsc_entity.occupation holds an age, "46", where the article gives nothing better. */
static inline bool fsc_is_age(const fsc_attributing *a, fsc_range occupation) {
  return !fsc_empty(occupation) && fsc_kind_at(a, occupation.first) == FSC_NUMBER;
}

/* By the list or by -ly; but not in "Mr. Long", "Sen. Long". */
static inline bool fsc_adverb(const fsc_attributing *a, uint32_t token) {
  const unsigned nouns = FSC_TAG_ROLE | FSC_TAG_ORGANISATION | FSC_TAG_CAPITAL | FSC_TAG_CUE;
  const fsc_look *look = fsc_look_of(a, token);
  bool listed = (look->classes & CLASS(ADVERB)) != 0, looks = (look->shape & FSC_SHAPE_ADVERB) != 0;
  if (!(listed | looks)) return false;
  if (fsc_token_is(a, token - 1, FSC_IS_ABBREVIATION_TITLE) && fsc_shaped(a, token, FSC_SHAPE_CAPITALISED))
    return false;
  return listed || (!fsc_tagged(a, token, nouns) && !fsc_token_is(a, token, FSC_IS_LY_WORD));
}
/* An auxiliary, a form of be, a modal or a negator; he'd, they're are pronouns, and Theresa May is a name. */
static inline bool fsc_verb_helper(const fsc_attributing *a, uint32_t token) {
  const uint64_t helpers = CLASS(AUXILIARY) | CLASS(BE_FORM) | CLASS(MODAL) | CLASS(NEGATOR);
  return fsc_token_any(a, token, helpers) && !fsc_token_is(a, token, FSC_IS_PRONOUN) && !fsc_in_name(a, token);
}
/* "Trump | himself" */
static inline bool fsc_is_reflexive(const fsc_attributing *a, uint32_t token) {
  return fsc_token_is(a, token, FSC_IS_OBJECT_PRONOUN) &&
         (fsc_ends(fsc_word_at(a, token), "self") || fsc_ends(fsc_word_at(a, token), "selves"));
}
/* Monday, yesterday, week; but not the modifier in "today's hearing". */
static inline bool fsc_day(const fsc_attributing *a, uint32_t token) {
  return fsc_token_any(a, token, CLASS(WEEKDAY) | CLASS(TIME_WORD)) && !fsc_possessive(a, token);
}
/* Is a token part of "(R-Ohio)", "(R., Ohio)", ", D-Calif.,", ", Va.,": the party or state behind a politician or town?
 */
static inline bool fsc_affiliation(const fsc_attributing *a, uint32_t token) {
  const fsc_look *look = fsc_look_of(a, token);
  if (!((look->flags | look[1].flags) & FSC_JOINED)) { /* nearly all */
    if (look->classes & CLASS(ABBREVIATION_PLACE)) return fsc_mark(a, token - 1, ",");
    return look->length <= 2 && fsc_mark(a, token - 1, "(") && fsc_mark(a, token + 1, ",");
  }
  if (fsc_flagged(a, token, FSC_JOINED)) token--;
  const bool letter = fsc_look_of(a, token)->length == 1;
  return fsc_flagged(a, token + 1, FSC_JOINED) &&
         (fsc_mark(a, token - 1, "(") || (letter && fsc_mark(a, token - 1, ",")));
}
/* more, less: "more vigorously", "more than a dozen" */
static inline bool fsc_compares(const fsc_attributing *a, uint32_t token) {
  return fsc_token_says_either(a, token, FSC_SAYS_MORE, FSC_SAYS_LESS);
}
/* `traits` if `holds`, else none; without a branch. */
static inline uint32_t fsc_traits_if(bool holds, uint32_t traits) { return (0u - holds) & traits; }
/* Is any of the traits asked for among `traits`? */
static inline bool fsc_has(uint32_t traits, uint32_t asked) { return (traits & asked) != 0; }
/* FSC_TRAIT_MALE for he, him and his, FSC_TRAIT_FEMALE for she and her. */
static inline uint32_t fsc_gender_of_pronoun(const fsc_attributing *a, uint32_t token) {
  return fsc_select(fsc_token_is(a, token, FSC_IS_MALE_PRONOUN), FSC_TRAIT_MALE, FSC_TRAIT_FEMALE);
}
/* "its", "their" */
static inline bool fsc_is_bodys(const fsc_attributing *a, uint32_t token) {
  const uint64_t persons =
      CLASS(MALE_PRONOUN) | CLASS(FEMALE_PRONOUN) | CLASS(FIRST_PERSON) | CLASS(SECOND_PERSON) | CLASS(RELATIVE);
  return fsc_token_is(a, token, FSC_IS_POSSESSIVE) && !fsc_token_any(a, token, persons);
}
/* The gender of an entity by the evidence; FSC_GENDER_UNKNOWN if it is not shown to be a person. */
static inline fsc_gender fsc_gender_shown(const fsc_entity *e) {
  const bool person = fsc_has(e->traits, FSC_TRAIT_PERSON);
  return (fsc_gender)((person & (e->gender > 0)) * FSC_FEMALE + (person & (e->gender < 0)) * FSC_MALE);
}
/* The bounds of searches for mentions around a token, within its sentence: a "sentence" without stops may be as long as
 * the article, and searching all of it for each token would take quadratic time. */
enum { FSC_REACH = 1 << 10 };
static inline uint32_t fsc_farthest_back(uint32_t first, uint32_t token) {
  return token > first + FSC_REACH ? token - FSC_REACH : first;
}
static inline uint32_t fsc_farthest_on(uint32_t token, uint32_t end) {
  return end > token + FSC_REACH ? token + FSC_REACH : end;
}
/* The mention whose name starts at a token; FSC_NONE. */
static inline uint32_t fsc_mention_at(const fsc_attributing *a, uint32_t token) {
  return fsc_bit_at(a->mentioned, token) ? a->mention_at[token] : FSC_NONE;
}
/* The entity of a mention, and that entity's source id; FSC_NONE if there is none. The mention may be FSC_NONE. */
static inline uint32_t fsc_entity_of(const fsc_attributing *a, uint32_t mention) {
  const bool none = mention == FSC_NONE;
  return fsc_select(none, FSC_NONE, a->mentions.items[fsc_select(none, 0, mention)].entity);
}
/* Is a mention the author, "I"? It may be FSC_NONE. */
static inline bool fsc_is_author(const fsc_attributing *a, uint32_t mention) {
  const uint32_t entity = fsc_entity_of(a, mention);
  const bool none = entity == FSC_NONE;
  return !none & a->entities.items[fsc_select(none, 0, entity)].author;
}
static inline uint32_t fsc_source_of(const fsc_attributing *a, uint32_t mention) {
  const uint32_t entity = fsc_entity_of(a, mention);
  const bool none = entity == FSC_NONE;
  return fsc_select(none, FSC_NONE, a->entities.items[fsc_select(none, 0, entity)].source_id);
}
/* mentions.c: the end of a dateline, "WASHINGTON (AP) — |", "LONDON, May 3 (Reuters) - |"; `first` if there is none. */
uint32_t fsc_behind_dateline(const fsc_attributing *a, uint32_t first, uint32_t end);
/* noun_phrase.c: does a word look like a participle: published, seen? */
bool fsc_participle(const fsc_attributing *a, uint32_t token);
/* noun_phrase.c: does what modifies the noun before it begin at a token: "a source | close to Pickett", "people |
 * briefed on the talks"? */
bool fsc_postmodifies(const fsc_attributing *a, uint32_t token);

/* The entry of a match. */
static inline const fsc_entry *fsc_row_entry(const fsc_attributing *a, const fsc_match *match) {
  return fsc_match_entry(a->scoring->matches, match);
}

/* Does a match begin with the first word of its row's term in exactly that form? */
bool fsc_begins_as_term(const fsc_attributing *a, const fsc_match *match);
/* The same, mostly from a flag that the matcher sets; not for regexes, nor for words with 's, where the flag may stand
 * for the form with or without the ending. */
static inline bool fsc_is_base(const fsc_attributing *a, const fsc_match *match) {
  const bool asked = fsc_possessive(a, match->first) | (match->what->form == FSC_FORM_REGEX);
  return asked ? fsc_begins_as_term(a, match) : (match->what->flags & FSC_MATCH_BASE) != 0;
}

/* Is the quotation that opens at `token` the title of a work: a few words, all capitalised? */
bool fsc_is_work_title(const fsc_attributing *a, uint32_t token);

/* voices.c: do the words before a quotation make it a name: called “X”, the film “X”? */
bool fsc_is_naming(const fsc_attributing *a, const fsc_quote *quote);

/* match->what; for NULL a row without flags and of no class. Without a branch, which would be unpredictable. */
static inline const fsc_hit_end *fsc_what(const fsc_match *row) {
  static const fsc_hit_end nothing = {.row = FSC_NO_ROW, .source_class = FSC_UNKNOWN_CLASS};
  static const fsc_match none = {.what = &nothing};
  return ((const fsc_match *)((uintptr_t)row | ((uintptr_t)&none & (0 - (uintptr_t)!row))))->what;
}
static inline bool fsc_is_row(const fsc_hit_end *what) { return what->row != FSC_NO_ROW; }

/* Do the rows of a name's role show that it is a body's: "Acme, a company of Ohio"? */
static inline bool fsc_are_of_body(const fsc_hit_end *noun, const fsc_hit_end *body) {
  return ((noun->flags & FSC_FLAG_COLLECTIVE) != 0) | fsc_is_row(body);
}
static inline bool fsc_names_body(const fsc_entity *e) { return fsc_are_of_body(e->noun, e->body); }

/* "Dr.", "Prof.": written before a name whatever office is named as well, which tells more. */
static inline bool fsc_is_degree(const fsc_attributing *a, const fsc_match *title) {
  return title->what->source_class == FSC_EXPERT_ACADEMIC && title->end == title->first + 1 &&
         fsc_token_is(a, title->first, FSC_IS_ABBREVIATION_TITLE);
}

/* The entity that a mere "a spokesman" speaks for; FSC_NONE if it is not known, or the entity is no such spokesman. */
static inline uint32_t fsc_principal(const fsc_attributing *a, uint32_t entity) {
  return a->principals ? a->principals[entity] : FSC_NONE;
}

/* A metonym that is capitalised: Moscow, Colombia. It may stand for its government, but is mostly just a place. */
static inline bool fsc_is_place(const fsc_hit_end *what) {
  const uint32_t both = FSC_FLAG_METONYM | FSC_FLAG_PROPER;
  return (what->flags & both) == both;
}

/* Quiet rows make no mention by themselves: nouns that give a class where they are the head of a source ("the state"),
 * and places that may stand for their government. */
static inline bool fsc_row_is_quiet(const fsc_match *row) {
  return (row->what->flags / FSC_FLAG_HEAD |
          (row->what->flags / FSC_FLAG_METONYM & row->what->flags / FSC_FLAG_PROPER)) &
         1;
}
/* Does a row want capitals that the match lacks? "Times" and "Fund" name a body only with a capital, "SEC" only in
 * capitals. */
static inline bool fsc_wants_capitals(const fsc_attributing *a, const fsc_match *match) {
  _Static_assert(FSC_FLAG_CAPITALS / FSC_FLAG_PROPER == FSC_SHAPE_ALL_CAPS && FSC_SHAPE_CAPITALISED == 1, "as flags");
  const uint32_t both = FSC_SHAPE_CAPITALISED | FSC_SHAPE_ALL_CAPS;
  return (match->what->flags / FSC_FLAG_PROPER & both & ~(uint32_t)fsc_look_of(a, match->first)->shape) != 0;
}
bool fsc_row_excepted(const fsc_attributing *a, const fsc_match *match);
/* Is a match usable: not quiet, not excepted, and with the capitals its row wants? */
static inline bool fsc_row_holds(const fsc_attributing *a, const fsc_match *match) {
  const uint32_t asks = FSC_FLAG_HEAD | FSC_FLAG_METONYM | FSC_FLAG_PROPER | FSC_FLAG_CAPITALS;
  if (!((match->what->flags & asks) | match->exception)) return true; /* as most do */
  return !fsc_row_is_quiet(match) && !fsc_wants_capitals(a, match) && !fsc_row_excepted(a, match);
}
/* The usable match (fsc_row_holds) of a category that starts at `token`; NULL if there is none. To be
 * called through fsc_row_at. */
const fsc_match *fsc_row_found(const fsc_attributing *a, uint32_t token, fsc_known_category category);
static inline const fsc_match *fsc_row_at(const fsc_attributing *a, uint32_t token, fsc_known_category category) {
  return fsc_row_starts(&a->scoring->rows, token, category) ? fsc_row_found(a, token, category) : NULL;
}
/* The same for quiet rows; through fsc_quiet_row_at. */
const fsc_match *fsc_quiet_row_found(const fsc_attributing *a, uint32_t token, fsc_known_category category);
static inline const fsc_match *fsc_quiet_row_at(const fsc_attributing *a, uint32_t token, fsc_known_category category) {
  return fsc_row_starts(&a->scoring->rows, token, category) ? fsc_quiet_row_found(a, token, category) : NULL;
}
/* The first row of a category inside a range; the last. NULL if there is none. */
const fsc_match *fsc_first_row_in(const fsc_attributing *a, fsc_range range, fsc_known_category category);
const fsc_match *fsc_last_row_in(const fsc_attributing *a, fsc_range range, fsc_known_category category);

/* noun_phrase.c. All bounded by FSC_NP_LONGEST tokens. */
enum { FSC_NP_LONGEST = 14, FSC_APPOSITIVE_LONGEST = 22 };
/* The noun phrase whose last token is `last`, leftwards no further than `lowest`; empty if there is none. */
fsc_range fsc_np_left(const fsc_attributing *a, uint32_t last, uint32_t lowest);
/* Can a noun phrase begin here, by the looks of the word: a name, a determiner, a number, a role? */
bool fsc_starts_phrase(const fsc_attributing *a, uint32_t token);
/* The noun phrase that starts at `first`, rightwards before `end`. */
fsc_range fsc_np_right(const fsc_attributing *a, uint32_t first, uint32_t end);
/* … with the appositive behind it. */
fsc_range fsc_source_right(const fsc_attributing *a, uint32_t first, uint32_t end);
/* The noun of a phrase before what a preposition or a participle adds: "officers | in the boat", "a poll | released on
 * Monday"; of "a chorus of critics" the second. */
uint32_t fsc_np_head(const fsc_attributing *a, fsc_range phrase);
/* Is a token a number or quantifier, which "just" or "nearly" may stand before: "half", "40", "all"? */
bool fsc_counts(const fsc_attributing *a, uint32_t token);
/* Where a phrase goes on behind an opening "more than", "at least" or "all but". */
uint32_t fsc_behind_limit(const fsc_attributing *a, fsc_range phrase);

/* role_class.c: "president", "chairman", "officials": has whoever holds a role the class of the body it is of, which
 * the role does not name? */
bool fsc_is_officer(const fsc_attributing *a, fsc_range role);

/* name_runs.c: "Joe | “Shorty” Brown": the token behind a nickname that opens at a token; that token if none does. */
uint32_t fsc_over_nickname(const fsc_attributing *a, uint32_t token, uint32_t end);
/* name_runs.c: the row of the letters behind a name that a token is, "Ana Ruiz | MP"; NULL. */
const fsc_match *fsc_row_of_letters(const fsc_attributing *a, uint32_t token);

/* contact_clauses.c. */
/* "the plan Ruiz | has drawn": a name is the subject of the verb behind it, and tells of the noun before it. */
bool fsc_name_acts(const fsc_attributing *a, uint32_t verb, uint32_t lowest);
/* "the reforms | Ruiz | proposed", "the lawsuit | Holm | announced": a name behind things is whose verb it is. */
fsc_range fsc_behind_things(const fsc_attributing *a, fsc_range phrase);
/* "Drivers | she hired", "all the drivers | we interviewed": such a clause tells of the subject; its last word. */
fsc_range fsc_over_contact(const fsc_attributing *a, fsc_range phrase, uint32_t last, uint32_t lowest);
/* "the judge | Trump | accused of bias", "a law | critics | slammed as cruel", "the man | police | say was late": who
 * acts, of a phrase before a verb that lacks its object; the phrase itself if nothing tells. If `sure`, nobody but an
 * actor can stand before the verb. */
fsc_range fsc_actor_behind(const fsc_attributing *a, fsc_range phrase, bool sure);
/* "the mayor | the paper | accused of theft", "a man | they | accused of theft": where the phrase begins that stands
 * right before who acts and tells of somebody, no verb between; where he does if there is none. `as`: it may tell of
 * something too, "a bill | the mayor | denounced as cruel". */
uint32_t fsc_contact_object(const fsc_attributing *a, fsc_range actor, uint32_t lowest, bool as);
/* "a rule | critics | call a grab": a plural behind a singular thing, which the verb tells of; else the phrase. */
fsc_range fsc_behind_one_thing(const fsc_attributing *a, fsc_range phrase);
/* By its noun: a name, a role, a body or people. */
bool fsc_is_somebody(const fsc_attributing *a, fsc_range phrase);

/* opening_subjects.c: the subject that opens a clause, if commas part it from its verb at `end` and all between them
 * describes it; empty otherwise. */
fsc_range fsc_opening_subject(const fsc_attributing *a, uint32_t lowest, uint32_t end);
/* Where the clause begins that a comma and "while" or "but" open before a token; `lowest` if none does. */
uint32_t fsc_clause_start(const fsc_attributing *a, uint32_t token, uint32_t lowest);
/* "Ruiz, Lind and | Holm", "Officials in Salem, | Harl and Dover": the phrase with the list that it ends, if that opens
 * the clause; else the phrase. */
fsc_range fsc_listed_subject(const fsc_attributing *a, fsc_range phrase, uint32_t lowest);

/* adjuncts.c. */
/* The token before a short bracket that ends with a token; else that token. */
uint32_t fsc_over_bracket(const fsc_attributing *a, uint32_t token, uint32_t lowest);
/* Leftwards over "on Tuesday", "this week", "(R-Ohio)": the token a phrase ends at, if it stands before them. */
uint32_t fsc_over_adjuncts(const fsc_attributing *a, uint32_t token, uint32_t lowest);
/* "in recent months | Ruiz", "last week | Mayor Ruiz", "In March | officials": the part of a phrase behind a time,
 * where somebody's name or role begins. */
fsc_range fsc_behind_time(const fsc_attributing *a, fsc_range phrase);

/* subjects.c. */
/* "Holm saw | voters", before -ing: the phrase without whoever perceives it and how. */
fsc_range fsc_perceived(const fsc_attributing *a, fsc_range phrase);
/* As fsc_source_right, with all that is said of a speaker behind an inverted verb: "said NAME, a ROLE at ORG, who …".
 */
fsc_range fsc_speaker_right(const fsc_attributing *a, uint32_t first, uint32_t end);
/* The subject left of a verb group; *conjoined: "and said", whose subject is that of the verb before. */
fsc_range fsc_subject_left(const fsc_attributing *a, uint32_t verb, uint32_t lowest, bool *conjoined);
/* main_subject.c. */
/* The first noun phrase of a sentence: the subject an -ing clause behind it shares. */
fsc_range fsc_main_subject(fsc_attributing *a, uint32_t first, uint32_t end);
#endif
