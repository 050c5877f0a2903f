package import Commerce

/// A code that was sent to where the person is known to be reached, and what is left to answer it (GD-16, GDPR 12(6)).
///
/// It asks for nothing that is not held already, and holds only a hash of the code.
package struct IdentityCheck: Hashable, Sendable, Codable {
    /// Where the code went: only what is on file.
    package enum Route: String, Hashable, Sendable, Codable, CaseIterable {
        case number
        case email
    }

    /// What an answer comes to.
    package enum Verdict: Hashable, Sendable {
        case right
        /// This many answers are left.
        case wrong(left: Int)
        case expired
        /// Every answer was wrong.
        case exhausted
    }

    /// A code serves for this long.
    package static let lifetime: Duration = .seconds(15 * 60)
    /// So often a code may be answered.
    package static let attemptLimit = 5
    /// So many codes are sent in one case.
    package static let codeLimit = 3

    package let route: Route
    package let sentAt: WallTime
    package let attemptsLeft: Int
    /// A hash of the code, made by the vault.
    private let hash: [UInt8]

    package init(route: Route, hash: [UInt8], sentAt: WallTime) {
        self.init(route: route, hash: hash, sentAt: sentAt, attemptsLeft: Self.attemptLimit)
    }

    private init(route: Route, hash: [UInt8], sentAt: WallTime, attemptsLeft: Int) {
        self.route = route
        self.hash = hash
        self.sentAt = sentAt
        self.attemptsLeft = attemptsLeft
    }

    package var expiresAt: WallTime { sentAt + Self.lifetime }

    /// Judges an answer. A clock that was set back expires the code too.
    package func verdict(on answer: [UInt8], at now: WallTime) -> Verdict {
        guard now >= sentAt, now < expiresAt else { return .expired }
        guard attemptsLeft > 0 else { return .exhausted }
        if isSame(answer) { return .right }
        return attemptsLeft > 1 ? .wrong(left: attemptsLeft - 1) : .exhausted
    }

    /// The check after one wrong answer.
    func afterWrongAnswer() -> IdentityCheck {
        IdentityCheck(route: route, hash: hash, sentAt: sentAt, attemptsLeft: max(0, attemptsLeft - 1))
    }

    /// Takes the same time wherever the first difference is.
    private func isSame(_ answer: [UInt8]) -> Bool {
        guard answer.count == hash.count, !hash.isEmpty else { return false }
        return zip(answer, hash).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
