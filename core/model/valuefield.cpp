// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/valuefield.h"

#include <algorithm>

namespace faultline {

std::string_view valueFieldId(ValueField field)
{
    switch (field) {
    case ValueField::Team:
        return "team";
    case ValueField::Feature:
        return "feature";
    case ValueField::Provider:
        return "provider";
    case ValueField::Model:
        return "model";
    }
    return {};
}

std::optional<ValueField> valueFieldFromId(std::string_view id)
{
    const auto *found = std::find_if(kValueFields.begin(), kValueFields.end(),
                                     [id](ValueField field) { return valueFieldId(field) == id; });
    return found == kValueFields.end() ? std::nullopt : std::optional(*found);
}

} // namespace faultline
