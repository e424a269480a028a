/* json.h - the parts of json.c: one function per part of the document, all appending to one object.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_REPORTS_JSON_H
#define FSC_REPORTS_JSON_H
#include "format.h"

/* What every part needs; borrowed for the length of one call. */
typedef struct fsc_json {
  const fsc_write_options *options;
  const fsc_report *report;
  fsc_output *output;
} fsc_json;

/* Members "tool" and "lexicons". */
void fsc_json_tool(fsc_output *output, const fsc_write_options *options);
void fsc_json_span(const fsc_json *json, const char *key, fsc_span span); /* [start,end] in the unit of the options */
void fsc_json_edges(const fsc_json *json, fsc_span span);                 /* members "start" and "end" */
void fsc_json_share(fsc_output *output, const char *key, const fsc_share *share);
void fsc_json_agency(const fsc_json *json);   /* member "agency" */
void fsc_json_partisan(const fsc_json *json); /* member "partisan" */
void fsc_json_balances(fsc_output *output, const fsc_group *group);
void fsc_json_silence(const fsc_json *json); /* member "silence" */
void fsc_json_group_silence(fsc_output *output, const fsc_group_silence *silence, size_t n);

/* The long arrays, as members of the report. */
void fsc_json_sentences(const fsc_json *json);
void fsc_json_hits(const fsc_json *json);
void fsc_json_attributions(const fsc_json *json);
void fsc_json_actors(const fsc_json *json);
void fsc_json_sources(const fsc_json *json);
/* {"doubt": 1, "neutral": 4} */
void fsc_json_cues(fsc_output *output, const char *key, const fsc_cue_count *cues, uint32_t n);
#endif
