// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/assessmentstore.h"

#include <QCoreApplication>

namespace faultline {

std::int64_t storeAssessment(Database &database, Transaction &, const SavedAssessment &saved)
{
    const QByteArray answers = saved.assessment.toJson();
    database
        .prepare("INSERT INTO assessments (team, answers, playbook_version, fingerprint, created_at) "
                 "VALUES (?, ?, ?, ?, ?)")
        .bind(1, std::string_view(saved.assessment.team))
        .bind(2, std::string_view(answers.constData(), std::size_t(answers.size())))
        .bind(3, std::string_view(saved.playbookVersion))
        .bind(4, std::string_view(saved.dataFingerprint))
        .bind(5, saved.savedAt)
        .run();
    return database.readInteger("SELECT last_insert_rowid()");
}

std::vector<SavedAssessment> readAssessments(Database &database)
{
    std::vector<SavedAssessment> all;
    auto statement
        = database.prepare("SELECT id, answers, playbook_version, fingerprint, created_at FROM assessments "
                           "ORDER BY id");
    while (statement.step()) {
        const std::string_view answers = statement.text(1);
        auto assessment = Assessment::parseSaved(QByteArray(answers.data(), qsizetype(answers.size())));
        if (!assessment)
            throw StorageFailure{ failure(ErrorCode::WorkspaceDamaged,
                                          QCoreApplication::translate("AssessmentStore",
                                                                      "%1 is damaged: assessment "
                                                                      "number %2 cannot be read (%3).")
                                              .arg(database.path(), QString::number(statement.integer(0)),
                                                   assessment.error().message)) };
        all.push_back({ statement.integer(0), std::move(*assessment), std::string(statement.text(2)),
                        std::string(statement.text(3)), statement.integer(4) });
    }
    return all;
}

} // namespace faultline
