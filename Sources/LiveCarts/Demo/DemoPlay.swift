import Vault

/// The course of the demonstration: three calls, one after the other, and the erasure of one person.
struct DemoPlay {
    let props: DemoProps

    /// Why the demonstration opens what is sealed; it stands in the vault's record of accesses.
    static let reason = AccessReason(actor: "demonstration", reason: "to show what was kept")

    /// Plays every scene, also after one that failed.
    /// - Returns: whether all of them went as they should.
    func run() async -> Bool {
        let (offer, stop) = (DemoOfferCall(props: props), DemoStopCall(props: props))
        let unanswered = DemoUnansweredCall(props: props)
        var passed = true
        do {
            try await unanswered.ring()
        } catch {
            // Its scene then says what is missing.
            props.narrator.say("FAILED: \(error)")
        }
        var offered: DemoOfferCall.Ended?
        passed =
            await scene("1. The offer") {
                let ended = try await offer.play()
                offered = ended
                return ended.verdict
            } && passed
        passed = await scene("2. \u{201C}Stop calling me\u{201D}", stop.play) && passed
        passed = await scene("3. Nobody picks up", unanswered.tell) && passed
        passed =
            await scene("4. Erased") {
                guard let offered else { throw DemoProblem.notOnRecord("the first call") }
                return try await DemoErasure(props: props, call: offered.call, offer: offered.offer).play()
            } && passed
        props.narrator.say(
            passed ? "\nAll of it went as it should." : "\nSomething did not go as it should: see FAILED above.")
        if !passed, props.narrator.hearingFailures > 0 {
            props.narrator.say(
                "The recogniser gave no answer in time: this machine is too busy. Try again when it has a core to spare."
            )
        }
        return passed
    }

    private func scene(_ heading: String, _ play: () async throws -> DemoVerdict) async -> Bool {
        props.narrator.say("\n\(heading)\n\(String(repeating: "─", count: heading.count))")
        var problems: [String]
        do {
            problems = try await play().problems
        } catch {
            problems = ["\(error)"]
        }
        for problem in problems { props.narrator.say("FAILED: \(problem)") }
        if problems.isEmpty { props.narrator.say("as it should be") }
        return problems.isEmpty
    }
}
