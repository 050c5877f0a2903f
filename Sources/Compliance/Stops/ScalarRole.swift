/// What one scalar does in a text that is being taken apart into words.
enum ScalarRole: Equatable {
    /// Part of a word, folded to lower-case ASCII where it is Latin.
    case letter(String)
    /// As if it were not there: apostrophes, combining accents, joiners.
    case silent
    case separator(endsClause: Bool)
    /// A sign that is a word by itself.
    case word(String)

    init(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "a"..."z", "0"..."9":
            self = .letter(String(Character(scalar)))
        case "A"..."Z":
            self = .letter(String(Character(Unicode.Scalar(UInt8(scalar.value) + 32))))
        case "'", "`", "\u{B4}", "\u{2018}", "\u{2019}", "\u{2BC}", "\u{2032}", "\u{300}"..."\u{36F}",
            "\u{200B}"..."\u{200D}", "\u{AD}", "\u{FE0F}", "\u{FEFF}":
            self = .silent
        case "#":
            self = .word("number")
        case ".", ",", "!", "?", ";", ":", "\u{A1}", "\u{BF}", "\u{2026}", "\n", "\u{2013}", "\u{2014}":
            self = .separator(endsClause: true)
        case "\u{FF01}"..."\u{FF5E}":
            // The wide forms of Japanese keyboards stand for ASCII, as NFKC has it.
            let narrow = Unicode.Scalar(scalar.value - 0xFEE0).map(ScalarRole.init)
            self = narrow ?? .separator(endsClause: false)
        default:
            self = Self.folded(scalar).map { .letter($0) } ?? .separator(endsClause: false)
        }
    }

    /// A letter beyond ASCII, without its accent; nil for what is no letter.
    private static func folded(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\u{E0}"..."\u{E5}", "\u{C0}"..."\u{C5}", "\u{100}"..."\u{105}": "a"
        case "\u{E6}", "\u{C6}": "ae"
        case "\u{E7}", "\u{C7}", "\u{106}"..."\u{10D}": "c"
        case "\u{E8}"..."\u{EB}", "\u{C8}"..."\u{CB}", "\u{112}"..."\u{11B}": "e"
        case "\u{EC}"..."\u{EF}", "\u{CC}"..."\u{CF}", "\u{128}"..."\u{131}": "i"
        case "\u{F1}", "\u{D1}", "\u{143}"..."\u{148}": "n"
        case "\u{F2}"..."\u{F6}", "\u{F8}", "\u{D2}"..."\u{D6}", "\u{D8}", "\u{14C}"..."\u{151}": "o"
        case "\u{152}", "\u{153}": "oe"
        case "\u{DF}", "\u{1E9E}": "ss"
        case "\u{F9}"..."\u{FC}", "\u{D9}"..."\u{DC}", "\u{168}"..."\u{173}": "u"
        case "\u{FD}", "\u{FF}", "\u{DD}", "\u{178}": "y"
        default: scalar.properties.isAlphabetic ? String(Character(scalar)) : nil
        }
    }
}
