package import Dialogue
import OrderedCollections

/// What the law wants heard: which parts were begun, which were heard by their marks, and how a cut one is said again.
package struct Disclosure: Equatable, Sendable {
    /// Parts of clauses that were to be said.
    private var begun: MandatoryParts = []
    /// Parts of clauses whose marks came back.
    package private(set) var heard: MandatoryParts = []
    private var repeats: [Repeats] = []
    private var saidShortForm = false

    private struct Repeats: Equatable {
        let line: LineID
        var times: Int
    }

    package init() {}

    /// How often a cut part is said again in its own words, before the short form (OPN-7).
    package static let repeatLimit = 2

    /// What must be said before a line may be.
    package enum Debt: Equatable {
        case none
        case say(PlannedLine)
        /// The parts cannot be got across: the call ends.
        case hopeless
    }

    package mutating func began(_ plan: PlannedLine, in script: PromptScript) {
        begun.formUnion(Self.parts(of: plan, in: script))
    }

    package mutating func heardSegment(_ ordinal: SegmentOrdinal, of line: LineID, in script: PromptScript) {
        heard.formUnion(MandatoryParts(Self.parts(of: ordinal, line, in: script)))
    }

    /// Tells what to say before `line`, and counts it as said.
    ///
    /// Parts that were begun and cut are owed before anything; before a sales line every part that the script has is owed, but for the
    /// purpose, which such a line may tell itself.
    ///
    /// - Parameter untrue: parts that are owed to nobody, because they would be untrue.
    package mutating func settle(
        before line: ScriptLine, in script: PromptScript, without untrue: MandatoryParts = []
    ) -> Debt {
        let own = MandatoryParts(line.parts)
        let unheard =
            line.isSales || line.speaksOfOffer
            ? Self.allParts(of: script).subtracting(heard).subtracting(own.intersection(MandatoryParts(.salesPurpose)))
            : begun.subtracting(heard).subtracting(own)
        let owed = unheard.subtracting(untrue)
        guard !owed.isEmpty else { return .none }
        let source = Self.source(of: owed, in: script)
        if let source, count(of: source.line) < Self.repeatLimit {
            countRepeat(of: source.line)
            return .say(source)
        }
        let short = script[.openingShort]
        guard !saidShortForm, !MandatoryParts(short.parts).isDisjoint(with: owed) else { return .hopeless }
        saidShortForm = true
        return .say(PlannedLine(short, origin: .disclosure))
    }

    private func count(of line: LineID) -> Int {
        repeats.first { $0.line == line }?.times ?? 0
    }

    private mutating func countRepeat(of line: LineID) {
        guard let index = repeats.firstIndex(where: { $0.line == line }) else {
            repeats.append(Repeats(line: line, times: 1))
            return
        }
        repeats[index].times += 1
    }
}

// MARK: - Where a script says what

extension Disclosure {
    /// Every part that some line of the script says.
    package static func allParts(of script: PromptScript) -> MandatoryParts {
        script.lines.values.reduce(into: []) { $0.formUnion(MandatoryParts($1.parts)) }
    }

    private static func parts(of plan: PlannedLine, in script: PromptScript) -> MandatoryParts {
        plan.ordinals.reduce(into: []) { $0.formUnion(MandatoryParts(parts(of: $1, plan.line, in: script))) }
    }

    private static func parts(of ordinal: SegmentOrdinal, _ line: LineID, in script: PromptScript) -> [MandatoryPart] {
        script.lines[line]?.segments.first { SegmentOrdinal($0) == ordinal }?.parts ?? []
    }

    /// The clauses that say the owed parts, of the first line that says any in full length.
    private static func source(of owed: MandatoryParts, in script: PromptScript) -> PlannedLine? {
        let lines = [script[.opening]] + script.lines.values.filter { $0.id != ReservedLine.openingShort.id }
        for line in lines {
            let clauses = line.segments.filter { !MandatoryParts($0.parts).isDisjoint(with: owed) }
            guard !clauses.isEmpty else { continue }
            return PlannedLine(line: line.id, ordinals: clauses.map(SegmentOrdinal.init), origin: .disclosure)
        }
        return nil
    }
}
