// error: 'permit' is borrowed and cannot be consumed

import Commerce
import Compliance

func keep(_ permit: borrowing ContactPermit) -> Channel {
    #if CONTROL
    return permit.channel
    #else
    let copy = permit
    return copy.channel
    #endif
}
