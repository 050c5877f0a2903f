/// What a merchant's hosted forms show beside its consent texts.
package struct ConsentForms: Hashable, Sendable {
    /// The consent texts that the form asks about, one a channel; each has a box of its own.
    package let textIDs: [String]
    /// The version of the privacy policy that was in force when the form was shown, such as `pn-2026-09`.
    package let policyVersion: String
    package let termsURL: String
    package let privacyURL: String
    /// The written policy on do-not-call requests, which anybody may ask for (REV-13, 47 CFR 64.1200(d)(1)).
    package let doNotCallPolicy: String
    /// Where it can be read, on one of the merchant's own domains; whoever asks by text is sent there.
    package let doNotCallURL: String
}
