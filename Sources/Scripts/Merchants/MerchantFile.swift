import Commerce
import Compliance
package import Foundation

/// A merchant in a file: read, checked and named by its content.
package struct MerchantFile: Sendable {
    package let merchant: Merchant
    /// The SHA-256 of the file's bytes, in lower-case hexadecimal.
    package let sha256: String

    /// Reads the bytes of a file.
    /// - Parameter file: what the file is called in errors.
    package init(_ bytes: Data, file: String) throws(ScriptErrors) {
        self.merchant = try Self.merchant(try YAMLDocument.read(bytes, file: file))
        self.sha256 = ContentHash.hex(of: bytes)
    }

    private static func merchant(_ root: YAMLMapping) throws(ScriptErrors) -> Merchant {
        try root.allow(
            "merchant", "enabled", "legal_name", "brand", "agent_name", "numbers", "script", "quiet_delay_minutes",
            "retry_after_hours", "intake_secret", "shopify_domain", "consent_texts", "windows", "registries",
            "registrations", "counsel_approvals", "daily_limits", "offer", "texts", "retention", "recording",
            "consent_term", "forms", "text_registration", "link_domains", "stop_notices", "holdout_percent",
            "costs", "carrier_answers_help", "goods", "privacy")
        let legalName = try words(root, "legal_name")
        let consentTexts = try consentTexts(try root[required: "consent_texts"].mapping(), seller: legalName)
        let linkDomains = try linkDomains(try root[required: "link_domains"])
        let numbers = try root[required: "numbers"].mapping()
        try numbers.allow("voice", "text", "callback")
        let windows = try root["windows"]?.mapping()
        try windows?.allow("calls", "texts")
        let registries = try registries(try root[required: "registries"])
        return Merchant(
            id: try id(try root[required: "merchant"]), isEnabled: try root[required: "enabled"].flag(),
            legalName: legalName, brand: try words(root, "brand"), agentName: try words(root, "agent_name"),
            voiceNumber: try number(numbers, "voice"), textNumber: try number(numbers, "text"),
            callbackNumber: try number(numbers, "callback"), script: try words(root, "script"),
            isRecording: try root["recording"]?.flag() ?? false,
            quietDelay: .seconds(60 * (try root[required: "quiet_delay_minutes"].number(in: 0...2880))),
            retryDelay: try retryDelay(root["retry_after_hours"]),
            intakeSecret: try secret(try root[required: "intake_secret"]),
            shopifyDomain: try root["shopify_domain"].map { value throws(ScriptErrors) in try shopifyDomain(value) },
            consentTexts: consentTexts, goods: try goods(try root[required: "goods"]),
            consentTerm: try consentTerm(root["consent_term"]),
            forms: try forms(root["forms"], texts: consentTexts, domains: linkDomains),
            textRegistration: try textRegistration(root["text_registration"], of: try number(numbers, "text")),
            registeredSamples: try registeredSamples(root["text_registration"]),
            doesCarrierAnswerHelp: try root["carrier_answers_help"]?.flag() ?? true, linkDomains: linkDomains,
            privacy: try privacyFacts(root["privacy"]), stopNotices: try stopNotices(root["stop_notices"]),
            offers: try offers(try root[required: "offer"]), callHours: try hours(windows?["calls"]),
            textHours: try hours(windows?["texts"]),
            nationalRegistry: registries.national, stateRegistries: registries.states,
            reassignedNumbers: registries.reassigned, lineTypes: registries.lines,
            registrations: try registrations(root["registrations"]),
            counselApprovals: try counselApprovals(root["counsel_approvals"]),
            dailyLimits: try dailyLimits(root["daily_limits"]), holdout: try holdout(root["holdout_percent"]),
            costs: try costs(root["costs"]),
            messages: try messages(try root[required: "texts"]), retention: try retention(root["retention"]))
    }

    private static func retryDelay(_ value: YAMLValue?) throws(ScriptErrors) -> Duration? {
        guard let value else { return nil }
        return .seconds(3600 * (try value.number(in: 1...168)))
    }

    private static func id(_ value: YAMLValue) throws(ScriptErrors) -> MerchantID {
        let text = try value.text()
        let isName = text.hasPrefix("mrc_") && text.utf8.count <= 64 && text.utf8.allSatisfy(isNameByte)
        guard isName else {
            throw value.error(
                "the merchant's name is \"\(text)\"",
                remedy: "write mrc_ and small letters, digits and underscores, at most 64")
        }
        return MerchantID(text)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "_")
    }

    static func words(_ mapping: YAMLMapping, _ key: String) throws(ScriptErrors) -> String {
        let value = try mapping[required: key]
        let text = try value.text()
        guard text.contains(where: { !$0.isWhitespace }), text.count <= 80 else {
            throw value.error("\(key) is empty or longer than 80 characters", remedy: "write a name")
        }
        return text
    }

    private static func number(_ mapping: YAMLMapping, _ key: String) throws(ScriptErrors) -> E164 {
        let value = try mapping[required: key]
        guard let number = E164(try value.text()) else {
            throw value.error("\(value.name) is no telephone number", remedy: "write + and 8 to 15 digits, in quotes")
        }
        return number
    }

    private static func secret(_ value: YAMLValue) throws(ScriptErrors) -> SecretReference {
        guard let reference = SecretReference(try value.text()) else {
            throw value.error(
                "the intake secret is not given by reference",
                remedy: "write env:NAME or file:PATH; never the secret itself")
        }
        return reference
    }

    private static func shopifyDomain(_ value: YAMLValue) throws(ScriptErrors) -> String {
        let text = try value.text().lowercased()
        let isDomain =
            (3...253).contains(text.utf8.count) && text.contains(".") && text.utf8.allSatisfy(isDomainByte)
        guard isDomain else {
            throw value.error("\(value.name) is no domain", remedy: "write it as Shopify does: example.myshopify.com")
        }
        return text
    }

    private static func isDomainByte(_ byte: UInt8) -> Bool {
        (isNameByte(byte) && byte != UInt8(ascii: "_")) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
}
