/* part_of_name.h - loaded words that are none, since they stand in a name.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_PART_OF_NAME_H
#define FSC_SCORE_PART_OF_NAME_H
#include "judging.h"
#include "rows.h"

/* A capital that could be a name's; a longer word in capitals throughout is shouted. */
static inline bool fsc_capitalised(const fsc_judging *judging, uint32_t token) {
  const fsc_look *look = fsc_look_at(judging->document, token);
  return (look->kind == FSC_WORD || look->kind == FSC_NUMBER) && (look->shape & FSC_SHAPE_CAPITALISED) &&
         !(look->shape & FSC_SHAPE_ALL_CAPS && look->length > 4);
}

/* Capitalised beside a capitalised word that may be of the same name. A term of several words that is capitalised by
 * itself ("the Deep State"), and one that always is ("Marxist", flag:proper), still label, but inside the name of a
 * body; those that are names for good stand in exceptions.csv. In a headline that capitalises everything, which the
 * first line of a text without one may be, capitals say nothing. Further inside such lines are mostly links. */
bool fsc_part_of_name(const fsc_judging *judging, const fsc_rows *rows);
#endif
