import Server

/// What the doctor says of one thing.
struct Diagnosis: Encodable {
    let subject: String
    let isWell: Bool
    /// What was found.
    let finding: String
    /// What to do about it; null when nothing need be done.
    let remedy: Nullable<String>

    static func well(_ subject: String, _ finding: String) -> Diagnosis {
        Diagnosis(subject: subject, isWell: true, finding: finding, remedy: Nullable(nil))
    }

    static func missing(_ subject: String, _ finding: String, remedy: String? = nil) -> Diagnosis {
        Diagnosis(subject: subject, isWell: false, finding: finding, remedy: Nullable(remedy))
    }

    enum CodingKeys: String, CodingKey {
        case subject
        case isWell = "ok"
        case finding
        case remedy
    }

    var columns: [String] {
        [isWell ? "OK" : "MISSING", subject, finding + (remedy.value.map { "; \($0)" } ?? "")]
    }
}
