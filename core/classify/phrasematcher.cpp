// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/phrasematcher.h"

#include "core/classify/textfold.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr std::uint32_t kHit = 0x80000000u;
constexpr std::uint8_t kOther = 0; ///< bytes that no phrase holds
constexpr std::uint8_t kBlank = 1;
/// From here on leading bytes of scripts that put no blanks between words.
constexpr std::uint8_t kFirstBeyondLatin = 0xE0;

/// Five bits of each of the first three bytes tell most words from those that a phrase begins with.
constexpr std::size_t kBeginning = 3;
constexpr std::size_t kBeginnings = std::size_t(1) << (5 * kBeginning);

std::size_t beginningOf(const char *text)
{
    const auto bits = [&](std::size_t at) { return std::size_t(std::uint8_t(text[at]) & 31); };
    return bits(0) << 10 | bits(1) << 5 | bits(2);
}

struct CompiledPhrase {
    std::string text; ///< folded, single blanks
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
    if (std::uint8_t(result.text.front()) >= kFirstBeyondLatin)
        result.wholeWord = false;
    compiled.push_back(std::move(result));
}

/// A state and the phrases that go on from it: [first, last) of the sorted ones, alike in `depth` bytes.
struct Branch {
    std::uint32_t state = 0;
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t depth = 0;
};

/// The branches below one, by their next byte; [first, last) without the phrases that end here.
std::vector<Branch> divide(const std::vector<CompiledPhrase> &phrases, Branch branch)
{
    std::vector<Branch> children;
    for (std::size_t at = branch.first; at < branch.last; ++at) {
        const char c = phrases[at].text[branch.depth];
        if (children.empty() || phrases[children.back().first].text[branch.depth] != c)
            children.push_back({0, at, at, branch.depth + 1});
        children.back().last = at + 1;
    }
    return children;
}

} // namespace

PhraseMatcher::PhraseMatcher(const std::vector<std::string> &patterns)
{
    std::vector<CompiledPhrase> phrases;
    for (std::size_t i = 0; i < patterns.size(); ++i)
        compile(patterns[i], std::uint32_t(i), phrases);
    std::stable_sort(phrases.begin(), phrases.end(),
                     [](const CompiledPhrase &a, const CompiledPhrase &b) { return a.text < b.text; });
    std::uint8_t symbols = kBlank;
    m_symbols[std::uint8_t(' ')] = symbols++;
    m_begins.assign(kBeginnings, false);
    for (const CompiledPhrase &phrase : phrases) {
        noteBeginning(phrase.text);
        for (const char c : phrase.text) {
            if (m_symbols[std::uint8_t(c)] == kOther)
                m_symbols[std::uint8_t(c)] = symbols++;
        }
    }

    // Breadth first: states near the root, where most walks end, lie together.
    m_places.resize(symbols);
    std::vector<std::vector<Output>> ends(1); // by state
    std::vector<Branch> branches{{0, 0, phrases.size(), 0}};
    std::vector<std::uint8_t> next;
    std::size_t firstFree = 1;
    for (std::size_t at = 0; at < branches.size(); ++at) {
        Branch branch = branches[at];
        for (; branch.first < branch.last && phrases[branch.first].text.size() == branch.depth;
             ++branch.first) {
            const CompiledPhrase &phrase = phrases[branch.first];
            ends[branch.state].push_back({phrase.pattern, phrase.wholeWord});
        }
        std::vector<Branch> children = divide(phrases, branch);
        next.clear();
        for (const Branch &child : children)
            next.push_back(m_symbols[std::uint8_t(phrases[child.first].text[branch.depth])]);
        const std::uint32_t base = findRoom(next, firstFree);
        m_places.resize(std::max<std::size_t>(m_places.size(), base + symbols));
        ends.resize(m_places.size());
        m_places[branch.state].base = base | (ends[branch.state].empty() ? 0 : kHit);
        for (std::size_t i = 0; i < children.size(); ++i) {
            children[i].state = base + next[i];
            m_places[children[i].state].parent = branch.state + 1;
            branches.push_back(children[i]);
        }
    }
    for (const std::vector<Output> &outputs : ends) {
        m_outputAt.push_back(std::uint32_t(m_outputs.size()));
        m_outputs.insert(m_outputs.end(), outputs.begin(), outputs.end());
    }
    m_outputAt.push_back(std::uint32_t(m_outputs.size()));
}

