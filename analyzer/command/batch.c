/* A ring of slots, each with a chunk of the input. Workers fill the slots in turn, one worker at a time, analyse the
 * articles of the slot they filled, and write the output of finished slots in turn, again one at a time, which frees
 * them. There is no writer thread, which would have to be woken for each slot. When the ring is full the workers wait:
 * that is the back-pressure and the bound on memory. The output of the slot whose turn it is is written while it grows.
 * SPDX-License-Identifier: Apache-2.0 */
#include "batch.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "../base/date.h"
#include "../base/memory.h"
#include "../base/text.h"
#include "markup.h"

enum {
  SLOTS_PER_JOB = 2,
  CHUNK = 32 << 10,         /* bytes of input: a millisecond of work, and small beside a core's cache */
  CHUNK_OF_MUCH = 16 << 10, /* the same at full detail, where it makes some 400 KB of output */
  KEPT_OUTPUT = 2 << 20     /* bytes of output buffer that a slot keeps for its next chunk */
};

_Static_assert(ATOMIC_BOOL_LOCK_FREE == 2 && ATOMIC_POINTER_LOCK_FREE == 2, "a signal handler uses them");
static atomic_bool interrupted;
static fsc_corpus *_Atomic running; /* NULL if no batch is running */

bool fsc_batch_interrupt(void) {
  fsc_corpus *corpus = running;
  if (!corpus) return false;
  interrupted = true;
  fsc_corpus_interrupt(corpus);
  return true;
}

bool fsc_batch_interrupted(void) { return interrupted; }

/* One article of a chunk, with the ends of its output and of the warnings up to it. */
typedef struct item {
  bool skipped;
  unsigned noted; /* bits of fsc_remark */
  int note;
  fsc_short_id id;
  const fsc_report *report;
  size_t output_end, warnings_end;
  size_t refusal; /* index into refusals, if skipped */
} item;

typedef struct refusal {
  fsc_article article;
  fsc_error error;
} refusal;

typedef struct slot {
  struct pool *pool;
  bool done; /* ready to be written; else free, or being worked on */
  fsc_chunk *chunk;
  uint64_t consumed;
  fsc_workspace *workspace; /* holds the reports until they are emitted; NULL unless hooks.reports */
  item *items;
  size_t n, capacity;
  refusal *refusals;
  size_t n_refusals, refusal_capacity;
  fsc_output output, warnings;  /* warnings: strings, one after another */
  size_t emitted, warned, sent; /* so far: items; bytes of warnings and output */
} slot;

typedef struct pool {
  const fsc_analyzer *analyzer;
  const fsc_batch_hooks *hooks;
  fsc_corpus *corpus;
  slot *slots;
  size_t n_slots, cut, written; /* counts since the start; slot = count % n_slots */
  bool ended;                   /* no more slots are filled */
  bool writing;                 /* a worker is writing */
  pthread_mutex_t input;        /* held while a chunk is cut */
  pthread_mutex_t lock;
  pthread_cond_t freed, turned; /* a slot has become free; it is the turn of another slot to be written */
  fsc_batch_summary summary;
} pool;

/* ---- In a worker ---- */

static void keep_warning(void *data, const char *text) {
  slot *s = data;
  fsc_puts(&s->warnings, text);
  fsc_putc(&s->warnings, '\0');
}

static void keep_refusal(const pool *p, slot *s, item *i, const fsc_article *article, const fsc_error *error) {
  fsc_grow((void **)&s->refusals, &s->refusal_capacity, s->n_refusals, sizeof *s->refusals);
  i->skipped = true;
  i->refusal = s->n_refusals;
  s->refusals[s->n_refusals++] = (refusal){*article, *error};
  if (p->hooks->refuse) p->hooks->refuse(p->hooks->data, article, error, &s->output);
}

static void name(item *i, fsc_text id) {
  fsc_text start = fsc_text_cut(id, sizeof i->id.start - 1);
  i->id.hash = fsc_hash(id.at, id.length);
  memcpy(i->id.start, start.at, start.length);
  i->id.start[start.length] = '\0';
}

static unsigned remarks_on(const fsc_report *report, const fsc_article *article) {
  const bool dated = article->date.length > 0;
  unsigned noted = (unsigned)fsc_hardly_english(report) << FSC_HARDLY_ENGLISH;
  noted |= (unsigned)fsc_is_marked_up(report->text) << FSC_MARKED_UP;
  return noted | (unsigned)(dated && !fsc_date_read(article->date).length) << FSC_DATE_UNREAD;
}

