/// What an answer means. A wish to be called no more is none of these: the stop matcher reads that first.
package enum Intent: String, Hashable, Sendable, Codable, CaseIterable {
    case yes
    case no
    /// Takes up what was proposed: "sounds good", "I'll take it".
    case accept
    /// "Hello?", said to find out who is there.
    case greeting
    /// Something was said that only shows listening: "uh-huh".
    case backchannel
    /// Asks to hear it again.
    case repeatPlease = "repeat_please"
    /// Asks who is calling, or what for.
    case whoIsThis = "who_is_this"
    /// Asks whether it speaks with a machine (DUR-1).
    case askAI = "ask_ai"
    /// Finds it too expensive, or asks for a discount.
    case priceObjection = "price_objection"
    /// Will do it later, or needs to think.
    case laterObjection = "later_objection"
    /// Asks to be called at another time.
    case callback
    /// Asks for the link by text message.
    case textLink = "text_link"
    /// Found the shipping dear or slow.
    case shippingConcern = "shipping_concern"
    /// Met trouble with the page or the payment.
    case technicalTrouble = "technical_trouble"
    /// Was comparing, or only looking.
    case comparing
    /// Asks about, or doubts, the thing itself: size, colour, quality, return.
    case productQuestion = "product_question"
    case alreadyBought = "already_bought"
    /// Wants none of it; a stop for marketing by default (REV-11).
    case notInterested = "not_interested"
    case goodbye
    case humanRequest = "human_request"
    /// Refuses to be recorded (DUR-4).
    case recordingObjection = "recording_objection"
    /// Asks what is known of them, or wants it deleted.
    case privacyRequest = "privacy_request"
    case wrongPerson = "wrong_person"
    /// May be a child (DUR-7).
    case minorSuspected = "minor_suspected"
    /// Is in danger or gravely ill (DUR-9).
    case emergency
    /// Is in no state to be sold to: confused, grieving, in hospital (DUR-9).
    case vulnerable
    /// Gives a card number or another secret, which was taken out of the words (DUR-8).
    case secretGiven = "secret_given"
    /// Anything else.
    case other
}
