// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace faultline {

class Button;
class Look;
class TextLabel;
struct FileCheck;

/// Under the preview: how much of the file is good, Cancel, and the import itself.
class CheckFoot : public QWidget
{
    Q_OBJECT

public:
    explicit CheckFoot(Look &look, QWidget *parent = nullptr);

    void showChecking(); ///< the whole file is being gone through
    void showCheck(const FileCheck &check);
    void showImporting();
    void showUnreadable();

Q_SIGNALS:
    void importWanted();
    void cancelWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void say(const QString &text, const QString &importText, bool canImport);

    Look &m_look;
    qint64 m_good = 0;
    qint64 m_rejected = 0;
    bool m_known = false;
    TextLabel *m_text;
    Button *m_cancel;
    Button *m_import;
};

} // namespace faultline
