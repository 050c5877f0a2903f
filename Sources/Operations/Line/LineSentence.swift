/// What the line that answers says. It sells nothing and asks nothing.
package enum LineSentence: Equatable, Sendable {
    /// Who is there, that a machine speaks, and the way out (OPN-2, OPN-4, 47 CFR 64.1200(b)(3)).
    case greeting
    /// The same to somebody whose number is not shown, for whom key 9 can stop nothing.
    case withheldGreeting
    /// The way out once more, to somebody who pressed nothing.
    case reminder
    /// A stop that is durable.
    case stopped
    /// A stop that is not durable yet: it promises nothing.
    case notStored
    case goodbye
    /// To a speaker who wants to read the consent to a voice.
    case codeAsked
    case codeWrong
    case read(LineEnrolment.Part)
    /// The last text once more, as there was too little speech.
    case readMore
    case judging
    case readingTaken
    case readingRefused(ReadingFault)
    /// Nothing was judged.
    case readingFailed

    /// The sentence as it is spoken.
    package func words(of seller: LineSeller) -> String {
        switch self {
        case .greeting:
            "Hello. This is the automated line of \(seller.names). An artificial voice is speaking, and nothing is recorded. "
                + "To stop all calls and texts to the number you are calling from, press 9 now."
        case .withheldGreeting:
            "Hello. This is the automated line of \(seller.names). An artificial voice is speaking, and nothing is recorded. "
                + Self.otherWay(seller)
        case .reminder: "To stop all calls and texts from \(seller.names) to your number, press 9."
        case .stopped:
            "You are on our do-not-call list. \(seller.names) won't call or text this number again. Goodbye."
        case .notStored:
            "I'm sorry, that did not work just now. Please text the word stop to \(seller.textNumber), or call again later. Goodbye."
        case .goodbye: "You can call this number at any time. Goodbye."
        case .codeAsked: "Please key in the code from your sheet."
        case .codeWrong: "That code is not known, or its time is over. Please key it in again."
        case .read(let part): part.request
        case .readMore: "Thank you. A little more speech is needed. Please read the last text once more, and then wait."
        case .judging: "Thank you. One moment, please."
        case .readingTaken: "Your reading is taken. The voice is not used before you have signed the release. Goodbye."
        case .readingRefused(let fault):
            "Your reading is not taken, and nothing of it is kept. \(fault.words) Please ask for a new code. Goodbye."
        case .readingFailed: "I'm sorry, this did not work, and nothing is kept. Please ask for a new code. Goodbye."
        }
    }

    private static func otherWay(_ seller: LineSeller) -> String {
        "Your number is withheld, so we cannot tell which number to stop. Please text the word stop to \(seller.textNumber), "
            + "or call again with your number shown. Goodbye."
    }

    /// The least and the most time that words take to be spoken, whatever voice speaks them.
    package static func span(of words: String) -> ClosedRange<Duration> {
        .milliseconds(30) * words.count ... .seconds(10) + .milliseconds(130) * words.count
    }
}

extension LineEnrolment.Part {
    /// Asks for the text. The first says that it is recorded, which nothing else on the line is.
    fileprivate var request: String {
        switch self {
        case .statement:
            "Thank you. What you read from now on is recorded. Please read the first text on your sheet, and then wait."
        case .challenge: "Thank you. Now read the eight words, with short pauses, and then wait."
        case .passage: "Thank you. Now read the last text, and then wait."
        }
    }
}

extension ReadingFault {
    /// Brief; the history of the voice has it in full.
    fileprivate var words: String {
        switch self {
        case .statement: "The statement was not understood."
        case .challenge: "The eight words were not understood."
        case .tooLittleSpeech: "There was too little speech."
        case .noise: "The line or the room was not quiet enough."
        case .lapsed: "The time for it is over."
        case .other: "It could not be checked."
        }
    }
}
