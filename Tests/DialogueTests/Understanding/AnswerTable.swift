import Dialogue

/// Our own phrasings, and those of the shared list that are no stop.
enum AnswerTable {
    static let afterQuestion = pairs([
        (
            .yes,
            [
                "Yes.", "yes this is she", "Yes, this is he.", "Yeah.", "Yep, that's me.", "Speaking.", "Sure.",
                "Sure, go ahead.", "Okay.", "OK, what's up?", "Go ahead.", "Yes, I have a minute.", "I guess so.",
                "That's fine.", "Why not?", "No problem.", "Sure, no problem.", "Of course.", "Absolutely.", "Uh-huh.",
                "Mm-hmm.", "Correct.", "I suppose, if you make it quick.", "Yes, please.", "I'm listening.", "Fine.",
                "All right.", "It's me.", "I don't mind.", "No, go ahead.",
            ]
        ),
        (.other, ["This is Ada.", "That doesn't sound good.", "I'm ten minutes away."]),
        (
            .no,
            [
                "No.", "Nope.", "No, thanks.", "No thank you.", "Not really.", "Nah, I'm good.", "I don't think so.",
                "Absolutely not.", "I'd rather not.", "Yeah, no.", "No way.", "I'm all set, thanks.", "No, it isn't.",
            ]
        ),
        (
            .accept,
            [
                "yes please, that sounds good", "Sounds good.", "That works for me.", "I'll take it.", "Great!",
                "Deal.", "Let's do it.", "Oh, perfect.", "I'd love that.", "That would be great, thanks.",
                "Okay, great.", "Yeah, that would help.", "Sign me up.", "Wonderful.",
            ]
        ),
        (
            .textLink,
            [
                "text me the link please", "Can you text it to me?", "Just send me the link.", "Yes, send me a text.",
                "Send it to my phone.", "Could you text me that?", "Yes please, text me the link.",
                "Can I have the link?", "Link, please.", "Text me.", "Okay, send it.",
            ]
        ),
        (.greeting, ["hello?", "Hi.", "Hello? Anybody there?", "Good morning.", "Are you there?"]),
        (
            .whoIsThis,
            [
                "Hello, who is this?", "Who is this?", "Who's calling?", "What is this about?",
                "What company are you with?", "Is this a scam?", "What's this regarding?", "Why are you calling me?",
                "Where are you calling from?", "What do you want?",
            ]
        ),
        (
            .askAI,
            [
                "are you a robot?", "Are you a real person?", "Is this a recording?", "Wait, is this AI?",
                "Am I talking to a machine?", "Are you human?", "You sound like a robot.",
                "Hang on, did you say you're an AI?", "Are you, like, a bot?", "Is this an automated call?",
                "Are you ChatGPT or something?", "Is there a human? Is it a robot?", "Is this a robocall?",
            ]
        ),
        (
            .humanRequest,
            [
                "Can I talk to a real person?", "I want to speak to someone.", "Transfer me to your manager.",
                "Representative.", "Put me through to customer service.", "Let me speak with a human.",
                "I don't want to talk to a robot.",
            ]
        ),
        (
            .callback,
            [
                "not now, call me later", "Call me back tomorrow.", "I'm busy right now.", "I'm at work.",
                "Can you call me another time?", "It's not a good time.", "I'm driving.", "Not right now.",
                "I'm in a meeting, call back later.", "Sorry, I'm in the middle of something.",
                "I can't talk right now.", "Try me on Monday.", "I don't have time.",
            ]
        ),
        (
            .notInterested,
            [
                "I'm not interested.", "I don't want it anymore.", "I changed my mind.", "No, I don't need it.",
                "Never mind.", "No, I'll pass.",
            ]
        ),
        (
            .wrongPerson,
            [
                "Sorry, you've got the wrong number.", "There is no Ada here.", "She's not here.",
                "No, this is her husband.", "I don't know who that is.", "Who?", "Wrong person.", "That's not my name.",
            ]
        ),
        (
            .minorSuspected,
            [
                "I'm 14.", "I'm only twelve.", "My dad is not home right now.", "Let me get my mom.",
                "I'm sixteen years old.", "I'm in fifth grade.",
            ]
        ),
        (
            .emergency,
            [
                "I need an ambulance!", "Call 911.", "I can't breathe.", "My husband is having a heart attack.",
                "There's been an accident.",
            ]
        ),
        (
            .recordingObjection,
            [
                "Please don't record this.", "I don't want to be recorded.", "Stop recording.",
                "I don't consent to recording.",
            ]
        ),
        (
            .privacyRequest,
            ["How did you get my number?", "Please delete my information.", "What data do you have about me?"]
        ),
        (.alreadyBought, ["I already bought it.", "I already ordered yesterday.", "I got it from another store."]),
        (
            .repeatPlease,
            [
                "Say that again?", "Sorry, what?", "What?", "Pardon?", "I didn't catch that.", "I can't hear you.",
                "What did you say?",
            ]
        ),
        (.goodbye, ["Bye.", "Okay, bye bye.", "Goodbye.", "Have a nice day.", "Thanks, bye.", "I have to go."]),
    ])

