/* What the matcher finds, and which of several terms it chooses. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis_fixture.h"
#include "scratch.h"
#include "tests.h"

#define HEADER "id,term,category,family,form,forms,weight,context,exceptions,subcategory,status\n"

/* Every match as "ID[words]", one cancelled by an exception as "ID(words)", one whose context fails as "ID{words}", in
 * order. */
static const char *found(const analysis *a) {
  static char list[2000];
  size_t n = 0;
  list[0] = '\0';
  for (uint32_t i = 0; i < a->matches.n; i++) {
    const fsc_match *m = &a->matches.items[i];
    uint32_t start = a->document.tokens[m->first].start, end = a->document.tokens[m->end - 1].end;
    const char *brackets = m->exception ? "()" : m->held > 0 ? "[]" : "{}";
    n += (size_t)snprintf(list + n, sizeof list - n, "%s%s%c%.*s%c", n ? " " : "", fsc_match_entry(&a->matches, m)->id,
                          brackets[0], (int)(end - start), a->document.text.at + start, brackets[1]);
  }
  return list;
}

#define TEN "a b c d e f g h i j "
static const struct {
  const char *rows, *text, *expected;
} matches[] = {
    /* exact forms: case, hyphens, quotation marks, possessives */
    {"A,sham,c\n", "Sham shams a SHAM sham's shamble.", "A[Sham] A[SHAM] A[sham's]"},
    {"A,far left,c\n", "A far-left, far left, far, left and Far Left plan.", "A[far-left] A[far left] A[Far Left]"},
    {"A,far-left,c\n", "A far-left and far left plan.", "A[far-left] A[far left]"},
    {"A,don't,c\n", "They don’t and don't.", "A[don’t] A[don't]"},
    {"A,u.s.,c\n", "The U.S. plan.", "A[U.S.]"},
    {"A,café,c\n", "The CAFÉ and the cafe.", "A[CAFÉ]"},
    /* terms are tokenised like texts: signs, links, quotation marks */
    {"A,9/11 truther,c\n", "A 9/11 truther of 9 11, a 9 / 11 truther.", "A[9/11 truther] A[9 / 11 truther]"},
    {"A,fight for $15,c\n", "The fight for $15, for 15.", "A[fight for $15]"},
    {"A,\"1,000 points\",c\n", "With 1,000 points and 1, 000 points.", "A[1,000 points]"},
    {"A,\"rain, rain\",c\n", "So rain, rain and rain rain.", "A[rain, rain]"},
    {"A,c++,c\n", "In C++ and c+.", "A[C++]"},
    {"A,$15 an hour,c\n", "At $15 an hour, at $15-an-hour.", "A[$15 an hour] A[$15-an-hour]"},
    {"A,lock her up!,c\n", "They sang: Lock her up! Lock her up.", "A[Lock her up!]"},
    {"A,r&d,c\nB,q & a,c\n", "R&D in a Q & A, not Q&A.", "A[R&D] B[Q & A]"},
    {"A,ph.d.,c\nB,folha de s. paulo,c\n", "A Ph.D. in Folha de S. Paulo.", "A[Ph.D.] B[Folha de S. Paulo]"},
    {"A,rock 'n' roll,c\nB,workers' paradise,c\n", "Rock ’n’ roll in the workers’ paradise.",
     "A[Rock ’n’ roll] B[workers’ paradise]"},
    {"A,breitbart.com,c\nB,*bart,c\n", "On Breitbart.com and www.bart.com, at Breitbart.",
     "A[Breitbart.com] B[Breitbart]"},
    {"A,#metoo,c\nB,so 😀,c\n", "So 😀 of #MeToo.", "B[So 😀] A[#MeToo]"},
    {"A,\"\"\"experts\"\"\",c\n", "The “experts” and \"experts\" are experts.", "A[“experts”] A[\"experts\"]"},
    {"A,far\u2010left,c\nB,pay\u2013gap,c\n", "A far-left pay\u2013gap, pay gap.", "A[far-left] B[pay\u2013gap]"},
    {"A,co\u00adoperate,c\n", "They cooperate.", "A[cooperate]"},
    /* _ is not a sign, and gaps of other terms do not cross signs */
    {"A,ram _ through,c\nB,ram,d,,,,,before:%\nC,the $ %,d\n", "Ram $ through; ram% it, the $ %.",
     "B{Ram} B[ram] C[the $ %]"},
    {"A,big lie,c\nB,big / lie,c\n", "The big / lie, the big, lie, the big $ lie.", "B[big / lie]"},
    {"A,sham,c,,,,,not_before:mr.\n", "A sham Mr. X, a sham.", "A{sham} A[sham]"},
    /* discovery does not hold very */
    {"A,very,c\n", "The discovery was every bit as very.", "A[very]"},
    /* forms by rule and by hand */
    {"A,slam,c,,v\n", "slam slams slammed slamming slammer", "A[slam] A[slams] A[slammed] A[slamming]"},
    {"A,ram through,c,,v\n", "They rammed through, ram through, ramming through it.",
     "A[rammed through] A[ram through] A[ramming through]"},
    {"A,lash out,c,,v,lashed out at\n", "He lashed out. He lashed out at us. He lashes out.",
     "A[lashed out at] A[lashes out]"},
    {"A,thug,c,,n\n", "thug thugs thug's thuggish", "A[thug] A[thugs] A[thug's]"},
    {"A,useful idiot,c,,n\n", "A useful idiot, useful idiots, usefuls idiot.", "A[useful idiot] A[useful idiots]"},
    {"A,brutal,c,,a\n", "brutal brutally brutality", "A[brutal] A[brutally]"},
    {"A,thief,c,,n,thieves\n", "thief thieves", "A[thief] A[thieves]"},
    {"A,spit,c,,v,spat|spit on\n", "spit spits spat spitted; they spit on it.", "A[spit] A[spits] A[spat] A[spit on]"},
    /* wildcards, gaps, alternatives, classes */
    {"A,fear*,c\nB,*monger,c\n", "fear fears fearful scaremonger mongers afear",
     "A[fear] A[fears] A[fearful] B[scaremonger]"},
    {"A,*xeno*,c\n", "xenophobe axenous exon", "A[xenophobe] A[axenous]"},
    {"A,ram _ through,c\n", "ram it through, ram a bill through, ram through", "A[ram it through]"},
    {"A,ram _ _ through,c\n", "ram it through, ram the bill through", "A[ram the bill through]"},
    {"A,(ram|shove|jam*) it (down|through),c\n", "ram it down, shove it through, jammed it down, push it down",
     "A[ram it down] A[shove it through] A[jammed it down]"},
    {"A,last <weekday>,c\nw,monday,classes,,,,,,,weekday\nv,tuesday,classes,,,,,,,weekday\n",
     "last Monday, last Tuesday, last week, Monday", "A[last Monday] A[last Tuesday]"},
    {"A,<weekday> massacre,c\nw,monday,classes,,,,,,,weekday\n", "The Monday massacre and the Friday massacre.",
     "A[Monday massacre]"},
    {"A,(<weekday>|easter) massacre,c\nw,monday,classes,,,,,,,weekday\n", "An Easter massacre, a Monday massacre.",
     "A[Easter massacre] A[Monday massacre]"},
    /* nothing crosses punctuation or a sentence */
    {"A,far left,c\n", "How far? Left. How far; left.", ""},
    {"A,far left,c\n", "How far\nleft", ""},
    /* leftmost, then longest */
    {"A,left,c\nB,far left,c\nC,left wing mob,c\n", "The far left wing mob left.", "B[far left] A[left]"},
    {"A,left,c\nC,left wing mob,c\n", "The left wing mob left wing.", "C[left wing mob] A[left]"},
    {"A,of course,c\nB,course of action,c\n", "of course of action of course", "A[of course] A[of course]"},
    {"A,a a,c\n", "a a a a a", "A[a a] A[a a]"},
    /* of one span in one pass: more weight, then the earlier row */
    {"A,sham,c,loaded,,,.4\nB,sham,d,loaded,,,.6\n", "sham", "B[sham]"},
    {"A,sham,c,loaded,,,.6\nB,sham,d,loaded,,,.6\n", "sham", "A[sham]"},
    {"A,sham*,c,loaded,,,.5\nB,shame,c,loaded,,,.4\n", "shame sham", "A[shame] A[sham]"},
    /* a word that opens terms in several ways: by itself, by wildcards, by its class */
    {"A,fear*,c,loaded,,,.5\nB,fearful,d,loaded,,,.4\nC,*ful,e\nD,*ful mob,e\nE,fear* mob rule,d,loaded,,,.1,,fearful "
     "mob "
     "rule of\nF,<mood> mob,f\nw,fearful,classes,,,,,,,mood\n",
     "A fearful mob rule; a fearful mob rule of; fearful, a fear mob rule; a hopeful mob.",
     "E[fearful mob rule] D[fearful mob] F[fearful mob] E(fearful mob rule) D[fearful mob] F[fearful mob] C[fearful] "
     "A[fearful] E[fear mob rule] D[hopeful mob]"},
    /* length before weight */
    {"A,sham,c,loaded,,,1\nB,sham plan,d,loaded,,,.1\n", "sham plan", "B[sham plan]"},
    /* every other category is a pass of its own, longest first, then by category */
    {"A,reveal,factives\nB,reveal,report_verbs\nC,reveal,c,loaded\n", "reveal", "A[reveal] B[reveal] C[reveal]"},
    {"A,sham,c\nB,sham plan,d\n", "sham plan", "B[sham plan] A[sham]"},
    {"A,sham,c\nB,sham plan,c\n", "sham plan sham", "B[sham plan] A[sham]"},
    /* exceptions */
    {"A,slam,c,,,,,,slam dunk|grand slam\n", "A slam dunk, a grand slam, a slam.", "A(slam) A(slam) A[slam]"},
    {"A,slam,c,,,,,,slam (dunk|poet*)\nB,dunk,c\n", "A slam dunk, slam poets.", "A(slam) B[dunk] A(slam)"},
    {"A,social,c\nB,social security,exceptions\n", "Social Security is social.",
     "B[Social Security] A(Social) A[social]"},
    {"A,security,c\nB,social security,exceptions\n", "Social Security.", "B[Social Security] A(Security)"},
    {"A,security act,c\nB,social security,exceptions\n", "Social Security Act.",
     "B[Social Security] A[Security Act]"}, /* not covered, only touched */
    /* a row whose context fails leaves its words to others; one with a factor keeps them */
    {"A,far left,c,loaded,p,,.5,before:wing\nB,left,d,loaded,x,,.4\n", "The far left is far left wing.",
     "A{far left} B[left] A[far left]"},
    {"A,vile,c,loaded,x,,.9,not_before:one\nB,vile,d,loaded,x,,.2\n", "A vile one, a vile plan.",
     "A{vile} B[vile] A[vile]"},
    {"A,far left,c,loaded,p,,.5,before:wing/0.3\nB,left,d,loaded,x,,.4\n", "The far left.", "A[far left]"},
    {"A,far left,c,,p,,1,before:wing\nB,left,c\nC,left,d\n", "The far left.", "A{far left} B[left] C[left]"},
    {"A,far left,c,,p,,1,outlet_only\nB,left,c\n", "The far left.", "A[far left]"}, /* not for tokens to judge */
    /* rows that are not active */
    {"A,sham,c,,,,,,,,retired\nB,vile,c,,,,,,,,review\nC,mild,c\n", "sham vile mild", "C[mild]"},
    /* PCRE2: on whole tokens, case folded */
    {"A,\\b(alt|far)-\\w+\\b,c,,r\n", "The Alt-right and the far-flung altar.", "A[Alt-right] A[far-flung]"},
    {"A,\\b\\w+gate\\b,c,,r,,,gate:*gate\n", "Partygate and the gates; then Pizzagate. The gate.",
     "A[Partygate] A[Pizzagate]"},
    {"A,(p)(a)(r)(t)(y)(g)(a)(t)(e)()()()()()()()()\\b,c,,r,,,gate:*gate\n", "Partygate.",
     "A[Partygate]"},                                                                             /* 17 groups */
    {"A,\\bparty\\w+,c,,r,,,gate:scandal\n", "Partygate, a scandal. Partygate.", "A[Partygate]"}, /* by sentence */
    /* the end of a line is its own, not that of what is looked at */
    {"A,read more: (?:a|an) \\w+,c,,r,,,gate:read\n", "Read\u00A0more:\u00A0an\tend.",
     "A[Read\u00A0more:\u00A0an\tend]"}, /* as web pages write spaces */
    {"A,^read: [a-z ]+$,c,,r,,,gate:read\n", "Read: how it was in the year of the old bridge",
     "A[Read: how it was in the year of the old bridge]"},
    {"A,^read: [a-z ]+$,c,,r,,,gate:read\n", "Read: how it was in the year of the old bridge, and why.", ""},
    {"A,^read: [a-z ]+$,c,,r,,,gate:read\n", "Read: " TEN TEN TEN TEN TEN TEN "it", ""},
    {"A,^read: [a-z ]+$,c,,r,,,gate:read\n", "Read: " TEN TEN TEN TEN "it", "A[Read: " TEN TEN TEN TEN "it]"},
    {"A,^read: [[:alpha:] ]+$,c,,r,,,gate:read\n", "Read: how it was in the year of the old bridge",
     "A[Read: how it was in the year of the old bridge]"},
    {"A,ham\\b,c,,r\n", "A sham.", "A[sham]"},
    {"A,(a|b|c|d|e|f|g|h) (a|b|c|d|e|f|g|h) (a|b|c|d|e|f|g|h) (a|b|c|d|e|f|g|h),c\n", "H g f h.", "A[H g f h]"},
    {"A,(ram|shove|push|force|jam) it,c,,v\n", "They jammed it, forcing it.", "A[jammed it] A[forcing it]"},
    {"A,(aa|ab|ac|ad|ae|af|ag|ah) (b|c|d|e) (fa|fb|fc|fd|fe|ff|fg|fh|fi|fj|fk|fl|fm|fn|fo|fp),c,,n\n", "Ah e fps.",
     "A[Ah e fps]"},
    {"A,x*,c,,r\n", "A sham of xx, x.", "A[xx] A[x]"}, /* what can be empty is found where it is not */
    {"A,\\b,c,,r\n", "A sham.", ""},
    {"A,sham,c\nB,\\bsh\\w+,c,,r\n", "sham shame", "A[sham] B[shame]"},
    {"A,sham,c,,,,.2\nB,\\bsh\\w+,c,,r,,.3\n", "sham shame", "B[sham] B[shame]"},
    {"A,sham,c,,,,.2\nB,sham,d,,,,.2\nC,\\bsh\\w+,e,,r,,.5\n", "a sham",
     "C[sham] A[sham] B[sham]"}, /* the heavier first */
};

