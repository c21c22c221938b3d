// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/profilemenu.h"

#include "core/base/outputfile.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/questions.h"
#include "ui/workspace/workspace.h"

#include <QFile>
#include <QFileDialog>
#include <QInputDialog>

namespace faultline {

ProfileMenu::ProfileMenu(PageContext context, QWidget *parent) : QMenu(parent), m_context(context)
{
    connect(this, &QMenu::aboutToShow, this, &ProfileMenu::fill);
}

const DataFiles &ProfileMenu::files() const
{
    return m_context.workspace.knowledge()->files;
}

void ProfileMenu::setReading(const ReadPlan &plan, const ReadOptions &options)
{
    m_plan = plan;
    m_options = options;
}

void ProfileMenu::fill()
{
    clear();
    QAction *save = addAction(tr("Save as profile…"), this, &ProfileMenu::save);
    save->setEnabled(!m_plan.columns.empty());
    addAction(tr("Take in a profile file…"), this, &ProfileMenu::takeIn);
    const std::vector<UserProfile> own = userProfiles(files());
    if (!own.empty())
        addSection(tr("Own profiles"));
    for (const UserProfile &profile : own)
        addOwn(profile);
}

void ProfileMenu::addOwn(const UserProfile &profile)
{
    QMenu *menu = addMenu(menuText(profile.name));
    if (!profile.problem.isEmpty())
        menu->addAction(menuText(profile.problem))->setEnabled(false);
    else
        menu->addAction(tr("Rename…"), this, [this, profile] { rename(profile); });
    menu->addAction(tr("Save to a file…"), this, [this, profile] { share(profile); });
    menu->addAction(tr("Delete…"), this, [this, profile] { remove(profile); });
}

void ProfileMenu::tell(const Result<void> &done)
{
    if (!done)
        Q_EMIT failed(done.error());
}

void ProfileMenu::save()
{
    bool given = false;
    const QString name
        = QInputDialog::getText(parentWidget(), tr("Save as profile"),
                                tr("Name; files with these columns are read like this from now on"),
                                QLineEdit::Normal, QString(), &given)
              .trimmed();
    if (!given || name.isEmpty())
        return;
    if (const auto path = saveUserProfile(name, m_plan, m_options, files()); !path)
        Q_EMIT failed(path.error());
    else
        Q_EMIT saved(name);
}

void ProfileMenu::share(const UserProfile &profile)
{
    const QString path = QFileDialog::getSaveFileName(parentWidget(), tr("Save the profile"),
                                                      oneLine(profile.id) + QStringLiteral(".json"),
                                                      tr("Profiles (*.json)"));
    QFile file(profile.path);
    if (path.isEmpty())
        return;
    if (!file.open(QIODevice::ReadOnly))
        tell(failure(ErrorCode::Unreadable,
                     tr("%1 cannot be read: %2").arg(profile.path, file.errorString())));
    else
        tell(writeOutputFile(path, file.readAll().toStdString()));
}

void ProfileMenu::takeIn()
{
    const QString path = QFileDialog::getOpenFileName(parentWidget(), tr("Take in a profile"), QString(),
                                                      tr("Profiles (*.json)"));
    if (path.isEmpty())
        return;
    if (const auto adopted = adoptProfile(path, files()); !adopted)
        Q_EMIT failed(adopted.error());
    else
        Q_EMIT saved(adopted->name);
}

void ProfileMenu::rename(const UserProfile &profile)
{
    bool given = false;
    const QString name = QInputDialog::getText(parentWidget(), tr("Rename the profile"), tr("Name"),
                                               QLineEdit::Normal, profile.name, &given);
    if (given && !name.trimmed().isEmpty())
        tell(renameUserProfile(profile, name));
}

void ProfileMenu::remove(const UserProfile &profile)
{
    if (isConfirmed(parentWidget(), tr("Delete the profile?"),
                    tr("Files like those of “%1” are no longer known by it. What was imported stays.")
                        .arg(profile.name)))
        tell(removeUserProfile(profile));
}

} // namespace faultline
