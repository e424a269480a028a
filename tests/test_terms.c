/* Hits and the context rules that judge them (lexicons.md 1.2), each with a lexicon of its own.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "analysis_fixture.h"
#include "tests.h"

#define HEADER "id,term,category,family,form,weight,context,exceptions,subcategory,neutral_alt\n"
#define CLASSES                                                                                                      \
  ",the,classes,,,,,,determiner\n,the,classes,,,,,,function_word\n,a,classes,,,,,,determiner\n"                      \
  ",her,classes,,,,,,possessive\n,they,classes,,,,,,pronoun\n,would,classes,,,,,,modal\n,was,classes,,,,,,be_form\n" \
  ",not,classes,,,,,,negator\n,never,classes,,,,,,negator\n,isn't,classes,,,,,,negator\n"                            \
  ",migrants,classes,,,,,,people\n,monday,classes,,,,,,weekday\n"                                                    \
  ",tank,classes,,,,,,war\n,bomb,classes,,,,,,war\n,shell,classes,,,,,,war\n"                                        \
  "U,utterly,modifiers,,,,,,intensifier\nS,slightly,modifiers,,,,,,downtoner\n"                                      \
  "E,vile bodies,exceptions\nP,sign up for,boilerplate,,,,,,any\n"

static fsc_scorer *const scorers[] = {fsc_score_boilerplate, fsc_score_terms, NULL};

static analysis *lexicon_of(const char *rows) {
  static const char *const support[] = {"modifiers", "exceptions", "boilerplate"};
  char csv[3000];
  snprintf(csv, sizeof csv, HEADER "%s" CLASSES, rows);
  analysis *a = analysis_new(csv, NULL);
  for (size_t i = 0; i < COUNT(support); i++) analysis_switch_off(a, support[i]);
  return a;
}

static const fsc_hit *only_hit(const analysis *a) {
  ck_assert_uint_eq(a->findings.counted.n, 1);
  return analysis_hits(a);
}

static void check(const fsc_hit *hit, const char *suppressed, double multiplier, const char *factors) {
  ck_assert_pstr_eq(hit->suppressed, suppressed);
  if (!suppressed) same(hit->multiplier, multiplier);
  ck_assert_pstr_eq(hit->factors, factors);
}

/* ---- Contexts ---- */

