package import Foundation
package import Sound
import Synchronization

/// Everything that reached a look-alike: requests, texts, webhooks as delivered, and of each call what was heard.
///
/// It may be read from anywhere at any time, also while calls run. It holds what a real carrier would know, numbers
/// and words included: it is for tests and demonstrations only.
package final class LookalikeJournal: Sendable {
    /// Most entries of each kind that are kept; further ones are counted in ``dropped``.
    package static let capacity = 100_000

    /// Calls, the newest, whose sound is kept: a call of two minutes is 8 MB.
    package static let callsWithSound = 200

    struct Storage {
        var requests: [JournaledRequest] = []
        var calls: [String: JournaledCall] = [:]
        var order: [String] = []
        var tracks: [String: CallTracks] = [:]
        var messages: [JournaledMessage] = []
        var deliveries: [JournaledDelivery] = []
        var dropped = 0
        var watchers: [Int: AsyncStream<Void>.Continuation] = [:]
        var nextWatcher = 0
    }

    private let storage = Mutex(Storage())

    /// An empty journal.
    init() {}

    /// Every request, in the order of arrival.
    package var requests: [JournaledRequest] { storage.withLock { $0.requests } }

    /// Every call, in the order of the dials.
    package var calls: [JournaledCall] {
        storage.withLock { storage in storage.order.compactMap { storage.calls[$0] } }
    }

    /// Every text, in the order of sending.
    package var messages: [JournaledMessage] { storage.withLock { $0.messages } }

    /// Every attempt to deliver a webhook.
    package var deliveries: [JournaledDelivery] { storage.withLock { $0.deliveries } }

    /// Entries beyond ``capacity`` that were not kept.
    package var dropped: Int { storage.withLock { $0.dropped } }

    /// The call of a leg id or of any call control id it has had.
    package func call(_ id: String) -> JournaledCall? {
        storage.withLock { storage in
            storage.calls[id] ?? storage.calls.values.first { $0.controlIDs.contains(id) }
        }
    }

    /// The calls made to a number, in order.
    package func calls(to number: String) -> [JournaledCall] { calls.filter { $0.to == number } }

    /// What the called person heard, from the answer on, silence included; nil for an unknown leg, and for
    /// one older than the last ``callsWithSound``.
    package func heard(legID: String) -> AudioClip? { track(legID, \.heard) }

    /// What the called person's phone sent, from the answer on: clips, echo and noise; nil for an unknown leg.
    package func said(legID: String) -> AudioClip? { track(legID, \.said) }

    /// Writes what was heard as a WAV file; throws when the leg is unknown or the file cannot be written.
    package func saveHeard(legID: String, to file: URL) throws {
        guard let clip = heard(legID: legID) else { throw LookalikeError.unknownLeg(legID) }
        try clip.save(to: file.path, as: .wav)
    }

    /// A signal after every change, and one at once; signals that nobody took are folded into one.
    package func changes() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let id = storage.withLock { storage in
            storage.nextWatcher += 1
            storage.watchers[storage.nextWatcher] = continuation
            return storage.nextWatcher
        }
        continuation.onTermination = { [weak self] _ in self?.storage.withLock { $0.watchers[id] = nil } }
        continuation.yield()
        return stream
    }

    /// Waits until something holds of the journal. Cancelling the task ends the wait.
    package func waitUntil(_ holds: @Sendable (LookalikeJournal) -> Bool) async {
        for await _ in changes() where holds(self) { return }
    }

    private func track(_ legID: String, _ part: (CallTracks) -> SoundTrack) -> AudioClip? {
        guard let tracks = storage.withLock({ $0.tracks[legID] }) else { return nil }
        return AudioClip(samples: part(tracks).samples, rate: LineRate.rate)
    }

    private func change(_ body: (inout Storage) -> Void) {
        let watchers = storage.withLock { storage in
            body(&storage)
            return Array(storage.watchers.values)
        }
        for watcher in watchers { watcher.yield() }
    }
}

extension LookalikeJournal {
    func record(_ request: JournaledRequest) {
        change { storage in
            if storage.requests.count < Self.capacity { storage.requests.append(request) } else { storage.dropped += 1 }
        }
    }

    func record(_ delivery: JournaledDelivery) {
        change { storage in
            if storage.deliveries.count < Self.capacity {
                storage.deliveries.append(delivery)
            } else {
                storage.dropped += 1
            }
        }
    }

    /// Adds a text, or changes the status of one that is known.
    func record(_ message: JournaledMessage) {
        change { storage in
            if let index = storage.messages.lastIndex(where: { $0.id == message.id }) {
                storage.messages[index] = message
            } else if storage.messages.count < Self.capacity {
                storage.messages.append(message)
            } else {
                storage.dropped += 1
            }
        }
    }

    /// Adds a call and gives the two tracks that its media fill.
    func begin(_ call: JournaledCall) -> CallTracks {
        let tracks = CallTracks()
        change { storage in
            storage.calls[call.legID] = call
            storage.order.append(call.legID)
            storage.tracks[call.legID] = tracks
            if storage.order.count > Self.callsWithSound {
                storage.tracks[storage.order[storage.order.count - Self.callsWithSound - 1]] = nil
            }
        }
        return tracks
    }

    /// Changes a call; unknown legs are left alone.
    func update(_ legID: String, _ body: (inout JournaledCall) -> Void) {
        change { storage in
            guard storage.calls[legID] != nil else { return }
            body(&storage.calls[legID]!)
        }
    }
}
