import CallCore
import Commerce
import Compliance
import Vault

/// What was found before and after a person's erasure.
struct DemoErasureFindings {
    /// Ways that opened before.
    var before: [DemoTrial] = []
    /// The same ways afterwards.
    var after: [DemoTrial] = []
    var isSuppressed = false
    /// Calls and texts to the number that began when its cart was sent again.
    var newContacts = 0
    /// How the job of the cart that was sent again stands; nil when none was queued.
    var reimported: JobState?
    var proof: ErasureProof?
    /// Entries in the chain that was verified; nil when it did not hold.
    var auditEntries: Int?
    var scan = PlainTraces.Found()
    /// Whether the same search finds what is no secret.
    var scanFindsWhatIsPlain = false

    var verdict: DemoVerdict {
        var verdict = DemoVerdict()
        for trial in before {
            verdict.expect(
                trial.refusal == nil, else: "\(trial.path) did not open before: \(trial.refusal ?? "")")
        }
        for trial in after { verdict.expect(trial.refusal != nil, else: "\(trial.path) opens after the erasure") }
        verdict.expect(
            !before.isEmpty && before.map(\.path) == after.map(\.path), else: "not every way was tried again")
        verdict.expect(isSuppressed, else: "the number is not suppressed any more")
        verdict.expect(newContacts == 0, else: "the cart that was sent again led to \(newContacts) contacts")
        verdict.expect(
            reimported == nil || reimported == .cancelled,
            else: "the cart that was sent again is \(reimported?.rawValue ?? "")")
        verdict.expect(
            proof.map { $0.isSuppressed && !$0.scopes.isEmpty } ?? false, else: "the proof names no destroyed key")
        verdict.expect(auditEntries.map { $0 > 0 } ?? false, else: "the audit chain does not hold")
        for hit in scan.hits { verdict.expect(false, else: "\u{201C}\(hit.word)\u{201D} stands in \(hit.file)") }
        verdict.expect(scan.files > 0 && scanFindsWhatIsPlain, else: "the search of the files found nothing at all")
        return verdict
    }
}
