import ArgumentParser
import Commerce
import Compliance
import Foundation
import Runtime
import Server
import Transport
import Vault

/// `livecarts voices grant VOICE`
struct VoicesGrantCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: "Puts a voice in use, as far as the speaker's signed release goes.",
        discussion: """
            Kept of the release is its SHA-256; file the document yourself. Without a signature, a purpose that was told, or the address of \
            your retention schedule nothing is granted (BIPA 15(b)).
            Example: livecarts voices grant vce_7h3k --release release.pdf --signed --purpose "cart calls, one year" \
            --schedule https://shop.example.com/voices --use cart_calls --language en --until 2027-11-23T00:00:00Z
            """)

    @Argument(help: "The voice.")
    var voice: String

    @Option(help: "The release that the speaker signed.")
    var release: String

    @Flag(help: "The speaker signed it, by hand or electronically.")
    var signed = false

    @Option(help: "The purpose and the period, as they were told to the speaker.")
    var purpose: String

    @Option(help: "Where your retention schedule for voices is published.")
    var schedule: String

    @Option(help: "What the voice may be used for: cart_calls or test_sentences; may be given twice.")
    var use: [VoiceUse]

    @Option(help: "A language that it may speak, such as en; may be given more than once.")
    var language: [String]

    @Option(help: "The end of the term, such as 2027-11-23T00:00:00Z.")
    var until: String

    @OptionGroup var author: AuthorOptions

    @OptionGroup var place: VaultOptions

    func validate() throws {
        guard WallTime(iso8601: until) != nil else {
            throw ValidationError("--until is a moment with its zone, such as 2027-11-23T00:00:00Z")
        }
    }

    func run() async throws {
        guard let document = FileManager.default.contents(atPath: release) else {
            throw CommandProblem.unreadable(release)
        }
        guard let until = WallTime(iso8601: until) else { throw ExitCode.validationFailure }
        try await place.withVault { opened in
            let id = PersonalVoiceID(voice)
            let merchant = try await opened.vault.voice(id, at: opened.now).merchant
            let grant = VoiceGrant(
                merchant: merchant, uses: use, languages: language, from: opened.now, until: until,
                release: VoiceRelease(
                    document: document, isSigned: signed, purposeTold: purpose, schedule: schedule))
            let record = try await opened.vault.add(.granted(grant), to: id, by: author.author, at: opened.now)
            let due = record.state.destructionDue.map(\.text) ?? "-"
            print("\(voice) may be used until \(until.text); it is destroyed on \(due) at the latest")
        }
    }
}

extension VoiceUse: ExpressibleByArgument {}
