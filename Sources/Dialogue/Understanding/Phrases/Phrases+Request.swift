extension Phrases {
    /// What a person asks for.
    static let request: [PhraseRule] = [
        PhraseRule(
            .alreadyBought,
            [
                "already bought", "already ordered", "already purchased", "already got", "already have one",
                "already have it", "already paid",
                "already placed", "already checked out", "i ordered it", "i bought it", "i bought one",
                "bought it/one/that somewhere/elsewhere/already",
                "bought it from", "bought one from", "got it from", "got one from", "went through yesterday/today",
                "placed the order",
                "ordered it yesterday/today/already", "ordered from", "found it somewhere else", "took care of it",
            ]),
        PhraseRule(
            .textLink, unless: ["not"],
            [
                "text me", "text it", "text the", "text that", "text a link", "text please", "send me the/a/that link",
                "send the/a/that link", "send me a text",
                "send a text", "send it to my phone", "send it to me", "send it over", "send me it", "send that",
                "send me that", "message me the",
                "get the link", "get a link", "have the link", "can i have a link", "give me the link", "link please",
                "the link", "shoot me", "by text", "via text",
                "through text", "^ text $", "^ send it $", "yes send it", "okay send it", "in a text",
            ]),
        PhraseRule(
            .callback,
            [
                "call me back", "call me later", "call back later", "call back",
                "call me tomorrow/tonight/monday/tuesday/wednesday/thursday/friday/saturday/sunday", "call me another",
                "call again", "call me after", "call me in", "call me this", "call me next", "call me when",
                "try me later", "try again later", "try later", "try tomorrow",
                "try me", "try again tomorrow", "call another time", "another time", "some other time", "a better time",
                "not a good time", "not a great time",
                "bad time", "not now", "not right now", "not at the moment", "not at this moment", "i am busy",
                "kind of busy", "little busy", "really busy", "a bit busy", "busy right now", "i am driving",
                "i am at work", "i am working", "in a meeting", "in the middle of", "can not talk", "can not speak",
                "can not right now", "have to run", "got to run", "do not have time", "no time",
                "i am eating", "having dinner", "at the doctor", "i am at dinner", "i am in class", "on another call",
                "i am on the other line", "later today", "this afternoon $", "this evening $", "^ tomorrow $",
                "^ later $",
                "i am about to", "on my way out", "with a client", "with customers",
            ]),
    ]
}
