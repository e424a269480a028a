/* The terminal report: how concentrated or diverse the sources are. SPDX-License-Identifier: Apache-2.0 */
#include <math.h>

#include "text.h"

static void begin_part(fsc_output *line, const char *name) {
  if (line->length) fsc_puts(line, " · ");
  fsc_puts(line, name);
  fsc_putc(line, ' ');
}

static void put_line(const fsc_page *page, const char *name, const fsc_output *line) {
  if (!line->length) return;
  fsc_puts(page->output, "  ");
  fsc_puts(page->output, name);
  fsc_wrap_line(page, 4, 2 + strlen(name), line);
}

static void put_source_share(fsc_output *line, const char *name, const fsc_share *share) {
  if (!share->of) return;
  begin_part(line, name);
  fsc_put_share(line, share, "");
}

static void put_shares(const fsc_page *page) {
  const fsc_diversity *diversity = &page->report->diversity;
  fsc_output line = {0};
  put_source_share(&line, "official", &diversity->official_share);
  put_source_share(&line, "anonymous", &diversity->anonymous_share);
  put_source_share(&line, "vague", &diversity->vague_share);
  put_source_share(&line, "class unknown", &diversity->unknown_class_share);
  put_line(page, "of attributions of speech and documents: ", &line); /* the table counts all kinds */
  fsc_output_free(&line);
}

/* Which classes "claim": how often each class of sources is given a loaded report verb. */
static void put_stances(const fsc_page *page) {
  const fsc_attribution_measures *measures = &page->report->attribution;
  fsc_output line = {0};
  if (!measures->loaded_cue_rate.n) return;
  for (fsc_source_class c = 0; c < FSC_SOURCE_CLASSES; c++) {
    const fsc_share *share = &measures->by_source_class[c].loaded_cue_rate;
    if (!share->of) continue;
    if (line.length) fsc_puts(&line, " · ");
    fsc_put_words(&line, fsc_source_class_name(c));
    fsc_putc(&line, ' ');
    fsc_put_integer(&line, share->n);
    fsc_puts(&line, " of ");
    fsc_put_integer(&line, share->of);
    if (share->of < FSC_FEW_CUES) fsc_putc(&line, '*');
  }
  if (line.length) fsc_puts(&line, " (* fewer than 5)");
  put_line(page, "loaded report verbs: ", &line);
  fsc_output_free(&line);
}

/* Persons by gender: as counts if there are too few for a share. */
static void put_persons(const fsc_page *page) {
  const fsc_diversity *diversity = &page->report->diversity;
  const fsc_share *women = &diversity->female_source_share;
  fsc_output line = {0};
  if (isfinite(women->value)) put_source_share(&line, "women", women);
  if (diversity->persons) put_source_share(&line, "gender unknown", &diversity->unknown_gender_share);
  put_line(page, "of persons: ", &line);
  fsc_output_free(&line);
}

static void put_indices(const fsc_page *page) {
  const fsc_diversity *diversity = &page->report->diversity;
  if (diversity->unique_sources < 2) return;
  const fsc_diversity_intervals intervals = fsc_diversity_intervals_of(page->report);
  fsc_output line = {0};
  fsc_put_integer(&line, diversity->unique_sources);
  fsc_puts(&line, " sources quoted or cited, as diverse as ");
  fsc_put_fixed(&line, diversity->effective_sources, 1);
  fsc_puts(&line, " heard equally");
  /* With fewer attributions the interval is too wide to tell anything (JSON and CSV have it all the same). */
  enum { TELLING = 10 };
  if (diversity->n >= TELLING && isfinite(intervals.effective_sources.low)) {
    fsc_puts(&line, " (");
    fsc_put_range(&line, intervals.effective_sources.low, intervals.effective_sources.high, 1);
    fsc_putc(&line, ')');
  }
  begin_part(&line, "most heard");
  const fsc_interval top = intervals.top_source_share;
  uint32_t most = (uint32_t)lround(diversity->top_source_share * diversity->n);
  fsc_put_share(&line, &(fsc_share){diversity->top_source_share, top.low, top.high, most, diversity->n}, "");
  if (isfinite(diversity->rarefied_sources_5)) {
    begin_part(&line, "among any 5 attributions");
    fsc_put_fixed(&line, diversity->rarefied_sources_5, 1);
  }
  put_line(page, "diversity: ", &line);
  fsc_output_free(&line);
}

void fsc_text_diversity(const fsc_page *page) {
  put_shares(page);
  put_persons(page);
  put_stances(page);
  put_indices(page);
}
