import Runtime

/// What became of a list of numbers to stop; nothing in it is personal.
struct SuppressionImportAnswer: Encodable {
    struct Remark: Encodable {
        let line: Int
        let reason: String
    }

    let stopped: Int
    let known: Int
    let refused: Int
    let remarks: [Remark]

    init(_ report: SuppressionImporter.Report) {
        self.stopped = report.stopped
        self.known = report.known
        self.refused = report.refused
        self.remarks = report.remarks.map { Remark(line: $0.line, reason: $0.words) }
    }

    var lines: [String] {
        let unsaid = refused - remarks.count
        return remarks.map { "line \($0.line): refused: \($0.reason)" }
            + (unsaid > 0 ? ["and \(unsaid) more lines"] : [])
            + ["\(stopped) numbers stopped, \(known) known already, \(refused) lines refused"]
    }
}
