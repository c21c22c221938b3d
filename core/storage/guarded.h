// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

#include <QCoreApplication>

#include <new>

namespace faultline {

/// The border of core/storage: runs work that may throw StorageFailure and gives its value or the error.
template <typename T, typename Work> Result<T> guarded(Work &&work)
{
    try {
        if constexpr (std::is_void_v<T>) {
            work();
            return {};
        } else {
            return Result<T>(work());
        }
    } catch (const StorageFailure &thrown) {
        return thrown.error;
    } catch (const std::bad_alloc &) {
        return failure(ErrorCode::StorageFailed,
                       QCoreApplication::translate("Store", "There is not enough memory for this."));
    }
}

} // namespace faultline
