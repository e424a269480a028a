/* The long arrays of a JSON report: sentences, hits, attributions, actors, sources.
 * SPDX-License-Identifier: Apache-2.0 */
#include "json_rows.h"

/* The sentence's frame of each set, if there is one. */
static char *put_sentence_frames(const fsc_json *json, char *at, const fsc_sentence *sentence) {
  at = FSC_LITERAL(at, ",\"frames\":{");
  for (size_t i = 0; i < json->report->n_frame_sets; i++) {
    if (!sentence->frames[i]) continue;
    at = FSC_LITERAL(fsc_json_string_at(json, at, json->report->frame_sets[i].name), ":");
    at = FSC_LITERAL(fsc_json_known_at(json, at, sentence->frames[i]), ",");
  }
  return fsc_json_close_at(at, '}');
}

static char *put_integers(const fsc_json *json, char *at, const uint32_t *numbers, size_t n) {
  at = FSC_LITERAL(at, "[");
  for (size_t i = 0; i < n; i++) at = FSC_LITERAL(fsc_long_digits(fsc_json_room(json, at), numbers[i]), ",");
  return fsc_json_close_at(at, ']');
}

static char *put_sentence(const fsc_json *json, char *at, uint32_t id) {
  const fsc_sentence *sentence = &json->report->sentences[id];
  at = fsc_long_digits(FSC_LITERAL(fsc_json_room(json, at), "{\"sentence_id\":"), id);
  at = fsc_json_edges_at(json, at, sentence->span);
  at = FSC_PLACE_AT(at, "paragraph", sentence->paragraph);
  at = FSC_FLAG_AT(at, "headline", sentence->headline);
  at = FSC_PLACE_AT(at, "n_words", sentence->n_words);
  at = FSC_NAME_AT(at, "voice", &json->names->voice[sentence->voice]);
  at = FSC_NUMBER_AT(at, "loaded", sentence->loaded);
  at = FSC_NUMBER_AT(at, "opinion", sentence->opinion);
  at = FSC_FLAG_AT(at, "attributed", sentence->attributed);
  at = fsc_json_known_at(json, FSC_KEY_AT(at, "frame"), sentence->frame);
  at = put_integers(json, FSC_KEY_AT(at, "source_ids"), sentence->source_ids, sentence->n_sources);
  at = FSC_PLACE_AT(at, "hits", sentence->n_hits);
  at = FSC_FLAG_AT(at, "boilerplate", sentence->boilerplate);
  at = FSC_NUMBER_AT(at, "loaded_display", sentence->loaded_display);
  at = FSC_LITERAL(at, ",\"words\":{");
  for (fsc_voice v = FSC_OUTLET; v < FSC_VOICES; v++) {
    at = FSC_LITERAL(fsc_name_at(at, &json->names->voice[v]), ":");
    at = FSC_LITERAL(fsc_long_digits(at, sentence->words[v]), ",");
  }
  at = put_sentence_frames(json, FSC_LITERAL(at - 1, "}"), sentence);
  return FSC_LITERAL(at, "},");
}

char *fsc_json_sentences(const fsc_json *json, char *at) {
  at = FSC_LITERAL(at, ",\"sentences\":[");
  for (uint32_t i = 0; i < json->report->n_sentence_rows; i++) at = put_sentence(json, at, i);
  return fsc_json_close_at(at, ']');
}

static char *put_hit(const fsc_json *json, char *at, const fsc_hit *hit, const fsc_quoted_row *row) {
  at = fsc_long_digits(FSC_LITERAL(fsc_json_room(json, at), "{\"sentence_id\":"), hit->sentence);
  at = fsc_json_edges_at(json, at, hit->span);
  at = fsc_json_span_text_at(json, FSC_KEY_AT(at, "text"), hit->span);
  at = fsc_put_part(json, at, row, 0);
  at = hit->multiplier == 1 ? FSC_LITERAL(at, ",\"multiplier\":1") : FSC_NUMBER_AT(at, "multiplier", hit->multiplier);
  at = FSC_NAME_AT(at, "voice", &json->names->voice[hit->voice]);
  at = FSC_INDEX_AT(at, "source_id", hit->source_id);
  at = FSC_STRING_AT(json, at, "suppressed", hit->suppressed);
  at = fsc_put_part(json, at, row, 1);
  at = FSC_STRING_AT(json, at, "factors", hit->factors);
  at = fsc_put_part(json, at, row, 2);
  return FSC_LITERAL(at, "},");
}

