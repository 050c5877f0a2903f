package import CallCore
package import Commerce
import Synchronization
import Vault

/// The live calls of this process, by every name under which news about them arrives.
package final class CallDirectory: Sendable {
    private struct Names {
        var calls: [CallID: CallPort] = [:]
        var legs: [LegID: CallID] = [:]
        var people: [PersonID: CallID] = [:]
        var carts: [CartID: CallID] = [:]
        var areLeft = false
    }

    private let names = Mutex(Names())

    package init() {}

    package var count: Int { names.withLock { $0.calls.count } }

    package func add(_ port: CallPort, person: PersonID, cart: CartID) {
        let isLeft = names.withLock { names in
            names.calls[port.key.call] = port
            names.people[person] = port.key.call
            names.carts[cart] = port.key.call
            return names.areLeft
        }
        if isLeft { port.leave() }
    }

    /// Lets go of all calls as they are, and of every one that is still added.
    package func leaveAll() {
        names.withLock { $0.areLeft = true }
        for call in all { call.leave() }
    }

    /// The carrier named the leg of a call.
    package func learn(_ leg: LegID, of call: CallID) {
        names.withLock { names in
            if names.calls[call] != nil { names.legs[leg] = call }
        }
    }

    package func remove(_ call: CallID) {
        names.withLock { names in
            names.calls[call] = nil
            names.legs = names.legs.filter { $0.value != call }
            names.people = names.people.filter { $0.value != call }
            names.carts = names.carts.filter { $0.value != call }
        }
    }

    package func call(_ id: CallID) -> CallPort? { names.withLock { $0.calls[id] } }

    package func call(onLeg leg: LegID) -> CallPort? {
        names.withLock { names in names.legs[leg].flatMap { names.calls[$0] } }
    }

    package func call(to person: PersonID) -> CallPort? {
        names.withLock { names in names.people[person].flatMap { names.calls[$0] } }
    }

    package func call(about cart: CartID) -> CallPort? {
        names.withLock { names in names.carts[cart].flatMap { names.calls[$0] } }
    }

    package var all: [CallPort] { names.withLock { Array($0.calls.values) } }
}
