import Commerce
import Compliance

/// What a merchant file says of the number and the links of texts, and of the forms.
extension MerchantFile {
    /// Reads `{ten_dlc: {brand, campaign, since}}` or `{toll_free: {verification, since}}` (SMS-5).
    static func textRegistration(_ value: YAMLValue?, of number: E164) throws(ScriptErrors) -> TextRegistration? {
        guard let value else { return nil }
        let mapping = try value.mapping()
        try mapping.allow("ten_dlc", "toll_free", "samples")
        let registration: TextRegistration
        switch (try mapping["ten_dlc"]?.mapping(), try mapping["toll_free"]?.mapping()) {
        case (.some(let code), nil):
            try code.allow("brand", "campaign", "since")
            registration = .tenDLC(
                brand: try words(code, "brand"), campaign: try words(code, "campaign"), since: try day(code, "since"))
        case (nil, .some(let free)):
            try free.allow("verification", "since")
            registration = .tollFree(verification: try words(free, "verification"), since: try day(free, "since"))
        case (_, _):
            throw value.error(
                "\(value.name) names no registration, or two", remedy: "write ten_dlc: or toll_free:, by the number")
        }
        guard registration.serves(number) else {
            throw value.error(
                "the registration is not for this kind of number",
                remedy: "a toll-free number needs toll_free:, any other ten_dlc: (SMS-5)")
        }
        return registration
    }

    /// Reads `samples`: each text as it was shown to the carriers (SMS-5).
    static func registeredSamples(
        _ value: YAMLValue?
    ) throws(ScriptErrors) -> [MessageTemplateName: RegisteredSample] {
        guard let samples = try value?.mapping()["samples"]?.mapping() else { return [:] }
        var found: [MessageTemplateName: RegisteredSample] = [:]
        for entry in samples.entries {
            guard let name = MessageTemplateName(rawValue: entry.key) else {
                throw entry.value.error(
                    "there is no text \"\(entry.key)\"",
                    remedy: "known are \(MessageTemplateName.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            let text = try entry.value.text()
            guard text.contains(where: { !$0.isWhitespace }), text.count <= RegisteredSample.longest else {
                throw entry.value.error(
                    "the sample of \(entry.key) is empty or longer than \(RegisteredSample.longest) characters",
                    remedy: "write it as it was registered")
            }
            found[name] = RegisteredSample(text)
        }
        return found
    }

    private static func day(_ mapping: YAMLMapping, _ key: String) throws(ScriptErrors) -> CivilDate {
        let value = try mapping[required: key]
        guard let day = CivilDate(try value.text()) else {
            throw value.error("\(value.name) is no date", remedy: "write it as 2026-10-01")
        }
        return day
    }

    /// The domains that links may be on (SMS-7).
    static func linkDomains(_ value: YAMLValue) throws(ScriptErrors) -> [String] {
        let domains = try value.texts().map { $0.lowercased() }
        guard !domains.isEmpty else {
            throw value.error("\(value.name) names no domain", remedy: "write the shop's own, such as shop.example.com")
        }
        for domain in domains {
            guard TextLinks.mayBeSent("https://\(domain)/", on: [domain]), domain.contains("."),
                !domain.contains(where: { "/:?# ".contains($0) })
            else {
                throw value.error(
                    "\"\(domain)\" is no domain for links",
                    remedy: "write a domain of the shop's own, and no public shortener (SMS-7)")
            }
        }
        return domains
    }

    static func stopNotices(_ value: YAMLValue?) throws(ScriptErrors) -> StopNoticeAddress? {
        guard let value else { return nil }
        guard let address = StopNoticeAddress(try value.text()) else {
            throw value.error("\(value.name) is no https address", remedy: "write where the shop takes the event")
        }
        return address
    }

    /// How long consents last without contact: shorter than the house's, never longer (CON-7).
    static func consentTerm(_ value: YAMLValue?) throws(ScriptErrors) -> RetentionPeriod {
        let longest = ConsentLedger.longestTerm
        guard let value else { return longest }
        guard let term = RetentionPeriod(try value.text()), !term.isNone, term.isNoLonger(than: longest) else {
            throw value.error(
                "\(value.name) is no period up to \(longest)", remedy: "write one of ISO 8601, such as P12M (CON-7)")
        }
        return term
    }

    static func forms(
        _ value: YAMLValue?, texts: [ConsentText], domains: [String]
    ) throws(ScriptErrors) -> ConsentForms? {
        guard let value else { return nil }
        let mapping = try value.mapping()
        try mapping.allow(
            "texts", "policy_version", "terms_url", "privacy_url", "do_not_call_policy", "do_not_call_url")
        let shown = try mapping[required: "texts"]
        let ids = try shown.texts()
        let channels = ids.compactMap { id in texts.first { $0.id == id }?.channel }
        guard !ids.isEmpty, channels.count == ids.count, Set(channels).count == channels.count else {
            throw shown.error(
                "the form's texts are not one known consent text a channel",
                remedy: "name identifiers of consent_texts, each of another channel")
        }
        return ConsentForms(
            textIDs: ids, policyVersion: try words(mapping, "policy_version"),
            termsURL: try address(mapping, "terms_url"), privacyURL: try address(mapping, "privacy_url"),
            doNotCallPolicy: try policy(mapping), doNotCallURL: try policyAddress(mapping, domains: domains))
    }

    private static func policyAddress(_ mapping: YAMLMapping, domains: [String]) throws(ScriptErrors) -> String {
        let text = try address(mapping, "do_not_call_url")
        guard TextLinks.mayBeSent(text, on: domains), text.utf8.count <= MessageTemplate.longestPolicyAddress else {
            throw try mapping[required: "do_not_call_url"].error(
                "do_not_call_url is on none of link_domains, or longer than \(MessageTemplate.longestPolicyAddress) bytes",
                remedy: "it is sent by text to whoever asks: use a short address of the shop's own (REV-13, SMS-7)")
        }
        return text
    }

    private static func address(_ mapping: YAMLMapping, _ key: String) throws(ScriptErrors) -> String {
        let value = try mapping[required: key]
        let text = try value.text()
        guard TextLinks.host(of: text) != nil, text.utf8.count <= 500, !text.contains(where: \.isWhitespace) else {
            throw value.error("\(value.name) is no https address", remedy: "write it as https://shop.example.com/terms")
        }
        return text
    }

    private static func policy(_ mapping: YAMLMapping) throws(ScriptErrors) -> String {
        let value = try mapping[required: "do_not_call_policy"]
        let text = try value.text()
        guard text.contains(where: { !$0.isWhitespace }), text.utf8.count <= 8_000 else {
            throw value.error("\(value.name) is empty or longer than 8000 bytes", remedy: "write the policy (REV-13)")
        }
        return text
    }
}
