// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace faultline {

/// Looks for one text in many, without regard to case (Unicode simple case folding; no normalisation).
class TextSearch
{
public:
    /// An empty needle is found everywhere.
    explicit TextSearch(std::string_view needle);

    bool finds(std::string_view text) const;

private:
    bool findsAscii(std::string_view text) const;
    bool findsFolded(std::string_view text) const;

    std::string m_needle; ///< folded
    std::size_t m_first = 0, m_second = 0; ///< places in it of its two rarest bytes
    bool m_ascii = true;
};

/// The text with every letter folded for comparison; bytes that are no UTF-8 become U+FFFD.
std::string foldCase(std::string_view text);

} // namespace faultline
