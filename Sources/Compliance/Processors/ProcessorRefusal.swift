/// Why a vendor gets no sound and no words.
package enum ProcessorRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    case noAgreement(vendor: String)
    case notSignedYet(vendor: String)
    /// The agreement does not keep the vendor from using them for itself.
    case mayUseForItself(vendor: String)

    package var description: String {
        switch self {
        case .noAgreement(let vendor): "no agreement with \(vendor) on processing sound and words is on record"
        case .notSignedYet(let vendor): "the agreement with \(vendor) is not signed yet"
        case .mayUseForItself(let vendor):
            "the agreement with \(vendor) does not keep it from using sound and words for itself"
        }
    }
}
