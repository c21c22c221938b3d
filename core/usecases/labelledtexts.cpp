// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/labelledtexts.h"

#include "core/usecases/previewfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace faultline {

namespace {

class Columns
{
public:
    explicit Columns(const std::vector<std::string> &header)
    {
        for (std::size_t i = 0; i < header.size(); ++i)
            m_names.push_back(QString::fromStdString(header[i]).trimmed().toLower());
    }

    std::optional<std::size_t> find(QLatin1StringView name) const
    {
        const auto at = std::find(m_names.begin(), m_names.end(), name);
        if (at == m_names.end())
            return std::nullopt;
        return std::size_t(at - m_names.begin());
    }

private:
    std::vector<QString> m_names;
};

Error badRow(const QString &path, std::int64_t line, const QString &column, const std::string &value)
{
    return failure(
        ErrorCode::BadContent,
        QCoreApplication::translate("LabelledTexts", "%1, line %2, column %3: the taxonomy has no \"%4\".")
            .arg(path)
            .arg(line)
            .arg(column, QString::fromStdString(value)));
}

std::string cell(const std::vector<std::string> &row, std::optional<std::size_t> column)
{
    return column && *column < row.size() ? row[*column] : std::string();
}

} // namespace

Result<std::vector<LabelledText>> readLabelledTexts(const QString &path, const Taxonomy &taxonomy,
                                                    const DataFiles &files)
{
    const auto preview = previewFile(path, {}, -1, files);
    if (!preview)
        return preview.error();
    const Columns columns(preview->header);
    const auto id = columns.find(QLatin1StringView("id"));
    const auto title = columns.find(QLatin1StringView("title"));
    auto text = columns.find(QLatin1StringView("text"));
    if (!text)
        text = columns.find(QLatin1StringView("description"));
    const auto category = columns.find(QLatin1StringView("category"));
    const auto mode = columns.find(QLatin1StringView("mode"));
    if (!category || (!text && !title))
        return failure(
            ErrorCode::BadContent,
            QCoreApplication::translate("LabelledTexts",
                                        "%1 has no column named %2. Columns title, text, category and mode "
                                        "are needed.")
                .arg(path, category ? QStringLiteral("text") : QStringLiteral("category")));

    std::vector<LabelledText> texts;
    texts.reserve(preview->rows.size());
    for (std::size_t i = 0; i < preview->rows.size(); ++i) {
        const std::vector<std::string> &row = preview->rows[i];
        LabelledText labelled;
        labelled.id = cell(row, id);
        labelled.title = cell(row, title);
        labelled.text = cell(row, text);
        const auto known = categoryFromId(cell(row, category));
        if (!known)
            return badRow(path, preview->rowLines[i], QStringLiteral("category"), cell(row, category));
        labelled.category = *known;
        const std::string modeId = cell(row, mode);
        labelled.mode = taxonomy.modeIndex(modeId);
        if ((!modeId.empty() && !labelled.mode)
            || (labelled.mode && taxonomy.modes()[*labelled.mode].category != *known))
            return badRow(path, preview->rowLines[i], QStringLiteral("mode"), modeId);
        texts.push_back(std::move(labelled));
    }
    return texts;
}

} // namespace faultline