char *fsc_json_hits(const fsc_json *json, char *at) {
  enum { AHEAD = 4 };
  fsc_output spare = {0};
  at = FSC_LITERAL(at, ",\"hits\":[");
  for (const fsc_hit *hit = json->report->hits, *end = hit + json->report->n_hits; hit < end; hit++) {
    if (end - hit > AHEAD) fsc_quoted_row_soon(json, hit[AHEAD].entry);
    at = put_hit(json, at, hit, fsc_quoted_row_of(json, hit->entry, &spare));
  }
  fsc_output_free(&spare);
  return fsc_json_close_at(at, ']');
}

/* Begins an object with a span and its text. The brace replaces the comma that every member begins with. */
static char *open_words(const fsc_json *json, char *brace, fsc_span span) {
  char *at = fsc_json_edges_at(json, brace, span);
  *brace = '{';
  return fsc_json_span_text_at(json, FSC_KEY_AT(at, "text"), span);
}

static char *put_source_span(const fsc_json *json, char *at, const fsc_attribution *attribution) {
  if (!attribution->has_source) return FSC_LITERAL(at, ",\"source\":null");
  at = open_words(json, FSC_KEY_AT(at, "source"), attribution->source);
  at = fsc_json_span_at(json, FSC_KEY_AT(at, "head"), attribution->source_head);
  return FSC_LITERAL(at, "}");
}

static char *put_cue(const fsc_json *json, char *at, const fsc_attribution *attribution) {
  if (!attribution->has_cue) return FSC_LITERAL(at, ",\"cue\":null");
  at = open_words(json, FSC_KEY_AT(at, "cue"), attribution->cue);
  at = FSC_STRING_AT(json, at, "lemma", attribution->lemma);
  at = FSC_STRING_AT(json, at, "class", attribution->cue_class);
  return FSC_LITERAL(at, "}");
}

static char *put_contents(const fsc_json *json, char *at, const fsc_attribution *attribution) {
  at = FSC_LITERAL(at, ",\"contents\":[");
  for (uint32_t i = 0; i < attribution->n_contents; i++) {
    char *brace = at = fsc_json_room(json, at);
    at = fsc_json_edges_at(json, at, attribution->contents[i].span);
    *brace = '{';
    at = FSC_LITERAL(FSC_FLAG_AT(at, "inherited", attribution->contents[i].inherited), "},");
  }
  return fsc_json_close_at(at, ']');
}

static char *put_attribution(const fsc_json *json, char *at, size_t id) {
  const fsc_attribution *attribution = &json->report->attributions[id];
  at = fsc_digits(FSC_LITERAL(fsc_json_room(json, at), "{\"attribution_id\":"), id);
  at = FSC_PLACE_AT(at, "sentence_id", attribution->sentence);
  at = FSC_NAME_AT(at, "kind", &json->names->kind[attribution->kind]);
  at = FSC_NAME_AT(at, "type", &json->names->type[attribution->type]);
  at = put_source_span(json, at, attribution);
  at = FSC_INDEX_AT(at, "source_id", attribution->source_id);
  at = put_cue(json, at, attribution);
  at = put_contents(json, at, attribution);
  at = FSC_STRING_AT(json, at, "pattern", attribution->pattern);
  at = FSC_NUMBER_AT(at, "confidence", attribution->confidence);
  at = FSC_FLAG_AT(at, "headline", attribution->headline);
  at = FSC_INTEGER_AT(at, "depth", attribution->depth);
  at = FSC_INDEX_AT(at, "other_source_id", attribution->other_source_id);
  at = FSC_FLAG_AT(at, "loaded_cue", attribution->loaded_cue);
  at = FSC_FLAG_AT(at, "author", attribution->author);
  at = put_integers(json, FSC_KEY_AT(at, "source_ids"), attribution->source_ids, attribution->n_sources);
  return FSC_LITERAL(at, "},");
}