/// Where a phrase ends early or a run of blanks may stand for one, any byte may follow.
void PhraseMatcher::noteBeginning(std::string_view phrase)
{
    std::string text(phrase.substr(0, kBeginning));
    const std::size_t known = std::min(text.size(), std::max<std::size_t>(1, text.find(' ')));
    text.resize(kBeginning, ' ');
    if (known == kBeginning) {
        m_begins[beginningOf(text.data())] = true;
        return;
    }
    const std::size_t free = kBeginning - known;
    const std::size_t first = beginningOf(text.data()) >> (5 * free) << (5 * free);
    std::fill_n(m_begins.begin() + std::ptrdiff_t(first), std::size_t(1) << (5 * free), true);
}

/// The first base at which all the symbols' places are free.
std::uint32_t PhraseMatcher::findRoom(const std::vector<std::uint8_t> &symbols, std::size_t &firstFree) const
{
    const auto isFree
        = [&](std::size_t place) { return place >= m_places.size() || m_places[place].parent == 0; };
    if (symbols.empty())
        return 0;
    while (!isFree(firstFree))
        ++firstFree;
    const std::size_t least = *std::min_element(symbols.begin(), symbols.end());
    std::size_t base = std::max(firstFree, least) - least;
    while (!std::all_of(symbols.begin(), symbols.end(),
                        [&](std::uint8_t symbol) { return isFree(base + symbol); }))
        ++base;
    return std::uint32_t(base);
}

void PhraseMatcher::match(std::string_view folded, std::vector<PhraseHit> &hits) const
{
    const std::size_t first = hits.size();
    bool inWord = false;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const bool isWord = isWordByte(folded[at]);
        if (isWord && (!inWord || std::uint8_t(folded[at]) >= kFirstBeyondLatin)
            && (at + kBeginning > folded.size() || m_begins[beginningOf(folded.data() + at)]))
            walk(folded, at, hits);
        inWord = isWord;
    }
    std::stable_sort(hits.begin() + std::ptrdiff_t(first), hits.end(),
                     [](const PhraseHit &a, const PhraseHit &b) {
                         return a.end != b.end ? a.end < b.end : a.start < b.start;
                     });
}

void PhraseMatcher::walk(std::string_view folded, std::size_t start, std::vector<PhraseHit> &hits) const
{
    const Place *places = m_places.data();
    std::uint32_t state = 0;
    std::uint32_t base = places[0].base;
    std::uint8_t last = kOther;
    for (std::size_t at = start; at < folded.size(); ++at) {
        const std::uint8_t symbol = m_symbols[std::uint8_t(folded[at])];
        if (symbol == kBlank && last == kBlank)
            continue; // a run of blanks is one
        const std::uint32_t to = base + symbol;
        if (places[to].parent != state + 1)
            return;
        state = to;
        last = symbol;
        base = places[state].base & ~kHit;
        if (places[state].base & kHit)
            emit(state, folded, start, at + 1, hits);
    }
}

void PhraseMatcher::emit(std::uint32_t state, std::string_view folded, std::size_t start, std::size_t end,
                         std::vector<PhraseHit> &hits) const
{
    const bool wordEnds = end == folded.size() || !isWordByte(folded[end]);
    for (std::uint32_t i = m_outputAt[state]; i < m_outputAt[state + 1]; ++i) {
        if (wordEnds || !m_outputs[i].wholeWord)
            hits.push_back({m_outputs[i].pattern, std::uint32_t(start), std::uint32_t(end)});
    }
}

} // namespace faultline
