// A recogniser for tests, in the place of the library that `make engines` builds: it knows the recorded sentences of scripted callers and
// nothing else, and goes by the sound that really reached it. Its model file is the list of sentences:
// count, then for each: length of the text, text, number of samples, samples (all numbers 32 bit, mono sound at 16 kHz).

#define _GNU_SOURCE
#include "livecarts-whisper.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BANDS = 16, WINDOW = 512, STEP = 160, MARGIN = 15, MOST_SENTENCES = 4 };

static const float FLOOR = 1e-6f;
static const float THRESHOLD = 0.75f;

// How loud a sound is in each band of the telephone, every 10 ms, in logarithms.
typedef struct {
    float *rows;
    int count;
} print;

typedef struct {
    char *text;
    float *shape;
    int count;
    float norm;
} sentence;

struct livecarts_whisper {
    sentence *sentences;
    int32_t count;
    float cosines[BANDS][WINDOW], sines[BANDS][WINDOW];
};

static print print_of(const livecarts_whisper *ear, const int16_t *samples, int count, int margin) {
    int rows = count > WINDOW / 2 ? (count - 1) / STEP + 1 : 0;
    print made = {malloc(sizeof(float) * BANDS * (size_t)(rows + 2 * margin + 1)), 0};
    float silence = logf(FLOOR);
    for (int index = 0; index < margin * BANDS; index++) made.rows[index] = silence;
    made.count = margin;
    for (int start = -WINDOW / 2; start + WINDOW / 2 < count; start += STEP) {
        int first = start < 0 ? -start : 0, last = count - start < WINDOW ? count - start : WINDOW;
        for (int band = 0; band < BANDS; band++) {
            float real = 0, imaginary = 0;
            for (int index = first; index < last; index++) {
                float sample = samples[start + index];
                real += sample * ear->cosines[band][index];
                imaginary += sample * ear->sines[band][index];
            }
            float scale = WINDOW / 4.0f * 32768.0f;
            made.rows[made.count * BANDS + band] = logf(FLOOR + (real * real + imaginary * imaginary) / (scale * scale));
        }
        made.count++;
        if (made.count >= rows + margin) break;
    }
    for (int index = made.count * BANDS; index < (made.count + margin) * BANDS; index++) made.rows[index] = silence;
    made.count += margin;
    return made;
}

static int is_silent(const float *row) {
    for (int band = 0; band < BANDS; band++)
        if (row[band] >= logf(FLOOR) + 1) return 0;
    return 1;
}

// The sentence without the silence around it, each band less its mean.
static void learn(sentence *learned, print sound) {
    int first = 0, last = sound.count - 1;
    while (first < last && is_silent(sound.rows + first * BANDS)) first++;
    while (last > first && is_silent(sound.rows + last * BANDS)) last--;
    learned->count = last - first + 1;
    learned->shape = malloc(sizeof(float) * BANDS * (size_t)learned->count);
    memcpy(learned->shape, sound.rows + first * BANDS, sizeof(float) * BANDS * (size_t)learned->count);
    float squares = 0;
    for (int band = 0; band < BANDS; band++) {
        float mean = 0;
        for (int row = 0; row < learned->count; row++) mean += learned->shape[row * BANDS + band] / learned->count;
        for (int row = 0; row < learned->count; row++) {
            learned->shape[row * BANDS + band] -= mean;
            squares += learned->shape[row * BANDS + band] * learned->shape[row * BANDS + band];
        }
    }
    learned->norm = sqrtf(squares);
}

// Normalised correlation: neither loudness nor the colour of the line counts.
static float likeness(const sentence *known, const float *place) {
    float product = 0, squares = 0, sums[BANDS] = {0};
    for (int row = 0; row < known->count; row++)
        for (int band = 0; band < BANDS; band++) {
            float value = place[row * BANDS + band];
            product += known->shape[row * BANDS + band] * value;
            squares += value * value;
            sums[band] += value;
        }
    float means = 0;
    for (int band = 0; band < BANDS; band++) means += sums[band] * sums[band] / known->count;
    float variance = squares - means;
    return variance > known->norm * known->norm / 100 ? product / (known->norm * sqrtf(variance)) : 0;
}

