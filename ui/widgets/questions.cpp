// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/questions.h"

#include "core/base/outputfile.h"

#include <QFileDialog>
#include <QMessageBox>

namespace faultline {

bool isConfirmed(QWidget *parent, const QString &title, const QString &text)
{
    QMessageBox box(QMessageBox::Question, title, {}, QMessageBox::Yes | QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    box.setText(text);
    box.setDefaultButton(QMessageBox::Cancel);
    return box.exec() == QMessageBox::Yes;
}

std::optional<Result<QString>> saveAs(QWidget *parent, const QString &title, const QString &suggested,
                                      const QString &kinds, const QByteArray &bytes)
{
    const QString path = QFileDialog::getSaveFileName(parent, title, suggested, kinds);
    if (path.isEmpty())
        return std::nullopt;
    if (auto written = writeOutputFile(path, bytes); !written)
        return Result<QString>(written.error());
    return Result<QString>(path);
}

} // namespace faultline
