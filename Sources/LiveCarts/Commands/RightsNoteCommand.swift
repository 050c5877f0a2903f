import ArgumentParser
import Commerce
import Compliance
import Runtime
import Server
import Vault

/// `livecarts rights note ID MOVE`
struct RightsNoteCommand: AsyncParsableCommand {
    /// What can be noted; the raw values are stable.
    enum Move: String, CaseIterable, ExpressibleByArgument {
        case acknowledged
        case vouched
        case begun
        case extended
        case answered
        case refused
    }

    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Notes what happened to a request: acknowledged, vouched, begun, extended, answered, refused.",
        discussion: """
            Nothing is sent: it says what you did. An extension and a voucher take --because in your words, which are kept sealed in the audit; a refusal takes --because nobody_known, unfounded_or_excessive, legal_duty, rights_of_others or withdrawn.
            Example: livecarts rights note req_4m2k9 extended --because "recordings of eleven calls to go through"
            """)

    @OptionGroup var request: CaseOptions

    @Argument(help: "acknowledged, vouched, begun, extended, answered or refused.")
    var move: Move

    @Option(help: "Why.")
    var because: String?

    @OptionGroup var place: VaultOptions

    private static let longestReason = 2_000

    mutating func validate() throws {
        guard (because ?? "").utf8.count <= Self.longestReason else {
            throw ValidationError("--because has at most \(Self.longestReason) bytes")
        }
        switch move {
        case .acknowledged, .begun, .answered: break
        case .vouched, .extended:
            guard !(because ?? "").isEmpty else {
                throw ValidationError("say why with --because \"…\": the law wants it on record")
            }
        case .refused:
            guard rejection != nil else {
                throw ValidationError(
                    "--because is one of \(RightsRejection.allCases.map(\.rawValue).joined(separator: ", "))")
            }
        }
    }

    private var rejection: RightsRejection? { because.flatMap { RightsRejection(rawValue: $0) } }

    func run() async throws {
        let holidays = try RulesInForce.rulebook(at: nil).holidays
        let (step, answer) = try await place.withVault { opened in
            let record = try await request.find(in: opened)
            let step = try await opened.desk.note(event(), in: record.id, of: record.merchant, at: opened.now)
            if let because, move != .refused {
                try await opened.vault.audit(
                    AuditEntry(
                        merchant: record.merchant, actor: .somebody, act: .change,
                        subject: AuditSubject(.case, record.id.text), body: Array(because.utf8), at: opened.now))
            }
            return (step, RightsCaseAnswer(step.record, holidays, at: opened.now))
        }
        for line in answer.lines { print(line) }
        for action in step.actions { print(action.words) }
    }

    private func event() throws -> RightsEvent {
        switch move {
        case .acknowledged: return .acknowledged
        case .vouched: return .vouchedFor(.operatorKnows)
        case .begun: return .workBegan
        case .extended: return .extended
        case .answered: return .answered
        case .refused:
            guard let rejection else { throw ValidationError("say why with --because") }
            return .rejected(rejection)
        }
    }
}

extension RightsAction {
    /// What whoever runs the command is to do; nothing is sent by itself.
    var words: String {
        switch self {
        case .sendCode(let route): "send the code to the \(route.rawValue) on file"
        case .begin: "who asks is proved: the work can begin"
        case .tellRefusal: "tell who asked that they could not be proved to be the person, and nothing else"
        case .tellExtension(let until): "tell the person that it takes until \(until.text), and why"
        case .tellAnswer: "the person has the answer: the request is closed"
        case .tellRejection(let reason):
            "tell the person: refused as \(reason.rawValue), and that they may complain to the authority or a court"
        }
    }
}