START_TEST(finds) {
  char csv[2000];
  snprintf(csv, sizeof csv, HEADER "%s", matches[_i].rows);
  analysis *a = analysis_new(csv, NULL);
  analysis_read(a, NULL, matches[_i].text);
  ck_assert_str_eq(found(a), matches[_i].expected);
  analysis_free(a);
}
END_TEST

static const char *id_at(const analysis *a, uint32_t token, uint32_t category) {
  return fsc_match_entry(&a->matches, fsc_match_at(&a->matches, token, category))->id;
}

START_TEST(matches_by_token) {
  analysis *a = analysis_new(HEADER "A,sham,c\nB,sham plan,d\nC,late,c\n", NULL);
  analysis_read(a, NULL, "The sham plan was late.");
  uint32_t sham = analysis_token(a, "sham"), c = fsc_lexicon_category(a->lexicon, "c"),
           d = fsc_lexicon_category(a->lexicon, "d");
  ck_assert_str_eq(id_at(a, sham, c), "A");
  ck_assert_str_eq(id_at(a, sham, d), "B");
  ck_assert_ptr_null(fsc_match_at(&a->matches, sham + 1, d));
  ck_assert_ptr_null(fsc_match_at(&a->matches, analysis_token(a, "late"), d));
  analysis_free(a);
}
END_TEST

