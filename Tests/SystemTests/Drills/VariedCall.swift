import Lookalike

/// One of many calls: who is called, and what she does; all of it drawn from a seed.
struct VariedCall: Sendable {
    /// How such a call goes.
    enum Course: String, CaseIterable, Sendable {
        case accepts, stops, declines, voicemail, hangsUp, noAnswer, busy, pushesAway, pressesNine, asksMuch
    }

    /// Said by people who do not go straight for the end.
    private static let asides = [
        "caller-what", "caller-are-you-a-robot", "caller-who-is-calling", "caller-shipping-cost", "caller-just-looking",
        "caller-are-you-a-real-person",
    ]

    let number: Int
    let course: Course
    let person: StagePerson
    let script: CallerScript

    /// - Parameter number: from 0; also picks the course, so that each comes about as often.
    init(_ number: Int, dice: inout Dice) {
        let course = Course.allCases[number % Course.allCases.count]
        let tag = "\(1_000_000 + Int(dice.next() % 8_000_000))"
        self.number = number
        self.course = course
        self.person = StagePerson(
            firstName: Self.name(&dice), number: "+181355501\(number % 100 < 10 ? "0" : "")\(number % 100)",
            email: "planted.\(tag)@example.org", postalCode: "33602-\(tag.prefix(4))",
            link: "https://shop.example.com/c/recover/planted-\(tag)")
        var script = CallerScript(pickUp: Self.pickUp(course, &dice), steps: Self.steps(course, &dice))
        if dice.next().isMultiple(of: 2) { script.comfortNoise = -70 + Double(dice.next() % 15) }
        if dice.next().isMultiple(of: 4) { script.echo = CallerScript.LineEcho(decibels: -30, delayMilliseconds: 120) }
        self.script = script
    }

    /// A name that nobody has and every voice can say.
    private static func name(_ dice: inout Dice) -> String {
        let syllables = ["ba", "do", "ki", "la", "me", "nu", "ra", "so", "ta", "vi"]
        let name = (0..<4).map { _ in syllables[Int(dice.next() % 10)] }.joined()
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    private static func pickUp(_ course: Course, _ dice: inout Dice) -> CallerScript.PickUp {
        let ring = 0.3 + Double(dice.next() % 20) / 10
        return switch course {
        case .noAnswer: .noAnswer
        case .busy: .busy
        case .pushesAway: .rejects(afterSeconds: ring)
        case .accepts, .stops, .declines, .voicemail, .hangsUp, .pressesNine, .asksMuch: .answers(afterSeconds: ring)
        }
    }

    private static func steps(_ course: Course, _ dice: inout Dice) -> [CallerStep] {
        let pause = CallerStep.awaitAgentSilence(milliseconds: 900 + Int(dice.next() % 500))
        let begins: [CallerStep] = [
            .awaitStream, .wait(seconds: 0.2), .say("caller-hello"), pause, .say("caller-yes-this-is-she"), pause,
        ]
        let aside = CallerStep.say(asides[Int(dice.next() % UInt64(asides.count))])
        switch course {
        case .accepts:
            return begins + [.say("caller-yes-sure"), pause, .say("caller-too-expensive")]
                + (0..<3).flatMap { _ in [.awaitAgentSilence(milliseconds: 1_300), .say("caller-yes-sounds-good")] }
        case .stops:
            return begins.dropLast()
                + [
                    .awaitAgentSpeech(speech: 2, milliseconds: Int(dice.next() % 2_000)),
                    .say("caller-stop-calling-me"),
                ]
        case .declines: return begins + [.say("caller-no-thank-you"), pause, .say("caller-thank-you-bye")]
        // A greeting that runs on, and a tone behind it.
        case .voicemail:
            return ["caller-yes-hello", "caller-just-looking", "caller-not-now-call-later", "caller-shipping-cost"]
                .map { CallerStep.say($0) } + [.tone(hertz: 1_000, milliseconds: 500), .wait(seconds: 12), .hangUp]
        case .hangsUp: return [.awaitAgentSpeech(speech: 1, milliseconds: Int(dice.next() % 4_000)), .hangUp]
        case .pressesNine: return [.awaitAgentSpeech(speech: 1, milliseconds: Int(dice.next() % 3_000)), .press("9")]
        case .asksMuch: return begins + [aside, pause, aside, pause, .say("caller-not-now-call-later"), pause, .hangUp]
        case .noAnswer, .busy, .pushesAway: return []
        }
    }
}

/// How the carrier and the line behave for some of many calls.
struct VariedLine: Sendable {
    let facts: DisputedFacts
    /// The codecs asked for: what is heard and what is spoken.
    let inbound: String
    let outbound: String
    let faults: SimulatedFaults

    init(_ number: Int) {
        facts = number.isMultiple(of: 2) ? .asDocumented : .asObserved
        inbound = number % 4 < 2 ? "PCMU" : "OPUS"
        outbound = number % 3 == 0 ? "OPUS" : "PCMU"
        var faults = SimulatedFaults()
        if number % 5 == 1 { faults.copiesOfEachWebhook = 2 }
        if number % 5 == 2 { faults.concurrentDelivery = true }
        if number % 5 == 3 { faults.frameLoss = 0.01 }
        if number % 5 == 4 { faults.frameReordering = 0.01 }
        self.faults = faults
    }
}
