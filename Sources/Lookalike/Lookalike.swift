import Foundation
package import Logging
import ServiceLifecycle

/// A server that behaves as Telnyx does towards one account: it takes commands, sends signed webhooks, opens media
/// sockets in which scripted people speak and listen, and writes down everything.
///
/// ```swift
/// let lookalike = try Lookalike(configuration, logger: logger)
/// // run it in a service group, or: let task = Task { try await lookalike.run() }
/// let base = "http://127.0.0.1:\(await lookalike.boundPort())/v2"
/// await lookalike.journal.waitUntil { $0.calls.first?.endedAt != nil }
/// ```
package struct Lookalike: Service {
    /// What it was started with.
    package let configuration: LookalikeConfiguration
    /// Everything that reached it.
    package let journal: LookalikeJournal
    /// The Ed25519 public key of its webhooks as the portal shows it: 32 bytes in base64.
    package let publicKey: String

    let clock: LookalikeClock
    let logger: Logger
    let exchange: Exchange
    let texts: TextExchange
    let chores: Chores
    let port: BoundPort

    /// Makes a look-alike; it listens once ``run()`` runs.
    ///
    /// - Throws: ``LookalikeError`` when a script names a missing clip or key, or the signing seed is no seed.
    package init(_ configuration: LookalikeConfiguration, clock: LookalikeClock = .live(), logger: Logger) throws {
        let signer = try WebhookSigner(
            seed: configuration.signingSeed ?? SplitMix64.bytes(32, seed: configuration.seed))
        let chores = Chores()
        let journal = LookalikeJournal()
        let cabinet = ScriptCabinet(configuration)
        try cabinet.check()
        let courier = WebhookCourier(
            signer: signer, facts: configuration.facts, faults: configuration.faults, retries: configuration.retries,
            clock: clock, journal: journal, chores: chores)
        self.configuration = configuration
        self.clock = clock
        self.logger = logger
        self.journal = journal
        self.publicKey = signer.publicKey
        self.chores = chores
        self.port = BoundPort()
        self.exchange = Exchange(
            configuration, cabinet: cabinet, courier: courier, clock: clock, journal: journal, chores: chores)
        self.texts = TextExchange(
            configuration, cabinet: cabinet, courier: courier, clock: clock, journal: journal, chores: chores)
    }

    /// The port it listens on; waits until it does. 0 when it ended without ever listening.
    package func boundPort() async -> Int { await port.value() }

    /// Gives a number another caller from its next call on.
    ///
    /// - Throws: ``LookalikeError/clipMissing(name:folder:)`` or ``LookalikeError/unknownKey(_:)``; nothing changes then.
    package func setCaller(_ script: CallerScript, for number: String) async throws {
        try await exchange.setCaller(script, for: number)
    }

    /// Gives a number another texter.
    package func setTexter(_ script: TexterScript, for number: String) async {
        await texts.setTexter(script, for: number)
    }

    /// Lets somebody send a text to one of the account's numbers, as if out of the blue.
    package func receiveText(from person: String, to number: String, text: String) async {
        await texts.receive(from: person, to: number, text: text)
    }

    /// Lets somebody call one of the account's numbers, and go through the script of whoever has the number `from`; the id of the leg.
    ///
    /// - Parameter from: the number that is shown; any other text, such as `anonymous`, when it is withheld.
    /// - Throws: ``LookalikeError/unknownNumber(_:)``.
    package func placeCall(from person: String, to number: String) async throws -> String {
        try await exchange.ring(from: person, to: number)
    }

    /// Lets the person hang up.
    package func hangUpAsCallee(legID: String) async { await exchange.hungUpByCallee(legID) }

    /// Lets the person press a key.
    package func pressKey(_ key: String, legID: String) async { await exchange.keyPressed(key, legID) }

    /// Closes the media socket of a call as if the network had dropped it.
    package func dropStream(legID: String) async { await exchange.dropStream(legID) }
}
