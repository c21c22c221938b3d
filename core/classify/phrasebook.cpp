// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/phrasebook.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace faultline {

namespace {

using Json = nlohmann::json;
using Kind = PhraseMeaning::Kind;

/// What was wrong, and where in the file.
struct Mistake {
    std::string place;
    std::string what;
};

const Json &member(const Json &object, const char *name, const std::string &place)
{
    if (!object.is_object() || !object.contains(name))
        throw Mistake{place, std::string("\"") + name + "\" is missing"};
    return object.at(name);
}

const std::string &text(const Json &value, const std::string &place)
{
    if (!value.is_string() || value.get_ref<const std::string &>().empty())
        throw Mistake{place, "a text that is not empty is expected"};
    return value.get_ref<const std::string &>();
}

struct Reader {
    std::vector<std::string> &patterns;
    std::vector<PhraseMeaning> &meanings;

    void list(const Json &owner, const char *name, const std::string &place, PhraseMeaning meaning)
    {
        const Json &values = member(owner, name, place);
        for (std::size_t i = 0; i < values.size(); ++i) {
            patterns.push_back(text(values.at(i), place + '/' + name + '/' + std::to_string(i)));
            meanings.push_back(meaning);
        }
    }

    void modes(const Json &root, const Taxonomy &taxonomy)
    {
        if (taxonomy.modes().size() > kMostModes)
            throw Mistake{"/modes", "the taxonomy has more than " + std::to_string(kMostModes) + " modes"};
        for (const auto &[id, phrases] : member(root, "modes", "").items()) {
            const std::string place = "/modes/" + id;
            const auto mode = taxonomy.modeIndex(id);
            if (!mode)
                throw Mistake{place, "the taxonomy has no such mode"};
            for (std::size_t i = 0; i < phrases.size(); ++i) {
                const std::string here = place + '/' + std::to_string(i);
                const Json &weight = member(phrases.at(i), "weight", here);
                if (!weight.is_number() || weight.get<double>() <= 0 || weight.get<double>() > 10)
                    throw Mistake{here + "/weight", "a number above 0 and up to 10 is expected"};
                patterns.push_back(text(member(phrases.at(i), "phrase", here), here + "/phrase"));
                meanings.push_back({Kind::Mode, Section::Body, std::uint32_t(*mode), weight.get<float>()});
            }
        }
    }

    void sections(const Json &root)
    {
        constexpr std::pair<const char *, Section> kNames[]{{"cause", Section::Cause},
                                                            {"fix", Section::Fix},
                                                            {"impact", Section::Impact},
                                                            {"setting", Section::Setting},
                                                            {"body", Section::Body}};
        for (const auto &[name, section] : kNames) {
            const Json &entry = member(root, name, "");
            const std::string place = std::string("/") + name;
            list(entry, "headings", place, {Kind::Heading, section, 0, 0});
            list(entry, "cues", place, {Kind::Cue, section, 0, 0});
        }
    }
};

Error badContent(const char *file, const std::string &place, const std::string &what)
{
    return failure(ErrorCode::BadContent,
                   QCoreApplication::translate("PhraseBook", "data/model/%1 at %2: %3.")
                       .arg(QString::fromLatin1(file),
                            place.empty() ? QStringLiteral("/") : QString::fromStdString(place),
                            QString::fromStdString(what)));
}

} // namespace

Result<PhraseBook> PhraseBook::parse(const QByteArray &phrasesJson, const QByteArray &sectionsJson,
                                     const Taxonomy &taxonomy)
{
    PhraseBook book;
    Reader reader{book.m_patterns, book.m_meanings};
    const char *file = "phrases.json";
    try {
        const Json phrases = Json::parse(phrasesJson.begin(), phrasesJson.end());
        book.m_version = text(member(phrases, "version", ""), "/version");
        reader.modes(phrases, taxonomy);
        reader.list(phrases, "negations", "", {Kind::Negation, Section::Body, 0, 0});
        reader.list(phrases, "unclear", "", {Kind::Unclear, Section::Body, 0, 0});
        file = "sections.json";
        reader.sections(Json::parse(sectionsJson.begin(), sectionsJson.end()));
    } catch (const Mistake &mistake) {
        return badContent(file, mistake.place, mistake.what);
    } catch (const Json::exception &error) {
        return badContent(file, {}, error.what());
    }
    return book;
}

} // namespace faultline
