/// Why a vendor did not do what it was asked to.
package enum VoiceCloningError: Error, Equatable, Sendable, CustomStringConvertible {
    /// It answered with this HTTP status.
    case refused(vendor: String, status: Int)
    /// It could not be asked.
    case unreachable(vendor: String)
    /// Its answer does not say what it should.
    case unreadable(vendor: String)
    /// It says that it deleted a copy, and still has it.
    case stillThere(vendor: String)
    case sampleTooLong(vendor: String, limit: Int)
    /// The terms are another vendor's; nothing was sent.
    case noTerms(vendor: String)

    package var description: String {
        switch self {
        case .refused(let vendor, let status):
            "\(vendor) answered \(status); check the key and its rights, and what the account may clone"
        case .unreachable(let vendor): "\(vendor) could not be reached; it is asked again"
        case .unreadable(let vendor): "the answer of \(vendor) cannot be read; look at the account there"
        case .stillThere(let vendor): "\(vendor) still has the copy after it was deleted; it is asked again"
        case .noTerms(let vendor): "no agreement with \(vendor) was shown; put it into LIVECARTS_PROCESSOR_TERMS"
        case .sampleTooLong(let vendor, let limit):
            "the sample is longer than the \(limit) bytes that \(vendor) takes; use a shorter one"
        }
    }
}
