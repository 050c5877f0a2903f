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
