// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reportmodel.h"
#include "ui/render/logopicture.h"
#include "ui/render/palette.h"

#include <QFont>
#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace faultline {

/// Lengths on a page are device units of this resolution, for PDF and for pictures of it.
inline constexpr double kReportDpi = 1200;
inline constexpr double pt(double points) { return points * kReportDpi / 72; }
inline constexpr double mm(double millimetres) { return millimetres * kReportDpi / 25.4; }

enum class PageSize : std::uint8_t { A4, Letter };

/// The type scale of reports.
enum class Face : std::uint8_t {
    Title,
    TitleSmall, ///< for names that do not fit into a line
    VerdictFirst,
    Verdict,
    Section,
    Figure,
    Body,
    BodyStrong,
    Table,
    TableHead,
    Note,
    NoteStrong,
    Furniture,
    FurnitureStrong,
};
inline constexpr std::size_t kFaceCount = 14;

/// The fonts of the scale for one language, and what a team's brand changes; made once a report.
class ReportFaces
{
public:
    explicit ReportFaces(const QString &language, const ReportBrand &brand = {});
    const QFont &font(Face face) const { return m_fonts[std::size_t(face)]; }
    double lineHeight(Face face) const;
    QColor color(Face face) const;
    /// From the top of a line box to the baseline.
    double baseline(Face face) const { return m_baselines[std::size_t(face)]; }
    const QColor &linkColor() const { return m_link; }
    const QColor &titleRuleColor() const { return m_titleRule; }
    const LogoPicture *logo() const { return m_logo ? &*m_logo : nullptr; }
    /// What was done to the brand and should be said: "The colour … is too light …".
    const QStringList &remarks() const { return m_remarks; }

private:
    std::array<QFont, kFaceCount> m_fonts;
    std::array<double, kFaceCount> m_baselines{};
    QColor m_link, m_titleRule;
    std::optional<LogoPicture> m_logo;
    QStringList m_remarks;
};

struct PlacedText {
    QPointF baseline;
    QString text;
    Face face;
    QColor color;
};
struct PlacedRule {
    QLineF line;
    double width;
    QColor color;
};
struct PlacedSquare {
    QRectF rect;
    QColor color;
};
struct PlacedChart {
    QRectF rect;
    const ReportChart *chart; ///< in the model that the pages are made from
};
struct PlacedLogo {
    QRectF rect; ///< of the logo that the faces hold
};
using Placed = std::variant<PlacedText, PlacedRule, PlacedSquare, PlacedChart, PlacedLogo>;

struct PlacedLink {
    QRectF rect;
    std::string target; ///< section
};

struct LaidPage {
    std::vector<Placed> items;
    std::vector<PlacedLink> links;
};

struct SectionStart {
    std::string id;
    QString title;
    int page = 0; ///< from 0
    double y = 0; ///< of the heading's top
};

/// A report broken into pages; refers to the model, which must outlive it.
struct LaidReport {
    double width = 0, height = 0; ///< of a page
    std::vector<LaidPage> pages;
    std::vector<SectionStart> sections;
};

/// The same strokes on a page of a PDF and on a picture.
void paintPage(QPainter &painter, const LaidPage &page, const ReportFaces &faces, const QString &language);

} // namespace faultline
