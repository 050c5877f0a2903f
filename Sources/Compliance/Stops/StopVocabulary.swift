/// The words that the grammar knows, each with a number, and the nearest of them for a word that is misspelt.
struct StopVocabulary: Sendable {
    /// Words shorter than this are not guessed at: too many others differ from them by one letter.
    static let shortestGuess = 6

    private var ids: [String: Int] = [:]
    /// Each long word, and each with one letter left out, with the number of the word.
    private var nearby: [String: Int] = [:]

    var count: Int { ids.count }

    /// The number of a word, which is new if need be.
    mutating func enter(_ word: String) -> Int {
        if let id = ids[word] { return id }
        let id = ids.count
        ids[word] = id
        if word.utf8.count >= Self.shortestGuess {
            for form in Self.shortened(word) where nearby[form] == nil { nearby[form] = id }
        }
        return id
    }

    /// The number of a word or of the one it is a slip of; nil for words that mean nothing here.
    func id(of word: String) -> Int? {
        if let id = ids[word] { return id }
        if let id = drawnOut(word) { return id }
        guard word.utf8.count >= Self.shortestGuess - 1, !StopLexicon.unlike.contains(word) else { return nil }
        return nearest(word)
    }

    /// One letter too few, too many, another, or two changed about: the first letter is nobody's slip.
    private func nearest(_ word: String) -> Int? {
        if let id = nearby[word] { return id }
        guard word.utf8.count >= Self.shortestGuess else { return nil }
        for form in Self.shortened(word) {
            if let id = ids[form] ?? nearby[form], form.utf8.first == word.utf8.first { return id }
        }
        return nil
    }

    /// "Stoooop" is "stop", and "calllling" is "calling".
    private func drawnOut(_ word: String) -> Int? {
        var previous: (UInt8?, UInt8?) = (nil, nil)
        let isDrawnOut = word.utf8.contains { byte in
            defer { previous = (previous.1, byte) }
            return byte == previous.0 && byte == previous.1
        }
        guard isDrawnOut else { return nil }
        return ids[Self.limited(word, toRunsOf: 2)] ?? ids[Self.limited(word, toRunsOf: 1)]
    }

    private static func limited(_ word: String, toRunsOf longest: Int) -> String {
        var kept: [UInt8] = []
        var run = 0
        for byte in word.utf8 {
            run = kept.last == byte ? run + 1 : 1
            if run <= longest { kept.append(byte) }
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private static func shortened(_ word: String) -> [String] {
        let bytes = Array(word.utf8)
        return bytes.indices.dropFirst().map { index in
            String(decoding: bytes[..<index] + bytes[(index + 1)...], as: UTF8.self)
        }
    }
}
