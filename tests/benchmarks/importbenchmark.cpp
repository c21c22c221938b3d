// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

/// Imports one large CSV with this program and with `sqlite3 .import`, in turns, and prints ratios and peak
/// memory.
///
///     importbenchmark INCIDENTS.csv [ROUNDS] [FOLDER]
///
/// It asserts nothing: other work on the machine moves the times, the ratio within one run less so.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

namespace {

struct Run
{
    double wall = 0; ///< seconds
    double cpu = 0; ///< seconds, user and system
    long peakKb = 0;
    int status = 0;
};

double now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

double seconds(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) * 1e-6;
}

Run runChild(const std::vector<std::string> &command)
{
    std::vector<char *> arguments;
    for (const std::string &argument : command)
        arguments.push_back(const_cast<char *>(argument.c_str()));
    arguments.push_back(nullptr);
    const double start = now();
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_RDWR);
        dup2(nowhere, STDOUT_FILENO);
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    Run run;
    rusage usage{};
    int status = 0;
    wait4(child, &status, 0, &usage);
    run.wall = now() - start;
    run.cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    run.peakKb = usage.ru_maxrss;
    run.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    return run;
}

struct Job
{
    const char *name;
    std::vector<std::string> command;
    bool fresh; ///< begins without the file
    double goal; ///< of sqlite3's time; 0: none
    std::vector<Run> runs;
};

double bestOf(const std::vector<Run> &runs)
{
    return std::min_element(runs.begin(), runs.end(),
                            [](const Run &a, const Run &b) { return a.wall < b.wall; })
        ->wall;
}

void print(const Job &job, double peer)
{
    const auto most = std::max_element(job.runs.begin(), job.runs.end(),
                                       [](const Run &a, const Run &b) { return a.peakKb < b.peakKb; });
    const double best = bestOf(job.runs);
    std::printf("%-28s %7.2f s  %5.2f x", job.name, best, best / peer);
    if (job.goal > 0)
        std::printf("  (goal %.2f)", job.goal);
    std::printf("  cpu %.2f s  peak %ld MB%s\n", job.runs.front().cpu, most->peakKb / 1024,
                job.runs.front().status ? "  FAILED" : "");
}

} // namespace

int main(int count, char **values)
{
    if (count < 2) {
        std::fputs("importbenchmark INCIDENTS.csv [ROUNDS] [FOLDER]\n", stderr);
        return 2;
    }
    const std::string csv = values[1];
    const int rounds = count > 2 ? std::atoi(values[2]) : 3;
    const std::filesystem::path folder = count > 3 ? values[3] : ".";
    const std::string peer = folder / "benchmark-peer.db", bare = folder / "benchmark-bare.faultline",
                      full = folder / "benchmark-full.faultline", program = FAULTLINE_PROGRAM;
    std::vector<Job> jobs{
        { "sqlite3 .import", { "sqlite3", peer, ".mode csv", ".import '" + csv + "' t" }, true, 0, {} },
        { "import --no-classify",
          { program, "import", csv, "-w", bare, "--no-classify", "--quiet" },
          true,
          0.75,
          {} },
        { "the same file again",
          { program, "import", csv, "-w", bare, "--no-classify", "--quiet" },
          false,
          0.10,
          {} },
        { "upsert without change",
          { program, "import", csv, "-w", bare, "--no-classify", "--quiet", "--source", "fails", "--timezone",
            "UTC" },
          false,
          0.50,
          {} },
        { "import", { program, "import", csv, "-w", full, "--quiet" }, true, 2.5, {} },
    };
    for (int round = 0; round < std::max(rounds, 1); ++round) {
        for (Job &job : jobs) {
            if (job.fresh)
                std::filesystem::remove(job.command[0] == "sqlite3" ? peer : job.command[4]);
            job.runs.push_back(runChild(job.command));
        }
    }
    for (const Job &job : jobs)
        print(job, bestOf(jobs.front().runs));
    for (const std::string &file : { peer, bare, full })
        std::filesystem::remove(file);
    return 0;
}
