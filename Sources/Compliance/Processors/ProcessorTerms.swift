/// That a vendor may be given sound or words: it agreed in writing to process them for the merchants and for nobody else.
///
/// Made by ``ProcessorRecord/terms(on:)`` alone, so that a vendor without terms cannot be called (REC-4, GD-14; GDPR 28(3)).
package struct ProcessorTerms: Hashable, Sendable {
    package let vendor: String
    /// What the agreement is filed under.
    package let agreement: String

    init(vendor: String, agreement: String) {
        self.vendor = vendor
        self.agreement = agreement
    }
}
