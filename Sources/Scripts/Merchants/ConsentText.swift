package import Commerce
package import Compliance

/// The wording of a consent as it was shown, under an identifier that never names another wording (CON-4).
package struct ConsentText: Hashable, Sendable {
    package let id: String
    package let channel: Channel
    package let language: String
    package let text: String
    /// Of the text's UTF-8 bytes, in lower-case hexadecimal.
    package let sha256: String

    package init(id: String, channel: Channel, language: String, text: String) {
        self.id = id
        self.channel = channel
        self.language = language
        self.text = text
        self.sha256 = ContentHash.hex(of: text)
    }

    /// What the text says, as evidence of a consent given under it (CON-2).
    package func evidence(
        of seller: String, method: ConsentEvidence.Method, isSigned: Bool, capturedAt: WallTime
    ) -> ConsentEvidence {
        ConsentEvidence(
            textID: id, textSHA256: sha256, language: language, method: method, isSigned: isSigned,
            namedSeller: text.contains(seller) ? seller : "", namesArtificialVoice: namesArtificialVoice,
            namesAutomatedTexts: namesAutomatedTexts, namesTelephoneNumber: says("number"),
            saysNotConditionOfPurchase: says("not a condition of purchase"), capturedAt: capturedAt)
    }

    /// What the text must say and does not, in words for its author; empty when it serves (CON-2).
    func missingElements(of seller: String) -> [String] {
        var missing: [String] = []
        if !text.contains(seller) { missing.append("the legal name \"\(seller)\"") }
        if channel == .sms, !says("cart") { missing.append("the cart that the texts are about") }
        if !says("number") { missing.append("the telephone number") }
        if !says("not a condition of purchase") { missing.append("\"not a condition of purchase\"") }
        switch channel {
        case .voiceAI where !namesArtificialVoice: missing.append("an AI-generated or artificial voice")
        case .sms where !namesAutomatedTexts: missing.append("automated texts")
        case .voiceAI, .sms: break
        }
        return missing
    }

    private var namesArtificialVoice: Bool { says("artificial") && says("voice") && says("call") }
    private var namesAutomatedTexts: Bool { says("automated") && says("text") }

    private func says(_ words: String) -> Bool { text.lowercased().contains(words) }
}
