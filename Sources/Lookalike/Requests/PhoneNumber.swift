/// Forms of telephone numbers on the wire.
enum PhoneNumber {
    /// `+`, then 8 to 15 digits that do not begin with zero.
    static func isE164(_ text: String) -> Bool {
        let digits = text.dropFirst()
        return text.first == "+" && (8...15).contains(digits.count) && digits.first != "0"
            && digits.allSatisfy { $0.isASCII && $0.isNumber }
    }

    /// An E.164 number, perhaps with digits to dial after a comma, or a SIP address (§3.2).
    static func isDestination(_ text: String) -> Bool {
        if text.hasPrefix("sip:") { return text.contains("@") && text.count <= 255 }
        let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        guard let number = parts.first, isE164(String(number)) else { return false }
        return parts.count == 1 || parts[1].allSatisfy { "0123456789ABCDwW*#".contains($0) }
    }

    /// The number of a destination, without digits to dial after it.
    static func dialed(_ destination: String) -> String {
        String(destination.prefix { $0 != "," })
    }
}
