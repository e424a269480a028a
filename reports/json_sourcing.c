/* Members "attribution" and "source_diversity" of a report. SPDX-License-Identifier: Apache-2.0 */
#include "json.h"

/* Classes without attributions are left out. */
static char *put_stances(const fsc_json *json, char *at, const fsc_attribution_measures *measures) {
  at = FSC_LITERAL(at, ",\"by_source_class\":{");
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) {
    const fsc_class_cues *of = &measures->by_source_class[c];
    if (!of->loaded_cue_rate.of) continue;
    at = fsc_name_at(fsc_json_room(json, at), &json->names->source_class[c]);
    at = fsc_json_share_at(FSC_LITERAL(at, ":{\"loaded_cue_rate\":"), &of->loaded_cue_rate);
    at = FSC_FLAG_AT(at, "low_n", of->loaded_cue_rate.of < FSC_FEW_CUES);
    at = FSC_LITERAL(fsc_json_cues_at(json, FSC_KEY_AT(at, "cues"), of->cues, of->n_cues), "},");
  }
  return fsc_json_close_at(at, '}');
}

static char *put_attribution(const fsc_json *json, char *at) {
  static const fsc_json_field shares[] = {
      FSC_MEMBER(fsc_attribution_measures, attributed_sentence_share),
      FSC_MEMBER(fsc_attribution_measures, direct_share),
      FSC_MEMBER(fsc_attribution_measures, indirect_share),
      FSC_MEMBER(fsc_attribution_measures, mixed_share),
      FSC_MEMBER(fsc_attribution_measures, quoted_word_share),
      FSC_MEMBER(fsc_attribution_measures, unsourced_share),
      FSC_MEMBER(fsc_attribution_measures, loaded_cue_rate),
  };
  const fsc_attribution_measures *measures = &json->report->attribution;
  at = fsc_digits(FSC_LITERAL(at, ",\"attribution\":{\"n\":"), measures->n);
  at = fsc_json_shares_at(at, measures, shares, FSC_COUNT(shares));
  at = fsc_json_cues_at(json, FSC_KEY_AT(at, "by_cue_class"), measures->by_cue_class, measures->n_cue_classes);
  at = put_stances(json, at, measures);
  return FSC_LITERAL(at, "}");
}

#define DIVERSITY(member) FSC_MEMBER(fsc_diversity, member)
#define LIMITS(member)                                                   \
  FSC_MEMBER_OF(fsc_diversity_intervals, #member "_ci_low", member.low), \
      FSC_MEMBER_OF(fsc_diversity_intervals, #member "_ci_high", member.high)

static const fsc_json_field counts[] = {DIVERSITY(unique_sources), DIVERSITY(named)};
static const fsc_json_field indices[] = {DIVERSITY(sources_per_1k),    DIVERSITY(top_source_share), DIVERSITY(hhi),
                                         DIVERSITY(effective_sources), DIVERSITY(gini_simpson),     DIVERSITY(shannon),
                                         DIVERSITY(evenness),          DIVERSITY(class_diversity)};
static const fsc_json_field shares_of_attributions[] = {DIVERSITY(official_share), DIVERSITY(anonymous_share),
                                                        DIVERSITY(vague_share)};
static const fsc_json_field further_shares[] = {
    DIVERSITY(official_source_share), DIVERSITY(anonymous_source_share),     DIVERSITY(vague_source_share),
    DIVERSITY(unknown_class_share),   DIVERSITY(unknown_class_source_share), DIVERSITY(female_source_share),
    DIVERSITY(unknown_gender_share)};
static const fsc_json_field small_sample_forms[] = {DIVERSITY(shannon_chao_shen), DIVERSITY(effective_chao_shen),
                                                    DIVERSITY(rarefied_sources_5), DIVERSITY(rarefied_sources_10)};
static const fsc_json_field limits[] = {LIMITS(top_source_share), LIMITS(hhi),     LIMITS(effective_sources),
                                        LIMITS(gini_simpson),     LIMITS(shannon), LIMITS(class_diversity)};

static char *put_groups(const fsc_json *json, char *at, const fsc_diversity *diversity) {
  static const fsc_gender order[] = {FSC_FEMALE, FSC_MALE, FSC_OTHER_GENDER, FSC_GENDER_UNKNOWN};
  at = FSC_LITERAL(at, ",\"by_class\":{");
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) {
    at = FSC_LITERAL(fsc_name_at(at, &json->names->source_class[c]), ":");
    at = FSC_LITERAL(fsc_digits(at, diversity->by_class[c]), ",");
  }
  at = FSC_LITERAL(at - 1, "},\"gender\":{");
  for (size_t i = 0; i < FSC_COUNT(order); i++) {
    at = FSC_LITERAL(fsc_name_at(at, &json->names->gender[order[i]]), ":");
    at = FSC_LITERAL(fsc_digits(at, diversity->gender[order[i]]), ",");
  }
  return FSC_LITERAL(at - 1, "}");
}

static char *put_diversity(const fsc_json *json, char *at) {
  const fsc_diversity *diversity = &json->report->diversity;
  const fsc_diversity_intervals intervals = fsc_diversity_intervals_of(json->report);
  at = fsc_digits(FSC_LITERAL(at, ",\"source_diversity\":{\"n\":"), diversity->n);
  at = fsc_json_integers_at(at, diversity, counts, FSC_COUNT(counts));
  at = fsc_json_numbers_at(at, diversity, indices, FSC_COUNT(indices));
  at = fsc_json_shares_at(at, diversity, shares_of_attributions, FSC_COUNT(shares_of_attributions));
  at = put_groups(json, at, diversity);
  at = FSC_INDEX_AT(at, "first_source", diversity->first_source);
  at = FSC_INTEGER_AT(at, "source_transparency", diversity->source_transparency);
  at = FSC_INTEGER_AT(at, "persons", diversity->persons);
  at = FSC_NUMBER_AT(at, "gini_simpson_unbiased", diversity->gini_simpson_unbiased);
  at = fsc_json_shares_at(at, diversity, further_shares, FSC_COUNT(further_shares));
  at = fsc_json_numbers_at(at, diversity, small_sample_forms, FSC_COUNT(small_sample_forms));
  at = fsc_json_numbers_at(at, &intervals, limits, FSC_COUNT(limits));
  return FSC_LITERAL(at, "}");
}

char *fsc_json_sourcing(const fsc_json *json, char *at) {
  at = put_attribution(json, fsc_json_room(json, at));
  return put_diversity(json, fsc_json_room(json, at));
}
