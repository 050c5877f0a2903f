/* flite, the always-there synthesiser. Its voices are libraries of their own whose entry points no header declares. */
#pragma once
#include <flite/flite.h>

cst_voice *register_cmu_us_rms(const char *voxdir);
cst_voice *register_cmu_us_slt(const char *voxdir);
cst_voice *register_cmu_us_awb(const char *voxdir);
cst_voice *register_cmu_us_kal16(const char *voxdir);

/* The parameter lists of these are empty in flite's header, so Swift cannot import them. */
static inline int cflite_init(void) { return flite_init(); }
