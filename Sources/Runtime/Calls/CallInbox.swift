import CallCore
import DequeModule
import Synchronization

/// The queue between everything that happens to a call and the one task that decides about it.
///
/// It is bounded, because a peer decides how fast events come. When it is full, what may be lost is dropped and counted; hang-up, stop and
/// what the call itself waits for never are.
package final class CallInbox: Sendable {
    /// Far above what a second of a call can bring; reached only by a flood.
    package static let limit = 512

    private struct Contents {
        var waiting: Deque<CallInput> = []
        var reader: CheckedContinuation<Void, Never>?
        var isClosed = false
        var dropped = 0
    }

    private let contents = Mutex(Contents())

    package init() {}

    /// How many inputs were dropped because the inbox was full.
    package var droppedCount: Int { contents.withLock { $0.dropped } }

    /// Puts an input at the end of the queue; false when the call is over or the input was dropped.
    @discardableResult
    package func post(_ input: CallInput) -> Bool {
        let (taken, reader) = contents.withLock { contents -> (Bool, CheckedContinuation<Void, Never>?) in
            guard !contents.isClosed else { return (false, nil) }
            if contents.waiting.count >= Self.limit, input.event.mayBeDropped {
                contents.dropped += 1
                return (false, nil)
            }
            contents.waiting.append(input)
            defer { contents.reader = nil }
            return (true, contents.reader)
        }
        reader?.resume()
        return taken
    }

    /// Everything that waits, in order; suspends while there is nothing, and gives nothing only once the inbox is closed.
    package func next() async -> [CallInput] {
        while true {
            let (batch, closed) = contents.withLock { contents -> ([CallInput], Bool) in
                let batch = Array(contents.waiting)
                contents.waiting.removeAll(keepingCapacity: true)
                return (batch, contents.isClosed)
            }
            if !batch.isEmpty || closed { return batch }
            await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
                let ready = contents.withLock { contents -> Bool in
                    if !contents.waiting.isEmpty || contents.isClosed { return true }
                    contents.reader = continuation
                    return false
                }
                if ready { continuation.resume() }
            }
        }
    }

    /// Takes no more inputs and lets the reader go.
    package func close() {
        let reader = contents.withLock { contents -> CheckedContinuation<Void, Never>? in
            contents.isClosed = true
            defer { contents.reader = nil }
            return contents.reader
        }
        reader?.resume()
    }
}
