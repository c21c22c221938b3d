// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/incidentreader.h"
#include "core/usecases/userprofiles.h"
#include "ui/pages/page.h"

#include <QMenu>

namespace faultline {

/// Keeping how a file is read as a profile of one's own, and care for those: rename, delete, share.
class ProfileMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ProfileMenu(PageContext context, QWidget *parent = nullptr);

    void setReading(const ReadPlan &plan, const ReadOptions &options);

Q_SIGNALS:
    void saved(const QString &name); ///< from now on files like this are known
    void failed(const faultline::Error &error);

private:
    void fill();
    void addOwn(const UserProfile &profile);
    void save();
    void share(const UserProfile &profile);
    void takeIn();
    void rename(const UserProfile &profile);
    void remove(const UserProfile &profile);
    void tell(const Result<void> &done);
    const DataFiles &files() const;

    PageContext m_context;
    ReadPlan m_plan;
    ReadOptions m_options;
};

} // namespace faultline
