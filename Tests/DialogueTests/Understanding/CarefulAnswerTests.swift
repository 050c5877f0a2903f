import Controls
import Dialogue
import Testing

/// Answers that the law or decency gives a fixed reply to: each phrasing is understood whatever the agent asked, also in mid-task.
struct CarefulAnswerTests {
    private func intents(_ phrase: String) -> Set<Intent> {
        Set(
            [Dialogue.Expectation.greeting, .yesNo, .openAnswer, .choice, .nothing].map {
                IntentMatcher.understand(phrase, expecting: $0).intent
            })
    }

    /// Thirty ways of asking whether it is a machine (DUR-1).
    @Test(
        .controls("DUR-1"),
        arguments: [
            "are you a robot", "Are you a real person?", "is this a real person", "am I talking to AI",
            "Are you human?",
            "Is this a recording?", "Am I speaking with a machine?", "are you an AI", "Are you a bot or what?",
            "You sound like a robot.", "wait, is this AI", "Is this an automated call?", "are you artificial",
            "hold on, are you even human", "Are you ChatGPT or something?", "Is this a computer?",
            "it sounds like a recording", "did you just say you are an AI", "Are you one of those robots?",
            "is that a real voice", "Is your voice computer generated?", "Are you a person or a machine?",
            "So you're a robot.", "this is some kind of automated system, right", "are you like Alexa",
            "Is it a bot?", "are you alive", "You're not a real person, are you?", "Is this artificial intelligence?",
            "okay the discount is nice but are you a robot", "before I say yes, are you human",
            "are you some kind of bot",
        ])
    func thirtyWaysOfAskingForTheMachine(phrase: String) {
        #expect(intents(phrase) == [.askAI])
    }

    /// Who asks for a human gets the way to one (DUR-5).
    @Test(
        .controls("DUR-5"),
        arguments: [
            "let me talk to a person", "can I speak to a manager", "I want a human", "Get me a supervisor.",
            "Is there a person I can talk to?", "Give me a human.", "transfer me please", "I'd rather speak to someone",
            "Put me through to customer service.", "I need a person", "speak to a representative",
            "I want to talk to your supervisor",
        ])
    func whoAsksForAHumanIsUnderstood(phrase: String) {
        #expect(intents(phrase) == [.humanRequest])
    }

    /// Hints of a child (DUR-7, AGE-3).
    @Test(
        .controls("DUR-7", "AGE-3"),
        arguments: [
            "my mom isn't home", "I'm fourteen", "I have school", "I'm only nine", "I'm a kid", "I'm under 18",
            "let me get my dad", "my parents are not here", "I'm in fifth grade", "I have homework",
            "I'm not old enough for that", "I'm just turning twelve", "I'm a minor", "this is my mom's phone",
            "Mommy is in the shower", "I'm too young to buy that", "I'm at school", "yes but I'm thirteen years old",
        ])
    func hintsOfAChildAreUnderstood(phrase: String) {
        #expect(intents(phrase) == [.minorSuspected])
    }

    /// Grown-ups speak of children and ages, too.
    @Test(arguments: [
        "it's for my son, he is fourteen", "I have two kids", "my daughter is in fifth grade", "I bought it for my mom",
        "in ten minutes", "I'm ten minutes away", "the school called", "size twelve please",
    ])
    func speakingOfChildrenIsNoHint(phrase: String) {
        #expect(!intents(phrase).contains(.minorSuspected))
    }

    /// Danger (DUR-9).
    @Test(
        .controls("DUR-9"),
        arguments: [
            "call an ambulance", "I need an ambulance", "I can't breathe", "I think I'm having a heart attack",
            "there's a fire", "someone is breaking in", "help me", "I want to kill myself",
            "I don't want to live anymore",
            "my husband is unconscious", "I fell down and can't get up", "he's hitting me", "I have chest pains",
            "call the police", "I'm having an emergency", "I smell gas",
        ])
    func dangerIsUnderstood(phrase: String) {
        #expect(intents(phrase) == [.emergency])
    }

    /// Illness, grief, confusion (DUR-9).
    @Test(
        .controls("DUR-9"),
        arguments: [
            "I have dementia", "I get confused about these things", "my wife just died", "my mother passed away",
            "I'm in the hospital", "I'm at a funeral", "I have cancer", "I'm having a panic attack",
            "I don't know where I am", "I'm very sick",
        ])
    func illnessAndGriefAreUnderstood(phrase: String) {
        #expect(intents(phrase) == [.vulnerable])
    }

    /// Somebody else (REV-11).
    @Test(
        .controls("REV-11"),
        arguments: [
            "you have the wrong number", "she doesn't live here", "nobody by that name here", "wrong person",
            "this is her husband", "I just got this number", "that's not me", "he moved away",
            "I'm not the right person", "never heard of him", "there's no Ada here",
        ])
    func somebodyElseIsUnderstood(phrase: String) {
        #expect(intents(phrase) == [.wrongPerson])
    }

    /// A refusal to be recorded (DUR-4).
    @Test(
        .controls("DUR-4"),
        arguments: [
            "don't record me", "I do not agree to be recorded", "turn off the recording", "stop the recording",
            "I don't want this recorded", "please don't tape this", "I'd prefer not to be recorded",
            "you can't record me", "delete the recording", "I do not consent to recording",
        ])
    func aRefusalToBeRecordedIsUnderstood(phrase: String) {
        #expect(intents(phrase) == [.recordingObjection])
    }

    /// What ends a call beats what was said beside it, in this order.
    @Test(arguments: [
        ("I'm fourteen and I need an ambulance", Intent.emergency),
        ("my mom isn't home, are you a robot", .minorSuspected),
        ("yes I have a minute but don't record me", .recordingObjection),
        ("too expensive, and my wife just died", .vulnerable),
    ])
    func theGravestGoesFirst(phrase: String, intent: Intent) {
        #expect(intents(phrase) == [intent])
    }
}
