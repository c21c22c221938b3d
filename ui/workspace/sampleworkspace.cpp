// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workspace/sampleworkspace.h"

#include "core/base/outputfile.h"
#include "core/usecases/importincidents.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace faultline {

namespace {

QString failedToWrite(const QString &path)
{
    return QCoreApplication::translate("SampleWorkspace",
                                       "The sample could not be written to %1. Free some space there, or open a "
                                       "workspace of your own.")
        .arg(QDir::toNativeSeparators(path));
}

bool isWholeSample(const QString &path)
{
    auto store = openStore(path, OpenMode::Read);
    if (!store)
        return false;
    const auto summary = (*store)->summary();
    return summary && summary->sample && summary->incidents > 0;
}

Result<void> writeIncidents(const QString &path, const Knowledge &knowledge)
{
    auto csv = knowledge.files.read(QStringLiteral("samples/incidents.csv"));
    if (!csv)
        return csv.error();
    return writeOutputFile(path, *csv);
}

Result<void> saveAnswers(Store &store, const Knowledge &knowledge, const Clock &clock)
{
    const auto json = knowledge.files.read(QStringLiteral("samples/answers.json"));
    if (!json)
        return json.error();
    const auto schema = knowledge.files.read(QStringLiteral("schema-json/answers.schema.json"));
    if (!schema)
        return schema.error();
    const auto assessment = Assessment::parse(*json, knowledge.playbook, *schema);
    if (!assessment)
        return assessment.error();
    if (auto saved = store.saveAssessment(*assessment, knowledge.playbook.version, clock.nowMs()); !saved)
        return saved.error();
    return {};
}

} // namespace

Result<QString> prepareSampleWorkspace(const QString &folder, const Knowledge &knowledge, const Clock &clock,
                                       Progress &progress)
{
    const QDir directory(folder);
    const QString path = directory.filePath(QStringLiteral("sample.faultline"));
    if (isWholeSample(path))
        return path;
    if (!directory.mkpath(QStringLiteral(".")))
        return failure(ErrorCode::Unwritable, failedToWrite(folder));
    QFile::remove(path);

    ImportRequest request;
    request.path = directory.filePath(QStringLiteral("incidents.csv"));
    if (auto written = writeIncidents(request.path, knowledge); !written)
        return written.error();
    auto store = openStore(path, OpenMode::Write);
    if (!store)
        return store.error();
    if (auto marked = (*store)->setSample(true); !marked)
        return marked.error();
    if (auto report = importIncidents(**store, knowledge, request, clock, progress); !report)
        return report.error();
    if (auto saved = saveAnswers(**store, knowledge, clock); !saved)
        return saved.error();
    return path;
}

} // namespace faultline
