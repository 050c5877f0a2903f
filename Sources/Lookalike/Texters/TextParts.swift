/// How many parts a text is sent in: GSM-7 has 160 characters, or 153 in each of several parts; UCS-2 70 or 67 (§6.5).
struct TextParts: Equatable, Sendable {
    /// `GSM-7` or `UCS-2`.
    var encoding: String
    /// Parts, at least one.
    var count: Int

    private static let basic = Set(
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmnopqrstuvwxyzäöñüà")
    private static let escaped = Set("^{}\\[~]|€")

    init(_ text: String) {
        if text.allSatisfy({ Self.basic.contains($0) || Self.escaped.contains($0) }) {
            encoding = "GSM-7"
            let length = text.reduce(0) { $0 + (Self.escaped.contains($1) ? 2 : 1) }
            count = length <= 160 ? 1 : (length + 152) / 153
        } else {
            encoding = "UCS-2"
            let length = text.utf16.count
            count = length <= 70 ? 1 : (length + 66) / 67
        }
    }
}
