import Compliance
import Runtime
import Scripts

/// What a check of calling rules came to.
struct RulesAnswer: Encodable {
    let sha256: String
    let approvedBy: String?
    let reviewBy: String
    let jurisdictions: Int
    let problems: [String]
    let remarks: [String]

    /// Whether any contact could be made under the rules.
    var isUsable: Bool { problems.isEmpty }

    static var today: CivilDate { LocalTime(WallClock.system.now(), offsetSeconds: 0).date }

    init(_ data: RulesData, on day: CivilDate) {
        sha256 = data.version.text
        approvedBy = data.approvedBy
        reviewBy = data.rules.reviewBy.description
        jurisdictions = data.rules.codes.count
        let findings = data.rules.findings(on: day)
        let unapproved =
            data.approvedBy == nil
            ? [
                "nobody approved these rules: every contact is blocked; when counsel has read them, run 'livecarts rules approve'"
            ]
            : []
        problems = unapproved + findings.filter { $0.level == .problem }.map(\.text)
        remarks = findings.filter { $0.level == .remark }.map(\.text)
    }

    enum CodingKeys: String, CodingKey {
        case sha256
        case approvedBy = "approved_by"
        case reviewBy = "review_by"
        case jurisdictions
        case problems
        case remarks
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(sha256, forKey: .sha256)
        try container.encode(approvedBy, forKey: .approvedBy)
        try container.encode(reviewBy, forKey: .reviewBy)
        try container.encode(jurisdictions, forKey: .jurisdictions)
        try container.encode(problems, forKey: .problems)
        try container.encode(remarks, forKey: .remarks)
    }

    var lines: [String] {
        problems.map { "problem: \($0)" } + remarks.map { "remark: \($0)" } + [
            "\(isUsable ? "ok: " : "")\(jurisdictions) states and countries, to be reviewed by \(reviewBy), "
                + "approved by \(approvedBy ?? "nobody"), SHA-256 \(sha256)"
        ]
    }
}
