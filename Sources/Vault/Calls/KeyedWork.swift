package import CallCore

/// Work that is done in the transaction of the records that ask for it; done twice it is the same as done once.
package enum KeyedWork: Hashable, Sendable {
    /// From now on the call is found under this name too. An accepted dial's leg and control need no such work.
    case remember(CallHandle)
    case queue(NewJob)
    /// The call is over: it leaves the live ones.
    case finish(CallOutcome)
}