    static let reasons = pairs([
        (
            .priceObjection,
            [
                "it's too expensive", "It was too much money.", "The price is a bit high.",
                "I can't afford it right now.", "Do you have a discount?", "Honestly, it's over my budget.",
                "I was hoping for a coupon.", "I found it cheaper on Amazon.", "It costs a lot.", "The price.",
                "Can you do better on the price?", "Yes, but it's too expensive.",
                "Well, it's kind of pricey for a desk.", "I'm waiting for it to go on sale.",
                "Three hundred dollars is a lot of money.", "Money's tight this month.",
                "Can you come down on that a little?", "It's overpriced.",
            ]
        ),
        (
            .laterObjection,
            [
                "I'll do it later.", "I need to think about it.", "I have to ask my wife.", "Maybe later.",
                "I get paid on Friday.", "I'm still deciding.", "I want to sleep on it.", "I just forgot about it.",
                "I got distracted.", "I'm going to wait until next month.", "Not yet.", "I'll order it this weekend.",
            ]
        ),
        (
            .shippingConcern,
            [
                "The shipping was too slow.", "Shipping costs too much.", "I didn't know when it would arrive.",
                "How long does delivery take?",
            ]
        ),
        (
            .technicalTrouble,
            [
                "My card was declined.", "The website kept crashing, it gave me an error.", "The page wouldn't load.",
                "I couldn't log in.", "It would not let me pay.",
            ]
        ),
        (.comparing, ["I was just looking.", "I'm shopping around.", "I wanted to compare a few."]),
        (
            .productQuestion,
            [
                "I wasn't sure about the size.", "I didn't like the color.", "What's your return policy?",
                "Is it in stock?",
            ]
        ),
        (.other, ["My cat walked over the keyboard.", "Purple."]),
    ])

    static let labelled = pairs([
        (.notInterested, ["not interested", "I'm not interested, bye", "no thank you, don't need it"]),
        (.wrongPerson, ["you have the wrong number", "she doesn't live here", "nobody by that name here"]),
        (.minorSuspected, ["my mom isn't home", "I'm fourteen", "I have school"]),
        (.callback, ["call me later", "I'm driving, try tomorrow at five"]),
        (.recordingObjection, ["don't record me", "I do not agree to be recorded", "turn off the recording"]),
        (.askAI, ["are you a robot", "is this a real person", "am I talking to AI"]),
        (.humanRequest, ["let me talk to a person", "can I speak to a manager"]),
        (.privacyRequest, ["delete my data", "what do you have on me", "send me everything you have about me"]),
    ])

    static let harmless = [
        "I'll stop by the store", "I can't stop laughing", "cancel my order please", "end of the month works",
        "is the return window over", "can you quit the small talk and give me the price", "the bus stop is loud here",
        "can you help me?",
        "I don't care which color", "I got it from someone else",
    ]

    private static func pairs(_ groups: [(Intent, [String])]) -> [(String, Intent)] {
        groups.flatMap { intent, answers in answers.map { ($0, intent) } }
    }
}
