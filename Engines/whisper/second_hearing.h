// Listens to an utterance once more, expecting certain sentences.
//
// The recogniser writes what is likeliest in English at large: over a telephone, "stop calling me" comes out as "start
// calling me", though the sound allows both. A beam search over the sound that is already encoded weighs the
// recogniser's probabilities with those of expected sentences. How much less likely than the free words the result makes
// the sound is told with it, so that whoever asks can judge it.
//
// It needs the batches of whisper.cpp, which whisper.cpp's interface does not show: whisper.cpp is part of this unit.

#pragma once

#include "expected_words.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

class SecondHearing {
  public:
    // The context must have encoded a sound; `threads` as for the first hearing.
    SecondHearing(whisper_context *context, int threads) : context(context), threads(threads) {
        prompt = {whisper_token_sot(context)};
        if (whisper_is_multilingual(context)) {
            prompt.push_back(whisper_token_lang(context, whisper_lang_id("en")));
            prompt.push_back(whisper_token_transcribe(context));
        }
        prompt.push_back(whisper_token_beg(context));
    }

    // The likeliest words where such sentences are expected, and the logarithm of their probability given the sound;
    // false when there are none within `longest` tokens that are as likely as `least`.
    bool words(
        const ExpectedWords &expected, int beams, int longest, float least, std::vector<whisper_token> &words,
        float &likelihood) {
        std::vector<Path> live(1), longer, kept;
        Path best;
        best.score = -INFINITY;
        next_sequence = 1;
        least_likelihood = least;
        if (!begin()) return false;
        for (int length = 0; length <= longest; ++length) {
            longer.clear();
            for (size_t row = 0; row < live.size(); ++row) extend(live[row], int(row), expected, longer);
            std::sort(longer.begin(), longer.end(), [](const Path &a, const Path &b) { return a.score > b.score; });
            kept.clear();
            for (Path &path : longer) {
                if (int(kept.size()) >= beams) break;
                if (path.token >= 0) kept.push_back(std::move(path));
                else if (path.score > best.score) best = std::move(path);
            }
            // Nothing that lives can overtake the best any more: a token brings at most its bonus.
            if (kept.empty() || kept[0].score + token_bonus * float(longest - length) < best.score) break;
            if (length == longest || !advance(live, kept)) break;
            live.swap(kept);
        }
        if (best.score == -INFINITY) return false;
        words = best.tokens;
        likelihood = best.likelihood;
        return true;
    }

    // The logarithm of the probability of given words, given the sound.
    bool measure(const std::vector<whisper_token> &tokens, float &likelihood) {
        if (!begin()) return false;
        likelihood = 0;
        for (size_t i = 0; i < tokens.size(); ++i) {
            likelihood += probabilities(0, i == 0).of(tokens[i]);
            feed(0, tokens[i], int(prompt.size() + i), 0);
            if (!run(1)) return false;
        }
        likelihood += probabilities(0, false).end;
        return true;
    }

  private:
    // Tuned on phrases that were set apart, through telephone sound with noise 15 dB below the voice.
    static constexpr float expectation_weight = 0.5f, token_bonus = 2;
    // Tokens less probable than this, in logarithms, are not followed; those that are expected here, a good deal further.
    static constexpr float least_probable = -7, least_probable_expected = -13;

    struct Path {
        std::vector<whisper_token> tokens;
        float likelihood = 0, score = 0;
        whisper_token token = -1;  // the one it was extended by; -1 for the end
        int parent = 0;            // the row it was extended from
        whisper_seq_id sequence = 0;
    };

    // Logarithms of the probabilities of what may come next; times count as an end, and nothing may end before it began.
    struct Probabilities {
        const float *logits;
        float sum, end;

        float of(whisper_token token) const { return logits[token] - sum; }
    };

    bool begin() {
        whisper_kv_cache_clear(context->state->kv_self);
        for (size_t i = 0; i < prompt.size(); ++i) feed(int(i), prompt[i], int(i), 0);
        if (!run(int(prompt.size()))) return false;
        first_row = int(prompt.size()) - 1;
        return true;
    }

