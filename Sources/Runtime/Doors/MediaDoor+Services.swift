import Logging
import NIOCore

extension MediaDoor {
    /// The door to the media plane of a running server.
    package init(services: CallServices) {
        let (tokens, logger) = (services.tokens, services.logger)
        self.init(
            admit: { token, auth in tokens.admit(token, auth: auth) },
            session: { ticket, _ in try MediaSession(ticket: ticket, tokens: tokens, logger: logger) })
    }
}
