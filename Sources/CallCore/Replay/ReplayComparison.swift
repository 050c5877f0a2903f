package import Dialogue

/// What came of deciding a recorded call once more.
package struct ReplayComparison: Equatable, Sendable {
    package let verdict: Verdict
    /// How many events were decided again, and how many effects the log holds.
    package let events: Int
    package let effects: Int

    package enum Verdict: Equatable, Sendable {
        case same
        case differs(Divergence)
        /// The log ends in the middle of an event's effects: its writer died.
        case endsEarly(missing: [CallEffect.Name])
    }

    package init(_ log: CallLog, script: PromptScript) {
        let fold = CallFold(log, script: script)
        self.events = log.records.count { if case .event = $0.entry { true } else { false } }
        self.effects = log.records.count - events
        if let divergence = fold.divergence {
            self.verdict = .differs(divergence)
        } else if !fold.missingEffects.isEmpty {
            self.verdict = .endsEarly(missing: fold.missingEffects.map(\.name))
        } else {
            self.verdict = .same
        }
    }

    package var isSame: Bool { verdict == .same }
}

extension ReplayComparison: CustomStringConvertible {
    package var description: String {
        switch verdict {
        case .same:
            "the same \(effects) effects for \(events) events"
        case .differs(let divergence):
            divergence.description
        case .endsEarly(let missing):
            "the same, but the log ends before \(missing.map(\.rawValue).joined(separator: ", "))"
        }
    }
}
