extension MerchantFile {
    /// Reads `privacy`; what is left out is printed as missing by `livecarts privacy`.
    static func privacyFacts(_ value: YAMLValue?) throws(ScriptErrors) -> PrivacyFacts {
        guard let value else { return PrivacyFacts() }
        let mapping = try value.mapping()
        try mapping.allow("address", "contact", "data_protection_officer", "hosting", "transfer_safeguards")
        return PrivacyFacts(
            address: try fact(mapping, "address"), contact: try fact(mapping, "contact"),
            officer: try fact(mapping, "data_protection_officer"), hosting: try country(mapping["hosting"]),
            transferSafeguards: try fact(mapping, "transfer_safeguards"))
    }

    private static func fact(_ mapping: YAMLMapping, _ key: String) throws(ScriptErrors) -> String? {
        guard let value = mapping[key] else { return nil }
        let text = try value.text()
        guard text.contains(where: { !$0.isWhitespace }), text.count <= 200 else {
            throw value.error(
                "\(value.name) is empty or longer than 200 characters", remedy: "write it, or leave it out")
        }
        return text
    }

    private static func country(_ value: YAMLValue?) throws(ScriptErrors) -> String? {
        guard let value else { return nil }
        let text = try value.text()
        guard text.utf8.count == 2, text.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        else {
            throw value.error("\(value.name) is no country", remedy: "write two capital letters, such as US")
        }
        return text
    }
}
