/* Members "measures", "scores" and "frames" of a report. SPDX-License-Identifier: Apache-2.0 */
#include <math.h>

#include "json.h"

/* Most of a report are rates. Only those of the outlet's voice have an interval. */
static char *put_rate(char *at, const fsc_rate *rate) {
  at = fsc_digits(FSC_LITERAL(at, "{\"n\":"), rate->n);
  at = FSC_NUMBER_AT(at, "weighted", rate->weighted);
  at = FSC_NUMBER_AT(at, "per_1k", rate->per_1k);
  if (isnan(rate->ci_low) && isnan(rate->ci_high)) return FSC_LITERAL(at, ",\"ci_low\":null,\"ci_high\":null}");
  at = FSC_NUMBER_AT(at, "ci_low", rate->ci_low);
  return FSC_LITERAL(FSC_NUMBER_AT(at, "ci_high", rate->ci_high), "}");
}

/* Voices without hits are left out, but categories are not: {} shows that the category was measured. */
static char *put_measure(const fsc_json *json, char *at, const fsc_measure *measure) {
  unsigned voices = 0;
  for (fsc_voice v = FSC_OUTLET; v < FSC_VOICES; v++) voices |= (unsigned)(measure->voice[v].n > 0) << v;
  at = FSC_LITERAL(fsc_json_known_at(json, at, measure->category), ":{");
  for (; voices; voices &= voices - 1) {
    unsigned v = (unsigned)__builtin_ctz(voices);
    at = FSC_LITERAL(fsc_name_at(at, &json->names->voice[v]), ":");
    at = FSC_LITERAL(put_rate(at, &measure->voice[v]), ",");
  }
  return FSC_LITERAL(fsc_json_close_at(at, '}'), ",");
}

static char *put_scores(const fsc_report *report, char *at) {
  at = fsc_json_number_at(FSC_LITERAL(at, ",\"scores\":{\"loaded\":"), report->loaded);
  at = FSC_NUMBER_AT(at, "opinion", report->opinion);
  at = fsc_json_share_at(FSC_KEY_AT(at, "flagged_sentence_share"), &report->flagged_sentence_share);
  at = put_rate(FSC_KEY_AT(at, "loaded_rate"), &report->loaded_rate);
  at = fsc_json_share_at(FSC_KEY_AT(at, "episodic_share"), &report->episodic_share);
  return FSC_LITERAL(at, "}");
}

char *fsc_json_measures(const fsc_json *json, char *at) {
  at = FSC_LITERAL(at, ",\"measures\":{");
  for (size_t i = 0; i < json->report->n_measures; i++)
    at = put_measure(json, fsc_json_room(json, at), &json->report->measures[i]);
  at = fsc_json_close_at(fsc_json_room(json, at), '}');
  return put_scores(json->report, at);
}

static char *put_frame(const fsc_json *json, char *at, const fsc_frame_measure *frame) {
  at = fsc_json_known_at(json, fsc_json_room(json, at), frame->name);
  at = fsc_digits(FSC_LITERAL(at, ":{\"n\":"), frame->n);
  at = FSC_NUMBER_AT(at, "share", frame->share);
  at = FSC_NUMBER_AT(at, "lift", frame->lift);
  at = FSC_INTEGER_AT(at, "sentences", frame->sentences);
  return FSC_LITERAL(FSC_FLAG_AT(at, "present", frame->present), "},");
}

/* Frames with hits are listed first, without a branch for each frame. */
enum { FRAMES_AT_ONCE = 32 };
static char *put_frames(const fsc_json *json, char *at, const fsc_frame_measure *frames, size_t n) {
  const fsc_frame_measure *met[FRAMES_AT_ONCE + 1];
  size_t n_met = 0;
  for (size_t i = 0; i < n; i++) {
    met[n_met] = &frames[i];
    n_met += frames[i].n > 0;
  }
  for (size_t i = 0; i < n_met; i++) at = put_frame(json, at, met[i]);
  return at;
}

/* Frames without hits are left out, but sets are not. */
static char *put_frame_set(const fsc_json *json, char *at, const fsc_frame_set *set) {
  at = fsc_json_string_at(json, at, set->name);
  at = fsc_json_known_at(json, FSC_LITERAL(at, ":{\"dominant\":"), set->dominant);
  at = FSC_LITERAL(at, ",\"by_frame\":{");
  for (size_t i = 0; i < set->n_frames; i += FRAMES_AT_ONCE) {
    size_t left = set->n_frames - i;
    at = put_frames(json, at, &set->frames[i], left < FRAMES_AT_ONCE ? left : FRAMES_AT_ONCE);
  }
  at = FSC_INTEGER_AT(fsc_json_close_at(at, '}'), "n", set->n);
  at = FSC_NUMBER_AT(at, "margin", set->margin);
  at = FSC_NUMBER_AT(at, "entropy", set->entropy);
  at = fsc_json_known_at(json, FSC_KEY_AT(at, "headline"), set->headline);
  at = fsc_json_known_at(json, FSC_KEY_AT(at, "lead"), set->lead);
  return FSC_LITERAL(at, "},");
}

/* null if no category of frames was asked for. */
char *fsc_json_frames(const fsc_json *json, char *at) {
  const fsc_report *report = json->report;
  if (!report->n_frame_sets) return FSC_LITERAL(at, ",\"frames\":null");
  at = FSC_LITERAL(at, ",\"frames\":{");
  for (size_t i = 0; i < report->n_frame_sets; i++)
    at = put_frame_set(json, fsc_json_room(json, at), &report->frame_sets[i]);
  return fsc_json_close_at(at, '}');
}
