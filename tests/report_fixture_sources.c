/* Who speaks and who is spoken of in the report made by hand. SPDX-License-Identifier: Apache-2.0 */
#include "report_fixture_parts.h"
#include "tests.h"

void put_attributions(fsc_arena *arena, fsc_report *report) {
  const fsc_content said[] = {{span_of("“This is a shameless 𝄞 plan,”"), false}, {span_of("“Nobody asked us.”"), true}};
  const fsc_content claimed[] = {{from_to("that critics", "thugs"), false}};
  const fsc_content admitted[] = {{from_to("the sham fund", "empty"), false}};
  const fsc_content orphan[] = {{span_of("“Nobody asked us.”"), false}};
  static const uint32_t first[] = {0}, both[] = {1, 0};
  const fsc_attribution attributions[] = {
      {2,     FSC_SPEECH, FSC_DIRECT, true, span_of("she"),    span_of("she"), 0,   FSC_NONE, true,  span_of("said"),
       "say", "neutral",  false,      2,    COPY(arena, said), "POST",         .99, false,    false, 0,
       1,     first},
      {2,       FSC_SPEECH, FSC_INDIRECT, false, {0, 0},
       {0, 0},  0,          FSC_NONE,     true,  span_of("claiming"),
       "claim", "doubt",    true,         1,     COPY(arena, claimed),
       "ING",   .95,        false,        false, 0,
       1,       first},
      {3,
       FSC_SPEECH,
       FSC_INDIRECT,
       true,
       span_of("Officials close to the talks"),
       span_of("Officials"),
       1,
       0,
       true,
       span_of("admitted"),
       "admit",
       "concession",
       true,
       1,
       COPY(arena, admitted),
       "BARE",
       .84,
       false,
       false,
       0,
       2,
       both},
      {4,     FSC_SPEECH, FSC_DIRECT,          false, {0, 0}, {0, 0}, FSC_NONE, FSC_NONE, false, {0, 0}, NULL, NULL,
       false, 1,          COPY(arena, orphan), NULL,  NAN,    false,  false,    1,        0,     NULL},
      {4,     FSC_MENTAL, FSC_MIXED_TYPE,      false, {0, 0}, {0, 0}, FSC_NONE, FSC_NONE, false, {0, 0}, NULL, NULL,
       false, 1,          COPY(arena, orphan), NULL,  NAN,    false,  false,    0,        0,     NULL},
  };
  report->attributions = COPY(arena, attributions);
  report->n_attributions = COUNT(attributions);
}

void put_sources(fsc_arena *arena, fsc_report *report) {
  static const fsc_cue_count cues[] = {{"doubt", 1}, {"neutral", 1}};
  const fsc_span ana[] = {span_of("Senator Ana Núñez"), span_of("she")};
  const fsc_span officials[] = {span_of("Officials close to the talks")};
  const fsc_source sources[] = {
      {"Ana Núñez", "Senator", FSC_OFFICIAL_GOVERNMENT, FSC_FEMALE, .named = true, .official = true, .person = true,
       .n_mentions = 2, .mentions = COPY(arena, ana), .attributions = 2, .counted = 2, .words_direct = 5,
       .words_indirect = 4, .first_sentence = 2, .n_cues = COUNT(cues), .loaded_cues = 1, .cues = COPY(arena, cues)},
      {"Officials close to the talks", NULL, FSC_ANONYMOUS, FSC_GENDER_UNKNOWN, .anonymous = true, .plural = true,
       .anonymity_level = 1, .n_mentions = 1, .mentions = COPY(arena, officials), .attributions = 1, .counted = 1,
       .words_indirect = 7, .first_sentence = 3},
  };
  report->sources = COPY(arena, sources);
  report->n_sources = COUNT(sources);
}

void put_actors(fsc_arena *arena, fsc_report *report) {
  const fsc_actor actors[] = {
      {.name = "Ana Núñez",
       .role = "Senator",
       .source_class = FSC_OFFICIAL_GOVERNMENT,
       .gender = FSC_FEMALE,
       .mentions = 2,
       .source_id = 0,
       .first_sentence = 1,
       .spoken_for = FSC_NONE},
      {.name = "critics",
       .source_class = FSC_COLLECTIVE_VAGUE,
       .mentions = 2,
       .source_id = FSC_NONE,
       .kind = FSC_GROUP,
       .first_sentence = 2,
       .spoken_for = FSC_NONE,
       .group = "critics",
       .member = "critic"},
      {.name = "Officials close to the talks",
       .source_class = FSC_ANONYMOUS,
       .mentions = 1,
       .source_id = 1,
       .kind = FSC_GROUP,
       .first_sentence = 3,
       .spoken_for = FSC_NONE},
      {.name = "Bob O’Hara",
       .role = "Mayor",
       .source_class = FSC_OFFICIAL_GOVERNMENT,
       .gender = FSC_MALE,
       .mentions = 3,
       .source_id = FSC_NONE,
       .first_sentence = 4,
       .spoken_for = FSC_NONE},
      {.name = "The Hall",
       .source_class = FSC_OFFICIAL_GOVERNMENT,
       .mentions = 2,
       .source_id = FSC_NONE,
       .kind = FSC_ORGANISATION,
       .first_sentence = 4,
       .spoken_for = 0,
       .place = true},
  };
  static const uint32_t silent[] = {3, 1};
  report->actors = COPY(arena, actors);
  report->n_actors = COUNT(actors);
  report->silence = (fsc_silence){2, 1, 0, 1, SHARE(2. / 3, .2077, .9385, 2, 3), COPY(arena, silent)};
}
