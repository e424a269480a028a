/* Says of each harm verb whether its agent is named: active, passive with "by", or without an agent.
 *
 * lexicons/agency.csv says which words are harm verbs and how they inflect. A form of be or get before a participle
 * makes a passive; a participle without one and without an object behind it is a shortened passive ("people killed in
 * the blast"). The label replaces the subcategory of the hit, so that every count can be traced to words.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../lexicon/contexts.h"
#include "grammar.h"
#include "hits.h"
#include "scorers.h"

/* Tokens: of a verb group; from the verb to "by"; of the phrase before the verb; of its object. No plain sentence needs
 * more, and they bound the work for each verb. */
enum { GROUP_LONGEST = 6, AGENT_FARTHEST = 12, PHRASE_LONGEST = 12 };

/* One harm verb under work. */
typedef struct harm_verb {
  const fsc_match *match;
  const fsc_sentence_part *sentence;
  fsc_range group; /* with auxiliaries, negation and adverbs */
  fsc_verb_form form;
  bool participle; /* its form can be one: "shot", "hit" too */
  bool passive;    /* be or get before it */
  bool helped;     /* any auxiliary before it */
} harm_verb;

typedef struct labelling {
  fsc_attributing a;       /* as far as grammar.h reads it; the tags of the attribution scorer are empty */
  const fsc_match *before; /* the verb labelled last … */
  fsc_harm last;           /* … and its label, which "and killed" behind "shot" shares */
  bool quoted;             /* the verb is inside a quotation: its phrases end at the edges of that */
} labelling;

/* ---- The verb and its helpers ---- */

/* Is a word one of the forms that the row lists? */
static bool listed_form(const fsc_entry *entry, const fsc_word *word) {
  for (const char *at = entry->forms; *at; at += strcspn(at, "|"), at += *at == '|') {
    if (strncmp(at, word->text, word->length) == 0 && strchr(" |", at[word->length])) return true;
  }
  return false;
}

/* Reads the form of the verb. The forms that the row lists are read only if they decide: "hit" may be a participle,
 * too, "hits" may not. */
static void read_form(const labelling *l, harm_verb *v) {
  const fsc_word *word = fsc_word_at(&l->a, v->match->first);
  bool plain = fsc_is_base(&l->a, v->match);
  v->form = plain ? FSC_BASE : fsc_ends(word, "ing") ? FSC_ING_FORM : FSC_PAST_FORM;
  bool third = v->form == FSC_PAST_FORM && fsc_ends(word, "s");
  bool listed = (plain || third) && listed_form(fsc_row_entry(&l->a, v->match), word);
  if (third && !listed) v->form = FSC_THIRD_PERSON_FORM;
  v->participle = v->form == FSC_PAST_FORM || (plain && listed);
}

/* The match of a category that starts at a token; NULL if there is none, or no such token. */
static const fsc_match *match_at(const labelling *l, uint32_t token, fsc_known_category category) {
  const fsc_scoring *scoring = l->a.scoring;
  bool there = token < l->a.document->n_tokens && fsc_row_starts(&scoring->rows, token, category);
  return there ? fsc_match_at(scoring->matches, token, scoring->rows.category[category]) : NULL;
}

static bool modifier(const labelling *l, uint32_t token, const char *kind) {
  const fsc_match *match = match_at(l, token, FSC_MODIFIERS);
  return match && fsc_same(fsc_row_entry(&l->a, match)->subcategory, kind);
}

/* Auxiliaries, negation and adverbs before the verb: "was then repeatedly". */
static void read_group(const labelling *l, harm_verb *v) {
  const fsc_attributing *a = &l->a;
  v->group = (fsc_range){v->match->first, v->match->end};
  for (uint32_t t = v->match->first; t > v->sentence->first && v->match->first - t < GROUP_LONGEST;) {
    t--;
    bool helper = fsc_verb_helper(a, t) || modifier(l, t, "passive_helper");
    if (!helper && !fsc_adverb(a, t)) break;
    v->group.first = t;
    v->helped |= helper && !(v->participle && fsc_token_reads(a, t, "not")); /* "those not | killed" */
    v->passive |= v->participle && (fsc_token_is(a, t, FSC_IS_BE_FORM) || modifier(l, t, "passive_helper"));
  }
}

