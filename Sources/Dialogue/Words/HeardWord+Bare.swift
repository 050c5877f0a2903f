extension HeardWord {
    /// The word without accents, as recognisers and thumbs often leave them out: "número" is "numero".
    var bare: String {
        guard text.contains(where: { !$0.isASCII }) else { return text }
        return String(text.map { Self.unaccented[$0] ?? $0 })
    }

    private static let unaccented: [Character: Character] = [
        "á": "a", "à": "a", "â": "a", "ã": "a", "ä": "a", "é": "e", "è": "e", "ê": "e", "ë": "e", "í": "i", "î": "i",
        "ï": "i",
        "ó": "o", "ô": "o", "õ": "o", "ö": "o", "ú": "u", "ù": "u", "û": "u", "ü": "u", "ñ": "n", "ç": "c",
    ]
}
