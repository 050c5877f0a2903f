package import Foundation
package import Sound

/// Everything a ``Lookalike`` is started with.
package struct LookalikeConfiguration: Sendable {
    /// Loopback address to listen on.
    package var host = "127.0.0.1"
    /// Port to listen on; 0 takes a free one, told by ``Lookalike/boundPort()``.
    package var port = 0
    /// The account that requests are checked against.
    package var account: SimulatedAccount
    /// The reading of each disputed fact.
    package var facts = DisputedFacts.asDocumented
    /// What goes wrong on purpose.
    package var faults = SimulatedFaults()
    /// How often and how fast a webhook is tried again.
    package var retries = WebhookRetryPolicy()
    /// Scripted callers by called number in E.164 form.
    package var callers: [String: CallerScript] = [:]
    /// The caller of every number that has none of its own.
    package var otherwise = CallerScript.answersAndListens
    /// Scripted texters by number in E.164 form.
    package var texters: [String: TexterScript] = [:]
    /// The texter of every number that has none of its own.
    package var otherwiseTexter = TexterScript.silent
    /// Folder of the clips that scripts name; a clip `yes` is the file `yes.wav`, `.flac` or `.ogg` in it.
    package var clipFolder: URL?
    /// Clips in memory by name; they win over the folder.
    package var clips: [String: AudioClip] = [:]
    /// Seed of everything random: identifiers, noise, loss.
    package var seed: UInt64 = 1
    /// 32-byte Ed25519 seed of the webhook signing key; nil makes a key from ``seed``.
    package var signingSeed: [UInt8]?

    /// A configuration for one account, everything else at its default.
    package init(account: SimulatedAccount) { self.account = account }
}