static void analyse(const pool *p, slot *s, fsc_workspace *workspace, fsc_status status, const fsc_article *article,
                    fsc_error *error) {
  const fsc_report *report = NULL;
  fsc_grow((void **)&s->items, &s->capacity, s->n, sizeof *s->items);
  item *i = &s->items[s->n++];
  *i = (item){.warnings_end = s->warnings.length};
  if (status == FSC_OK) name(i, article->doc_id);
  if (status == FSC_OK) status = fsc_analyze(p->analyzer, workspace, article, &report, error);
  if (status != FSC_OK) keep_refusal(p, s, i, article, error);
  if (report) i->noted = remarks_on(report, article);
  if (report && p->hooks->work) i->note = p->hooks->work(p->hooks->data, report, &s->output);
  if (p->hooks->reports) i->report = report;
  i->output_end = s->output.length;
}

static void work_on(const pool *p, slot *s, fsc_workspace *workspace) {
  fsc_article article;
  fsc_error error;
  fsc_status status;
  s->n = s->n_refusals = s->output.length = s->warnings.length = 0;
  s->emitted = s->warned = s->sent = 0;
  while (!interrupted && (status = fsc_chunk_next(s->chunk, &article, &error)) != FSC_END)
    analyse(p, s, workspace, status, &article, &error);
}

/* Cuts the next chunk of the input into a slot; false if there is none. */
static bool cut(const pool *p, slot *s) {
  uint64_t total;
  size_t most = p->hooks->much ? CHUNK_OF_MUCH : CHUNK;
  if (interrupted || !fsc_corpus_cut(p->corpus, s->chunk, most, p->hooks->reports ? 1 : SIZE_MAX)) return false;
  fsc_corpus_progress(p->corpus, &s->consumed, &total);
  return true;
}

/* Waits for the next slot of the ring to be free and fills it; NULL if there is nothing more to do. */
static slot *take_slot(pool *p) {
  slot *s = NULL;
  pthread_mutex_lock(&p->input);
  pthread_mutex_lock(&p->lock);
  while (!p->ended && p->cut - p->written == p->n_slots) pthread_cond_wait(&p->freed, &p->lock);
  bool more = !p->ended;
  pthread_mutex_unlock(&p->lock);
  if (more) {
    s = &p->slots[p->cut % p->n_slots];
    more = cut(p, s);
    pthread_mutex_lock(&p->lock);
    p->cut += more;
    p->ended |= !more;
    pthread_mutex_unlock(&p->lock);
  }
  pthread_mutex_unlock(&p->input);
  return more ? s : NULL;
}

/* ---- Writing, one worker at a time ---- */

/* Gives the warnings up to `end` that have not been given yet. */
static void warn(const pool *p, slot *s, size_t end) {
  for (; s->warned < end; s->warned += strlen(s->warnings.at + s->warned) + 1)
    fsc_corpus_warn(p->corpus, s->warnings.at + s->warned);
}

static bool emit(pool *p, const slot *s, const item *i) {
  const refusal *refused = i->skipped ? &s->refusals[i->refusal] : NULL;
  fsc_done done = {.skipped = i->skipped,
                   .id = &i->id,
                   .report = i->report,
                   .note = i->note,
                   .noted = i->noted,
                   .consumed = s->consumed};
  if (refused) done.article = &refused->article, done.error = &refused->error;
  p->summary.articles += !i->skipped;
  p->summary.skipped += i->skipped;
  return p->hooks->emit(p->hooks->data, &done);
}

/* Writes the output up to `end` that has not been written yet. */
static bool send(const pool *p, slot *s, size_t end) {
  if (end <= s->sent) return true;
  const fsc_output output = {.at = s->output.at + s->sent, .length = end - s->sent};
  s->sent = end;
  return !p->hooks->write || p->hooks->write(p->hooks->data, &output);
}

/* Emits its first n items; false if a hook ends the batch. */
static bool write_items(pool *p, slot *s, size_t n) {
  size_t end = s->sent;
  bool going = true;
  for (; s->emitted < n && going; s->emitted++) {
    warn(p, s, s->items[s->emitted].warnings_end);
    going = emit(p, s, &s->items[s->emitted]);
    end = s->items[s->emitted].output_end;
  }
  return send(p, s, end) && going;
}

/* Emits the slot. If a signal has cut it short, nothing follows it. */
static bool write_slot(pool *p, slot *s) {
  bool going = write_items(p, s, s->n);
  if (going) warn(p, s, s->warnings.length);
  return going && !interrupted;
}

static void trim(fsc_output *output) {
  if (output->capacity <= KEPT_OUTPUT) return;
  free(output->at);
  output->at = NULL;
  output->length = output->capacity = 0;
}

/* The oldest slot if it is finished; NULL if it is not, or the batch has ended. */
static slot *next_to_write(const pool *p) {
  slot *s = &p->slots[p->written % p->n_slots];
  return s->done && !p->summary.stopped ? s : NULL;
}

