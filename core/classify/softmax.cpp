// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/softmax.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace faultline {

namespace {

constexpr std::array<double, 11> makeInverseFactorials()
{
    std::array<double, 11> result{};
    double factorial = 1;
    for (std::size_t i = 0; i < result.size(); ++i) {
        factorial *= i == 0 ? 1 : double(i);
        result[i] = 1 / factorial;
    }
    return result;
}

constexpr std::array<double, 11> kInverseFactorials = makeInverseFactorials();

} // namespace

double portableExp(double x)
{
    if (x < -700)
        return 0;
    x = std::min(x, 700.0);
    constexpr double kLog2 = 0.693147180559945309417;
    const double scaled = x * (1 / kLog2);
    const auto power = std::int64_t(scaled + (scaled < 0 ? -0.5 : 0.5));
    const double rest = x - double(power) * kLog2;
    // Estrin's scheme: four short sums side by side instead of one long one.
    const auto &c = kInverseFactorials;
    const double square = rest * rest;
    const double fourth = square * square;
    const double sum = (c[0] + c[1] * rest) + (c[2] + c[3] * rest) * square
        + ((c[4] + c[5] * rest) + (c[6] + c[7] * rest) * square) * fourth
        + ((c[8] + c[9] * rest) + c[10] * square) * (fourth * fourth);
    return sum * std::bit_cast<double>(std::uint64_t(power + 1023) << 52);
}

double portableLog(double x)
{
    constexpr double kLog2 = 0.693147180559945309417;
    const auto bits = std::bit_cast<std::uint64_t>(x);
    const double power = double(std::int64_t(bits >> 52) - 1022);
    const double part = std::bit_cast<double>((bits & 0x000FFFFFFFFFFFFFull) | 0x3FE0000000000000ull);
    // log(part) = 2 artanh(t), part in [0.5, 1)
    const double t = (part - 0.70710678118654752) / (part + 0.70710678118654752);
    const double square = t * t;
    double sum = 0;
    for (int i = 21; i >= 1; i -= 2)
        sum = sum * square + 1.0 / double(i);
    return power * kLog2 - 0.5 * kLog2 + 2 * t * sum;
}

void softmax(double *scores, std::size_t count)
{
    const double top = *std::max_element(scores, scores + count);
    double total = 0;
    for (std::size_t i = 0; i < count; ++i) {
        scores[i] = portableExp(scores[i] - top);
        total += scores[i];
    }
    const double share = 1 / total;
    for (std::size_t i = 0; i < count; ++i)
        scores[i] *= share;
}

void SoftmaxWeights::scores(const Example &example, float *result) const
{
    std::copy(bias.begin(), bias.end(), result);
    for (const auto &[column, value] : example.inputs) {
        const float *row = rows.data() + std::size_t(column) * outputs;
        for (std::uint32_t k = 0; k < outputs; ++k)
            result[k] += value * row[k];
    }
}

std::vector<std::uint32_t> shuffledOrder(std::size_t count, std::uint32_t &state)
{
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0u);
    for (std::size_t i = count; i > 1; --i) {
        state = state * 1664525u + 1013904223u;
        std::swap(order[i - 1], order[std::size_t((std::uint64_t(state) * i) >> 32)]);
    }
    return order;
}

namespace {

/// Weights are kept as scale × rows, so that the decay of all of them is one multiplication.
class Descent
{
public:
    Descent(SoftmaxWeights &weights, const SoftmaxTraining &training)
        : m_weights(weights), m_training(training), m_scores(weights.outputs), m_gradient(weights.outputs),
          m_probabilities(weights.outputs)
    {
    }

    void step(const Example &example)
    {
        const double rate = m_training.rate / (1 + m_training.rate * m_training.decay * double(m_steps++));
        predict(example);
        const double spread = m_training.smoothing / double(m_weights.outputs);
        for (std::uint32_t k = 0; k < m_weights.outputs; ++k) {
            const double target = spread + (k == example.label ? 1 - m_training.smoothing : 0);
            m_gradient[k] = float(rate * double(example.weight) * (target - m_probabilities[k]));
        }
        m_scale *= 1 - rate * m_training.decay;
        if (m_scale < 1e-4)
            rescale();
        const float inverse = float(1 / m_scale);
        for (const auto &[column, value] : example.inputs) {
            float *row = m_weights.rows.data() + std::size_t(column) * m_weights.outputs;
            const float factor = value * inverse;
            for (std::uint32_t k = 0; k < m_weights.outputs; ++k)
                row[k] += factor * m_gradient[k];
        }
        for (std::uint32_t k = 0; k < m_weights.outputs; ++k)
            m_weights.bias[k] += 0.05f * m_gradient[k];
    }

    void rescale()
    {
        for (float &weight : m_weights.rows)
            weight *= float(m_scale);
        m_scale = 1;
    }

private:
    void predict(const Example &example)
    {
        std::fill(m_scores.begin(), m_scores.end(), 0.0f);
        for (const auto &[column, value] : example.inputs) {
            const float *row = m_weights.rows.data() + std::size_t(column) * m_weights.outputs;
            for (std::uint32_t k = 0; k < m_weights.outputs; ++k)
                m_scores[k] += value * row[k];
        }
        for (std::uint32_t k = 0; k < m_weights.outputs; ++k)
            m_probabilities[k] = double(m_scores[k]) * m_scale + double(m_weights.bias[k]);
        softmax(m_probabilities.data(), m_probabilities.size());
    }

    SoftmaxWeights &m_weights;
    const SoftmaxTraining &m_training;
    std::vector<float> m_scores;
    std::vector<float> m_gradient;
    std::vector<double> m_probabilities;
    double m_scale = 1;
    std::uint64_t m_steps = 0;
};

} // namespace

SoftmaxWeights trainSoftmax(const std::vector<Example> &examples, std::uint32_t outputs,
                            std::uint32_t columns, const SoftmaxTraining &training)
{
    SoftmaxWeights weights;
    weights.outputs = outputs;
    weights.columns = columns;
    weights.rows.resize(std::size_t(outputs) * columns, 0.0f);
    weights.bias.resize(outputs, 0.0f);
    SoftmaxWeights mean = weights;
    std::fill(mean.rows.begin(), mean.rows.end(), 0.0f);
    std::fill(mean.bias.begin(), mean.bias.end(), 0.0f);

    Descent descent(weights, training);
    std::uint32_t state = training.seed;
    for (int epoch = 0; epoch < training.epochs; ++epoch) {
        for (const std::uint32_t i : shuffledOrder(examples.size(), state))
            descent.step(examples[i]);
        descent.rescale();
        if (epoch < training.epochs - training.averaged)
            continue;
        const float share = 1.0f / float(training.averaged);
        for (std::size_t i = 0; i < weights.rows.size(); ++i)
            mean.rows[i] += share * weights.rows[i];
        for (std::size_t i = 0; i < weights.bias.size(); ++i)
            mean.bias[i] += share * weights.bias[i];
    }
    return mean;
}

} // namespace faultline
