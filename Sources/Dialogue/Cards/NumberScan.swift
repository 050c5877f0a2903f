/// The numbers that one answer holds, in order, and what each is by itself.
struct NumberScan {
    struct Found: Hashable, Sendable {
        /// The words to take out.
        let words: Range<Int>
        /// None for a password.
        let digits: [Int]
        var secret: SpokenSecret?
    }

    let words: [HeardWord]
    private(set) var found: [Found] = []
    /// A secret that was named shortly before the end and may follow.
    private(set) var openName: SecretName?

    /// How many words a password may have.
    private static let passwordWords = 4

    /// - Parameter name: what was named shortly before this answer.
    init(_ text: String, after name: SecretName? = nil) {
        self.words = HeardWord.words(of: text)
        var near = name.map { (name: $0, place: -1) }
        var position = 0
        while position < words.count {
            if let known = near, position - known.place > SecretName.reach { near = nil }
            if let span = HealthStatement.words(words, at: position) {
                found.append(Found(words: span, digits: [], secret: .health))
                position = span.upperBound
            } else if let span = IBAN.words(words, at: position) {
                found.append(Found(words: span, digits: [], secret: .bankAccount))
                position = span.upperBound
            } else if let run = DigitRun(words, at: position) {
                near = take(run, near: near)
                position = run.words.upperBound
            } else {
                if let named = SecretName.named(words, endingAt: position) {
                    near = (named, position)
                    takePassword(named, after: position)
                }
                position += 1
            }
        }
        openName = near?.name
    }

    private mutating func take(
        _ run: DigitRun, near: (name: SecretName, place: Int)?
    ) -> (name: SecretName, place: Int)? {
        var span = run.words
        var secret = CardNumber.secret(of: run.digits)
        if secret == nil, let near, near.name.lengths.contains(run.digits.count) {
            secret = near.name.secret
            // The month's name belongs to the day.
            if secret == .birthDate { span = (near.place + 1)..<span.upperBound }
        }
        if secret == nil, isHyphenatedSSN(run) { secret = .nationalID }
        found.append(Found(words: span, digits: run.digits, secret: secret))
        return secret == .card ? (.afterCard, span.upperBound - 1) : near
    }

    private mutating func takePassword(_ name: SecretName, after position: Int) {
        guard name.secret == .password, ["is", "es", "est"].contains(words[position].text) else { return }
        let rest = words[(position + 1)...].prefix { !$0.isSign }.prefix(Self.passwordWords)
        guard !rest.isEmpty else { return }
        found.append(Found(words: rest.indices, digits: [], secret: .password))
    }

    /// Whether digits are written 123-45-6789.
    private func isHyphenatedSSN(_ run: DigitRun) -> Bool {
        let texts = words[run.words].map(\.text)
        return texts.count == 5 && texts[1] == "-" && texts[3] == "-"
            && [texts[0], texts[2], texts[4]].map(\.count) == [3, 2, 4]
    }

    /// Whether the first number may go on one of an earlier answer.
    var beginsWithDigits: Bool {
        guard let first = found.first, !first.digits.isEmpty, first.words.lowerBound <= DigitRun.gapLimit else {
            return false
        }
        return words[..<first.words.lowerBound].allSatisfy(DigitRun.separates)
    }

    /// Whether the last number may go on in a later answer.
    var endsWithDigits: Bool {
        guard let last = found.last, !last.digits.isEmpty else { return false }
        let rest = words[last.words.upperBound...]
        return rest.count <= DigitRun.gapLimit && rest.allSatisfy(DigitRun.separates)
    }

    /// The text with every secret taken out.
    func redacted(_ text: String) -> String {
        var result = ""
        var copied = text.startIndex
        for found in found {
            guard let secret = found.secret, words[found.words.lowerBound].range.lowerBound >= copied else { continue }
            result += text[copied..<words[found.words.lowerBound].range.lowerBound]
            result += secret.mark
            copied = words[found.words.upperBound - 1].range.upperBound
        }
        return result + text[copied...]
    }

    /// Whether a card's number, or digits as many as one's, are among them.
    var holdsCard: Bool {
        found.contains { found in
            found.secret == .card || found.secret == .longNumber && found.digits.count >= CardNumber.lengths.lowerBound
        }
    }

    mutating func mark(_ index: Int, as secret: SpokenSecret) {
        found[index].secret = secret
    }
}
