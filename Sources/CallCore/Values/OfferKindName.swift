package import Commerce

/// What an offer gives.
package enum OfferKindName: String, Sendable, Codable, CaseIterable {
    case percent
    case freeShipping = "free_shipping"

    package init(_ benefit: OfferBenefit) {
        switch benefit {
        case .percent: self = .percent
        case .freeShipping: self = .freeShipping
        }
    }
}

extension OfferKindName: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
