// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/phrasematcher.h"

#include "core/classify/textfold.h"

#include <algorithm>
#include <bit>

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

constexpr std::size_t kWordKey = 8; ///< bytes of a word that are looked up at once
constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15u;

std::size_t beginningOf(const char *text)
{
    const auto bits = [&](std::size_t at) { return std::size_t(std::uint8_t(text[at]) & 31); };
    return bits(0) << 10 | bits(1) << 5 | bits(2);
}

/// Whether one of eight bytes is from kFirstBeyondLatin on: its three top bits are set.
bool hasBeyondLatin(std::uint64_t bytes)
{
    return (bytes & bytes << 1 & bytes << 2 & 0x8080808080808080u) != 0;
}

/// First byte of the word behind a word's end.
std::uint8_t nextWordByte(std::string_view folded, std::size_t at)
{
    while (at < folded.size() && folded[at] == ' ')
        ++at;
    return at < folded.size() ? std::uint8_t(folded[at]) : 0;
}

/// Sorts the hits from `first` on, which come in order of their starts. None is further from its place than a
/// phrase is long, so that moving each there takes less time than any other way.
void sortByEnd(std::vector<PhraseHit> &hits, std::size_t first)
{
    for (std::size_t i = first + 1; i < hits.size(); ++i) {
        const PhraseHit hit = hits[i];
        std::size_t at = i;
        for (; at > first && hits[at - 1].end > hit.end; --at)
            hits[at] = hits[at - 1];
        hits[at] = hit;
    }
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
    m_firstWords.resize(std::bit_ceil(2 * phrases.size() + 2));
    for (const CompiledPhrase &phrase : phrases) {
        const bool oneWord = phrase.text.find(' ') == std::string::npos;
        if (std::uint8_t(phrase.text.front()) >= kFirstBeyondLatin || (oneWord && !phrase.wholeWord))
            noteBeginning(phrase.text);
        else
            noteFirstWord(phrase.text);
    }
}

/// Place of a word among the first ones, or the free one where it belongs.
std::size_t PhraseMatcher::placeOf(std::uint64_t key) const
{
    const std::size_t mask = m_firstWords.size() - 1;
    std::size_t at = std::size_t(key * kGolden >> 32) & mask;
    while (m_firstWords[at].key != 0 && m_firstWords[at].key != key)
        at = (at + 1) & mask;
    return at;
}

void PhraseMatcher::noteFirstWord(std::string_view phrase)
{
    const std::uint64_t bytes = eightBytes(phrase, 0);
    const std::uint32_t length = wordLength(bytes);
    const std::uint64_t key = firstBytes(bytes, length);
    std::uint32_t state = 0;
    for (std::uint32_t i = 0; i < length; ++i)
        state = (m_places[state].base & ~kHit) + m_symbols[std::uint8_t(phrase[i])];
    FirstWord &word = m_firstWords[placeOf(key)];
    word.key = key;
    word.state = state;
    if (length == kWordKey)
        word.next = ~0u; // it may go on
    else if (length + 1 < phrase.size())
        word.next |= 1u << (std::uint8_t(phrase[length + 1]) & 31);
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
    const auto mayBegin = [&](std::size_t at) {
        return at + kBeginning > folded.size() || m_begins[beginningOf(folded.data() + at)];
    };
    for (std::size_t at = 0; at < folded.size();) {
        const std::uint64_t bytes = eightBytes(folded, at);
        const std::uint32_t length = wordLength(bytes);
        if (length == 0) {
            ++at;
            continue;
        }
        if (mayBegin(at)) {
            walk(folded, at, at, 0, hits);
        } else {
            const FirstWord &word = m_firstWords[placeOf(firstBytes(bytes, length))];
            if (m_places[word.state].base & kHit)
                emit(word.state, folded, at, at + length, hits);
            if (word.next >> (nextWordByte(folded, at + length) & 31) & 1)
                walk(folded, at, at + length, word.state, hits);
        }
        // In scripts without blanks a phrase may begin anywhere.
        const std::size_t start = at;
        const std::size_t known = hasBeyondLatin(bytes) ? 1 : length;
        for (at += known;
             at < folded.size() && (at < start + length || (length == kWordKey && isWordByte(folded[at])));
             ++at) {
            if (std::uint8_t(folded[at]) >= kFirstBeyondLatin && mayBegin(at))
                walk(folded, at, at, 0, hits);
        }
    }
    sortByEnd(hits, first);
}

/// Goes on from `at`, where the phrases that begin at `start` are in `state`.
void PhraseMatcher::walk(std::string_view folded, std::size_t start, std::size_t at, std::uint32_t state,
                         std::vector<PhraseHit> &hits) const
{
    const Place *places = m_places.data();
    std::uint32_t base = places[state].base & ~kHit;
    std::uint8_t last = kOther;
    for (; at < folded.size(); ++at) {
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