/* Which matches begin with the first word of their term: a bit each. */
static const struct {
  const char *rows, *text;
  uint32_t bases;
} bases[] = {
    {"A,slam,c,,v\n", "slam slams slammed Slam", 1 | 8},
    {"A,call for,c,,v,called for\n", "They call for it, called for it, calls for it.", 1},
    {"A,hit,c,,v,hit|hits|hit on\n", "They hit, hits, hit on it.", 1 | 4},
    {"A,say,c,,v,said\n", "said say", 2},
    {"A,Post,c\n", "The Post, a post.", 0}, /* as the row has it */
    {"A,(ram|shove) it,c\n", "ram it, shove it", 0},
    {"A,slam*,c\nB,<month> plan,c\nC,may,classes,,,,,,,month\n", "slam slams, a may plan", 0},
    {"A,slam \\w+,c,,r\n", "slam it", 0},
};

START_TEST(base_forms_are_told) {
  char csv[2000];
  snprintf(csv, sizeof csv, HEADER "%s", bases[_i].rows);
  analysis *a = analysis_new(csv, NULL);
  analysis_read(a, NULL, bases[_i].text);
  ck_assert_uint_ne(a->matches.n, 0);
  uint32_t told = 0;
  for (uint32_t i = 0; i < a->matches.n; i++)
    told |= (uint32_t)((a->matches.items[i].what->flags & FSC_MATCH_BASE) != 0) << i;
  ck_assert_uint_eq(told, bases[_i].bases);
  analysis_free(a);
}
END_TEST

