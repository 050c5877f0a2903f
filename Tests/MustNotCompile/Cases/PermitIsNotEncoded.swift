// error: instance method 'encode' requires that 'ContactPermit' conform to 'Encodable'

import Compliance
import Foundation

func store(_ permit: consuming ContactPermit, _ record: ContactDecisionRecord) throws -> Data {
    #if CONTROL
    try JSONEncoder().encode(record)
    #else
    try JSONEncoder().encode(permit)
    #endif
}
