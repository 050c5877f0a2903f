/// Why no offer can be made.
package enum OfferDenial: String, Sendable, Codable, CaseIterable {
    /// The merchant's policy allows none for this cart.
    case policy
    /// One was made already.
    case notTheFirst = "not_the_first"
    case cartClosed = "cart_closed"
    case storeFailed = "store_failed"
}

extension OfferDenial: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
