/* role_class.h - what source_class.c asks about the words of a role; private to analyzer/score.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_ROLE_CLASS_H
#define FSC_SCORE_ROLE_CLASS_H
#include "grammar.h"

/* The class of a row; FSC_UNKNOWN_CLASS for NULL. */
static inline fsc_source_class fsc_class_named(const fsc_match *row) {
  return (fsc_source_class)fsc_what(row)->source_class;
}
/* The head of a role phrase, its last title or role before a preposition: the mayor's wife is no mayor. NULL if there
 * is none. */
const fsc_match *fsc_head_of_role(const fsc_attributing *a, fsc_range role);
/* Can a body have a class? */
bool fsc_is_class_of_body(fsc_source_class class);
/* "president | of the university", "president | and executive director of a group", "its | president": does a president
 * head a body? */
bool fsc_presides(const fsc_attributing *a, fsc_range role, const fsc_match *head);
#endif
