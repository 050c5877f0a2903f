#pragma once
#include <sndfile.h>

/* The format constants are untyped enumerators; Swift wants plain ints. */
static inline int csndfile_format_wav(void) { return SF_FORMAT_WAV | SF_FORMAT_PCM_16; }
static inline int csndfile_format_flac(void) { return SF_FORMAT_FLAC | SF_FORMAT_PCM_16; }
static inline int csndfile_format_ogg_opus(void) { return SF_FORMAT_OGG | SF_FORMAT_OPUS; }
static inline int csndfile_mode_read(void) { return SFM_READ; }
static inline int csndfile_mode_write(void) { return SFM_WRITE; }