/* ---- What stands around it ---- */

static const uint64_t clause_edges =
    CLASS(CLAUSE_WORD) | CLASS(RELATIVE) | CLASS(AUXILIARY) | CLASS(BE_FORM) | CLASS(MODAL);

static bool edge(const labelling *l, uint32_t token) {
  const fsc_attributing *a = &l->a;
  return !fsc_wordy(a, token) || fsc_quoted(a, token) != l->quoted || fsc_token_any(a, token, clause_edges);
}

static fsc_source_class class_of(const fsc_attributing *a, uint32_t first, uint32_t end) {
  return first < end ? fsc_class_of_phrase(a, (fsc_range){first, end}) : FSC_UNKNOWN_CLASS;
}

/* The class of the phrase left of the verb group, or of the antecedent of a relative pronoun there: of the noun phrase
 * that ends there, or where no such phrase is found ("police wanted to | arrest"), of all words of the clause. */
static fsc_source_class class_left(const labelling *l, const harm_verb *v) {
  const fsc_attributing *a = &l->a;
  uint32_t end = v->group.first, lowest = v->sentence->first;
  if (end > lowest && (fsc_token_is(a, end - 1, FSC_IS_RELATIVE) || fsc_token_says(a, end - 1, FSC_SAYS_THAT))) end--;
  if (end < v->group.first && end > lowest && fsc_mark(a, end - 1, ",")) end--;
  uint32_t first = end;
  while (first > lowest && end - first < PHRASE_LONGEST && !edge(l, first - 1) &&
         !match_at(l, first - 1, FSC_REPORT_VERBS))
    first--;
  const fsc_range phrase = first < end ? fsc_np_left(a, end - 1, first) : (fsc_range){0, 0};
  return fsc_empty(phrase) ? class_of(a, first, end) : class_of(a, phrase.first, phrase.end);
}

/* The class of the phrase that begins at a token, or of the first of two: "killed a guard | and two men". */
static fsc_source_class class_right(const labelling *l, const harm_verb *v, uint32_t first) {
  const fsc_attributing *a = &l->a;
  fsc_range phrase = fsc_np_right(a, first, v->sentence->end);
  for (uint32_t t = phrase.first; t < phrase.end; t++)
    if (fsc_token_says(a, t, FSC_SAYS_AND) || fsc_token_is(a, t, FSC_IS_RELATIVE)) phrase.end = t;
  return class_of(a, phrase.first, phrase.end);
}

/* "killed | two years ago", "killed | every year": a time word behind a determiner or number, and no noun behind it? */
static bool is_span_of_time(const fsc_attributing *a, uint32_t token) {
  const uint64_t counts = CLASS(DETERMINER) | CLASS(NUMBER_WORD) | CLASS(QUANTIFIER);
  if (!fsc_token_any(a, token, counts) && fsc_kind_at(a, token) != FSC_NUMBER) return false;
  return fsc_token_is(a, token + 1, FSC_IS_TIME_WORD) &&
         (!fsc_wordy(a, token + 2) ||
          fsc_token_any(a, token + 2, clause_edges | CLASS(PREPOSITION) | CLASS(TIME_WORD)));
}

static bool is_time(const fsc_attributing *a, uint32_t token) {
  return fsc_token_any(a, token, CLASS(WEEKDAY) | CLASS(MONTH) | CLASS(TIME_WORD)) || is_span_of_time(a, token) ||
         (fsc_kind_at(a, token) == FSC_NUMBER && !fsc_wordy(a, token + 1));
}

/* "by police"; but not "by Monday", "by accident", "by shooting". */
static bool names_agent(const labelling *l, uint32_t by, uint32_t end) {
  const fsc_attributing *a = &l->a;
  return fsc_token_says(a, by, FSC_SAYS_BY) && by + 1 < end && fsc_wordy(a, by + 1) && !is_time(a, by + 1) &&
         !modifier(l, by, "no_agent") &&
         !(fsc_word_at(a, by + 1)->length > 4 && fsc_ends(fsc_word_at(a, by + 1), "ing"));
}

