/// An acronym that is spelled letter by letter and that synthesisers read as a word: "AI" would be heard as "eye".
struct SpelledAcronym {
    /// As it is to be spoken.
    let letters: String
    /// Characters of the text that it takes.
    let length: Int

    /// The acronym that a text begins with; nil when it begins with anything else, also a longer word.
    init?(prefixOf text: Substring) {
        guard text.hasPrefix("AI") else { return nil }
        if let next = text.dropFirst(2).first, next.isLetter || next.isNumber { return nil }
        // The full stops make a synthesiser take it for letters; "A I" begins like the article.
        self.letters = "A.I."
        self.length = 2
    }
}
