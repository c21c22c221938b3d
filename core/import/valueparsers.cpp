// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/valueparsers.h"

#include "core/import/cellkind.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace faultline {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }

template<typename Value, std::size_t N>
std::optional<Value> lookUp(const std::array<std::pair<std::string_view, Value>, N> &table, std::string_view word)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto &entry) { return entry.first == word; });
    if (found == table.end())
        return std::nullopt;
    return found->second;
}

constexpr auto kSeverities = std::to_array<std::pair<std::string_view, int>>({
    {"critical", 1},   {"crit", 1},       {"sev1", 1},      {"sev 1", 1},      {"s1", 1},        {"p1", 1},
    {"blocker", 1},    {"sev0", 1},       {"sev 0", 1},     {"s0", 1},         {"p0", 1},        {"emergency", 1},
    {"fatal", 1},      {"urgent", 1},     {"highest", 1},   {"severe", 1},     {"critical impact", 1},
    {"high", 2},       {"major", 2},      {"sev2", 2},      {"sev 2", 2},      {"s2", 2},        {"p2", 2},
    {"error", 2},      {"major impact", 2}, {"significant", 2}, {"important", 2}, {"serious", 2},
    {"medium", 3},     {"moderate", 3},   {"minor impact", 3}, {"sev3", 3},    {"sev 3", 3},     {"s3", 3},
    {"p3", 3},         {"normal", 3},     {"med", 3},       {"warning", 3},    {"average", 3},   {"mid", 3},
    {"low", 4},        {"minor", 4},      {"sev4", 4},      {"sev 4", 4},      {"s4", 4},        {"p4", 4},
    {"small", 4},      {"notice", 4},     {"lowest", 5},
    {"trivial", 5},    {"none", 5},       {"informational", 5}, {"info", 5},   {"maintenance", 5}, {"sev5", 5},
    {"sev 5", 5},      {"s5", 5},         {"p5", 5},        {"planning", 5},   {"cosmetic", 5},  {"negligible", 5},
    {"no impact", 5},  {"debug", 5},
    {"kritisch", 1},   {"critique", 1},   {"crítico", 1},    {"crítica", 1},    {"bloquant", 1},
    {"hoch", 2},       {"majeur", 2},     {"majeure", 2},    {"élevé", 2},      {"élevée", 2},     {"haute", 2},
    {"alta", 2},       {"alto", 2},       {"mittel", 3},     {"moyen", 3},      {"moyenne", 3},    {"media", 3},
    {"medio", 3},      {"niedrig", 4},    {"gering", 4},     {"mineur", 4},     {"mineure", 4},    {"faible", 4},
    {"basse", 4},      {"baja", 4},       {"bajo", 4},
});

constexpr auto kDetectors = std::to_array<std::pair<std::string_view, DetectedBy>>({
    {"user", DetectedBy::User},            {"users", DetectedBy::User},
    {"customer", DetectedBy::User},        {"customers", DetectedBy::User},
    {"client", DetectedBy::User},          {"user report", DetectedBy::User},
    {"customer report", DetectedBy::User}, {"customer reported", DetectedBy::User},
    {"user reported", DetectedBy::User},   {"support", DetectedBy::User},
    {"support ticket", DetectedBy::User},  {"end user", DetectedBy::User},
    {"employee", DetectedBy::Employee},    {"staff", DetectedBy::Employee},
    {"internal", DetectedBy::Employee},    {"engineer", DetectedBy::Employee},
    {"manual", DetectedBy::Employee},      {"colleague", DetectedBy::Employee},
    {"monitor", DetectedBy::Monitor},      {"monitoring", DetectedBy::Monitor},
    {"monitors", DetectedBy::Monitor},     {"alert", DetectedBy::Monitor},
    {"alerting", DetectedBy::Monitor},     {"alarm", DetectedBy::Monitor},
    {"automated", DetectedBy::Monitor},    {"dashboard", DetectedBy::Monitor},
    {"eval", DetectedBy::Eval},            {"evals", DetectedBy::Eval},
    {"evaluation", DetectedBy::Eval},      {"test", DetectedBy::Eval},
    {"replay", DetectedBy::Replay},        {"replays", DetectedBy::Replay},
    {"provider", DetectedBy::Provider},    {"vendor", DetectedBy::Provider},
    {"status page", DetectedBy::Provider}, {"supplier", DetectedBy::Provider},
    {"invoice", DetectedBy::Invoice},      {"bill", DetectedBy::Invoice},
    {"billing", DetectedBy::Invoice},      {"finance", DetectedBy::Invoice},
    {"audit", DetectedBy::Audit},          {"auditor", DetectedBy::Audit},
    {"review", DetectedBy::Audit},         {"other", DetectedBy::Other},
    {"kunde", DetectedBy::User},           {"kunden", DetectedBy::User},
    {"nutzer", DetectedBy::User},          {"benutzer", DetectedBy::User},
    {"utilisateur", DetectedBy::User},     {"usuario", DetectedBy::User},
    {"cliente", DetectedBy::User},         {"mitarbeiter", DetectedBy::Employee},
    {"überwachung", DetectedBy::Monitor},  {"rechnung", DetectedBy::Invoice},
});

