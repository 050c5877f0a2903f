import ArgumentParser
import CallCore
import Runtime
import Vault

/// `livecarts calls show ID`
struct CallsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows a call, and with a reason who said what.",
        discussion: """
            The words of a call are sealed; opening them takes a reason, which is kept. Without one only the summary is shown.
            Example: livecarts calls show call_7h3k… --reason "complaint of 23 November"
            """)

    @Argument(help: "The call's identifier.")
    var id: String

    @OptionGroup var access: AccessOptions

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let answer = try await place.withVault { opened in try await detail(from: opened) }
        if json {
            try JSONAnswer.show(answer)
        } else {
            for line in answer.lines { print(line) }
        }
    }

    private func detail(from opened: OpenedVault) async throws -> CallDetailAnswer {
        let call = try await opened.call(id)
        let records = try await opened.vault.log(of: call.key, at: opened.now)
        let schedule = try await opened.vault.retention(of: call.key.merchant)
        let kept = KeptMatter.of(call, records: records, under: schedule).map(KeptAnswer.init)
        guard let reason = access.access else {
            return CallDetailAnswer(
                call: CallAnswer(call), kept: kept, transcript: Nullable(nil),
                note: Nullable("the transcript opens for a reason: add --reason \"…\""))
        }
        var words: [ContentRef: String] = [:]
        var note: String?
        do {
            for item in try await opened.vault.openContent(of: call.key, for: reason, at: opened.now) {
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
            .unknownInboxItem,
            .nameTaken, .tooLarge, .damaged, .otherCall, .noTape, .tapeFinished, .notItsContent, .writeQueueFull,
            .closed, .storeFailed:
            false
        }
    }
}