char *fsc_json_attributions(const fsc_json *json, char *at) {
  at = FSC_LITERAL(at, ",\"attributions\":[");
  for (size_t i = 0; i < json->report->n_attributions; i++) at = put_attribution(json, at, i);
  return fsc_json_close_at(at, ']');
}

static char *put_actor(const fsc_json *json, char *at, size_t id) {
  const fsc_actor *actor = &json->report->actors[id];
  at = fsc_digits(FSC_LITERAL(fsc_json_room(json, at), "{\"actor_id\":"), id);
  at = FSC_STRING_AT(json, at, "name", actor->name);
  at = FSC_STRING_AT(json, at, "role", actor->role);
  at = FSC_NAME_AT(at, "class", &json->names->source_class[actor->source_class]);
  at = FSC_NAME_AT(at, "gender", &json->names->gender[actor->gender]);
  at = FSC_INTEGER_AT(at, "mentions", actor->mentions);
  at = FSC_INDEX_AT(at, "source_id", actor->source_id);
  at = FSC_NAME_AT(at, "kind", &json->names->actor_kind[actor->kind]);
  at = FSC_PLACE_AT(at, "first_sentence", actor->first_sentence);
  at = FSC_INDEX_AT(at, "spoken_for", actor->spoken_for);
  at = FSC_STRING_AT(json, at, "group", actor->group);
  return FSC_LITERAL(FSC_FLAG_AT(at, "place", actor->place), "},");
}

char *fsc_json_actors(const fsc_json *json, char *at) {
  at = FSC_LITERAL(at, ",\"actors\":[");
  for (size_t i = 0; i < json->report->n_actors; i++) at = put_actor(json, at, i);
  return fsc_json_close_at(at, ']');
}

static char *put_mentions(const fsc_json *json, char *at, const fsc_source *source) {
  at = FSC_LITERAL(at, ",\"mentions\":[");
  for (uint32_t i = 0; i < source->n_mentions; i++)
    at = FSC_LITERAL(fsc_json_span_at(json, fsc_json_room(json, at), source->mentions[i]), ",");
  return fsc_json_close_at(at, ']');
}

static char *put_source(const fsc_json *json, char *at, size_t id) {
  static const fsc_json_field counts[] = {FSC_MEMBER(fsc_source, attributions), FSC_MEMBER(fsc_source, words_direct),
                                          FSC_MEMBER(fsc_source, words_indirect),
                                          FSC_MEMBER(fsc_source, first_sentence), FSC_MEMBER(fsc_source, counted)};
  const fsc_source *source = &json->report->sources[id];
  at = fsc_digits(FSC_LITERAL(fsc_json_room(json, at), "{\"source_id\":"), id);
  at = FSC_STRING_AT(json, at, "name", source->name);
  at = FSC_STRING_AT(json, at, "role", source->role);
  at = FSC_NAME_AT(at, "class", &json->names->source_class[source->source_class]);
  at = FSC_FLAG_AT(at, "named", source->named);
  at = FSC_FLAG_AT(at, "official", source->official);
  at = FSC_FLAG_AT(at, "anonymous", source->anonymous);
  at = FSC_FLAG_AT(at, "spokesperson", source->spokesperson);
  at = FSC_FLAG_AT(at, "plural", source->plural);
  at = FSC_NAME_AT(at, "gender", &json->names->gender[source->gender]);
  at = put_mentions(json, at, source);
  at = fsc_json_integers_at(at, source, counts, FSC_COUNT(counts));
  at = FSC_INTEGER_AT(at, "anonymity_level", source->anonymity_level);
  at = FSC_STRING_AT(json, at, "anonymity_reason", source->anonymity_reason);
  at = FSC_FLAG_AT(at, "person", source->person);
  at = FSC_FLAG_AT(at, "ambiguous", source->ambiguous);
  at = fsc_json_cues_at(json, FSC_KEY_AT(at, "cues"), source->cues, source->n_cues);
  at = FSC_INTEGER_AT(at, "loaded_cues", source->loaded_cues);
  return FSC_LITERAL(at, "},");
}

char *fsc_json_sources(const fsc_json *json, char *at) {
  at = FSC_LITERAL(at, ",\"sources\":[");
  for (size_t i = 0; i < json->report->n_sources; i++) at = put_source(json, at, i);
  return fsc_json_close_at(at, ']');
}
