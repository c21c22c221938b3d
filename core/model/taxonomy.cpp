// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/taxonomy.h"

#include "core/model/jsonplace.h"
#include "core/model/jsonschema.h"

#include <QCoreApplication>

#include <algorithm>

namespace faultline {

namespace {

std::optional<Category> readCategory(const JsonPlace &place)
{
    const auto category = categoryFromId(place.text("id"));
    if (!category || *category == Category::Unclear) {
        place.complain("id", QCoreApplication::translate("Taxonomy", "this is none of the five categories"));
        return std::nullopt;
    }
    return category;
}

FailureMode readMode(const JsonPlace &place, Category category)
{
    FailureMode mode;
    mode.id = place.text("id");
    mode.category = category;
    mode.key = place.textOr("key");
    mode.name = place.text("name");
    mode.definition = place.text("definition");
    mode.example = place.textOr("example");
    const std::string prefix = std::string(categoryId(category)) + '.';
    if (!mode.id.starts_with(prefix))
        place.complain("id",
                       QCoreApplication::translate("Taxonomy", "a mode of this category begins with \"%1\"")
                           .arg(QString::fromStdString(prefix)));
    return mode;
}

std::optional<Category> ownCategory(std::string_view id)
{
    const auto category = categoryFromId(id.substr(0, id.find('.')));
    return category == Category::Unclear ? std::nullopt : category;
}

bool isSlug(std::string_view text)
{
    constexpr std::size_t kLongest = 40;
    return !text.empty() && text.size() <= kLongest && text.front() != '-' && text.back() != '-'
        && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

/// The first letter that neither a mode of the category nor Review itself uses; empty where there is none.
std::string freeKey(const std::vector<const FailureMode *> &modes)
{
    for (const char letter : std::string_view("ABCDEFGHIJKLMOPQRTVWXY")) {
        const std::string key(1, letter);
        if (std::none_of(modes.begin(), modes.end(), [&](const auto *mode) { return mode->key == key; }))
            return key;
    }
    return {};
}

Error refused(const std::string &id, const QString &why)
{
    return failure(ErrorCode::BadContent,
                   QCoreApplication::translate("Taxonomy", "The mode \"%1\" cannot be added: %2.")
                       .arg(QString::fromStdString(id), why));
}

} // namespace

Result<Taxonomy> Taxonomy::parse(const QByteArray &json, const QByteArray &schemaJson)
{
    const auto document = parseChecked(json, schemaJson);
    if (!document)
        return document.error();
    std::optional<Error> problem;
    const JsonPlace root(*document, problem);
    Taxonomy taxonomy;
    taxonomy.m_version = root.text("version");
    taxonomy.m_rules = root.texts("rules");
    std::array<bool, kCategoryCount> seen{};
    for (const JsonPlace &place : root.items("categories")) {
        const auto category = readCategory(place);
        if (!category)
            break;
        if (std::exchange(seen[index(*category)], true))
            place.complain("id", QCoreApplication::translate("Taxonomy", "this category stands twice"));
        taxonomy.m_categories[index(*category)] = {*category,
                                                   place.textOr("key"),
                                                   place.text("name"),
                                                   place.textOr("discipline"),
                                                   place.textOr("practice"),
                                                   place.text("definition")};
        for (const JsonPlace &modePlace : place.items("modes")) {
            FailureMode mode = readMode(modePlace, *category);
            if (taxonomy.mode(mode.id))
                modePlace.complain("id", QCoreApplication::translate("Taxonomy", "this mode stands twice"));
            taxonomy.m_modes.push_back(std::move(mode));
        }
    }
    if (!std::all_of(seen.begin(), seen.begin() + kKnownCategoryCount, [](bool one) { return one; }))
        root.complain("categories",
                      QCoreApplication::translate("Taxonomy", "one of the five categories is missing"));
    const JsonPlace unclear = root.at("unclear");
    taxonomy.m_categories[index(Category::Unclear)]
        = {Category::Unclear,         unclear.textOr("key", "U"), unclear.text("name"), {}, {},
           unclear.text("definition")};
    if (problem)
        return *problem;
    return taxonomy;
}

Result<Taxonomy> Taxonomy::with(std::span<const OwnMode> modes) const
{
    Taxonomy extended = *this;
    for (const OwnMode &own : modes) {
        const auto category = ownCategory(own.id);
        if (!category || !isSlug(std::string_view(own.id).substr(own.id.find('.') + 1)))
            return refused(own.id,
                           QCoreApplication::translate(
                               "Taxonomy",
                               "write one of the five categories, a dot and a short name of small "
                               "letters, digits and hyphens, such as cost.idle-gpu"));
        if (extended.mode(own.id))
            return refused(own.id, QCoreApplication::translate("Taxonomy", "the taxonomy has it already"));
        if (own.name.empty())
            return refused(own.id, QCoreApplication::translate("Taxonomy", "it needs a name"));
        extended.m_modes.push_back(
            {own.id, *category, freeKey(extended.modesOf(*category)), own.name, own.definition, {}, true});
    }
    return extended;
}

const FailureMode *Taxonomy::mode(std::string_view id) const
{
    const auto at = modeIndex(id);
    return at ? &m_modes[*at] : nullptr;
}

std::optional<std::size_t> Taxonomy::modeIndex(std::string_view id) const
{
    const auto found
        = std::find_if(m_modes.begin(), m_modes.end(), [id](const auto &mode) { return mode.id == id; });
    if (found == m_modes.end())
        return std::nullopt;
    return std::size_t(found - m_modes.begin());
}

std::vector<const FailureMode *> Taxonomy::modesOf(Category category) const
{
    std::vector<const FailureMode *> result;
    for (const FailureMode &mode : m_modes) {
        if (mode.category == category)
            result.push_back(&mode);
    }
    return result;
}

} // namespace faultline
