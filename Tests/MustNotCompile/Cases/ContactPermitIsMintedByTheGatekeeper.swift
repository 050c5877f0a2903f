// error: 'ContactPermit' initializer is inaccessible due to 'internal' protection level

import Commerce
import Compliance

func allow(_ request: ContactRequest, _ decision: consuming ContactDecision, at moment: WallTime) -> ContactPermit? {
    #if CONTROL
    decision.permit()
    #else
    ContactPermit(allowing: request, at: moment)
    #endif
}
