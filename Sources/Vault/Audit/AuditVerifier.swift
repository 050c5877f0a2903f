import Commerce
import Compliance
import Crypto
import Foundation

/// Verifies an exported audit line by line: offline, with neither keys nor database.
///
/// It finds what was changed, removed, moved, put in or cut off after an export or inside the chains. A history that its owner wrote anew
/// from the beginning holds by itself; a root kept elsewhere (``AuditAnchor``) tells it from the first one.
package struct AuditVerifier {
    private enum State {
        case beforeStart
        case reading(Progress)
        case ended(AuditReport)
    }

    /// What is known of the lines so far.
    private struct Progress {
        var report: AuditReport
        var open: OpenDay?
        var lastRoot: AuditRoot?
        var digest = SHA256()
    }

    /// A day whose root has not come yet.
    private struct OpenDay {
        let day: CivilDate
        /// The last one may still grow.
        var heads: [AuditHead] = []
        var lastAt: WallTime?
    }

    private var state = State.beforeStart
    private var line = 0
    private let anchor: AuditAnchor?
    private var hasMetAnchor = false

    package init(anchor: AuditAnchor? = nil) {
        self.anchor = anchor
    }

    /// Verifies a whole file of lines.
    package static func verify(
        _ file: [UInt8], against anchor: AuditAnchor? = nil
    ) throws(AuditFault) -> AuditReport {
        var verifier = AuditVerifier(anchor: anchor)
        var lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        // What stands behind the last line feed is no line.
        if let last = lines.last, last.isEmpty { lines.removeLast() }
        for line in lines { try verifier.read(Array(line)) }
        return try verifier.finish()
    }

    /// Takes the next line, without its line feed.
    package mutating func read(_ bytes: [UInt8]) throws(AuditFault) {
        line += 1
        guard let next = AuditLine(decoding: bytes) else { throw fault(.unreadable) }
        switch (state, next) {
        case (.beforeStart, .start(let start)):
            var progress = Progress(report: AuditReport(vault: start.vault))
            Self.add(bytes, to: &progress.digest)
            state = .reading(progress)
        case (.beforeStart, .row), (.beforeStart, .root), (.beforeStart, .end), (.reading, .start):
            throw fault(.misplacedStart)
        case (.reading(var progress), .row(let row)):
            try read(row, &progress)
            Self.add(bytes, to: &progress.digest)
            state = .reading(progress)
        case (.reading(var progress), .root(let root)):
            try read(root, &progress)
            Self.add(bytes, to: &progress.digest)
            state = .reading(progress)
        case (.reading(let progress), .end(let end)): try read(end, progress)
        case (.ended, .start), (.ended, .row), (.ended, .root), (.ended, .end): throw fault(.afterTheEnd)
        }
    }

    /// Says what the lines hold, once all have been read.
    package func finish() throws(AuditFault) -> AuditReport {
        switch state {
        case .beforeStart, .reading: throw AuditFault(line: line + 1, kind: .truncated)
        case .ended(let report):
            if let anchor, !hasMetAnchor { throw fault(.anchorDiffers(anchor.day)) }
            return report
        }
    }

    private func fault(_ kind: AuditFault.Kind) -> AuditFault { AuditFault(line: line, kind: kind) }

    private static func add(_ bytes: [UInt8], to digest: inout SHA256) {
        digest.update(data: bytes)
        digest.update(data: [UInt8(ascii: "\n")])
    }
}

// MARK: - The kinds of line

extension AuditVerifier {
    private func read(_ row: AuditRow, _ progress: inout Progress) throws(AuditFault) {
        guard row.computedHash == row.hash else { throw fault(.changed) }
        let header = row.header
        if let last = progress.lastRoot, header.day <= last.day { throw fault(.outOfOrder) }
        var open = progress.open ?? OpenDay(day: header.day)
        if header.day > open.day { throw fault(.rootMissing(open.day)) }
        guard header.day == open.day else { throw fault(.outOfOrder) }
        let before = try head(before: header, &open, vault: progress.report.vault)
        guard header.sequence >= before.count + 1 else { throw fault(.outOfOrder) }
        guard header.sequence == before.count + 1 else {
            throw fault(.missing(node: header.node, expected: before.count + 1, found: header.sequence))
        }
        guard row.previous == before.hash else { throw fault(.unlinked) }
        note(header, after: open.lastAt, &progress.report)
        open.lastAt = header.at
        open.heads[open.heads.count - 1] = AuditHead(node: header.node, count: header.sequence, hash: row.hash)
        progress.open = open
        progress.report.rows += 1
    }

