import Runtime

/// What became of a list of consents; nothing in it is personal.
struct ConsentImportAnswer: Encodable {
    struct Remark: Encodable {
        let line: Int
        let refused: Bool
        let reason: String
    }

    let dryRun: Bool
    let proven: Int
    let unproven: Int
    let known: Int
    let refused: Int
    let remarks: [Remark]

    enum CodingKeys: String, CodingKey {
        case dryRun = "dry_run"
        case proven
        case unproven
        case known
        case refused
        case remarks
    }

    init(_ report: ConsentImportReport, isRehearsal: Bool) {
        self.dryRun = isRehearsal
        self.proven = report.proven
        self.unproven = report.unproven
        self.known = report.known
        self.refused = report.refused
        self.remarks = report.remarks.map { Remark(line: $0.line, refused: $0.isRefusal, reason: $0.words) }
    }

    var lines: [String] {
        let said = remarks.map { "line \($0.line): \($0.refused ? "refused: " : "")\($0.reason)" }
        let unsaid = refused + unproven - remarks.count
        let more = unsaid > 0 ? ["and \(unsaid) more lines"] : []
        let counts = "\(proven) proven, \(unproven) unproven, \(known) known already, \(refused) refused"
        return said + more + [dryRun ? "dry run, nothing stored: \(counts)" : counts]
    }
}
