// error: instance method 'decode(_:from:)' requires that 'Stored' (aka 'GrantedOffer') conform to 'Decodable'

import Commerce
import Foundation

#if CONTROL
typealias Stored = OfferRecord
#else
typealias Stored = GrantedOffer
#endif

func load(_ bytes: Data) throws -> Stored {
    try JSONDecoder().decode(Stored.self, from: bytes)
}
