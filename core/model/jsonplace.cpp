// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/jsonplace.h"

#include <QCoreApplication>
#include <QString>

#include <cmath>
#include <limits>

namespace faultline {

namespace {

const nlohmann::json kEmptyObject = nlohmann::json::object();

QString expected(const char *kind)
{
    return QCoreApplication::translate("JsonPlace", "%1 was expected here").arg(QLatin1String(kind));
}

} // namespace

const nlohmann::json *JsonPlace::raw(const char *key) const
{
    if (!m_value.is_object())
        return nullptr;
    const auto found = m_value.find(key);
    return found == m_value.end() ? nullptr : &*found;
}

const nlohmann::json *JsonPlace::member(const char *key) const
{
    const auto *found = raw(key);
    if (!found)
        complain(key, QCoreApplication::translate("JsonPlace", "this is missing"));
    return found;
}

void JsonPlace::complain(const char *key, const QString &what) const
{
    if (m_problem)
        return;
    std::string place = m_pointer;
    if (key)
        place += std::string("/") + key;
    m_problem
        = failure(ErrorCode::BadContent,
                  QStringLiteral("%1: %2").arg(QString::fromStdString(place.empty() ? "/" : place), what));
}

bool JsonPlace::has(const char *key) const
{
    return raw(key) != nullptr;
}

std::string JsonPlace::text(const char *key) const
{
    const auto *value = member(key);
    if (!value)
        return {};
    if (!value->is_string()) {
        complain(key, expected("text"));
        return {};
    }
    return value->get<std::string>();
}

std::string JsonPlace::textOr(const char *key, std::string otherwise) const
{
    const auto *value = raw(key);
    return value && !value->is_null() ? text(key) : otherwise;
}

double JsonPlace::number(const char *key) const
{
    const auto *value = member(key);
    if (!value)
        return 0;
    if (!value->is_number()) {
        complain(key, expected("a number"));
        return 0;
    }
    return value->get<double>();
}

int JsonPlace::integer(const char *key) const
{
    const double value = number(key);
    if (value != std::floor(value) || std::abs(value) > std::numeric_limits<int>::max()) {
        complain(key, expected("a whole number"));
        return 0;
    }
    return int(value);
}

std::optional<int> JsonPlace::integerOr(const char *key) const
{
    const auto *value = raw(key);
    if (!value || value->is_null())
        return std::nullopt;
    return integer(key);
}

bool JsonPlace::flagOr(const char *key, bool otherwise) const
{
    const auto *value = raw(key);
    if (!value)
        return otherwise;
    if (!value->is_boolean()) {
        complain(key, expected("true or false"));
        return otherwise;
    }
    return value->get<bool>();
}

std::vector<std::string> JsonPlace::texts(const char *key) const
{
    std::vector<std::string> result;
    const auto *value = member(key);
    if (!value)
        return result;
    if (!value->is_array()) {
        complain(key, expected("a list of texts"));
        return result;
    }
    for (std::size_t i = 0; i < value->size(); ++i) {
        const auto &item = (*value)[i];
        if (item.is_string()) {
            result.push_back(item.get<std::string>());
        } else {
            complain((std::string(key) + '/' + std::to_string(i)).c_str(), expected("text"));
            return result;
        }
    }
    return result;
}

std::vector<JsonPlace> JsonPlace::items(const char *key) const
{
    std::vector<JsonPlace> result;
    const auto *value = member(key);
    if (!value)
        return result;
    if (!value->is_array()) {
        complain(key, expected("a list"));
        return result;
    }
    const std::string base = m_pointer + '/' + key + '/';
    for (std::size_t i = 0; i < value->size(); ++i)
        result.emplace_back((*value)[i], m_problem, base + std::to_string(i));
    return result;
}

JsonPlace JsonPlace::at(const char *key) const
{
    const auto *value = member(key);
    return JsonPlace(value ? *value : kEmptyObject, m_problem, m_pointer + '/' + key);
}

} // namespace faultline
