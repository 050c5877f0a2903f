/// Watches for secrets over a whole call: what is split over several answers, or half said and half keyed, is found too (PCI-2).
///
/// It stands between the recogniser and everything else. Times are call time. It remembers digits, in memory only, for ``memory``; so long
/// nothing that was said since their first may be let out of memory (``openSince(at:)``). What looks like half of a card's number is taken out at
/// once, and remembered until the call ends: its other half may come minutes later.
package struct SecretWatch: Equatable, Sendable {
    /// How long digits wait for the rest of a number.
    package static let memory: Duration = .seconds(30)
    /// How many numbers are remembered.
    static let mostNumbers = 32
    /// How many keys are remembered; more than a card has.
    static let mostKeys = 40

    private struct Given: Equatable {
        var digits: [Int]
        /// Nil for keys.
        let turn: Int?
        let began: Duration
        var ended: Duration
        let joinsPrevious: Bool
        let joinsNext: Bool
        /// Half of a card's number, which stands in no words any more.
        var isTakenOut = false
    }

    private struct Name: Equatable {
        let name: SecretName
        let at: Duration
    }

    private var given: [Given] = []
    private var name: Name?

    package init() {}

    /// When the oldest number that may still become part of a secret was begun; nil when there is none.
    package func openSince(at now: Duration) -> Duration? {
        given.filter { !$0.isTakenOut && $0.ended + Self.memory >= now }.map(\.began).min()
    }

    /// Takes the words of an answer as far as they are known and gives them without secrets.
    ///
    /// - Parameters:
    ///   - turn: which answer; a later result of the same one replaces the earlier.
    ///   - isFinal: a guess is only looked at and not remembered.
    ///   - span: from when to when it was said.
    package mutating func heard(_ text: String, turn: Int, isFinal: Bool, during span: Range<Duration>) -> Redacted {
        forget(before: span.lowerBound - Self.memory)
        let earlier = given.filter { $0.turn != turn }
        let named = name.flatMap { $0.at + Self.memory >= span.lowerBound ? $0.name : nil }
        var scan = NumberScan(text, after: named)
        let reach = markJoined(in: &scan, after: earlier) ?? markScattered(in: &scan, after: earlier)
        let halves = markHalves(in: &scan)
        markRest(of: &scan)
        var kinds: [SpokenSecret] = []
        for secret in scan.found.compactMap(\.secret) where !kinds.contains(secret) { kinds.append(secret) }
        let since = kinds.isEmpty ? nil : min(span.lowerBound, reach ?? span.lowerBound)
        if isFinal { remember(scan, halves: halves, after: earlier, turn: turn, during: span) }
        return Redacted(text: scan.redacted(text), secrets: kinds, since: since)
    }

    /// Takes a pressed key. The digits never leave here; what is given back says whether they complete a secret.
    package mutating func pressed(_ key: Character, at now: Duration) -> Redacted {
        forget(before: now - Self.memory)
        let nothing = Redacted(text: "", secrets: [], since: nil)
        guard let digit = key.wholeNumberValue else { return nothing }
        if let last = given.indices.last, given[last].turn == nil, given[last].digits.count < Self.mostKeys {
            given[last].digits.append(digit)
            given[last].ended = now
        } else {
            add(Given(digits: [digit], turn: nil, began: now, ended: now, joinsPrevious: true, joinsNext: true))
        }
        let chain = chain(of: given)
        guard let secret = CardNumber.secret(of: chain.digits) ?? scattered(given)?.secret else { return nothing }
        let since = min(chain.began ?? now, scattered(given)?.began ?? now)
        // Thirteen digits that are no card may become one by the next key, and only a card is refused.
        if secret == .card {
            given = []
            name = Name(name: .afterCard, at: now)
        }
        return Redacted(text: "", secrets: [secret], since: since)
    }
}

// MARK: - What belongs together

