package import Commerce

/// Why an offer is asked for. Help comes first; a discount is for who names the price (DIS-1).
package typealias OfferReason = OfferRequest.Reason
