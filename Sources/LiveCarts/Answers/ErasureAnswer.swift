import Compliance
import Vault

/// An erasure in words: what is gone, what stays and why, and from when on.
struct ErasureAnswer {
    private let proof: ErasureProof

    init(_ proof: ErasureProof) {
        self.proof = proof
    }

    var lines: [String] {
        let classes = Set(proof.scopes.map(\.retentionClass)).sorted()
        let kept = RetentionClass.allCases.filter { proof.keptClasses.contains($0.rawValue) }
        return [
            "erased \(proof.person)",
            "destroyed: \(proof.scopes.count) keys of \(classes.count) classes, \(proof.removedRows) rows, \(proof.removedTapes) recordings",
            "nothing of it opens in the running data since \(proof.liveSince)", backups,
            "kept, brought down to the least:",
        ] + TextColumns.lines(kept.map { ["  " + $0.rawValue, $0.basis] })
            + held + (proof.isSuppressed ? ["the number stays stopped, by a keyed hash"] : [])
    }

    private var held: [String] {
        proof.held.map {
            "held back by legal hold \($0.hold) until \($0.until): \($0.retentionClass); erased when it is over"
        }
    }

    private var backups: String {
        guard let since = proof.backupsSince else {
            return
                "older back-ups still open it until \(proof.backupsEndBy), or until the root key is rotated and the old one destroyed"
        }
        return "nothing of it opens in any back-up since \(since)"
    }
}
