import Commerce
import Compliance
import Crypto

/// Writes the lines of an export, and at last the end that sums them up.
struct AuditLineWriter {
    private var digest = SHA256()
    private var rows = 0
    private let sink: ([UInt8]) throws -> Void

    init(to sink: @escaping ([UInt8]) throws -> Void) {
        self.sink = sink
    }

    mutating func write(_ line: AuditLine) throws {
        if case .row = line { rows += 1 }
        let bytes = try line.encoded()
        digest.update(data: bytes)
        digest.update(data: [UInt8(ascii: "\n")])
        try sink(bytes)
    }

    /// Writes the end, with the day that is still open.
    consuming func end(openDay: CivilDate?, heads: [AuditHead], at now: WallTime) throws {
        digest.update(data: AuditLine.summary(rows: rows, at: now))
        guard let hash = AuditHash(bytes: Array(digest.finalize())) else { return }
        let end = AuditLine.End(openDay: openDay, openHeads: heads, rows: rows, exportedAt: now, digest: hash)
        try sink(try AuditLine.end(end).encoded())
    }
}
