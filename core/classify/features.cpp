// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/features.h"

#include "core/classify/phrasescore.h"
#include "core/classify/textfold.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace faultline {

namespace {

constexpr std::uint32_t kPrime = 0x9E3779B1u;

std::uint32_t mix(std::uint32_t hash, std::uint32_t value)
{
    hash = (hash ^ value) * 0x85EBCA6Bu;
    return hash ^ (hash >> 15);
}

std::uint32_t byteAt(std::string_view bytes, std::size_t at)
{
    return std::uint8_t(bytes[at]);
}

/// Four bytes a step, put together so that every machine sees the same number.
std::uint32_t hashBytes(std::string_view bytes, std::uint32_t seed)
{
    std::uint32_t hash = seed + std::uint32_t(bytes.size()) * kPrime;
    std::size_t at = 0;
    for (; at + 4 <= bytes.size(); at += 4)
        hash = mix(hash,
                   byteAt(bytes, at) | byteAt(bytes, at + 1) << 8 | byteAt(bytes, at + 2) << 16
                       | byteAt(bytes, at + 3) << 24);
    std::uint32_t rest = 0;
    for (; at < bytes.size(); ++at)
        rest = rest << 8 | byteAt(bytes, at);
    return mix(hash, rest);
}

/// Keeps kinds of features apart that would hash alike.
enum Seed : std::uint32_t {
    kWord = 0x11,
    kPair = 0x22,
    kTitle = 0x55,
    kCause = 0x66,
    kGram = 0x88,
    kSigns = 0x99,
    kPhrases = 0xAA,
    kMark = 0xBB,
};

/// Shorter words are whole in any of their n-grams.
constexpr std::uint32_t kShortestForGrams = 4;

/// The rest of a longer word is no word of a language.
constexpr std::uint32_t kLongestWord = 24;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Plural and tense endings off, so that "timeouts", "timed" and "times" meet.
std::string_view stem(std::string_view word)
{
    const auto cut = [&](std::string_view ending, std::size_t least) {
        if (word.size() >= ending.size() + least && word.ends_with(ending)) {
            word.remove_suffix(ending.size());
            return true;
        }
        return false;
    };
    if (word.size() < 4)
        return word;
    if (cut("ies", 3) || cut("sses", 2))
        return word;
    if (!word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is"))
        cut("s", 3);
    if (cut("ing", 3) || cut("ed", 3) || cut("ly", 4)) {
        if (word.size() > 3 && word[word.size() - 1] == word[word.size() - 2] && word.back() != 'l'
            && word.back() != 's')
            word.remove_suffix(1);
    }
    cut("e", 3);
    return word;
}

/// Numbers say little but for status codes of HTTP.
bool isNumber(std::string_view word)
{
    return std::all_of(word.begin(), word.end(), isDigit);
}

std::uint32_t wordHash(std::string_view word)
{
    if (isNumber(word))
        return word.size() == 3 && (word[0] == '4' || word[0] == '5') ? hashBytes(word, kWord)
                                                                      : mix(kWord, '#');
    return hashBytes(stem(word), kWord);
}

/// What is hashed of a word wherever it stands.
struct WordHashes {
    std::uint32_t stem = 0;
    std::uint32_t grams[3] = {};
    std::uint32_t gramCount = 0;
};

WordHashes hashesOf(std::string_view word)
{
    WordHashes hashes;
    hashes.stem = wordHash(word);
    const std::size_t size = std::min<std::size_t>(word.size(), kLongestWord);
    if (size < kShortestForGrams)
        return hashes;
    // Four characters at the beginning, after it and at the end tell as much as all of them; the blank before
    // and after is part of a gram.
    std::uint32_t gram = ' ';
    for (std::size_t i = 0; i <= size; ++i) {
        gram = gram << 8 | (i < size ? std::uint8_t(word[i]) : std::uint8_t(' '));
        if (i == 2 || i == 4 || i == size)
            hashes.grams[hashes.gramCount++] = mix(kGram, gram);
    }
    return hashes;
}

/// Most words of a text were met in those before it: what was made of them is kept, each in the one place
/// that its bytes give it. Words of more than sixteen bytes are made anew.
class WordMemory
{
public:
    const WordHashes &hashes(std::string_view text, std::size_t start, std::size_t size)
    {
        const std::uint64_t low = firstBytes(eightBytes(text, start), size);
        const std::uint64_t high = size > 8 ? firstBytes(eightBytes(text, start + 8), size - 8) : 0;
        Place &place
            = size > 16 ? m_long : m_places[((low ^ high * 31) * 0x9E3779B97F4A7C15u) >> (64 - kBits)];
        if (place.low != low || place.high != high || size > 16)
            place = {low, high, hashesOf(text.substr(start, size))};
        return place.hashes;
    }

private:
    static constexpr int kBits = 12;
    struct Place {
        std::uint64_t low = 0; ///< no word begins with a byte 0
        std::uint64_t high = 0;
        WordHashes hashes;
    };
    std::array<Place, 1 << kBits> m_places;
    Place m_long;
};

WordMemory &wordMemory()
{
    thread_local WordMemory memory;
    return memory;
}

/// Where the name ends in a title that begins with one, "owner/repository: ...". It says whose software it
/// is, not what went wrong, and forks of it have other names: words are read from there on. Phrases are not
/// passed over: "mcp" in a name does tell of tools.
std::uint32_t repositoryNameEnd(std::string_view title)
{
    const std::size_t end = title.find_first_of(": \t\n");
    const bool isName = end != std::string_view::npos && title[end] == ':'
        && title.substr(0, end).find('/') != std::string_view::npos;
    return isName ? std::uint32_t(end) : 0;
}

struct Word {
    std::uint32_t hash = 0;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
};

class Extractor
{
public:
    Extractor(const TextScan &scan, std::string_view title, std::string_view description,
              FeatureList &features)
        : m_scan(scan), m_title(title), m_description(description), m_features(features)
    {
    }

    void segment(const TextSegment &segment)
    {
        const std::string &text = m_scan.folded;
        Word last;
        bool first = true;
        for (std::uint32_t at = std::max(segment.start, m_nameEnd); at < segment.end;) {
            if (!isWordByte(text[at])) {
                ++at;
                continue;
            }
            const std::uint32_t end = std::uint32_t(wordEnd(text, at));
            if (std::uint8_t(text[at]) >= 0xE3) {
                cjk(at, end);
                at = end;
                continue;
            }
            const WordHashes &hashes = m_memory.hashes(text, at, end - at);
            const Word word{hashes.stem, at, end};
            addWord(word, segment.section);
            for (std::uint32_t i = 0; i < hashes.gramCount; ++i)
                m_features.chars.push_back({hashes.grams[i], at,
                                            std::uint16_t(std::min(end - at, kLongestWord)),
                                            FeatureKind::Gram});
            if (!first)
                add(mix(mix(kPair, last.hash), word.hash), last.start, end, FeatureKind::Pair);
            last = word;
            first = false;
            at = end;
        }
    }

private:
    void add(std::uint32_t hash, std::uint32_t start, std::uint32_t end, FeatureKind kind)
    {
        m_features.words.push_back(
            {hash, start, std::uint16_t(std::min<std::uint32_t>(end - start, 0xFFFF)), kind});
    }

    void addWord(const Word &word, Section section)
    {
        add(word.hash, word.start, word.end, FeatureKind::Word);
        if (section == Section::Title) {
            // Whoever wrote the title chose its few words to say what the text is about.
            add(word.hash, word.start, word.end, FeatureKind::Word);
            add(mix(kTitle, word.hash), word.start, word.end, FeatureKind::Section);
        } else if (section == Section::Cause || section == Section::Fix)
            add(mix(kCause, word.hash), word.start, word.end, FeatureKind::Section);
        addParts(word);
    }

    /// "RateLimitError" is looked up as its parts too.
    void addParts(const Word &word)
    {
        const bool inTitle = word.start < m_scan.titleEnd;
        const std::string_view raw = inTitle ? m_title.substr(word.start)
                                             : m_description.substr(word.start - m_scan.descriptionStart());
        const std::uint32_t size = word.end - word.start;
        std::uint64_t changed
            = (eightBytes(raw, 0) ^ eightBytes(m_scan.folded, word.start)) & ~std::uint64_t(0xFF);
        changed = firstBytes(changed, size);
        for (std::uint32_t i = 8; i < size; ++i)
            changed |= std::uint64_t(raw[i] != m_scan.folded[word.start + i]);
        if (changed == 0)
            return; // no capital letter behind the first
        std::uint32_t from = 0;
        for (std::uint32_t i = 1; i <= size; ++i) {
            const bool border
                = i == size || (raw[i] >= 'A' && raw[i] <= 'Z' && raw[i - 1] >= 'a' && raw[i - 1] <= 'z');
            if (!border || (i == size && from == 0))
                continue;
            if (i - from >= 2)
                add(wordHash({m_scan.folded.data() + word.start + from, i - from}), word.start + from,
                    word.start + i, FeatureKind::Part);
            from = i;
        }
    }

    void cjk(std::uint32_t start, std::uint32_t end)
    {
        const std::string &text = m_scan.folded;
        const auto length = [&](std::uint32_t at) {
            const std::uint8_t lead = std::uint8_t(text[at]);
            return std::min<std::uint32_t>(end - at,
                                           lead >= 0xF0       ? 4
                                               : lead >= 0xE0 ? 3
                                               : lead >= 0xC0 ? 2
                                                              : 1);
        };
        for (std::uint32_t at = start; at < end;) {
            const std::uint32_t next = at + length(at);
            if (next < end) {
                const std::uint32_t last = next + length(next);
                add(hashBytes(std::string_view(text.data() + at, last - at), kSigns), at, last,
                    FeatureKind::Word);
            }
            at = next;
        }
    }

    const TextScan &m_scan;
    std::string_view m_title;
    std::string_view m_description;
    FeatureList &m_features;
    const std::uint32_t m_nameEnd = repositoryNameEnd(m_title);
    WordMemory &m_memory = wordMemory();
};

} // namespace

FeatureExtractor::FeatureExtractor(const Taxonomy &taxonomy)
{
    for (const FailureMode &mode : taxonomy.modes()) {
        m_modeHashes.push_back(hashBytes(mode.id, kPhrases));
        m_categoryOf.push_back(mode.category);
    }
    for (std::size_t c = 0; c < kKnownCategoryCount; ++c)
        m_categoryHashes[c] = hashBytes(categoryId(kCategories[c]), kPhrases);
}

void FeatureExtractor::extract(const TextScan &scan, std::string_view title, std::string_view description,
                               FeatureList &features) const
{
    features.clear();
    Extractor extractor(scan, title, description, features);
    for (const TextSegment &segment : scan.segments)
        extractor.segment(segment);
    addDense(scan, features);
}

void FeatureExtractor::addDense(const TextScan &scan, FeatureList &features) const
{
    // s / (c + |s|) grows like the sum of weights and never beyond 1.
    constexpr double kModeHalf = 4;
    constexpr double kCategoryHalf = 6;
    ModeScores scores;
    scorePhrases(scan, scores);
    std::array<double, kKnownCategoryCount> sums{};
    for (std::size_t mode = 0; mode < m_modeHashes.size(); ++mode) {
        if (scores[mode] == 0)
            continue;
        features.dense.push_back(
            {m_modeHashes[mode], float(scores[mode] / (kModeHalf + std::abs(scores[mode])))});
        sums[index(m_categoryOf[mode])] += std::max(0.0, scores[mode]);
    }
    for (std::size_t c = 0; c < sums.size(); ++c) {
        if (sums[c] > 0)
            features.dense.push_back({m_categoryHashes[c], float(sums[c] / (kCategoryHalf + sums[c]))});
    }
    if (scan.unclearCues > 0)
        features.dense.push_back({mix(kMark, 1), 1.0f});
    const std::size_t length = scan.folded.size();
    const std::uint32_t bucket = length < 120 ? 0
        : length < 250                        ? 1
        : length < 500                        ? 2
        : length < 1000                       ? 3
                                              : 4;
    features.dense.push_back({mix(kMark, 16 + bucket), 0.4f});
}

} // namespace faultline
