// error: instance method 'encode' requires that 'GrantedOffer' conform to 'Encodable'

import Commerce
import Foundation

func store(_ offer: GrantedOffer) throws -> Data {
    #if CONTROL
    try JSONEncoder().encode(offer.record)
    #else
    try JSONEncoder().encode(offer)
    #endif
}
