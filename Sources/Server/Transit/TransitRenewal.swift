import Logging
import NIOCore
import NIOSSL
import Runtime
import Synchronization

/// The identity in force: a renewed certificate serves the next connection, without a restart.
///
/// What cannot be used is told once and changes nothing: the certificate before it goes on.
final class TransitRenewal: Sendable {
    private struct Held {
        var identity: TransitIdentity
        /// The files as they were last looked at, usable or not.
        var seen: TransitStamp
    }

    private let held: Mutex<Held>
    private let wall: WallClock
    private let logger: Logger

    init(_ identity: TransitIdentity, wall: WallClock, logger: Logger) {
        self.held = Mutex(Held(identity: identity, seen: identity.stamp))
        self.wall = wall
        self.logger = logger
    }

    /// Asks for the identity in force at every handshake.
    var configuration: TLSConfiguration {
        var configuration = current().configuration
        configuration.sslContextCallback = { [self] _, promise in
            let identity = current().configuration
            var answer = NIOSSLContextConfigurationOverride()
            answer.certificateChain = identity.certificateChain
            answer.privateKey = identity.privateKey
            promise.succeed(answer)
        }
        return configuration
    }

    private func current() -> TransitIdentity {
        held.withLock { held in
            let stamp = TransitStamp(held.identity.files)
            guard stamp != held.seen else { return held.identity }
            held.seen = stamp
            do {
                held.identity = try TransitIdentity(held.identity.files, at: wall.now())
                logger.notice("a renewed certificate is in force")
            } catch {
                logger.error("a changed certificate is not used", metadata: ["error": "\(error)"])
            }
            return held.identity
        }
    }
}