/* Writes finished slots, unless another worker is writing: that one looks again before it stops. */
static void hand_in(pool *p, slot *s) {
  pthread_mutex_lock(&p->lock);
  s->done = true;
  bool mine = !p->writing;
  while (mine && (s = next_to_write(p))) {
    p->writing = true;
    pthread_mutex_unlock(&p->lock);
    bool going = write_slot(p, s);
    trim(&s->output);
    pthread_mutex_lock(&p->lock);
    s->done = false;
    p->written++;
    if (!going) p->summary.stopped = p->ended = true;
    p->writing = false;
    pthread_cond_signal(&p->freed); /* at most one worker waits: the one that holds p->input */
    pthread_cond_broadcast(&p->turned);
  }
  pthread_mutex_unlock(&p->lock);
}

/* Waits for the slot's turn. It will come: all slots before it are with other workers, of which the first waits for
 * nobody. False if the batch has ended. */
static bool await_turn(pool *p, const slot *s) {
  pthread_mutex_lock(&p->lock);
  while (!p->summary.stopped && (p->writing || s != &p->slots[p->written % p->n_slots]))
    pthread_cond_wait(&p->turned, &p->lock);
  bool going = !p->summary.stopped;
  p->writing |= going;
  pthread_mutex_unlock(&p->lock);
  return going;
}

/* Writes the output there is of the current article, after all before it, and empties it; nothing if the batch has
 * ended. */
static void spill(fsc_output *output, void *data) {
  slot *s = data;
  pool *p = s->pool;
  const size_t end = output->length < FSC_OUTPUT_TAIL ? 0 : output->length - FSC_OUTPUT_TAIL;
  if (end < s->sent + FSC_OUTPUT_TAIL) return;
  if (await_turn(p, s)) {
    bool going = write_items(p, s, s->n - 1) && send(p, s, end);
    pthread_mutex_lock(&p->lock);
    p->writing = false;
    if (!going) p->summary.stopped = p->ended = true;
    if (!going) pthread_cond_broadcast(&p->freed), pthread_cond_broadcast(&p->turned);
    pthread_mutex_unlock(&p->lock);
  }
  if (s->sent < end) s->sent = end;
  fsc_give_pages(output->at, s->sent);
}

/* ---- Workers ---- */

static fsc_workspace *workspace_new(const pool *p) {
  fsc_workspace *workspace = fsc_workspace_new(p->analyzer);
  if (p->hooks->without_hits) fsc_workspace_without_hits(workspace);
  fsc_workspace_takes_text(workspace); /* emit reads only ids and errors */
  return workspace;
}

/* The workspace is made with the first slot, since some workers never get one. */
static void *worker(void *data) {
  pool *p = data;
  fsc_workspace *own = NULL;
  for (slot *s; (s = take_slot(p));) {
    fsc_workspace **workspace = p->hooks->reports ? &s->workspace : &own;
    if (!*workspace) *workspace = workspace_new(p);
    work_on(p, s, *workspace);
    hand_in(p, s);
  }
  fsc_workspace_free(own);
  return NULL;
}

/* Runs `jobs` workers, one of them in the calling thread. */
static void run(pool *p, unsigned jobs) {
  pthread_t *threads = fsc_allocate(jobs * sizeof *threads);
  unsigned started = 0;
  while (started + 1 < jobs && pthread_create(&threads[started], NULL, worker, p) == 0) started++;
  worker(p);
  while (started) pthread_join(threads[--started], NULL);
  free(threads);
}

/* ---- The whole ---- */

static void start_slot(pool *p, slot *s) {
  s->pool = p;
  s->chunk = fsc_chunk_new(keep_warning, s);
  if (p->hooks->spills) s->output = (fsc_output){.spill = spill, .spill_data = s};
}

static void free_slot(slot *s) {
  fsc_chunk_free(s->chunk);
  fsc_workspace_free(s->workspace);
  fsc_output_free(&s->output);
  fsc_output_free(&s->warnings);
  free(s->items);
  free(s->refusals);
}

fsc_batch_summary fsc_batch_run(const fsc_analyzer *analyzer, fsc_corpus *corpus, unsigned jobs,
                                const fsc_batch_hooks *hooks) {
  pool p = {.analyzer = analyzer,
            .hooks = hooks,
            .corpus = corpus,
            .n_slots = jobs > 1 ? jobs * SLOTS_PER_JOB : 1,
            .input = PTHREAD_MUTEX_INITIALIZER,
            .lock = PTHREAD_MUTEX_INITIALIZER,
            .freed = PTHREAD_COND_INITIALIZER,
            .turned = PTHREAD_COND_INITIALIZER};
  p.slots = fsc_allocate_zero(p.n_slots, sizeof *p.slots);
  for (size_t i = 0; i < p.n_slots; i++) start_slot(&p, &p.slots[i]);
  running = corpus;
  p.summary.stopped = hooks->start && !hooks->start(hooks->data, corpus);
  if (!p.summary.stopped) run(&p, jobs > 1 ? jobs : 1);
  running = NULL;
  if (interrupted) p.summary.stopped = true;
  for (size_t i = 0; i < p.n_slots; i++) free_slot(&p.slots[i]);
  free(p.slots);
  return p.summary;
}
