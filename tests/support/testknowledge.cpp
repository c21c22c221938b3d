// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testknowledge.h"

#include <stdexcept>

namespace faultline::test {

namespace {

template <typename T> T shipped(const DataFiles &files, const QString &name)
{
    const auto json = files.read(name + QStringLiteral(".json"));
    const auto schema = files.read(QStringLiteral("schema-json/%1.schema.json").arg(name));
    auto parsed = json && schema ? T::parse(*json, *schema)
                                 : Result<T>(failure(ErrorCode::NotFound, QStringLiteral("no file")));
    if (!parsed)
        throw std::runtime_error((name + QStringLiteral(": ") + parsed.error().message).toStdString());
    return std::move(*parsed);
}

} // namespace

Knowledge shippedKnowledge()
{
    Knowledge knowledge;
    knowledge.taxonomy = shipped<Taxonomy>(knowledge.files, QStringLiteral("taxonomy"));
    knowledge.playbook = shipped<Playbook>(knowledge.files, QStringLiteral("playbook"));
    knowledge.study = shipped<Study>(knowledge.files, QStringLiteral("benchmark"));
    return knowledge;
}

} // namespace faultline::test