/* One row `A` of this term and context; what its one hit is multiplied by, 0: suppressed. */
static const struct {
  const char *term, *context, *text;
  double factor;
} contexts[] = {
    {"slam", "det_before", "It was the slam of the year.", 1},
    {"slam", "det_before", "It was her slam.", 1},
    {"slam", "det_before", "It was Bob's slam.", 1},
    {"slam", "det_before", "It is the great slam.", 1}, /* a determiner one adjective away */
    {"slam", "det_before", "It is great slam.", .5},    /* unsure */
    {"slam", "det_before", "Slam it.", .5},
    {"slam", "det_before", "It is to slam.", 0},
    {"slam", "det_before", "It was slam.", 0},
    {"slam", "det_before/0.3", "It is to slam.", .3},
    {"slam", "det_before/0.3", "It is great slam.", .5}, /* the better of the two */
    {"slam", "modal_or_to_before", "It is to slam.", 1},
    {"slam", "modal_or_to_before", "It would slam.", 1},
    {"slam", "modal_or_to_before", "Now they slam.", 1},
    {"slam", "modal_or_to_before", "Now critics slam.", .5},
    {"slam", "modal_or_to_before", "Now the slam.", 0},
    {"vile", "be_before", "It was vile.", 1},
    {"vile", "be_before", "So very vile.", .5},
    {"vile", "be_before", "Such a vile one.", 0},
    {"slam", "not_before:of|<weekday>", "They slam it.", 1},
    {"slam", "not_before:of|<weekday>", "They slam of it.", 0},
    {"slam", "not_before:of|<weekday>", "They slam Monday.", 0},
    {"slam", "not_before:of|<weekday>", "They slam", 1},
    {"slam", "not_before:dunk*/.2", "They slam dunks.", .2},
    {"slam", "not_after:grand", "A grand slam.", 0},
    {"slam", "not_after:grand", "A Grand’s slam.", 0},
    {"slam", "not_after:grand", "Slam it.", 1},
    {"slam", "before:on|down", "They slam down.", 1},
    {"slam", "before:on|down", "They slam it down.", 0},
    {"slam", "before:on|down", "They slam", 0},
    {"slam", "after:grand", "A grand slam.", 1},
    {"slam", "after:grand", "Slam it.", 0},
    {"flood", "near:<people>/3", "A flood of new migrants.", 1},
    {"flood", "near:<people>/3", "A flood of very new migrants.", 0},
    {"flood", "near:<people>/3", "Migrants in a flood.", 1},
    {"flood", "near:<people>/3", "Migrants are in a flood.", 0},
    {"flood", "near:<people>/3", "Migrants. A flood.", 0}, /* not across sentences */
    {"migrants", "near:<people>/3", "Many migrants.", 0},  /* itself does not count */
    {"vile", "lower_only", "It is vile.", 1},
    {"vile", "lower_only", "It is Vile.", 0},
    {"vile", "lower_only/0.4", "It is Vile.", .4},
    {"vile", "lower_only", "Vile it is.", 1},
    {"vile", "not_sent_initial", "Vile it is.", 0},
    {"vile", "not_sent_initial", "It is. Vile it is.", 0},
    {"vile", "not_sent_initial", "It is vile.", 1},
    {"reveal", "that_within:3", "They reveal that.", 1},
    {"reveal", "that_within:3", "They reveal to us that.", 1},
    {"reveal", "that_within:3", "They reveal to all us that.", 0},
    {"reveal", "that_within:3/0.1", "They reveal it.", .1},
    {"reveal", "that_within:3", "It says that they reveal.", 0},
    {"attack", "not_domain:<war>", "An attack by tank and bomb.", 1},
    {"attack", "not_domain:<war>", "An attack by tank, bomb and shell.", 0},
    {"attack", "not_domain:<war>", "A tank. A bomb. A shell. An attack.", 0}, /* the paragraph, not the sentence */
    {"attack", "not_domain:<war>", "A tank. A bomb. A shell.\nAn attack.", 1},
    {"attack", "not_domain:<war>/0.2", "An attack by tank, bomb and shell.", .2},
    {"bomb", "not_domain:<war>", "A bomb, a tank, a shell.", 1},
    {"slam", "det_before/0.5; not_before:of/0.5", "It is to slam of it.", .25},
    {"slam", "det_before/0.5; not_before:of", "It is to slam of it.", 0},
};

START_TEST(context) {
  char row[200], factors[40];
  snprintf(row, sizeof row, "A,%s,c,,,,%s\n", contexts[_i].term, contexts[_i].context);
  analysis *a = lexicon_of(row);
  analysis_read(a, NULL, contexts[_i].text);
  analysis_score(a, scorers);
  double factor = contexts[_i].factor;
  snprintf(factors, sizeof factors, "contexts %.2f", factor);
  check(only_hit(a), factor > 0 ? NULL : "contexts", factor, factor > 0 && factor < 1 ? factors : NULL);
  analysis_free(a);
}
END_TEST

START_TEST(context_outlet_only) {
  analysis *a = lexicon_of("A,vile,c,,,,outlet_only\n");
  static const fsc_voice voices[] = {FSC_OUTLET, FSC_REPORTED, FSC_QUOTED};
  for (size_t i = 0; i < COUNT(voices); i++) {
    analysis_read(a, NULL, "It is vile.");
    analysis_set_voice(a, "vile", voices[i]);
    analysis_score(a, scorers);
    check(only_hit(a), voices[i] == FSC_OUTLET ? NULL : "contexts", 1, NULL);
  }
  analysis_free(a);
}
END_TEST