static int read_number(FILE *file, int32_t *number) { return fread(number, sizeof(*number), 1, file) == 1; }

static livecarts_whisper *create(
    const char *model_path, const char *expected_path, const char *ordinary_path, int32_t threads) {
    (void)expected_path;
    (void)ordinary_path;
    (void)threads;
    FILE *file = fopen(model_path, "rb");
    livecarts_whisper *ear = calloc(1, sizeof(*ear));
    if (file == NULL || !read_number(file, &ear->count)) return NULL;
    for (int band = 0; band < BANDS; band++) {
        double hertz = 220 * pow(3200.0 / 220, band / 15.0);
        for (int index = 0; index < WINDOW; index++) {
            double hann = 0.5 - 0.5 * cos(2 * M_PI * index / (WINDOW - 1));
            ear->cosines[band][index] = (float)(cos(2 * M_PI * hertz * index / 16000) * hann);
            ear->sines[band][index] = (float)(sin(2 * M_PI * hertz * index / 16000) * hann);
        }
    }
    ear->sentences = calloc((size_t)ear->count, sizeof(sentence));
    for (int32_t number = 0; number < ear->count; number++) {
        int32_t length, count;
        if (!read_number(file, &length)) return NULL;
        ear->sentences[number].text = calloc((size_t)length + 1, 1);
        if (fread(ear->sentences[number].text, 1, (size_t)length, file) != (size_t)length) return NULL;
        if (!read_number(file, &count)) return NULL;
        int16_t *samples = malloc(sizeof(int16_t) * (size_t)count);
        if (fread(samples, sizeof(int16_t), (size_t)count, file) != (size_t)count) return NULL;
        print sound = print_of(ear, samples, count, 0);
        learn(&ear->sentences[number], sound);
        free(sound.rows);
        free(samples);
    }
    fclose(file);
    return ear;
}

static int32_t transcribe(
    livecarts_whisper *ear, const int16_t *samples, size_t count, const livecarts_whisper_request *request,
    livecarts_whisper_result *result) {
    (void)request;
    // A sentence whose very end was cut off is still that sentence.
    print sound = print_of(ear, samples, (int)count, MARGIN);
    const char *found[MOST_SENTENCES];
    int places[MOST_SENTENCES], number = 0;
    for (; number < MOST_SENTENCES; number++) {
        float best = THRESHOLD;
        int place = -1, length = 0;
        for (int32_t known = 0; known < ear->count; known++)
            for (int row = 0; row + ear->sentences[known].count <= sound.count; row++) {
                float like = likeness(&ear->sentences[known], sound.rows + row * BANDS);
                if (like < best) continue;
                best = like;
                place = row;
                length = ear->sentences[known].count;
                found[number] = ear->sentences[known].text;
            }
        if (place < 0) break;
        places[number] = place;
        for (int index = place * BANDS; index < (place + length) * BANDS; index++) sound.rows[index] = logf(FLOOR);
    }
    free(sound.rows);
    char text[1024] = "";
    for (int said = 0; said < number; said++) {
        int first = -1;
        for (int index = 0; index < number; index++)
            if (places[index] >= 0 && (first < 0 || places[index] < places[first])) first = index;
        places[first] = -1;
        if (text[0]) strncat(text, " ", sizeof(text) - strlen(text) - 1);
        strncat(text, found[first], sizeof(text) - strlen(text) - 1);
    }
    memset(result, 0, sizeof(*result));
    result->text = strdup(text);
    result->confidence = number ? 0.95f : 0;
    result->tokens = number;
    return result->text == NULL ? -1 : 0;
}

static void release_text(char *text) { free(text); }

// The process ends with it.
static void destroy(livecarts_whisper *ear) { (void)ear; }

static const char *description(void) { return "scripted ear"; }

static const livecarts_whisper_functions_table functions = {
    LIVECARTS_WHISPER_INTERFACE, create, transcribe, release_text, destroy, description,
};

const livecarts_whisper_functions_table *livecarts_whisper_functions(void) { return &functions; }
