import OrderedCollections

extension ScriptCheck {
    func lineProblems() -> [ScriptProblem] {
        draft.lines.values.flatMap { line in
            line.segments.isEmpty
                ? [ScriptProblem(.line(line.id), "the line \(line.id) has no clause", remedy: "write at least one")]
                : line.segments.flatMap { problems(of: $0, in: line.id) }
        } + missingLines()
    }

    private func missingLines() -> [ScriptProblem] {
        ReservedLine.allCases.filter { draft.lines[$0.id] == nil }.map {
            ScriptProblem(
                .script, "the reserved line \($0.rawValue) is missing",
                remedy: "write it under lines; the house says it")
        }
    }

    private func problems(of segment: LineSegment, in line: LineID) -> [ScriptProblem] {
        let place = ScriptPlace.segment(line, ordinal: segment.ordinal)
        var found: [ScriptProblem] = []
        if HeardWord.words(of: segment.template).allSatisfy(\.isSign) {
            found.append(ScriptProblem(place, "the clause has no word", remedy: "write words, or take the clause out"))
        }
        if segment.spokenLength > LineSegment.greatestLength {
            found.append(
                ScriptProblem(
                    place,
                    "the clause is \(segment.spokenLength) characters long; at most \(LineSegment.greatestLength) are allowed",
                    remedy: "cut it into clauses of about \(LineSegment.comfortableLength)"))
        }
        return found + numberProblems(of: segment, at: place) + wordingProblems(of: segment, at: place)
    }

    private func numberProblems(of segment: LineSegment, at place: ScriptPlace) -> [ScriptProblem] {
        let findings = SpokenNumberGuard.check(segment.wordsWithoutVariables, against: .plain(segment.allowedNumbers))
        return findings.compactMap { finding in
            switch finding.kind {
            case .number, .code:
                return ScriptProblem(
                    place, "the clause holds a number that no offer gives",
                    remedy: "take it out; if it is no price, name it under allow_numbers")
            case .percent, .amount:
                return ScriptProblem(
                    place, "the clause holds a percent or a price",
                    remedy: "only a granted offer may say one: use {{offer_percent}}")
            case .bargain:
                guard !segment.isOffer else { return nil }
                return ScriptProblem(
                    place, "the clause promises a price in words, like \"free\" or \"half\"",
                    remedy: "take it out, or write offer: true and lead to it through an offer")
            }
        }
    }

    /// A clause that bears a mandatory part must say it.
    private func wordingProblems(of segment: LineSegment, at place: ScriptPlace) -> [ScriptProblem] {
        let words = HeardWord.words(of: segment.template).map(\.text)
        return segment.parts.compactMap { part in
            switch part {
            case .ai:
                words.contains("ai")
                    ? nil
                    : ScriptProblem(
                        place, "the part ai does not say \"AI\"", remedy: "say that the voice is an AI (OPN-4)")
            case .seller:
                segment.variables.contains(.legalName)
                    ? nil
                    : ScriptProblem(
                        place, "the part seller does not say the registered name", remedy: "use {{legal_name}} (OPN-2)")
            case .optOut:
                words.contains("stop")
                    ? nil
                    : ScriptProblem(
                        place, "the part opt_out does not say \"stop\"", remedy: "tell how to opt out (OPN-3)")
            case .recordingNotice:
                words.contains(where: { $0.hasPrefix("record") })
                    ? nil
                    : ScriptProblem(
                        place, "the part recording_notice does not say \"recorded\"",
                        remedy: "say that the call is recorded (OPN-6)")
            case .salesPurpose:
                words.contains("sales")
                    ? nil
                    : ScriptProblem(
                        place, "the part sales_purpose does not say \"sales\"", remedy: "say \"sales call\" (OPN-5)")
            }
        }
    }

    func longClauses() -> [ScriptProblem] {
        draft.lines.values.flatMap { line in
            line.segments.filter { $0.spokenLength > LineSegment.comfortableLength }.map {
                ScriptProblem(
                    .segment(line.id, ordinal: $0.ordinal),
                    "the clause is \($0.spokenLength) characters long: more than about two seconds",
                    remedy: "cut it, so that less is unheard when the person cuts in")
            }
        }
    }
}

extension LineSegment {
    /// The template's length with each variable counted as one of usual length.
    var spokenLength: Int {
        wordsWithoutVariables.count + variables.count * (Self.variableLength - 1)
    }

    /// The template with a dash for each variable, which is no number and no word.
    var wordsWithoutVariables: String {
        var result = ""
        var rest = Substring(template)
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            result += rest[..<open.lowerBound] + "\u{2014}"
            rest = rest[close.upperBound...]
        }
        return result + rest
    }
}