/* "Critics say" has its support where a named source speaks in a sentence this near, before or behind. */
START_TEST(context_no_source_within) {
  static const struct {
    uint32_t sentence;
    bool named;
    const char *suppressed;
  } rows[] = {{0, true, NULL}, {1, true, "contexts"}, {2, true, "contexts"}, {3, true, "contexts"},
              {4, true, NULL}, {1, false, NULL},      {2, false, NULL},      {FSC_NONE, false, NULL}};
  analysis *a = lexicon_of("A,critics say,c,,,,no_source_within:1\n");
  for (size_t i = 0; i < COUNT(rows); i++) {
    analysis_read(a, NULL, "One. Two. It is late, critics say. Four. Five.");
    FSC_PUSH(a->arena, &a->findings.sources)->named = rows[i].named;
    fsc_attribution *spoken = FSC_PUSH(a->arena, &a->findings.attributions);
    *spoken = (fsc_attribution){.sentence = rows[i].sentence, .source_id = 0};
    if (rows[i].sentence == FSC_NONE) spoken->sentence = 2, spoken->source_id = FSC_NONE;
    analysis_score(a, scorers);
    check(only_hit(a), rows[i].suppressed, 1, NULL);
  }
  analysis_free(a);
}
END_TEST

/* A headline that capitalises everything says nothing by a capital. */
START_TEST(context_lower_only_in_headlines) {
  static const struct {
    const char *title, *suppressed;
  } rows[] = {{"Mayor Calls Council Vile Again", NULL}, {"Mayor calls the Vile council names", "contexts"}};
  analysis *a = lexicon_of("A,vile,c,,,,lower_only\n");
  for (size_t i = 0; i < COUNT(rows); i++) {
    analysis_read(a, rows[i].title, "Nothing.");
    analysis_score(a, scorers);
    check(only_hit(a), rows[i].suppressed, 1, NULL);
  }
  analysis_free(a);
}
END_TEST

/* ---- Rules ---- */

#define LOADED "A,vile,insults,loaded,x,.5\n"
#define HEDGE "A,vile,hedges,,x,.5\n"
#define VERB "A,slam,verbs,loaded,v,.5\n"
#define NOUN "A,thug,insults,loaded,n,.5\n"
#define PHRASE "A,far left,labels,loaded,p,.5\n"

static const struct {
  const char *row, *title, *text, *suppressed;
  double multiplier;
  const char *factors;
} rules[] = {
    {LOADED, NULL, "It is a vile one.", NULL, 1, NULL},
    /* boilerplate and exceptions hold for every family */
    {LOADED, NULL, "Sign up for vile news.", "boilerplate", 0, NULL},
    {HEDGE, NULL, "Sign up for vile news.", "boilerplate", 0, NULL},
    {LOADED, NULL, "It is in vile bodies.", "exceptions", 0, NULL},
    {HEDGE, NULL, "It is in vile bodies.", "exceptions", 0, NULL},
    {"A,vile,c,,,,,vile one\n", NULL, "It is a vile one.", "exceptions", 0, NULL},
    /* names: runs of two capitalised words and more, not sentence-initial */
    {LOADED, NULL, "It is by Vile Brothers.", "names", 0, NULL},
    {LOADED, NULL, "It is by Bob Vile.", "names", 0, NULL},
    {LOADED, NULL, "It is by Bob, Vile.", NULL, .75, "capitalised 0.75"},
    {LOADED, NULL, "Vile Brothers it is.", NULL, 1, NULL},
    {LOADED, NULL, "Bob Vile said so.", NULL, .75, "capitalised 0.75"},
    {LOADED, NULL, "It is by The Vile one.", NULL, .75, "capitalised 0.75"},
    {LOADED, NULL, "It is a VILE one.", NULL, .75, "capitalised 0.75"},
    {"A,shameful,insults,loaded,x,.5\n", NULL, "It is a SHAMEFUL DEFEAT.", NULL, 1, NULL}, /* shouting, no name */
    {PHRASE, NULL, "It is the Far Left again.", NULL, .75, "capitalised 0.75"},
    {PHRASE, NULL, "It is the Far Left Party again.", "names", 0, NULL},
    {PHRASE, NULL, "It is the Far left again.", NULL, .75, "capitalised 0.75"},
    {HEDGE, NULL, "It is by Vile Brothers.", NULL, 1, NULL},
    {LOADED, "Vile Deal Angers Town Council", "So it is.", NULL, 1, NULL},
    {LOADED, "Town council angry at Vile Brothers", "So it is.", "names", 0, NULL},
    /* part of speech: a verb read as a noun, a noun read as a verb */
    {VERB, NULL, "It is the slam again.", NULL, .5, "part_of_speech 0.50"},
    {VERB, NULL, "It is the slammed one.", NULL, 1, NULL},
    {VERB, NULL, "It is the slamming again.", NULL, 1, NULL},
    {VERB, NULL, "It is to slam again.", NULL, 1, NULL},
    {VERB, NULL, "It is great slams.", NULL, 1, NULL},
    {NOUN, NULL, "They would thug about.", NULL, .5, "part_of_speech 0.50"},
    {NOUN, NULL, "It is the thug again.", NULL, 1, NULL},
    /* a negator within three tokens before: discounted, never turned round */
    {LOADED, NULL, "It is not a vile one.", NULL, .6, "negation 0.60"},
    {LOADED, NULL, "Never so very vile.", NULL, .6, "negation 0.60"},
    {LOADED, NULL, "Never ever so very vile.", NULL, 1, NULL},
    {LOADED, NULL, "It isn’t vile.", NULL, .6, "negation 0.60"},
    {LOADED, NULL, "It is vile, not good.", NULL, 1, NULL},
    {LOADED, NULL, "Not now. Vile it is.", NULL, 1, NULL},
    {HEDGE, NULL, "It is not vile.", NULL, 1, NULL},
    /* an intensifier directly before: 1.7, capped at 1.5 in all */
    {LOADED, NULL, "It is utterly vile.", NULL, 1.5, "intensifier 1.70"},
    {LOADED, NULL, "It is utterly, vile.", NULL, 1, NULL},
    {LOADED, NULL, "It is slightly vile.", NULL, 1, NULL},
    {LOADED, NULL, "Utterly, so very vile.", NULL, 1, NULL},
    {HEDGE, NULL, "It is utterly vile.", NULL, 1, NULL},
    /* several at once */
    {LOADED, NULL, "It is not utterly vile.", NULL, 1.02, "negation 0.60, intensifier 1.70"},
    {LOADED, NULL, "It is not a Vile one.", NULL, .45, "capitalised 0.75, negation 0.60"},
    {"A,slam,verbs,loaded,v,.5,not_before:of/0.5\n", NULL, "It is not the slam of it.", NULL, .15,
     "contexts 0.50, part_of_speech 0.50, negation 0.60"},
};