/* A match repeats the fields of its entry that are read most. */
START_TEST(matches_repeat_their_entry) {
  analysis *a = analysis_new(HEADER
                             "A,say,report_verbs,,v,said,.25,flag:quote|that,,doubt\nB,sham,c,loaded,n,,.7,near:said/4,"
                             "a sham of,slur\nC,police,organisations,,x,,,,,police\nD,no sham,exceptions\n",
                             NULL);
  analysis_read(a, NULL, "The police said that no sham was a sham.");
  uint32_t marks[4] = {0, FSC_MARK_CONTEXTS | FSC_MARK_EXCEPTED | FSC_MARK_LOADED | FSC_MARK_SLUR, 0, FSC_MARK_NAME};
  ck_assert_uint_eq(a->matches.n, 5);
  for (uint32_t i = 0; i < a->matches.n; i++) {
    const fsc_match *m = &a->matches.items[i];
    const fsc_hit_end *told = m->what;
    const fsc_entry *entry = fsc_match_entry(&a->matches, m);
    ck_assert_uint_eq(m->marks, marks[entry->id[0] - 'A']);
    ck_assert(m->category == entry->category_id && told->category == m->category && told->marks == m->marks);
    ck_assert(told->weight == entry->weight && told->row == entry->row &&
              (told->flags & ~FSC_MATCH_BASE) == entry->flags && told->frame == entry->info.frame &&
              told->form == entry->form && told->source_class == entry->source_class &&
              told->cue_class == entry->cue_class);
  }
  analysis_free(a);
}
END_TEST

