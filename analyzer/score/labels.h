/* labels.h - speakers that a colon, a dash or a line of their own names, instead of a cue; private to analyzer/score.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_SCORE_LABELS_H
#define FSC_SCORE_LABELS_H
#include "floating.h"

/* The end of a range without trailing full stops and square brackets. */
uint32_t fsc_without_stops(const fsc_attributing *a, uint32_t first, uint32_t end);
/* The mention that holds the head of a phrase, FSC_NONE if none does. */
uint32_t fsc_mention_of_head(const fsc_attributing *a, uint32_t first, uint32_t head);
/* Is a mention a place? A place before a colon is mostly the topic, not the speaker: "Ohio: the liberal model". */
bool fsc_is_place_mention(const fsc_mention *m);
/* "Watch: …", "Editor's note: …": what kind of text follows, not who speaks in it. */
bool fsc_labels_text(const fsc_attributing *a, fsc_range label);
/* In a headline, "Ruiz on the bridge: …", "Ruiz to drivers: …": who speaks, before what about or to whom; empty if
 * nothing says so. */
fsc_range fsc_before_topic(const fsc_attributing *a, uint32_t first, uint32_t colon);
/* Is all of a range somebody? In a headline, where commas part other things too and no mention tells if it capitalises
 * all words: "Mayor Ana Ruiz: …", "U.S. lawmakers: …", "Bridge to stay closed: police". */
bool fsc_is_plain_speaker(const fsc_attributing *a, fsc_range label);
/* Is a range one speaker and nothing else but an appositive: "Ana Ruiz, a driver"? Behind a dash it may be longer: "—
 * Ana Ruiz (pseudonym), a driver from Salem". */
bool fsc_is_signature(const fsc_attributing *a, fsc_range range, bool dashed);
#endif
