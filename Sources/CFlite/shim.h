/* flite, the always-there synthesiser. Its voices are libraries of their own whose entry points no header declares. */
#pragma once
#include <flite/flite.h>

cst_voice *register_cmu_us_rms(const char *voxdir);
cst_voice *register_cmu_us_slt(const char *voxdir);
cst_voice *register_cmu_us_awb(const char *voxdir);
cst_voice *register_cmu_us_kal16(const char *voxdir);

/* The parameter lists of these are empty in flite's header, so Swift cannot import them. */
static inline int cflite_init(void) { return flite_init(); }

/* How much longer than usual a voice takes: 1.1 is a tenth slower. */
static inline void cflite_set_stretch(cst_voice *voice, float stretch) {
    feat_set_float(voice->features, "duration_stretch", stretch);
}