/* Terms that begin or end alike have the same bits for it. */
START_TEST(terms_are_hashed_at_both_ends) {
  analysis *a = analysis_new(HEADER "A,sen,titles\nB,senator,titles\nC,appeals court,roles\nD,court,roles\n", NULL);
  analysis_read(a, NULL, "Sen and senator, an appeals court and a court.");
  const fsc_hit_end *told[4];
  ck_assert_uint_eq(a->matches.n, 4);
  for (uint32_t i = 0; i < 4; i++) told[i] = a->matches.items[i].what;
  ck_assert_uint_eq(told[0]->opening, told[1]->opening);
  ck_assert_uint_eq(told[2]->ending, told[3]->ending);
  ck_assert(told[0]->ending != told[1]->ending || told[2]->opening != told[3]->opening);
  analysis_free(a);
}
END_TEST

/* Of two of one category the one whose context holds. */
START_TEST(matches_by_token_that_hold) {
  analysis *a = analysis_new(HEADER "A,far left,c,,p,,1,before:wing\nB,far,c\nC,near left,c,,p,,1,before:wing\n", NULL);
  analysis_read(a, NULL, "The far left, the near left.");
  uint32_t c = fsc_lexicon_category(a->lexicon, "c");
  ck_assert_str_eq(id_at(a, analysis_token(a, "far"), c), "B");
  ck_assert_str_eq(id_at(a, analysis_token(a, "near"), c), "C");
  analysis_free(a);
}
END_TEST

START_TEST(forgotten_contexts_are_not_asked_for) {
  analysis *a = analysis_new(HEADER "A,far left,c,,p,,1,before:wing;lower_only\nB,left,c\n", NULL);
  fsc_lexicon_forget_contexts(a->lexicon, FSC_BIT(FSC_BEFORE));
  analysis_read(a, NULL, "It is far left, Far Left.");
  ck_assert_str_eq(found(a), "A[far left] A{Far Left} B[Left]");
  fsc_lexicon_forget_contexts(a->lexicon, UINT64_MAX);
  analysis_read(a, NULL, "It is far left, Far Left.");
  ck_assert_str_eq(found(a), "A[far left] A[Far Left]");
  analysis_free(a);
}
END_TEST

