import Commerce
import Foundation

/// Verifies a proof of an erasure against an exported audit, line by line: offline, with neither keys nor database.
///
/// It holds when the chains hold, the entry that the proof names is there, and that entry covers every word of the proof that is fixed. A
/// history that its owner wrote anew from the beginning holds by itself; a root kept elsewhere (``AuditAnchor``) tells it from the first one.
package struct ErasureProofVerifier {
    private let proof: ErasureProof
    private let place: AuditPlace
    private var audit: AuditVerifier
    private var isFound = false
    private var isRetirementFound = false
    private var exportedAt: String?

    /// - Parameter proof: the bytes of the proof's JSON, of at most ``ErasureProof/byteLimit``.
    package init(proof bytes: [UInt8], against anchor: AuditAnchor? = nil) throws(ErasureProofFault) {
        guard bytes.count <= ErasureProof.byteLimit,
            let proof = try? JSONDecoder().decode(ErasureProof.self, from: Data(bytes))
        else { throw .unreadable }
        guard let place = proof.audit else { throw .unplaced }
        self.proof = proof
        self.place = place
        self.audit = AuditVerifier(anchor: anchor)
    }

    /// Verifies a proof against a whole file of lines.
    package static func verify(
        proof: [UInt8], audit file: [UInt8], against anchor: AuditAnchor? = nil
    ) throws(ErasureProofFault) -> VerifiedErasure {
        var verifier = try ErasureProofVerifier(proof: proof, against: anchor)
        var lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if let last = lines.last, last.isEmpty { lines.removeLast() }
        for line in lines { try verifier.read(Array(line)) }
        return try verifier.finish()
    }

    /// Takes the next line of the export, without its line feed.
    package mutating func read(_ bytes: [UInt8]) throws(ErasureProofFault) {
        do {
            try audit.read(bytes)
        } catch {
            throw .audit(error)
        }
        switch AuditLine(decoding: bytes) {
        case .start(let start):
            guard start.vault == proof.vault else { throw .otherVault(proof: proof.vault, audit: start.vault) }
        case .row(let row): try look(at: row)
        case .end(let end): exportedAt = end.exportedAt.iso8601
        case .root, nil: break
        }
    }

    /// Says what the proof is worth, once all lines have been read.
    package func finish() throws(ErasureProofFault) -> VerifiedErasure {
        let report: AuditReport
        do {
            report = try audit.finish()
        } catch {
            throw .audit(error)
        }
        guard isFound else { throw .entryMissing(place) }
        return VerifiedErasure(proof: proof, place: place, backups: try backups(), audit: report)
    }

    private mutating func look(at row: AuditRow) throws(ErasureProofFault) {
        let header = row.header
        if place.isPlace(of: header) {
            guard row.hash == place.hash else { throw .entryDiffers(place) }
            guard header.act == .erasure, header.merchant == proof.merchant,
                header.subject == .proof(of: proof), header.at.iso8601 == proof.liveSince
            else { throw .notCovered(place) }
            isFound = true
        }
        if header.act == .keyDestruction, header.subject.isRoot, header.at.iso8601 == proof.backupsSince {
            isRetirementFound = true
        }
    }

    /// Times of one form order as their texts do.
    private func backups() throws(ErasureProofFault) -> VerifiedErasure.Backups {
        guard let since = proof.backupsSince else { return .open(until: proof.backupsEndBy) }
        if since == proof.backupsEndBy {
            guard let exportedAt, exportedAt >= since else { throw .termNotOver(endsBy: since) }
            return .termOver(since: since)
        }
        guard isRetirementFound, since < proof.backupsEndBy, since >= proof.liveSince else {
            throw .backupsUnproved(since: since)
        }
        return .rootsRetired(since: since)
    }
}

extension AuditSubject {
    /// What a finished erasure's entry is about: the hash of all that its proof says for good.
    static func proof(of proof: ErasureProof) -> AuditSubject { AuditSubject(.proof, proof.fixedHash.description) }

    /// Whether it is a root key.
    var isRoot: Bool { kind == .key && name.hasPrefix(RootKeyName.prefix) }
}
