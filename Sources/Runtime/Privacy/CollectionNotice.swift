package import Commerce
import Compliance
package import Scripts

/// The notice at collection (Cal. Civ. Code 1798.100(a)): what is collected of customers, why, and how long each kind is kept (CC-6).
package struct CollectionNotice: Hashable, Sendable {
    package let merchant: MerchantID
    package let seller: String
    /// The kinds that are about customers.
    package let kinds: [KeptKind]
    /// Nil for a merchant without forms.
    package let privacyURL: String?
    package let policyVersion: String?
    package let contact: String?
    package let callback: E164
    /// What has to be written into the merchant's file before the notice is whole, by the name of the setting.
    package let missing: [String]

    package init(_ merchant: Merchant) {
        self.merchant = merchant.id
        self.seller = merchant.legalName
        self.kinds = KeptKind.all(in: merchant.retention, isRecording: merchant.isRecording).filter {
            !$0.retentionClass.categories.isEmpty
        }
        self.privacyURL = merchant.forms?.privacyURL
        self.policyVersion = merchant.forms?.policyVersion
        self.contact = merchant.privacy.contact
        self.callback = merchant.callbackNumber
        var missing: [String] = []
        if merchant.forms == nil { missing.append("forms") }
        if merchant.privacy.contact == nil { missing.append("privacy.contact") }
        self.missing = missing
    }

    /// How to opt out, and what is not done, in sentences.
    package var promises: [String] {
        [
            "Nothing of it is sold, and nothing is shared for advertising.",
            "Nobody is recognised by voice.",
            "Say stop in a call, press 9, reply STOP, or call \(callback.text), at any time.",
            "You may ask for a copy, for correction and for erasure\(contact.map { ": \($0)" } ?? ".")",
        ]
    }
}
