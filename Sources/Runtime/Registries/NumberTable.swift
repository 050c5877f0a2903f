import Commerce
import Compliance

/// Answers about single numbers: a file of comma-separated lines, the first of which names the columns.
struct NumberTable<Answer: Sendable>: Sendable {
    /// The most numbers of a table.
    static var rowLimit: Int { 5_000_000 }

    private let answers: [SubscriberNumber: Answer]

    /// - Parameter columns: the names that the first line must have, `number` the first.
    /// - Parameter read: an answer from the values after the number; nil for values that are none.
    init(file: String, columns: [String], read: ([Substring]) -> Answer?) throws(RegistryFileProblem) {
        let lines = RegistryLines(file: file)
        let heading = columns.joined(separator: ",")
        var answers: [SubscriberNumber: Answer] = [:]
        var hasHeading = false
        try lines.forEach { (number, line) throws(RegistryFileProblem) in
            let cells = String(decoding: line, as: UTF8.self).split(separator: ",", omittingEmptySubsequences: false)
            guard hasHeading else {
                guard cells.joined(separator: ",") == heading else {
                    throw lines.problem(
                        number, "the columns have other names", "begin the file with the line \"\(heading)\"")
                }
                hasHeading = true
                return
            }
            guard cells.count == columns.count, let who = SubscriberNumber(Array(cells[0].utf8)[...]),
                let answer = read(Array(cells.dropFirst()))
            else { throw lines.problem(number, "the line does not read as \(heading)", "mend it or take it out") }
            answers[who] = answer
            guard answers.count <= Self.rowLimit else {
                throw lines.problem(number, "there are more than \(Self.rowLimit) numbers", "split the file")
            }
        }
        guard hasHeading else { throw lines.problem(nil, "it is empty", "begin it with the line \"\(heading)\"") }
        self.answers = answers
    }

    subscript(number: E164) -> Answer? { SubscriberNumber(number).flatMap { answers[$0] } }
}

extension NumberTable<ReassignmentFinding> {
    /// Answers of the reassigned numbers database, each with the day of its query and the date of consent that it carried (LST-4).
    init(reassignments file: String) throws(RegistryFileProblem) {
        try self.init(file: file, columns: ["number", "answer", "queried_on", "consent_date"]) { cells in
            guard let answer = ReassignmentFinding.Answer(rawValue: String(cells[0])), answer.isAnswer,
                let queriedOn = CivilDate(cells[1]), let consentDate = CivilDate(cells[2])
            else { return nil }
            return ReassignmentFinding(answer, queriedOn: queriedOn, consentDate: consentDate)
        }
    }
}

extension NumberTable<LineType> {
    /// Kinds of lines by a carrier's look-up (DIA-8).
    init(lineTypes file: String) throws(RegistryFileProblem) {
        try self.init(file: file, columns: ["number", "type"]) { cells in
            LineType(rawValue: String(cells[0])).flatMap { $0 == .notLookedUp ? nil : $0 }
        }
    }
}

extension ReassignmentFinding.Answer {
    /// Whether the database says this; the others are what we say of a number without an answer.
    fileprivate var isAnswer: Bool {
        switch self {
        case .no, .yes, .noData: true
        case .notAsked, .unreadable: false
        }
    }
}