    /// The head that an entry has to go on from; of a node that had none, the beginning of its chain.
    private func head(
        before header: AuditHeader, _ open: inout OpenDay, vault: String
    ) throws(AuditFault) -> AuditHead {
        if let last = open.heads.last {
            if last.node == header.node { return last }
            guard AuditHead.precedes(last.node, header.node) else { throw fault(.outOfOrder) }
        }
        let beginning = AuditHead(
            node: header.node, count: 0,
            hash: AuditRow.beginning(vault: vault, node: header.node, day: header.day))
        open.heads.append(beginning)
        open.lastAt = nil
        return beginning
    }

    /// Tells of a clock that went back: inside a chain, or so far that the entry stands in a later day's.
    private func note(_ header: AuditHeader, after last: WallTime?, _ report: inout AuditReport) {
        let isOfAnotherDay = LocalTime(header.at, offsetSeconds: 0).date != header.day
        let back = last.map { $0 - header.at } ?? .zero
        guard isOfAnotherDay || back > .zero else { return }
        report.setBackCount += 1
        guard report.setBacks.count < AuditReport.noticeLimit else { return }
        report.setBacks.append(AuditReport.ClockSetBack(line: line, node: header.node, by: max(back, .zero)))
    }

    private mutating func read(_ root: AuditRoot, _ progress: inout Progress) throws(AuditFault) {
        guard root.computedRoot == root.root else { throw fault(.rootChanged) }
        let last = progress.lastRoot
        guard root.previous == last?.root ?? .none else { throw fault(.rootUnlinked) }
        if let last, root.day <= last.day { throw fault(.outOfOrder) }
        if let sweptAt = root.sweptAt {
            // Only whole days from the front are ever removed, and only past their term.
            let isFirst = progress.open == nil && progress.report.sweptDays == progress.report.closedDays
            guard isFirst, Self.isPastTerm(root.day, at: sweptAt), !root.heads.isEmpty else {
                throw fault(.sweptEarly(root.day))
            }
            progress.report.sweptDays += 1
        } else {
            if let open = progress.open, open.day < root.day { throw fault(.rootMissing(open.day)) }
            guard progress.open?.day == root.day, progress.open?.heads == root.heads else {
                throw fault(.headsDiffer(root.day))
            }
        }
        if let anchor, anchor.day == root.day {
            guard anchor.root == root.root else { throw fault(.anchorDiffers(root.day)) }
            hasMetAnchor = true
        }
        progress.open = nil
        progress.lastRoot = root
        progress.report.closedDays += 1
        progress.report.lastRoot = root
    }

    /// Whether the entries of a day may be gone at a moment: six years after it (45 CFR 164.316(b)(2)(i)).
    private static func isPastTerm(_ day: CivilDate, at moment: WallTime) -> Bool {
        let date = LocalTime(moment, offsetSeconds: 0).date
        return (date.year - SQLiteVault.auditYears, date.month, date.day) >= (day.year, day.month, day.day)
    }

    private mutating func read(_ end: AuditLine.End, _ progress: Progress) throws(AuditFault) {
        guard end.openDay == progress.open?.day, end.openHeads == progress.open?.heads ?? [] else {
            if let day = progress.open?.day ?? end.openDay { throw fault(.headsDiffer(day)) }
            throw fault(.endDiffers)
        }
        var digest = progress.digest
        let summary = AuditLine.summary(rows: end.rows, at: end.exportedAt)
        digest.update(data: summary)
        guard end.rows == progress.report.rows, Array(digest.finalize()) == end.digest.bytes else {
            throw fault(.endDiffers)
        }
        var report = progress.report
        report.openDay = end.openDay
        state = .ended(report)
    }
}

extension AuditLine {
    /// What the digest of the end takes in besides the lines above it.
    static func summary(rows: Int, at moment: WallTime) -> [UInt8] {
        var canonical = CanonicalBytes()
        canonical.add(Int64(rows))
        canonical.add(moment.millisecondsSince1970)
        return canonical.bytes
    }
}
