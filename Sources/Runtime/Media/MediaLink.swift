package import CallCore
import NIOCore
import Synchronization

/// The way from a call to its media socket, which lives on another island.
///
/// There may be none yet, or none any more; what is said into the void is then simply not said, and the machine learns it from the marks that
/// never come.
package final class MediaLink: Sendable {
    private struct Attached {
        let epoch: StreamEpoch
        let loop: any EventLoop
        let session: NIOLoopBound<MediaSession>
    }

    private let attached = Mutex<Attached?>(nil)

    package init() {}

    /// A media session is live. Called on its event loop.
    func attach(_ session: MediaSession, epoch: StreamEpoch, loop: any EventLoop) {
        let entry = Attached(epoch: epoch, loop: loop, session: NIOLoopBound(session, eventLoop: loop))
        attached.withLock { $0 = entry }
    }

    /// A media session ended; a later one may have taken its place already.
    func detach(epoch: StreamEpoch) {
        attached.withLock { current in
            if current?.epoch == epoch { current = nil }
        }
    }

    /// Queues the segments of an utterance behind those that wait.
    package func play(_ segments: [PlayableSegment]) {
        perform { $0.play(segments) }
    }

    /// Stops play-out at once.
    package func clear() {
        perform { $0.clear() }
    }

    /// Opens a turn of the caller.
    package func expect(_ turn: TurnNumber) {
        perform { $0.open(turn) }
    }

    /// Closes the socket.
    package func close() {
        perform { $0.close() }
    }

    private func perform(_ work: @escaping @Sendable (MediaSession) -> Void) {
        guard let attached = attached.withLock({ $0 }) else { return }
        attached.loop.execute { work(attached.session.value) }
    }
}