START_TEST(rule) {
  analysis *a = lexicon_of(rules[_i].row);
  analysis_read(a, rules[_i].title, rules[_i].text);
  analysis_score(a, scorers);
  check(only_hit(a), rules[_i].suppressed, rules[_i].multiplier, rules[_i].factors);
  analysis_free(a);
}
END_TEST

START_TEST(attributed_sentences_count_for_less) {
  static const struct {
    const char *row;
    bool attributed;
    double multiplier;
    const char *factors;
  } rows[] = {{LOADED, true, .67, "attributed_sentence 0.67"}, {LOADED, false, 1, NULL}, {HEDGE, true, 1, NULL}};
  for (size_t i = 0; i < COUNT(rows); i++) {
    analysis *a = lexicon_of(rows[i].row);
    analysis_read(a, NULL, "So it is. It is a vile one.");
    a->findings.attributed[1] = rows[i].attributed;
    analysis_score(a, scorers);
    check(only_hit(a), NULL, rows[i].multiplier, rows[i].factors);
    analysis_free(a);
  }
}
END_TEST

/* Each rule by its name switched off: the text that shows it gives a plain hit. */
static const struct {
  fsc_rule rule;
  const char *row, *text;
} switches[] = {
    {FSC_RULE_NAMES, LOADED, "It is by Vile Brothers."},
    {FSC_RULE_EXCEPTIONS, LOADED, "It is in vile bodies."},
    {FSC_RULE_CONTEXTS, "A,vile,c,,,,before:two\n", "It is a vile one."},
    {FSC_RULE_PART_OF_SPEECH, VERB, "It is the slam again."},
    {FSC_RULE_NEGATION, LOADED, "It is not a vile one."},
    {FSC_RULE_INTENSIFIER, LOADED, "It is utterly vile."},
    {FSC_RULE_CAPITALISED, LOADED, "It is a Vile one."},
    {FSC_RULE_ATTRIBUTED_SENTENCE, LOADED, "It is a vile one."},
    {FSC_RULE_BOILERPLATE, LOADED, "Sign up for vile news."},
};

