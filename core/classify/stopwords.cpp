// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/stopwords.h"

#include <algorithm>
#include <array>

namespace faultline {

namespace {

// clang-format off
constexpr std::array<std::string_view, 216> kStopWords{
    "a", "aber", "about", "after", "again", "all", "als", "also", "am", "an", "and", "another", "any", "are", "as",
    "at", "auch", "auf", "aus", "be", "because", "been", "before", "bei", "being", "bis", "both", "but", "by", "can",
    "could", "da", "dann", "das", "dass", "dem", "den", "der", "des", "did", "die", "dies", "diese", "dieser",
    "dieses", "do", "doch", "does", "doing", "dort", "durch", "each", "ein", "eine", "einem", "einen", "einer",
    "eines", "either", "else", "er", "es", "etc", "every", "few", "for", "from", "für", "get", "gets", "got",
    "haben", "had", "has", "hat", "hatte", "have", "he", "her", "here", "hier", "him", "his", "how", "however", "i",
    "ich", "if", "ihm", "ihn", "ihr", "ihre", "im", "in", "into", "is", "ist", "it", "its", "itself", "ja", "jede",
    "jeder", "jedes", "just", "let", "like", "may", "me", "might", "mit", "more", "most", "much", "must", "my",
    "nach", "noch", "nur", "ob", "oder", "of", "on", "only", "or", "other", "our", "ours", "out", "over", "own",
    "per", "quite", "rather", "same", "sehr", "sein", "seine", "seit", "she", "should", "sich", "sie", "since",
    "sind", "so", "some", "still", "such", "than", "that", "the", "their", "theirs", "them", "then", "there",
    "these", "they", "this", "those", "though", "through", "thus", "to", "too", "um", "und", "under", "uns", "unser",
    "unsere", "until", "up", "upon", "us", "very", "via", "vom", "von", "vor", "war", "waren", "was", "we", "weil",
    "wenn", "wer", "werden", "were", "what", "when", "where", "whether", "which", "while", "who", "whom", "whose",
    "why", "wie", "will", "wir", "wird", "with", "wo", "would", "wurde", "wurden", "yet", "you", "your", "yours",
    "zu", "zum", "zur",
};
// clang-format on

static_assert(std::is_sorted(kStopWords.begin(), kStopWords.end()));

} // namespace

bool isStopWord(std::string_view word)
{
    return word.size() < 2 || std::binary_search(kStopWords.begin(), kStopWords.end(), word);
}

} // namespace faultline
