/// One thing a scripted caller does or waits for.
package enum CallerStep: Equatable, Sendable, Codable {
    /// Says a clip, to its end; whatever the agent does meanwhile.
    case say(String)
    /// Makes a tone, for tests without recordings: frequency in hertz, length in milliseconds.
    case tone(hertz: Int, milliseconds: Int)
    /// Waits.
    case wait(seconds: Double)
    /// Waits until a media stream is open, so that what is said next reaches the agent however slowly it answers. Gives up as the waits
    /// below.
    case awaitStream
    /// Waits until the agent has spoken and then been silent this long. Gives up and goes on after ``CallerMachine``'s
    /// patience.
    case awaitAgentSilence(milliseconds: Int)
    /// Waits until the agent is so far into its speech number `speech` of the call (the first is 1), then goes on:
    /// what the next step says is an interruption.
    case awaitAgentSpeech(speech: Int, milliseconds: Int)
    /// Waits until the carrier's own voice has begun, or has ended, a sentence with these words in it. Gives up as the waits above.
    case awaitCarrier(words: String, toItsEnd: Bool)
    /// Presses one key: `0`…`9`, `*`, `#`, `A`…`D`.
    case press(String)
    /// Hangs up.
    case hangUp
    /// Writes this word and the time into the journal.
    case note(String)
    /// Writes into the journal whether the agent has begun this many speeches by now.
    case expectSpeeches(atLeast: Int)
}