START_TEST(rules_can_be_switched_off) {
  analysis *a = lexicon_of(switches[_i].row);
  for (int off = 0; off < 2; off++) {
    analysis_read(a, NULL, switches[_i].text);
    a->findings.attributed[0] = switches[_i].rule == FSC_RULE_ATTRIBUTED_SENTENCE;
    if (off) a->scoring.off = FSC_BIT(switches[_i].rule);
    analysis_score(a, scorers);
    const fsc_hit *hit = only_hit(a);
    bool judged = hit->suppressed || hit->multiplier < 1 || hit->multiplier > 1;
    /* Without the name rule the capital still counts for less. */
    if (off && switches[_i].rule == FSC_RULE_NAMES)
      check(hit, NULL, .75, "capitalised 0.75");
    else
      ck_assert_int_eq(judged, !off);
    const char *name = fsc_rule_name(switches[_i].rule);
    if (!off)
      ck_assert(hit->suppressed ? strcmp(hit->suppressed, name) == 0 : strncmp(hit->factors, name, strlen(name)) == 0);
  }
  analysis_free(a);
}
END_TEST

START_TEST(every_rule_has_a_name) {
  size_t n = 0;
  while (fsc_rule_name(n)) n++;
  ck_assert_uint_eq(n, FSC_RULES + FSC_CONTEXT_KINDS);
  ck_assert_str_eq(fsc_rule_name(FSC_RULES + FSC_NOT_DOMAIN), "not_domain");
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; k < i; k++) ck_assert_str_ne(fsc_rule_name(i), fsc_rule_name(k));
}
END_TEST

/* ---- Voices and what a hit carries ---- */

/* Token spans in scare quotes; the hit's voice. */
static const struct {
  const char *scare;
  bool off;
  fsc_voice voice;
} scares[] = {{"“vile”", false, FSC_SCARE_QUOTE},
              {"“vile”", true, FSC_OUTLET},
              {"plan", false, FSC_OUTLET},
              {"a “vile” plan", false, FSC_SCARE_QUOTE}};

START_TEST(scare_quotes) {
  analysis *a = lexicon_of(LOADED);
  analysis_read(a, NULL, "It is a “vile” plan, a small one.");
  *FSC_PUSH(a->arena, &a->findings.scare_quotes) = analysis_tokens(a, "It");
  *FSC_PUSH(a->arena, &a->findings.scare_quotes) = analysis_tokens(a, scares[_i].scare);
  *FSC_PUSH(a->arena, &a->findings.scare_quotes) = analysis_tokens(a, "small");
  if (scares[_i].off) a->scoring.off = FSC_BIT(FSC_RULE_SCARE_QUOTES);
  analysis_score(a, scorers);
  ck_assert_int_eq(only_hit(a)->voice, scares[_i].voice);
  check(only_hit(a), NULL, 1, NULL); /* a mark, no discount */
  analysis_free(a);
}
END_TEST

/* Whoever is quoted, too: the word counts as the outlet's. */
START_TEST(scare_quotes_in_a_quotation) {
  for (unsigned scare = 0; scare < 2; scare++) {
    analysis *a = lexicon_of(LOADED);
    analysis_read(a, NULL, "It is a “vile” plan.");
    analysis_set_voice(a, "a “vile” plan", FSC_QUOTED);
    if (scare) *FSC_PUSH(a->arena, &a->findings.scare_quotes) = analysis_tokens(a, "“vile”");
    analysis_score(a, scorers);
    ck_assert_int_eq(only_hit(a)->voice, scare ? FSC_SCARE_QUOTE : FSC_QUOTED);
    ck_assert_int_eq(a->findings.counted.items[0].voice, scare ? FSC_OUTLET : FSC_QUOTED);
    ck_assert_double_eq(analysis_report(a, 1)->sentences[0].loaded > 0, scare);
    analysis_free(a);
  }
}
END_TEST

