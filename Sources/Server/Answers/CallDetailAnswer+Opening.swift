import CallCore
package import Commerce
import Runtime
package import Vault

extension CallDetailAnswer {
    /// A call with what is kept of it, and for a reason with who said what.
    ///
    /// - Parameters:
    ///   - reason: nil opens no words.
    ///   - hint: what to do to see them.
    package static func open(
        _ call: CallSummary, in vault: any Vault, for reason: AccessReason?, hint: String, at now: WallTime
    ) async throws -> CallDetailAnswer {
        let records = try await vault.log(of: call.key, at: now)
        let schedule = try await vault.retention(of: call.key.merchant)
        let kept = KeptMatter.of(call, records: records, under: schedule).map(KeptAnswer.init)
        guard let reason else {
            return CallDetailAnswer(
                call: CallAnswer(call), kept: kept, transcript: Nullable(nil), note: Nullable(hint))
        }
        var words: [ContentRef: String] = [:]
        var note: String?
        do {
            for item in try await vault.openContent(of: call.key, for: reason, at: now) {
                words[item.ref] = item.text
            }
        } catch let error as VaultError where error.meansNoContent {
            note = error.description
        }
        let transcript = CallTranscript(records).entries.map { TranscriptAnswer($0, words: words) }
        return CallDetailAnswer(
            call: CallAnswer(call), kept: kept, transcript: Nullable(transcript), note: Nullable(note))
    }
}

extension VaultError {
    /// Whether it says that the words are not there, rightly, so that the decisions are all there is to show.
    fileprivate var meansNoContent: Bool {
        switch self {
        case .contentKeyNotStored, .keyDestroyed, .expired: true
        case .unreadableDatabase, .foreignDatabase, .filesDoNotMatch, .wrongRootKey, .erasuresMissing, .logConflict,
            .noRecords, .unknownCall, .callInProgress, .unknownPerson, .unknownDecision, .unknownJob, .unknownHold,
            .unknownInboxItem, .nameTaken, .textChanged, .tooLarge, .damaged, .otherCall, .noTape, .tapeFinished,
            .notItsContent,
            .writeQueueFull, .closed, .storeFailed:
            false
        }
    }
}
