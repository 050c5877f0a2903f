import Commerce
import Runtime
import Server

/// A merchant's notice at collection.
struct CollectionNoticeAnswer: Encodable {
    let format = "collection-notice-1"
    let merchant: String
    let seller: String
    let kinds: [KeptKindAnswer]
    let isSold = false
    let isShared = false
    let promises: [String]
    let privacyURL: Nullable<String>
    let policyVersion: Nullable<String>
    let contact: Nullable<String>
    let missing: [String]

    init(_ notice: CollectionNotice) {
        self.merchant = notice.merchant.text
        self.seller = notice.seller
        self.kinds = notice.kinds.map(KeptKindAnswer.init)
        self.promises = notice.promises
        self.privacyURL = Nullable(notice.privacyURL)
        self.policyVersion = Nullable(notice.policyVersion)
        self.contact = Nullable(notice.contact)
        self.missing = notice.missing
    }

    enum CodingKeys: String, CodingKey {
        case format
        case merchant
        case seller
        case kinds
        case isSold = "sold"
        case isShared = "shared"
        case promises
        case privacyURL = "privacy_url"
        case policyVersion = "policy_version"
        case contact
        case missing
    }

    var lines: [String] {
        var lines = ["What \(seller) collects, why, and for how long", ""]
        for kind in kinds {
            lines += [
                "\(kind.what) (\(kind.categories.joined(separator: ", ")))", "  for \(kind.purpose)",
                "  kept \(kind.keptWords)",
            ]
        }
        lines += [""] + promises
        if let address = privacyURL.value { lines.append("Privacy policy \(policyVersion.value ?? ""): \(address)") }
        return lines + ProcessingRecordAnswer.missingLines(missing)
    }
}
