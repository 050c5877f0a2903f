import Compliance

extension MerchantFile {
    static func consentTexts(_ mapping: YAMLMapping, seller: String) throws(ScriptErrors) -> [ConsentText] {
        var texts: [ConsentText] = []
        for entry in mapping.entries {
            let wording = try entry.value.mapping()
            try wording.allow("channel", "language", "text", "sha256")
            let text = ConsentText(
                id: entry.key, channel: try wording[required: "channel"].word(Channel.self),
                language: try wording[required: "language"].text(), text: try wording[required: "text"].text())
            try check(text, wording, seller: seller)
            texts.append(text)
        }
        guard !texts.isEmpty else {
            throw mapping.value.error(
                "there is no consent text", remedy: "write each text that a checkout has shown, under its identifier")
        }
        return texts
    }

    private static func check(_ text: ConsentText, _ wording: YAMLMapping, seller: String) throws(ScriptErrors) {
        let missing = text.missingElements(of: seller)
        guard missing.isEmpty else {
            throw wording.value.error(
                "the consent text \(text.id) does not name \(missing.joined(separator: ", nor "))",
                remedy: "a consent without it does not count (CON-2); show a new text under a new identifier")
        }
        guard let pinned = wording["sha256"], try pinned.text() != text.sha256 else { return }
        throw pinned.error(
            "the consent text \(text.id) is not the one that was pinned; its SHA-256 is \(text.sha256)",
            remedy: "a text that was shown never changes: write the new one under a new identifier (CON-4)")
    }
}
