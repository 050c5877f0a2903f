package import CallCore

/// Keeps what was said and heard in memory until it may be kept for good: pure, generic over text and sound.
///
/// Before the recording notice is known to have been heard nothing is let go. Afterwards an item is let go once it is old enough for card digits
/// in it to have been found, and not before the words of its span are final (PCI-3). After an objection everything is dropped.
package struct HoldBack<Item: Sendable>: Sendable {
    /// How long an item is held at least.
    package static var least: TimeSpan { .seconds(15) }

    private struct Held: Sendable {
        let item: Item
        let at: CallTime
    }

    private enum State: Sendable {
        /// The notice was not heard yet.
        case beforeNotice([Held])
        /// The notice was heard.
        case keeping([Held])
        /// The person objected, or is suspected to be a minor.
        case discarded
    }

    private var state = State.beforeNotice([])

    package init() {}

    /// How many items are held.
    package var count: Int {
        switch state {
        case .beforeNotice(let held), .keeping(let held): held.count
        case .discarded: 0
        }
    }

    /// Takes an item of the span that ended at a moment.
    package mutating func add(_ item: Item, at moment: CallTime) {
        switch state {
        case .beforeNotice(var held):
            held.append(Held(item: item, at: moment))
            state = .beforeNotice(held)
        case .keeping(var held):
            held.append(Held(item: item, at: moment))
            state = .keeping(held)
        case .discarded:
            break
        }
    }

    /// The recording notice is known to have been heard.
    package mutating func noticeHeard() {
        switch state {
        case .beforeNotice(let held): state = .keeping(held)
        case .keeping, .discarded: break
        }
    }

    /// Nothing of this call may be kept, from now on and from before.
    package mutating func discard() {
        state = .discarded
    }

    /// Takes out what may be kept at `now`, when all words up to `settled` are final.
    package mutating func release(at now: CallTime, settled: CallTime) -> [Item] {
        switch state {
        case .beforeNotice, .discarded:
            return []
        case .keeping(let held):
            let ripe = held.prefix { $0.at <= settled && $0.at + Self.least <= now }
            state = .keeping(Array(held.dropFirst(ripe.count)))
            return ripe.map(\.item)
        }
    }

    /// The call is over and all its words are final: takes out the rest, or drops it when the notice was never heard.
    package mutating func close() -> [Item] {
        defer { state = .discarded }
        switch state {
        case .beforeNotice, .discarded: return []
        case .keeping(let held): return held.map(\.item)
        }
    }

    /// Changes the items that ended in a span, for example to silence them; without an end, all since its beginning.
    package mutating func replace(from start: CallTime, to end: CallTime? = nil, with change: (Item) -> Item) {
        func changed(_ held: [Held]) -> [Held] {
            held.map { entry in
                entry.at >= start && entry.at <= end ?? entry.at
                    ? Held(item: change(entry.item), at: entry.at) : entry
            }
        }
        switch state {
        case .beforeNotice(let held): state = .beforeNotice(changed(held))
        case .keeping(let held): state = .keeping(changed(held))
        case .discarded: break
        }
    }
}
