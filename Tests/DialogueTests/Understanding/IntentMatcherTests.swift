import Dialogue
import Testing

/// Answers as a recogniser writes them, and what they mean.
struct IntentMatcherTests {
    @Test(arguments: AnswerTable.afterQuestion)
    func anAnswerToAQuestionIsUnderstood(_ answer: String, _ intent: Intent) {
        #expect(IntentMatcher.understand(answer, expecting: .yesNo).intent == intent, "\(answer)")
    }

    @Test(arguments: AnswerTable.reasons)
    func aReasonInOnesOwnWordsIsUnderstood(_ answer: String, _ intent: Intent) {
        #expect(IntentMatcher.understand(answer, expecting: .openAnswer).intent == intent, "\(answer)")
    }

    /// Every phrase of the shared list that is no stop, by its label.
    @Test(arguments: AnswerTable.labelled)
    func aLabelledPhraseIsUnderstoodWhateverIsExpected(_ phrase: String, _ intent: Intent) {
        for expectation in [Dialogue.Expectation.greeting, .yesNo, .openAnswer, .choice] {
            #expect(IntentMatcher.understand(phrase, expecting: expectation).intent == intent, "\(phrase)")
        }
    }

    /// Harmless words that hold a word of a stop must not end a call.
    @Test(arguments: AnswerTable.harmless)
    func harmlessWordsEndNothing(_ phrase: String) {
        let intent = IntentMatcher.understand(phrase, expecting: .yesNo).intent
        let ending: [Intent] = [
            .notInterested, .wrongPerson, .minorSuspected, .emergency, .recordingObjection, .goodbye, .privacyRequest,
            .humanRequest, .callback,
        ]
        #expect(!ending.contains(intent), "\(phrase) is read as \(intent)")
    }

    @Test(arguments: AnswerTable.afterQuestion + AnswerTable.reasons)
    func capitalsAndPunctuationDoNotMatter(_ answer: String, _ intent: Intent) {
        let plain = answer.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "'" || $0 == " " || $0 == "-" }
        let loud = answer.uppercased()
        for expectation in [Dialogue.Expectation.yesNo, .openAnswer] {
            let expected = IntentMatcher.understand(answer, expecting: expectation).intent
            #expect(IntentMatcher.understand(plain, expecting: expectation).intent == expected)
            #expect(IntentMatcher.understand(loud, expecting: expectation).intent == expected)
        }
    }

    @Test func okayAnswersAQuestionAndElseOnlyShowsListening() {
        #expect(IntentMatcher.understand("Uh-huh.", expecting: .yesNo).intent == .yes)
        #expect(IntentMatcher.understand("Uh-huh.", expecting: .nothing).intent == .backchannel)
        #expect(IntentMatcher.understand("Okay.", expecting: .nothing).intent == .backchannel)
    }

    @Test func aWholePhraseIsSurerThanAPartAndNothingIsNone() {
        #expect(IntentMatcher.understand("Yes please.", expecting: .yesNo).confidence == .whole)
        #expect(IntentMatcher.understand("yes I was looking at it with my aunt", expecting: .yesNo).confidence < .whole)
        #expect(
            IntentMatcher.understand("purple monkey", expecting: .yesNo)
                == Understanding(intent: .other, confidence: .none, completeness: .open))
        #expect(IntentMatcher.understand("  ... ", expecting: .yesNo).intent == .other)
    }

    @Test(arguments: [
        ("Yes please.", Dialogue.Expectation.yesNo, TurnCompleteness.closed), ("No.", .yesNo, .closed),
        ("Hello?", .greeting, .closed),
        ("Are you a robot?", .openAnswer, .closed), ("Text me the link.", .openAnswer, .closed),
        ("It's too expensive.", .openAnswer, .open), ("I was looking at lamps", .openAnswer, .open),
        ("Yes, but", .yesNo, .incomplete), ("yes and", .yesNo, .incomplete), ("Well, the", .openAnswer, .incomplete),
        ("Um", .yesNo, .incomplete), ("My number is", .openAnswer, .incomplete),
        ("I wanted to, uh...", .openAnswer, .incomplete),
        ("Yeah I just need to", .yesNo, .incomplete), ("so", .yesNo, .incomplete), ("I think so", .yesNo, .closed),
        ("That's what it is", .openAnswer, .open), ("because,", .openAnswer, .incomplete),
    ])
    func theEndOfATurnIsHeardInItsLastWord(
        _ answer: String, _ expectation: Dialogue.Expectation, _ completeness: TurnCompleteness
    ) {
        #expect(IntentMatcher.understand(answer, expecting: expectation).completeness == completeness)
    }

    @Test func theSurerAnAnswerEndsTheShorterTheSilence() {
        #expect(TurnCompleteness.closed.endpointingSilence == .milliseconds(250))
        #expect(TurnCompleteness.open.endpointingSilence == .milliseconds(500))
        #expect(TurnCompleteness.incomplete.endpointingSilence == .milliseconds(1200))
    }

    @Test func theTablesAreLarge() {
        #expect(AnswerTable.afterQuestion.count + AnswerTable.reasons.count >= 150)
    }
}
