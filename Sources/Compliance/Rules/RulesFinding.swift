/// Something in a file of calling rules that fits its shape and still must not be used, or that a reader should know.
package struct RulesFinding: Hashable, Sendable {
    package enum Level: String, Hashable, Sendable {
        /// No contact is made under it.
        case problem
        case remark
    }

    package let level: Level
    package let text: String

    package init(_ level: Level, _ text: String) {
        self.level = level
        self.text = text
    }
}

extension CallingRules {
    /// The weeks before the day of review in which a reader is told of it.
    private static let noticeDays = DayCount(30)

    /// What is wrong or worth knowing on a day.
    package func findings(on today: CivilDate) -> [RulesFinding] {
        var found: [RulesFinding] = []
        if today > reviewBy {
            found.append(
                RulesFinding(.problem, "the rules were to be reviewed by \(reviewBy): every contact is blocked"))
        } else if reviewBy.days(since: today) <= Self.noticeDays {
            found.append(
                RulesFinding(.remark, "the rules are to be reviewed by \(reviewBy); after it every contact is blocked"))
        }
        for day in Weekday.allCases {
            guard let widest = OpenSpan.federal, federalHours[day].contains(where: { !widest.contains($0) }) else {
                continue
            }
            found.append(
                RulesFinding(
                    .problem, "the federal hours of \(day.name) reach beyond 08:00 to 21:00 (47 CFR 64.1200(c)(1))"))
        }
        for code in codes {
            guard let row = self[code] else { continue }
            for channel in Channel.allCases {
                for day in Weekday.allCases where row.hours[channel][day].overlap {
                    found.append(
                        RulesFinding(.problem, "\(row.name): the hours of \(channel.words) on \(day.name) overlap"))
                }
            }
        }
        return found
    }
}

extension OpenSpan {
    /// 47 CFR 64.1200(c)(1).
    fileprivate static let federal = TimeOfDay(hour: 8, minute: 0).flatMap { start in
        TimeOfDay(hour: 21, minute: 0).flatMap { OpenSpan(start, $0) }
    }

    fileprivate func contains(_ other: OpenSpan) -> Bool { start <= other.start && other.end <= end }
}

extension [OpenSpan] {
    /// Whether any two share a moment.
    fileprivate var overlap: Bool {
        let sorted = sorted { $0.start < $1.start }
        return zip(sorted, sorted.dropFirst()).contains { $0.end > $1.start }
    }
}