/* Wherever in a long text: no part of it that is looked at together ends a term. */
START_TEST(anywhere_in_long_texts) {
  analysis *a = analysis_new(HEADER "A,big sham affair,c\nB,sham,d,,,,,,big sham affair\n", NULL);
  char text[5000];
  for (size_t n = 1000; n < 1050; n++) {
    for (size_t i = 0; i < n; i++) memcpy(text + 2 * i, "x ", 2);
    strcpy(text + 2 * n, "big sham affair sham");
    analysis_read(a, NULL, text);
    ck_assert_str_eq(found(a), "A[big sham affair] B(sham) B[sham]");
  }
  analysis_free(a);
}
END_TEST

/* A gate that is a phrase before one that is a word: the matches come in text order. */
START_TEST(gates_of_words_and_phrases) {
  analysis *a = analysis_new(HEADER "A,\\w+gate,c,,r,,,gate:affair|long scandal\n", NULL);
  analysis_read(a, NULL, "The long scandal of Partygate, then, was one more affair, that of Floodgate.");
  ck_assert_str_eq(found(a), "A[Partygate] A[Floodgate]");
  analysis_free(a);
}
END_TEST

/* A matcher is used for one text after another: nothing of the first affects the second. */
START_TEST(a_matcher_starts_afresh) {
  analysis *a = analysis_new(HEADER "A,sham,c\nB,\\w+gate,c,,r,,,gate:scandal\n", NULL);
  for (int i = 0; i < 3; i++) {
    analysis_read(a, NULL, "The long, long scandal of Partygate was a sham.");
    ck_assert_str_eq(found(a), "B[Partygate] A[sham]");
    analysis_read(a, NULL, "Partygate.");
    ck_assert_str_eq(found(a), "");
    analysis_read(a, NULL, "Sham.");
    ck_assert_str_eq(found(a), "A[Sham]");
  }
  analysis_free(a);
}
END_TEST

/* Texts that make a careless matcher slow: bounded in time, and it comes to an end. */
static const struct {
  const char *rows, *unit;
} costly[] = {{"A,a _ _ _ _ _ _ _ _ _ _ _ _ _ b,c\nB,a a a a a a a a a a a a a a a b,c\n", "a "},
              {"A,(a*|*a|a) (a*|*a|a) (a*|*a|a) (a*|*a|a) (a*|*a|a) (a*|*a|a) b,c\n", "a "},
              {"A,(a+)+$,c,,r\n", "a"},
              {"A,sham,c,,,,,,a sham|sham a\nB,a sham a,exceptions\n", "a sham "}};

START_TEST(time_is_bounded) {
  enum { BYTES_OF_TEXT = 1 << 20 };
  char csv[1000], *text = malloc(BYTES_OF_TEXT + 1);
  snprintf(csv, sizeof csv, HEADER "%s", costly[_i].rows);
  size_t unit = strlen(costly[_i].unit);
  for (size_t i = 0; i < BYTES_OF_TEXT; i++) text[i] = costly[_i].unit[i % unit];
  text[BYTES_OF_TEXT] = '\0';
  analysis *a = analysis_new(csv, NULL);
  double start = scratch_now();
  analysis_read(a, NULL, text);
  ck_assert_double_lt(scratch_now() - start, 5 * scratch_slowness());
  analysis_free(a);
  free(text);
}
END_TEST

TCase *matching_tests(void) {
  TCase *tests = tcase_create("matching");
  tcase_add_loop_test(tests, finds, 0, COUNT(matches));
  tcase_add_test(tests, matches_by_token);
  tcase_add_test(tests, matches_repeat_their_entry);
  tcase_add_test(tests, terms_are_hashed_at_both_ends);
  tcase_add_loop_test(tests, base_forms_are_told, 0, COUNT(bases));
  tcase_add_test(tests, matches_by_token_that_hold);
  tcase_add_test(tests, forgotten_contexts_are_not_asked_for);
  tcase_add_test(tests, anywhere_in_long_texts);
  tcase_add_test(tests, gates_of_words_and_phrases);
  tcase_add_test(tests, a_matcher_starts_afresh);
  tcase_set_timeout(tests, (float)(60 * scratch_slowness())); /* time_is_bounded tells by its own clock */
  tcase_add_loop_test(tests, time_is_bounded, 0, COUNT(costly));
  return tests;
}
