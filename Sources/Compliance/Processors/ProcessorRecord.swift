/// What the operator has on record of a vendor's agreement.
package struct ProcessorRecord: Hashable, Sendable {
    /// The vendor's name as settings have it, such as `deepgram`.
    package let vendor: String
    /// What the agreement is filed under.
    package let agreement: String
    package let signedOn: CivilDate
    /// Whether it keeps the vendor from using sound and words for itself. That the vendor could is what the suits are about, whether or not it does
    /// (Cal. Penal Code 631; REC-4).
    package let forbidsOwnUse: Bool

    package init(vendor: String, agreement: String, signedOn: CivilDate, forbidsOwnUse: Bool) {
        self.vendor = vendor
        self.agreement = agreement
        self.signedOn = signedOn
        self.forbidsOwnUse = forbidsOwnUse
    }

    /// The terms, if they are good enough on a day.
    package func terms(on day: CivilDate) throws(ProcessorRefusal) -> ProcessorTerms {
        guard !agreement.isEmpty else { throw .noAgreement(vendor: vendor) }
        guard signedOn <= day else { throw .notSignedYet(vendor: vendor) }
        guard forbidsOwnUse else { throw .mayUseForItself(vendor: vendor) }
        return ProcessorTerms(vendor: vendor, agreement: agreement)
    }

    /// The terms of a vendor among those on record.
    package static func terms(
        of vendor: String, among records: [ProcessorRecord], on day: CivilDate
    ) throws(ProcessorRefusal) -> ProcessorTerms {
        guard let record = records.first(where: { $0.vendor == vendor }) else { throw .noAgreement(vendor: vendor) }
        return try record.terms(on: day)
    }
}
