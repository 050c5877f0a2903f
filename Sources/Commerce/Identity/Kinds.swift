/// The kinds of thing that an ``Identifier`` can name; none has values.
package enum MerchantKind {}
package enum PersonKind {}
package enum CartKind {}
package enum OfferKind {}
package enum CallKind {}
package enum DecisionKind {}

/// A merchant: the seller on whose behalf calls are made.
package typealias MerchantID = Identifier<MerchantKind>
/// A person, by a random pseudonym that means nothing outside one merchant.
package typealias PersonID = Identifier<PersonKind>
/// A cart, as the shop names it.
package typealias CartID = Identifier<CartKind>
/// A granted offer.
package typealias OfferID = Identifier<OfferKind>
/// A call.
package typealias CallID = Identifier<CallKind>
/// A recorded decision whether a person may be contacted.
package typealias DecisionID = Identifier<DecisionKind>
