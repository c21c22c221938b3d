// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/phrasematcher.h"

#include "core/classify/textfold.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr std::uint32_t kHit = 0x80000000u;
constexpr std::uint8_t kOther = 0; ///< word bytes that no phrase holds
constexpr std::uint8_t kBlank = 1;
constexpr std::uint8_t kStop = 2;
constexpr std::uint8_t kFirstLetter = 3;

struct CompiledPhrase {
    std::string text; ///< folded, single blanks, led by one where a word boundary must come before
    std::uint32_t pattern = 0;
    bool wholeWord = true;
};

std::string foldPhrase(std::string_view phrase)
{
    std::string folded;
    appendFolded(phrase, folded);
    std::string result;
    for (const char c : folded) {
        const char plain = c == kBreak ? ' ' : c;
        if (plain != ' ' || (!result.empty() && result.back() != ' '))
            result.push_back(plain);
    }
    while (!result.empty() && result.back() == ' ')
        result.pop_back();
    return result;
}

/// A "*" inside stands for nothing or a plain ending, so one phrase becomes several.
void compile(const std::string &phrase, std::uint32_t pattern, std::vector<CompiledPhrase> &compiled)
{
    const std::size_t star = phrase.find('*');
    if (star != std::string::npos && star + 1 < phrase.size()) {
        for (const char *ending : {"", "s", "d", "ed"})
            compile(phrase.substr(0, star) + ending + phrase.substr(star + 1), pattern, compiled);
        return;
    }
    CompiledPhrase result{foldPhrase(phrase), pattern, star == std::string::npos};
    if (result.text.empty())
        return;
    if (std::uint8_t(result.text.front()) >= 0xE0)
        result.wholeWord = false;
    else
        result.text.insert(result.text.begin(), ' ');
    compiled.push_back(std::move(result));
}

struct Trie {
    std::uint32_t stride = 0;
    std::vector<std::uint32_t> next; ///< 0 is both the root and "none" while it is built
    std::vector<std::uint32_t> fallback;
    std::vector<std::vector<std::uint32_t>> ends; ///< by state: positions in the compiled phrases
    std::vector<bool> afterBlank;

    std::uint32_t add()
    {
        next.resize(next.size() + stride, 0);
        fallback.push_back(0);
        ends.emplace_back();
        afterBlank.push_back(false);
        return std::uint32_t(fallback.size() - 1);
    }
};

void insert(Trie &trie, const std::uint8_t *symbols, const CompiledPhrase &phrase, std::uint32_t position)
{
    std::uint32_t state = 0;
    for (const char c : phrase.text) {
        const std::uint8_t symbol = symbols[std::uint8_t(c)];
        std::uint32_t to = trie.next[state * trie.stride + symbol];
        if (to == 0) {
            to = trie.add();
            trie.next[state * trie.stride + symbol] = to;
            trie.afterBlank[to] = symbol == kBlank;
        }
        state = to;
    }
    trie.ends[state].push_back(position);
}

/// Breadth first: every state's fallback is complete before its children need it. Gives the states in that order.
std::vector<std::uint32_t> close(Trie &trie, std::uint32_t boundary)
{
    std::vector<std::uint32_t> queue{0};
    for (std::size_t at = 0; at < queue.size(); ++at) {
        const std::uint32_t state = queue[at];
        const std::uint32_t fallback = trie.fallback[state];
        if (state != 0)
            trie.ends[state].insert(trie.ends[state].end(), trie.ends[fallback].begin(),
                                    trie.ends[fallback].end());
        for (std::uint32_t symbol = 0; symbol < trie.stride; ++symbol) {
            std::uint32_t &to = trie.next[state * trie.stride + symbol];
            const std::uint32_t other = state == 0 ? 0 : trie.next[fallback * trie.stride + symbol];
            if (symbol == kStop) {
                to = boundary;
            } else if (symbol == kBlank && trie.afterBlank[state]) {
                to = state;
            } else if (to != 0) {
                trie.fallback[to] = other;
                queue.push_back(to);
            } else {
                to = other;
            }
        }
    }
    return queue;
}

} // namespace

PhraseMatcher::PhraseMatcher(const std::vector<std::string> &patterns)
{
    std::vector<CompiledPhrase> compiled;
    for (std::size_t i = 0; i < patterns.size(); ++i)
        compile(patterns[i], std::uint32_t(i), compiled);

    std::uint8_t symbols = kFirstLetter;
    m_symbols[std::uint8_t(' ')] = kBlank;
    m_symbols[std::uint8_t(kBreak)] = kStop;
    for (const CompiledPhrase &phrase : compiled) {
        for (const char c : phrase.text) {
            if (c != ' ' && m_symbols[std::uint8_t(c)] == kOther)
                m_symbols[std::uint8_t(c)] = symbols++;
        }
    }

    Trie trie;
    trie.stride = symbols;
    trie.add();
    const std::uint32_t boundary = trie.add();
    trie.next[kBlank] = boundary;
    trie.afterBlank[boundary] = true;
    for (std::size_t i = 0; i < compiled.size(); ++i)
        insert(trie, m_symbols, compiled[i], std::uint32_t(i));
    // States near the root, where most texts stay, lie together.
    const std::vector<std::uint32_t> order = close(trie, boundary);
    std::vector<std::uint32_t> rowOf(order.size());
    m_stride = symbols + 1u;
    for (std::size_t i = 0; i < order.size(); ++i)
        rowOf[order[i]] = std::uint32_t(i) * m_stride;
    m_start = rowOf[boundary];
    m_next.reserve(order.size() * m_stride);
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (std::uint32_t symbol = 0; symbol < symbols; ++symbol) {
            const std::uint32_t to = trie.next[order[i] * trie.stride + symbol];
            m_next.push_back(rowOf[to] | (trie.ends[to].empty() ? 0 : kHit));
        }
        m_next.push_back(std::uint32_t(i));
        m_outputAt.push_back(std::uint32_t(m_outputs.size()));
        for (const std::uint32_t position : trie.ends[order[i]]) {
            const CompiledPhrase &phrase = compiled[position];
            const std::uint32_t lead = phrase.text.front() == ' ' ? 1 : 0;
            m_outputs.push_back({phrase.pattern, std::uint32_t(phrase.text.size()) - lead,
                                 std::uint32_t(std::count(phrase.text.begin() + lead, phrase.text.end(), ' ')),
                                 phrase.wholeWord});
        }
    }
    m_outputAt.push_back(std::uint32_t(m_outputs.size()));
}

void PhraseMatcher::match(std::string_view folded, std::vector<PhraseHit> &hits) const
{
    const std::uint32_t *next = m_next.data();
    std::uint32_t row = m_start;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const std::uint32_t to = next[row + m_symbols[std::uint8_t(folded[at])]];
        row = to & ~kHit;
        if (to & kHit)
            emit(next[row + m_stride - 1], folded, at + 1, hits);
    }
}

void PhraseMatcher::emit(std::uint32_t state, std::string_view folded, std::size_t end,
                         std::vector<PhraseHit> &hits) const
{
    const bool wordEnds = end == folded.size() || !isWordByte(folded[end]);
    for (std::uint32_t i = m_outputAt[state]; i < m_outputAt[state + 1]; ++i) {
        const Output &output = m_outputs[i];
        if (output.wholeWord && !wordEnds)
            continue;
        std::size_t start = end;
        std::uint32_t letters = output.length - output.words;
        while (letters > 0) {
            if (isWordByte(folded[--start]))
                --letters;
        }
        hits.push_back({output.pattern, std::uint32_t(start), std::uint32_t(end)});
    }
}

} // namespace faultline