static bool harm_at(const labelling *l, uint32_t token) { return match_at(l, token, FSC_AGENCY) != NULL; }

/* Where the agent behind a participle begins: "shot in the leg and killed by | police"; FSC_NONE if there is none. */
static uint32_t find_agent(const labelling *l, const harm_verb *v, uint32_t farthest) {
  for (uint32_t t = v->match->end; t < v->sentence->end && t < v->match->end + farthest; t++) {
    if (names_agent(l, t, v->sentence->end)) return t + 1;
    if (edge(l, t) && !harm_at(l, t + 1)) return FSC_NONE;
  }
  return FSC_NONE;
}

/* The token behind the verb, "and killed" and adverbs. */
static uint32_t behind(const labelling *l, const harm_verb *v) {
  const fsc_attributing *a = &l->a;
  uint32_t t = v->match->end;
  const fsc_match *next = fsc_token_says(a, t, FSC_SAYS_AND) ? match_at(l, t + 1, FSC_AGENCY) : NULL;
  if (next) t = next->end;
  while (t < v->sentence->end && fsc_adverb(a, t)) t++;
  return t;
}

static bool is_number(const fsc_attributing *a, uint32_t token) {
  return fsc_kind_at(a, token) == FSC_NUMBER || fsc_token_any(a, token, CLASS(NUMBER_WORD) | CLASS(QUANTIFIER));
}

/* "killed at least | ten" */
static uint32_t behind_quantity(const labelling *l, uint32_t token) {
  return modifier(l, token, "quantity") ? match_at(l, token, FSC_MODIFIERS)->end : token;
}

/* Does something follow that can be an object? Not the end of the clause, a preposition or a time. */
static bool has_object(const labelling *l, const harm_verb *v) {
  const fsc_attributing *a = &l->a;
  uint32_t t = behind(l, v), next = behind_quantity(l, t);
  if (next > t) return next < v->sentence->end && is_number(a, next);
  return t < v->sentence->end && !edge(l, t) && !fsc_token_is(a, t, FSC_IS_PREPOSITION) && !is_time(a, t);
}

/* "killed | the man", "killed | him", "killed | ten": does the next word show that an object follows? A participle that
 * modifies a noun could not stand before it. */
static bool has_opener(const labelling *l, const harm_verb *v) {
  const fsc_attributing *a = &l->a;
  uint32_t t = behind_quantity(l, behind(l, v));
  return fsc_token_any(a, t, CLASS(DETERMINER) | CLASS(POSSESSIVE) | CLASS(OBJECT_PRONOUN)) || is_number(a, t);
}

/* "killing | a man": is there an object beyond doubt? Forms in -ing need one, since they are often nouns. */
static bool has_clear_object(const labelling *l, const harm_verb *v) {
  const fsc_attributing *a = &l->a;
  uint32_t t = behind_quantity(l, behind(l, v));
  if (!has_object(l, v)) return false;
  return has_opener(l, v) || fsc_token_is(a, t, FSC_IS_PEOPLE) || fsc_row_at(a, t, FSC_ROLES) ||
         fsc_row_at(a, t, FSC_TITLES) || fsc_row_at(a, t, FSC_ORGANISATIONS);
}

/* ---- Is it a verb? ---- */

static bool part_of_name(const labelling *l, const harm_verb *v) {
  bool capital = (fsc_word_at(&l->a, v->match->first)->shape & FSC_SHAPE_CAPITALISED) != 0;
  bool opens = fsc_flagged(&l->a, v->match->first, FSC_SENTENCE_START);
  return capital && !opens && !(v->sentence->headline && l->a.document->title_case);
}

