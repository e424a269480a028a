/* The columns of the rows below the article: sentence, hit, attribution, source, actor. SPDX-License-Identifier:
 * Apache-2.0 */
#include "table.h"

static uint32_t offset(const fsc_table *table, const fsc_report *report, uint32_t byte) {
  return table->heading ? 0 : fsc_offset(report, byte, table->options->offsets);
}

static void edges(fsc_table *table, const fsc_report *report, fsc_span span) {
  fsc_cell_integer(table, "start", offset(table, report, span.start));
  fsc_cell_integer(table, "end", offset(table, report, span.end));
}

static void source_ids(fsc_table *table, const uint32_t *ids, uint32_t n) {
  fsc_output *joined = fsc_table_scratch(table);
  for (uint32_t i = 0; i < n; i++) {
    if (i) fsc_putc(joined, ';');
    fsc_put_integer(joined, ids[i]);
  }
  fsc_cell_scratch(table, "source_ids");
}

/* Goes by the sets of the run, so that the columns are the same in every row. */
static void sentence_frames(fsc_table *table, const fsc_sentence *sentence) {
  for (size_t i = 0, s = 0; i < table->options->n_categories; i++) {
    if (!table->options->categories[i].n_frames) continue;
    const char *label = sentence->frames ? sentence->frames[s] : NULL;
    s++;
    if (!fsc_cell_heading(table, table->options->categories[i].name, "frame", "")) fsc_cell_string(table, NULL, label);
  }
}

void fsc_sentence_row(fsc_table *table, const fsc_report *report, uint32_t id, const fsc_sentence *sentence) {
  fsc_cell_string(table, "doc_id", report->doc_id);
  fsc_cell_integer(table, "sentence_id", id);
  edges(table, report, sentence->span);
  fsc_cell_integer(table, "paragraph", sentence->paragraph);
  fsc_cell_flag(table, "headline", sentence->headline);
  fsc_cell_flag(table, "boilerplate", sentence->boilerplate);
  fsc_cell_integer(table, "n_words", sentence->n_words);
  for (fsc_voice v = FSC_OUTLET; v < FSC_VOICES; v++)
    if (!fsc_cell_heading(table, "words", fsc_voice_name(v), "")) fsc_cell_integer(table, NULL, sentence->words[v]);
  fsc_cell_string(table, "voice", fsc_voice_name(sentence->voice));
  fsc_cell_number(table, "loaded", sentence->loaded);
  fsc_cell_number(table, "loaded_display", sentence->loaded_display);
  fsc_cell_number(table, "opinion", sentence->opinion);
  fsc_cell_flag(table, "attributed", sentence->attributed);
  source_ids(table, sentence->source_ids, sentence->n_sources);
  fsc_cell_integer(table, "hits", sentence->n_hits);
  sentence_frames(table, sentence);
  fsc_cell_text(table, "text", fsc_span_text(report, sentence->span));
  fsc_kept_cells(table, report);
  fsc_table_end_row(table);
}

void fsc_hit_row(fsc_table *table, const fsc_report *report, const fsc_hit *hit) {
  fsc_cell_string(table, "doc_id", report->doc_id);
  fsc_cell_integer(table, "sentence_id", hit->sentence);
  edges(table, report, hit->span);
  fsc_cell_text(table, "text", fsc_span_text(report, hit->span));
  fsc_cell_string(table, "family", hit->entry->family);
  fsc_cell_string(table, "category", hit->entry->category);
  fsc_cell_string(table, "subcategory", hit->entry->subcategory);
  fsc_cell_string(table, "entry", hit->entry->id);
  fsc_cell_string(table, "term", hit->entry->term);
  fsc_cell_number(table, "weight", hit->entry->weight);
  fsc_cell_number(table, "multiplier", hit->multiplier);
  fsc_cell_string(table, "voice", fsc_voice_name(hit->voice));
  fsc_cell_index(table, "source_id", hit->source_id);
  fsc_cell_string(table, "suppressed", hit->suppressed);
  fsc_cell_string(table, "alternative", hit->entry->alternative);
  fsc_cell_string(table, "factors", hit->factors);
  fsc_kept_cells(table, report);
  fsc_table_end_row(table);
}

