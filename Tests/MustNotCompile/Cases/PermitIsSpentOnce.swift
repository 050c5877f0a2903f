// error: 'permit' consumed more than once

import Commerce
import Compliance

func call(with permit: consuming ContactPermit, at moment: WallTime) throws -> [E164] {
    let first = try permit.spend(at: moment, for: .voiceAI)
    #if CONTROL
    return [first]
    #else
    return [first, try permit.spend(at: moment, for: .voiceAI)]
    #endif
}
