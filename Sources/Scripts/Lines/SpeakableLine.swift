package import Commerce
package import Dialogue

/// A line as it may be spoken: filled in, and past the number guard.
package struct SpeakableLine: Hashable, Sendable {
    package let id: LineID
    /// One text for each clause, in order.
    package let clauses: [String]

    /// What keeps a line from being spoken.
    package enum Refusal: Error, Hashable, Sendable {
        case notRendered(LineRenderer.Failure)
        /// A clause holds numbers that no live offer says; a first name with digits is refused like this too.
        case number(line: LineID, clause: Int, [NumberFinding])
    }

    /// - Parameter moment: when it is to be spoken; an offer that has expired by then allows nothing.
    package init(_ line: ScriptLine, slots: LineSlots, offer: GrantedOffer?, at moment: WallTime) throws(Refusal) {
        let clauses: [String]
        do {
            clauses = try LineRenderer.render(line, slots: slots.values)
        } catch {
            throw .notRendered(error)
        }
        for (segment, text) in zip(line.segments, clauses) {
            let allowed = AllowedNumbers(
                offer: offer, at: moment, plain: segment.allowedNumbers + slots.plainNumbers)
            let findings = SpokenNumberGuard.check(text, against: allowed)
            guard findings.isEmpty else { throw .number(line: line.id, clause: segment.ordinal, findings) }
        }
        self.id = line.id
        self.clauses = clauses
    }
}
