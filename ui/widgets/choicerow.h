// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/category.h"

#include <QAbstractButton>

#include <optional>

namespace faultline {

class Look;

/// One thing to choose with a key: key cap, square, name, and where it has one a bar with its per cent.
class ChoiceRow : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceRow(Look &look, const QString &key, const QString &name, std::optional<Category> category,
              QWidget *parent = nullptr);

    void setContents(const QString &key, const QString &name);
    /// 0..1 and its words; nothing: no bar.
    void setShare(std::optional<double> share, const QString &words);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Look &m_look;
    QString m_key;
    std::optional<Category> m_category;
    std::optional<double> m_share;
    QString m_shareWords;
};

} // namespace faultline
