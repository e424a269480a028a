/* Contexts: what must stand beside a term, and what must not.
 * SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>

#include "terms_fixture.h"
#include "tests.h"

/* A row `A` with this term and context; the multiplier of its only hit, 0: suppressed. */
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
  analysis *a = terms_lexicon(row);
  analysis_read(a, NULL, contexts[_i].text);
  analysis_score(a, terms_scorers);
  double factor = contexts[_i].factor;
  snprintf(factors, sizeof factors, "contexts %.2f", factor);
  check_hit(only_hit(a), factor > 0 ? NULL : "contexts", factor, factor > 0 && factor < 1 ? factors : NULL);
  analysis_free(a);
}
END_TEST

START_TEST(context_outlet_only) {
  analysis *a = terms_lexicon("A,vile,c,,,,outlet_only\n");
  static const fsc_voice voices[] = {FSC_OUTLET, FSC_REPORTED, FSC_QUOTED};
  for (size_t i = 0; i < COUNT(voices); i++) {
    analysis_read(a, NULL, "It is vile.");
    analysis_set_voice(a, "vile", voices[i]);
    analysis_score(a, terms_scorers);
    check_hit(only_hit(a), voices[i] == FSC_OUTLET ? NULL : "contexts", 1, NULL);
  }
  analysis_free(a);
}
END_TEST

/* "Critics say" is supported if a named source speaks in a sentence this near, before or behind. */
START_TEST(context_no_source_within) {
  static const struct {
    uint32_t sentence;
    bool named;
    const char *suppressed;
  } rows[] = {{0, true, NULL}, {1, true, "contexts"}, {2, true, "contexts"}, {3, true, "contexts"},
              {4, true, NULL}, {1, false, NULL},      {2, false, NULL},      {FSC_NONE, false, NULL}};
  analysis *a = terms_lexicon("A,critics say,c,,,,no_source_within:1\n");
  for (size_t i = 0; i < COUNT(rows); i++) {
    analysis_read(a, NULL, "One. Two. It is late, critics say. Four. Five.");
    FSC_PUSH(a->arena, &a->findings.sources)->named = rows[i].named;
    fsc_attribution *spoken = FSC_PUSH(a->arena, &a->findings.attributions);
    *spoken = (fsc_attribution){.sentence = rows[i].sentence, .source_id = 0};
    if (rows[i].sentence == FSC_NONE) spoken->sentence = 2, spoken->source_id = FSC_NONE;
    analysis_score(a, terms_scorers);
    check_hit(only_hit(a), rows[i].suppressed, 1, NULL);
  }
  analysis_free(a);
}
END_TEST

/* In a headline that capitalises all words, a capital means nothing. */
START_TEST(context_lower_only_in_headlines) {
  static const struct {
    const char *title, *suppressed;
  } rows[] = {{"Mayor Calls Council Vile Again", NULL}, {"Mayor calls the Vile council names", "contexts"}};
  analysis *a = terms_lexicon("A,vile,c,,,,lower_only\n");
  for (size_t i = 0; i < COUNT(rows); i++) {
    analysis_read(a, rows[i].title, "Nothing.");
    analysis_score(a, terms_scorers);
    check_hit(only_hit(a), rows[i].suppressed, 1, NULL);
  }
  analysis_free(a);
}
END_TEST

TCase *context_tests(void) {
  TCase *tests = tcase_create("contexts");
  tcase_add_loop_test(tests, context, 0, COUNT(contexts));
  tcase_add_test(tests, context_outlet_only);
  tcase_add_test(tests, context_no_source_within);
  tcase_add_test(tests, context_lower_only_in_headlines);
  return tests;
}
