import OrderedCollections

extension ScriptCheck {
    /// The order of the parts in an opening (OPN-2 to OPN-6).
    private static let order: [MandatoryPart] = [.ai, .seller, .optOut, .recordingNotice]

    func openingProblems() -> [ScriptProblem] {
        var found: [ScriptProblem] = []
        if draft.states[draft.start]?.lines.first != ReservedLine.opening.id {
            found.append(
                ScriptProblem(
                    .state(draft.start), "the first state does not say the opening", remedy: "write say: opening"))
        }
        for reserved in [ReservedLine.opening, .openingShort] {
            guard let line = draft.lines[reserved.id] else { continue }
            found += partProblems(of: line) + salesProblems(of: line)
        }
        if let line = draft.lines[ReservedLine.opening.id], line.segments.last?.parts.isEmpty == false {
            found.append(
                ScriptProblem(
                    .line(line.id), "the opening asks nothing",
                    remedy: "end it with a question, in a clause without parts"))
        }
        if let line = draft.lines[ReservedLine.fallbackCarrier.id] {
            found += [MandatoryPart.seller, .optOut].filter { !line.parts.contains($0) }.map { missing($0, in: line) }
        }
        return found
    }

    private func partProblems(of line: ScriptLine) -> [ScriptProblem] {
        let missingParts = Self.order.filter { !line.parts.contains($0) }.map { missing($0, in: line) }
        guard missingParts.isEmpty else { return missingParts }
        var found: [ScriptProblem] = []
        if line.parts.filter(Self.order.contains) != Self.order {
            found.append(
                ScriptProblem(
                    .line(line.id), "the parts of \(line.id) are not in order, each once",
                    remedy: "say ai, seller, opt_out, recording_notice in this order"))
        }
        if line.segments.first?.parts.contains(.ai) != true {
            found.append(
                ScriptProblem(
                    .line(line.id), "the first clause of \(line.id) does not say AI",
                    remedy: "begin with the part ai (OPN-4)"))
        }
        let seller = line.segments.firstIndex { $0.parts.contains(.seller) } ?? 0
        let optOut = line.segments.firstIndex { $0.parts.contains(.optOut) } ?? 0
        if optOut > seller + 1 {
            found.append(
                ScriptProblem(
                    .segment(line.id, ordinal: optOut), "other words stand between the seller's name and the opt-out",
                    remedy: "tell the opt-out in the next clause: the law gives two seconds (OPN-3)"))
        }
        return found
    }

    private func missing(_ part: MandatoryPart, in line: ScriptLine) -> ScriptProblem {
        ScriptProblem(
            .line(line.id), "the mandatory part \(part.rawValue) is missing in \(line.id)",
            remedy: "mark the clause that says it with parts: [\(part.rawValue)]")
    }

    /// Nothing is sold, and no thing named, before the name is confirmed (OPN-9).
    private func salesProblems(of line: ScriptLine) -> [ScriptProblem] {
        line.segments.filter(\.isSales).map {
            ScriptProblem(
                .segment(line.id, ordinal: $0.ordinal),
                "the clause sells before the mandatory parts are heard and the name is confirmed",
                remedy: "take out the word that sells; name the brand, not the thing, before the first answer (OPN-9)")
        }
    }
}