START_TEST(scare_quotes_hold_the_whole_term) {
  analysis *a = lexicon_of(PHRASE);
  analysis_read(a, NULL, "It is the far “left” plan.");
  *FSC_PUSH(a->arena, &a->findings.scare_quotes) = analysis_tokens(a, "“left”");
  analysis_score(a, scorers);
  ck_assert_uint_eq(a->findings.counted.n, 0); /* the mark stands between */
  analysis_read(a, NULL, "It is the far left plan.");
  *FSC_PUSH(a->arena, &a->findings.scare_quotes) = analysis_tokens(a, "far");
  analysis_score(a, scorers);
  ck_assert_int_eq(only_hit(a)->voice, FSC_OUTLET);
  analysis_free(a);
}
END_TEST

START_TEST(voice_and_speaker_of_a_hit) {
  static const fsc_voice voices[] = {FSC_OUTLET, FSC_REPORTED, FSC_QUOTED};
  analysis *a = lexicon_of(LOADED);
  for (size_t i = 0; i < COUNT(voices); i++) {
    analysis_read(a, NULL, "It is a vile plan.");
    analysis_set_voice(a, "vile", voices[i]);
    const uint32_t vile = analysis_token(a, "vile");
    *FSC_PUSH(a->arena, &a->findings.spoken) = (fsc_spoken){vile - 1, vile + 2, 4};
    *FSC_PUSH(a->arena, &a->findings.spoken) = (fsc_spoken){vile, vile + 1, 3}; /* the last tells */
    analysis_score(a, scorers);
    ck_assert_int_eq(only_hit(a)->voice, voices[i]);
    ck_assert_uint_eq(only_hit(a)->source_id, 3);
  }
  analysis_read(a, "A vile headline", "Nothing.");
  analysis_score(a, scorers);
  ck_assert_int_eq(only_hit(a)->voice, FSC_HEADLINE);
  ck_assert_uint_eq(only_hit(a)->source_id, FSC_NONE);
  analysis_free(a);
}
END_TEST

/* The plain wording is that of the row's part of speech. */
START_TEST(another_part_of_speech_has_no_plain_wording) {
  analysis *a = lexicon_of("A,(vile|foul) plan,insults,loaded,n,.55,,,moral,plan\n");
  analysis_read(a, NULL, "They foul plans, perhaps.");
  analysis_score(a, scorers);
  const fsc_hit *hit = analysis_hits(a);
  ck_assert_str_eq(hit->factors, "part_of_speech 0.50");
  ck_assert_ptr_null(hit->entry->alternative);
  analysis_free(a);
}
END_TEST

START_TEST(what_a_hit_carries) {
  analysis *a = lexicon_of("A,(vile|foul) plan,insults,loaded,n,.55,,,moral,plan\nB,perhaps,hedges\n");
  analysis_read(a, NULL, "So it is. The foul plans, perhaps.");
  analysis_score(a, scorers);
  ck_assert_uint_eq(a->findings.counted.n, 2);
  const fsc_hit *hit = analysis_hits(a), *hedge = hit + 1;
  fsc_span span = analysis_span(a, "foul plans");
  ck_assert_uint_eq(hit->span.start, span.start);
  ck_assert_uint_eq(hit->span.end, span.end);
  ck_assert_uint_eq(hit->sentence, 1);
  ck_assert_str_eq(hit->entry->id, "A");
  ck_assert_str_eq(hit->entry->term, "(vile|foul) plan");
  ck_assert_str_eq(hit->entry->family, "loaded");
  ck_assert_str_eq(hit->entry->category, "insults");
  ck_assert_str_eq(hit->entry->subcategory, "moral");
  ck_assert_str_eq(hit->entry->alternative, "plan");
  ck_assert(hit->entry->weight == .55); /* as the row writes it, not as a float holds it */
  ck_assert_str_eq(hedge->entry->family, "hedges");
  ck_assert_ptr_null(hedge->entry->subcategory);
  ck_assert_ptr_null(hedge->entry->alternative);
  ck_assert_ptr_null(hedge->factors);
  analysis_free(a);
}
END_TEST

START_TEST(only_measured_categories_hit) {
  analysis *a = lexicon_of(LOADED "B,perhaps,hedges\n");
  analysis_switch_off(a, "insults");
  analysis_read(a, NULL, "A vile plan, perhaps. Monday, utterly so.");
  analysis_score(a, scorers);
  ck_assert_str_eq(only_hit(a)->entry->id, "B");
  analysis_free(a);
}
END_TEST

