/* The long arrays of a JSON report: sentences, hits, attributions, actors, sources.
 * SPDX-License-Identifier: Apache-2.0 */
#include "json.h"

/* Of the sets that label it. */
static void put_sentence_frames(const fsc_json *json, const fsc_sentence *sentence) {
  fsc_json_open(json->output, "frames", '{');
  for (size_t i = 0; i < json->report->n_frame_sets; i++)
    if (sentence->frames[i]) fsc_json_string(json->output, json->report->frame_sets[i].name, sentence->frames[i]);
  fsc_json_close(json->output, '}');
}

static void put_sentence(const fsc_json *json, uint32_t id) {
  const fsc_sentence *sentence = &json->report->sentences[id];
  fsc_output *output = json->output;
  fsc_json_open(output, NULL, '{');
  fsc_json_integer(output, "sentence_id", id);
  fsc_json_edges(json, sentence->span);
  fsc_json_integer(output, "paragraph", sentence->paragraph);
  fsc_json_flag(output, "headline", sentence->headline);
  fsc_json_integer(output, "n_words", sentence->n_words);
  fsc_json_string(output, "voice", fsc_voice_name(sentence->voice));
  fsc_json_number(output, "loaded", sentence->loaded);
  fsc_json_number(output, "opinion", sentence->opinion);
  fsc_json_flag(output, "attributed", sentence->attributed);
  fsc_json_string(output, "frame", sentence->frame);
  fsc_json_open(output, "source_ids", '[');
  for (uint32_t i = 0; i < sentence->n_sources; i++) fsc_json_integer(output, NULL, sentence->source_ids[i]);
  fsc_json_close(output, ']');
  fsc_json_integer(output, "hits", sentence->n_hits);
  fsc_json_flag(output, "boilerplate", sentence->boilerplate);
  fsc_json_number(output, "loaded_display", sentence->loaded_display);
  fsc_json_open(output, "words", '{');
  for (fsc_voice v = FSC_OUTLET; v < FSC_VOICES; v++) fsc_json_integer(output, fsc_voice_name(v), sentence->words[v]);
  fsc_json_close(output, '}');
  put_sentence_frames(json, sentence);
  fsc_json_close(output, '}');
}

void fsc_json_sentences(const fsc_json *json) {
  fsc_json_open(json->output, "sentences", '[');
  for (uint32_t i = 0; i < json->report->n_sentence_rows; i++) put_sentence(json, i);
  fsc_json_close(json->output, ']');
}

static void put_hit(const fsc_json *json, const fsc_hit *hit) {
  fsc_output *output = json->output;
  fsc_json_open(output, NULL, '{');
  fsc_json_integer(output, "sentence_id", hit->sentence);
  fsc_json_edges(json, hit->span);
  fsc_json_text(output, "text", fsc_span_text(json->report, hit->span));
  fsc_json_string(output, "family", hit->entry->family);
  fsc_json_string(output, "category", hit->entry->category);
  fsc_json_string(output, "entry", hit->entry->id);
  fsc_json_number(output, "weight", hit->entry->weight);
  fsc_json_number(output, "multiplier", hit->multiplier);
  fsc_json_string(output, "voice", fsc_voice_name(hit->voice));
  fsc_json_index(output, "source_id", hit->source_id);
  fsc_json_string(output, "suppressed", hit->suppressed);
  fsc_json_string(output, "alternative", hit->entry->alternative);
  fsc_json_string(output, "subcategory", hit->entry->subcategory);
  fsc_json_string(output, "factors", hit->factors);
  fsc_json_string(output, "term", hit->entry->term);
  fsc_json_close(output, '}');
}

void fsc_json_hits(const fsc_json *json) {
  fsc_json_open(json->output, "hits", '[');
  for (size_t i = 0; i < json->report->n_hits; i++) put_hit(json, &json->report->hits[i]);
  fsc_json_close(json->output, ']');
}

static void put_source_span(const fsc_json *json, const fsc_attribution *attribution) {
  if (!attribution->has_source) {
    fsc_json_null(json->output, "source");
    return;
  }
  fsc_json_open(json->output, "source", '{');
  fsc_json_edges(json, attribution->source);
  fsc_json_text(json->output, "text", fsc_span_text(json->report, attribution->source));
  fsc_json_span(json, "head", attribution->source_head);
  fsc_json_close(json->output, '}');
}

static void put_cue(const fsc_json *json, const fsc_attribution *attribution) {
  if (!attribution->has_cue) {
    fsc_json_null(json->output, "cue");
    return;
  }
  fsc_json_open(json->output, "cue", '{');
  fsc_json_edges(json, attribution->cue);
  fsc_json_text(json->output, "text", fsc_span_text(json->report, attribution->cue));
  fsc_json_string(json->output, "lemma", attribution->lemma);
  fsc_json_string(json->output, "class", attribution->cue_class);
  fsc_json_close(json->output, '}');
}

