// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/taxonomy.h"

#include <QByteArray>

#include <cstdint>
#include <string>
#include <vector>

namespace faultline {

/// More modes than this a taxonomy cannot have.
inline constexpr std::size_t kMostModes = 57;

/// Where in a text something stands. What is said to be the cause, and what mended it, tells more about the
/// cause than the rest; a list of versions and settings tells little.
enum class Section : std::uint8_t { Title, Body, Cause, Fix, Impact, Setting };
inline constexpr std::size_t kSectionCount = 6;

/// What finding a phrase means.
struct PhraseMeaning {
    enum class Kind : std::uint8_t {
        Mode,     ///< speaks for a failure mode
        Negation, ///< turns what follows closely
        Unclear,  ///< the text does not know, or is no incident
        Cue,      ///< its sentence belongs to a section
        Heading,  ///< a line of its own or before a colon: a section begins
    };
    Kind kind = Kind::Mode;
    Section section = Section::Body;
    std::uint32_t mode = 0; ///< position in Taxonomy::modes()
    float weight = 0;
};

/// The weighted phrases of data/model/phrases.json and the section marks of data/model/sections.json.
class PhraseBook
{
public:
    /// BadContent names the file and the place of a mistake.
    static Result<PhraseBook> parse(const QByteArray &phrasesJson, const QByteArray &sectionsJson,
                                    const Taxonomy &taxonomy);

    const std::string &version() const { return m_version; }
    const std::vector<std::string> &patterns() const { return m_patterns; }
    const std::vector<PhraseMeaning> &meanings() const { return m_meanings; } ///< by pattern

private:
    std::string m_version;
    std::vector<std::string> m_patterns;
    std::vector<PhraseMeaning> m_meanings;
};

class DataFiles;
/// The shipped phrases and section marks.
Result<PhraseBook> loadPhraseBook(const DataFiles &files, const Taxonomy &taxonomy);

} // namespace faultline
