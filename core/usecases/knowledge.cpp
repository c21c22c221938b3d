// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/knowledge.h"

#include <QCoreApplication>

namespace faultline {

namespace {

template <typename T> Result<T> load(const DataFiles &files, const QString &name)
{
    const auto json = files.read(name + QStringLiteral(".json"));
    if (!json)
        return json.error();
    const auto schema = files.read(QStringLiteral("schema-json/%1.schema.json").arg(name));
    if (!schema)
        return schema.error();
    auto parsed = T::parse(*json, *schema);
    if (!parsed)
        return failure(parsed.error().code, QStringLiteral("%1.json: %2").arg(name, parsed.error().message),
                       parsed.error().detail);
    return parsed;
}

Error unknownMode(const QString &file, const std::string &where, const std::string &mode)
{
    return failure(ErrorCode::BadContent,
                   QCoreApplication::translate("Knowledge",
                                               "%1: \"%2\" names the mode \"%3\", which taxonomy.json "
                                               "does not have")
                       .arg(file, QString::fromStdString(where), QString::fromStdString(mode)));
}

/// The files speak of each other's modes; a name that leads nowhere would silently count nothing.
std::optional<Error> findStrayMode(const Knowledge &knowledge)
{
    for (const Control *control : knowledge.playbook.controls()) {
        for (const std::string &mode : control->prevents) {
            if (!knowledge.taxonomy.mode(mode))
                return unknownMode(QStringLiteral("playbook.json"), control->id, mode);
        }
    }
    for (const StudyRow &row : knowledge.study.rows) {
        for (const std::string &mode : row.modes) {
            if (!knowledge.taxonomy.mode(mode))
                return unknownMode(QStringLiteral("benchmark.json"), row.id, mode);
        }
    }
    return std::nullopt;
}

} // namespace

Result<Knowledge> loadKnowledge(const DataFiles &files)
{
    Knowledge knowledge;
    knowledge.files = files;
    auto taxonomy = load<Taxonomy>(files, QStringLiteral("taxonomy"));
    if (!taxonomy)
        return taxonomy.error();
    knowledge.taxonomy = std::move(*taxonomy);
    auto playbook = load<Playbook>(files, QStringLiteral("playbook"));
    if (!playbook)
        return playbook.error();
    knowledge.playbook = std::move(*playbook);
    auto study = load<Study>(files, QStringLiteral("benchmark"));
    if (!study)
        return study.error();
    knowledge.study = std::move(*study);
    if (auto stray = findStrayMode(knowledge))
        return *stray;
    auto classifier = loadClassifier(files, knowledge.taxonomy);
    if (!classifier)
        return classifier.error();
    knowledge.classifier = std::move(*classifier);
    knowledge.shippedVersion = knowledge.classifier->version();
    return knowledge;
}

} // namespace faultline
