/* Relations between the attributions of one sentence: side by side, nested, or one around another.
 * SPDX-License-Identifier: Apache-2.0 */
#include "patterns.h"

/* "the plan | by | claiming C": words between a content and the next attribution that belong to neither. */
static const uint64_t LINKS = CLASS(PREPOSITION) | CLASS(SUBORDINATOR);

/* Cuts the contents of a draft at a token behind its cue. */
static void cut_at(fsc_attributing *a, fsc_draft *draft, uint32_t token) {
  for (size_t i = 0; i < draft->contents.n; i++) {
    fsc_range *range = &draft->contents.items[i].range;
    if (draft->cue.first >= token || range->end <= token) continue;
    if (range->first >= token) {
      range->end = range->first; /* what follows the next cue is that one's */
    } else {
      range->end = token;
      while (range->end > range->first + 1 && fsc_token_any(a, range->end - 1, LINKS)) range->end--;
      *range = fsc_trim(a, *range);
    }
  }
}

/* Ends the contents of `outer`, and of the drafts nested in it, where the next attribution of the sentence begins. */
static void end_outer(fsc_attributing *a, uint32_t outer, uint32_t next, uint32_t begin) {
  for (uint32_t i = outer; i < next; i++) cut_at(a, &a->drafts.items[i], begin);
}

void fsc_end_contents(fsc_attributing *a, const fsc_clause *clause, uint32_t token) {
  const uint32_t outer = clause->outer;
  for (uint32_t i = outer; outer != FSC_NONE && i < a->drafts.n; i++)
    for (size_t c = 0; c < a->drafts.items[i].contents.n; c++) {
      fsc_range *range = &a->drafts.items[i].contents.items[c].range;
      if (fsc_range_has(*range, token)) range->end = token;
      if (c && range->first == token + 1) range->end = range->first; /* "C, Ruiz said, | a claim that" */
    }
}

/* Does a draft's content stand before its cue: "C, Ruiz said"? */
static bool is_postposed(const fsc_draft *draft) {
  const unsigned patterns = 1u << FSC_POST | 1u << FSC_INV | 1u << FSC_ACC;
  return (patterns >> draft->pattern & 1) && draft->contents.items[0].range.first < draft->cue.first;
}

/* "A, who fears B, said C", "A quoted by B said C": does the subject stand before an earlier attribution, which is part
 * of a clause that describes it? Not if the cue is an infinitive, which may belong to that clause, nor in "A, B said,
 * fears C", where the earlier attribution is no clause about A. */
static bool is_around(const fsc_frame *frame, const fsc_draft *earlier) {
  const fsc_range subject = frame->subject;
  if (fsc_empty(subject) || subject.first >= earlier->cue.first) return false;
  if (frame->cue->infinitive || is_postposed(earlier)) return false;
  return fsc_range_has(subject, earlier->cue.first) || subject.end <= earlier->source.first;
}

/* Where an attribution begins: at its source if that stands before the cue, else at the cue; in a contact clause at the
 * object, "| a move critics oppose". */
static uint32_t begin_of(const fsc_frame *frame, const fsc_draft *draft, bool around) {
  const fsc_clause *clause = frame->clause;
  bool shared = around || draft->pattern == FSC_ING || draft->pattern == FSC_CONJ;
  bool left = !shared && !fsc_empty(draft->source) && draft->source.first < draft->cue.first;
  if (left && fsc_cites_by_noun(draft->match) && draft->pattern == FSC_ACC && draft->source.first > clause->first)
    return draft->source.first - 1; /* "in | Ruiz's view" */
  const uint32_t first = draft->source.first == frame->subject.first ? frame->object : draft->source.first;
  return left && first > clause->first ? first : draft->cue.first;
}

/* "Ruiz says if the bridge opens, | she plans to leave": does the first comma in a content only end an adjunct that the
 * content begins with? */
static bool closes_adjunct(const fsc_attributing *a, const fsc_draft *outer, uint32_t comma) {
  const fsc_range content = outer->contents.items[0].range;
  uint32_t t = content.first + fsc_token_says(a, content.first, FSC_SAYS_THAT);
  if ((outer->pattern != FSC_BARE && outer->pattern != FSC_THAT) || !fsc_mark(a, comma, ",")) return false;
  if (!fsc_token_any(a, t, CLASS(PREPOSITION) | CLASS(SUBORDINATOR)) || fsc_token_says(a, t, FSC_SAYS_TO) ||
      fsc_token_says(a, t, FSC_SAYS_WHETHER) || !fsc_range_has(content, comma))
    return false;
  const uint32_t opener =
      outer->source.first - 1; /* "As Ruiz said in May, | Holm", "Despite what Ruiz said in May, |" */
  if (fsc_token_is(a, opener, FSC_IS_SUBORDINATOR) || fsc_token_says(a, opener, FSC_SAYS_WHAT)) return false;
  while (t < comma && !(fsc_mark(a, t, ",") && !fsc_quoted(a, t))) t++;
  return t == comma;
}

/* Is the next attribution a sibling of the one before, not part of its content? A comma, a dash or a contrast before it
 * shows that: "X said A, but Y denied it"; not "X said Y denied it". */
