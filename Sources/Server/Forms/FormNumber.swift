import Commerce

/// A telephone number as people type it into a form.
enum FormNumber {
    /// Reads a number with or without signs between its digits; ten digits, or eleven that begin with 1, are North American.
    static func read(_ text: String) -> E164? {
        let signs: Set<Character> = [" ", "-", "(", ")", ".", "\u{A0}", "/"]
        let bare = String(text.filter { !signs.contains($0) })
        guard bare.utf8.count <= 20 else { return nil }
        if bare.hasPrefix("+") { return E164(bare) }
        guard bare.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        switch bare.utf8.count {
        case 10: return E164("+1" + bare)
        case 11 where bare.hasPrefix("1"): return E164("+" + bare)
        default: return nil
        }
    }
}
