import CallCore
import Dialogue
import Runtime
import Server

/// What came of one replay.
struct ReplayAnswer: Encodable {
    let path: String
    let same: Bool
    let records: Int
    let events: Int
    let effects: Int
    let script: String
    /// The first difference; null when there is none.
    let difference: Nullable<String>
    let text: String

    init(path: String, report: ReplayReport) {
        self.path = path
        self.same = report.isSame
        self.records = report.records
        self.events = report.comparison.events
        self.effects = report.comparison.effects
        self.script = report.created.script.text
        self.difference = Nullable(report.isSame ? nil : report.description)
        self.text = report.description
    }

    enum CodingKeys: CodingKey {
        case path, same, records, events, effects, script, difference
    }
}