static bool is_sibling(const fsc_attributing *a, const fsc_draft *outer, const fsc_draft *draft, uint32_t begin) {
  if (draft->pattern == FSC_ING)
    return draft->source.end != begin; /* "notes show | Ruiz telling them": part of what they show */
  uint32_t before = begin - 1;
  const uint32_t content = outer->contents.items[0].range.first;
  if (content == begin) return false; /* "According to A, B said" */
  if (content + 1 == before && fsc_mark(a, before, ",") && fsc_token_says(a, content, FSC_SAYS_THAT))
    return false; /* "A said that, | according to B, C" */
  if (draft->pattern == FSC_CONJ) return !fsc_quoted(a, before);
  while (before > begin - 3 && fsc_adverb(a, before)) before--;
  bool joined = fsc_token_is(a, before, FSC_IS_CLAUSE_WORD) && !fsc_token_says(a, before, FSC_SAYS_THAT) &&
                !fsc_token_is(a, before, FSC_IS_RELATIVE);
  if (fsc_token_says(a, before, FSC_SAYS_BUT) || fsc_token_says(a, before, FSC_SAYS_WHILE)) return true;
  if (fsc_token_says(a, before, FSC_SAYS_AND) && fsc_is_share(a, outer->source) && fsc_is_share(a, draft->source))
    return true; /* "52 percent said A and | 41 percent said B" */
  if (joined) before--;
  if (!joined && closes_adjunct(a, outer, before)) return false;
  if (draft->source.first == begin + 1 && !joined) return fsc_mark(a, before, ";"); /* "said that, | in her view, C" */
  for (size_t i = 0; i < outer->contents.n; i++)                                    /* "A, B said, | because C knew" */
    if (fsc_range_has(outer->contents.items[i].range, begin) && before < outer->contents.items[i].range.first)
      return false;
  return fsc_mark(a, before, ",;)") || fsc_dash(a, before) || fsc_quoted(a, before);
}

/* "A fears B, C said": nests the earlier drafts of the sentence that stand in the content of `outer`, and ends them
 * where its source begins. */
static void nest_earlier(fsc_attributing *a, const fsc_clause *clause, uint32_t outer, uint32_t begin) {
  for (uint32_t i = clause->n_before; i < outer; i++) {
    fsc_draft *draft = &a->drafts.items[i];
    if (draft->cue.first < clause->floor || !fsc_draft_holds(&a->drafts.items[outer], draft->cue.first)) continue;
    draft->depth++;
    cut_at(a, draft, begin);
  }
}

/* "A, B said, denied C": does an attribution in parts stand around another, whose content holds its source? Then it is
 * nested. */
static bool is_parted(const fsc_draft *outer, const fsc_draft *draft) {
  return is_postposed(outer) && !fsc_empty(draft->source) && draft->source.first < outer->cue.first &&
         fsc_draft_holds(outer, draft->source.first);
}

/* "X said the mayor, | who opposes it, | had left": what X says goes on behind the relative clause. */
static bool is_aside(const fsc_attributing *a, const fsc_draft *outer, const fsc_draft *draft, uint32_t begin) {
  const uint32_t comma = draft->contents.items[0].range.end, verb = comma + 1;
  if (!fsc_token_is(a, begin, FSC_IS_RELATIVE) || is_postposed(outer)) return false;
  if (!fsc_mark(a, comma, ",") || !fsc_draft_holds(outer, verb) || fsc_token_is(a, verb, FSC_IS_NEGATOR)) return false;
  return fsc_verb_helper(a, verb) || fsc_ends_in_ed(a, verb) || fsc_token_is(a, verb, FSC_IS_IRREGULAR_PAST);
}

void fsc_draft_settle(fsc_attributing *a, fsc_clause *clause, const fsc_frame *frame, fsc_draft *draft) {
  uint32_t index = (uint32_t)(draft - a->drafts.items);
  fsc_draft *outer = clause->outer == FSC_NONE ? NULL : &a->drafts.items[clause->outer];
  bool around = outer && is_around(frame, outer);
  uint32_t begin = begin_of(frame, draft, around);
  /* "a survey commissioned by S | found", "groups opposing it | say": only a modifier, whose noun has its verb behind
   * it */
  const bool doing = draft->pattern == FSC_ING && fsc_told_beside(draft);
  if (!frame->cue->reduced && !doing)
    fsc_tag_range(a->tags + draft->cue.first, draft->cue.end - draft->cue.first, FSC_TAG_USED_CUE);
  clause->last = index;
  clause->cited = draft->pattern == FSC_ACC ? draft->source : (fsc_range){0, 0};
  if (is_postposed(draft)) {
    nest_earlier(a, clause, index, begin);
    clause->n_before = index + 1;
    clause->floor = draft->source.first > draft->cue.first ? draft->source.end : draft->cue.end;
  } else if (outer && begin > clause->first) {
    bool inside = fsc_draft_holds(outer, begin) && (frame->cue->reduced || !is_sibling(a, outer, draft, begin));
    if (!around && (inside || is_parted(outer, draft))) {
      draft->depth = outer->depth + 1;
      fsc_range *inner = &draft->contents.items[0].range; /* "52 percent said they | consider C, | compared with" */
      if (inside && inner->first >= draft->cue.end && fsc_is_share(a, outer->source))
        inner->end = fsc_compared_end(a, outer->source, *inner);
      return;
    }
    if (is_aside(a, outer, draft, begin)) return;
    end_outer(a, clause->outer, index, begin);
  }
  clause->outer = index;
  clause->form = frame->cue->form;
  if (frame->fronted) clause->main = frame->end + 1;
}