/* "vile thugs" would take its words from "thugs". */
START_TEST(loaded_category_switched_off_takes_no_words) {
  for (int off = 0; off < 2; off++) {
    analysis *a = lexicon_of("A,vile thugs,insults,loaded,p,.5\nB,thugs,labels,loaded,p,.5\n");
    if (off) analysis_switch_off(a, "insults");
    analysis_read(a, NULL, "He met vile thugs.");
    analysis_score(a, scorers);
    ck_assert_str_eq(only_hit(a)->entry->id, off ? "B" : "A");
    analysis_free(a);
  }
}
END_TEST

/* A row without a family is loaded as its category is, in sentences as in articles. */
START_TEST(a_category_loads_all_its_rows) {
  analysis *a = lexicon_of("A,vile,insults,loaded,x,.5\nB,sham,insults,,x,.5\n");
  double loaded[2];
  for (int i = 0; i < 2; i++) {
    analysis_read(a, NULL, i ? "It was a sham plan." : "It was a vile plan.");
    analysis_score(a, scorers);
    ck_assert_str_eq(only_hit(a)->entry->family, "loaded");
    loaded[i] = analysis_report(a, 1)->sentences[0].loaded;
  }
  ck_assert(loaded[0] > 0);
  same(loaded[1], loaded[0]);
  analysis_free(a);
}
END_TEST

/* As many scare quotes as hits. */
START_TEST(time_is_bounded) {
  enum { REPEATS = 100000 };
  static const char unit[] = "“vile” ";
  const char *slowness = getenv("FSC_SLOWNESS");
  char *text = malloc(REPEATS * (sizeof unit - 1) + 1);
  for (size_t i = 0; i < REPEATS; i++) memcpy(text + i * (sizeof unit - 1), unit, sizeof unit);
  analysis *a = lexicon_of("A,vile,insults,loaded,x,.5,not_domain:<war>;near:<people>/50/.5\n");
  analysis_read(a, NULL, text);
  for (uint32_t i = 0; i < REPEATS; i++) *FSC_PUSH(a->arena, &a->findings.scare_quotes) = (fsc_span){3 * i, 3 * i + 3};
  clock_t start = clock();
  analysis_score(a, scorers);
  double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
  ck_assert_uint_eq(a->findings.counted.n, REPEATS);
  ck_assert_int_eq(analysis_hits(a)[REPEATS - 1].voice, FSC_SCARE_QUOTE);
  ck_assert_double_lt(seconds, 3 * (slowness ? atof(slowness) : 1));
  analysis_free(a);
  free(text);
}
END_TEST

Suite *terms_suite(void);
Suite *terms_suite(void) {
  Suite *suite = suite_create("terms");
  TCase *tests = tcase_create("terms");
  tcase_add_loop_test(tests, context, 0, COUNT(contexts));
  tcase_add_test(tests, context_outlet_only);
  tcase_add_test(tests, context_no_source_within);
  tcase_add_test(tests, context_lower_only_in_headlines);
  tcase_add_loop_test(tests, rule, 0, COUNT(rules));
  tcase_add_test(tests, attributed_sentences_count_for_less);
  tcase_add_loop_test(tests, rules_can_be_switched_off, 0, COUNT(switches));
  tcase_add_test(tests, every_rule_has_a_name);
  tcase_add_loop_test(tests, scare_quotes, 0, COUNT(scares));
  tcase_add_test(tests, scare_quotes_in_a_quotation);
  tcase_add_test(tests, scare_quotes_hold_the_whole_term);
  tcase_add_test(tests, voice_and_speaker_of_a_hit);
  tcase_add_test(tests, another_part_of_speech_has_no_plain_wording);
  tcase_add_test(tests, what_a_hit_carries);
  tcase_add_test(tests, only_measured_categories_hit);
  tcase_add_test(tests, loaded_category_switched_off_takes_no_words);
  tcase_add_test(tests, a_category_loads_all_its_rows);
  tcase_add_test(tests, time_is_bounded);
  suite_add_tcase(suite, tests);
  return suite;
}
