package import Commerce

/// What somebody sent by the hosted consent form.
package struct ConsentSubmission: Hashable, Sendable {
    /// The page as it was shown.
    package struct Page: Hashable, Sendable {
        /// Its path here, such as `/forms/mrc_example_home/consent`.
        package let path: String
        /// The SHA-256 of the page without what differs from visitor to visitor, in lower-case hexadecimal.
        package let sha256: String
        package let policyVersion: String
        /// Whether the browser asked for no sale and no sharing (`Sec-GPC: 1`).
        package let hasPrivacySignal: Bool

        package init(path: String, sha256: String, policyVersion: String, hasPrivacySignal: Bool) {
            self.path = path
            self.sha256 = sha256
            self.policyVersion = policyVersion
            self.hasPrivacySignal = hasPrivacySignal
        }
    }

    /// Names the page that was sent, so that it counts once.
    package let name: String
    package let number: E164
    /// The typed name.
    package let signature: String
    /// The consent texts whose boxes were ticked.
    package let textIDs: [String]
    package let page: Page
    package let address: String
    package let userAgent: String?

    package init(
        name: String, number: E164, signature: String, textIDs: [String], page: Page, address: String,
        userAgent: String?
    ) {
        self.name = name
        self.number = number
        self.signature = signature
        self.textIDs = textIDs
        self.page = page
        self.address = address
        self.userAgent = userAgent
    }
}