extension SecretWatch {
    /// The digits of the last number and of those that it goes on, without other words in between.
    private func chain(of numbers: [Given]) -> (digits: [Int], began: Duration?) {
        var digits: [Int] = []
        var began: Duration?
        for number in numbers.reversed() {
            guard digits.isEmpty || number.joinsNext else { break }
            digits = number.digits + digits
            if !number.isTakenOut { began = number.began }
            guard number.joinsPrevious else { break }
        }
        return (digits, began)
    }

    /// Marks the first number of an answer if it goes on an earlier one and is a secret with it; gives when that began.
    private func markJoined(in scan: inout NumberScan, after earlier: [Given]) -> Duration? {
        guard scan.beginsWithDigits, scan.found[0].secret == nil, earlier.last?.joinsNext == true else { return nil }
        let before = chain(of: earlier)
        guard let secret = CardNumber.secret(of: before.digits + scan.found[0].digits) else { return nil }
        scan.mark(0, as: secret)
        return before.began
    }

    /// Marks numbers of an answer that are one card's with those before them, whatever was said in between; gives when the earliest of an
    /// earlier answer began, nil when none is part of it.
    private func markScattered(in scan: inout NumberScan, after earlier: [Given]) -> Duration? {
        var found: Duration?
        for last in scan.found.indices where scan.found[last].secret == nil {
            var digits: [Int] = []
            var parts: [Int] = []
            for index in (0...last).reversed() where scan.found[index].secret == nil {
                digits = scan.found[index].digits + digits
                parts.append(index)
                guard CardNumber.isWhole(digits) else { continue }
                for part in parts { scan.mark(part, as: .card) }
            }
            guard scan.found[last].secret == nil else { continue }
            for number in earlier.reversed() {
                digits = number.digits + digits
                guard CardNumber.isWhole(digits) else { continue }
                for part in parts { scan.mark(part, as: .card) }
                if !number.isTakenOut { found = min(found ?? number.began, number.began) }
            }
        }
        return found
    }

    /// Marks what looks like half of a card's number; gives which those are.
    private func markHalves(in scan: inout NumberScan) -> [Int] {
        let halves = scan.found.indices.filter {
            scan.found[$0].secret == nil && CardNumber.isHalf(scan.found[$0].digits)
        }
        for index in halves { scan.mark(index, as: .longNumber) }
        return halves
    }

    /// No digits stay in an answer that holds a card number: they may be a slip of it, its date or its code.
    private func markRest(of scan: inout NumberScan) {
        guard scan.holdsCard else { return }
        for index in scan.found.indices
        where scan.found[index].secret == nil && scan.found[index].digits.count >= CardRedaction.shortestPart {
            scan.mark(index, as: .longNumber)
        }
    }

    /// The numbers up to the last that are together one card's.
    private func scattered(_ numbers: [Given]) -> (secret: SpokenSecret, began: Duration)? {
        var digits: [Int] = []
        for number in numbers.reversed() {
            digits = number.digits + digits
            if CardNumber.isWhole(digits) { return (.card, number.began) }
        }
        return nil
    }
}

// MARK: - Memory

extension SecretWatch {
    private mutating func forget(before moment: Duration) {
        given.removeAll { !$0.isTakenOut && $0.ended < moment }
    }

    private mutating func add(_ number: Given) {
        given.append(number)
        if given.count > Self.mostNumbers { given.removeFirst() }
    }

    private mutating func remember(
        _ scan: NumberScan, halves: [Int], after earlier: [Given], turn: Int, during span: Range<Duration>
    ) {
        given = earlier
        name = scan.openName.map { Name(name: $0, at: span.upperBound) }
        // All that the card's digits stood in is taken out by now, and waits for nothing.
        if scan.holdsCard {
            given = []
            name = Name(name: .afterCard, at: span.upperBound)
        }
        for (index, found) in scan.found.enumerated() where found.secret == nil || halves.contains(index) {
            add(
                Given(
                    digits: found.digits, turn: turn, began: span.lowerBound, ended: span.upperBound,
                    joinsPrevious: index == 0 && scan.beginsWithDigits,
                    joinsNext: index == scan.found.count - 1 && scan.endsWithDigits, isTakenOut: halves.contains(index))
            )
        }
    }
}
