// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/calibration.h"

#include "core/classify/decision.h"

#include <QTest>

#include <cmath>

using namespace faultline;

namespace {

HeldBack text(Category category, Category seen, double probability)
{
    HeldBack result;
    result.category = category;
    result.logs.fill(std::log((1 - probability) / double(kCategoryCount - 1)));
    result.logs[index(seen)] = std::log(probability);
    return result;
}

void append(std::vector<HeldBack> &texts, int count, const HeldBack &like)
{
    texts.insert(texts.end(), std::size_t(count), like);
}

double share(const Calibration &calibration, HeldBack text, Category category)
{
    for (std::size_t c = 0; c < calibration.shifts.size(); ++c)
        text.logs[c] += calibration.shifts[c];
    return knownProbabilities(text.logs, calibration.temperature)[index(category)];
}

} // namespace

class CalibrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// 0.9 said, 0.6 true: the temperature has to rise until about 0.6 is said.
    void tooSureIsCooledDown()
    {
        std::vector<HeldBack> texts;
        for (const Category category : kCategories) {
            if (category == Category::Unclear)
                continue;
            append(texts, 60, text(category, category, 0.9));
            for (const Category other : kCategories) {
                if (other != category && other != Category::Unclear)
                    append(texts, 10, text(other, category, 0.9));
            }
        }
        const Calibration calibration = calibrate(texts);
        QVERIFY(calibration.temperature > 1.2);
        QVERIFY(std::abs(share(calibration, texts.front(), texts.front().category) - 0.6) < 0.02);
        for (const double shift : calibration.shifts)
            QVERIFY(std::abs(shift) < 0.02);
    }

    /// What is taken for operational is retrieval in half of the cases.
    void aCategoryThatTakesFromOthersIsShiftedDown()
    {
        std::vector<HeldBack> texts;
        append(texts, 40, text(Category::Operational, Category::Operational, 0.8));
        append(texts, 40, text(Category::Retrieval, Category::Operational, 0.8));
        for (const Category category :
             {Category::Retrieval, Category::Cost, Category::Tooling, Category::Model})
            append(texts, 40, text(category, category, 0.8));
        const Calibration calibration = calibrate(texts);
        QVERIFY(calibration.shifts[index(Category::Operational)] < -0.1);
        QVERIFY(calibration.shifts[index(Category::Retrieval)] > 0.1);
    }

    void aCategoryWithoutTextsStaysWhereItIs()
    {
        std::vector<HeldBack> texts;
        append(texts, 40, text(Category::Operational, Category::Operational, 0.8));
        append(texts, 40, text(Category::Model, Category::Operational, 0.8));
        const Calibration calibration = calibrate(texts);
        QCOMPARE(calibration.shifts[index(Category::Cost)], 0.0);
    }

    void fewTextsChangeNothing()
    {
        std::vector<HeldBack> texts;
        append(texts, 29, text(Category::Operational, Category::Model, 0.9));
        append(texts, 500, text(Category::Unclear, Category::Model, 0.9));
        const Calibration calibration = calibrate(texts);
        QCOMPARE(calibration.temperature, Calibration{}.temperature);
        QCOMPARE(calibration.openAbove, Calibration{}.openAbove);
        QVERIFY(calibration.shifts == Calibration{}.shifts);
    }
};

QTEST_APPLESS_MAIN(CalibrationTest)
#include "tst_calibration.moc"
