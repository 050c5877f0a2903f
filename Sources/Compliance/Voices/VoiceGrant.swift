package import Commerce

/// What a speaker allows, in writing: who may use the voice, for what, in which languages and until when (BIO-2, VOX-3).
package struct VoiceGrant: Hashable, Sendable, Codable {
    /// The only merchant that may use it (BIO-4).
    package let merchant: MerchantID
    package let uses: [VoiceUse]
    /// Languages as BCP 47 tags; `en` covers `en-US`.
    package let languages: [String]
    package let from: WallTime
    /// The end of the term, which is the end of the speaker's contract unless that ends earlier.
    package let until: WallTime
    package let release: VoiceRelease

    package init(
        merchant: MerchantID, uses: [VoiceUse], languages: [String], from: WallTime, until: WallTime,
        release: VoiceRelease
    ) {
        self.merchant = merchant
        self.uses = VoiceUse.allCases.filter(uses.contains)
        self.languages = languages
        self.from = from
        self.until = until
        self.release = release
    }

    /// Whether the grant names a language; a tag covers its regions.
    func covers(_ language: String) -> Bool {
        languages.contains { language == $0 || language.hasPrefix($0 + "-") }
    }
}
