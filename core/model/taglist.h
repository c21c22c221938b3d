// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// A JSON list of texts; empty for no tags.
std::string tagListJson(const std::vector<std::string> &tags);
/// Its tags; what is no such list has none, what is no text in it stands as its JSON.
std::vector<std::string> tagsFromJson(std::string_view json);

/// What a person changed in a record's tags, whatever its file tells: further ones and ones that do not
/// count.
struct TagEdit {
    std::vector<std::string> add, remove;

    bool operator==(const TagEdit &) const = default;
    bool isEmpty() const { return add.empty() && remove.empty(); }
    /// This edit and then another.
    TagEdit followedBy(const TagEdit &later) const;
    /// The tags that count; the very text where nothing changes.
    std::string applyTo(const std::string &tagsJson) const;
};

std::string tagEditJson(const TagEdit &edit);
TagEdit tagEditFromJson(std::string_view json);

} // namespace faultline
