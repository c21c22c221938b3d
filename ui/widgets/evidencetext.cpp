// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/evidencetext.h"

#include "ui/widgets/look.h"

#include <QTextBlock>
#include <QTextBlockFormat>
#include <QTextDocument>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double kStrong = 1;
constexpr double kTint = 0.16;
constexpr qsizetype kMostHits = 500;
constexpr int kMostGaps = 2000;

/// Spans count code points, documents UTF-16 units.
std::vector<int> unitOffsets(const QString &text)
{
    std::vector<int> offsets;
    offsets.reserve(std::size_t(text.size()) + 1);
    for (int i = 0; i < text.size(); ++i) {
        offsets.push_back(i);
        if (text[i].isHighSurrogate() && i + 1 < text.size())
            ++i;
    }
    offsets.push_back(int(text.size()));
    return offsets;
}

} // namespace

EvidenceText::EvidenceText(Look &look, TextRole role, QWidget *parent)
    : QTextEdit(parent), m_look(look), m_role(role)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    connect(&look, &Look::changed, this, &EvidenceText::restyle);
    restyle();
}

void EvidenceText::restyle()
{
    setFont(m_look.font(m_role));
    layOut();
    mark();
}

void EvidenceText::show(const std::string &text, const std::vector<Evidence> &evidence, const std::string &field)
{
    m_evidence.clear();
    for (const Evidence &span : evidence) {
        if (span.field == field)
            m_evidence.push_back(span);
    }
    setPlainText(QString::fromUtf8(text.data(), qsizetype(text.size())));
    layOut();
    mark();
}

void EvidenceText::setSearch(const QString &search)
{
    m_search = search;
    mark();
}

void EvidenceText::setGrowing(bool growing)
{
    m_growing = growing;
    setVerticalScrollBarPolicy(growing ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, growing ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

void EvidenceText::mark()
{
    const ColorTokens &tokens = m_look.tokens();
    const QString text = toPlainText();
    const std::vector<int> offsets = unitOffsets(text);
    const auto unit = [&](std::int32_t at) {
        return offsets[std::size_t(std::clamp<std::int64_t>(at, 0, std::int64_t(offsets.size()) - 1))];
    };
    QList<QTextEdit::ExtraSelection> selections;
    for (const Evidence &span : m_evidence) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(unit(span.start));
        selection.cursor.setPosition(unit(span.start + span.length), QTextCursor::KeepAnchor);
        const QColor color = tokens.category(span.category);
        const bool strong = span.weight >= kStrong;
        if (strong)
            selection.format.setBackground(mixed(tokens.surface, color, kTint));
        selection.format.setUnderlineStyle(strong ? QTextCharFormat::SingleUnderline : QTextCharFormat::DotLine);
        selection.format.setUnderlineColor(color);
        selections.append(selection);
    }
    for (qsizetype at = m_search.isEmpty() ? -1 : text.indexOf(m_search, 0, Qt::CaseInsensitive);
         at >= 0 && selections.size() < kMostHits;
         at = text.indexOf(m_search, at + m_search.size(), Qt::CaseInsensitive)) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(int(at));
        selection.cursor.setPosition(int(at + m_search.size()), QTextCursor::KeepAnchor);
        selection.format.setBackground(tokens.accent);
        selection.format.setForeground(tokens.onAccent);
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void EvidenceText::layOut()
{
    QTextBlockFormat format;
    format.setLineHeight(m_look.line(m_role), QTextBlockFormat::FixedHeight);
    format.setBottomMargin(m_role == TextRole::Reading ? 8 : 4);
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(format);
    // An empty line between paragraphs is a gap, not a line.
    QTextBlockFormat gap;
    gap.setLineHeight(m_role == TextRole::Reading ? 6 : 4, QTextBlockFormat::FixedHeight);
    gap.setBottomMargin(0);
    int seen = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && seen < kMostGaps; block = block.next(), ++seen) {
        if (block.text().trimmed().isEmpty())
            QTextCursor(block).mergeBlockFormat(gap);
    }
    updateGeometry();
}

QSize EvidenceText::sizeHint() const
{
    return m_growing ? QSize(240, int(std::ceil(document()->size().height())) + 2) : QSize(360, 240);
}

QSize EvidenceText::minimumSizeHint() const
{
    return m_growing ? QSize(120, sizeHint().height()) : QSize(120, 80);
}

void EvidenceText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    if (m_growing && event->oldSize().width() != event->size().width())
        updateGeometry();
}

void EvidenceText::wheelEvent(QWheelEvent *event)
{
    if (m_growing)
        event->ignore();
    else
        QTextEdit::wheelEvent(event);
}

} // namespace faultline