static void put_contents(const fsc_json *json, const fsc_attribution *attribution) {
  fsc_json_open(json->output, "contents", '[');
  for (uint32_t i = 0; i < attribution->n_contents; i++) {
    fsc_json_open(json->output, NULL, '{');
    fsc_json_edges(json, attribution->contents[i].span);
    fsc_json_flag(json->output, "inherited", attribution->contents[i].inherited);
    fsc_json_close(json->output, '}');
  }
  fsc_json_close(json->output, ']');
}

static void put_attribution(const fsc_json *json, size_t id) {
  const fsc_attribution *attribution = &json->report->attributions[id];
  fsc_output *output = json->output;
  fsc_json_open(output, NULL, '{');
  fsc_json_integer(output, "attribution_id", id);
  fsc_json_integer(output, "sentence_id", attribution->sentence);
  fsc_json_string(output, "kind", fsc_kind_name(attribution->kind));
  fsc_json_string(output, "type", fsc_type_name(attribution->type));
  put_source_span(json, attribution);
  fsc_json_index(output, "source_id", attribution->source_id);
  put_cue(json, attribution);
  put_contents(json, attribution);
  fsc_json_string(output, "pattern", attribution->pattern);
  fsc_json_number(output, "confidence", attribution->confidence);
  fsc_json_flag(output, "headline", attribution->headline);
  fsc_json_integer(output, "depth", attribution->depth);
  fsc_json_index(output, "other_source_id", attribution->other_source_id);
  fsc_json_flag(output, "loaded_cue", attribution->loaded_cue);
  fsc_json_flag(output, "author", attribution->author);
  fsc_json_close(output, '}');
}

void fsc_json_attributions(const fsc_json *json) {
  fsc_json_open(json->output, "attributions", '[');
  for (size_t i = 0; i < json->report->n_attributions; i++) put_attribution(json, i);
  fsc_json_close(json->output, ']');
}

static void put_actor(const fsc_json *json, size_t id) {
  const fsc_actor *actor = &json->report->actors[id];
  fsc_json_open(json->output, NULL, '{');
  fsc_json_integer(json->output, "actor_id", id);
  fsc_json_string(json->output, "name", actor->name);
  fsc_json_string(json->output, "role", actor->role);
  fsc_json_string(json->output, "class", fsc_source_class_name(actor->source_class));
  fsc_json_string(json->output, "gender", fsc_gender_name(actor->gender));
  fsc_json_integer(json->output, "mentions", actor->mentions);
  fsc_json_index(json->output, "source_id", actor->source_id);
  fsc_json_string(json->output, "kind", fsc_actor_kind_name(actor->kind));
  fsc_json_integer(json->output, "first_sentence", actor->first_sentence);
  fsc_json_index(json->output, "spoken_for", actor->spoken_for);
  fsc_json_string(json->output, "group", actor->group);
  fsc_json_flag(json->output, "place", actor->place);
  fsc_json_close(json->output, '}');
}

void fsc_json_actors(const fsc_json *json) {
  fsc_json_open(json->output, "actors", '[');
  for (size_t i = 0; i < json->report->n_actors; i++) put_actor(json, i);
  fsc_json_close(json->output, ']');
}

static void put_source(const fsc_json *json, size_t id) {
  const fsc_source *source = &json->report->sources[id];
  fsc_output *output = json->output;
  fsc_json_open(output, NULL, '{');
  fsc_json_integer(output, "source_id", id);
  fsc_json_string(output, "name", source->name);
  fsc_json_string(output, "role", source->role);
  fsc_json_string(output, "class", fsc_source_class_name(source->source_class));
  fsc_json_flag(output, "named", source->named);
  fsc_json_flag(output, "official", source->official);
  fsc_json_flag(output, "anonymous", source->anonymous);
  fsc_json_flag(output, "spokesperson", source->spokesperson);
  fsc_json_flag(output, "plural", source->plural);
  fsc_json_string(output, "gender", fsc_gender_name(source->gender));
  fsc_json_open(output, "mentions", '[');
  for (uint32_t i = 0; i < source->n_mentions; i++) fsc_json_span(json, NULL, source->mentions[i]);
  fsc_json_close(output, ']');
  fsc_json_integer(output, "attributions", source->attributions);
  fsc_json_integer(output, "words_direct", source->words_direct);
  fsc_json_integer(output, "words_indirect", source->words_indirect);
  fsc_json_integer(output, "first_sentence", source->first_sentence);
  fsc_json_integer(output, "counted", source->counted);
  fsc_json_integer(output, "anonymity_level", source->anonymity_level);
  fsc_json_string(output, "anonymity_reason", source->anonymity_reason);
  fsc_json_flag(output, "person", source->person);
  fsc_json_flag(output, "ambiguous", source->ambiguous);
  fsc_json_cues(output, "cues", source->cues, source->n_cues);
  fsc_json_integer(output, "loaded_cues", source->loaded_cues);
  fsc_json_close(output, '}');
}

void fsc_json_sources(const fsc_json *json) {
  fsc_json_open(json->output, "sources", '[');
  for (size_t i = 0; i < json->report->n_sources; i++) put_source(json, i);
  fsc_json_close(json->output, ']');
}
