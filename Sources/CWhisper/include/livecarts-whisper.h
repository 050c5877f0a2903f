/* The flat interface between LiveCarts and its recogniser library (liblivecarts-whisper.so).
 *
 * The library is built from Engines/whisper/recogniser.cpp; this header is the only thing both sides share. It names no
 * type of whisper.cpp, so the package compiles without it. A change of any struct or meaning here raises the version.
 */
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define LIVECARTS_WHISPER_INTERFACE 2

/* A loaded model and its working memory. Used by one thread at a time. */
typedef struct livecarts_whisper livecarts_whisper;

/* How to decode one utterance. */
typedef struct {
    int32_t audio_context; /* encoder frames of 20 ms: 1500 is the full window of 30 s */
    int32_t max_tokens;    /* most tokens of one segment; 0 for no limit */
    int32_t beams;         /* paths followed when listening again for what is expected; 0 for once only */
    float most_shortfall;  /* words whose shortfall is larger are not looked for */
} livecarts_whisper_request;

/* What was heard. */
typedef struct {
    char *text;              /* UTF-8, segments joined as the model wrote them; released by release_text */
    char *expected_text;     /* the likeliest words where the expected sentences are; NULL for none; released likewise */
    float shortfall;         /* natural logarithm of how much less likely these are than `text`, given the sound */
    float lean;              /* natural logarithm of how much likelier both are among expected sentences than ordinary ones */
    float confidence;        /* mean probability of the text tokens, 0 when there are none */
    float no_speech;         /* largest probability of "no speech" over the segments */
    int32_t tokens;          /* text tokens */
    int64_t cpu_nanoseconds; /* processor time of all threads of this process during the call */
} livecarts_whisper_result;

/* The table of functions the library exports as livecarts_whisper_functions(). */
typedef struct {
    int32_t interface_version;
    /* NULL when the model or one of the lists of sentences, text files with one a line, cannot be read. */
    livecarts_whisper *(*create)(
        const char *model_path, const char *expected_path, const char *ordinary_path, int32_t threads);
    /* 0 on success. Samples are mono at 16 kHz. */
    int32_t (*transcribe)(
        livecarts_whisper *engine, const int16_t *samples, size_t count, const livecarts_whisper_request *request,
        livecarts_whisper_result *result);
    void (*release_text)(char *text);
    void (*destroy)(livecarts_whisper *engine);
    /* What it is built from, for `doctor`. */
    const char *(*description)(void);
} livecarts_whisper_functions_table;

#ifdef __cplusplus
}
#endif
