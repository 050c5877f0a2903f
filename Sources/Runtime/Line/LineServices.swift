package import Logging
package import Telnyx
package import Vault
package import Voice

/// What all calls to us share.
package struct LineServices: Sendable {
    let vault: any Vault
    let catalogue: Catalogue
    let revocation: RevocationDesk
    let telnyx: TelnyxClient
    let carrier: CarrierLine
    /// Admit the media socket of a call in which somebody reads.
    let tokens: MediaTokens
    let streams: StreamTerms
    /// Hears what is read.
    let recogniser: any Recogniser
    let wall: WallClock
    let clock: any Clock<Duration>
    /// Parts the commands of this process from those of one before it, which the carrier would take for repetitions.
    let node: NodeID
    let logger: Logger

    package init(
        vault: any Vault, catalogue: Catalogue, revocation: RevocationDesk, telnyx: TelnyxClient, carrier: CarrierLine,
        tokens: MediaTokens, streams: StreamTerms, recogniser: any Recogniser, wall: WallClock,
        clock: any Clock<Duration>, node: NodeID, logger: Logger
    ) {
        self.vault = vault
        self.catalogue = catalogue
        self.revocation = revocation
        self.telnyx = telnyx
        self.carrier = carrier
        self.tokens = tokens
        self.streams = streams
        self.recogniser = recogniser
        self.wall = wall
        self.clock = clock
        self.node = node
        self.logger = logger
    }

    /// Those of a process that also makes calls.
    package init(_ services: CallServices, catalogue: Catalogue) {
        self.init(
            vault: services.vault, catalogue: catalogue, revocation: services.revocation, telnyx: services.telnyx,
            carrier: services.line, tokens: services.tokens, streams: services.streams,
            recogniser: services.recogniser, wall: services.wall, clock: services.clock, node: services.node,
            logger: services.logger)
    }
}
