import Commerce
import Compliance
import Crypto
import Foundation
import Mustache
import Runtime
import Scripts

/// A page of a hosted form: plain HTML that needs no script, with a few lines of style under a policy that allows nothing else.
struct FormPage {
    /// What is wrong with what was sent, in words for whoever sent it.
    var problems: [String] = []
    /// What was typed, shown again when something is wrong.
    var number = ""
    var signature = ""
    var mark = ""
    /// Whether the browser sends `Sec-GPC: 1` (CC-3).
    var hasPrivacySignal = false

    let merchant: Merchant
    let forms: ConsentForms

    init(_ merchant: Merchant, _ forms: ConsentForms) {
        self.merchant = merchant
        self.forms = forms
    }

    /// The SHA-256 of the consent page without what differs from visitor to visitor, in lower-case hexadecimal.
    var snapshot: String { ContentHash.hex(of: FormPage(merchant, forms).consent()) }

    func consent() -> String { render(FormTemplates.consent, title: "Calls and texts from \(merchant.brand)") }
    func consentTaken() -> String { render(FormTemplates.consentTaken, title: "Thank you") }
    func optOut() -> String { render(FormTemplates.optOut, title: "Stop calls and texts from \(merchant.brand)") }
    func optOutTaken() -> String { render(FormTemplates.optOutTaken, title: "You are opted out") }
    func notice() -> String { render(FormTemplates.notice, title: "What we collect, why, and for how long") }
    func doNotCall() -> String { render(FormTemplates.doNotCall, title: "Our do-not-call policy") }

    /// What every page is served with.
    static let securityHeaders: [(name: String, value: String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'sha256-\(styleHash)'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"),
        ("Cache-Control", "no-store"),
    ]

    private static let styleHash = Data(SHA256.hash(data: Data(FormTemplates.style.utf8))).base64EncodedString()

    private func render(_ template: String, title: String) -> String {
        let texts = forms.textIDs.compactMap { merchant.consentText($0) }.map { text in
            ["id": text.id, "text": text.text, "language": text.language] as [String: Any]
        }
        let notice = CollectionNotice(merchant)
        let kinds = notice.kinds.map { kind in
            [
                "what": kind.retentionClass.matter, "purpose": kind.retentionClass.purpose.words,
                "categories": kind.retentionClass.categories.joined(separator: ", "), "kept": kind.keptWords,
            ]
        }
        let values: [String: Any] = [
            "kinds": kinds, "promises": notice.promises,
            "title": title, "brand": merchant.brand, "seller": merchant.legalName, "merchant": merchant.id.text,
            "callback": merchant.callbackNumber.text, "texts": texts, "problems": problems,
            "has_problems": !problems.isEmpty, "number": number, "signature": signature, "mark": mark,
            "has_signal": hasPrivacySignal, "policy_version": forms.policyVersion, "terms": forms.termsURL,
            "privacy": forms.privacyURL, "do_not_call": forms.doNotCallPolicy,
        ]
        // The templates are ours and checked by a test; one that cannot be read shows nothing rather than half of a page.
        let page = FormTemplates.head + template + FormTemplates.foot
        return (try? MustacheTemplate(string: page))?.render(values) ?? ""
    }
}
