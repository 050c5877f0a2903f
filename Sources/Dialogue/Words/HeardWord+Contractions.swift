extension HeardWord {
    /// The words of an answer as the phrases are written: signs dropped, contractions spelled out, spellings made one.
    static func plainWords(of text: String) -> [String] {
        words(of: text).filter { !$0.isSign }.flatMap { spelledOut($0.text) }
    }

    private static func spelledOut(_ word: String) -> [String] {
        if let known = contractions[word] { return known }
        for (ending, expansion) in endings where word.hasSuffix(ending) && word.count > ending.count {
            return [String(word.dropLast(ending.count)), expansion]
        }
        return [word]
    }

    private static let endings: [(String, String)] = [
        ("n't", "not"), ("'ll", "will"), ("'re", "are"), ("'ve", "have"), ("'d", "would"), ("'m", "am"),
        // Of a name it may be the genitive; no phrase minds.
        ("'s", "is"),
    ]

    /// Spellings that recognisers use for one and the same word, and contractions that do not follow from their ending.
    private static let contractions: [String: [String]] = [
        "can't": ["can", "not"], "cannot": ["can", "not"], "cant": ["can", "not"], "won't": ["will", "not"],
        "wont": ["will", "not"], "dont": ["do", "not"], "doesnt": ["does", "not"], "didnt": ["did", "not"],
        "isnt": ["is", "not"], "im": ["i", "am"], "ive": ["i", "have"], "ain't": ["is", "not"],
        "whose": ["who", "is"], "let's": ["let", "us"],
        "gonna": ["going", "to"], "wanna": ["want", "to"], "gotta": ["got", "to"], "gimme": ["give", "me"],
        "lemme": ["let", "me"], "dunno": ["do", "not", "know"], "ok": ["okay"], "k": ["okay"], "okey": ["okay"],
        "alright": ["all", "right"], "yep": ["yes"], "yup": ["yes"], "yeah": ["yes"], "yea": ["yes"], "yah": ["yes"],
        "ya": ["yes"], "yess": ["yes"], "aye": ["yes"], "nope": ["no"], "nah": ["no"], "naw": ["no"],
        "thanks": ["thank", "you"], "thx": ["thank", "you"], "sms": ["text"], "a.i": ["ai"],
    ]
}
