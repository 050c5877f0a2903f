// liblivecarts-whisper.so: whisper.cpp behind the flat interface of Sources/CWhisper/include/livecarts-whisper.h.
//
// Policy (window length, token limits, guards, whether to listen twice) is decided by the caller; this file only fixes
// what never varies: English, greedy decoding at temperature 0, no prompt, no context from earlier utterances, and
// timestamp tokens on, which keep short windows from falling into repeat loops at no cost.

#include "livecarts-whisper.h"

// All of it, not its interface only: the second hearing decodes many paths in one batch.
#include <whisper.cpp>

#include "second_hearing.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

struct livecarts_whisper {
    whisper_context *context;
    int threads;
    std::vector<float> samples;
    ExpectedWords expected;
    ExpectedWords ordinary;
};

namespace {

// whisper.cpp wants at least a second; shorter sounds get silence behind them.
constexpr size_t shortest_input = WHISPER_SAMPLE_RATE + WHISPER_SAMPLE_RATE / 10;

int64_t processor_nanoseconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return int64_t(now.tv_sec) * 1000000000 + now.tv_nsec;
}

void stay_silent(ggml_log_level, const char *, void *) {}

// One sentence a line. Each counts twice, as the recogniser writes it when it is sure and when it is not: with a capital
// and a full stop, and without either.
bool expect(ExpectedWords &expected, whisper_context *context, const char *path) {
    std::ifstream file(path);
    if (!file) return false;
    whisper_token tokens[256];
    for (std::string line; std::getline(file, line);) {
        if (line.empty()) continue;
        std::string plain = line, written = line + ".";
        const bool is_name = line == "I" || line.rfind("I ", 0) == 0 || line.rfind("I'", 0) == 0;
        if (!is_name) plain[0] = char(std::tolower(static_cast<unsigned char>(plain[0])));
        written[0] = char(std::toupper(static_cast<unsigned char>(written[0])));
        for (const std::string &sentence : {" " + plain, " " + written}) {
            const int count = whisper_tokenize(context, sentence.c_str(), tokens, int(std::size(tokens)));
            if (count > 0) expected.add({tokens, tokens + count});
        }
    }
    return true;
}

livecarts_whisper *create(const char *model_path, const char *expected_path, const char *ordinary_path, int32_t threads) {
    whisper_log_set(stay_silent, nullptr);
    whisper_context_params parameters = whisper_context_default_params();
    parameters.use_gpu = false;
    whisper_context *context = whisper_init_from_file_with_params(model_path, parameters);
    if (context == nullptr) return nullptr;
    auto *engine = new livecarts_whisper{context, std::max(1, int(threads)), {}, {}, {}};
    if (expect(engine->expected, context, expected_path) && expect(engine->ordinary, context, ordinary_path))
        return engine;
    whisper_free(context);
    delete engine;
    return nullptr;
}

whisper_full_params parameters_for(const livecarts_whisper &engine, const livecarts_whisper_request &request) {
    whisper_full_params parameters = whisper_full_default_params(WHISPER_SAMPLING_GREEDY);
    parameters.n_threads = engine.threads;
    parameters.audio_ctx = request.audio_context;
    parameters.max_tokens = request.max_tokens;
    parameters.language = "en";
    parameters.no_context = true;
    parameters.no_timestamps = false;
    parameters.temperature = 0.0f;
    parameters.temperature_inc = 0.0f;
    parameters.print_progress = false;
    parameters.print_realtime = false;
    parameters.print_special = false;
    parameters.print_timestamps = false;
    return parameters;
}

// What the sound may be of what is expected, often the words that were heard; nothing when the search finds none.
int32_t listen_again(
    livecarts_whisper *engine, const livecarts_whisper_request &request, const std::vector<whisper_token> &heard,
    livecarts_whisper_result *result) {
    if (request.beams <= 0 || heard.empty() || engine->expected.empty()) return 0;
    SecondHearing hearing(engine->context, engine->threads);
    std::vector<whisper_token> words;
    std::string text;
    float free_likelihood = 0, likelihood = 0;
    if (!hearing.measure(heard, free_likelihood)) return -1;
    const float least = free_likelihood - request.most_shortfall;
    if (!hearing.words(engine->expected, request.beams, request.max_tokens, least, words, likelihood)) return 0;
    for (const whisper_token token : words) text += whisper_token_to_str(engine->context, token);
    result->expected_text = strdup(text.c_str());
    result->shortfall = std::max(0.0f, free_likelihood - likelihood);
    for (const auto &reading : {heard, words})
        result->lean += engine->expected.log_probability(reading) - engine->ordinary.log_probability(reading);
    return result->expected_text == nullptr ? -1 : 0;
}

int32_t transcribe(
    livecarts_whisper *engine, const int16_t *samples, size_t count, const livecarts_whisper_request *request,
    livecarts_whisper_result *result) {
    const int64_t began = processor_nanoseconds();
    engine->samples.assign(std::max(count, shortest_input), 0.0f);
    for (size_t i = 0; i < count; ++i) engine->samples[i] = float(samples[i]) / 32768.0f;

    whisper_context *context = engine->context;
    const int status = whisper_full(
        context, parameters_for(*engine, *request), engine->samples.data(), int(engine->samples.size()));
    if (status != 0) return status;

    std::string text;
    float no_speech = 0.0f;
    double probability = 0.0;
    std::vector<whisper_token> heard;
    const whisper_token first_special = whisper_token_eot(context);
    for (int segment = 0; segment < whisper_full_n_segments(context); ++segment) {
        text += whisper_full_get_segment_text(context, segment);
        no_speech = std::max(no_speech, whisper_full_get_segment_no_speech_prob(context, segment));
        for (int token = 0; token < whisper_full_n_tokens(context, segment); ++token) {
            const whisper_token id = whisper_full_get_token_id(context, segment, token);
            if (id >= first_special) continue;
            probability += whisper_full_get_token_p(context, segment, token);
            heard.push_back(id);
        }
    }
    *result = {};
    // A search that fails costs its own result only.
    if (listen_again(engine, *request, heard, result) != 0) result->expected_text = nullptr;
    result->text = strdup(text.c_str());
    if (result->text == nullptr) {
        free(result->expected_text);
        return -1;
    }
    result->confidence = heard.empty() ? 0.0f : float(probability / double(heard.size()));
    result->no_speech = no_speech;
    result->tokens = int32_t(heard.size());
    result->cpu_nanoseconds = processor_nanoseconds() - began;
    return 0;
}

void release_text(char *text) { free(text); }

void destroy(livecarts_whisper *engine) {
    whisper_free(engine->context);
    delete engine;
}

const char *description() {
    static const std::string text = std::string("whisper.cpp ") + whisper_version();
    return text.c_str();
}

constexpr livecarts_whisper_functions_table functions = {
    LIVECARTS_WHISPER_INTERFACE, create, transcribe, release_text, destroy, description,
};

}  // namespace

extern "C" __attribute__((visibility("default"))) const livecarts_whisper_functions_table *
livecarts_whisper_functions(void) {
    return &functions;
}
