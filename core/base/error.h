// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace faultline {

/// What kind of failure an operation met. Callers and tests look at the code, people read the message.
enum class ErrorCode {
    Cancelled, ///< the user stopped it; never shown as a failure
    BadUsage, ///< the arguments alone are wrong
    NotFound, ///< the named thing does not exist
    NotAFile, ///< a directory, a FIFO, a device
    Unreadable, ///< exists but cannot be read
    Unwritable, ///< the target cannot be written
    DiskFull,
    BadContent, ///< a given file is not what it should be; the message says where
    WorkspaceMissing,
    WorkspaceForeign, ///< not a Faultline workspace
    WorkspaceDamaged,
    WorkspaceNewer, ///< written by a newer, incompatible program
    WorkspaceBusy, ///< another program holds it
    StorageFailed, ///< the store failed in a way none of the above names
};

/// A failure in one line for people (what, where, what to do) and an optional second, technical line.
struct Error {
    ErrorCode code = ErrorCode::StorageFailed;
    QString message;
    QString detail;

    bool operator==(const Error &) const = default;
};

} // namespace faultline
