// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/composition.h"

int main(int argc, char **argv)
{
    return faultline::runProgram(argc, argv);
}
