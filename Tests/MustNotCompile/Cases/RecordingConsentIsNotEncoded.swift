// error: instance method 'encode' requires that 'RecordingConsent' conform to 'Encodable'

import Compliance
import Foundation

func store(_ consent: RecordingConsent, _ evidence: RecordingEvidence) throws -> Data {
    #if CONTROL
    try JSONEncoder().encode(evidence)
    #else
    try JSONEncoder().encode(consent)
    #endif
}
