package import Commerce
package import Logging
import Sound
package import Telnyx
package import Vault
package import Voice

/// What all calls of this process share.
package struct CallServices: Sendable {
    package var vault: any Vault
    package var telnyx: TelnyxClient
    package var line: CarrierLine
    package var streams: StreamTerms
    package var tokens: MediaTokens
    package var directory: CallDirectory
    /// How many calls are made at once.
    package var seats: Seats
    package var stops: StopSpool
    package var recogniser: any Recogniser
    package var synthesiser: any Synthesiser
    package var voice: VoiceID
    /// Merchants' own voices.
    package var personalLines: PersonalLines
    package var wall: WallClock
    package var clock: any Clock<Duration>
    package var story: CallStory
    /// The name of this process.
    package var node: NodeID
    package var readiness: Readiness
    package var takeOvers: TakeOverCount
    package var clockGuard: ClockGuard
    /// Whether everything is decided and nobody contacted (DIA-10).
    package var isDryRun = false
    package var logger: Logger

    /// The most bytes of recorded lines in memory: about eight minutes at 16 kHz.
    private static let personalMemory = 16 << 20

    /// - Parameter newestMoment: the newest that the vault holds; the wall clock never stands before it.
    package init(
        vault: any Vault, telnyx: TelnyxClient, line: CarrierLine, streams: StreamTerms,
        recogniser: any Recogniser, synthesiser: any Synthesiser, voice: VoiceID,
        wall: WallClock, clock: any Clock<Duration>, story: CallStory,
        node: NodeID = NodeID(RandomBytes.name("node")), newestMoment: WallTime? = nil, seats: Seats = Seats(),
        logger: Logger
    ) {
        self.vault = vault
        self.telnyx = telnyx
        self.line = line
        self.streams = streams
        self.tokens = MediaTokens()
        self.directory = CallDirectory()
        self.seats = seats
        self.stops = StopSpool(vault: vault, clock: clock, logger: logger)
        self.recogniser = recogniser
        self.synthesiser = synthesiser
        self.voice = voice
        self.personalLines = PersonalLines(
            vault: vault, cache: SpeechCache(limit: Self.personalMemory), rate: streams.speaking.rate, logger: logger)
        self.wall = wall
        self.clock = clock
        self.story = story
        self.node = node
        self.readiness = Readiness()
        self.takeOvers = TakeOverCount()
        self.clockGuard = ClockGuard(wall: wall, newest: newestMoment, logger: logger)
        self.logger = logger
    }
}

extension LineVoice {
    init(_ services: CallServices) {
        self.init(voice: services.voice, synthesiser: services.synthesiser, personal: services.personalLines)
    }
}
