// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace faultline {

class Look;

/// "Team  All 30 ⌄": a muted name, a value, a chevron. Set by the user it has the accent's edge and an ×.
class FilterChip : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind { Option, Add };

    FilterChip(Look &look, const QString &name, QWidget *parent = nullptr, Kind kind = Kind::Option);

    void setValue(const QString &value);
    QString value() const { return m_value; }
    void setUserSet(bool set); ///< shows the × and the accent's edge
    bool isUserSet() const { return m_userSet; }
    /// Whole sentence for screen readers, "Team is Brook Retail".
    void setSentence(const QString &sentence);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void opened();  ///< clicked anywhere but on the ×
    void removed(); ///< × clicked, or Del

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString shownValue() const;

    Look &m_look;
    Kind m_kind;
    QString m_value;
    bool m_userSet = false;
};

} // namespace faultline
