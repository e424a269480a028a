/* SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_OFFSETS_H
#define FSC_OFFSETS_H
#include "base/arena.h"

/* In arena, or static. */
const struct fsc_offset_index *fsc_offset_index_make(fsc_arena *arena, fsc_text text);
#endif
