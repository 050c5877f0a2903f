/// What one called person does: how the call is taken, what is said, when it ends.
///
/// As JSON:
///
/// ```json
/// {"pickUp": {"answers": {"afterSeconds": 2}}, "comfortNoise": -60,
///  "echo": {"decibels": -20, "delayMilliseconds": 150},
///  "steps": [{"say": {"_0": "hello"}}, {"awaitAgentSilence": {"milliseconds": 700}}, {"press": {"_0": "9"}},
///            {"awaitAgentSpeech": {"speech": 2, "milliseconds": 500}}, {"say": {"_0": "stop"}}, {"hangUp": {}}]}
/// ```
///
/// The same script and seed give the same sound, to the sample, against the same agent.
package struct CallerScript: Equatable, Sendable, Codable {
    /// How the phone is taken.
    package var pickUp: PickUp
    /// What happens after the answer, one step after the other. When they are used up the person just listens.
    package var steps: [CallerStep]
    /// The agent's own voice coming back over the line; nil for none.
    package var echo: LineEcho?
    /// A constant floor of noise, in decibels below full scale, as −60; nil for digital silence.
    package var comfortNoise: Double?

    /// Makes a script.
    package init(
        pickUp: PickUp = .answers(afterSeconds: 1), steps: [CallerStep] = [], echo: LineEcho? = nil,
        comfortNoise: Double? = nil
    ) {
        self.pickUp = pickUp
        self.steps = steps
        self.echo = echo
        self.comfortNoise = comfortNoise
    }

    /// Answers after a second and only listens.
    package static let answersAndListens = CallerScript()

    /// How a call is taken.
    package enum PickUp: Equatable, Sendable, Codable {
        /// Answered after ringing this long.
        case answers(afterSeconds: Double)
        /// The line is busy: `user_busy`, 486.
        case busy
        /// Nobody comes: `timeout` when the dial's ring time is over.
        case noAnswer
        /// Declined after ringing this long: `call_rejected`, 603.
        case rejects(afterSeconds: Double)
        /// There is no such number: `not_found`, 404.
        case unknownNumber
    }

    /// How the agent's voice comes back.
    package struct LineEcho: Equatable, Sendable, Codable {
        /// Level against the heard sound, in decibels; −20 is a tenth of the amplitude.
        package var decibels: Double
        /// How much later it comes back, in milliseconds.
        package var delayMilliseconds: Int

        /// Makes an echo; the default is a bad loudspeaker phone.
        package init(decibels: Double = -20, delayMilliseconds: Int = 150) {
            self.decibels = decibels
            self.delayMilliseconds = delayMilliseconds
        }
    }
}
