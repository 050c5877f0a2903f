/// What a check of a whole vault has found. It repairs nothing.
package struct IntegrityReport: Equatable, Sendable {
    /// The most problems that are told one by one.
    package static let problemLimit = 1_000

    /// Each: what is wrong, and with what.
    package internal(set) var problems: [String] = []
    /// All of them, also those beyond the limit.
    package internal(set) var problemCount = 0
    package internal(set) var openedValues = 0
    /// Sealed values whose key was destroyed: left over, opened by nobody.
    package internal(set) var unopenableValues = 0
    package internal(set) var openedTapes = 0
    /// Tapes that end before their end, because their writer died or writes them now.
    package internal(set) var cutTapes = 0

    package var isSound: Bool { problemCount == 0 }

    mutating func add(_ problem: String) {
        problemCount += 1
        if problems.count < Self.problemLimit { problems.append(problem) }
    }
}
