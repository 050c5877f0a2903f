// error: 'ConsentedVoice' initializer is inaccessible due to 'internal' protection level

import Commerce
import Compliance

func consent(of state: VoiceState, for merchant: MerchantID, at now: WallTime) throws -> ConsentedVoice {
    #if CONTROL
    try state.consent(to: .cartCalls, in: "en-US", of: "vce_1", for: merchant, at: now)
    #else
    ConsentedVoice(voice: "vce_1", merchant: merchant, use: .cartCalls, at: now)
    #endif
}
