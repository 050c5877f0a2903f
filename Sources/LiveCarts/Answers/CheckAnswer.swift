import Vault

/// What a check of a whole vault came to.
struct CheckAnswer: Encodable {
    let openedValues: Int
    let openedTapes: Int
    let cutTapes: Int
    let unopenableValues: Int
    /// All of them, also those that are not listed.
    let problemCount: Int
    let problems: [String]

    /// - Parameter broken: what is wrong beside the sealed values and files.
    init(_ report: IntegrityReport, alsoWrong broken: [String]) {
        self.openedValues = report.openedValues
        self.openedTapes = report.openedTapes
        self.cutTapes = report.cutTapes
        self.unopenableValues = report.unopenableValues
        self.problemCount = report.problemCount + broken.count
        self.problems = report.problems + broken
    }

    enum CodingKeys: String, CodingKey {
        case openedValues = "opened_values"
        case openedTapes = "opened_tapes"
        case cutTapes = "cut_tapes"
        case unopenableValues = "unopenable_values"
        case problemCount = "problem_count"
        case problems
    }

    var lines: [String] {
        problems + [
            """
            \(openedValues) values and \(openedTapes) tapes open; \(cutTapes) tapes are cut off; \
            \(unopenableValues) are left of destroyed keys; \(problemCount) problems
            """
        ]
    }
}
