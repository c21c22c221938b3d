// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/desktop.h"

#include "core/base/clock.h"
#include "core/usecases/knowledge.h"
#include "ui/jobs/jobs.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/focusring.h"
#include "ui/widgets/look.h"
#include "ui/widgets/systemscheme.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QApplication>
#include <QMessageBox>

namespace faultline {

int runDesktop(QApplication &application, const DataFiles &files, const QStringList &paths, bool openSample)
{
    QApplication::setApplicationName(QStringLiteral("faultline"));
    QApplication::setApplicationDisplayName(QStringLiteral("Faultline"));
    QApplication::setApplicationVersion(QStringLiteral(FAULTLINE_VERSION));
    Settings settings;
    Look look(application, settings);
    SystemScheme systemScheme;
    QObject::connect(&systemScheme, &SystemScheme::told, &look, &Look::setSystemDark);
    auto knowledge = loadKnowledge(files);
    if (!knowledge) {
        QMessageBox box(QMessageBox::Critical, QStringLiteral("Faultline"), {}, QMessageBox::Close);
        box.setTextFormat(Qt::PlainText);
        box.setText(knowledge.error().message);
        box.exec();
        return 1;
    }
    const SystemClock clock;
    Jobs jobs;
    Workspace workspace(std::make_shared<const Knowledge>(std::move(*knowledge)), jobs, clock, settings);
    FocusRing ring(look);
    MainWindow window(workspace, jobs, settings, look);
    window.show();
    if (openSample)
        workspace.openSample(settings.dataFolder());
    if (!paths.isEmpty())
        window.takeFiles(paths);
    return QApplication::exec();
}

} // namespace faultline
