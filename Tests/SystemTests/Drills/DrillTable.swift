/// The figures of many drills, as a table.
struct DrillTable: CustomStringConvertible {
    private let reports: [DrillReport]

    init(_ reports: [DrillReport]) {
        self.reports = reports
    }

    var description: String {
        let head = [
            "killed", "drills", "dials", "texts", "opening whole", "spoke again", "webhooks lost", "doubled streams",
            "median", "p95", "worst", "stream open", "first sound",
        ]
        let rows = KillPlace.allCases.map { place in row(place.rawValue, reports.filter { $0.place == place }) }
        let steps = reports.map(\.steps)
        return """
            Kill drills: silence in seconds from the kill, or from the answer where it came later, to the agent's first sound;
            "stream open" and "first sound" are medians from the kill
            \(Self.aligned([head] + rows + [row("all", reports)]))
            Median seconds after the kill: \(Self.middle(steps.compactMap(\.streamAsked))) stream asked for, \
            \(Self.middle(steps.compactMap(\.streamOpen))) stream open, \(Self.middle(steps.compactMap(\.firstSound))) first sound; \
            the new process listened \(Self.middle(steps.map(\.listening))) s after its start
            Within the budget of 3 s: \(reports.count { ($0.silence ?? .seconds(3_600)) < .seconds(3) }) of \(reports.count)
            """
    }

    private func row(_ name: String, _ reports: [DrillReport]) -> [String] {
        let silences = reports.compactMap(\.silence).sorted()
        return [
            name, "\(reports.count)", "\(reports.reduce(0) { $0 + $1.dials })",
            "\(reports.reduce(0) { $0 + $1.texts })", "\(reports.count { $0.isOpeningWhole })", "\(silences.count)",
            "\(reports.reduce(0) { $0 + $1.lost.count }) of \(reports.reduce(0) { $0 + $1.acknowledged })",
            "\(reports.reduce(0) { $0 + $1.doubledStreams })", Self.middle(silences),
            Self.text(silences.isEmpty ? nil : silences[min(silences.count - 1, silences.count * 95 / 100)]),
            Self.text(silences.last), Self.middle(reports.compactMap(\.steps.streamOpen)),
            Self.middle(reports.compactMap(\.steps.firstSound)),
        ]
    }

    private static func middle(_ durations: [Duration]) -> String {
        text(durations.isEmpty ? nil : durations.sorted()[durations.count / 2])
    }

    private static func text(_ duration: Duration?) -> String {
        guard let duration else { return "–" }
        let hundredths = Int(duration.seconds * 100)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    static func aligned(_ rows: [[String]]) -> String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}
