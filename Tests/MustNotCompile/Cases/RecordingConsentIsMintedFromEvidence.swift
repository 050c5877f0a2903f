// error: 'RecordingConsent' initializer is inaccessible due to 'internal' protection level

import Commerce
import Compliance

func consent(of evidence: RecordingEvidence, in call: CallID) throws -> RecordingConsent {
    #if CONTROL
    try evidence.consent()
    #else
    RecordingConsent(call: call, noticeHeardAt: .seconds(14))
    #endif
}