/* "police attack", "attacks villages": somebody who can do it stands right before. */
static bool after_doer(const labelling *l, const harm_verb *v) {
  const fsc_attributing *a = &l->a;
  if (v->group.first == v->sentence->first) return false;
  uint32_t t = v->group.first - 1;
  return fsc_token_any(a, t, CLASS(PEOPLE) | CLASS(RELATIVE) | CLASS(PRONOUN)) || fsc_row_at(a, t, FSC_ROLES) ||
         fsc_row_at(a, t, FSC_ORGANISATIONS);
}

/* "for displaced families", "a recently killed soldier", "three jailed men", "storm-battered towns", "Enslaved people
 * built it": a participle before its noun, where no subject can stand. A preposition may be the particle of a verb
 * before: "the army that moved in massacred civilians". */
static bool is_attribute(const labelling *l, const harm_verb *v) {
  const fsc_attributing *a = &l->a;
  const uint32_t first = v->group.first, t = first - 1;
  if (v->form != FSC_PAST_FORM || v->helped || !has_object(l, v) || has_opener(l, v)) return false;
  if (first == v->sentence->first || fsc_flagged(a, v->match->first, FSC_JOINED)) return true;
  const bool counted = fsc_token_is(a, t, FSC_IS_NUMBER_WORD) || fsc_kind_at(a, t) == FSC_NUMBER;
  const bool article = fsc_token_says(a, t, FSC_SAYS_THE) || fsc_indefinite(a, t);
  const bool particle = fsc_token_says(a, t, FSC_SAYS_IN);
  return counted || article || (fsc_token_is(a, t, FSC_IS_INNER_PREPOSITION) && !particle) ||
         fsc_token_says_either(a, t, FSC_SAYS_TO, FSC_SAYS_BY);
}

static bool is_verb(const labelling *l, const harm_verb *v) {
  if (part_of_name(l, v) || is_attribute(l, v)) return false;
  if (v->passive) return true;
  fsc_word_reading reading = fsc_guess_reading(l->a.document, v->match->first);
  if (v->form == FSC_ING_FORM) return v->helped || (reading != FSC_READ_NOUN && has_clear_object(l, v));
  bool relative = v->match->first > v->sentence->first && fsc_token_says(&l->a, v->match->first - 1, FSC_SAYS_THAT);
  if (reading == FSC_READ_NOUN && !relative) return false; /* "the wounded", "an attack"; not "the blast that killed" */
  if (v->form == FSC_PAST_FORM || v->helped || reading == FSC_READ_VERB) return true;
  return (v->match->what->flags & FSC_FLAG_HOMOGRAPH) ? after_doer(l, v) && has_object(l, v) : has_object(l, v);
}

/* "kill the bill", "her record was attacked": is the object one that is harmed only figuratively? Inside quotations,
 * where noun phrases are not found, never. */
static bool is_figure(const labelling *l, const harm_verb *v) {
  const fsc_attributing *a = &l->a;
  const uint32_t lowest = v->sentence->first, end = v->sentence->end;
  const bool object = !v->passive && has_object(l, v);
  const fsc_range harmed = object                    ? fsc_np_right(a, behind_quantity(l, behind(l, v)), end)
                           : v->group.first > lowest ? fsc_np_left(a, v->group.first - 1, lowest)
                                                     : (fsc_range){0, 0};
  const bool known = object || v->passive;
  return known && !fsc_empty(harmed) && modifier(l, fsc_np_head(a, harmed), "figurative_object");
}

/* ---- Labelling ---- */

/* "was shot and | killed": does the verb share auxiliaries and agent of the one before? */
static bool conjoined(const labelling *l, const harm_verb *v) {
  return l->before && v->participle && !v->helped && v->match->first == l->before->end + 1 &&
         fsc_token_says(&l->a, l->before->end, FSC_SAYS_AND);
}

static void label_passive(const labelling *l, const harm_verb *v, uint32_t agent, fsc_harm *harm) {
  harm->form = agent == FSC_NONE ? FSC_AGENTLESS : FSC_BY_PASSIVE;
  harm->patient = class_left(l, v);
  if (agent != FSC_NONE) harm->agent = class_right(l, v, agent);
}

