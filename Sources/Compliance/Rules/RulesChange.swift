/// One difference between two files of calling rules, in words for whoever answers for them.
package struct RulesChange: Hashable, Sendable {
    /// Whose rule it is: a state's or country's name, or what holds everywhere.
    package let place: String
    /// What it is about: `AI calls on Sunday`.
    package let rule: String
    package let before: String
    package let after: String

    /// `Florida: AI calls on Sunday: 08:00–20:00 becomes closed`
    package var text: String { "\(place): \(rule): \(before) becomes \(after)" }
}

extension CallingRules {
    /// What another file says otherwise, in the order of the file: the whole, then state by state.
    package func changes(to other: CallingRules) -> [RulesChange] {
        var changes = Changes(place: "The file")
        changes.note("to be reviewed by", reviewBy.description, other.reviewBy.description)
        changes.place = "Federal law"
        for day in Weekday.allCases {
            changes.note("calls and texts on \(day.name)", federalHours[day].words, other.federalHours[day].words)
        }
        changes.place = "Everywhere"
        changes.noteHours(productFloor.hours, other.productFloor.hours)
        changes.noteCaps(productFloor.frequency, other.productFloor.frequency)
        changes.note(
            "the least time between two contacts", productFloor.leastGap.words, other.productFloor.leastGap.words)
        for code in (codes + other.codes.filter { self[$0] == nil }).sorted() {
            changes.place = (other[code] ?? self[code])?.name ?? code.text
            guard let before = self[code], let after = other[code] else {
                changes.note("the rules", self[code] == nil ? "none" : "a row", other[code] == nil ? "none" : "a row")
                continue
            }
            changes.noteRow(before, after)
        }
        return changes.list
    }
}

/// The differences found so far, and whose rules are being compared.
private struct Changes {
    var place: String
    private(set) var list: [RulesChange] = []

    init(place: String) {
        self.place = place
    }

    mutating func note(_ rule: String, _ before: String, _ after: String) {
        guard before != after else { return }
        list.append(RulesChange(place: place, rule: rule, before: before, after: after))
    }

    mutating func noteRow(_ before: JurisdictionRules, _ after: JurisdictionRules) {
        note("the name", before.name, after.name)
        note("contacts", before.isEnabled ? "allowed" : "blocked", after.isEnabled ? "allowed" : "blocked")
        note("AI calls", before.voiceMode.words, after.voiceMode.words)
        noteHours(before.hours, after.hours)
        note("on holidays", before.holidays.words, after.holidays.words)
        noteCaps(before.frequency, after.frequency)
        note("notes", before.flags.words, after.flags.words)
    }

    mutating func noteHours(_ before: ChannelHours, _ after: ChannelHours) {
        for channel in Channel.allCases {
            for day in Weekday.allCases {
                note("\(channel.words) on \(day.name)", before[channel][day].words, after[channel][day].words)
            }
        }
    }

    mutating func noteCaps(_ before: [FrequencyCap], _ after: [FrequencyCap]) {
        let (old, new) = (before.map(\.words), after.map(\.words))
        guard old != new else { return }
        for cap in old where !new.contains(cap) { note("at most", cap, "no such limit") }
        for cap in new where !old.contains(cap) { note("at most", "no such limit", cap) }
    }
}
