/* The calling thread reads into a ring of slots and emits from its other end; workers take slots in between. A full
 * ring makes the reader wait for the oldest slot: that is the back-pressure and the bound on memory.
 * SPDX-License-Identifier: Apache-2.0 */
#include "batch.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

#include "../base/arena.h"
#include "../base/memory.h"
#include "../base/text.h"

enum { SLOTS_PER_JOB = 4 };

static volatile sig_atomic_t interrupted; /* the one thing a signal handler may touch */
void fsc_batch_interrupt(void) { interrupted = 1; }
bool fsc_batch_interrupted(void) { return interrupted != 0; }

typedef enum slot_state { FREE, FILLED, TAKEN, DONE } slot_state;

typedef struct slot {
  slot_state state;
  fsc_workspace *workspace;
  fsc_arena *arena; /* the article's copy */
  fsc_article article;
  fsc_status status;
  fsc_error error;
  const fsc_report *report;
  fsc_output output;
} slot;

typedef struct pool {
  const fsc_analyzer *analyzer;
  const fsc_batch_hooks *hooks;
  fsc_corpus *corpus;
  slot *slots;
  size_t n_slots, filled, taken, emitted; /* counts since the start; slot = count % n_slots */
  bool closing;
  pthread_mutex_t lock;
  pthread_cond_t work, done;
  fsc_batch_summary summary;
} pool;

static fsc_text copied(fsc_arena *arena, fsc_text text) {
  return (fsc_text){fsc_arena_string(arena, text), text.length};
}

/* The reader's slices end with its next call: what waits in a slot needs its own. */
static void keep_article(slot *s, const fsc_article *article) {
  fsc_arena_reset(s->arena);
  s->article = *article;
  s->article.doc_id = copied(s->arena, article->doc_id);
  s->article.outlet = copied(s->arena, article->outlet);
  s->article.title = copied(s->arena, article->title);
  s->article.date = copied(s->arena, article->date);
  s->article.topic = copied(s->arena, article->topic);
  s->article.text = copied(s->arena, article->text);
  fsc_field *kept = fsc_arena_take_zero(s->arena, article->n_kept, sizeof *kept);
  for (size_t i = 0; i < article->n_kept; i++) {
    kept[i].name = article->kept[i].name;
    kept[i].value = copied(s->arena, article->kept[i].value);
  }
  s->article.kept = kept;
  s->article.path = fsc_arena_string(s->arena, fsc_text_of(article->path));
}

static void analyse(pool *p, slot *s) {
  s->output.length = 0;
  s->report = NULL;
  if (s->status != FSC_OK) return;
  s->status = fsc_analyze(p->analyzer, s->workspace, &s->article, &s->report, &s->error);
  if (s->status == FSC_OK && p->hooks->work) p->hooks->work(p->hooks->data, s->report, &s->output);
}

static void *worker(void *data) {
  pool *p = data;
  pthread_mutex_lock(&p->lock);
  for (;;) {
    while (p->taken == p->filled && !p->closing) pthread_cond_wait(&p->work, &p->lock);
    if (p->taken == p->filled) break;
    slot *s = &p->slots[p->taken++ % p->n_slots];
    s->state = TAKEN;
    pthread_mutex_unlock(&p->lock);
    analyse(p, s);
    pthread_mutex_lock(&p->lock);
    s->state = DONE;
    pthread_cond_signal(&p->done);
  }
  pthread_mutex_unlock(&p->lock);
  return NULL;
}

static void emit(pool *p, slot *s) {
  fsc_done done = {&s->article, s->status == FSC_OK ? s->report : NULL, &s->error, &s->output};
  if (done.report)
    p->summary.articles++;
  else
    p->summary.skipped++;
  if (!p->hooks->emit(p->hooks->data, &done)) p->summary.stopped = true;
}

/* Waits for the oldest slot and emits it. */
static void emit_oldest(pool *p) {
  slot *s = &p->slots[p->emitted % p->n_slots];
  pthread_mutex_lock(&p->lock);
  while (s->state != DONE) pthread_cond_wait(&p->done, &p->lock);
  pthread_mutex_unlock(&p->lock);
  if (!p->summary.stopped) emit(p, s);
  s->state = FREE;
  p->emitted++;
}

/* The next record of the corpus, or FSC_END. */
static fsc_status read_next(pool *p, slot *s, fsc_article *article) {
  if (interrupted) p->summary.stopped = true;
  if (p->summary.stopped) return FSC_END;
  return fsc_article_next(p->corpus, article, &s->error);
}

static void pass_over_records(pool *p, uint64_t n) {
  fsc_article article;
  fsc_error error;
  while (n && !interrupted && fsc_article_next(p->corpus, &article, &error) != FSC_END) n--;
}

static void run_alone(pool *p) {
  slot *s = &p->slots[0];
  while ((s->status = read_next(p, s, &s->article)) != FSC_END) {
    analyse(p, s);
    emit(p, s);
  }
}

static void run_together(pool *p) {
  fsc_article article;
  for (;;) {
    if (p->filled - p->emitted == p->n_slots) emit_oldest(p);
    slot *s = &p->slots[p->filled % p->n_slots];
    fsc_status status = read_next(p, s, &article);
    if (status == FSC_END) break;
    keep_article(s, &article);
    s->status = status;
    pthread_mutex_lock(&p->lock);
    s->state = FILLED;
    p->filled++;
    pthread_cond_signal(&p->work);
    pthread_mutex_unlock(&p->lock);
  }
  while (p->emitted < p->filled) emit_oldest(p);
}

static void run_threads(pool *p, unsigned jobs) {
  pthread_t *threads = fsc_allocate(jobs * sizeof *threads);
  unsigned started = 0;
  while (started < jobs && pthread_create(&threads[started], NULL, worker, p) == 0) started++;
  if (started)
    run_together(p);
  else
    run_alone(p); /* no thread to be had: slower, nothing else */
  pthread_mutex_lock(&p->lock);
  p->closing = true;
  pthread_cond_broadcast(&p->work);
  pthread_mutex_unlock(&p->lock);
  while (started) pthread_join(threads[--started], NULL);
  free(threads);
}

fsc_batch_summary fsc_batch_run(const fsc_analyzer *analyzer, fsc_corpus *corpus, unsigned jobs, uint64_t pass_over,
                                const fsc_batch_hooks *hooks) {
  pool p = {.analyzer = analyzer,
            .hooks = hooks,
            .corpus = corpus,
            .n_slots = jobs > 1 ? jobs * SLOTS_PER_JOB : 1,
            .lock = PTHREAD_MUTEX_INITIALIZER,
            .work = PTHREAD_COND_INITIALIZER,
            .done = PTHREAD_COND_INITIALIZER};
  p.slots = fsc_allocate_zero(p.n_slots, sizeof *p.slots);
  for (size_t i = 0; i < p.n_slots; i++) {
    p.slots[i].workspace = fsc_workspace_new(analyzer);
    p.slots[i].arena = fsc_arena_new();
  }
  pass_over_records(&p, pass_over);
  if (jobs > 1)
    run_threads(&p, jobs);
  else
    run_alone(&p);
  for (size_t i = 0; i < p.n_slots; i++) {
    fsc_workspace_free(p.slots[i].workspace);
    fsc_arena_free(p.slots[i].arena);
    fsc_output_free(&p.slots[i].output);
  }
  free(p.slots);
  return p.summary;
}