/* "he shot twice", "those who attacked": does a word stand before that can only be a subject? */
static bool after_subject(const labelling *l, const harm_verb *v) {
  const fsc_attributing *a = &l->a;
  if (v->group.first == v->sentence->first) return false;
  const uint32_t t = v->group.first - 1;
  return fsc_token_any(a, t, CLASS(PRONOUN) | CLASS(RELATIVE)) && !fsc_token_is(a, t, FSC_IS_OBJECT_PRONOUN);
}

static void label(const labelling *l, const harm_verb *v, fsc_harm *harm) {
  *harm = (fsc_harm){.entry = fsc_row_entry(&l->a, v->match), .agent = FSC_UNKNOWN_CLASS, .patient = FSC_UNKNOWN_CLASS};
  if (conjoined(l, v)) {
    harm->form = l->last.form;
    harm->agent = l->last.agent;
    harm->patient = l->last.patient;
    return;
  }
  bool shortened = v->form == FSC_PAST_FORM && !v->helped && !has_object(l, v) && !after_subject(l, v);
  uint32_t agent = v->passive || shortened ? find_agent(l, v, AGENT_FARTHEST) : FSC_NONE;
  if (v->passive || (shortened && (agent != FSC_NONE || !(v->match->what->flags & FSC_FLAG_BARE)))) {
    label_passive(l, v, agent, harm);
    return;
  }
  harm->form = FSC_ACTIVE;
  harm->agent = class_left(l, v);
  harm->patient = class_right(l, v, behind_quantity(l, behind(l, v)));
}

static void label_hit(labelling *l, const fsc_match *match, uint32_t hit) {
  const fsc_scoring *scoring = l->a.scoring;
  uint32_t sentence = scoring->document->sentence_of[match->first];
  harm_verb v = {.match = match, .sentence = &scoring->document->sentences[sentence]};
  const fsc_counted *counted = &l->a.findings->counted.items[hit];
  if (!counted->measure) return;
  if (strcmp(fsc_row_entry(&l->a, match)->subcategory, "harm_verb") != 0) return;
  if (!l->a.tags) l->a.tags = fsc_tags_make(scoring->arena, scoring->document);
  l->quoted = fsc_quoted(&l->a, match->first);
  read_form(l, &v);
  read_group(l, &v);
  if (fsc_rule_on(scoring, FSC_RULE_PART_OF_SPEECH) && !is_verb(l, &v)) {
    fsc_suppress(scoring->arena, l->a.findings, hit, FSC_RULE_PART_OF_SPEECH);
    return;
  }
  if (fsc_rule_on(scoring, FSC_RULE_CONTEXTS) && is_figure(l, &v)) {
    fsc_suppress(scoring->arena, l->a.findings, hit, FSC_RULE_CONTEXTS);
    return;
  }
  if (l->a.findings->counted.items[hit].voice == FSC_QUOTED) return; /* with marks or without, as posts are */
  fsc_harm *harm = FSC_PUSH(scoring->arena, &l->a.findings->harms);
  label(l, &v, harm);
  harm->sentence = sentence;
  harm->hit = hit;
  l->before = match;
  l->last = *harm;
}

void fsc_score_agency(const fsc_scoring *scoring, fsc_findings *findings) {
  const fsc_category *categories;
  fsc_lexicon_categories(scoring->lexicon, &categories);
  uint32_t verbs = scoring->rows.category[FSC_AGENCY];
  if (verbs == FSC_NONE || !categories[verbs].measured) return;
  labelling l;
  fsc_attributing_start(&l.a, scoring, findings);
  l.before = NULL;
  for (uint32_t i = scoring->rows.first[FSC_AGENCY]; i != FSC_NONE; i = scoring->rows.next[i]) /* scattered in memory */
    __builtin_prefetch(&fsc_match_entry(scoring->matches, &scoring->matches->items[i])->subcategory);
  for (uint32_t i = scoring->rows.first[FSC_AGENCY]; i != FSC_NONE; i = scoring->rows.next[i])
    label_hit(&l, &scoring->matches->items[i], fsc_hit_of(&scoring->rows, i));
}
