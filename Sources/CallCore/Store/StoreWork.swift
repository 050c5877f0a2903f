package import Commerce

/// Follows the keyed work that the store was asked for until the store confirms it, and says what to ask for again.
///
/// A stop is not among it: it has a stage of the call's ending to itself, and is tried again without the call.
package struct StoreWork: Equatable, Sendable {
    private var items: [Item] = []

    private struct Item: Equatable {
        let task: Task
        var effect: EffectID
        var attempts: Int
    }

    package enum Task: Equatable, Sendable {
        case contentKey
        case contentDestruction
        /// Asked for once: the dialogue goes on without an offer that is late.
        case offerReservation
        case offerRelease(OfferID)
        case contactRelease(DecisionID)
    }

    package init() {}

    /// How often the store is asked for the same before it is given up; it stays open in the log then.
    package static let attemptLimit = 3

    /// Whether nothing is waited for.
    package var isIdle: Bool { items.isEmpty }

    /// The newest effect of each, in the order in which they were first asked for.
    package var effects: [EffectID] { items.map(\.effect) }

    package mutating func asked(_ task: Task, as effect: EffectID) {
        guard let index = items.firstIndex(where: { $0.task == task }) else {
            items.append(Item(task: task, effect: effect, attempts: 1))
            return
        }
        items[index].effect = effect
        items[index].attempts += 1
    }

    /// The store did it; false when nobody waits for that any more.
    package mutating func confirmed(_ task: Task) -> Bool {
        let count = items.count
        items.removeAll { $0.task == task }
        return items.count < count
    }

    /// What an effect was asked for; nil when it was asked for anew since, or is not waited for.
    package func task(of effect: EffectID) -> Task? {
        items.first { $0.effect == effect }?.task
    }

    /// The store was given time enough.
    ///
    /// - Returns: what to ask for again, and what was asked for often enough and is waited for no longer.
    package mutating func timedOut() -> (again: [Task], givenUp: [Task]) {
        let again = items.filter { $0.attempts < Self.attemptLimit && $0.task != .offerReservation }.map(\.task)
        let givenUp = items.map(\.task).filter { !again.contains($0) }
        items.removeAll { givenUp.contains($0.task) }
        return (again, givenUp)
    }
}
