// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

namespace {

/// What each folder may include of the project, besides itself. Longest matching folder decides.
const QMap<QString, QStringList> kAllowed{
    { QStringLiteral("core/base"), {} },
    { QStringLiteral("core/model"), { QStringLiteral("core/base") } },
    { QStringLiteral("core/redact"), { QStringLiteral("core/base"), QStringLiteral("core/model") } },
    { QStringLiteral("core/storage"), { QStringLiteral("core/base"), QStringLiteral("core/model") } },
    { QStringLiteral("core/import"), { QStringLiteral("core/base"), QStringLiteral("core/model") } },
    { QStringLiteral("core/classify"), { QStringLiteral("core/base"), QStringLiteral("core/model") } },
    { QStringLiteral("core/stats"), { QStringLiteral("core/base"), QStringLiteral("core/model") } },
    { QStringLiteral("core/readiness"),
      { QStringLiteral("core/base"), QStringLiteral("core/model"), QStringLiteral("core/stats") } },
    { QStringLiteral("core/report"),
      { QStringLiteral("core/base"), QStringLiteral("core/model"), QStringLiteral("core/storage"), QStringLiteral("core/stats"),
        QStringLiteral("core/readiness") } },
    { QStringLiteral("core/usecases"), { QStringLiteral("core") } },
    { QStringLiteral("ui/render"), { QStringLiteral("core") } },
    { QStringLiteral("ui/jobs"), { QStringLiteral("core") } },
    { QStringLiteral("ui/workspace"),
      { QStringLiteral("core"), QStringLiteral("ui/jobs"), QStringLiteral("ui/render") } },
    { QStringLiteral("ui/widgets"),
      { QStringLiteral("core"), QStringLiteral("ui/render"), QStringLiteral("ui/workspace") } },
    { QStringLiteral("ui/models"),
      { QStringLiteral("core"), QStringLiteral("ui/render"), QStringLiteral("ui/jobs"),
        QStringLiteral("ui/widgets") } },
    { QStringLiteral("ui/pages"), { QStringLiteral("core"), QStringLiteral("ui") } },
    { QStringLiteral("ui/shell"), { QStringLiteral("core"), QStringLiteral("ui") } },
    { QStringLiteral("app/cli"), { QStringLiteral("core"), QStringLiteral("ui/render") } },
    { QStringLiteral("app"), { QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app") } },
};

/// Qt classes that core may not touch: it links Qt6::Core only, but the headers of the others are in reach.
const QRegularExpression kScreenClass(QStringLiteral(
    "^(QApplication|QGuiApplication|QWidget|QColor|QPainter|QImage|QPixmap|QFont.*|QChart.*|QObject|"
    "QMessageBox|QTextDocument|QPdfWriter|QGraphics.*)$"));

struct Include
{
    QString file; ///< relative to the project
    int line = 0;
    QString target;
    bool isProject = false;
};

QString sourceRoot()
{
    return QStringLiteral(FAULTLINE_SOURCE_DIR);
}

QList<Include> includesOf(const QString &path)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"));
    QList<Include> result;
    QFile file(sourceRoot() + QLatin1Char('/') + path);
    if (!file.open(QIODevice::ReadOnly))
        return result;
    int line = 0;
    while (!file.atEnd()) {
        ++line;
        const auto match = pattern.match(QString::fromUtf8(file.readLine()));
        if (match.hasMatch())
            result.append({ path, line, match.captured(2), match.captured(1) == QLatin1String("\"") });
    }
    return result;
}

QStringList sources()
{
    QStringList result;
    for (const char *folder : { "core", "ui", "app" }) {
        QDirIterator files(sourceRoot() + QLatin1Char('/') + QLatin1String(folder),
                           { QStringLiteral("*.h"), QStringLiteral("*.cpp") }, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            result += files.next().mid(sourceRoot().size() + 1);
    }
    result.sort();
    return result;
}

QString folderOf(const QString &path)
{
    QString best;
    for (auto it = kAllowed.begin(); it != kAllowed.end(); ++it) {
        if (path.startsWith(it.key() + QLatin1Char('/')) && it.key().size() > best.size())
            best = it.key();
    }
    return best;
}

bool mayInclude(const QString &folder, const QString &target)
{
    if (target.startsWith(folder + QLatin1Char('/')))
        return true;
    const QStringList allowed = kAllowed.value(folder);
    return std::any_of(allowed.begin(), allowed.end(),
                       [&](const QString &prefix) { return target.startsWith(prefix + QLatin1Char('/')); });
}

QString at(const Include &include)
{
    return QStringLiteral("%1:%2 includes %3").arg(include.file).arg(include.line).arg(include.target);
}

} // namespace

/// Holds the arrows of ARCHITECTURE.md: every #include is read, none is trusted.
class ArchitectureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFolderIsKnown()
    {
        const QStringList files = sources();
        QVERIFY2(files.size() > 20, "the sources were not found");
        for (const QString &file : files)
            QVERIFY2(!folderOf(file).isEmpty(),
                     qPrintable(file + QStringLiteral(" is in no folder the plan names")));
    }

    void arrowsPointDown()
    {
        QStringList wrong;
        for (const QString &file : sources()) {
            for (const Include &include : includesOf(file)) {
                if (include.isProject && !mayInclude(folderOf(file), include.target))
                    wrong += at(include);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void projectIncludesNameTheirFolder()
    {
        QStringList wrong;
        for (const QString &file : sources()) {
            for (const Include &include : includesOf(file)) {
                const bool isMoc = include.target.endsWith(QLatin1String(".moc"));
                if (include.isProject && !isMoc
                    && !QFile::exists(sourceRoot() + QLatin1Char('/') + include.target))
                    wrong += at(include);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void qtIsSpelledWithoutItsModule()
    {
        static const QRegularExpression withModule(QStringLiteral("^Qt[A-Z][A-Za-z]+/"));
        QStringList wrong;
        for (const QString &file : sources()) {
            for (const Include &include : includesOf(file)) {
                if (!include.isProject && withModule.match(include.target).hasMatch())
                    wrong += at(include);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void coreKnowsNoScreenAndNoOutput()
    {
        QStringList wrong;
        for (const QString &file : sources()) {
            if (!file.startsWith(QLatin1String("core/")))
                continue;
            for (const Include &include : includesOf(file)) {
                if (!include.isProject
                    && (kScreenClass.match(include.target).hasMatch()
                        || include.target == QLatin1String("iostream")))
                    wrong += at(include);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void onlyStorageKnowsSqlite()
    {
        QStringList wrong;
        for (const QString &file : sources()) {
            for (const Include &include : includesOf(file)) {
                const bool allowed
                    = file.startsWith(QLatin1String("core/storage/")) && file.endsWith(QLatin1String(".cpp"));
                if (include.target == QLatin1String("sqlite3.h") && !allowed)
                    wrong += at(include);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void coreHasNoCycles()
    {
        QMap<QString, QSet<QString>> edges;
        for (const QString &file : sources()) {
            if (!file.startsWith(QLatin1String("core/")))
                continue;
            for (const Include &include : includesOf(file)) {
                if (include.isProject && include.target.startsWith(QLatin1String("core/"))
                    && folderOf(include.target) != folderOf(file))
                    edges[folderOf(file)].insert(folderOf(include.target));
            }
        }
        QStringList left = edges.keys();
        for (bool removed = true; removed;) {
            removed = false;
            for (const QString &folder : QStringList(left)) {
                const auto targets = edges.value(folder);
                const bool isLeaf = std::none_of(targets.begin(), targets.end(), [&](const QString &target) {
                    return left.contains(target);
                });
                if (isLeaf)
                    removed = left.removeOne(folder) || removed;
            }
        }
        QVERIFY2(left.isEmpty(),
                 qPrintable(QStringLiteral("a cycle among ") + left.join(QStringLiteral(", "))));
    }
};

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
