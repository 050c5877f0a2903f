// error: 'GrantedOffer' initializer is inaccessible due to 'internal' protection level

import Commerce

func grant(_ record: OfferRecord, for cart: Cart, by policy: OfferPolicy, at moment: WallTime) throws -> GrantedOffer {
    #if CONTROL
    try OfferEngine.recheck(record, cart: cart, policy: policy, at: moment)
    #else
    GrantedOffer(checked: record)
    #endif
}
