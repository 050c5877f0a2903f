import Commerce
import Dialogue
import Testing

/// What holds whatever the person says and whenever.
struct DialoguePropertyTests {
    private static let seeds = 0..<400

    /// A dialogue ends within its turns, sells only after the purpose was told, speaks of an offer only after one was granted, asks for one
    /// at most once, and texts only where that is permitted and was asked for.
    @Test(arguments: [true, false], [true, false])
    func everyDialogueEndsAndKeepsItsPromises(_ texting: Bool, _ offers: Bool) throws {
        let script = try ScriptFixture.script()
        let capabilities = DialogueCapabilities(textingPermitted: texting, offerPossible: offers)
        var outcomes: Set<DialogueOutcome> = []
        for seed in Self.seeds {
            var walk = DialogueWalk(script: script, capabilities: capabilities, seed: UInt64(seed))
            let violations = walk.run()
            #expect(violations.isEmpty, "seed \(seed): \(violations)")
            if let outcome = walk.outcome { outcomes.insert(outcome) }
        }
        #expect(outcomes.count >= 8, "the walks reach too little: \(outcomes)")
    }
}
