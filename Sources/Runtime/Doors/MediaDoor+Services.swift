import Logging
import NIOCore

extension MediaDoor {
    /// The door to the media plane of a running server.
    package init(services: CallServices) {
        let (tokens, logger) = (services.tokens, services.logger)
        self.init(
            admit: { token, auth in tokens.admit(token, auth: auth) },
            session: { guest, _ in
                switch guest {
                case .call(let ticket): try MediaSession(ticket: ticket, tokens: tokens, logger: logger)
                case .line(let ticket): LineSession(ticket: ticket, tokens: tokens, logger: logger)
                }
            })
    }
}