    void feed(int index, whisper_token token, int position, whisper_seq_id sequence) {
        whisper_batch &batch = context->state->batch;
        batch.token[index] = token;
        batch.pos[index] = position;
        batch.n_seq_id[index] = 1;
        batch.seq_id[index][0] = sequence;
        batch.logits[index] = 1;
    }

    bool run(int count) {
        first_row = 0;
        whisper_state &state = *context->state;
        state.batch.n_tokens = count;
        return whisper_decode_internal(*context, state, state.batch, threads, false, nullptr, nullptr);
    }

    Probabilities probabilities(int row, bool is_first) const {
        const int end = whisper_token_eot(context), times = whisper_token_beg(context), all = whisper_n_vocab(context);
        const float *logits = context->state->logits.data() + size_t(first_row + row) * size_t(all);
        float highest = *std::max_element(logits, logits + end);
        if (!is_first) highest = std::max({highest, logits[end], *std::max_element(logits + times, logits + all)});
        double words = 0, ends = 0;
        for (int i = 0; i < end; ++i) words += std::exp(logits[i] - highest);
        if (!is_first) {
            ends = std::exp(logits[end] - highest);
            for (int i = times; i < all; ++i) ends += std::exp(logits[i] - highest);
        }
        const float sum = highest + float(std::log(words + ends));
        return {logits, sum, ends > 0 ? highest + float(std::log(ends)) - sum : -INFINITY};
    }

    void extend(const Path &path, int row, const ExpectedWords &expected, std::vector<Path> &longer) const {
        const size_t size = path.tokens.size();
        const int32_t last = size > 0 ? path.tokens[size - 1] : ExpectedWords::beginning;
        const int32_t before = size > 1 ? path.tokens[size - 2] : ExpectedWords::beginning;
        const Probabilities next = probabilities(row, size == 0);
        auto add = [&](whisper_token token, float likelihood, int32_t word) {
            if (path.likelihood + likelihood < least_likelihood) return;
            Path &added = longer.emplace_back(path);
            added.likelihood += likelihood;
            added.score += likelihood + expectation_weight * expected.log_probability(before, last, word);
            if (token >= 0 && !repeats(path.tokens, token)) added.score += token_bonus;
            if (token >= 0) added.tokens.push_back(token);
            added.token = token;
            added.parent = row;
        };
        if (size > 0) add(-1, next.end, ExpectedWords::ending);
        std::vector<whisper_token> tokens;
        for (int token = 0; token < whisper_token_eot(context); ++token)
            if (next.of(token) > least_probable) tokens.push_back(token);
        expected.successors(before, last, [&](int32_t token) {
            if (token >= 0 && next.of(token) > least_probable_expected) tokens.push_back(token);
        });
        std::sort(tokens.begin(), tokens.end());
        tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
        for (const whisper_token token : tokens) add(token, next.of(token), token);
    }

    // Whether a token stands in the path already behind the same one: a loop earns nothing.
    static bool repeats(const std::vector<whisper_token> &tokens, whisper_token token) {
        for (size_t i = 1; i < tokens.size(); ++i)
            if (tokens[i - 1] == tokens.back() && tokens[i] == token) return true;
        return false;
    }

    // Each path that is kept gets a sequence of its own in the cache, forked from its parent's.
    bool advance(const std::vector<Path> &live, std::vector<Path> &kept) {
        whisper_kv_cache &cache = context->state->kv_self;
        for (Path &path : kept) {
            path.sequence = next_sequence++;
            whisper_kv_cache_seq_cp(cache, live[size_t(path.parent)].sequence, path.sequence, -1, -1);
        }
        for (const Path &path : live) whisper_kv_cache_seq_rm(cache, path.sequence, -1, -1);
        for (size_t i = 0; i < kept.size(); ++i)
            feed(int(i), kept[i].token, int(prompt.size() + kept[i].tokens.size()) - 1, kept[i].sequence);
        return run(int(kept.size()));
    }

    whisper_context *context;
    int threads;
    std::vector<whisper_token> prompt;
    int first_row = 0;
    float least_likelihood = -INFINITY;
    whisper_seq_id next_sequence = 1;
};