constexpr auto kYesNo = std::to_array<std::pair<std::string_view, bool>>({
    {"true", true},  {"yes", true},  {"y", true},  {"t", true},  {"1", true},    {"1.0", true}, {"on", true},
    {"x", true},     {"ja", true},   {"oui", true}, {"si", true}, {"wahr", true},
    {"false", false}, {"no", false}, {"n", false}, {"f", false}, {"0", false},   {"0.0", false}, {"off", false},
    {"", false},     {"nein", false}, {"non", false}, {"falsch", false}, {"null", false},
});

} // namespace

void lowerLatin(std::string &text)
{
    for (std::size_t i = 1; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (text[i - 1] == '\xC3' && byte >= 0x80 && byte <= 0x9E && byte != 0x97)
            text[i] = char(byte + 0x20);
    }
}

std::string plainWords(std::string_view text)
{
    std::string result;
    bool gap = false;
    for (const char c : text) {
        const bool kept = isDigit(c) || (lower(c) >= 'a' && lower(c) <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        if (!kept) {
            gap = !result.empty();
            continue;
        }
        if (gap)
            result += ' ';
        gap = false;
        result += lower(c);
    }
    lowerLatin(result);
    return result;
}

bool meansNothing(std::string_view text)
{
    text = trimmed(text);
    if (text.empty() || text == "-" || text == "--" || text == "\xE2\x80\x93" || text == "\xE2\x80\x94" || text == "?")
        return true;
    if (text.size() > 9)
        return false;
    std::array<char, 9> small{};
    std::transform(text.begin(), text.end(), small.begin(), lower);
    const std::string_view word(small.data(), text.size());
    static constexpr std::array<std::string_view, 14> kNothing{"n/a",     "na",  "null", "none",      "nan",  "nat", "nil",
                                                                "unknown", "tbd", "#n/a", "undefined", "\\n",  "not set", "<null>"};
    return std::find(kNothing.begin(), kNothing.end(), word) != kNothing.end();
}

std::optional<bool> parseYesNo(std::string_view text)
{
    std::string word(trimmed(text));
    std::transform(word.begin(), word.end(), word.begin(), lower);
    return lookUp(kYesNo, word);
}

std::optional<int> parseSeverity(std::string_view text)
{
    const std::string words = plainWords(text);
    if (const auto known = lookUp(kSeverities, std::string_view(words)))
        return known;
    if (words.size() == 1 && words[0] >= '1' && words[0] <= '5')
        return words[0] - '0';
    if (words.size() == 3 && words.ends_with(" 0") && words[0] >= '1' && words[0] <= '5' && text.find('.') != text.npos)
        return words[0] - '0';
    // "3 - Moderate", "P2: High", "SEV1 critical", "impact-critical", "severity 2": one of the parts decides.
    const std::size_t blank = words.find(' ');
    if (blank == std::string::npos)
        return std::nullopt;
    const std::string_view first = std::string_view(words).substr(0, blank);
    const std::string_view rest = std::string_view(words).substr(blank + 1);
    const bool label = first == "impact" || first == "severity" || first == "priority" || first == "sev" || first == "level";
    if (label)
        return parseSeverity(rest);
    if (const auto known = lookUp(kSeverities, first))
        return known;
    if (first.size() == 1 && first[0] >= '1' && first[0] <= '5' && lookUp(kSeverities, rest))
        return first[0] - '0';
    return std::nullopt;
}

std::optional<DetectedBy> parseDetectedBy(std::string_view text)
{
    const std::string words = plainWords(text);
    if (const auto exact = detectedByFromId(words))
        return exact;
    return lookUp(kDetectors, std::string_view(words));
}

} // namespace faultline
