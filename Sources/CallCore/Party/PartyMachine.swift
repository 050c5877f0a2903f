/// Judges who or what took the call.
package struct PartyMachine: Equatable, Sendable {
    private var state: State

    private enum State: Equatable {
        case unknown
        /// Said to be a human; a later verdict may correct that.
        case human
        /// Has answered what the agent said, as no machine does.
        case conversing
        case machine(PartyKind)
        case minor
    }

    package init() {
        self.state = .unknown
    }

    /// Whether it may be a child.
    package var isMinor: Bool { state == .minor }

    package enum Action: Equatable {
        case none
        /// A machine took the call: leave without a word (DIA-5).
        case leave(CallOutcome)
        /// It may be a child (DUR-7).
        case endWithMinor
    }

    /// Something classified the party; it may be late, for the agent speaks first and never waits for it (DIA-4).
    package mutating func wasDetected(_ kind: PartyKind) -> Action {
        switch (kind, state) {
        case (.human, .unknown):
            state = .human
            return .none
        case (.minor, .unknown), (.minor, .human), (.minor, .conversing):
            state = .minor
            return .endWithMinor
        case (.voicemail, .unknown), (.screener, .unknown), (.ivr, .unknown), (.fax, .unknown), (.voicemail, .human),
            (.screener, .human), (.ivr, .human), (.fax, .human):
            state = .machine(kind)
            return .leave(Self.outcome(of: kind))
        // A slow detector does not overrule a conversation.
        case (.voicemail, .conversing), (.screener, .conversing), (.ivr, .conversing), (.fax, .conversing):
            return .none
        case (.human, .human), (.human, .conversing), (_, .machine), (_, .minor):
            return .none
        }
    }

    /// The party gave an answer that the dialogue could use.
    package mutating func answeredSensibly() {
        switch state {
        case .unknown, .human: state = .conversing
        case .conversing, .machine, .minor: break
        }
    }

    private static func outcome(of kind: PartyKind) -> CallOutcome {
        switch kind {
        case .voicemail: .voicemail
        case .screener, .ivr: .screened
        case .fax: .failed
        case .minor: .minor
        case .human: .declined
        }
    }
}