/* Start, end and text of a span that may be missing. */
static void span_cells(fsc_table *table, const fsc_report *report, const char *name, const char *text_name, bool there,
                       fsc_span span) {
  uint32_t start = there ? offset(table, report, span.start) : FSC_NONE;
  uint32_t end = there ? offset(table, report, span.end) : FSC_NONE;
  if (!fsc_cell_heading(table, NULL, name, "_start")) fsc_cell_index(table, NULL, start);
  if (!fsc_cell_heading(table, NULL, name, "_end")) fsc_cell_index(table, NULL, end);
  fsc_cell_text(table, text_name, there ? fsc_span_text(report, span) : (fsc_text){0});
}

static void source_name(fsc_table *table, const fsc_report *report, uint32_t id) {
  fsc_cell_string(table, "source_name", id < report->n_sources ? report->sources[id].name : NULL);
}

/* The places of the contents, "12-40;55-70", and their words, with an ellipsis between two of them. */
static void contents(fsc_table *table, const fsc_report *report, const fsc_attribution *attribution) {
  fsc_output *joined = fsc_table_scratch(table);
  for (uint32_t i = 0; i < attribution->n_contents; i++) {
    if (i) fsc_putc(joined, ';');
    fsc_put_integer(joined, offset(table, report, attribution->contents[i].span.start));
    fsc_putc(joined, '-');
    fsc_put_integer(joined, offset(table, report, attribution->contents[i].span.end));
  }
  fsc_cell_scratch(table, "contents");
  joined = fsc_table_scratch(table);
  for (uint32_t i = 0; i < attribution->n_contents; i++) {
    fsc_text text = fsc_span_text(report, attribution->contents[i].span);
    if (i) fsc_puts(joined, " \xe2\x80\xa6 ");
    fsc_put(joined, text.at, text.length);
  }
  fsc_cell_scratch(table, "content_text");
}

void fsc_attribution_row(fsc_table *table, const fsc_report *report, uint32_t id, const fsc_attribution *attribution) {
  fsc_cell_string(table, "doc_id", report->doc_id);
  fsc_cell_integer(table, "attribution_id", id);
  fsc_cell_integer(table, "sentence_id", attribution->sentence);
  fsc_cell_string(table, "kind", fsc_kind_name(attribution->kind));
  fsc_cell_string(table, "type", fsc_type_name(attribution->type));
  span_cells(table, report, "source", "source_text", attribution->has_source, attribution->source);
  fsc_cell_index(table, "source_id", attribution->source_id);
  source_name(table, report, attribution->source_id);
  fsc_cell_index(table, "other_source_id", attribution->other_source_id);
  span_cells(table, report, "cue", "cue_text", attribution->has_cue, attribution->cue);
  fsc_cell_string(table, "cue_lemma", attribution->has_cue ? attribution->lemma : NULL);
  fsc_cell_string(table, "cue_class", attribution->has_cue ? attribution->cue_class : NULL);
  fsc_cell_flag(table, "loaded_cue", attribution->loaded_cue);
  contents(table, report, attribution);
  fsc_cell_string(table, "pattern", attribution->pattern);
  fsc_cell_number(table, "confidence", attribution->confidence);
  fsc_cell_flag(table, "headline", attribution->headline);
  fsc_cell_flag(table, "author", attribution->author);
  fsc_cell_integer(table, "depth", attribution->depth);
  source_ids(table, attribution->source_ids, attribution->n_sources);
  fsc_kept_cells(table, report);
  fsc_table_end_row(table);
}

