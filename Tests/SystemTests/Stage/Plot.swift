import Lookalike
import Sound

/// What happens in one test: who is called, how she answers, and what goes wrong.
struct Plot: Sendable {
    var person = StagePerson()
    var caller: CallerScript
    var texter = TexterScript(replies: [.init(whenTextContains: "YES", text: "YES", afterMilliseconds: 50)])
    var facts = DisputedFacts.asDocumented
    var faults = SimulatedFaults()
    var mischief = CarrierTap.Mischief()
    var speaking = AudioFormat.pcmu
    /// Whether the number was confirmed by text before; else that is part of the story.
    var isConfirmed = true
    /// Whether the server only decides.
    var isDryRun = false
    /// What callers may say besides the recorded sentences, by name.
    var clips: [String: AudioClip] = [:]
    /// How much faster time passes for the carrier, when no sound depends on it.
    var haste: Int?

    init(_ steps: [CallerStep]) {
        caller = CallerScript(pickUp: .answers(afterSeconds: 0.3), steps: steps)
    }

    init(pickUp: CallerScript.PickUp) {
        caller = CallerScript(pickUp: pickUp)
    }
}
