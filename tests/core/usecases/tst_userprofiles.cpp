// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/userprofiles.h"

#include "core/usecases/previewfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace faultline;

class UserProfilesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    DataFiles m_files;

    QString write(const char *name, const QByteArray &bytes)
    {
        QFile file(m_dir.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:
    void init() { m_files.setUserFolder(m_dir.filePath(QStringLiteral("user"))); }

    void savedProfilesAreRecognisedListedRenamedAndRemoved()
    {
        const QString csv = write("a.csv", "Ref,Betreff,Stufe\n1,Index veraltet,Alarm\n2,Kosten,Alarm\n");
        ReadOptions options;
        options.map = {{"external_id", {"Ref"}}, {"title", {"Betreff"}}, {"severity", {"Stufe"}}};
        options.severities = {{"Alarm", 1}};
        const auto before = previewFile(csv, options, -1, m_files);
        QVERIFY(before);
        const auto saved = saveUserProfile(QStringLiteral("Störungen Süd"), before->plan, options, m_files);
        QVERIFY2(saved.has_value(), qPrintable(saved ? QString() : saved.error().message));

        const auto again = previewFile(csv, {}, -1, m_files);
        QVERIFY(again);
        QCOMPARE(again->plan.profile, std::string("storungen-sud"));
        QVERIFY(again->rejected.empty());
        QCOMPARE(again->plan.columns[1].field, std::string("title"));

        auto list = userProfiles(m_files);
        QCOMPARE(list.size(), 1U);
        QCOMPARE(list[0].name, QStringLiteral("Störungen Süd"));
        QVERIFY(renameUserProfile(list[0], QStringLiteral("Süd")));
        QCOMPARE(userProfiles(m_files)[0].name, QStringLiteral("Süd"));
        QVERIFY(removeUserProfile(list[0]));
        QVERIFY(userProfiles(m_files).empty());
        QCOMPARE(previewFile(csv, {}, -1, m_files)->plan.profile, std::string("generic"));
    }

    void sharedFilesAreTakenInAndBrokenOnesDoNoHarm()
    {
        const QString csv = write("b.csv", "Nr,Was\n1,Kosten\n");
        ReadOptions options;
        options.map = {{"title", {"Was"}}};
        const auto plan = previewFile(csv, options, -1, m_files)->plan;
        const QString shared = m_dir.filePath(QStringLiteral("jira.json"));
        QVERIFY(writeProfile(shared, QStringLiteral("Jira"), plan, options));
        const auto adopted = adoptProfile(shared, m_files);
        QVERIFY(adopted);
        QCOMPARE(previewFile(csv, {}, -1, m_files)->plan.profile, adopted->id);
        QVERIFY(adopted->id != "jira");

        QVERIFY(!adoptProfile(write("c.json", "{\"id\":5}"), m_files));
        write("user/profiles/broken.json", "{");
        QVERIFY(previewFile(csv, {}, -1, m_files));
        QCOMPARE(userProfiles(m_files).size(), 2U);
        QVERIFY(!userProfiles(m_files)[0].problem.isEmpty());
        QVERIFY(!saveUserProfile(QStringLiteral("  "), plan, options, m_files));
    }
};

QTEST_GUILESS_MAIN(UserProfilesTest)
#include "tst_userprofiles.moc"
