// A trigram model over the recogniser's tokens: how likely one follows two others in sentences that are expected.
//
// Interpolated as Witten and Bell do: what was seen rarely trusts the shorter context.

#pragma once

#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <vector>

class ExpectedWords {
  public:
    static constexpr int32_t beginning = -1;
    static constexpr int32_t ending = -2;

    // Counts one sentence.
    void add(const std::vector<int32_t> &sentence) {
        int32_t before = beginning, last = beginning;
        for (size_t i = 0; i <= sentence.size(); ++i) {
            const int32_t token = i < sentence.size() ? sentence[i] : ending;
            after_two[pair(before, last)].count(token);
            after_one[last].count(token);
            after_none.count(token);
            before = last;
            last = token;
        }
    }

    bool empty() const { return after_none.total == 0; }

    // Natural logarithm of the probability of a token after two others.
    float log_probability(int32_t before, int32_t last, int32_t token) const {
        double probability = after_none.interpolated(token, 1.0 / vocabulary);
        if (const auto one = after_one.find(last); one != after_one.end())
            probability = one->second.interpolated(token, probability);
        if (const auto two = after_two.find(pair(before, last)); two != after_two.end())
            probability = two->second.interpolated(token, probability);
        return float(std::log(probability));
    }

    // Natural logarithm of the probability of a whole sentence.
    float log_probability(const std::vector<int32_t> &sentence) const {
        int32_t before = beginning, last = beginning;
        float sum = 0;
        for (size_t i = 0; i <= sentence.size(); ++i) {
            const int32_t token = i < sentence.size() ? sentence[i] : ending;
            sum += log_probability(before, last, token);
            before = last;
            last = token;
        }
        return sum;
    }

    // Calls `take` with each token seen after two others, or after the last of them; some twice.
    template <typename Take> void successors(int32_t before, int32_t last, Take take) const {
        if (const auto two = after_two.find(pair(before, last)); two != after_two.end())
            for (const auto &seen : two->second.tokens) take(seen.first);
        if (const auto one = after_one.find(last); one != after_one.end())
            for (const auto &seen : one->second.tokens) take(seen.first);
    }

  private:
    static constexpr double vocabulary = 30000;

    struct Counts {
        double total = 0;
        std::unordered_map<int32_t, double> tokens;

        void count(int32_t token) {
            ++total;
            ++tokens[token];
        }

        double interpolated(int32_t token, double shorter) const {
            const auto seen = tokens.find(token);
            const double times = seen == tokens.end() ? 0 : seen->second, kinds = double(tokens.size());
            return (times + kinds * shorter) / (total + kinds);
        }
    };

    static int64_t pair(int32_t before, int32_t last) { return (int64_t(before) << 32) | uint32_t(last); }

    Counts after_none;
    std::unordered_map<int32_t, Counts> after_one;
    std::unordered_map<int64_t, Counts> after_two;
};