static void cues(fsc_table *table, const fsc_source *source) {
  fsc_output *joined = fsc_table_scratch(table);
  for (uint32_t i = 0; i < source->n_cues; i++) {
    if (i) fsc_putc(joined, ';');
    fsc_puts(joined, source->cues[i].cue_class);
    fsc_putc(joined, ':');
    fsc_put_integer(joined, source->cues[i].n);
  }
  fsc_cell_scratch(table, "cues");
}

void fsc_source_row(fsc_table *table, const fsc_report *report, uint32_t id, const fsc_source *source) {
  fsc_cell_string(table, "doc_id", report->doc_id);
  fsc_cell_integer(table, "source_id", id);
  fsc_cell_string(table, "name", source->name);
  fsc_cell_string(table, "role", source->role);
  fsc_cell_string(table, "class", fsc_source_class_name(source->source_class));
  fsc_cell_flag(table, "named", source->named);
  fsc_cell_flag(table, "official", source->official);
  fsc_cell_flag(table, "anonymous", source->anonymous);
  fsc_cell_integer(table, "anonymity_level", source->anonymity_level);
  fsc_cell_flag(table, "spokesperson", source->spokesperson);
  fsc_cell_flag(table, "plural", source->plural);
  fsc_cell_flag(table, "person", source->person);
  fsc_cell_flag(table, "ambiguous", source->ambiguous);
  fsc_cell_string(table, "gender", fsc_gender_name(source->gender));
  fsc_cell_integer(table, "n_mentions", source->n_mentions);
  fsc_cell_integer(table, "attributions", source->attributions);
  fsc_cell_integer(table, "counted", source->counted);
  fsc_cell_integer(table, "words_direct", source->words_direct);
  fsc_cell_integer(table, "words_indirect", source->words_indirect);
  fsc_cell_integer(table, "first_sentence", source->first_sentence);
  cues(table, source);
  fsc_cell_integer(table, "loaded_cues", source->loaded_cues);
  fsc_cell_string(table, "anonymity_reason", source->anonymity_reason);
  fsc_kept_cells(table, report);
  fsc_table_end_row(table);
}

/* Is an actor among those of report silence, which are sorted by falling mentions, then id? */
static bool is_silent(const fsc_report *report, uint32_t id, uint32_t mentions) {
  const uint32_t *silent = report->silence.actors;
  uint32_t from = 0, to = report->silence.n;
  while (from < to) {
    uint32_t middle = from + (to - from) / 2, others = report->actors[silent[middle]].mentions;
    bool before = others == mentions ? silent[middle] < id : others > mentions;
    if (before)
      from = middle + 1;
    else
      to = middle;
  }
  return from < report->silence.n && silent[from] == id;
}

void fsc_actor_row(fsc_table *table, const fsc_report *report, uint32_t id, const fsc_actor *actor) {
  fsc_cell_string(table, "doc_id", report->doc_id);
  fsc_cell_integer(table, "actor_id", id);
  fsc_cell_string(table, "name", actor->name);
  fsc_cell_string(table, "role", actor->role);
  fsc_cell_string(table, "kind", fsc_actor_kind_name(actor->kind));
  fsc_cell_string(table, "class", fsc_source_class_name(actor->source_class));
  fsc_cell_string(table, "gender", fsc_gender_name(actor->gender));
  fsc_cell_integer(table, "mentions", actor->mentions);
  fsc_cell_flag(table, "speaks", actor->source_id != FSC_NONE);
  fsc_cell_index(table, "source_id", actor->source_id);
  fsc_cell_index(table, "spoken_for", actor->spoken_for);
  fsc_cell_flag(table, "silent", is_silent(report, id, actor->mentions));
  fsc_cell_flag(table, "place", actor->place);
  fsc_cell_string(table, "social_group", actor->group);
  fsc_cell_integer(table, "first_sentence", actor->first_sentence);
  fsc_kept_cells(table, report);
  fsc_table_end_row(table);
}
