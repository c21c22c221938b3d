// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace faultline {

/// e to the x to about 1 part in 10^12, from additions and multiplications alone: the C library's may differ
/// in the last bit from one processor to the next, and trained weights must not.
double portableExp(double x);
/// Natural logarithm, likewise; x > 0.
double portableLog(double x);

/// In place: scores become probabilities that add to 1.
void softmax(double *scores, std::size_t count);

/// A text as the trainer sees it: sparse inputs and what it is.
struct Example {
    std::vector<std::pair<std::uint32_t, float>> inputs; ///< column, value
    std::uint32_t label = 0;
    float weight = 1;
};

/// Softmax regression: outputs × columns, a row of outputs for each column so that one input touches one line.
struct SoftmaxWeights {
    std::uint32_t outputs = 0;
    std::uint32_t columns = 0;
    std::vector<float> rows; ///< columns × outputs
    std::vector<float> bias; ///< outputs

    void scores(const Example &example, float *result) const;
};

struct SoftmaxTraining {
    int epochs = 20;
    int averaged = 6;      ///< the mean over the last so many epochs is the result
    double rate = 8;       ///< first step
    double decay = 1e-5;   ///< L2
    double smoothing = 0.05; ///< share of the label's probability spread over all outputs
    std::uint32_t seed = 1;
};

/// 0 to count - 1 in an order that the state decides; moves the state on.
std::vector<std::uint32_t> shuffledOrder(std::size_t count, std::uint32_t &state);

/// Stochastic gradient descent in an order that the seed fixes: same input, same bytes.
SoftmaxWeights trainSoftmax(const std::vector<Example> &examples, std::uint32_t outputs, std::uint32_t columns,
                            const SoftmaxTraining &training);

} // namespace faultline
