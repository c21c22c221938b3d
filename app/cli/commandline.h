// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <string_view>

namespace faultline {

/// What the first argument asks for; decides which kind of application object has to be made.
enum class Invocation { Desktop, Headless, HeadlessWithFonts };

/// `first` is the first argument after the program's name, empty where there is none.
Invocation invocationFor(std::string_view first);

/// Runs the subcommand that `arguments` (with the program's name first) names; the exit status of cli.md.
int runCommandLine(const QStringList &arguments);

} // namespace faultline
